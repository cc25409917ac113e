import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Corrections } from '../../../src/engine/corrections/schema';
import { corpusOf, correct, told, type Articles } from './support';

const BELL = 'Anna Bell: a.txt Anna Bell, a.txt Ms Bell, b.txt Ms Bell, c.txt Ms Bell, c.txt Bell';
const WATCH = 'Hestrup Harbour Watch: a.txt Hestrup Harbour Watch';
const ORVANE = 'Renwick Orvane: b.txt Renwick Orvane';
const ARTICLES: Articles = {
  'a.txt': ['Then Anna Bell, the mayor, spoke. Ms Bell said that 40 people were hurt.', 'The Hestrup Harbour Watch agreed.'],
  'b.txt': ['They thanked Ms Bell. It was said by Renwick Orvane. They asked the tern patrol.'],
  'c.txt': ['Ms Bell said no. “We are done,” said Bell. Then the tern patrol’s men left.'],
};
const MOTHER_AND_DAUGHTER: Articles = { 'a.txt': ['Then Anna Bell spoke.'], 'b.txt': ['Then Maria Bell spoke.'], 'c.txt': ['They thanked Judge Bell.'] };

type Lists = Omit<Corrections, 'version'>;
const actorsWith = (corrections: Lists, articles = ARTICLES): string[] => told(correct(corpusOf(articles), corrections).analysis.actors);

