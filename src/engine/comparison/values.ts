/** How two readings of one thing relate by their numbers and dates. */
import lasting from '../data/lasting.json';
import predicates from '../data/predicates.json';
import { periodOf } from '../dates/calendar';
import type { ArticleFigure } from '../figures/model';
import { dimensionOf } from '../figures/units';
import type { Bound, Relation } from '../schema';

const ONGOING = new Set(lasting.ongoing);
const GROWING = new Set(predicates.growing);
const MOVING = new Set(predicates.moving), MOVING_SHARES = new Set(predicates.movingShares), MOVING_RATES = new Set(predicates.movingRates);
/** The modifier of what a number was before. */
const FORMER = 'former';
/** Cases of an illness only add up. */
const GROWING_HEADS = new Set(predicates.growingHeads);
/** An offer is raised. */
const NEGOTIATED = new Set(predicates.negotiated);
/** Exact numbers this near, one of them rounder, are one number rounded: 250 and 253. */
const ROUNDING = 0.03;
/** Below this nobody rounds a count. */
const ROUNDED_FROM = 100;
const KIN: Readonly<Record<Bound, string>> = {
  exact: 'exact', approximate: 'about', nearly: 'about', 'more-than': 'above', 'at-least': 'above', 'less-than': 'below', 'at-most': 'below', range: 'range', vague: 'vague',
};

/** The interval that a figure allows, in its dimension's base unit. An end that is not allowed itself is open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

export function intervalOf({ low, high, bound, unit }: ArticleFigure): Interval {
  const { scale, zero } = dimensionOf(unit);
  return {
    low: low === null ? 0 : low * scale + zero, high: high === null ? Infinity : high * scale + zero,
    openLow: bound === 'more-than', openHigh: bound === 'less-than' || bound === 'nearly',
  };
}

/** Do the intervals share a value? They touch where one stops short of what the other says ("nearly half", "half"), but not "nearly half" and "more than half". */
export function intervalsOverlap(a: Interval, b: Interval): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

function isBelow(a: Interval, b: Interval): boolean {
  return a.high < b.low - 1e-9 || (Math.abs(a.high - b.low) <= 1e-9 * Math.max(1, b.low) && a.openHigh && b.openLow);
}

/** How many times the one is the other, by their nearest ends; 1 where they overlap. */
export function apart(a: ArticleFigure, b: ArticleFigure): number {
  const x = intervalOf(a), y = intervalOf(b);
  if (intervalsOverlap(x, y)) return 1;
  const [smaller, larger] = x.high <= y.low ? [x, y] : [y, x];
  return smaller.high === 0 ? Infinity : Math.max(1, larger.low / smaller.high);
}

function isRounded(a: ArticleFigure, b: ArticleFigure): boolean {
  if (a.value === null || b.value === null || a.unit !== b.unit) return false;
  if (Math.abs(a.value - b.value) > ROUNDING * Math.max(Math.abs(a.value), Math.abs(b.value))) return false;
  const [round, fine] = digits(a.value) <= digits(b.value) ? [a.value, b.value] : [b.value, a.value];
  if (round < ROUNDED_FROM || digits(round) === digits(fine)) return false;
  return Number(fine.toPrecision(digits(round))) === round;
}

/** Do they hedge alike: both exact, both about, both at least? */
export function sameBound(a: ArticleFigure, b: ArticleFigure): boolean {
  return KIN[a.bound] === KIN[b.bound];
}

/** Significant digits: 250 has two, 253 three. */
export function digits(value: number): number {
  return value.toPrecision(12).replace(/e.*$/, '').replace(/^0\.0*|\.|(?<=\.\d*)0+$/g, '').replace(/0+$/, '').length;
}

/** The relation by the numbers alone: null where they differ, and dates must say more. */
export function relationOfValues(a: ArticleFigure, b: ArticleFigure): { readonly relation: 'agree' | 'compatible'; readonly rounded: boolean } | null {
  const x = intervalOf(a), y = intervalOf(b);
  const same = Math.abs(x.low - y.low) <= 1e-9 * Math.max(1, x.low) && (x.high === y.high || Math.abs(x.high - y.high) <= 1e-9 * x.high);
  if (same && sameBound(a, b)) return { relation: 'agree', rounded: false };
  if (intervalsOverlap(x, y)) return { relation: 'compatible', rounded: false };
  return isRounded(a, b) ? { relation: 'compatible', rounded: true } : null;
}

