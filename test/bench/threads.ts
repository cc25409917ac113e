/** Two threads against one, on the machine's clock: reading alone, and the command line's whole run as it ships. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workers } from '../../src/indexing/workers';
import { corpus } from './corpus/corpus';
import type { Measure } from './measure';

/** Fewer articles are read mostly while V8 still compiles, which it does in threads of its own. */
const ARTICLES = 3000;

export async function measureThreads({ quick }: { readonly quick: boolean }): Promise<Measure[]> {
  const sources = corpus(quick ? 100 : ARTICLES);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'crosscheck-bench-'));
  try {
    for (const { path: name, text } of sources) writeFileSync(path.join(folder, name), text);
    const whole = (threads: number): void => {
      const { status } = spawnSync(process.execPath, ['dist/cli.js', 'analyze', folder, '--format', 'text', '--no-cache', '--threads', String(threads)], { stdio: 'ignore' });
      if (status !== 0) throw new Error(`the command line ended with ${status}`);
    };
    const reading = async (threads: number): Promise<void> => {
      const workers = new Workers({ script: path.resolve('dist/worker.js') }, threads);
      await Promise.all(sources.map(source => workers.read({ source, mustBeProse: false, budget: Infinity })));
      await workers.close();
    };
    const measures: Measure[] = [];
    for (const [what, work, target] of [['reading 3,000 articles', reading, 1.7], ['the command line’s whole run', whole, undefined]] as const) {
      const one = await clock(() => work(1));
      const two = await clock(() => work(2));
      measures.push({ of: 'Two worker threads', what: `${what}: one thread : two`, value: one / two, unit: ' times', ...(target && { target: { is: 'at least', value: target } }) });
    }
    return measures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function clock(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
