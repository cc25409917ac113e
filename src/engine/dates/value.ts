/** The value of a date expression in its context: EDTF where the calendar can be reached, else a TIMEX3 value with X for what is not known. */
import { addMonths, dayOf, easterOf, fieldsOf, formatDay, formatMonth, formatYear, mondayOf, nthWeekday, pad, periodOf, weekdayOf, type Day } from './calendar';
import type { Anchor, CalendarUnit, DateMention, DateMeaning, MovableDay, Which } from './model';

export interface DateContext {
  /** The day that "today" means; null where it is not known. */
  readonly reference: Day | null;
  /** The value of the last calendar date before, which "the next day" and, in a narrative, "in April" lean on. */
  readonly previous: string | null;
  /** The last value before that is a day, which "the next day" leans on in news, where years and months come in between as background. */
  readonly previousDay: string | null;
  /** A history told in its own time: bare months and weekdays follow the date before, not the publication. */
  readonly narrative: boolean;
}

/** The value of the mention, with its time of day where it has one. */
export function valueOf({ meaning, time, direction }: DateMention, context: DateContext): string {
  const date = dateOf(meaning, direction, context);
  if (time === null || date.startsWith('P') && date !== 'PRESENT_REF') return date;
  if (date === '') return time;
  return /^-?\d{4}-\d\d-\d\d$|^XXXX/.test(date) ? date + time : date;
}

type Calendar = Extract<DateMeaning, { kind: 'calendar' }>;
type Shift = Extract<DateMeaning, { kind: 'shift' }>;

function dateOf(meaning: DateMeaning, direction: DateMention['direction'], context: DateContext): string {
  switch (meaning.kind) {
    case 'fixed':
      return meaning.value;
    case 'clock': {
      const day = context.narrative ? periodOf(context.previous) : null;
      return day && day.first === day.last ? formatDay(day.first) : '';
    }
    case 'shift':
      return shifted(meaning, direction, context);
    case 'season':
      return seasonValue(meaning, direction, context);
    case 'calendar':
      return calendarValue(meaning, direction, context);
    case 'movable':
      return movableValue(meaning, direction, context);
    case 'dayOfWeek':
      return context.reference === null ? `XXXX-WXX-${meaning.weekday}` : formatDay(mondayOf(context.reference) + 7 * meaning.weeks + meaning.weekday - 1);
    case 'counted':
      return UNKNOWN[meaning.unit] ?? UNKNOWN_DAY;
    case 'around': {
      const period = periodOf(dateOf(meaning.date, direction, context));
      if (!period) return UNKNOWN[meaning.unit]!;
      const monday = mondayOf(period.first);
      return meaning.unit === 'week' ? `${formatDay(monday)}/${formatDay(monday + 6)}` : `${formatDay(monday + 5)}/${formatDay(monday + 6)}`;
    }
  }
}

/** The day that relative words count from, and whether it is known at all. */
function anchorOf(from: Anchor, { reference, previous, narrative }: DateContext): { readonly value: string } | null {
  if ((from === 'previous' || (narrative && from === 'context')) && previous !== null && periodOf(previous)) return { value: previous };
  return reference === null ? null : { value: formatDay(reference) };
}

/** Values of the units where no day is known to count from; a day otherwise. */
const UNKNOWN_DAY = 'XXXX-XX-XX';
const UNKNOWN: Partial<Record<CalendarUnit, string>> = { year: 'XXXX', decade: 'XXXX', century: 'XXXX', millennium: 'XXXX', month: 'XXXX-XX', quarter: 'XXXX-XX', week: 'XXXX-WXX', fortnight: 'XXXX-WXX', weekend: 'XXXX-WXX-WE' };

function shifted(meaning: Shift, direction: DateMention['direction'], context: DateContext): string {
  const value = moved(meaning, context);
  const period = meaning.from === 'previous' && direction === 'past' && !context.narrative && context.reference !== null ? periodOf(value) : null;
  // what is told as past but would lie ahead counts from a date that the text does not name
  return period && meaning.amount > 0 && period.first > context.reference! ? UNKNOWN[meaning.unit] ?? UNKNOWN_DAY : value;
}

