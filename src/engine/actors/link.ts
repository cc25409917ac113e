import type { ArticleReading } from '../reading';
import type { Actor, ActorId } from '../schema';

export interface LinkedActors {
  readonly actors: readonly Actor[];
  /** The identity across articles of an article's actor, by the article's path and the actor's key there. */
  idOf(path: string, key: string): ActorId | null;
}

/** Gives the actors of all articles one identity across them. */
export function linkActors(_readings: readonly ArticleReading[]): LinkedActors {
  return { actors: [], idOf: () => null };
}
