/** Text of articles in Markdown: shown as it is, never obeyed. */
import { plain } from './plain';

/**
 * Escapes every ASCII punctuation mark (CommonMark 2.4: each may be escaped), so that nothing in the text can link, embed, run or style,
 * not even as a bare address, an entity, a table cell or a theme icon; white space becomes single spaces, so that nothing starts a block.
 */
export function escapeMarkdown(text: string): string {
  return plain(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Encodes a part of a link's address, brackets and quotation marks included, which `encodeURIComponent` leaves; half a surrogate pair, on which it throws, becomes U+FFFD. */
export function encodeAddress(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
