/**
 * Reads the quantities of a passage: a small grammar over tokens.
 *
 *     quantity := hedge? amount (range amount)? unit? hedge? counted?
 *     amount   := currency? numeral | fraction | vague | none
 */
import exclusions from '../data/figure-exclusions.json';
import headClasses from '../data/head-classes.json';
import lasting from '../data/lasting.json';
import numbers from '../data/number-words.json';
import predicates from '../data/predicates.json';
import trends from '../data/trends.json';
import vague from '../data/vague-quantities.json';
import type { Name } from '../actors/model';
import type { Passage, Sentence, Token } from '../article/model';
import type { DateMention } from '../dates/model';
import type { Bound, FigureKind } from '../schema';
import { hedgeAfter, hedgeBefore, intervalOf } from './bounds';
import { isPronounOne, skipNumber } from './exclusions';
import { Lexicon } from './lexicon';
import type { Quantity } from './model';
import { countedPhrase, skipPartitive, wholePhrase, type NounPhrase } from './noun-phrase';
import { isHyphen, isJoin, multiplierOf, readNumeral, wordsAt } from './numerals';
import { combinedStates, predicateOfHead, predicateOfState, predicateOfVerb } from './predicates';
import { readCurrencyPrefix, readRate, readUnit, type Unit } from './units';
import { isPlural, singular, verbForms } from './words';

const DENOMINATORS = new Map(Object.entries({ ...numbers.halves, ...numbers.denominators }));
const FOLDS = new Map(Object.entries(numbers.folds));
const PLURAL_VAGUE: ReadonlyMap<string, readonly (number | null)[]> = new Map(Object.entries(vague.plural));
const SCALED_VAGUE = new Lexicon<readonly number[]>(Object.entries(vague.scaled));
const VAGUE_DETERMINERS = new Lexicon<readonly (number | null)[]>(Object.entries(vague.determiner));
const VAGUE_UNITS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(vague.unitPlurals));
const NOBODY = new Lexicon(predicates.nobody.map(phrase => [phrase, true] as const));
const OUTCOMES = new Set(predicates.outcomes);
const TRENDS = new Map([...trends.up.map(word => [word, 'up'] as const), ...trends.down.map(word => [word, 'down'] as const)]);
const TRANSITIVE = new Set(trends.transitive);
const TREND_GAP = new Set(trends.between);
const TREND_UNITS = new Set(trends.measured);
const TREND_NOUNS = new Set(trends.measuredNouns);
const COMPOUND_TAILS = new Set(exclusions.compoundTails);
const NOT_COUNTED = new Set(exclusions.notCounted);
const PERSONS = new Set([...headClasses.persons, ...headClasses.anyone]);
const ANAPHORIC = new Set(exclusions.anaphoric);
const WITH_AGE = new Set([...lasting.aged, ...Object.values(lasting.classes).flat()]);
/** No age is higher; what is older is no person. */
const OLDEST = 120;

/** Words before "an hour" that make it a length. */
const SPANS = new Set(['for', 'within', ...lasting.verbs.lasting.flatMap(verbForms)]);

/** What a token stands in that decides whether its number counts. */
type Cover = 'date' | 'year' | 'name' | 'name-start' | undefined;

