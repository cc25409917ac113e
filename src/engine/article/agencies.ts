/** News agencies by their names and letters. */
import furniture from '../data/asides.json';

const AGENCIES = new Map(furniture.agencies.map(name => [name.toLowerCase(), name]));

/** Those whose letters are no word, in the order of their length. */
const AS_WRITTEN = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${[...furniture.agencies].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}]|-\\p{L})`, 'gu');

/** The agency of a name in any case: "reuters"; null for what is none. */
export function agencyCalled(name: string): string | null {
  return AGENCIES.get(name.toLowerCase()) ?? null;
}

/** The agencies that a line of credits names, each written as it is called. */
export function agenciesNamed(line: string): string[] {
  return [...new Set([...line.matchAll(AS_WRITTEN)].map(([name]) => name))];
}
