/** vscode.dev and other browsers: the server runs in a Web Worker. */
import { Uri, workspace, type ExtensionContext } from 'vscode';
import { activateWith } from './activate';

/** What this file takes from the browser. */
declare class Worker {
  constructor(url: string);
}

export function activate(context: ExtensionContext): void {
  const folder = Uri.joinPath(context.extensionUri, 'dist/web');
  activateWith(context, async options => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import('./language-client.web');
    // The transports are made here because VS Code's workers aren't instances of the class that the library asks for.
    return new LanguageClient('crosscheck', 'Crosscheck', async () => {
      const worker = await startWorker(folder);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    }, options);
  });
}

/**
 * VS Code makes no workers from what a remote machine serves, but takes a script as text. Its parts are those that the build lists; its address
 * stays good, so that the worker can make others like itself.
 */
async function startWorker(folder: Uri): Promise<Worker> {
  const read = (file: string) => workspace.fs.readFile(Uri.joinPath(folder, file));
  const files = JSON.parse(new TextDecoder().decode(await read('server.json'))) as string[];
  const script = new Blob(await Promise.all(files.map(read)), { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(script));
}
