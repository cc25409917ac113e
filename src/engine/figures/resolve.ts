import type { Article } from '../article/model';
import type { ArticleActor } from '../actors/model';
import type { ArticleAttribution } from '../attribution/model';
import type { PassageReading } from '../reading';
import type { DateExpression } from '../schema';
import type { ArticleFigure } from './model';

/** Makes figures of an article's quantities: what is measured, as of when, with what status, and who says so. */
export function resolveFigures(
  _article: Article,
  _passages: readonly PassageReading[],
  _known: { readonly dates: readonly DateExpression[]; readonly actors: readonly ArticleActor[]; readonly attributions: readonly ArticleAttribution[] },
): ArticleFigure[] {
  return [];
}
