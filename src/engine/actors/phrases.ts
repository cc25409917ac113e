/** Phrases of a list found in a passage's tokens: the longest that begins at a token, in time linear in its length. */
import type { Token } from '../article/model';
import { isAllCapitals, isCapitalised, tokenize } from '../article/tokens';

export interface Found<T> {
  readonly value: T;
  /** Index of the first token after the phrase. */
  readonly last: number;
}

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  readonly ends: { readonly words: readonly string[]; readonly value: T }[];
}

/** How the case of the text must follow that of the list: `any`, or `names` (capitals where the list has them, acronyms to the letter). */
export type CaseRule = 'any' | 'names';

export class Phrases<T> {
  /** The words that begin a phrase where the text has them in small letters. */
  readonly smallOpeners: ReadonlySet<string>;
  readonly #root: Branch<T> = { next: new Map(), ends: [] };
  readonly #rule: CaseRule;

  constructor(entries: Iterable<readonly [phrase: string, value: T]>, rule: CaseRule) {
    this.#rule = rule;
    const openers = new Set<string>();
    for (const [phrase, value] of entries) {
      const words = tokenize(phrase).filter(token => !isHyphen(token));
      const [first] = words;
      if (first && (rule === 'any' || fits(first.text, first.lower))) openers.add(first.lower);
      let branch = this.#root;
      for (const { lower } of words) {
        const next = branch.next.get(lower) ?? { next: new Map(), ends: [] };
        branch.next.set(lower, next);
        branch = next;
      }
      branch.ends.push({ words: words.map(word => word.text), value });
    }
    this.smallOpeners = openers;
  }

  /** The longest phrase that begins at token `first` and ends before token `end`; of several with the same words, the list's first. */
  at(tokens: readonly Token[], first: number, end: number): Found<T> | null {
    if (first >= end) return null;
    let branch = this.#root.next.get(tokens[first]!.lower);
    if (!branch) return null;
    let found: Found<T> | null = null;
    const seen = [tokens[first]!.text];
    for (let i = first; ;) {
      const fitting = branch.ends.find(({ words }) => this.#rule === 'any' || words.every((word, k) => fits(word, seen[k]!)));
      if (fitting) found = { value: fitting.value, last: i + 1 };
      i++;
      while (i < end && isHyphen(tokens[i]!) && !tokens[i]!.spaced) i++;
      if (i >= end) return found;
      branch = branch.next.get(tokens[i]!.lower);
      if (!branch) return found;
      seen.push(tokens[i]!.text);
    }
  }
}

function isHyphen(token: Token): boolean {
  return token.text === '-' || token.text === '‐' || token.text === '‑';
}

/** "Al" may be written "al"; an acronym is to the letter, so that "us" is no country and "who" no organisation. */
function fits(word: string, text: string): boolean {
  if (isAllCapitals(word) || isAllCapitals(text)) return word === text || (isAllCapitals(text) && !isAllCapitals(word) && text.length > 4);
  return !isCapitalised(word) || isCapitalised(text) || /^(?:al|el)$/.test(text);
}
