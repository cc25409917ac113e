/** Numbers of things and of units: "$5bn", "30 to 40 people", "about 15.5%", "six-week", "an hour". */
import exclusions from '../data/figure-exclusions.json';
import lasting from '../data/lasting.json';
import numbers from '../data/number-words.json';
import type { Token } from '../article/model';
import { hedgeAfter, hedgeBefore, isMotion, skipHedge } from './bounds';
import { cut, type Draft, type Numbers, type Reader } from './draft';
import { skipNumber } from './exclusions';
import { FUNCTION_WORDS } from './function-words';
import { countedPhrase, endOfWhole, skipPartitive, wholePhrase } from './noun-phrase';
import { isHyphen, isJoin, readNumeral, wordsAt } from './numerals';
import { combinedStates, predicateOfState, predicateOfVerb } from './predicates';
import { isMove } from './trend';
import { dimensionOf, readCurrencyPrefix, readRate, readUnit, type Unit } from './units';
import { isPlural, singular, verbForms } from './words';

const FOLDS = new Map(Object.entries(numbers.folds));
const MULTIPLES = new Map(Object.entries(numbers.multiples));
const MULTIPLES_OF = new Set(numbers.multiplesOf);
const COMPOUND_TAILS = new Set(exclusions.compoundTails);
const NOT_COUNTED = new Set(exclusions.notCounted);
const NO_CHANGE = new Set(numbers.noFoldBefore);
/** Dimensions in which "over" and "under" may say where. */
const SPATIAL = new Set(['length', 'area']);
/** "by a vote of 111 to 33" */
const TALLIES = new Set(exclusions.tallies);
/** "the first 20 will be freed", against "the first two" */
const ORDERING = new Set(['first', 'next', 'last', 'other']);
const ANAPHORIC = new Set(exclusions.anaphoric);
/** Words before "an hour" that make it a length. */
const SPANS = new Set(['for', 'within', ...lasting.verbs.lasting.flatMap(verbForms)]);

/** The words that an amount or a fold may begin with, besides those of its numeral and its currency. */
export const AMOUNT_OPENERS: readonly string[] = ['minus', ...FOLDS.keys(), ...MULTIPLES.keys()];

/** After "rose" and the like a pair of bare numbers further apart than this is a change and a level. */
const WIDEST = 4;
/** More numbers than a list in a sentence has. */
const LONGEST_LIST = 8;

interface Amount {
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
  const before = signAt(tokens, i, end);
  const currency = readCurrencyPrefix(tokens, before.next, end);
  // "$-50.8bn"
  const sign = currency && isJoin(tokens, currency.next) ? { factor: -1, next: currency.next + 1 } : { ...before, next: currency?.next ?? before.next };
  const numeral = readNumeral(tokens, sign.next, end, money || currency !== null);
  if (!numeral) return null;
  const { next, scale, digits, dotted } = numeral;
  const read = readUnit(tokens, next, end, digits, scale >= 1000);
  // "$5 US", "$5 a barrel": what follows a currency sign can only be its rate
  const unit: Unit | null = currency ? rateOf(tokens, currency.code, next, end) : read;
  if (sign.factor < 0 && (unit ? unit.kind === 'time' : Number.isInteger(numeral.value) && tokens[i]!.lower !== 'minus')) return null;
  const amount = { value: sign.factor * numeral.value, next: unit?.next ?? next, numberEnd: next, scale, digits, dotted, unit };
  return withSmallerUnit(tokens, i, amount, end) ?? amount;
}

/** "6ft 2in", "six foot two", "2 hours and 30 minutes", in the larger unit; "between a year and six months" is a range. */
function withSmallerUnit(tokens: readonly Token[], i: number, amount: Amount, end: number): Amount | null {
  const { unit, next } = amount;
  if (!unit || (unit.kind !== 'time' && unit.kind !== 'measure') || unit.code.includes('/') || next >= end) return null;
  const and = tokens[next]!.lower === 'and';
  if (and && i > 0 && tokens[i - 1]!.lower === 'between') return null;
  const at = and || isJoin(tokens, next) ? next + 1 : next;
  const rest = readNumeral(tokens, at, end);
  if (!rest || rest.digits !== amount.digits) return null;
  const whole = dimensionOf(unit.code);
  const foot = unit.code === '[ft_i]' && !and && rest.value < 12 && !isJoin(tokens, rest.next) && countedPhrase(tokens, rest.next, end, false) === null;
  const read = readUnit(tokens, rest.next, end, rest.digits, false);
  const smaller = read ?? (foot ? { code: '[in_i]', next: rest.next } : null);
  if (!smaller) return null;
  const part = dimensionOf(smaller.code);
  if (part.dimension !== whole.dimension || rest.value * part.scale >= whole.scale) return null;
  const value = Number((amount.value + rest.value * part.scale / whole.scale).toPrecision(12));
  return { ...amount, value, next: smaller.next, numberEnd: rest.next, unit: { ...unit, next: smaller.next } };
}

