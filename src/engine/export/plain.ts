/** Text of articles on one line, as cards, reports and messages show it. */

/** What turns the direction of text around or is not seen at all could make a card show something that it does not say. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Letters of scripts that run from right to left: they turn the numbers and marks around them with them. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;

/** What turns the direction of text around (Unicode Bidirectional Algorithm, 2.7). */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** One line of text without invisible marks; white space becomes single spaces. */
export function plain(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** The same, kept apart from the words around it where its own letters would turn them around (UAX 9, first strong isolate). */
export function isolated(text: string): string {
  const line = plain(text);
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
}

/** The text with U+FFFD for each mark that turns its direction around: as long as before, and no word of ours moves. */
export function visible(text: string): string {
  return text.replace(TURNING, '\ufffd');
}

/** One line of text without invisible marks, cut at a word where it is longer than `limit` characters. */
export function shorten(text: string, limit: number): string {
  const line = plain(text);
  if (line.length <= limit) return line;
  const space = line.slice(0, limit).lastIndexOf(' ');
  const cut = space > limit / 2 ? line.slice(0, space) : line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}

/** With U+FFFD for each half of a surrogate pair, which no UTF-8 and no address can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
