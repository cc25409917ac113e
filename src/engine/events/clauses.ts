import type { Passage } from '../article/model';
import type { Name } from '../actors/model';
import type { DateMention } from '../dates/model';
import type { Clause } from './model';

/** Finds the clauses of a passage that may report an event. */
export function readClauses(_passage: Passage, _dates: readonly DateMention[], _names: readonly Name[]): Clause[] {
  return [];
}
