/** One sentence of an aligned pair, with what was read of it. All offsets count in the article's text. */
import type { Article, Range, Token } from '../article/model';
import { overlaps } from '../article/passage';
import type { ArticleAttribution } from '../attribution/model';
import type { ArticleFigure } from '../figures/model';
import { push } from '../lists';
import type { SentencePlace } from '../lineage/model';
import type { ArticleReading } from '../reading';
import type { Mention, Span } from '../schema';

export interface Side {
  readonly reading: ArticleReading;
  readonly sentence: SentencePlace;
  /** The sentence's tokens; their offsets count from `offset`. */
  readonly tokens: readonly Token[];
  readonly offset: number;
  /** The attributions of whose source, cue or content the sentence holds some. */
  readonly attributions: readonly ArticleAttribution[];
  /** The quotations that it holds some of. */
  readonly quotations: readonly Span[];
  readonly figures: readonly ArticleFigure[];
}

/** Two sentences that tell the same, and how surely. */
export interface Aligned {
  readonly a: Side;
  readonly b: Side;
  readonly score: number;
}

/** Makes sides of an article's sentences: what is read of the article is sorted into its paragraphs once. */
export class SideReader {
  readonly #reading: ArticleReading;
  readonly #attributions: ReadonlyMap<number, readonly ArticleAttribution[]>;
  readonly #quotations: ReadonlyMap<number, readonly Span[]>;
  readonly #figures: ReadonlyMap<number, readonly ArticleFigure[]>;
  readonly #sides = new Map<string, Side>();

  constructor(reading: ArticleReading) {
    this.#reading = reading;
    this.#attributions = byParagraph(reading.article, reading.attributions, reach);
    this.#quotations = byParagraph(reading.article, reading.article.quotations, quotation => quotation);
    this.#figures = byParagraph(reading.article, reading.figures, figure => figure);
  }

  side(sentence: SentencePlace): Side {
    const key = `${sentence.paragraph} ${sentence.sentence}`;
    const known = this.#sides.get(key);
    if (known) return known;
    const { start: offset, passage } = this.#reading.article.paragraphs[sentence.paragraph]!;
    const { first, last } = passage.sentences[sentence.sentence]!;
    const side: Side = {
      reading: this.#reading, sentence, tokens: passage.tokens.slice(first, last), offset,
      attributions: (this.#attributions.get(sentence.paragraph) ?? []).filter(({ source, cue, content }) => [source, cue, content].some(span => span !== null && overlaps(span, sentence))),
      quotations: (this.#quotations.get(sentence.paragraph) ?? []).filter(quotation => overlaps(quotation, sentence)),
      figures: (this.#figures.get(sentence.paragraph) ?? []).filter(figure => figure.sentence === sentence.sentence),
    };
    this.#sides.set(key, side);
    return side;
  }
}

/** From the first to the last character of an attribution. */
function reach({ source, cue, content }: ArticleAttribution): Range {
  const spans = [source, cue, content].filter(span => span !== null);
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** For each paragraph the items whose range shares text with it, by one sweep over both in order. */
function byParagraph<T>({ paragraphs }: Article, items: readonly T[], rangeOf: (item: T) => Range): Map<number, T[]> {
  const sorted = [...items].sort((a, b) => rangeOf(a).start - rangeOf(b).start);
  const found = new Map<number, T[]>();
  let next = 0;
  let open: T[] = [];
  paragraphs.forEach((paragraph, index) => {
    while (next < sorted.length && rangeOf(sorted[next]!).start < paragraph.end) open.push(sorted[next++]!);
    open = open.filter(item => rangeOf(item).end > paragraph.start);
    for (const item of open) push(found, index, item);
  });
  return found;
}

/** The words of a side from one token to another (exclusive), as a place. */
export function wordsOf({ reading, tokens, offset }: Side, first: number, last: number): Mention {
  const start = offset + tokens[first]!.start, end = offset + tokens[last - 1]!.end;
  return { article: reading.article.path, start, end, text: reading.article.text.slice(start, end) };
}

export function placeIn({ reading: { article } }: Side, { start, end, text }: Span): Mention {
  return { article: article.path, start, end, text };
}
