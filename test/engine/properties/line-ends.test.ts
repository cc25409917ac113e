import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holds, read } from './check';
import { hostile, news, soup, strange, wrapped } from './texts';

/** Texts whose line ends are LF alone. */
const withLf = fc.oneof(
  { weight: 3, arbitrary: news },
  { weight: 1, arbitrary: fc.oneof(strange, soup, hostile, soup.map(words => wrapped(words.replace(/\s+/g, ' '), 60))).map(text => text.replaceAll('\r', '')) },
);

type Place = { readonly start: number; readonly end: number };

/** What an article says, its places counted as in the text with LF. */
function said(source: string): unknown {
  const { figures, dates, quotations, attributions } = read(source);
  const before = new Uint32Array(source.length + 1);
  for (let k = 0; k < source.length; k++) before[k + 1] = before[k]! + (source[k] === '\r' ? 1 : 0);
  const placed = <T extends Place>(item: T): T => JSON.parse(JSON.stringify({ ...item, start: item.start - before[item.start]!, end: item.end - before[item.end]! }).replaceAll('\\r\\n', '\\n')) as T;
  return {
    dates: dates.map(placed),
    figures: figures.map(figure => ({ ...placed(figure), attribution: figure.attribution && placed(figure.attribution) })),
    quotations: quotations.map(placed),
    attributions: attributions.map(({ source, cue, content, type }) => ({ source: source && placed(source), cue: cue && placed(cue), content: placed(content), type })),
  };
}

describe('line ends', () => {
  holds('CRLF and LF give the same figures, dates, quotations and attributions', withLf, source => {
    assert.deepEqual(said(source.replaceAll('\n', '\r\n')), said(source));
  }, {
    runs: 120,
    examples: ['"the flood covers six weeks of northern Lunda," police said on\nMonday. "it will cost some 12 hectares." It will cost\n$5bn.\n\n“it will cost $5bn,” said a spokesman for Acme Holdings.'],
  });
});
