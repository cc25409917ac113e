/** Numbers of things and of units: "$5bn", "30 to 40 people", "about 15.5%", "six-week", "an hour". */
import exclusions from '../data/figure-exclusions.json';
import headClasses from '../data/head-classes.json';
import lasting from '../data/lasting.json';
import numbers from '../data/number-words.json';
import trends from '../data/trends.json';
import type { Token } from '../article/model';
import { hedgeAfter, hedgeBefore } from './bounds';
import { cut, type Draft, type Numbers, type Reader } from './draft';
import { skipNumber } from './exclusions';
import { countedPhrase, endOfWhole, skipPartitive, wholePhrase, type NounPhrase } from './noun-phrase';
import { isHyphen, isJoin, readNumeral, wordsAt } from './numerals';
import { combinedStates, predicateOfHead, predicateOfState, predicateOfVerb } from './predicates';
import { readCurrencyPrefix, readRate, readUnit, type Unit } from './units';
import { isPlural, singular, verbForms } from './words';

const FOLDS = new Map(Object.entries(numbers.folds));
const COMPOUND_TAILS = new Set(exclusions.compoundTails);
const NOT_COUNTED = new Set(exclusions.notCounted);
const PERSONS = new Set([...headClasses.persons, ...headClasses.anyone]);
const ANAPHORIC = new Set(exclusions.anaphoric);
const MOVES = new Set([...trends.up, ...trends.down]);
/** Words before "an hour" that make it a length. */
const SPANS = new Set(['for', 'within', ...lasting.verbs.lasting.flatMap(verbForms)]);

export interface Amount {
  readonly value: number;
  readonly next: number;
  readonly numberEnd: number;
  readonly scale: number;
  readonly digits: boolean;
  readonly dotted: boolean;
  readonly unit: Unit | null;
}

/** @param money it goes on with an amount of money: "7bn" in "$5-7bn". */
function readAmount(tokens: readonly Token[], i: number, end: number, money = false): Amount | null {
  const sign = signAt(tokens, i, end);
  const currency = readCurrencyPrefix(tokens, sign.next, end);
  const numeral = readNumeral(tokens, currency?.next ?? sign.next, end, money || currency !== null);
  if (!numeral) return null;
  const { next, scale, digits, dotted } = numeral;
  const value = sign.factor * numeral.value;
  const read = readUnit(tokens, next, end, digits, scale >= 1000);
  // "$5 US", "$5 a barrel": what follows a currency sign can only be its rate
  const unit: Unit | null = currency ? rateOf(tokens, currency.code, next, end) : read;
  if (sign.factor < 0 && (!unit || unit.kind === 'time')) return null;
  return { value, next: unit?.next ?? next, numberEnd: next, scale, digits, dotted, unit };
}

/** "-5C", "minus 12 degrees", "-£50bn": a hyphen after a space and right before the number. */
function signAt(tokens: readonly Token[], i: number, end: number): { readonly factor: 1 | -1; readonly next: number } {
  const token = tokens[i]!;
  const minus = i + 1 < end && (token.lower === 'minus' || (/^[-−]$/.test(token.text) && token.spaced && !tokens[i + 1]!.spaced));
  if (!minus) return { factor: 1, next: i };
  return { factor: -1, next: isJoin(tokens, i + 1) ? i + 2 : i + 1 };
}

function rateOf(tokens: readonly Token[], code: string, next: number, end: number): Unit {
  const after = tokens[next]?.lower === 'u.s.' || (tokens[next]?.text === 'US' && tokens[next + 1]?.lower !== '$') ? next + 1 : next;
  const unit: Unit = { code, kind: 'money', next: after };
  return readRate(tokens, unit, end);
}

