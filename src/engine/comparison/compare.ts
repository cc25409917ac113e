import type { ArticleReading } from '../reading';
import type { Comparison } from '../schema';

/**
 * Groups the figures of several articles that measure the same thing, and says how each pair relates.
 * @param originOf the independent origin of an article, by path.
 */
export function compareFigures(_readings: readonly ArticleReading[], _originOf: (path: string) => string): Comparison[] {
  return [];
}
