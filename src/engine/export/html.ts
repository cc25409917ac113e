/** Text of articles in HTML: shown as it is, never obeyed. */
import { plain } from './plain';

/** Text for an element's content or a quoted attribute's value, on one line: no mark in it can open or close either. */
export function escapeHtml(text: string): string {
  return plain(text).replace(/[<>&"'`]/g, mark => `&#${mark.charCodeAt(0)};`);
}
