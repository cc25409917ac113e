/** The words that the rules on names turn on, from the data. */
import capitals from '../data/capital-words.json';
import functionWords from '../data/function-words.json';
import given from '../data/given-names.json';
import irregularVerbs from '../data/irregular-verbs.json';
import orgNouns from '../data/org-nouns.json';
import titles from '../data/titles.json';
import { Phrases } from './phrases';

/** `honorific` and `rank` stand before names alone; an `office` may stand for its holder; a `role` only describes. */
export type TitleClass = 'honorific' | 'rank' | 'office' | 'role';

export interface Title {
  readonly class: TitleClass;
  readonly phrase: string;
  /** One person holds it in its state or organisation. */
  readonly unique: boolean;
}

const UNIQUE = new Set(titles.unique);

const TITLES = new Phrases<Title>(
  ([['office', titles.offices], ['honorific', titles.honorifics], ['rank', titles.ranks], ['role', titles.roles]] as const)
    .flatMap(([kind, phrases]) => phrases.map(phrase => [phrase, { class: kind, phrase, unique: UNIQUE.has(phrase) }] as const)),
  'any',
);

/** The longest title that begins at a token, in either case. */
export const titleAt = TITLES.at.bind(TITLES);

/** Titles that are no words besides: after them even "Hill" or "Post" is a surname. */
export const COURTESY: ReadonlySet<string> = new Set(titles.courtesy);
/** Titles of those after whom places and bodies are named: "King Edward Bay". */
export const DEDICATED: ReadonlySet<string> = new Set(titles.dedicated);
export const HEAD_TITLES: ReadonlySet<string> = new Set(titles.heads);
export const LEADS: ReadonlyMap<string, string> = new Map(Object.entries(titles.leads));
/** What a title may have before it, the fields of government among it: "senior", "Fisheries". */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set([...titles.modifiers, ...orgNouns.domains]);

export const GIVEN_NAMES: ReadonlySet<string> = new Set([...given.male, ...given.female, ...given.either]);

export type Gender = 'male' | 'female';

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...[...given.male, ...titles.male].map(word => [word, 'male'] as const),
  ...[...given.female, ...titles.female].map(word => [word, 'female'] as const),
]);

/** What a given name or honorific tells of the person's gender; null where it tells nothing. */
export function genderOf(word: string): Gender | null {
  return GENDERS.get(word) ?? null;
}

/** Last words of newspapers' names. */
export const PAPERS: ReadonlySet<string> = new Set(orgNouns.papers);
export const ORG_HEADS: ReadonlySet<string> = new Set([...orgNouns.heads, ...orgNouns.papers]);
/** Of these, those that only companies have. */
export const COMPANY_HEADS: ReadonlySet<string> = new Set(orgNouns.companyHeads);
export const ORG_OPENERS: ReadonlySet<string> = new Set(orgNouns.openers);
/** First words of bodies' names, mostly of other languages: "Banco", "Jornal", "Radio". */
export const ORG_FIRSTS: ReadonlySet<string> = new Set(orgNouns.firsts);
/** Of these and others, those that a number tells apart: "Channel 6". */
export const NUMBERED: ReadonlySet<string> = new Set(orgNouns.numbered);
/** What a department is of, after "and": "Job and Family Services". */
export const FIELDS: ReadonlySet<string> = new Set(orgNouns.fields);
export const PLACE_NOUNS: ReadonlySet<string> = new Set(orgNouns.places);
/** First words of places' names: "Fort", "San". */
export const PLACE_OPENERS: ReadonlySet<string> = new Set(orgNouns.placeOpeners);
/** Small-letter nouns that say what the name before them is: "the Kering group", "the Kolva river". */
export const SMALL_HEADS: ReadonlySet<string> = new Set(orgNouns.smallHeads);
/** Nouns for what companies have and who works there: "shares in X", "analysts at X". */
export const COMPANY_PARTS: ReadonlySet<string> = new Set(orgNouns.companyParts);
/** What persons and bodies have that speaks for them: "Brandt's office". */
export const BELONGINGS: ReadonlySet<string> = new Set(orgNouns.belongings);
export const SMALL_PLACES: ReadonlySet<string> = new Set(orgNouns.smallPlaces);
/** Of a state's bodies, those that it has one of in a field: "the health ministry" is a body even where its state goes without saying. */
export const STANDING: ReadonlySet<string> = new Set(orgNouns.standing);
export const BARE_INSTITUTIONS: ReadonlySet<string> = new Set(orgNouns.bare);
/** Bodies that a country has one of, so that the noun with a capital names it. */
export const SOLE_BODIES: ReadonlySet<string> = new Set(orgNouns.sole);
export const DOMAINS: ReadonlySet<string> = new Set(orgNouns.domains);
const INSTITUTIONS = new Phrases<string>(orgNouns.institutions.map(noun => [noun, noun] as const), 'any');
/** A state's body named by a common noun ("military", "health authorities") that begins at a token. */
export const institutionAt = INSTITUTIONS.at.bind(INSTITUTIONS);

