import assert from 'node:assert/strict';
import { CodeActionRequest, CompletionRequest, DiagnosticSeverity, DidChangeWorkspaceFoldersNotification, FileChangeType, type CodeAction, type CompletionItem } from 'vscode-languageserver-protocol';
import { actorAtRequest, actorsRequest, CORRECT_ACTOR, CORRECTIONS_PATH, eventsRequest, writeCorrectionsRequest } from '../../src/server/protocol';
import { FOLDER, positionOf, uriOf, withServer, type Harness } from './harness';
import { CRASH, CRASH_ELSEWHERE, STRIKE } from './stories';

const FILES = { 'herald.txt': CRASH, 'radio.txt': CRASH_ELSEWHERE, 'strike.txt': STRIKE };
const RENAMED = 'version: 1\nrename:\n  - name: Alma Reyes\n    to: Minister Reyes\n';

const names = async (harness: Harness) => (await harness.client.sendRequest(actorsRequest)).map(({ name }) => name);
const messages = (harness: Harness, path = CORRECTIONS_PATH) => harness.diagnostics.get(uriOf(path))?.diagnostics.map(({ severity, message, range: { start } }) => [severity, start.line, start.character, message]) ?? [];

/** Settles when the actors are called so. */
async function untilNamed(harness: Harness, name: string): Promise<void> {
  for (let seen = harness.changes; !(await names(harness)).includes(name); seen = harness.changes) await harness.until(() => harness.changes > seen);
}