function moved({ unit, amount, from }: Shift, context: DateContext): string {
  const daily = from === 'previous' && (unit === 'day' || unit === 'night') && !context.narrative ? context.previousDay : null;
  const anchor = daily !== null ? { value: daily } : from === 'previous' && amount > 0 && context.previous === null ? null : anchorOf(from, context);
  if (!anchor) return UNKNOWN[unit] ?? UNKNOWN_DAY;
  const period = periodOf(anchor.value)!;
  const { year, month } = fieldsOf(period.first);
  const exact = period.first === period.last;
  switch (unit) {
    case 'year':
      return Number.isInteger(amount) ? formatYear(year + amount) : monthValue(addMonths(year, month, Math.round(amount * 12)));
    case 'decade':
      return Math.abs(amount) < 1 ? `${formatYear(year).slice(0, -1)}X` : from === 'reference' && Number.isInteger(amount) && amount < 0 || from === 'previous' ? formatYear(year + Math.round(amount * 10)) : `${formatYear(year + Math.round(amount * 10)).slice(0, -1)}X`;
    case 'century':
      return Math.abs(amount) <= 1 ? `${formatYear(year + amount * 100).slice(0, -2)}XX` : formatYear(year + Math.round(amount * 100));
    case 'millennium':
      return formatYear(year + Math.round(amount * 1000));
    case 'month':
      return /^-?\d{4}$/.test(anchor.value) && amount !== 0 ? formatYear(year) : monthValue(addMonths(year, month, Math.round(amount)));
    case 'quarter': {
      const moved = addMonths(year, month, Math.round(amount) * 3);
      return `${formatYear(moved.year)}-${33 + Math.floor((moved.month - 1) / 3)}`;
    }
    case 'week':
    case 'fortnight': {
      if (!exact && period.last - period.first > 7) return anchor.value;
      const monday = mondayOf(period.first) + 7 * Math.round(amount * (unit === 'fortnight' ? 2 : 1));
      return `${formatDay(monday)}/${formatDay(monday + 6)}`;
    }
    case 'weekend': {
      // on a Monday, "the weekend" is the one before; "last" and "next" move from it
      const behind = amount <= 0 && weekdayOf(period.first) <= 3 ? 1 : 0;
      const saturday = mondayOf(period.first) + 5 + 7 * (amount < 0 ? -1 : amount > 0 ? 1 : -behind);
      return `${formatDay(saturday)}/${formatDay(saturday + 1)}`;
    }
    case 'day':
    case 'night':
      if (!exact) return amount === 0 ? anchor.value : anchor.value.slice(0, 7);
      return formatDay(period.first + Math.round(amount));
    case 'hour':
      // "48 hours ago"; less than a day stays within it
      return exact ? formatDay(period.first + Math.trunc(amount / 24)) : anchor.value;
    default:
      return exact ? formatDay(period.first) : anchor.value;
  }
}

function movableValue({ day, year }: Extract<DateMeaning, { kind: 'movable' }>, direction: DateMention['direction'], context: DateContext): string {
  if (year !== null) return formatDay(movableDay(day, year));
  const anchor = anchorOf('context', context);
  if (!anchor) return 'XXXX-XX-XX';
  const { first } = periodOf(anchor.value)!;
  const y = fieldsOf(first).year;
  const here = movableDay(day, y);
  return formatDay(direction === 'past' && here > first ? movableDay(day, y - 1) : direction === 'future' && here < first ? movableDay(day, y + 1) : here);
}

const movableDay = (day: MovableDay, year: number): Day => ('easter' in day ? easterOf(year) + day.easter : nthWeekday(year, day.month, day.weekday, day.nth));

const monthValue = ({ year, month }: { readonly year: number; readonly month: number }): string => formatMonth(year, month);

function seasonValue({ code, year, which, from }: Extract<DateMeaning, { kind: 'season' }>, direction: DateMention['direction'], context: DateContext): string {
  const write = (y: number): string => (code === 'H1' ? `${formatMonth(y, 1)}/${formatMonth(y, 6)}` : code === 'H2' ? `${formatMonth(y, 7)}/${formatMonth(y, 12)}` : `${formatYear(y)}-${code}`);
  if (year !== null) return write(year);
  const anchor = anchorOf(from, context);
  if (!anchor) return code.startsWith('H') ? 'XXXX' : `XXXX-${code}`;
  const { first } = periodOf(anchor.value)!;
  const y = fieldsOf(first).year;
  const here = periodOf(write(y))!;
  if (which === -1) return code.startsWith('H') ? write(y - 1) : write(here.last < first ? y : y - 1);
  if (which === 1) return code.startsWith('H') ? write(y + 1) : write(here.first > first ? y : y + 1);
  if (which === null && from === 'context' && !context.narrative) {
    if (direction === 'past' && here.first > first) return write(y - 1);
    if (direction === 'future' && here.last < first) return write(y + 1);
  }
  return write(y);
}

