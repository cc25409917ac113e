import type { Passage } from '../article/model';
import type { DateMention } from './model';

/** Finds the dates, times, durations and sets that a passage's words express. */
export function readDates(_passage: Passage): DateMention[] {
  return [];
}
