/** What a folder says depends on its articles, corrections and decisions alone, not on how it came to hold them; and a change costs its story. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/engine/corpus/corpus';
import type { FolderCorrections } from '../../../src/engine/corrections/set';
import { readWhole, type ArticleReading } from '../../../src/engine/reading';
import type { FolderDecision } from '../../../src/engine/review/review';
import { Analysis } from '../../../src/engine/schema';
import { corpus as generated } from '../../bench/corpus/corpus';

/** Each article as it came, and with a number and a name changed. */
const versions: readonly (readonly ArticleReading[])[] = generated(18).map(({ path, text }) =>
  [text, text.replace(/\d+/, '77').replace(/(?<=[a-z] )\p{Lu}\p{Ll}+/u, 'Tamarind')].map(one => readWhole({ path, text: one }, { tag: () => [] })));
const paths = versions.map(([reading]) => reading!.article.path);

const figures = versions.flatMap(([reading]) => reading!.figures);
const decision = fc.record({ kind: fc.constantFrom('same' as const, 'not-same' as const), about: fc.array(fc.constantFrom(...figures), { minLength: 2, maxLength: 2 }) }).map(({ kind, about }): FolderDecision => ({
  under: '', decision: { version: 1, decision: kind, about: about.map(({ article, text, start }) => ({ article, exact: text, prefix: null, suffix: null, position: start })) },
}));
const names = [...new Set(versions.flatMap(([reading]) => reading!.actors.map(({ name }) => name)))];
const corrections = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map(([name, other]): FolderCorrections[] => [{ under: '', corrections: { version: 1, rename: [{ name, to: 'Marrow Vale' }], notActors: [{ name: other }] } }]);

type Step = readonly ['set', number, number] | readonly ['delete', number] | readonly ['decide', readonly FolderDecision[]] | readonly ['correct', readonly FolderCorrections[]] | readonly ['look'];
const at = fc.nat(versions.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constant('set' as const), at, fc.nat(1)) }, { weight: 2, arbitrary: fc.tuple(fc.constant('delete' as const), at) }, { weight: 2, arbitrary: fc.tuple(fc.constant('look' as const)) },
  fc.tuple(fc.constant('decide' as const), fc.array(decision, { maxLength: 3 })), fc.tuple(fc.constant('correct' as const), fc.oneof(fc.constant([]), corrections)),
);

/** Everything a folder says, as text. */
function said(corpus: Corpus): string {
  return JSON.stringify(corpus.folder(), (_, value: unknown) => (value instanceof Map ? [...value] as unknown[] : value));
}

function folderOf(asOne: number, readings: Iterable<ArticleReading>): Corpus {
  const corpus = new Corpus(undefined, asOne);
  for (const reading of readings) corpus.set(reading);
  return corpus;
}

describe('What a folder says', () => {
  for (const [title, asOne] of [['story by story', 0], ['at once', 1000], ['story by story from a dozen articles on', 12]] as const) {
    it(`is the same after any changes as if it were read anew, ${title}`, () => {
      fc.assert(fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const corpus = folderOf(asOne, versions.map(([reading]) => reading!));
        const held = new Map(versions.map(([reading]) => [reading!.article.path, reading!]));
        let decisions: readonly FolderDecision[] = [], correcting: readonly FolderCorrections[] = [];
        for (const one of steps) {
          if (one[0] === 'set') { corpus.set(versions[one[1]]![one[2]]!); held.set(paths[one[1]]!, versions[one[1]]![one[2]]!); }
          if (one[0] === 'delete') { corpus.delete(paths[one[1]]!); held.delete(paths[one[1]]!); }
          if (one[0] === 'decide') corpus.decide(decisions = one[1]);
          if (one[0] === 'correct') corpus.correct(correcting = one[1]);
          if (one[0] === 'look') corpus.folder();
        }
        const anew = folderOf(asOne, [...held.values()].reverse());
        anew.decide(decisions);
        anew.correct(correcting);
        assert.equal(said(corpus), said(anew));
      }), { numRuns: 8, seed: 6 });
    });
  }

  it('is looked at again in the story of a changed article, and in no other', () => {
    const corpus = folderOf(0, versions.map(([reading]) => reading!));
    const before = [...corpus.stories()].map(story => corpus.part(story));
    corpus.set(readWhole({ path: paths[0]!, text: versions[0]![0]!.article.text.replace(/\d/, '9') }, { tag: () => [] }));
    const after = [...corpus.stories()].map(story => corpus.part(story));
    assert.equal(after.length, before.length);
    assert.equal(after.filter(part => !before.includes(part)).length, 1);
    assert.ok(before.length > 2, 'there is only one other story');
  });

  it('has every id once, and leads to what it names, story by story', () => {
    const { articles, figures: all, actors, events, comparisons, origins } = Analysis.parse(folderOf(0, versions.map(([reading]) => reading!)).analysis());
    const known = new Set<string>(actors.map(({ id }) => id));
    for (const ids of [all, actors, events, comparisons, origins]) assert.equal(new Set(ids.map(({ id }) => id)).size, ids.length);
    for (const actor of [...all.map(({ attribution }) => attribution?.actor), ...articles.flatMap(({ quotations }) => quotations.map(({ speaker }) => speaker)), ...events.flatMap(event => event.actors)]) assert.ok(actor == null || known.has(actor));
    for (const { id, figures: members } of comparisons) for (const member of members) assert.equal(all.find(figure => figure.id === member)?.comparison, id);
    assert.deepEqual(articles.map(({ path }) => path), [...paths].sort());
    assert.deepEqual(origins.flatMap(origin => origin.articles).sort(), [...paths].sort());
  });

  it('knows an actor as one whom two stories name in full, and keeps apart whom they name in part', () => {
    const story = (place: string, who: string): string => `${who} visited ${place} on Monday. The mayor of ${place} met ${who} at ${place}side with two people of ${place}ham and of ${place}bury.`;
    const text = (place: string, who: string): string => `${story(place, who)}\n\n${story(place, who)}`;
    const read = (path: string, place: string, who: string): ArticleReading => readWhole({ path, text: text(place, who) }, { tag: () => [] });
    const { actors } = folderOf(0, [read('a.txt', 'Harwick', 'Mr Dolan'), read('b.txt', 'Ostrova', 'Mr Dolan'), read('c.txt', 'Lindmere', 'Mary Ashdown'), read('d.txt', 'Quarley', 'Mary Ashdown')]).analysis();
    const articlesOf = (name: string): string[][] => actors.filter(actor => actor.name === name).map(({ mentions }) => [...new Set(mentions.map(({ article }) => article))]);
    assert.deepEqual(articlesOf('Mary Ashdown'), [['c.txt', 'd.txt']]);
    assert.deepEqual(articlesOf('Dolan'), [['a.txt'], ['b.txt']]);
  });
});
