/** Days and the periods they lie in, in the proleptic Gregorian calendar; years are astronomical (1 BC is 0). */

/** Days since 1970-01-01. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** Null where the month has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.round(date.getTime() / MILLISECONDS) : null;
}

export function fieldsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

/** EDTF: `2024-04-29`; years before 1 as EDTF's negative years. */
export function formatDay(day: Day): string {
  const { year, month, day: date } = fieldsOf(day);
  return `${formatYear(year)}-${pad(month)}-${pad(date)}`;
}

export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${pad(month)}`;
}

export function formatYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

/** Year and month so many months on. */
export function addMonths(year: number, month: number, amount: number): { readonly year: number; readonly month: number } {
  const months = year * 12 + (month - 1) + amount;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

export function lastDayOfMonth(year: number, month: number): Day {
  const next = addMonths(year, month, 1);
  return dayOf(next.year, next.month, 1)! - 1;
}

/** The nth such weekday of a month; -1 is the last. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = lastDayOfMonth(year, month);
    return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (nth + 1);
  }
  const first = dayOf(year, month, 1)!;
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

/** Western Easter Sunday, after the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)!;
}

export interface Period {
  readonly first: Day;
  readonly last: Day;
}

/** The days that an EDTF value covers: a day, a month, a year, a season or quarter, a decade or century (`196X`), an interval of these; null for anything else. */
export function periodOf(value: string | null): Period | null {
  if (value === null) return null;
  const text = value.replace(/T.*$/, '');
  const slash = text.indexOf('/');
  if (slash >= 0) {
    const a = periodOf(text.slice(0, slash));
    const b = periodOf(text.slice(slash + 1));
    return a && b ? { first: a.first, last: b.last } : null;
  }
  const match = /^(-?\d{2,4})(X{0,2})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!match) return null;
  const [, digits, unknown, second, third] = match;
  if (unknown) {
    const size = 10 ** unknown.length;
    const year = Number(digits) * size;
    return { first: dayOf(year, 1, 1)!, last: dayOf(year + size - 1, 12, 31)! };
  }
  if (digits!.replace('-', '').length !== 4) return null;
  const year = Number(digits);
  if (second === undefined) return { first: dayOf(year, 1, 1)!, last: dayOf(year, 12, 31)! };
  const month = Number(second);
  if (third !== undefined) {
    const day = month <= 12 ? dayOf(year, month, Number(third)) : null;
    return day === null ? null : { first: day, last: day };
  }
  if (month >= 1 && month <= 12) return { first: dayOf(year, month, 1)!, last: lastDayOfMonth(year, month) };
  const start = month >= 21 && month <= 24 ? (month - 20) * 3 : month >= 33 && month <= 36 ? (month - 33) * 3 + 1 : null;
  if (start === null) return null;
  const end = addMonths(year, start, 2);
  return { first: dayOf(year, start, 1)!, last: lastDayOfMonth(end.year, end.month) };
}

/** Two digits, as ISO 8601 writes months, days and hours. */
export const pad = (n: number): string => String(n).padStart(2, '0');
