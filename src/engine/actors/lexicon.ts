/** The actors and places that the data knows by name. */
import countries from '../data/countries.json';
import organisations from '../data/organisations.json';
import places from '../data/places.json';
import seats from '../data/seats.json';
import usStates from '../data/us-states.json';
import { Phrases } from './phrases';

/** `capital`: a city that may stand for its state. `seat`: a building that stands for the body in it. `region`: a place that may act (Scotland, Texas). */
export type EntryClass = 'state' | 'region' | 'capital' | 'city' | 'organisation' | 'group' | 'seat';

export interface Entry {
  /** ISO 3166-1 code of a state, else the name. */
  readonly id: string;
  readonly name: string;
  readonly class: EntryClass;
  /** ISO 3166-1 code of the state it belongs to, where that is one. */
  readonly country: string | null;
  /** What the body does: "foreign-intelligence", "central bank". */
  readonly type: string | null;
}

interface Listed {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly country?: string;
  readonly type?: string;
  readonly kind?: string;
}

type Row = readonly [form: string, entry: Entry];

function place(name: string, kind: EntryClass, country: string | null): Entry {
  return { id: name, name, class: kind, country, type: null };
}

function* rows(): Generator<Row> {
  const organisationLists: readonly (readonly Listed[])[] = [organisations.world, organisations.national, organisations.media, organisations.companies, organisations.clubs];
  const states = new Set(countries.states.map(state => state.name));
  for (const { id, name, aliases } of countries.states) {
    // a name that is also a federal state's ("Georgia") says no more than a place
    const shared = usStates.states.some(state => state.name === name);
    const entry: Entry = shared ? place(name, 'region', null) : { id, name, class: 'state', country: id, type: null };
    for (const form of [name, ...aliases]) yield [form, entry];
  }
  for (const { name, country } of seats.seats) yield [name, { id: name, name, class: 'seat', country, type: null }];
  for (const listed of organisationLists.flat()) {
    const entry: Entry = { id: listed.name, name: listed.name, class: listed.kind === 'group' ? 'group' : 'organisation', country: listed.country ?? null, type: listed.type ?? null };
    for (const form of [listed.name, ...(listed.aliases ?? [])]) yield [form, entry];
  }
  for (const { name, aliases, of } of countries.territories) for (const form of [name, ...aliases]) yield [form, place(name, 'region', of)];
  for (const { id, capitals } of countries.states) for (const capital of capitals) yield [capital, { id: `capital of ${id}`, name: capitals[0]!, class: 'capital', country: id, type: null }];
  for (const { name, abbreviations } of usStates.states) {
    if (states.has(name) || name === 'Washington') continue;
    for (const form of [name, ...abbreviations]) yield [form, place(name, 'region', 'US')];
  }
  for (const name of [...places.cities, ...places.regions, ...usStates.states.map(state => state.capital)]) yield [name, place(name, 'city', null)];
}

const LEXICON = new Phrases<Entry>(rows(), 'names');

function* demonyms(): Generator<Row> {
  for (const { id, name, demonyms: forms } of countries.states) for (const form of forms) yield [form, { id, name, class: 'state', country: id, type: null }];
  for (const { name, demonyms: forms, of } of countries.territories) for (const form of forms) yield [form, place(name, 'region', of)];
}

const DEMONYMS = new Phrases<Entry>(demonyms(), 'names');

/** The words in small letters at which a known name, or a state's adjective, may begin. */
export const SMALL_NAME_OPENERS: readonly string[] = [...LEXICON.smallOpeners, ...DEMONYMS.smallOpeners];

/** The bodies of each state by what they do, where it has one alone. */
const BODIES = new Map<string, Entry | null>();
for (const [form, entry] of rows()) {
  if (entry.class !== 'organisation' || entry.name !== form || !entry.country || !entry.type) continue;
  const key = `${entry.country}|${entry.type}`;
  BODIES.set(key, BODIES.has(key) ? null : entry);
}

/** A known name that begins at a token. */
export const entryAt = LEXICON.at.bind(LEXICON);

/** A state's or region's adjective that begins at a token: "Israeli", "South Korean". */
export const demonymAt = DEMONYMS.at.bind(DEMONYMS);

/** The one body of a state that does a thing: the foreign intelligence service of IL. Null where it has several or none is known. */
export function bodyOf(country: string, type: string): Entry | null {
  return BODIES.get(`${country}|${type}`) ?? null;
}

const NAMES = new Map([...rows()].map(([, entry]) => [entry.id, entry.name] as const));

/** The name that an entry goes by. */
export function entryName(id: string): string {
  return NAMES.get(id) ?? id;
}

const OWNERS: ReadonlySet<string> = new Set([...rows()].flatMap(([, { class: kind, name }]) => (kind === 'state' || kind === 'region' ? [name.toLowerCase()] : [])));

/** Is it the name of a state or region in small letters, as the keys of bodies begin with it? */
export function isOwner(name: string): boolean {
  return OWNERS.has(name);
}

const TYPES = new Map([...rows()].map(([, { id, type }]) => [id, type] as const));

/** What the body of an entry does; null where no list says. */
export function entryType(id: string): string | null {
  return TYPES.get(id) ?? null;
}

const NATIONALS = new Phrases([...demonyms()].map(([form, entry]) => [`${form}s`, entry] as const), 'names');

/** A noun for the people of a state or region that begins at a token: "Israelis", "South Koreans". */
export const nationalsAt = NATIONALS.at.bind(NATIONALS);
