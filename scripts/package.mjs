/** Makes the `.vsix`. vsce runs the production build first, as `vscode:prepublish` in package.json says. */
import path from 'node:path';
import process from 'node:process';
import { createVSIX } from '@vscode/vsce';
import { root, runMain } from './setup.mjs';

/** Where the packaged extension is put. */
export const vsix = path.join(root, 'crosscheck.vsix');

/** Builds the product for release and packs it. */
export async function packageExtension() {
  // Everything is bundled: nothing of node_modules goes in.
  // Links of the README stay relative: there is no public repository that they could lead to.
  await createVSIX({ cwd: root, packagePath: vsix, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
}

if (process.argv[1] === import.meta.filename) await runMain(packageExtension);
