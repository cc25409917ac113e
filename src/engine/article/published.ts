import { strict } from 'chrono-node/en';
import type { Range } from './model';

/** A fixed point from which nothing is counted: only dates with day, month and year are taken. */
const NO_REFERENCE = new Date(2000, 0, 1);

/** The first full date in a line: EDTF `YYYY-MM-DD`, and where it stands in the line. Null where day, month or year is missing. */
export function fullDate(line: string): { readonly date: string; readonly at: Range } | null {
  if (!/\d{4}/.test(line)) return null; // spares the parser nearly every line
  for (const { index, text, start } of strict.parse(line.slice(0, 400), NO_REFERENCE)) {
    // "the day after" counts as certain too: it is, from the reference
    if (!/\d{4}/.test(text) || !start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) continue;
    if (isAmbiguous(text)) continue;
    const pad = (n: number | null, width: number): string => String(n).padStart(width, '0');
    const date = `${pad(start.get('year'), 4)}-${pad(start.get('month'), 2)}-${pad(start.get('day'), 2)}`;
    return { date, at: { start: index, end: index + text.length } };
  }
  return null;
}

/** 11/12/2024: a day of November or of December, by where the writer lives. */
function isAmbiguous(date: string): boolean {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(date);
  return match !== null && Number(match[1]) <= 12 && Number(match[2]) <= 12 && Number(match[1]) !== Number(match[2]);
}

/** EDTF for a declared date: an ISO day or time stamp as it is (the day that it names), a month or year, or a date in words. */
export function isoDate(declared: string): string | null {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T ])/.exec(declared);
  if (iso) {
    const [value, , month, day] = iso;
    return (month === undefined || (month >= '01' && month <= '12')) && (day === undefined || (day >= '01' && day <= '31')) ? value : null;
  }
  return fullDate(declared)?.date ?? null;
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
