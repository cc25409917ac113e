/** Names of bare numbers, which stand before them: "the number of strikers at 2,100", "the toll rose to 17". */
import words from '../data/measure-words.json';
import predicates from '../data/predicates.json';
import type { Token } from '../article/model';
import type { Clause } from './clause';
import { DETERMINERS, FUNCTION_WORDS } from './function-words';
import { isHyphen, isJoin } from './numerals';
import { predicateOfHead, predicateOfNoun, predicateOfVerb } from './predicates';
import { isPlural } from './words';

/** "put the crowd at 20,000". */
const ESTIMATING = new Set(words.estimating);
const TOLLS = new Map(Object.entries(predicates.tolls));
/** "an earlier count of four": it says that something is counted, not what. */
const STAND_INS = new Set(words.standIns);
const RATES = new Set(words.rates);
const SPEAKING = new Set(words.speaking);
const BE = new Set(words.passive);
/** As far back as what "the number" is of may have been named. */
const SPOKEN = 40;
const PARENTS = new Set(words.parents);
/** As far before a bare number as its name may stand. */
const NAMED = 16;

/** The outcome that a word for a toll counts: "toll", "deaths". */
export function tollOf(word: string): string | undefined {
  return TOLLS.get(word);
}

/** What a bare number counts, said before it: "the number of strikers at 2,100", "the toll rose to 17", "a magnitude 6.4", "a population of 2,800". */
export function nameBefore(clause: Clause): string | null {
  const { tokens, quantity, start } = clause;
  const last = tokens[quantity.first - 1];
  if (last !== undefined && BE.has(last.lower) && isStandIn(tokens[quantity.first - 2]?.lower ?? '')) return tollNamed(tokens, quantity.first - 2);
  // "a father of nine", "mother-of-three"
  const parent = tokens[quantity.first - (last !== undefined && isHyphen(last) ? 4 : 2)];
  if (parent && PARENTS.has(parent.lower) && tokens.slice(quantity.first - 3, quantity.first).some(({ lower }) => lower === 'of')) return 'children';
  if (quantity.first - 2 >= start && last?.lower === 'of') return TOLLS.has(tokens[quantity.first - 2]!.lower) ? 'people' : noun(tokens, quantity.first - 2);
  for (const k of wordsBefore(tokens, quantity.first, nameFloor(clause))) {
    const { lower } = tokens[k]!;
    if (TOLLS.has(lower) && !isJoin(tokens, k + 1)) return 'people';
    if (lower === 'magnitude') return lower;
    if (isStandIn(lower) && tokens[k + 1]?.lower === 'of') {
      let head = k + 2;
      while (head < quantity.first && FUNCTION_WORDS.has(tokens[head]!.lower)) head++;
      const first = head;
      while (head + 1 < quantity.first && !isPlural(tokens[head]!.lower) && tokens[head + 1]!.kind === 'word' && !FUNCTION_WORDS.has(tokens[head + 1]!.lower)) head++;
      return head < quantity.first && noun(tokens, head) !== null ? tokens.slice(first, head + 1).map(({ text }) => text).join(' ') : null;
    }
  }
  return last?.lower === 'at' && quantity.first - 2 >= start && isEstimated(tokens, quantity.first, start) ? noun(tokens, quantity.first - 2) : null;
}

/** "hiding deaths … The real number is 300": the toll that was last spoken of. */
function tollNamed(tokens: readonly Token[], i: number): string | null {
  for (let k = i - 1; k >= Math.max(0, i - SPOKEN); k--) if (isPlural(tokens[k]!.lower) && predicateOfHead(tokens[k]!.lower) !== null) return tokens[k]!.lower;
  return null;
}

/** The index that the name of a bare number cannot stand before: the number before it has its own, unless it goes on from that, "rose by 12 to 97". */
export function nameFloor({ tokens, quantity, start, earlier }: Clause): number {
  const previous = earlier.at(-1)?.quantity;
  const goesOn = tokens[quantity.first - 1]?.lower === 'to' && previous?.last === quantity.first - 1;
  return goesOn ? start : Math.max(start, previous?.last ?? start);
}

/** What a bare percentage is the rate of, said before it: "turnout was put at 61%", "inflation slowed to 4%". */
export function rateBefore({ tokens, quantity, start }: Clause): string | null {
  for (const k of wordsBefore(tokens, quantity.first, start)) if (RATES.has(tokens[k]!.lower)) return tokens[k]!.lower;
  return null;
}

/** The indices of the tokens before token `i` in which its name may stand, the nearest first; what brackets hold is left out. */
export function* wordsBefore(tokens: readonly Token[], i: number, start: number): Generator<number> {
  let depth = 0;
  for (let k = i - 1; k >= Math.max(start, i - NAMED); k--) {
    const { text } = tokens[k]!;
    if (text === ')') depth++;
    else if (text === '(' && depth > 0) depth--;
    else if (depth === 0) {
      // "the toll, which stood at"
      if (/^[;,:]$/.test(text) && !(text === ',' && tokens[k + 1]?.lower === 'which')) return;
      yield k;
    }
  }
}

function noun(tokens: readonly Token[], k: number): string | null {
  const { kind, lower, text } = tokens[k]!;
  if (kind !== 'word' || /^\p{Lu}/u.test(text) || FUNCTION_WORDS.has(lower) || STAND_INS.has(lower) || SPEAKING.has(lower) || ESTIMATING.has(lower)) return null;
  return isDetermined(tokens, k) || (predicateOfNoun(lower) === null && predicateOfVerb(lower) === null) ? text : null;
}

/** "the crowd": after a determiner no word is a verb; "which employs" has none. */
export function isDetermined(tokens: readonly Token[], k: number): boolean {
  const before = tokens[k - 1]?.lower;
  return before !== undefined && before !== 'which' && DETERMINERS.has(before);
}

export function isStandIn(word: string): boolean {
  return STAND_INS.has(word);
}

/** Do words that put a number on something stand close before token `i`: "put the crowd at"? */
export function isEstimated(tokens: readonly Token[], i: number, start: number): boolean {
  return tokens.slice(Math.max(start, i - 8), i).some(({ lower }) => ESTIMATING.has(lower));
}
