/** What a figure measures, in parts and in words. */
import functionWords from '../data/function-words.json';
import headClasses from '../data/head-classes.json';
import measureWords from '../data/measure-words.json';
import { antecedentOf, type Said } from './anaphora';
import type { Clause, Hold } from './clause';
import { isMoney } from './units';
import { Lexicon } from './lexicon';
import type { Measure, Quantity } from './model';
import { nameBefore, rateBefore } from './naming';
import { outcomeOf } from './outcome';
import { isSpoken, predicateLabel, predicateOfHead, predicateOfState, predicateWith } from './predicates';
import { eventOf, lastingClass, lastingHead, placeOf } from './scene';
import { rateOf, sumOf } from './sums';
import { singular } from './words';

const AUXILIARIES = new Set(functionWords.auxiliaries);
const DETERMINERS = new Set([...functionWords.determiners, ...functionWords.possessives]);
const lexicon = (phrases: readonly string[]): Lexicon<true> => new Lexicon(phrases.map(phrase => [phrase, true] as const));
const ADDING = lexicon(measureWords.adding), PART_BEFORE = lexicon(measureWords.partBefore), PART_AFTER = lexicon(measureWords.partAfter);
/** Between a toll and what it grew by. */
const BRINGING = new Set(measureWords.bringing);
const PERSONS = new Set([...headClasses.persons, ...headClasses.anyone]);

export interface MeasureReading {
  readonly about: Measure;
  readonly hold: Hold;
  /** The words of the measure: "people killed in Gaza". */
  readonly words: string;
}

const NOTHING: Measure = { head: null, modifiers: [], predicate: null, place: null, event: null, part: false, recalled: false };

/**
 * Reads what a quantity measures from the clause around it.
 * @param said the quantities before it that a bare number may stand for.
 */
export function readMeasure(clause: Clause, said: readonly Said[]): MeasureReading {
  const { quantity } = clause;
  if (quantity.kind === 'age') return { about: NOTHING, hold: 'none', words: 'age' };
  const place = placeOf(clause);
  if (quantity.kind === 'duration') {
    const head = lastingHead(clause);
    const name = head && (lastingClass(head));
    return { about: { ...NOTHING, head: name, predicate: 'last', place }, hold: 'none', words: head ? `length of the ${head}${inPlace(place)}` : `duration in ${quantity.unit}s` };
  }
  if (isMoney(quantity.unit) && quantity.counted === null) return readSum(clause, place);
  const rate = quantity.counted === null && quantity.kind === 'share' && quantity.trend === null ? rateBefore(clause) : null;
  if (rate) return { about: { ...NOTHING, head: rate, place }, hold: 'none', words: `${rate}${inPlace(place)}` };
  const named = quantity.counted === null && quantity.kind !== 'share' ? nameBefore(clause) : null;
  const noun = nounOf(quantity.counted ?? named);
  const found = outcomeOf(clause, noun.head);
  const object = noun.head !== null && PERSONS.has(noun.head) ? 'persons' : isMoney(quantity.unit) ? 'money' : 'things';
  const predicate = (found && predicateWith(found.name, object)) ?? (noun.head === null ? null : predicateOfHead(noun.head));
  if (noun.head === null && predicate === null) {
    const antecedent = antecedentOf(clause, said);
    if (antecedent) return { ...antecedent, about: { ...antecedent.about, part: false } };
  }
  const about = { ...NOTHING, ...noun, predicate, place, event: eventOf(clause), part: isPart(clause, predicate) };
  return { about, hold: found?.hold ?? 'none', words: inWords({ ...quantity, counted: quantity.counted ?? named }, noun.head, predicate, place) };
}