describe('The corrections file', () => {
  it('is heeded from the start, and read with no article again when it changes or goes', () => withServer({ files: { ...FILES, [CORRECTIONS_PATH]: RENAMED } }, async harness => {
    await harness.ready();
    await untilNamed(harness, 'Minister Reyes');
    const articles = () => harness.reads.filter(uri => !uri.endsWith('.yaml')).length;
    const before = articles();
    harness.files.set(CORRECTIONS_PATH, RENAMED.replace('Minister Reyes', 'The Minister'));
    await harness.tell(CORRECTIONS_PATH);
    await untilNamed(harness, 'The Minister');
    harness.files.delete(CORRECTIONS_PATH);
    await harness.tell(CORRECTIONS_PATH, FileChangeType.Deleted);
    await untilNamed(harness, 'Alma Reyes');
    // a folder that comes or goes is told of alone
    harness.files.set(CORRECTIONS_PATH, RENAMED);
    await harness.tell('.crosscheck', FileChangeType.Created);
    await untilNamed(harness, 'Minister Reyes');
    harness.files.delete(CORRECTIONS_PATH);
    await harness.tell('.crosscheck', FileChangeType.Deleted);
    await untilNamed(harness, 'Alma Reyes');
    assert.equal(articles(), before);
  }));

  it('counts as it stands in the editor, saved or not', () => withServer({ files: { ...FILES, [CORRECTIONS_PATH]: RENAMED } }, async harness => {
    await harness.ready();
    await harness.open(CORRECTIONS_PATH, RENAMED, 'yaml');
    await harness.edit(CORRECTIONS_PATH, 2, { text: RENAMED.replace('Minister Reyes', 'The Minister') });
    await untilNamed(harness, 'The Minister');
    harness.files.set(CORRECTIONS_PATH, RENAMED.replace('Minister Reyes', 'On Disk'));
    await harness.tell(CORRECTIONS_PATH);
    await harness.edit(CORRECTIONS_PATH, 3, { text: RENAMED.replace('Minister Reyes', 'A. Reyes') });
    await untilNamed(harness, 'A. Reyes');
    await harness.close(CORRECTIONS_PATH);
    await untilNamed(harness, 'On Disk');
  }));

  it('is told of what is broken in it, where, while the last good corrections stay in force', () => withServer({ files: FILES }, async harness => {
    await harness.ready();
    await harness.open(CORRECTIONS_PATH, RENAMED, 'yaml');
    await untilNamed(harness, 'Minister Reyes');
    await harness.edit(CORRECTIONS_PATH, 2, { text: `${RENAMED}    too: X\n` });
    await harness.until(() => messages(harness).length > 0);
    assert.deepEqual(messages(harness), [[DiagnosticSeverity.Error, 4, 4, 'Unknown key “too”']]);
    assert.ok((await names(harness)).includes('Minister Reyes'));
    await harness.edit(CORRECTIONS_PATH, 3, { text: RENAMED });
    await harness.until(() => messages(harness).length === 0);
  }));

  it('is told of names and articles that are nowhere, once the folder is read', () => withServer({ files: { ...FILES, [CORRECTIONS_PATH]: 'version: 1\nnotActors:\n  - name: Zebulon Quist\n  - name: Alma Reyes\n    in: gone.txt\n' } }, async harness => {
    await harness.ready();
    await harness.until(() => messages(harness).length === 2);
    assert.deepEqual(messages(harness).map(([severity, line, character]) => [severity, line, character]), [[DiagnosticSeverity.Warning, 4, 8], [DiagnosticSeverity.Warning, 2, 10]]);
  }));

  it('is one of each folder, and holds for that', () => withServer({
    folders: [FOLDER, { uri: 'file:///more', name: 'more' }],
    files: { ...FILES, 'file:///more/strike.txt': STRIKE, 'file:///more/.crosscheck/corrections.yaml': 'version: 1\nnotActors:\n  - name: Tom Brandt\n    in: strike.txt\nrename:\n  - name: Alma Reyes\n    to: X\n' },
  }, async harness => {
    await harness.ready();
    await harness.until(() => harness.diagnostics.has('file:///more/.crosscheck/corrections.yaml'));
    const actors = await harness.client.sendRequest(actorsRequest);
    assert.deepEqual(actors.filter(({ name }) => /Brandt|Reyes/.test(name)).map(({ name, articles, uri }) => [name, articles, uri.slice(0, 12)]).toSorted(), [['Alma Reyes', 2, 'file:///news'], ['Tom Brandt', 1, 'file:///news']]);
    assert.match(JSON.stringify(harness.diagnostics.get('file:///more/.crosscheck/corrections.yaml')?.diagnostics[0]?.message), /No actor goes by/);
  }));

  it('counts as it stands in the editor in a folder that joins', () => withServer({ files: { ...FILES, 'file:///more/strike.txt': STRIKE } }, async harness => {
    await harness.ready();
    const more = { uri: 'file:///more', name: 'more' };
    await harness.open(`${more.uri}/${CORRECTIONS_PATH}`, 'version: 1\nrename:\n  - name: Tom Brandt\n    to: Brandt the Leader\n', 'yaml');
    await harness.client.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [more], removed: [] } });
    await untilNamed(harness, 'Brandt the Leader');
    await harness.client.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [], removed: [more] } });
    await untilNamed(harness, 'Tom Brandt');
  }));

  it('that can’t be read is told of, and the rest goes on', () => withServer({ files: { ...FILES, [CORRECTIONS_PATH]: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) } }, async harness => {
    await harness.ready();
    await harness.until(() => messages(harness).length > 0);
    assert.match(JSON.stringify(messages(harness)[0]), /can’t be read: It is not a text file/);
    assert.ok((await names(harness)).includes('Alma Reyes'));
  }));

  it('completes names, articles and kinds where it takes them', () => withServer({ files: FILES }, async harness => {
    await harness.ready();
    const cases: [before: string, expected: string, not: string][] = [
      ['rename:\n  - name: Al', 'Alma Reyes', 'herald.txt'],
      ['merge:\n  - name: X\n    also: [Tom Brandt, Al', 'Alma Reyes', 'person'],
      ['merge:\n  - name: X\n    also:\n      - Al', 'Alma Reyes', 'person'],
      ['split:\n  - name: X\n    in: he', 'herald.txt', 'Alma Reyes'],
      ['split:\n  - name: X\n    in:\n      - a.txt\n      - he', 'herald.txt', 'Alma Reyes'],
      ['add:\n  - name: X\n    kind: ', 'organisation', 'Alma Reyes'],
    ];
    let version = 1;
    await harness.open(CORRECTIONS_PATH, '', 'yaml');
    for (const [before, expected, not] of cases) {
      const text = `version: 1\n${before}`;
      await harness.edit(CORRECTIONS_PATH, ++version, { text: `${text}\n` });
      const items = await harness.client.sendRequest(CompletionRequest.type, { textDocument: { uri: uriOf(CORRECTIONS_PATH) }, position: positionOf(text, text, text.length) }) as CompletionItem[];
      assert.ok(items.some(({ label }) => label === expected), before);
      assert.ok(!items.some(({ label }) => label === not), before);
      const { range } = items[0]!.textEdit as { range: { start: { character: number } } };
      assert.equal(text.split('\n').at(-1)!.slice(range.start.character), /\S*$/.exec(before)![0], before);
    }
  }));
});

