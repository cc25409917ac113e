/** Stretches of time: "six weeks", "a five-year", "the past three months", "for decades", "all night"; and what a number of units says of a moment. */
import { isCapitalised } from '../../article/tokens';
import type { CalendarUnit } from '../model';
import * as w from '../words';
import { fixed, isHyphen, lower, pastHyphen, type Match, type Skip, type Tokens } from './match';
import { andAHalf, isYear, modifiers, readNumber, readNumberOrRange } from './numbers';
import { moment } from './relative';

const UNIT_CODE: Record<CalendarUnit, string> = { second: 'TS', minute: 'TM', hour: 'TH', day: 'D', night: 'D', weekend: 'D', week: 'W', fortnight: 'W', month: 'M', quarter: 'M', year: 'Y', decade: 'Y', century: 'Y', millennium: 'Y' };
const UNIT_SIZE: Partial<Record<CalendarUnit, number>> = { weekend: 2, fortnight: 2, quarter: 3, decade: 10, century: 100, millennium: 1000 };

/** The ISO 8601 duration of so many units, in days, weeks, months, years or less; X where the number is not told. */
export function durationValue(amount: number | null, unit: CalendarUnit): string {
  const code = UNIT_CODE[unit];
  if (amount === null) return code.startsWith('T') ? `PTX${code.slice(1)}` : unit === 'decade' ? 'PXDE' : unit === 'century' ? 'PXCE' : `PX${code}`;
  let [n, name] = [amount * (UNIT_SIZE[unit] ?? 1), code];
  if (!Number.isInteger(n) && code === 'Y') [n, name] = [n * 12, 'M'];
  const text = String(Math.round(n * 100) / 100);
  return name.startsWith('T') ? `PT${text}${name.slice(1)}` : `P${text}${name}`;
}

/** A number of units: "six weeks", "six-week", "a few days", "nearly seven months" (durations), "two years ago", "three days later" (dates), "25 years old" (an age). */
export function quantity(t: Tokens, i: number): Match | Skip | null {
  const over = rangeWord(t, i);
  const j = over ?? modifiers(t, i);
  const number = readNumberOrRange(t, j);
  if (!number && !over) return null;
  let unitAt = j;
  let amount = lower(t, j).endsWith('s') ? null : 1;
  if (number) {
    unitAt = t[number.end]?.spaced === false ? pastHyphen(t, number.end) : number.end;
    amount = number.value;
    if (w.FILLERS.has(lower(t, unitAt))) unitAt++;
  }
  const unit = w.UNITS.get(lower(t, unitAt));
  if (!unit) return null;
  const hyphened = number !== null && unitAt > number.end && isHyphen(t, number.end);
  const end = unitAt + 1;
  // "a decades-old dispute" has no age in years
  if (isAge(t, end)) return one(t, j) && lower(t, unitAt).endsWith('s') ? null : { end: isHyphen(t, end) || lower(t, end) !== 'of' ? pastHyphen(t, end) + 1 : end + 2, type: null };
  // "the Six-Day War", "the Hundred Years' War"
  if (isCapitalised(t[unitAt]!.text) && isName(t, end)) return { end, type: null };
  // "World Cup 2018 day five", "the 1990 year book"
  if (number && !hyphened && isYear(amount ?? 0) && !lower(t, unitAt).endsWith('s')) return null;
  if (isHyphen(t, end) && lower(t, end + 1) === 'long') return one(t, j) ? null : fixed(end + 2, 'duration', durationValue(amount, unit));
  if ((unit === 'second' && !number) || (unit === 'night' && one(t, j)) || (unit === 'quarter' && !over && unitAt === number!.end)) return null;
  // "a second day" is the one after the first
  if (unit === 'second' && one(t, j) && w.UNITS.has(lower(t, end))) return null;
  if (!over) {
    const moved = hyphened ? null : moment(t, end, unit, amount);
    if (moved) return moved;
    if (one(t, j) && !hyphened && !isStretch(t, i, j, end)) return null;
    const half = amount === null ? null : andAHalf(t, end);
    return half ? fixed(half, 'duration', durationValue(amount! + 0.5, unit)) : fixed(end, 'duration', durationValue(amount, unit));
  }
  if (number) return fixed(end, 'duration', durationValue(amount, unit));
  if (amount === null) return fixed(end, 'duration', durationValue(null, unit));
  // "the past year" is a stretch; "the following day" a date, which counts from the one before
  const word = lower(t, over - 1);
  return word === 'past' && lower(t, i) !== 'this' || (lower(t, i) === 'the' && /^(last|next|coming)$/.test(word) && unit !== 'day') ? fixed(end, 'duration', durationValue(1, unit)) : null;
}

