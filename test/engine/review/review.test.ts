import assert from 'node:assert/strict';
import { Corpus } from '../../../src/engine/corpus/corpus';
import { readWhole } from '../../../src/engine/reading';
import type { DecisionKind } from '../../../src/engine/review/schema';
import type { FolderDecision } from '../../../src/engine/review/review';
import { AnchorText, selectorOf } from '../../../src/engine/review/anchor';
import { noTagger } from '../actors/support';

const ARTICLES: Record<string, string> = {
  'a.txt': 'Ferry sinks off Tarrow\n\nThe ferry Morning Star sank off Tarrow on Monday. At least 17 people were killed when the ferry sank, the coastguard said.\n\nThe ship carried 236 passengers, said its owner.',
  'b.txt': 'Disaster off Tarrow\n\nThe ferry Morning Star went down off Tarrow on Monday. Police said 25 people were killed when the ferry sank.\n\nIt carried about 240 passengers, the police said.',
  'c.txt': 'Tarrow mourns\n\nThe ferry Morning Star sank off Tarrow on Monday. Police said 25 people were killed when the ferry sank.\n\nIt carried 236 passengers, the owner said.',
};

function place(article: string, words: string, text = ARTICLES[article]!) {
  const start = text.indexOf(words);
  return { article, ...selectorOf(new AnchorText(text), { start, end: start + words.length })! };
}

const decision = (kind: DecisionKind, about: readonly (readonly [article: string, words: string])[], more: Partial<FolderDecision['decision']> = {}): FolderDecision => ({
  decision: { version: 1, decision: kind, about: about.map(([article, words]) => place(article, words)), ...more }, under: '',
});

function folderWith(decisions: readonly FolderDecision[], articles = ARTICLES) {
  const corpus = new Corpus();
  for (const [path, text] of Object.entries(articles)) corpus.set(readWhole({ path, text }, noTagger));
  corpus.decide(decisions);
  return corpus.folder();
}

/** The groups as "a.txt 17, b.txt 25: conflict". */
function groups(decisions: readonly FolderDecision[], articles = ARTICLES): string[] {
  const { comparisons, figures } = folderWith(decisions, articles).analysis;
  return comparisons.map(comparison => `${comparison.figures.map(id => figures.find(figure => figure.id === id)!).map(({ article, value }) => `${article} ${value}`).join(', ')}: ${comparison.relation}`);
}

const DEAD: [string, string][] = [['a.txt', 'At least 17 people'], ['b.txt', '25 people'], ['c.txt', '25 people']];

