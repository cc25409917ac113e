/**
 * The server and a client that says anything: every request is answered or refused, nothing is thrown where no one catches it, and
 * afterwards the server still knows its articles.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CodeActionKind, ResponseError } from 'vscode-languageserver-protocol';
import * as protocol from '../../src/server/protocol';
import { SETTINGS, withServer, uriOf, type Harness } from '../server/harness';
import { CRASH, CRASH_ELSEWHERE } from '../server/stories';
import { SEED, further } from './run';

const FILES = { 'a.txt': CRASH, 'b.txt': CRASH_ELSEWHERE, '.crosscheck/corrections.yaml': 'version: 1\n', '.crosscheck/review/x.yaml': 'version: 1\ndecision: note\n' };

/** Every method that the server takes, but those that end it. */
const OWN = Object.values(protocol).flatMap(value => (typeof value === 'object' && value !== null && 'method' in value ? [value.method] : []));
const LSP = ['hover', 'documentSymbol', 'references', 'definition', 'documentHighlight', 'codeAction', 'completion'].map(name => `textDocument/${name}`);
const REQUESTS = [...OWN, ...LSP, 'textDocument/rename', 'completionItem/resolve', '$/none', ''];
const NOTIFICATIONS = [
  ...['didOpen', 'didChange', 'didClose', 'didSave'].map(name => `textDocument/${name}`), 'workspace/didChangeWatchedFiles', 'workspace/didChangeWorkspaceFolders', 'workspace/didChangeConfiguration',
  '$/cancelRequest', '$/setTrace', 'initialized', 'crosscheck/none', ...OWN,
];

const uri = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Object.keys(FILES).map(uriOf)) },
  { weight: 2, arbitrary: fc.constantFrom(uriOf('none.txt'), uriOf('a.txt/b.txt'), uriOf('..%2F..%2Fetc%2Fpasswd'), uriOf('%E0%A4%A.txt'), 'untitled:Untitled-1', 'file:///news', 'file:', 'x', '', 'FILE:///NEWS/a.txt', 'javascript:1', uriOf('\u202ea\n.txt'), `${uriOf('a.txt')}?q#f`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const integer = fc.oneof({ weight: 5, arbitrary: fc.nat(400) }, fc.constantFrom(-1, 0.5, 1e9, 2 ** 31, 2 ** 53, -0, Number.MIN_SAFE_INTEGER));
const position = fc.record({ line: fc.oneof({ weight: 5, arbitrary: fc.nat(12) }, integer), character: integer });
const range = fc.record({ start: position, end: position });
const id = fc.constantFrom('figure-0', 'figure-1', 'actor-0', 'event-0', 'comparison-0', '', '__proto__', 'constructor', 'x');
const text = fc.oneof(fc.constantFrom(CRASH, CRASH_ELSEWHERE, '', 'version: 1\n', 'version: 1\nmerge: [', '12 people were killed, police said. '.repeat(50), '\ud800'), fc.string({ unit: 'binary', maxLength: 20 }));
const junk = fc.anything({ maxDepth: 2, maxKeys: 3, withNullPrototype: false, values: [fc.constantFrom(null, true, 0, -1, '', 'a', '__proto__'), fc.string({ maxLength: 4 }), fc.integer()] });

const textDocument = fc.record({ uri, version: fc.oneof(fc.integer({ min: -2, max: 9 }), fc.constant(null)), languageId: fc.constantFrom('plaintext', 'markdown', 'news-article', 'yaml', 'json'), text });
const correction = fc.record({ kind: fc.constantFrom('rename', 'merge', 'split', 'not-actor', 'add', 'x'), name: text, to: text, also: fc.array(text, { maxLength: 2 }), in: fc.constantFrom(null, ['a.txt'], []), as: fc.constantFrom(null, 'B'), actorKind: fc.constantFrom('person', 'x') });
/** Parameters with the names that the methods look for, each of the right form more often than not. */
const fields = fc.record({
  textDocument, uri, position, range, ranges: fc.array(range, { maxLength: 2 }), id, figure: id, figures: fc.array(id, { maxLength: 3 }), text, note: text, article: uri,
  context: fc.record({ includeDeclaration: fc.boolean(), diagnostics: fc.constant([]), only: fc.constantFrom([CodeActionKind.QuickFix], ['x'], null), triggerKind: fc.nat(4) }),
  contentChanges: fc.array(fc.oneof(fc.record({ range, text }), fc.record({ text }), junk), { maxLength: 3 }),
  changes: fc.array(fc.record({ uri, type: fc.integer({ min: -1, max: 4 }) }), { maxLength: 3 }),
  event: fc.record({ added: fc.array(fc.record({ uri, name: text }), { maxLength: 1 }), removed: fc.array(fc.record({ uri, name: text }), { maxLength: 1 }) }),
  corrections: fc.array(correction, { maxLength: 2 }), link: fc.tuple(uri, uri), finding: id, format: fc.constantFrom('csv', 'md', 'html', 'json', 'x'), what: fc.constantFrom('figures', 'events', 'attributions', 'annotations', 'x'),
  moves: fc.array(fc.record({ from: uri, to: uri, oldUri: uri, newUri: uri }), { maxLength: 2 }), articles: fc.array(uri, { maxLength: 2 }), claims: fc.array(id, { maxLength: 2 }),
  decision: fc.constantFrom('same', 'not-same', 'accepted', 'disputed', 'note', 'ignored', 'x'), subject: junk, about: junk, date: text, version: text, name: text, by: text,
  timeBudget: integer, maxFileSize: integer, hover: fc.boolean(), problems: fc.oneof(fc.constant(protocol.problemSeverities('information')), junk), value: junk, maxBytes: integer,
}, { requiredKeys: [] });
const params = fc.oneof({ weight: 6, arbitrary: fields }, { weight: 1, arbitrary: fc.tuple(fields, fc.dictionary(fc.constantFrom('uri', 'position', 'range', 'textDocument', 'text', 'changes', 'event', 'figure', 'moves', 'corrections'), junk, { maxKeys: 2 })).map(([right, wrong]) => ({ ...right, ...wrong })) }, { weight: 1, arbitrary: fc.oneof(junk, fc.constant(undefined)) });

type Message = { readonly kind: 'request' | 'notification'; readonly method: string; readonly params: unknown };
const message: fc.Arbitrary<Message> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('request' as const), method: fc.constantFrom(...REQUESTS), params }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('notification' as const), method: fc.constantFrom(...NOTIFICATIONS), params }) },
);

