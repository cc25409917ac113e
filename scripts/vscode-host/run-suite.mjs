/** Runs a test suite (a module with `run()`) inside the extension host of the served VS Code. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

const TIMEOUT = 240_000;
const ARTIFACTS = path.resolve('test-results/host');

/** What the workbench says on every run without a network. */
const CHATTER =
  /^(Canceled|Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Updating additional builtin|\[Service Worker\]|\[AgentHost|\[AccountPolicyGate\]|Creation of workbench contribution|Timed out waiting for authentication provider|getaddrinfo |Failed: getaddrinfo|Ignoring fetching additional builtin|DialogService: Dialog requested)/;

/**
 * Gives the exit code that VS Code gives. That code alone proves nothing: it is 0 also when the extension host dies in
 * the middle of a run. Whoever calls this must see to it that the suite left its results.
 * @param {{ extension: string, suite: string, workspace: string }} what
 * @returns {Promise<number>}
 */
export async function runSuite({ extension, suite, workspace }) {
  mkdirSync(ARTIFACTS, { recursive: true });
  const server = await startServer({ testDriver: true, env: suiteEnvironment(), logFile: path.join(ARTIFACTS, 'server.log') });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    /** @type {string[]} */
    const pageLog = [];
    page.on('console', (message) => pageLog.push(`[${message.type()}] ${message.text()}`));
    page.on('pageerror', (error) => pageLog.push(`[error] ${error.message}`));

    const code = await new Promise((resolve, reject) => {
      const giveUp = (/** @type {string} */ why) => {
        console.error(`The host tests gave no result: ${why}.\n${pageLog.slice(-30).join('\n')}`);
        resolve(1);
      };
      const timer = setTimeout(() => giveUp(`no end after ${TIMEOUT / 1000} s`), TIMEOUT).unref();
      page.on('crash', () => giveUp('the page crashed'));
      /** What VS Code calls under a test driver to show the suite's output and to hand over its exit code. */
      const driver = {
        codeAutomationLog: (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
          const text = format(...args);
          if (process.env.VERBOSE || !CHATTER.test(text)) (type === 'error' ? console.error : console.log)(text);
        },
        codeAutomationExit: (/** @type {number} */ exitCode) => {
          clearTimeout(timer);
          resolve(exitCode);
        },
      };
      Promise.all(Object.entries(driver).map(([name, callback]) => page.exposeFunction(name, callback)))
        .then(() =>
          page.goto(
            server.url({
              workspace,
              payload: [
                ['extensionDevelopmentPath', server.uri(extension)],
                ['extensionTestsPath', server.uri(suite)],
              ],
            }),
          ),
        )
        .catch(reject);
    });
    if (code !== 0) await page.screenshot({ path: path.join(ARTIFACTS, 'failed.png') }).catch(() => {});
    return code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** What the caller set for the suite; test-electron hands it on through the environment. */
function suiteEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('CROSSCHECK_')));
}
