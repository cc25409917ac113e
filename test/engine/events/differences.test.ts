import assert from 'node:assert/strict';
import { Corpus } from '../../../src/engine/corpus/corpus';
import { differencesOf, type Aspect } from '../../../src/engine/events/differences';
import { readWhole } from '../../../src/engine/reading';

interface Told { readonly published?: string; readonly paragraphs: readonly string[] }

/** The tellings, by aspect, of the one event that a mention with these words is of. */
function differences(words: string, articles: Readonly<Record<string, Told>>): Partial<Record<Aspect, string[]>> {
  const corpus = new Corpus();
  for (const [name, { published = '2021-03-10', paragraphs }] of Object.entries(articles)) {
    corpus.set(readWhole({ path: `${name}.txt`, text: `---\npublished: ${published}\n---\n\n${paragraphs.join('\n\n')}\n` }, { tag: () => [] }));
  }
  const { analysis, accounts } = corpus.folder();
  const event = analysis.events.find(({ mentions }) => mentions.some(({ text }) => text.includes(words)));
  assert.ok(event, `no event with “${words}”`);
  const names = new Map(analysis.actors.map(({ id, name }) => [id, name]));
  return Object.fromEntries(differencesOf(accounts.get(event.id)!, id => names.get(id)!, analysis.figures, analysis.comparisons)
    .map(({ aspect, tellings }) => [aspect, tellings.map(({ value, accounts: held }) => `${value}: ${[...new Set(held.map(({ article }) => article.replace('.txt', '')))].join(' ')}`)]));
}

const LEDGER = ['A bus carrying schoolchildren overturned near Bergen on Monday, killing 12 people, police said.', 'Anna Lund, the mayor of Bergen, visited the injured. Norway sent rescue teams to Bergen.'];

describe('differencesOf', () => {
  it('shows nothing where all tell the same', () => {
    assert.deepEqual(differences('overturned', { ledger: { paragraphs: LEDGER }, courier: { paragraphs: LEDGER } }), {});
  });

  it('shows numbers that conflict', () => {
    const courier = LEDGER.map(paragraph => paragraph.replace('12', '19'));
    assert.deepEqual(differences('overturned', { ledger: { paragraphs: LEDGER }, courier: { paragraphs: courier } })['how many'], ['19 people: courier', '12 people: ledger']);
  });

  it('shows neighbouring days that one incident is put on', () => {
    const courier = LEDGER.map(paragraph => paragraph.replace('Monday', 'Sunday'));
    assert.deepEqual(differences('overturned', { ledger: { paragraphs: LEDGER }, courier: { paragraphs: courier } }).when, ['2021-03-07: courier', '2021-03-08: ledger']);
  });

  it('shows a plan beside what came of it', () => {
    const told = differences('signed', {
      before: { published: '2021-03-08', paragraphs: ['Anna Lund, the prime minister of Norway, will sign a fishing agreement with Iceland in Oslo on Tuesday.'] },
      after: { paragraphs: ['Anna Lund, the prime minister of Norway, signed a fishing agreement with Iceland in Oslo on Tuesday.'] },
    });
    assert.deepEqual(told.status, ['happened: after', 'planned: before']);
  });

  it('does not take who met whom for a quarrel', () => {
    assert.deepEqual(differences('met', {
      ledger: { paragraphs: ['Norway and Sweden are neighbours.', 'Anna Lund met Karl Berg in Oslo on Monday.'] },
      courier: { paragraphs: ['Norway and Sweden are neighbours.', 'Karl Berg met Anna Lund in Oslo on Monday.'] },
    }), {});
  });

  it('shows whom one blames and the other', () => {
    const told = differences('bombed', {
      ledger: { paragraphs: ['Norway bombed the harbour of Arva on Monday, killing nine sailors.', 'Norway and Sweden denied it to Iceland.'] },
      courier: { paragraphs: ['Sweden bombed the harbour of Arva on Monday, killing nine sailors.', 'Norway and Sweden denied it to Iceland.'] },
    });
    assert.deepEqual(told.who, ['Sweden: courier', 'Norway: ledger']);
  });
});
