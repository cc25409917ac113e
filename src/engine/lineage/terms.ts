/** What a sentence is known by, however it is worded: names, numbers and the stems of its content words; and which of the words are its writer's own. */
import { stemmer } from 'stemmer';
import { demonymAt, entryAt } from '../actors/lexicon';
import type { Passage, Sentence, Token } from '../article/model';
import { isCapitalised } from '../article/tokens';
import numbers from '../data/number-words.json';
import words from '../data/word-frequency.json';
import { FUNCTION_WORDS } from '../figures/function-words';

const NUMBERS = new Map(Object.entries({ ...numbers.small, ...numbers.tens }).map(([word, value]) => [word, `#${value}`]));

/** What a word says of who chose it: the decades by which it is rarer than one in a thousand words, at most `RAREST`. */
const RAREST = 2.2;
const WORDS_IN_ALL = 51e6, MIDDLE_OF_BAND = Math.sqrt(3);
const RARITY = new Map([
  ...Object.entries(words.atLeast).flatMap(([least, stems]) => stems.map(stem => [stem, Math.max(0, Math.log10(WORDS_IN_ALL / 1000 / (Number(least) * MIDDLE_OF_BAND)))] as const)),
  ...words.reports.map(word => [stemmer(word), 0] as const),
]);

export interface SentenceTerms {
  /** In order, each once. A number is `#40`, a known name `=IL`, for "Israel" and "Israeli" alike; every other word is its stem. */
  readonly terms: readonly string[];
  /** How many of them stand outside quotation marks. */
  readonly unquoted: number;
  /** How rare the words are that its writer chose: no name, no number, nothing quoted. */
  readonly chosen: ReadonlyMap<string, number>;
}

/** Is the term a number? */
export function isNumber(term: string): boolean {
  return term.startsWith('#');
}

/** Linear in the sentence's length. */
export function termsOf({ tokens, quotes }: Passage, { first, last }: Sentence): SentenceTerms {
  const terms = new Set<string>();
  const unquoted = new Set<string>();
  const chosen = new Map<string, number>();
  for (let k = first; k < last; k++) {
    const token = tokens[k]!;
    const capital = isCapitalised(token.text);
    const named = capital ? entryAt(tokens, k, last) ?? demonymAt(tokens, k, last) : null;
    const term = named ? `=${named.value.id}` : termOf(token);
    if (named) k = named.last - 1;
    if (term === null) continue;
    terms.add(term);
    if (quotes.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
    unquoted.add(term);
    if (!capital && !isNumber(term)) chosen.set(term, RARITY.get(term) ?? RAREST);
  }
  return { terms: [...terms], unquoted: unquoted.size, chosen };
}

function termOf({ kind, lower }: Token): string | null {
  if (kind === 'number') return `#${lower.replace(/[^\d.]/g, '')}`;
  if (kind !== 'word' || FUNCTION_WORDS.has(lower) || lower.length < 3 || lower.includes('.')) return null;
  return NUMBERS.get(lower) ?? stemmer(lower);
}
