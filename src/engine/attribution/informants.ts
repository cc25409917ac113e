import calendar from '../data/calendar.json';
import classes from '../data/head-classes.json';
import organisations from '../data/org-nouns.json';
import titles from '../data/titles.json';
import { isAllCapitals, isCapitalised } from '../article/tokens';
import { singular } from '../figures/words';
import type { Item } from './units';
import { A, ON, isA, isOn, isWordOn, itemOf } from './words';

const INFORMANTS = ON.role | ON.document | ON.group | ON.outlet | ON.bare | ON.epithet | ON.office | ON.body | ON.teller;
const PEOPLE: ReadonlySet<string> = new Set([classes.anyone, classes.persons, titles.courtesy, titles.honorifics, titles.ranks, titles.offices, titles.roles].flat());
const BODIES: ReadonlySet<string> = new Set([organisations.smallHeads, organisations.institutions].flat());
const MONTHS: ReadonlySet<string> = new Set(Object.keys(calendar.months));

/** Nouns for persons by what they do or where they are from: "volcanologist", "islander", "councilwoman". */
const AGENT = /(?:ists?|ians?|[a-z]{3}(?:er|or|ee)s?|men|man|woman|women|people|folk)$/;

/** As `isPersonNoun`, of a word alone. */
export function isPersonWord(text: string): boolean {
  return isPersonNoun(itemOf('word', text.toLowerCase(), text.toLowerCase(), { start: 0, end: text.length }));
}

/** "welder", "meteorologists", "woman": a common noun for a person. */
export function isPersonNoun(noun: Item): boolean {
  if (noun.kind !== 'word' || isCapitalised(noun.text) || isOn(noun, ON.document | ON.group | ON.outlet)) return false;
  const word = singular(noun.lower);
  return !BODIES.has(word) && !isWordOn(word, ON.document | ON.group | ON.outlet | ON.teller) && (isOn(noun, ON.role | ON.epithet) || PEOPLE.has(word) || AGENT.test(noun.lower));
}

/** Does the noun name people, a body or a document? A share, an event or a thing tells nothing, though a verb of saying may follow it. */
export function isInformantNoun(noun: Item, opensSentence: boolean): boolean {
  if (noun.kind !== 'word') return false;
  if (isA(noun, A.nominalPronoun) || isAllCapitals(noun.text)) return true;
  const word = singular(noun.lower);
  if (isOn(noun, INFORMANTS) || isWordOn(word, INFORMANTS)) return true;
  if (PEOPLE.has(word) || BODIES.has(word) || AGENT.test(noun.lower)) return true;
  return !opensSentence && isCapitalised(noun.text) && !MONTHS.has(noun.lower);
}
