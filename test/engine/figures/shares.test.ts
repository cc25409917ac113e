import assert from 'node:assert/strict';
import { quantities, shown } from './support';

describe('shares', () => {
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['half of', 'Nearly half the town’s population fled.', ['Nearly half the town’s population = 0.5 fraction (nearly)']],
    ['two-thirds', 'Two-thirds of the crop failed.', ['Two-thirds of the crop = 0.6666666666666666 fraction']],
    ['a quarter of', 'A quarter of pupils were absent.', ['A quarter of pupils = 0.25 fraction']],
    ['one in five', 'One in five bridges is unsafe.', ['One in five bridges = 0.2 fraction']],
    ['nine out of 10', 'Nine out of 10 wells are dry.', ['Nine out of 10 wells = 0.9 fraction']],
    ['a half of a match is none', 'They scored in the second half.', []],
    ['a quarter of a year is none', 'Sales fell in the third quarter.', []],
    ['by a third', 'It cut deaths by a third.', ['a third = 0.3333333333333333 fraction']],
    ['a share of something that is itself counted', 'More than half of Lunda’s 2.3 million population left.', ['More than half = 0.5 fraction (more-than)', '2.3 million population = 2300000 count']],
    ['one fourth', 'One fourth of the crop failed.', ['One fourth of the crop = 0.25 fraction']],
    ['a fraction in digits', 'It kept 2/3 of the seats.', ['2/3 of the seats = 0.6666666666666666 fraction']],
    ['half without "of"', 'It lost half the revenue.', ['half the revenue = 0.5 fraction']],
    ['one child in five', 'One child in five is hungry; one man in every ten left.', ['One child in five = 0.2 fraction', 'one man in every ten = 0.1 fraction']],
    ['the first half is a time', 'First-half profit rose; in the first half of the match he scored.', []],
    ['half an hour', 'It took half an hour.', ['half an hour = 0.5 hour']],
    ['three quarters', 'Three quarters of pupils passed.', ['Three quarters of pupils = 0.75 fraction']],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(quantities(text).map(shown), expected));
});
