import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeReading, encodeReading } from '../../../src/engine/codec/reading';
import { ValueReader, ValueWriter } from '../../../src/engine/codec/values';
import { corpus } from '../../bench/corpus/corpus';
import { holds, read } from '../properties/check';

/** What a reading says, whether its parts are there or made when asked for. */
const said = (reading: object): unknown => JSON.parse(JSON.stringify(reading));

describe('A reading as bytes', () => {
  for (const { path, text } of corpus(25)) {
    it(`is read back as it was: ${path}`, () => {
      const reading = read(text, path);
      assert.deepEqual(said(decodeReading(encodeReading(reading), { path, text })), said(reading));
    });
  }

  it('is read back from Markdown, with its marks blanked out', () => {
    const text = '# Ferry **sinks**\n\n“At least _40_ people were [rescued](https://example.org/a)”, Mayor Ana Ruiz said on Friday.\n\n> Two died.\n';
    const reading = read(text, 'a.md');
    assert.deepEqual(said(decodeReading(encodeReading(reading), { path: 'a.md', text })), said(reading));
  });

  it('holds no sentence of the text', () => {
    for (const { path, text } of corpus(25)) {
      const bytes = Buffer.from(encodeReading(read(text, path))).toString('latin1');
      for (const words of text.match(/[A-Za-z,]+(?: [A-Za-z,]+){9}/g)!) assert.ok(!bytes.includes(words), words);
    }
  });
});

describe('Plain data as bytes', () => {
  const plain = fc.letrec(tie => ({
    value: fc.oneof({ maxDepth: 5 }, fc.constant(null), fc.boolean(), fc.integer(), fc.maxSafeInteger(), fc.double(), fc.string({ unit: 'binary' }), fc.constantFrom('start', 'body', 'people', 'Three people'), fc.array(tie('value')), fc.dictionary(fc.constantFrom('start', 'end', 'text', 'kind', '', 'a b'), tie('value'), { noNullPrototype: true })),
  })).value;

  holds('are read back as they were', plain, value => {
    const text = 'Three people were hurt.';
    assert.deepEqual(new ValueReader(new ValueWriter(text).write(value).finished(), text).read(), value);
  }, { runs: 500 });

  holds('end with an error or a value where they are garbled, and soon', fc.tuple(fc.uint8Array(), fc.string()), ([bytes, text]) => {
    try {
      new ValueReader(bytes, text).read();
    } catch (error) {
      assert.ok(error instanceof RangeError, String(error));
    }
  }, { runs: 2000 });

  it('leave out what is undefined, and can’t hold what is no plain data', () => {
    assert.deepEqual(new ValueReader(new ValueWriter('').write({ a: undefined, b: 1 }).finished(), '').read(), { b: 1 });
    assert.throws(() => new ValueWriter('').write({ names: new Map() }), TypeError);
  });
});
