/** What a figure measures, in parts and in words. */
import functionWords from '../data/function-words.json';
import headClasses from '../data/head-classes.json';
import type { Clause, Hold } from './clause';
import type { Measure, Quantity } from './model';
import { nameBefore } from './naming';
import { outcomeOf } from './outcome';
import { predicateLabel, predicateOfHead, predicateOfState, predicateWith } from './predicates';
import { eventOf, lastingClass, lastingHead, placeOf } from './scene';
import { isMoney } from './units';
import { singular } from './words';

const AUXILIARIES = new Set(functionWords.auxiliaries);
const PERSONS = new Set([...headClasses.persons, ...headClasses.anyone]);

export interface MeasureReading {
  readonly about: Measure;
  readonly hold: Hold;
  /** The words of the measure: "people killed in Gaza". */
  readonly words: string;
}

/** Reads what a quantity measures from the clause around it. */
export function readMeasure(clause: Clause): MeasureReading {
  const { quantity } = clause;
  const place = placeOf(clause);
  if (quantity.kind === 'duration') {
    const head = lastingHead(clause);
    const name = head && (lastingClass(head));
    return { about: { head: name, modifiers: [], predicate: 'last', place, event: null }, hold: 'none', words: head ? `length of the ${head}${inPlace(place)}` : `duration in ${quantity.unit}s` };
  }
  if (quantity.kind === 'age') return { about: { head: null, modifiers: [], predicate: null, place: null, event: null }, hold: 'none', words: 'age' };
  const named = quantity.counted === null && quantity.kind !== 'share' ? nameBefore(clause) : null;
  const noun = nounOf(quantity.counted ?? named);
  const found = outcomeOf(clause, noun.head);
  const event = eventOf(clause);
  const object = isMoney(quantity.unit) ? 'money' : noun.head !== null && PERSONS.has(noun.head) ? 'persons' : 'things';
  const predicate = found && predicateWith(found.name, object);
  return { about: { ...noun, predicate, place, event }, hold: found?.hold ?? 'none', words: inWords({ ...quantity, counted: quantity.counted ?? named }, noun.head, predicate, place) };
}

function inPlace(place: string | null): string {
  return place ? ` in ${place}` : '';
}

function inWords(quantity: Quantity, head: string | null, predicate: string | null, place: string | null): string {
  const label = predicate && predicateLabel(predicate);
  const implied = head !== null && predicateOfHead(head) === predicate;
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
