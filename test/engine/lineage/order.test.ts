/** How surely two articles follow one order, on matches. */
import assert from 'node:assert/strict';
import type { Match } from '../../../src/engine/lineage/align';
import { orderOf, stepsOf } from '../../../src/engine/lineage/order';

const match = (a: number, b: number, shared: readonly string[] = [`x${a} ${b}`, `y${a} ${b}`, `z${a} ${b}`]): Match => ({ a, b, likeness: 0.3, shared });
/** So many sentences that follow one another in both. */
const run = (count: number): Match[] => Array.from({ length: count }, (_, k) => match(k, k));

function order(chain: readonly Match[], shorter: number, aside: readonly Match[] = []): number {
  return orderOf([...chain, ...aside], chain, stepsOf(chain), shorter);
}

describe('facts in one order', () => {
  it('are the surer, the more of the shorter article they are', () => {
    assert.ok(order(run(8), 9) > order(run(8), 12));
    assert.ok(order(run(8), 12) > 0);
  });

  it('are the surer, the more they are', () => assert.ok(order(run(8), 8) > order(run(6), 6)));

  it('are less sure where as much is told in another order', () => assert.ok(order(run(8), 10, [match(0, 7), match(1, 6), match(7, 0)]) < order(run(8), 10)));

  it('say nothing where they are few, or most of either article is its own', () => {
    assert.equal(order(run(5), 5), 0);
    assert.equal(order(run(8), 17), 0);
  });

  it('count sentences once that others of the other article share', () => {
    const split = Array.from({ length: 8 }, (_, k) => match(k >> 1, k));
    assert.equal(order(split, 8), 0);
  });

  it('count only what tells something new', () => {
    const repeated = Array.from({ length: 8 }, (_, k) => match(k, k, ['mayor', 'bridge', 'toll']));
    assert.deepEqual(stepsOf(repeated), [repeated[0]]);
    assert.equal(order(repeated, 8), 0);
  });
});
