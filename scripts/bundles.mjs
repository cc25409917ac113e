/**
 * How the product's files are made of its modules.
 *
 * Entry points share what they have in common, and what is loaded late is a file of its own. esbuild does that for ES modules alone, which VS
 * Code's Web Workers don't take, nor every editor as an extension; so it makes ES modules, and each of them is then made CommonJS.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { globSync } from 'tinyglobby';
import { root } from './setup.mjs';

/** Declares what `import.meta.url` is to become on Node. */
export const BUNDLE_URL = "const bundleUrl = require('node:url').pathToFileURL(__filename).href;";

const DATA = path.join(root, 'src/engine/data');

/**
 * Lists of words as one string each, which is shorter.
 * @type {esbuild.Plugin}
 */
export const words = {
  name: 'words',
  setup(build) {
    build.onLoad({ filter: /engine[\\/]data[\\/][\w-]+\.json$/ }, ({ path: file }) => {
      return { contents: `export default ${literal(JSON.parse(readFileSync(file, 'utf8')))}` };
    });
  },
};

/**
 * A JavaScript expression for a value of JSON.
 * @param {unknown} value
 * @returns {string}
 */
function literal(value) {
  if (Array.isArray(value)) {
    const joined = value.length > 3 && value.every((item) => typeof item === 'string' && !item.includes('|'));
    return joined ? `${JSON.stringify(value.join('|'))}.split('|')` : `[${value.map(literal).join()}]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${literal(item)}`).join()}}`;
}

/**
 * Entry points that nobody enters: what several share is a file of its own, and so these make two of what is large. The word data is half as
 * large as all code.
 */
const APART = { words: 'words', engine: 'src/engine/corpus/corpus.ts' };

/** @type {esbuild.Plugin} */
const allWords = {
  name: 'all-words',
  setup(build) {
    build.onResolve({ filter: /^words$/ }, () => ({ path: 'words', namespace: 'words' }));
    build.onLoad({ filter: /.*/, namespace: 'words' }, () => ({
      contents: globSync('*.json', { cwd: DATA }).map((file, i) => `export { default as list${i} } from './${file}';`).join('\n'),
      resolveDir: DATA,
      watchDirs: [DATA],
    }));
  },
};

/**
 * Builds CommonJS files that share and load others.
 * @param {esbuild.BuildOptions & { entryPoints: Record<string, string> }} options
 * @returns {esbuild.BuildOptions}
 */
export function shared(options) {
  return split({ ...options, chunkNames: 'parts/[name]-[hash]' }, commonJs((_name, code) => code));
}

/**
 * Builds the parts of a Web Worker's script, which can't load them itself: joined as `NAME.json` lists them, they are the script. A part is run
 * when it is first asked for.
 * @param {esbuild.BuildOptions & { entryPoints: Record<string, string> }} options
 * @param {string} entry its name
 * @returns {esbuild.BuildOptions}
 */
export function inParts(options, entry) {
  const part = (/** @type {string} */ name, /** @type {string} */ code) =>
    `(globalThis.parts??={})["./${name}"]=(require,module,exports)=>{${code}\n};\n${name === `${entry}.js` ? start(name) : ''}`;
  return split(options, commonJs(part, entry));
}

/**
 * @param {esbuild.BuildOptions & { entryPoints: Record<string, string> }} options
 * @param {esbuild.Plugin} write
 * @returns {esbuild.BuildOptions}
 */
function split({ entryPoints, ...options }, write) {
  return { ...options, entryPoints: { ...entryPoints, ...APART }, format: 'esm', splitting: true, write: false, plugins: [words, allWords, write] };
}

/** @param {string} name of the part with which a worker begins */
function start(name) {
  return `{const loaded={},require=name=>{if(!(name in loaded)){const module=loaded[name]={exports:{}};globalThis.parts[name](require,module,module.exports)}return loaded[name].exports};require("./${name}")}\n`;
}

/**
 * Makes CommonJS of what was built, and writes it.
 * @param {(name: string, code: string) => string} wrap
 * @param {string} [list] the entry point of which a list is to name all parts, itself last
 * @returns {esbuild.Plugin}
 */
function commonJs(wrap, list) {
  return {
    name: 'common-js',
    setup(build) {
      const { outdir = '', target = 'esnext', minify = false, charset = 'utf8', sourcemap, absWorkingDir = '' } = build.initialOptions;
      const dir = path.resolve(absWorkingDir, outdir);
      build.onEnd(async ({ outputFiles = [], errors }) => {
        if (errors.length > 0) return;
        const files = outputFiles.map(({ path: file, text }) => ({ name: path.relative(dir, file).replaceAll(path.sep, '/'), text })).filter(({ name }) => !(path.basename(name, '.js') in APART));
        for (const { name, text } of files) {
          const { code } = await esbuild.transform(text, {
            ...{ format: 'cjs', target, minify, charset, sourcemap: sourcemap ? 'inline' : false },
            banner: text.includes('bundleUrl') ? BUNDLE_URL : '',
            // VS Code looks after what is required, not after what is imported.
            supported: { 'dynamic-import': false },
          });
          mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
          writeFileSync(path.join(dir, name), wrap(name, code));
        }
        // The entry point starts what was made ready before it.
        if (list) writeFileSync(path.join(dir, `${list}.json`), JSON.stringify(files.map(({ name }) => name).sort((a, b) => Number(a === `${list}.js`) - Number(b === `${list}.js`))));
      });
    },
  };
}
