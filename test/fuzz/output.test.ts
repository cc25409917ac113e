/** Articles, titles, outlets and file names that try to get out of where they are shown: reports, tables, cards. Everything that is made of any folder. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { ArticleSource } from '../../src/engine/article/article';
import { COVERAGE_FORMATS, writeCoverage } from '../../src/engine/coverage/table';
import { coverageOf } from '../../src/engine/coverage/coverage';
import { EXPORT_FORMATS, EXPORTS, exportOf, isExport } from '../../src/engine/export/data';
import { REPORT_FORMATS, writeReport } from '../../src/engine/export/report/report';
import { Corpus } from '../../src/engine/corpus/corpus';
import { ENGLISH } from '../../src/engine/l10n';
import { readWhole } from '../../src/engine/reading';
import { Analysis } from '../../src/engine/schema';
import { tagger } from '../engine/properties/check';
import { hostile, news, strange } from '../engine/properties/texts';
import { elementsOf, livePartsOf, policyOf } from '../hostile/html';
import { withServer } from '../server/harness';
import { holds } from './run';

/** What gets out of somewhere, if it is let. */
const ESCAPES = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', "' onclick='x", '</td></table><iframe src="https://evil.example">', '<!--', ']]>', '&lt;b&gt;', '</style><style>*{}', '{{x}}', '${x}',
  '[x](javascript:alert(1))', '![x](https://evil.example/p.png)', '](command:workbench.action.quit)', '[a]: https://evil.example', '<https://evil.example>', 'https://evil.example', 'www.evil.example', '`code`', '| a | b |', '\n# head\n', '\n---\n', '$(trash)', '[^1]', '==x==', '\\',
  '=HYPERLINK("https://evil.example")', '=cmd|\'/C calc\'!A0', '+1+1', '-2+3', '@SUM(A1)', '\t=1', ';=1', '",=1,"', '\r\n=1',
  '\u202e', '\u202d12\u202c', '\u2066', '\u2069', '\u200f', '\u061c', 'שלום', 'مرحبا', '\u200b', '\ufeff', '\u0000', '\u001b[31m', '\ud800', '\u{e0041}',
] as const;
const NAMES = ['a.txt', 'b\nc.md', 'd"e\'.txt', '<b>.article', 'f%2e%2e.txt', 'g#h?i.txt', 'j\u202etxt.md', '=k.txt', 'l|m](n).md', `${'o'.repeat(240)}.txt`, 'p/../q.txt', '[r](command:x).txt', '\u2068s.txt'] as const;

const escape = fc.constantFrom(...ESCAPES);
const spliced = fc.tuple(news, fc.array(fc.tuple(fc.nat(), escape), { minLength: 1, maxLength: 6 })).map(([text, pieces]) => pieces.reduce((now, [at, piece]) => now.slice(0, at % (now.length + 1)) + piece + now.slice(at % (now.length + 1)), text));
const titled = fc.tuple(escape, escape, escape, spliced).map(([title, outlet, author, text]) => `---\ntitle: ${JSON.stringify(title)}\noutlet: ${JSON.stringify(`The ${outlet} Post`)}\nauthor: ${JSON.stringify(author)}\npublished: 2026-03-09\n---\n\n${text}`);
const escaping: fc.Arbitrary<ArticleSource[]> = fc.uniqueArray(fc.record({ path: fc.constantFrom(...NAMES), text: fc.oneof({ weight: 4, arbitrary: titled }, { weight: 2, arbitrary: spliced }, { weight: 1, arbitrary: strange }, { weight: 1, arbitrary: hostile }) }), { selector: ({ path }) => path, minLength: 2, maxLength: 3 });

const MARKDOWN = new MarkdownIt({ html: true, linkify: true });
// whatever a reader of Markdown may take for a link is looked at
MARKDOWN.validateLink = () => true;

/** All links and tags of our own are within the page. */
function assertInert(html: string): void {
  assert.deepEqual(livePartsOf(elementsOf(html)), []);
}

/** The cells of a table after RFC 4180. */
function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/"((?:[^"]|"")*)"(?=,|\r\n|$)|([^",\r\n]*)(?=,|\r\n|$)/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare!);
}

describe('Whatever a folder holds', () => {
  holds('its reports, tables and exports are written, and nothing in them runs, links or loads', escaping, sources => {
    const corpus = new Corpus();
    for (const source of sources) corpus.set(readWhole(source, tagger));
    Analysis.parse(corpus.analysis());
    const folder = corpus.folder();
    const source = { name: sources[0]!.path, folder, readingOf: (path: string) => corpus.reading(path) };
    const review = { ...source, l10n: ENGLISH, version: '1', date: null, skipped: [{ path: sources[1]!.path, reason: sources[1]!.path }] };
    const coverage = coverageOf(folder);
    const written = [
      ...REPORT_FORMATS.map(format => [format, writeReport(review, format)] as const), ...COVERAGE_FORMATS.map(format => [format, writeCoverage(coverage, format)] as const),
      ...EXPORTS.flatMap(what => EXPORT_FORMATS.filter(format => isExport(what, format)).map(format => [format, exportOf(source, what, format)] as const)),
    ];
    for (const [format, text] of written) {
      if (format === 'html') {
        const elements = elementsOf(text);
        const { 'style-src': style, ...policy } = policyOf(elements);
        assert.deepEqual(policy, { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'" });
        assert.match(style!, /^'sha256-[^']+'$/);
        assert.equal(elements.filter(({ name }) => name === 'style').length, 1);
        assertInert(text);
      } else if (format === 'md') assertInert(MARKDOWN.render(text));
      else if (format === 'json') JSON.parse(text);
      else for (const cell of cellsOf(text)) assert.doesNotMatch(cell, /(?:^|[;\t])[\s\u200b\ufeff]*(?:[=@＝＠]|\+(?!\d*$))/, JSON.stringify(cell));
      if (format === 'html' || format === 'md') assert.doesNotMatch(text, /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/, 'nothing turns our words around');
    }
  }, { runs: 40 });

  holds('its cards have our own links and no others', escaping, sources => withServer({ files: Object.fromEntries(sources.map(({ text }, i) => [`${i}.txt`, text])) }, async harness => {
    await harness.open('untitled:a', sources[0]!.text, 'news-article');
    const { marks } = await harness.marks('untitled:a');
    for (const { range } of marks.slice(0, 8)) {
      const card = await harness.card('untitled:a', range.start);
      for (const { name, attributes } of elementsOf(MARKDOWN.render(card))) {
        assert.ok(!/^(script|iframe|object|embed|form|style|svg|link)$/.test(name), name);
        for (const [attribute, value] of Object.entries(attributes)) {
          assert.doesNotMatch(attribute, /^on/);
          if (attribute === 'href') assert.match(value, /^command:crosscheck\.(reveal|openComparison|decide)\?/);
          if (attribute === 'src') assert.match(value, /^data:image\/svg\+xml,/);
        }
      }
      assert.doesNotMatch(card, /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/);
    }
  }), { runs: 25 });
});
