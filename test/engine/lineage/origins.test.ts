import assert from 'node:assert/strict';
import { familiesOf, type Tie } from '../../../src/engine/lineage/origins';

const tie = (a: number, b: number, score: number): Tie => ({ a, b, score });

const cases: { name: string; count: number; ties: Tie[]; expected: number[][] }[] = [
  { name: 'every article alone where nothing ties them', count: 3, ties: [], expected: [[0], [1], [2]] },
  { name: 'a sure tie joins', count: 3, ties: [tie(0, 2, 0.8)], expected: [[0, 2], [1]] },
  { name: 'a weak tie does not', count: 2, ties: [tie(0, 1, 0.4)], expected: [[0], [1]] },
  { name: 'a chain of sure ties joins where the ends were not looked at together', count: 4, ties: [tie(0, 1, 0.9), tie(1, 2, 0.9), tie(2, 3, 0.9)], expected: [[0, 1, 2, 3]] },
  { name: 'one tie between two families does not join them against all others', count: 4, ties: [tie(0, 1, 0.9), tie(2, 3, 0.9), tie(1, 2, 0.6), tie(0, 2, 0), tie(0, 3, 0), tie(1, 3, 0)], expected: [[0, 1], [2, 3]] },
  { name: 'a sure tie to one of a family joins an article alone, though the others show nothing', count: 3, ties: [tie(0, 1, 0.9), tie(1, 2, 0.7), tie(0, 2, 0)], expected: [[0, 1, 2]] },
  { name: 'a tie that is hardly sure does not, against the others', count: 3, ties: [tie(0, 1, 0.9), tie(1, 2, 0.55), tie(0, 2, 0)], expected: [[0, 1], [2]] },
  { name: 'one doubt within a family does not part it', count: 3, ties: [tie(0, 1, 0.9), tie(0, 2, 0.8), tie(1, 2, 0.4)], expected: [[0, 1, 2]] },
];

describe('families', () => {
  for (const { name, count, ties, expected } of cases) {
    it(name, () => {
      assert.deepEqual(familiesOf(count, ties, 0.5), expected);
      assert.deepEqual(familiesOf(count, [...ties].reverse(), 0.5), expected);
    });
  }
});
