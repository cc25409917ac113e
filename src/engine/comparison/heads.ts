/** When two counted nouns can stand for the same things. */
import classes from '../data/head-classes.json';
import predicates from '../data/predicates.json';
import type { ArticleFigure, Measure } from '../figures/model';
import { isAnyone, isPerson } from '../figures/persons';
import { predicateOfNoun } from '../figures/predicates';
import { singular } from '../figures/words';
import { push } from '../lists';

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
/** The classes of nouns that news uses for one another, by noun. */
const NEAR = new Map<string, number[]>();
classes.near.forEach((nouns, index) => {
  for (const noun of nouns) push(NEAR, noun, index);
});
/** The shortest noun that says the kind of thing in a closed compound, and what makes a kind of it: "sea-bird". */
const SHORTEST = 4, SHORTEST_KIND = 3;
/** They end other words too: "relationship". */
const COMBATANTS = new Set(classes.combatants);
const NO_COMPOUNDS = new Set(classes.noCompounds);
const CHANGE = /^(?:rise|fall|change) in /;

/** Does news call the same things by these singular nouns: "ship" and "vessel", "seabird" and "bird"? */
export function nearHeads(a: string, b: string): boolean {
  if (a === b) return true;
  const change = CHANGE.exec(a)?.[0] ?? '';
  if (change !== (CHANGE.exec(b)?.[0] ?? '')) return false;
  const x = a.slice(change.length), y = b.slice(change.length);
  return x === y || isKindOf(x, y) || isKindOf(y, x) || NEAR.get(x)?.some(index => NEAR.get(y)?.includes(index)) === true;
}

function isKindOf(kind: string, noun: string): boolean {
  return noun.length >= SHORTEST && kind.length >= noun.length + SHORTEST_KIND && kind.endsWith(noun) && !NO_COMPOUNDS.has(noun) && !isPerson(kind);
}

/** What a noun is looked up by: one of these is shared by any two that `nearHeads` joins. */
function namesOfHead(head: string): string[] {
  const change = CHANGE.exec(head)?.[0] ?? '', noun = head.slice(change.length);
  const names = [noun, ...(NEAR.get(noun) ?? []).map(index => `~${index}`)];
  for (let k = SHORTEST_KIND; noun.length - k >= SHORTEST; k++) names.push(noun.slice(k));
  return names.map(name => change + name);
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
  return head === null || isAnyone(head) || isNationality(counted);
}

/** Does it count people of any kind? */
export function countsPersons(figure: ArticleFigure): boolean {
  return figure.about.head === null || isPerson(figure.about.head) || isNationality(figure.counted);
}

/** "Palestinians", "Ukrainians": a capitalised head is a people's name. */
function isNationality(counted: string | null): boolean {
  return /(?:^|\s)\p{Lu}\p{L}+(?:s|ese|ish|men)$/u.test(counted ?? '');
}

/** "61% of respondents backed it", "support for it slipped to 54%": of those who were asked. */
function isPoll({ kind, about: { head, predicate } }: ArticleFigure): boolean {
  return kind === 'share' && predicate !== null && OPINIONS.has(predicate) && (head === null || isPerson(head) || predicateOfNoun(head) === predicate);
}

/** Is what they count called by one name, or by names that news uses for one another? */
export function sameHead(a: ArticleFigure, b: ArticleFigure): boolean {
  const x = a.about.head, y = b.about.head;
  if (x === y) return true;
  if (isOfAll(a.about.predicate) && sameOutcome(a, b) && countsPersons(a) && countsPersons(b)) return true;
  if (isPoll(a) && isPoll(b) && a.about.predicate === b.about.predicate) return true;
  // "82,000 tonnes of crude", "82,300 tonnes"
  if (a.unit !== 'count' && (x === null || y === null)) return true;
  if (isNamed(a) && isNamed(b)) return nearHeads(nameOf(a)!, nameOf(b)!);
  if (countsAnyone(a) ? countsAnyone(b) || PRESENT.has(y!) : countsAnyone(b) && PRESENT.has(x!)) return true;
  return x !== null && y !== null && nearHeads(x, y);
}

/** The name by which a figure meets its like: of the "unemployment rate" unemployment, of a "return on sales" the margin that it is. */
function nameOf(figure: ArticleFigure): string | null {
  const { head, modifiers } = figure.about;
  if (head === null || !isNamed(figure)) return head;
  const rate = /^((?:rise|fall|change) in )?(.*)$/.exec(head)!, [, change = '', noun = ''] = rate;
  const synonym = SYNONYMS.get(`${noun} ${modifiers.slice(-2).join(' ')}`);
  const of = synonym ?? (SCALES.has(noun) && modifiers.length > 0 ? singular(modifiers.at(-1)!) : noun);
  return `${change}${of}`;
}

/** By what a figure's noun is looked up: two that have the same head share one. */
export function namesOf(figure: ArticleFigure): string[] {
  const name = nameOf(figure);
  return name === null ? [] : namesOfHead(name);
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

/** "volunteers", "young volunteers", but not "fresh doses" and "first doses": does one say no more than the other of their kind? */
export function sameKind({ about: { modifiers: x } }: ArticleFigure, { about: { modifiers: y } }: ArticleFigure): boolean {
  return x.every(word => y.includes(word)) || y.every(word => x.includes(word));
}

/** Are both told for certain, or neither: suspected cases are no cases yet? */
export function sameCertainty({ about: a }: ArticleFigure, { about: b }: ArticleFigure): boolean {
  const isUncertain = (modifiers: readonly string[]): boolean => modifiers.some(word => UNCERTAIN.has(word));
  return isUncertain(a.modifiers) === isUncertain(b.modifiers);
}

/** Does one count those who fought and the other anyone: one side's claim of the other's dead is no toll? */
export function isOneSided({ about: { head: x } }: ArticleFigure, { about: { head: y } }: ArticleFigure): boolean {
  return (x !== null && COMBATANTS.has(x)) !== (y !== null && COMBATANTS.has(y));
}

/** Women and men, children and adults. */
export function areOpposed(x: string | null, y: string | null): boolean {
  const isIn = (nouns: readonly string[] | undefined, head: string | null): boolean => head !== null && nouns?.includes(head) === true;
  return classes.opposed.some(([one, other]) => (isIn(one, x) && isIn(other, y)) || (isIn(one, y) && isIn(other, x)));
}

/** Can it be the same things, one text saying less about their kind, or another kind of the same people? */
export function compatibleHead(a: ArticleFigure, b: ArticleFigure): boolean {
  return sameHead(a, b) || (countsPersons(a) && countsPersons(b) && !areOpposed(a.about.head, b.about.head));
}

/** The words by which one text narrows what it counts and the other does not: they go into the reason. */
export function differentCategory(a: ArticleFigure, b: ArticleFigure): boolean {
  if (a.counted === null || b.counted === null) return false;
  const words = (figure: ArticleFigure): string => figure.about.modifiers.filter(word => word !== 'former').sort().join(' ');
  return words(a) !== words(b) || (a.about.head !== b.about.head && !(countsAnyone(a) && countsAnyone(b)));
}
