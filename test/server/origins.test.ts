/** Which articles share an origin, as trees, cards and side-by-side views tell it. */
import assert from 'node:assert/strict';
import { ENGLISH } from '../../src/engine/l10n';
import { comparisonItem, comparisonItems, eventItems } from '../../src/server/queries';
import { codeActionsAt } from '../../src/server/code-actions';
import { figureCard } from '../../src/server/card';
import { diagnosticsOf } from '../../src/server/diagnostics';
import { byFamily } from '../../src/server/list-order';
import { Listing } from '../../src/server/listing';
import { originChanges, sidesOf } from '../../src/server/origins';
import { problemSeverities } from '../../src/server/protocol';
import { figureId, folderOf } from './folder';

const STAR = 'At least 12 people died in Harwick. The line stays\nclosed until May.';
const POST = 'Twelve people, or 12, died in Harwick. The line will be shut until May.';
const RADIO = 'The crash killed 12 people. A hearing follows.';

const { library, held } = folderOf({
  articles: { 'a-star.txt': { text: STAR, outlet: 'Star' }, 'b-radio.txt': { text: RADIO }, 'c-post.txt': { text: POST, outlet: 'Post' } },
  figures: [{ article: 'a-star.txt', words: 'At least 12 people' }, { article: 'b-radio.txt', words: '12 people' }, { article: 'c-post.txt', words: '12' }],
  pairs: [{ a: 0, b: 1, relation: 'agree' }, { a: 0, b: 2, relation: 'agree' }, { a: 1, b: 2, relation: 'agree' }],
  links: [{
    articles: ['a-star.txt', 'c-post.txt'],
    aligned: [['At least 12 people died in Harwick.', 'Twelve people, or 12, died in Harwick.'], ['The line stays\nclosed until May.', 'The line will be shut until May.']],
  }],
  changes: [{
    words: ['At least 12', '12'], articles: ['a-star.txt', 'c-post.txt'],
    sentences: ['At least 12 people died in Harwick.', 'Twelve people, or 12, died in Harwick.'],
  }],
  events: [{ label: 'Crash in Harwick', mentions: [['a-star.txt', 'died in Harwick'], ['b-radio.txt', 'The crash'], ['c-post.txt', 'died in Harwick']] }],
});

describe('Origins', () => {
  const [family, alone] = new Listing(byFamily).take(originChanges(library, null));

  it('come with families first, then what stands alone', () => {
    assert.deepEqual(family?.articles.map(({ source, path }) => [source, path]), [['Star', 'a-star.txt'], ['Post', 'c-post.txt']]);
    assert.deepEqual([alone?.articles.map(({ source }) => source), alone?.links], [['b-radio.txt'], []]);
  });

  it('tell by what two articles are seen to share one, and what was changed between them', () => {
    const [link] = family!.links;
    assert.deepEqual([link?.relation, link?.sentences, link?.articles.map(({ source }) => source)], ['rewrite', 2, ['Star', 'Post']]);
    assert.deepEqual(link?.evidence.map(({ kind, a, b }) => [kind, a.text, b.source]), [['text', 'At least 12 people died in Harwick.', 'Post']]);
    assert.deepEqual(link?.changes.map(({ kind, message }) => [kind, message]), [['hedge-changed', '“At least 12” and “12”.']]);
  });

  it('are counted on events and comparisons, which say who shares one', () => {
    assert.equal(eventItems(library)[0]?.origins, 2);
    assert.deepEqual(comparisonItems(library)[0]?.families, [{ sources: ['Star', 'Post'], credit: null, relations: ['rewrite'] }]);
    const figure = library.view.figures.get(figureId(0))!;
    const comparison = { ...comparisonItem(library, figureId(0))!, origins: 2 };
    assert.match(figureCard({ figure, boundWords: '', comparison, suggestion: null, pending: null }, ENGLISH), /3 sources, \*\*2 origins\*\* \(Star, Post: rewrite\)/);
  });
});

describe('A diagnostic', () => {
  it('of a sentence that lacks something stands under its first word', () => {
    const folder = folderOf({
      articles: { 'a-star.txt': { text: STAR }, 'c-post.txt': { text: POST } },
      changes: [{
        words: ['At least 12', 'The line will be shut until May.'], articles: ['a-star.txt', 'c-post.txt'],
        sentences: ['At least 12 people died in Harwick.', 'The line will be shut until May.'],
      }],
    });
    const [diagnostic] = diagnosticsOf(folder.library, folder.held('c-post.txt'), { problems: problemSeverities('information') });
    assert.equal(folder.held('c-post.txt').document.getText(diagnostic!.range), 'The');
  });
});

describe('Side by side', () => {
  it('stand the sentences that tell the same, each on a line of its own', () => {
    assert.deepEqual(sidesOf(library, { link: ['a-star.txt', 'c-post.txt'] }), {
      left: { label: 'Star', text: 'At least 12 people died in Harwick.\n\nThe line stays closed until May.\n' },
      right: { label: 'Post', text: 'Twelve people, or 12, died in Harwick.\n\nThe line will be shut until May.\n' },
    });
  });

  it('stand a sentence once that the other article tells in two', () => {
    const { library: told } = folderOf({
      articles: { 'a.txt': { text: 'The line is shut, said Lowe. Nobody was hurt.' }, 'b.txt': { text: 'Lowe said the line was shut. Nobody, he said, was hurt. It was cold.' } },
      links: [{ articles: ['a.txt', 'b.txt'], aligned: [['The line is shut, said Lowe.', 'Lowe said the line was shut.'], ['The line is shut, said Lowe.', 'Nobody, he said, was hurt.'], ['Nobody was hurt.', 'Nobody, he said, was hurt.'], ['Nobody was hurt.', 'It was cold.']] }],
    });
    assert.deepEqual(sidesOf(told, { link: ['a.txt', 'b.txt'] }), {
      left: { label: 'a.txt', text: 'The line is shut, said Lowe. Nobody was hurt.\n' },
      right: { label: 'b.txt', text: 'Lowe said the line was shut. Nobody, he said, was hurt. It was cold.\n' },
    });
  });

  it('stand the two sentences of a finding, which its diagnostic offers', () => {
    const star = held('a-star.txt');
    const actions = codeActionsAt(library, star, { textDocument: { uri: star.uri }, range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } }, context: { diagnostics: [] } });
    const action = actions.find(({ command }) => command?.command === 'crosscheck.showSides');
    assert.deepEqual(sidesOf(library, action!.command!.arguments![0] as { finding: string })?.right.text, 'Twelve people, or 12, died in Harwick.\n');
  });

  it('stands nothing for articles that share none, and for a finding that is gone', () => {
    assert.equal(sidesOf(library, { link: ['a-star.txt', 'b-radio.txt'] }), null);
    assert.equal(sidesOf(library, { finding: 'gone' }), null);
  });
});
