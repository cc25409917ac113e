/**
 * Bundles the product into `dist/` and, for development, the host tests into `out/`.
 *
 *   node scripts/build.mjs [--production] [--watch]
 */
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { globSync } from 'tinyglobby';
import { tsImport } from 'tsx/esm/api';
import { z } from 'zod';
import { Problem, root, runMain } from './setup.mjs';

/** @type {esbuild.BuildOptions} */
const COMMON = { absWorkingDir: root, bundle: true, logLevel: 'warning', legalComments: 'none' };

const BUNDLE_URL = "const bundleUrl = require('node:url').pathToFileURL(__filename).href;";

/** @type {esbuild.BuildOptions} */
const NODE = {
  ...COMMON,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Several of the language server's libraries have a UMD `main`, whose inner requires no bundler can follow.
  mainFields: ['module', 'main'],
  // Some libraries ask an ES module's question, where it lies, which has no answer in the CommonJS that VS Code loads.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: BUNDLE_URL },
};

/** @type {esbuild.BuildOptions} */
const BROWSER = { ...COMMON, platform: 'browser', target: 'es2022' };

/**
 * The pool's threads on Node, for the server and the command line.
 * @type {esbuild.BuildOptions}
 */
const WORKER = { ...NODE, entryPoints: ['src/indexing/node-worker.ts'], outfile: 'dist/worker.js' };

/** @type {esbuild.BuildOptions} */
const COMMAND_LINE = {
  ...NODE,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  banner: { js: `#!/usr/bin/env node\n${BUNDLE_URL}` },
};

/** What a library for both worlds asks for on Node alone. */
const NODE_ONLY = ['worker_threads', 'child_process', 'os'];

/** @type {esbuild.BuildOptions[]} */
const PRODUCT = [
  COMMAND_LINE,
  WORKER,
  { ...NODE, entryPoints: ['src/extension/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...NODE, entryPoints: ['src/server/node.ts'], outfile: 'dist/server.js' },
  { ...BROWSER, entryPoints: ['src/extension/extension.web.ts'], outfile: 'dist/web/extension.js', format: 'cjs', external: ['vscode'] },
  { ...BROWSER, entryPoints: ['src/server/browser.ts'], outfile: 'dist/web/server.js', format: 'iife', external: NODE_ONLY },
  { ...BROWSER, entryPoints: ['src/webview/comparison.ts'], outfile: 'dist/webview/comparison.js', format: 'iife' },
];

/**
 * The host tests run inside VS Code, where mocha is loaded from `node_modules`.
 * @returns {esbuild.BuildOptions}
 */
function hostTests() {
  const entryPoints = globSync(['test/host/index.ts', 'test/host/**/*.test.ts'], { cwd: root });
  return { ...NODE, entryPoints, outdir: 'out/test/host', outbase: 'test/host', external: ['vscode', 'mocha'] };
}

/**
 * Builds everything once.
 * @param {{ production?: boolean }} [options]
 */
export async function build({ production = false } = {}) {
  await bundle(targets(production));
  await writeJsonSchemas();
}

/** Builds the command-line tool alone, for tests and measurements of the engine. */
export async function buildCommandLine() {
  await bundle([COMMAND_LINE, WORKER].map((options) => ({ ...options, sourcemap: true })));
}

/** @param {boolean} production */
function targets(production) {
  const list = production ? PRODUCT : [...PRODUCT, hostTests()];
  return list.map((options) => ({ ...options, minify: production, sourcemap: !production }));
}

/** @param {esbuild.BuildOptions[]} list */
async function bundle(list) {
  try {
    await Promise.all(list.map((options) => esbuild.build(options)));
  } catch {
    throw new Problem('The build failed; what is wrong stands above.');
  }
  chmodSync(path.join(root, 'dist/cli.js'), 0o755);
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
  await runMain(() => (values.watch ? watch() : build(values)));
}