function calendarValue(fields: Calendar, direction: DateMention['direction'], context: DateContext): string {
  const { year, month, day, weekday, which, from } = fields;
  if (year !== null) return writeFields(year, month, day);
  const anchor = anchorOf(from, context);
  if (month === null && weekday === null) return anchor && day !== null ? dayInMonth(anchor.value, day, which, direction) : 'XXXX-XX-XX';
  if (month === null) return weekdayValue(weekday!, day, which, direction, from, context, anchor?.value ?? null);
  if (!anchor) return day === null ? `XXXX-${pad(month)}` : `XXXX-${pad(month)}-${pad(day)}`;
  const first = periodOf(anchor.value)!.first;
  const y = fieldsOf(first).year;
  if (from === 'previous') return writeFields(which === null ? y : nearestYear(y, month, day, first, which, direction), month, day);
  // a history goes on: after November comes next year's January
  if (context.narrative) return writeFields(/^-?\d{4}-1[0-2]/.test(anchor.value) && month <= 3 ? y + 1 : y, month, day);
  if (day !== null && weekday !== null) {
    // the weekday tells the year
    const fitting = [y, y - 1, y + 1].find(candidate => { const d = dayOf(candidate, month, day); return d !== null && weekdayOf(d) === weekday; });
    if (fitting !== undefined) return writeFields(fitting, month, day);
  }
  return writeFields(nearestYear(y, month, day, first, which, direction), month, day);
}

/** "The show will run from January 3 to March 9", told at the end of January: it began this year. */
function hasJustBeen(year: number, month: number, day: number | null, reference: Day): boolean {
  const here = day === null ? null : dayOf(year, month, day);
  return here !== null && reference - here < 31;
}

/** The year of a month, or a month and day, told without one. */
function nearestYear(year: number, month: number, day: number | null, reference: Day, which: Which, direction: DateMention['direction']): number {
  const now = fieldsOf(reference);
  const here = day === null ? month : month * 100 + day;
  const there = day === null ? now.month : now.month * 100 + now.day;
  const pointing = which === -1 ? 'past' : which === 1 ? 'future' : direction;
  if (pointing === 'past') return here > there || (which === -1 && here === there) ? year - 1 : year;
  if (pointing === 'future') return (here < there && !(which === null && hasJustBeen(year, month, day, reference))) || (which === 1 && here === there) ? year + 1 : year;
  return year;
}

/** "The 15th": of the month spoken of, or the one before or after, as the tense points. */
function dayInMonth(anchor: string, day: number, which: Which, direction: DateMention['direction']): string {
  const { first } = periodOf(anchor)!;
  const { year, month, day: today } = fieldsOf(first);
  const exact = /-\d\d-\d\d$/.test(anchor);
  const amount = which ?? (exact && direction === 'past' && day > today ? -1 : exact && direction === 'future' && day < today ? 1 : 0);
  const moved = addMonths(year, month, amount);
  return writeFields(moved.year, moved.month, day);
}

function weekdayValue(weekday: number, day: number | null, which: Which, direction: DateMention['direction'], from: Anchor, { reference, previous, narrative }: DateContext, anchor: string | null): string {
  const base = narrative ? previous : anchor;
  const period = periodOf(base);
  if (!period || (narrative && period.first !== period.last) || (reference === null && !narrative)) return `XXXX-WXX-${weekday}`;
  const today = period.first;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (day !== null) {
    // "Wednesday the 14th": the nearest such day
    for (let distance = 0; distance < 400; distance++) {
      const found = [today - distance, today + distance].find(d => fieldsOf(d).day === day && weekdayOf(d) === weekday);
      if (found !== undefined) return formatDay(found);
    }
  }
  if (which === -1) return formatDay(today - (back === 0 ? 7 : back));
  if (which === 1) return formatDay(today + (back === 0 ? 7 : 7 - back));
  // "that Friday", "this Sunday": of the week spoken of
  if (which === 0 && (from === 'previous' || direction === null)) return formatDay(mondayOf(today) + weekday - 1);
  if (narrative) return formatDay(today + ((7 - back) % 7));
  return formatDay(direction === 'future' ? today + ((7 - back) % 7) : today - back);
}

function writeFields(year: number, month: number | null, day: number | null): string {
  if (month === null) return formatYear(year);
  return day === null || dayOf(year, month, day) === null ? formatMonth(year, month) : formatDay(dayOf(year, month, day)!);
}

