/**
 * What a measurement, a percentage or a sum is said of: "group revenue" rose 8% to £3.65bn, "winds" of 210 kph, a 15% "pay rise".
 * It is read leftwards from the number, over the words that link it, to the noun phrase before them.
 */
import calendar from '../data/calendar.json';
import words from '../data/measure-words.json';
import type { Token } from '../article/model';
import type { Said } from './anaphora';
import type { Clause } from './clause';
import { AUXILIARIES, DETERMINERS, FUNCTION_WORDS, PREPOSITIONS } from './function-words';
import { countedPhrase } from './noun-phrase';
import { isJoin } from './numerals';
import { isMove } from './trend';
import { isPlural, singular, verbForms } from './words';

/** `words` as the text has them, without determiners; `head` the noun they rest on, in lower case and in the singular. */
export interface Subject {
  readonly words: string;
  readonly head: string;
  /** The number is how much it moved; null where it is how much it is. */
  readonly change: 'rise' | 'fall' | 'change' | null;
  /** The number stands inside its phrase: "a 300-foot gorge". */
  readonly qualified: boolean;
}

const HAVING = new Set(verbForms('have'));
/** "of the rate" goes on with a phrase, "at a rate" begins one. */
const DEFINITE = new Set([...DETERMINERS].filter(word => !/^(?:an?|each|every|another|no)$/.test(word)));
const { linking } = words;
/** "stood at", "reached". */
const LEVEL_VERBS = new Set(linking.levelVerbs.flatMap(verbForms));
/** "expects revenue of". */
const PRODUCING = new Set(linking.producing.flatMap(verbForms));
/** "raised its key rate to". */
const MOVING_VERBS = new Set(linking.movingVerbs.flatMap(verbForms));
/** Between what is measured and the number, besides verbs. */
const LINKS = new Set(linking.links);
/** After them a number is how much it is, whatever moved. */
const LEVEL_LINKS = new Set(linking.levelLinks);
/** Between a moving verb's object and the number. */
const OBJECT_LINKS = new Set(linking.objectLinks);
/** They hold a noun phrase together: "sales of cars in Borvia". */
const INSIDE = new Set(linking.inside);
const TOWARDS = new Set(linking.towards);
/** "a record 15% rise". */
const QUALIFIERS = new Set(linking.qualifiers);
const TIMES = new Set([...Object.keys(calendar.months), ...Object.keys(calendar.weekdays), ...linking.times]);
/** "speaks of 40", "a count of 40" say nothing of what it is. */
const NO_SUBJECTS = new Set([...words.speaking, ...words.standIns, ...words.estimating]);
const COMMON = new Set([...words.sums, ...words.rates, ...linking.common]);
/** As many tokens as a conversion in brackets takes. */
const CONVERSION = 6;
/** As far before a number as what it is said of may end, and as long as that may be. */
const LINKED = 8, LONGEST = 12;

/** @param said the quantities before it, whose subject it may share: "rose 8% to £3.65bn, from £3.2bn". */
export function subjectOf(clause: Clause, said: readonly Said[]): Subject | null {
  return qualified(clause) ?? linked(clause, said.at(-1));
}

/** "a 15% pay rise", "its 450 MW plant", "2-mile radius": the noun phrase that the number stands in. */
function qualified({ tokens, quantity, start, end }: Clause): Subject | null {
  const joined = isJoin(tokens, quantity.last);
  let before = quantity.first - 1;
  while (before > start && QUALIFIERS.has(tokens[before]!.lower)) before--;
  if (!joined && (before < start || !DETERMINERS.has(tokens[before]!.lower))) return null;
  const phrase = countedPhrase(tokens, joined ? quantity.last + 1 : afterBracket(tokens, quantity.last, end), end, true);
  return phrase && { words: cut(tokens, phrase.first, phrase.last), head: singular(tokens[phrase.head]!.lower), change: null, qualified: true };
}

/** The index after the conversion in brackets that starts at `i`: "a £43m (€52m) heist". */
function afterBracket(tokens: readonly Token[], i: number, end: number): number {
  if (tokens[i]?.text !== '(') return i;
  for (let k = i + 1; k < Math.min(end, i + CONVERSION); k++) if (tokens[k]!.text === ')') return k + 1;
  return i;
}

function linked({ tokens, quantity, start }: Clause, previous: Said | undefined): Subject | null {
  const before = previous?.quantity.sentence === quantity.sentence ? previous.quantity.reach : start;
  const link = tokens[quantity.first - 1]?.lower ?? '';
  // "prices have tripled"
  const isFold = quantity.counted === 'times' && quantity.trend !== null;
  let k = quantity.first - 1, verb = isFold, moved = isFold, joined = false;
  for (; k >= Math.max(before, quantity.first - LINKED); k--) {
    const { lower } = tokens[k]!;
    // "from 320 in January to 200"
    if (k < quantity.first - 1 && (TIMES.has(lower) || (/^(?:in|on)$/.test(lower) && TIMES.has(tokens[k + 1]!.lower)))) continue;
    // "a pay rise of 9%" is a noun
    if (isMove(lower) && tokens[k + 1]!.lower === 'of') break;
    if (isMove(lower)) moved = true;
    else if (!isVerb(lower, link) && !LINKS.has(lower) && !/.ly$/.test(lower)) break;
    verb ||= isVerb(lower, link) || (isMove(lower) && (!PREPOSITIONS.has(lower) || quantity.trend !== null));
    joined ||= !/^(?:,|and)$/.test(lower);
  }
  const change = !LEVEL_LINKS.has(link) && (moved || link === 'by') ? quantity.trend === null ? 'change' : quantity.trend === 'up' ? 'rise' : 'fall' : null;
  if (k < before) return before > start && joined && previous?.reading.subject ? { ...previous.reading.subject, change, qualified: false } : null;
  // "the club raised £4m", "the club has £4m": it is not the club that the sum is of
  const phrase = (isMove(link) && quantity.trend === null) || (HAVING.has(link) && !isFold) ? null : phraseBefore(tokens, k + 1, before);
  if (!phrase || !(verb || link === 'of' || isObject(tokens, phrase.first, before, link) || isInserted(tokens, quantity.first, link))) return null;
  return { words: cut(tokens, phrase.first, phrase.last), head: headOf(tokens, phrase.first, phrase.last), change, qualified: false };
}

