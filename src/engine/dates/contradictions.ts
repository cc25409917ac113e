/** What speaks against a date: a weekday that it does not have, and a declared publication date that the text contradicts. */
import type { Problem, Published } from '../schema';
import { addMonths, dayOf, fieldsOf, formatDay, lastDayOfMonth, periodOf, weekdayOf, type Day, type Period } from './calendar';
import type { DateMention } from './model';
import { daysFromToday, fullDay } from './publication';
import type { PlacedMention } from './resolve';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * What in the text is no date, or contradicts the declared publication date: a day told as past after it or as to come before it,
 * "today" with another weekday, "two years ago, in 1998" and "seven months after 7 October" that do not lead to it.
 * @param text the article's.
 */
export function dateProblems(published: Published, placed: readonly PlacedMention[], text: string): Problem[] {
  const reference = published.basis === 'declared' ? periodOf(published.date) : null;
  const problems = placed.flatMap((_, k): Problem[] => {
    const found = asWritten(placed, k, reference) ?? (reference && (outOfTime(placed, k, reference, text) ?? otherWeekday(placed, k, reference) ?? otherDistance(placed, k, reference, text)));
    return found ? [found] : [];
  });
  // a day that is told again is one problem
  return problems.filter((problem, k) => problems.findIndex(({ message }) => message === problem.message) === k);
}

const problemAt = (a: PlacedMention, code: string, message: string, b: PlacedMention = a): Problem => ({ start: a.offset + a.mention.start, end: b.offset + b.mention.end, code, message });
const contradicted = (a: PlacedMention, says: string, reference: Period, b: PlacedMention = a): Problem =>
  problemAt(a, 'published-contradicted', `${says} the declared publication date ${formatDay(reference.first)}${reference.last > reference.first ? `/${formatDay(reference.last)}` : ''}.`, b);

/** A day that no calendar has, or that is no such weekday; without a year, in none of the years around. */
function asWritten(placed: readonly PlacedMention[], k: number, reference: Period | null): Problem | null {
  const here = placed[k]!;
  const { meaning, text } = here.mention;
  if (meaning.kind !== 'calendar' || meaning.month === null || meaning.day === null) return null;
  const { year, month, day, weekday } = meaning;
  if (year !== null) {
    const found = dayOf(year, month, day);
    if (found === null) return problemAt(here, 'date-impossible', `There is no such day as ${text}.`);
    return weekday === null || weekdayOf(found) === weekday ? null : problemAt(here, 'weekday-mismatch', `${formatDay(found)} is a ${WEEKDAYS[weekdayOf(found) - 1]}.`);
  }
  if (weekday === null || !reference) return null;
  const now = fieldsOf(reference.first).year;
  const days = [now - 1, now, now + 1].flatMap(y => dayOf(y, month, day) ?? []);
  if (days.some(found => weekdayOf(found) === weekday)) return null;
  return problemAt(here, 'weekday-mismatch', `${text} fits none of the years around publication: ${days.map(found => `${formatDay(found)} is a ${WEEKDAYS[weekdayOf(found) - 1]}`).join(', ')}.`);
}

/** A full date told as past that lies after publication, or as to come that lies before it; a line that says "updated" tells of another day. */
function outOfTime(placed: readonly PlacedMention[], k: number, reference: Period, text: string): Problem | null {
  const here = placed[k]!;
  const day = fullDay(here.mention);
  if (day === null || /\b(?:updated|modified)\b[^.\n]{0,20}$/i.test(text.slice(Math.max(0, here.offset + here.mention.start - 40), here.offset + here.mention.start))) return null;
  if (here.mention.direction === 'past' && day > reference.last) return contradicted(here, `The text tells ${here.mention.text} as past, after`, reference);
  return here.mention.ahead && day < reference.first ? contradicted(here, `The text tells ${here.mention.text} as still to come, before`, reference) : null;
}

/** "Today, Tuesday", "yesterday (Monday)": a weekday that the declared day does not bear out. */
function otherWeekday(placed: readonly PlacedMention[], k: number, reference: Period): Problem | null {
  const here = placed[k]!;
  const { meaning } = here.mention;
  const from = reference.first === reference.last && meaning.kind === 'calendar' && meaning.weekday !== null && meaning.which === null ? daysFromToday(placed, k) : null;
  if (from === null || meaning.kind !== 'calendar') return null;
  const day = reference.first + from;
  return weekdayOf(day) === meaning.weekday ? null : contradicted(here, `${formatDay(day)} is a ${WEEKDAYS[weekdayOf(day) - 1]} and not a ${WEEKDAYS[meaning.weekday! - 1]}, going by`, reference);
}

