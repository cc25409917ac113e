/**
 * Makes the `.vsix` and, beside it, a bill of materials. The licences of the libraries that are in the bundles go along; `--sizes` tells how
 * much of each there is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { build } from './build.mjs';
import { billOfMaterials, libraries, licenceList, sizes } from './contents.mjs';
import { root, runMain } from './setup.mjs';

/** Where the packaged extension is put. */
export const vsix = path.join(root, 'crosscheck.vsix');
/** Where the bill of materials is put, in CycloneDX's JSON. */
export const sbom = path.join(root, 'crosscheck.cdx.json');

/** Builds the product for release and packs it. Gives what is in the bundles. */
export async function packageExtension() {
  const metafiles = await build({ production: true });
  const list = libraries(metafiles);
  writeFileSync(path.join(root, 'dist/third-party-licenses.txt'), licenceList(list));
  writeFileSync(sbom, `${billOfMaterials(list)}\n`);
  writeFileSync(path.join(root, 'dist/README.md'), withoutPictures(readFileSync(path.join(root, 'README.md'), 'utf8')));
  // Everything is bundled: nothing of node_modules goes in.
  // Links of the README stay relative: there is no public repository that they could lead to.
  await createVSIX({ cwd: root, packagePath: vsix, readmePath: 'dist/README.md', dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  return metafiles;
}

/**
 * A read-me for the extension's page in VS Code, which shows only pictures with a public address (neither those in the package nor data): ours
 * have none, and are in the walkthrough.
 * @param {string} markdown
 */
function withoutPictures(markdown) {
  return markdown.replace(/^!\[[^\]]*\]\([^)]*\)\n\n/gm, '');
}

if (process.argv[1] === import.meta.filename) {
  await runMain(async () => {
    const { values } = parseArgs({ options: { sizes: { type: 'boolean' } } });
    const metafiles = await packageExtension();
    if (!values.sizes) return;
    for (const { file, bytes, kinds } of sizes(metafiles)) {
      const shares = Object.entries(kinds).sort(([, a], [, b]) => b - a).map(([kind, of]) => `${kind} ${of}`);
      console.log(`${file}: ${bytes} (${shares.join(', ')})`);
    }
  });
}
