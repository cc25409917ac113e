import assert from 'node:assert/strict';
import type { Claim, Column } from '../../../src/engine/coverage/model';
import { storiesOf } from '../../../src/engine/coverage/stories';
import type { OriginId } from '../../../src/engine/schema';

const column = (article: string, origin = article): Column => ({ article, origin: origin as OriginId, source: `The ${article}`, title: null, published: null });
const claim = (label: string, ...articles: string[]): Claim => ({
  id: label, kind: 'event', label, time: null, origins: articles.length, onlyIn: null, relation: null, differs: false, reason: null,
  cells: articles.map(article => ({ article, tellings: [{ article, start: 0, end: 1, text: 'x', says: 'x', detail: null, differs: false }] })),
});

describe('stories of a folder', () => {
  it('join articles that have two claims in common, also through others', () => {
    const stories = storiesOf(['a', 'b', 'c', 'd'].map(article => column(article)), [claim('fire', 'a', 'b'), claim('toll', 'a', 'b', 'c'), claim('inquiry', 'b', 'c'), claim('strike', 'd')]);
    assert.deepEqual(stories.map(({ articles }) => articles), [['a', 'b', 'c'], ['d']]);
    assert.equal(stories[0]!.label, 'toll');
  });

  it('do not join by one claim in common', () => {
    assert.equal(storiesOf([column('a'), column('b')], [claim('an old war', 'a', 'b')]).length, 2);
  });

  it('join articles of one origin, and are named after an article where no event is told by two', () => {
    const stories = storiesOf([column('a', 'o'), column('b', 'o')], [claim('fire', 'a')]);
    assert.deepEqual(stories.map(({ id, label, articles }) => [id, label, articles]), [['a', 'The a', ['a', 'b']]]);
  });
});
