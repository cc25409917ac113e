/** Writes sentences of one article from the grammar: choices, rules, and what the story and the article's day say of names, numbers and dates. */
import grammar from './grammar.json';
import type { Random } from './random';
import { person, placeName, type Outlet, type Person, type World } from './world';
import type { Fact, Story } from './story';
import words from './words.json';

type Slots = Readonly<Record<string, (this: void) => string>>;
const RULES: Readonly<Record<string, readonly string[]>> = grammar.rules;
const NOUNS = words.nouns.split(' '), ADJECTIVES = words.adjectives.split(' '), ADVERBS = words.adverbs.split(' '), VERBS = words.verbs.split(' '), TRADES = words.trades.split(' ');
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const SMALL = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', '10', '11', '12', '14', '15', '18', '20'];
const DOUBLED = /(?:grab|stop|drop|equip|strip|wrap|control|cancel|pump)$/;
/** Stands behind a description that a comma has to close, unless another mark does. */
const CLOSING = '\u0001';

const dated = (day: number): Date => new Date(day * 86_400_000);
export const isoDate = (day: number): string => dated(day).toISOString().slice(0, 10);
export const weekday = (day: number): string => WEEKDAYS[dated(day).getUTCDay()]!;
export const longDate = (day: number): string => `${dated(day).getUTCDate()} ${MONTHS[dated(day).getUTCMonth()]!} ${dated(day).getUTCFullYear()}`;
export const capitalised = (text: string): string => text.replace(/^([“"]?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function past(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return DOUBLED.test(verb) && verb !== 'pump' ? `${verb}${verb.at(-1)!}ed` : `${verb}ed`;
}

export class Writer {
  readonly #named = new Set<Person>();
  readonly #slots: Slots;
  #last: Person;
  /** In a headline a fact is its number alone. */
  #headline = false;
  /** What this article's sources make of the story's numbers, where it has sources of its own. */
  readonly #skew: ReadonlyMap<Fact, number>;

  constructor(readonly random: Random, readonly world: World, readonly story: Story, readonly outlet: Outlet, readonly day: number) {
    const { country, region, people } = story;
    this.#last = people[0]!;
    this.#skew = new Map(story.facts.filter(() => random.chance(0.12)).map(fact => [fact, 0.75 + random.share() * 0.6]));
    const pick = <T>(list: readonly T[]): T => random.pick(list);
    const date = (): Date => dated(day - random.between(3, 300));
    this.#slots = {
      noun: () => pick(NOUNS), nouns: () => plural(pick(NOUNS)), adj: () => pick(ADJECTIVES), adv: () => pick(ADVERBS), verb: () => pick(VERBS), past: () => past(pick(VERBS)),
      city: () => story.city, place: () => pick(region.cities), district: () => pick(story.districts), region: () => region.name, river: () => region.river, country: () => country.name, nation: () => country.adjective, capital: () => country.capital,
      company: () => pick(country.companies), outlet: () => pick(world.outlets).name, body: () => pick(story.bodies),
      who: () => this.#mention(random.chance(0.3) ? person(random, `a ${pick(TRADES)}`, false) : pick(people)), he: () => (random.chance(0.5) ? this.#last.last : this.#last.woman ? 'she' : 'he'),
      leader: () => { const { first, last } = pick(people); return `${first} ${last}`; },
      person: () => { const { first, last } = person(random, ''); return `${first} ${last}`; },
      age: () => String(random.between(18, 84)), clock: () => `${random.between(1, 11)}${pick([':15', ':30', '', ''])} ${pick(['a.m.', 'p.m.', 'am', 'pm'])}`,
      weekday: () => weekday(day - pick([0, 0, 0, 1, 1, 2, -1, -3])), date: () => { const then = date(); return `${then.getUTCDate()} ${MONTHS[then.getUTCMonth()]!}`; }, month: () => MONTHS[date().getUTCMonth()]!, year: () => String(dated(day).getUTCFullYear() - random.between(1, 14)),
      small: () => pick(SMALL), ordinal: () => pick(['second', 'third', 'fourth', 'fifth']), magnitude: () => (4.6 + random.below(30) / 10).toFixed(1), distance: () => `${random.between(2, 240)}${pick([' km', ' kilometres', ' miles', 'km'])}`,
      count: () => this.#digits(random.between(2, 40) * 10 ** random.between(1, 3)), population: () => this.#digits(random.between(11, 990) * 1000), percent: () => this.#percent(random.between(10, 900) / 10), money: () => this.#money(random.between(2, 800)),
      headline: () => this.headline(), placename: () => placeName(random),
      fact: () => this.#fact(pick(story.facts)), ...Object.fromEntries(story.facts.map(fact => [fact.of, () => this.#fact(fact)])),
    };
  }

  headline(): string {
    this.#headline = true;
    const text = this.write(this.random.pick(this.story.kind.head)).replace(/\.$/, '');
    this.#headline = false;
    return text;
  }

  /** One sentence of the story's own numbers, with its source. */
  factual(): string {
    return this.write(this.random.pick(['<fact>, <body> said{| <when>}.', '<fact>, according to <body>.', '<body> <saidthat> <fact>.', '<who> <saidthat> <fact>.', '<fact>.', '<body> <saidthat> <fact> and <fact>.', '<fact>, <who> <said>, and <claim>.', '<fact>, while <fact>.']));
  }

  write(template: string): string {
    let text = template;
    for (let depth = 0; /[{<]/.test(text) && depth < 12; depth++) {
      while (/\{[^{}]*\}/.test(text)) text = text.replace(/\{([^{}]*)\}/g, (_, choices: string) => this.random.pick(choices.split('|')));
      text = text.replace(/<(\w+)>/g, (_, name: string) => this.#slots[name]?.() ?? this.random.pick(RULES[name]!));
    }
    text = text.replace(new RegExp(`${CLOSING}(?=[.,:;])`, 'g'), '').replaceAll(CLOSING, ',').replace(/ {2,}/g, ' ').replace(/ (?=[.,;])/g, '').replace(/\b([Aa]) (?=[aeiou])/g, '$1n ');
    return capitalised(text.trim()).replace(/([.?!]”? )(“?\p{Ll})/gu, (_, mark: string, begins: string) => mark + (mark.startsWith('. ') || mark.startsWith('.”') ? capitalised(begins) : begins)).replace(/“(\p{Ll})(?=[^”]{25})/gu, (_, letter: string) => `“${letter.toUpperCase()}`);
  }

  #mention(who: Person): string {
    this.#last = who;
    const full = `${who.first} ${who.last}`;
    if (!this.#named.has(who)) {
      this.#named.add(who);
      return who.before ? this.random.pick([`${who.role} ${full}`, `${who.role} ${full}`, `${full}, the ${who.role}${CLOSING}`]) : `${full}, ${this.random.chance(0.5) && who.role.length < 14 ? `${this.random.between(19, 83)}, ` : ''}${who.role}${CLOSING}`;
    }
    if (this.outlet.courtesy) return `${who.woman ? 'Ms' : 'Mr'} ${who.last}`;
    return this.random.chance(0.85) ? who.last : who.before ? `the ${who.role}` : full;
  }

  #fact(fact: Fact): string {
    const number = this.#number(fact);
    return this.#headline ? number.replace(/^(?:about|around|some|up to) /, '') : this.random.pick(fact.say).replace('<N>', number);
  }

  #number(fact: Fact): string {
    const exact = fact.value * fact.grows ** (this.day - this.story.day) * (this.#skew.get(fact) ?? 1);
    if (fact.percent) return this.#percent(exact);
    if (fact.money) return this.#money(exact);
    if (fact.measure) return `${Math.round(exact)} ${fact.measure}`;
    const value = Math.max(1, Math.round(exact));
    if (value < 13 && this.random.chance(0.8)) return this.random.pick(['', '', 'at least ', '']) + ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', '10', '11', '12'][value]!;
    if (value < 100) return this.random.pick(['', '', '', 'at least ', 'at least ', 'more than ']) + String(value);
    if (this.random.chance(0.04)) return value < 1000 ? 'hundreds of' : 'thousands of';
    const step = 10 ** (Math.floor(Math.log10(value)) - 1);
    const round = Math.floor(value / step) * step;
    return this.random.pick([this.#digits(value), this.#digits(value), `at least ${this.#digits(value)}`, `more than ${this.#digits(round)}`, `about ${this.#digits(round)}`, `some ${this.#digits(round)}`, `nearly ${this.#digits(round + step)}`, `up to ${this.#digits(round + step)}`]);
  }

  #digits(value: number): string {
    return value.toLocaleString('en');
  }

  #percent(value: number): string {
    return `${value.toFixed(this.random.below(2))}${this.story.percent}`;
  }

  #money(millions: number): string {
    const amount = millions < 20 ? millions.toFixed(1) : String(Math.round(millions));
    return this.random.pick([`$${amount}m`, `$${amount} million`, `€${amount} million`, `${amount} million dollars`]);
  }
}
