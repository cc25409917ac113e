/** Whether one count is of some of what another counts. */
import { countsAnyone, countsPersons, nearHeads, sameHead } from '../comparison/heads';
import { predicateOfNoun } from '../figures/predicates';
import type { ArticleFigure } from '../figures/model';
import { dimensionOf } from '../figures/units';

/** Can both be counted in one sum: numbers of things or amounts in one unit, told as what is, at no other time? */
export function isSummable({ kind, unit, status, trend, value, low, high, about }: ArticleFigure): boolean {
  return kind !== 'share' && kind !== 'age' && kind !== 'duration' && kind !== 'rule' && status !== 'denied' && trend === null && (value !== null || (low !== null && high !== null))
    && about.occasion === null && !about.modifiers.includes('former') && !/^[\[{%]/.test(unit);
}

/** Are they measured in one unit, over one stretch of time? */
export function areOfOneKind(a: ArticleFigure, b: ArticleFigure): boolean {
  return dimensionOf(a.unit).dimension === dimensionOf(b.unit).dimension && a.about.period === b.about.period;
}

/** Does the one count things of the other's kind: women of people, or what goes without a noun? */
export function isSome(part: ArticleFigure, total: ArticleFigure): boolean {
  if (!areOfOneKind(part, total) || part.status !== total.status) return false;
  if (part.unit !== 'count') return true;
  return part.counted === null || sameHead(part, total) || (countsPersons(part) && countsAnyone(total));
}

/** Does the count name the whole of which the share is: "a fifth of its staff", "15,000 employees"? */
export function isWholeOf(total: ArticleFigure, share: ArticleFigure): boolean {
  const of = share.about.head, { head, predicate } = total.about;
  if (of === null || head === null) return false;
  return nearHeads(of, head) || (predicate !== null && predicateOfNoun(of) === predicate);
}