/** Says it all, and waits for every answer. */
async function converse({ client }: Harness, messages: readonly Message[]): Promise<void> {
  const answers: Promise<unknown>[] = [];
  for (const { kind, method, params: value } of messages) {
    // what isn't JSON never comes over a wire
    const sent = value === undefined ? undefined : JSON.parse(JSON.stringify(value) ?? 'null') as unknown;
    if (kind === 'notification') await client.sendNotification(method, sent);
    else answers.push(client.sendRequest(method, sent).catch((error: unknown) => { assert.ok(error instanceof ResponseError, String(error)); }));
  }
  await Promise.all(answers);
}

describe('The server, whatever it is told', () => {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => { uncaught.push(error); };
  let before: { rejections: NodeJS.UnhandledRejectionListener[]; exceptions: NodeJS.UncaughtExceptionListener[] };
  beforeEach(() => {
    uncaught.length = 0;
    // mocha's own would end the test without the words that led there
    before = { rejections: process.listeners('unhandledRejection'), exceptions: process.listeners('uncaughtException') };
    process.removeAllListeners('unhandledRejection').removeAllListeners('uncaughtException').on('unhandledRejection', note).on('uncaughtException', note);
  });
  afterEach(() => {
    process.removeAllListeners('unhandledRejection').removeAllListeners('uncaughtException');
    for (const listener of before.rejections) process.on('unhandledRejection', listener);
    for (const listener of before.exceptions) process.on('uncaughtException', listener);
  });

  it('answers or refuses, throws nothing that no one catches, and goes on', async function () {
    this.timeout(further ? 0 : 180_000);
    await fc.assert(fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 12 }), messages => withServer({ files: FILES }, async harness => {
      await harness.ready();
      await converse(harness, messages);
      // a pause in which whatever was left undone comes out
      await new Promise(resolve => { setTimeout(resolve, 5); });
      assert.deepEqual(uncaught.map(error => (error instanceof Error ? error.stack : error)), []);
      await harness.client.sendNotification(protocol.settingsNotification, SETTINGS);
      await harness.open('untitled:after', CRASH, 'news-article');
      const { article, marks } = await harness.marks('untitled:after');
      assert.ok(article && marks.length > 0, 'the server still reads');
    })), { seed: SEED, numRuns: further ?? 150 });
  });
});
