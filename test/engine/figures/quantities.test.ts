import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPassage } from '../../../src/engine/article/passage';
import { readDates } from '../../../src/engine/dates/read';
import { readQuantities } from '../../../src/engine/figures/quantities';
import { quantities, shown } from './support';

describe('readQuantities', () => {
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['without a noun', 'The blast killed 150.', ['150 = 150 count']],
    ['dead and injured', 'Four dead, two injured in blaze.', ['Four dead = 4 count', 'two injured = 2 count']],
    ['a partitive', 'They freed 12 of the pilots.', ['12 of the pilots = 12 count']],
    ['a part of a number', 'They freed three of the five pilots.', ['three = 3 count', 'five pilots = 5 count']],
    ['a list of modifiers', 'They freed 40 sick and elderly hostages.', ['40 sick and elderly hostages = 40 count']],
    ['the noun of the number before', 'It sold 3.9 million headsets, up from 2.4 million.', ['3.9 million headsets = 3900000 count', '2.4 million = 2400000 count']],
    ['two outcomes without a noun', 'The raid killed 150 and captured 358.', ['150 = 150 count', '358 = 358 count']],
    ['elliptical', 'Another 250 were hurt, including about 30; the remaining 109 left.', ['Another 250 = 250 count', 'about 30 = 30 count (approximate)', 'the remaining 109 = 109 count']],
    ['the unit of the number before, in another month', 'Inflation was 5.4% in May and 5.1 in June.', ['5.4% = 5.4 %', '5.1 = 5.1 %']],
    ['no fold for its level', 'It doubled to 40; one source or over 2,000 said so.', ['doubled = 2 count', '40 = 40 count', 'one source = 1 count', 'over 2,000 = 2000 count (more-than)']],
    ['a fall in cents to a level', 'The rupee fell 14 paise to 83.42.', ['14 paise = 14 paisa', '83.42 = 83.42 count']],
    ['the noun of a rate before', 'It had 22 burglaries, compared with 20 per week in May.', ['22 burglaries = 22 count', '20 per week = 20 {burglary}/wk']],
    ['the unit of the number before', 'Inflation was 5.4%, against 5.1 in May.', ['5.4% = 5.4 %', '5.1 = 5.1 %']],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(quantities(text).map(shown), expected));

  it('cuts out its own text, hedge and noun included, and lies within its sentence, on any text', () => {
    const word = fc.constantFrom('killed', 'about', '34,000', 'people', 'of', 'half', 'a', '$', '5bn', '-', 'six', 'week', 'to', '40', '%', 'dozens', 'one', 'in', 'ten', 'aged', ',', '.', 'Smith', '“', 'no', 'survivors', '\u2009', '½', '1.2.3', 'and', 'million');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(word, { maxLength: 40 }).map(words => words.join(' '))), text => {
      const passage = readPassage(text);
      for (const quantity of readQuantities(passage, readDates(passage), [])) {
        assert.equal(quantity.text, text.slice(quantity.start, quantity.end));
        assert.ok(quantity.start <= quantity.number.start && quantity.number.end <= quantity.end);
        const sentence = passage.sentences[quantity.sentence]!;
        assert.ok(sentence.start <= quantity.start && quantity.end <= sentence.end);
        assert.ok(quantity.low === null || quantity.high === null || quantity.low <= quantity.high);
      }
    }), { numRuns: 400 });
  });

  it('reads a sentence of thousands of numbers', () => {
    const quantities = readQuantities(readPassage('killed about 34,000 people and five to six dozen of the 1.2 million half '.repeat(4_000)), [], []);
    assert.equal(quantities.filter(({ value }) => value === 34_000).length, 4_000);
  });
});