describe('Corrections', () => {
  it('are written into the text that the client has, which may be unsaved', () => withServer({ files: FILES }, async harness => {
    const written = await harness.client.sendRequest(writeCorrectionsRequest, {
      text: '# mine\nversion: 1\nrename:\n  - name: Zed # z\n    to: Z\n', corrections: [{ kind: 'rename', name: 'Alma Reyes', to: 'Minister Reyes', in: null }, { kind: 'not-actor', name: 'X', in: null }],
    });
    assert.deepEqual(written, { text: '# mine\nversion: 1\nrename:\n  - name: Alma Reyes\n    to: Minister Reyes\n  - name: Zed # z\n    to: Z\n\nnotActors:\n  - name: X\n' });
    assert.ok('problem' in await harness.client.sendRequest(writeCorrectionsRequest, { text: 'version: [', corrections: [{ kind: 'not-actor', name: 'X', in: null }] }));
  }));

  it('are told on the actor’s card with a link to the place, and in lists', () => withServer({ files: { ...FILES, [CORRECTIONS_PATH]: RENAMED } }, async harness => {
    await harness.open('herald.txt', CRASH);
    await harness.ready();
    await untilNamed(harness, 'Minister Reyes');
    const card = await harness.card('herald.txt', positionOf(CRASH, 'Alma Reyes', 1));
    assert.match(card, /^\*\*Minister Reyes\*\*/);
    const [, label, query] = /^Corrected by \[([^\]]*)\]\(command:crosscheck\.reveal\?([^)]*)\)$/m.exec(card)!;
    assert.equal(label, '\\.crosscheck/corrections\\.yaml, line 3');
    assert.deepEqual(JSON.parse(decodeURIComponent(query!)), [uriOf(CORRECTIONS_PATH), { start: { line: 2, character: 4 }, end: { line: 2, character: 20 } }]);
    const actors = (await harness.list(eventsRequest)).flatMap(event => event.actors).filter(({ name }) => name === 'Minister Reyes');
    assert.ok(actors.every(({ corrected }) => corrected));
  }));

  it('find an actor by its place, with what a correction of it needs', () => withServer({ files: { ...FILES, [CORRECTIONS_PATH]: RENAMED } }, async harness => {
    await harness.open('radio.txt', CRASH_ELSEWHERE);
    await harness.ready();
    await untilNamed(harness, 'Minister Reyes');
    const position = positionOf(CRASH_ELSEWHERE, 'Alma Reyes', 2);
    const actor = await harness.client.sendRequest(actorAtRequest, { uri: uriOf('radio.txt'), position });
    assert.deepEqual([actor?.name, actor?.names, actor?.known, actor?.path, actor?.in, actor?.split, actor?.corrected, actor?.articles], ['Minister Reyes', ['Alma Reyes'], 'Alma Reyes', 'radio.txt', null, null, true, 2]);
    assert.equal(await harness.client.sendRequest(actorAtRequest, { uri: uriOf('radio.txt'), position: { line: 0, character: 0 } }), null);
    const actions = await harness.client.sendRequest(CodeActionRequest.type, { textDocument: { uri: uriOf('radio.txt') }, range: { start: position, end: position }, context: { diagnostics: [] } }) as CodeAction[];
    assert.deepEqual(actions.map(({ command }) => [command?.command, command?.arguments]), [[CORRECT_ACTOR, [uriOf('radio.txt'), position]]]);
  }));

  it('know who was split off, and limit themselves where two go by one name', () => withServer({ files: { ...FILES, [CORRECTIONS_PATH]: 'version: 1\nsplit:\n  - name: Alma Reyes\n    in: radio.txt\n' } }, async harness => {
    await harness.ready();
    let actors = await harness.client.sendRequest(actorsRequest);
    while (!actors.some(({ split }) => split)) {
      const { changes } = harness;
      await harness.until(() => harness.changes > changes);
      actors = await harness.client.sendRequest(actorsRequest);
    }
    const found = actors.filter(({ name }) => name === 'Alma Reyes').map(({ in: paths, split }) => [paths, split]);
    assert.deepEqual(found, [[['herald.txt'], null], [['radio.txt'], { name: 'Alma Reyes', in: ['radio.txt'] }]]);
  }));
});
