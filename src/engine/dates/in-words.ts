/** EDTF dates as readers write them. */
import { ENGLISH, type L10n } from '../l10n';

/** An EDTF date as a reader says it: "29 April 2024", "April 2024", "28–29 April 2024", "1 April 2024 to 3 May 2024"; what is no EDTF is shown as it is. */
export function formatDate(edtf: string, l10n: L10n = ENGLISH): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return formatPoint(from, l10n);
  const start = isOpen(from) ? null : formatPoint(from, l10n);
  const end = isOpen(to) ? null : formatPoint(to, l10n);
  if (start && end) return start === end ? start : isWithinMonth(from, to) ? `${Number(from.slice(8))}–${end}` : l10n.t('{0} to {1}', start, end);
  if (start) return l10n.t('from {0}', start);
  return end ? l10n.t('until {0}', end) : edtf;
}

/** Two days of one month, neither in doubt. */
function isWithinMonth(from: string, to: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(from) && /^\d{4}-\d{2}-\d{2}$/.test(to) && from.slice(0, 7) === to.slice(0, 7);
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function formatPoint(point: string, l10n: L10n): string {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T[\d:.+Z-]*)?([~?%])?$/.exec(point);
  if (!match) return point;
  const [, year = '', month = 'XX', day = 'XX', doubt] = match;
  const date = formatDay(year, month, day, l10n);
  return doubt ? l10n.t('about {0}', date) : date;
}

function formatDay(year: string, month: string, day: string, l10n: L10n): string {
  if (year.endsWith('X')) return l10n.t('the {0}s', year.replaceAll('X', '0'));
  switch (month) {
    case '21': return l10n.t('spring {0}', year);
    case '22': return l10n.t('summer {0}', year);
    case '23': return l10n.t('autumn {0}', year);
    case '24': return l10n.t('winter {0}', year);
    case 'XX': return String(Number(year));
  }
  const first = new Date(0);
  first.setUTCFullYear(Number(year), Number(month) - 1, day === 'XX' ? 1 : Number(day));
  return (day === 'XX' ? l10n.month : l10n.day).format(first);
}
