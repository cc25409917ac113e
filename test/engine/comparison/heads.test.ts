import assert from 'node:assert/strict';
import { nearHeads } from '../../../src/engine/comparison/heads';

describe('nearHeads', () => {
  const cases: [rule: string, a: string, b: string, near: boolean][] = [
    ['one noun', 'boat', 'boat', true],
    ['nouns of one class', 'crew', 'seafarer', true],
    ['a noun of two classes with either', 'household', 'family', true],
    ['no two nouns that only share a third', 'family', 'consumer', false],
    ['a closed compound is a kind', 'seabird', 'bird', true],
    ['no word that only ends so', 'relationship', 'ship', false],
    ['no kind of person', 'fireman', 'man', false],
    ['changes of one thing', 'rise in price', 'rise in cost', true],
    ['no rise and fall', 'rise in price', 'fall in price', false],
    ['no change and what changed', 'rise in price', 'price', false],
  ];
  for (const [rule, a, b, near] of cases) it(rule, () => assert.deepEqual([nearHeads(a, b), nearHeads(b, a)], [near, near]));
});
