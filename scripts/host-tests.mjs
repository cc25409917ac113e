/** Runs the bundled host tests in a real VS Code: the desktop one where it can be had, else the served one. */
import path from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';
import { Problem, root, runMain } from './setup.mjs';
import { resolveVSCode } from './vscode-host/resolve.mjs';

await runMain(async () => {
  const { executable, why } = await resolveVSCode();
  console.log(`In ${why}`);
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out/test/host/index.js'),
    launchArgs: [path.join(root, 'test/fixtures/sample'), '--disable-extensions'],
    extensionTestsEnv: process.env,
  }).catch((error) => {
    throw new Problem(error.message);
  });
});
