import assert from 'node:assert/strict';
import { readWhole } from '../../../src/engine/reading';

/** `agents > affected` of the events that the sentence tells, by name. */
function parts(sentence: string): string[] {
  const { events, actors } = readWhole({ path: 'a.txt', text: `---\npublished: 2021-03-10\n---\n\n${sentence}\n` }, { tag: () => [] });
  const names = new Map(actors.map(({ key, name }) => [key, name]));
  const listed = (keys: readonly string[]): string => keys.map(key => names.get(key)).join(', ');
  return events.map(({ agents, affected }) => `${listed(agents)} > ${listed(affected)}`);
}

describe('the parts in an event', () => {
  const cases: readonly [construction: string, sentence: string, parts: string][] = [
    ['subject and object', 'Norway attacked Sweden on Monday.', 'Norway > Sweden'],
    ['the passive with its agent', 'Sweden was attacked by Norway on Monday.', 'Norway > Sweden'],
    ['the passive alone', 'Sweden was attacked on Monday.', ' > Sweden'],
    ['whom one meets is neither', 'Prime Minister Anna Lund met with President Karl Berg in Oslo on Monday.', 'Anna Lund > '],
    ['a noun with its possessor', 'Norway’s attack on Sweden on Monday was the third this year.', 'Norway > Sweden'],
    ['who stands behind a preposition is not who acts', 'A delegation from Norway arrived in Stockholm on Monday.', ' > '],
  ];
  for (const [construction, sentence, expected] of cases) {
    it(construction, () => assert.deepEqual(parts(sentence).slice(0, 1), [expected]));
  }
});
