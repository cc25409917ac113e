/** What a file's bytes turned out to be. */
export type Decoded =
  | { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' }
  | { readonly problem: 'binary' };

/** 0x80 to 0x9f in Windows-1252 (the WHATWG Encoding Standard's index): some Node versions decode them as Latin-1's control characters. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/**
 * Decodes an article file: a byte order mark decides; else UTF-8 where the bytes are valid, UTF-16 where every other byte is zero,
 * Windows-1252 otherwise. The mark is dropped. Bytes that hold NULs or many control characters are no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return checked(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return checked(bytes.subarray(2), 'utf-16be');
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, i) => { if (byte === 0) zeros[i % 2]!++; });
  if (zeros[1]! > sample.length / 4 && zeros[0] === 0) return checked(bytes, 'utf-16le');
  if (zeros[0]! > sample.length / 4 && zeros[1] === 0) return checked(bytes, 'utf-16be');
  if (zeros[0]! + zeros[1]! > 0) return { problem: 'binary' };
  try {
    return checked(bytes, 'utf-8');
  } catch {
    return checked(bytes, 'windows-1252');
  }
}

function checked(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'): Decoded {
  const decoded = new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  const text = encoding === 'windows-1252' ? decoded.replace(/[\u0080-\u009f]/g, control => C1[control.charCodeAt(0) - 0x80]!) : decoded;
  const controls = text.slice(0, 4096).match(CONTROL)?.length ?? 0;
  return controls > Math.min(text.length, 4096) / 100 ? { problem: 'binary' } : { text, encoding };
}
