/** Nothing leaves the machine: the product runs with every way to a network trapped, and none is taken. */
import assert from 'node:assert/strict';
import { fork, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DidOpenTextDocumentNotification, ExitNotification, HoverRequest, InitializedNotification, InitializeRequest, ShutdownRequest, CodeActionRequest, DocumentSymbolRequest } from 'vscode-languageserver-protocol';
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver-protocol/node';
import {
  coverageRequest, eventsRequest, comparisonsRequest, exportRequest, listArticlesRequest, listDecisionsRequest, marksRequest, originsRequest, reportRequest, statusNotification, statusRequest, writeCorrectionsRequest,
} from '../../src/server/protocol';
import { product } from '../product';
import { positionOf, SETTINGS } from '../server/harness';
import { CRASH, CRASH_ELSEWHERE } from '../server/stories';

const TRAP = join(__dirname, 'trap.cjs');
/** Enough for the threads to be started. */
const MANY = 70;
/** Addresses everywhere that one might be tempted to look at. */
const ADDRESSED = `---\ntitle: Crash at https://example.org/a\nsource: https://example.org/2026/03/03/crash?x=1\nimage: http://127.0.0.1:9/p.png\n---\n\n![a](http://127.0.0.1:9/p.png) <img src="http://127.0.0.1:9/q.png"> ${CRASH}`;

describe('The network', () => {
  let folder: string, log: string;
  const environment = () => ({ ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(TRAP)}`, CROSSCHECK_TRAP: log });
  /** What the trap has written: the calls, and in how many processes and threads it was. */
  const caught = () => {
    const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
    return { calls: lines.filter(line => line.startsWith('call ')).map(line => line.slice(5)), loaded: lines.filter(line => line.startsWith('loaded ')).length };
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
    for (let i = 0; i < MANY; i++) writeFileSync(join(folder, `${i}.md`), i === 0 ? ADDRESSED : i === 1 ? CRASH_ELSEWHERE : `Police said ${i} boats were seen off Tarrow.`);
  });
  beforeEach(() => { log = join(tmpdir(), `crosscheck-trap-${process.pid}.txt`); });
  afterEach(() => rmSync(log, { force: true }));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is trapped: whatever asks for it is caught, in threads and child processes, too', () => {
    const tries: Readonly<Record<string, string>> = {
      fetch: "fetch('http://127.0.0.1:9')", 'http.get': "require('http').get('http://127.0.0.1:9')", 'https.request': "require('node:https').request('https://127.0.0.1:9')", 'http2.connect': "require('http2').connect('http://127.0.0.1:9')",
      'net.connect': "require('net').connect(9)", 'net.Socket.connect': "new (require('net').Socket)().connect(9)", 'tls.connect': "require('tls').connect(9)", 'dgram.createSocket': "require('dgram').createSocket('udp4')",
      'dns.lookup': "require('dns').lookup('localhost', () => {})", 'dns.promises.resolve4': "require('dns').promises.resolve4('localhost')", WebSocket: "new WebSocket('ws://127.0.0.1:9')", 'net.createConnection': "import('node:net').then(net => net.createConnection(9)).catch(() => {})",
    };
    const program = `${Object.values(tries).map(code => `try { ${code} } catch {}`).join('\n')}
      new (require('worker_threads').Worker)("fetch('http://127.0.0.1:9')", { eval: true }).on('error', () => {});
      require('child_process').spawnSync(process.execPath, ['-e', "fetch('http://127.0.0.1:9')"]);`;
    spawnSync(process.execPath, ['-e', program], { env: environment() });
    const { calls, loaded } = caught();
    assert.deepEqual(Object.keys(tries).filter(name => !calls.includes(name)), []);
    assert.deepEqual([calls.filter(call => call === 'fetch').length, loaded], [3, 3]);
  });

  for (const args of [['analyze'], ['report', '--format', 'html'], ['export', '--what', 'annotations', '--format', 'json'], ['coverage', '--format', 'md']]) {
    it(`is not used by the command line: ${args[0]}`, () => {
      const [command, ...options] = args;
      const { status, stdout } = spawnSync(process.execPath, [product('cli.js'), command!, folder, '--threads', '2', ...options], { env: environment(), encoding: 'utf8', maxBuffer: 1e9 });
      assert.ok(status === 0 && stdout.length > 1000);
      assert.deepEqual(caught().calls, []);
      assert.ok(caught().loaded > 1, 'the trap is in its threads, too');
    });
  }

  it('is not used by the server, whatever it is asked', async () => {
    const child = fork(product('server.js'), ['--node-ipc'], { env: environment() });
    const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
    const client = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    const uri = (i: number) => pathToFileURL(join(folder, `${i}.md`)).href;
    client.onRequest(listArticlesRequest, () => Array.from({ length: MANY }, (_, i) => uri(i)));
    client.onRequest(listDecisionsRequest, () => []);
    const ready = new Promise<void>(resolve => client.onNotification(statusNotification, ({ state }) => { if (state === 'ready') resolve(); }));
    client.listen();
    await client.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'news' }], initializationOptions: SETTINGS });
    await client.sendNotification(InitializedNotification.type, {});
    await ready;
    const textDocument = { uri: uri(0) };
    await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { ...textDocument, languageId: 'markdown', version: 1, text: ADDRESSED } });
    const { marks } = await client.sendRequest(marksRequest, textDocument);
    assert.ok(marks.length > 0);
    const position = positionOf(ADDRESSED, '12 people');
    const answers = await Promise.all([
      client.sendRequest(HoverRequest.type, { textDocument, position }), client.sendRequest(DocumentSymbolRequest.type, { textDocument }), client.sendRequest(CodeActionRequest.type, { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } }),
      client.sendRequest(eventsRequest, { since: null }), client.sendRequest(comparisonsRequest, { since: null }), client.sendRequest(originsRequest, { since: null }), client.sendRequest(coverageRequest), client.sendRequest(statusRequest),
      client.sendRequest(reportRequest, { name: 'news', date: '2026-03-12', format: 'html' }), client.sendRequest(exportRequest, { name: 'news', what: 'figures', format: 'csv' }), client.sendRequest(writeCorrectionsRequest, { text: '', corrections: [] }),
    ]);
    assert.equal(answers.length, 11);
    await client.sendRequest(ShutdownRequest.type);
    await client.sendNotification(ExitNotification.type);
    assert.equal(await ended, 0);
    client.dispose();
    assert.deepEqual(caught().calls, []);
    assert.ok(caught().loaded > 1, 'the trap is in its threads, too');
  });
});
