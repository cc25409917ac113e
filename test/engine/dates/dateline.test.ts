import assert from 'node:assert/strict';
import type { Tagger } from '../../../src/engine/actors/tagger';
import { inferPublished } from '../../../src/engine/dates/infer';
import { readWhole, type ArticleReading } from '../../../src/engine/reading';

const untagged: Tagger = { tag: () => [] };
const article = (path: string, text: string): ArticleReading => readWhole({ path, text }, untagged);
const published = (text: string): string | null => article('a.txt', text).article.published.date;

describe('a dateline without a year', () => {
  const cases: [rule: string, text: string, date: string | null][] = [
    ['is of the first year, from the last one told, that bears its weekdays out', 'ARVA, June 5 (Reuters) - The port reopened on Tuesday, June 4, its master said.\nIt was last shut in 2018.', '2019-06-05'],
    ['may name its weekday itself', 'ARVA, Wednesday, June 5 (Reuters) - The port reopened.\nIt was last shut in 2018.', '2019-06-05'],
    ['is no earlier than the last year told', 'ARVA, June 5 (Reuters) - The port reopened.\nIt was last shut in 2018.', '2018-06-05/..'],
    ['leaves its year open where the text names none', 'ARVA, June 5 (Reuters) - The port reopened on Tuesday, June 4.', null],
    ['is not of a year to come', 'ARVA, June 5 (Reuters) - The port reopened on Tuesday, June 4.\nIt will be rebuilt in 2030.', null],
  ];
  for (const [rule, text, date] of cases) it(rule, () => assert.equal(published(text), date));

  const other = article('b.txt', '---\npublished: 2019-06-07\n---\n\nDredgers have cleared a sunken barge from the port of Arva, harbour master Lena Ortiz of the Oban Foundation said near Cape Morrow.\n');
  const wire = (day: string): ArticleReading => article('a.txt', `ARVA, ${day} (Reuters) - The harbour at Arva is open again, the Oban Foundation’s Lena Ortiz told people at Cape Morrow.\n`);
  const unrelated = article('c.txt', 'The orchestra of Lima played on Tuesday for Queen Amara, who praised conductor Paul Brandt and the Ruritanian choir.\n');
  it('is of the year of a dated article on the same story', () => {
    const found = inferPublished([wire('June 5'), other, unrelated]).get('a.txt');
    assert.deepEqual([found?.date, found?.basis, found?.evidence.map(({ text }) => text)], ['2019-06-05', 'inferred', ['June 5']]);
  });
  it('is not, where the two lie months apart, or its weekday is another', () => {
    for (const day of ['October 5', 'Friday, June 5']) assert.equal(inferPublished([wire(day), other, unrelated]).get('a.txt')?.date ?? null, null);
  });
});
