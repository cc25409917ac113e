/** Reads numerals, in digits and in words, from tokens. */
import numbers from '../data/number-words.json';
import type { Token } from '../article/model';

const SMALL = new Map(Object.entries(numbers.small));
const TENS = new Map(Object.entries(numbers.tens));
const MULTIPLIERS = new Map(Object.entries(numbers.multipliers));
const SUFFIXES = new Map(Object.entries(numbers.suffixes));
const AMBIGUOUS_SUFFIXES = new Map(Object.entries(numbers.ambiguousSuffixes));
const SIGNS = new Map(Object.entries(numbers.fractionSigns));

/** A number as written. `next` is the index after its last token; `scale` what its multiplier words amount to (1 without). */
export interface Numeral {
  readonly value: number;
  readonly next: number;
  readonly scale: number;
  /** Written in digits. */
  readonly digits: boolean;
  /** The digits hold one dot with three digits after it: "34.000", a decimal in English, thousands elsewhere. */
  readonly dotted: boolean;
}

/** A hyphen or dash that joins two tokens: "six-week", "30–40". */
export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'symbol' && /^[-‐‑–—−]$/.test(token.text);
}

/** A hyphen with no space on either side of it. */
export function isJoin(tokens: readonly Token[], i: number): boolean {
  return isHyphen(tokens[i]) && !tokens[i]!.spaced && tokens[i + 1] !== undefined && !tokens[i + 1]!.spaced;
}

/** `lakh`, `million`: is it a multiplier, and which? */
export function multiplierOf(token: Token | undefined): number | undefined {
  return token?.kind === 'word' ? MULTIPLIERS.get(token.lower) : undefined;
}

/**
 * The value of a number token: `34,000`, `1,00,000`, `1.4`, `1.234.567,8`, `12 000` with a thin space, `1’234’567`; null where the
 * separators fit no convention ("5.4.2").
 */
export function parseDigits(text: string): number | null {
  const plain = text.replace(/[\u00a0\u2009\u202f]/g, '');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^\d+\.\d+$/.test(plain)) return Number(plain);
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:[’']\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replace(/[’']/g, ''));
  if (/^\d+,\d{1,2}$/.test(plain)) return Number(plain.replace(',', '.'));
  return null;
}

/**
 * Reads a numeral that starts at token `i` and ends before `end`.
 * @param money the number stands for money, so that a lone `m`, `b` or `t` is a multiplier.
 */
export function readNumeral(tokens: readonly Token[], i: number, end: number, money = false): Numeral | null {
  const token = tokens[i];
  if (!token || i >= end) return null;
  if (token.kind === 'number') return readDigits(tokens, i, end, money);
  const sign = SIGNS.get(token.text);
  if (sign !== undefined) return { value: sign, next: i + 1, scale: 1, digits: true, dotted: false };
  return token.kind === 'word' ? readWords(tokens, i, end) : null;
}

function readDigits(tokens: readonly Token[], i: number, end: number, money: boolean): Numeral | null {
  const token = tokens[i]!;
  let value = parseDigits(token.text);
  if (value === null) return null;
  let next = i + 1;
  // "34 000" with an ordinary space
  while (next < end && /^\d{1,3}$/.test(token.text) && tokens[next]!.text === '000' && tokens[next]!.spaced && tokens[next]!.start <= tokens[next - 1]!.end + 2) {
    value *= 1000;
    next++;
  }
  const sign = SIGNS.get(tokens[next]?.text ?? '');
  if (next < end && sign !== undefined && !tokens[next]!.spaced) {
    value += sign;
    next++;
  } else {
    const half = andAHalf(tokens, next, end);
    value += half === null ? 0 : 0.5;
    next = half ?? next;
  }
  const scaled = readScale(tokens, next, end, money, value);
  return { value: Number((value * scaled.scale).toPrecision(15)), next: scaled.next, scale: scaled.scale, digits: true, dotted: /^\d{1,3}\.\d{3}$/.test(token.text) };
}

/** The multipliers after digits: "million", "thousand crore", "bn", "-million". */
function readScale(tokens: readonly Token[], i: number, end: number, money: boolean, value: number): { scale: number; next: number } {
  let scale = 1, next = i;
  for (;;) {
    const at = isJoin(tokens, next) ? next + 1 : next;
    const multiplier = at < end ? multiplierOf(tokens[at]) : undefined;
    if (multiplier === undefined || tokens[at]!.lower === 'score') break;
    scale *= multiplier;
    next = at + 1;
  }
  if (next > i || next >= end) return { scale, next };
  const token = tokens[next]!;
  if (token.kind !== 'word') return { scale, next };
  const suffix = SUFFIXES.get(token.lower);
  if (suffix !== undefined && (!token.spaced || /[bt]l?n$/.test(token.lower))) return { scale: suffix, next: next + 1 };
  const letter = AMBIGUOUS_SUFFIXES.get(token.lower);
  if (letter !== undefined && !token.spaced && (money || isMillion(tokens, next, end, value))) return { scale: letter, next: next + 1 };
  return { scale, next };
}

