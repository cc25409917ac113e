/** The language server as a process of its own; it speaks over the channel that the client's arguments name. */
import { readFile, stat } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readThroughClient } from './client-files';
import type { FileContent } from './host';
import { startServer } from './server';

const connection = createConnection(ProposedFeatures.all);

startServer(connection, {
  readFile: (uri, maxBytes) => uri.startsWith('file:') ? readLocal(uri, maxBytes) : readThroughClient(connection, uri, maxBytes),
  now: () => performance.now(),
  pause: () => new Promise(resolve => { setImmediate(resolve); }),
  loadTagger: async () => (await import('../engine/actors/compromise-tagger')).compromiseTagger(),
});

async function readLocal(uri: string, maxBytes: number): Promise<FileContent> {
  try {
    const path = fileURLToPath(uri);
    const found = await stat(path);
    if (!found.isFile()) return { problem: 'Not a file' };
    if (found.size > maxBytes) return { problem: 'too-large' };
    return { bytes: await readFile(path) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { problem: code === 'ENOENT' ? 'missing' : `Could not be read: ${message}` };
  }
}