/** "old" or "of age" follows, with or without hyphens. */
function isAge(t: Tokens, i: number): boolean {
  return w.AGE_WORDS.has(lower(t, pastHyphen(t, i))) || (lower(t, i) === 'of' && lower(t, i + 1) === 'age');
}

/** A capitalised noun follows, past a possessive. */
function isName(t: Tokens, i: number): boolean {
  const at = t[i]?.kind === 'clitic' || /^[’']$/.test(t[i]?.text ?? '') ? i + 1 : i;
  return t[at]?.kind === 'word' && isCapitalised(t[at].text);
}

/** "a day", "one day". */
const one = (t: Tokens, i: number): boolean => /^(a|an|one)$/.test(lower(t, i)) && readNumber(t, i)?.value === 1;

/** "A day" says as often "per day": a lone "a" is a stretch behind a preposition of time, before what fills it, or before "after the attack". */
function isStretch(t: Tokens, i: number, j: number, end: number): boolean {
  const before = lower(t, i - 1);
  if (/^(once|twice|times|every)$/.test(before)) return false;
  if (j > i || w.BEFORE_STRETCH.has(before) || t[end]?.kind === 'clitic' || /^(after|before|since|into|or)$/.test(lower(t, end))) return true;
  // "one day he will win": some day
  return lower(t, j) === 'one' && !(lower(t, end - 1) === 'day' && (i === 0 || t[i - 1]!.kind === 'punctuation'));
}

/** "the past", "the first", "its last" before units: where the stretch lies. Returns the index after. */
function rangeWord(t: Tokens, i: number): number | null {
  const the = /^(the|its|his|her|their|these|those|this)$/.test(lower(t, i)) ? 1 : 0;
  return w.RANGES.has(lower(t, i + the)) && (the || /^(past|last|next|coming)$/.test(lower(t, i))) ? i + the + 1 : null;
}

/** "for weeks", "decades of war", "the days before the vote", "months later", "years after the war", "weeks-long": a number of units that is not told. */
export function barePlural(t: Tokens, i: number): Match | null {
  if (lower(t, i) === 'the') {
    const unit = lower(t, i + 1).endsWith('s') ? w.UNITS.get(lower(t, i + 1)) : undefined;
    return unit && unit !== 'second' && unit !== 'quarter' && /^(since|after|before|following|leading)$/.test(lower(t, i + 2)) ? fixed(i + 2, 'duration', durationValue(null, unit)) : null;
  }
  const at = modifiers(t, i);
  const unit = w.UNITS.get(lower(t, at));
  if (!unit || unit === 'quarter') return null;
  const plural = lower(t, at).endsWith('s');
  if (isHyphen(t, at + 1) && /^(long|old)$/.test(lower(t, at + 2)) && (plural || lower(t, at + 2) === 'long')) return fixed(at + 3, 'duration', durationValue(plural ? null : 1, unit));
  if (!plural || (isCapitalised(t[at]!.text) && at > 0)) return null;
  const moved = moment(t, at + 1, unit, null);
  if (moved || unit === 'second') return moved;
  const before = lower(t, i - 1);
  const after = lower(t, at + 1);
  return w.BEFORE_UNITS.has(before) || (after === 'of' && !w.NOT_BEFORE_UNITS.has(before)) || (/^(after|before)$/.test(after) && !w.NOT_BEFORE_UNITS.has(before)) ? fixed(at + 1, 'duration', durationValue(null, unit)) : null;
}

/** "weeklong", "daylong": one of its unit. */
export function longWord(t: Tokens, i: number): Match | null {
  const unit = w.UNITS.get(/^(\p{L}+)long$/u.exec(lower(t, i))?.[1] ?? '');
  return unit && unit !== 'second' ? fixed(i + 1, 'duration', durationValue(lower(t, i).endsWith('slong') ? null : 1, unit)) : null;
}

/** "all day", "all year long", "the whole week", "an entire month". */
export function whole(t: Tokens, i: number): Match | null {
  const the = /^(the|a|an)$/.test(lower(t, i)) ? 1 : 0;
  const word = lower(t, i + the);
  if (!(the ? /^(whole|entire|full)$/ : /^all$/).test(word)) return null;
  const unit = w.UNITS.get(lower(t, i + the + 1)) ?? (w.PARTS_OF_DAY.has(lower(t, i + the + 1)) ? 'hour' : undefined);
  if (!unit || lower(t, i + the + 1).endsWith('s') || /^(second|minute)$/.test(unit)) return null;
  const end = lower(t, i + the + 2) === 'long' ? i + the + 3 : i + the + 2;
  return fixed(end, 'duration', unit === 'hour' && lower(t, i + the + 1) !== 'hour' ? 'P1D' : durationValue(1, unit));
}
