/** What a report is made of, with the look-ups that its sections share. */
import { sentenceAround } from '../../article/around';
import type { Article } from '../../article/model';
import type { FolderReading } from '../../corpus/folder';
import type { L10n } from '../../l10n';
import type { ArticleReading } from '../../reading';
import type { ActorId, AnalyzedArticle, Figure, Mention } from '../../schema';
import type { Inline, Text } from '../document';

/** A file that is none of the articles, and why, in words for a person. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

export interface ReviewSource {
  /** The folder's name. */
  readonly name: string;
  /** Crosscheck's. */
  readonly version: string;
  /** The day of the report, EDTF: the engine has no clock. Null leaves it out. */
  readonly date: string | null;
  readonly folder: FolderReading;
  readonly readingOf: (path: string) => ArticleReading | undefined;
  readonly skipped: readonly SkippedFile[];
  /** What the report is written in. */
  readonly l10n: L10n;
}

export class Review {
  readonly l10n: L10n;
  readonly articles: readonly AnalyzedArticle[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #outlets: ReadonlyMap<string, string | null>;
  readonly #actors: ReadonlyMap<ActorId, string>;

  constructor(readonly source: ReviewSource) {
    const { articles, figures, actors } = source.folder.analysis;
    this.l10n = source.l10n;
    this.articles = articles;
    this.figures = new Map(figures.map(figure => [figure.id, figure]));
    this.#numbers = new Map(articles.map(({ path }, i) => [path, i + 1]));
    this.#outlets = new Map(articles.map(({ path, outlet }) => [path, outlet]));
    this.#actors = new Map(actors.map(({ id, name }) => [id, name]));
  }

  /** By its place in the list of articles. */
  numberOf(path: string): number {
    return this.#numbers.get(path) ?? 0;
  }

  /** Who published an article: the outlet, or the file's name, with the article's number, and a way to it. */
  cite(path: string): Inline {
    return { to: articleId(this.numberOf(path)), text: `${this.outletOf(path)} (${this.numberOf(path)})` };
  }

  outletOf(path: string): string {
    return this.#outlets.get(path) ?? path.slice(path.lastIndexOf('/') + 1);
  }

  citeAll(paths: Iterable<string>): Inline[] {
    return [...new Set(paths)].flatMap((path, i) => (i === 0 ? [this.cite(path)] : [', ', this.cite(path)]));
  }

  nameOf(actor: ActorId): string {
    return this.#actors.get(actor) ?? '';
  }

  /** The sentence around a span, with the span marked. */
  quote(span: Mention): Text {
    const article: Article | undefined = this.source.readingOf(span.article)?.article;
    const { sentence, mark } = sentenceAround(article, span);
    return marked(sentence, mark.start, mark.end);
  }
}

export function articleId(number: number): string {
  return `article-${number}`;
}

export function marked(sentence: string, start: number, end: number): Text {
  return [sentence.slice(0, start), { mark: sentence.slice(start, end) }, sentence.slice(end)];
}
