import assert from 'node:assert/strict';
import type { Tagger } from '../../../src/engine/actors/tagger';
import { inferPublished } from '../../../src/engine/dates/infer';
import { readWhole, type ArticleReading } from '../../../src/engine/reading';

const untagged: Tagger = { tag: () => [] };
const article = (path: string, text: string): ArticleReading => readWhole({ path, text }, untagged);

const dated = article('a.txt', '---\npublished: 2019-06-05\n---\n\nThe port of Arva reopened after dredgers cleared a sunken barge, harbour master Lena Ortiz of the Oban Foundation said.\n\nThe barge sank near Cape Morrow with a cargo of fertiliser bound for Quito.\n');
const rewrite = article('b.txt', 'On Tuesday the port of Arva was reopened after dredgers cleared a sunken barge, according to harbour master Lena Ortiz of the Oban Foundation.\n\nBound for Quito, the barge sank near Cape Morrow with its cargo of fertiliser.\n');
const unrelated = article('c.txt', 'The orchestra of Lima played on Tuesday for Queen Amara, who praised conductor Paul Brandt and the Ruritanian choir.\n');

describe('inferPublished', () => {
  it('dates a rewrite of a dated article by its weekday', () => {
    const found = inferPublished([dated, rewrite, unrelated]);
    assert.deepEqual(found.get('b.txt')?.date, '2019-06-04/2019-06-05');
    assert.deepEqual(found.get('b.txt')?.evidence.map(({ text }) => text), ['Tuesday']);
  });
  it('keeps to what the article itself declares or proves', () => {
    const declared = (published: string): ArticleReading => article('b.txt', `---\npublished: ${published}\n---\n\n${rewrite.article.text}`);
    assert.equal(inferPublished([dated, declared('2019-06'), unrelated]).get('b.txt')?.date, '2019-06-04/2019-06-05');
    assert.equal(inferPublished([dated, declared('2019-07'), unrelated]).has('b.txt'), false);
  });
  it('leaves other stories alone', () => assert.equal(inferPublished([dated, rewrite, unrelated]).has('c.txt'), false));
  it('leaves declared dates alone, and infers nothing from nothing', () => {
    assert.equal(inferPublished([dated, rewrite]).has('a.txt'), false);
    assert.equal(inferPublished([rewrite, unrelated]).size, 0);
  });
});