/** "-5C", "minus 12 degrees", "-£50bn", "–0.4": a hyphen or dash after a space and right before the number. */
function signAt(tokens: readonly Token[], i: number, end: number): { readonly factor: number; readonly next: number } {
  const token = tokens[i]!;
  const minus = i + 1 < end && (token.lower === 'minus' || (/^[-−–]$/.test(token.text) && token.spaced && !tokens[i + 1]!.spaced));
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
  if (!first) return readFold(tokens, i, end);
  const second = readRangeEnd(reader, i, first);
  if (!second) return single(reader, i, first);
  const low = scaleUp(first, second);
  const range = { low: Math.min(low, second.value), high: Math.max(low, second.value) };
  return draftOf(reader, { from: i, numberEnd: second.numberEnd, value: null, ...range, bound: 'range' }, second, second.unit ?? first.unit);
}

/** One number. Where it says what a change started from, what it counts may stand after what the change led to: "from 4.8 to 4.7 percent". */
function single(reader: Reader, i: number, first: Amount): Draft | null {
  const { tokens, end } = reader;
  const at = !first.unit && fromBefore(reader, i) !== null && tokens[first.next]?.lower === 'to' ? skipHedge(tokens, first.next + 1, end) : null;
  const to = at !== null && at < end ? readAmount(tokens, at, end) : null;
  if (!to) return draftOf(reader, exactly(i, first), first, first.unit ?? listedUnit(reader, i, first));
  const led = draftOf(reader, exactly(at!, to), to, to.unit);
  // "from 40 to 30 million"
  const value = to.scale > 1 && first.scale === 1 && first.value < 10 * (to.value / to.scale) ? first.value * to.scale : first.value;
  return led && { ...led, ...exactly(i, first), value, after: first.next, last: first.next, reach: first.next };
}

/** "3, 5 and 7 percent", "10 or 20 km", "8 or $9": bare numbers in a list have the unit of its last. */
function listedUnit({ tokens, start, end }: Reader, i: number, first: Amount): Unit | null {
  // "killed 3 and 4 km away"
  if (i > start && predicateOfState(tokens[i - 1]!.lower) !== null) return null;
  let amount: Amount | null = first, joiner = '';
  for (let items = 1; amount && !amount.unit && joiner !== 'and' && joiner !== 'or' && items < LONGEST_LIST; items++) {
    joiner = tokens[amount.next]?.lower ?? '';
    const at: number = amount.next + 1;
    if (!/^(?:,|and|or)$/.test(joiner) || at >= end) return null;
    amount = readAmount(tokens, at, end);
    if (amount?.digits !== first.digits) return null;
  }
  // "1,200 or 2 per cent" says one thing twice
  const alike = amount && (joiner === 'or' ? amount.value > first.value && amount.value < WIDEST * first.value : joiner === 'and' && !isPrefixed(amount));
  const unit = alike ? amount.unit : null;
  return unit && !(unit.kind === 'time' && /^(?:ago|earlier|later|before|after)$/.test(tokens[unit.next]?.lower ?? '')) ? { ...unit, next: first.next } : null;
}

function exactly(from: number, { value, numberEnd }: Amount): Numbers {
  return { from, numberEnd, value, low: null, high: null, bound: null };
}

function draftOf(reader: Reader, numbers: Numbers, amount: Amount, unit: Unit | null): Draft | null {
  return unit ? measured(reader, numbers, amount.next, unit) : counted(reader, numbers, amount);
}

/** The index of the "from" that stands before the number at `i` and its hedge. */
function fromBefore({ tokens, start }: Reader, i: number): number | null {
  const from = hedgeBefore(tokens, i, start, false).first - 1;
  return from >= start && tokens[from]!.lower === 'from' ? from : null;
}

