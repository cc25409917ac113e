/** What a worker is asked to do: the same reading as in the caller's own thread, whose answer crosses as bytes. */
import type { Tagger } from '../engine/actors/tagger';
import { readArticle, type ArticleSource } from '../engine/article/article';
import { readPassage } from '../engine/article/passage';
import { readsLikeProse } from '../engine/article/prose';
import { readingOf } from '../engine/reading';
import { bytesOf } from './read';

export interface ReadingTask {
  readonly source: ArticleSource;
  /** A text that doesn't read like news is refused. */
  readonly mustBeProse: boolean;
  /** Milliseconds after which what is read so far is the answer. */
  readonly budget: number;
}

/** Is this text none that a task asks for? */
export function isRefused({ source, mustBeProse }: Pick<ReadingTask, 'source' | 'mustBeProse'>): boolean {
  return mustBeProse && !readsLikeProse(readArticle(source, readPassage));
}

/**
 * The answer as `bytesOf` writes it.
 * @param now milliseconds on a clock that never goes back.
 */
export function carryOut(task: ReadingTask, tagger: Tagger, now: () => number): Uint8Array<ArrayBuffer> {
  if (isRefused(task)) return bytesOf('refused');
  const end = now() + task.budget;
  const steps = readingOf(task.source, tagger);
  let step = steps.next();
  while (!step.done) step = steps.next(now() >= end ? 'finish' : undefined);
  return bytesOf(step.value);
}
