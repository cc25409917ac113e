/** The server in a language whose messages are all in letters that no article has: what is still in Latin letters is either an article's, or was never translated. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CodeActionRequest, DocumentSymbolRequest, type CodeAction, type DocumentSymbol } from 'vscode-languageserver-protocol';
import { compromiseTagger } from '../../src/engine/actors/compromise-tagger';
import {
  comparisonRequest, comparisonsRequest, coverageRequest, coverageTextRequest, eventsRequest, exportRequest, originsRequest, reportRequest, type FigureMarkStyle, type ServerOptions,
} from '../../src/server/protocol';
import { withServer, type Harness } from './harness';

const root = path.resolve(__dirname, '../..');
const SAMPLE = path.join(root, 'test/fixtures/sample');
const files = Object.fromEntries([
  ...readdirSync(SAMPLE).map(file => [file, readFileSync(path.join(SAMPLE, file), 'utf8')] as const),
  ['list.txt', '- a\n- b\n'] as const,
]);
const bundleOf = (name: string) => JSON.parse(readFileSync(path.join(root, 'l10n', name), 'utf8')) as Readonly<Record<string, string | { readonly message: string }>>;

/** Each Latin letter as a Cyrillic one, placeholders as they are. */
function disguised(message: string): string {
  return message.replace(/\{\d+\}|[a-z]/gi, found => (found.length > 1 ? found : String.fromCodePoint(0x0430 + found.toLowerCase().codePointAt(0)! - 97)));
}
const PSEUDO: ServerOptions['words'] = {
  // its numbers and dates are in no Latin letters
  language: 'ru',
  bundle: Object.fromEntries(Object.entries(bundleOf('bundle.l10n.json')).map(([key, value]) => [key, disguised(typeof value === 'string' ? value : value.message)])),
};

/** Words that are no message: units, names of the settings, and of the product. */
const NAMES = ['Crosscheck', 'kB', 'crosscheck', 'articles', 'maxFileSizeKb', 'sample'];

function wordsIn(text: string): string[] {
  return text.match(/[A-Za-z][A-Za-z’'-]+/g) ?? [];
}

/** What is shown of an answer: all its strings but those that no person reads. */
function shownIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(shownIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (CODES.has(key) ? [] : shownIn(part)));
}
const CODES = new Set(['id', 'uri', 'kind', 'status', 'relation', 'relations', 'unit', 'origin', 'onlyIn', 'aspect', 'command', 'arguments', 'range', 'selectionRange', 'code', 'codeDescription', 'source', 'time', 'date']);

/** Markdown without what its links and images lead to. */
function withoutAddresses(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)/g, ']').replaceAll('\\', '');
}

/** Everything that the views and cards of the folder show, and how the engine names what is measured and what happened: of the articles' words, and in their language. */
async function everything(harness: Harness): Promise<{ readonly shown: string[]; readonly labels: string[] }> {
  const { client } = harness;
  const status = await harness.ready();
  const events = await harness.list(eventsRequest), comparisons = await harness.list(comparisonsRequest);
  const shown = [
    ...shownIn(events), ...shownIn(comparisons), ...shownIn(await harness.list(originsRequest)),
    ...status.skipped.map(({ reason }) => reason),
  ];
  const coverage = await client.sendRequest(coverageRequest);
  shown.push(...shownIn(coverage));
  const figures = JSON.parse(await client.sendRequest(exportRequest, { name: 'sample', what: 'figures', format: 'json' })) as readonly { readonly measure: string }[];
  const labels = [...[...events, ...comparisons, ...coverage.claims].map(({ label }) => label), ...figures.map(({ measure }) => measure)];
  for (const format of ['csv', 'md', 'html'] as const) {
    const text = await client.sendRequest(coverageTextRequest, { format, articles: coverage.articles.map(({ article }) => article), claims: coverage.claims.map(({ id }) => id) });
    shown.push(text.replace(/<style>[^]*<\/style>|<[^>]*>/g, ' ').replace(/&#\d+;/g, ' '));
  }
  shown.push(withoutAddresses((await client.sendRequest(reportRequest, { name: 'sample', date: '2026-03-12', format: 'md' })).replace(/<!--[^]*?-->/, '')));
  for (const [file, text] of Object.entries(files)) {
    await harness.open(file, text);
    const { marks } = await harness.marks(file);
    for (const mark of marks) {
      if (mark.kind === 'aside') continue;
      shown.push(withoutAddresses(await harness.card(file, mark.range.start)));
      if (mark.kind === 'figure') shown.push(...shownIn(await client.sendRequest(comparisonRequest, { figure: mark.id })));
      const actions = await client.sendRequest(CodeActionRequest.type, { textDocument: { uri: harness.uri(file) }, range: mark.range, context: { diagnostics: [] } });
      shown.push(...(actions as CodeAction[]).map(({ title }) => title));
    }
    if (marks.length > 0) {
      await harness.until(() => harness.diagnostics.has(harness.uri(file)) || marks.every(mark => mark.kind !== 'figure' || mark.style !== 'conflict' satisfies FigureMarkStyle));
      shown.push(...(harness.diagnostics.get(harness.uri(file))?.diagnostics ?? []).flatMap(({ message }) => shownIn(message)));
      shown.push(...((await client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: harness.uri(file) } })) as DocumentSymbol[]).flatMap(({ name, children = [] }) => [name, ...children.map(({ detail = '' }) => detail)]));
    }
  }
  return { shown, labels };
}

describe('The server in another language', () => {
  it('says everything in it but what articles say', async () => {
    const host = { loadTagger: () => Promise.resolve(compromiseTagger()) };
    await withServer({ files, host, settings: { words: PSEUDO } as object }, async harness => {
      const { shown, labels } = await everything(harness);
      const told = new Set([...Object.entries(files).flat(), ...labels, ...NAMES].flatMap(wordsIn).map(word => word.toLowerCase()));
      const left = [...new Set(shown.flatMap(text => wordsIn(text).filter(word => !told.has(word.toLowerCase())).map(word => `${word}: ${text.slice(0, 120)}`)))];
      assert.deepEqual(left, []);
      assert.ok(shown.length > 500);
    });
  });

  it('is Spanish where the editor is', async () => {
    await withServer({ files, settings: { words: { language: 'es', bundle: bundleOf('bundle.l10n.es.json') } } as object }, async harness => {
      await harness.ready();
      const [file, text] = Object.entries(files)[0]!;
      await harness.open(file, text);
      const conflict = (await harness.marks(file)).marks.find(mark => mark.kind === 'figure' && mark.style === 'conflict')!;
      const card = await harness.card(file, conflict.range.start);
      assert.match(card, /^\| Fuente \| Dice \| Atribuida a \| A fecha de \| Relación \|$/m);
      assert.match(card, /≠ difiere/);
      assert.match(card, /\d de marzo de 2026/);
      assert.match(card, /^Por qué esta marca: /m);
    });
  });
});
