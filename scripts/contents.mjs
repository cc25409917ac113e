/** What is in the packaged files: which libraries, under which licences, and how much of each. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { root } from './setup.mjs';

/**
 * @typedef {{ name: string, version: string, license: string, dir: string, manifest: object }} Library
 * `dir` is relative to the repository.
 */

/** The command line is built beside what is packaged. */
const NOT_PACKAGED = 'dist/cli.js';

/**
 * How many bytes of a packaged file come from where: `src/engine`, `word data`, the name of a library.
 * @param {import('esbuild').Metafile[]} metafiles of production builds
 * @returns {{ file: string, bytes: number, kinds: Record<string, number> }[]} largest first; bytes as esbuild has minified them
 */
export function sizes(metafiles) {
  return outputs(metafiles).map(([file, { bytes, inputs }]) => {
    /** @type {Record<string, number>} */
    const kinds = {};
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) kinds[kindOf(input)] = (kinds[kindOf(input)] ?? 0) + bytesInOutput;
    return { file, bytes, kinds };
  }).sort((a, b) => b.bytes - a.bytes);
}

/**
 * The libraries of which something is packaged, by name.
 * @param {import('esbuild').Metafile[]} metafiles
 * @returns {Library[]}
 */
export function libraries(metafiles) {
  const dirs = new Set(outputs(metafiles).flatMap(([, { inputs }]) => Object.keys(inputs)).flatMap((input) => packageDir(input) ?? []));
  return [...dirs].map((dir) => {
    const manifest = JSON.parse(readFileSync(path.join(root, dir, 'package.json'), 'utf8'));
    return { name: manifest.name, version: manifest.version, license: manifest.license, dir, manifest };
  }).sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/**
 * Names, versions and licences of libraries, with the licences' texts.
 * @param {Library[]} list
 */
export function licenceList(list) {
  const texts = list.map(({ name, version, license, dir }) => {
    const files = readdirSync(path.join(root, dir)).filter((file) => /^(licen[cs]e|copying|notice|thirdpartynotices)/i.test(file)).sort();
    if (files.length === 0) throw new Error(`${name} comes without the text of its licence`);
    return [`${name} ${version} (${license})`, ...files.map((file) => readFileSync(path.join(root, dir, file), 'utf8').trim())].join('\n\n');
  });
  return `What Crosscheck is built from besides its own code. The sources of its word data stand in LICENSE.\n\n${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/**
 * A bill of materials (CycloneDX, JSON), the same for the same packages: it bears neither a time nor a number of its own.
 * @param {Library[]} list
 */
export function billOfMaterials(list) {
  const { Builders, Factories } = Contrib.FromNodePackageJson;
  // No library has more than one licence, which an expression would join.
  const builder = new Builders.ComponentBuilder(new Factories.ExternalReferenceFactory(), new Contrib.License.Factories.LicenseFactory(() => false));
  const make = (/** @type {any} */ manifest, /** @type {Enums.ComponentType} */ type) => {
    const component = builder.makeComponent(manifest, type);
    if (!component) throw new Error(`${manifest.name} can't be described`);
    component.purl = `pkg:npm/${manifest.name.replace('@', '%40')}@${manifest.version}`;
    component.bomRef.value = component.purl;
    return component;
  };
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const product = make(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')), Enums.ComponentType.Application);
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: product }) });
  for (const { dir, manifest } of list) {
    const component = make(manifest, Enums.ComponentType.Library);
    const [, sha512] = /^sha512-(\S+)/.exec(packages[dir]?.integrity ?? '') ?? [];
    if (sha512) component.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(sha512, 'base64').toString('hex'));
    product.dependencies.add(component.bomRef);
    bom.components.add(component);
  }
  return new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)).serialize(bom, { sortLists: true, space: 2 });
}

/** @param {import('esbuild').Metafile[]} metafiles */
function outputs(metafiles) {
  return metafiles.flatMap((metafile) => Object.entries(metafile.outputs)).filter(([file, { inputs }]) => file !== NOT_PACKAGED && Object.values(inputs).some(({ bytesInOutput }) => bytesInOutput > 0));
}

/** @param {string} input a module's file */
function kindOf(input) {
  const dir = packageDir(input);
  if (dir) return dir.slice(dir.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return input.startsWith('src/engine/data/') ? 'word data' : input.split('/').slice(0, 2).join('/');
}

/** @param {string} input a module's file */
function packageDir(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}
