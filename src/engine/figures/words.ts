/** Word forms: plurals to singulars, verbs to their inflections. */
import irregular from '../data/irregular-verbs.json';
import nouns from '../data/nouns.json';

const PLURALS = new Map(Object.entries(nouns.irregularPlurals));
const IRREGULAR = new Map([...PLURALS].map(([plural, one]) => [one, plural] as const).reverse());
const INVARIABLE = new Set(nouns.invariable);
const NOT_PLURAL = new Set(nouns.notPlural);
const ATTRIBUTIVE = new Set(nouns.attributivePlurals);
const IRREGULAR_VERBS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(irregular.verbs));

/** Is the lower-case word a plural noun by its form? */
export function isPlural(word: string): boolean {
  if (PLURALS.has(word) || INVARIABLE.has(word)) return true;
  return word.length > 2 && word.endsWith('s') && !/(?:ss|us|is|'s)$/.test(word) && !NOT_PLURAL.has(word);
}

/** Does this plural stand before another noun more often than alone: "arms dealers", "sales representatives"? */
export function isAttributivePlural(word: string): boolean {
  return ATTRIBUTIVE.has(word);
}

/** Has the word no plural ending of its own, and is counted all the same: "12 crew", "200 staff"? */
export function isInvariable(word: string): boolean {
  return INVARIABLE.has(word);
}

/** The singular of a lower-case noun; a word that is none comes back as it is. */
export function singular(word: string): string {
  const known = PLURALS.get(word);
  if (known) return known;
  if (INVARIABLE.has(word) || !word.endsWith('s') || /(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/[^aeiou]ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The plural of a lower-case noun, or of the last word of a phrase; a plural comes back as it is. */
export function pluralOf(phrase: string): string {
  const space = phrase.lastIndexOf(' ') + 1, word = phrase.slice(space);
  return phrase.slice(0, space) + (isPlural(word) ? word : IRREGULAR.get(word) ?? regularPlural(word));
}

function regularPlural(word: string): string {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** The inflected forms of a verb's base form, the base included. */
export function verbForms(base: string): string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : doubles(base) ? base + base.at(-1)! : base;
  const third = /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
  const past = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const ing = base.endsWith('ie') ? `${base.slice(0, -2)}ying` : /(?:ee|oe|ye)$/.test(base) ? `${base}ing` : `${stem}ing`;
  return [base, third, ing, ...(IRREGULAR_VERBS.get(base) ?? [past])];
}

const IRREGULAR_PASTS = new Set([...IRREGULAR_VERBS].flatMap(([base, pasts]) => pasts.filter(past => past !== base)));
const NOT_PAST = new Set(irregular.nounsToo);

/** Is the lower-case word an irregular past tense or participle, and no noun: "found", not "shot"? */
export function isIrregularPast(word: string): boolean {
  return IRREGULAR_PASTS.has(word) && !NOT_PAST.has(word);
}

/** The past tenses and participles among a verb's forms. */
export function pastForms(base: string): string[] {
  return verbForms(base).slice(3);
}

/** A final consonant after one short vowel doubles in one-syllable verbs, and in the few longer ones stressed on the end ("admit", "occur"). */
function doubles(base: string): boolean {
  return /^[^aeiou]*[aeiou][bdglmnprt]$/.test(base) || /^(?:.+(?:mit|cur|[^fl]fer|pel|bel|rol|vel))$/.test(base);
}
