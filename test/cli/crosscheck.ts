/** Runs the command line as a process of its own, from a bundle made once of the source as it stands. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

export const SAMPLE = resolve(__dirname, '../fixtures/sample');

let bundle: string | undefined;

/** The program for `node`. */
export function commandLine(): string {
  if (bundle === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'crosscheck-cli-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    bundle = join(folder, 'cli.js');
    buildSync({
      entryPoints: [resolve(__dirname, '../../src/cli/main.ts')], outfile: bundle, bundle: true, platform: 'node', mainFields: ['module', 'main'], logLevel: 'warning',
      // as in scripts/build.mjs
      define: { 'import.meta.url': 'bundleUrl' }, banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    });
  }
  return bundle;
}

export function crosscheck(...args: string[]): { code: number | null; out: string; errors: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine(), ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, errors: stderr.split('\n').filter(line => line !== '') };
}
