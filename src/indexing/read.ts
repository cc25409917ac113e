/** The way of an article to its reading: kept from before, read by a worker, or read here. */
import { decodeReading, encodeReading } from '../engine/codec/reading';
import type { ArticleReading } from '../engine/reading';
import type { Store } from './store';
import type { ReadingTask } from './task';
import type { Workers } from './workers';

/** `refused`: the text does not read like news. */
export type Answer = ArticleReading | 'refused';

/** A file's bytes, and the store for what they say. */
export interface KeptSource {
  readonly store: Store;
  readonly bytes: Uint8Array;
}

/** The key of a task's answer: of the file's bytes, and of all else that the answer depends on. */
export function keyOf({ source: { path }, mustBeProse }: ReadingTask, { store, bytes }: KeptSource): Promise<string> {
  return store.keyOf(new TextEncoder().encode(`${mustBeProse} ${path}\0`), bytes);
}

export interface Ways {
  /** Where the answer is kept, and under which key. */
  readonly kept?: { readonly store: Store; readonly key: string };
  readonly workers?: Workers;
  /** Reads in this thread; undefined when it was told to stop. */
  readonly here: () => Promise<Answer | undefined>;
  /** Nothing usable was kept. */
  readonly onAnew?: () => void;
  readonly warn: (message: string) => void;
}

/** Undefined when reading here was told to stop. An answer that is not complete is not kept. */
export async function readThrough(task: ReadingTask, { kept, workers, here, onAnew, warn }: Ways): Promise<Answer | undefined> {
  const found = kept?.store.get(kept.key);
  if (found) {
    try {
      return answerOf(found, task);
    } catch (error) {
      warn(`${task.source.path} is read anew: ${String(error)}`);
    }
  }
  onAnew?.();
  const bytes = await workers?.read(task).catch((error: unknown) => warn(`${task.source.path} was not read by a worker: ${String(error)}`));
  const answer = bytes ? answerOf(bytes, task) : await here();
  if (kept && answer && (answer === 'refused' || answer.complete)) kept.store.put(kept.key, bytes ?? bytesOf(answer));
  return answer;
}

/** An answer as bytes; none of them for a text that is refused. */
export function bytesOf(answer: Answer): Uint8Array<ArrayBuffer> {
  return answer === 'refused' ? new Uint8Array() : encodeReading(answer);
}

function answerOf(bytes: Uint8Array, { source }: ReadingTask): Answer {
  return bytes.length === 0 ? 'refused' : decodeReading(bytes, source);
}
