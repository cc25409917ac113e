/** Reads numerals, in digits and in words, from tokens. */
import numbers from '../data/number-words.json';
import type { Token } from '../article/model';
import { DETERMINERS } from './function-words';
import { isPlural } from './words';

const SMALL = new Map(Object.entries(numbers.small));
const TENS = new Map(Object.entries(numbers.tens));
const MULTIPLIERS = new Map(Object.entries(numbers.multipliers));
const SUFFIXES = new Map(Object.entries(numbers.suffixes));
const AMBIGUOUS_SUFFIXES = new Map(Object.entries(numbers.ambiguousSuffixes));
/** Suffixes that may stand apart from their number: "5 bn". */
const SPACED = new Set(numbers.spacedSuffixes);
const SIGNS = new Map(Object.entries(numbers.fractionSigns));
const AFTER_METRES = new Set(numbers.afterMetres);
const WATERS = new Set(numbers.waters);
const AT_LEVEL = new Set(numbers.atLevel);
/** As far before its level as a river may stand. */
const WATER_REACH = 12;
const PERCENT = new Set(['%', 'percent', 'cent', 'pc']);
const LEADING_TO = new Set(['to', 'from']);
/** Groups of three digits in the longest number: quadrillions. */
const LONGEST_GROUPED = 6;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The words that a numeral may begin with; besides, digits and the signs of fractions. */
export const NUMERAL_OPENERS: readonly string[] = ['a', 'an', ...SMALL.keys(), ...TENS.keys()];

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

const HYPHENS: ReadonlySet<string> = new Set('-‐‑–—−');

/** A hyphen or dash that joins two tokens: "six-week", "30–40". */
export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'symbol' && HYPHENS.has(token.text);
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
  // "34 500" with an ordinary space
  while (next < Math.min(end, i + LONGEST_GROUPED) && /^\d{1,3}$/.test(token.text) && /^\d{3}$/.test(tokens[next]!.text) && tokens[next]!.spaced && tokens[next]!.start <= tokens[next - 1]!.end + 2) {
    value = value * 1000 + Number(tokens[next]!.text);
    next++;
  }
  const sign = SIGNS.get(tokens[next]?.text ?? '');
  const half = andAHalf(tokens, next, end);
  if (next < end && sign !== undefined && !tokens[next]!.spaced) {
    value += sign;
    next++;
  } else if (half !== null) {
    value += 0.5;
    next = half;
  }
  const scaled = readPower(tokens, next, end) ?? readScale(tokens, next, end, money, value);
  return { value: rounded(value * scaled.scale), next: scaled.next, scale: scaled.scale, digits: true, dotted: /^\d{1,3}\.\d{3}$/.test(token.text) };
}

/** Without the noise that binary arithmetic leaves on decimals: 1.1 million is 1100000. */
function rounded(value: number): number {
  return Number.isInteger(value) && value < 1e15 ? value : Number(value.toPrecision(15));
}

interface Scale {
  readonly scale: number;
  readonly next: number;
}

/** The multipliers after digits: "million", "thousand crore", "bn", "-million". */
function readScale(tokens: readonly Token[], i: number, end: number, money: boolean, value: number): Scale {
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
  if (suffix !== undefined && (!token.spaced || SPACED.has(token.lower))) return { scale: suffix, next: next + 1 };
  const letter = AMBIGUOUS_SUFFIXES.get(token.lower);
  if (letter !== undefined && ((money && !token.spaced) || isMultiplierLetter(tokens, next, end, value))) return { scale: letter, next: next + 1 };
  return { scale, next };
}

/** "1.4m people", "4.3M sales", "8 B users" against "14m deep", "the 100m", "gate 4B": what is counted, or a change, tells a multiplier. */
function isMultiplierLetter(tokens: readonly Token[], i: number, end: number, value: number): boolean {
  const { text, spaced } = tokens[i]!;
  const after = i + 1 < end && tokens[i + 1]!.kind === 'word' ? tokens[i + 1]! : undefined;
  const counts = after !== undefined && ((/^\p{Ll}/u.test(after.text) && isPlural(after.lower)) || (after.lower === 'of' && DETERMINERS.has(tokens[i + 2]?.lower ?? '')));
  if (spaced) return counts && /^[MB]$/.test(text);
  const decimal = !Number.isInteger(value) && value < 1000;
  switch (text) {
    case 'M': return true;
    case 'B': return counts || decimal;
    case 'b': return counts;
    case 'm': return counts || followsPercent(tokens, i - 1) || (decimal && after !== undefined && /^[a-z]+$/.test(after.lower) && !AFTER_METRES.has(after.lower) && !isLevelOfWater(tokens, i - 1));
    default: return false;
  }
}

