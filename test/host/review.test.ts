/** What reviewers decide: a file each, written through the editor, shown at once, and taken back. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { file, find, hover, hoverNow, open, poll, remove } from './workbench';

const REVIEW = 'sample/.crosscheck/review';
const ABOARD = 'about 240 passengers';

describe('a reviewer’s decisions', () => {
  let document: vscode.TextDocument;

  const names = async () => vscode.workspace.fs.readDirectory(file(REVIEW)).then(entries => entries.map(([name]) => name), () => []);
  const text = async (name: string) => new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(file(REVIEW), name)));
  const written = (kind: string) => poll(`a file of ${kind}`, async () => (await names()).find(name => name.startsWith(`${kind}-`)));
  const shows = (what: RegExp) => poll(`a card with ${what}`, async () => (what.test(await hoverNow(document, ABOARD)) ? true : undefined));
  const actions = async () => {
    const range = find(document, ABOARD);
    return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
  };
  const problems = () => vscode.languages.getDiagnostics(document.uri).filter(({ code }) => typeof code === 'object' && code.value === 'sources-differ');
  /** Runs a command that asks, and answers with the first of what is offered or with nothing. */
  const accepted = async (command: string, ...args: unknown[]) => {
    const done = vscode.commands.executeCommand(command, ...args);
    let over = false;
    void done.then(() => { over = true; });
    await poll(command, async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return over || undefined;
    });
  };

  beforeEach(async () => {
    const editor = await open(file('sample/01-tarrow-herald.article'));
    ({ document } = editor);
    await poll('the card', async () => (/Decide…/.test(await hover(document, ABOARD)) ? true : undefined));
    editor.selection = new vscode.Selection(find(document, ABOARD).start, find(document, ABOARD).start);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(file('sample/.crosscheck'));
    ({ document } = await open(file('sample/01-tarrow-herald.article')));
    await poll('the card as it was', async () => (/disputed|accepted|Ask the owner/.test(await hoverNow(document, ABOARD)) ? undefined : true));
  });

  it('dispute a figure, show it on the card, and take it back', async () => {
    await accepted('crosscheck.disputeFigure');
    const name = await written('disputed');
    assert.match(name, /^disputed-about-240-passengers-[0-9a-f]{8}\.yaml$/);
    assert.match(await text(name), /\n {2}- article: 01-tarrow-herald\.article\n {4}exact: about 240 passengers\n/);
    await shows(/this figure · disputed/);
    await vscode.commands.executeCommand('crosscheck.undoDecision');
    await poll('no file', async () => ((await names()).length === 0 ? true : undefined));
    await shows(/this figure \|/);
  });

  it('ignore a finding from its lightbulb, and tell it again when that is taken back', async () => {
    const before = await poll('a finding', () => problems().length > 0 ? problems().length : undefined);
    const ignore = (await actions()).find(({ title }) => title.startsWith('Ignore here'));
    assert.ok(ignore?.command);
    await vscode.commands.executeCommand(ignore.command.command, ...(ignore.command.arguments as unknown[]));
    const name = await written('ignored');
    assert.match(await text(name), /finding: sources-differ\n/);
    await poll('less to look at', () => (problems().length < before || !/\(and/.test(problems()[0]?.message ?? '')) || undefined);
    await vscode.commands.executeCommand('crosscheck.removeDecision', { file: vscode.Uri.joinPath(file(REVIEW), name).toString() });
    await poll('the finding again', () => problems().length === before || undefined);
  });

  it('take two figures apart', async () => {
    const compared = await hoverNow(document, ABOARD);
    assert.match(compared, /Open full comparison/);
    const rows = (card: string) => card.split('\n').filter(line => line.startsWith('|')).length;
    await accepted('crosscheck.markNotSame');
    await written('not-same');
    await poll('fewer rows', async () => (rows(await hoverNow(document, ABOARD)) < rows(compared) ? true : undefined));
  });

  it('keep a note with its words, edited and not', async () => {
    const uri = document.uri;
    const range = find(document, 'The ferry');
    const thread = { uri, range, comments: [], dispose: () => undefined };
    await vscode.commands.executeCommand('crosscheck.saveNewNote', { thread, text: 'Ask the owner.' });
    const name = await written('note');
    assert.match(await text(name), /text: Ask the owner\.\n/);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '');
    edit.replace(uri, find(document, 'The ferry'), 'A ferry');
    await vscode.workspace.applyEdit(edit);
    const warned = await poll('a warning in its file', () => vscode.languages.getDiagnostics(vscode.Uri.joinPath(file(REVIEW), name))[0]);
    assert.match(warned.message, /no longer stand/);
    await open(uri);
    await vscode.commands.executeCommand('undo');
    await poll('no warning', () => (vscode.languages.getDiagnostics(vscode.Uri.joinPath(file(REVIEW), name)).length === 0 ? true : undefined));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('follow an article that is renamed in the editor', async () => {
    await accepted('crosscheck.disputeFigure');
    const name = await written('disputed');
    await shows(/this figure · disputed/);
    const from = file('sample/01-tarrow-herald.article'), to = file('sample/01-herald.article');
    const rename = async (a: vscode.Uri, b: vscode.Uri) => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(a, b);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await rename(from, to);
    try {
      await poll('the new path in the file', async () => {
        const kept = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith(name));
        return /article: 01-herald\.article/.test(kept?.getText() ?? await text(name)) || undefined;
      });
    } finally {
      await rename(to, from);
    }
  });
});
