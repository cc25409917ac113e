import type { Article } from './model';

/**
 * Does the text read like news prose? Used in folders of mixed files, where a licence, a read-me, a log or a list of requirements
 * must stay unmarked. To be written with the article room.
 */
export function readsLikeProse(article: Article): boolean {
  return article.paragraphs.length > 0;
}