export function readAmounts(reader: Reader, i: number): Draft | null {
  const { tokens, end } = reader;
  const first = readAmount(tokens, i, end);
  if (!first) return readFold(tokens, i);
  const second = readRangeEnd(reader, i, first);
  const amount = second ?? first;
  const unit = amount.unit ?? first.unit;
  const low = second && scaleUp(first, second);
  const range = second && low !== null ? { low: Math.min(low, second.value), high: Math.max(low, second.value) } : null;
  const draft = { from: i, numberEnd: amount.numberEnd, value: range ? null : first.value, low: range?.low ?? null, high: range?.high ?? null, bound: range ? 'range' as const : null };
  return unit ? measured(reader, draft, amount, unit) : counted(reader, draft, amount);
}

/** "5 to 7 million": the first number shares the multiplier of the second. */
function scaleUp(first: Amount, second: Amount): number {
  return second.scale > 1 && first.scale === 1 && first.value <= second.value / second.scale ? first.value * second.scale : first.value;
}

/** The second number of a range: "30–40", "30 to 40", "between 30 and 40", "three or four", "0-to-60". */
export function readRangeEnd({ tokens, covers, start, end }: Reader, i: number, first: Amount): Amount | null {
  const previous = i > start ? tokens[i - 1]!.lower : '';
  let at = first.next;
  const hyphen = isHyphen(tokens[at]) && tokens[at + 1] !== undefined;
  const link = tokens[at]?.lower ?? '';
  if (hyphen && wordsAt(tokens, at + 1, end, ['to']) && isHyphen(tokens[at + 2])) at += 3;
  else if (hyphen && tokens[at + 1]!.lower === 'to') at += 2; // "two- to three-week"
  else if (hyphen && !tokens[at]!.spaced && !tokens[at + 1]!.spaced) at += 1;
  else if ((link === 'to' && previous !== 'by' && !(first.unit && MOVES.has(previous))) || (link === 'and' && previous === 'between') || (link === 'or' && !first.unit)) at += 1;
  else return null;
  if (at >= end || covers[at] === 'date' || (tokens[at]!.kind === 'number' && skipNumber(tokens, at, start, end) !== null && !isHyphen(tokens[at - 1]))) return null;
  const joined = first.unit?.kind === 'money' && isHyphen(tokens[at - 1]);
  const second = readAmount(tokens, at, end, joined);
  if (!second) return null;
  if (first.unit && second.unit?.code.split('/')[0] !== first.unit.code && !(joined && !second.unit)) return null;
  if (!first.unit && second.unit?.kind === 'money' && tokens[i]!.kind === 'number' && readCurrencyPrefix(tokens, at, end)) return null;
  const low = scaleUp(first, second);
  if (low >= second.value) return null;
  // "three or four", not "25,000 or 40,000"
  return link === 'or' && second.value !== low + 1 ? null : second;
}

function readFold(tokens: readonly Token[], i: number): Draft | null {
  const value = FOLDS.get(tokens[i]!.lower);
  if (value === undefined) return null;
  return { from: i, numberEnd: i + 1, after: i + 1, last: i + 1, value, low: null, high: null, bound: null, unit: 'count', counted: 'times', kind: 'other' };
}

/** A number with a unit. */
export function measured({ passage, tokens, end }: Reader, numbers: Numbers, amount: Amount, unit: Unit): Draft {
  const after = unit.next > amount.next ? unit.next : amount.next;
  const base = { ...numbers, after, last: after, unit: unit.code, counted: null };
  if (unit.kind === 'percent') {
    const whole = tokens[after]?.lower === 'of' ? wholePhrase(tokens, after, end) : null;
    const kind = unit.code === '%' ? 'share' : 'other';
    return whole ? { ...base, kind, counted: cut(passage, whole.first, whole.last), last: endOfWhole(tokens, after, whole.last), reach: whole.last } : { ...base, kind };
  }
  if (unit.kind === 'time') return { ...base, kind: 'duration', timeOrPlace: true };
  const stuff = tokens[after]?.lower === 'of' || wordsAt(tokens, after, end, ['worth', 'of'])
    ? countedPhrase(tokens, skipPartitive(tokens, tokens[after]!.lower === 'of' ? after : after + 1, end), end, true) : null;
  return stuff ? { ...base, kind: 'other', counted: cut(passage, stuff.first, stuff.last), last: stuff.last } : { ...base, kind: 'other', timeOrPlace: unit.kind === 'measure' };
}

