/** The `.vsix` in the oldest VS Code that it promises to work in. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { root } from '../../scripts/setup.mjs';
import { vsix } from '../../scripts/package.mjs';
import { ensureHost } from '../../scripts/vscode-host/install.mjs';
import { openWorkbench } from '../../scripts/vscode-host/workbench.mjs';

describe('the packaged extension in the oldest VS Code', () => {
  /** @type {import('../../scripts/vscode-host/workbench.mjs').Workbench} */
  let workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: path.join(root, 'test/fixtures/sample'), vsix, version: 'oldest' });
  });

  afterEach(async function keepFailure() {
    if (this.currentTest?.isFailed()) await workbench.screenshot(path.join(root, `test-results/oldest/failed ${this.currentTest?.title}.png`));
  });

  after(() => workbench?.close());

  it('is in the one that the manifest names', () => {
    const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const { version } = JSON.parse(readFileSync(path.join(ensureHost('oldest').vscode, 'package.json'), 'utf8'));
    assert.equal(engines.vscode.replace(/\.\d+$/, ''), `^${version.replace(/\.\d+$/, '')}`);
  });

  it('marks an article and compares a figure', async () => {
    await workbench.openFile('02-meridian-wire.txt');
    await workbench.marksAppear();
    const card = await workbench.hover('236 passengers');
    await card.getByText('more than 300').first().waitFor();
    await workbench.screenshot(path.join(root, 'test-results/oldest/hover.png'));
  });

  it('lists the events', async () => {
    await workbench.showContainer('Crosscheck');
    await workbench.rows('Events').first().waitFor();
    assert.deepEqual(await workbench.notifications(), []);
  });
});