describe('corrections', () => {
  const cases: [rule: string, corrections: Lists, actors: string[]][] = [
    ['nothing', {}, [BELL, WATCH, ORVANE]],
    ['a new name for an actor', { rename: [{ name: 'Anna Bell', to: 'Mayor Bell' }] }, [WATCH, BELL.replace('Anna', 'Mayor'), ORVANE]],
    ['a new name by a form that one actor alone has', { rename: [{ name: 'bell', to: 'Mayor Bell' }] }, [WATCH, BELL.replace('Anna', 'Mayor'), ORVANE]],
    ['two names of one actor', { merge: [{ name: 'Renwick Orvane', also: ['Anna Bell'] }] }, [WATCH, `Renwick Orvane: ${BELL.slice('Anna Bell: '.length)}, b.txt Renwick Orvane`]],
    ['a name of its own for what is merged', { merge: [{ name: 'The Pair', also: ['Renwick Orvane', 'Anna Bell'] }] }, [WATCH, `The Pair: ${BELL.slice('Anna Bell: '.length)}, b.txt Renwick Orvane`]],
    ['a name that is somebody else’s in an article', { split: [{ name: 'Bell', in: 'c.txt' }] }, ['Anna Bell: a.txt Anna Bell, a.txt Ms Bell, b.txt Ms Bell', 'Bell: c.txt Ms Bell, c.txt Bell', WATCH, ORVANE]],
    ['the same somebody else in two articles', { split: [{ name: 'Bell', in: ['b.txt', 'c.txt'] }] }, ['Anna Bell: a.txt Anna Bell, a.txt Ms Bell', 'Bell: b.txt Ms Bell, c.txt Ms Bell, c.txt Bell', WATCH, ORVANE]],
    ['an article’s path however it is written', { split: [{ name: 'Bell', in: ['./b.txt', '.\\c.txt'] }] }, ['Anna Bell: a.txt Anna Bell, a.txt Ms Bell', 'Bell: b.txt Ms Bell, c.txt Ms Bell, c.txt Bell', WATCH, ORVANE]],
    ['one form of a name that is somebody else’s', { split: [{ name: 'Bell', in: 'a.txt' }] }, ['Anna Bell: a.txt Anna Bell, b.txt Ms Bell, c.txt Ms Bell, c.txt Bell', 'Bell: a.txt Ms Bell', WATCH, ORVANE]],
    ['who somebody is in an article', { split: [{ name: 'Bell', in: 'c.txt', as: 'Renwick Orvane' }] }, ['Anna Bell: a.txt Anna Bell, a.txt Ms Bell, b.txt Ms Bell', WATCH, `${ORVANE}, c.txt Ms Bell, c.txt Bell`]],
    ['who somebody unheard-of is in an article', { split: [{ name: 'Bell', in: 'c.txt', as: 'Maria Bell' }] }, ['Anna Bell: a.txt Anna Bell, a.txt Ms Bell, b.txt Ms Bell', WATCH, 'Maria Bell: c.txt Ms Bell, c.txt Bell', ORVANE]],
    ['no actor, with its short forms in other articles', { notActors: [{ name: 'Anna Bell' }] }, [WATCH, ORVANE]],
    ['no actor in one article', { notActors: [{ name: 'Anna Bell', in: 'b.txt' }] }, ['Anna Bell: a.txt Anna Bell, a.txt Ms Bell, c.txt Ms Bell, c.txt Bell', WATCH, ORVANE]],
    ['a form that is no name, of an actor that is one', { notActors: [{ name: 'Bell', in: 'a.txt' }] }, ['Anna Bell: a.txt Anna Bell, b.txt Ms Bell, c.txt Ms Bell, c.txt Bell', WATCH, ORVANE]],
    ['a missed name wherever its words stand', { add: [{ name: 'tern patrol', kind: 'group' }] }, [BELL, WATCH, ORVANE, 'tern patrol: b.txt tern patrol, c.txt tern patrol']],
    ['a missed name in some articles', { add: [{ name: 'tern patrol', kind: 'group', in: ['a.txt', 'c.txt'] }] }, [BELL, WATCH, ORVANE, 'tern patrol: c.txt tern patrol']],
    ['a missed name with its capitals alone', { add: [{ name: 'Tern Patrol', kind: 'group' }] }, [BELL, WATCH, ORVANE]],
    ['no word of a longer name', { add: [{ name: 'Harbour Watch', kind: 'organisation' }] }, [BELL, WATCH, ORVANE]],
    ['a missed name, removed again', { add: [{ name: 'tern patrol', kind: 'group' }], notActors: [{ name: 'tern patrol' }] }, [BELL, WATCH, ORVANE]],
    ['what is an actor in one article alone', { add: [{ name: 'Anna Bell', kind: 'person', in: 'a.txt' }], notActors: [{ name: 'Anna Bell' }] }, ['Anna Bell: a.txt Anna Bell, a.txt Ms Bell', WATCH, ORVANE]],
    ['a removal, whatever it is renamed to', { rename: [{ name: 'Anna Bell', to: 'Mayor Bell' }], notActors: [{ name: 'Anna Bell' }] }, [WATCH, ORVANE]],
    ['a rename for one article before one for all', { rename: [{ name: 'Anna Bell', to: 'A' }, { name: 'Anna Bell', to: 'Mayor Bell', in: 'a.txt' }] }, [WATCH, BELL.replace('Anna', 'Mayor'), ORVANE]],
    ['a split before a merge by the same name', { split: [{ name: 'Bell', in: 'c.txt' }], merge: [{ name: 'Anna Bell', also: ['Bell'] }] }, ['Anna Bell: a.txt Anna Bell, a.txt Ms Bell, b.txt Ms Bell', 'Bell: c.txt Ms Bell, c.txt Bell', WATCH, ORVANE]],
    ['a name that no article has: nothing', { rename: [{ name: 'Zebulon Quist', to: 'X' }], merge: [{ name: 'Zebulon Quist', also: ['Quist'] }], notActors: [{ name: 'Zebulon Quist' }] }, [BELL, WATCH, ORVANE]],
  ];
  for (const [rule, corrections, actors] of cases) it(`apply ${rule}`, () => assert.deepEqual(actorsWith(corrections), actors.toSorted()));

  it('merge a surname that two persons share with the one that is meant', () => {
    assert.deepEqual(actorsWith({ merge: [{ name: 'Anna Bell', also: ['Bell'] }] }, MOTHER_AND_DAUGHTER), ['Anna Bell: a.txt Anna Bell, c.txt Judge Bell', 'Maria Bell: b.txt Maria Bell']);
  });

  it('make a name of the kind that the reviewer says', () => {
    const corpus = corpusOf({ 'a.txt': ['Then Orvane agreed. They met Orvane.'] });
    const kinds = (kind: 'person' | 'organisation') => correct(corpus, { add: [{ name: 'Orvane', kind }] }).analysis.actors.find(({ name }) => name === 'Orvane')?.kind;
    assert.deepEqual([kinds('person'), kinds('organisation')], ['person', 'organisation']);
  });

  it('give sources and speakers to whom they are, and leave those of no actor as text', () => {
    const corpus = corpusOf(ARTICLES);
    const told = (corrections: Lists) => {
      const { analysis: { figures, articles } } = correct(corpus, corrections);
      return [figures[0]?.attribution?.actor ?? null, articles.flatMap(({ quotations }) => quotations.map(({ speaker }) => speaker))[0]];
    };
    assert.deepEqual(told({}), ['anna-bell', 'anna-bell']);
    assert.deepEqual(told({ split: [{ name: 'Bell', in: 'c.txt', as: 'Renwick Orvane' }] }), ['anna-bell', 'renwick-orvane']);
    assert.deepEqual(told({ notActors: [{ name: 'Anna Bell' }] }), [null, null]);
    assert.equal(corpus.folder().analysis.figures[0]?.attribution?.text, 'Ms Bell');
  });

  it('bind an added name as a source', () => {
    const corpus = corpusOf({ 'a.txt': ['The tern patrol said that 40 people were hurt.'] });
    assert.equal(correct(corpus, { add: [{ name: 'tern patrol', kind: 'group' }] }).analysis.figures[0]?.attribution?.actor, 'tern-patrol');
  });

  it('hold for their own folder', () => {
    const corpus = corpusOf({ 'one/a.txt': ['Then Anna Bell spoke.'], 'two/a.txt': ['Then Maria Bell spoke.'] });
    const { analysis, problems } = correct(corpus, { notActors: [{ name: 'Anna Bell', in: 'a.txt' }, { name: 'Maria Bell' }] }, 'one/');
    assert.deepEqual(told(analysis.actors), ['Maria Bell: two/a.txt Maria Bell']);
    assert.deepEqual(problems.map(({ at }) => at), [['notActors', 1, 'name']]);
  });

  it('say where they stand of what they correct, and by which name it is found', () => {
    const { corrected } = correct(corpusOf(ARTICLES), { rename: [{ name: 'Anna Bell', to: 'Mayor Bell' }], split: [{ name: 'Bell', in: 'c.txt' }] });
    assert.deepEqual([...corrected], [
      ['anna-bell', { bases: ['Anna Bell'], by: [{ file: 0, at: ['rename', 0] }] }],
      ['bell', { bases: ['Bell'], by: [{ file: 0, at: ['split', 0] }] }],
    ]);
  });

  it('leave no trace once they are gone', () => {
    const corpus = corpusOf(ARTICLES);
    const before = corpus.analysis();
    correct(corpus, { notActors: [{ name: 'Anna Bell' }], add: [{ name: 'tern patrol', kind: 'group' }] });
    corpus.correct([]);
    assert.deepEqual(corpus.analysis(), before);
  });

  it('resolve those articles anew that they speak of, and read none', () => {
    const corpus = corpusOf(ARTICLES);
    const before = Object.keys(ARTICLES).map(path => corpus.reading(path)!);
    correct(corpus, { split: [{ name: 'Bell', in: 'c.txt' }] });
    const after = Object.keys(ARTICLES).map(path => corpus.reading(path)!);
    assert.deepEqual(after.map((reading, i) => reading === before[i]), [true, true, false]);
    assert.ok(after.every((reading, i) => reading.passages === before[i]!.passages));
    correct(corpus, { rename: [{ name: 'Anna Bell', to: 'A' }], split: [{ name: 'Bell', in: 'c.txt' }] });
    assert.equal(corpus.reading('c.txt'), after[2]);
  });

  it('say the same in any order and when said twice', () => {
    const name = fc.constantFrom('Anna Bell', 'Bell', 'Renwick Orvane', 'Hestrup Harbour Watch', 'tern patrol', 'Zebulon Quist');
    const path = fc.constantFrom('a.txt', 'b.txt', 'c.txt');
    const corrections = fc.record({
      rename: fc.array(fc.record({ name, to: fc.constantFrom('X', 'Y') }), { maxLength: 3 }),
      merge: fc.array(fc.record({ name, also: fc.array(name, { minLength: 1, maxLength: 2 }) }), { maxLength: 2 }),
      split: fc.array(fc.record({ name, in: path }), { maxLength: 2 }),
      notActors: fc.array(fc.record({ name, in: fc.option(path) }), { maxLength: 2 }),
      add: fc.array(fc.record({ name, kind: fc.constantFrom('person', 'group') }), { maxLength: 2 }),
    });
    const corpus = corpusOf(ARTICLES);
    fc.assert(fc.property(corrections, said => {
      const once = correct(corpus, said).analysis;
      const reversed = Object.fromEntries(Object.entries(said).map(([list, entries]) => [list, (entries as unknown[]).toReversed()])) as Lists;
      assert.deepEqual(correct(corpus, reversed).analysis, once);
      const twice = Object.fromEntries(Object.entries(said).map(([list, entries]) => [list, [...entries, ...entries]])) as Lists;
      assert.deepEqual(correct(corpus, twice).analysis, once);
    }), { numRuns: 60, seed: 4 });
  });
});

