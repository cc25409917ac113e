import assert from 'node:assert/strict';
import { quantities, shown } from './support';

describe('vague quantities and none', () => {
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['dozens', 'Dozens of goats died.', ['Dozens of goats = 24..99 count (vague)']],
    ['tens of thousands', 'Tens of thousands of fans came.', ['Tens of thousands of fans = 20000..99999 count (vague)']],
    ['several hundred', 'Several hundred tractors blocked it.', ['Several hundred tractors = 300..999 count (vague)']],
    ['a handful', 'A handful of shops opened.', ['A handful of shops = 3..9 count (vague)']],
    ['a few more days', 'It will go on for a few more days.', ['a few more days = 3..6 day (vague)']],
    ['decades-old', 'It ended a decades-old feud.', ['decades-old = 2..9 decade (vague)']],
    ['test scores are none', 'Her scores improved.', []],
    ['no survivors', 'There were no survivors.', ['no survivors = 0 count']],
    ['nobody was hurt', 'No one was injured.', ['No one = 0 count']],
    ['no is no number elsewhere', 'There was no comment.', []],
    ['scores without "of"', 'Scores were hurt; test scores were poor.', ['Scores = 40..199 count (vague)']],
    ['scores of', 'Scores of cyclists fell.', ['Scores of cyclists = 40..199 count (vague)']],
    ['multiple', 'It hit multiple cars.', ['multiple cars = 2.. count (vague)']],
    ['millions of money', 'It cost millions of dollars.', ['millions of dollars = 2000000..999999999 USD (vague)']],
    ['hundreds of a unit', 'The plume drifted hundreds of miles.', ['hundreds of miles = 200..999 [mi_i] (vague)']],
    ['a couple', 'A couple of hens died.', ['A couple of hens = 2..3 count (vague)']],
    ['none of some', 'None of the 40 passengers survived.', ['None = 0 count', '40 passengers = 40 count']],
    ['none at all', 'None were hurt. Nobody died.', ['None = 0 count', 'Nobody = 0 count']],
    ['none that only speak', 'None of the ministers spoke.', []],
    ['zero in words', 'There were zero deaths and no injuries.', ['zero deaths = 0 count', 'no injuries = 0 count']],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(quantities(text).map(shown), expected));
});
