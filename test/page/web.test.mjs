/** The extension as vscode.dev has it: it comes from the web, runs in the browser, and its server in a Web Worker. */
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { vsix } from '../../scripts/package.mjs';
import { root } from '../../scripts/setup.mjs';
import { openWorkbench } from '../../scripts/vscode-host/workbench.mjs';

describe('the extension from the web', function () {
  // Once in some ten runs the served VS Code opens its folder before it has fetched the extension: a reader would load the page again.
  this.retries(2);

  /** @type {import('../../scripts/vscode-host/workbench.mjs').Workbench} */
  let workbench;

  beforeEach(async () => {
    workbench = await openWorkbench({ folder: path.join(root, 'test/fixtures/sample'), vsix, inBrowser: true });
  });

  afterEach(() => workbench?.close());

  it('marks an article and compares a figure', async () => {
    await workbench.openFile('02-meridian-wire.txt');
    await workbench.marksAppear((texts) => texts.some((text) => text.includes('236')));
    const card = await workbench.hover('236 passengers');
    await card.getByText('more than 300').first().waitFor();
    await workbench.screenshot(path.join(root, 'test-results/page/web.png'));
  });
});
