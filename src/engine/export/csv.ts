/** Tables as comma-separated values, which spreadsheets open and may run. */

/** What a spreadsheet takes for the start of a formula (OWASP, CSV Injection), with its full-width forms and after white space, which some skip. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/**
 * RFC 4180: lines end in CRLF, cells are quoted where they must be, null is an empty cell. A text that a spreadsheet would run as a formula
 * begins with an apostrophe, which spreadsheets read as “this is text”; numbers stand as they are.
 */
export function csv(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return [header, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
