/** The extension keeps up with edits, files, folders and settings, gets up when its server falls, and leaves alone what is no article. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { EXTENSION, file, filesNaming, find, hover, hoverNow, markedFigures, open, poll, serverProcesses } from './workbench';

const STORY = `Bridge closed after lorry fire

The Castel bridge was closed on Tuesday after a lorry carrying 14 tonnes of paint caught fire, police said.

Inspector Nora Quill said that 37 people had been led to safety and that nobody was hurt.

“We were lucky,” Ms Quill told reporters at the scene. The bridge will stay shut for two days, the council said.
`;

interface Diagnosis {
  readonly index?: { readonly state: string; readonly articles: number; readonly anew: number };
}

/** What the report of a fault says. */
async function diagnosis(): Promise<Diagnosis> {
  await vscode.commands.executeCommand('crosscheck.showDiagnosis');
  const report = JSON.parse(vscode.window.activeTextEditor!.document.getText()) as Diagnosis;
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return report;
}

describe('the extension', () => {
  it('is active and has registered its commands', async () => {
    await open(file('sample/01-tarrow-herald.article'));
    const extension = vscode.extensions.getExtension(EXTENSION);
    assert.ok(extension);
    await poll('activation', () => extension.isActive || undefined);
    const registered = new Set(await vscode.commands.getCommands(true));
    const manifest = extension.packageJSON as { contributes: { commands: { command: string }[] } };
    assert.ok(manifest.contributes.commands.length >= 10);
    assert.deepEqual(manifest.contributes.commands.filter(({ command }) => !registered.has(command)), []);
  });

  it('takes closed articles from the kept index when its server starts again', async () => {
    const { document } = await open(file('sample/01-tarrow-herald.article'));
    await poll('the folders read', async () => (await filesNaming(document, 'Fiona Baird')).includes('02-meridian-wire.txt') || undefined);
    await vscode.commands.executeCommand('crosscheck.restartServer');
    const { articles, anew } = await poll('the folders read again', async () => {
      const { index } = await diagnosis();
      return index?.state === 'ready' && index.articles > 5 ? index : undefined;
    });
    // what is open, or was opened and never read from its file, is read anew
    assert.ok(anew < articles, `${anew} of ${articles} articles were read`);
  });

  it('takes no keys that VS Code uses itself', async () => {
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const defaults = await poll('the default keys', () => vscode.window.activeTextEditor?.document.getText());
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const { contributes } = vscode.extensions.getExtension(EXTENSION)!.packageJSON as { contributes: { keybindings: { key: string; command: string }[] } };
    assert.match(defaults, /"ctrl\+k ctrl\+c"/, 'the list of keys is there');
    for (const { key, command } of contributes.keybindings) {
      const holders = [...defaults.matchAll(/"key": "([^"]+)",\s+"command": "([^"]+)"/g)].filter(([, taken]) => taken === key).map(([, , holder]) => holder);
      assert.deepEqual(holders, [command]);
    }
  });

  it('reads every folder of a workspace that has several', async () => {
    for (const [name, actor, other] of [
      ['sample/01-tarrow-herald.article', 'Fiona Baird', '02-meridian-wire.txt'],
      ['strike/01-city-ledger.article', 'Marta Lindqvist', '02-harbour-times.txt'],
    ] as const) {
      const { document } = await open(file(name));
      await poll(`${other}`, async () => (await filesNaming(document, actor)).includes(other) || undefined);
    }
  });

  it('reads a folder that joins the workspace, files that come and files that go', async () => {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'joins-'));
    const at = vscode.workspace.workspaceFolders?.length ?? 0;
    try {
      writeFileSync(path.join(dir, 'a.txt'), STORY);
      assert.ok(vscode.workspace.updateWorkspaceFolders(at, 0, { uri: vscode.Uri.file(dir) }));
      const { document } = await open(vscode.Uri.file(path.join(dir, 'a.txt')));
      const naming = async (wanted: string) => (String(await filesNaming(document, 'Nora Quill')) === wanted ? true : undefined);
      await poll('the folder read', () => naming('a.txt'));
      writeFileSync(path.join(dir, 'b.txt'), STORY.replace('Bridge closed', 'Castel bridge shut'));
      await poll('the new file', () => naming('a.txt,b.txt'));
      rmSync(path.join(dir, 'b.txt'));
      await poll('the file gone', () => naming('a.txt'));
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      vscode.workspace.updateWorkspaceFolders(at, 1);
      rmSync(dir, { recursive: true, force: true });
    }
  });

  it('follows edits', async () => {
    const editor = await open(file('sample/04-western-isles-radio.txt'));
    const { document } = editor;
    await hover(document, '203 survivors');
    await editor.edit(edit => edit.replace(find(document, '203 survivors'), '211 survivors'));
    await poll('a card with the new value', async () => (await hoverNow(document, '211 survivors')).includes('211') || undefined);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('reads a document as an article once it is given that language', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'json', content: STORY });
    await vscode.window.showTextDocument(document);
    assert.equal(await hoverNow(document, '37 people'), '');
    const changed = await vscode.languages.setTextDocumentLanguage(document, 'news-article');
    await hover(changed, '37 people');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('leaves a read-me and a list of requirements alone', async () => {
    const folder = file('sample/01-tarrow-herald.article');
    for (const [name, text] of [['README.md', STORY], ['requirements.txt', 'chrono==2.10.3\nzod==4.6.7\n']] as const) {
      const uri = vscode.Uri.joinPath(folder, '..', name);
      await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
      try {
        const { document } = await open(uri);
        // The card of an article that is opened after it comes, so this one's would have come, too.
        const article = await vscode.workspace.openTextDocument(folder);
        await hover(article, 'about 240 passengers');
        assert.equal(await hoverNow(document, text === STORY ? '37 people' : '2.10.3'), '');
      } finally {
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
        await vscode.workspace.fs.delete(uri);
      }
    }
  });

  it('toggles marks by their settings', async () => {
    await open(file('sample/01-tarrow-herald.article'));
    for (const [command, setting] of [['toggleFigures', 'figures'], ['toggleActors', 'actors']] as const) {
      const value = () => vscode.workspace.getConfiguration('crosscheck').get(`marks.${setting}`);
      assert.equal(value(), true);
      await vscode.commands.executeCommand(`crosscheck.${command}`);
      assert.equal(value(), false);
      await vscode.commands.executeCommand(`crosscheck.${command}`);
      assert.equal(value(), true);
    }
  });

  it('starts its server again when that is killed, and keeps its marks meanwhile', async () => {
    const editor = await open(file('sample/01-tarrow-herald.article'));
    const { document } = editor;
    await hover(document, 'about 240 passengers');
    await poll('marks', async () => (await markedFigures(editor)).length > 3 || undefined);
    const [server] = serverProcesses();
    assert.ok(server, 'a server process');
    const marked = await markedFigures(editor);
    process.kill(server, 'SIGKILL');
    await poll('the end of the server', () => !serverProcesses().includes(server) || undefined);
    assert.deepEqual(await markedFigures(editor), marked);
    await poll('another server', () => serverProcesses().find(id => id !== server));
    await poll('the card of the new server', async () => (await hoverNow(document, 'about 240 passengers')).includes('236') || undefined);
    assert.deepEqual(await markedFigures(editor), marked);
  });

  it('leaves a server down that ends again and again, with its marks, until it is asked for', async () => {
    const editor = await open(file('sample/01-tarrow-herald.article'));
    const { document } = editor;
    await poll('marks', async () => (await markedFigures(editor)).length > 3 || undefined);
    const killed = new Set<number>();
    const next = () => serverProcesses().find(id => !killed.has(id));
    for (let server: number | undefined; killed.size < 10; killed.add(server)) {
      server = await poll('another server', next, 3000).catch(() => undefined);
      if (server === undefined) break;
      await hover(document, 'about 240 passengers');
      process.kill(server, 'SIGKILL');
    }
    assert.ok(killed.size > 1 && killed.size < 10, `${killed.size} servers`);
    assert.ok((await markedFigures(editor)).length > 3, 'marks of a server that is down');
    await vscode.commands.executeCommand('crosscheck.restartServer');
    await hover(document, 'about 240 passengers');
  }).timeout(60_000);

  it('gets up again whenever its server is killed, be it while it starts or reads', async () => {
    const { document } = await open(file('sample/01-tarrow-herald.article'));
    for (const moment of [0, 30, 120, 400]) {
      await vscode.commands.executeCommand('crosscheck.restartServer');
      await new Promise(resolve => setTimeout(resolve, moment));
      for (const server of serverProcesses()) process.kill(server, 'SIGKILL');
      await poll(`a card after a server killed at ${moment} ms`, async () => (await hoverNow(document, 'about 240 passengers')).includes('236') || undefined);
    }
  }).timeout(90_000);

  it('has a server afresh on request', async () => {
    const before = serverProcesses();
    await vscode.commands.executeCommand('crosscheck.restartServer');
    const after = await poll('a new server alone', () => {
      const now = serverProcesses();
      return now.length === 1 && !before.includes(now[0]!) ? now : undefined;
    });
    assert.equal(after.length, 1);
  });
});
