/** Tables as comma-separated values, which spreadsheets open and may run. */

/** What a spreadsheet takes for the start of a formula (OWASP, CSV Injection), with its full-width forms and after white space or marks that are not seen, which some skip. */
const FORMULA = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;
/** The same after what begins another cell where commas are decimal points. A dash between words begins none. */
const FORMULA_WITHIN = /(?=[=+@＝＋－＠]|-\S)(?<=[;\t][\s\p{Cc}\p{Cf}]*)/gu;

/**
 * RFC 4180: lines end in CRLF, cells are quoted where they must be, null is an empty cell. A text that a spreadsheet would run as a formula
 * has an apostrophe before it, which spreadsheets read as “this is text”; numbers stand as they are.
 */
export function csv(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return [header, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = (FORMULA.test(value) ? `'${value}` : value).replace(FORMULA_WITHIN, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
