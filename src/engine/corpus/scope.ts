/**
 * What is looked at as one: a whole folder, or one story of a large folder, which others stand beside. What a story calls its own by words that
 * another may use too is then told apart by an article: those of two stories are never the same.
 */
export type Scope = 'folder' | 'story';

/** An id that no other story gives: with the path of an article of its own. */
export function ofStory(id: string, article: string): string {
  return `${id}@${article}`;
}
