/** The order of the trees' lists, whichever stories their items are of. */
import { byCodeUnit } from '../engine/lists';
import type { Relation } from '../engine/schema';
import type { ComparisonItem, EventItem, OriginItem, Place } from './protocol';

/** What a reviewer looks for comes first. */
const RELATIONS: readonly (Relation | null)[] = ['conflict', 'update', 'compatible', 'agree', null];
const LAST = '\uffff';

/** By date, the undated last; of one date and name by where they are told first. */
export function byDate(a: EventItem, b: EventItem): number {
  return byCodeUnit(a.date ?? LAST, b.date ?? LAST) || byCodeUnit(a.label, b.label) || byPlace(a.mentions[0], b.mentions[0]);
}

/** Conflicts first; of one relation by where their first figures stand. */
export function byRelation(a: ComparisonItem, b: ComparisonItem): number {
  return rank(a.relation) - rank(b.relation) || byPlace(a.rows[0], b.rows[0]);
}

/** Families of articles first, then those that stand alone, each in the order of their paths. */
export function byFamily(a: OriginItem, b: OriginItem): number {
  return Number(a.articles.length < 2) - Number(b.articles.length < 2) || byCodeUnit(a.articles[0]?.path ?? '', b.articles[0]?.path ?? '');
}

export function rank(relation: Relation | null): number {
  return RELATIONS.indexOf(relation);
}

function byPlace(a: Place | undefined, b: Place | undefined): number {
  return byCodeUnit(a?.uri ?? '', b?.uri ?? '') || (a && b ? a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character : 0);
}
