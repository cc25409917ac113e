/** Whether two figures can be of one time: one occasion, one day, one stretch. */
import predicates from '../data/predicates.json';
import { periodOf, type Period } from '../dates/calendar';
import type { ArticleFigure } from '../figures/model';
import { EARLIER } from '../figures/occasion';
import type { Relation } from '../schema';
import type { Candidate } from './candidates';
import { order } from './values';

/** What a rate or a profit is of, where nothing is said. */
const LONG: ReadonlySet<string> = new Set(['year', 'quarter', 'half']);
/** What takes place on one day: marches, matches. */
const OF_A_DAY = new Set(predicates.ofADay);

/** Is what they measure of two times? `relation`: that of their values, null where these differ; `near`: they differ little at most. */
export function ofOtherTimes(a: Candidate, b: Candidate, relation: Relation | null, near: boolean): boolean {
  return otherOccasion(a.figure, b.figure, near) || otherPeriod(a.figure, b.figure, relation) || otherDay(a, b, relation);
}

/** As it was before: "the old price", "down from 68". */
export function isFormer({ about }: ArticleFigure): boolean {
  return about.modifiers.includes('former');
}

/** Of two occasions that are dated apart nothing is the same; one that only one article recalls may be the other's own. */
function otherOccasion({ about: { occasion: x } }: ArticleFigure, { about: { occasion: y } }: ArticleFigure, near: boolean): boolean {
  if (x === y) return false;
  return x !== null && y !== null && x !== EARLIER && y !== EARLIER ? order(x, y) !== 0 : !near;
}

/** A week's number is no rival to a month's, nor to all there has been so far; a year's or a quarter's may go without saying. */
function otherPeriod({ about: { period: x } }: ArticleFigure, { about: { period: y } }: ArticleFigure, relation: Relation | null): boolean {
  if (x === y) return false;
  if (x !== null && y !== null) return true;
  return relation !== 'agree' && !LONG.has((x ?? y)!);
}

/** A march on Tuesday and one on Thursday are two, also where the one's day is only known to be before its article's. */
function otherDay(a: Candidate, b: Candidate, relation: Relation | null): boolean {
  if (!isOfADay(a.figure) || !isOfADay(b.figure)) return false;
  const x = periodOf(a.figure.asOf), y = periodOf(b.figure.asOf);
  if (x !== null && y !== null) return x.last < y.first || y.last < x.first;
  return relation !== 'agree' && (isAfter(x, b.published) || isAfter(y, a.published));
}

function isAfter(day: Period | null, published: string | null): boolean {
  const told = periodOf(published);
  return day !== null && told !== null && day.first > told.last;
}

function isOfADay({ kind, unit, about: { predicate } }: ArticleFigure): boolean {
  return kind === 'incident' && unit === 'count' && predicate !== null && OF_A_DAY.has(predicate);
}

/** As of when a figure holds. An incident's own date is when it happened: its numbers are as of their publication. */
export function dateOf({ figure, published }: Pick<Candidate, 'figure' | 'published'>): string | null {
  if (figure.about.occasion !== null && figure.about.occasion !== EARLIER) return figure.about.occasion;
  return figure.kind === 'incident' ? published ?? figure.asOf : figure.asOf ?? published;
}
