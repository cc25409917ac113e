import { strict } from 'chrono-node/en';
import calendar from '../data/calendar.json';
import type { Range } from './model';

/** A fixed point from which nothing is counted: only dates with day, month and year are taken. */
const NO_REFERENCE = new Date(2000, 0, 1);

/** A day of a month that a text names, the year left open: days from the first of January, in a year of 365. */
type NamedDay = number;

/**
 * The first full date in a line: EDTF `YYYY-MM-DD`, and where it stands in the line. Null where day, month or year is missing.
 * @param days the days that the article tells of; they tell the month from the day in "3/4/2025".
 */
export function fullDate(line: string, days: () => readonly NamedDay[] = () => []): { readonly date: string; readonly at: Range } | null {
  if (!/\d{4}/.test(line)) return null; // spares the parser nearly every line
  for (const { index, text, start } of strict.parse(line.slice(0, 400), NO_REFERENCE)) {
    // "the day after" counts as certain too: it is, from the reference
    if (!/\d{4}/.test(text) || !start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) continue;
    const date = inDigits(text, days) ?? formatted(start.get('year')!, start.get('month')!, start.get('day')!);
    if (date === 'ambiguous') continue;
    return { date, at: { start: index, end: index + text.length } };
  }
  return null;
}

/** 11/12/2024, a day of November or of December by where the writer lives, is the one near which the article tells of days; with dots the day comes first. Null for what reads in one way. */
function inDigits(text: string, days: () => readonly NamedDay[]): string | null {
  const match = /^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})/.exec(text);
  if (!match) return null;
  const [one, other, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (one > 12 || other > 12 || one === other) return null;
  if (match[2] === '.') return formatted(year, other, one);
  const readings = [{ month: other, day: one }, { month: one, day: other }];
  const near = readings.filter(({ month, day }) => days().some(named => isNear(dayInYear(month, day) - named)));
  return near.length === 1 ? formatted(year, near[0]!.month, near[0]!.day) : 'ambiguous';
}

/** A story tells of the weeks before it came out, and of the days after. */
function isNear(days: number): boolean {
  const distance = ((days % YEAR) + YEAR) % YEAR;
  return distance <= 21 || distance >= YEAR - 7;
}

const YEAR = 365;
const dayInYear = (month: number, day: number): NamedDay => Math.round((month - 1) * 30.4) + day;
const formatted = (year: number, month: number, day: number): string => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const MONTHS = Object.keys(calendar.months).sort((a, b) => b.length - a.length).join('|');
const NAMED = new RegExp(`\\b(?:(${MONTHS})\\.? (\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS}))\\b`, 'gi');

/** The days that a text names with their months, looked for when first asked. */
export function daysNamed(text: string): () => readonly NamedDay[] {
  let found: readonly NamedDay[] | undefined;
  return () => found ??= [...text.matchAll(NAMED)].flatMap(([, month, day, date = day, name = month]) => {
    const number = (calendar.months as Readonly<Record<string, number>>)[name!.toLowerCase()];
    return number === undefined ? [] : [dayInYear(number, Number(date))];
  });
}

/** EDTF for a declared date: an ISO day or time stamp as it is (the day that it names), a month or year, or a date in words. `days` as for `fullDate`. */
export function isoDate(declared: string, days?: () => readonly NamedDay[]): string | null {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T ])/.exec(declared);
  if (iso) {
    const [value, , month, day] = iso;
    return (month === undefined || (month >= '01' && month <= '12')) && (day === undefined || (day >= '01' && day <= '31')) ? value : null;
  }
  return fullDate(declared, days)?.date ?? null;
}

/** Do two EDTF dates of a declaration contradict each other? A day's difference is one of time zones, or of a story that was filed the evening before. */
export function disagree(a: string, b: string): boolean {
  if (a.length < 10 || b.length < 10) return !a.startsWith(b) && !b.startsWith(a);
  return Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) > DAY;
}

const DAY = 86_400_000;
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** How addresses write a day, then a month alone; the parts are year, month and day. */
const URL_DATES = [
  /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/\-_.?#]|$)/i,
  /[/_-]((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?=[/\-_.?#]|$)/,
  /\/((?:19|20)\d{2})\/(\d{1,2}|[a-z]{3})(?=\/)/i,
];

/** The date in a URL such as `…/2024/04/28/…`, `…/2024/apr/28/…`, `…-20240428` or `…/2024/04/…`, as EDTF; its place counts in the URL. */
export function dateInUrl(url: string): { readonly date: string; readonly at: Range } | null {
  for (const pattern of URL_DATES) {
    const match = pattern.exec(url);
    if (!match) continue;
    const [whole, year, named, date] = match;
    const month = MONTH_NAMES.indexOf(named!.toLowerCase()) + 1 || Number(named);
    const at = { start: match.index + 1, end: match.index + whole.length };
    const pad = (n: number): string => String(n).padStart(2, '0');
    if (!(month >= 1 && month <= 12)) continue;
    if (date === undefined) return { date: `${year}-${pad(month)}`, at };
    if (Number(date) >= 1 && Number(date) <= new Date(Date.UTC(Number(year), month, 0)).getUTCDate()) return { date: `${year}-${pad(month)}-${pad(Number(date))}`, at };
  }
  return null;
}
