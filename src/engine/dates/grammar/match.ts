/** What a rule of the grammar looks at and what it says, and the small questions that all rules ask of tokens. */
import type { Token } from '../../article/model';
import type { DateType } from '../../schema';
import type { Anchor, CalendarUnit, DateMeaning } from '../model';

/** One sentence's tokens, so that no expression crosses a sentence. */
export type Tokens = readonly Token[];

export interface Match {
  /** Index after the last token. */
  readonly end: number;
  readonly type: DateType;
  readonly meaning: DateMeaning;
  readonly time: string | null;
}

/** Something that looks like a time expression and is none: nothing inside it is read. */
export interface Skip {
  readonly end: number;
  readonly type: null;
}

/** Reads the expression inside another ("the end of | last month"). */
export type Inner = (at: number) => Match | Skip | null;

/** Looks at one place and says how far it reads there, if at all. */
export type Rule = (t: Tokens, i: number, inner: Inner) => Match | Skip | null;

type Calendar = Extract<DateMeaning, { kind: 'calendar' }>;
type Season = Extract<DateMeaning, { kind: 'season' }>;

const isTime = (unit: CalendarUnit): boolean => unit === 'hour' || unit === 'minute' || unit === 'second' || unit === 'night';

/** An expression whose value no context changes. */
export function fixed(end: number, type: DateType, value: string): Match {
  return { end, type, meaning: { kind: 'fixed', value }, time: null };
}

/** So many units from an anchor. */
export function shift(end: number, unit: CalendarUnit, amount: number, from: Anchor): Match {
  return { end, type: isTime(unit) ? 'time' : 'date', meaning: { kind: 'shift', unit, amount, from }, time: unit === 'night' ? 'TNI' : null };
}

export function calendar(end: number, fields: Partial<Calendar>): Match {
  return { end, type: 'date', meaning: { kind: 'calendar', year: null, month: null, day: null, weekday: null, which: null, from: 'context', ...fields }, time: null };
}

export function season(end: number, code: string, fields: Partial<Season>): Match {
  return { end, type: 'date', meaning: { kind: 'season', code, year: null, which: null, from: 'context', ...fields }, time: null };
}

/** A part of a day or a clock time of the day that `day` is. */
export function timed(day: Match, time: string, end = day.end): Match {
  return { ...day, end, type: 'time', time };
}

/** A time whose day the expression does not name. */
export function clock(end: number, time: string): Match {
  return { end, type: 'time', meaning: { kind: 'clock' }, time };
}

/** A date that the calendar can reach: neither "now" nor a time of day alone. */
export function isCalendarDate(match: Match | Skip): match is Match {
  return match.type === 'date' && (match.meaning.kind !== 'fixed' || !match.meaning.value.endsWith('_REF'));
}

const HYPHENS: ReadonlySet<string> = new Set('-‐‑');
const DASHES: ReadonlySet<string> = new Set('-‐‑–—/');

export const lower = (t: Tokens, i: number): string => (i >= 0 && i < t.length ? t[i]!.lower : '');
export const isHyphen = (t: Tokens, i: number): boolean => HYPHENS.has(lower(t, i));
export const isDash = (t: Tokens, i: number): boolean => DASHES.has(lower(t, i));
/** Index after the hyphen at `i`, or `i`. */
export const pastHyphen = (t: Tokens, i: number): number => (isHyphen(t, i) ? i + 1 : i);
