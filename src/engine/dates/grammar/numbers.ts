/** Numbers as time expressions have them: cardinals, ordinals, ranges, years. */
import * as w from '../words';
import { isDash, isHyphen, lower, pastHyphen, type Tokens } from './match';

/** A number that was read; null where the words do not tell it ("several"). `end`: the index after it. */
export interface Numeral {
  readonly value: number | null;
  readonly end: number;
}

/** A number in digits or words from `at` on: 12, "twelve", "twenty-five", "two and a half", "several" (null). */
export function readNumber(t: Tokens, at: number): Numeral | null {
  const token = t[at];
  if (!token) return null;
  if (token.kind === 'number') {
    const value = Number(token.text.replace(/,/g, ''));
    return Number.isFinite(value) ? { value, end: at + 1 } : null;
  }
  const word = token.lower;
  if (word === 'a' || word === 'an') {
    if (lower(t, at + 1) === 'half') return { value: 0.5, end: pastHyphen(t, at + 2) };
    if (lower(t, at + 1) === 'dozen') return { value: 12, end: at + 2 };
    if (lower(t, at + 1) === 'few') return { value: null, end: at + 2 };
    if (lower(t, at + 1) === 'couple') return { value: 2, end: lower(t, at + 2) === 'of' ? at + 3 : at + 2 };
    if (w.spells(t, at + 1, ['quarter', 'of', 'a']) || w.spells(t, at + 1, ['quarter', 'of', 'an'])) return { value: 0.25, end: at + 4 };
  }
  if (w.QUANTIFIERS.has(word)) {
    if (word === 'half') return /^(a|an)$/.test(lower(t, at + 1)) ? { value: 0.5, end: at + 2 } : w.UNITS.has(lower(t, pastHyphen(t, at + 1))) ? { value: 0.5, end: pastHyphen(t, at + 1) } : null;
    return { value: w.QUANTIFIERS.get(word)!, end: lower(t, at + 1) === 'of' && (word === 'couple' || word === 'dozens') ? at + 2 : at + 1 };
  }
  const value = w.CARDINALS.get(word);
  if (value === undefined) return null;
  let total = value;
  let end = at + 1;
  if (value >= 20 && value < 100) {
    const ones = w.CARDINALS.get(lower(t, pastHyphen(t, end)));
    if (ones !== undefined && ones > 1 && ones < 10) {
      total += ones;
      end = pastHyphen(t, end) + 1;
    }
  } else if (value < 10 && lower(t, end) === 'hundred') {
    total *= 100;
    end++;
  }
  const half = andAHalf(t, end);
  return half ? { value: total + 0.5, end: half } : { value: total, end };
}

/** "and a half", "-and-a-half": the index after, or null. */
export function andAHalf(t: Tokens, i: number): number | null {
  const and = pastHyphen(t, i);
  if (lower(t, and) !== 'and') return null;
  const a = pastHyphen(t, and + 1);
  const half = lower(t, a) === 'a' ? pastHyphen(t, a + 1) : a;
  return lower(t, half) === 'half' ? half + 1 : null;
}

/** "six", "six or seven", "five to ten", "30-40": the second number, since the first is often spoken as its lower end. */
export function readNumberOrRange(t: Tokens, i: number): Numeral | null {
  if (lower(t, i) === 'the' && t[i + 1]?.kind === 'number') return null;
  const first = readNumber(t, i);
  if (!first) return null;
  if (/^(to|or)$/.test(lower(t, first.end)) || (isDash(t, first.end) && !w.UNITS.has(lower(t, first.end + 1)))) {
    const second = readNumber(t, first.end + 1);
    if (second && second.value !== null && first.value !== null && second.value > first.value) return second;
  }
  return first;
}

/** Index after words such as "nearly", "more than", "at least" that stand before a number. */
export function modifiers(t: Tokens, i: number): number {
  const phrase = w.MODIFIER_PHRASES.find(words => w.spells(t, i, words));
  if (phrase) return i + phrase.length;
  return w.MODIFIERS.has(lower(t, i)) && (readNumberOrRange(t, i + 1) !== null || lower(t, i + 1) === 'the') ? i + 1 : i;
}

/** An ordinal: "7th", "seventh", "twenty-first". */
export function ordinalAt(t: Tokens, i: number): { readonly value: number; readonly end: number } | null {
  const token = t[i];
  if (!token) return null;
  if (token.kind === 'number') {
    const ending = t[i + 1];
    return /^\d{1,3}$/.test(token.text) && ending && !ending.spaced && /^(st|nd|rd|th)$/.test(ending.lower) ? { value: Number(token.text), end: i + 2 } : null;
  }
  const tens = w.CARDINALS.get(token.lower);
  if (tens !== undefined && tens >= 20 && tens < 100 && isHyphen(t, i + 1)) {
    const ones = w.ORDINALS.get(lower(t, i + 2));
    return ones !== undefined && ones < 10 ? { value: tens + ones, end: i + 3 } : null;
  }
  const value = w.ORDINALS.get(token.lower);
  return value === undefined ? null : { value, end: i + 1 };
}

/** A year of four digits, or of any with its era; astronomical. */
export function yearAt(t: Tokens, i: number): { readonly year: number; readonly end: number } | null {
  const lead = w.ERAS.get(lower(t, i));
  if (lead === 1 && /^[A-Z.]+$/.test(t[i]!.text) && /^\d{1,4}$/.test(t[i + 1]?.text ?? '')) return { year: Number(t[i + 1]!.text), end: i + 2 };
  const token = t[i];
  if (token?.kind !== 'number' || !/^\d{1,4}$/.test(token.text)) return null;
  const era = w.ERAS.get(lower(t, i + 1));
  if (era && /^[A-Z.]+$/.test(t[i + 1]!.text)) return { year: era === -1 ? 1 - Number(token.text) : Number(token.text), end: i + 2 };
  return token.text.length === 4 && isYear(Number(token.text)) ? { year: Number(token.text), end: i + 1 } : null;
}

/** A figure in which four digits may be a year. */
export const isYear = (n: number): boolean => n >= 1000 && n <= 2199;
/** The year that two digits stand for. */
export const fullYear = (n: number): number => (n >= 40 ? 1900 + n : 2000 + n);
