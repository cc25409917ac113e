import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import MarkdownIt from 'markdown-it';
import { coverageOf } from '../../../src/engine/coverage/coverage';
import type { Claim, Coverage } from '../../../src/engine/coverage/model';
import { PAGE_STYLE_HASH } from '../../../src/engine/coverage/page';
import { COVERAGE_FORMATS, partOf, writeCoverage } from '../../../src/engine/coverage/table';
import { isReport } from '../../../src/engine/export/mark';
import type { OriginId } from '../../../src/engine/schema';
import { HARBOUR, MILL_A, MILL_B, folderOf } from './support';

/** A coverage with one claim, told by the first of two articles. */
function withTexts(label: string, says: string, source: string, detail: string): Coverage {
  const claim: Claim = {
    id: 'claim', kind: 'figure', label, time: '2026-05-03', origins: 1, onlyIn: 'a' as OriginId, relation: null, differs: false, reason: null,
    cells: [{ article: 'a', tellings: [{ article: 'a', start: 0, end: 1, text: 'x', says, detail, differs: false }] }],
  };
  const column = (article: string) => ({ article, source: article === 'a' ? source : 'Other', title: null, published: null, origin: article as OriginId });
  return { articles: [column('a'), column('b')], claims: [claim], stories: [] };
}

describe('coverage as a table', () => {
  const coverage = coverageOf(folderOf({ 'a.txt': MILL_A, 'b.txt': MILL_B, 'c.txt': HARBOUR }));

  it('has articles as columns and a blank for what is left out, in CSV', () => {
    assert.equal(writeCoverage(withTexts('people killed', '12', 'The Ledger', 'police'), 'csv'),
      'Kind,Claim,Date,Origins,Note,The Ledger,Other\r\nfigure,people killed,2026-05-03,1,only here,12 (police),\r\n');
  });

  it('as Markdown, a table for each kind of claim', () => {
    const markdown = writeCoverage(withTexts('people killed', '12', 'Ledger', 'police'), 'md');
    assert.match(markdown, /## Figures\n\n\| Claim \| Date \| Origins \| Note \| Ledger \| Other \|\n.*\n\| people killed \| 3 May 2026 \| 1 \| only here \| \*\*12\*\* \(police\) \| – \|\n/);
    assert.doesNotMatch(markdown, /## Events/);
  });

  it('as a page, which loads and runs nothing but its own style', () => {
    const html = writeCoverage(withTexts('people killed', '12', 'Ledger', 'police'), 'html');
    assert.match(html, /<th scope="col">Claim<\/th><th scope="col">Ledger<\/th><th scope="col">Other<\/th>/);
    assert.match(html, /people killed<small>3 May 2026 · only here<\/small><\/th><td class="told" dir="auto"><p>12<small>police<\/small><\/p><\/td><td dir="auto"><\/td>/);
    assert.match(html, new RegExp(`default-src 'none'; style-src '${PAGE_STYLE_HASH.replaceAll('+', '\\+')}'`));
    assert.equal(PAGE_STYLE_HASH, `sha256-${createHash('sha256').update(/<style>(.*)<\/style>/s.exec(html)![1]!).digest('base64')}`);
  });

  it('in Markdown is no article of the folder it may be saved in', () => assert.ok(isReport(writeCoverage(coverage, 'md'))));

  it('says which articles share an origin', () => {
    const family = coverageOf(folderOf({ 'a.txt': MILL_A, 'b.txt': MILL_B }, [['a.txt', 'b.txt']]));
    for (const format of COVERAGE_FORMATS) assert.match(writeCoverage(family, format), /same origin as The Ledger/);
    assert.doesNotMatch(writeCoverage(coverage, 'csv'), /same origin/);
  });

  it('says how articles differ', () => {
    const differing = coverageOf(folderOf({ 'a.txt': MILL_A.replace('At least 12', 'Exactly 18'), 'b.txt': MILL_B }));
    assert.match(writeCoverage(differing, 'csv'), /people killed[^\r]*18[^\r]*15/);
    assert.match(writeCoverage(differing, 'html'), /<u>18<\/u>.*<u>15<\/u>/);
  });

  describe('with hostile texts', () => {
    const hostile = withTexts('=1+1', '<img src=x onerror=alert(1)>', '@SUM(A1)', '[a](command:x) | `b`');

    it('defuses formulas in CSV', () => {
      const cells = writeCoverage(hostile, 'csv').split('\r\n').flatMap(line => line.split(','));
      assert.ok(cells.includes("'=1+1") && cells.includes("'@SUM(A1)"), cells.join(' · '));
    });

    it('makes no markup of them in HTML', () => assert.doesNotMatch(writeCoverage(hostile, 'html'), /<img/));

    it('makes no link, code or cell of them in Markdown', () => {
      const html = new MarkdownIt({ html: true, linkify: true }).render(writeCoverage(hostile, 'md'));
      assert.doesNotMatch(html, /<(?:img|code)\b|<a href="(?!#)/);
      assert.ok(html.includes('[a](command:x) | `b`'), html);
    });

    it('keeps every row on one line', () => {
      const lines = (text: string) => writeCoverage(withTexts(text, text, 'Ledger', 'x'), 'md').split(/\r|\n|\u2028/).length;
      assert.equal(lines('two\nlines\r\nmore\u2028lines'), lines('one'));
    });
  });

  it('has the rows and columns that a reader has chosen, the rows in that order', () => {
    const ids = coverage.claims.slice(0, 3).map(({ id }) => id).reverse();
    const part = partOf(coverage, ['b.txt', 'a.txt', 'gone'], [...ids, 'gone']);
    assert.deepEqual(part.articles.map(({ article }) => article), ['a.txt', 'b.txt']);
    assert.deepEqual(part.claims.map(({ id }) => id), ids);
  });

  for (const format of COVERAGE_FORMATS) {
    it(`can be written of an empty folder as ${format}`, () => assert.ok(writeCoverage(coverageOf(folderOf({})), format).length > 0));
  }
});