/** The words in small letters at which a title, or a body named by a common noun, may begin. */
export const SMALL_ROLE_OPENERS: readonly string[] = [...TITLES.smallOpeners, ...TITLE_MODIFIERS, ...INSTITUTIONS.smallOpeners, ...DOMAINS];

/** What ships alone do. */
export const SHIP_ACTS: ReadonlySet<string> = new Set(capitals['ship-acts']);
/** Common nouns for ships, which stand before their names: "the ferry Anna Lind". */
export const SHIPS: ReadonlySet<string> = new Set(capitals.ships);
/** What is done to persons and bodies alone: "fined X". */
export const HANDLED: ReadonlySet<string> = new Set(capitals.handled);
/** What one team does to another. */
export const CONTESTS: ReadonlySet<string> = new Set(capitals.contests);
/** Prefixes of ships' names. */
export const VESSELS: ReadonlySet<string> = new Set(capitals.vessels);
export const CALENDAR: ReadonlySet<string> = new Set(capitals.calendar);
const ADJECTIVES = new Phrases<string>(capitals.adjectives.map(word => [word, word] as const), 'any');
/** An adjective with a capital that begins at a token and is no state's: "European", "Middle Eastern". */
export const adjectiveAt = ADJECTIVES.at.bind(ADJECTIVES);
export const NO_ACTORS: ReadonlySet<string> = new Set(capitals.people);
export const EVENT_NOUNS: ReadonlySet<string> = new Set(capitals.events);
/** Words that a letter tells apart: "Annex C". */
export const LETTERED: ReadonlySet<string> = new Set(capitals.lettered);
export const EVENT_OPENERS: ReadonlySet<string> = new Set(capitals['event-openers']);
/** Of the words that open sentences, those of grammar: no name has them as its first. */
export const GRAMMAR: ReadonlySet<string> = new Set([...functionWords.prepositions, ...functionWords.conjunctions, ...functionWords.determiners, ...functionWords.possessives, ...functionWords.pronouns, ...functionWords.auxiliaries, ...functionWords.adverbs]);
/** Prepositions. */
export const RELATIONS: ReadonlySet<string> = new Set(functionWords.prepositions);
export const OPENERS: ReadonlySet<string> = new Set(capitals.openers);
export const PARTICLES: ReadonlySet<string> = new Set(capitals.particles);
/** Particles that stand in persons' names alone. */
export const PERSONAL_PARTICLES: ReadonlySet<string> = new Set(capitals.personalParticles);
export const LOCATIVES: ReadonlySet<string> = new Set(capitals.locatives);
export const SPEECH: ReadonlySet<string> = new Set(capitals.speech);
export const STATE_ACTS: ReadonlySet<string> = new Set(capitals['states-act']);
/** Nouns for what states do: "offer", "invasion". */
export const OWN_ACTS: ReadonlySet<string> = new Set(capitals['own-acts']);
/** Those who act for a state: "the leaders of Egypt". */
export const OFFICERS: ReadonlySet<string> = new Set(capitals.officers);
/** Prepositions of what is done with or to a state: "talks with", "pressure on". */
export const DEALINGS: ReadonlySet<string> = new Set(capitals.dealings);
/** Past tenses that no ending shows: "took", "won". */
export const IRREGULAR: ReadonlySet<string> = new Set(Object.values(irregularVerbs.verbs).map(([past]) => past!));
export const AUXILIARIES: ReadonlySet<string> = new Set(capitals.auxiliaries);
export const COMPOUNDS: ReadonlySet<string> = new Set(capitals.compounds);
