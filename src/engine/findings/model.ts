/** What a reviewer should look at: where sources differ, where sums don't work out, and what was lost or changed on the way from one article to another. */
import type { Mention } from '../schema';

/** Between two tellings of one sentence: what was lost or changed on the way. */
export const CHANGE_KINDS = [
  'hedge-changed', 'source-changed', 'quotation-unmarked', 'quotation-reworded', 'agent-changed', 'status-changed', 'number-lost', 'category-changed',
] as const;

/** Every kind has a name, a setting and a paragraph in the README. After what differs between sources come those of arithmetic, then the changes. */
export const FINDING_KINDS = ['sources-differ', 'label-differs', 'share-of-total', 'sum-of-parts', 'duration-between-dates', ...CHANGE_KINDS] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding {
  /** The same for the same findings in the same files, whatever else is in the folder. */
  readonly id: string;
  readonly kind: FindingKind;
  /** One sentence that says what differs, with the words or numbers in it; never who is right. */
  readonly message: string;
  /** What differs, in each place: in the order of the message; at least one. */
  readonly places: readonly Mention[];
  /** The sentences around `places`, one each: what an editor shows side by side. */
  readonly sentences: readonly Mention[];
}

/** A finding before it has its place in the folder's list, and so its id. */
export type Found = Omit<Finding, 'id'>;
