import type { LinkedActors } from '../actors/link';
import type { ArticleReading } from '../reading';
import type { Event } from '../schema';

/** Merges the events of all articles that are one event, and keeps apart those that are not. */
export function mergeEvents(_readings: readonly ArticleReading[], _actors: LinkedActors): Event[] {
  return [];
}