/** "fell from", "rose sharply from": what follows is where a change started, not the low end of a range. */
function isChangeFrom(reader: Reader, i: number): boolean {
  const { tokens, start } = reader;
  const from = fromBefore(reader, i);
  if (from === null || from - 1 < start) return false;
  const verb = /..ly$/.test(tokens[from - 1]!.lower) && from - 2 >= start ? from - 2 : from - 1;
  return isMove(tokens[verb]!.lower) || isMotion(tokens[verb]!.lower);
}

/** "5 to 7 million": the first number shares the multiplier of the second. */
function scaleUp(first: Amount, second: Amount): number {
  return second.scale > 1 && first.scale === 1 && first.value <= second.value / second.scale ? first.value * second.scale : first.value;
}

/** The second number of a range: "30–40", "30 to 40", "between 30 and 40", "from 30 up to 40", "three or four", "0-to-60". */
export function readRangeEnd(reader: Reader, i: number, first: Amount): Amount | null {
  const { tokens, covers, start, end } = reader;
  const link = afterLink(reader, i, first);
  const at = link && skipHedge(tokens, link, end);
  if (at === null || at >= end || covers[at] === 'date' || (tokens[at]!.kind === 'number' && skipNumber(tokens, at, start, end) !== null && !isHyphen(tokens[at - 1]))) return null;
  const joined = first.unit?.kind === 'money' && isHyphen(tokens[at - 1]);
  const second = readAmount(tokens, at, end, joined);
  if (!second) return null;
  const joiner = tokens[link! - 1]!.lower;
  if (first.unit && second.unit?.code.split('/')[0] !== first.unit.code && !(joined && !second.unit) && !(isPrefixed(first) && isBare(reader, second))) return null;
  // "between 8 and $9", but not "from 8 to $9"; "8 or $9" are two
  if (!first.unit && isPrefixed(second) && tokens[i]!.kind === 'number' && joiner !== 'and') return null;
  const low = scaleUp(first, second);
  if (low >= second.value) return null;
  // "gained 1.3 to 88.2": so wide a range is none
  if (joiner === 'to' && !first.unit && isBare(reader, second) && second.value > WIDEST * low && isMove(tokens[i - 1]?.lower ?? '')) return null;
  // "three or four", not "25,000 or 40,000"
  return joiner === 'or' && second.value !== low + 1 ? null : second;
}

/** Its unit is a currency's sign before it: "$9". */
function isPrefixed({ unit, next, numberEnd }: Amount): boolean {
  return unit?.kind === 'money' && next === numberEnd;
}

/** Neither a unit nor anything counted follows. */
function isBare({ tokens, end }: Reader, { unit, next }: Amount): boolean {
  return !unit && !isJoin(tokens, next) && countedPhrase(tokens, next, end, false) === null;
}

/** The index after what joins the ends of a range, which starts after the number at `i`. */
function afterLink(reader: Reader, i: number, { next, unit }: Amount): number | null {
  const { tokens, start, end } = reader;
  // "between about 30 and 40", "starting from 30 up to 40"
  const lead = i > start && tokens[i - 1]!.lower === 'from' ? i - 1 : hedgeBefore(tokens, i, start, false).first - 1;
  const previous = lead >= start ? tokens[lead]!.lower : '';
  if (isHyphen(tokens[next])) {
    if (wordsAt(tokens, next + 1, end, ['to'])) return isHyphen(tokens[next + 2]) ? next + 3 : next + 2; // "0-to-60", "two- to three-week"
    return isJoin(tokens, next) ? next + 1 : null;
  }
  switch (tokens[next]?.lower) {
    case 'to': return previous === 'by' || (previous === 'of' && !unit && TALLIES.has(tokens[lead - 1]?.lower ?? '')) || (unit && isMove(previous)) || isChangeFrom(reader, i) ? null : isHyphen(tokens[next + 1]) ? next + 2 : next + 1;
    case 'up': return previous === 'from' && wordsAt(tokens, next + 1, end, ['to']) ? next + 2 : null;
    case 'and': return previous === 'between' ? next + 1 : null;
    case 'or': return unit ? null : next + 1;
    default: return null;
  }
}

/** "sixfold", "doubled", against "doubled down"; "twice the size", against "twice a week". */
function readFold(tokens: readonly Token[], i: number, end: number): Draft | null {
  const { lower } = tokens[i]!, next = i + 1 < end ? tokens[i + 1] : undefined;
  const value = FOLDS.get(lower) ?? (MULTIPLES_OF.has(next?.lower ?? '') ? MULTIPLES.get(lower) : undefined);
  if (value === undefined || (FOLDS.has(lower) && NO_CHANGE.has(next?.lower ?? '')) || isHyphen(next)) return null;
  return { from: i, numberEnd: i + 1, after: i + 1, last: i + 1, value, low: null, high: null, bound: null, unit: 'count', counted: 'times', kind: 'other' };
}

