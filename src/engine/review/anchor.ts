/**
 * Finds a place in an article again after the article was edited, by its words and those around them: the W3C's TextQuoteSelector with a
 * TextPositionSelector's start as a hint (Web Annotation Data Model, 4.2.4 and 4.2.5).
 *
 * The quoted words must still stand as they were: a decision is about words, and other words want another decision. Which of the places
 * where they stand is meant is told by how many edits lead from the stored surroundings to those of the place, counted outwards from it
 * (Levenshtein distance with a free far end). Where two places are as likely, there is no answer.
 */
import type { Range } from '../article/model';

/** White space counts as single blanks throughout. */
export interface Selector {
  readonly exact: string;
  /** Empty where the words begin the text; null where it is not known. */
  readonly prefix: string | null;
  /** Empty where the words end the text; null where it is not known. */
  readonly suffix: string | null;
  /** Where it stood in the text as it was: a hint, which decides between places that are alike in all else. */
  readonly position: number;
}

export type Anchored =
  | { readonly found: Range }
  /** Several places may be meant, or it can't be told whether the one that is left is. */
  | { readonly found: null; readonly why: 'ambiguous' }
  | { readonly found: null; readonly why: 'missing' };

/** Characters of surroundings that are kept on either side: a sentence of news and part of the next. */
const CONTEXT = 160;
/** Where the same words stand in like surroundings elsewhere, more is kept, up to this. */
export const MOST_CONTEXT = 640;
/** The same words this near are within the surroundings that are kept, so that neither is taken for the other. */
const NEAR = 2 * CONTEXT;
/** What stands at the beginning or the end of the text has that beside it, which counts as so many characters. */
const EDGE = 0, EDGE_LENGTH = 40;
/** A place is meant if this much of the one side is as it was, or this much of both: what stands in other sentences has about 0.3 of each. */
const LIKE_ON_ONE_SIDE = 0.8, LIKE_ON_BOTH = 0.7;
/** One side alone tells nothing that is shorter than this, with the words themselves. */
const TELLING = 45;
/** One place is meant rather than another if so many more edits lead to that. */
const CLEARER = 5;
/** So many characters beside a place that are as they were show that nothing was cut out right there. */
const BESIDE = 8;
/** Of words that stand more often than this, the places with most of the surroundings unchanged beside them are looked at. */
const MOST_PLACES = 20;

/** A text as anchors see it: white space in single blanks, with the way back to the text as it is. */
export class AnchorText {
  readonly squeezed: string;
  /** Offset in the text of each character of `squeezed`. */
  readonly #offsets: Uint32Array;

  constructor(readonly text: string) {
    const offsets = new Uint32Array(text.length);
    const parts: string[] = [];
    let length = 0;
    for (const { 0: run, index } of text.matchAll(/\s+|\S+/g)) {
      const part = run.trim() === '' ? ' ' : run;
      parts.push(part);
      for (let i = 0; i < part.length; i++) offsets[length++] = index + i;
    }
    this.squeezed = parts.join('');
    this.#offsets = offsets.subarray(0, length);
  }

