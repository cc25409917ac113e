/** The day of a dateline that names no year: "OXLEY, Oct. 4 (Reuters) -". */
import { datelineOf } from '../article/dateline';
import type { Article } from '../article/model';
import { overlaps } from '../article/passage';
import type { PassageReading } from '../reading';
import type { Published, Span } from '../schema';
import { dayOf, fieldsOf, formatDay, weekdayOf, type Day } from './calendar';
import type { PlacedMention } from './resolve';

export interface DatelineDay extends Span {
  readonly month: number;
  readonly day: number;
  readonly weekday: number | null;
}

/** Behind a standfirst, or two. */
const FIRST_PARAGRAPHS = 3;

/** The dateline's day, where its year is left open; null where there is none. */
export function datelineDay({ paragraphs }: Pick<Article, 'paragraphs'>, passages: readonly Pick<PassageReading, 'dates'>[]): DatelineDay | null {
  const first = paragraphs.findIndex(({ role }) => role === 'body');
  if (first < 0) return null;
  for (let index = first; index < Math.min(paragraphs.length, first + FIRST_PARAGRAPHS); index++) {
    const { start, passage } = paragraphs[index]!;
    const date = datelineOf(passage.text)?.date;
    const mention = date && passages[index]?.dates.find(found => overlaps(found, date));
    if (!mention) continue;
    const { meaning } = mention;
    if (meaning.kind !== 'calendar' || meaning.year !== null || meaning.month === null || meaning.day === null) return null;
    return { month: meaning.month, day: meaning.day, weekday: meaning.weekday, start: start + mention.start, end: start + mention.end, text: mention.text };
  }
  return null;
}

/** A weekday comes back on a date after five years at the earliest, or six. */
const CYCLE = 5;

/**
 * What the text tells of the year: no earlier than the latest year that it tells as past, and one in which the days that it names with their
 * weekdays ("Thursday, 2 October") have these. The day itself, an interval open at its end, or null.
 */
export function datelinePublication(dateline: DatelineDay, placed: readonly PlacedMention[]): Published | null {
  const told = placed.flatMap(({ mention, offset }) => {
    const { meaning, direction, ahead } = mention;
    return meaning.kind === 'calendar' && meaning.year !== null && direction === 'past' && !ahead ? [{ year: meaning.year, span: spanOf(mention, offset) }] : [];
  });
  if (told.length === 0) return null;
  const latest = told.reduce((a, b) => (b.year > a.year ? b : a));
  const pinned = placed.flatMap(({ mention, offset }) => {
    const { meaning } = mention;
    if (meaning.kind !== 'calendar' || meaning.year !== null || meaning.month === null || meaning.day === null || meaning.weekday === null) return [];
    return [{ month: meaning.month, day: meaning.day, weekday: meaning.weekday, span: spanOf(mention, offset) }];
  });
  const day = pinned.length === 0 ? undefined : Array.from({ length: CYCLE }, (_, k) => dayOf(latest.year + k, dateline.month, dateline.day))
    .find(found => found !== null && pinned.every(({ month, day: date, weekday }) => isWeekday(closest(month, date, found), weekday)));
  const { start, end, text } = dateline;
  if (day !== undefined && day !== null) {
    const evidence = new Map([{ start, end, text }, ...pinned.map(({ span }) => span), latest.span].map(span => [span.start, span] as const));
    return { date: formatDay(day), basis: 'inferred', evidence: [...evidence.values()] };
  }
  const earliest = pinned.length > 0 ? null : dayOf(latest.year, dateline.month, dateline.day);
  return earliest === null ? null : { date: `${formatDay(earliest)}/..`, basis: 'inferred', evidence: [{ start, end, text }, latest.span] };
}

/** The day of that month nearest to another day; null where the calendar has none. */
export function closest(month: number, day: number, to: Day): Day | null {
  const { year } = fieldsOf(to);
  const days = [year - 1, year, year + 1].flatMap(y => dayOf(y, month, day) ?? []);
  return days.length === 0 ? null : days.reduce((a, b) => (Math.abs(b - to) < Math.abs(a - to) ? b : a));
}

function isWeekday(day: Day | null, weekday: number): boolean {
  return day !== null && weekdayOf(day) === weekday;
}

function spanOf({ start, end, text }: Span, offset: number): Span {
  return { start: offset + start, end: offset + end, text };
}
