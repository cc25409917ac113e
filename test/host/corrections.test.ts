/** A reviewer's corrections: commands write the file through the editor, what is shown follows, and every step can be undone. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { file, find, hover, hoverNow, open, poll, remove } from './workbench';

const CORRECTIONS = 'sample/.crosscheck/corrections.yaml';

const exists = async (uri: vscode.Uri) => vscode.workspace.fs.stat(uri).then(() => true, () => false);
const onDisk = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

describe('a reviewer’s corrections', () => {
  let document: vscode.TextDocument;
  let corrections: vscode.Uri;

  const at = (text: string) => find(document, text).start.translate(0, 1);
  const rename = async (name: string, to: string) => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at(name), to);
    assert.ok(await vscode.workspace.applyEdit(edit));
  };
  /** The file with a text, as VS Code has come to know it. */
  const given = async (text: string) => {
    await vscode.workspace.fs.writeFile(corrections, Buffer.from(text));
    return poll('the file in the editor', async () => {
      const { document: file } = await open(corrections);
      return file.getText() === text ? file : undefined;
    });
  };
  const shows = (text: RegExp, name = 'Fiona Baird') => poll(`a card with ${text}`, async () => (text.test(await hoverNow(document, name)) ? true : undefined));

  /** Writes the file as another program would. VS Code may miss it in a folder that has just been made: it is written until the card shows it. */
  const written = (text: string, card: RegExp) => poll(`a card with ${card}`, async () => {
    await vscode.workspace.fs.writeFile(corrections, Buffer.from(text));
    await new Promise(resolve => setTimeout(resolve, 500));
    return card.test(await hoverNow(document, 'Fiona Baird')) || undefined;
  });

  beforeEach(async () => {
    corrections = file(CORRECTIONS);
    ({ document } = await open(file('sample/01-tarrow-herald.article')));
    await poll('the card of Fiona Baird', async () => ((await hover(document, 'Fiona Baird')).startsWith('**Fiona Baird** · person') ? true : undefined));
  });

  afterEach(async () => {
    if (vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && String(uri) === String(corrections))) {
      await open(corrections);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    ({ document } = await open(document.uri));
    await remove(file('sample/.crosscheck'));
    await shows(/^\*\*Fiona Baird\*\* · person/);
  });

  it('rename an actor as VS Code renames, in a file made for it, and are saved', async () => {
    await rename('Fiona Baird', 'Secretary Baird');
    await poll('the file saved', async () => (/^# Who is who[^]*version: 1\n\nrename:\n {2}- name: Fiona Baird\n {4}to: Secretary Baird\n$/.test(await onDisk(corrections)) || undefined));
    await shows(/^\*\*Secretary Baird\*\*/);
    await shows(/Corrected by \[\\\.crosscheck\/corrections\\\.yaml, line \d+\]/);
    await rename('Fiona Baird', 'F. Baird');
    await shows(/^\*\*F\\\. Baird\*\*/);
    await poll('the file saved', async () => ((await onDisk(corrections)).includes('to: F. Baird\n') || undefined));
  });

  it('refuse to rename what is no actor', async () => {
    await assert.rejects(async () => vscode.commands.executeCommand('vscode.prepareRename', document.uri, find(document, 'about 240').start));
  });

  it('remove an actor, and take that back', async () => {
    await vscode.commands.executeCommand('crosscheck.notActor', document.uri.toString(), at('Fiona Baird'));
    assert.match(await onDisk(corrections), /notActors:\n {2}- name: Fiona Baird\n$/);
    await poll('no card', async () => (await hoverNow(document, 'Fiona Baird') === '' ? true : undefined));
    await vscode.commands.executeCommand('crosscheck.undoCorrection');
    await shows(/^\*\*Fiona Baird\*\*/);
    assert.equal(await exists(corrections), false);
  });

  it('merge and split by what is chosen', async () => {
    const run = async (command: string, written: RegExp) => {
      const done = vscode.commands.executeCommand(command, document.uri.toString(), at('Fiona Baird'));
      await poll(String(written), async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return (await exists(corrections)) && written.test(await onDisk(corrections)) || undefined;
      });
      await done;
    };
    // the first of the persons, and the first of what is offered
    await run('crosscheck.mergeActor', /merge:\n {2}- name: (?!Fiona)[^\n]+\n {4}also: \[Fiona Baird\]\n/);
    await shows(/Fiona Baird/);
    await run('crosscheck.splitActor', /split:\n {2}- name: Fiona Baird\n {4}in: 01-tarrow-herald\.article\n/);
    await poll('nobody else’s card', async () => (/\*\*Fiona Baird\*\*/.test(await hoverNow(document, 'Fiona Baird')) || undefined));
  });

  it('add what is selected', async () => {
    const editor = await open(document.uri);
    const range = find(document, 'fisherman');
    editor.selection = new vscode.Selection(range.start, range.end);
    const added = vscode.commands.executeCommand('crosscheck.addActor');
    await poll('the kind chosen', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return await exists(corrections) || undefined;
    });
    await added;
    assert.match(await onDisk(corrections), /add:\n {2}- name: fisherman\n {4}kind: person\n$/);
    await shows(/^\*\*fisherman\*\* · person/, 'fisherman');
  });

  it('go into what is open and unsaved, and leave it so; undone in the file, they are gone', async () => {
    const text = await given('# mine\nversion: 1\n');
    const insert = new vscode.WorkspaceEdit();
    insert.insert(corrections, new vscode.Position(2, 0), '# unsaved\n');
    await vscode.workspace.applyEdit(insert);
    await vscode.commands.executeCommand('crosscheck.notActor', document.uri.toString(), at('Fiona Baird'));
    assert.equal(text.getText(), '# mine\nversion: 1\n\nnotActors:\n  - name: Fiona Baird\n\n# unsaved\n');
    assert.ok(text.isDirty);
    assert.equal(await onDisk(corrections), '# mine\nversion: 1\n');
    await poll('no card', async () => (await hoverNow(document, 'Fiona Baird') === '' ? true : undefined));
    await vscode.window.showTextDocument(text);
    await vscode.commands.executeCommand('undo');
    assert.equal(text.getText(), '# mine\nversion: 1\n# unsaved\n');
    await shows(/^\*\*Fiona Baird\*\*/);
  });

  it('keep what another program writes meanwhile', async () => {
    const text = await given('version: 1\n');
    await vscode.workspace.fs.writeFile(corrections, Buffer.from('version: 1\n\nnotActors:\n  - name: Zebulon\n'));
    await Promise.all(['Fiona Baird', 'about 240 passengers', 'Fiona Baird'].map(async name => vscode.commands.executeCommand('crosscheck.notActor', document.uri.toString(), at(name))));
    assert.equal(await onDisk(corrections), 'version: 1\n\nnotActors:\n  - name: Fiona Baird\n  - name: Zebulon\n');
    assert.equal(text.isDirty, false);
  });

  it('keep what another program writes where VS Code watches nothing', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('watcherExclude', { '**/.crosscheck/**': true }, vscode.ConfigurationTarget.Global);
    try {
      await given('version: 1\n');
      await open(document.uri);
      await vscode.workspace.fs.writeFile(corrections, Buffer.from('version: 1\n\nnotActors:\n  - name: Zebulon\n'));
      await vscode.commands.executeCommand('crosscheck.notActor', document.uri.toString(), at('Fiona Baird'));
      assert.equal(await onDisk(corrections), 'version: 1\n\nnotActors:\n  - name: Fiona Baird\n  - name: Zebulon\n');
      assert.equal(vscode.window.activeTextEditor?.document, document);
    } finally {
      await files.update('watcherExclude', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('tell in the file what is wrong with it', async () => {
    await written('version: 1\nrename:\n  - name: Fiona Baird\n    to: Secretary Baird\n  - name: Nobody Known\n    to: X\n', /^\*\*Secretary Baird\*\*/);
    const problems = () => vscode.languages.getDiagnostics(corrections).filter(({ source }) => source === 'Crosscheck');
    const warning = await poll('a warning', () => problems().find(({ range: { start } }) => start.line === 4 && start.character === 10));
    assert.equal(warning.severity, vscode.DiagnosticSeverity.Warning);
    await vscode.workspace.fs.writeFile(corrections, Buffer.from('version: 1\nrename:\n  - nme: Fiona Baird\n    to: X\n'));
    await poll('an error', () => problems().find(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    await shows(/^\*\*Secretary Baird\*\*/);
  });

  it('complete names in the file', async () => {
    const text = await given('version: 1\nnotActors:\n  - name: \n');
    await poll('names', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', text.uri, new vscode.Position(2, 10));
      return list.items.some(({ label }) => label === 'Fiona Baird') || undefined;
    });
  });
});
