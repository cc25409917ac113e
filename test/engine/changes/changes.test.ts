import assert from 'node:assert/strict';
import type { Tagger } from '../../../src/engine/actors/tagger';
import { changesOf } from '../../../src/engine/changes/changes';
import { compareFigures } from '../../../src/engine/comparison/compare';
import type { Found } from '../../../src/engine/findings/model';
import type { Alignment, FolderLineage, SentencePlace } from '../../../src/engine/lineage/model';
import { readWhole, type ArticleReading } from '../../../src/engine/reading';

const tagger: Tagger = { tag: () => [] };
/** Every article of one story names these, so that it is known as one. */
const STORY = 'Rain had fallen on the valley of Tarva and the town of Osmond for a week, said Ines Carvo, who leads the Northern Relief Board.';

function article(path: string, text: string, published?: string): ArticleReading {
  return readWhole({ path, text: `${published ? `---\npublished: ${published}\n---\n\n` : ''}${text}\n\n${STORY}\n` }, tagger);
}

/** The article's first sentence, which is aligned with the other's. */
function first({ article: { path, paragraphs } }: ArticleReading): SentencePlace {
  const { start, passage } = paragraphs[0]!;
  const sentence = passage.sentences[0]!;
  return { article: path, paragraph: 0, sentence: 0, start: start + sentence.start, end: start + sentence.end, text: passage.text.slice(sentence.start, sentence.end) };
}

function changes(a: ArticleReading, b: ArticleReading, score = 0.6): Found[] {
  const aligned: Alignment[] = [{ a: first(a), b: first(b), score }];
  const lineage: FolderLineage = { links: [{ articles: [a.article.path, b.article.path], relation: 'rewrite', score: 0.7, evidence: [], aligned }], origins: [], originOf: new Map() };
  return changesOf([a, b], compareFigures([a, b], () => 'o'), lineage);
}

/** What is told of two sentences: the kind, and the words in both places. */
function told(a: string, b: string, score?: number): string[] {
  return changes(article('a.md', a), article('b.md', b), score).map(({ kind, places }) => `${kind}: ${places.map(({ text }) => text).join(' | ')}`);
}

describe('changesOf: what is told', () => {
  const cases: [rule: string, a: string, b: string, expected: string][] = [
    ['a hedge lost', 'The flood lasted nearly seven weeks in Tarva.', 'In Tarva the seven-week flood went on.', 'hedge-changed: nearly seven weeks | seven-week'],
    ['a hedge lost of a count', 'The flood displaced more than 600 families in Tarva.', 'In Tarva 600 families were displaced by the flood.', 'hedge-changed: more than 600 families | 600 families'],
    ['a hedge won', 'The flood displaced 600 families in Tarva.', 'In Tarva at least 600 families were displaced by the flood.', 'hedge-changed: 600 families | at least 600 families'],
    ['a number lost to a vaguer word', 'The deal led to the release of dozens of pilots in Tarva.', 'The deal led to the release of numerous pilots in Tarva.', 'number-lost: dozens of pilots | numerous pilots'],
    ['a number lost, the vaguer text first', 'The deal led to the release of dozens of pilots in Tarva.', 'The deal led to the release of 40 pilots in Tarva.', 'number-lost: 40 pilots | dozens of pilots'],
    ['a category', 'The deal would release 40 sick and wounded pilots in Tarva.', 'The deal would release 40 wounded pilots in Tarva.', 'category-changed: 40 sick and wounded pilots | 40 wounded pilots'],
    ['another source of a figure', 'The flood displaced 600 families in Tarva, residents said.', 'In Tarva 600 families were displaced by the flood, the army said.', 'source-changed: residents | the army'],
    ['a source lost', 'The flood tore down the bridge and cut off the road to Osmond, residents said.', 'The flood tore down the bridge and cut off the road to Osmond.', 'source-changed: residents | The flood tore down the bridge and cut off the road to Osmond.'],
    ['marks lost', 'She called for “lasting and generous” aid to Tarva.', 'She called for lasting and generous aid to Tarva.', 'quotation-unmarked: lasting and generous | lasting and generous'],
    ['marks lost, and words of degree', 'She asked both for “more patience and more courage” in the talks.', 'She asked both for renewed patience and courage in the talks.', 'quotation-unmarked: more patience and more courage | patience and courage'],
    ['marks lost of a sentence', 'She said: “All of our boats are counted now.”', 'She said that all of our boats are counted now, and went.', 'quotation-unmarked: All of our boats are counted now. | all of our boats are counted now'],
    ['marks won', 'She called for lasting and generous aid to Tarva.', 'She called for “lasting and generous” aid to Tarva.', 'quotation-unmarked: lasting and generous | lasting and generous'],
    ['quoted words that differ', 'She said: “We shall not leave the valley to the water.”', 'She said: “We will never leave the valley to the water.”', 'quotation-reworded: We shall not leave the valley to the water. | We will never leave the valley to the water.'],
    ['who acts', 'Talks last month centred on a six-week halt to the works in Tarva.', 'Last month, Ines Carvo proposed a six-week halt to the works in Tarva.', 'agent-changed: Talks last month centred on | Ines Carvo proposed'],
    ['how sure it is: would, expected', 'The second stage would begin after the report on Tarva.', 'The next stage is expected to start after the report on Tarva.', 'status-changed: would begin | is expected to start'],
    ['how sure it is: could, will', 'Ministers could meet in Tarva in May.', 'Ministers will meet in Tarva in May.', 'status-changed: could meet | will meet'],
    ['how sure it is: expected, will, in the passive', 'The dam is likely to be opened in May.', 'The dam will be opened in May.', 'status-changed: is likely to be opened | will be opened'],
  ];
  for (const [rule, a, b, expected] of cases) it(rule, () => assert.deepEqual(told(a, b), [expected]));

  it('with both sentences, and what each article has', () => {
    const [found] = changes(article('a.md', 'Ministers could meet in Tarva in May.'), article('b.md', 'Ministers will meet in Tarva in May.'));
    assert.equal(found!.message, '“could meet” in a.md, “will meet” in b.md: how sure it is differs.');
    assert.deepEqual(found!.sentences.map(({ article: path, text }) => `${path} ${text}`), ['a.md Ministers could meet in Tarva in May.', 'b.md Ministers will meet in Tarva in May.']);
  });
  it('the earlier article first where the dates tell', () => {
    const [found] = changes(article('a.md', 'Ministers could meet in Tarva in May.', '2031-04-02'), article('b.md', 'Ministers will meet in Tarva in May.', '2031-04-01'));
    assert.equal(found!.message, '“will meet” in b.md, later “could meet” in a.md: how sure it is differs.');
  });
  it('figures that are compared, in other sentences than the aligned ones', () => {
    const a = article('a.md', 'Ministers met in Tarva.\n\nThe flood displaced more than 600 families in Tarva.'), b = article('b.md', 'Ministers met again in Tarva.\n\nIn Tarva 600 families were displaced by the flood.');
    assert.deepEqual(changes(a, b).map(({ kind }) => kind), ['hedge-changed']);
  });
});