/** A number of things. Null where it only stands for something said before ("the two said"), or names something ("Atlas 5"). */
export function counted(reader: Reader, numbers: Numbers, amount: Amount): Draft | null {
  const { passage, tokens, start, end } = reader;
  const { next } = amount;
  const { from } = numbers;
  const post = hedgeAfter(tokens, next, end);
  const after = post?.next ?? next;
  const of = skipPartitive(tokens, after, end);
  // "three of the five suspects"
  const at = isJoin(tokens, after) ? after + 1 : tokens[after]?.lower === 'of' ? readNumeral(tokens, of, end)?.next ?? of : of;
  if (at === after + 1 && isHyphen(tokens[after])) {
    const tail = tokens[at]!;
    if (tail.kind !== 'word' || COMPOUND_TAILS.has(tail.lower) || (!amount.digits && amount.value < 3 && numbers.bound !== 'range')) return null;
  }
  const one = numbers.value === 1 && amount.scale === 1;
  const phrase = countedPhrase(tokens, at, end, one);
  const state = combinedStates.at(tokens, after, end) !== null || (tokens[after]?.kind === 'word' && after < end && predicateOfState(tokens[after].lower) !== null);
  const base = { ...numbers, after, unit: 'count', kind: 'incident' as const };
  if (phrase && (NOT_COUNTED.has(tokens[phrase.head]!.lower) || (one && !isTelling(reader, numbers, phrase, amount.digits)))) return null;
  if (phrase) {
    const thousands = amount.dotted && amount.value % 1 === 0 && isPlural(tokens[phrase.head]!.lower) ? 1000 : 1;
    const value = numbers.value === null ? null : numbers.value * thousands;
    return { ...base, value, last: phrase.last, counted: cut(passage, phrase.first, phrase.last) };
  }
  if ((one || numbers.value === 0) && !amount.digits && !state) return null;
  if (one && !state) return null;
  const previous = from > start ? tokens[from - 1]! : undefined;
  if (!state && previous) {
    if (ANAPHORIC.has(previous.lower)) return null;
    const named = previous.kind === 'word' && /^\p{Lu}/u.test(previous.text) && from - 1 > start && predicateOfVerb(previous.lower) === null && !MOVES.has(previous.lower);
    if (named && hedgeBefore(tokens, from, start, false).first === from) return null;
  }
  return { ...base, last: after, counted: null };
}

/** "one officer", "only one gate", "1 dead": a person, or a number that is stressed; "one sort or another" counts nothing. */
function isTelling({ tokens, start }: Reader, { from }: Numbers, phrase: NounPhrase, digits: boolean): boolean {
  if (digits || PERSONS.has(singular(tokens[phrase.head]!.lower)) || predicateOfHead(tokens[phrase.head]!.lower) !== null) return true;
  return hedgeBefore(tokens, from, start, false).first < from;
}

/** "about an hour", "for a week": the article counts one where a length of time or a hedge is said. */
export function readIndefinite({ tokens, start, end }: Reader, i: number): Draft | null {
  if (!/^an?$/.test(tokens[i]!.lower)) return null;
  const unit = readUnit(tokens, i + 1, end, false, false);
  if (!unit || unit.kind === 'percent' || unit.kind === 'money' || unit.code === 'second' || tokens[i + 1]!.lower.endsWith('s')) return null;
  const hedged = hedgeBefore(tokens, i, start, true).bound !== 'exact';
  const spans = i > start && SPANS.has(tokens[i - 1]!.lower);
  const follows = tokens[unit.next]?.lower ?? '';
  if ((!hedged && !spans) || isHyphen(tokens[unit.next]) || /^(?:ago|earlier|later|before|after)$/.test(follows)) return null;
  return { from: i, numberEnd: i + 1, after: unit.next, last: unit.next, value: 1, low: null, high: null, bound: null, unit: unit.code, counted: null, kind: unit.kind === 'time' ? 'duration' : 'other', timeOrPlace: true };
}
