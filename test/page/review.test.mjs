/** What a person sees and does who opens a folder of articles in VS Code. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { root } from '../../scripts/setup.mjs';
import { vsix } from '../../scripts/package.mjs';
import { openWorkbench, poll, THEMES } from '../../scripts/vscode-host/workbench.mjs';

const ARTICLE = '01-tarrow-herald.article';
/** @param {string} name */
const picture = (name) => path.join(root, `test-results/page/${name}.png`);

/**
 * Whether a mark is a line or a colour, and not only a dimming of the text.
 * @param {{ line: string, background: string, border: string }} mark
 */
const isDrawn = ({ line, background, border }) => !line.startsWith('none') || background !== 'rgba(0, 0, 0, 0)' || border !== 'none';

describe('reviewing the sample articles', () => {
  /** @type {string} */
  let folder;
  /** @type {import('../../scripts/vscode-host/workbench.mjs').Workbench} */
  let workbench;

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'articles-'));
    cpSync(path.join(root, 'test/fixtures/sample'), folder, { recursive: true });
    writeFileSync(path.join(folder, 'README.md'), '# A tool\n\n- 3 commands\n- runs on 2 systems\n\n```sh\nnpm install 12\n```\n');
    workbench = await openWorkbench({ folder, vsix });
    await workbench.openFile(ARTICLE);
  });

  afterEach(async function keepFailure() {
    if (this.currentTest?.isFailed()) await workbench.screenshot(picture(`failed ${this.currentTest?.title}`));
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('marks figures and actors in the open article', async () => {
    const marks = await workbench.marksAppear((texts) => ['240', '180', 'Fiona Baird'].every((wanted) => texts.some((text) => text.includes(wanted))));
    const crosshead = marks.filter(({ text }) => text.includes('THE LAST'));
    assert.ok(!crosshead.some(isDrawn), 'a crosshead is no part of the story');
    await workbench.screenshot(picture('marks'));
  });

  it('shows in the hover card what the other articles say of the same figure', async () => {
    const card = await workbench.hover('about 240 passengers');
    await card.getByText('236').first().waitFor();
    const rows = await card.locator('table tbody tr').allInnerTexts();
    await workbench.settle();
    await workbench.screenshot(picture('hover'));
    assert.ok(rows.length >= 2, `a row for each source, not ${JSON.stringify(rows)}`);
    assert.match(rows.join('\n'), /meridian/i);
    assert.match(rows.join('\n'), /300/);
  });

  it('leads from a row of the card to the place in the other article', async () => {
    const card = await workbench.hover('about 240 passengers');
    await card.locator('tr', { hasText: '236' }).locator('a').first().click();
    await workbench.page.locator('.tab.active', { hasNotText: ARTICLE }).waitFor();
    await poll('the figure selected', async () => /selected/.test(await workbench.selection()) || undefined);
    await workbench.openFile(ARTICLE);
  });

  it('shows who an actor is', async () => {
    const card = await workbench.hover('Fiona Baird');
    assert.match(await card.innerText(), /commander/i);
    await workbench.settle();
    await workbench.screenshot(picture('hover actor'));
    await workbench.lookAway();
  });

  it('lists dated events, which lead to their clauses', async () => {
    await workbench.showContainer('Crosscheck');
    await workbench.rows('Events').first().waitFor();
    await workbench.expandAll('Events');
    await workbench.settle();
    await workbench.screenshot(picture('events'));
    assert.match((await workbench.rows('Events').allInnerTexts()).join('\n'), /2026/);

    const mention = workbench.rows('Events').and(workbench.page.locator(':not([aria-expanded])')).first();
    await mention.click();
    await poll('the clause selected', async () => /selected/.test(await workbench.selection()) || undefined);
  });

  it('lists the figures that articles give, with the least and the most that is said', async () => {
    await workbench.rows('Figures').first().waitFor();
    assert.match((await workbench.rows('Figures').allInnerTexts()).join('\n'), /passengers on board\s*about 240 – more than 300/);
  });

  it('leaves a README alone', async () => {
    await workbench.openFile('README.md');
    // That nothing happens can be seen only over a while; the articles are marked well within this one.
    const end = Date.now() + 3000;
    await poll('a quiet while', async () => {
      assert.deepEqual(await workbench.marks(), []);
      return Date.now() > end || undefined;
    });
    await workbench.openFile(ARTICLE);
    await workbench.marksAppear();
  });

  for (const theme of /** @type {(keyof typeof THEMES)[]} */ (Object.keys(THEMES))) {
    it(`can be seen in the theme ${theme}`, async () => {
      await workbench.setTheme(theme);
      const marks = await workbench.marksAppear();
      const card = await workbench.hover('about 240 passengers');
      await card.waitFor();
      await workbench.settle();
      await workbench.screenshot(picture(`theme ${theme}`));
      assert.ok(marks.some(isDrawn), 'marks that are drawn');
      await workbench.lookAway();
    });
  }

  it('pops nothing up', async () => {
    assert.deepEqual(await workbench.notifications(), []);
  });
});
