import assert from 'node:assert/strict';
import { ENGLISH } from '../../src/engine/l10n';
import { COLOURS, picture } from '../../src/server/picture';

const decode = (uri: string | null) => decodeURIComponent(uri!.replace(/^data:image\/svg\+xml,/, ''));

describe('The picture of intervals', () => {
  it('needs two sources with numbers', () => {
    assert.equal(picture([{ low: 1, high: 2, own: true }], 'count', ENGLISH), null);
    assert.equal(picture([{ low: 1, high: 2, own: true }, { low: null, high: null, own: false }], 'count', ENGLISH), null);
  });

  it('draws one row a source, on one scale from the least to the most', () => {
    const svg = decode(picture([{ low: 12, high: null, own: true }, { low: 20, high: 20, own: false }, { low: 17, high: 24, own: false }], 'count', ENGLISH));
    assert.match(svg, /width="300" height="60"/);
    assert.match(svg, />12<\/text>.*>24<\/text>/);
    assert.equal(svg.match(/<circle/g)?.length, 3);
    const centres = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(match => Number(match[1]));
    assert.ok(centres[1]! < centres[0]! && centres[0]! < centres[2]!, 'ordered as the numbers are');
  });

  it('puts equal values in the middle', () => {
    const svg = decode(picture([{ low: 40, high: 40, own: true }, { low: 40, high: 40, own: false }], 'count', ENGLISH));
    assert.match(svg, /<circle cx="150"/);
    assert.doesNotMatch(svg, /NaN|Infinity/);
  });

  it('can stand in a Markdown link: no space, no bracket, no quotation mark', () => {
    assert.match(picture([{ low: 0, high: 1, own: true }, { low: 0, high: null, own: false }], 'USD', ENGLISH)!, /^data:image\/svg\+xml,[\w.~%-]*$/);
  });

  for (const [name, background] of [['a light', '#ffffff'], ['a dark', '#1e1e1e']] as const) {
    it(`is seen on ${name} background: contrast 3:1 (WCAG 1.4.11)`, () => {
      for (const colour of Object.values(COLOURS)) assert.ok(contrast(colour, background) >= 3, `${colour} on ${background}: ${contrast(colour, background)}`);
    });
  }
});

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map(i => parseInt(colour.slice(i, i + 2), 16) / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
