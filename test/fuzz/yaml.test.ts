/** Files that people write by hand, and others may write for them: front matter, corrections, decisions. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../src/engine/article/front-matter';
import { writeCorrections, type Correction } from '../../src/engine/corrections/edit';
import { readCorrections } from '../../src/engine/corrections/read';
import { fileNameOf, readDecision, withArticle, withText, writeDecision } from '../../src/engine/review/file';
import { DECISIONS, Decision } from '../../src/engine/review/schema';
import { holds } from './run';

/** What YAML is made of, and what the files hold. */
const PIECES = [
  ...'[]{}:,-?!&*|>%@`#"\'\\~', '\n', '\n', '\n  ', '\n- ', '\n  - ', '\r\n', '\t', ' ', ': ', '- ', '? ', '---\n', '...\n', '%YAML 1.3\n', '!!binary ', '!!js/function ', '&a ', '*a', '<<: *a', '|\n', '>-\n', '"\\ud800"', '"\\x00"', '\ud800', '\u0000', '\u0085', '\u2028', '\ufeff', '\u202e', '🚆',
  'title', 'title: ', 'published: 2026-03-09', 'source: ', 'author: [a, b]', 'date: 31/12/1999', 'version: 1', 'merge:', 'name: ', 'also: [', 'in: ', 'notActors:\n', 'decision: note', 'about:\n', 'article: ', 'exact: ', 'prefix: |\n  ', 'position: -1', 'text: >', '__proto__: ', 'constructor: 1', 'toString: 2',
  'true', 'null', '.inf', '-.nan', '0x1f', '1e999', '2026-02-30', '2026-03-09T25:61:00Z', 'a', 'Ann Lee', '[[Ann Lee|Ann]]',
] as const;

const soup = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) }), { maxLength: 30 }).map(pieces => pieces.join(''));
/** A file as it should be, with something cut out and something else put in. */
const spoilt = (whole: string) => fc.tuple(fc.nat(whole.length), fc.nat(12), soup).map(([at, cut, piece]) => whole.slice(0, at) + piece + whole.slice(at + cut));
/** Whatever opens, many times. */
const deep = fc.tuple(fc.constantFrom('[', '{', '{a: ', '[a, ', '- ', '? ', '\n - ', '&a [', '"', "'", '!t ', '[[', '(', '>', '|'), fc.constantFrom(10, 99, 100, 101, 1000, 20_000)).map(([piece, times]) => piece.repeat(times));
const yaml = (whole: string) => fc.oneof({ weight: 3, arbitrary: soup }, { weight: 3, arbitrary: spoilt(whole) }, { weight: 1, arbitrary: deep });

const FRONT = '---\ntitle: Ferry capsizes\noutlet: Tarrow Herald\nsource: https://example.org/2026/03/09/ferry\nauthor:\n  - Isla Renwick\npublished: 2026-03-09\n---\n\nTwelve people were killed.';
const CORRECTIONS = 'version: 1\n\nmerge:\n  - name: Hebridean Lines\n    also: [HL, the ferry company]\n\nsplit:\n  - name: Baird\n    in: 04.txt\n    as: Robert Baird\n\nnotActors:\n  - name: Sound of Tarrow\n';
const DECISION = 'version: 1\ndecision: disputed\nby: Ada Okafor\ndate: 2026-03-12T09:30:00Z\ntext: The licence says 220.\nabout:\n  - article: 01.article\n    exact: about 240 passengers\n    prefix: "carrying "\n    position: 360\n';

interface Range { readonly start: number; readonly end: number }
function within({ start, end }: Range, text: string, least: number): void {
  assert.ok(start >= 0 && end - start >= Math.min(least, text.length) && end <= text.length, `${start}-${end} of ${text.length}`);
}

describe('Front matter of any form', () => {
  const articles = fc.oneof(yaml(FRONT).map(text => `---\n${text}\n---\n\nTwelve people were killed.`), spoilt(FRONT), yaml(FRONT));
  holds('is read or told of, within the text', articles, text => {
    const { range, declared, published, agency, problems } = readFrontMatter(text);
    within(range, text, 0);
    for (const problem of problems) within(problem, text, 0);
    for (const at of [published?.at, agency]) if (at) within(at, text, 1);
    for (const value of [declared.title, declared.outlet, declared.source, ...declared.authors]) assert.ok(value === null || typeof value === 'string');
    if (published) assert.match(published.date, /^\d{4}/);
  }, { runs: 400, examples: ['---\ntitle: ' + '['.repeat(20_000) + '\n---\n\ntext', '---\n' + '['.repeat(1000) + '\n---\n\ntext'] });
});

