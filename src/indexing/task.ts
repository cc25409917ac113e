/** What a worker is asked to do: the same reading as in the caller's own thread, whose answer crosses as bytes. */
import type { Tagger } from '../engine/actors/tagger';
import { readArticle, type ArticleSource } from '../engine/article/article';
import { readPassage } from '../engine/article/passage';
import { readsLikeProse } from '../engine/article/prose';
import { encodeReading } from '../engine/codec/reading';
import { readingOf } from '../engine/reading';

export interface ReadingTask {
  readonly source: ArticleSource;
  /** A text that doesn't read like news is refused. */
  readonly mustBeProse: boolean;
  /** Milliseconds after which what is read so far is the answer. */
  readonly budget: number;
}

/** The reading as bytes, for `decodeReading`; null for a text that is refused. */
export type TaskAnswer = Uint8Array<ArrayBuffer> | null;

/** Is this text none that a task asks for? */
export function isRefused({ source, mustBeProse }: Pick<ReadingTask, 'source' | 'mustBeProse'>): boolean {
  return mustBeProse && !readsLikeProse(readArticle(source, readPassage));
}

/** @param now milliseconds on a clock that never goes back. */
export function carryOut(task: ReadingTask, tagger: Tagger, now: () => number): TaskAnswer {
  if (isRefused(task)) return null;
  const end = now() + task.budget;
  const steps = readingOf(task.source, tagger);
  let step = steps.next();
  while (!step.done) step = steps.next(now() >= end ? 'finish' : undefined);
  return encodeReading(step.value);
}
