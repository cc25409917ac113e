/** When two counted nouns can stand for the same things. */
import classes from '../data/head-classes.json';
import predicates from '../data/predicates.json';
import type { ArticleFigure, Measure } from '../figures/model';
import { predicateOfNoun } from '../figures/predicates';
import { singular } from '../figures/words';

const ANYONE = new Set(classes.anyone);
const PERSONS = new Set([...classes.persons, ...classes.anyone]);
/** Called by why they were there: of one wreck, passengers are people. */
const PRESENT = new Set(classes.present);
/** They say of when a sum or rate is, or how it was taken, and not of what. */
const NEUTRAL = new Set(classes.neutral);
const UNCERTAIN = new Set(classes.uncertain);
/** "unemployment rate" is of unemployment. */
const SCALES = new Set(classes.scales);
const SYNONYMS = new Map(Object.entries(classes.synonyms));
/** What people are for and against. */
const OPINIONS = new Set(predicates.opinions);
const NEAR = new Map(classes.near.flatMap((nouns, index) => nouns.map(noun => [noun, index] as const)));

/** The name that stands for all by which news calls the same things: of "ship" and "vessel" the same. */
export function nameOfHead(head: string): string {
  const near = NEAR.get(head);
  return near === undefined ? head : classes.near[near]![0]!;
}

/** Who was harmed, and in reports of deaths the dead. */
const VICTIM = 'victim';

/** "the victims", "nine of the victims were minors". */
export function areVictims({ head, modifiers }: Measure): boolean {
  return head === VICTIM || modifiers.includes(VICTIM);
}

const WHOLE = new Set(predicates.whole);

const ALIKE = new Map(predicates.alike.flatMap(names => names.map(name => [name, names[0]!] as const)));

/** The class that stands for those of which the same numbers are told: jobs are cut, and staff dismissed. */
function outcomeName(predicate: string | null): string | null {
  return predicate === null ? null : ALIKE.get(predicate) ?? predicate;
}

/** Is one outcome said of both, or of one of them only that they are its victims? */
export function sameOutcome({ about: a }: ArticleFigure, { about: b }: ArticleFigure): boolean {
  return outcomeName(a.predicate) === outcomeName(b.predicate) || (areVictims(a) && b.predicate === 'kill') || (areVictims(b) && a.predicate === 'kill');
}

/** Do all who share this outcome count, whatever they are called: "strikers", "dockers who walked out"? */
function isOfAll(predicate: string | null): boolean {
  return predicate !== null && WHOLE.has(predicate);
}

/** Does the figure count people without saying of what kind: "people", "deaths", "Palestinians", no noun at all? */
export function countsAnyone({ about: { head }, counted }: ArticleFigure): boolean {
  return head === null || ANYONE.has(head) || isNationality(counted);
}

/** Does it count people of any kind? */
export function countsPersons(figure: ArticleFigure): boolean {
  return figure.about.head === null || PERSONS.has(figure.about.head) || isNationality(figure.counted);
}

/** "Palestinians", "Ukrainians": a capitalised head is a people's name. */
function isNationality(counted: string | null): boolean {
  return /(?:^|\s)\p{Lu}\p{L}+(?:s|ese|ish|men)$/u.test(counted ?? '');
}

/** "61% of respondents backed it", "support for it slipped to 54%": of those who were asked. */
function isPoll({ kind, about: { head, predicate } }: ArticleFigure): boolean {
  return kind === 'share' && predicate !== null && OPINIONS.has(predicate) && (head === null || PERSONS.has(head) || predicateOfNoun(head) === predicate);
}

/** Is what they count called by one name, or by names that news uses for one another? */
export function sameHead(a: ArticleFigure, b: ArticleFigure): boolean {
  const x = a.about.head, y = b.about.head;
  if (x === y) return true;
  if (isOfAll(a.about.predicate) && sameOutcome(a, b) && countsPersons(a) && countsPersons(b)) return true;
  if (isPoll(a) && isPoll(b) && a.about.predicate === b.about.predicate) return true;
  if (isNamed(a) && isNamed(b)) return x === null || y === null || nameOf(a) === nameOf(b);
  if (countsAnyone(a) ? countsAnyone(b) || PRESENT.has(y!) : countsAnyone(b) && PRESENT.has(x!)) return true;
  return x !== null && y !== null && NEAR.has(x) && NEAR.get(x) === NEAR.get(y);
}

/** The name by which a figure meets its like: of the "unemployment rate" unemployment, of a "return on sales" the margin that it is. */
export function nameOf(figure: ArticleFigure): string | null {
  const { head, modifiers } = figure.about;
  if (head === null || !isNamed(figure)) return head && nameOfHead(head);
  const rate = /^((?:rise|fall|change) in )?(.*)$/.exec(head)!, [, change = '', noun = ''] = rate;
  const synonym = SYNONYMS.get(`${noun} ${modifiers.slice(-2).join(' ')}`);
  const of = synonym ?? (SCALES.has(noun) && modifiers.length > 0 ? singular(modifiers.at(-1)!) : noun);
  return `${change}${nameOfHead(of)}`;
}

/** Is it a sum, a rate or a measurement, which has a name and counts nothing? */
export function isNamed({ unit, counted }: ArticleFigure): boolean {
  return unit !== 'count' && counted === null;
}

/** "operating margin", "margin", but not "gross margin": does one name say no more than that the other is of a kind? */
export function sameName(a: ArticleFigure, b: ArticleFigure): boolean {
  if (!isNamed(a) || !isNamed(b)) return true;
  const words = ({ about }: ArticleFigure): ReadonlySet<string> => new Set(about.modifiers.map(word => singular(word)).filter(word => !NEUTRAL.has(word)));
  const x = words(a), y = words(b);
  return [...x].every(word => y.has(word)) || [...y].every(word => x.has(word));
}

/** Are both told for certain, or neither: suspected cases are no cases yet? */
export function sameCertainty({ about: a }: ArticleFigure, { about: b }: ArticleFigure): boolean {
  const isUncertain = (modifiers: readonly string[]): boolean => modifiers.some(word => UNCERTAIN.has(word));
  return isUncertain(a.modifiers) === isUncertain(b.modifiers);
}

/** Can it be the same things, one text saying less about their kind, or another kind of the same people? */
export function compatibleHead(a: ArticleFigure, b: ArticleFigure): boolean {
  return sameHead(a, b) || (countsPersons(a) && countsPersons(b));
}

/** The words by which one text narrows what it counts and the other does not: they go into the reason. */
export function differentCategory(a: ArticleFigure, b: ArticleFigure): boolean {
  if (a.counted === null || b.counted === null) return false;
  const words = (figure: ArticleFigure): string => figure.about.modifiers.filter(word => word !== 'former').sort().join(' ');
  return words(a) !== words(b) || (a.about.head !== b.about.head && !(countsAnyone(a) && countsAnyone(b)));
}
