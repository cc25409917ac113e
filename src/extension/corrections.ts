/**
 * The corrections files as the commands write them: through the editor, so that what is open and unsaved is kept and every step can be undone.
 */
import type { Disposable} from 'vscode';
import { FileSystemError, Range, TabInputText, Uri, WorkspaceEdit, commands, l10n, window, workspace, type TextDocument } from 'vscode';
import { CORRECTIONS_PATH, writeCorrectionsRequest, type Correction } from '../server/protocol';
import type { Client } from './client';

/** A file that keeps changing under one's hands so often is left to whoever changes it. */
const MOST_ATTEMPTS = 5;
/** How long VS Code may take to notice that a file has changed on disk before it is made to look, and how often that is checked. Milliseconds. */
const PATIENCE = 1000;
const INTERVAL = 50;

/** An edit of a corrections file that is yet to be made. */
interface Plan {
  readonly uri: Uri;
  readonly edit: WorkspaceEdit;
  /** Null where the file is made. */
  readonly before: string | null;
  readonly after: string;
  /** What stands in the editor; undefined where the file is made or deleted. */
  readonly document: TextDocument | undefined;
}

export class Corrections implements Disposable {
  /** Corrections are written one after another. */
  #queue: Promise<unknown> = Promise.resolve();
  #last: Plan | undefined;
  #awaited: Disposable | undefined;

  constructor(private readonly client: Client) {}

  /** Writes corrections into the file of an article's folder, which is made where there is none. False, with a message, where that can't be done. */
  async write(article: Uri, corrections: readonly Correction[]): Promise<boolean> {
    const written = this.#queue.then(() => this.#write(article, corrections));
    this.#queue = written.catch(() => undefined);
    return written;
  }

  /** The edit that would write corrections; once VS Code has made it, the file is saved. */
  async edit(article: Uri, corrections: readonly Correction[]): Promise<WorkspaceEdit | undefined> {
    await this.#queue;
    const uri = fileFor(article);
    // VS Code takes no new file from a rename: it is made first, without the correction
    if (uri && !await openFile(uri)) await this.write(article, []);
    const plan = await this.#plan(article, corrections);
    if (plan?.document) this.#awaitEdit(plan, plan.document);
    return plan?.edit;
  }

  /** Takes back what was written last, unless the file has been changed since. */
  async undo(): Promise<void> {
    await this.#queue;
    const last = this.#last;
    if (!last) return;
    const document = await openFile(last.uri);
    if (document?.getText() !== last.after) {
      void window.showInformationMessage(l10n.t('The corrections have been changed since; undo in the file itself.'));
      if (document) await window.showTextDocument(document);
      return;
    }
    this.#note(undefined);
    const edit = new WorkspaceEdit();
    if (last.before === null) edit.deleteFile(last.uri, { ignoreIfNotExists: true });
    else replace(edit, document, last.before);
    await apply({ ...last, edit, document: last.before === null ? undefined : document });
  }

  /** Shows the file of an article's folder, which is made where there is none. */
  async open(article: Uri): Promise<void> {
    const uri = fileFor(article);
    if (!uri || (!await openFile(uri) && !await this.write(article, []))) return;
    await window.showTextDocument(uri);
  }

  dispose(): void {
    this.#awaited?.dispose();
  }

