/** What every report in Markdown begins with: it may lie among the articles that it is about, and is none. */
export const REPORT_MARK = '<!-- Made by Crosscheck -->';

export function isReport(text: string): boolean {
  return text.startsWith(REPORT_MARK);
}
