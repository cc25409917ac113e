import assert from 'node:assert/strict';
import { decode } from '../../../src/engine/article/decode';

const TEXT = 'Café prices rose by £3 – “too much”, he said.\r\n';
const utf16 = (text: string, big: boolean): number[] => [...Buffer.from(text, 'utf16le')].map((_, i, bytes) => bytes[big ? i ^ 1 : i]!);
const CP1252 = new Map([['£', 0xa3], ['é', 0xe9], ['–', 0x96], ['“', 0x93], ['”', 0x94]]);

describe('decoding', () => {
  const cases: [string, Uint8Array, string][] = [
    ['UTF-8', new TextEncoder().encode(TEXT), 'utf-8'],
    ['UTF-8 with a byte order mark, which it drops', new TextEncoder().encode(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 little-endian', Uint8Array.from([0xff, 0xfe, ...utf16(TEXT, false)]), 'utf-16le'],
    ['UTF-16 big-endian', Uint8Array.from([0xfe, 0xff, ...utf16(TEXT, true)]), 'utf-16be'],
    ['UTF-16 without a mark', Uint8Array.from(utf16(TEXT, false)), 'utf-16le'],
    ['Windows-1252', Uint8Array.from(TEXT, character => CP1252.get(character) ?? character.charCodeAt(0)), 'windows-1252'],
  ];
  for (const [name, bytes, encoding] of cases) it(`reads ${name}`, () => assert.deepEqual(decode(bytes), { text: TEXT, encoding }));
  it('reads an empty file as an empty text', () => assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf-8' }));
  it('refuses what is no text', () => {
    assert.deepEqual(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])), { problem: 'binary' });
    assert.deepEqual(decode(Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32)), { problem: 'binary' });
  });
});
