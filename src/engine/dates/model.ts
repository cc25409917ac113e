import type { Range } from '../article/model';
import type { DateType } from '../schema';

export type CalendarUnit = 'second' | 'minute' | 'hour' | 'day' | 'night' | 'weekend' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | 'millennium';

/** "last" is -1, "this" 0, "next" 1; null where the words do not say. */
export type Which = -1 | 0 | 1 | null;

/** What relative words count from: the publication date, the date last spoken of, or (`context`) whichever the text goes by. */
export type Anchor = 'reference' | 'previous' | 'context';

/** A feast whose day moves: the nth weekday of a month (-1 is the last), or so many days from Easter Sunday. */
export type MovableDay = { readonly month: number; readonly weekday: number; readonly nth: number } | { readonly easter: number };

/** What a date expression says by itself; what it leaves open is filled in from the publication date or from an earlier date. */
export type DateMeaning =
  /** Calendar fields that the words name. `year` is astronomical (1 BC is 0); `weekday` counts from Monday, 1. `from` previous: "March of that year", "that Friday". */
  | { readonly kind: 'calendar'; readonly year: number | null; readonly month: number | null; readonly day: number | null; readonly weekday: number | null; readonly which: Which; readonly from: 'context' | 'previous' }
  /** A season or quarter by its EDTF code (`21` spring … `24` winter, `33` … `36` quarters), or a half of a year (`H1`, `H2`). */
  | { readonly kind: 'season'; readonly code: string; readonly year: number | null; readonly which: Which; readonly from: 'context' | 'previous' }
  | { readonly kind: 'movable'; readonly day: MovableDay; readonly year: number | null }
  /** "Tuesday of last week": a day of the week so many weeks from the publication date. */
  | { readonly kind: 'dayOfWeek'; readonly weekday: number; readonly weeks: number }
  /** "The week of 4 March": the week or weekend that a date lies in. */
  | { readonly kind: 'around'; readonly unit: 'week' | 'weekend'; readonly date: DateMeaning }
  /** "The second day", "opening night": counted from an event that the words do not date. */
  | { readonly kind: 'counted'; readonly unit: CalendarUnit }
  /** So many units from the publication date ("two years ago", "last week") or from the date last spoken of ("two days later", "that year"). */
  | { readonly kind: 'shift'; readonly unit: CalendarUnit; readonly amount: number; readonly from: Anchor }
  /** A time of day whose day is not in the same expression. */
  | { readonly kind: 'clock' }
  /** A value that no context changes: durations, sets, decades, `PRESENT_REF`. */
  | { readonly kind: 'fixed'; readonly value: string };

/** A date, time, duration or set as the words have it, not yet resolved against the publication date. Offsets count from the passage's start. */
export interface DateMention extends Range {
  readonly text: string;
  readonly type: DateType;
  /** Index of its sentence in the passage. */
  readonly sentence: number;
  readonly meaning: DateMeaning;
  /** Time of day as TIMEX3 has it: `T20:30`, `TMO`, `TNI`. */
  readonly time: string | null;
  /** Where the tense of its clause points, from the article's present. */
  readonly direction: 'past' | 'future' | null;
  /** Told in the present tense as still to come, outside quotation marks: it lies after the writing. */
  readonly ahead: boolean;
}
