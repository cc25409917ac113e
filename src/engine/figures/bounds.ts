/** The words that bound a number, and the interval that they allow. */
import bounds from '../data/bounds.json';
import functionWords from '../data/function-words.json';
import type { Token } from '../article/model';
import type { Bound } from '../schema';
import { Lexicon } from './lexicon';

const BEFORE = new Lexicon<Bound | 'neutral'>([
  ...Object.entries(bounds.before).flatMap(([bound, phrases]) => phrases.map(phrase => [phrase, bound as Bound] as const)),
  ...bounds.neutral.map(phrase => [phrase, 'neutral'] as const),
]);
const AFTER = new Lexicon<Bound>(Object.entries(bounds.after).flatMap(([bound, phrases]) => phrases.map(phrase => [phrase, bound as Bound] as const)));
const MOTION = new Set(bounds.motion);
const PASSING = new Set(bounds.passing);
const TOPPING = new Set(['to', ...functionWords.auxiliaries]);
const LEVELS = new Set(bounds.levels);
const SPATIAL = new Set(bounds.spatialOrTemporal);
const EXTENT = new Set(bounds.extent);

export interface Hedge {
  readonly bound: Bound;
  /** Index of the hedge's first token. */
  readonly first: number;
}

/**
 * The hedges that end just before token `i`, the outermost bound winning except that a vaguer one inside it stays
 * ("at least about 20" is at least). "Another", "a total of" belong to the phrase and bound nothing. A toll that "passes 200" is more.
 * @param span the number is a time or a distance, before which "over" and "under" are prepositions of place and time unless a verb of lasting stands before.
 */
export function hedgeBefore(tokens: readonly Token[], i: number, start: number, span: boolean): Hedge {
  let first = i;
  let bound: Bound = 'exact';
  for (let match = BEFORE.before(tokens, first, start); match; match = BEFORE.before(tokens, first, start)) {
    const words = tokens[match.first]!.lower;
    if (match.first === first - 1 && span && SPATIAL.has(words) && isPreposition(tokens, match.first, start)) break;
    // "went up to 42" ends there
    if (words === 'up' && MOTION.has(tokens[match.first - 1]?.lower ?? '') && match.first > start) break;
    // "those around 30" keeps its hedge; "looked around, 30 people" has a comma between and never comes here
    if (match.value !== 'neutral') bound = match.value;
    first = match.first;
  }
  if (bound === 'exact' && first - 2 >= start && passes(tokens[first - 2]!.lower, tokens[first - 1]!.lower)) bound = 'more-than';
  return { bound, first };
}

/** "the toll passed", "is set to top". */
function passes(before: string, verb: string): boolean {
  return (PASSING.has(verb) && LEVELS.has(before)) || (verb === 'top' && TOPPING.has(before));
}

/** "over three days", after a noun or at the start, says when; "lasted over three days", "just over three days" says how long. */
function isPreposition(tokens: readonly Token[], i: number, start: number): boolean {
  return i <= start || tokens[i - 1]!.kind !== 'word' || !EXTENT.has(tokens[i - 1]!.lower);
}

/** Is it a verb that takes something from one level to another: "went", "raised"? */
export function isMotion(word: string): boolean {
  return MOTION.has(word);
}

/** The index after a hedge that may stand inside a range: "from 30 to as many as 40", "between 30 and about 40". */
export function skipHedge(tokens: readonly Token[], i: number, end: number): number {
  const match = BEFORE.at(tokens, i, end);
  return match && match.value !== 'more-than' && match.value !== 'at-least' && match.value !== 'less-than' ? match.next : i;
}

/** The bound that follows a number phrase at `i`: "or more", "-plus". */
export function hedgeAfter(tokens: readonly Token[], i: number, end: number): { readonly bound: Bound; readonly next: number } | null {
  const match = AFTER.at(tokens, i, end);
  const next = match && match.next < end ? tokens[match.next]! : undefined;
  // "£32m plus £5m", "12 at least 40"
  return match && next?.kind !== 'number' && !/^\p{Sc}/u.test(next?.text ?? '') ? { bound: match.value, next: match.next } : null;
}

/** About a tenth, as far as round numbers in news reach. */
const TOLERANCE = 0.1;

/** The interval that a bound leaves to a value; null where it has no end. Contract: "more than 34,000" is [34000, null]. */
export function intervalOf(value: number, bound: Bound): { readonly low: number | null; readonly high: number | null } {
  const near = (x: number): number => Number(x.toPrecision(12));
  switch (bound) {
    case 'more-than': case 'at-least': return { low: value, high: null };
    case 'less-than': case 'at-most': return { low: null, high: value };
    case 'nearly': return { low: near(value * (1 - TOLERANCE)), high: value };
    case 'approximate': return { low: near(value * (1 - TOLERANCE)), high: near(value * (1 + TOLERANCE)) };
    default: return { low: value, high: value };
  }
}
