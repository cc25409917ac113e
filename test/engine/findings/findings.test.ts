import assert from 'node:assert/strict';
import type { Tagger } from '../../../src/engine/actors/tagger';
import { compareFigures } from '../../../src/engine/comparison/compare';
import { findingsOf } from '../../../src/engine/findings/findings';
import { labelsOf } from '../../../src/engine/findings/labels';
import type { Finding } from '../../../src/engine/findings/model';
import { readWhole, type ArticleReading } from '../../../src/engine/reading';
import type { ActorId } from '../../../src/engine/schema';

const tagger: Tagger = { tag: () => [] };
const STORY = 'Rain had fallen on the valley of Tarva and the town of Osmond for a week, said Ines Carvo, who leads the Northern Relief Board.';

function article(path: string, text: string): ArticleReading {
  return readWhole({ path, text: `---\npublished: 2031-05-20\n---\n\n${text}\n\n${STORY}\n` }, tagger);
}

function findings(...readings: ArticleReading[]): Finding[] {
  return findingsOf({ readings, comparisons: compareFigures(readings, path => path), lineage: { links: [], origins: [], originOf: new Map() }, sources: new Map() });
}

describe('labelsOf', () => {
  const loaded = article('a.md', 'The water rose by two metres in Tarva, the army-backed river council said.'), plain = article('b.md', 'The dam of Tarva is safe, said the river council.');
  const labels = (...readings: ArticleReading[]): string[] => labelsOf(readings, new Map(readings.map(reading => [reading.article.path, reading.attributions.map(({ source }) => (/council|engineer/.test(source?.text ?? '') ? 'council' as ActorId : null))])))
    .map(({ places }) => places.map(({ article: path, text }) => `${path} ${text}`).join(' | '));

  it('tells of one source that is loaded in one article and plain in another', () => {
    assert.deepEqual(labels(plain, loaded), ['a.md the army-backed river council | b.md the river council']);
  });
  it('of none that has both labels in one article, or one that what follows explains', () => {
    assert.deepEqual(labels(loaded, article('b.md', 'The dam of Tarva is safe, said the river council. The self-styled river council said more.')), []);
    assert.deepEqual(labels(loaded, article('b.md', 'The dam of Tarva is safe, according to the river council, a body set up by the army.')), []);
  });
  it('of none that is called something else altogether', () => assert.deepEqual(labels(loaded, article('b.md', 'The dam of Tarva is safe, said an engineer.')), []));
});

describe('findingsOf', () => {
  const a = article('a.md', 'The flood killed 41 people in Tarva.'), b = article('b.md', 'The flood killed 58 people in Tarva.'), c = article('c.md', 'In Tarva 58 people died in the flood.');

  it('tells once that sources differ on two values, with every place that gives either', () => {
    const found = findings(a, b, c);
    assert.deepEqual(found.map(({ kind }) => kind), ['sources-differ']);
    assert.deepEqual(found[0]!.places.map(({ article: path, text }) => `${path} ${text}`), ['a.md 41 people', 'b.md 58 people', 'c.md 58 people']);
    assert.deepEqual(found[0]!.sentences.map(({ text }) => text), ['The flood killed 41 people in Tarva.', 'The flood killed 58 people in Tarva.', 'In Tarva 58 people died in the flood.']);
    assert.match(found[0]!.message, /^People killed.*: 41 \(.*\) differs from 58 \(.*\)\.$/);
  });
  it('takes numbers with and without a hedge for one value', () => {
    assert.equal(findings(a, b, article('c.md', 'In Tarva about 58 people died in the flood.')).length, 1);
  });
  it('does not tell of what fits', () => assert.deepEqual(findings(b, c), []));
  it('gives a finding the same id whatever else is in the folder, and numbers what is found twice', () => {
    const sum = (path: string): ArticleReading => article(path, 'Police held 45 people: 30 men and 25 women.\n\nAgain: police held 45 people: 30 men and 25 women.');
    const ids = findings(sum('d.md')).map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
    assert.deepEqual(findings(a, b, sum('d.md')).map(({ id }) => id).slice(1), ids);
    assert.deepEqual(findings(sum('0.md'), sum('d.md')).map(({ id }) => id).slice(2), ids);
  });
});
