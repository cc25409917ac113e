/**
 * Builds the product as it ships, and measures it: speed and scale against what is promised, in `test/bench/RESULTS.md`.
 *
 *   node scripts/bench.mjs [--quick] [--only reading,threads,folder,profile,activation,bundles] [--sizes 100,1000,10000]
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { build, buildBenchmarks } from './build.mjs';
import { hasDisplay, Problem, root, runMain, setUp } from './setup.mjs';
import { resolveVSCode } from './vscode-host/resolve.mjs';

const OUT = path.join(root, 'out/bench');
const ACTIVATIONS = 3;

/**
 * Activates the extension in real VS Codes, in a folder with articles of which none is open, and notes what that cost.
 * @param {string} file
 * @param {number} times
 */
async function measureActivation(file, times) {
  setUp(...(hasDisplay() ? [] : /** @type {const} */ (['browser', 'host'])));
  const { executable } = await resolveVSCode();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'crosscheck-bench-'));
  const result = path.join(folder, 'result.json');
  try {
    writeFileSync(path.join(folder, 'story.txt'), 'TARROW, 4 May — Twelve people were hurt when a ferry ran aground, the harbour master said on Monday.\n');
    for (let round = 0; round < times; round++) {
      await runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: root,
        extensionTestsPath: path.join(OUT, 'activation-host.js'),
        launchArgs: [folder, '--disable-extensions'],
        extensionTestsEnv: { ...process.env, CROSSCHECK_BENCH: result },
      });
      appendFileSync(file, `${readFileSync(result, 'utf8')}\n`);
    }
  } catch (error) {
    console.error(`Activation could not be measured: ${error instanceof Error ? error.message : error}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runMain(async () => {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' }, sizes: { type: 'string' } } });
  const wanted = (/** @type {string} */ part) => values.only === undefined || values.only.split(',').includes(part);
  setUp();
  mkdirSync(OUT, { recursive: true });
  const bundles = path.join(OUT, 'bundles.json'), activation = path.join(OUT, 'activation.json');
  const built = await build({ production: true });
  writeFileSync(bundles, JSON.stringify(Object.assign({}, ...built.map(({ outputs }) => outputs))));
  await buildBenchmarks();
  rmSync(activation, { force: true });
  if (wanted('activation')) await measureActivation(activation, values.quick ? 1 : ACTIVATIONS);
  const { status } = spawnSync(process.execPath, [
    path.join(OUT, 'bench.js'), '--activation', activation, ...(wanted('bundles') ? ['--bundles', bundles] : []),
    ...(values.quick ? ['--quick'] : []), ...(values.only ? ['--only', values.only] : []), ...(values.sizes ? ['--sizes', values.sizes] : []),
  ], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Problem('The benchmark did not come to its end.');
});
