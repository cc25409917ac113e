import type { Passage } from '../article/model';
import type { Name } from './model';
import type { Tagger } from './tagger';

/** Finds the names, titles and roles of actors in a passage. */
export function readNames(_passage: Passage, _tagger: Tagger): Name[] {
  return [];
}
