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

/** The day in a URL such as `…/2024/04/28/…`; its place counts in the URL. */
export function dateInUrl(url: string): { readonly date: string; readonly at: Range } | null {
  const match = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/\-_.?]|$)/.exec(url);
  return match && { date: `${match[1]}-${match[2]}-${match[3]}`, at: { start: match.index + 1, end: match.index + match[0].length } };
}
