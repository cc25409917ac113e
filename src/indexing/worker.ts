/** A worker of the pool: a thread of Node or a Web Worker, with an engine of its own. */
import { Transfer, worker } from 'workerpool';
import { compromiseTagger } from '../engine/actors/compromise-tagger';
import { carryOut, type ReadingTask } from './task';

/** Answers the tasks of the pool that has started this thread. */
export function answerTasks(): void {
  const tagger = compromiseTagger();
  worker({
    read: (task: ReadingTask) => {
      const bytes = carryOut(task, tagger, () => performance.now());
      return new Transfer(bytes, [bytes.buffer]);
    },
  });
}