/** "1.4m people", "4.3M sales" against "14m deep", "the 100m": a decimal or a capital, and something counted after it. */
function isMillion(tokens: readonly Token[], i: number, end: number, value: number): boolean {
  const token = tokens[i]!;
  if (token.lower !== 'm') return false;
  if (token.text === 'M') return true;
  const after = i + 1 < end ? tokens[i + 1] : undefined;
  const counts = after?.kind === 'word' && (/[^s]s$|^people$|^women$|^men$|^children$/.test(after.lower) || (after.lower === 'of' && /^(?:the|its|their|our|his|her|those|these)$/.test(tokens[i + 2]?.lower ?? '')));
  return counts || (!Number.isInteger(value) && value < 1000 && after?.kind === 'word' && /^[a-z]+$/.test(after.lower) && !/^(?:deep|high|long|tall|wide|away|above|below|from|of|off|to|in|and|by|x)$/.test(after.lower));
}

function readWords(tokens: readonly Token[], i: number, end: number): Numeral | null {
  let next = i, total = 0, current = 0, seen = false, biggest = Infinity, scale = 1;
  let last: 'small' | 'tens' | 'multiplier' | 'none' = 'none';
  const first = tokens[i]!;
  if (first.lower === 'a' || first.lower === 'an') {
    if (multiplierOf(tokens[i + 1]) === undefined || tokens[i + 1]!.lower === 'score') return null;
    current = 1;
    last = 'small';
    next = i + 1;
  }
  while (next < end) {
    let at = next;
    if (seen && isJoin(tokens, at)) at++;
    else if (seen && last === 'multiplier' && tokens[at]!.lower === 'and' && at + 1 < end) at++;
    const token = tokens[at];
    if (!token || at >= end || token.kind !== 'word') break;
    const small = SMALL.get(token.lower), tens = TENS.get(token.lower), multiplier = MULTIPLIERS.get(token.lower);
    if (small !== undefined && (last === 'none' || last === 'multiplier' || (last === 'tens' && small > 0 && small < 10 && at > next))) {
      current += small;
      last = 'small';
    } else if (tens !== undefined && (last === 'none' || last === 'multiplier')) {
      current += tens;
      last = 'tens';
    } else if (multiplier !== undefined && tokens[at - 1]?.lower !== 'and' && (seen || last === 'small') && token.lower !== 'score') {
      if (multiplier === 100 || multiplier === 12) current = Math.max(current, 1) * multiplier;
      else if (multiplier < biggest || current === 0) {
        // "two hundred thousand million" multiplies on; "two million five hundred thousand" adds
        if (current === 0) total *= multiplier;
        else {
          total += current * multiplier;
          biggest = multiplier;
        }
        current = 0;
      } else break;
      scale = Math.max(scale, multiplier);
      last = 'multiplier';
    } else break;
    seen = true;
    next = at + 1;
  }
  if (!seen) return null;
  let value = total + current;
  const half = andAHalf(tokens, next, end);
  if (half !== null) {
    value += 0.5 * (last === 'multiplier' ? scale : 1);
    next = half;
    const multiplier = next < end ? multiplierOf(tokens[next]) : undefined;
    if (multiplier !== undefined && last !== 'multiplier') {
      value *= multiplier;
      scale = multiplier;
      next++;
    }
  } else if (next + 1 < end && tokens[next]!.lower === 'point' && SMALL.has(tokens[next + 1]!.lower)) {
    // "two point five million"
    let place = 0.1;
    next++;
    for (let digit = SMALL.get(tokens[next]?.lower ?? ''); next < end && digit !== undefined && digit < 10; digit = SMALL.get(tokens[next]?.lower ?? '')) {
      value += digit * place;
      place /= 10;
      next++;
    }
    const multiplier = next < end ? multiplierOf(tokens[next]) : undefined;
    if (multiplier !== undefined) {
      value = Number((value * multiplier).toPrecision(12));
      scale = multiplier;
      next++;
    }
  }
  return { value, next, scale: scale === 12 || scale === 100 ? 1 : scale, digits: false, dotted: false };
}

/** The index after "and a half", spaced or hyphenated, or null. */
function andAHalf(tokens: readonly Token[], i: number, end: number): number | null {
  if (wordsAt(tokens, i, end, ['and', 'a', 'half'])) return i + 3;
  if (!isJoin(tokens, i) || tokens[i + 1]?.lower !== 'and') return null;
  const at = isJoin(tokens, i + 2) ? i + 3 : i + 2;
  const half = isJoin(tokens, at + 1) ? at + 2 : at + 1;
  return tokens[at]?.lower === 'a' && tokens[half]?.lower === 'half' && half < end ? half + 1 : null;
}

/** Do these words stand at `i`, all before `end`? Hyphens count as words of their own. */
export function wordsAt(tokens: readonly Token[], i: number, end: number, words: readonly string[]): boolean {
  return i + words.length <= end && words.every((word, k) => tokens[i + k]!.lower === word);
}
