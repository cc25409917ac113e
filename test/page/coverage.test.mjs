/** What a person sees and does who looks for what articles leave out. */
/* global getComputedStyle -- handed over to the page */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { root } from '../../scripts/setup.mjs';
import { vsix } from '../../scripts/package.mjs';
import { openWorkbench, poll, THEMES } from '../../scripts/vscode-host/workbench.mjs';

/** @param {string} name */
const picture = (name) => path.join(root, `test-results/page/${name}.png`);

describe('the coverage of the sample articles and of a strike', () => {
  /** @type {string} */
  let folder;
  /** @type {import('../../scripts/vscode-host/workbench.mjs').Workbench} */
  let workbench;
  /** @type {import('playwright-core').FrameLocator} */
  let page;

  const grid = () => page.getByRole('grid');
  const rows = () => page.locator('tbody tr');
  const columns = () => page.locator('thead .articles th .source').allInnerTexts();
  const focused = () => page.locator('td:focus, th:focus');
  /** @param {string} label @param {string} source */
  const cell = async (label, source) => {
    const index = (await columns()).findIndex((text) => text.includes(source));
    return rows().filter({ has: page.locator('th', { hasText: label }) }).first().locator(':scope > *').nth(index);
  };
  /** @param {string} name @param {string} value */
  const pick = (name, value) => page.locator(`select[name=${name}]`).selectOption(value);

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'articles-'));
    cpSync(path.join(root, 'test/fixtures/sample'), folder, { recursive: true });
    cpSync(path.join(root, 'test/fixtures/strike'), path.join(folder, 'strike'), { recursive: true });
    workbench = await openWorkbench({ folder, vsix, size: { width: 1440, height: 900 } });
    await workbench.openFile('01-tarrow-herald.article');
    await workbench.marksAppear();
    await workbench.showContainer('Crosscheck');
    await workbench.rows('Events').first().waitFor();
    page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  });

  afterEach(async function keepFailure() {
    if (this.currentTest?.isFailed()) await workbench.screenshot(picture(`failed ${this.currentTest?.title}`));
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens from the title of the view of events, on the story of the article one reads', async () => {
    await workbench.page.locator('.pane-header', { hasText: 'Events' }).hover();
    await workbench.page.locator('.pane-header', { hasText: 'Events' }).getByRole('button', { name: 'Open Coverage' }).click();
    await grid().waitFor();
    const shown = await columns();
    assert.ok(shown.includes('Tarrow Herald') && shown.includes('The Daily Lantern') && !shown.some((text) => text.includes('Ledger')), shown.join(' · '));
  });

  it('has for each claim a cell with what the article says, and a blank where it says nothing', async () => {
    assert.match(await (await cell('passengers on board', 'Tarrow Herald')).innerText(), /about 240\s+Hebridean Lines/);
    assert.match(await (await cell('passengers on board', 'The Daily Lantern')).innerText(), /more than 300\s+survivors[^]*236/);
    assert.equal(await (await cell('fund for families', 'Tarrow Herald')).innerText(), '');
    assert.match(await rows().filter({ hasText: 'crew on board' }).locator('th').innerText(), /only here/);
    assert.match(await rows().first().locator('th').innerText(), /differs/);
    await workbench.settle();
    await workbench.screenshot(picture('coverage'));
  });

  it('keeps the headers in sight', async () => {
    await rows().last().scrollIntoViewIfNeeded();
    const box = await page.locator('thead .articles th').nth(1).boundingBox();
    const frame = await page.locator('.frame').boundingBox();
    assert.ok(box && frame && Math.abs(box.y - frame.y) < 30, JSON.stringify([box, frame]));
  });

  it('filters by kind, by who tells it, by difference and by words', async () => {
    const all = await rows().count();
    await pick('kind', 'event');
    assert.ok((await page.locator('tbody .kind').allInnerTexts()).every((text) => text === 'Event'));
    await pick('kind', '');
    await pick('told', 'one');
    assert.equal(await page.locator('tbody .only').count(), await rows().count());
    await pick('told', 'several');
    assert.equal(await page.locator('tbody .only').count(), 0);
    assert.ok((await rows().count()) < all);
    await pick('told', '');
    await page.getByLabel('Only what is told differently').check();
    assert.equal(await page.locator('tbody .differing').count(), await rows().count());
    await page.getByLabel('Only what is told differently').uncheck();
    await page.getByRole('searchbox').fill('stairwells are not here');
    await page.getByText('No claim matches').waitFor();
    await page.getByRole('searchbox').fill('HEBRIDEAN');
    assert.ok((await rows().allInnerTexts()).every((text) => /hebridean/i.test(text)));
    await page.getByRole('searchbox').fill('');
    assert.equal(await rows().count(), all);
  });

  it('sorts by origins and by date', async () => {
    await pick('sort', 'origins');
    const counts = (await page.locator('tbody .facts').allInnerTexts()).map((text) => Number(/(\d+) origins/.exec(text)?.[1] ?? 1));
    assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
    await pick('sort', 'time');
    const days = (await page.locator('tbody .facts').allInnerTexts()).map((text) => Number(/(\d+) March/.exec(text)?.[1] ?? 99));
    assert.deepEqual(days, [...days].sort((a, b) => a - b));
    await pick('sort', 'kind');
  });

  it('goes to another story, or shows all articles', async () => {
    const articles = [...readdirSync(folder), ...readdirSync(path.join(folder, 'strike'))].filter((name) => /\.(?:article|txt|md)$/.test(name)).length;
    assert.equal(await page.locator('select[name=story] option').first().innerText(), `All articles (${articles})`);
    await pick('story', '');
    assert.equal((await columns()).length, articles + 1);
    await pick('story', /** @type {string} */ (await page.locator('select[name=story] option').nth(1).getAttribute('value')));
  });

  it('is read by keyboard, and opens the place that a cell tells', async () => {
    await rows().first().locator('th').click();
    for (const key of ['ArrowRight', 'ArrowDown', 'End']) await workbench.page.keyboard.press(key);
    assert.equal(await focused().count(), 1);
    await workbench.page.keyboard.press('Control+Home');
    assert.equal(await focused().innerText(), 'Claim');
    await workbench.page.keyboard.press('Control+End');
    assert.ok(await rows().last().locator('td').last().evaluate((last) => last === last.ownerDocument.activeElement));
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.keyboard.press('ArrowDown');
    for (let n = (await columns()).indexOf('Tarrow Herald'); n > 0; n--) await workbench.page.keyboard.press('ArrowRight');
    assert.match(await focused().innerText(), /about 240/);
    await workbench.settle();
    await workbench.screenshot(picture('coverage by keyboard'));
    await workbench.page.keyboard.press('Enter');
    await poll('the figure selected', async () => (/selected/.test(await workbench.selection()) ? true : undefined));
    assert.ok(await grid().isVisible(), 'the coverage stays in sight');
    await workbench.command('View: Close Editor');
  });

  it('lets one choose among several things that a cell tells', async () => {
    await rows().first().locator('th').click();
    const times = (await columns()).indexOf('The Daily Lantern');
    for (let n = 0; n < times; n++) await workbench.page.keyboard.press('ArrowRight');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.press('ArrowDown');
    assert.match(await page.locator('button:focus').innerText(), /^236/);
    await workbench.page.keyboard.press('Escape');
    assert.equal(await focused().count(), 1);
  });

  it('saves what it shows', async () => {
    await pick('told', 'several');
    await page.getByRole('button', { name: 'CSV' }).click();
    const dialog = workbench.page.locator('.quick-input-widget');
    await dialog.locator('input').first().waitFor();
    await poll('the name of the file', async () => (/crosscheck-coverage\.csv$/.test(await dialog.locator('input').first().inputValue()) ? true : undefined));
    await workbench.page.keyboard.press('Enter');
    const text = await poll('the file', async () => {
      try {
        return readFileSync(path.join(folder, 'crosscheck-coverage.csv'), 'utf8') || undefined;
      } catch {
        return undefined;
      }
    });
    assert.match(text, /^\ufeffKind,Claim,Date,Origins,Note,.*"Tarrow Herald, 9 March 2026"/);
    assert.doesNotMatch(text, /only here/);
    assert.equal(text.trimEnd().split('\r\n').length, (await rows().count()) + 1);
    await pick('told', '');
  });

  for (const theme of /** @type {(keyof typeof THEMES)[]} */ (Object.keys(THEMES))) {
    it(`can be read in the theme ${theme}`, async () => {
      await workbench.setTheme(theme);
      await workbench.settle();
      await workbench.screenshot(picture(`coverage ${theme}`));
      /** @param {import('playwright-core').Locator} of */
      const look = (of) => of.evaluate((each) => `${getComputedStyle(each).backgroundColor} ${getComputedStyle(each).boxShadow}`);
      const [told, blank] = await Promise.all([look(await cell('passengers on board', 'Tarrow Herald')), look(await cell('fund for families', 'Tarrow Herald'))]);
      assert.notEqual(told, blank, 'what is told differs from a blank by more than its words');
    });
  }

  it('is as it was left after the window has been loaded again', async () => {
    await pick('kind', 'figure');
    await workbench.command('Developer: Reload Window');
    await workbench.page.locator('.tab.active', { hasText: 'Coverage' }).waitFor({ timeout: 45_000 });
    await grid().waitFor({ timeout: 45_000 });
    assert.ok((await page.locator('tbody .kind').allInnerTexts()).every((text) => text === 'Figure'));
  });
});
