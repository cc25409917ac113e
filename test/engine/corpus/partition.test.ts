import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Partition } from '../../../src/engine/corpus/partition';
import type { Capitals } from '../../../src/engine/corpus/capitals';

/** Articles of one letter name the same six people and places; two of them are in every article. */
function names(story: string, own = ''): Capitals {
  return [...[1, 2, 3, 4, 5, 6].map(n => [`${story}${n}`, 1 + n % 2] as const), ['monday', 1], ['minister', 2], ...(own === '' ? [] : [[own, 1] as const])];
}

function storiesOf(partition: Partition): string[] {
  return [...partition.stories()].map(({ paths }) => paths.join(' ')).sort();
}

describe('A folder in stories', () => {
  it('has articles in one story that share rare names, directly or through others, and no others', () => {
    const partition = new Partition();
    partition.set('a1', names('a'));
    partition.set('b1', names('b'));
    partition.set('a2', names('a', 'extra'));
    partition.set('ab', [...names('a').slice(0, 4), ...names('b').slice(0, 4)]);
    partition.set('c1', names('c'));
    assert.deepEqual(storiesOf(partition), ['a1 a2 ab b1', 'c1']);
    partition.delete('ab');
    assert.deepEqual(storiesOf(partition), ['a1 a2', 'b1', 'c1']);
  });

  it('keeps a story’s object while its articles are the same, whatever becomes of others', () => {
    const partition = new Partition();
    for (const story of ['a', 'b', 'c']) for (const n of [1, 2, 3]) partition.set(`${story}${n}`, names(story, `${story}-${n}`));
    const before = partition.storyOf('a1');
    partition.set('b1', names('b', 'another'));
    partition.delete('c2');
    partition.set('a2', names('a', 'another'));
    assert.equal(partition.storyOf('a1'), before);
    assert.deepEqual(partition.storyOf('c3')?.paths, ['c1', 'c3']);
  });

  it('puts together what a reviewer has put together, until that is taken back', () => {
    const partition = new Partition();
    for (const story of ['a', 'b']) partition.set(`${story}1`, names(story));
    partition.join([['a1', 'b1', 'gone']]);
    assert.deepEqual(storiesOf(partition), ['a1 b1']);
    partition.join([]);
    assert.deepEqual(storiesOf(partition), ['a1', 'b1']);
  });

  it('knows copies of one text as one story although there are too many of them for any of their names to be rare', () => {
    const partition = new Partition();
    for (let k = 0; k < 400; k++) partition.set(`copy${k}`, names('a'));
    partition.set('other', names('b'));
    assert.deepEqual([...partition.stories()].map(({ paths }) => paths.length).sort((a, b) => a - b), [1, 400]);
  });

  it('cuts a chain of stories, each of which shares names with the next, where the articles are least alike', () => {
    const partition = new Partition();
    for (let story = 0; story < 30; story++) for (const n of [1, 2, 3]) partition.set(`s${String(story).padStart(2, '0')}-${n}`, [...names(`s${story}-`), ...(n === 3 ? names(`s${story + 1}-`).slice(0, 5) : [])]);
    const sizes = [...partition.stories()].map(({ paths }) => paths.length);
    assert.ok(Math.max(...sizes) <= 64, `${Math.max(...sizes)} articles in one story`);
    for (let story = 0; story < 30; story++) assert.equal(partition.storyOf(`s${String(story).padStart(2, '0')}-1`), partition.storyOf(`s${String(story).padStart(2, '0')}-2`));
  });

  it('is the same however its articles have come and gone', () => {
    const path = fc.integer({ min: 0, max: 11 }).map(n => `p${n}`);
    const capitals = fc.array(fc.tuple(fc.constantFrom(...'abcdefghijkl'), fc.integer({ min: 1, max: 3 })), { maxLength: 8 }).map((found): Capitals => [...new Map(found)]);
    const step = fc.oneof(fc.tuple(fc.constant('set' as const), path, capitals), fc.tuple(fc.constant('delete' as const), path), fc.tuple(fc.constant('look' as const)));
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const partition = new Partition();
      const held = new Map<string, Capitals>();
      for (const [what, at, of] of steps) {
        if (what === 'set') { partition.set(at, of); held.set(at, of); }
        if (what === 'delete') { partition.delete(at); held.delete(at); }
        if (what === 'look') partition.stories();
      }
      const anew = new Partition();
      for (const [at, of] of [...held].reverse()) anew.set(at, of);
      assert.deepEqual(storiesOf(partition), storiesOf(anew));
      for (const story of partition.stories()) for (const at of story.paths) assert.equal(partition.storyOf(at), story);
    }), { numRuns: 300, seed: 6 });
  });
});
