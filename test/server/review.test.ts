import assert from 'node:assert/strict';
import { CodeActionRequest, CompletionRequest, DiagnosticSeverity, FileChangeType, type CodeAction, type CompletionItem } from 'vscode-languageserver-protocol';
import { readDecision } from '../../src/engine/review/file';
import {
  changeDecisionRequest, comparisonRequest, comparisonsRequest, decideRequest, decisionsRequest, DECIDE, figureAtRequest, movedRequest, otherFiguresRequest, REVIEW_FOLDER, WRITE_DECISION,
  type DecisionArgument, type DecisionKind, type DecisionSubject,
} from '../../src/server/protocol';
import { FOLDER, positionOf, uriOf, withServer, type Harness } from './harness';
import { CRASH, CRASH_ELSEWHERE, STRIKE } from './stories';

const FILES = { 'herald.txt': CRASH, 'radio.txt': CRASH_ELSEWHERE, 'strike.txt': STRIKE };
const NOTE = `${REVIEW_FOLDER}/note.yaml`;
const noteOn = (exact: string, article = 'herald.txt') => `version: 1\ndecision: note\ntext: Ask them.\nabout:\n  - article: ${article}\n    exact: ${exact}\n`;

const messages = (harness: Harness, path: string) => harness.diagnostics.get(harness.uri(path))?.diagnostics.map(({ severity, message, range: { start } }) => [severity, start.line, message]) ?? [];
const figureAt = async (harness: Harness, path: string, text: string, words: string) => (await harness.client.sendRequest(figureAtRequest, { uri: uriOf(path), position: positionOf(text, words, 1) }))!;
const opened = async (harness: Harness) => {
  await harness.open('herald.txt', CRASH);
  await harness.open('radio.txt', CRASH_ELSEWHERE);
  await harness.ready();
  return { dead: await figureAt(harness, 'herald.txt', CRASH, 'At least 12'), killed: await figureAt(harness, 'radio.txt', CRASH_ELSEWHERE, '20 people') };
};
const write = async (harness: Harness, decision: DecisionKind, about: DecisionSubject, text: string | null = null) => {
  const answer = await harness.client.sendRequest(decideRequest, { decision, about, text, by: 'Ada', date: '2026-11-22T10:30:00Z' });
  assert.ok('file' in answer, JSON.stringify(answer));
  harness.files.set(answer.file, answer.text);
  await harness.tell(answer.file, FileChangeType.Created);
  await untilDecided(harness, answer.file);
  return answer;
};
const decisions = (harness: Harness) => harness.client.sendRequest(decisionsRequest);

async function untilDecided(harness: Harness, file: string): Promise<void> {
  for (let seen = harness.changes; !(await decisions(harness)).some(item => item.file === file); seen = harness.changes) await harness.until(() => harness.changes > seen);
}

