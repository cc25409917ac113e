/** Reads many articles at once, on the machine's other processor cores. */
import { cpus, pool } from 'workerpool';
import type { ReadingTask } from './task';

/** More would each hold an engine of its own in memory, and wait for the one thread that takes their answers. */
const MOST_WORKERS = 8;

/** Where a worker's script lies, and how it is to be started there. */
export interface WorkerScript {
  /** A path on Node, an address in a browser. */
  readonly script: string;
  /** The worker's name in a browser, by which a script that has several roles knows its own. */
  readonly name?: string;
  /** A worker that has said nothing for so long (milliseconds) beyond its task's budget will not: its script can't be loaded here, or it is stuck. */
  readonly patience?: number;
}

/** Threads that read. They start at the first task and live until `close`. */
export class Workers {
  readonly #pool: ReturnType<typeof pool>;
  readonly #patience: number;
  readonly #waiting: (() => void)[] = [];
  #free: number;
  #works = false;
  #hopeless: Error | undefined;
  /** So many tasks keep all threads busy. */
  readonly capacity: number;

  constructor({ script, name, patience = 60_000 }: WorkerScript, count = Math.min(cpus as number, MOST_WORKERS)) {
    this.#patience = patience;
    this.#pool = pool(script, { maxWorkers: count, ...(name !== undefined && { workerOpts: { name } }) });
    this.#free = count;
    // while one is read, the next is at hand
    this.capacity = 2 * count;
  }

  /**
   * Reads an article in another thread, as `carryOut` does.
   * @throws {Error} when the reading fails, or its thread ends or answers nothing; at once where no thread ever worked.
   */
  async read(task: ReadingTask): Promise<Uint8Array> {
    await this.#slot();
    try {
      if (this.#hopeless) throw this.#hopeless;
      const bytes = await this.#pool.exec('read', [task]).timeout(this.#patience + (Number.isFinite(task.budget) ? task.budget : 0)) as Uint8Array;
      this.#works = true;
      return bytes;
    } catch (error) {
      if (!this.#works) this.#hopeless = error as Error;
      throw error;
    } finally {
      this.#release();
    }
  }

  /** The library would forget what waits in its own queue when a thread ends: so nothing waits there. */
  async #slot(): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>(resolve => this.#waiting.push(resolve));
  }

  #release(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }

  /** Ends the threads; tasks under way are rejected. */
  async close(): Promise<void> {
    // one that does not end when it is told to ends with the process
    await this.#pool.terminate(true).catch(() => undefined);
  }
}
