/** Runs the bundled host tests in a real VS Code: the desktop one where it can be had, else the served one. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';
import { Problem, root, runMain } from './setup.mjs';
import { resolveVSCode } from './vscode-host/resolve.mjs';

/** Two folders of articles, copied: the tests edit files, and VS Code its workspace file. */
function makeWorkspace() {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'crosscheck-host-'));
  const folders = ['sample', 'strike'];
  for (const folder of folders) cpSync(path.join(root, 'test/fixtures', folder), path.join(dir, folder), { recursive: true });
  const file = path.join(dir, 'articles.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: folders.map((folder) => ({ path: folder })) }));
  return { dir, file };
}

await runMain(async () => {
  const { executable, why } = await resolveVSCode();
  console.log(`In ${why}`);
  const workspace = makeWorkspace();
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out/test/host/index.js'),
    launchArgs: [workspace.file, '--disable-extensions'],
    extensionTestsEnv: process.env,
  })
    .catch((error) => {
      throw new Problem(error.message);
    })
    .finally(() => rmSync(workspace.dir, { recursive: true, force: true }));
});