  /** A range of the text from one of `squeezed`, which ends in no white space. */
  rangeOf(start: number, end: number): Range {
    return { start: this.#offsets[start]!, end: this.#offsets[end - 1]! + 1 };
  }

  offsetOf(index: number): number {
    return this.#offsets[index] ?? this.text.length;
  }

  /** The first character of `squeezed` that stands at an offset of the text or after it. */
  indexOf(offset: number): number {
    let low = 0, high = this.#offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#offsets[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

interface FullSelector extends Selector {
  readonly prefix: string;
  readonly suffix: string;
}

/** The selector of a range of a text; null for one with nothing but white space in it. */
export function selectorOf(source: AnchorText, range: Range): FullSelector | null {
  const { squeezed } = source;
  let [start, end] = [source.indexOf(range.start), source.indexOf(range.end)];
  if (squeezed[start] === ' ') start++;
  if (squeezed[end - 1] === ' ') end--;
  if (start >= end) return null;
  const exact = squeezed.slice(start, end);
  const others = placesOf(squeezed, { exact, prefix: squeezed.slice(0, start), suffix: squeezed.slice(end) }).filter(place => place !== start);
  for (let length = CONTEXT; ; length *= 2) {
    const selector: FullSelector = { exact, prefix: wordsFrom(squeezed, start - length, start), suffix: wordsTo(squeezed, end, end + length), position: source.offsetOf(start) };
    const outside = others.filter(place => place + exact.length <= start - selector.prefix.length || place >= end + selector.suffix.length);
    const confused = outside.some(place => Math.abs(place - start) < NEAR) || likest(squeezed, selector, outside).some(place => isLike(selector, costs(squeezed, selector, place)));
    if (length >= MOST_CONTEXT || !confused) return selector;
  }
}

/** Where a selector's words stand now. */
export function anchor(source: AnchorText, selector: Selector): Anchored {
  const { squeezed } = source;
  const { exact } = selector;
  if (exact.trim() === '') return { found: null, why: 'missing' };
  const foundAt = (place: number): Anchored => ({ found: source.rangeOf(place, place + exact.length) });
  const hint = source.indexOf(selector.position);
  if (squeezed.startsWith(exact, hint) && total(costs(squeezed, selector, hint)) === 0) return foundAt(hint);
  const rated = likest(squeezed, selector, placesOf(squeezed, selector)).map(place => ({ place, sides: costs(squeezed, selector, place) }))
    .filter(({ sides }) => isLike(selector, sides)).map(({ place, sides }) => ({ place, sides, edits: total(sides) })).sort((a, b) => a.edits - b.edits || a.place - b.place);
  const [best, second] = rated;
  if (!best) return { found: null, why: 'missing' };
  // where the words stand twice in surroundings that fit, they have been copied: what was there first has not moved, or not changed
  const copied = second && (second.edits - best.edits < CLEARER || (best.place !== hint && best.edits > CLEARER));
  // where they stood twice, what was between the two may be gone with one of them
  const edits = best.sides.every(({ same }) => same >= BESIDE) ? best.edits : 2 * best.edits;
  const confused = best.edits > 0 && siblings(selector).some(sibling => total(costs(squeezed, sibling, best.place)) < edits + CLEARER);
  return copied || confused ? { found: null, why: 'ambiguous' } : foundAt(best.place);
}

/** The same words within the surroundings: a place that may as well be theirs is not known to be the one that is meant. */
function siblings(selector: Selector): Selector[] {
  const { exact, position } = selector;
  const prefix = selector.prefix ?? '';
  const whole = prefix + exact + (selector.suffix ?? '');
  const distance = (place: number): number => Math.abs(place - prefix.length);
  return placesOf(whole, selector).filter(place => place !== prefix.length).sort((a, b) => distance(a) - distance(b)).slice(0, MOST_PLACES)
    .map(place => ({ exact, position, prefix: whole.slice(0, place), suffix: whole.slice(place + exact.length) }));
}

const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Where some words stand, not as a part of longer words. */
function placesOf(text: string, { exact, prefix, suffix }: Pick<Selector, 'exact' | 'prefix' | 'suffix'>): number[] {
  const [begins, ends] = [!endsInWord(prefix ?? ' ') && IN_WORD.test(exact[0]!), !beginsInWord(suffix ?? ' ') && IN_WORD.test(exact.at(-1)!)];
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const isPart = (begins && IN_WORD.test(text[at - 1] ?? ' ')) || (ends && IN_WORD.test(text[at + exact.length] ?? ' '));
    if (!isPart) places.push(at);
  }
  return places;
}

function endsInWord(text: string): boolean {
  return IN_WORD.test(text.at(-1) ?? ' ');
}

function beginsInWord(text: string): boolean {
  return IN_WORD.test(text[0] ?? ' ');
}

/** The places with the longest unchanged text beside them. */
function likest(text: string, selector: Selector, places: readonly number[]): readonly number[] {
  if (places.length <= MOST_PLACES) return places;
  const { exact } = selector;
  const [prefix, suffix] = [selector.prefix ?? '', selector.suffix ?? ''];
  const unchanged = (place: number): number => {
    const end = place + exact.length;
    let before = 0, after = 0;
    while (before < prefix.length && text[place - 1 - before] === prefix.at(-1 - before)) before++;
    while (after < suffix.length && text[end + after] === suffix[after]) after++;
    return before + after;
  };
  return places.map(place => ({ place, length: unchanged(place) })).sort((a, b) => b.length - a.length || a.place - b.place).slice(0, MOST_PLACES).map(({ place }) => place);
}

/** One side of a place: how much of the stored surroundings there is, and how many edits lead from it to what is there. */
interface Side {
  readonly length: number;
  readonly edits: number;
  /** How many characters right beside the place are unchanged. */
  readonly same: number;
  /** How many there are up to the edge of the text. */
  readonly room: number;
}

type Sides = readonly [before: Side, after: Side];

function total([before, after]: Sides): number {
  return before.edits + after.edits;
}

function costs(text: string, { exact, prefix, suffix }: Selector, place: number): Sides {
  const end = place + exact.length;
  const at = (index: number): number => (index >= 0 && index < text.length ? text.charCodeAt(index) : EDGE);
  return [
    sideOf(prefix, i => prefix!.charCodeAt(prefix!.length - 1 - i), place, i => at(place - 1 - i)),
    sideOf(suffix, i => suffix!.charCodeAt(i), text.length - end, i => at(end + i)),
  ];
}

function sideOf(context: string | null, old: (i: number) => number, room: number, now: (i: number) => number): Side {
  if (context === null) return { length: 0, edits: 0, same: BESIDE, room };
  if (context.trim() === '') return { ...sideWith(EDGE_LENGTH, i => (i < context.length ? old(i) : EDGE), room + EDGE_LENGTH, now), room };
  return { ...sideWith(context.length, old, room, now), room };
}

/** How far stored surroundings may have been stretched before they count as replaced. */
function reach(length: number): number {
  return length + (length >> 1);
}

function isLike({ exact }: Selector, sides: Sides): boolean {
  const stored = sides[0].length + sides[1].length;
  if (stored === 0) return true;
  const tells = ({ length, edits, room }: Side): boolean => {
    const untouched = edits === 0 && room <= length;
    return length > 0 && 1 - edits / length >= LIKE_ON_ONE_SIDE && exact.length + length + (untouched ? EDGE_LENGTH : 0) >= TELLING;
  };
  return sides.some(tells) || 1 - total(sides) / stored >= LIKE_ON_BOTH;
}

/** The least edits that make what was there a beginning of what is there now. */
function sideWith(length: number, old: (i: number) => number, room: number, now: (i: number) => number): Omit<Side, 'room'> {
  const most = Math.min(room, reach(length));
  let same = 0;
  while (same < length && same < most && old(same) === now(same)) same++;
  if (same === length) return { length, same, edits: 0 };
  const width = most - same;
  let above = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = same; i < length; i++) {
    const character = old(i);
    const row = [i - same + 1];
    for (let j = 0; j < width; j++) row.push(Math.min(above[j]! + (now(same + j) === character ? 0 : 1), above[j + 1]! + 1, row[j]! + 1));
    above = row;
  }
  return { length, same, edits: Math.min(...above) };
}

/** From the first word that begins there or after it. */
function wordsFrom(text: string, from: number, to: number): string {
  const start = Math.max(0, from);
  const cut = start === 0 ? 0 : text.indexOf(' ', start) + 1;
  return text.slice(cut > 0 && cut < to ? cut : start, to);
}

function wordsTo(text: string, from: number, to: number): string {
  const cut = to >= text.length ? text.length : text.lastIndexOf(' ', to);
  return text.slice(from, cut > from ? cut : to);
}
