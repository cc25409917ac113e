import assert from 'node:assert/strict';
import { fileNameOf, readDecision, withArticle, withText, writeDecision } from '../../../src/engine/review/file';
import type { Decision } from '../../../src/engine/review/schema';

const PLACE = { article: 'a.txt', exact: 'about 240 people', prefix: 'with ', suffix: ' on board: ', position: 38 };
const NOTE: Decision = { version: 1, decision: 'note', by: 'Ada', date: '2026-11-22T10:30:00Z', text: 'Ask the owner.\n\n- "yes": no\n# no comment', about: [PLACE] };

describe('a decision’s file', () => {
  it('is read as it was written, in one order of lines', () => {
    const text = writeDecision(NOTE);
    assert.deepEqual(readDecision(text).value, NOTE);
    assert.deepEqual(text.split('\n').flatMap(line => /^(\w+):/.exec(line)?.[1] ?? []), ['version', 'decision', 'by', 'date', 'text', 'about']);
    assert.match(text, /^# /);
    assert.deepEqual(readDecision(writeDecision({ ...NOTE, about: [{ article: 'a.txt', exact: 'x', prefix: '', suffix: '' }] })).value?.about[0], { article: 'a.txt', exact: 'x', prefix: '', suffix: '' });
  });

  it('is named by what it is about; the same in all has the same name, any other another', () => {
    assert.match(fileNameOf(NOTE), /^note-about-240-people-[0-9a-f]{8}\.yaml$/);
    assert.equal(fileNameOf({ ...NOTE }), fileNameOf(NOTE));
    assert.notEqual(fileNameOf({ ...NOTE, text: 'Ask him.' }), fileNameOf(NOTE));
    assert.match(fileNameOf({ ...NOTE, about: [{ ...PLACE, exact: '“½ — Ünïted/..\\..”' }] }), /^note-[a-z0-9-]*-[0-9a-f]{8}\.yaml$/);
    assert.match(fileNameOf({ ...NOTE, about: [{ ...PLACE, exact: '三百' }] }), /^note-[0-9a-f]{8}\.yaml$/);
  });

  const wrong: [title: string, text: string, message: RegExp, at: string][] = [
    ['an empty file', '# nothing yet\n', /“version” is missing/, ''],
    ['no YAML', 'version: [', /Not valid YAML/, ''],
    ['an unknown decision', writeDecision(NOTE).replace('decision: note', 'decision: agreed'), /Expected one of/i, 'agreed'],
    ['an unknown key', writeDecision(NOTE).replace('by:', 'who:'), /Unknown key “who”/, 'who'],
    ['a note without words', 'version: 1\ndecision: note\nabout:\n  - article: a.txt\n    exact: x\n', /“text” is missing/, 'version'],
    ['one figure that is the same', 'version: 1\ndecision: same\nabout:\n  - article: a.txt\n    exact: x\n', /Must name two figures/, '- article'],
    ['no kind of finding that is ignored', 'version: 1\ndecision: ignored\nabout:\n  - article: a.txt\n    exact: x\n', /“finding” is missing/, 'version'],
    ['a date that is none', writeDecision(NOTE).replace('2026-11-22T10:30:00Z', 'yesterday'), /Must be a date/, 'yesterday'],
  ];
  for (const [title, text, message, at] of wrong) {
    it(`is told of ${title}`, () => {
      const { value, errors } = readDecision(text);
      assert.equal(value, null);
      assert.ok(errors.some(error => message.test(error.message) && text.slice(error.start, error.end).startsWith(at)), JSON.stringify(errors));
    });
  }

  it('takes another note or another article, and keeps what people wrote there', () => {
    const text = `# mine\r\n${writeDecision(NOTE).replaceAll('\n', '\r\n')}`;
    const changed = withText(text, 'Asked.')!;
    assert.equal(readDecision(changed).value?.text, 'Asked.');
    assert.match(changed, /^# mine\r\n/);
    const moved = withArticle(text, 'a.txt', 'old/b.txt')!;
    assert.equal(readDecision(moved).value?.about[0]?.article, 'old/b.txt');
    assert.match(moved, /^# mine\r\n/);
    assert.equal(withText('version: [', 'x'), null);
    assert.equal(withArticle('version: [', 'a.txt', 'b.txt'), null);
  });
});
