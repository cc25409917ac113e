/** Saves what the server has made of the folder. */
import { ProgressLocation, UIKind, Uri, commands, env, l10n, window, workspace, type CancellationToken } from 'vscode';
import type { Client } from './client';

export interface Saving {
  readonly client: Client;
  /** Of the dialog, and of the progress. */
  readonly title: string;
  /** What is proposed; its ending is that of the format. */
  readonly fileName: string;
  /** What the format is called. */
  readonly formatName: string;
  /** Undefined where the server can't make it. */
  readonly make: (token: CancellationToken) => Promise<string | undefined>;
}

/** Asks where to save, waits until the folder is read, and writes what is then made. Works on every file system that VS Code can write to. */
export async function save({ client, title, fileName, formatName, make }: Saving): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1);
  const target = await window.showSaveDialog({ title, filters: { [formatName]: [ending] }, ...(folder && { defaultUri: Uri.joinPath(folder, fileName) }) });
  if (!target) return;
  const problem = await window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, async (_progress, token) => {
    if (!await complete(client, token)) return token.isCancellationRequested ? CANCELLED : l10n.t('Crosscheck’s language server doesn’t run.');
    const text = await make(token);
    if (token.isCancellationRequested) return CANCELLED;
    if (text === undefined) return l10n.t('Crosscheck’s language server gave no answer; its log says why.');
    try {
      // without a byte order mark, Excel takes CSV for text in the machine's old code page
      await workspace.fs.writeFile(target, new TextEncoder().encode(ending === 'csv' ? `\ufeff${text}` : text));
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  });
  if (problem === CANCELLED) return;
  const name = workspace.asRelativePath(target);
  if (problem !== null) return void window.showErrorMessage(l10n.t('{0} could not be saved: {1}', name, problem));
  const open = l10n.t('Open');
  if (await window.showInformationMessage(l10n.t('Saved in {0}', name), open) === open) await show(target);
}

const CANCELLED = Symbol('cancelled');

/** Whether the folder is read; settles when it is, when it can't be, or when no one waits any more. */
async function complete(client: Client, token: CancellationToken): Promise<boolean> {
  const isSettled = () => client.isComplete || client.state === 'failed' || client.state === 'idle' || token.isCancellationRequested;
  if (!isSettled()) {
    await new Promise<void>(resolve => {
      const look = () => {
        if (!isSettled()) return;
        for (const listener of listeners) listener.dispose();
        resolve();
      };
      const listeners = [client.onDidChangeStatus(look), client.onDidChangeState(look), token.onCancellationRequested(look)];
    });
  }
  return client.isComplete && !token.isCancellationRequested;
}

/** A page in the browser, where there is one that can reach it; Markdown as it is read; else the text. */
async function show(file: Uri): Promise<void> {
  if (file.path.endsWith('.html') && file.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined) await env.openExternal(file);
  else if (file.path.endsWith('.md')) await commands.executeCommand('markdown.showPreview', file);
  else await commands.executeCommand('vscode.open', file);
}
