const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes in hexadecimal, two digits each. */
export function toHex(bytes: Uint8Array, start = 0, length = bytes.length): string {
  let hex = '';
  for (let k = start; k < start + length; k++) hex += DIGITS[bytes[k]!]!;
  return hex;
}

/** Writes what `toHex` has written back as bytes. */
export function fromHex(hex: string, into: Uint8Array, start: number): void {
  for (let k = 0; 2 * k < hex.length; k++) into[start + k] = Number.parseInt(hex.slice(2 * k, 2 * k + 2), 16);
}
