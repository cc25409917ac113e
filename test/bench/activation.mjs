/**
 * What Crosscheck costs the extension host's main thread: while VS Code opens a folder without articles, and one with articles, beside what
 * importing compromise alone costs in the same process. A profiler in the real extension host counts every sample whose stack leads through
 * Crosscheck's files. It counts waiting for a processor as well: run it on a machine that does nothing else.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { root, setUp } from '../../scripts/setup.mjs';

/** What takes the place of the extension's own entry: starts it under a profiler, and later imports compromise under the same. */
const PROBE = `
const { Session } = require('node:inspector');
const { writeFileSync } = require('node:fs');
exports.activate = context => {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: 500 });
  session.post('Profiler.start');
  setTimeout(function importCompromise() { require(COMPROMISE); }, 10_000);
  setTimeout(() => session.post('Profiler.stop', (_, { profile }) => writeFileSync(RESULT, JSON.stringify(profile))), 20_000);
  return (function startCrosscheck() { return require('./extension.js').activate(context); })();
};
`;

/** @typedef {{ nodes: { id: number, callFrame: { url: string, functionName: string }, children?: number[] }[], samples: number[], timeDeltas: number[] }} Profile */

/**
 * Milliseconds spent in what is called from frames that a test holds for.
 * @param {Profile} profile
 * @param {(frame: { url: string, functionName: string }) => boolean} holds
 */
function time({ nodes, samples, timeDeltas }, holds) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const within = new Set();
  const open = nodes.filter(({ callFrame }) => holds(callFrame)).map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (!within.has(id)) open.push(...(byId.get(id)?.children ?? []));
    within.add(id);
  }
  return samples.reduce((sum, id, i) => sum + (within.has(id) ? (timeDeltas[i] ?? 0) : 0), 0) / 1000;
}

/** @param {string} folder */
async function profileOf(folder) {
  const { vsix } = await import('../../scripts/package.mjs');
  const { installExtension, startServer } = await import('../../scripts/vscode-host/server.mjs');
  const { launchBrowser } = await import('../../scripts/vscode-host/browser.mjs');
  const { poll } = await import('../../scripts/vscode-host/workbench.mjs');
  const extensionsDir = mkdtempSync(path.join(os.tmpdir(), 'vsx-'));
  const result = path.join(extensionsDir, 'profile.json');
  installExtension(vsix, extensionsDir);
  const [installed = ''] = readdirSync(extensionsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => path.join(extensionsDir, name));
  const manifest = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
  // It would not be activated at all where there is no article.
  writeFileSync(path.join(installed, 'package.json'), JSON.stringify({ ...manifest, main: './dist/probe.js', activationEvents: ['*'] }));
  const compromise = createRequire(import.meta.url).resolve('compromise');
  writeFileSync(path.join(installed, 'dist/probe.js'), `const COMPROMISE = ${JSON.stringify(compromise)}, RESULT = ${JSON.stringify(result)};${PROBE}`);
  const server = await startServer({ extensionsDir });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(server.url({ workspace: folder }));
    await poll('a profile', async () => (existsSync(result) ? true : undefined), 90_000);
    return /** @type {Profile} */ (await poll('the whole profile', async () => {
      try {
        return JSON.parse(readFileSync(result, 'utf8'));
      } catch {
        return undefined;
      }
    }));
  } finally {
    await browser.close();
    await server.stop();
    rmSync(extensionsDir, { recursive: true, force: true });
  }
}

/**
 * Packages the extension and measures it in a served VS Code.
 * @returns {Promise<{ what: string, own: number, compromise: number }[]>} milliseconds for each kind of folder
 */
export async function measureActivation() {
  setUp('browser', 'host');
  const { packageExtension } = await import('../../scripts/package.mjs');
  await packageExtension();
  const empty = mkdtempSync(path.join(os.tmpdir(), 'empty-'));
  writeFileSync(path.join(empty, 'main.py'), 'print(3)\n');
  try {
    const results = [];
    for (const [what, folder] of /** @type {const} */ ([['without articles', empty], ['with articles', path.join(root, 'test/fixtures/sample')]])) {
      const profile = await profileOf(folder);
      const compromise = time(profile, ({ functionName }) => functionName === 'importCompromise');
      const own = time(profile, ({ functionName, url }) => functionName === 'startCrosscheck' || /\/crosscheck\.crosscheck-[^/]*\/dist\/(extension|parts\/.*)\.js$/.test(url));
      results.push({ what, own, compromise });
    }
    return results;
  } finally {
    rmSync(empty, { recursive: true });
  }
}
