/** How the properties are run. Fixed seeds keep the everyday run the same for everybody; `FC_RUNS=2000 FC_SEED=1` looks further. */
import fc from 'fast-check';
import { compromiseTagger } from '../../../src/engine/actors/compromise-tagger';
import type { ArticleSource } from '../../../src/engine/article/article';
import { Corpus } from '../../../src/engine/corpus/corpus';
import { readWhole, type ArticleReading } from '../../../src/engine/reading';
import type { Analysis } from '../../../src/engine/schema';

export const tagger = compromiseTagger();

interface Options<T> {
  /** How often it is tried in the everyday run. */
  readonly runs: number;
  /** What once broke it, tried first. */
  readonly examples?: readonly NoInfer<T>[];
}

/** A test that `assertion` throws for nothing that `arbitrary` makes. */
export function holds<T>(title: string, arbitrary: fc.Arbitrary<T>, assertion: (value: T) => void, { runs, examples = [] }: Options<T>): void {
  it(title, function () {
    const further = process.env['FC_RUNS'];
    this.timeout(further === undefined ? 60_000 : 0);
    fc.assert(fc.property(arbitrary, assertion), {
      seed: Number(process.env['FC_SEED'] ?? 20_240_429), numRuns: Number(further ?? runs), examples: examples.map(example => [example]),
    });
  });
}

export function read(text: string, path = 'a.txt', previous?: ArticleReading): ArticleReading {
  return readWhole({ path, text }, tagger, previous);
}

export function analyse(sources: readonly ArticleSource[]): Analysis {
  const corpus = new Corpus();
  for (const source of sources) corpus.set(readWhole(source, tagger));
  return corpus.analysis();
}
