import type { Range } from '../article/model';
import type { DateType } from '../schema';

/** A date, time, duration or set as the words have it, not yet resolved against the publication date. Offsets count from the passage's start. */
export interface DateMention extends Range {
  readonly text: string;
  readonly type: DateType;
  /** Index of its sentence in the passage. */
  readonly sentence: number;
}
