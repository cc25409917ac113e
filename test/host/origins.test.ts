/** Sentences that share an origin, side by side in the editor's own comparison, and what the README says of a finding. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { file, open, poll } from './workbench';

const WIRE = 'sample/02-meridian-wire.txt', POST = 'sample/05-lowland-post.txt';

const activeTab = () => vscode.window.tabGroups.activeTabGroup.activeTab;
/** The two texts of the comparison that is in front. */
const sides = async () => {
  const { original, modified } = await poll('a comparison', () => { const input = activeTab()?.input; return input instanceof vscode.TabInputTextDiff ? input : undefined; });
  return Promise.all([original, modified].map(async uri => (await vscode.workspace.openTextDocument(uri)).getText()));
};

describe('articles of one origin', () => {
  beforeEach(async () => {
    const { document } = await open(file(POST));
    await poll('marks', async () => (await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(document.getText().indexOf('236') + 1))).length > 0 || undefined);
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are shown side by side, sentence by sentence', async () => {
    // once both are read
    await poll('a comparison', async () => {
      await vscode.commands.executeCommand('crosscheck.showSides', { link: [WIRE, POST] });
      return activeTab()?.input instanceof vscode.TabInputTextDiff || undefined;
    });
    const [wire, post] = await sides();
    assert.match(wire!, /^Nearly 200 people have been rescued/m);
    assert.match(post!, /^Some 200 people have been rescued/m);
    assert.equal(wire!.split('\n').length, post!.split('\n').length);
    assert.match(activeTab()!.label, /↔ Lowland Post$/);
  });

  it('open from a finding with its two sentences', async () => {
    const { document } = await open(file(POST));
    const range = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    const action = await poll('an action', async () => (await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range))
      .find(({ command }) => command?.command === 'crosscheck.showSides'));
    const { command, arguments: args = [] } = action.command!;
    await vscode.commands.executeCommand(command, ...(args as unknown[]));
    assert.ok((await sides()).every(text => text.trim().split('\n').length === 1));
  });

  it('open nothing for what names no two of them', async () => {
    const before = activeTab();
    await vscode.commands.executeCommand('crosscheck.showSides', { link: [WIRE, 'sample/01-tarrow-herald.article'] });
    await vscode.commands.executeCommand('crosscheck.showSides', 'nonsense');
    assert.equal(activeTab(), before);
  });

  it('have findings that the README explains', async () => {
    await vscode.commands.executeCommand('crosscheck.explainFinding', 'hedge-changed');
    await poll('the README', () => activeTab()?.label.includes('README') || undefined);
  });
});
