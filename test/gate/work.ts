/**
 * Counts the work that code does: how often each block of the product's functions ran, as V8's precise coverage counts them. Unlike a time, a
 * count is the same on a slow machine and a busy one. What JavaScript itself does in one call (a regular expression, `includes`) is not in it.
 * To be imported before the code whose work is counted.
 */
import assert from 'node:assert/strict';
import { Session, type Profiler } from 'node:inspector';
import v8 from 'node:v8';

/** Executed blocks by function: its file, its name, and where in the file it starts. */
export type Steps = ReadonlyMap<string, number>;

/** What is linear may do so many times the work of its parts: in a larger folder there is more to compare with. */
export const LINEAR = 1.5;
/** A single function that does so many times the work it should, and has such a share of all work, is told as well. */
const STEEP = 5, SHARE = 0.12;
/** Fewer blocks than any work here takes. */
const SOME = 1000;

// Begins as this module is loaded: of code that was compiled before, blocks are not counted. Optimised code leaves out the counts of what it has inlined.
v8.setFlagsFromString('--no-opt');
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

export async function stepsOf(work: () => unknown): Promise<Steps> {
  counts();
  await work();
  const steps = new Map<string, number>();
  for (const { url, functions } of counts()) {
    const file = /\/src\/(.+)$/.exec(url)?.[1];
    if (file === undefined) continue;
    for (const { functionName, ranges } of functions) {
      const name = `${file} ${functionName || '(arrow)'} @${ranges[0]!.startOffset}`;
      steps.set(name, (steps.get(name) ?? 0) + ranges.reduce((sum, { count }) => sum + count, 0));
    }
  }
  return steps;
}

/** What ran since this was last asked. */
function counts(): readonly Profiler.ScriptCoverage[] {
  let counted: Profiler.ScriptCoverage[] = [];
  // within one thread the answer is there when the call returns
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    counted = result;
  });
  return counted;
}

/** How often a function of the product is called meanwhile. */
export async function callsOf(file: string, name: string, work: () => unknown): Promise<number> {
  counts();
  await work();
  const functions = counts().filter(({ url }) => url.endsWith(`/src/${file}`)).flatMap(script => script.functions);
  return functions.filter(({ functionName }) => functionName === name).reduce((sum, { ranges }) => sum + ranges[0]!.count, 0);
}

/** The steps of the same work on each of the parts, one after the other. */
export async function stepsOfAll<T>(parts: readonly T[], work: (part: T) => unknown): Promise<Steps> {
  const sum = new Map<string, number>();
  for (const part of parts) for (const [name, count] of await stepsOf(() => work(part))) sum.set(name, (sum.get(name) ?? 0) + count);
  return sum;
}

/** Fails where there are more than `limit` times as many steps, or where one function of weight is far beyond it; says which functions make the difference. */
export function assertGrowth(from: Steps, to: Steps, limit = LINEAR): void {
  const [before, after] = [total(from), total(to)];
  assert.ok(before > SOME, `only ${before} blocks ran: nothing was counted`);
  const functions = [...to].map(([name, count]) => ({ name, count, less: from.get(name) ?? 0 })).sort((a, b) => b.count - b.less - (a.count - a.less));
  const steep = functions.filter(({ count, less }) => count > STEEP * (limit / LINEAR) * less && count > SHARE * after);
  const most = functions.slice(0, 8).map(({ name, count, less }) => `  ${name}: from ${less} to ${count} blocks`);
  assert.ok(after <= limit * before && steep.length === 0, `from ${before} to ${after} blocks, ${(after / before).toFixed(2)} times as many where ${limit} are allowed; the most by\n${most.join('\n')}`);
}

function total(steps: Steps): number {
  return [...steps.values()].reduce((sum, count) => sum + count, 0);
}
