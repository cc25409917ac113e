/** Ages: "34-year-old", "aged 34", "Smith, 34,". */
import clauseWords from '../data/clause-words.json';
import functionWords from '../data/function-words.json';
import headClasses from '../data/head-classes.json';
import lasting from '../data/lasting.json';
import type { Token } from '../article/model';
import type { FigureKind } from '../schema';
import { readRangeEnd } from './amounts';
import { hedgeAfter, hedgeBefore } from './bounds';
import type { Draft, Reader } from './draft';
import { AUXILIARIES, FUNCTION_WORDS } from './function-words';
import { countedPhrase } from './noun-phrase';
import { isHyphen, readNumeral, wordsAt } from './numerals';
import { readUnit } from './units';
import { singular } from './words';

const WITH_AGE = new Set([...lasting.aged, ...Object.values(lasting.classes).flat()]);
const AGE_WORDS = new Set(lasting.ageWords);
const LIST_LINKS = new Set([',', 'and', 'or', 'between', 'of', 'were', 'are']);
/** More ages than a list in a sentence has. */
const LONGEST_LIST = 8;
/** As far before an age as the word for all of a list may stand. */
const LISTED = 12;
const BEING = new Set([...lasting.being, ...lasting.turning]);
const PRONOUNS = new Set(['he', 'she', 'i', 'who']);
const PERSONS = new Set([...headClasses.persons, ...lasting.relatives, 'person', 'victim', 'resident', 'individual']);
const SOME = new Set(['whom', 'those', 'dead', 'wounded', 'injured', 'anyone', 'anybody']);
/** "he was 12 under par", "34 not out", "two of them". */
const NO_AGE_BEFORE = new Set(['of', 'under', 'over', 'up', 'down', 'ahead', 'behind', 'off', 'away', 'not', 'out', 'to', 'from']);
const PLACE_PREPOSITIONS = new Set(clauseWords.placePrepositions);
const AROUND_BEING = new Set(['now', 'just', 'only', 'aged', 'still', 'then', 'all']);
const TURNING = new Set(lasting.turning);
const RELATIVES = new Set(lasting.relatives);
const POSSESSIVES = new Set(functionWords.possessives);
const AGE_BOUNDS = new Set(['under', 'over', 'below', 'above']);
/** No age is higher; what is older is no person. */
const OLDEST = 120;

export function readAge(reader: Reader, i: number): Draft | null {
  const { tokens, start, end } = reader;
  const numeral = readNumeral(tokens, i, end);
  if (!numeral) return null;
  const { value, next } = numeral;
  const range = readRangeEnd(reader, i, { ...numeral, numberEnd: next, unit: null });
  const numberEnd = range?.numberEnd ?? next;
  const old = ageWords(tokens, numberEnd, end) ?? (listedAge(tokens, numberEnd, end) ? { unit: 'year', next: numberEnd } : null);
  const draft = (after: number, unit: string, kind: FigureKind): Draft => ({
    from: i, numberEnd, after, last: after, value: range ? null : value, low: range ? value : null, high: range ? range.value : null,
    bound: range ? 'range' : null, unit: kind === 'age' ? `${unit} of age` : unit, counted: null, kind,
  });
  if (old) return draft(old.next, old.unit, value > OLDEST || lasts(tokens, old.next, end) ? 'duration' : 'age');
  if (value > OLDEST || !Number.isInteger(value) || numeral.scale > 1) return null;
  const hedge = hedgeBefore(tokens, i, start, false).first;
  if (AGE_WORDS.has(listLead(tokens, hedge, start))) return draft(numberEnd, 'year', 'age');
  if (saysOlder(tokens, numberEnd, end)) return draft(numberEnd, 'year', 'age');
  if (range) return null;
  if (isUncounted(reader, numberEnd) && isSaidOfPerson(tokens, hedge, start)) return draft(numberEnd, 'year', 'age');
  if (boundsPersons(tokens, i, hedge, start) && countedPhrase(tokens, numberEnd, end, false) === null) return draft(numberEnd, 'year', 'age');
  return numeral.digits && isInApposition(reader, i) ? draft(i + 1, 'year', 'age') : null;
}

