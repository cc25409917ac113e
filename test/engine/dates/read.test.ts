import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPassage } from '../../../src/engine/article/passage';
import { readDates } from '../../../src/engine/dates/read';

describe('readDates', () => {
  it('keeps spans in the passage, in order, apart, and never throws', () => {
    const word = fc.constantFrom('the', 'last', 'Friday', 'May', '12', '2014', ',', 'of', 'year', 'weeks', 'ago', '8:30', 'p.m.', '-', 'early', 'every', 'two', 'end', 'first', '’s', '“', '\ud83d');
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(word, { maxLength: 40 }).map(words => words.join(' ')));
    fc.assert(fc.property(text, value => {
      let last = 0;
      for (const { start, end, text: found, sentence } of readDates(readPassage(value))) {
        assert.ok(start >= last && end > start && end <= value.length && sentence >= 0);
        assert.equal(found, value.slice(start, end));
        last = end;
      }
    }), { numRuns: 300 });
  });

  it('reads a sentence of thousands of dates', () => {
    const dates = readDates(readPassage('the end of early on Monday said the third quarter of the end of the '.repeat(3_000)));
    assert.ok(dates.length >= 3_000);
  });
});
