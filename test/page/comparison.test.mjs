/** What a person sees of the full comparison, and how they get at it by keyboard. */
/* global document, getComputedStyle -- handed over to the page */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { root } from '../../scripts/setup.mjs';
import { vsix } from '../../scripts/package.mjs';
import { openWorkbench, poll, THEMES } from '../../scripts/vscode-host/workbench.mjs';

const ARTICLE = '01-tarrow-herald.article';
/** @param {string} name */
const picture = (name) => path.join(root, `test-results/page/${name}.png`);

describe('the full comparison of a figure', () => {
  /** @type {string} */
  let folder;
  /** @type {import('../../scripts/vscode-host/workbench.mjs').Workbench} */
  let workbench;
  const page = () => workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const points = () => page().locator('.chart .point');

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'articles-'));
    cpSync(path.join(root, 'test/fixtures/sample'), folder, { recursive: true });
    workbench = await openWorkbench({ folder, vsix });
    await workbench.openFile(ARTICLE);
    await workbench.marksAppear();
    const card = await workbench.hover('about 240 passengers');
    await card.getByText('300').first().waitFor();
    await workbench.lookAway();
    await workbench.command('Open Full Comparison');
    await page().locator('h1').waitFor();
  });

  afterEach(async function keepFailure() {
    if (this.currentTest?.isFailed()) await workbench.screenshot(picture(`failed ${this.currentTest?.title}`));
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('draws every source’s figure against the day, with what is said of each in words', async () => {
    await points().first().waitFor();
    const labels = await points().evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''));
    const cards = await page().locator('.rows .row').count();
    assert.equal(labels.length, cards);
    assert.ok(labels.some((label) => /^Tarrow Herald: about 240\. as of 9 March 2026 · this figure$/.test(label)), labels.join('\n'));
    assert.ok(labels.some((label) => /^The Daily Lantern: more than 300\. .*differs$/.test(label)), labels.join('\n'));
    assert.match((await page().locator('.chart svg[role="group"]').getAttribute('aria-label')) ?? '', /figures of \d sources, from \d+ to \d+/);
  });

  it('has a shape for each source, and marks the relation by more than colour', async () => {
    const sources = await page().locator('.legend li:not(.key)').count();
    const shapes = await page().locator('.legend li:not(.key) .symbol').evaluateAll((elements) => elements.map((element) => element.getAttribute('d')));
    assert.ok(sources >= 4);
    assert.equal(new Set(shapes).size, sources);
    assert.equal(await page().locator('.point.asked .ring').count(), 1);
    assert.ok((await page().locator('.point.conflict .under').count()) > 1);
  });

  it('can be gone through by keyboard, each mark with what it says', async () => {
    assert.equal(await page().locator('.point[tabindex="0"]').count(), 1, 'the Tab key reaches one mark');
    await page().locator('.point[tabindex="0"]').focus();
    await workbench.page.keyboard.press('Home');
    const focused = page().locator('.point:focus');
    const first = await focused.getAttribute('aria-label');
    await workbench.page.keyboard.press('ArrowRight');
    assert.notEqual(await focused.getAttribute('aria-label'), first);
    const tooltip = await page().locator('.tooltip').innerText();
    assert.ok((await focused.getAttribute('aria-label'))?.startsWith(tooltip.split('\n')[1] ?? '?'));
  });

  for (const theme of /** @type {(keyof typeof THEMES)[]} */ (Object.keys(THEMES))) {
    it(`can be seen in the theme ${theme}`, async () => {
      await workbench.setTheme(theme);
      await points().first().waitFor();
      await workbench.settle();
      await workbench.screenshot(picture(`comparison ${theme}`));
      const [mark, background] = await points().first().evaluate((element) => [getComputedStyle(element).color, getComputedStyle(document.body).backgroundColor]);
      assert.notEqual(mark, background);
    });
  }

  it('opens the place of a mark in its article', async () => {
    await page().locator('.point[aria-label*="more than 300"]').first().focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: '03-daily-lantern.md' }).waitFor();
    await poll('the figure selected', async () => /selected/.test(await workbench.selection()) || undefined);
  });
});
