/** What a person reads who uses the keyboard alone, and whose VS Code speaks Spanish. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { root } from '../../scripts/setup.mjs';
import { vsix } from '../../scripts/package.mjs';
import { openWorkbench, poll } from '../../scripts/vscode-host/workbench.mjs';

/** @param {string} name */
const picture = (name) => path.join(root, `test-results/page/${name}.png`);

describe('the sample articles, read by keyboard in a Spanish VS Code', () => {
  /** @type {import('../../scripts/vscode-host/workbench.mjs').Workbench} */
  let workbench;
  const frame = () => workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  /** The accessible name of what the keyboard has reached in the page in front. */
  const focused = () => frame().locator(':focus').ariaSnapshot();

  before(async () => {
    workbench = await openWorkbench({ folder: path.join(root, 'test/fixtures/sample'), vsix, locale: 'es', size: { width: 1440, height: 900 } });
    await workbench.openFile('01-tarrow-herald.article');
    await workbench.marksAppear();
  });
  after(() => workbench?.close());

  it('have views and trees in Spanish, whose items say all that they show', async () => {
    await workbench.showContainer('Crosscheck');
    const tree = workbench.page.getByRole('tree', { name: 'Sucesos' });
    await poll('events', async () => (await tree.getByRole('treeitem').count()) > 0 || undefined);
    const figures = workbench.page.getByRole('tree', { name: 'Cifras' }).getByRole('treeitem');
    await poll('figures', async () => (await figures.count()) > 0 || undefined);
    const name = await figures.first().getAttribute('aria-label');
    assert.match(name ?? '', /difiere.*fuentes/);
    await workbench.screenshot(picture('spanish'));
  });

  it('show the card of the figure at the cursor on a page', async () => {
    await workbench.goTo('about 240');
    await workbench.page.keyboard.press('Control+k');
    await workbench.page.keyboard.press('Control+Shift+i');
    await frame().getByRole('columnheader', { name: 'Relación' }).waitFor();
    await frame().getByRole('heading', { name: 'Hallazgos' }).waitFor();
    assert.equal(await frame().locator('a[href^="command:"]').count(), 0);
    await workbench.screenshot(picture('spanish-card'));
    await workbench.page.keyboard.press('Control+w');
  });

  it('have a full comparison whose marks and buttons the Tab key reaches, each by a name', async () => {
    await workbench.openFile('01-tarrow-herald.article');
    await workbench.goTo('about 240');
    await workbench.page.keyboard.press('Control+k');
    await workbench.page.keyboard.press('Control+Shift+c');
    await frame().getByRole('list', { name: 'Fuentes' }).waitFor();
    await frame().locator('body').focus();
    const names = [];
    for (let i = 0; i < 4; i++) {
      await workbench.page.keyboard.press('Tab');
      names.push(await focused());
    }
    assert.ok(names.every((name) => /^- '?button ".+"/.test(name)), names.join('\n'));
    assert.ok(names.some((name) => name.includes('Decidir…')), names.join('\n'));
    await workbench.screenshot(picture('spanish-comparison'));
  });
});
