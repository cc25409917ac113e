/**
 * The grammar of English time expressions over tokens, after the TimeML 1.2.1 guidelines: what an expression covers ("the end of last month",
 * not "by the end of last month") and its type. Each rule looks at one place and says how far it reads; the longest reading wins.
 */
import type { Token } from '../article/model';
import { isAllCapitals, isCapitalised } from '../article/tokens';
import type { DateType } from '../schema';
import type { Anchor, CalendarUnit, DateMeaning, Which } from './model';
import * as w from './words';

/** One sentence's tokens, so that no expression crosses a sentence. */
export type Tokens = readonly Token[];

export interface Match {
  /** Index after the last token. */
  readonly end: number;
  readonly type: DateType;
  readonly meaning: DateMeaning;
  readonly time: string | null;
}

/** Something that looks like a time expression and is none: nothing inside it is read. */
export interface Skip {
  readonly end: number;
  readonly type: null;
}

const fixed = (end: number, type: DateType, value: string): Match => ({ end, type, meaning: { kind: 'fixed', value }, time: null });
const shift = (end: number, unit: CalendarUnit, amount: number, from: Anchor): Match =>
  ({ end, type: unit === 'hour' || unit === 'minute' || unit === 'second' ? 'time' : 'date', meaning: { kind: 'shift', unit, amount, from }, time: unit === 'night' ? 'TNI' : null });
const calendar = (end: number, fields: Partial<Extract<DateMeaning, { kind: 'calendar' }>>): Match =>
  ({ end, type: 'date', meaning: { kind: 'calendar', year: null, month: null, day: null, weekday: null, which: null, sameYear: false, ...fields }, time: null });

const lower = (t: Tokens, i: number): string => t[i]?.lower ?? '';
const isHyphen = (t: Tokens, i: number): boolean => t[i] !== undefined && /^[-‐‑]$/.test(t[i].text);
const isDash = (t: Tokens, i: number): boolean => t[i] !== undefined && /^[-‐‑–—/]$/.test(t[i].text);

/** How deep expressions nest: "the end of | early | summer 2012". */
const DEEPEST = 3;

/** The longest reading from token `i` on, or null. */
export function readAt(t: Tokens, i: number, depth = 0): Match | Skip | null {
  if (depth > DEEPEST) return null;
  let best: Match | Skip | null = null;
  for (const rule of RULES) {
    const match = rule(t, i, depth);
    if (match && (!best || match.end > best.end)) best = match;
  }
  return best;
}

const RULES: readonly ((t: Tokens, i: number, depth: number) => Match | Skip | null)[] = [fixedName, reference, edge, phase, dayWithTime, deictic, clockFirst, partOfDay, relative, same, season, quarterOrHalf, decade, century, year, quantity, everySo, setWord, holiday, barePlural];

/** `9/11`, `24/7`, and other figures joined by a slash that are no date. */
function fixedName(t: Tokens, i: number): Skip | null {
  const name = w.FIXED_NAMES.find(words => w.spells(t, i, words) && !isDash(t, i + words.length));
  return name ? { end: i + name.length, type: null } : null;
}

/** "now", "recently", "the near future". */
function reference(t: Tokens, i: number): Match | null {
  const found = w.REFERENCES.find(({ words }) => w.spells(t, i, words));
  if (!found) return null;
  const end = i + found.words.length;
  // "the past three weeks", "the present government", "the future of the firm": other readings, or none
  if (found.words[0] === 'the' && t[end]?.kind === 'word' && !/^(and|but|is|was|in|on|as|to|has|will|when|that|with|for|at|or)$/.test(lower(t, end))) return null;
  return fixed(end, 'date', found.value);
}

/** "the end of last month", "early 2015"'s longer sister: an edge of a period has the period's value. */
function edge(t: Tokens, i: number, depth: number): Match | null {
  let j = i;
  if (lower(t, j) === 'the') j++;
  if (/^(very|latter|early|later)$/.test(lower(t, j)) && (w.EDGES.has(lower(t, j + 1)) || /^(half|part)$/.test(lower(t, j + 1)))) j++;
  else if (w.RANGES.has(lower(t, j)) && w.UNITS.has(lower(t, j + 1))) j++; // "the last week of August"
  else if (w.RANGES.has(lower(t, j)) && w.UNITS.has(lower(t, j + 2)) && w.readNumber(t, j + 1)) j += 2;
  else if (!w.EDGES.has(lower(t, j))) return null;
  if (lower(t, j + 1) !== 'of') return null;
  const inner = readAt(t, j + 2, depth + 1) ?? thePeriod(t, j + 2);
  return inner && inner.type === 'date' && inner.meaning.kind !== 'fixed' ? inner : inner?.type === 'date' && /\d/.test(inner.meaning.kind === 'fixed' ? inner.meaning.value : '') ? inner : null;
}

/** "the year" inside "the end of the year": the one spoken of. */
function thePeriod(t: Tokens, i: number): Match | null {
  const unit = lower(t, i) === 'the' ? w.UNITS.get(lower(t, i + 1)) : undefined;
  return unit && ['week', 'month', 'year', 'decade', 'century', 'quarter', 'weekend'].includes(unit) && !lower(t, i + 1).endsWith('s') ? shift(i + 2, unit, 0, 'context') : null;
}

/** "early March", "late 2015", "mid-1990s", "later this week", "earlier in the day"; "early Sunday morning" is a time. */
function phase(t: Tokens, i: number, depth: number): Match | null {
  let j = i;
  if (lower(t, j) === 'the' && w.PHASES.has(lower(t, j + 1))) j++;
  if (!w.PHASES.has(lower(t, j))) return null;
  const word = lower(t, j);
  const next = isHyphen(t, j + 1) ? j + 2 : j + 1;
  if (lower(t, next) === 'in') {
    const inner = readAt(t, next + 1, depth + 1) ?? thePeriod(t, next + 1);
    return inner && inner.type === 'date' && inner.meaning.kind !== 'fixed' && inner.meaning.kind !== 'clock' && word !== 'later' && word !== 'earlier' ? inner : null;
  }
  const inner = readAt(t, next, depth + 1);
  if (!inner || inner.type === null || inner.type === 'duration' || inner.type === 'set') return null;
  if (inner.meaning.kind === 'fixed' && !/\d/.test(inner.meaning.value)) return null;
  return inner;
}

