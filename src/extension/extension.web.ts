/** vscode.dev and other browsers: the server runs in a Web Worker. */
import { Uri, type ExtensionContext } from 'vscode';
import { activateWith } from './activate';

/** The one thing that this file takes from the browser. */
declare class Worker {
  constructor(url: string);
}

export function activate(context: ExtensionContext): void {
  const url = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  activateWith(context, async options => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    return new LanguageClient('crosscheck', 'Crosscheck', () => Promise.resolve(new Worker(url)), options);
  });
}
