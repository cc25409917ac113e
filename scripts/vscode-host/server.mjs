/** Runs the served VS Code on this machine's loopback address, and installs extensions for it. */
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ensureHost } from './install.mjs';

/** Nothing on the screen but the articles, set as prose: no welcome, no tips, no AI features, no talk with the network. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'window.confirmBeforeClose': 'never',
};

/** Ctrl-C, `kill`, and a terminal that is closed. */
const ENDINGS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * @typedef {object} Server
 * @property {string} origin `http://127.0.0.1:PORT`
 * @property {(file: string) => string} uri The address under which VS Code knows a file of this machine.
 * @property {(place: { workspace: string, payload?: string[][] }) => string} url The address of a
 *   workbench on a folder or a `.code-workspace` file.
 * @property {Promise<number | null>} exited
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a served VS Code. Unless they are given, its user data and extensions live in a temporary folder of its own.
 * @param {object} [options]
 * @param {number} [options.port] 0 for any that is free.
 * @param {string} [options.userDataDir]
 * @param {string | undefined} [options.extensionsDir]
 * @param {Record<string, unknown>} [options.settings] On top of the defaults; ignored where the user data hold settings.
 * @param {Record<string, string | undefined>} [options.env] For the server and the extension host.
 * @param {boolean | undefined} [options.trustPrompt] Whether VS Code asks before it trusts a folder.
 * @param {boolean} [options.testDriver] Lets a page hand over tests. It also hides notifications.
 * @param {string | undefined} [options.locale] Lets VS Code speak another language, as far as extensions do: its own words stay English.
 * @param {string} [options.logFile]
 * @param {import('./install.mjs').Version} [options.version] of VS Code
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const host = ensureHost(options.version);
  // Unix sockets are made in here, and a socket's path holds 107 bytes at most: so not below the repository.
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'vsh-'));
  const userDataDir = options.userDataDir ?? path.join(scratch, 'data');
  const extensionsDir = options.extensionsDir ?? path.join(scratch, 'extensions');
  const settingsFile = path.join(userDataDir, 'User/settings.json');
  for (const dir of [path.dirname(settingsFile), extensionsDir]) mkdirSync(dir, { recursive: true });
  if (!existsSync(settingsFile)) {
    writeFileSync(settingsFile, JSON.stringify({ ...SETTINGS, ...options.settings }, undefined, 2));
  }

  if (options.locale) addLanguage(options.locale, userDataDir);

  const child = spawn(
    host.node,
    [
      ...launch(host, scratch, options),
      ...['--user-data-dir', userDataDir, '--extensions-dir', extensionsDir, '--disable-telemetry'],
      ...(options.trustPrompt ? [] : ['--disable-workspace-trust']),
    ],
    {
      env: {
        ...ownEnvironment(),
        ...{ HOME: scratch, XDG_RUNTIME_DIR: scratch, TMPDIR: scratch, EXTENSIONS_GALLERY: '{}' },
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // The server forks (wrapper, server, extension host); a process group of its own lets all of them be ended.
      detached: true,
    },
  );

  const end = (/** @type {NodeJS.Signals} */ signal) => {
    try {
      process.kill(-(child.pid ?? NaN), signal);
    } catch {
      // The group is gone already.
    }
  };
  const sweep = () => {
    end('SIGKILL');
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  // However this process ends, no server stays behind. An interrupted start is a success, an interrupted test is not.
  const interrupted = () => process.exit(process.exitCode ?? 130);
  process.once('exit', sweep);
  for (const signal of ENDINGS) process.once(signal, interrupted);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    end('SIGTERM');
    await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    process.off('exit', sweep);
    for (const signal of ENDINGS) process.off(signal, interrupted);
    sweep();
  };

  if (options.logFile) {
    const log = createWriteStream(options.logFile);
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
  }
  try {
    const origin = await listening(child);
    return { origin, uri: (file) => remoteUri(origin, file), url: (place) => workbenchUrl(origin, place), exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * A language pack without a word in it, as an installed one is noted.
 * @param {string} locale
 * @param {string} userDataDir
 */
function addLanguage(locale, userDataDir) {
  const translations = path.join(userDataDir, `${locale}.i18n.json`);
  writeFileSync(translations, JSON.stringify({ contents: {} }));
  const pack = { hash: locale, extensions: [{ extensionIdentifier: { id: `none.${locale}` }, version: '1.0.0' }], translations: { vscode: translations }, label: locale };
  writeFileSync(path.join(userDataDir, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

/**
 * What Node is to run for a server. Of the oldest it is VS Code's own program, whose arguments are not code-server's.
 * @param {ReturnType<typeof ensureHost>} host
 * @param {string} scratch
 * @param {{ port?: number | undefined, testDriver?: boolean | undefined, locale?: string | undefined }} options
 */
function launch(host, scratch, { port = 0, testDriver = false, locale }) {
  if (host.version === 'oldest') {
    return [
      ...[host.entry, '--host', '127.0.0.1', '--port', `${port}`, '--without-connection-token', '--accept-server-license-terms'],
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ];
  }
  return [
    ...[host.entry, '--config', emptyConfig(scratch), '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
    ...['--session-socket', path.join(scratch, 'session.sock')],
    ...['--disable-update-check', '--disable-getting-started-override', '--ignore-last-opened'],
    ...(locale ? ['--locale', locale] : []),
    ...(testDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
}

/**
 * Installs a packaged extension for a server that will be started with the same folder.
 * @param {string} vsix
 * @param {string} extensionsDir
 * @param {import('./install.mjs').Version} [version] of VS Code
 */
export function installExtension(vsix, extensionsDir, version) {
  const host = ensureHost(version);
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'vsh-'));
  mkdirSync(extensionsDir, { recursive: true });
  const own = host.version === 'oldest' ? ['--accept-server-license-terms'] : ['--config', emptyConfig(scratch)];
  const args = [host.entry, ...own, '--user-data-dir', scratch, '--extensions-dir', extensionsDir];
  const result = spawnSync(host.node, [...args, '--install-extension', vsix, '--force'], {
    encoding: 'utf8',
    env: { ...ownEnvironment(), HOME: scratch, EXTENSIONS_GALLERY: '{}' },
  });
  rmSync(scratch, { recursive: true, force: true });
  if (result.status !== 0) throw new Error(`${vsix} could not be installed:\n${result.stdout}${result.stderr}`);
}

/**
 * Resolves with the origin once the server listens.
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<string>}
 */
function listening(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (/** @type {string} */ why) => reject(new Error(`The served VS Code ${why}.\n${said}`));
    const timer = setTimeout(() => fail('did not start within a minute'), 60_000);
    const read = (/** @type {Buffer} */ data) => {
      said += data;
      const address = /(?:HTTP server listening on http:\/\/|Server bound to )(127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(`http://${address}`);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with exit code ${code}`);
    });
  });
}

/**
 * A configuration file of its own keeps code-server from reading, or making, one in the person's home.
 * @param {string} dir
 */
function emptyConfig(dir) {
  const file = path.join(dir, 'config.yaml');
  writeFileSync(file, 'auth: none\ncert: false\n');
  return file;
}

/** The environment without what a surrounding VS Code, npm or hosting service has put there for itself. */
function ownEnvironment() {
  const foreign = /^(VSCODE_|ELECTRON_|npm_|PORT$|PASSWORD$|HASHED_PASSWORD$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/**
 * @param {string} origin
 * @param {string} file
 */
function remoteUri(origin, file) {
  return `vscode-remote://${new URL(origin).host}${path.resolve(file)}`;
}

/**
 * @param {string} origin
 * @param {{ workspace: string, payload?: string[][] }} place
 */
function workbenchUrl(origin, { workspace, payload = [] }) {
  const url = new URL('/', origin);
  url.searchParams.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(workspace));
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  // A path is easier to read, and to copy from a terminal, with its slashes.
  return url.href.replaceAll('%2F', '/');
}