/** Which figure is the earlier: by as-of dates, where they are known and do not overlap. Negative where `a` is. */
export function order(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  const [aStart, aEnd] = ends(a), [bStart, bEnd] = ends(b);
  if (aEnd < bStart) return -1;
  return bEnd < aStart ? 1 : 0;
}

/** First and last day of an EDTF date or interval, as text that sorts; an open end (`..`) comes before or after all others. */
function ends(edtf: string): readonly [string, string] {
  const [start = '', end = start] = edtf.split('/').map(day => day.replace(/[?~%]|^\.\.$/g, ''));
  return [start, `${end}\uffff`];
}

/**
 * `update` where time explains the difference: what only grows (a toll, the length of a war) was lower before; what stands and moves
 * (people held, missing) was otherwise on another day. The load of a ship, a crowd, a price or an offer were what they were.
 * Where the days are not known, they are given the modest reading.
 */
export function relationOfDates(a: ArticleFigure, b: ArticleFigure, dates: { readonly a: string | null; readonly b: string | null }): Relation {
  // "up from 142": what it was, and what it has become
  if (a.about.modifiers.includes(FORMER) !== b.about.modifiers.includes(FORMER)) return 'update';
  const x = intervalOf(a), y = intervalOf(b);
  const before = order(dates.a, dates.b);
  if (grows(a) && grows(b)) {
    if (before !== 0) return (before < 0) === (x.low < y.low) ? 'update' : 'conflict';
    // of one day: it has risen since the other was told
    if (movedTo(x.low < y.low ? b : a, true)) return 'update';
    return isDay(dates.a) && isDay(dates.b) ? 'conflict' : 'update';
  }
  if (before !== 0 && movedTo(before < 0 ? b : a, (before < 0) === (x.low < y.low))) return 'update';
  return moves(a, b) && moves(b, a) && (before !== 0 || !isDay(dates.a) || !isDay(dates.b)) ? 'update' : 'conflict';
}

/** "has widened to 4,100 MW", told later of more: it moved that way. */
function movedTo({ trend, kind }: ArticleFigure, rose: boolean): boolean {
  return kind !== 'duration' && trend !== null && (trend === 'up') === rose;
}

/** Is the day itself known, rather than a month, an interval or nothing? */
function isDay(edtf: string | null): boolean {
  return edtf !== null && /^\d{4}-\d\d-\d\d[?~%]?$/.test(edtf);
}

/** Does it only grow with time? */
function grows({ kind, status, about: { head, predicate } }: ArticleFigure): boolean {
  if (kind === 'duration') return head !== null && ONGOING.has(head);
  if (status === 'reported' && head !== null && GROWING_HEADS.has(head) && (predicate === null || GROWING.has(predicate))) return kind !== 'share' && kind !== 'rule';
  return status === 'reported' && predicate !== null && (kind === 'cumulative' || ((kind === 'incident' || kind === 'other') && GROWING.has(predicate)));
}

/** Does it go up and down with time? A rate does, and what share of people is for something or of an appeal is met. */
function moves({ kind, status, about: { head, modifiers, predicate } }: ArticleFigure, other: ArticleFigure): boolean {
  if (predicate !== null && NEGOTIATED.has(predicate)) return true;
  if (status !== 'reported') return false;
  if (kind === 'share') return (predicate !== null && MOVING_SHARES.has(predicate)) || [head ?? '', ...modifiers].some(word => MOVING_RATES.has(word));
  // of what the other text says it: "affects 14,000 families", "16,500 households depend on it"
  const said = predicate ?? other.about.predicate;
  return (kind === 'stock' || said === 'affect') && said !== null && MOVING.has(said);
}

/** Whole days between two EDTF dates or intervals, 0 where they overlap; null where one is unknown or has no end. */
export function daysApart(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null;
  const x = periodOf(a.replace(/[?~%]/g, '')), y = periodOf(b.replace(/[?~%]/g, ''));
  return x && y && Math.max(y.first - x.last, x.first - y.last, 0);
}
