/** A reviewer takes the review out of the editor. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { root } from '../../scripts/setup.mjs';
import { vsix } from '../../scripts/package.mjs';
import { openWorkbench, poll } from '../../scripts/vscode-host/workbench.mjs';

/** @param {string} name */
const picture = (name) => path.join(root, `test-results/page/${name}.png`);

const HOSTS = {
  'beside the files': {},
  'in the browser': { 'remote.extensionKind': { 'crosscheck.crosscheck': ['web'] } },
};

for (const [where, settings] of Object.entries(HOSTS)) describe(`exporting, with the extension ${where}`, () => {
  /** @type {string} */
  let folder;
  /** @type {import('../../scripts/vscode-host/workbench.mjs').Workbench} */
  let workbench;

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'articles-'));
    cpSync(path.join(root, 'test/fixtures/sample'), folder, { recursive: true });
    workbench = await openWorkbench({ folder, vsix, settings });
    await workbench.openFile('01-tarrow-herald.article');
    await workbench.marksAppear();
  });

  afterEach(async function keepFailure() {
    if (this.currentTest?.isFailed()) await workbench.screenshot(picture(`failed ${this.currentTest?.title}`));
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /**
   * Runs a command, chooses a form, and saves under the proposed name.
   * @param {string} title
   * @param {string} form
   * @param {string} file
   */
  async function save(title, form, file) {
    await workbench.command(title);
    const list = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: form });
    await list.first().waitFor();
    await workbench.settle();
    await workbench.screenshot(picture(`export ${form} ${where}`));
    await list.first().click();
    await workbench.page.locator('.quick-input-widget input').and(workbench.page.locator(`[value*="${file}"], :focus`)).first().waitFor();
    await poll('the proposed name', async () => ((await workbench.page.locator('.quick-input-widget input').first().inputValue()).endsWith(file) ? true : undefined));
    await workbench.page.keyboard.press('Enter');
    return poll(`the file ${file}`, async () => (existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), 'utf8') : undefined));
  }

  it('saves the report as a web page', async () => {
    const text = await save('Export Report', 'Web page', 'crosscheck-report.html');
    assert.match(text, /^<!DOCTYPE html>/);
    assert.match(text, /Tarrow Herald/);
    await workbench.page.locator('.notification-toast', { hasText: 'Saved in crosscheck-report.html' }).waitFor();
  });

  it('saves the report as Markdown, which isn’t taken for an article', async () => {
    const text = await save('Export Report', 'Markdown', 'crosscheck-report.md');
    assert.match(text, /^# Crosscheck report: /m);
    await workbench.page.locator('.notification-toast', { hasText: 'Saved in crosscheck-report.md' }).waitFor();
    await workbench.openFile('crosscheck-report.md');
    await workbench.settle();
    assert.deepEqual(await workbench.marks(), []);
  });

  it('saves figures as a table that Excel reads', async () => {
    const text = await save('Export Data', 'CSV', 'crosscheck-figures.csv');
    assert.match(text, /^\ufeffid,article,start,/);
  });

  it('saves the marks as Web Annotations', async () => {
    const text = await save('Export Data', 'W3C Web Annotations', 'crosscheck-annotations.jsonld');
    assert.equal(JSON.parse(text).type, 'AnnotationCollection');
  });
});
