/**
 * Reads the quantities of a passage: a small grammar over tokens.
 *
 *     quantity := hedge? (age | share | none | vague | amount (range amount)?) unit? hedge? counted?
 *     amount   := sign? currency? numeral (unit "and"? numeral unit)?
 */
import type { Name } from '../actors/model';
import type { Passage, Token } from '../article/model';
import type { DateMention } from '../dates/model';
import type { Bound } from '../schema';
import { readAge } from './ages';
import { AMOUNT_OPENERS, rateOfCount, readAmounts, readIndefinite } from './amounts';
import { hedgeAfter, hedgeBefore, intervalOf } from './bounds';
import { CURRENCY_OPENERS, minorUnit } from './currencies';
import type { Cover, Draft, Reader } from './draft';
import { readFeet } from './feet';
import { isPronounOne, skipNumber, skipWord } from './exclusions';
import type { Quantity } from './model';
import { isJoin, NUMERAL_OPENERS } from './numerals';
import { fractionAt, proportionAt, readShare } from './shares';
import { trendOf } from './trend';
import { isMoney, pricedUnit, readUnit } from './units';
import { readNobody, readVague, VAGUE_OPENERS } from './vague';
import { isPlural } from './words';

/** How far before these words the number may stand that one after them is held against. */
const NUMBERS_APART = new Map([['from', 4], ['to', 4], ['than', 4], ['with', 4], ['or', 1], ['against', 12]]);

/** The words that a quantity may begin with; besides, numbers and signs. */
const OPENERS: ReadonlySet<string> = new Set([...NUMERAL_OPENERS, 'half', ...VAGUE_OPENERS, ...AMOUNT_OPENERS, ...CURRENCY_OPENERS]);

/** No percentage moved so many times. */
const FAR = 10;

/** More words than say when, between two numbers. */
const LONGEST_PERIOD = 5;

/** Finds the quantities that a passage states; what stands inside a date or a name is none. */
export function readQuantities(passage: Passage, dates: readonly DateMention[], names: readonly Name[]): Quantity[] {
  const { tokens } = passage;
  const quantities: Quantity[] = [];
  let covers: readonly Cover[] | null = null;
  passage.sentences.forEach(({ first, last }, index) => {
    let opener = first;
    while (opener < last && !mayOpen(tokens[opener]!)) opener++;
    if (opener === last) return;
    covers ??= coverTokens(passage, dates, names);
    for (const quantity of readSentence({ passage, tokens, covers, sentence: index, start: first, end: last }, opener)) quantities.push(quantity);
  });
  return quantities;
}

function mayOpen({ kind, lower }: Token): boolean {
  return kind === 'word' ? OPENERS.has(lower) : kind === 'number' || kind === 'symbol';
}

/** @param opener the first of its tokens that may open a quantity. */
function readSentence(reader: Reader, opener: number): Quantity[] {
  const found: Quantity[] = [];
  let from = reader.start;
  for (let i = opener; i < reader.end;) {
    if (!mayOpen(reader.tokens[i]!)) {
      i++;
      continue;
    }
    const feet = readFeet(reader, i);
    const skipped = feet ? null : skip(reader, i);
    if (skipped !== null) {
      i = skipped;
      continue;
    }
    const draft = feet ?? readAge(reader, i) ?? readShare(reader, i) ?? readNobody(reader, i) ?? readVague(reader, i) ?? readAmounts(reader, i) ?? readIndefinite(reader, i);
    if (!draft) {
      i++;
      continue;
    }
    const previous = found.at(-1);
    const quantity = finish(reader, draft, from, previous, found.at(-2));
    if (previous && quantity.start < previous.end) found[found.length - 1] = shortened(reader, previous);
    found.push(quantity);
    i = Math.max(draft.after, i + 1);
    from = draft.kind === 'share' ? i : Math.max(i, draft.last);
  }
  return found;
}

/** "three of the five pilots": where another number stands in the phrase, each has its own words. What is counted stays known. */
function shortened({ passage, tokens }: Reader, quantity: Quantity): Quantity {
  const end = tokens[quantity.after - 1]!.end;
  return { ...quantity, end, text: passage.text.slice(quantity.start, end), last: quantity.after };
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
  const named = skipWord(tokens, i, start, end);
  if (named !== null) return named;
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
  // "six minutes later" says how long after something else, as "six minutes after it" does; "six days ago" says when
  const isOffset = ({ text }: DateMention): boolean => /\s(?:later|earlier)$/.test(text);
  cover(dates.filter(date => date.type !== 'duration' && date.type !== 'set' && !isBare(date) && !isOffset(date)), 'date', 'date');
  cover(dates.filter(date => date.type === 'date' && isBare(date)), 'year', 'year');
  return covers;
}

