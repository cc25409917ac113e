import assert from 'node:assert/strict';
import { assistantRequest, type AssistantTool } from '../../src/server/protocol';
import { withServer, type Harness } from './harness';
import { CRASH, CRASH_ELSEWHERE, STRIKE } from './stories';

const files = { 'herald.txt': CRASH, 'radio.txt': CRASH_ELSEWHERE, 'harbour.txt': STRIKE };

interface Answer {
  readonly found: number;
  readonly shown?: number;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

async function ask(server: Harness, tool: AssistantTool, input: unknown): Promise<Answer> {
  await server.ready();
  const answered = await server.client.sendRequest(assistantRequest, { tool, input });
  assert.ok('answer' in answered, JSON.stringify(answered));
  return answered.answer as Answer;
}

describe('An assistant in the editor', () => {
  it('is told how the sources’ figures stand to each other, and where each of them is', () => withServer({ files }, async server => {
    const { items: [first] } = await ask(server, 'crosscheck_compareFigures', { about: 'people killed' });
    assert.equal(first?.relation, 'compatible');
    assert.equal(first?.independentOrigins, 2);
    const figures = first?.figures as { readonly file: string; readonly line: number; readonly value: string; readonly saidBy: string; readonly sentence: string }[];
    assert.deepEqual(figures.map(({ file, line, value, saidBy }) => [file, line, value, saidBy]), [['herald.txt', 1, 'at least 12', 'police'], ['radio.txt', 1, '20', 'the railway company']]);
    assert.match(figures[1]!.sentence, /Exactly 20 people were killed/);
  }));

  it('finds a figure that one source alone gives', () => withServer({ files }, async server => {
    const { found, items: [only] } = await ask(server, 'crosscheck_compareFigures', { about: 'dockers' });
    assert.equal(found, 1);
    assert.equal(only?.relation, null);
    assert.deepEqual((only?.figures as { readonly file: string }[]).map(({ file }) => file), ['harbour.txt']);
  }));

  it('finds events by their words, sources and days', () => withServer({ files }, async server => {
    const files = ({ items }: Answer) => items.flatMap(({ tellings }) => (tellings as { readonly file: string }[]).map(({ file }) => file));
    assert.deepEqual(new Set(files(await ask(server, 'crosscheck_listEvents', { about: 'dockers walked out' }))), new Set(['harbour.txt']));
    assert.ok(files(await ask(server, 'crosscheck_listEvents', { from: '2026-03-01', to: '2026-03-31' })).includes('radio.txt'));
    assert.deepEqual((await ask(server, 'crosscheck_listEvents', { from: '2027-01-01' })).items, []);
    assert.deepEqual(new Set(files(await ask(server, 'crosscheck_listEvents', { source: 'HARBOUR' }))), new Set(['harbour.txt']));
  }));

  it('finds who said what, by a name, a role or the words', () => withServer({ files }, async server => {
    const texts = async (input: unknown) => (await ask(server, 'crosscheck_whoSaidWhat', input)).items.map(({ file, text }) => `${String(file)}: ${String(text)}`).join('\n');
    assert.match(await texts({ speaker: 'Reyes' }), /herald\.txt: .*We will find out/);
    assert.match(await texts({ speaker: 'transport minister' }), /radio\.txt: .*line would stay closed/);
    assert.doesNotMatch(await texts({ speaker: 'Reyes' }), /harbour/);
    assert.match(await texts({ about: 'end in sight' }), /^harbour\.txt: /);
    assert.equal(await texts({ speaker: 'Zanzibar' }), '');
  }));

  it('gets no more than it asks for, and is told of the rest', () => withServer({ files }, async server => {
    const { found, shown, items } = await ask(server, 'crosscheck_whoSaidWhat', { limit: 1 });
    assert.equal(items.length, 1);
    assert.equal(shown, 1);
    assert.ok(found > 1);
  }));

  it('is told what is wrong with its input', () => withServer({ files }, async server => {
    await server.ready();
    for (const input of [{ limit: 0 }, { about: 7 }, { from: 'Monday' }, null, 'x']) {
      const answered = await server.client.sendRequest(assistantRequest, { tool: 'crosscheck_listEvents', input });
      assert.ok('problem' in answered && answered.problem !== '', JSON.stringify(input));
    }
  }));
});
