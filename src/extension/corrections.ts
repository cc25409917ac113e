/**
 * The corrections files as the commands write them: through the editor, so that what is open and unsaved is kept and every step can be undone.
 */
import type { Disposable} from 'vscode';
import { Uri, WorkspaceEdit, commands, l10n, window, workspace, type TextDocument } from 'vscode';
import { CORRECTIONS_PATH, writeCorrectionsRequest, type Correction } from '../server/protocol';
import type { Client } from './client';
import { applyEdit, openFile, replace, type KeptEdit } from './kept-files';

/** A file that keeps changing under one's hands so often is left to whoever changes it. */
const MOST_ATTEMPTS = 5;

/** An edit of a corrections file that is yet to be made. */
interface Plan extends KeptEdit {
  readonly uri: Uri;
  /** Null where the file is made. */
  readonly before: string | null;
  readonly after: string;
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
    await applyEdit({ ...last, edit, document: last.before === null ? undefined : document });
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
      if (!await applyEdit(plan)) continue;
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
