/** A reviewer corrects who somebody is, by menu and by mouse, and the tree of events follows. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { root } from '../../scripts/setup.mjs';
import { vsix } from '../../scripts/package.mjs';
import { openWorkbench, poll } from '../../scripts/vscode-host/workbench.mjs';

const ARTICLE = '01-tarrow-herald.article';
/** @param {string} name */
const picture = (name) => path.join(root, `test-results/page/${name}.png`);

const HOSTS = {
  'beside the files': {},
  'in the browser': { 'remote.extensionKind': { 'crosscheck.crosscheck': ['web'] } },
};

for (const [where, settings] of Object.entries(HOSTS)) describe(`correcting an actor, with the extension ${where}`, () => {
  /** @type {string} */
  let folder;
  /** @type {import('../../scripts/vscode-host/workbench.mjs').Workbench} */
  let workbench;
  const corrections = () => path.join(folder, '.crosscheck/corrections.yaml');

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'articles-'));
    cpSync(path.join(root, 'test/fixtures/sample'), folder, { recursive: true });
    workbench = await openWorkbench({ folder, vsix, settings });
    await workbench.showContainer('Crosscheck');
    await workbench.openFile(ARTICLE);
    await workbench.marksAppear();
    await workbench.command('Group Events by Actor');
  });

  afterEach(async function keepFailure() {
    if (this.currentTest?.isFailed()) await workbench.screenshot(picture(`failed ${this.currentTest?.title}`));
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /**
   * The tree's item for an actor, not that of an event with the name.
   * @param {string} name
   */
  const row = (name) => workbench.rows('Events').filter({ hasText: new RegExp(`^${name}\\s*\\d+ event`) }).first();
  /** @param {string} label */
  const item = (label) => workbench.page.locator('.monaco-menu .action-label', { hasText: label }).last();

  it('goes from the text’s menu into the file and to the tree', async () => {
    await row('Eleanor Voss').waitFor();
    const { x, y, height } = await workbench.goTo('Eleanor Voss');
    await workbench.page.mouse.click(x + 4, y + height / 2, { button: 'right' });
    await item('Correct Actor').hover();
    await item('Rename Actor').waitFor();
    await workbench.screenshot(picture('correct menu'));
    await item('Rename Actor').click();
    const input = workbench.page.locator('.quick-input-widget input');
    await poll('the name to change', async () => ((await input.inputValue()) === 'Eleanor Voss' ? true : undefined));
    await input.fill('Premier Voss');
    await workbench.page.keyboard.press('Enter');
    await row('Premier Voss').waitFor();
    assert.match(readFileSync(corrections(), 'utf8'), /rename:\n {2}- name: Eleanor Voss\n {4}to: Premier Voss\n$/);
    await row('Premier Voss').hover();
    await workbench.page.locator('.workbench-hover', { hasText: 'Corrected by .crosscheck/corrections.yaml' }).waitFor();
    await workbench.screenshot(picture('corrected'));
  });

  it('is taken back', async () => {
    await workbench.command('Undo Last Correction');
    await row('Eleanor Voss').waitFor();
    assert.equal(existsSync(corrections()), false);
  });

  it('goes from the tree’s menu, too', async () => {
    await row('Eleanor Voss').click({ button: 'right' });
    // a click so soon after the one that has opened the menu counts as part of that
    await item('Not an Actor').hover();
    await workbench.page.keyboard.press('Enter');
    await row('Eleanor Voss').waitFor({ state: 'detached' });
    assert.match(readFileSync(corrections(), 'utf8'), /notActors:\n {2}- name: Eleanor Voss\n$/);
  });

  it('pops nothing up', async () => {
    assert.deepEqual(await workbench.notifications(), []);
  });
});
