/** The classes of outcome that news counts by, looked up by word form. */
import irregular from '../data/irregular-verbs.json';
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
/** "supports 12 others": who is supported is no supporter. */
export const OF_SUBJECTS: ReadonlySet<string> = new Set(predicates.ofSubjects);
const LABELS = new Map(CLASSES.map(([name, { label }]) => [name, label]));

/** Verbs of no class that are known in all their forms: the irregular ones, and those whose present is read ("produces 400 tonnes"). */
const PLAIN = [...Object.keys(irregular.verbs), ...predicates.plain].filter(base => !predicates.linkingVerbs.includes(base) && !(base in predicates.classes));
/** "take" is the name of a class, and no verb by itself. */
const NAMED_LIKE_CLASSES = new Set(Object.keys(irregular.verbs).filter(base => base in predicates.classes).flatMap(verbForms));
const BASES = new Map(PLAIN.flatMap(base => verbForms(base).map(form => [form, base] as const)));

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

/** Is it a past form of what only a subject does: "40,000 watched", not "40 wounded"? */
export function isDoneBySubject(word: string): boolean {
  return word.endsWith('ed') && OF_SUBJECTS.has(STATES.get(word) ?? '');
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
const OF_STUFF = new Map(CLASSES.flatMap(([name, of]) => ('ofStuff' in of ? [[name, of.ofStuff] as const] : [])));
const OF_MONEY = new Set(predicates.ofMoney);
const NEVER_OF_THINGS = new Set(predicates.neverOfThings);
const NEVER_OF_PERSONS = new Set(predicates.neverOfPersons);

const OF_JOBS = new Map(CLASSES.flatMap(([name, of]) => ('ofJobs' in of ? [[name, of.ofJobs] as const] : name === 'cut' ? [[name, name] as const] : [])));

/** The class that a verb has with such an object: missiles are fired, and staff are; jobs are lost, and oil is; only some outcomes are said of money, and some of nobody or of people alone. */
export function predicateWith(name: string, object: 'persons' | 'money' | 'jobs' | 'things' | 'stuff'): string | null {
  if (object === 'stuff') return OF_STUFF.get(name) ?? (NEVER_OF_THINGS.has(name) ? null : name);
  if (object === 'jobs' && OF_JOBS.has(name)) return OF_JOBS.get(name)!;
  if (object === 'money') return OF_MONEY.has(name) ? name : null;
  if (object === 'things' || object === 'jobs') return NEVER_OF_THINGS.has(name) ? null : name;
  return NEVER_OF_PERSONS.has(name) ? null : OF_PERSONS.get(name) ?? name;
}

const KIN = new Map(predicates.kin.flatMap(names => names.map(name => [name, names[0]!] as const)));

/** The class that stands for those which texts use for one another: of the same four people, one says shot and one says wounded. */
export function kinOf(name: string): string {
  return KIN.get(name) ?? name;
}

/**
 * What a verb of no class says, in a form that all its inflections share: the base where it is known, else the stem of a regular
 * past or participle ("scored": "scor").
 */
export function plainPredicate(word: string): string | null {
  if (NAMED_LIKE_CLASSES.has(word)) return null;
  return BASES.get(word) ?? (/...(?:ed|ing)$/.test(word) ? word.replace(/(?:i?ed|y?ing)$/, ending => (ending === 'ied' || ending === 'ying' ? 'y' : '')) : null);
}

/** Is it no class, but a verb by itself? */
export function isPlain(name: string): boolean {
  return !LABELS.has(name);
}

/** What is said in words, after a noun: "people killed", "goals scored". */
export function predicateLabel(name: string): string | null {
  if (name === '') return null;
  const known = LABELS.get(name) ?? (BASES.has(name) ? pastForms(name).at(-1) : undefined);
  return known ?? (/[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ied` : `${name}ed`);
}

const SPOKEN = new Set(CLASSES.flatMap(([name, of]) => ('spoken' in of ? [name] : [])));

/** Does the label say something even of a noun that implies the class: "passengers on board"? */
export function isSpoken(name: string): boolean {
  return SPOKEN.has(name);
}
