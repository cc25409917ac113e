import assert from 'node:assert/strict';
import { compromiseTagger } from '../../../src/engine/actors/compromise-tagger';
import { readWhole } from '../../../src/engine/reading';

const tagger = compromiseTagger();

const CASES: readonly (readonly [text: string, periods: readonly (string | null)[]])[] = [
  ['Weekly cases fell to 1,020 from a peak of 1,870.', ['week', null]],
  ['Clinics in Sarn registered 188 new cases in the last 24 hours.', ['day']],
  ['“In the last 24 hours alone we registered 188 new cases and four deaths,” she said.', ['day', 'day']],
  ['There were 1,020 cases in the week to Sunday.', ['week']],
  ['Some 310 people were killed in the past three months.', ['quarter']],
  ['Sarn saw 90 killings in a single night.', ['day']],
  ['She sees up to 40 patients each morning.', ['day']],
  ['Second-quarter profit rose to $2.1bn.', ['quarter']],
  ['Month-on-month inflation was 1.2%.', ['month']],
  ['The annual rate of inflation was 9.4%.', ['year']],
  ['Since November 9,120 cases have been recorded.', [null]],
  ['The blast killed 12 people on Monday.', [null]],
  ['The 12 people who died in the first minutes were miners.', [null]],
];

describe('periodOf: the stretch of time that a figure sums up', () => {
  for (const [text, periods] of CASES) it(`${periods.join(', ')}: ${text}`, () => assert.deepEqual(readWhole({ path: 'a.txt', text }, tagger).figures.filter(({ kind }) => kind !== 'duration').map(({ about }) => about.period), periods));
});