/** Does the word stand between a subject and its number: "stood at", "was", "narrowed to"? */
function isVerb(word: string, link: string): boolean {
  return LEVEL_VERBS.has(word) || AUXILIARIES.has(word) || (OBJECT_LINKS.has(link) && MOVING_VERBS.has(word));
}

/** "reached", "hit". */
export function isLevel(word: string): boolean {
  return LEVEL_VERBS.has(word);
}

/** "turnout, at 34%, was". */
function isInserted(tokens: readonly Token[], first: number, link: string): boolean {
  return link === 'at' && tokens[first - 2]?.text === ',';
}

/** "raised its key rate by 25 points", "with inflation at 7%". */
function isObject(tokens: readonly Token[], first: number, start: number, link: string): boolean {
  let k = first - 1;
  while (k > start && DETERMINERS.has(tokens[k]!.lower)) k--;
  const { lower = '' } = tokens[k] ?? {};
  return k >= start && OBJECT_LINKS.has(link) && (MOVING_VERBS.has(lower) || (link === 'at' && lower === 'with'));
}

/** The noun phrase that ends before token `end`. A preposition goes into it where a noun stands before that. */
function phraseBefore(tokens: readonly Token[], end: number, start: number): { readonly first: number; readonly last: number } | null {
  let last = end;
  // "sales, which rose", "sales on Monday rose"
  while (last > start && (/^(?:which|that|,)$/.test(tokens[last - 1]!.lower) || TIMES.has(tokens[last - 1]!.lower))) last--;
  let first = last;
  for (let k = last - 1; k >= Math.max(start, last - LONGEST); k--) {
    const { kind, lower } = tokens[k]!;
    const isVerbHere = PRODUCING.has(lower) && k < last - 1 && !DETERMINERS.has(tokens[k - 1]?.lower ?? '') && tokens[k - 1]?.kind !== 'clitic';
    const isCompound = kind === 'word' && k > start && (isJoin(tokens, k - 1) || isJoin(tokens, k + 1));
    if (isVerbHere) break;
    const isNoun = isCompound || kind === 'word' && !FUNCTION_WORDS.has(lower) && !TIMES.has(lower) && !MOVING_VERBS.has(lower) && (!LEVEL_VERBS.has(lower) || (k < last - 1 && PREPOSITIONS.has(tokens[k - 1]?.lower ?? '')));
    if (isNoun) first = k;
    else if (kind !== 'clitic' && !isJoin(tokens, k) && !isInside(tokens, k) && !(DEFINITE.has(lower) && isInside(tokens, k - 1))) break;
  }
  if (first === last) return null;
  // "the number of claims" is of claims
  if (tokens[first + 1]?.lower === 'of' && first + 2 < last && NO_SUBJECTS.has(tokens[first]!.lower)) first += 2;
  if (DETERMINERS.has(tokens[first]!.lower)) first++;
  // a verb of the past is no noun, and "a count" none that says of what, but "passenger numbers": "opened at 40 dollars"
  const head = headOf(tokens, first, last);
  return (/..(?:ed|ing)$/.test(head) && !COMMON.has(head)) || (NO_SUBJECTS.has(head) && !(last - first > 1 && tokens[last - 1]!.lower === 'numbers')) || NO_SUBJECTS.has(tokens[last - 1]!.lower) ? null : { first, last };
}

/** Does the word hold a noun phrase together: "of", and "to" in "opposition to the plan"? */
function isInside(tokens: readonly Token[], k: number): boolean {
  const { lower } = tokens[k] ?? {};
  return lower !== undefined && (INSIDE.has(lower) || (lower === 'to' && TOWARDS.has(tokens[k - 1]?.lower ?? '')));
}

/** The noun before the first preposition, or at the end. */
function headOf(tokens: readonly Token[], first: number, last: number): string {
  let k = first;
  while (k + 1 < last && !isInside(tokens, k + 1)) k++;
  return singular(tokens[k]!.lower);
}

/** The words from `first` to before `last`; the first without the capital of a sentence's beginning, where it is no name. */
function cut(tokens: readonly Token[], first: number, last: number): string {
  let text = '';
  for (let k = first; k < last; k++) {
    const { lower, text: written, spaced } = tokens[k]!;
    text += k === first && (isPlural(lower) || COMMON.has(lower)) ? lower : `${k > first && spaced ? ' ' : ''}${written}`;
  }
  return text;
}
