/** Crosscheck in the browser's extension host, as on vscode.dev: the `browser` entry, and the server in a Web Worker. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { vsix } from '../../scripts/package.mjs';
import { root } from '../../scripts/setup.mjs';
import { openWorkbench } from '../../scripts/vscode-host/workbench.mjs';

describe('in the browser’s extension host', () => {
  /** @type {import('../../scripts/vscode-host/workbench.mjs').Workbench} */
  let workbench;

  before(async () => {
    const settings = { 'remote.extensionKind': { 'crosscheck.crosscheck': ['web'] } };
    workbench = await openWorkbench({ folder: path.join(root, 'test/fixtures/sample'), vsix, settings });
  });

  afterEach(async function keepFailure() {
    if (this.currentTest?.isFailed()) await workbench.screenshot(path.join(root, `test-results/page/failed ${this.currentTest.title}.png`));
  });

  after(() => workbench?.close());

  it('marks the open article, and lists what all of them say', async () => {
    await workbench.openFile('03-daily-lantern.md');
    await workbench.marksAppear((texts) => ['300', 'Fiona Baird'].every((wanted) => texts.some((text) => text.includes(wanted))));
    await workbench.showContainer('Crosscheck');
    await workbench.rows('Figures').first().waitFor();
    assert.deepEqual(await workbench.notifications(), []);
  });
});
