/** The product as it runs on Node, bundled once of the source as it stands: `cli.js`, `server.js` and `worker.js` in one folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

let folder: string | undefined;

export function product(name: 'cli.js' | 'server.js'): string {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'crosscheck-product-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    const source = (path: string) => resolve(__dirname, '../src', path);
    buildSync({
      entryPoints: { cli: source('cli/main.ts'), server: source('server/node.ts'), worker: source('indexing/node-worker.ts') }, outdir: made,
      bundle: true, platform: 'node', mainFields: ['module', 'main'], logLevel: 'warning',
      // as in scripts/build.mjs
      define: { 'import.meta.url': 'bundleUrl' }, banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    });
    folder = made;
  }
  return join(folder, name);
}
