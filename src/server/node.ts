/** The language server as a process of its own; it speaks over the channel that the client's arguments name. */
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { digest, filesIn } from '../disk/store';
import { BUILD } from '../indexing/build';
import { readThroughClient, storeThroughClient } from './client-files';
import { readLocal } from './local-files';
import { startServer } from './server';

const connection = createConnection(ProposedFeatures.all);

startServer(connection, {
  readFile: (uri, maxBytes, within) => uri.startsWith('file:') ? readLocal(uri, maxBytes, within) : readThroughClient(connection, uri, maxBytes),
  now: () => performance.now(),
  pause: () => new Promise(resolve => { setImmediate(resolve); }),
  loadTagger: async () => (await import('../engine/actors/compromise-tagger')).compromiseTagger(),
  worker: { script: fileURLToPath(new URL('worker.js', import.meta.url)) },
  storeIn: folder => folder.startsWith('file:') ? filesIn(fileURLToPath(folder)) : storeThroughClient(connection),
  digest,
  build: BUILD,
});
