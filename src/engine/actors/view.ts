/** One sentence's tokens, with the questions that every rule on names asks. Indices count in the passage's tokens. */
import type { Passage, Sentence, Token } from '../article/model';
import { isCapitalised } from '../article/tokens';
import { demonymAt, entryAt, type Entry } from './lexicon';
import type { Found } from './phrases';
import { CALENDAR, PARTICLES } from './words';

/** Particles that begin a name on their own: "al-Ansari", "van Dijk". The others stand inside one alone. */
const LEADING_PARTICLES = new Set(['al', 'el', 'bin', 'de', 'van', 'von', 'abu']);

export class SentenceView {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;

  constructor(readonly passage: Passage, readonly sentence: Sentence, readonly index: number) {
    this.tokens = passage.tokens;
    this.first = sentence.first;
    this.last = sentence.last;
  }

  /** The token at `i`, or none outside the sentence. */
  at(i: number): Token | undefined {
    return i >= this.first && i < this.last ? this.tokens[i] : undefined;
  }

  /** Its words in small letters, '' outside the sentence. */
  lower(i: number): string {
    return this.at(i)?.lower ?? '';
  }

  is(i: number, ...words: readonly string[]): boolean {
    return words.includes(this.lower(i));
  }

  text(first: number, last: number): string {
    return this.passage.text.slice(this.tokens[first]!.start, this.tokens[last - 1]!.end);
  }

  /** A hyphen without blanks about it. */
  isHyphen(i: number): boolean {
    const token = this.at(i);
    return token !== undefined && /^[-‐‑]$/.test(token.text) && !token.spaced && this.at(i + 1)?.spaced === false;
  }

  isCapital(i: number): boolean {
    const token = this.at(i);
    return token !== undefined && token.kind === 'word' && isCapitalised(token.text);
  }

  /** A capital word that is no day or month, or a particle before one. */
  startsName(i: number): boolean {
    const token = this.at(i);
    if (!token || token.kind !== 'word') return false;
    if (isCapitalised(token.text)) return !CALENDAR.has(token.lower);
    if (!PARTICLES.has(token.lower)) return false;
    if (this.isHyphen(i + 1)) return this.isCapital(i + 2);
    return LEADING_PARTICLES.has(token.lower) && this.isCapital(i + 1);
  }

  /** First of its sentence or quotation, or after a colon or dash: where grammar asks for a capital. */
  opens(i: number): boolean {
    if (i <= this.first) return true;
    const { kind, text } = this.tokens[i - 1]!;
    return kind === 'punctuation' ? !/^[,;()[\]’']$/.test(text) : /^[—–•*]$/.test(text);
  }

  entryAt(i: number): Found<Entry> | null {
    return this.at(i) ? entryAt(this.tokens, i, this.last) : null;
  }

  demonymAt(i: number): Found<Entry> | null {
    return this.at(i) ? demonymAt(this.tokens, i, this.last) : null;
  }

  /** `i` after an article, if one stands there. */
  afterArticle(i: number): number {
    return this.is(i, 'the', 'a', 'an') ? i + 1 : i;
  }
}
