import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver-protocol/node';
import { DidOpenTextDocumentNotification, ExitNotification, InitializedNotification, InitializeRequest, ShutdownRequest } from 'vscode-languageserver-protocol';
import { listArticlesRequest, marksRequest, readFileRequest, statusNotification, type IndexStatus } from '../../src/server/protocol';
import { SETTINGS } from './harness';
import { CRASH, STRIKE } from './stories';

describe('The server as a process of its own', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'crosscheck-'));
    writeFileSync(path.join(folder, 'a.txt'), CRASH);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('reads files itself, others through the client, and ends when told', async () => {
    const child = fork(path.join(import.meta.dirname, '../../src/server/node.ts'), ['--node-ipc'], { execArgv: ['--require', 'tsx/cjs'] });
    const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
    const client = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    const uri = pathToFileURL(path.join(folder, 'a.txt')).href;
    const virtual = 'memory:/b.txt';
    client.onRequest(listArticlesRequest, () => [uri, virtual]);
    client.onRequest(readFileRequest, asked => asked.uri === virtual ? { base64: Buffer.from(STRIKE).toString('base64') } : { problem: 'missing' });
    const ready = new Promise<IndexStatus>(resolve => {
      client.onNotification(statusNotification, status => { if (status.state === 'ready') resolve(status); });
    });
    client.listen();
    await client.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'news' }], initializationOptions: SETTINGS });
    await client.sendNotification(InitializedNotification.type, {});
    const { articles, skipped } = await ready;
    assert.deepEqual({ articles, skipped }, { articles: 2, skipped: [] });
    await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'plaintext', version: 1, text: CRASH } });
    assert.ok((await client.sendRequest(marksRequest, { uri })).marks.length > 0);
    await client.sendRequest(ShutdownRequest.type);
    await client.sendNotification(ExitNotification.type);
    assert.equal(await ended, 0);
    client.dispose();
  });
});