/** "Friday", "Friday night", "Friday, June 24, 1950", "Sunday 9 p.m.". */
function dayWithTime(t: Tokens, i: number): Match | null {
  const day = weekday(t, i) ?? monthDate(t, i) ?? numericDate(t, i);
  return day && withTime(t, day);
}

/** Adds a part of the day or a clock time that follows a day without a preposition. */
function withTime(t: Tokens, day: Match): Match {
  const at = t[day.end]?.text === ',' ? day.end + 1 : day.end;
  const clock = readClock(t, at);
  if (clock && (at === day.end || clock.sure)) return { ...day, end: clock.end, type: 'time', time: clock.time };
  const part = w.PARTS_OF_DAY.get(lower(t, day.end));
  if (part) return { ...day, end: day.end + 1, type: 'time', time: `T${part}` };
  if (/^(noon|midday|midnight)$/.test(lower(t, day.end))) return { ...day, end: day.end + 1, type: 'time', time: lower(t, day.end) === 'midnight' ? 'T00:00' : 'T12:00' };
  return day;
}

function weekday(t: Tokens, i: number): Match | null {
  const token = t[i];
  if (!token || !isCapitalised(token.text)) return null;
  const plural = w.PLURAL_WEEKDAYS.get(token.lower);
  if (plural) return fixed(i + 1, 'set', `XXXX-WXX-${plural}`);
  const value = w.WEEKDAYS.get(token.lower);
  if (!value) return null;
  const comma = t[i + 1]?.text === ',' ? i + 2 : i + 1;
  // "Sun Apr 14", "Wed, 3 May"; the paper, the verb and the money otherwise
  const date = monthDate(t, comma) ?? (comma > i + 1 || w.SHORT_WEEKDAYS.has(token.lower) ? numericDate(t, comma) : null);
  if (date?.meaning.kind === 'calendar' && date.meaning.day !== null) return { ...date, meaning: { ...date.meaning, weekday: value } };
  if (w.SHORT_WEEKDAYS.has(token.lower) && !token.text.endsWith('.')) return null;
  if (w.WEEKDAY_NAMES.has(lower(t, i + 1)) && isCapitalised(t[i + 1]!.text)) return null;
  if (w.WEEKDAY_EPITHETS.has(lower(t, i - 1)) && isCapitalised(t[i - 1]!.text)) return null;
  // "Wednesday the 14th"
  const ordinal = lower(t, i + 1) === 'the' ? dayNumber(t, i + 2, true) : null;
  return calendar(ordinal ? ordinal.end : i + 1, { weekday: value, day: ordinal?.day ?? null });
}

/** A day of the month: 7, 7th, "seventh"; `ordinal` asks for the ending. */
function dayNumber(t: Tokens, i: number, ordinal: boolean): { readonly day: number; readonly end: number } | null {
  const token = t[i];
  if (!token) return null;
  if (token.kind === 'number' && /^\d{1,2}$/.test(token.text)) {
    const day = Number(token.text);
    if (day < 1 || day > 31) return null;
    const ending = t[i + 1];
    if (ending && !ending.spaced && /^(st|nd|rd|th)$/.test(ending.lower)) return { day, end: i + 2 };
    return ordinal ? null : { day, end: i + 1 };
  }
  const word = w.ORDINALS.get(token.lower);
  if (word && word < 20) return { day: word, end: i + 1 };
  const ones = word && isHyphen(t, i + 1) ? w.ORDINALS.get(lower(t, i + 2)) : undefined;
  if (word && ones && word + ones <= 31) return { day: word + ones, end: i + 3 };
  const tens = token.lower === 'twenty' || token.lower === 'thirty' ? w.CARDINALS.get(token.lower)! : 0;
  const unit = tens && isHyphen(t, i + 1) ? w.ORDINALS.get(lower(t, i + 2)) : undefined;
  return unit && unit < 10 && tens + unit <= 31 ? { day: tens + unit, end: i + 3 } : null;
}

/** "March", "March 9", "March 9th, 2014", "9 March 2014", "the 9th of March", "March 2014", "March of 2014". */
function monthDate(t: Tokens, i: number): Match | null {
  const dayFirst = lower(t, i) === 'the' ? dayNumber(t, i + 1, false) : t[i]?.kind === 'number' ? dayNumber(t, i, false) : dayNumber(t, i, true);
  if (dayFirst) {
    const at = lower(t, dayFirst.end) === 'of' ? dayFirst.end + 1 : dayFirst.end;
    const month = monthAt(t, at, true);
    if (month && !(at === dayFirst.end && t[i]!.kind === 'word' && lower(t, i) !== 'the')) return withYear(t, at + 1, { month, day: dayFirst.day });
    return null;
  }
  const bare = monthAt(t, i, false);
  const month = bare ?? monthAt(t, i, true);
  if (!month) return null;
  const the = lower(t, i + 1) === 'the' ? i + 2 : i + 1;
  const day = dayNumber(t, the, the > i + 1);
  if (day && !dayIsSomethingElse(t, day.end)) return withYear(t, day.end, { month, day: day.day });
  const dated = withYear(t, i + 1, { month });
  return bare || dated.end > i + 1 ? dated : null;
}

/** "May 10 people", "June 4 percent", "April 3:30", "March 12-year-olds": the number belongs to what follows. */
function dayIsSomethingElse(t: Tokens, i: number): boolean {
  if (t[i]?.text === ':' && !t[i].spaced) return true;
  return t[i]?.text === '%' || (isHyphen(t, i) && !t[i]!.spaced && w.UNITS.has(lower(t, i + 1)));
}

