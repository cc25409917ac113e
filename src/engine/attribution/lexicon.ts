import closed from '../data/closed-class.json';
import irregularVerbs from '../data/irregular-verbs.json';
import reportingNouns from '../data/reporting-nouns.json';
import reportingVerbs from '../data/reporting-verbs.json';
import sources from '../data/sources.json';
import type { CueStrength } from './model';

/** A verb (with its particle) that may attribute, and what it takes: see the data file. */
export interface ReportingVerb {
  readonly lemma: string;
  readonly particle: string | null;
  readonly strength: CueStrength;
  readonly takes: ReadonlySet<string>;
}

export interface ReportingNoun {
  readonly strength: CueStrength;
  readonly takes: ReadonlySet<string>;
}

/** The forms that one spelling may be: "read" is base, past and participle. */
export interface VerbForms {
  readonly base: boolean;
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly ing: boolean;
}

export interface VerbReading extends VerbForms {
  readonly verb: ReportingVerb;
}

const irregular = irregularVerbs.verbs as Readonly<Record<string, readonly string[]>>;
const doubling: ReadonlySet<string> = new Set(reportingVerbs.doubling);

/** The inflected forms of an English verb, in the order base, third person, past, participle, -ing. */
export function inflect(lemma: string): readonly [string, string, string, string, string] {
  const yToI = /[^aeiou]y$/.test(lemma) ? lemma.slice(0, -1) : null;
  const stem = doubling.has(lemma) ? lemma + lemma.at(-1)! : lemma;
  const third = yToI !== null ? `${yToI}ies` : /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const regular = yToI !== null ? `${yToI}ied` : /e$/.test(lemma) ? `${lemma}d` : `${stem}ed`;
  const [past = regular, participle = past] = irregular[lemma] ?? [];
  const ing = /ie$/.test(lemma) ? `${lemma.slice(0, -2)}ying` : /[^eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
  return [lemma, third, past, participle, ing];
}

const NONE: readonly never[] = [];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const verbs: ReadonlyMap<string, readonly VerbReading[]> = (() => {
  const readings = new Map<string, Mutable<VerbReading>[]>();
  for (const [strength, entries] of Object.entries(reportingVerbs.verbs)) {
    for (const [entry, takes] of Object.entries(entries)) {
      const [lemma, particle] = entry.split(' ');
      const verb: ReportingVerb = { lemma: lemma!, particle: particle ?? null, strength: strength as CueStrength, takes: new Set(takes.split(' ')) };
      inflect(lemma!).forEach((form, index) => {
        const known = readings.get(form) ?? [];
        readings.set(form, known);
        let reading = known.find(each => each.verb === verb);
        if (!reading) known.push(reading = { verb, base: false, third: false, past: false, participle: false, ing: false });
        reading[(['base', 'third', 'past', 'participle', 'ing'] as const)[index]!] = true;
      });
    }
  }
  // a verb with its particle is the closer reading
  for (const known of readings.values()) known.sort((a, b) => Number(b.verb.particle !== null) - Number(a.verb.particle !== null));
  return readings;
})();

const nouns: ReadonlyMap<string, ReportingNoun> = new Map(
  Object.entries(reportingNouns.nouns).flatMap(([strength, entries]) =>
    Object.entries(entries).map(([noun, takes]) => [noun, { strength: strength as CueStrength, takes: new Set(takes.split(' ')) }] as const)),
);

/** "according to", "in the words of": what follows names the source. */
export interface SourcePhrase {
  readonly words: readonly string[];
  readonly strength: CueStrength;
}

const phrases: readonly SourcePhrase[] = Object.entries(reportingNouns.phrases).flatMap(([strength, list]) =>
  list.map(phrase => ({ words: phrase.split(' '), strength: strength as CueStrength })));
const phrasesByWord: ReadonlyMap<string, readonly SourcePhrase[]> = new Map(phrases.map(({ words }) => [words[0]!, phrases.filter(phrase => phrase.words[0] === words[0])]));

/** The phrases that begin with this word. */
export function sourcePhrasesFrom(lower: string): readonly SourcePhrase[] {
  return phrasesByWord.get(lower) ?? NONE;
}

/** The past forms of the irregular verbs: a word that surely is a verb unless a determiner stands before it. */
const irregularPasts: ReadonlySet<string> = new Set(Object.entries(irregular).flatMap(([lemma, forms]) => forms.filter(form => form !== lemma)));

/** Every word that may be a reporting verb or noun, or begins a phrase that names a source. */
export const REPORTING_WORDS: readonly string[] = [...verbs.keys(), ...nouns.keys(), ...phrasesByWord.keys()];

/** The past forms of the irregular verbs. */
export const IRREGULAR_PASTS: readonly string[] = [...irregularPasts];

const alsoNouns: ReadonlySet<string> = new Set([...nouns.keys(), ...sources.document, ...closed.alsoNoun]);

/** "called reporters", "claims": spelled like a plural noun as well. */
export function isAlsoNoun(lower: string): boolean {
  return alsoNouns.has(lower);
}

/** The forms of reporting verbs that are finite without an auxiliary, and no nouns. */
export const TOLD: readonly string[] = [...verbs].flatMap(([form, readings]) => (readings.some(({ past, third }) => past || (third && !isAlsoNoun(form))) ? [form] : []));

/** What the spelling may be as a reporting verb, the closest reading first. */
export function verbReadings(lower: string): readonly VerbReading[] {
  return verbs.get(lower) ?? NONE;
}

export function reportingNoun(lower: string): ReportingNoun | undefined {
  return nouns.get(lower);
}

export function isIrregularPast(lower: string): boolean {
  return irregularPasts.has(lower);
}

const raising: ReadonlySet<string> = new Set(closed.raising.flatMap(lemma => inflect(lemma)));

/** "tried to", "refused to", "went on to": its subject is the subject of the infinitive. */
export function takesSubjectOfInfinitive(lower: string): boolean {
  return raising.has(lower);
}