describe('Decisions', () => {
  it('take a pair apart and put one together, with no article read again, and are forgotten with their file', () => withServer({ files: FILES }, async harness => {
    const { dead, killed } = await opened(harness);
    const sizes = async () => (await harness.list(comparisonsRequest)).map(({ rows }) => rows.length);
    assert.deepEqual(await sizes(), [2]);
    const articles = () => harness.reads.filter(uri => !uri.endsWith('.yaml')).length;
    const before = articles();
    const { file } = await write(harness, 'not-same', { figures: [dead, killed] });
    assert.ok(file.startsWith(uriOf(`${REVIEW_FOLDER}/not-same-at-least-12-people-`)));
    assert.deepEqual(await sizes(), []);
    harness.files.delete(file);
    await harness.tell(file, FileChangeType.Deleted);
    assert.deepEqual(await sizes(), [2]);
    const lines = await figureAt(harness, 'strike.txt', STRIKE, '400 dockers').catch(() => null);
    assert.equal(lines, null);
    assert.equal(articles(), before);
  }));

  it('are told on the figure’s card and in comparisons, escaped', () => withServer({ files: FILES }, async harness => {
    const { dead } = await opened(harness);
    await write(harness, 'disputed', { figures: [dead] }, 'See [here](https://x.example) `now`');
    const card = await harness.card('herald.txt', positionOf(CRASH, 'At least 12', 1));
    assert.match(card, /\*\*disputed\*\* by Ada: See \\\[here\\\]\(https\\:/);
    assert.match(card, new RegExp(`\\[Decide…\\]\\(command:${DECIDE}\\?`));
    assert.match(await harness.card('radio.txt', positionOf(CRASH_ELSEWHERE, '20 people', 1)), /differs · disputed|compatible · disputed/);
    const item = await harness.client.sendRequest(comparisonRequest, { figure: dead });
    assert.deepEqual(item!.rows[0]!.decided, [{ decision: 'disputed', text: 'See [here](https://x.example) `now`', by: 'Ada' }]);
  }));

  it('settle what the Problems panel tells, and are offered where it is told', () => withServer({ files: { ...FILES, 'herald.txt': CRASH.replace('At least 12', 'Exactly 12') } }, async harness => {
    await harness.open('herald.txt', CRASH.replace('At least 12', 'Exactly 12'));
    await harness.open('radio.txt', CRASH_ELSEWHERE);
    await harness.ready();
    await harness.until(() => messages(harness, 'herald.txt').length > 0);
    const [diagnostic] = harness.diagnostics.get(uriOf('herald.txt'))!.diagnostics;
    const actions = (await harness.client.sendRequest(CodeActionRequest.type, { textDocument: { uri: uriOf('herald.txt') }, range: diagnostic!.range, context: { diagnostics: [diagnostic!] } })) as CodeAction[];
    const offered = actions.filter(({ command }) => command?.command === WRITE_DECISION);
    assert.deepEqual(offered.map(({ title, diagnostics }) => [title, diagnostics?.length]), [['Mark as not the same', 1], ['Accept with a note…', 1], ['Ignore here', 1]]);
    const { decision, about } = offered[2]!.command!.arguments![0] as DecisionArgument;
    const { text } = await write(harness, decision, about);
    assert.deepEqual([readDecision(text).value?.finding, readDecision(text).value?.about.map(({ article }) => article)], ['sources-differ', ['herald.txt', 'radio.txt']]);
    await harness.until(() => messages(harness, 'herald.txt').length + messages(harness, 'radio.txt').length === 0);
    assert.deepEqual((await decisions(harness)).map(item => [item.decision, item.finding, item.places.length]), [['ignored', 'sources-differ', 2]]);
  }));

  it('stand in files that are told of what is broken in them, and of words that are gone', () => withServer({ files: { ...FILES, [NOTE]: noteOn('At least 13 people') } }, async harness => {
    await harness.ready();
    await harness.until(() => messages(harness, NOTE).length > 0);
    assert.deepEqual(messages(harness, NOTE).map(([severity, line]) => [severity, line]), [[DiagnosticSeverity.Warning, 5]]);
    const [item] = await decisions(harness);
    assert.deepEqual([item!.places, item!.problems.length], [[{ exact: 'At least 13 people', source: 'herald.txt', location: null }], 1]);
    await harness.open(NOTE, noteOn('At least 12 people'), 'yaml');
    await harness.until(() => messages(harness, NOTE).length === 0);
    assert.equal((await decisions(harness))[0]!.places[0]!.location?.uri, uriOf('herald.txt'));
    await harness.edit(NOTE, 2, { text: noteOn('At least 12 people').replace('note', 'remark') });
    await harness.until(() => messages(harness, NOTE).length > 0);
    assert.deepEqual(messages(harness, NOTE).map(([severity, line]) => [severity, line]), [[DiagnosticSeverity.Error, 1]]);
    assert.equal((await decisions(harness))[0]!.decision, 'note');
  }));

  it('follow an article that is renamed where the editor does it, and where a reviewer says so', () => withServer({ files: { ...FILES, [NOTE]: noteOn('About 400 dockers', 'walkout.txt') } }, async harness => {
    await harness.open(NOTE, noteOn('About 400 dockers', 'walkout.txt'), 'yaml');
    await harness.ready();
    await harness.until(() => messages(harness, NOTE).length > 0);
    assert.match(JSON.stringify(messages(harness, NOTE)), /There is no article “walkout\.txt”; the words stand in “strike\.txt”/);
    const { range } = harness.diagnostics.get(uriOf(NOTE))!.diagnostics[0]!;
    const [action] = (await harness.client.sendRequest(CodeActionRequest.type, { textDocument: { uri: uriOf(NOTE) }, range, context: { diagnostics: [] } })) as CodeAction[];
    const mended = action!.edit!.changes![uriOf(NOTE)]![0]!.newText;
    assert.equal(readDecision(mended).value?.about[0]?.article, 'strike.txt');
    await harness.edit(NOTE, 2, { text: mended });
    await harness.until(() => messages(harness, NOTE).length === 0);
    const moved = await harness.client.sendRequest(movedRequest, { moves: [{ from: uriOf('strike.txt'), to: uriOf('old%20news/strike.txt') }] });
    assert.deepEqual(moved.map(({ file, text }) => [file, readDecision(text).value?.about[0]?.article]), [[uriOf(NOTE), 'old news/strike.txt']]);
    assert.deepEqual(await harness.client.sendRequest(movedRequest, { moves: [{ from: uriOf('herald.txt'), to: uriOf('x.txt') }, { from: uriOf('strike.txt'), to: 'file:///other/strike.txt' }] }), []);
  }));

  it('are made of selected words; of nothing, and of two folders, they are refused; twice the same is one', () => withServer({
    folders: [FOLDER, { uri: 'file:///more', name: 'more' }], files: { ...FILES, 'file:///more/radio.txt': CRASH_ELSEWHERE },
  }, async harness => {
    await harness.open('file:///more/radio.txt', CRASH_ELSEWHERE);
    const { dead } = await opened(harness);
    const there = (await harness.client.sendRequest(figureAtRequest, { uri: 'file:///more/radio.txt', position: positionOf(CRASH_ELSEWHERE, '20 people', 1) }))!;
    const request = (about: DecisionSubject, decision: DecisionKind = 'note') => harness.client.sendRequest(decideRequest, { decision, about, text: 'Ask.', by: null, date: '2026-11-22' });
    const start = positionOf(CRASH_ELSEWHERE, 'Alma'), end = positionOf(CRASH_ELSEWHERE, 'Reyes');
    const made = await request({ uri: 'file:///more/radio.txt', range: { start, end } });
    assert.ok('file' in made && made.file.startsWith(`file:///more/${REVIEW_FOLDER}/note-alma-`));
    assert.equal(readDecision(made.text).value?.about[0]?.article, 'radio.txt');
    for (const about of [{ uri: 'file:///more/radio.txt', range: { start, end: start } }, { figures: [dead, there] }, { finding: 'none' }]) assert.ok('problem' in await request(about), JSON.stringify(about));
    const { file } = await write(harness, 'accepted', { figures: [dead] }, 'Ask.');
    assert.deepEqual(await request({ figures: [dead] }, 'accepted'), { known: file });
    assert.equal(readDecision((await harness.client.sendRequest(changeDecisionRequest, { text: made.text, note: 'Asked.' }) as { text: string }).text).value?.text, 'Asked.');
    assert.ok('problem' in await harness.client.sendRequest(changeDecisionRequest, { text: 'version: [', note: 'x' }));
  }));

  it('list what a figure may be the same as: what it is compared with first', () => withServer({ files: FILES }, async harness => {
    const { dead, killed } = await opened(harness);
    const others = await harness.client.sendRequest(otherFiguresRequest, { figure: dead });
    assert.deepEqual([others[0]!.id, others[0]!.compared], [killed, true]);
    assert.ok(others.some(({ value, compared }) => value === 'about 400' && !compared));
  }));

  it('are completed: articles, kinds of decisions and findings', () => withServer({ files: FILES }, async harness => {
    await harness.ready();
    const cases: [before: string, expected: string][] = [['version: 1\ndecision: ', 'not-same'], ['finding: ', 'number-lost'], ['about:\n  - article: he', 'herald.txt']];
    let version = 1;
    await harness.open(NOTE, '', 'yaml');
    for (const [text, expected] of cases) {
      await harness.edit(NOTE, ++version, { text: `${text}\n` });
      const items = await harness.client.sendRequest(CompletionRequest.type, { textDocument: { uri: uriOf(NOTE) }, position: positionOf(text, text, text.length) }) as CompletionItem[];
      assert.ok(items.some(({ label }) => label === expected), text);
    }
  }));
});
