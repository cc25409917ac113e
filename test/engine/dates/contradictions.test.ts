import assert from 'node:assert/strict';
import { dateProblems } from '../../../src/engine/dates/contradictions';
import { placed } from './expressions';

/** Problems of a text declared to be of Monday 29 April 2024, each as its code and what it is on. */
function problems(text: string): string[] {
  return dateProblems({ date: '2024-04-29', basis: 'declared', evidence: [] }, placed([text]), text).map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);
}

describe('dateProblems', () => {
  const cases: [rule: string, text: string, expected: string[]][] = [
    ['a wrong weekday', 'It opened on Tuesday, April 22, 2024.', ['weekday-mismatch: Tuesday, April 22, 2024']],
    ['a weekday that a year around has', 'It opened on Sunday, April 23.', []],
    ['a weekday that no year around has', 'It opened on Friday, April 23.', ['weekday-mismatch: Friday, April 23']],
    ['an impossible day', 'It opened on February 30, 2024.', ['date-impossible: February 30, 2024']],
    ['a past after publication', 'The bridge collapsed on 3 May 2024.', ['published-contradicted: 3 May 2024']],
    ['told twice, reported once', 'The bridge collapsed on 3 May 2024. It fell on 3 May 2024.', ['published-contradicted: 3 May 2024']],
    ['a day to come after publication', 'The bridge will open on 3 May 2024.', []],
    ['a day to come before publication', 'The bridge will open on 3 March 2024.', ['published-contradicted: 3 March 2024']],
    ['a plan told in the past tense', 'The bridge was due to open on 3 March 2024.', []],
    ['a plan announced on a day', 'The bridge will open, the mayor announced on 3 March 2024.', []],
    ['an update', 'Updated: 3 May 2024', []],
    ['another weekday today', 'The bridge was shut today, Tuesday.', ['published-contradicted: Tuesday']],
    ['the weekday of yesterday', 'The bridge was shut yesterday (Sunday).', []],
    ['years ago', 'It opened two years ago, in 1998.', ['published-contradicted: two years ago, in 1998']],
    ['years ago that lead there', 'It opened two years ago, in 2022, or on 3 May 2019, nearly five years ago.', []],
    ['months since', 'It is seven months since January 7, and the bridge is still shut.', ['published-contradicted: seven months since January 7']],
    ['months since that lead there', 'It is nearly seven months since October 7, and the bridge is still shut.', []],
    ['months after, told of another time', 'Seven months after January 7, 2010, the bridge was shut again.', []],
  ];
  for (const [rule, text, expected] of cases) it(rule, () => assert.deepEqual(problems(text), expected));

  it('has nothing to hold against an undeclared date but the calendar', () => {
    const text = 'The bridge collapsed on 3 May 2024 and fell on February 30, 2024.';
    assert.deepEqual(dateProblems({ date: null, basis: 'unknown', evidence: [] }, placed([text]), text).map(({ code }) => code), ['date-impossible']);
  });
});
