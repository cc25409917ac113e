/** The invented world in which the stories happen: countries with their towns and governments, outlets with their habits. */
import grammar from './grammar.json';
import type { Random } from './random';
import words from './words.json';

export interface Person {
  readonly first: string;
  readonly last: string;
  readonly woman: boolean;
  /** As it stands before the name ("interior minister") or behind it ("a baker"); an article tells which. */
  readonly role: string;
  readonly before: boolean;
}

export interface Country {
  readonly name: string;
  /** "Tarvan" of "Tarvania". */
  readonly adjective: string;
  readonly capital: string;
  readonly regions: readonly { readonly name: string; readonly river: string; readonly cities: readonly string[] }[];
  readonly government: readonly Person[];
  readonly companies: readonly string[];
}

export interface Outlet {
  readonly name: string;
  readonly frontMatter: boolean;
  readonly straightQuotes: boolean;
  readonly dateline: boolean;
  /** Says "Mr Tarov" and not "Tarov". */
  readonly courtesy: boolean;
  /** How often lines of page furniture stand among its paragraphs. */
  readonly furniture: number;
}

export interface World {
  readonly countries: readonly Country[];
  readonly outlets: readonly Outlet[];
}

const list = (text: string): readonly string[] => text.split(' ');
const HEADS = list(words.heads), MIDDLES = list(words.middles), PLACE_TAILS = list(words.placeTails), NAME_TAILS = list(words.nameTails), LAND_TAILS = list(words.landTails);
const WOMEN = list(words.women), MEN = list(words.men), OUTLETS = list(words.outlets);
const COUNTRIES = 40, OUTLET_COUNT = 90;

const stem = (random: Random): string => random.pick(HEADS) + (random.chance(0.4) ? random.pick(MIDDLES) : '');

export function placeName(random: Random): string {
  return `${random.chance(0.1) ? random.pick(['New ', 'Upper ', 'Port ', 'East ', 'Saint ']) : ''}${stem(random)}${random.pick(PLACE_TAILS)}`;
}

export function person(random: Random, role: string, before = true): Person {
  const woman = random.chance(0.45);
  return { first: random.pick(woman ? WOMEN : MEN), last: stem(random) + random.pick(NAME_TAILS), woman, role, before };
}

function country(random: Random): Country {
  const root = stem(random).replace(/[aeiou]$/, '');
  return {
    name: root + random.pick(LAND_TAILS), adjective: `${root}an`, capital: placeName(random),
    regions: Array.from({ length: random.between(4, 7) }, () => ({ name: placeName(random), river: stem(random), cities: Array.from({ length: random.between(4, 9) }, () => placeName(random)) })),
    government: grammar.roles.government.map(role => person(random, role)),
    companies: Array.from({ length: 6 }, () => `${stem(random)}${random.pick(NAME_TAILS)} ${random.pick(['Group', 'Lines', 'Holdings', 'Steel', 'Energy', 'Rail', 'Bank', 'Logistics'])}`),
  };
}

export function world(random: Random): World {
  return {
    countries: Array.from({ length: COUNTRIES }, () => country(random)),
    outlets: Array.from({ length: OUTLET_COUNT }, () => ({
      name: `${random.chance(0.3) ? 'The ' : ''}${placeName(random)} ${random.pick(OUTLETS)}`,
      frontMatter: random.chance(0.55), straightQuotes: random.chance(0.5), dateline: random.chance(0.45), courtesy: random.chance(0.25), furniture: random.pick([0, 0, 0.05, 0.15]),
    })),
  };
}
