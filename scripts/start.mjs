/**
 * Opens VS Code with Crosscheck on a folder of articles: the desktop VS Code where there is one, else a VS Code served
 * to the browser from this machine.
 *
 *   node scripts/start.mjs [FOLDER] [--served] [--port N] [--no-open]
 */
import { spawn, spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findProgram, hasDisplay, Problem, root, runMain, setUp } from './setup.mjs';

const SAMPLE = path.join(root, 'test/fixtures/sample');
const USUAL_PORT = 8765;
const HELP = `npm start -- [FOLDER] [options]

Opens VS Code with Crosscheck on FOLDER (the sample articles, unless one is given).

  --served     use the VS Code served in the browser, also where a desktop one is installed
  --port N     serve on this port (${USUAL_PORT}, or any free one, unless given)
  --no-open    print the address, open no browser`;

await runMain(async () => {
  const { values, positionals } = readArguments();
  if (values.help) return console.log(HELP);
  const folder = articleFolder(positionals);

  const code = values.served || !hasDisplay() ? undefined : findProgram('code', 'code.cmd');
  if (code) await openDesktop(code, folder);
  else await serve(folder, { port: await choosePort(values.port), open: !values['no-open'] });
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        served: { type: 'boolean' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
}

/**
 * @param {string[]} positionals
 * @returns {string} an existing folder, absolute
 */
function articleFolder(positionals) {
  if (positionals.length > 1) throw new Problem(`One folder at a time, please.\n\n${HELP}`);
  // npm runs scripts in the package's folder; a path is meant from where the person stands.
  const folder = positionals[0] === undefined ? SAMPLE : path.resolve(process.env.INIT_CWD ?? '.', positionals[0]);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) throw new Problem(`There is no folder ${folder}.`);
  if (!stats.isDirectory()) throw new Problem(`${folder} is a file; give the folder that holds the articles.`);
  return folder;
}

/**
 * @param {string} code the `code` command
 * @param {string} folder
 */
async function openDesktop(code, folder) {
  setUp();
  const { build } = await import('./build.mjs');
  await build();
  console.log(`Opening ${folder} in VS Code`);
  const { status } = spawnSync(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Problem(`${code} failed. To use the served VS Code: npm start -- --served`);
}

/**
 * @param {string} folder
 * @param {{ port: number, open: boolean }} options
 */
async function serve(folder, { port, open }) {
  setUp('host');
  const { vsix } = await import('./package.mjs');
  const { installExtension, startServer } = await import('./vscode-host/server.mjs');
  console.log('Building Crosscheck');
  // In a process of its own, so that what vsce has to say about the package is shown only if it fails.
  const built = spawnSync(process.execPath, [path.join(root, 'scripts/package.mjs')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Problem(`${built.stdout}${built.stderr}`);

  // Settings that the person changes are kept from one start to the next; the extension is always the one just built.
  const state = path.join(root, '.vscode-test/start');
  const extensionsDir = path.join(state, 'extensions');
  rmSync(extensionsDir, { recursive: true, force: true });
  installExtension(vsix, extensionsDir);
  console.log('Starting VS Code');
  process.exitCode = 0; // what Ctrl-C ends with from here on
  const server = await startServer({ port, extensionsDir, userDataDir: path.join(state, 'data'), env: { HOME: os.homedir() } });
  const address = server.url({ workspace: folder });

  console.log(`\nCrosscheck is open on ${folder} at\n\n  ${address}\n\nPress Ctrl-C to stop.`);
  if (open) openBrowser(address);
  const code = await server.exited;
  throw new Problem(`The served VS Code ended by itself (exit code ${code}).`);
}

/**
 * @param {string | undefined} wanted
 * @returns {Promise<number>}
 */
async function choosePort(wanted) {
  if (wanted === undefined) return (await isFree(USUAL_PORT)) ? USUAL_PORT : 0;
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Problem(`${wanted} is not a port number.`);
  if (!(await isFree(port))) throw new Problem(`Port ${port} is taken. Without --port a free one is found.`);
  return port;
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** @param {string} address */
function openBrowser(address) {
  const opener = hasDisplay() ? findProgram('xdg-open', 'open') : undefined;
  if (!opener) return;
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  // A browser that can't be opened is no reason to stop: the address has been printed.
  child.once('error', () => {});
  child.unref();
}
