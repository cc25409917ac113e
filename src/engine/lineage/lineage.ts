import type { StoryPair } from '../corpus/stories';
import type { ArticleReading } from '../reading';
import type { OriginId } from '../schema';
import type { FolderLineage } from './model';

/** Finds which articles share an origin. */
export function readLineage(readings: readonly ArticleReading[], _stories: readonly StoryPair[]): FolderLineage {
  const origins = readings.map(({ article: { path } }) => ({ id: path as OriginId, articles: [path], credit: null }));
  return { links: [], origins, originOf: new Map(origins.map(({ id, articles }) => [articles[0]!, id])) };
}
