/** One invented story: where and when, who speaks, what is counted, and the texts that agencies send of it. */
import grammar from './grammar.json';
import type { Random } from './random';
import { person, placeName, type Country, type Person, type World } from './world';

export interface Fact {
  readonly of: string;
  /** Clauses, "<N>" for the number. */
  readonly say: readonly string[];
  /** On the story's first day; it grows by a factor a day. */
  readonly value: number;
  readonly grows: number;
  readonly percent?: boolean;
  readonly money?: boolean;
  readonly measure?: string;
}

export interface Story {
  readonly kind: { readonly head: readonly string[]; readonly lead: readonly string[]; readonly lines: readonly string[] };
  /** Days since 1970. */
  readonly day: number;
  readonly country: Country;
  readonly region: Country['regions'][number];
  readonly city: string;
  readonly districts: readonly string[];
  readonly people: readonly Person[];
  readonly bodies: readonly string[];
  readonly facts: readonly Fact[];
  /** " percent", "%" or " per cent". */
  readonly percent: string;
}

const FIRST_DAY = 19_723, DAYS = 1000;

export function story(random: Random, { countries }: World): Story {
  const country = random.pick(countries), region = random.pick(country.regions), kind = random.pick(grammar.kinds);
  return {
    kind, country, region, city: random.pick(region.cities), day: FIRST_DAY + random.below(DAYS),
    districts: Array.from({ length: 5 }, () => placeName(random)),
    people: [
      random.pick(country.government), person(random, random.pick(grammar.roles.local)), person(random, random.pick(grammar.roles.spokes)),
      ...Array.from({ length: random.between(2, 5) }, () => person(random, random.pick(grammar.roles.expert), false)),
    ],
    bodies: Array.from({ length: 5 }, () => random.pick(grammar.bodies)),
    facts: kind.facts.map(({ from, to, ...fact }) => ({ ...fact, value: from * (to / from) ** random.share() })),
    percent: random.pick(['%', ' percent', ' per cent']),
  };
}
