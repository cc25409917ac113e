/** Figures that are compared because their sentences tell the same, whatever the words for what they count. */
import assert from 'node:assert/strict';
import { compromiseTagger } from '../../../src/engine/actors/compromise-tagger';
import { compareFigures } from '../../../src/engine/comparison/compare';
import type { ArticleLink } from '../../../src/engine/lineage/model';
import { readWhole, type ArticleReading } from '../../../src/engine/reading';

const tagger = compromiseTagger();

/** The n-th sentence of an article of one paragraph. */
function sentence({ article }: ArticleReading, n: number): ArticleLink['aligned'][number]['a'] {
  const { start: offset, passage } = article.paragraphs[0]!;
  const { start, end } = passage.sentences[n]!;
  return { article: article.path, paragraph: 0, sentence: n, start: offset + start, end: offset + end, text: passage.text.slice(start, end) };
}

/** "relation: value value" of each comparison of two articles whose n-th sentences tell the same, as surely as `score` says. */
function compared([a, b]: readonly [string, string], score = 0.8): string[] {
  const [left, right] = [a, b].map((text, i) => readWhole({ path: `${i}.txt`, text }, tagger)) as [ArticleReading, ArticleReading];
  const count = Math.min(...[left, right].map(({ article }) => article.paragraphs[0]!.passage.sentences.length));
  const aligned = Array.from({ length: count }, (_, n) => ({ a: sentence(left, n), b: sentence(right, n), score }));
  const link: ArticleLink = { articles: ['0.txt', '1.txt'], relation: 'rewrite', score: 0.9, evidence: [], aligned };
  const value = new Map([...left.figures, ...right.figures].map(figure => [figure.id, figure.value ?? figure.low]));
  return compareFigures([left, right], () => 'one', undefined, [link]).map(({ relation, figures }) => `${relation}: ${figures.map(id => value.get(id)).join(' ')}`);
}

describe('compareFigures: sentences that tell the same', () => {
  const cases: { name: string; texts: [string, string]; want: string[] }[] = [
    { name: 'one number, of which neither says what it is', texts: ['The clerk wrote down 417 in her book, and then went home.', 'In the book of the clerk stood 417 before she left.'], want: ['agree: 417 417'] },
    { name: 'a number in other words', texts: ['The yard took on 52 apprentices in the spring, it said.', 'It was in spring that 52 joined the yard, by its account.'], want: ['agree: 52 52'] },
    { name: 'numbers that fit', texts: ['Nearly 200 joined the walk across the moor.', 'Some 198 set out over the moor that day.'], want: ['compatible: 200 198'] },
    { name: 'the one number that is left, of things of one kind', texts: ['The council paid for 14 buses and 60 drivers.', 'It was the council that paid for 14 buses and for 80 drivers.'], want: ['agree: 14 14', 'conflict: 60 80'] },
    { name: 'two tolls in one text, of no day that would order them', texts: ['The fire in the mill killed 14 people, and the roof fell in.', 'The fire in the mill killed 17 people, and the roof fell in.'], want: ['conflict: 14 17'] },
    { name: 'not two numbers of other kinds', texts: ['The council paid for buses at a cost of €60.', 'It was the council that paid for 80 kilometres of road.'], want: [] },
    { name: 'not numbers a long way apart', texts: ['The council hired 14 drivers.', 'The council hired 900 drivers.'], want: [] },
  ];
  for (const { name, texts, want } of cases) it(name, () => assert.deepEqual(compared(texts), want));

  it('only as far as it is sure that they do', () => {
    const [equal, different] = [cases[0]!.texts, cases[3]!.texts];
    assert.deepEqual([compared(equal, 0.6).length, compared(equal, 0.4).length], [1, 0]);
    assert.deepEqual(compared(different, 0.6), ['agree: 14 14']);
  });
});
