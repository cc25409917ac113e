/** The words of `calendar.json` as sets and maps, and numbers in words. */
import data from '../data/calendar.json';
import type { Token } from '../article/model';
import { tokenize } from '../article/tokens';
import { WordClasses } from '../grammar/word-classes';
import type { CalendarUnit, MovableDay } from './model';

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
/** What a number behind it names and does not date: "page 1984". */
export const NUMBERED = setOf(data.numbered);
/** Words behind a year that end in -s and are not counted by it. */
export const AFTER_YEAR = setOf(data.afterYear);
/** Words behind "the day before" that do not say before what. */
export const AFTER_DAY = setOf(data.afterDay);
/** Words behind "the 15th" that it does not count. */
export const AFTER_DATE = setOf([...data.afterDay, ...data.afterDate]);
/** Words behind "the past" that leave it a noun. */
export const AFTER_REFERENCE = setOf(data.afterReference);
/** "Million" and what else stands between a number and "a year". */
export const SCALES = setOf(data.scales);
export const CONSECUTIVE = setOf(data.consecutive);
/** Places in an order that no number names: "opening", "final". */
export const ORDERS = setOf(data.orders);
/** Words between a number and its unit: "three more years". */
export const FILLERS = setOf(data.fillers);
/** Words before "a day" that make it a stretch, and not "per day". */
export const BEFORE_STRETCH = setOf(data.beforeStretch);
/** Words before "weeks" that make it a stretch, and those that do not. */
export const BEFORE_UNITS = setOf(data.beforeUnits);
export const NOT_BEFORE_UNITS = setOf(data.notBeforeUnits);
export const CLOCK_NAMES = mapOf(data.clockNames);

/** Phrases as lower-case tokens with what they stand for, the longest first. */
export const REFERENCES = Object.entries(data.reference).flatMap(([value, phrases]) => phrases.map(text => ({ words: phrase(text), value }))).sort((a, b) => b.words.length - a.words.length);
export const MODIFIER_PHRASES = data.modifierPhrases.map(phrase).sort((a, b) => b.length - a.length);
export const LOCAL_TIME = data.localTime.map(phrase);
export const PART_PHRASES = Object.entries(data.partPhrases).map(([text, part]) => ({ words: phrase(text), part }));
/** Feasts by name, the longest first: a month and day, or a day that moves. */
export const HOLIDAYS: readonly { readonly words: readonly string[]; readonly when: { readonly month: number; readonly day: number } | MovableDay }[] = [
  ...Object.entries(data.holidays).map(([text, value]) => ({ words: phrase(text), when: { month: Number(value.slice(0, 2)), day: Number(value.slice(3)) } })),
  ...Object.entries(data.weekdayHolidays).map(([text, [month, weekday, nth]]) => ({ words: phrase(text), when: { month: month!, weekday: weekday!, nth: nth! } })),
  ...Object.entries(data.easterHolidays).map(([text, easter]) => ({ words: phrase(text), when: { easter } })),
].sort((a, b) => b.words.length - a.words.length);
/** What looks like a date and is none: `9/11`, `24/7`, "the last minute". */
export const NO_DATES = data.noDates.map(phrase).sort((a, b) => b.length - a.length);

const PHRASES: readonly (readonly string[])[] = [...REFERENCES.map(({ words }) => words), ...HOLIDAYS.map(({ words }) => words), ...MODIFIER_PHRASES];
const longest = (words: readonly string[]): string => words.reduce((one, other) => (other.length > one.length ? other : one));

/** Every expression has one of these, or a figure. */
const CORE: ReadonlySet<string> = new Set([
  ...MONTHS.keys(), ...WEEKDAYS.keys(), ...PLURAL_WEEKDAYS.keys(), ...SEASONS.keys(), ...UNITS.keys(), ...PARTS_OF_DAY.keys(), ...DEICTIC.keys(), ...SETS.keys(), ...DECADE_WORDS.keys(),
  ...CLOCK_NAMES.keys(), ...REFERENCES.map(({ words }) => longest(words)), ...HOLIDAYS.map(({ words }) => longest(words)), 'tonight', 'half', "o'clock", 'past',
]);
/** "weeklong", "midyear". */
const isSolid = (word: string): boolean => word.endsWith('long') || word.startsWith('mid');
/** Words that may open an expression, whatever follows. */
const OPENING: readonly string[] = [
  ...CORE, ...ORDINALS.keys(), ...CARDINALS.keys(), ...QUANTIFIERS.keys(), ...LAST, ...THIS, ...NEXT, ...FOLLOWING, ...SAME, ...RANGES, ...EDGES, ...PHASES, ...MODIFIERS, ...ORDERS, ...ERAS.keys(),
  'h', 'whole', 'once', 'twice', 'thrice', 'recent', 'latter', 'very', 'fiscal', 'financial', 'fy', 'q', "'", '’', '‘',
];
/** These open one before a word that may be in it. */
const DETERMINERS: readonly string[] = ['the', 'a', 'an', 'this', 'that', 'these', 'those', 'its', 'his', 'her', 'their', 'our', 'my', 'every', 'each', 'per', 'all'];
const AFTER_DETERMINER: readonly string[] = [...OPENING, ...FILLERS, ...CONSECUTIVE, ...PART_PHRASES.map(({ words }) => words[0]!), 'entire', 'single', 'passing', 'latest', 'most', '-', '‐', '‑', '–', '—'];

/** The words that may open an expression, each with those of which one must follow it, or a figure; null where anything may. */
const OPENERS: ReadonlyMap<string, ReadonlySet<string> | null> = openers();

function openers(): Map<string, Set<string> | null> {
  const second = new Map<string, Set<string> | null>(DETERMINERS.map(word => [word, new Set(AFTER_DETERMINER)]));
  for (const word of OPENING) if (!second.has(word)) second.set(word, null);
  for (const [first, next] of PHRASES) {
    const known = second.get(first!);
    if (next === undefined) second.set(first!, null);
    else if (known) known.add(next);
    else if (known === undefined) second.set(first!, new Set([next]));
  }
  return second;
}

const CLASSES = new WordClasses({ core: CORE, opener: OPENERS.keys() });

/** How far from its first word the core of an expression lies at most. */
const FARTHEST = 12;

/** The places at which an expression may begin, in order: a cheap look before the grammar is tried. Indices count from `first`, where the sentence begins, to before `last`. */
export function openings(tokens: readonly Token[], first: number, last: number): number[] {
  const places: number[] = [];
  let core = Infinity;
  for (let i = last - 1; i >= first; i--) {
    const { lower, kind } = tokens[i]!;
    const plain = kind === 'number' || isSolid(lower);
    const classes = CLASSES.of(lower);
    if (plain || classes & CLASSES.bit.core) core = i;
    if (core - i <= FARTHEST && (plain || (classes & CLASSES.bit.opener && opens(lower, i + 1 < last ? tokens[i + 1] : undefined)))) places.push(i - first);
  }
  return places.reverse();
}

function opens(word: string, next: Token | undefined): boolean {
  const second = OPENERS.get(word);
  return second === null || (second !== undefined && next !== undefined && (next.kind === 'number' || second.has(next.lower) || isSolid(next.lower)));
}

/** Do the tokens from `at` on spell the words? */
export function spells(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, k) => tokens[at + k]?.lower === word);
}
