/**
 * Builds the product as it ships, and measures it: speed and scale against what is promised, in `test/bench/RESULTS.md`.
 *
 *   node scripts/bench.mjs [--quick] [--only reading,threads,folder,profile,activation,bundles] [--sizes 100,1000,10000]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build, buildBenchmark } from './build.mjs';
import { measureActivation } from '../test/bench/activation.mjs';
import { Problem, root, runMain, setUp } from './setup.mjs';

const OUT = path.join(root, 'out/bench');

await runMain(async () => {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' }, sizes: { type: 'string' } } });
  const wanted = (/** @type {string} */ part) => values.only === undefined || values.only.split(',').includes(part);
  setUp();
  mkdirSync(OUT, { recursive: true });
  const bundles = path.join(OUT, 'bundles.json'), activation = path.join(OUT, 'activation.json');
  const built = await build({ production: true });
  writeFileSync(bundles, JSON.stringify(Object.assign({}, ...built.map(({ outputs }) => outputs))));
  await buildBenchmark();
  rmSync(activation, { force: true });
  if (wanted('activation')) {
    try {
      writeFileSync(activation, JSON.stringify(await measureActivation()));
    } catch (error) {
      console.error(`Activation could not be measured: ${error instanceof Error ? error.message : error}`);
    }
  }
  const { status } = spawnSync(process.execPath, [
    path.join(OUT, 'bench.js'), '--activation', activation, ...(wanted('bundles') ? ['--bundles', bundles] : []),
    ...(values.quick ? ['--quick'] : []), ...(values.only ? ['--only', values.only] : []), ...(values.sizes ? ['--sizes', values.sizes] : []),
  ], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Problem('The benchmark did not come to its end.');
});
