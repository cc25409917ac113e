/**
 * Runs the tests, all kinds or those named, and ends with a line of counts.
 *
 *   node scripts/test.mjs [types|pages|scripts|lint|engine|gate|host|page|vsix|oldest …] [--grep PATTERN]
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { hasDisplay, Problem, root, runMain, setUp } from './setup.mjs';

const RESULTS = path.join(root, 'test-results');
const REPORTER = path.join(root, 'scripts/counting-reporter.cjs');
const MOCHA = 'node_modules/mocha/bin/mocha.js';
/** A real browser on a busy machine now and then misses a click; a test that fails twice has failed. */
const IN_BROWSER = ['--timeout', '60000', '--retries', '1'];

/** No kind takes a third of this; a run that hangs must not hang for ever. */
const TIMEOUT = 9 * 60_000;

/**
 * The kinds of test in the order in which they run: the quickest to fail first.
 * @typedef {{ title: string, needs?: ('browser' | 'host' | 'oldest')[], prepare?: () => Promise<unknown>, command: string[], counts?: boolean, env?: Record<string, string> }} Kind
 * @type {Record<string, Kind>}
 */
const KINDS = {
  types: { title: 'Type check', command: ['node_modules/typescript/bin/tsc', '--noEmit'], counts: false },
  pages: { title: 'Type check of the pages', command: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/webview'], counts: false },
  scripts: { title: 'Type check of the scripts', command: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'scripts'], counts: false },
  lint: { title: 'Lint', command: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'], counts: false },
  engine: {
    title: 'Engine and server tests, in memory',
    command: [MOCHA, '--reporter', REPORTER, 'test/{engine,indexing,server,webview,cli,manifest,hostile,fuzz}/**/*.test.ts'],
    prepare: async () => (await import('./build.mjs')).buildCommandLine(),
  },
  gate: {
    title: 'Scaling gate: how work grows with size',
    command: [MOCHA, '--reporter', REPORTER, 'test/gate/*.test.ts'],
  },
  host: {
    title: 'Host tests, inside VS Code',
    // With a display it is the desktop VS Code, and nothing else is needed.
    needs: hasDisplay() ? [] : ['browser', 'host'],
    command: ['scripts/host-tests.mjs'],
    env: { CROSSCHECK_REPORTER: REPORTER },
    prepare: async () => (await import('./build.mjs')).build(),
  },
  page: {
    title: 'Page tests, in Chromium',
    needs: ['browser', 'host'],
    command: [MOCHA, '--reporter', REPORTER, ...IN_BROWSER, 'test/page/*.test.mjs', '--ignore', 'test/page/{packaged,oldest}.test.mjs'],
    prepare: packageOnce,
  },
  vsix: {
    title: 'The packaged extension, installed and tried',
    needs: ['browser', 'host'],
    command: [MOCHA, '--reporter', REPORTER, ...IN_BROWSER, 'test/page/packaged.test.mjs'],
    prepare: packageOnce,
  },
  oldest: {
    title: 'The packaged extension in the oldest VS Code that the manifest promises',
    needs: ['browser', 'oldest'],
    command: [MOCHA, '--reporter', REPORTER, ...IN_BROWSER, 'test/page/oldest.test.mjs'],
    prepare: packageOnce,
  },
};

/**
 * What came of a kind.
 * @typedef {{ passed: number, failed: number, seconds: number, problem?: string }} Result
 */

/**
 * Runs one kind. Whatever keeps it from giving its counts is a failure of its own.
 * @param {string} name
 * @param {Kind} kind
 * @param {string | undefined} grep
 * @returns {Promise<Result>}
 */
async function runKind(name, kind, grep) {
  console.log(`\n=== ${kind.title}`);
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  try {
    setUp(...(kind.needs ?? []));
    await kind.prepare?.();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    return { passed: 0, failed: 1, seconds: seconds(), problem: 'could not be prepared' };
  }

  const countsFile = path.join(RESULTS, `${name}.json`);
  rmSync(countsFile, { force: true });
  const args = grep && kind.command[0] === MOCHA ? ['--grep', grep] : [];
  const code = await run([...kind.command, ...args], {
    ...kind.env,
    CROSSCHECK_COUNTS: countsFile,
    ...(grep && { CROSSCHECK_GREP: grep }),
  });
  if (kind.counts === false) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds: seconds() };

  if (!existsSync(countsFile)) return { passed: 0, failed: 1, seconds: seconds(), problem: 'did not come to its end' };
  const { passed, failed } = JSON.parse(readFileSync(countsFile, 'utf8'));
  if (passed + failed === 0) return { passed, failed: 1, seconds: seconds(), problem: 'no test ran' };
  if (code !== 0 && failed === 0) return { passed, failed: 1, seconds: seconds(), problem: `exit code ${code}` };
  return { passed, failed, seconds: seconds() };
}

/**
 * Runs a Node program to its end.
 * @param {string[]} command
 * @param {Record<string, string>} env
 * @returns {Promise<number>} its exit code, 1 also where a signal ended it
 */
function run(command, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: TIMEOUT,
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** @type {Promise<void> | undefined} */
let packaged;

function packageOnce() {
  packaged ??= import('./package.mjs').then(async ({ packageExtension }) => void (await packageExtension()));
  return packaged;
}

await runMain(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
  const unknown = positionals.filter((name) => !(name in KINDS));
  if (unknown.length > 0) throw new Problem(`No such kind of test: ${unknown.join(', ')}. There are ${Object.keys(KINDS).join(', ')}.`);
  const chosen = Object.entries(KINDS).filter(([name]) => positionals.length === 0 || positionals.includes(name));

  setUp();
  mkdirSync(RESULTS, { recursive: true });
  /** @type {(Result & { title: string })[]} */
  const results = [];
  for (const [name, kind] of chosen) results.push({ title: kind.title, ...(await runKind(name, kind, values.grep)) });

  console.log('\n');
  for (const { title, passed, failed, seconds, problem } of results) {
    console.log(`${title}: ${passed} passed, ${failed} failed, in ${seconds} s${problem ? ` (${problem})` : ''}`);
  }
  const total = (/** @type {'passed' | 'failed'} */ key) => results.reduce((sum, result) => sum + result[key], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  if (total('failed') > 0) process.exitCode = 1;
});
