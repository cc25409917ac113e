import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { PassThrough } from 'node:stream';
import { readThroughClient } from '../../src/server/client-files';
import { readLocal } from '../../src/server/local-files';
import { readFileRequest } from '../../src/server/protocol';
import { Paths } from '../../src/server/paths';

describe('Reading files from the disk', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'crosscheck-'));
    writeFileSync(path.join(folder, 'a b (ü).txt'), '12 people');
  });
  after(() => rmSync(folder, { recursive: true }));

  const read = (name: string, maxBytes = 1000) => readLocal(pathToFileURL(path.join(folder, name)).href, maxBytes);

  it('gives the bytes', async () => assert.deepEqual(await read('a b (ü).txt').then(content => 'bytes' in content && Buffer.from(content.bytes).toString()), '12 people'));
  it('tells a large file from a missing one', async () => {
    assert.deepEqual(await read('a b (ü).txt', 5), { problem: 'too-large' });
    assert.deepEqual(await read('gone.txt'), { problem: 'missing' });
  });
  it('says of a folder that it is no file', async () => assert.deepEqual(await read('.'), { problem: 'Not a file' }));
  it('survives an address that is none', async () => assert.match(JSON.stringify(await readLocal('file://host.example/%00', 10)), /Could not be read/));
});

describe('Reading files through the client', () => {
  it('gives every byte as it is, and the client’s problems', async () => {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    client.onRequest(readFileRequest, ({ uri, maxBytes }) => uri === 'vfs:/a' && maxBytes === 300 ? { base64: Buffer.from(bytes).toString('base64') } : { problem: 'missing' });
    server.listen();
    client.listen();
    assert.deepEqual(await readThroughClient(server, 'vfs:/a', 300), { bytes });
    assert.deepEqual(await readThroughClient(server, 'vfs:/b', 300), { problem: 'missing' });
    client.dispose();
    server.dispose();
  });
});

describe('Paths as the engine takes them', () => {
  const one = { uri: 'file:///news', name: 'news' };
  const two = { uri: 'file:///more/news', name: 'more' };

  it('are relative to the folder, decoded', () => {
    const paths = new Paths();
    paths.change({ added: [one], removed: [] });
    assert.equal(paths.pathOf('file:///news/a%20b/%C3%BC.txt'), 'a b/ü.txt');
  });

  it('begin with the folder’s name where there are several', () => {
    const paths = new Paths();
    paths.change({ added: [one, two], removed: [] });
    assert.equal(paths.pathOf('file:///news/a.txt'), 'news/a.txt');
    assert.equal(paths.pathOf('file:///more/news/a.txt'), 'more/a.txt');
    paths.change({ added: [], removed: [two] });
    assert.equal(paths.pathOf('file:///news/a.txt'), 'a.txt');
  });

  it('belong to the innermost of nested folders', () => {
    const paths = new Paths();
    paths.change({ added: [one, { uri: 'file:///news/old', name: 'old' }], removed: [] });
    assert.equal(paths.pathOf('file:///news/old/a.txt'), 'old/a.txt');
  });

  it('are never the same for two files', () => {
    const paths = new Paths();
    paths.change({ added: [one, { ...two, name: 'news' }], removed: [] });
    const all = ['file:///news/a.txt', 'file:///more/news/a.txt', 'file:///else/a.txt', 'file:///else/b/a.txt', 'untitled:a.txt'].map(uri => paths.pathOf(uri));
    assert.equal(new Set(all).size, all.length);
  });

  it('survive broken escapes', () => assert.equal(new Paths().pathOf('file:///x/%E0%A4%A.txt'), '%E0%A4%A.txt'));
});