/** "rose 5% to 3.2m": what a percentage changes is no length. `i` is the number's token. */
function followsPercent(tokens: readonly Token[], i: number): boolean {
  return LEADING_TO.has(tokens[i - 1]?.lower ?? '') && PERCENT.has(tokens[i - 2]?.lower ?? '');
}

/** "the river stood at 9.4m", "water fell to 8.1m": `i` is the number's token. */
function isLevelOfWater(tokens: readonly Token[], i: number): boolean {
  if (!AT_LEVEL.has(tokens[i - 1]?.lower ?? '')) return false;
  for (let k = i - 2; k >= Math.max(0, i - WATER_REACH) && !/^[.;:!?]$/.test(tokens[k]!.text); k--) if (WATERS.has(tokens[k]!.lower)) return true;
  return false;
}

/** A power of ten: "× 10−30", "x10^6", "×10⁹". */
function readPower(tokens: readonly Token[], i: number, end: number): Scale | null {
  if (i + 2 >= end || !/^[×x]$/.test(tokens[i]!.text) || tokens[i + 1]!.text !== '10') return null;
  let next = i + 2;
  while (next < end && !tokens[next]!.spaced && /^[\^⁻⁰¹²³⁴-⁹−–-]$/.test(tokens[next]!.text)) next++;
  if (next < end && !tokens[next]!.spaced && /^\d{1,2}$/.test(tokens[next]!.text)) next++;
  const written = tokens.slice(i + 2, next).map(({ text }) => text).join('').replace('^', '').replace(/[−–⁻]/, '-').replace(/[⁰¹²³⁴-⁹]/g, digit => String(SUPERSCRIPTS.indexOf(digit)));
  return /^-?\d{1,2}$/.test(written) ? { scale: Number(`1e${written}`), next } : null;
}

function readWords(tokens: readonly Token[], i: number, end: number): Numeral | null {
  const cardinal = readCardinal(tokens, i, end);
  if (!cardinal) return null;
  const { value, next, scale, scaled } = cardinal;
  const said = (total: number, after: number, by = scale): Numeral => ({ value: rounded(total), next: after, scale: by === 12 || by === 100 ? 1 : by, digits: false, dotted: false });
  const half = andAHalf(tokens, next, end);
  const decimals = half === null ? readDecimals(tokens, next, end) : null;
  if (half !== null && scaled) return said(value + 0.5 * scale, half); // "a million and a half"
  if (half === null && !decimals) return said(value, next);
  // "two and a half million", "two point five million"
  const exact = value + (decimals?.value ?? 0.5), after = half ?? decimals!.next;
  const multiplier = after < end ? multiplierOf(tokens[after]) : undefined;
  return multiplier === undefined ? said(exact, after) : said(exact * multiplier, after + 1, multiplier);
}

/** A whole number in words. `scaled`: a multiplier ends it. */
function readCardinal(tokens: readonly Token[], i: number, end: number): Scale & { readonly value: number; readonly scaled: boolean } | null {
  let next = i, total = 0, current = 0, seen = false, biggest = Infinity, scale = 1;
  let last: 'small' | 'tens' | 'multiplier' | 'none' = 'none';
  if (/^an?$/.test(tokens[i]!.lower)) {
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
    if (small !== undefined && (last === 'none' || last === 'multiplier' || (last === 'tens' && small > 0 && small < 10 && (at > next || !isHyphen(tokens[at + 1]))))) {
      current += small;
      last = 'small';
    } else if (tens !== undefined && (last === 'none' || last === 'multiplier')) {
      current += tens;
      last = 'tens';
    } else if (multiplier !== undefined && tokens[at - 1]?.lower !== 'and' && (seen || last === 'small') && token.lower !== 'score') {
      if (multiplier === 100 || multiplier === 12) current = Math.max(current, 1) * multiplier;
      else if (current === 0) total *= multiplier; // "two hundred thousand million" multiplies on
      else if (multiplier < biggest) { // "two million five hundred thousand" adds
        total += current * multiplier;
        biggest = multiplier;
        current = 0;
      } else break;
      scale = Math.max(scale, multiplier);
      last = 'multiplier';
    } else break;
    seen = true;
    next = at + 1;
  }
  return seen ? { value: total + current, next, scale, scaled: last === 'multiplier' } : null;
}

/** "point five", "point two five". */
function readDecimals(tokens: readonly Token[], i: number, end: number): { readonly value: number; readonly next: number } | null {
  if (i >= end || tokens[i]!.lower !== 'point') return null;
  let value = 0, place = 0.1, next = i + 1;
  for (; next < end; next++, place /= 10) {
    const digit = SMALL.get(tokens[next]!.lower);
    if (digit === undefined || digit > 9) break;
    value += digit * place;
  }
  return next > i + 1 ? { value, next } : null;
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