describe('decisions', () => {
  const before = groups([]);

  it('of which there are none change nothing', () => {
    assert.deepEqual(before, ['a.txt 17, b.txt 25, c.txt 25: compatible', 'a.txt 236, b.txt 240, c.txt 236: compatible']);
  });

  it('take apart what is not the same, and leave the rest of the group with the nearer of the two', () => {
    assert.deepEqual(groups([decision('not-same', [DEAD[0]!, DEAD[1]!])]), [before[1], 'b.txt 25, c.txt 25: agree']);
    assert.deepEqual(groups([decision('not-same', [DEAD[2]!, DEAD[1]!])]).length, 2);
    assert.deepEqual(groups([decision('not-same', [DEAD[0]!, DEAD[1]!]), decision('not-same', [DEAD[1]!, DEAD[2]!]), decision('not-same', [DEAD[0]!, DEAD[2]!])]), [before[1]]);
  });

  it('put together what is the same', () => {
    const joined = groups([decision('same', [DEAD[0]!, ['b.txt', 'about 240 passengers']])]);
    assert.equal(joined.length, 1);
    assert.match(joined[0]!, /^a\.txt 17, a\.txt 236, b\.txt 25, b\.txt 240, c\.txt 25, c\.txt 236: conflict$/);
  });

  it('that contradict each other are heeded in neither way, and told of in both files', () => {
    const pair = [DEAD[0]!, DEAD[1]!];
    const both = [decision('not-same', pair), decision('same', [...pair].reverse())];
    assert.deepEqual(groups(both), before);
    assert.deepEqual(folderWith(both).review.problems.map(({ file, code }) => [file, code]), [[0, 'contradiction'], [1, 'contradiction']]);
  });

  it('stand where their words stand after an edit, and are told of where those are gone', () => {
    const decisions = [decision('accepted', [DEAD[1]!]), decision('note', [['b.txt', 'about 240 passengers']], { text: 'Ask.' })];
    const text = `A first line.\n\n${ARTICLES['b.txt']!.replace('about 240', 'about 250')}`;
    const { review } = folderWith(decisions, { ...ARTICLES, 'b.txt': text });
    assert.equal(review.decided[0]!.places[0]?.start, text.indexOf('25 people'));
    assert.equal(review.decided[0]!.figures[0]?.includes('b.txt'), true);
    assert.deepEqual(review.decided[1]!.places, [null]);
    assert.deepEqual(review.problems.map(({ file, at, code }) => [file, at, code]), [[1, ['about', 0, 'exact'], 'not-found']]);
  });

  it('of an article that was renamed are told of, with where the words are now, and are not moved there', () => {
    const { 'b.txt': text, ...others } = ARTICLES;
    const crowd = decision('accepted', [['b.txt', 'about 240 passengers']]);
    const { review } = folderWith([crowd], { ...others, 'old/b.txt': text! });
    assert.deepEqual(review.decided[0]!.places, [null]);
    const [problem] = review.problems;
    assert.deepEqual([problem!.code, problem!.at, problem!.elsewhere], ['no-article', ['about', 0, 'article'], 'old/b.txt']);
    assert.equal(folderWith([crowd], others).review.problems[0]!.elsewhere, undefined);
  });

  it('of two figures are told of where there is none', () => {
    const { review } = folderWith([decision('same', [['a.txt', 'coastguard'], DEAD[1]!])]);
    assert.deepEqual(review.problems.map(({ code, at }) => [code, at]), [['no-figure', ['about', 0, 'exact']]]);
  });

  it('settle a finding of their kind at all of its places, and no other', () => {
    const articles = { ...ARTICLES, 'c.txt': ARTICLES['c.txt']!.replace('236 passengers', '300 passengers') };
    const found = folderWith([], articles).findings.filter(({ kind }) => kind === 'sources-differ');
    assert.equal(found.length, 2);
    const about = found[0]!.places.map(({ article, text }) => place(article, text, articles[article as keyof typeof articles]));
    const settle = (kind: DecisionKind, places = about, finding: 'sources-differ' | 'sum-of-parts' = 'sources-differ') =>
      folderWith([{ decision: { version: 1, decision: kind, finding, about: places }, under: '' }], articles);
    for (const kind of ['ignored', 'accepted'] as const) {
      const { findings, review } = settle(kind);
      assert.deepEqual([findings.filter(({ kind }) => kind === 'sources-differ'), review.settled.map(({ by }) => by.decision.decision)], [[found[1]], [kind]]);
    }
    assert.deepEqual(settle('disputed').review.settled, []);
    assert.deepEqual(settle('disputed').review.decided[0]!.findings, [found[0]!.id]);
    assert.deepEqual(settle('ignored', about.slice(0, 1)).review.settled, []);
    assert.deepEqual(settle('ignored', about, 'sum-of-parts').review.settled, []);
  });

  it('hold for their folder’s articles', () => {
    const articles = Object.fromEntries(Object.entries(ARTICLES).map(([path, text]) => [`news/${path}`, text]));
    const corpus = new Corpus();
    for (const [path, text] of Object.entries(articles)) corpus.set(readWhole({ path, text }, noTagger));
    corpus.decide([{ ...decision('accepted', [DEAD[1]!]), under: 'news/' }, { ...decision('accepted', [DEAD[1]!]), under: 'more/' }]);
    const { decided } = corpus.folder().review;
    assert.deepEqual(decided.map(({ places }) => places[0]?.article), ['news/b.txt', undefined]);
  });
});
