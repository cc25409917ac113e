/** The `.vsix` as people get it: what is in it, and that it works once installed in a fresh VS Code. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { root } from '../../scripts/setup.mjs';
import { sbom, vsix } from '../../scripts/package.mjs';
import { openWorkbench } from '../../scripts/vscode-host/workbench.mjs';

const LARGEST = 5_000_000;
/** Of code and word data, bytes. */
const LARGEST_FILE = 1_000_000;
/** What the editor loads at the start, before there is an article: bytes. The library of the language client alone has more. */
const LARGEST_START = 200_000;
const ALLOWED =
  /^(package(\.nls(\.[\w-]+)?)?\.json|language-configuration\.json|readme\.md|changelog\.md|license\.txt|\.vsixmanifest|dist\/(extension|server|worker|parts\/[\w.-]+|web\/[\w-]+|webview\/\w+)\.js|dist\/web\/server\.json|dist\/(crosscheck|corrections|decision)\.schema\.json|dist\/third-party-licenses\.txt|l10n\/bundle[\w.-]*\.json|media\/.+|syntaxes\/.+|test\/fixtures\/sample\/.+)$/i;

describe('the packaged extension', () => {
  /** @type {import('../../scripts/vscode-host/workbench.mjs').Workbench} */
  let workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: path.join(root, 'test/fixtures/sample'), vsix });
  });

  afterEach(async function keepFailure() {
    if (this.currentTest?.isFailed()) await workbench.screenshot(path.join(root, `test-results/vsix/failed ${this.currentTest?.title}.png`));
  });

  after(() => workbench?.close());

  /** Where VS Code has put it. */
  function installed() {
    const { publisher, name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    return path.join(workbench.extensionsDir, `${publisher}.${name}-${version}`);
  }

  function files() {
    return readdirSync(installed(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(installed(), path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  }

  it('is small', () => {
    assert.ok(statSync(vsix).size < LARGEST, `${statSync(vsix).size} bytes`);
  });

  it('has no large file', () => {
    const sizes = files().filter((file) => file.endsWith('.js')).map((file) => ({ file, size: statSync(path.join(installed(), file)).size }));
    assert.ok(sizes.length > 5);
    assert.deepEqual(sizes.filter(({ size }) => size >= LARGEST_FILE), []);
  });

  it('loads little before there is an article', () => {
    const start = new Set([path.join(installed(), 'dist/extension.js')]);
    for (const file of start) {
      // What is required within `then` is required later.
      for (const [, required = ''] of readFileSync(file, 'utf8').matchAll(/(?<!\.then\(\(\)=>\w+\()require\("(\.[^"]+)"\)/g)) start.add(path.resolve(path.dirname(file), required));
    }
    const size = [...start].reduce((sum, file) => sum + statSync(file).size, 0);
    assert.ok(size < LARGEST_START, `${size} bytes in ${[...start].map((file) => path.basename(file)).join(', ')}`);
  });

  it('holds what runs and nothing else', () => {
    assert.ok(files().includes('dist/extension.js'));
    assert.deepEqual(files().filter((file) => !ALLOWED.test(file)), []);
  });

  it('names the libraries that are in it, each with its licence, and needs no install script of theirs', () => {
    /** @type {{ name: string, group?: string, version: string, licenses?: object[], hashes?: object[] }[]} */
    const components = JSON.parse(readFileSync(sbom, 'utf8')).components;
    const licences = readFileSync(path.join(installed(), 'dist/third-party-licenses.txt'), 'utf8');
    const names = components.map(({ group, name }) => (group ? `${group}/${name}` : name));
    for (const name of ['compromise', 'vscode-languageclient', 'yaml', 'zod', 'd3-scale']) assert.ok(names.includes(name), name);
    assert.ok(!names.includes('mocha'));
    assert.deepEqual(components.filter(({ licenses = [], hashes = [] }) => licenses.length === 0 || hashes.length === 0), []);
    assert.deepEqual(components.filter(({ version }, i) => !licences.includes(`\n${names[i]} ${version} (`)), []);
    /** @type {{ packages: Record<string, { hasInstallScript?: boolean }> }} */
    const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
    assert.deepEqual(names.filter((name) => packages[`node_modules/${name}`]?.hasInstallScript), []);
  });

  it('is built from libraries of which the README gives the reason', () => {
    const bundled = new Set(JSON.parse(readFileSync(sbom, 'utf8')).components.map((/** @type {{ name: string }} */ { name }) => name));
    const chosen = Object.keys(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).devDependencies).filter((name) => bundled.has(name));
    assert.ok(chosen.length > 5);
    const table = readFileSync(path.join(root, 'README.md'), 'utf8').split('## Dependencies')[1] ?? '';
    assert.deepEqual(chosen.filter((name) => !table.includes(name)), []);
  });

  it('marks an article and compares a figure', async () => {
    await workbench.openFile('02-meridian-wire.txt');
    await workbench.marksAppear();
    const card = await workbench.hover('236 passengers');
    await card.getByText('more than 300').first().waitFor();
    await workbench.screenshot(path.join(root, 'test-results/vsix/hover.png'));
  });

  it('has a page on which no picture is missing', () => {
    const readme = readFileSync(path.join(installed(), 'readme.md'), 'utf8');
    assert.ok(readme.includes('# Crosscheck'));
    assert.deepEqual([...readme.matchAll(/!\[[^\]]*\]\((?!https:)[^)]*\)/g)].map(([picture]) => picture), []);
  });

  it('pops nothing up', async () => {
    assert.deepEqual(await workbench.notifications(), []);
  });
});
