import assert from 'node:assert/strict';
import { readPassage } from '../../../src/engine/article/passage';
import { readDates } from '../../../src/engine/dates/read';
import { readQuantities } from '../../../src/engine/figures/quantities';

/** What each number of a text counts. */
function counted(text: string): (string | null)[] {
  const passage = readPassage(text);
  return readQuantities(passage, readDates(passage), []).map(quantity => quantity.counted);
}

describe('what a number counts', () => {
  const cases: [rule: string, text: string, ...counted: (string | null)[]][] = [
    ['up to the first plural', 'It freed 12 injured sailors in Tarva.', 'injured sailors'],
    ['a list of modifiers', 'It freed 12 sick, old and injured sailors.', 'sick, old and injured sailors'],
    ['names before their noun', 'It sold 900 Karo and Lanta vehicles.', 'Karo and Lanta vehicles'],
    ['a plural in a name that goes on', 'It hired 30 sales representatives.', 'sales representatives'],
    ['a noun of many without an ending', 'It had 12 crew on board.', 'crew'],
    ['one of something', 'One wounded soldier returned.', 'wounded soldier'],
    ['a partitive', 'It freed 12 of the old sailors.', 'old sailors'],
    ['a compound', 'An 11-member council met.', 'member council'],
    ['a noun that ends as a participle', 'One apartment building burned.', 'apartment building'],
    ['not what happens to it', 'There were 12 sailors missing.', 'sailors'],
    ['a state that is a noun too', 'The blast left 12 injured.', 'injured'],
    ['no other state', 'The blast left 12 homeless and 14 trapped.', 'homeless', null],
    ['not when', 'It freed 12 sailors last year.', 'sailors'],
    ['nothing before a date', 'It freed 12 last year and 14 next year.', null, null],
    ['stuff that is measured', 'It emitted 37 gigatonnes of carbon dioxide last year.', 'carbon dioxide'],
    ['the whole of a share', 'Half of the old sailors left.', 'old sailors'],
    ['the whole of a share before its verb', 'Half of the harvest rotted.', 'harvest'],
    ['those accused', 'Three of the accused left.', 'accused'],
    ['people who', 'The three who left and 95,800 who stayed met.', 'people', 'people'],
  ];
  for (const [rule, text, ...expected] of cases) it(rule, () => assert.deepEqual(counted(text), expected));
});
