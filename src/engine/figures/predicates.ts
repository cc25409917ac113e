/** The classes of outcome that news counts by, looked up by word form. */
import predicates from '../data/predicates.json';
import { Lexicon } from './lexicon';
import { pastForms, singular, verbForms } from './words';

const CLASSES = Object.entries(predicates.classes);
const VERBS = new Map<string, string>();
const STATES = new Map<string, string>();
const NOUNS = new Map<string, string>();
const HEADS = new Map<string, string>();
for (const [name, { verbs, states, nouns, heads }] of CLASSES) {
  for (const form of verbs.flatMap(verbForms)) if (!VERBS.has(form)) VERBS.set(form, name);
  for (const word of states) if (!STATES.has(word)) STATES.set(word, name);
  for (const form of verbs.flatMap(pastForms)) if (!STATES.has(form)) STATES.set(form, name);
  for (const word of nouns) if (!NOUNS.has(word)) NOUNS.set(word, name);
  for (const word of heads) if (!HEADS.has(word)) HEADS.set(word, name);
}
const LABELS = new Map(CLASSES.map(([name, { label }]) => [name, label]));

/** "taken hostage", "shot dead", "sought refuge": outcomes of several words, before any of one. */
export const combinedStates = new Lexicon(Object.entries(predicates.combinedStates));

/** The class that a verb's form belongs to. */
export function predicateOfVerb(word: string): string | null {
  return VERBS.get(word) ?? null;
}

/** The class that a participle or a word of state says of what it stands beside: "dead", "wounded", "captured". */
export function predicateOfState(word: string): string | null {
  return STATES.get(word) ?? null;
}

/** The class that an act noun names: "the release of". */
export function predicateOfNoun(word: string): string | null {
  return NOUNS.get(word) ?? null;
}

/** The class that a counted noun implies, in the plural or singular: "12 deaths", "134 hostages". */
export function predicateOfHead(word: string): string | null {
  return HEADS.get(singular(word)) ?? HEADS.get(word) ?? null;
}

const OF_PERSONS = new Map(CLASSES.flatMap(([name, of]) => ('ofPersons' in of ? [[name, of.ofPersons] as const] : [])));
const OF_MONEY = new Set(predicates.ofMoney);
const NEVER_OF_THINGS = new Set(predicates.neverOfThings);
const NEVER_OF_PERSONS = new Set(predicates.neverOfPersons);

/** The class that a verb has with such an object: missiles are fired, and staff are; only some outcomes are said of money, and some of nobody or of people alone. */
export function predicateWith(name: string, object: 'persons' | 'money' | 'things'): string | null {
  if (object === 'money') return OF_MONEY.has(name) ? name : null;
  if (object === 'things') return NEVER_OF_THINGS.has(name) ? null : name;
  return NEVER_OF_PERSONS.has(name) ? null : OF_PERSONS.get(name) ?? name;
}

const KIN = new Map(predicates.kin.flatMap(names => names.map(name => [name, names[0]!] as const)));

/** The class that stands for those which texts use for one another: of the same four people, one says shot and one says wounded. */
export function kinOf(name: string): string {
  return KIN.get(name) ?? name;
}

/** The class in words, after a noun: "people killed". */
export function predicateLabel(name: string): string | null {
  return LABELS.get(name) ?? null;
}

const SPOKEN = new Set(CLASSES.flatMap(([name, of]) => ('spoken' in of ? [name] : [])));

/** Does the label say something even of a noun that implies the class: "passengers on board"? */
export function isSpoken(name: string): boolean {
  return SPOKEN.has(name);
}
