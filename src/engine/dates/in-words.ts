/** EDTF dates as readers write them, in English whatever the machine's language. */

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const SEASONS: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

/** An EDTF date as a reader says it: "29 April 2024", "April 2024", "28–29 April 2024", "1 April 2024 to 3 May 2024"; what is no EDTF is shown as it is. */
export function formatDate(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return formatPoint(from);
  const start = isOpen(from) ? null : formatPoint(from);
  const end = isOpen(to) ? null : formatPoint(to);
  if (start && end) return start === end ? start : isWithinMonth(from, to) ? `${Number(from.slice(8))}–${end}` : `${start} to ${end}`;
  if (start) return `from ${start}`;
  return end ? `until ${end}` : edtf;
}

/** Two days of one month, neither in doubt. */
function isWithinMonth(from: string, to: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(from) && /^\d{4}-\d{2}-\d{2}$/.test(to) && from.slice(0, 7) === to.slice(0, 7);
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function formatPoint(point: string): string {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T[\d:.+Z-]*)?([~?%])?$/.exec(point);
  if (!match) return point;
  const [, year = '', month = 'XX', day = 'XX', doubt] = match;
  return `${doubt ? 'about ' : ''}${formatDay(year, month, day)}`;
}

function formatDay(year: string, month: string, day: string): string {
  if (year.endsWith('X')) return `the ${year.replaceAll('X', '0')}s`;
  if (SEASONS[month]) return `${SEASONS[month]} ${year}`;
  const first = new Date(0);
  first.setUTCFullYear(Number(year), month === 'XX' ? 0 : Number(month) - 1, day === 'XX' ? 1 : Number(day));
  if (month === 'XX') return String(Number(year));
  return day === 'XX' ? MONTH.format(first) : DAY.format(first);
}
