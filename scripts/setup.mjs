/**
 * Brings a machine to the point where the other scripts can run. `npm start` and `npm test` call this before
 * `node_modules` exists, so it imports Node built-ins only, and so must whatever it imports.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureHost, isHostInstalled } from './vscode-host/install.mjs';

/** The repository's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A failure to be told to the person in a sentence, without a stack. */
export class Problem extends Error {}

/**
 * The first of these programs that is there, by path or by name on the PATH.
 * @param {(string | undefined)[]} candidates
 */
export function findProgram(...candidates) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const candidate of candidates) {
    if (!candidate) continue;
    const places = path.isAbsolute(candidate) ? [candidate] : folders.map((folder) => path.join(folder, candidate));
    const found = places.find(isExecutable);
    if (found) return found;
  }
  return undefined;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Chromium that tests and screenshots drive. */
export function findChromium() {
  return findProgram(
    process.env.CHROMIUM_PATH,
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
  );
}

/** Whether a window can be opened here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** What a system package is needed for, and how to see whether it is there already. */
const SYSTEM = [
  { debian: 'chromium-headless-shell', need: 'browser', present: () => findChromium() !== undefined },
  // Without any font Chromium draws no text at all, and every screenshot is blank.
  { debian: 'fonts-liberation', need: 'browser', present: hasFonts },
  { debian: 'fonts-dejavu-core', need: 'browser', present: hasFonts },
  { debian: 'g++', need: 'host', present: () => isHostInstalled() || findProgram('g++') !== undefined },
  { debian: 'make', need: 'host', present: () => isHostInstalled() || findProgram('make') !== undefined },
  { debian: 'python3', need: 'host', present: () => isHostInstalled() || findProgram('python3') !== undefined },
];

function hasFonts() {
  if (process.platform !== 'linux') return true;
  const folder = '/usr/share/fonts';
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => /\.(ttf|otf|ttc)$/.test(String(file)));
}

/**
 * Makes sure of the npm packages, and of what these needs call for: a Chromium that draws text, the served VS Code.
 * @param {('browser' | 'host' | 'oldest')[]} needs `oldest`: the served VS Code of the oldest version that Crosscheck works in
 */
export function setUp(...needs) {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Problem(`Crosscheck is built with Node 20 or later; this is Node ${process.versions.node}.`);
  ensureModules();
  ensureSystemPackages(needs);
  if (needs.includes('host')) ensureHost();
  if (needs.includes('oldest')) ensureHost('oldest');
}

/** Installs `node_modules` when it is missing or is not what the lock file describes. */
function ensureModules() {
  if (modulesMatchLock()) return;
  console.log('Installing the npm packages');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Problem('`npm ci` failed; what it said stands above.');
}

/**
 * npm keeps a record of what it installed, in the form of the lock file. An entry may be absent from it only where the
 * package is optional (built for another platform).
 */
function modulesMatchLock() {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  return Object.entries(wanted).every(([where, entry]) => {
    const there = installed[where];
    return where === '' || (there ? there.version === entry.version : entry.optional || entry.devOptional);
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** @param {string[]} needs */
function ensureSystemPackages(needs) {
  const missing = SYSTEM.filter(({ need, present }) => needs.includes(need) && !present()).map(({ debian }) => debian);
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  const apt = findProgram('apt-get');
  if (!apt || process.getuid?.() !== 0) {
    throw new Problem(
      apt
        ? `These system packages are missing. Install them with\n\n  sudo apt-get update && sudo apt-get ${install.join(' ')}\n`
        : `These programs are missing (named as in Debian): ${missing.join(', ')}. Install them with this system's package manager.`,
    );
  }
  console.log(`Installing the system packages ${missing.join(', ')}`);
  for (const args of [['update'], install]) {
    const { status, stdout, stderr } = spawnSync(apt, args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) throw new Problem(`\`apt-get ${args.join(' ')}\` failed:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  }
}

/**
 * Runs a script's main function: a problem is told in a sentence, anything else with its stack, and both exit with 1.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 1;
  }
}
