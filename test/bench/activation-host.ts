/** Run inside VS Code: how long the extension host's main thread is busy with our activation, and with importing compromise. */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { extensions } from 'vscode';
import { name, publisher } from '../../package.json';

/** Milliseconds until what an action sets going has settled. */
const SETTLING = 2500;

export async function run(): Promise<void> {
  const extension = extensions.getExtension(`${publisher}.${name}`)!;
  const asleep = !extension.isActive;
  const idle = await busyWith(() => undefined);
  const activation = await busyWith(() => extension.activate()) - idle;
  const compromise = await busyWith(() => import('compromise')) - idle;
  writeFileSync(process.env.CROSSCHECK_BENCH!, JSON.stringify({ asleep, activation, compromise }));
}

/** Milliseconds for which the event loop is busy from the action's start until it has settled. */
async function busyWith(action: () => unknown): Promise<number> {
  const before = performance.eventLoopUtilization();
  await action();
  await new Promise(resolve => { setTimeout(resolve, SETTLING); });
  return performance.eventLoopUtilization(before).active;
}
