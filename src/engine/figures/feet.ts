/** Feet and inches by their marks: "30' high", "6'2" tall", "a 15" screen", where the mark closes no quotation. */
import type { Quote } from '../article/model';
import { measured } from './amounts';
import type { Draft, Reader } from './draft';
import { parseDigits } from './numerals';
import { dimensionOf } from './units';

const FOOT = '[ft_i]', INCH = '[in_i]';
const INCHES_IN_FOOT = dimensionOf(FOOT).scale / dimensionOf(INCH).scale;
/** A height in one token: the tokenizer takes the mark for one between groups of digits. */
const HEIGHT = /^(\d{1,2})['’](\d{1,2})$/;

/** Reads feet, inches, or both in feet. A number after a name is the minute of a goal: "(Oru 34')". */
export function readFeet(reader: Reader, i: number): Draft | null {
  const { passage: { quotes }, tokens, start, end } = reader;
  const token = tokens[i]!;
  if (token.kind !== 'number') return null;
  const mark = (at: number, marks: RegExp): boolean => at < end && !tokens[at]!.spaced && marks.test(tokens[at]!.text) && !closesQuote(quotes, tokens[at]!.start);
  const both = HEIGHT.exec(token.text);
  if (both && Number(both[2]) < INCHES_IN_FOOT) return feet(reader, i, Number(both[1]) + Number(both[2]) / INCHES_IN_FOOT, mark(i + 1, /^["”″]$/) ? i + 2 : i + 1);
  const value = parseDigits(token.text);
  if (value === null || (i - 1 > start && !/^\p{Ll}/u.test(tokens[i - 1]!.text))) return null;
  // before a full stop or the like it closes a quotation whose opening is lost
  if (mark(i + 1, /^["”]$/) && i + 2 < end && tokens[i + 2]!.kind === 'word') return measured(reader, exactly(i, i + 1, value), i + 1, { code: INCH, kind: 'measure', next: i + 2 });
  return mark(i + 1, /^['’]$/) ? feet(reader, i, value, i + 2) : null;
}

function feet(reader: Reader, i: number, value: number, next: number): Draft {
  return measured(reader, exactly(i, i + 1, Number(value.toPrecision(15))), i + 1, { code: FOOT, kind: 'measure', next });
}

function exactly(from: number, numberEnd: number, value: number): Pick<Draft, 'from' | 'numberEnd' | 'value' | 'low' | 'high' | 'bound'> {
  return { from, numberEnd, value, low: null, high: null, bound: null };
}

function closesQuote(quotes: readonly Quote[], at: number): boolean {
  return quotes.some(({ end }) => end === at);
}
