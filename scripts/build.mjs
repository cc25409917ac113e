/**
 * Bundles the product into `dist/` and, for development, the host tests into `out/`.
 *
 *   node scripts/build.mjs [--production] [--watch]
 */
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { globSync } from 'tinyglobby';
import { tsImport } from 'tsx/esm/api';
import { z } from 'zod';
import { BUNDLE_URL, inParts, shared } from './bundles.mjs';
import { Problem, root, runMain } from './setup.mjs';

/** @type {esbuild.BuildOptions} */
const COMMON = { absWorkingDir: root, bundle: true, charset: 'utf8', legalComments: 'none', logLevel: 'warning', metafile: true };

/** @type {esbuild.BuildOptions} */
const NODE = {
  ...COMMON,
  platform: 'node',
  target: 'node20',
  // Several of the language server's libraries have a UMD `main`, whose inner requires no bundler can follow.
  mainFields: ['module', 'main'],
  // Where it lies is an ES module's question; the CommonJS that VS Code loads answers it with BUNDLE_URL.
  define: { 'import.meta.url': 'bundleUrl' },
  external: ['vscode'],
};

/** @type {esbuild.BuildOptions} */
const BROWSER = { ...COMMON, platform: 'browser', target: 'es2022' };

/** The command line, and the pool's threads on Node, which the server has as well. */
const COMMAND_LINE = { cli: 'src/cli/main.ts', worker: 'src/indexing/node-worker.ts' };

/** What a library for both worlds asks for on Node alone. */
const NODE_ONLY = ['worker_threads', 'child_process', 'os'];

/** @type {Record<string, esbuild.BuildOptions>} */
const PRODUCT = {
  desktop: shared({ ...NODE, entryPoints: { extension: 'src/extension/extension.ts', server: 'src/server/node.ts', ...COMMAND_LINE }, outdir: 'dist' }),
  // The browser's extension host loads one file alone.
  web: { ...BROWSER, entryPoints: ['src/extension/extension.web.ts'], outfile: 'dist/web/extension.js', format: 'cjs', external: ['vscode'] },
  worker: inParts({ ...BROWSER, entryPoints: { server: 'src/server/browser.ts' }, outdir: 'dist/web', external: NODE_ONLY }, 'server'),
  pages: { ...BROWSER, entryPoints: ['src/webview/comparison.ts'], outfile: 'dist/webview/comparison.js', format: 'iife' },
};

/**
 * The host tests run inside VS Code, where mocha is loaded from `node_modules`.
 * @returns {esbuild.BuildOptions}
 */
function hostTests() {
  const entryPoints = globSync(['test/host/index.ts', 'test/host/**/*.test.ts'], { cwd: root });
  return { ...NODE, entryPoints, outdir: 'out/test/host', outbase: 'test/host', format: 'cjs', banner: { js: BUNDLE_URL }, external: ['vscode', 'mocha'] };
}

/**
 * Builds everything once.
 * @param {{ production?: boolean }} [options]
 * @returns what is in the files
 */
export async function build({ production = false } = {}) {
  // Files whose names tell what is in them stay behind when that changes.
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const results = await bundle(targets(production));
  await writeJsonSchemas();
  return results.flatMap(({ metafile }) => metafile ?? []);
}

/** Builds the command-line tool alone, for tests and measurements of the engine. */
export async function buildCommandLine() {
  await bundle([{ ...shared({ ...NODE, entryPoints: COMMAND_LINE, outdir: 'dist' }), sourcemap: 'inline' }]);
}

/** Builds the benchmark, from the same source as the product and by the same rules. */
export async function buildBenchmark() {
  await bundle([{ ...NODE, entryPoints: ['test/bench/bench.ts'], outdir: 'out/bench', format: 'cjs', banner: { js: BUNDLE_URL }, sourcemap: true }]);
}

/**
 * @param {boolean} production
 * @returns {esbuild.BuildOptions[]}
 */
function targets(production) {
  const list = [...Object.values(PRODUCT), ...(production ? [] : [hostTests()])];
  return list.map((options) => ({ ...options, minify: production, sourcemap: production ? false : 'inline' }));
}

/** Tells builds apart whose readings may differ: a digest of the engine with its data, of what keeps readings, and of the libraries' versions. */
function engineDigest() {
  const digest = createHash('sha256');
  for (const file of [...globSync('src/{engine,indexing}/**', { cwd: root }).sort(), 'package-lock.json']) digest.update(file).update(readFileSync(path.join(root, file)));
  return digest.digest('hex').slice(0, 16);
}

/** @param {esbuild.BuildOptions[]} list */
async function bundle(list) {
  const CROSSCHECK_BUILD = JSON.stringify(engineDigest());
  const results = await Promise.all(list.map((options) => esbuild.build({ ...options, define: { ...options.define, CROSSCHECK_BUILD } }))).catch(() => {
    throw new Problem('The build failed; what is wrong stands above.');
  });
  chmodSync(path.join(root, 'dist/cli.js'), 0o755);
  return results;
}

/** The public schemas, in a form that other languages and editors read. */
async function writeJsonSchemas() {
  const { Analysis } = await tsImport('../src/engine/schema.ts', import.meta.url);
  const { Corrections } = await tsImport('../src/engine/corrections/schema.ts', import.meta.url);
  const { Decision } = await tsImport('../src/engine/review/schema.ts', import.meta.url);
  const schemas = { 'crosscheck.schema.json': Analysis, 'corrections.schema.json': Corrections, 'decision.schema.json': Decision };
  for (const [file, schema] of Object.entries(schemas)) {
    writeFileSync(path.join(root, 'dist', file), `${JSON.stringify(z.toJSONSchema(schema), undefined, 2)}\n`);
  }
}

async function watch() {
  const contexts = await Promise.all(
    targets(false).map((options) => esbuild.context({ ...options, logLevel: 'info' })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { production: { type: 'boolean' }, watch: { type: 'boolean' } } });
  await runMain(async () => void (await (values.watch ? watch() : build(values))));
}