describe('Corrections of any form', () => {
  const name = fc.oneof(fc.constantFrom('Ann Lee', 'HL', '- a', '"', "'", '#', ': ', '[a', 'null', '1', '\n', 'a\u2028b', '\ud800', '\u0000', '🚆', '*a', '!x', '<<', '__proto__'), fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }));
  const where = fc.option(fc.array(name, { minLength: 1, maxLength: 2 }), { nil: null });
  const correction: fc.Arbitrary<Correction> = fc.oneof(
    fc.record({ kind: fc.constant('rename' as const), name, to: name, in: where }),
    fc.record({ kind: fc.constant('merge' as const), name, also: fc.array(name, { minLength: 1, maxLength: 2 }) }),
    fc.record({ kind: fc.constant('split' as const), name, in: fc.array(name, { minLength: 1, maxLength: 2 }), as: fc.option(name, { nil: null }) }),
    fc.record({ kind: fc.constant('not-actor' as const), name, in: where }),
    fc.record({ kind: fc.constant('add' as const), name, actorKind: fc.constantFrom('person' as const, 'place' as const), in: where }),
  );

  holds('are read or told of, within the text', yaml(CORRECTIONS), text => {
    const { corrections, errors, rangeOf } = readCorrections(text);
    assert.ok((corrections === null) === errors.length > 0, 'what can’t be used is told of');
    for (const error of errors) within(error, text, 1);
    within(rangeOf(['merge', 0, 'also', 1]), text, 1);
  }, { runs: 400, examples: ['version: 1\nmerge: ' + '['.repeat(1000), '[' + '{a: '.repeat(30_000)] });

  holds('take whatever is corrected, or say why not, and can be read afterwards', fc.tuple(fc.oneof(fc.constant(''), fc.constant(CORRECTIONS), yaml(CORRECTIONS)), fc.array(correction, { minLength: 1, maxLength: 3 })), ([text, made]) => {
    const written = writeCorrections(text, made);
    if ('problem' in written) return void assert.ok(written.problem.length > 0);
    const { corrections } = readCorrections(written.text);
    assert.notEqual(corrections, null);
    const again = writeCorrections(written.text, made.slice(-1));
    assert.deepEqual('text' in again && readCorrections(again.text).corrections, corrections, 'what is said already is not said twice');
  }, { runs: 200 });
});

describe('Decisions of any form', () => {
  holds('are read or told of, within the text', yaml(DECISION), text => {
    const { value, errors, rangeOf } = readDecision(text);
    assert.ok((value === null) === errors.length > 0, 'what can’t be used is told of');
    for (const error of errors) within(error, text, 1);
    within(rangeOf(['about', 0, 'exact']), text, 1);
  }, { runs: 400 });

  holds('take another note and another article, or are left alone', fc.tuple(yaml(DECISION), fc.string({ unit: 'binary' })), ([text, note]) => {
    const noted = withText(text, note);
    assert.ok(noted === null || typeof noted === 'string');
    const moved = withArticle(text, '01.article', note);
    if (moved !== null) assert.ok(readDecision(text).value);
  }, { runs: 200, examples: [['<<: *a', '']] });

  const words = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter(text => !/\p{Surrogate}/u.test(text)), fc.constantFrom('- a', '#', 'a: b', '"', '\ta', 'a\r\nb', ' a ', '🚆', '\u202e12'));
  const decision = fc.record({
    version: fc.constant(1 as const), decision: fc.constantFrom(...DECISIONS), by: words, date: fc.constant('2026-03-12T09:30:00Z'), text: words,
    about: fc.array(fc.record({ article: words, exact: words, prefix: words, suffix: words, position: fc.nat() }), { minLength: 1, maxLength: 2 }),
  }).filter(made => Decision.safeParse(made).success).map(made => Decision.parse(made));
  holds('are read as they were written, under a name that leads nowhere else', decision, made => {
    const { value, errors } = readDecision(writeDecision(made));
    assert.deepEqual(errors, []);
    assert.deepEqual(value?.about, made.about);
    assert.match(fileNameOf(made), /^[a-z0-9-]+\.yaml$/);
  }, { runs: 200 });
});
