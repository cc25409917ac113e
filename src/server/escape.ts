/** Text of articles in Markdown: shown as it is, never obeyed. */

/** What turns the direction of text around or is not seen at all could make a card show something that it does not say. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Escapes every ASCII punctuation mark (CommonMark 2.4: each may be escaped), so that nothing in the text can link, embed, run or style,
 * not even as a bare address, an entity, a table cell or a theme icon; white space becomes single spaces, so that nothing starts a block.
 */
export function escapeMarkdown(text: string): string {
  return plain(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** One line of text without invisible marks, cut at a word where it is longer than `limit` characters. */
export function shorten(text: string, limit: number): string {
  const line = plain(text);
  if (line.length <= limit) return line;
  const space = line.slice(0, limit).lastIndexOf(' ');
  const cut = space > limit / 2 ? line.slice(0, space) : line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}

/** Encodes a part of a link's address, brackets and quotation marks included, which `encodeURIComponent` leaves; half a surrogate pair, on which it throws, becomes U+FFFD. */
export function encodeAddress(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function plain(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
