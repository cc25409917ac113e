import assert from 'node:assert/strict';
import { quantities } from './support';

describe('ages', () => {
  const cases: [text: string, ...values: (number | null)[]][] = [
    ['A 34-year-old nurse won.', 34], ['Ana Lopes, 52, won.', 52], ['A man aged 41 won.', 41], ['Ana Lopes (29) won.', 29], ['The winner was aged between 19 and 24.', null],
    ['She is 18 years old.', 18], ['The twins, ages 3, 7 and 11, left.', 3, 7, 11], ['Their ages were 14 and 28.', 14, 28], ['He died at the age of 71.', 71], ['She was 34.', 34],
    ['He turned 18 in May.', 18], ['The boy, who is nine, sings.', 9],
  ];
  for (const [text, ...values] of cases) {
    it(text, () => assert.deepEqual(quantities(text).map(({ kind, value, unit }) => [kind, value, unit]), values.map(value => ['age', value, 'year of age'])));
  }
  it('a war has no age but a length', () => assert.deepEqual(quantities('The five-month-old war goes on.').map(q => [q.kind, q.value, q.unit]), [['duration', 5, 'month']]));
  for (const text of ['She was 34 minutes late.', 'He was 12 points ahead.', 'She was two of a kind.']) {
    it(`no age: ${text}`, () => assert.ok(quantities(text).every(({ kind }) => kind !== 'age')));
  }
});