/** The month that token `i` names. `sure`: a day or year beside it decides, so that "may" and "march" are read. */
function monthAt(t: Tokens, i: number, sure: boolean): number | null {
  const token = t[i];
  const month = token && w.MONTHS.get(token.lower);
  if (!month || !isCapitalised(token.text)) return null;
  if (sure) return token.kind === 'word' && (!isAllCapitals(token.text) || token.text.length > 3) ? month : null;
  const previous = t[i - 1];
  const next = t[i + 1];
  const abbreviated = token.lower.length === 3 && token.lower !== 'may' || token.lower === 'sept';
  if (abbreviated && !token.text.endsWith('.')) return null;
  const prepared = previous !== undefined && (w.DATE_PREPOSITIONS.has(previous.lower) || isHyphen(t, i - 1));
  if (w.AMBIGUOUS_MONTHS.has(token.lower)) return prepared && !/^(to|and|or|by|before|after)$/.test(previous.lower) ? month : null;
  // "April Jones", "June Carter"; "Miss April"
  if (w.GIVEN_NAME_MONTHS.has(token.lower) && !prepared && next && isCapitalised(next.text) && next.spaced) return null;
  return month;
}

function withYear(t: Tokens, at: number, fields: { readonly month: number; readonly day?: number }): Match {
  let j = at;
  if (t[j]?.text === ',' || lower(t, j) === 'of' || t[j]?.text === "'" || t[j]?.text === '’') j++;
  const token = t[j];
  if (token?.kind === 'number' && /^\d{4}$/.test(token.text) && isYear(Number(token.text))) {
    if (!(lower(t, j - 1) === ',' && w.COUNTED_AFTER_YEAR.has(lower(t, j + 1)))) {
      const era = w.ERAS.get(lower(t, j + 1));
      return calendar(era ? j + 2 : j + 1, { ...fields, year: era === -1 ? 1 - Number(token.text) : Number(token.text) });
    }
  }
  if (token?.kind === 'number' && /^[’']$/.test(t[j - 1]?.text ?? '') && /^\d\d$/.test(token.text)) return calendar(j + 1, { ...fields, year: fullYear(Number(token.text)) });
  if (token?.kind === 'number' && w.ERAS.get(lower(t, j + 1)) === -1 && /^\d{1,4}$/.test(token.text)) return calendar(j + 2, { ...fields, year: 1 - Number(token.text) });
  // "July 25 of that year", "May last year", "June this year"
  const of = lower(t, at) !== 'of' ? at : lower(t, at + 1) === 'the' ? at + 2 : at + 1;
  if (of > at && w.SAME.has(lower(t, of)) && lower(t, of + 1) === 'year') return calendar(of + 2, { ...fields, sameYear: true });
  return calendar(at, fields);
}

const isYear = (n: number): boolean => n >= 1000 && n <= 2199;
const fullYear = (n: number): number => (n >= 40 ? 1900 + n : 2000 + n);

/** `2014-03-09`, `9/3/2014`, `03.09.2014`: where both could be a month, the month comes first only with slashes, as in American copy. */
function numericDate(t: Tokens, i: number): Match | null {
  const token = t[i];
  if (token?.kind !== 'number') return null;
  const dotted = /^(\d{1,2})[.](\d{1,2})[.](\d{4})$/.exec(token.text);
  if (dotted) return validDate(i + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const [a, s1, b, s2, c] = [token, t[i + 1], t[i + 2], t[i + 3], t[i + 4]];
  if (b?.kind !== 'number' || c?.kind !== 'number' || !s1 || !s2 || s1.text !== s2.text || !/^[-/]$/.test(s1.text)) return null;
  if (s1.spaced || b.spaced || s2.spaced || c.spaced) return null;
  if (/^\d{4}$/.test(a.text) && /^\d\d$/.test(b.text) && /^\d\d$/.test(c.text)) return validDate(i + 5, Number(a.text), Number(b.text), Number(c.text));
  if (!/^\d{1,2}$/.test(a.text) || !/^\d{1,2}$/.test(b.text) || !/^(\d{4}|\d\d)$/.test(c.text)) return null;
  const y = c.text.length === 2 ? fullYear(Number(c.text)) : Number(c.text);
  return validDate(i + 5, y, Number(a.text), Number(b.text)) ?? validDate(i + 5, y, Number(b.text), Number(a.text));
}

function validDate(end: number, year: number, month: number, day: number): Match | null {
  return isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? calendar(end, { year, month, day }) : null;
}

/** "today", "tomorrow night", "tonight", "yesterday's". */
function deictic(t: Tokens, i: number): Match | null {
  if (lower(t, i) === 'tonight') return { ...shift(i + 1, 'day', 0, 'reference'), type: 'time', time: 'TNI' };
  let amount = w.DEICTIC.get(lower(t, i));
  let end = i + 1;
  if (amount === undefined && lower(t, i) === 'the' && lower(t, i + 1) === 'day') {
    if (lower(t, i + 2) === 'after' && lower(t, i + 3) === 'tomorrow') [amount, end] = [2, i + 4];
    else if (lower(t, i + 2) === 'before' && lower(t, i + 3) === 'yesterday') [amount, end] = [-2, i + 4];
  }
  if (amount === undefined) return null;
  if (isCapitalised(t[i]!.text) && i > 0 && lower(t, i) === 'today' && isCapitalised(t[i - 1]!.text)) return null; // "USA Today"
  return withTime(t, shift(end, 'day', amount, 'reference'));
}

interface Clock {
  readonly end: number;
  readonly time: string;
  /** Minutes, a meridiem or a zone say that it is a clock time. */
  readonly sure: boolean;
}

/** `8:30 p.m.`, `10.30am`, `7 o'clock`, `15:11 GMT`, `0900 GMT`, "noon". */
function readClock(t: Tokens, i: number): Clock | null {
  const token = t[i];
  if (!token) return null;
  if (/^(noon|midday|midnight)$/.test(token.lower)) return { end: i + 1, time: token.lower === 'midnight' ? 'T00:00' : 'T12:00', sure: true };
  if (token.kind !== 'number') return null;
  let end = i + 1;
  let hour: number;
  let minute = 0;
  let written = false;
  const parts = /^(\d{1,2})[.](\d\d)$/.exec(token.text);
  if (parts) [hour, minute] = [Number(parts[1]), Number(parts[2])];
  else if (/^\d{1,2}$/.test(token.text)) {
    hour = Number(token.text);
    if (t[end]?.text === ':' && !t[end]!.spaced && t[end + 1]?.kind === 'number' && /^\d\d$/.test(t[end + 1]!.text) && !t[end + 1]!.spaced) {
      minute = Number(t[end + 1]!.text);
      end += 2;
      written = true;
      if (t[end]?.text === ':' && !t[end]!.spaced && /^\d\d$/.test(t[end + 1]?.text ?? '')) end += 2;
    }
  } else if (/^\d{4}$/.test(token.text) && (w.ZONES.has(lower(t, end)) && isAllCapitals(t[end]!.text) || /^(hrs|hours)$/.test(lower(t, end)))) {
    hour = Number(token.text.slice(0, 2));
    minute = Number(token.text.slice(2));
    written = true;
    if (/^(hrs|hours)$/.test(lower(t, end))) end++;
  } else return null;
  if (hour > 24 || minute > 59) return null;
  const meridiem = w.MERIDIEMS.get(lower(t, end));
  let sure = written && !parts;
  if (meridiem !== undefined && hour >= 1 && hour <= 12) {
    // "10 am sure": the verb is never written so after a figure in news
    hour = (hour % 12) + meridiem;
    end++;
    sure = true;
  } else if (lower(t, end) === "o'clock") {
    end++;
    sure = true;
  } else if (parts && !w.ZONES.has(lower(t, end))) return null;
  if (w.ZONES.has(lower(t, end)) && isAllCapitals(t[end]!.text) || /^(hrs|hours)$/.test(lower(t, end)) && written) {
    end++;
    sure = true;
  }
  if (!sure) return null;
  return { end, time: `T${pad(hour % 24)}:${pad(minute)}`, sure: meridiem !== undefined || lower(t, end - 1) === "o'clock" || w.ZONES.has(lower(t, end - 1)) };
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** A clock time with the day after it: "8:30 p.m. Sunday", "9:34 p.m., March 19", "2:30 the next day". */
function clockFirst(t: Tokens, i: number): Match | null {
  const clock = readClock(t, i);
  if (!clock) return null;
  // a bare 2:30 may be a score or a ratio
  if (!clock.sure && !w.CLOCK_PREPOSITIONS.has(lower(t, i - 1)) && !nearlyClock(t, i)) return null;
  const comma = t[clock.end]?.text === ',' ? clock.end + 1 : clock.end;
  const day = weekday(t, comma) ?? monthDate(t, comma) ?? (comma === clock.end ? deictic(t, comma) ?? same(t, comma) ?? relative(t, comma) : null);
  if (day && day.type !== 'set' && day.time === null && day.meaning.kind !== 'fixed' && (day.meaning.kind !== 'calendar' || day.meaning.day !== null || day.meaning.weekday !== null)) return { ...day, type: 'time', time: clock.time };
  return { end: clock.end, type: 'time', meaning: { kind: 'clock' }, time: clock.time };
}

/** "at about 2:30". */
function nearlyClock(t: Tokens, i: number): boolean {
  return w.MODIFIERS.has(lower(t, i - 1)) && w.CLOCK_PREPOSITIONS.has(lower(t, i - 2));
}

/** "this morning", "the morning of April 19", "the night before", "that afternoon", "in the evening". */
function partOfDay(t: Tokens, i: number, depth: number): Match | null {
  const which = lower(t, i);
  const at = /^(the|this|that|one|last)$/.test(which) ? i + 1 : i;
  const phased = w.PHASES.has(lower(t, at)) && at > i ? at + 1 : at;
  const part = w.PARTS_OF_DAY.get(lower(t, phased));
  if (!part) return null;
  const end = /^hours?$/.test(lower(t, phased + 1)) ? phased + 2 : phased + 1;
  if (lower(t, end) === 'of') {
    const day = readAt(t, end + 1, depth + 1);
    if (day && day.type === 'date' && day.meaning.kind !== 'fixed') return { ...day, type: 'time', time: `T${part}` };
  }
  const time = `T${part}`;
  if (lower(t, end) === 'before' && which === 'the') return { ...shift(end + 1, 'day', -1, 'previous'), type: 'time', time };
  if (which === 'this') return { ...shift(end, 'day', 0, 'reference'), type: 'time', time };
  if (which === 'last') return { ...shift(end, 'day', -1, 'reference'), type: 'time', time };
  if (which === 'that') return { ...shift(end, 'day', 0, 'previous'), type: 'time', time };
  if (lower(t, phased) === 'overnight' && at === i) return { end, type: 'time', meaning: { kind: 'clock' }, time };
  if (which === 'the' && /^(in|during|at)$/.test(lower(t, i - 1))) return { end, type: 'time', meaning: { kind: 'clock' }, time };
  if (/^(dawn|dusk|daybreak)$/.test(lower(t, i)) && /^(at|before|after|by|until|till|since|around)$/.test(lower(t, i - 1))) return { end, type: 'time', meaning: { kind: 'clock' }, time };
  return null;
}

/** "last week", "this month", "next Friday", "last April", "the weekend"; with numbers ("the past three weeks") a duration. */
function relative(t: Tokens, i: number): Match | null {
  const the = lower(t, i) === 'the' ? 1 : 0;
  const word = lower(t, i + the);
  const at = i + the + 1;
  if (the && word === 'weekend') return shift(at, 'weekend', 0, 'reference');
  const which: Which = w.LAST.has(word) ? -1 : w.THIS.has(word) ? 0 : w.NEXT.has(word) ? 1 : null;
  if (which === null) {
    if (lower(t, i) === 'this' && /^(past|coming)$/.test(lower(t, i + 1))) return unitAfter(t, i + 2, lower(t, i + 1) === 'past' ? -1 : 1);
    if (word === 'recent') return recently(t, i + the);
    return null;
  }
  if (the && which === 0 && word !== 'current') return null;
  if (the && (word === 'last' || word === 'previous')) return null; // "the last week" is a duration; "the previous year" counts from the date before
  if (the && w.FOLLOWING.has(word)) return null; // "the next day": from the date before
  const unit = unitAfter(t, at, which);
  if (unit) return unit;
  const month = monthAt(t, at, true);
  if (month) {
    const dated = monthDate(t, at);
    if (dated?.meaning.kind === 'calendar') return { ...dated, meaning: { ...dated.meaning, which: dated.meaning.year === null ? which : null } };
  }
  const day = weekday(t, at);
  if (day?.meaning.kind === 'calendar') return withTime(t, { ...day, meaning: { ...day.meaning, which } });
  const code = w.SEASONS.get(lower(t, at));
  if (code) return { end: at + 1, type: 'date', meaning: { kind: 'season', code, year: null, which, sameYear: false }, time: null };
  return null;
}

/** "recent days": a past that is not told. */
function recently(t: Tokens, i: number): Match | null {
  const unit = w.UNITS.get(lower(t, i + 1));
  return unit && lower(t, i + 1).endsWith('s') ? fixed(i + 2, 'date', 'PAST_REF') : null;
}

function unitAfter(t: Tokens, at: number, which: -1 | 0 | 1): Match | null {
  const unit = w.UNITS.get(lower(t, at));
  if (!unit || unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'day' || lower(t, at).endsWith('s')) return null;
  if (unit === 'night') return which === -1 ? { ...shift(at + 1, 'day', -1, 'reference'), type: 'time', time: 'TNI' } : null;
  return shift(at + 1, unit, which, 'reference');
}

/** "the next day", "the following year", "that year", "the same day", "the day before", "the year after", "a year earlier". */
function same(t: Tokens, i: number): Match | null {
  const first = lower(t, i);
  if (first === 'that' || first === 'the' || first === 'this') {
    let j = first === 'the' ? i + 1 : i;
    if (first === 'that' && lower(t, i + 1) === 'same') j++;
    if (w.SAME.has(lower(t, j)) && (first !== 'the' || lower(t, j) !== 'that')) {
      const unit = singularUnit(t, j + 1);
      if (unit) return shift(j + 2, unit, 0, 'previous');
      const code = w.SEASONS.get(lower(t, j + 1));
      if (code && lower(t, j + 1) !== 'fall') return { end: j + 2, type: 'date', meaning: { kind: 'season', code, year: null, which: null, sameYear: true }, time: null };
    }
  }
  if (first === 'the' || w.FOLLOWING.has(first)) {
    const at = first === 'the' ? i + 1 : i;
    const word = lower(t, at);
    const unit = singularUnit(t, at + 1);
    if (unit && w.FOLLOWING.has(word) && (first === 'the' || unit === 'day')) return shift(at + 2, unit, 1, 'previous');
    if (unit && word === 'previous' && first === 'the') return shift(at + 2, unit, -1, 'previous');
    const morning = w.PARTS_OF_DAY.get(lower(t, at + 1));
    if (morning && first === 'the' && w.FOLLOWING.has(word)) return { ...shift(at + 2, 'day', 1, 'previous'), type: 'time', time: `T${morning}` };
    const alone = first === 'the' ? singularUnit(t, at) : null;
    if (alone && /^(before|after|earlier)$/.test(lower(t, at + 1)) && !startsClause(t, at + 2)) return shift(at + 2, alone, lower(t, at + 1) === 'after' ? 1 : -1, 'previous');
  }
  return null;
}

/** "the day after the attack", "the year before he died": the anchor is an event, which the words alone do not date. */
function startsClause(t: Tokens, i: number): boolean {
  return t[i] !== undefined && t[i].kind === 'word' && !/^(in|on|at|when|and|but|by|with|for|from|that|as|to|was|were|is)$/.test(t[i].lower);
}

function singularUnit(t: Tokens, i: number): CalendarUnit | null {
  const unit = w.UNITS.get(lower(t, i));
  return unit && !lower(t, i).endsWith('s') && unit !== 'second' && unit !== 'minute' && unit !== 'hour' && unit !== 'quarter' ? unit : null;
}

/** "summer 2012", "the spring of 1862", "the winter", "1982 summer". */
function season(t: Tokens, i: number): Match | null {
  const the = lower(t, i) === 'the' ? 1 : 0;
  const code = w.SEASONS.get(lower(t, i + the));
  if (!code) return null;
  const at = i + the + 1;
  const of = lower(t, at) === 'of' ? at + 1 : at;
  const y = yearNumber(t, of);
  if (y) return { end: y.end, type: 'date', meaning: { kind: 'season', code, year: y.year, which: null, sameYear: false }, time: null };
  if (of > at && w.SAME.has(lower(t, of)) && lower(t, of + 1) === 'year') return { end: of + 2, type: 'date', meaning: { kind: 'season', code, year: null, which: null, sameYear: true }, time: null };
  // "spring", "fall" and "summer" alone are verbs, springs and modifiers too
  const prepared = /^(in|during|by|since|until|throughout|through|over|for|last|this|next)$/.test(lower(t, i - 1)) || w.PHASES.has(lower(t, i - 1));
  if (the && /^(summer|winter|autumn)$/.test(lower(t, at - 1)) && of === at && !isCapitalised(t[at]?.text ?? '')) return { end: at, type: 'date', meaning: { kind: 'season', code, year: null, which: null, sameYear: false }, time: null };
  if (lower(t, i + the) === 'fall' ? !(the && /^(in|during|by|since|until|throughout)$/.test(lower(t, i - 1))) || of > at : !prepared) return null;
  return of > at ? null : { end: at, type: 'date', meaning: { kind: 'season', code, year: null, which: null, sameYear: false }, time: null };
}

/** Tokens on either side that tell business from sport. */
const NEAR = 40;

/** "the third quarter of 2012", "the first half of the year", "Q3 2015", "the fourth quarter" in a sentence about business. */
function quarterOrHalf(t: Tokens, i: number): Match | null {
  const the = lower(t, i) === 'the' ? 1 : 0;
  const ordinal = w.ORDINALS.get(lower(t, i + the));
  let code: string | null = null;
  let at = i + the + 2;
  const noun = isHyphen(t, i + the + 1) ? i + the + 2 : i + the + 1;
  if (ordinal && ordinal <= 4 && lower(t, noun) === 'quarter') [code, at] = [`3${2 + ordinal}`, noun + 1];
  else if (ordinal && ordinal <= 2 && lower(t, noun) === 'half') [code, at] = [`H${ordinal}`, noun + 1];
  else if (/^q$/.test(lower(t, i)) && /^[1-4]$/.test(t[i + 1]?.text ?? '') && !t[i + 1]!.spaced) [code, at] = [`3${2 + Number(t[i + 1]!.text)}`, i + 2];
  if (!code) return null;
  const of = lower(t, at) === 'of' ? at + 1 : at;
  const period = (end: number, year: number | null, which: Which): Match => ({ end, type: 'date', meaning: { kind: 'season', code, year, which, sameYear: false }, time: null });
  const y = yearNumber(t, of);
  if (y) return period(y.end, y.year, null);
  if (of > at) {
    if (lower(t, of) === 'the' && lower(t, of + 1) === 'year') return period(of + 2, null, 0);
    const which: Which = w.LAST.has(lower(t, of)) ? -1 : w.THIS.has(lower(t, of)) ? 0 : w.NEXT.has(lower(t, of)) ? 1 : null;
    if (which !== null && lower(t, of + 1) === 'year') return period(of + 2, null, which);
  }
  if (code.startsWith('H')) return null;
  // sport has quarters too
  const near = t.slice(Math.max(0, i - NEAR), i + NEAR);
  return near.some(token => w.BUSINESS_WORDS.has(token.lower) || /^[$€£¥%]$/.test(token.text)) ? period(at, null, null) : null;
}

/** "the 1960s", "'60s", "the sixties", "the late 1990s". */
function decade(t: Tokens, i: number): Match | null {
  const the = lower(t, i) === 'the' ? 1 : 0;
  let at = i + the;
  if (the && w.PHASES.has(lower(t, at))) at += isHyphen(t, at + 1) ? 2 : 1;
  if (/^[’'‘]$/.test(t[at]?.text ?? '')) at++;
  const token = t[at];
  if (!token) return null;
  if (token.kind === 'number' && /^(\d{3}0|\d0)$/.test(token.text)) {
    const s = /^[’']s$/.test(t[at + 1]?.text ?? '') || (t[at + 1]?.lower === 's' && !t[at + 1]!.spaced);
    if (!s || (token.text.length === 4 && !isYear(Number(token.text)))) return null;
    if (token.text.length === 2 && at === i + the && !the) return null; // "in his 60s"
    if (t[at - 1]?.lower && /^(his|her|their|my|our|your)$/.test(lower(t, at - 1))) return null;
    const y = token.text.length === 4 ? Number(token.text) : fullYear(Number(token.text));
    return fixed(at + 2, 'date', `${String(y).slice(0, 3)}X`);
  }
  const word = w.DECADE_WORDS.get(token.lower);
  return word && the ? fixed(at + 1, 'date', `19${word}X`) : null;
}

/** "the 20th century", "the mid-nineteenth century", "the 9th century BC". */
function century(t: Tokens, i: number): Match | null {
  let at = lower(t, i) === 'the' ? i + 1 : i;
  if (at > i && w.PHASES.has(lower(t, at))) at += isHyphen(t, at + 1) ? 2 : 1;
  const ordinal = t[at]?.kind === 'number' && /^(st|nd|rd|th)$/.test(lower(t, at + 1)) ? { n: Number(t[at]!.text), end: at + 2 } : w.ORDINALS.get(lower(t, at)) ? { n: w.ORDINALS.get(lower(t, at))!, end: at + 1 }
    : lower(t, at) === 'twenty' && isHyphen(t, at + 1) && lower(t, at + 2) === 'first' ? { n: 21, end: at + 3 } : null;
  if (!ordinal || ordinal.n > 30) return null;
  const noun = isHyphen(t, ordinal.end) ? ordinal.end + 1 : ordinal.end;
  if (lower(t, noun) !== 'century') return null;
  const era = w.ERAS.get(lower(t, noun + 1));
  return fixed(era ? noun + 2 : noun + 1, 'date', `${era === -1 ? '-' : ''}${pad(ordinal.n - 1)}XX`);
}

function yearNumber(t: Tokens, i: number): { readonly year: number; readonly end: number } | null {
  const token = t[i];
  if (token?.kind !== 'number' || !/^\d{1,4}$/.test(token.text)) return null;
  const era = w.ERAS.get(lower(t, i + 1));
  if (era && /^[A-Z.]+$/.test(t[i + 1]!.text)) return { year: era === -1 ? 1 - Number(token.text) : Number(token.text), end: i + 2 };
  return token.text.length === 4 && isYear(Number(token.text)) ? { year: Number(token.text), end: i + 1 } : null;
}

/** A year by itself: "in 1958", "the 2018 World Cup", "2015's", "(2003)"; "1916–17" is two. */
function year(t: Tokens, i: number): Match | null {
  const token = t[i];
  const read = yearNumber(t, i);
  if (!token || !read) return secondYear(t, i);
  const before = t[i - 1];
  const after = t[read.end];
  if (before && !token.spaced && /^[$€£¥#@.:+&_]$/.test(before.text)) return null;
  if (read.end > i + 1) return calendar(read.end, { year: read.year });
  if (after && !after.spaced && (/^[%°:@]$/.test(after.text) || (after.kind === 'word' && after.lower !== 's'))) return null;
  // an address, a score, a part number
  if (isHyphen(t, i - 1) && !before!.spaced && t[i - 2]?.kind === 'word' && isAllCapitals(t[i - 2]!.text)) return null;
  if (before && (w.MODIFIERS.has(before.lower) && !/^(around|over|about|under|just|only)$/.test(before.lower) || /^(than|least|most|no|nos|route|flight|hwy|highway|room|number)$/.test(before.lower))) return null;
  if (after && w.COUNTED_AFTER_YEAR.has(after.lower)) return null;
  const prepared = !before || w.YEAR_PREPOSITIONS.has(before.lower) || isDash(t, i - 1) || /^[([,;“"'‘’—–]$/.test(before.text) || MONTH_OR_SEASON(before.lower);
  if (prepared) return calendar(read.end, { year: read.year });
  // "the FIFA World Cup 2018", "election 2016": recent years stand alone, counts of this size have commas
  return read.year >= 1800 && read.year <= 2099 && !(after?.kind === 'word' && after.spaced && /^\p{Ll}.*[^s]s$/u.test(after.text) && !/^(was|is|has|as|does|this|its|his|elections|games|olympics|finals)$/.test(after.lower))
    ? calendar(read.end, { year: read.year }) : null;
}

const MONTH_OR_SEASON = (word: string): boolean => w.MONTHS.has(word) || w.SEASONS.has(word);

/** The "17" of "1916–17" or "1916/17". */
function secondYear(t: Tokens, i: number): Match | null {
  const token = t[i];
  const first = t[i - 2];
  if (token?.kind !== 'number' || token.text.length !== 2 || token.spaced || !isDash(t, i - 1) || !first || !/^\d{4}$/.test(first.text) || t[i - 1]!.spaced) return null;
  if (isDash(t, i + 1) || !yearNumber(t, i - 2)) return null;
  const y = Math.floor(Number(first.text) / 100) * 100 + Number(token.text);
  return y > Number(first.text) ? calendar(i + 1, { year: y }) : null;
}

const UNIT_CODE: Record<CalendarUnit, string> = { second: 'TS', minute: 'TM', hour: 'TH', day: 'D', night: 'D', weekend: 'D', week: 'W', fortnight: 'W', month: 'M', quarter: 'M', year: 'Y', decade: 'Y', century: 'Y', millennium: 'Y' };
const UNIT_SIZE: Partial<Record<CalendarUnit, number>> = { fortnight: 2, quarter: 3, decade: 10, century: 100, millennium: 1000 };

function durationValue(amount: number | null, unit: CalendarUnit): string {
  const code = UNIT_CODE[unit];
  const size = UNIT_SIZE[unit] ?? 1;
  if (amount === null) return code.startsWith('T') ? `PTX${code.slice(1)}` : unit === 'decade' ? 'PXDE' : unit === 'century' ? 'PXCE' : `PX${code}`;
  let [n, name] = [amount * size, code];
  if (!Number.isInteger(n) && code === 'Y') [n, name] = [n * 12, 'M'];
  const text = String(Math.round(n * 100) / 100);
  return name.startsWith('T') ? `PT${text}${name.slice(1)}` : `P${text}${name}`;
}

/** A number of units: "six weeks", "six-week", "a few days", "nearly seven months" (durations), "two years ago", "three days later" (dates), "25 years old" (an age). */
function quantity(t: Tokens, i: number): Match | Skip | null {
  let j = i;
  const over = rangeWord(t, i);
  if (over) j = over;
  else j = modifiers(t, i);
  const number = readNumberOrRange(t, j);
  let unitAt: number;
  let amount: number | null;
  if (number) {
    unitAt = isHyphen(t, number.end) && !t[number.end]!.spaced ? number.end + 1 : number.end;
    amount = number.value;
    if (/^(more|full|whole|consecutive|straight|successive|long|short|brief|tense|other|calendar|mere)$/.test(lower(t, unitAt))) unitAt++;
  } else if (over) {
    unitAt = j;
    amount = lower(t, j).endsWith('s') ? null : 1;
  } else return null;
  const unit = w.UNITS.get(lower(t, unitAt));
  if (!unit) return null;
  const hyphened = number !== null && unitAt > number.end;
  if (hyphened && lower(t, number.end) === '-' && number.end === j) return null;
  const end = unitAt + 1;
  // an age
  const old = isHyphen(t, end) ? end + 1 : end;
  if (w.AGE_WORDS.has(lower(t, old))) return { end: old + 1, type: null };
  if (lower(t, end) === 'of' && lower(t, end + 1) === 'age') return { end: end + 2, type: null };
  if (isHyphen(t, end) && lower(t, end + 1) === 'long') return one(t, j) ? null : fixed(end + 2, 'duration', durationValue(amount, unit));
  if (unit === 'second' && !number || unit === 'night' && one(t, j)) return null;
  if (unit === 'quarter' && !over) return null;
  if (!over && !hyphened) {
    const moved = moment(t, end, unit, amount);
    if (moved) return moved;
  }
  if (over) {
    if (number === null && amount === 1) {
      // "the past year" is a stretch; "the following day" a date, which `same` reads
      return lower(t, over - 1) === 'past' || (lower(t, i) === 'the' && /^(last|next|coming)$/.test(lower(t, over - 1)) && unit !== 'day') ? fixed(end, 'duration', durationValue(1, unit)) : null;
    }
    return fixed(end, 'duration', durationValue(amount, unit));
  }
  // "a day" says as often "per day"; a lone "a" is a duration after a preposition of time or before what fills it
  if (one(t, j) && !hyphened && j === i && !/^(for|in|within|after|over|about|nearly|almost|than|least|takes?|took|lasted|lasting|lasts|spent|spend|spending|once|every|half|by|around)$/.test(lower(t, i - 1)) && lower(t, i) !== 'one') return null;
  if (one(t, j) && /^(once|twice|times|every)$/.test(lower(t, i - 1))) return null;
  return fixed(end, 'duration', durationValue(amount, unit));
}

/** "a day", "one day". */
const one = (t: Tokens, i: number): boolean => /^(a|an|one)$/.test(lower(t, i)) && w.readNumber(t, i)?.value === 1;

/** "ago", "later", "earlier", "from now": a moment so far from the present or from the date before. */
function moment(t: Tokens, end: number, unit: CalendarUnit, amount: number | null): Match | null {
  const word = lower(t, end);
  const from = (n: number, last: number, anchor: 'reference' | 'previous'): Match =>
    amount === null ? fixed(last, 'date', n < 0 && anchor === 'reference' ? 'PAST_REF' : n > 0 && anchor === 'reference' ? 'FUTURE_REF' : 'XXXX-XX-XX') : shift(last, unit, n * amount, anchor);
  if (word === 'ago') return from(-1, end + 1, 'reference');
  if (word === 'from' && lower(t, end + 1) === 'now') return from(1, end + 2, 'reference');
  if (word === 'later' || word === 'afterwards' || word === 'afterward' || word === 'thereafter') return from(1, end + 1, 'previous');
  if (word === 'earlier' || word === 'previously' || word === 'beforehand') return from(-1, end + 1, 'previous');
  if ((word === 'before' || word === 'prior' || word === 'after') && !startsClause(t, end + 1) && lower(t, end + 1) !== 'to' && t[end + 1]?.kind !== 'number') return from(word === 'after' ? 1 : -1, end + 1, 'previous');
  return null;
}

/** "the past", "the first", "its last" before units: where the stretch lies. Returns the index after. */
function rangeWord(t: Tokens, i: number): number | null {
  const the = /^(the|its|his|her|their|these|those|this)$/.test(lower(t, i)) ? 1 : 0;
  if (w.RANGES.has(lower(t, i + the)) && (the || /^(past|last|next|coming)$/.test(lower(t, i)))) return i + the + 1;
  return null;
}

/** Index after words such as "nearly", "more than", "at least" that stand before a number. */
function modifiers(t: Tokens, i: number): number {
  const phrase = w.MODIFIER_PHRASES.find(words => w.spells(t, i, words));
  if (phrase) return i + phrase.length;
  return w.MODIFIERS.has(lower(t, i)) && (readNumberOrRange(t, i + 1) !== null || lower(t, i + 1) === 'the') ? i + 1 : i;
}

/** "six", "six or seven", "five to ten", "30-40": the second number, since the first is often spoken as its lower end. */
function readNumberOrRange(t: Tokens, i: number): { readonly value: number | null; readonly end: number } | null {
  if (lower(t, i) === 'the' && t[i + 1]?.kind === 'number') return null;
  const first = w.readNumber(t, i);
  if (!first) return null;
  if (/^(to|or)$/.test(lower(t, first.end)) || (isDash(t, first.end) && !w.UNITS.has(lower(t, first.end + 1)))) {
    const second = w.readNumber(t, first.end + 1);
    if (second && second.value !== null && first.value !== null && second.value > first.value) return second;
  }
  return first;
}

/** "every day", "each year", "every two weeks", "twice a week", "per year" after a count. */
function everySo(t: Tokens, i: number): Match | null {
  const word = lower(t, i);
  if (word === 'every' || word === 'each') {
    const day = w.WEEKDAYS.get(lower(t, i + 1));
    if (day && isCapitalised(t[i + 1]!.text)) return fixed(i + 2, 'set', `XXXX-WXX-${day}`);
    const number = w.readNumber(t, i + 1);
    const at = number && number.value !== null ? number.end : lower(t, i + 1) === 'other' ? i + 2 : i + 1;
    const unit = w.UNITS.get(lower(t, at)) ?? (w.PARTS_OF_DAY.has(lower(t, at)) ? 'day' : undefined);
    return unit && unit !== 'second' ? fixed(at + 1, 'set', durationValue(lower(t, i + 1) === 'other' ? 2 : (number?.value ?? 1), unit)) : null;
  }
  const times = word === 'once' || word === 'twice' ? i + 1 : lower(t, i + 1) === 'times' && w.readNumber(t, i) ? i + 2 : null;
  if (times === null || !/^(a|an|per|every|each)$/.test(lower(t, times))) return null;
  const unit = w.UNITS.get(lower(t, times + 1));
  return unit ? fixed(times + 2, 'set', durationValue(1, unit)) : null;
}

/** "daily", "annual", "weekly". */
function setWord(t: Tokens, i: number): Match | null {
  const value = w.SETS.get(lower(t, i));
  if (!value) return null;
  // "Daily Mail", "the Weekly Standard"
  if (isCapitalised(t[i]!.text) && i > 0) return null;
  if (isCapitalised(t[i]!.text) && t[i + 1] && isCapitalised(t[i + 1]!.text)) return null;
  return fixed(i + 1, 'set', value);
}

function holiday(t: Tokens, i: number): Match | null {
  if (!t[i] || !isCapitalised(t[i].text)) return null;
  const found = w.HOLIDAYS.find(({ words }) => w.spells(t, i, words));
  if (!found) return null;
  const [month, day] = found.value.split('-').map(Number);
  const end = i + found.words.length;
  const y = yearNumber(t, end);
  return withTime(t, calendar(y ? y.end : end, { month: month!, day: day!, year: y ? y.year : null }));
}

/** "for weeks", "decades of war", "months later", "weeks-long": a number of units that is not told. */
function barePlural(t: Tokens, i: number): Match | null {
  const at = modifiers(t, i);
  const unit = w.UNITS.get(lower(t, at));
  if (!unit || unit === 'second' || unit === 'quarter') return null;
  if (isHyphen(t, at + 1) && lower(t, at + 2) === 'long') return fixed(at + 3, 'duration', durationValue(lower(t, at).endsWith('s') ? null : 1, unit));
  if (!lower(t, at).endsWith('s') || isCapitalised(t[at]!.text) && at > 0) return null;
  const moved = moment(t, at + 1, unit, null);
  if (moved) return moved;
  const before = lower(t, i - 1);
  const after = lower(t, at + 1);
  if (/^(for|within|in|over|after|through|throughout|took|take|takes|lasted|last|lasting|spent|of|than|into|mere|just|only)$/.test(before) || after === 'of' && !/^(the|his|her|their|its|final|last|first|early|old|days|glory)$/.test(before)) return fixed(at + 1, 'duration', durationValue(null, unit));
  return null;
}
