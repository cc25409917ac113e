/** Phrases of one or more tokens, each with what it stands for. */
import type { Token } from '../article/model';
import { push } from '../lists';

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** A set of phrases, words separated by spaces; a hyphen is a word of its own. The longest phrase wins. */
export class Lexicon<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();
  readonly #byLast = new Map<string, Entry<T>[]>();

  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) {
      const words = phrase.split(' ');
      push(this.#byFirst, words[0]!, { words, value });
      push(this.#byLast, words.at(-1)!, { words, value });
    }
    for (const entries of [...this.#byFirst.values(), ...this.#byLast.values()]) entries.sort((a, b) => b.words.length - a.words.length);
  }

  /** The first words of its phrases. */
  openers(): Iterable<string> {
    return this.#byFirst.keys();
  }

  /** The longest phrase that starts at `i` and ends before `end`. */
  at(tokens: readonly Token[], i: number, end: number): { readonly value: T; readonly next: number } | null {
    const first = tokens[i];
    if (!first || i >= end) return null;
    for (const { words, value } of this.#byFirst.get(first.lower) ?? []) {
      if (i + words.length <= end && words.every((word, k) => tokens[i + k]!.lower === word)) return { value, next: i + words.length };
    }
    return null;
  }

  /** The longest phrase that ends just before `i` and does not start before `start`. */
  before(tokens: readonly Token[], i: number, start: number): { readonly value: T; readonly first: number } | null {
    const last = tokens[i - 1];
    if (!last || i <= start) return null;
    for (const { words, value } of this.#byLast.get(last.lower) ?? []) {
      const first = i - words.length;
      if (first >= start && words.every((word, k) => tokens[first + k]!.lower === word)) return { value, first };
    }
    return null;
  }
}
