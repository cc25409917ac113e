/** What makes words of two sentences the same word, or one that says the same. */
import { stemmer } from 'stemmer';
import type { Token } from '../article/model';
import irregular from '../data/irregular-verbs.json';
import changeWords from '../data/change-words.json';
import { FUNCTION_WORDS } from '../figures/function-words';
import { predicateOfVerb } from '../figures/predicates';
import { verbForms } from '../figures/words';

const KINDRED = new Map(changeWords.kindred.flatMap(verbs => verbs.flatMap(verb => verbForms(verb).map(form => [form, `:${verbs[0]!}`] as const))));
const DEGREE = new Set(changeWords.degree);
const BASES = new Map(Object.keys(irregular.verbs).flatMap(base => verbForms(base).map(form => [form, base] as const)));

/** The name that all forms of a verb share, and those that news uses for it: "commence" is "start", "freed" is "release". */
export function nameOfVerb(form: string): string {
  return KINDRED.get(form) ?? predicateOfVerb(form) ?? stemmer(BASES.get(form) ?? form);
}

/** The stems of the content words, in order. */
export function stemsOf(tokens: readonly Token[]): string[] {
  return tokens.filter(isContent).map(({ lower }) => stemmer(lower));
}

export function isContent({ kind, lower }: Token): boolean {
  return kind === 'number' || (kind === 'word' && !FUNCTION_WORDS.has(lower) && !DEGREE.has(lower));
}

/** British and American spellings of one word are no change of it. */
export function spelled(word: string): string {
  return word.replace(/our/g, 'or').replace(/([iy])s(e[ds]?|ing|ation|ations)$/, '$1z$2').replace(/tre$/, 'ter').replace(/ll(ed|ing)$/, 'l$1').replace(/-/g, '');
}
