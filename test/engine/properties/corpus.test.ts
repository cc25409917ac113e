import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleSource } from '../../../src/engine/article/article';
import type { Figure } from '../../../src/engine/schema';
import { analyse, holds } from './check';
import { folder } from './texts';

const shuffled = folder.chain(sources => fc.tuple(fc.constant(sources), fc.shuffledSubarray(sources, { minLength: sources.length })));

describe('a folder', () => {
  holds('says the same each time, byte for byte, in whatever order its articles come in', shuffled, ([sources, otherwise]) => {
    assert.equal(JSON.stringify(analyse(otherwise)), JSON.stringify(analyse(sources)));
  }, { runs: 25 });

  holds('compares figures that it has, each in one comparison and not with itself', folder, sources => {
    const { figures, comparisons } = analyse(sources);
    const known = new Map<string, Figure>(figures.map(figure => [figure.id, figure]));
    assert.equal(known.size, figures.length, 'an id is given twice');
    for (const { id, figures: members, pairs } of comparisons) {
      assert.equal(new Set(members).size, members.length);
      for (const member of members) assert.equal(known.get(member)?.comparison, id);
      for (const { a, b } of pairs) assert.ok(a !== b && members.includes(a) && members.includes(b), `${a} and ${b}`);
      const unordered = pairs.map(({ a, b }) => [a, b].sort().join('\n'));
      assert.equal(new Set(unordered).size, pairs.length);
    }
    for (const { id, comparison } of figures) assert.ok(comparison === null || comparisons.some(({ id: of, figures: members }) => of === comparison && members.includes(id)));
  }, { runs: 40 });

  holds('finds the same relations whichever article comes first', folder, sources => {
    const renamed = new Map([...sources].reverse().map(({ path }, k) => [path, `${k}-${path}`]));
    assert.deepEqual(relations(sources.map(({ path, text }) => ({ path: renamed.get(path)!, text })), path => path.slice(2)), relations(sources, path => path));
  }, {
    runs: 25,
    examples: [[
      { path: 'a.txt', text: 'Police said that the toll rose to 12 on 9 March 2026.' },
      { path: 'b.md', text: 'Shares fell $5bn to $5bn on Monday ($5bn), up from 12 on 9 March 2026.\nThe attack on Leeds on Monday killed 30-40; police called it “a crime”.' },
    ]],
  });

  holds('gives every figure and event only actors that it has', folder, sources => {
    const { articles, actors, events, figures } = analyse(sources);
    const known = new Set<string>(actors.map(({ id }) => id));
    const named = [...figures.map(({ attribution }) => attribution?.actor), ...articles.flatMap(({ quotations }) => quotations.map(({ speaker }) => speaker)), ...events.flatMap(event => event.actors)];
    for (const actor of named) assert.ok(actor == null || known.has(actor), `${actor}`);
  }, { runs: 25 });
});

/** Which figures stand in which relation, each by its article and place. */
function relations(sources: readonly ArticleSource[], nameOf: (path: string) => string): string[] {
  const { figures, comparisons } = analyse(sources);
  const places = new Map<string, string>(figures.map(({ id, article, start }) => [id, `${nameOf(article)}:${start}`]));
  return comparisons.flatMap(({ pairs }) => pairs.map(({ a, b, relation }) => [...[places.get(a)!, places.get(b)!].sort(), relation].join(' '))).sort();
}
