/** Text of articles in Markdown: shown as it is, never obeyed. */
import { isolated, wellFormed } from './plain';

/** Marks that Markdown, GitHub, VS Code or Pandoc take for something wherever they stand: emphasis, code, links, HTML, entities, tables, strokes, icons, formulas, addresses. */
const ANYWHERE = /[\\`*[\]<>|~$@&^]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What would make a bare address: "https://…", "mailto:x", "www.example.org". */
const IN_ADDRESSES = /[:/](?=\/)|(?<=\p{L}):(?=\S)|(?<!\d)\.(?=[^\s\p{P}])|\.(?=[^\s\p{P}\d])/gu;
/** What would begin a heading, a rule, a list or a definition. */
const AT_START = /^(?=[-+=#:])|(?<=^\(?(?:\d+|[a-z#]))(?=[.)])/i;

/**
 * Escapes (CommonMark 2.4) whatever could link, embed, run or style, wherever the text is put: at the start of a line, in a paragraph, a
 * link's text or a table's cell. White space becomes single spaces, so that nothing starts a block.
 */
export function escapeMarkdown(text: string): string {
  return escapeWithin(text).replace(AT_START, '\\');
}

/** The same for text that goes on a line. */
export function escapeWithin(text: string): string {
  return isolated(text).replace(ANYWHERE, '\\$&').replace(IN_ADDRESSES, '\\$&');
}

/** Encodes a part of a link's address, brackets and quotation marks included, which `encodeURIComponent` leaves; half a surrogate pair, on which it throws, becomes U+FFFD. */
export function encodeAddress(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
