/** What the host tests share. The workspace is a copy of two folders of fixtures; see `scripts/host-tests.mjs`. */
import assert from 'node:assert/strict';
import { ChildProcess } from 'node:child_process';
import path from 'node:path';
import * as vscode from 'vscode';

export const EXTENSION = 'crosscheck.crosscheck';

/** Asks again and again until there is an answer other than undefined. */
export async function poll<T>(what: string, ask: () => T | undefined | PromiseLike<T | undefined>, timeout = 30_000): Promise<T> {
  for (const end = Date.now() + timeout; Date.now() < end;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** A file of the workspace: "sample/01-tarrow-herald.article". */
export function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => path.posix.basename(uri.path) === name.split('/')[0]);
  assert.ok(folder, `a folder for ${name}`);
  return vscode.Uri.joinPath(folder.uri, ...name.split('/').slice(1));
}

export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Deletes a file or folder, where there is one, as the editor does: it tells of that itself, whatever is watched. */
export async function remove(uri: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uri, { recursive: true, ignoreIfNotExists: true });
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Where a text first stands in a document. */
export function find(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `“${text}” in ${document.fileName}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The text of the hover cards at a place, once there are any. */
export async function hover(document: vscode.TextDocument, at: string): Promise<string> {
  return poll(`a hover card on “${at}”`, async () => await hoverNow(document, at) || undefined);
}

/** The text of the hover cards at a place; empty where there are none. */
export async function hoverNow(document: vscode.TextDocument, at: string): Promise<string> {
  const cards = await hovers(document, at);
  return cards.map(({ value }) => value).join('\n');
}

export async function hovers(document: vscode.TextDocument, at: string): Promise<readonly vscode.MarkdownString[]> {
  const position = find(document, at).start.translate(0, 1);
  const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return found.flatMap(({ contents }) => contents).filter(content => content instanceof vscode.MarkdownString);
}

/** The names of the files in which an actor is mentioned. */
export async function filesNaming(document: vscode.TextDocument, actor: string): Promise<readonly string[]> {
  const position = find(document, actor).end.translate(0, -1);
  const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
  return [...new Set(references.map(({ uri }) => path.posix.basename(uri.path)))].sort();
}

/** The figures that are marked in an editor, by their words: what the command that goes from one to the next selects. */
export async function markedFigures(editor: vscode.TextEditor): Promise<readonly string[]> {
  const figures: string[] = [];
  const seen = new Set<number>();
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  for (;;) {
    const { selection: before } = editor;
    await vscode.commands.executeCommand('crosscheck.nextFigure');
    const start = editor.document.offsetAt(editor.selection.start);
    if (editor.selection.isEqual(before) || seen.has(start)) return figures;
    seen.add(start);
    figures.push(editor.document.getText(editor.selection));
  }
}

/** Language servers of this window: children that the extension host has started and that still run. */
export function serverProcesses(): readonly number[] {
  // Node has no public list of a process's children, and `ps` isn't everywhere.
  const handles = (process as unknown as { _getActiveHandles(): readonly unknown[] })._getActiveHandles();
  return handles
    .filter(handle => handle instanceof ChildProcess)
    .filter(({ exitCode, signalCode, spawnargs }) => exitCode === null && signalCode === null && spawnargs.some(text => text.endsWith(SERVER)))
    .map(({ pid }) => pid)
    .filter(pid => pid !== undefined);
}

const SERVER = path.join('dist', 'server.js');
