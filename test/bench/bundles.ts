/** How large the minified files are that a desktop and a browser load, by kind: our code, our data, libraries. */
import { readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import type { Measure } from './measure';

/** In kB. */
const LARGEST = 1000;

const ENTRIES = {
  'desktop: extension, server and worker': ['dist/extension.js', 'dist/server.js', 'dist/worker.js'],
  'web: extension and server': ['dist/web/extension.js', 'dist/web/server.js'],
};

/** @param file the outputs of a production build, as its metafile tells them. */
export function measureBundles(file: string): Measure[] {
  const outputs = JSON.parse(readFileSync(file, 'utf8')) as Metafile['outputs'];
  return Object.entries(ENTRIES).flatMap(([place, entries]): Measure[] => {
    const kinds = { code: 0, data: 0, libraries: 0 };
    const files = reached(outputs, entries);
    for (const { inputs } of files) {
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) kinds[/node_modules\//.test(input) ? 'libraries' : input.endsWith('.json') ? 'data' : 'code'] += bytesInOutput / 1000;
    }
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    return [
      { of: 'Bundles, minified', what: place, value: total, unit: ' kB', target: { is: 'at most', value: LARGEST } },
      ...Object.entries(kinds).map(([kind, value]): Measure => ({ of: 'Bundles, minified', what: `of which ${kind}`, value, unit: ' kB' })),
    ];
  });
}

/** The files that are loaded from some, now or later. */
function reached(outputs: Metafile['outputs'], entries: readonly string[]): Metafile['outputs'][string][] {
  const found = new Set(entries);
  for (const file of found) for (const { path, external } of outputs[file]!.imports) if (!external && path in outputs) found.add(path);
  return [...found].map(file => outputs[file]!);
}
