/** A workspace of code with its read-me and documentation is none of Crosscheck's business. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { root } from '../../scripts/setup.mjs';
import { vsix } from '../../scripts/package.mjs';
import { openWorkbench, poll } from '../../scripts/vscode-host/workbench.mjs';

const FILES = {
  'README.md': '# Tool\n\nThis tool was released on Monday by 12 people, the maintainers said.\n\n- 3 commands\n- runs on 2 systems\n',
  LICENSE: 'Permission is hereby granted, free of charge, to any person obtaining a copy of this software.\n',
  'requirements.txt': 'flask==3.0.2\nrequests>=2.31\n',
  'src/main.py': 'print(3)\n',
};
const GUIDE = '# Guide\n\n## Install\n\n```sh\nnpm install tool@12\n```\n\n| Option | Default |\n| --- | --- |\n| `--jobs` | 4 |\n\n- Run `tool 3`.\n- See [the API](api.md).\n';
const STORY = `Bridge closed after lorry fire

The Castel bridge was closed on Tuesday after a lorry carrying 14 tonnes of paint caught fire, police said.

Inspector Nora Quill said that 37 people had been led to safety and that nobody was hurt.

“We were lucky,” Ms Quill told reporters at the scene. The bridge will stay shut for two days, the council said.
`;

/**
 * The language servers that run out of a folder of extensions. (Page tests run on Linux, where the served VS Code does.)
 * @param {string} extensionsDir
 */
function servers(extensionsDir) {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      return command.includes(extensionsDir) && command.includes('dist/server.js');
    } catch {
      return false; // It has ended meanwhile.
    }
  });
}

describe('a workspace of code', () => {
  /** @type {string} */
  let folder;
  /** @type {import('../../scripts/vscode-host/workbench.mjs').Workbench} */
  let workbench;

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'code-'));
    mkdirSync(path.join(folder, 'src'));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(folder, name), text);
    workbench = await openWorkbench({ folder, vsix });
  });

  afterEach(async function keepFailure() {
    if (this.currentTest?.isFailed()) await workbench.screenshot(path.join(root, `test-results/page/failed ${this.currentTest.title}.png`));
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts no language server, also with its read-me open', async () => {
    await workbench.openFile('README.md');
    await workbench.showContainer('Crosscheck');
    await workbench.page.locator('.sidebar', { hasText: 'No news articles found' }).waitFor();
    assert.deepEqual(servers(workbench.extensionsDir), []);
    assert.deepEqual(await workbench.marks(), []);
  });

  it('stops the server once it has found that the documentation is no news', async () => {
    writeFileSync(path.join(folder, 'guide.md'), GUIDE);
    await poll('a server', async () => servers(workbench.extensionsDir).length > 0 || undefined);
    await poll('its end', async () => servers(workbench.extensionsDir).length === 0 || undefined);
    assert.deepEqual(await workbench.notifications(), []);
  });

  it('starts it again for an article', async () => {
    writeFileSync(path.join(folder, 'story.txt'), STORY);
    await poll('a server', async () => servers(workbench.extensionsDir).length > 0 || undefined);
    await workbench.rows('Events').first().waitFor();
  });
});
