/**
 * Collects what people are told into `l10n/bundle.l10n.json`, which translators start from, and says what a translation lacks.
 *
 *   node scripts/l10n.mjs [--check]
 *
 * `--check` writes nothing, and fails where the file is not what the source says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { getL10nJson } from '@vscode/l10n-dev';
import { globSync } from 'tinyglobby';
import { tsImport } from 'tsx/esm/api';
import { Problem, root, runMain } from './setup.mjs';

const BUNDLE = path.join(root, 'l10n/bundle.l10n.json');

/** The collector knows VS Code's `l10n` by its import; engine and server are handed theirs. */
const HANDED_DOWN = "import * as l10n from '@vscode/l10n';\n";

/** All messages of the source, and the names of units, which are data. */
async function collect() {
  const contents = (/** @type {string} */ pattern, before = '') => globSync(pattern, { cwd: root }).sort()
    .map(file => readFileSync(path.join(root, file), 'utf8')).filter(text => text.includes('l10n.t('))
    .map(text => ({ extension: /** @type {const} */ ('.ts'), contents: before + text }));
  const messages = await getL10nJson([...contents('src/extension/**/*.ts'), ...contents('src/{engine,server}/**/*.ts', HANDED_DOWN)]);
  const { wordsOfUnits } = await tsImport('../src/engine/figures/in-words.ts', import.meta.url);
  for (const word of wordsOfUnits()) messages[word] = word;
  return Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
}

await runMain(async () => {
  const { values: { check } } = parseArgs({ options: { check: { type: 'boolean' } } });
  const text = `${JSON.stringify(await collect(), undefined, 2)}\n`;
  if (!check) writeFileSync(BUNDLE, text);
  else if (readFileSync(BUNDLE, 'utf8') !== text) throw new Problem('l10n/bundle.l10n.json is not what the source says: run npm run l10n.');
});
