/** When an article came out, where nothing declares it, and what speaks against a declared date. */
import type { Problem, Published, Span } from '../schema';
import { dayOf, formatDay, periodOf, weekdayOf } from './calendar';
import type { PlacedMention } from './resolve';

const UNKNOWN: Published = { date: null, basis: 'unknown', evidence: [] };
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Words beside the date on a date line that say what it dates; a line that says something else is none. */
const DATE_LINE = /^(?:(?:first )?published|posted|date|on|at|by|gmt|utc|ist|est|edt|bst|am|pm|a\.m\.|p\.m\.|[\s\d:.,|•·–—()-])*$/i;

/**
 * What the text alone proves: a full date on a line of its own, or at least that it came out on or after the latest full date
 * that it tells as past, as an open interval `2024-03-01/..`.
 */
export function provenPublication(placed: readonly PlacedMention[]): Published {
  const full = placed.flatMap(({ mention, offset, line }) => {
    const { meaning } = mention;
    if (meaning.kind !== 'calendar' || meaning.year === null || meaning.month === null || meaning.day === null) return [];
    const day = dayOf(meaning.year, meaning.month, meaning.day);
    const alone = line !== null && DATE_LINE.test(line.slice(0, mention.start) + line.slice(mention.end));
    return day === null ? [] : [{ mention, day, alone, span: spanOf(mention, offset) }];
  });
  const dateLine = full.find(({ alone }) => alone);
  if (dateLine) return { date: formatDay(dateLine.day), basis: 'inferred', evidence: [dateLine.span] };
  const past = full.filter(({ mention }) => mention.direction === 'past').sort((a, b) => b.day - a.day)[0];
  return past ? { date: `${formatDay(past.day)}/..`, basis: 'inferred', evidence: [past.span] } : UNKNOWN;
}

/** A date that names the wrong weekday, and a past told of a day after the declared publication. */
export function weekdayProblems(published: Published, placed: readonly PlacedMention[]): Problem[] {
  const reference = published.basis === 'declared' ? periodOf(published.date) : null;
  return placed.flatMap(({ mention, offset }): Problem[] => {
    const { meaning } = mention;
    if (meaning.kind !== 'calendar' || meaning.year === null || meaning.month === null || meaning.day === null) return [];
    const day = dayOf(meaning.year, meaning.month, meaning.day);
    const at = { start: offset + mention.start, end: offset + mention.end };
    if (day === null) return [{ ...at, code: 'date-impossible', message: `There is no such day as ${mention.text}.` }];
    if (meaning.weekday !== null && weekdayOf(day) !== meaning.weekday) return [{ ...at, code: 'weekday-mismatch', message: `${formatDay(day)} is a ${WEEKDAYS[weekdayOf(day) - 1]}.` }];
    if (reference && mention.direction === 'past' && day > reference.last) return [{ ...at, code: 'published-contradicted', message: `The text tells ${mention.text} as past, after the declared publication date ${published.date}.` }];
    return [];
  });
}

function spanOf(mention: { readonly start: number; readonly end: number; readonly text: string }, offset: number): Span {
  return { start: offset + mention.start, end: offset + mention.end, text: mention.text };
}
