import type { Passage, Quote, Range, Token } from '../article/model';
import { itemOf } from './words';

/** A token outside quotation marks, or a whole quotation with its marks: what stands inside one is its speaker's syntax, not the sentence's. */
export interface Item extends Range {
  readonly text: string;
  readonly lower: string;
  readonly kind: Token['kind'] | 'quote';
  /** The closed classes that it is a word of, bits of `A`; none where capitals make it a name. */
  readonly closed: number;
  /** The lists that it is on, bits of `ON`. */
  readonly lists: number;
  /** The mark that it is, bits of `M`; none of a quotation. */
  readonly mark: number;
  /** What spelling and class tell of it alone. */
  readonly traits: number;
}

/** A sentence whose quotations are single items; it runs on through the stops inside them. */
export type Unit = readonly Item[];

/** No sentence is longer; a text without stops is cut here, so that reading stays linear in its length. */
const LONGEST = 300;

/** Cuts a passage into units. Offsets count from the passage's start. */
export function unitsOf(passage: Passage): Unit[] {
  const quotes = passage.quotes.map(quote => quoteItem(passage, quote));
  const units: Item[][] = [];
  let unit: Item[] = [];
  let next = 0;
  for (const sentence of passage.sentences) {
    if (unit.length > 0 && (unit.length >= LONGEST || !runsOn(unit, passage.tokens[sentence.first]!))) {
      units.push(unit);
      unit = [];
    }
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = passage.tokens[i]!;
      while (next < quotes.length && quotes[next]!.end <= token.start) next++;
      const quote = quotes[next];
      if (!quote || token.end <= quote.start) {
        if (unit.length >= LONGEST) {
          units.push(unit);
          unit = [];
        }
        pushToken(unit, token);
      }
      else if (unit.at(-1) !== quote) {
        // a full stop that the sentence splitter passed over before an unusual mark
        if (unit.at(-1)?.text === '.' || unit.length >= LONGEST) {
          units.push(unit);
          unit = [];
        }
        unit.push(quote);
      }
    }
  }
  if (unit.length > 0) units.push(unit);
  return units;
}

/** Two hyphens are a typed dash. */
function pushToken(unit: Item[], token: Token): void {
  const last = unit.at(-1);
  if (token.text === '-' && last?.text === '-' && last.end === token.start) unit[unit.length - 1] = itemOf('symbol', '—', '—', { start: last.start, end: token.end });
  else unit.push(itemOf(token.kind, token.text, token.lower, token));
}

/** Does the sentence that begins with `token` belong to the unit so far: inside its quotation, after one that ends like “…!” or “…,”, or its signature, “…” — NAME? */
function runsOn(unit: Unit, token: Token): boolean {
  const last = unit.at(-1)!;
  if (last.kind !== 'quote') return false;
  if (token.start < last.end) return true;
  const inside = last.text.replace(/["'”’»]+$/, '').trimEnd();
  return unit.length === 1 && (!inside.endsWith('.') || /^[—–―]$/.test(token.text));
}

function quoteItem(passage: Passage, quote: Quote): Item {
  let { start, end } = quote;
  if (quote.opens) while (start > 0 && isMark(passage.text[start - 1]!)) start--;
  if (quote.closes) while (end < passage.text.length && isMark(passage.text[end]!)) end++;
  const text = passage.text.slice(start, end);
  return itemOf('quote', text, '', { start, end });
}

function isMark(character: string): boolean {
  return '"“”„«»‘’\'`'.includes(character);
}
