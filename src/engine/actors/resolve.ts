import type { Article } from '../article/model';
import type { PassageReading } from '../reading';
import type { ArticleActor } from './model';

/** Joins the names of an article that stand for one actor. */
export function resolveActors(_article: Article, _passages: readonly PassageReading[]): ArticleActor[] {
  return [];
}