/** Of money the outcome is what is done with it, and the words are what the sum is called. */
function readSum(clause: Clause, place: string | null): MeasureReading {
  const { tokens, quantity } = clause;
  const found = outcomeOf(clause, null);
  const paid = found && predicateWith(found.name, 'money');
  // "pay £8m to the families" gives it to them
  const predicate = paid === 'pay' && tokens[quantity.reach]?.lower === 'to' && DETERMINERS.has(tokens[quantity.reach + 1]?.lower ?? '') ? 'give' : paid;
  const sum = sumOf(clause);
  const label = predicate && predicateLabel(predicate);
  const words = sum?.words ?? (label ? `money ${label}${rateOf(quantity.unit)}` : `amount in ${quantity.unit}`);
  return { about: { ...NOTHING, modifiers: sum?.former ? ['former'] : [], predicate, place, event: eventOf(clause), part: isPart(clause, predicate) }, hold: found?.hold ?? 'none', words: `${words}${inPlace(place)}` };
}

/**
 * "another four", "including two children", "two of them", "nine of the injured", "rose to 21 after three died". "Two others were
 * injured", besides three killed, are all the injured.
 */
function isPart(clause: Clause, predicate: string | null): boolean {
  const { tokens, quantity, start, end, earlier } = clause;
  const alike = earlier.some(measured => measured.predicate === predicate);
  if (tokens[quantity.after]?.lower === 'others' && predicate !== null && !alike) return false;
  if (ADDING.at(tokens, quantity.first, end) !== null || PART_BEFORE.before(tokens, quantity.first, start) !== null || PART_AFTER.at(tokens, quantity.after, end) !== null) return true;
  return isOfThose(clause) || (predicate !== null && addsToToll(clause, predicate));
}

/** "nine of the injured", "one of the hostages". */
function isOfThose({ tokens, quantity: { after, value, unit, kind }, end }: Clause): boolean {
  if (unit !== 'count' || kind === 'share' || after + 2 >= end || tokens[after]!.lower !== 'of') return false;
  return value === 1 || (tokens[after + 1]!.lower === 'the' && predicateOfState(tokens[after + 2]!.lower) !== null);
}

/** "The toll rose to 21 after three people died": the smaller number is in the larger, which it brought about. */
function addsToToll({ tokens, quantity, earlier }: Clause, predicate: string): boolean {
  return earlier.some(({ quantity: toll, predicate: same }) => same === predicate && toll.value !== null && quantity.value !== null && quantity.value < toll.value
    && tokens.slice(toll.last, quantity.first).some(({ lower }) => BRINGING.has(lower)));
}

function inPlace(place: string | null): string {
  return place ? ` in ${place}` : '';
}

function inWords(quantity: Quantity, head: string | null, predicate: string | null, place: string | null): string {
  const label = predicate && predicateLabel(predicate);
  const implied = head !== null && predicate !== null && predicateOfHead(head) === predicate && !isSpoken(predicate);
  const state = head !== null && label !== null && predicateOfState(head) === predicate;
  const what = state ? 'people' : quantity.kind === 'share' ? (quantity.counted ? `share of ${quantity.counted}` : 'percentage')
    : quantity.counted ?? (quantity.unit !== 'count' ? `amount in ${quantity.unit}` : label ? 'people' : 'number');
  return `${what}${label && (state || !implied) ? ` ${label}` : ''}${what.toLowerCase().includes(place?.toLowerCase() ?? '\n') ? '' : inPlace(place)}`;
}

/** The head and the modifiers of a counted phrase, in lower case, the head in the singular. */
export function nounOf(counted: string | null): { readonly head: string | null; readonly modifiers: readonly string[] } {
  const words = (counted ?? '').toLowerCase().replaceAll('’', "'").split(/[^\p{L}\p{N}'.]+/u).map(word => word.replace(/'s?$|\.$/, '')).filter(word => word !== '');
  const head = words.at(-1);
  if (head === undefined) return { head: null, modifiers: [] };
  return { head: singular(head), modifiers: words.slice(0, -1).filter(word => !AUXILIARIES.has(word) && !/^(?:and|or|of|the|a|an|\d.*|million|billion)$/.test(word)) };
}
