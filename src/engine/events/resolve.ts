import type { Article } from '../article/model';
import type { ArticleActor } from '../actors/model';
import type { ArticleAttribution } from '../attribution/model';
import type { ArticleFigure } from '../figures/model';
import type { PassageReading } from '../reading';
import type { DateExpression } from '../schema';
import type { ArticleEvent } from './model';

/** Makes events of an article's clauses: who, where, when, with what status. */
export function resolveEvents(
  _article: Article,
  _passages: readonly PassageReading[],
  _known: {
    readonly dates: readonly DateExpression[];
    readonly actors: readonly ArticleActor[];
    readonly figures: readonly ArticleFigure[];
    readonly attributions: readonly ArticleAttribution[];
  },
): ArticleEvent[] {
  return [];
}
