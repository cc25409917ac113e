/** The words of `calendar.json` as sets and maps, and numbers in words. */
import data from '../data/calendar.json';
import type { Token } from '../article/model';
import { tokenize } from '../article/tokens';
import type { CalendarUnit } from './model';

const mapOf = <T>(entries: Record<string, T>): ReadonlyMap<string, T> => new Map(Object.entries(entries));
const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);
const phrase = (text: string): readonly string[] => tokenize(text).map(token => token.lower);

export const MONTHS = mapOf(data.months);
export const AMBIGUOUS_MONTHS = setOf(data.ambiguousMonths);
export const GIVEN_NAME_MONTHS = setOf(data.givenNameMonths);
export const WEEKDAYS = mapOf(data.weekdays);
export const SHORT_WEEKDAYS = setOf(data.shortWeekdays);
export const PLURAL_WEEKDAYS = mapOf(data.pluralWeekdays);
export const WEEKDAY_NAMES = setOf(data.weekdayNames);
export const WEEKDAY_EPITHETS = setOf(data.weekdayEpithets);
export const SEASONS = mapOf(data.seasons);
export const UNITS = mapOf(data.units as Record<string, CalendarUnit>);
export const PARTS_OF_DAY = mapOf(data.partsOfDay);
export const DEICTIC = mapOf(data.deictic);
export const SETS = mapOf(data.sets);
export const ORDINALS = mapOf(data.ordinals);
export const CARDINALS = mapOf(data.cardinals);
export const QUANTIFIERS = mapOf(data.quantifiers as Record<string, number | null>);
export const DECADE_WORDS = mapOf(data.decadeWords);
export const MERIDIEMS = mapOf(data.meridiems);
export const ERAS = mapOf(data.eras);
export const BEFORE = setOf(data.before);
export const AFTER = setOf(data.after);
export const LAST = setOf(data.last);
export const THIS = setOf(data.this);
export const NEXT = setOf(data.next);
export const FOLLOWING = setOf(data.following);
export const SAME = setOf(data.same);
export const RANGES = setOf(data.ranges);
export const EDGES = setOf(data.edges);
export const PHASES = setOf(data.phases);
export const MODIFIERS = setOf(data.modifiers);
export const ZONES = setOf(data.zones);
export const CLOCK_PREPOSITIONS = setOf(data.clockPrepositions);
export const DATE_PREPOSITIONS = setOf(data.datePrepositions);
export const YEAR_PREPOSITIONS = setOf(data.yearPrepositions);
export const BUSINESS_WORDS = setOf(data.businessWords);
export const COUNTED_AFTER_YEAR = setOf(data.countedAfterYear);
export const AGE_WORDS = setOf(data.ageWords);

/** Phrases as lower-case tokens with what they stand for, the longest first. */
export const REFERENCES = Object.entries(data.reference).flatMap(([value, phrases]) => phrases.map(text => ({ words: phrase(text), value }))).sort((a, b) => b.words.length - a.words.length);
export const HOLIDAYS = Object.entries(data.holidays).map(([text, value]) => ({ words: phrase(text), value })).sort((a, b) => b.words.length - a.words.length);
export const MODIFIER_PHRASES = data.modifierPhrases.map(phrase).sort((a, b) => b.length - a.length);
/** Names that look like dates: `9/11`, `24/7`. */
export const FIXED_NAMES = data.fixedNames.map(phrase);

/** Every expression has one of these, or a figure. */
const CORE: ReadonlySet<string> = new Set([
  ...MONTHS.keys(), ...WEEKDAYS.keys(), ...PLURAL_WEEKDAYS.keys(), ...SEASONS.keys(), ...UNITS.keys(), ...PARTS_OF_DAY.keys(), ...DEICTIC.keys(), ...SETS.keys(), ...DECADE_WORDS.keys(),
  ...REFERENCES.flatMap(({ words }) => words), ...HOLIDAYS.flatMap(({ words }) => words), 'noon', 'midnight', 'midday', 'tonight', 'half',
]);
/** Words that may open an expression before its core. */
const OPENING: ReadonlySet<string> = new Set([
  ...CORE, ...ORDINALS.keys(), ...CARDINALS.keys(), ...QUANTIFIERS.keys(), ...LAST, ...THIS, ...NEXT, ...FOLLOWING, ...SAME, ...RANGES, ...EDGES, ...PHASES, ...MODIFIERS, ...MODIFIER_PHRASES.map(words => words[0]!),
  'the', 'a', 'an', 'this', 'that', 'these', 'those', 'its', 'his', 'her', 'their', 'every', 'each', 'once', 'twice', 'one', 'recent', 'latter', 'very', 'q', "'", '’', '‘',
]);
/** How far from its first word the core of an expression lies at most. */
const FARTHEST = 12;

/** At which tokens an expression may begin: a cheap look before the grammar is tried. */
export function openings(tokens: readonly Token[]): boolean[] {
  const may = new Array<boolean>(tokens.length).fill(false);
  let core = Infinity;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { lower, kind } = tokens[i]!;
    if (kind === 'number' || CORE.has(lower)) core = i;
    may[i] = core - i <= FARTHEST && (kind === 'number' || OPENING.has(lower));
  }
  return may;
}

/** Do the tokens from `at` on spell the words? */
export function spells(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, k) => tokens[at + k]?.lower === word);
}

/** A number in digits or words from `at` on: 12, "twelve", "twenty-five", "two and a half", "several" (null). */
export function readNumber(tokens: readonly Token[], at: number): { readonly value: number | null; readonly end: number } | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') {
    const value = Number(token.text.replace(/,/g, ''));
    return Number.isFinite(value) ? { value, end: at + 1 } : null;
  }
  const { lower } = token;
  const next = tokens[at + 1];
  if ((lower === 'a' || lower === 'an') && next) {
    if (next.lower === 'half') return { value: 0.5, end: at + 2 };
    if (next.lower === 'dozen') return { value: 12, end: at + 2 };
    if (next.lower === 'few') return { value: null, end: at + 2 };
    if (next.lower === 'couple') return { value: 2, end: tokens[at + 2]?.lower === 'of' ? at + 3 : at + 2 };
  }
  if (QUANTIFIERS.has(lower)) {
    if (lower === 'half') return next && (next.lower === 'a' || next.lower === 'an') ? { value: 0.5, end: at + 2 } : null;
    return { value: QUANTIFIERS.get(lower)!, end: next?.lower === 'of' && (lower === 'couple' || lower === 'dozens') ? at + 2 : at + 1 };
  }
  const value = CARDINALS.get(lower);
  if (value === undefined) return null;
  let total = value;
  let end = at + 1;
  const hyphen = tokens[end];
  if (value >= 20 && value < 100) {
    const ones = CARDINALS.get((hyphen?.text === '-' ? tokens[end + 1] : hyphen)?.lower ?? '');
    if (ones !== undefined && ones > 1 && ones < 10) {
      total += ones;
      end += hyphen!.text === '-' ? 2 : 1;
    }
  } else if (value < 10 && hyphen?.lower === 'hundred') {
    total *= 100;
    end++;
  }
  if (spells(tokens, end, ['and', 'a', 'half'])) return { value: total + 0.5, end: end + 3 };
  return { value: total, end };
}
