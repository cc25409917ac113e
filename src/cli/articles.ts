import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { compromiseTagger } from '../engine/actors/compromise-tagger';
import type { ArticleSource } from '../engine/article/article';
import { readWhole, type ArticleReading } from '../engine/reading';
import { Workers } from '../indexing/workers';
import { readSource, type Unreadable } from './files';
import { progress } from './terminal';

/** Fewer files are read before a worker has started. */
const MANY = 64;

export interface ReadingLimits {
  /** Kilobytes. */
  readonly maxFileSize: number;
  /** How many threads may read at once; absent: one a processor core. */
  readonly threads?: number;
}

/** Reads files of a folder, by their paths in it; the answers are in the paths' order. */
export async function readArticles(folder: string, paths: readonly string[], { maxFileSize, threads = availableParallelism() }: ReadingLimits): Promise<(ArticleReading | Unreadable)[]> {
  const workers = threads > 1 && paths.length >= MANY ? new Workers({ script: fileURLToPath(new URL('worker.js', import.meta.url)) }, threads) : undefined;
  const reader = new ArticleReader(workers);
  const answers: (ArticleReading | Unreadable)[] = [];
  let next = 0;
  let done = 0;
  const readOn = async (): Promise<void> => {
    for (let index = next++; index < paths.length; index = next++) {
      const source = await readSource(folder, paths[index]!, maxFileSize);
      answers[index] = 'reason' in source ? source : await reader.read(source);
      progress(`reading ${++done} of ${paths.length}`);
    }
  };
  await Promise.all(Array.from({ length: workers?.capacity ?? 1 }, readOn));
  await workers?.close();
  progress('');
  return answers;
}

class ArticleReader {
  #tagger: ReturnType<typeof compromiseTagger> | undefined;

  constructor(private readonly workers: Workers | undefined) {}

  async read(source: ArticleSource): Promise<ArticleReading> {
    const read = await this.workers?.read({ source, mustBeProse: false, budget: Infinity }).catch(() => undefined);
    return read && read !== 'refused' ? read : readWhole(source, this.#tagger ??= compromiseTagger());
  }
}
