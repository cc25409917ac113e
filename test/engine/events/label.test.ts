import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readWhole } from '../../../src/engine/reading';

/** The labels of one article's events, in the order of the text. */
function labels(...paragraphs: string[]): string[] {
  const text = `---\npublished: 2019-06-05\n---\n\n${paragraphs.join('\n\n')}\n`;
  return readWhole({ path: 'a.txt', text }, { tag: () => [] }).events.map(({ label }) => label);
}

describe('labelOf', () => {
  const cases: [rule: string, text: string, label: string][] = [
    ['keeps the hedge of a number', 'At least 12 people were killed in Oban on Tuesday.', 'At least 12 people killed in Oban'],
    ['tells what is known to have happened plainly', 'Nine sailors are known to have died on Tuesday in Oban.', 'Nine sailors died in Oban'],
    ['puts what was going on in the past', 'Envoys in Lima were pushing for a deal on Tuesday, aides said.', 'Envoys in Lima pushed for a deal'],
    ['puts what is to come after “to”', 'Ruritania is due to open the harbour bridge in Arva on Friday.', 'Ruritania to open the harbour bridge in Arva'],
    ['puts a coming journey after “to”', 'Prime Minister Ana Silva is returning to Lima on Friday.', 'Ana Silva to return to Lima'],
    ['puts the present of a headline in the past', 'Storm kills twelve in Arva', 'Storm killed twelve in Arva'],
    ['never cuts a noun phrase', 'Prime Minister Ana Silva met relatives of the victims of the Oban fire at a chapel in the hills on Tuesday.', 'Ana Silva met relatives of the victims of the Oban fire at a chapel'],
    ['leaves no phrase unfinished', 'Rebels released 40 sailors in exchange for food and medicines worth two million crowns on Tuesday.', 'Rebels released 40 sailors'],
    ['keeps what belongs to a short act', 'Bakers walked out on Tuesday in Oban.', 'Bakers walked out in Oban'],
    ['keeps how long it is to last', 'Piet Calder was jailed for 12 years on Tuesday.', 'Piet Calder jailed for 12 years'],
    ['keeps a year that tells which', 'Ruritania remembered the 2016 bombing of a market in Oban.', '2016 bombing of a market in Oban'],
    ['tells what was ruled', 'A court in Arva ruled on Tuesday that the port must close.', 'Court in Arva ruled that the port must close'],
    ['names who acts, not what somebody is', 'The ringleader, Piet Calder, was arrested in Oban on Tuesday.', 'Piet Calder arrested in Oban'],
    ['keeps what the subject carries', 'A tanker carrying diesel sank off Oban on Tuesday.', 'Tanker carrying diesel sank off Oban'],
    ['keeps the number of “between”', 'Between 600 and 750 barrels leaked from the Oban refinery on Tuesday.', 'Between 600 and 750 barrels leaked from the Oban refinery'],
    ['looks past ages and appositions', 'Piet Calder, 52, nicknamed The Clockmaker, got 24 years on Tuesday.', 'Piet Calder got 24 years'],
    ['looks past what stands in brackets', 'A gang who robbed a bank in a £4m (€5m) raid were jailed on Tuesday.', 'Gang jailed'],
    ['takes the noun that a participle tells of', 'Some 9,000 families depend on the waters closed on Tuesday near Oban.', 'Waters closed near Oban'],
    ['goes without what “this” points at', 'Ana Silva of the Oban Party was elected in this district on Tuesday.', 'Ana Silva of the Oban Party elected'],
    ['takes a verb that no list names, where its day is told', 'The mercury sizzled at 48 degrees in Oban on Tuesday.', 'Mercury sizzled at 48 degrees in Oban'],
    ['takes who “who” tells of', 'Police are still looking for a man who attacked four clerks in Oban on Tuesday.', 'Man attacked four clerks in Oban'],
  ];
  for (const [rule, text, label] of cases) it(rule, () => assert.ok(labels(text).includes(label), labels(text).join('; ')));

  it('adds the place to a label of few words', () => {
    assert.ok(labels('CHARLTON — Three clerks were hurt, one of them badly.', 'Three clerks were wounded on Tuesday.').every(label => /in Charlton$/.test(label)));
  });

  it('is never empty, and begins with a capital where there is one', () => {
    const word = fc.constantFrom('the', 'rebels', 'attacked', 'attack', 'on', 'Arva', 'Friday', ',', 'and', 'who', 'will', 'to', 'talks', 'in', 'killed', 'said', '’s', 'was', 'about', '30', 'people', 'of', 'between');
    fc.assert(fc.property(fc.array(word, { maxLength: 40 }), words => {
      for (const label of labels(words.join(' '))) assert.ok(label.length > 0 && !/^\p{Ll}/u.test(label), label);
    }), { numRuns: 200 });
  });
});
