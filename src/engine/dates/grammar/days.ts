/** Days of the calendar: weekdays, days of a month, months, numeric dates, feasts. */
import { isAllCapitals, isCapitalised } from '../../article/tokens';
import * as w from '../words';
import { withTime } from './clock';
import { calendar, fixed, isDash, isHyphen, lower, pastHyphen, type Match, type Tokens } from './match';
import { fullYear, isYear, ordinalAt, yearAt } from './numbers';

/** "Friday", "Friday night", "Friday, June 24, 1950", "Sunday 9 p.m.", "the 15th". */
export function day(t: Tokens, i: number): Match | null {
  const found = weekday(t, i) ?? monthDate(t, i) ?? numericDate(t, i) ?? dayInRange(t, i) ?? dayOfMonth(t, i);
  return found && withTime(t, found);
}

/** "Friday", "Sun Apr 14", "Wednesday the 14th", "Tuesday of last week"; "Mondays" are a set. */
export function weekday(t: Tokens, i: number): Match | null {
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
  // "on a Friday": any of them; "a Friday shooting" is of one
  if (/^(a|any)$/.test(lower(t, i - 1)) && lower(t, i - 2) === 'on') return fixed(i + 1, 'date', `XXXX-WXX-${value}`);
  const ordinal = lower(t, i + 1) === 'the' ? ordinalAt(t, i + 2) : null;
  if (ordinal && ordinal.value <= 31) return calendar(ordinal.end, { weekday: value, day: ordinal.value });
  return ofWeek(t, i + 1, value) ?? calendar(i + 1, { weekday: value });
}

/** "(Tuesday) of last week", "(Monday) next week". */
function ofWeek(t: Tokens, i: number, value: number): Match | null {
  const at = lower(t, i) === 'of' ? i + 1 : i;
  const weeks = w.LAST.has(lower(t, at)) ? -1 : w.THIS.has(lower(t, at)) ? 0 : w.NEXT.has(lower(t, at)) ? 1 : null;
  return weeks !== null && lower(t, at + 1) === 'week' ? { end: at + 2, type: 'date', meaning: { kind: 'dayOfWeek', weekday: value, weeks }, time: null } : null;
}

