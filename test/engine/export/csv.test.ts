import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csv } from '../../../src/engine/export/csv';

describe('Writing comma-separated values', () => {
  const cells: readonly { readonly name: string; readonly value: string | number | null; readonly written: string }[] = [
    { name: 'plain text as it is', value: 'two ferries', written: 'two ferries' },
    { name: 'a number as it is', value: 1.5, written: '1.5' },
    { name: 'a negative number as a number', value: -5, written: '-5' },
    { name: 'what is not known as nothing', value: null, written: '' },
    { name: 'a comma in quotes', value: 'Tarrow, Lorn', written: '"Tarrow, Lorn"' },
    { name: 'quotation marks doubled', value: 'the "Sund"', written: '"the ""Sund"""' },
    { name: 'a line break in quotes', value: 'a\nb', written: '"a\nb"' },
    { name: 'a formula as text', value: '=HYPERLINK("http://x")', written: '"\'=HYPERLINK(""http://x"")"' },
    { name: 'a formula of several lines as text', value: '=1\n2', written: '"\'=1\n2"' },
    { name: 'a formula after a blank as text', value: ' @SUM(A1)', written: "' @SUM(A1)" },
    { name: 'a dialled number as text', value: '+44', written: "'+44" },
    { name: 'a minus of a text as text', value: '-2+3', written: "'-2+3" },
    { name: 'a full-width formula as text', value: '＝1', written: "'＝1" },
    { name: 'a formula after a mark that is not seen as text', value: '\u200b=1', written: "'\u200b=1" },
    { name: 'a formula that would begin a cell of its own where semicolons part cells as text', value: 'a; =1;+2\t@3', written: "a; '=1;'+2\t'@3" },
    { name: 'a dash after a semicolon as it is', value: 'twelve; - thirteen', written: 'twelve; - thirteen' },
  ];
  for (const { name, value, written } of cells) {
    it(`writes ${name}`, () => assert.equal(csv(['a', 'b'], [[value, 'x']]), `a,b\r\n${written},x\r\n`));
  }

  it('writes a header alone where there are no rows', () => assert.equal(csv(['a', 'b'], []), 'a,b\r\n'));

  it('lets every text be read back, with at most apostrophes before its formulas', () => {
    const texts = fc.oneof(fc.string(), fc.array(fc.constantFrom('=', '+1', '-', '@', ';', '\t', ' ', '"', ',', '\r\n', '\u200b', 'a', "'"), { maxLength: 8 }).map(parts => parts.join('')));
    fc.assert(fc.property(fc.array(texts, { minLength: 2, maxLength: 2 }), row => {
      const read = parse(csv(['h', 'i'], [row]))[1]!;
      read.forEach((text, i) => {
        assert.equal(text.replaceAll("'", ''), row[i]!.replaceAll("'", ''));
        assert.doesNotMatch(text, /(?:^|[;\t])\s*[=+@]/);
      });
    }));
  });
});

/** A reader of RFC 4180, character by character. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!;
    if (quoted) {
      if (mark !== '"') cell += mark;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (mark === '"') quoted = true;
    else if (mark === ',' || mark === '\r') {
      rows.at(-1)!.push(cell);
      cell = '';
      if (mark === '\r') {
        i++;
        rows.push([]);
      }
    } else cell += mark;
  }
  return rows;
}
