/** What the properties are about: articles read, and folders analysed. */
import { compromiseTagger } from '../../../src/engine/actors/compromise-tagger';
import type { ArticleSource } from '../../../src/engine/article/article';
import { Corpus } from '../../../src/engine/corpus/corpus';
import { readWhole, type ArticleReading } from '../../../src/engine/reading';
import type { Analysis } from '../../../src/engine/schema';

export { holds } from '../../fuzz/run';

export const tagger = compromiseTagger();

export function read(text: string, path = 'a.txt', previous?: ArticleReading): ArticleReading {
  return readWhole({ path, text }, tagger, previous);
}

export function analyse(sources: readonly ArticleSource[]): Analysis {
  const corpus = new Corpus();
  for (const source of sources) corpus.set(readWhole(source, tagger));
  return corpus.analysis();
}
