/** Which nouns are of persons: those that news counts, and those of WordNet. */
import headClasses from '../data/head-classes.json';
import personNouns from '../data/person-nouns.json';

const ANYONE = new Set(headClasses.anyone);
const PERSONS = new Set([...headClasses.persons, ...headClasses.present, ...headClasses.anyone, ...personNouns.persons.split(' ')]);

/** Is the singular noun one for people of whatever kind: "person", "death", "victim"? */
export function isAnyone(noun: string): boolean {
  return ANYONE.has(noun);
}

/** Is the singular noun one for people of any kind or of one: "person", "hostage", "locksmith"? */
export function isPerson(noun: string): boolean {
  return PERSONS.has(noun);
}
