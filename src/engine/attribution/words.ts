import closed from '../data/closed-class.json';
import sources from '../data/sources.json';
import { isAllCapitals, isCapitalised } from '../article/tokens';
import { isIrregularPast, reportingNoun, verbReadings } from './lexicon';
import type { Item, Unit } from './units';

type ClosedClass = Exclude<keyof typeof closed, 'source'>;
type SourceList = Exclude<keyof typeof sources, 'source'>;

const CLOSED = Object.fromEntries(Object.entries(closed).map(([name, words]) => [name, new Set(words)])) as unknown as Record<ClosedClass, ReadonlySet<string>>;
const LISTS = Object.fromEntries(Object.entries(sources).map(([name, words]) => [name, new Set(words)])) as unknown as Record<SourceList, ReadonlySet<string>>;

/** Is the item a word of this closed class? */
export function isA(item: Item | undefined, ...classes: ClosedClass[]): boolean {
  // US, WHO, IT in capitals are names
  return item !== undefined && item.kind === 'word' && !isAllCapitals(item.text) && classes.some(name => CLOSED[name].has(item.lower));
}

/** Is the item a word of any closed class? */
export function isClosedClass(item: Item): boolean {
  return !isAllCapitals(item.text) && Object.values(CLOSED).some(words => words.has(item.lower));
}

/** Is the item on one of these lists of source nouns, media or times? */
export function isOn(item: Item | undefined, ...lists: SourceList[]): boolean {
  return item !== undefined && lists.some(list => LISTS[list].has(item.lower));
}

export function isMark(item: Item | undefined, ...marks: string[]): boolean {
  return item !== undefined && item.kind !== 'quote' && marks.includes(item.text);
}

/** A dash that stands for a pause, not one inside a compound. */
export function isDash(unit: Unit, at: number): boolean {
  const item = unit[at];
  if (!item || !/^(?:—|–|―|-)$/.test(item.text)) return false;
  return item.text === '―' || item.text === '—' || item.start !== unit[at - 1]?.end || (unit[at + 1]?.start !== item.end);
}

export function isAdverb(item: Item | undefined): boolean {
  return item !== undefined && item.kind === 'word' && (CLOSED.adverb.has(item.lower) || (/^[a-z]{2,}ly$/.test(item.text) && !CLOSED.notAdverb.has(item.lower)));
}

export function isAuxiliary(item: Item | undefined): boolean {
  return isA(item, 'be', 'have', 'modal');
}

/** A word that by its spelling or class can stand in a noun phrase: noun, adjective, name. */
export function isNominal(item: Item | undefined): boolean {
  if (!item) return false;
  if (item.kind === 'number') return true;
  if (item.kind === 'symbol') return /^[$£€%]$/.test(item.text);
  if (item.kind !== 'word') return false;
  if (isA(item, 'nominalPronoun')) return true;
  if (isCapitalised(item.text) && !isA(item, 'determiner', 'preposition', 'subordinator', 'subjectPronoun', 'coordinator', 'clauseLink', 'contracted', 'wh', 'be', 'modal', 'have')) return true;
  return !isA(item, 'determiner', 'preposition', 'subordinator', 'subjectPronoun', 'objectPronoun', 'coordinator', 'clauseLink', 'be', 'have', 'modal', 'contracted', 'wh', 'relative');
}

/** Does a finite verb, as far as spelling and neighbours tell, stand here? */
export function isVerbLike(unit: Unit, at: number): boolean {
  const item = unit[at];
  if (!item || item.kind !== 'word') return false;
  if (isA(item, 'be', 'have', 'modal', 'contracted')) return true;
  if (isCapitalised(item.text)) return false;
  const previous = unit[at - 1];
  const nounSlot = previous !== undefined && (isA(previous, 'determiner', 'possessive') || previous.kind === 'clitic' || (isA(previous, 'preposition') && !isMark(previous, 'to')));
  if (nounSlot) return false;
  if (isIrregularPast(item.lower)) return true;
  const readings = verbReadings(item.lower);
  if (readings.some(reading => reading.past || (reading.third && !isAlsoNoun(item.lower)))) return !adjectival(unit, at);
  if (/^[a-z]{2,}ed$/.test(item.lower) && !/eed$/.test(item.lower)) return !adjectival(unit, at);
  return false;
}

/** "called reporters", "claims": spelled like a plural noun as well. */
export function isAlsoNoun(lower: string): boolean {
  return reportingNoun(lower) !== undefined || LISTS.document.has(lower) || CLOSED.alsoNoun.has(lower);
}

/** "displaced people", "recently elected officials": a participle before its noun at the start of a phrase. */
function adjectival(unit: Unit, at: number): boolean {
  const previous = unit[at - 1];
  const opens = previous === undefined || previous.kind === 'quote' || previous.kind === 'punctuation' || isA(previous, 'coordinator', 'preposition') || isAdverb(previous) || (previous.kind === 'symbol');
  const next = unit[at + 1];
  return opens && /ed$/.test(unit[at]!.lower) && isNominal(next) && !isAdverb(next) && !isA(next, 'nominalPronoun') && (!isCapitalised(next!.text) || previous?.kind === 'quote' || isMark(previous, ','));
}

/** Written as a name inside a sentence: "United States" is no form of "state". */
export function isNameLike(unit: Unit, at: number): boolean {
  return at > 0 && isCapitalised(unit[at]!.text) && unit[at - 1]!.kind !== 'quote' && !isMark(unit[at - 1], ':');
}
