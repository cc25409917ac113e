/** How many a place is made for: "a 24,000-capacity stadium", "a ground licensed for 24,000", "the hall holds 700". */
import measureWords from '../data/measure-words.json';
import type { Clause } from './clause';
import { Lexicon } from './lexicon';
import { isJoin } from './numerals';
import { singular, verbForms } from './words';

const CUES = new Lexicon(measureWords.capacityCues.map(phrase => [phrase, true] as const));
const COMPOUNDS = new Set(measureWords.capacityCompounds);
const HOLDING = new Set(measureWords.holding.flatMap(verbForms));
const VENUES = new Set(measureWords.venues);
/** Who fills a place, besides a bare number. */
const AUDIENCE = new Set(measureWords.audience);
/** As far before its capacity as a place is named. */
const NAMED = 7;

/** The class of what is allowed, as a capacity is. */
export const CAPACITY = 'allow';

/** What a number that is a capacity is called; null where it is none. */
export function capacityOf({ tokens, quantity: { unit, counted, first, after, reach }, start, end }: Clause): string | null {
  if (unit !== 'count') return null;
  if (isJoin(tokens, after) && after + 1 < end && COMPOUNDS.has(tokens[after + 1]!.lower)) return inWords(venueIn(clauseWords(after + 2, reach)));
  if (counted !== null && !AUDIENCE.has(counted.toLowerCase())) return null;
  const venue = venueIn(clauseWords(Math.max(start, first - NAMED), first));
  return CUES.before(tokens, first, start) || (venue !== null && HOLDING.has(tokens[first - 1]!.lower)) ? inWords(venue) : null;

  function clauseWords(from: number, to: number): string[] {
    return tokens.slice(from, to).map(({ lower }) => lower);
  }
}

/** Is the word one for a place where people gather to see something? */
export function isVenue(word: string): boolean {
  return VENUES.has(singular(word));
}

function venueIn(words: readonly string[]): string | null {
  return words.findLast(isVenue) ?? null;
}

function inWords(venue: string | null): string {
  return venue === null ? 'capacity' : `capacity of the ${venue}`;
}
