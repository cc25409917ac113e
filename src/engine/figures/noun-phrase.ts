/** Finds the noun phrase that a number counts, by word forms and closed classes: no tagger is needed for it. */
import functionWords from '../data/function-words.json';
import nouns from '../data/nouns.json';
import numbers from '../data/number-words.json';
import vague from '../data/vague-quantities.json';
import type { Token } from '../article/model';
import { readCurrencyPrefix } from './currencies';
import { DETERMINERS } from './function-words';
import { combinedStates, isDoneBySubject, predicateOfState } from './predicates';
import { isHyphen, isJoin, multiplierOf } from './numerals';
import { isAttributivePlural, isInvariable, isIrregularPast, isPlural } from './words';

/** Token indices; `last` exclusive. `head` is the index of the head noun. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** "one apartment building" ends in a noun. */
const IN_ING = new Set(nouns.inIng);
const STOPS = new Set([
  ...functionWords.prepositions, ...functionWords.conjunctions, ...functionWords.determiners, ...functionWords.possessives, ...functionWords.pronouns,
  ...functionWords.auxiliaries, ...functionWords.adverbs, ...functionWords.verbs,
  ...Object.keys(numbers.small), ...Object.keys(numbers.tens), ...Object.keys(numbers.multipliers), ...Object.keys(vague.plural), 'several', 'half', ...nouns.timeOpeners,
]);
/** Longest stretch that is looked through for a head: noun phrases in news are shorter. */
const REACH = 9;

/**
 * Reads the noun phrase that starts at `i`: modifiers up to the first plural ("civilian and sick hostages"), or, where a singular is
 * counted or no plural comes, up to the last word before the phrase breaks off.
 * @param one exactly one is counted, so that a singular is wanted.
 */
export function countedPhrase(tokens: readonly Token[], i: number, end: number, one: boolean): NounPhrase | null {
  const limit = Math.min(end, i + REACH);
  let lastWord = -1;
  const compound = i > 0 && isJoin(tokens, i - 1);
  for (let k = i; k < limit; k++) {
    const token = tokens[k]!;
    if (isHyphen(token) && k > i) {
      if (!isJoin(tokens, k)) break;
      continue;
    }
    if (token.kind === 'clitic' && k > i) {
      lastWord = k;
      continue;
    }
    if (token.text === ',' || token.lower === 'and' || token.lower === 'or') {
      // a list of modifiers: "civilian, sick and elderly hostages"
      if (k > i && !one && modifiersThenPlural(tokens, k + 1, limit)) continue;
      break;
    }
    const joined = k > i && isJoin(tokens, k - 1);
    if (token.kind === 'number' && joined) continue;
    // "three of the accused"
    // "one walked free", "two took part"
    if (k === i && combinedStates.at(tokens, k, end) !== null) return null;
    const noun = joined || (k === i && isInvariable(token.lower) && DETERMINERS.has(tokens[k - 1]?.lower ?? ''));
    if (token.kind !== 'word' || (!noun && (STOPS.has(token.lower) || isDoneBySubject(token.lower)))) break;
    const joinsOn = isJoin(tokens, k + 1);
    if (!joinsOn && !one && isPlural(token.lower) && !namesOn(tokens, k, end) && !isModifyingState(tokens, k, limit)) return { first: i, last: k + 1, head: k };
    if (!joined && !joinsOn && k > i && predicateOfState(token.lower) !== null && !leadsToNoun(tokens, k + 1, limit, one)) break;
    if (!joined && !joinsOn && k > i && (one || compound) && breaksOff(tokens, k, limit)) break;
    lastWord = k;
  }
  if (lastWord < 0) return null;
  const head = tokens[lastWord]!.kind === 'clitic' ? lastWord - 1 : lastWord;
  // after more than one only a plural, a noun of many, or the rest of a compound ("11-member council") is counted
  if (!one && !compound && !isInvariable(tokens[head]!.lower) && !isAbbreviation(tokens, head, i)) return null;
  // a bare state ("two injured") names no noun
  if (head === i && predicateOfState(tokens[head]!.lower) !== null) return null;
  return { first: i, last: lastWord + 1, head };
}

/** "0.5 WAR", "8.9 kN": a unit's or a thing's abbreviation right after digits. */
function isAbbreviation(tokens: readonly Token[], head: number, i: number): boolean {
  return head === i && i > 0 && tokens[i - 1]!.kind === 'number' && /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(tokens[head]!.text);
}

/** "sales representatives": a plural in a name that goes on ("United Nations workers") is no head yet. */
function namesOn(tokens: readonly Token[], k: number, end: number): boolean {
  const next = tokens[k + 1];
  if (!next || k + 1 >= end || next.kind !== 'word' || STOPS.has(next.lower)) return false;
  // "crew members", "measles cases": no verb after a plural ends like a plural
  return (isPlural(next.lower) || isAttributivePlural(tokens[k]!.lower)) && predicateOfState(next.lower) === null;
}

