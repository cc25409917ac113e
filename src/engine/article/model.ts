/** The article as text with structure, before anything is said about its content. */
import type { Aside, Problem, Published, Span } from '../schema';

/** A half-open range of UTF-16 code units. What it counts from is said where it is used. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * `word`: letters with inner apostrophes, dotted acronyms (`U.S.`), abbreviations and initials with their dot (`Mr.`, `J.`).
 * `number`: digits with inner separators (`34,000`, `1.4`, `12 000` with a thin or no-break space).
 * `clitic`: a possessive `’s` or `’` split from its word. `symbol`: currency, percent, hyphens, dashes and the like.
 * `punctuation`: sentence punctuation, quotation marks and brackets.
 */
export type TokenKind = 'word' | 'number' | 'clitic' | 'symbol' | 'punctuation';

/** Offsets count from the start of the passage. */
export interface Token extends Range {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, apostrophes straightened, the final dot of an abbreviation dropped (`Mr.` → `mr`), inner dots kept (`u.s.`). */
  readonly lower: string;
  /** White space stands before it (or it is the first of its passage). */
  readonly spaced: boolean;
}

/** Offsets count from the start of the passage; `first` and `last` index the passage's tokens, `last` exclusive. */
export interface Sentence extends Range {
  readonly first: number;
  readonly last: number;
}

/** A stretch inside quotation marks, marks not included; clipped to the passage where it runs over several. Offsets from the passage's start. */
export interface Quote extends Range {
  /** The opening mark stands before `start` in this passage. */
  readonly opens: boolean;
  /** The closing mark stands after `end` in this passage. */
  readonly closes: boolean;
}

/**
 * One paragraph's text, read on its own: the unit of memoisation. All offsets count from its own start,
 * so that a reading of it stays true when the text around it moves.
 */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
}

/** `title`: the headline, or a repetition of it. `body`: the story. Asides are no paragraphs. */
export type ParagraphRole = 'title' | 'body';

/** A passage in its place; `start` and `end` count in the article's text. */
export interface Paragraph extends Range {
  readonly role: ParagraphRole;
  readonly passage: Passage;
}

/** What front matter or a header line declares. Every field is what the file says, trimmed; nothing is inferred. */
export interface Declared {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly source: string | null;
  readonly authors: readonly string[];
}

/** Offsets count in `text`. `published` holds what is declared; `dates` may later infer it where it is unknown. */
export interface Article {
  readonly path: string;
  readonly text: string;
  readonly declared: Declared;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly credits: readonly string[];
  readonly published: Published;
  readonly asides: readonly Aside[];
  readonly problems: readonly Problem[];
  readonly paragraphs: readonly Paragraph[];
  /** Quotations in the article's own offsets, marks not included, those over several paragraphs as one. */
  readonly quotations: readonly Span[];
}