function finish(reader: Reader, bare: Draft, from: number, previous: Quantity | undefined, beforeThat: Quantity | undefined): Quantity {
  const { passage, tokens, end } = reader;
  const before = hedgeBefore(tokens, bare.from, from, bare.timeOrPlace ?? false);
  const draft = inherit(reader, bare, before.first, isAside(previous, beforeThat, bare) ? beforeThat : previous, previous?.last);
  const { value } = draft;
  const unit = draft.unit.includes('/') || !isMoney(draft.unit) ? draft.unit : priced(reader, draft.unit, before.first, previous);
  const post = hedgeAfter(tokens, draft.after, end) ?? hedgeAfter(tokens, draft.numberEnd, draft.after);
  const converted = previous && tokens[before.first - 1]?.text === '(' && before.first - 1 === previous.last && unit !== 'count' ? previous.bound : 'exact';
  const hedge = before.bound !== 'exact' ? before.bound : post?.bound ?? (converted === 'range' ? 'exact' : converted);
  const bound: Bound = draft.bound ?? hedge;
  const interval = value === null ? { low: draft.low, high: draft.high } : intervalOf(value, bound);
  const last = post && post.next > draft.last ? post.next : draft.last;
  const first = draft.bound === 'range' && before.first > from && /^(?:between|from)$/.test(tokens[before.first - 1]!.lower) ? before.first - 1 : before.first;
  const start = tokens[first]!.start, stop = tokens[last - 1]!.end;
  return {
    start, end: stop, text: passage.text.slice(start, stop),
    number: { start: tokens[draft.from]!.start, end: tokens[draft.numberEnd - 1]!.end },
    value, ...interval, bound, unit, counted: draft.counted, kind: draft.kind, trend: trendOf(reader, before.first, draft, from, previous),
    sentence: reader.sentence, first, last, after: draft.after, reach: Math.max(last, draft.reach ?? last),
  };
}

/** "A litre costs 42 kwacha ($1.80)": a price takes the unit that it is of, and its conversion the same. */
function priced({ tokens, start }: Reader, code: string, first: number, previous: Quantity | undefined): string {
  const converted = previous && tokens[first - 1]?.text === '(' && first - 1 === previous.last && isMoney(previous.unit) ? previous.unit.split('/')[1] : undefined;
  const per = converted ?? pricedUnit(tokens, first, previous ? Math.max(start, previous.last) : start);
  return per === undefined || per === null ? code : `${code}/${per}`;
}

/** "4,100 megawatts, 13% of demand, from 3,400": what is near the one number is far from the percentage between. */
function isAside(previous: Quantity | undefined, beforeThat: Quantity | undefined, { value }: Draft): boolean {
  if (previous?.kind !== 'share' || !beforeThat || beforeThat.kind === 'share' || value === null || beforeThat.value === null || previous.value === null) return false;
  return value > FAR * previous.value && value < FAR * beforeThat.value && beforeThat.value < FAR * value;
}

/** "3.9 million headsets, up from 2.4 million", "5.4% from 5.1": a bare number takes what the number before it measures. */
function inherit({ tokens, covers, end }: Reader, draft: Draft, first: number, previous: Quantity | undefined, last = previous?.last ?? 0): Draft {
  if (!previous || draft.unit !== 'count' || draft.counted !== null || draft.kind !== 'incident') return draft;
  const link = tokens[first - 1]?.lower ?? '';
  const between = tokens.slice(last, first);
  const reach = link === 'and' && isPeriod(covers, last, first - 1) ? between.length : NUMBERS_APART.get(link) ?? 0;
  if (between.length > reach || between.some(({ text }) => text === ';') || (link === 'with' && tokens[first - 2]!.lower !== 'compared')) return draft;
  // "doubled to 40", "one source or over 2,000"
  if (previous.counted === 'times' || (link === 'or' && previous.unit === 'count')) return draft;
  if (previous.kind === 'duration' || previous.kind === 'age') return draft;
  // "rose 5% to 3.2m", "rose 5% to 1,340", "fell 14 paise to 83.42": what moved by so many percent or cents has another unit
  if (previous.kind === 'share' && draft.numberEnd > draft.from + 1) return draft;
  if (previous.trend !== null && tokens[first - 1]!.lower === 'to' && (previous.kind === 'share' || minorUnit(previous.unit) !== undefined)) return draft;
  const rate = previous.counted === null || previous.unit !== 'count' ? null : rateOfCount(tokens, previous.counted.split(' ').at(-1)!.toLowerCase(), draft.last, end);
  return { ...draft, unit: previous.unit, counted: previous.counted, kind: previous.kind, ...rate };
}

/** "5.4% in May and 5.1 in June": only when stands between them. */
function isPeriod(covers: Reader['covers'], from: number, to: number): boolean {
  return to > from + 1 && to <= from + LONGEST_PERIOD && covers.slice(from + 1, to).every(cover => cover === 'date' || cover === 'year');
}