/** "five dead soldiers": a state before its noun is no head. */
function isModifyingState(tokens: readonly Token[], k: number, end: number): boolean {
  return predicateOfState(tokens[k]!.lower) !== null && leadsToNoun(tokens, k + 1, end, false);
}

/** Only modifiers stand between `i` and a plural. */
function modifiersThenPlural(tokens: readonly Token[], i: number, end: number): boolean {
  for (let k = i; k < end; k++) {
    const token = tokens[k]!;
    if (isJoin(tokens, k)) continue;
    if (token.text === ',' || token.lower === 'and' || token.lower === 'or') continue;
    if (token.kind !== 'word' || STOPS.has(token.lower)) return false;
    if (isPlural(token.lower)) return true;
    if (/ing$/.test(token.lower)) return false;
  }
  return false;
}

/** A noun follows directly: "one wounded soldier", "five injured people". */
function leadsToNoun(tokens: readonly Token[], i: number, end: number, one: boolean): boolean {
  const token = tokens[i];
  if (!token || i >= end || token.kind !== 'word' || STOPS.has(token.lower)) return false;
  return one ? !isVerbal(token.lower) && predicateOfState(token.lower) === null : isPlural(token.lower) || modifiersThenPlural(tokens, i, end);
}

/** "one army defended the town", "one study found that": a past tense after a noun, or a participle that no noun follows. */
function breaksOff(tokens: readonly Token[], k: number, end: number): boolean {
  return isPast(tokens, k) || (isVerbal(tokens[k]!.lower) && !leadsToNoun(tokens, k + 1, end, true));
}

/** By its form, and no participle with its adverb: "newly planted". */
function isPast(tokens: readonly Token[], k: number): boolean {
  const { lower } = tokens[k]!;
  return (lower.endsWith('ed') || isIrregularPast(lower)) && !/..ly$/.test(tokens[k - 1]!.lower);
}

function isVerbal(word: string): boolean {
  return word.length > 4 && /(?:ed|ing)$/.test(word) && !IN_ING.has(word);
}

/** Skips "of", and determiners after it, where a count is partitive: "hundreds of the prisoners", "1,200 of his men". The index after. */
export function skipPartitive(tokens: readonly Token[], i: number, end: number): number {
  let next = i;
  if (tokens[next]?.lower === 'of' && next < end) {
    next++;
    if (tokens[next]?.lower === 'all') next++;
    if (next < end && DETERMINERS.has(tokens[next]!.lower)) next++;
  } else if (tokens[next]?.lower === 'more' || tokens[next]?.lower === 'other') next++;
  return Math.min(next, end);
}

/**
 * The whole of which a share is said, from `i`: "of the territory’s population", "of Gaza’s 2.3 million population", "the city".
 * Ends at the first word that cannot belong to a noun phrase; numbers inside belong to it.
 */
export function wholePhrase(tokens: readonly Token[], i: number, end: number): NounPhrase | null {
  let k = i;
  if (tokens[k]?.lower === 'of' && k < end) k++;
  while (k < end && DETERMINERS.has(tokens[k]!.lower)) k++;
  const first = k;
  let head = -1;
  for (; k < Math.min(end, first + REACH); k++) {
    const token = tokens[k]!;
    if (token.kind === 'clitic' || isJoin(tokens, k)) continue;
    if (token.kind === 'number') continue;
    const money = readCurrencyPrefix(tokens, k, end);
    if (money && tokens[money.next]?.kind === 'number') {
      k = money.next;
      continue;
    }
    if (token.kind !== 'word') break;
    if (STOPS.has(token.lower) && !(token.lower in numbers.multipliers) && !(token.lower in numbers.small)) break;
    if (head >= 0 && (predicateOfState(token.lower) !== null || /ing$/.test(token.lower) || isPast(tokens, k)) && !leadsToNoun(tokens, k + 1, end, true)) break;
    head = k;
    const next = tokens[k + 1];
    if (isPlural(token.lower) && next?.kind !== 'clitic' && !isJoin(tokens, k + 1)) {
      k++;
      break;
    }
  }
  return head < 0 ? null : { first, last: head + 1, head };
}

/** The phrase of a share goes on to the end of its whole, unless that holds a number of its own, which is a figure for itself. */
export function endOfWhole(tokens: readonly Token[], after: number, last: number): number {
  for (let k = after; k < last; k++) if (tokens[k]!.kind === 'number' || multiplierOf(tokens[k]) !== undefined) return after;
  return last;
}
