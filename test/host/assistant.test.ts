/** What an assistant in the editor gets, what a report of a fault holds, and the sample that the walkthrough opens. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ASSISTANT_TOOLS } from '../../src/server/protocol';
import { EXTENSION, file, hover, open, poll } from './workbench';

describe('an assistant', () => {
  before(async () => {
    const { document } = await open(file('sample/01-tarrow-herald.article'));
    await poll('other articles in the card', async () => (await hover(document, 'about 240 passengers')).includes('236') || undefined);
  });

  it('is offered the tools of the manifest', () => {
    const offered = vscode.lm.tools.map(({ name }) => name);
    for (const tool of ASSISTANT_TOOLS) assert.ok(offered.includes(tool), offered.join());
  });

  it('gets a comparison with its places', async () => {
    const { content } = await vscode.lm.invokeTool('crosscheck_compareFigures', { input: { about: 'passengers aboard' }, toolInvocationToken: undefined });
    const [part] = content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    assert.match(part.value, /"relation": "conflict"/);
    assert.match(part.value, /02-meridian-wire\.txt/);
  });

  it('is told when it asks in a way that can’t be answered', async () => {
    await assert.rejects(async () => vscode.lm.invokeTool('crosscheck_listEvents', { input: { limit: 0 }, toolInvocationToken: undefined }), /limit/);
  });
});

describe('a diagnostic report', () => {
  it('tells of the editor and the index, and neither text nor names of articles', async () => {
    await vscode.commands.executeCommand('crosscheck.showDiagnosis');
    const editor = await poll('the report', () => (vscode.window.activeTextEditor?.document.languageId === 'json' ? vscode.window.activeTextEditor : undefined));
    const text = editor.document.getText(editor.selection);
    const report = JSON.parse(text) as { readonly crosscheck: string; readonly editor: { readonly version: string }; readonly server: { readonly state: string }; readonly index: { readonly articles: number } };
    assert.equal(report.editor.version, vscode.version);
    assert.equal(report.server.state, 'running');
    assert.ok(report.index.articles > 0);
    assert.doesNotMatch(text, /tarrow|meridian|[\\/]/i);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

describe('the walkthrough', () => {
  it('brings its sample articles along', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(extension!.extensionUri, 'test/fixtures/sample'));
    assert.ok(entries.length >= 5);
  });
});
