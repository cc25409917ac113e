/** What is measured, and by which rules: processor time, which others on the machine disturb less than the clock's, of rounds that alternate. */
import process from 'node:process';

/** A figure with the target beside it. */
export interface Measure {
  readonly of: string;
  readonly what: string;
  readonly value: number;
  /** As it stands behind the value: " times", " ms", " KB". */
  readonly unit: string;
  readonly target?: { readonly is: 'at least' | 'at most'; readonly value: number };
}

/** A figure at several sizes of a folder, in their order. */
export interface Growth {
  readonly of: string;
  readonly unit: string;
  readonly values: readonly number[];
}

/** Milliseconds of processor time of this process so far. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time that `work` takes. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = processorTime();
  await work();
  return processorTime() - start;
}

/** @param share 0.5: the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** The median time of each of several works: one round warms up, in the others they take turns. */
export async function alternated(rounds: number, ...works: readonly (() => unknown)[]): Promise<number[]> {
  for (const work of works) await work();
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds; round++) for (const [k, work] of works.entries()) times[k]!.push(await timeOf(work));
  return times.map(all => quantile(all, 0.5));
}

/** Undefined where there is no target. */
export function isMet({ value, target }: Measure): boolean | undefined {
  return target && (target.is === 'at least' ? value >= target.value : value <= target.value);
}