describe('changesOf: what is not told', () => {
  const cases: [rule: string, a: string, b: string][] = [
    ['another hedge that says the same', 'The flood displaced more than 600 families in Tarva.', 'In Tarva over 600 families were displaced by the flood.'],
    ['“over” of a time', 'They asked for a rise of 11 per cent over two years.', 'They asked for an 11 per cent rise over two years.'],
    ['another name for what is counted', 'The flood displaced 600 teens in Tarva.', 'In Tarva 600 teenagers were displaced by the flood.'],
    ['two words for those in charge', 'The flood displaced 600 families in Tarva, police said.', 'In Tarva 600 families were displaced by the flood, authorities said.'],
    ['a word for all in charge', 'The flood displaced 600 families in Tarva, police and the coroner said.', 'In Tarva 600 families were displaced by the flood, authorities said.'],
    ['one who says how many, in other words', 'The health ministry put the number of families that fled at 600.', 'While the ministry of health put the figure of families that fled at 600, nobody counted.'],
    ['one act in another order', 'Ines Carvo promised to open the dam within six weeks.', 'The dam will be opened within six weeks, she promised.'],
    ['a source that the sentence names otherwise', 'The ministry said that it had suspended the licence of the shipping firm.', 'The ministry has suspended the licence of the shipping firm.'],
    ['a source in the sentence before', 'The flood tore down the bridge and cut off the road to Osmond, residents said.', 'The flood tore down the bridge and cut off the road to Osmond. They had never seen the like, residents said.'],
    ['a quotation cut short', 'She said: “We shall not leave the valley to the water, whatever comes.”', 'She said: “We shall not leave the valley to the water.”'],
    ['a quotation with an omission marked', 'She said: “We shall not leave the valley to the water.”', 'She said: “We shall not leave … to the water.”'],
    ['another spelling', 'She said: “We honour the labour of those who organise the rescue.”', 'She said: “We honor the labor of those who organize the rescue.”'],
    ['two quotations', 'She said: “We shall not leave the valley to the water.”', 'She said: “There is no boat that could take us across.”'],
    ['one word in marks', 'She called it a “disgrace” for Tarva.', 'She called it a disgrace for Tarva.'],
    ['two ways to tell of an appointment', 'The strike in Tarva is due to end on Friday.', 'The strike in Tarva is scheduled to end on Friday.'],
    ['reported “would” for “will”', 'She said the delegation would arrive in Tarva on Monday.', 'The delegation will arrive in Tarva on Monday, she said.'],
    ['other acts', 'Ministers could meet in Tarva in May.', 'Ministers will open the dam of Tarva in May.'],
    ['one sentence twice', 'Ministers could meet in Tarva in May.', 'Ministers could meet in Tarva in May.'],
  ];
  for (const [rule, a, b] of cases) it(rule, () => assert.deepEqual(told(a, b), []));

  it('how sure it is, and who says so, where the sentences are hardly alike', () => {
    assert.deepEqual(told('Ministers could meet in Tarva in May.', 'Ministers will meet in Tarva in May.', 0.25), []);
    assert.deepEqual(told('The flood tore down the bridge and cut off the road to Osmond, residents said.', 'The flood tore down the bridge and cut off the road to Osmond.', 0.25), []);
  });
  it('articles that share no origin', () => {
    const a = article('a.md', 'Ministers could meet in Tarva in May.'), b = article('b.md', 'Ministers will meet in Tarva in May.');
    assert.deepEqual(changesOf([a, b], [], { links: [], origins: [], originOf: new Map() }), []);
  });
});
