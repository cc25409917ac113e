/** When an article came out, where nothing declares it. */
import type { Published, Span } from '../schema';
import { dayOf, formatDay, type Day } from './calendar';
import type { DateMention } from './model';
import type { PlacedMention } from './resolve';

const UNKNOWN: Published = { date: null, basis: 'unknown', evidence: [] };

/** Words beside the date on a date line that say what it dates; a line that says something else is none. */
const DATE_LINE = /^(?:(?:first )?published|posted|date|on|at|by|gmt|utc|ist|est|edt|bst|am|pm|a\.m\.|p\.m\.|[\s\d:.,|•·–—()-])*$/i;

/**
 * What the text alone proves: a full date on a line of its own or beside "today"; else that it came out on or after the latest full date
 * that it tells as past, and no later than the first that it tells as still to come: an interval such as `2024-03-01/..`.
 */
export function provenPublication(placed: readonly PlacedMention[]): Published {
  const full = placed.flatMap(({ mention, offset, line }, k) => {
    const day = fullDay(mention);
    if (day === null) return [];
    const alone = line !== null && DATE_LINE.test(line.slice(0, mention.start) + line.slice(mention.end));
    return [{ mention, day, alone, today: daysFromToday(placed, k), span: spanOf(mention, offset) }];
  });
  const dateLine = full.find(({ alone }) => alone);
  if (dateLine) return { date: formatDay(dateLine.day), basis: 'inferred', evidence: [dateLine.span] };
  const today = full.find(found => found.today !== null);
  if (today) return { date: formatDay(today.day - today.today!), basis: 'inferred', evidence: [today.span] };
  const past = full.filter(({ mention }) => mention.direction === 'past').sort((a, b) => b.day - a.day)[0];
  const ahead = full.filter(({ mention }) => mention.ahead).sort((a, b) => a.day - b.day)[0];
  const bounded = ahead && (!past || ahead.day >= past.day) ? ahead : undefined;
  if (!past && !bounded) return UNKNOWN;
  return { date: `${past ? formatDay(past.day) : '..'}/${bounded ? formatDay(bounded.day) : '..'}`, basis: 'inferred', evidence: [past, bounded].flatMap(found => (found ? [found.span] : [])) };
}

/** A date beside "today", "yesterday" or "tomorrow", with nothing but a stop between: how many days from today it lies. */
export function daysFromToday(placed: readonly PlacedMention[], k: number): number | null {
  const here = placed[k]!;
  for (const other of [placed[k - 1], placed[k + 1]]) {
    if (!other || other.offset !== here.offset || other.mention.sentence !== here.mention.sentence) continue;
    const { meaning, start, end } = other.mention;
    const gap = start < here.mention.start ? here.mention.start - end : start - here.mention.end;
    if (meaning.kind === 'shift' && meaning.unit === 'day' && meaning.from === 'reference' && Math.abs(meaning.amount) <= 1 && gap >= 1 && gap <= 2) return meaning.amount;
  }
  return null;
}

/** The day of a date that names day, month and year; null where the calendar has none. */
export function fullDay({ meaning }: DateMention): Day | null {
  return meaning.kind === 'calendar' && meaning.year !== null && meaning.month !== null && meaning.day !== null ? dayOf(meaning.year, meaning.month, meaning.day) : null;
}

function spanOf(mention: { readonly start: number; readonly end: number; readonly text: string }, offset: number): Span {
  return { start: offset + mention.start, end: offset + mention.end, text: mention.text };
}
