/** Folders whose work is compared: eight parts, and all of them as one. */
import type { ArticleSource } from '../../src/engine/article/article';
import { stories } from '../bench/corpus/corpus';

export const PARTS = 8;
/** In a part. */
const STORIES = 18;
/** Of an article its beginning is enough, where only the number of articles counts. In characters. */
const LENGTH = 400;

/** Stories stay whole, so that all parts together have what the whole has to compare. */
export function folderParts(): readonly (readonly ArticleSource[])[] {
  const told = stories();
  return Array.from({ length: PARTS }, () => Array.from({ length: STORIES }, () => told.next().value).flat().map(beginning));
}

function beginning({ path, text }: ArticleSource): ArticleSource {
  const end = text.indexOf('\n\n', LENGTH);
  return { path, text: end < 0 ? text : text.slice(0, end + 1) };
}
