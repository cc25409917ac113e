/**
 * Measures the engine against annotated articles, which lie beside the repository and are no part of it, and prints what others have
 * published for the same measure beside it.
 *
 *   npm run score -- [seeds|newsquant|dates|attribution|incidents|actors …] [--errors]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Problem, root, runMain, setUp } from './setup.mjs';

const shared = path.resolve(root, '../shared');
const OUTPUT = path.join(root, 'test-results/score');
/** @type {{ results: Record<string, Record<string, Record<string, number>>> }} */
const published = JSON.parse(readFileSync(path.join(root, 'test/bench/published.json'), 'utf8'));

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
    writeFileSync(analysis, run('dist/cli.js', ['analyze', articles, '--format', 'json', '--no-cache']));
    console.log(`\n=== ${name} (analysed in ${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    printTable(JSON.parse(run(scorer, [gold, analysis, '--json'])), published.results[name] ?? {});
    if (values.errors) process.stdout.write(run(scorer, [gold, analysis, '--errors']));
  }
});

/**
 * One line a measure, from 0 to 1, with what others have published for it.
 * @param {Record<string, { p?: number, r?: number, f1?: number, acc?: number, n?: number }>} measures
 * @param {Record<string, Record<string, number>>} others
 */
function printTable(measures, others) {
  for (const [measure, { p, r, f1, acc, n, ...rest }] of Object.entries(measures)) {
    const cells = Object.entries({ P: p, R: r, F1: f1, accuracy: acc, ...rest })
      .flatMap(([name, value]) => (typeof value === 'number' ? `${name} ${Number.isInteger(value) && value > 1 ? value : value.toFixed(3)}` : []));
    const published = Object.entries(others[measure] ?? {}).map(([system, value]) => `${system} ${value.toFixed(3)}`);
    console.log([measure.padEnd(46), cells.join('  ').padEnd(30), n === undefined ? '' : `(n=${n})`, ...(published.length > 0 ? [`  published: ${published.join(', ')}`] : [])].join(' '));
  }
}

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
