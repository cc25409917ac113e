import assert from 'node:assert/strict';
import { quantities } from './support';

describe('trends', () => {
  const cases: [rule: string, text: string, ...expected: [number, 'up' | 'down' | null][]][] = [
    ['a verb of rise', 'Shares rose 5%.', [5, 'up']],
    ['a verb of fall', 'The index lost 190 points.', [190, 'down']],
    ['an adverb', 'Costs were down to 3.2m euros.', [3200000, 'down']],
    ['by', 'Output grew by about 12 percent.', [12, 'up']],
    ['by, after the object', 'It will grow sales by 35 per cent and cut its debt by a third.', [35, 'up'], [1 / 3, 'down']],
    ['what is lost is no change', 'The team lost 30 men and added 40 bikes.', [30, null], [40, null]],
    ['a maximum is none', 'Up to 400 jobs will go.', [400, null]],
    ['a part of any currency', 'The rand gained 12 cents, the rupee lost 15 paise.', [12, 'up'], [15, 'down']],
    ['a change before its level', 'Oil added $2 to $45; the index shed 0.8 to 312.', [2, 'up'], [45, null], [0.8, 'down'], [312, null]],
    ['a sum raised for something is none', 'It raised $200 to mend a roof and cut $5 for 600 pupils.', [200, null], [5, null], [600, null]],
    ['an adverb after it', 'It closed 0.4% higher, then 3 points lower.', [0.4, 'up'], [3, 'down']],
    ['said again in another unit', 'It lost 190 points, or 0.6%.', [190, 'down'], [0.6, 'down']],
    ['said again after "or"', 'Jobs grew by 1,250 places or 2.2 per cent.', [1250, 'up'], [2.2, 'up']],
    ['going on without its verb', 'Lisle fell 2.3%, Burton by 2.6%.', [2.3, 'down'], [2.6, 'down']],
    ['another thing after "and" is none', 'Sales rose 5% and 40 shops shut.', [5, 'up'], [40, null]],
    ['what a change led to', 'Turnout fell from 30% to 25%.', [30, null], [25, 'down']],
    ['after an amount of change it says where that ends', 'Sales rose 5% to 3.2m.', [5, 'up'], [3200000, null]],
    ['folds are changes', 'Sales doubled to 40 million; arrests halved.', [2, 'up'], [40000000, 'up'], [0.5, 'down']],
    ['doubled down is no change', 'The minister doubled down.'],
  ];
  for (const [rule, text, ...expected] of cases) it(rule, () => assert.deepEqual(quantities(text).map(({ value, trend }) => [value, trend]), expected));
});
