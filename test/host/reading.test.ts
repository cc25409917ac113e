/** What a reviewer gets from the open article, asked for the way the editor asks. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CARD_COMMANDS } from '../../src/server/protocol';
import { file, filesNaming, find, hover, hovers, open, poll } from './workbench';

describe('an open article', () => {
  let document: vscode.TextDocument;

  before(async () => {
    ({ document } = await open(file('sample/01-tarrow-herald.article')));
    await poll('other articles in the card', async () => (await hover(document, 'about 240 passengers')).includes('236') || undefined);
  });

  it('has its own language', () => {
    assert.equal(document.languageId, 'news-article');
  });

  it('shows on a figure what the other articles say of the same thing', async () => {
    const card = await hover(document, 'about 240 passengers');
    assert.match(card, /meridian/i);
    assert.match(card, /more than 300/);
  });

  it('trusts a card with its two commands and no more, and without HTML', async () => {
    const cards = await hovers(document, 'about 240 passengers');
    assert.ok(cards.length > 0);
    for (const { isTrusted, supportHtml } of cards) {
      assert.deepEqual(isTrusted, { enabledCommands: Object.values(CARD_COMMANDS) });
      assert.equal(supportHtml, false);
    }
  });

  it('shows on an actor who that is', async () => {
    assert.match(await hover(document, 'Fiona Baird'), /\*\*Fiona Baird\*\* · person/);
  });

  it('switches the card off with its setting', async () => {
    const settings = vscode.workspace.getConfiguration('crosscheck');
    await settings.update('hover.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      await poll('no card', async () => ((await hovers(document, 'about 240 passengers')).length === 0 ? true : undefined));
    } finally {
      await settings.update('hover.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
    await hover(document, 'about 240 passengers');
  });

  it('has an outline', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.ok(symbols.length > 0);
  });

  it('finds an actor in every article, and where it is first named', async () => {
    const files = await filesNaming(document, 'Ms Baird');
    assert.ok(files.includes('02-meridian-wire.txt') && files.includes('03-daily-lantern.md'), files.join());
    const position = find(document, 'Ms Baird').end.translate(0, -1);
    const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, position);
    assert.ok(definitions.length > 0);
  });

  it('highlights the other mentions of an actor', async () => {
    const position = find(document, 'Ms Baird').start.translate(0, 4);
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, position);
    assert.ok(highlights.some(({ range }) => range.contains(find(document, 'Fiona Baird').end.translate(0, -1))));
  });

  it('tells of a conflict in the Problems panel as its setting says, and of broken front matter always', async () => {
    const ofCrosscheck = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Crosscheck');
    const { document: other } = await open(file('sample/03-daily-lantern.md'));
    await vscode.workspace.getConfiguration('crosscheck').update('problems', { 'sources-differ': 'warning' }, vscode.ConfigurationTarget.Global);
    const severity = async (of: vscode.DiagnosticSeverity) => poll(`a conflict of severity ${of}`, () => ofCrosscheck(other.uri).find(problem => other.getText(problem.range).includes('300') && problem.code !== undefined && problem.severity === of));
    await severity(vscode.DiagnosticSeverity.Warning);
    await vscode.workspace.getConfiguration('crosscheck').update('problems', undefined, vscode.ConfigurationTarget.Global);
    await severity(vscode.DiagnosticSeverity.Information);
    await vscode.workspace.getConfiguration('crosscheck').update('problems', { 'sources-differ': 'off' }, vscode.ConfigurationTarget.Global);
    await poll('no conflict', () => !ofCrosscheck(other.uri).some(({ code }) => code === 'sources-differ') || undefined);
    await vscode.workspace.getConfiguration('crosscheck').update('problems', undefined, vscode.ConfigurationTarget.Global);
    const broken = await vscode.workspace.openTextDocument({ language: 'news-article', content: `---\ntitle: [unclosed\n---\n\n${document.getText().split('---\n')[2]}` });
    await vscode.window.showTextDocument(broken);
    const problem = await poll('a problem', () => ofCrosscheck(broken.uri).find(({ range }) => range.start.line < 3));
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Information);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('goes on to the next figure and back again', async () => {
    const editor = await open(document.uri);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const first = await poll('a figure selected', async () => {
      await vscode.commands.executeCommand('crosscheck.nextFigure');
      return editor.selection.isEmpty ? undefined : editor.selection;
    });
    assert.match(document.getText(first), /\d/);
    await vscode.commands.executeCommand('crosscheck.nextFigure');
    assert.ok(editor.selection.start.isAfter(first.start));
    await vscode.commands.executeCommand('crosscheck.previousFigure');
    assert.ok(editor.selection.isEqual(first));
  });

  it('opens a place that a card or a tree names, and selects it', async () => {
    const target = file('sample/03-daily-lantern.md');
    const range = { start: { line: 8, character: 4 }, end: { line: 8, character: 9 } };
    await vscode.commands.executeCommand(CARD_COMMANDS.reveal, target.toString(), range);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), target.toString());
    assert.equal(editor.document.getText(editor.selection), 'ferry');
  });

  it('opens nothing for arguments that name no place', async () => {
    const before = vscode.window.activeTextEditor?.document.uri.toString();
    for (const values of [[], ['file:///etc/passwd'], [3, {}], [document.uri.toString(), { start: { line: -1, character: 0 }, end: {} }]]) {
      await vscode.commands.executeCommand(CARD_COMMANDS.reveal, ...values);
    }
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), before);
  });

  it('opens the full comparison of the figure at the cursor beside the text', async () => {
    const editor = await open(document.uri);
    const { start } = find(document, 'about 240');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand(CARD_COMMANDS.openComparison);
    const tab = await poll('the panel', () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('crosscheck.comparison')));
    await vscode.window.tabGroups.close(tab);
  });
});
