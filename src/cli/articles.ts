import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { compromiseTagger } from '../engine/actors/compromise-tagger';
import type { Tagger } from '../engine/actors/tagger';
import { readWhole, type ArticleReading } from '../engine/reading';
import { keyOf, readThrough } from '../indexing/read';
import type { Store } from '../indexing/store';
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

/** Reads files of a folder, by their paths in it; the answers are in the paths' order. What the store lacks, it is given. */
export async function readArticles(folder: string, paths: readonly string[], { maxFileSize, threads = availableParallelism() }: ReadingLimits, store?: Store): Promise<(ArticleReading | Unreadable)[]> {
  const workers = threads > 1 && paths.length >= MANY ? new Workers({ script: fileURLToPath(new URL('worker.js', import.meta.url)) }, threads) : undefined;
  const answers: (ArticleReading | Unreadable)[] = [];
  let tagger: Tagger | undefined;
  let next = 0;
  let done = 0;
  const read = async (path: string): Promise<ArticleReading | Unreadable> => {
    const file = await readSource(folder, path, maxFileSize);
    if ('reason' in file) return file;
    const { text, bytes } = file;
    const task = { source: { path, text }, mustBeProse: false, budget: Infinity };
    return await readThrough(task, {
      ...(store && { kept: { store, key: await keyOf(task, { store, bytes }) } }),
      ...(workers && { workers }),
      here: () => Promise.resolve(readWhole(task.source, tagger ??= compromiseTagger())),
      warn: () => {},
      // no text is refused, and none is left unread
    }) as ArticleReading;
  };
  const readOn = async (): Promise<void> => {
    for (let index = next++; index < paths.length; index = next++) {
      answers[index] = await read(paths[index]!);
      progress(`reading ${++done} of ${paths.length}`);
    }
  };
  await Promise.all(Array.from({ length: workers?.capacity ?? 1 }, readOn));
  await workers?.close();
  await store?.tidy();
  progress('');
  return answers;
}
