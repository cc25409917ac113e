import assert from 'node:assert/strict';
import { provenPublication } from '../../../src/engine/dates/publication';
import { placed } from './expressions';

const LONG = ', after a storm that no forecast had seen coming and that broke the harbour wall in three places';

describe('provenPublication', () => {
  const cases: [rule: string, paragraphs: string[], date: string | null, evidence: string[]][] = [
    ['a date on a line of its own', ['Harbour reopens', 'Published: Tuesday, June 4, 2019', 'Ships returned on Monday.'], '2019-06-04', ['Tuesday, June 4, 2019']],
    ['a date beside "today"', [`Today, 4 June 2019, the harbour reopened${LONG}.`], '2019-06-04', ['4 June 2019']],
    ['a date beside "yesterday"', [`The harbour reopened yesterday (4 June 2019)${LONG}.`], '2019-06-05', ['4 June 2019']],
    ['no earlier than what is told as past', [`The harbour was shut on 4 June 2019${LONG}.`], '2019-06-04/..', ['4 June 2019']],
    ['no later than what is still to come', [`The harbour will open on 4 June 2019${LONG}.`], '../2019-06-04', ['4 June 2019']],
    ['between the two', [`The harbour was shut on 4 June 2019${LONG}.`, `It is due to open on 9 July 2019${LONG}.`], '2019-06-04/2019-07-09', ['4 June 2019', '9 July 2019']],
    ['a plan told in the past tense may have passed', [`The harbour was due to open on 4 June 2019${LONG}.`], null, []],
    ['a plan in quotation marks may be old', [`“It will open on 4 June 2019,” the mayor told a meeting${LONG}.`], null, []],
    ['no full date', ['The harbour was shut on Tuesday.'], null, []],
  ];
  for (const [rule, paragraphs, date, evidence] of cases) {
    it(rule, () => {
      const found = provenPublication(placed(paragraphs));
      assert.deepEqual([found.date, found.basis, found.evidence.map(({ text }) => text)], [date, date === null ? 'unknown' : 'inferred', evidence]);
    });
  }
});
