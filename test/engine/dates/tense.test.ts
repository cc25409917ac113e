import assert from 'node:assert/strict';
import { readDates } from '../../../src/engine/dates/read';
import { readPassage } from '../../../src/engine/article/passage';

describe('the tense around a date', () => {
  const cases: [text: string, direction: 'past' | 'future' | null][] = [
    ['The envoy arrived on Monday.', 'past'],
    ['On Monday, police said the road was open.', 'past'],
    ['She toured the coast as a guest of the king in November.', 'past'],
    ['The road has been shut since Monday.', 'past'],
    ['He said on Monday that the road will open.', 'past'],
    ['The envoy will arrive on Monday.', 'future'],
    ['The envoy was due to travel to Lima on Monday.', 'future'],
    ['A vote is to be held on Monday.', 'future'],
    ['The envoy is returning to Lima on Monday.', 'future'],
    ['The talks resume on Monday.', 'future'],
    ['The rule takes effect on Monday.', 'future'],
    ['The summit is on Monday.', 'future'],
    ['The firm must file by Monday.', 'future'],
    ['Police have until Monday to charge him.', 'future'],
    ["Prices rose ahead of Monday's vote.", 'future'],
    ['Talks to begin on Monday', 'future'],
    ['Envoys traveled to Lima in March with the aim of ending the war.', 'past'],
    ['The fleet returned to port in March.', 'past'],
    ['The firm agreed to close the mine in March.', 'future'],
    ['Three dead in Monday crash', null],
  ];
  for (const [text, direction] of cases) it(`${direction ?? 'nothing'}: ${text}`, () => assert.equal(readDates(readPassage(text))[0]?.direction, direction));
});
