/** What a length, a weight or a speed is the measure of: "40 m deep", "a depth of 40 m", "a 40-metre radius". */
import words from '../data/measure-words.json';
import type { Clause } from './clause';

/** Adjectives and adverbs after a measurement, and the property that they name. */
const BY_ADJECTIVE = new Map(Object.entries(words.properties));
const PROPERTIES = new Set([...Object.values(words.properties), ...words.propertyNouns]);

/** The property that the word right after the number names; null where none does. */
export function propertyOf({ tokens, quantity: { last }, end }: Clause): string | null {
  return last < end ? BY_ADJECTIVE.get(tokens[last]!.lower) ?? null : null;
}

/** Is it the name of something that is measured, rather than of a thing that has it: "radius", not "gorge"? */
export function isProperty(noun: string): boolean {
  return PROPERTIES.has(noun);
}
