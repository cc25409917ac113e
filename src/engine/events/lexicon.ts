/** The acts of `event-acts.json` by the forms that text shows. */
import acts from '../data/event-acts.json';
import irregular from '../data/irregular-verbs.json';
import plan from '../data/plan-words.json';
import reporting from '../data/reporting-verbs.json';
import sources from '../data/sources.json';
import { tokenize } from '../article/tokens';
import { WordClasses } from '../grammar/word-classes';
import { push } from '../lists';

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

export interface VerbEntry {
  readonly lemma: string;
  /** Other words of the verb: "with" of "speak with". */
  readonly rest: readonly string[];
  /** Null for a light verb without an act of its own. */
  readonly type: string | null;
  readonly forms: ReadonlySet<VerbForm>;
  /** Nouns of which its subject, or its object (in the passive: its subject), must be one: only a ship that hits something is an accident. Null for any. */
  readonly subject: ReadonlySet<string> | null;
  readonly object: ReadonlySet<string> | null;
}

export interface NounEntry {
  readonly lemma: string;
  readonly rest: readonly string[];
  readonly type: string;
}

const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(irregular.verbs));
const VOWEL = /[aeiou]/;

/** "Scrap", "quit"; not "open". */
const isOneSyllable = (base: string): boolean => base.replace('qu', 'q').match(/[aeiou]+/g)?.length === 1;
/** "Refer", "admit", and what British English doubles; not "offer" or "limit". */
const STRESSED_END = /(?<!of|suf|dif|buf)fer$|(?<!li|vo)mit$|(?<=ac)quit$|(pel|bel|cel|bar|vel|nap|cur|gret|but)$/;

