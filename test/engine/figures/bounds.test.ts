import assert from 'node:assert/strict';
import type { Bound } from '../../../src/engine/schema';
import { quantities, shown } from './support';

describe('bounds', () => {
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['nearly', 'It held for nearly seven months.', ['nearly seven months = 7 month (nearly)']],
    ['about', 'Around 130 people were inside.', ['Around 130 people = 130 count (approximate)']],
    ['more than', 'More than 34,000 people fled.', ['More than 34,000 people = 34000 count (more-than)']],
    ['at least', 'At least nine villages burned.', ['At least nine villages = 9 count (at-least)']],
    ['up to', 'Up to 400 jobs will go.', ['Up to 400 jobs = 400 count (at-most)']],
    ['fewer than', 'Fewer than 50 ballots were spoilt.', ['Fewer than 50 ballots = 50 count (less-than)']],
    ['a bound after the number', 'Tickets cost 90 euros or more.', ['90 euros or more = 90 EUR (at-least)']],
    ['a sum and another', 'It paid £32m plus £5m.', ['£32m = 32000000 GBP', '£5m = 5000000 GBP']],
    ['above after a verb of level', 'Water rose above 4 feet.', ['above 4 feet = 4 [ft_i] (more-than)']],
    ['another', 'Another 250 people were hurt.', ['Another 250 people = 250 count']],
    ['"over two days" is when, not how much', 'The vote over two days was calm.', ['two days = 2 day']],
    ['"for over two days" is how much', 'It burned for over two days.', ['over two days = 2 day (more-than)']],
    ['a price that went up to a number', 'Bread went up to $3 a loaf.', ['$3 = 3 USD']],
    ['up to without a verb of motion', 'Up to 30 boats sank.', ['Up to 30 boats = 30 count (at-most)']],
    ['a toll that passes a number', 'The toll passes 200.', ['200 = 200 count (more-than)']],
    ['"in under" and "within over" are how much', 'It ended in under four minutes and grew to over 30 km.', ['under four minutes = 4 minute (less-than)', 'over 30 km = 30 km (more-than)']],
    ['what is to top an amount', 'The bill is likely to top $1bn.', ['$1bn = 1000000000 USD (more-than)']],
    ['a parliament that passes laws', 'The senate passed 12 laws.', ['12 laws = 12 count']],
    ['a conversion shares its bound', 'It flew more than 100 kilometres (60 miles).', ['more than 100 kilometres = 100 km (more-than)', '60 miles = 60 [mi_i] (more-than)']],
    ['above an amount that can’t be a place', 'It invests over 35 GWh.', ['over 35 GWh = 35 GW.h (more-than)']],
    ['inside a range its own bound', 'Prices fell from about 850,000 to nearly a million rand.', ['about 850,000 = 850000 ZAR (approximate)', 'nearly a million rand = 1000000 ZAR (nearly)']],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(quantities(text).map(shown), expected));

  describe('the bound and the interval of each hedge', () => {
    const hedges: [bound: Bound, low: number | null, high: number | null, phrases: string[]][] = [
      ['exact', 30, 30, ['30', 'only 30', 'just 30', 'exactly 30', 'a total of 30', 'another 30', 'an average of 30', 'the remaining 30']],
      ['nearly', 27, 30, ['nearly 30', 'almost 30', 'close to 30', 'just under 30', 'just below 30', 'just short of 30', 'approaching 30', 'not quite 30', 'slightly fewer than 30']],
      ['approximate', 27, 33, ['about 30', 'around 30', 'roughly 30', 'some 30', 'circa 30', 'an estimated 30', '~30', 'approximately 30', 'perhaps 30', '30 or so', '30-odd', '30 give or take']],
      ['more-than', 30, null, ['more than 30', 'over 30', 'above 30', 'in excess of 30', 'upwards of 30', 'just over 30', 'well over 30', 'exceeding 30', '>30', 'a little over 30']],
      ['at-least', 30, null, ['at least 30', 'no fewer than 30', 'not less than 30', 'a minimum of 30', '30 or more', '30-plus', '30+', '30 and counting', '30 at least', 'as few as 30']],
      ['less-than', null, 30, ['less than 30', 'fewer than 30', 'under 30', 'only under 30', 'below 30', 'well under 30', 'sub-30', '<30']],
      ['at-most', null, 30, ['up to 30', 'as many as 30', 'as much as 30', 'not more than 30', 'no more than 30', 'a maximum of 30', 'maximum 30', 'at most 30', '30 or fewer', '30 or less', '30 at most', 'capped at 30']],
    ];
    for (const [bound, low, high, phrases] of hedges) {
      for (const phrase of phrases) {
        it(phrase, () => {
          const [quantity, ...more] = quantities(`Rangers saw ${phrase}, they said.`);
          assert.deepEqual([quantity?.value, quantity?.bound, quantity?.low, quantity?.high, more.length], [30, bound, low, high, 0]);
        });
      }
    }
  });
});
