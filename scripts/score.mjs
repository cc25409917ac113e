/**
 * Measures the engine against annotated articles, which lie beside the repository and are no part of it.
 *
 *   npm run score -- [seeds|newsquant|dates|attribution|incidents|actors …] [--errors]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Problem, root, runMain, setUp } from './setup.mjs';

const shared = path.resolve(root, '../shared');
const OUTPUT = path.join(root, 'test-results/score');

await runMain(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { errors: { type: 'boolean' } } });
  if (!existsSync(path.join(shared, 'score'))) {
    throw new Problem('There is nothing to measure against: the annotated articles are expected in ../shared.');
  }
  const sets = annotatedSets();
  const unknown = positionals.filter((name) => !(name in sets));
  if (unknown.length > 0) throw new Problem(`No such set: ${unknown.join(', ')}. There are ${Object.keys(sets).join(', ')}.`);

  setUp();
  const { buildCommandLine } = await import('./build.mjs');
  await buildCommandLine();
  mkdirSync(OUTPUT, { recursive: true });
  for (const [name, { articles, gold, scorer }] of Object.entries(sets)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const analysis = path.join(OUTPUT, `${name}.json`);
    const begun = Date.now();
    writeFileSync(analysis, run('dist/cli.js', ['analyze', articles, '--format', 'json']));
    console.log(`\n=== ${name} (analysed in ${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    process.stdout.write(run(scorer, [gold, analysis, ...(values.errors ? ['--errors'] : [])]));
  }
});

/**
 * The seed articles, and the public benchmarks that have a scorer.
 * @returns {Record<string, { articles: string, gold: string, scorer: string }>}
 */
function annotatedSets() {
  const scorer = (/** @type {string} */ name) => path.join(shared, 'score', `${name}.mjs`);
  const bench = path.join(shared, 'bench');
  const names = readdirSync(bench).filter((name) => existsSync(scorer(name)));
  return {
    seeds: { articles: path.join(shared, 'articles'), gold: path.join(shared, 'gold/seeds.json'), scorer: scorer('score') },
    ...Object.fromEntries(
      names.map((name) => [name, { articles: path.join(bench, name), gold: path.join(bench, name, 'gold.json'), scorer: scorer(name) }]),
    ),
  };
}

/**
 * Runs a Node program and gives what it prints.
 * @param {string} script
 * @param {string[]} args
 */
function run(script, args) {
  const { status, stdout } = spawnSync(process.execPath, [path.resolve(root, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Problem(`${path.basename(script)} ${args.join(' ')} failed.`);
  return stdout;
}