/** The inflected forms of a regular or irregular verb. */
export function inflect(base: string): Map<string, Set<VerbForm>> {
  const forms = new Map<string, Set<VerbForm>>();
  const add = (form: string, kind: VerbForm): void => {
    forms.set(form, (forms.get(form) ?? new Set()).add(kind));
  };
  add(base, 'base');
  add(/(s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`, 'third');
  const stem = base.endsWith('ie') ? `${base.slice(0, -2)}y` : base.endsWith('e') && !base.endsWith('ee') ? base.slice(0, -1) : base;
  // stop, stopped; visit, visited; permit is spelt both ways
  const doubled = /([^aeiou]|qu)[aeiou][bdgklmnprt]$/.test(base) && (isOneSyllable(base) || STRESSED_END.test(base)) ? base + base.at(-1)! : null;
  for (const s of doubled ? [doubled, base] : [stem]) add(`${s}ing`, 'gerund');
  const own = IRREGULAR.get(base);
  if (own) {
    add(own[0]!, 'past');
    add(own.at(-1)!, 'participle');
    return forms;
  }
  for (const s of doubled ? [doubled, base] : [base]) {
    const past = s.endsWith('e') ? `${s}d` : /[^aeiou]y$/.test(s) && VOWEL.test(s) || /[^aeiou]y$/.test(s) ? `${s.slice(0, -1)}ied` : `${s}ed`;
    add(past, 'past');
    add(past, 'participle');
  }
  return forms;
}

const verbs = new Map<string, VerbEntry[]>();
const nouns = new Map<string, NounEntry[]>();
const lightPhrases: ReadonlySet<string> = new Set(acts.light);

function addVerb(phrase: string, type: string | null, subject: ReadonlySet<string> | null = null, object: ReadonlySet<string> | null = null): void {
  const [lemma, ...rest] = phrase.split(' ') as [string, ...string[]];
  for (const [form, forms] of inflect(lemma)) verbs.set(form, [...(verbs.get(form) ?? []), { lemma, rest, type, forms, subject, object }]);
}

const kinds: Readonly<Record<string, readonly string[]>> = acts.kinds;
/** The nouns of a kind, with their regular plurals. */
function nounsOf(kind: string | undefined): ReadonlySet<string> | null {
  return kind === undefined ? null : new Set((kinds[kind] ?? []).flatMap(noun => [noun, noun.endsWith('s') ? `${noun}es` : `${noun}s`]));
}

const selected: readonly { readonly type: string; readonly verbs: readonly string[]; readonly subject?: string; readonly object?: string }[] = acts.selected;
// before the verbs that take any subject and object
for (const { type, verbs: own, subject, object } of selected) for (const verb of own) addVerb(verb, type, nounsOf(subject), nounsOf(object));

function addNoun(phrase: string, type: string): void {
  const [head, ...rest] = tokenize(phrase).map(({ lower }) => lower) as [string, ...string[]];
  const entry: NounEntry = { lemma: phrase, rest, type };
  const plural = /(s|x|z|ch|sh)$/.test(head) ? `${head}es` : /[^aeiou]y$/.test(head) ? `${head.slice(0, -1)}ies` : `${head}s`;
  for (const form of rest.length > 0 ? [head] : [head, plural]) nouns.set(form, [...(nouns.get(form) ?? []), entry]);
}

for (const [type, entry] of Object.entries(acts.types)) {
  for (const verb of entry.verbs) addVerb(verb, type);
  for (const noun of entry.nouns) addNoun(noun, type);
}
/** One line an act. What `types` lists already keeps its type there. */
const actLines: readonly { readonly type: string; readonly verbs?: readonly string[]; readonly nouns?: readonly string[]; readonly also?: readonly string[] }[] = acts.acts;
const listed = { verbs: new Set(Object.values(acts.types).flatMap(entry => entry.verbs as readonly string[])), nouns: new Set(Object.values(acts.types).flatMap(entry => entry.nouns as readonly string[])) };
for (const { type, verbs: own = [], nouns: named = [] } of actLines) {
  for (const verb of own) if (!listed.verbs.has(verb)) addVerb(verb, type);
  for (const noun of named) if (!listed.nouns.has(noun)) addNoun(noun, type);
}
const isListed = (verb: string): boolean => listed.verbs.has(verb) || actLines.some(({ verbs: own = [] }) => own.includes(verb));
/** What earthquakes and storms do: acts of their own only with such a subject. */
export const NATURAL: ReadonlySet<string> = new Set(acts.natural);
for (const verb of acts.natural) if (!isListed(verb)) addVerb(verb, null);
/** Verbs that say of an act only that it was. */
export const HAPPEN: ReadonlySet<string> = new Set(acts.happen.map(verb => verb.split(' ')[0]!));
/** Words for an event told before: "it happened", "the incident occurred". */
export const HAPPENING: ReadonlySet<string> = new Set(acts.happening);
for (const verb of acts.happen) addVerb(verb, null);
for (const verb of acts.light) if (!isListed(verb)) addVerb(verb, null);
for (const entries of [...verbs.values(), ...nouns.values()]) entries.sort((a, b) => b.rest.length - a.rest.length);

/** The type of what a verb tells that no list names. */
export const ACT = 'act';
const noActs: ReadonlySet<string> = new Set([...acts.noActs, ...Object.values(reporting.verbs).flatMap(group => Object.keys(group).filter(verb => !verb.includes(' ')))].flatMap(verb => [...inflect(verb).keys()]));
/** Does this form of a verb tell a state, a level or a statement, or only that something begins or goes on? */
export const isNoAct = (form: string): boolean => noActs.has(form);

/** Verbs by form, those of several words first. */
export const VERBS: ReadonlyMap<string, readonly VerbEntry[]> = verbs;
export const NOUNS: ReadonlyMap<string, readonly NounEntry[]> = nouns;
/** What a word may be in a sentence that tells an act. */
export const ACT_WORDS = new WordClasses({ verb: VERBS.keys(), noun: NOUNS.keys() });
export const isLight = ({ lemma, rest, subject, object }: VerbEntry): boolean => subject === null && object === null && lightPhrases.has([lemma, ...rest].join(' '));
export const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(acts.types).map(([type, { weight }]) => [type, weight]));
/** Verbs that name the act only without an object: "demonstrated in Lima", not "demonstrated flexibility". */
export const INTRANSITIVE: ReadonlySet<string> = new Set(acts.intransitive);
/** Verbs whose subject may be what the act is done to: "schools reopened". */
export const ERGATIVE: ReadonlySet<string> = new Set(acts.ergative);
/** Verbs whose present is a noun too: "airline orders". */
export const NOUN_TOO: ReadonlySet<string> = new Set(acts.nounToo);
/** Nouns with an infinitive that tell what was decided: "the decision to cut rates". */
export const DECISIONS: ReadonlySet<string> = new Set(acts.decisions);
/** Verbs whose object may be a clause that tells the act: "ruled that …". */
export const WITH_CONTENT: ReadonlySet<string> = new Set(acts.withContent);
export const GENERIC_OBJECTS: ReadonlySet<string> = new Set(acts.genericObjects);
/** What is released to be read or seen: no release of a person. */
export const INFORMATION: ReadonlySet<string> = new Set(acts.information);
/** Phrases that tell no act, though one of their words may ("heart attack"), by each of their words and where it stands in them. */
export const NOT_EVENT: ReadonlyMap<string, readonly { readonly phrase: readonly string[]; readonly at: number }[]> = notEvents();

function notEvents(): Map<string, { phrase: readonly string[]; at: number }[]> {
  const byWord = new Map<string, { phrase: readonly string[]; at: number }[]>();
  for (const phrase of acts.notEvent.map(words => words.split(' '))) phrase.forEach((word, at) => push(byWord, word, { phrase, at }));
  return byWord;
}

/** Acts that are also done in words: "attacked the minister for his silence". */
export const FIGURATIVE: ReadonlySet<string> = new Set(acts.figurative);
/** What a noun of two senses names beside words of a field: a strike of teachers is no attack. */
export function sensesOf(entry: NounEntry, words: ReadonlySet<string>): NounEntry {
  const sense = acts.senses.find(({ noun, near }) => noun === entry.lemma && near.some(word => words.has(word)));
  return sense ? { ...entry, type: sense.type } : entry;
}

/** The types that the noun may have in a sentence that tells: "the strike" may be either. */
export const typesOf = (lemma: string, type: string): readonly string[] => [type, ...acts.senses.flatMap(sense => (sense.noun === lemma ? [sense.type] : []))];

/** In what somebody speaks: "in a statement". */
export const MEDIA: ReadonlySet<string> = new Set(sources.medium);
/** What is fired that is no employee. */
export const AMMUNITION: ReadonlySet<string> = new Set(acts.ammunition);
/** Words whose "of" names a crime and tells none: "two counts of murder". */
/** Words with a capital that are no place: "in Parliament", "on Twitter". */
export const NOT_A_PLACE: readonly string[] = acts.noPlaces;
/** Verbs that tell nothing without what they are done to: "the minister sent". */
export const NEED_OBJECT: ReadonlySet<string> = new Set(acts.needObject);
/** Heads of subjects that are nobody: "the only time", "one of them". */
export const VAGUE: ReadonlySet<string> = new Set(acts.vague);
/** Nouns whose "that" opens what somebody only says. */
export const CLAIMS: ReadonlySet<string> = new Set(acts.claims);
export const CHARGED: ReadonlySet<string> = new Set(acts.charged);
/** What is attacked in words only. */
export const SPOKEN_OF: ReadonlySet<string> = new Set(acts.spokenOf);

/** Words of which each tells one act: verbs, their nouns, and verbs that tell it of some subjects or objects only. A word may tell several. */
const sameAct = new Map<string, readonly number[]>();
actLines.forEach(({ verbs: own = [], nouns: named = [], also = [] }, k) => {
  for (const word of new Set([...own, ...named, ...also])) sameAct.set(word, [...sameAct.get(word) ?? [], k]);
});
/** Are the two words for one act: "jailed" and "sentenced", "rejection" and "voted down"? */
export const areSynonyms = (a: string, b: string): boolean => a === b || (sameAct.get(a)?.some(act => sameAct.get(b)?.includes(act)) ?? false);

const related: ReadonlySet<string> = new Set(acts.related.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
/** May two clauses with these types speak of one event? */
export const areRelated = (a: string, b: string): boolean => a === b || related.has(`${a} ${b}`);

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);
export const WILL = setOf(plan.will);
export const WOULD = setOf(plan.would);
export const SCHEDULED = setOf(plan.scheduled);
export const INTEND = setOf(plan.intend);
export const WISH = setOf(plan.wish);
export const PLAN_NOUNS = setOf(plan.planNouns);
export const PROPOSE = setOf([...plan.proposeVerbs, ...plan.proposeNouns]);
export const DENY = setOf(plan.deny);
export const NEGATION = setOf(plan.negation);
export const CONDITIONAL = setOf(plan.conditional);
