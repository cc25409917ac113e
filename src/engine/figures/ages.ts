/** Ages: "34-year-old", "aged 34", "Smith, 34,". */
import functionWords from '../data/function-words.json';
import lasting from '../data/lasting.json';
import type { Token } from '../article/model';
import type { FigureKind } from '../schema';
import { readRangeEnd } from './amounts';
import type { Draft, Reader } from './draft';
import { isHyphen, readNumeral, wordsAt } from './numerals';
import { readUnit } from './units';

const WITH_AGE = new Set([...lasting.aged, ...Object.values(lasting.classes).flat()]);
const AGE_WORDS = new Set(lasting.ageWords);
const LIST_LINKS = new Set([',', 'and', 'or', 'between', 'of', 'were', 'are']);
/** As far before an age as the word for all of a list may stand. */
const LISTED = 12;
const BEING = new Set(lasting.being);
const PERSONS = new Set(['he', 'she', 'i', 'who']);
const FUNCTION_WORDS = new Set(Object.values(functionWords).flat());
/** No age is higher; what is older is no person. */
const OLDEST = 120;

export function readAge(reader: Reader, i: number): Draft | null {
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
    bound: range ? 'range' : null, unit: kind === 'age' ? `${unit} of age` : unit, counted: null, kind,
  });
  if (old) return draft(old.next, old.unit, value > OLDEST || lasts(tokens, old.next, end) ? 'duration' : 'age');
  if (value > OLDEST || !Number.isInteger(value) || numeral.scale > 1) return null;
  if (AGE_WORDS.has(listLead(tokens, i, start))) return draft(numberEnd, 'year', 'age');
  if (!range && isSaidOfPerson(tokens, i, numberEnd, start, end)) return draft(numberEnd, 'year', 'age');
  const follows = i + 1 < end ? tokens[i + 1]! : undefined;
  const name = i - 2 >= start ? tokens[i - 2]! : undefined;
  if (range || !numeral.digits || name?.kind !== 'word' || !/^\p{Lu}/u.test(name.text)) return null;
  if (previous!.text === ',' && (!follows || /^[,.;:)]$/.test(follows.text) || /^(?:who|and|of|from|was|is|said|whose)$/.test(follows.lower)) && tokens[i]!.spaced) return draft(i + 1, 'year', 'age');
  return previous!.text === '(' && follows?.text === ')' ? draft(i + 1, 'year', 'age') : null;
}

/** The word before a list of numbers or a range: "ages" in "ages 3, 7 and 11", "aged between 19 and 24", "at the age of 71". */
function listLead(tokens: readonly Token[], i: number, start: number): string {
  let k = i - 1;
  while (k > Math.max(start, i - LISTED) && (tokens[k]!.kind === 'number' || LIST_LINKS.has(tokens[k]!.lower))) k--;
  return k >= start ? tokens[k]!.lower : '';
}

/** "she was 34", "who turned 18 in May", against "she was 34 minutes late", "who was two of them". */
function isSaidOfPerson(tokens: readonly Token[], i: number, next: number, start: number, end: number): boolean {
  if (i - 2 < start || !BEING.has(tokens[i - 1]!.lower) || !PERSONS.has(tokens[i - 2]!.lower)) return false;
  return next >= end || tokens[next]!.kind === 'punctuation' || (tokens[next]!.lower !== 'of' && FUNCTION_WORDS.has(tokens[next]!.lower));
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