  async #write(article: Uri, corrections: readonly Correction[]): Promise<boolean> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const plan = await this.#plan(article, corrections);
      if (!plan) return false;
      // the file was changed in between, or somebody else has made it: once more
      if (plan.document && plan.document.getText() !== plan.before) continue;
      if (!await apply(plan)) continue;
      this.#note(plan);
      return true;
    }
    void window.showErrorMessage(l10n.t('The corrections could not be written: the file keeps changing.'));
    return false;
  }

  async #plan(article: Uri, corrections: readonly Correction[]): Promise<Plan | undefined> {
    const uri = fileFor(article);
    if (!uri) {
      void window.showWarningMessage(l10n.t('Corrections are kept with a folder; this article is in none that is open.'));
      return undefined;
    }
    const document = await openFile(uri);
    const before = document?.getText() ?? null;
    const answer = await this.client.ask(writeCorrectionsRequest, { text: before ?? '', corrections });
    if (!answer) return undefined;
    if ('problem' in answer) {
      void this.#refuse(uri, answer.problem);
      return undefined;
    }
    const edit = new WorkspaceEdit();
    if (document) replace(edit, document, answer.text);
    else edit.createFile(uri, { contents: new TextEncoder().encode(answer.text) });
    return { uri, edit, before, after: answer.text, document };
  }

  async #refuse(uri: Uri, problem: string): Promise<void> {
    const open = l10n.t('Open Corrections');
    if (await window.showErrorMessage(l10n.t('The corrections could not be written: {0}.', problem), open) === open) await window.showTextDocument(uri);
  }

  #awaitEdit(plan: Plan, edited: TextDocument): void {
    this.#awaited?.dispose();
    const dirty = edited.isDirty;
    this.#awaited = workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== edited || document.getText() !== plan.after) return;
      this.#awaited?.dispose();
      this.#note(plan);
      if (!dirty) void document.save();
    });
  }

  #note(plan: Plan | undefined): void {
    this.#last = plan;
    void commands.executeCommand('setContext', 'crosscheck.canUndoCorrection', plan !== undefined);
  }
}

/** The corrections file of the folder that an article is in. */
function fileFor(article: Uri): Uri | undefined {
  const folder = workspace.getWorkspaceFolder(article);
  return folder && Uri.joinPath(folder.uri, CORRECTIONS_PATH);
}

/** The file as it stands in the editor, or on disk where it is not open or has no changes of its own; undefined where there is none. */
async function openFile(uri: Uri): Promise<TextDocument | undefined> {
  try {
    await workspace.fs.stat(uri);
    const document = await workspace.openTextDocument(uri);
    for (const end = Date.now() + PATIENCE; await isBehind(document); await new Promise(resolve => setTimeout(resolve, INTERVAL))) {
      if (Date.now() < end) continue;
      await readAnew(document);
      break;
    }
    return document;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Has the file been changed on disk, which VS Code has not noticed yet? What is unsaved comes before what is on disk. */
async function isBehind(document: TextDocument): Promise<boolean> {
  return !document.isDirty && plain(new TextDecoder().decode(await workspace.fs.readFile(document.uri))) !== plain(document.getText());
}

/** Makes VS Code read a file again: it tells of no change in folders that it doesn't watch, and misses some in folders that come and go. Only an editor can do it. */
async function readAnew(document: TextDocument): Promise<void> {
  const before = window.activeTextEditor;
  const tabs = () => window.tabGroups.all.flatMap(group => group.tabs).filter(({ input }) => input instanceof TabInputText && String(input.uri) === String(document.uri));
  const open = tabs();
  await window.showTextDocument(document, { preview: false });
  await commands.executeCommand('workbench.action.files.revert');
  if (open.length === 0) await window.tabGroups.close(tabs());
  if (before) await window.showTextDocument(before.document, before.viewColumn);
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Makes the edit, and saves what had no unsaved changes before. */
async function apply({ edit, document }: Plan): Promise<boolean> {
  const dirty = document?.isDirty === true;
  if (!await workspace.applyEdit(edit)) return false;
  if (!document || dirty || await document.save()) return true;
  // somebody wrote the file in this very moment: what stands in it now comes first
  await readAnew(document);
  return false;
}

/** Replaces what differs, and nothing around it. */
function replace(edit: WorkspaceEdit, document: TextDocument, text: string): void {
  const old = document.getText();
  let start = 0;
  while (start < old.length && old[start] === text[start]) start++;
  let end = 0;
  while (end < old.length - start && end < text.length - start && old.at(-1 - end) === text.at(-1 - end)) end++;
  edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(old.length - end)), text.slice(start, text.length - end));
}
