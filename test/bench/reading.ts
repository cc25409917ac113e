/** How fast articles are read on one core, beside `nlp(text)` of compromise over the same texts in the same run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import nlp from 'compromise';
import { compromiseTagger } from '../../src/engine/actors/compromise-tagger';
import type { ArticleSource } from '../../src/engine/article/article';
import { Corpus } from '../../src/engine/corpus/corpus';
import { readWhole } from '../../src/engine/reading';
import { corpus } from './corpus/corpus';
import { alternated, type Measure } from './measure';

/** In characters: compromise is slow, and a ratio needs no more. */
const SAMPLE = 300_000;

const CORPORA: Readonly<Record<string, () => ArticleSource[]>> = {
  'generated articles': () => corpus(200),
  'PolNeAR (news on politics)': () => textsIn('attribution'),
  'incidents (local news)': () => textsIn('incidents'),
};

/** The shared texts, where they lie beside the repository. */
function textsIn(name: string): ArticleSource[] {
  const folder = path.resolve('../shared/bench', name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter(file => file.endsWith('.txt')).sort().map(file => ({ path: file, text: readFileSync(path.join(folder, file), 'utf8') }));
}

export async function measureReading({ quick }: { readonly quick: boolean }): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const [name, load] of Object.entries(CORPORA)) {
    const sources = sample(load(), quick ? SAMPLE / 6 : SAMPLE);
    if (sources.length === 0) continue;
    // a tagger knows the names that it has seen: each round begins without
    const read = (tagger = compromiseTagger()) => sources.map(source => readWhole(source, tagger));
    const [alone, reading, whole] = await alternated(quick ? 1 : 3, () => { for (const { text } of sources) nlp(text); }, read, () => {
      const folder = new Corpus();
      for (const one of read()) folder.set(one);
      folder.folder();
    });
    measures.push(
      { of: 'Cold index, one core', what: `characters a second: reading ${name} : nlp(text)`, value: alone! / reading!, unit: ' times', target: { is: 'at least', value: 10 } },
      { of: 'Cold index, one core', what: `the same, with all that compares them`, value: alone! / whole!, unit: ' times' },
    );
  }
  return measures;
}

/** Every n-th article, so that there are about so many characters. */
function sample(sources: readonly ArticleSource[], characters: number): ArticleSource[] {
  const all = sources.reduce((sum, { text }) => sum + text.length, 0);
  const step = Math.max(1, Math.round(all / characters));
  return sources.filter((_, k) => k % step === 0);
}
