import type { Article } from '../article/model';
import type { ArticleActor } from '../actors/model';
import type { PassageReading } from '../reading';
import type { ArticleAttribution, SpokenQuotation } from './model';

/** Finds who says what in an article, and who speaks each quotation. */
export function resolveAttributions(
  _article: Article,
  _passages: readonly PassageReading[],
  _actors: readonly ArticleActor[],
): { attributions: ArticleAttribution[]; quotations: SpokenQuotation[] } {
  return { attributions: [], quotations: [] };
}
