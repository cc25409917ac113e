/** What a cache may hold: the bytes of a reading, whole, cut, garbled or somebody else's. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeReading, encodeReading } from '../../src/engine/codec/reading';
import { read } from '../engine/properties/check';
import { article, news } from '../engine/properties/texts';
import { holds } from './run';

describe('The bytes of a reading', () => {
  holds('are read as what was written, whatever the article', article, source => {
    const reading = read(source.text, source.path);
    const again = decodeReading(encodeReading(reading), { path: source.path, text: source.text });
    assert.deepEqual(encodeReading(again), encodeReading(reading));
    assert.deepEqual(again.figures, reading.figures);
  }, { runs: 40 });

  const spoilt = fc.tuple(news, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }), fc.option(fc.nat()), fc.uint8Array({ maxLength: 20 }));
  holds('give a reading or an error, come to an end, and leave the program as it was when they are spoilt', spoilt, ([text, changes, cut, more]) => {
    const bytes = encodeReading(read(text));
    for (const [at, value] of changes) bytes[at % bytes.length] = value;
    const spoiltBytes = Uint8Array.from([...bytes.subarray(0, cut === null ? bytes.length : cut % (bytes.length + 1)), ...more]);
    try {
      decodeReading(spoiltBytes, { path: 'a.txt', text });
    } catch (error) {
      assert.ok(error instanceof RangeError || error instanceof TypeError, String(error));
    }
    assert.deepEqual(Object.keys(Object.prototype), []);
  }, { runs: 120 });
});
