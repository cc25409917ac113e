/** The language server in a Web Worker, or one of the workers that it starts from the same script; every file is read through the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { BUILD } from '../indexing/build';
import { answerTasks } from '../indexing/worker';
import { toHex } from '../indexing/hex';
import { readThroughClient, storeThroughClient } from './client-files';
import { startServer } from './server';

// The project is typed without the DOM, so a worker's global object has no type here.
const scope = globalThis as unknown as { readonly name: string; readonly location: { readonly href: string }; readonly Worker?: unknown };
const READER = 'crosscheck-reader';

if (scope.name === READER) answerTasks();
else serve();

function serve(): void {
  const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(globalThis as never), new BrowserMessageWriter(globalThis as never));
  startServer(connection, {
    readFile: (uri, maxBytes) => readThroughClient(connection, uri, maxBytes),
    now: () => performance.now(),
    // a message lets others go first without the 4 ms that a timer costs
    pause: () => new Promise(resolve => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(null);
    }),
    loadTagger: async () => (await import('../engine/actors/compromise-tagger')).compromiseTagger(),
    storeIn: () => storeThroughClient(connection),
    digest: async (...parts) => toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', joined(parts)))),
    build: BUILD,
    // not every browser lets a worker start others
    ...(scope.Worker !== undefined && { worker: { script: scope.location.href, name: READER } }),
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
