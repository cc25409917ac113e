/** Files that the extension keeps in a folder (corrections, decisions): opened as they stand now, and written through the editor. */
import { FileSystemError, Range, TabInputText, commands, window, workspace, type TextDocument, type Uri, type WorkspaceEdit } from 'vscode';

/** How long VS Code may take to notice that a file has changed on disk before it is made to look, and how often that is checked. Milliseconds. */
const PATIENCE = 1000;
const INTERVAL = 50;

/** An edit of a kept file. */
export interface KeptEdit {
  readonly edit: WorkspaceEdit;
  /** What stands in the editor; undefined where the file is made or deleted. */
  readonly document: TextDocument | undefined;
}

/** The file as it stands in the editor, or on disk where it is not open or has no changes of its own; undefined where there is none. */
export async function openFile(uri: Uri): Promise<TextDocument | undefined> {
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

/** Makes the edit, and saves what had no unsaved changes before. False where that can't be done, or somebody else was first. */
export async function applyEdit({ edit, document }: KeptEdit): Promise<boolean> {
  const dirty = document?.isDirty === true;
  if (!await workspace.applyEdit(edit)) return false;
  if (!document || dirty || await document.save()) return true;
  // somebody wrote the file in this very moment: what stands in it now comes first
  await readAnew(document);
  return false;
}

/** Replaces what differs, and nothing around it. */
export function replace(edit: WorkspaceEdit, document: TextDocument, text: string): void {
  const old = document.getText();
  let start = 0;
  while (start < old.length && old[start] === text[start]) start++;
  let end = 0;
  while (end < old.length - start && end < text.length - start && old.at(-1 - end) === text.at(-1 - end)) end++;
  edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(old.length - end)), text.slice(start, text.length - end));
}
