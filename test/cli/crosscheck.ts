/** Runs the command line as a process of its own. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { product } from '../product';

export const SAMPLE = resolve(__dirname, '../fixtures/sample');

export function crosscheck(...args: string[]): { code: number | null; out: string; errors: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [product('cli.js'), ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  return { code: status, out: stdout, errors: stderr.split('\n').filter(line => line !== '') };
}
