/** One sentence's tokens, with the questions that every rule on names asks. Indices count in the passage's tokens. */
import type { Passage, Sentence, Token } from '../article/model';
import { isCapitalised } from '../article/tokens';
import { demonymAt, entryAt, SMALL_NAME_OPENERS, type Entry } from './lexicon';
import type { Found } from './phrases';
import { CALENDAR, PARTICLES, SMALL_ROLE_OPENERS } from './words';

/** Particles that begin a name on their own: "al-Ansari", "van Dijk". The others stand inside one alone. */
const LEADING_PARTICLES = new Set(['al', 'el', 'bin', 'de', 'van', 'von', 'abu']);

const HYPHENS: readonly string[] = ['-', '‐', '‑'];
/** Punctuation behind which a sentence goes on, and other marks behind which one begins. */
const CONTINUING: ReadonlySet<string> = new Set(',;()[]’\'');
const OPENING: ReadonlySet<string> = new Set('—–•*');

/** All other words in small letters say nothing to the rules on where a name begins. */
const SMALL_OPENERS: ReadonlySet<string> = new Set([...SMALL_NAME_OPENERS, ...SMALL_ROLE_OPENERS, ...PARTICLES]);

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
    return token !== undefined && token.kind === 'symbol' && HYPHENS.includes(token.text) && !token.spaced && this.at(i + 1)?.spaced === false;
  }

  isCapital(i: number): boolean {
    const token = this.at(i);
    return token !== undefined && token.kind === 'word' && isCapitalised(token.text);
  }

  /** May a name, a title or a body begin here? */
  mayOpen(i: number): boolean {
    const { text, lower } = this.tokens[i]!;
    return isCapitalised(text) || SMALL_OPENERS.has(lower);
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
    return kind === 'punctuation' ? !CONTINUING.has(text) : kind !== 'word' && OPENING.has(text);
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
