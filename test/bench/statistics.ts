/**
 * How much a generated corpus looks like real ones to the engine: what is found per 1,000 characters, and how varied the words are.
 *
 *   npx tsx test/bench/statistics.ts
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ArticleSource } from '../../src/engine/article/article';
import { compromiseTagger } from '../../src/engine/actors/compromise-tagger';
import { Corpus } from '../../src/engine/corpus/corpus';
import { readWhole } from '../../src/engine/reading';
import { corpus } from './corpus/corpus';

const tagger = compromiseTagger();
/** Words over which distinct ones are counted, since their share falls as a text grows. */
const SAMPLE = 50_000;

function textsIn(path: string): ArticleSource[] {
  return readdirSync(path).filter(name => name.endsWith('.txt')).map(name => ({ path: name, text: readFileSync(join(path, name), 'utf8') }));
}

function describe(name: string, sources: readonly ArticleSource[]): void {
  const folder = new Corpus();
  const readings = sources.map(source => readWhole(source, tagger));
  for (const reading of readings) folder.set(reading);
  const { analysis } = folder.folder();
  const characters = sources.reduce((sum, { text }) => sum + text.length, 0);
  const sum = (count: (reading: (typeof readings)[number]) => number): string => (1000 * readings.reduce((total, reading) => total + count(reading), 0) / characters).toFixed(2);
  const words = sources.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}’']+/gu) ?? []).slice(0, SAMPLE);
  const paragraphs = readings.flatMap(({ passages }) => passages);
  const sentences = paragraphs.flatMap(({ passage }) => passage.sentences);
  const lengths = sources.map(({ text }) => text.length).sort((a, b) => a - b);
  const at = (share: number): number => lengths[Math.floor((lengths.length - 1) * share)]!;
  console.log(JSON.stringify({
    name, articles: sources.length, characters, lengths: [0, 0.1, 0.5, 0.9, 1].map(at),
    figures: sum(r => r.figures.length), attributions: sum(r => r.attributions.length), quotations: sum(r => r.quotations.length), dates: sum(r => r.dates.length),
    actors: sum(r => r.actors.length), mentions: sum(r => r.actors.reduce((n, actor) => n + actor.mentions.length, 0)), events: sum(r => r.events.length),
    perParagraph: Math.round(characters / paragraphs.length), perSentence: Math.round(characters / sentences.length),
    words: words.length, distinctWords: new Set(words).size, distinctParagraphs: (new Set(paragraphs.map(({ passage }) => passage.text)).size / paragraphs.length).toFixed(2),
    comparisons: (analysis.comparisons.length / sources.length).toFixed(2), lineage: (analysis.lineage.length / sources.length).toFixed(2),
    eventsMerged: (analysis.events.length / sources.length).toFixed(2), actorsLinked: (analysis.actors.length / sources.length).toFixed(2),
  }));
}

const shared = resolve(__dirname, '../../../shared');
for (const path of ['articles', 'bench/incidents', 'bench/attribution', 'bench/actors', 'bench/dates']) if (existsSync(join(shared, path))) describe(path, textsIn(join(shared, path)));
describe('generated', corpus(300));
