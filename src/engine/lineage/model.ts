/** Which articles come from one another or from one origin, and by which of their sentences that is seen. */
import type { Lineage, Mention, Origin, OriginId } from '../schema';

/** One sentence of an article's body. `paragraph` indexes `article.paragraphs`, `sentence` its passage's sentences; offsets count in the article's text. */
export interface SentencePlace extends Mention {
  readonly paragraph: number;
  readonly sentence: number;
}

/** Two sentences of two articles that tell the same facts. */
export interface Alignment {
  readonly a: SentencePlace;
  readonly b: SentencePlace;
  /** How surely, 0 to 1: from three quarters on, hardly any pair tells two things. */
  readonly score: number;
}

/** Two articles that share an origin, as the contract shows it, with every pair of their sentences that tells the same, in the order of `a`. */
export interface ArticleLink extends Lineage {
  readonly aligned: readonly Alignment[];
}

export interface FolderLineage {
  /** By the paths of their articles, the smaller path first. */
  readonly links: readonly ArticleLink[];
  /** Every article is in one origin; most stand alone. */
  readonly origins: readonly Origin[];
  /** The origin of each article, by path. */
  readonly originOf: ReadonlyMap<string, OriginId>;
}
