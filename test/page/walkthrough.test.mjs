/** The first minutes of a new user: the walkthrough, and the sample articles that it opens. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { vsix } from '../../scripts/package.mjs';
import { openWorkbench } from '../../scripts/vscode-host/workbench.mjs';

describe('the walkthrough', () => {
  /** @type {import('../../scripts/vscode-host/workbench.mjs').Workbench} */
  let workbench;
  /** @type {string} */
  let folder;

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'quake-'));
    cpSync(path.join(root, 'test/fixtures/quake'), folder, { recursive: true });
    workbench = await openWorkbench({ folder, vsix });
    await workbench.openFile('01-plateau-news.txt');
    await workbench.settle();
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leads through what one does first', async () => {
    const { page } = workbench;
    await workbench.command('Welcome: Open Walkthrough');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Crosscheck' }).first().click();
    await page.locator('.getting-started-step').first().waitFor();
    const steps = await page.locator('.getting-started-step .step-title').allTextContents();
    assert.equal(steps.length, 5);
    await page.locator('.getting-started-step', { hasText: 'Look through the events' }).first().click();
    await page.getByRole('button', { name: 'Show Events' }).first().click();
    await page.locator('.pane-header', { hasText: 'Events' }).first().waitFor();
  });

  it('opens a copy of the sample articles, in a window of their own', async () => {
    const opened = workbench.page.context().waitForEvent('page');
    await workbench.command('Crosscheck: Open Sample Articles');
    const page = await opened;
    await page.locator('.explorer-viewlet .monaco-list-row', { hasText: '05-lowland-post.txt' }).first().waitFor({ timeout: 30_000 });
    await page.close();
  });
});