/** A number with a unit; the number ends before token `next`. */
export function measured({ passage, tokens, end }: Reader, numbers: Numbers, next: number, unit: Unit): Draft {
  const after = Math.max(next, unit.next);
  const base = { ...numbers, after, last: after, unit: unit.code, counted: null };
  if (unit.kind === 'percent') {
    const whole = tokens[after]?.lower === 'of' ? wholePhrase(tokens, after, end) : null;
    const kind = unit.code === '%' ? 'share' : 'other';
    return whole ? { ...base, kind, counted: cut(passage, whole.first, whole.last), last: endOfWhole(tokens, after, whole.last), reach: whole.last } : { ...base, kind };
  }
  if (unit.kind === 'time') return { ...base, kind: 'duration', timeOrPlace: true };
  const stuff = tokens[after]?.lower === 'of' || wordsAt(tokens, after, end, ['worth', 'of'])
    ? countedPhrase(tokens, skipPartitive(tokens, tokens[after]!.lower === 'of' ? after : after + 1, end), end, true) : null;
  // "35,000 barrels of oil a day"
  const rate = stuff && !unit.code.includes('/') ? readRate(tokens, { ...unit, next: stuff.last }, end) : null;
  return stuff ? { ...base, kind: 'other', unit: rate?.code ?? unit.code, counted: cut(passage, stuff.first, stuff.last), last: rate?.next ?? stuff.last } : { ...base, kind: 'other', timeOrPlace: SPATIAL.has(dimensionOf(unit.code).dimension) };
}

/** "2,500 people an hour", "20 burglaries per week": how many in a time. `noun` is what is counted, the rate stands at `next`. */
export function rateOfCount(tokens: readonly Token[], noun: string, next: number, end: number): Pick<Draft, 'unit' | 'kind' | 'last'> | null {
  const rate = readRate(tokens, { code: `{${singular(noun)}}`, kind: 'measure', next }, end);
  return dimensionOf(rate.code).dimension.endsWith('/time') ? { unit: rate.code, kind: 'other', last: rate.next } : null;
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
  const phrase = countedPhrase(tokens, at, end, one && tokens[after]?.lower !== 'of');
  const state = combinedStates.at(tokens, after, end) !== null || (tokens[after]?.kind === 'word' && after < end && predicateOfState(tokens[after].lower) !== null);
  const base = { ...numbers, after, unit: 'count', kind: 'incident' as const };
  if (phrase && NOT_COUNTED.has(tokens[phrase.head]!.lower)) return null;
  if (phrase) {
    const thousands = amount.dotted && amount.value % 1 === 0 && isPlural(tokens[phrase.head]!.lower) ? 1000 : 1;
    const value = numbers.value === null ? null : numbers.value * thousands;
    const counted = cut(passage, phrase.first, phrase.last);
    return { ...base, value, last: phrase.last, counted, ...rateOfCount(tokens, tokens[phrase.head]!.lower, phrase.last, end) };
  }
  // "the 95,800 who enrolled"
  if (!one && tokens[after]?.lower === 'who' && after < end) return { ...base, last: after, counted: 'people' };
  if (!state) {
    if (one || (numbers.value === 0 && !amount.digits)) return null;
    const previous = from > start ? tokens[from - 1]! : undefined;
    // "cut in two"
    if (previous && ((ANAPHORIC.has(previous.lower) && !(ORDERING.has(previous.lower) && amount.digits)) || isNumbered(reader, from) || (previous.lower === 'in' && amount.value === 2 && !amount.digits))) return null;
  }
  return { ...base, last: after, counted: null };
}

/** "Atlas 5", "Witness 3 said": a bare number after a name, or at a sentence's start after a noun, numbers that. */
function isNumbered({ tokens, start }: Reader, i: number): boolean {
  const { kind, text, lower } = tokens[i - 1]!;
  if (kind !== 'word' || !/^\p{Lu}/u.test(text) || predicateOfVerb(lower) !== null || isMove(lower)) return false;
  if (hedgeBefore(tokens, i, start, false).first < i) return false;
  return i - 1 > start || !(FUNCTION_WORDS.has(lower) || isPlural(lower) || /..(?:ly|ed|ing)$/.test(lower));
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