/** A day of the month: 7, 7th, "seventh"; `ordinal` asks for the ending. */
function dayNumber(t: Tokens, i: number, ordinal: boolean): { readonly day: number; readonly end: number } | null {
  const read = ordinalAt(t, i);
  if (read) return read.value >= 1 && read.value <= 31 ? { day: read.value, end: read.end } : null;
  const token = t[i];
  if (ordinal || token?.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return null;
  const value = Number(token.text);
  return value >= 1 && value <= 31 ? { day: value, end: i + 1 } : null;
}

/** "March", "March 9", "March 9th, 2014", "9 March 2014", "the 9th of March", "March 2014", "March of 2014". */
export function monthDate(t: Tokens, i: number): Match | null {
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
  const found = dayNumber(t, the, the > i + 1);
  if (found && !dayIsSomethingElse(t, found.end)) return withYear(t, found.end, { month, day: found.day });
  const dated = withYear(t, i + 1, { month });
  return bare || dated.end > i + 1 ? dated : null;
}

/** "May 10 people", "June 4 percent", "April 3:30", "March 12-year-olds": the number belongs to what follows. */
function dayIsSomethingElse(t: Tokens, i: number): boolean {
  if (t[i]?.text === ':' && !t[i].spaced) return true;
  return t[i]?.text === '%' || (isHyphen(t, i) && !t[i]!.spaced && w.UNITS.has(lower(t, i + 1)));
}

/** The month that token `i` names. `sure`: a day or year beside it decides, so that "may" and "march" are read. */
export function monthAt(t: Tokens, i: number, sure: boolean): number | null {
  const token = t[i];
  const month = token && w.MONTHS.get(token.lower);
  if (!month || !isCapitalised(token.text)) return null;
  if (sure) return token.kind === 'word' && (!isAllCapitals(token.text) || token.text.length > 3) ? month : null;
  const previous = lower(t, i - 1);
  const next = t[i + 1];
  const abbreviated = token.lower.length === 3 && token.lower !== 'may' || token.lower === 'sept';
  if (abbreviated && !token.text.endsWith('.')) return null;
  const prepared = w.DATE_PREPOSITIONS.has(previous) || isHyphen(t, i - 1);
  // words that stand before persons as well as before months
  const weakly = /^(to|and|or|by|before|after|from|of|between|around)$/.test(previous);
  if (w.AMBIGUOUS_MONTHS.has(token.lower)) return prepared && (!weakly || /^(from|of|between|around)$/.test(previous)) ? month : null;
  // "April Jones", "June Carter"; "Miss April"
  if (w.GIVEN_NAME_MONTHS.has(token.lower) && (!prepared || weakly) && next?.spaced && isCapitalised(next.text)) return null;
  return month;
}

/** A year behind a month, or "of that year". */
function withYear(t: Tokens, at: number, fields: { readonly month: number; readonly day?: number }): Match {
  let j = at;
  if (t[j]?.text === ',' || lower(t, j) === 'of' || /^[’']$/.test(t[j]?.text ?? '')) j++;
  const token = t[j];
  const year = yearAt(t, j);
  if (year && !(lower(t, j - 1) === ',' && w.COUNTED_AFTER_YEAR.has(lower(t, year.end)))) return calendar(year.end, { ...fields, year: year.year });
  if (token?.kind === 'number' && /^[’']$/.test(t[j - 1]?.text ?? '') && /^\d\d$/.test(token.text)) return calendar(j + 1, { ...fields, year: fullYear(Number(token.text)) });
  // "July 25 of that year", "May last year", "June this year"
  const of = lower(t, at) !== 'of' ? at : lower(t, at + 1) === 'the' ? at + 2 : at + 1;
  if (of > at && w.SAME.has(lower(t, of)) && lower(t, of + 1) === 'year') return calendar(of + 2, { ...fields, from: 'previous' });
  return calendar(at, fields);
}

/** `2014-03-09`, `9/3/2014`, `03.09.2014`: where both could be a month, the month comes first only with slashes, as in American copy. */
export function numericDate(t: Tokens, i: number): Match | null {
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

function validDate(end: number, year: number, month: number, date: number): Match | null {
  return isYear(year) && month >= 1 && month <= 12 && date >= 1 && date <= 31 ? calendar(end, { year, month, day: date }) : null;
}

const isJoint = (t: Tokens, i: number): boolean => isDash(t, i) || /^(to|and|or|through|until|till)$/.test(lower(t, i));

/** The 5 of "March 3-5, 2012" and of "from March 3 to 5"; the 3 of "3-5 March 2012" and of "3 and 5 March". */
function dayInRange(t: Tokens, i: number): Match | null {
  const here = dayNumber(t, i, false);
  if (!here) return null;
  const closed = isDash(t, here.end) && isYear(Number(t[here.end + 1]?.text));
  if (isJoint(t, here.end) && !closed) {
    const next = dayNumber(t, here.end + 1, false);
    const of = next && lower(t, next.end) === 'of' ? next.end + 1 : next?.end;
    const month = of === undefined ? null : monthAt(t, of, true);
    const dated = month ? withYear(t, of! + 1, { month }).meaning : null;
    if (month && dated) return calendar(here.end, { month, day: here.day, year: dated.kind === 'calendar' ? dated.year : null });
  }
  if (!isJoint(t, i - 1)) return null;
  // back over the first day to the month
  const first = /^(st|nd|rd|th)$/.test(lower(t, i - 2)) ? i - 3 : i - 2;
  const before = dayNumber(t, first, false);
  const month = before ? monthAt(t, first - 1, true) : null;
  if (!month || before!.day >= here.day || countsSomething(t, here.end)) return null;
  return withYear(t, here.end, { month, day: here.day });
}

/** "March 3 and 5 others": a number behind a date that counts what follows. */
function countsSomething(t: Tokens, i: number): boolean {
  const next = t[i];
  if (!next || next.kind === 'punctuation' || next.kind === 'clitic' || w.AFTER_DATE.has(next.lower)) return false;
  return next.kind !== 'symbol' || next.text === '%' || isHyphen(t, i) && !next.spaced;
}

/** "On the 15th", "by the 25th of last month": the month is the one spoken of. */
function dayOfMonth(t: Tokens, i: number): Match | null {
  if (lower(t, i) !== 'the' || !/^(on|by|until|till|since|before|after|from|of)$/.test(lower(t, i - 1)) || t[i + 1]?.kind !== 'number') return null;
  const read = dayNumber(t, i + 1, true);
  if (!read || countsSomething(t, read.end)) return null;
  if (lower(t, read.end) !== 'of') return calendar(read.end, { day: read.day });
  const word = lower(t, read.end + 1);
  const which = w.LAST.has(word) ? -1 : w.NEXT.has(word) ? 1 : w.THIS.has(word) ? 0 : null;
  return lower(t, read.end + 2) === 'month' && (which !== null || word === 'the' || w.SAME.has(word)) ? calendar(read.end + 3, { day: read.day, which }) : null;
}

/** "Christmas Eve", "Thanksgiving Day 2012", "Easter Monday morning". */
export function holiday(t: Tokens, i: number): Match | null {
  if (!t[i] || !isCapitalised(t[i].text)) return null;
  const found = w.HOLIDAYS.find(({ words }) => w.spells(t, i, words));
  if (!found) return null;
  const end = i + found.words.length;
  const at = pastHyphen(t, end) > end ? null : yearAt(t, end);
  const year = at ? at.year : null;
  const match: Match = 'day' in found.when && 'month' in found.when
    ? calendar(at ? at.end : end, { month: found.when.month, day: found.when.day, year })
    : { end: at ? at.end : end, type: 'date', meaning: { kind: 'movable', day: found.when, year }, time: null };
  return withTime(t, match);
}