/** One sentence being read. */
interface Reader {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly covers: readonly Cover[];
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** A quantity in token indices, before it is cut out of the text. `from`…`numberEnd` are the number words, `after` the index after its unit. */
interface Draft {
  readonly from: number;
  readonly numberEnd: number;
  readonly after: number;
  readonly last: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound | null;
  readonly unit: string;
  readonly counted: string | null;
  readonly kind: FigureKind;
  readonly timeOrPlace?: boolean;
  /** Index after the counted phrase where the quantity's own phrase stops short of it. */
  readonly reach?: number;
}

/** Finds the quantities that a passage states; what stands inside a date or a name is none. */
export function readQuantities(passage: Passage, dates: readonly DateMention[], names: readonly Name[]): Quantity[] {
  const covers = coverTokens(passage, dates, names);
  return passage.sentences.flatMap((sentence, index) => readSentence({
    passage, tokens: passage.tokens, covers, sentence: index, start: sentence.first, end: sentence.last,
  }, sentence));
}

function readSentence(reader: Reader, sentence: Sentence): Quantity[] {
  const found: Quantity[] = [];
  let from = sentence.first;
  for (let i = sentence.first; i < sentence.last;) {
    const skipped = skip(reader, i);
    if (skipped !== null) {
      i = skipped;
      continue;
    }
    const draft = readAge(reader, i) ?? readShare(reader, i) ?? readNobody(reader, i) ?? readVague(reader, i) ?? readAmounts(reader, i) ?? readIndefinite(reader, i);
    if (!draft) {
      i++;
      continue;
    }
    const quantity = finish(reader, draft, from, found.at(-1));
    found.push(quantity);
    i = Math.max(draft.after, i + 1);
    from = draft.kind === 'share' ? i : Math.max(i, draft.last);
  }
  return found;
}

/** Dates, clock times, names with a number, and numbers that only name: the index after them. */
function skip({ tokens, covers, start, end }: Reader, i: number): number | null {
  const cover = covers[i];
  if (cover === 'date') return i + 1;
  const token = tokens[i]!;
  // the end of a range of dates: "September 16-19", "from May 3 to 7"
  if (token.kind === 'number' && i - 2 >= start && covers[i - 2] === 'date' && tokens[i - 2]!.kind === 'number' && /^\d{1,2}$/.test(token.text)
    && (isJoin(tokens, i - 1) || /^(?:to|and)$/.test(tokens[i - 1]!.lower)) && !isCounting(tokens, i + 1, end)) return i + 1;
  if (cover === 'name' && (token.kind === 'number' || /^\p{Lu}/u.test(token.text))) return i + 1;
  if (cover === 'name-start' && token.kind === 'number' && i > start) return i + 1;
  if (token.kind === 'number') return skipNumber(tokens, i, start, end);
  return isPronounOne(tokens, i, start, end) && fractionAt(tokens, i, end) === null && proportionAt(tokens, i, end) === null ? i + 1 : null;
}

/** A unit or a plural stands at `i`. */
function isCounting(tokens: readonly Token[], i: number, end: number): boolean {
  return readUnit(tokens, i, end, true, false) !== null || (i < end && isPlural(tokens[i]!.lower));
}

function coverTokens({ tokens }: Passage, dates: readonly DateMention[], names: readonly Name[]): Cover[] {
  const covers: Cover[] = new Array<Cover>(tokens.length).fill(undefined);
  const cover = (ranges: readonly { readonly start: number; readonly end: number }[], first: Cover, rest: Cover): void => {
    const sorted = [...ranges].sort((a, b) => a.start - b.start);
    let t = 0;
    for (const range of sorted) {
      while (t > 0 && tokens[t - 1]!.end > range.start) t--;
      while (t < tokens.length && tokens[t]!.end <= range.start) t++;
      for (let k = t; k < tokens.length && tokens[k]!.start < range.end; k++) covers[k] = k === t ? first : rest;
    }
  };
  cover(names, 'name-start', 'name');
  // a bare number may be a year or a count: what follows it decides
  const isBare = ({ text }: DateMention): boolean => /^\d{4}$/.test(text);
  cover(dates.filter(date => date.type !== 'duration' && date.type !== 'set' && !isBare(date)), 'date', 'date');
  cover(dates.filter(date => date.type === 'date' && isBare(date)), 'year', 'year');
  return covers;
}

// --- amounts: "$5bn", "30 to 40 people", "about 15.5%", "six-week" -----------------------------------------------------

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

function readAmounts(reader: Reader, i: number): Draft | null {
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
function readRangeEnd({ tokens, covers, start, end }: Reader, i: number, first: Amount): Amount | null {
  const previous = i > start ? tokens[i - 1]!.lower : '';
  let at = first.next;
  const hyphen = isHyphen(tokens[at]) && tokens[at + 1] !== undefined;
  const link = tokens[at]?.lower ?? '';
  if (hyphen && wordsAt(tokens, at + 1, end, ['to']) && isHyphen(tokens[at + 2])) at += 3;
  else if (hyphen && tokens[at + 1]!.lower === 'to') at += 2; // "two- to three-week"
  else if (hyphen && !tokens[at]!.spaced && !tokens[at + 1]!.spaced) at += 1;
  else if ((link === 'to' && previous !== 'by') || (link === 'and' && previous === 'between') || (link === 'or' && !first.unit)) at += 1;
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

type Numbers = Pick<Draft, 'from' | 'numberEnd' | 'value' | 'low' | 'high' | 'bound'>;

/** A number with a unit. */
function measured({ passage, tokens, end }: Reader, numbers: Numbers, amount: Amount, unit: Unit): Draft {
  const after = unit.next > amount.next ? unit.next : amount.next;
  const base = { ...numbers, after, last: after, unit: unit.code, counted: null };
  if (unit.kind === 'percent') {
    const whole = tokens[after]?.lower === 'of' ? wholePhrase(tokens, after, end) : null;
    const kind = unit.code === '%' ? 'share' : 'other';
    return whole ? { ...base, kind, counted: cut(passage, whole.first, whole.last), last: endOfWhole(tokens, after, whole.last), reach: whole.last } : { ...base, kind };
  }
  if (unit.kind === 'time') return { ...base, kind: 'duration', timeOrPlace: true };
  const stuff = tokens[after]?.lower === 'of' || wordsAt(tokens, after, end, ['worth', 'of'])
    ? countedPhrase(tokens, skipPartitive(tokens, tokens[after]!.lower === 'of' ? after : after + 1, end), end, false) : null;
  return stuff ? { ...base, kind: 'other', counted: cut(passage, stuff.first, stuff.last), last: stuff.last } : { ...base, kind: 'other', timeOrPlace: unit.kind === 'measure' };
}

/** A number of things. Null where it only stands for something said before ("the two said"), or names something ("Atlas 5"). */
function counted(reader: Reader, numbers: Numbers, amount: Amount): Draft | null {
  const { passage, tokens, start, end } = reader;
  const { next } = amount;
  const { from } = numbers;
  const post = hedgeAfter(tokens, next, end);
  const after = post?.next ?? next;
  const at = isJoin(tokens, after) ? after + 1 : skipPartitive(tokens, after, end);
  if (at === after + 1 && isHyphen(tokens[after])) {
    const tail = tokens[at]!;
    if (tail.kind !== 'word' || COMPOUND_TAILS.has(tail.lower) || (!amount.digits && amount.value < 3 && numbers.bound !== 'range')) return null;
  }
  const one = numbers.value === 1 && amount.scale === 1;
  const phrase = countedPhrase(tokens, at, end, one);
  const state = combinedStates.at(tokens, after, end) !== null || (tokens[after]?.kind === 'word' && after < end && predicateOfState(tokens[after]!.lower) !== null);
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
    const named = previous.kind === 'word' && /^\p{Lu}/u.test(previous.text) && from - 1 > start && predicateOfVerb(previous.lower) === null && !TRENDS.has(previous.lower);
    if (named && hedgeBefore(tokens, from, start, false).first === from) return null;
  }
  return { ...base, last: after, counted: null };
}

/** "one officer", "only one gate", "1 dead": a person, or a number that is stressed; "one sort or another" counts nothing. */
function isTelling({ tokens, start }: Reader, { from }: Numbers, phrase: NounPhrase, digits: boolean): boolean {
  if (digits || PERSONS.has(singular(tokens[phrase.head]!.lower)) || predicateOfHead(tokens[phrase.head]!.lower) !== null) return true;
  return hedgeBefore(tokens, from, start, false).first < from;
}

// --- ages: "34-year-old", "aged 34", "Smith, 34," ------------------------------------------------------------------------

function readAge(reader: Reader, i: number): Draft | null {
  const { tokens, start, end } = reader;
  const numeral = readNumeral(tokens, i, end);
  if (!numeral) return null;
  const { value, next } = numeral;
  const range = readRangeEnd(reader, i, { ...numeral, numberEnd: next, unit: null });
  const numberEnd = range?.numberEnd ?? next;
  const old = ageWords(tokens, numberEnd, end);
  const previous = i > start ? tokens[i - 1]! : undefined;
  const draft = (after: number, unit: string, kind: FigureKind): Draft => ({
    from: i, numberEnd, after, last: after, value: range ? null : value, low: range ? value : null, high: range ? range.value : null,
    bound: range ? 'range' : null, unit, counted: null, kind,
  });
  if (old) return draft(old.next, old.unit, value > OLDEST || lasts(tokens, old.next, end) ? 'duration' : 'age');
  if (value > OLDEST || !Number.isInteger(value) || numeral.scale > 1) return null;
  if (previous && /^(?:aged|age|ages)$/.test(previous.lower)) return draft(numberEnd, 'year', 'age');
  const follows = i + 1 < end ? tokens[i + 1]! : undefined;
  const name = i - 2 >= start ? tokens[i - 2]! : undefined;
  if (range || !numeral.digits || name?.kind !== 'word' || !/^\p{Lu}/u.test(name.text)) return null;
  if (previous!.text === ',' && (!follows || /^[,.;:)]$/.test(follows.text) || /^(?:who|and|of|from|was|is|said|whose)$/.test(follows.lower)) && tokens[i]!.spaced) return draft(i + 1, 'year', 'age');
  return previous!.text === '(' && follows?.text === ')' ? draft(i + 1, 'year', 'age') : null;
}

/** "-year-old", "years old", "years of age". */
function ageWords(tokens: readonly Token[], i: number, end: number): { readonly unit: string; readonly next: number } | null {
  const unit = readUnit(tokens, i, end, false, false);
  if (unit?.kind !== 'time') return null;
  let next = unit.next;
  if (wordsAt(tokens, next, end, ['of', 'age'])) return { unit: unit.code, next: next + 2 };
  if (isHyphen(tokens[next])) next++;
  const word = tokens[next]?.lower;
  return next < end && (word === 'old' || word === 'olds') ? { unit: unit.code, next: next + 1 } : null;
}

/** What follows has an age and is no person: "war", "treaty". */
function lasts(tokens: readonly Token[], i: number, end: number): boolean {
  for (let k = i; k < Math.min(end, i + 3); k++) {
    const token = tokens[k]!;
    if (token.kind !== 'word') return false;
    if (WITH_AGE.has(token.lower)) return true;
  }
  return false;
}

// --- shares: "half of", "two-thirds", "one in five" ----------------------------------------------------------------------

function readShare(reader: Reader, i: number): Draft | null {
  const { passage, tokens, start, end } = reader;
  const share = fractionAt(tokens, i, end) ?? proportionAt(tokens, i, end);
  if (!share) return null;
  const { value, next } = share;
  const scaled = scaledFraction(reader, i, value, next);
  if (scaled) return scaled;
  const following = tokens[next];
  const hedge = hedgeBefore(tokens, i, start, false);
  const hedged = hedge.bound !== 'exact';
  const previous = i > start ? tokens[i - 1]!.lower : '';
  if (!share.sure) {
    if (/^(?:first|second|other|better|bottom|top|opening|previous|last|this|next|that|the|latter|each|final)$/.test(previous) && following?.lower !== 'of') return null;
    const whole = following !== undefined && next < end && (following.lower === 'of' || /^(?:the|its|their|his|her|our|all|a|an|that|those|these|were|are|was|is|have|had)$/.test(following.lower));
    if (!whole && !hedged) return null;
    if (following && isHyphen(following) && !following.spaced) return null;
  }
  const whole = following && next < end && (following.lower === 'of' || following.kind === 'word') && !/^(?:were|are|was|is|have|had|has|in|at|to|by|on|from|said|say|and|or|as)$/.test(following.lower) ? wholePhrase(tokens, next, end) : null;
  return {
    from: i, numberEnd: next, after: next, last: whole ? endOfWhole(tokens, next, whole.last) : next, value, low: null, high: null, bound: null, unit: 'fraction', kind: 'share',
    counted: whole ? cut(passage, whole.first, whole.last) : null, reach: whole?.last ?? next,
  };
}

/** The phrase of a share goes on to the end of its whole, unless that holds a number of its own, which is a figure for itself. */
function endOfWhole(tokens: readonly Token[], after: number, last: number): number {
  for (let k = after; k < last; k++) if (tokens[k]!.kind === 'number' || multiplierOf(tokens[k]) !== undefined) return after;
  return last;
}

/** "half", "a third", "two-thirds", "three quarters", "2/3", "½". `sure`: no other reading is possible. */
function fractionAt(tokens: readonly Token[], i: number, end: number): { readonly value: number; readonly next: number; readonly sure: boolean } | null {
  const token = tokens[i]!;
  if (token.lower === 'half') return { value: 0.5, next: i + 1, sure: false };
  if ((token.lower === 'a' || token.lower === 'one') && i + 1 < end) {
    const at = isJoin(tokens, i + 1) ? i + 2 : i + 1;
    const denominator = DENOMINATORS.get(tokens[at]?.lower ?? '');
    if (denominator === undefined || at >= end || tokens[at]!.lower.endsWith('s')) return null;
    const of = tokens[at + 1]?.lower === 'of' && at + 1 < end;
    // "one-third" is a share whatever follows; "a third" must be of something, or hedged
    return { value: 1 / denominator, next: at + 1, sure: of || at === i + 2 };
  }
  if (token.kind === 'number' && tokens[i + 1]?.text === '/' && tokens[i + 2]?.kind === 'number' && tokens[i + 3]?.lower === 'of' && i + 3 < end) {
    const value = Number(token.text) / Number(tokens[i + 2]!.text);
    return value < 1 ? { value, next: i + 3, sure: true } : null;
  }
  const numeral = token.kind === 'word' || token.kind === 'number' ? readNumeral(tokens, i, end) : null;
  if (!numeral || numeral.value < 2 || numeral.value > 20) return null;
  const at = isJoin(tokens, numeral.next) ? numeral.next + 1 : numeral.next;
  const denominator = at < end ? DENOMINATORS.get(tokens[at]!.lower) : undefined;
  if (denominator === undefined || !tokens[at]!.lower.endsWith('s') || numeral.value >= denominator) return null;
  return { value: numeral.value / denominator, next: at + 1, sure: true };
}

/** "one in five", "nine out of 10". */
function proportionAt(tokens: readonly Token[], i: number, end: number): { readonly value: number; readonly next: number; readonly sure: boolean } | null {
  const part = tokens[i]!.kind === 'word' || tokens[i]!.kind === 'number' ? readNumeral(tokens, i, end) : null;
  if (!part || part.value < 1 || part.value > 1000 || !Number.isInteger(part.value)) return null;
  let at = part.next;
  if (isHyphen(tokens[at])) at++;
  const outOf = wordsAt(tokens, at, end, ['out', 'of']);
  const out = outOf || wordsAt(tokens, at, end, ['of', 'every']) || wordsAt(tokens, at, end, ['of', '10']);
  if (!out && !wordsAt(tokens, at, end, ['in'])) return null;
  at += outOf ? 2 : 1;
  if (isHyphen(tokens[at])) at++;
  if (tokens[at]?.lower === 'every') at++;
  const whole = readNumeral(tokens, at, end);
  if (!whole || whole.value <= part.value || !Number.isInteger(whole.value)) return null;
  if (!out && (part.value > 10 || /^[12]\d{3}$/.test(tokens[at]!.text) || readUnit(tokens, whole.next, end, whole.digits, false) !== null)) return null;
  return { value: part.value / whole.value, next: whole.next, sure: true };
}

/** "half a million people", "half an hour", "a quarter of a billion": a fraction of a round number or of a unit. */
function scaledFraction(reader: Reader, i: number, value: number, next: number): Draft | null {
  const { tokens, end } = reader;
  let at = next;
  if (tokens[at]?.lower === 'of' && at < end) at++;
  if (isJoin(tokens, at)) at++;
  else if (/^an?$/.test(tokens[at]?.lower ?? '')) at++;
  else return null;
  const multiplier = at < end ? multiplierOf(tokens[at]) : undefined;
  const base = { from: i, low: null, high: null, bound: null };
  if (multiplier !== undefined) {
    const scaled = { value: value * multiplier, next: at + 1, numberEnd: at + 1, scale: multiplier, digits: false, dotted: false };
    const unit = readUnit(tokens, at + 1, end, false, multiplier >= 1000);
    const numbers = { ...base, numberEnd: at + 1, value: scaled.value };
    return unit ? measured(reader, numbers, { ...scaled, unit, next: unit.next }, unit) : counted(reader, numbers, { ...scaled, unit: null });
  }
  const unit = readUnit(tokens, at, end, false, false);
  if (!unit || unit.kind === 'percent') return null;
  return measured(reader, { ...base, numberEnd: next, value }, { value, next: unit.next, numberEnd: next, scale: 1, digits: false, dotted: false, unit }, unit);
}

// --- none, and vague quantities ------------------------------------------------------------------------------------------

/** "no survivors", "no one was hurt". */
function readNobody({ passage, tokens, end }: Reader, i: number): Draft | null {
  const zero = { from: i, value: 0, low: null, high: null, bound: null, unit: 'count', kind: 'incident' as const };
  const nobody = NOBODY.at(tokens, i, end);
  if (nobody) {
    const verb = tokens[nobody.next + 1];
    const hit = /^(?:was|were|is|are|has|had)$/.test(tokens[nobody.next]?.lower ?? '') && verb !== undefined && nobody.next + 1 < end && (predicateOfState(verb.lower) !== null || verb.lower === 'been');
    return hit ? { ...zero, numberEnd: i + 1, after: nobody.next, last: nobody.next, counted: 'people' } : null;
  }
  if (tokens[i]!.lower !== 'no') return null;
  const phrase = countedPhrase(tokens, i + 1, Math.min(end, i + 5), false);
  if (!phrase || !OUTCOMES.has(tokens[phrase.head]!.lower)) return null;
  return { ...zero, numberEnd: i + 1, after: i + 1, last: phrase.last, counted: cut(passage, phrase.first, phrase.last) };
}

function readVague(reader: Reader, i: number): Draft | null {
  const { passage, tokens, start, end } = reader;
  const token = tokens[i]!;
  const vagueDraft = (numberEnd: number, low: number | null, high: number | null, needsNoun: boolean): Draft | null => {
    const unit = readUnit(tokens, skipPartitive(tokens, numberEnd, end), end, false, (low ?? 0) >= 1000);
    const base = { from: i, numberEnd, value: null, low, high, bound: 'vague' as const };
    if (unit && unit.kind !== 'percent') return { ...measured(reader, base, { value: 0, next: unit.next, numberEnd, scale: 1, digits: false, dotted: false, unit }, unit), value: null };
    const at = skipPartitive(tokens, numberEnd, end);
    const phrase = countedPhrase(tokens, at, end, false);
    if (needsNoun && !(phrase && isPlural(tokens[phrase.head]!.lower))) return null;
    const counted = phrase ? cut(passage, phrase.first, phrase.last) : null;
    return { ...base, after: numberEnd, last: phrase?.last ?? numberEnd, unit: 'count', counted, kind: 'incident' };
  };
  const scaled = SCALED_VAGUE.at(tokens, i, end);
  const scale = scaled && scaled.next < end ? PLURAL_VAGUE.get(tokens[scaled.next]!.lower) : undefined;
  if (scaled && scale) {
    const unit = (scale[0] ?? 0) / 2;
    return vagueDraft(scaled.next + 1, scaled.value[0]! * unit, (scaled.value[1]! + 1) * unit - 1, false);
  }
  const plural = PLURAL_VAGUE.get(token.lower);
  if (plural) {
    const of = tokens[i + 1]?.lower === 'of' && i + 1 < end;
    // "test scores" are none, and a number before it is a multiplier in the plural
    if (token.lower === 'scores' && (!of || (i > start && /^(?:the|his|her|its|their|test|exam)$/.test(tokens[i - 1]!.lower)))) return null;
    return vagueDraft(i + 1, plural[0] ?? null, plural[1] ?? null, false);
  }
  const determiner = VAGUE_DETERMINERS.at(tokens, i, end);
  if (determiner) {
    const multiplier = determiner.next < end ? multiplierOf(tokens[determiner.next]) : undefined;
    const [low = null, high = null] = determiner.value;
    if (multiplier !== undefined) return vagueDraft(determiner.next + 1, low && low * multiplier, high && (high + 1) * multiplier - 1, false);
    return vagueDraft(determiner.next, low, high, true);
  }
  // "decades-old", "weeks-long"
  const unit = VAGUE_UNITS.get(token.lower);
  if (unit && isJoin(tokens, i + 1) && /^(?:old|long)$/.test(tokens[i + 2]?.lower ?? '') && i + 2 < end) {
    const code = readUnit(tokens, i, end, false, false)!.code;
    return { from: i, numberEnd: i + 1, after: i + 3, last: i + 3, value: null, low: unit[0]!, high: unit[1]!, bound: 'vague', unit: code, counted: null, kind: 'duration' };
  }
  return null;
}

/** "about an hour", "for a week": the article counts one where a length of time or a hedge is said. */
function readIndefinite({ tokens, start, end }: Reader, i: number): Draft | null {
  if (!/^an?$/.test(tokens[i]!.lower)) return null;
  const unit = readUnit(tokens, i + 1, end, false, false);
  if (!unit || unit.kind === 'percent' || unit.kind === 'money' || unit.code === 'second' || tokens[i + 1]!.lower.endsWith('s')) return null;
  const hedged = hedgeBefore(tokens, i, start, true).bound !== 'exact';
  const spans = i > start && SPANS.has(tokens[i - 1]!.lower);
  const follows = tokens[unit.next]?.lower ?? '';
  if ((!hedged && !spans) || isHyphen(tokens[unit.next]) || /^(?:ago|earlier|later|before|after)$/.test(follows)) return null;
  return { from: i, numberEnd: i + 1, after: unit.next, last: unit.next, value: 1, low: null, high: null, bound: null, unit: unit.code, counted: null, kind: unit.kind === 'time' ? 'duration' : 'other', timeOrPlace: true };
}

// --- putting it together -------------------------------------------------------------------------------------------------

function finish(reader: Reader, bare: Draft, from: number, previous: Quantity | undefined): Quantity {
  const { passage, tokens, end } = reader;
  const before = hedgeBefore(tokens, bare.from, from, bare.timeOrPlace ?? false);
  const draft = inherit(reader, bare, before.first, previous);
  const { value, unit } = draft;
  const post = hedgeAfter(tokens, draft.after, end) ?? hedgeAfter(tokens, draft.numberEnd, draft.after);
  const converted = previous && tokens[before.first - 1]?.text === '(' && before.first - 1 === previous.last && unit !== 'count' ? previous.bound : 'exact';
  const hedge = before.bound !== 'exact' ? before.bound : post?.bound ?? (converted === 'range' ? 'exact' : converted);
  const bound: Bound = draft.bound ?? hedge;
  const interval = value === null ? { low: draft.low, high: draft.high } : intervalOf(value, bound);
  const last = post && post.next > draft.last ? post.next : draft.last;
  const start = tokens[before.first]!.start, stop = tokens[last - 1]!.end;
  return {
    start, end: stop, text: passage.text.slice(start, stop),
    number: { start: tokens[draft.from]!.start, end: tokens[draft.numberEnd - 1]!.end },
    value, ...interval, bound, unit, counted: draft.counted, kind: draft.kind, trend: trendOf(reader, before.first, draft, from, previous),
    sentence: reader.sentence, first: before.first, last, after: draft.after, reach: Math.max(last, draft.reach ?? last),
  };
}

/** "3.9 million headsets, up from 2.4 million", "5.4% from 5.1": a bare number takes what the number before it measures. */
function inherit({ tokens }: Reader, draft: Draft, first: number, previous: Quantity | undefined): Draft {
  if (!previous || draft.unit !== 'count' || draft.counted !== null || draft.kind !== 'incident' || !/^(?:from|to|than|against)$/.test(tokens[first - 1]?.lower ?? '') || first - previous.last > (tokens[first - 1]!.lower === 'against' ? 12 : 4)) return draft;
  if (previous.kind === 'duration' || previous.kind === 'age') return draft;
  return { ...draft, unit: previous.unit, counted: previous.counted, kind: previous.kind };
}

/** "rose 5%", "down by 190 points", "down to 3.2m": a verb or adverb of change just before the phrase. */
function trendOf({ tokens, start }: Reader, first: number, draft: Draft, from: number, previous: Quantity | undefined): 'up' | 'down' | null {
  if (previous?.trend && previous.last === first - 2 && wordsAt(tokens, previous.last, first, [',', 'or'])) return previous.trend;
  let moved = false;
  for (let k = first - 1; k >= Math.max(start, from, first - 4); k--) {
    const word = tokens[k]!.lower;
    const trend = TRENDS.get(word);
    if (trend) {
      if (moved || !TRANSITIVE.has(word)) return trend;
      const noun = draft.counted?.split(' ').at(-1) ?? '';
      return TREND_UNITS.has(draft.unit) || (draft.unit === 'count' && TREND_NOUNS.has(noun)) ? trend : null;
    }
    if (!TREND_GAP.has(word)) return null;
    if (word === 'to' || word === 'by') moved = true;
  }
  return null;
}

function cut(passage: Passage, first: number, last: number): string {
  return passage.text.slice(passage.tokens[first]!.start, passage.tokens[last - 1]!.end);
}
