import assert from 'node:assert/strict';
import { quantities } from './support';

describe('ages', () => {
  const cases: [text: string, ...values: (number | null)[]][] = [
    ['A 34-year-old nurse won.', 34], ['Ana Lopes, 52, won.', 52], ['A man aged 41 won.', 41], ['Ana Lopes (29) won.', 29], ['The winner was aged between 19 and 24.', null],
    ['She is 18 years old.', 18], ['The twins, ages 3, 7 and 11, left.', 3, 7, 11], ['Their ages were 14 and 28.', 14, 28], ['He died at the age of 71.', 71], ['She was 34.', 34],
    ['He turned 18 in May.', 18], ['The boy, who is nine, sings.', 9],
    ['He will be 35 in June.', 35], ['She would have been 21.', 21], ['She turns 40 next week.', 40], ['My boy was 12 then.', 12], ['The twins, aged seven and nine, left.', 7, 9],
    ['The brothers, 9 and 11, left.', 9, 11], ['A woman, 36, won.', 36], ['Ana Lopes, then 19, won.', 19], ['With Ana Lopes, 40, he won.', 40], ['Women aged under 35 won.', 35], ['Children under five eat free.', 5],
    ['All of those were under 18.', 18], ['It is for those who are 35 or older.', 35], ['The boys are 17 and 13 years of age.', 17, 13],
  ];
  for (const [text, ...values] of cases) {
    it(text, () => assert.deepEqual(quantities(text).map(({ kind, value, unit }) => [kind, value, unit]), values.map(value => ['age', value, 'year of age'])));
  }
  it('a war has no age but a length', () => assert.deepEqual(quantities('The five-month-old war goes on.').map(q => [q.kind, q.value, q.unit]), [['duration', 5, 'month']]));
  for (const text of ['She was 34 minutes late.', 'He was 12 points ahead.', 'She was two of a kind.', 'He was 12 under par.', 'Sales were under 50.', 'They sold 30 and 40 lorries.', 'In Fort Oru, 40 of the houses burned.', 'On Friday, 12 and 14 shells fell.', 'In Tarva, 12, including two boys, left.', '143 patients, 61 of them in danger, left.']) {
    it(`no age: ${text}`, () => assert.ok(quantities(text).every(({ kind }) => kind !== 'age')));
  }
});