/** Further than this from a duration, a date is another matter. */
const REACH = 60;

/** "Two years ago, in 1998", "it is seven months since 7 October": so long from that day is not the declared one, give or take a unit. */
function otherDistance(placed: readonly PlacedMention[], k: number, reference: Period, text: string): Problem | null {
  const here = placed[k]!;
  const next = placed[k + 1];
  if (!next || next.offset !== here.offset || next.mention.sentence !== here.mention.sentence) return null;
  const between = text.slice(here.offset + here.mention.end, next.offset + next.mention.start);
  const apposed = /^(?:,? \(?|, )(?:in |on )?$/.test(between);
  const [ago, date] = apposed && next.mention.meaning.kind === 'shift' ? [next, here] : [here, next];
  const length = lengthOf(ago.mention);
  if (!length) return null;
  if (length.ago ? !apposed : between.length > REACH || !/^ (?:after|since)\b/.test(between) || !tellsOfNow(text, here.offset + here.mention.start)) return null;
  const candidates = daysMeant(date.mention, fieldsOf(reference.first).year);
  if (candidates.length === 0) return null;
  const fits = candidates.some(({ first, last }) => after(first, length, -1) <= reference.last && reference.first <= after(last, length, 1));
  return fits ? null : contradicted(here, `“${text.slice(here.offset + here.mention.start, next.offset + next.mention.end)}” does not lead to`, reference, next);
}

interface Length {
  readonly amount: number;
  readonly months: number;
  readonly days: number;
  /** Counted back from publication, by the words themselves. */
  readonly ago: boolean;
}

/** A number of days, weeks, months or years: "seven months", "two years ago". */
function lengthOf({ meaning }: DateMention): Length | null {
  if (meaning.kind === 'shift') {
    const months = meaning.unit === 'year' ? 12 : meaning.unit === 'month' ? 1 : 0;
    const days = meaning.unit === 'week' ? 7 : meaning.unit === 'day' ? 1 : 0;
    return meaning.from === 'reference' && meaning.amount < 0 && (months || days) ? { amount: -meaning.amount, months, days, ago: true } : null;
  }
  const match = meaning.kind === 'fixed' ? /^P(\d+)([YMWD])$/.exec(meaning.value) : null;
  return match && { amount: Number(match[1]), months: match[2] === 'Y' ? 12 : match[2] === 'M' ? 1 : 0, days: match[2] === 'W' ? 7 : match[2] === 'D' ? 1 : 0, ago: false };
}

/** The day so long after another; `give` units more. */
function after(day: Day, { amount, months, days }: Length, give: number): Day {
  if (months === 0) return day + days * (amount + give);
  const { year, month, day: date } = fieldsOf(day);
  const moved = addMonths(year, month, months * (amount + give));
  return Math.min(dayOf(moved.year, moved.month, 1)! + date - 1, lastDayOfMonth(moved.year, moved.month));
}

/** The days or periods that a date may mean: its own, or without a year those of the last years. */
function daysMeant({ meaning }: DateMention, now: number): Period[] {
  if (meaning.kind !== 'calendar' || (meaning.year === null && (meaning.month === null || meaning.from === 'previous'))) return [];
  const years = meaning.year === null ? [now, now - 1, now - 2, now - 3] : [meaning.year];
  return years.flatMap(year => periodOf(`${String(year).padStart(4, '0')}${part(meaning.month)}${part(meaning.month === null ? null : meaning.day)}`) ?? []);
}

const part = (n: number | null): string => (n === null ? '' : `-${String(n).padStart(2, '0')}`);

/** The sentence around speaks in the present: "it is", "has been", "still". */
function tellsOfNow(text: string, at: number): boolean {
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at)) + 1;
  const stop = text.slice(at).search(/[.!?](?:\s|$)|\n/);
  const sentence = text.slice(start, stop < 0 ? at + 300 : at + stop);
  return /\b(?:is|are|has|have|remains?|still|continues?)\b/i.test(sentence) && !/\b(?:was|were|had|would)\b/i.test(sentence);
}