/** "Ana Lopes, 52, won", "Ana Lopes (29)", "Ana Lopes, then 19,", "the boys, 9 and 11, were". */
function isInApposition({ tokens, covers, start, end }: Reader, i: number): boolean {
  const follows = i + 1 < end ? tokens[i + 1]! : undefined;
  let k = i - 1;
  if (k > start && /^(?:then|now|just)$/.test(tokens[k]!.lower)) k--;
  while (k - 2 > Math.max(start, i - 2 * LONGEST_LIST) && /^(?:and|or|,)$/.test(tokens[k]!.lower) && tokens[k - 1]!.kind === 'number') k -= 2;
  // "143 patients, 61 of them in danger"
  if (follows?.lower === 'of' && i + 2 < end && FUNCTION_WORDS.has(tokens[i + 2]!.lower)) return false;
  if (k - 1 < start || covers[k - 1] === 'date' || !isPersonOrName(tokens[k - 1]!) || opensWithPlace(tokens, k - 1, start)) return false;
  if (tokens[k]!.text === ',') return tokens[i]!.spaced && (!follows || /^[,.;:)]$/.test(follows.text) || /^(?:who|and|of|from|was|is|said|whose)$/.test(follows.lower));
  return tokens[k]!.text === '(' && k === i - 1 && follows?.text === ')';
}

/** "In Fort Oru, 40 of them left": the name that ends at `i` follows a preposition of place at the start of its sentence. */
function opensWithPlace(tokens: readonly Token[], i: number, start: number): boolean {
  let k = i;
  while (k > Math.max(start, i - LONGEST_LIST) && /^\p{Lu}/u.test(tokens[k]!.text)) k--;
  return k === start && PLACE_PREPOSITIONS.has(tokens[k]!.lower);
}

function isPersonOrName({ kind, text, lower }: Token): boolean {
  return kind === 'word' && (/^\p{Lu}/u.test(text) || PERSONS.has(singular(lower)));
}

/** The word before a list of numbers or a range: "ages" in "ages 3, 7 and 11", "aged between 19 and 24", "at the age of 71". */
function listLead(tokens: readonly Token[], i: number, start: number): string {
  let k = i - 1;
  while (k > Math.max(start, i - LISTED) && (tokens[k]!.kind === 'number' || LIST_LINKS.has(tokens[k]!.lower) || readNumeral(tokens, k, k + 1) !== null)) k--;
  return k >= start ? tokens[k]!.lower : '';
}

/** Nothing that the number at `i` could count follows: "she was 34 when", against "34 minutes late", "two of them"; "35 or older" holds an age too. */
function isUncounted({ tokens, covers, end }: Reader, i: number): boolean {
  const next = hedgeAfter(tokens, i, end)?.next ?? i;
  if (next >= end || tokens[next]!.kind === 'punctuation' || covers[next] === 'date') return true;
  return FUNCTION_WORDS.has(tokens[next]!.lower) && !NO_AGE_BEFORE.has(tokens[next]!.lower);
}

/** "35 or older". */
function saysOlder(tokens: readonly Token[], i: number, end: number): boolean {
  const next = hedgeAfter(tokens, i, end)?.next;
  return next !== undefined && /^(?:older|younger)$/.test(tokens[next - 1]!.lower);
}

/** "she was", "he will be", "my son is now" before the number and its hedge at `i`, and "turned" whoever did. */
function isSaidOfPerson(tokens: readonly Token[], i: number, start: number): boolean {
  let k = i - 1;
  while (k > start && AROUND_BEING.has(tokens[k]!.lower)) k--;
  if (k <= start || !BEING.has(tokens[k]!.lower)) return false;
  if (TURNING.has(tokens[k]!.lower)) return true;
  do k--; while (k > start && (AUXILIARIES.has(tokens[k]!.lower) || AROUND_BEING.has(tokens[k]!.lower)));
  return PRONOUNS.has(tokens[k]!.lower) || (k > start && POSSESSIVES.has(tokens[k - 1]!.lower) && RELATIVES.has(tokens[k]!.lower));
}

/** "children under five", "11 of whom were under 18", "patients older than 60". `i` is the number, its hedge starts at `hedge`. */
function boundsPersons(tokens: readonly Token[], i: number, hedge: number, start: number): boolean {
  const bound = i > hedge ? tokens[i - 1]!.lower : '';
  if (!AGE_BOUNDS.has(bound) && !(bound === 'than' && /^(?:younger|older)$/.test(tokens[i - 2]!.lower))) return false;
  let k = hedge - 1;
  while (k > start && (AUXILIARIES.has(tokens[k]!.lower) || AROUND_BEING.has(tokens[k]!.lower))) k--;
  if (k < start) return false;
  const { lower } = tokens[k]!;
  return SOME.has(lower) || (singular(lower) !== lower && PERSONS.has(singular(lower)));
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

/** "17 and 33 years of age", "an 11 and 13-year-old": the number that ends before `i` is in a list with an age. */
function listedAge(tokens: readonly Token[], i: number, end: number): boolean {
  for (let k = i, items = 1; items < LONGEST_LIST && k + 1 < end && /^(?:,|and|or)$/.test(tokens[k]!.lower); items++) {
    const next = readNumeral(tokens, k + 1, end);
    if (!next) return false;
    const age = ageWords(tokens, next.next, end);
    if (age) return age.unit === 'year';
    k = next.next;
  }
  return false;
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
