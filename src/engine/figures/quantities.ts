import type { Passage } from '../article/model';
import type { Name } from '../actors/model';
import type { DateMention } from '../dates/model';
import type { Quantity } from './model';

/** Finds the quantities that a passage states; what stands inside a date or a name is none. */
export function readQuantities(_passage: Passage, _dates: readonly DateMention[], _names: readonly Name[]): Quantity[] {
  return [];
}
