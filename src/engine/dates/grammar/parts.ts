/** Parts of a period and what stands around a date: "the end of last month", "early March", "later this week", "the week of 4 March". */
import type { CalendarUnit } from '../model';
import * as w from '../words';
import { isCalendarDate, lower, pastHyphen, season, shift, type Inner, type Match, type Skip, type Tokens } from './match';
import { ordinalAt, readNumber } from './numbers';

/** An edge has the value of its period: "the end of last month", "the last two weeks of August", "the rest of 2012". */
export function edge(t: Tokens, i: number, inner: Inner): Match | null {
  let j = i;
  if (lower(t, j) === 'the') j++;
  if (/^(very|latter|early|later)$/.test(lower(t, j)) && (w.EDGES.has(lower(t, j + 1)) || /^(half|part)$/.test(lower(t, j + 1)))) j++;
  else if (w.RANGES.has(lower(t, j)) && w.UNITS.has(lower(t, j + 1))) j++;
  else if (w.RANGES.has(lower(t, j)) && w.UNITS.has(lower(t, j + 2)) && readNumber(t, j + 1)) j += 2;
  else if (!w.EDGES.has(lower(t, j))) return null;
  if (lower(t, j + 1) !== 'of') return null;
  const period = inner(j + 2) ?? thePeriod(t, j + 2, EDGED);
  return period && isCalendarDate(period) ? period : null;
}

const EDGED: ReadonlySet<CalendarUnit> = new Set<CalendarUnit>(['week', 'month', 'year', 'decade', 'century', 'quarter', 'weekend']);
const PHASED: ReadonlySet<CalendarUnit> = new Set<CalendarUnit>([...EDGED, 'day']);

/** "the year" inside "the end of the year": the one spoken of. */
function thePeriod(t: Tokens, i: number, units: ReadonlySet<CalendarUnit>): Match | null {
  const unit = lower(t, i) === 'the' ? w.UNITS.get(lower(t, i + 1)) : undefined;
  return unit && units.has(unit) && !lower(t, i + 1).endsWith('s') ? shift(i + 2, unit, 0, 'context') : null;
}

/** "early March", "late 2015", "mid-1990s", "later this week", "earlier in the day"; "early Sunday morning" is a time. */
export function phase(t: Tokens, i: number, inner: Inner): Match | null {
  const j = lower(t, i) === 'the' && w.PHASES.has(lower(t, i + 1)) ? i + 1 : i;
  const word = lower(t, j);
  if (!w.PHASES.has(word)) return null;
  const next = pastHyphen(t, j + 1);
  if (/^(in|on)$/.test(lower(t, next))) {
    const found = inner(next + 1) ?? thePeriod(t, next + 1, PHASED);
    return found && isDated(found) ? found : null;
  }
  const found = inner(next);
  return found && (isDated(found) || found.type === 'time') ? found : null;
}

/** A date, or a time of a day that is named. */
function isDated(found: Match | Skip): found is Match {
  return found.type === 'time' ? found.meaning.kind !== 'clock' && found.meaning.kind !== 'fixed' : isCalendarDate(found);
}

/** "midyear", "mid-year", "year-end", "the year's end", "month-end": a part of the year or month spoken of. */
export function partWord(t: Tokens, i: number): Match | null {
  const the = lower(t, i) === 'the' ? 1 : 0;
  const at = i + the;
  const solid = /^mid(week|month|year|summer|winter|spring|autumn)$/.exec(lower(t, at));
  const noun = solid ? solid[1]! : lower(t, at) === 'mid' ? lower(t, pastHyphen(t, at + 1)) : null;
  if (noun) {
    const end = solid ? at + 1 : pastHyphen(t, at + 1) + 1;
    const code = w.SEASONS.get(noun);
    if (code) return season(end, code, {});
    const unit = w.UNITS.get(noun);
    return unit && EDGED.has(unit) && !noun.endsWith('s') ? shift(end, unit, 0, 'context') : null;
  }
  const unit = w.UNITS.get(lower(t, at));
  if (unit !== 'year' && unit !== 'month' && unit !== 'quarter' || lower(t, at).endsWith('s')) return null;
  const end = t[at + 1]?.kind === 'clitic' ? at + 2 : pastHyphen(t, at + 1);
  return lower(t, end) === 'end' && (the === 0 || end > at + 1) ? shift(end + 1, unit, 0, 'context') : null;
}

/** "the week of March 4", "the weekend of 5 June", "the month of May". */
export function unitOf(t: Tokens, i: number, inner: Inner): Match | null {
  const the = /^(the|that)$/.test(lower(t, i)) ? i + 1 : i;
  const unit = lower(t, the);
  if (!/^(week|weekend|month)$/.test(unit) || !/^(of|beginning|starting|ending|ended)$/.test(lower(t, the + 1))) return null;
  const found = inner(the + 2);
  if (found?.type !== 'date' || found.meaning.kind !== 'calendar') return null;
  const { month, day, weekday } = found.meaning;
  if (unit === 'month') return month !== null && day === null && lower(t, the + 1) === 'of' ? found : null;
  return day !== null || weekday !== null ? { ...found, meaning: { kind: 'around', unit: unit === 'week' ? 'week' : 'weekend', date: found.meaning } } : null;
}

/** "The second day (of the trial)", "for a third straight year", "day five", "opening night": counted from an event that the words do not date. */
export function countedDay(t: Tokens, i: number): Match | null {
  const unit = lower(t, i) === 'day' ? readNumber(t, i + 1) : null;
  if (unit && unit.value !== null && Number.isInteger(unit.value) && unit.value < 100 && !/^(a|an)$/.test(lower(t, i + 1)) && !/^(one|a|every|each|per)$/.test(lower(t, i - 1)) && !w.UNITS.has(lower(t, unit.end))) return counted(unit.end, 'day');
  let j = /^(the|a|an|its|his|her|their|our|my)$/.test(lower(t, i)) ? i + 1 : i;
  const first = orderAt(t, j);
  if (first === null) return null;
  j = first;
  if (/^(or|and)$/.test(lower(t, j))) j = orderAt(t, j + 1) ?? j;
  if (w.CONSECUTIVE.has(lower(t, j))) j++;
  const noun = w.UNITS.get(lower(t, j));
  if (!noun || lower(t, j).endsWith('s') || !/^(day|night|week|weekend|month|quarter|year)$/.test(noun)) return null;
  // "the first quarter" has a place in the year; "first night" alone is a noun of the stage, "last week" is another matter
  return noun === 'quarter' && !w.CONSECUTIVE.has(lower(t, j - 1)) ? null : counted(j + 1, noun);
}

/** "second", "fifth", "final", "opening": the index after. */
function orderAt(t: Tokens, i: number): number | null {
  return w.ORDERS.has(lower(t, i)) ? i + 1 : ordinalAt(t, i)?.end ?? null;
}

const counted = (end: number, unit: CalendarUnit): Match => ({ end, type: 'date', meaning: { kind: 'counted', unit }, time: null });