describe('what is wrong with corrections', () => {
  const cases: [problem: string, corrections: Lists, at: (string | number)[], message: RegExp][] = [
    ['a name to rename that no actor has', { rename: [{ name: 'Zebulon Quist', to: 'X' }] }, ['rename', 0, 'name'], /No actor goes by the name “Zebulon Quist”/],
    ['a name to merge that no actor has', { merge: [{ name: 'Anna Bell', also: ['Bell', 'Zebulon Quist'] }] }, ['merge', 0, 'also', 1], /No actor goes by/],
    ['a name to split that no article has', { split: [{ name: 'Zebulon Quist', in: 'a.txt' }] }, ['split', 0, 'name'], /is no name that Crosscheck finds/],
    ['a name that is elsewhere', { split: [{ name: 'Renwick Orvane', in: 'a.txt' }] }, ['split', 0, 'name'], /is no name that Crosscheck finds/],
    ['no actor that no article has', { notActors: [{ name: 'Zebulon Quist' }] }, ['notActors', 0, 'name'], /is no name that Crosscheck finds/],
    ['a name to add that no article has', { add: [{ name: 'Zebulon Quist', kind: 'person' }] }, ['add', 0, 'name'], /is in no article/],
    ['an article that is not there', { notActors: [{ name: 'Bell', in: 'z.txt' }] }, ['notActors', 0, 'in'], /There is no article “z\.txt”/],
    ['two new names', { rename: [{ name: 'Anna Bell', to: 'X' }, { name: 'anna bell', to: 'Y' }] }, ['rename', 0, 'name'], /is renamed otherwise too/],
    ['two kinds', { add: [{ name: 'tern patrol', kind: 'group' }, { name: 'tern patrol', kind: 'state' }] }, ['add', 1, 'name'], /is added as something else too/],
    ['two that somebody is in one article', { split: [{ name: 'Bell', in: 'c.txt', as: 'X' }, { name: 'Bell', in: 'c.txt' }] }, ['split', 0, 'name'], /is split off otherwise/],
    ['an actor that is none', { add: [{ name: 'tern patrol', kind: 'group' }], notActors: [{ name: 'tern patrol' }] }, ['add', 0, 'name'], /is no actor by another entry/],
    ['a merge of what is split off', { split: [{ name: 'Bell', in: 'c.txt' }], merge: [{ name: 'Anna Bell', also: ['Bell'] }] }, ['merge', 0, 'also', 0], /is split off in this file and merged here; it stays apart/],
  ];
  for (const [problem, corrections, at, message] of cases) {
    it(`is ${problem}`, () => {
      const found = correct(corpusOf(ARTICLES), corrections).problems.filter(({ at: [...there] }) => String(there) === String(at));
      assert.equal(found.length, 1);
      assert.match(found[0]!.message, message);
    });
  }

  it('is a name that stands for several actors', () => {
    const { problems } = correct(corpusOf({ 'a.txt': ['Then Anna Bell spoke. Ms Bell left.'], 'b.txt': ['Then Maria Bell spoke. Ms Bell left.'] }), { rename: [{ name: 'Bell', to: 'X' }] });
    assert.match(problems[0]!.message, /^“Bell” stands for 2 actors \(Anna Bell, Maria Bell\)/);
  });

  it('is nothing where all is well', () => {
    const { problems } = correct(corpusOf(ARTICLES), {
      rename: [{ name: 'Anna Bell', to: 'X' }, { name: 'Renwick Orvane', to: 'Y' }], split: [{ name: 'Bell', in: 'c.txt', as: 'Maria Bell' }],
      merge: [{ name: 'Renwick Orvane', also: ['Hestrup Harbour Watch'] }], notActors: [{ name: 'Bell', in: 'b.txt' }], add: [{ name: 'tern patrol', kind: 'group' }],
    });
    assert.deepEqual(problems, []);
  });
});
