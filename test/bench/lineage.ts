/**
 * How the time to find origins grows: generated folders of 100, 1,000 and 3,000 articles, in families of a few versions each, and as copies
 * of one text. Only the ratios are worth quoting.
 *
 *   npx tsx test/bench/lineage.ts
 */
import { readArticle } from '../../src/engine/article/article';
import { readPassage } from '../../src/engine/article/passage';
import { addedUp, readCapitals } from '../../src/engine/corpus/capitals';
import { storyPairs } from '../../src/engine/corpus/stories';
import { LineageReader } from '../../src/engine/lineage/lineage';
import type { ArticleReading } from '../../src/engine/reading';

/** A small congruential generator: the same folder each time. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(state / 0x1_0000_0000 * below);
  };
}

const SYLLABLES = ['ba', 'cor', 'del', 'fen', 'gra', 'hol', 'jan', 'kes', 'lum', 'mar', 'nor', 'pel', 'quin', 'ros', 'sten', 'tam', 'ul', 'ver', 'wex', 'zan'];
const SENTENCES = 20, WORDS = 18, VERSIONS = 5, COMMON_NAMES = 400;

type Random = ReturnType<typeof generator>;
const word = (random: Random): string => Array.from({ length: 2 + random(2) }, () => SYLLABLES[random(SYLLABLES.length)]).join('');
const name = (random: Random): string => {
  const lower = word(random);
  return lower[0]!.toUpperCase() + lower.slice(1);
};

function story(random: Random, names: readonly string[]): string[] {
  const own = Array.from({ length: 6 }, () => (random(2) === 0 ? names[random(names.length)]! : name(random)));
  return Array.from({ length: SENTENCES }, () => `The ${Array.from({ length: WORDS }, () => (random(5) === 0 ? own[random(own.length)] : word(random))).join(' ')}.`);
}

/** A version leaves sentences out and adds its own. */
function version(sentences: readonly string[], random: Random, names: readonly string[]): string {
  return [...sentences.filter(() => random(4) > 0), ...story(random, names).slice(0, random(6))].join('\n\n');
}

/** Read as far as lineage asks. */
function reading(path: string, text: string): ArticleReading {
  const article = readArticle({ path, text }, readPassage);
  const passages = article.paragraphs.map(({ passage }) => ({ passage, dates: [], quantities: [], names: [], attributions: [], clauses: [], capitals: readCapitals(passage) }));
  return { layout: article, article, passages, dates: [], actors: [], attributions: [], quotations: [], figures: [], events: [], capitals: addedUp(passages), complete: true };
}

function seconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function measure(label: string, folder: (count: number) => ArticleReading[]): void {
  let first = 0;
  for (const count of [100, 1000, 3000]) {
    const readings = folder(count);
    const stories = storyPairs(readings);
    const reader = new LineageReader();
    const whole = seconds(() => { reader.read(readings, stories); });
    const edited = [...readings];
    edited[count >> 1] = reading(readings[count >> 1]!.article.path, `${readings[count >> 1]!.article.text}\n\nAn added line of seven words.`);
    const edit = seconds(() => { reader.read(edited, stories); });
    first ||= whole;
    console.log(`  ${label}, ${String(count).padStart(4)} articles: ${(whole / first).toFixed(1)} times the time of 100; after an edit 1 : ${(whole / edit).toFixed(1)}`);
  }
}

measure('families', count => {
  const random = generator(7);
  const names = Array.from({ length: COMMON_NAMES }, () => name(random));
  return Array.from({ length: Math.ceil(count / VERSIONS) }, () => story(random, names)).flatMap((sentences, k) =>
    Array.from({ length: VERSIONS }, (_, v) => reading(`${String(k).padStart(4, '0')}-${v}.txt`, version(sentences, random, names)))).slice(0, count);
});
measure('copies of one text', count => {
  const random = generator(11);
  const text = story(random, [name(random)]).join('\n\n');
  return Array.from({ length: count }, (_, k) => reading(`${String(k).padStart(4, '0')}.txt`, text));
});
