/**
 * How fast articles are read: the engine's characters per second beside those of `nlp(text)` of compromise alone, over the same texts
 * in the same run. Absolute figures depend on the machine; the ratio is what to quote.
 *
 *   npm run bench
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import nlp from 'compromise';
import { compromiseTagger } from '../../src/engine/actors/compromise-tagger';
import { Corpus } from '../../src/engine/corpus/corpus';
import { readWhole, type ArticleReading } from '../../src/engine/reading';

const ROUNDS = 5;
const tagger = compromiseTagger();

interface Source { readonly path: string; readonly text: string }

function sourcesIn(folder: string): Source[] {
  return readdirSync(folder).filter(name => /\.(?:article|txt|md)$/.test(name)).sort().map(name => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** Median seconds of the rounds after one that warms up. */
function seconds(work: () => void): number {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

function measure(name: string, sources: readonly Source[]): void {
  const characters = sources.reduce((sum, { text }) => sum + text.length, 0);
  const alone = seconds(() => { for (const { text } of sources) nlp(text); });
  let readings: ArticleReading[] = [];
  // a tagger knows the names that it has seen: each round begins without
  const reading = seconds(() => {
    const tagger = compromiseTagger();
    readings = sources.map(source => readWhole(source, tagger));
  });
  const across = seconds(() => {
    const corpus = new Corpus();
    for (const one of readings) corpus.set(one);
    corpus.analysis();
  });
  const longest = sources.reduce((a, b) => (a.text.length >= b.text.length ? a : b));
  const before = readWhole(longest, tagger);
  const middle = longest.text.indexOf(' ', longest.text.length / 2);
  const edited = { path: longest.path, text: `${longest.text.slice(0, middle)} x${longest.text.slice(middle)}` };
  const whole = seconds(() => { readWhole(edited, tagger); });
  const edit = seconds(() => { readWhole(edited, tagger, before); });
  const row = (label: string, value: string): void => console.log(`  ${label.padEnd(46)} ${value}`);
  console.log(`${name}: ${sources.length} articles, ${characters.toLocaleString('en')} characters`);
  row('compromise alone, characters a second', Math.round(characters / alone).toLocaleString('en'));
  row('reading, characters a second', Math.round(characters / reading).toLocaleString('en'));
  row('reading : compromise alone', `${(alone / reading).toFixed(1)} times as fast`);
  row('across articles : reading them', (across / reading).toFixed(2));
  row('one keystroke : reading its article anew', `1 : ${(whole / edit).toFixed(1)}`);
}

const fixtures = resolve(__dirname, '../fixtures');
measure('our own stories', readdirSync(fixtures).sort().flatMap(story => sourcesIn(join(fixtures, story))));
const shared = resolve(__dirname, '../../../shared/bench');
if (existsSync(shared)) for (const name of ['attribution', 'incidents']) measure(`shared bench ${name}`, sourcesIn(join(shared, name)));
else console.log('The shared benchmarks are not here; only our own stories were read.');
