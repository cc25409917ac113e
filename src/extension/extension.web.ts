/** vscode.dev and other browsers: the server runs in a Web Worker. */
import { Uri, workspace, type ExtensionContext } from 'vscode';
import { activateWith } from './activate';

/** What this file takes from the browser. */
declare class Worker {
  constructor(url: string);
}

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js');
  activateWith(context, async options => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import('vscode-languageclient/browser');
    // The transports are made here because VS Code's workers aren't instances of the class that the library asks for.
    return new LanguageClient('crosscheck', 'Crosscheck', async () => {
      const worker = await startWorker(script);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    }, options);
  });
}

async function startWorker(script: Uri): Promise<Worker> {
  try {
    return new Worker(script.toString(true));
  } catch {
    // VS Code makes no workers from what a remote machine serves, but takes the script as text.
    const text = new Blob([await workspace.fs.readFile(script)], { type: 'text/javascript' });
    return new Worker(URL.createObjectURL(text));
  }
}
