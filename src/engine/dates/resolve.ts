import type { Article } from '../article/model';
import { readPassage } from '../article/passage';
import type { PassageReading } from '../reading';
import type { DateExpression, Problem, Published } from '../schema';
import { fieldsOf, formatYear, periodOf, type Day, type Period } from './calendar';
import type { DateMention } from './model';
import { dateProblems } from './contradictions';
import { datelineDay, datelinePublication } from './dateline';
import { provenPublication } from './publication';
import { readDates } from './read';
import { valueOf } from './value';

/** Gives every date mention its value against the publication date, which is inferred from the text where nothing declares it. */
export function resolveDates(article: Article, passages: readonly PassageReading[]): { published: Published; dates: DateExpression[]; problems: Problem[] } {
  const placed = [...passages.flatMap((reading, k) => place(reading.dates, article.paragraphs[k]?.start ?? 0, reading.passage.text)), ...asideMentions(article)].sort((a, b) => a.offset - b.offset || a.mention.start - b.mention.start);
  const published = article.published.date === null ? inferredPublication(article, passages, placed) : article.published;
  const reference = periodOf(published.date);
  return { published, dates: datesAgainst(placed, reference), problems: dateProblems(published, placed, article.text) };
}

/** By the dateline, where its year can be told; else by what the text tells as past and as still to come. */
function inferredPublication(article: Article, passages: readonly PassageReading[], placed: readonly PlacedMention[]): Published {
  const dateline = datelineDay(article, passages);
  const stated = dateline && datelinePublication(dateline, placed);
  const proven = provenPublication(placed);
  return stated && (proven.date === null || !stated.date!.includes('/')) ? stated : proven;
}

/** Longer than this, an interval says nothing about weekdays. */
const LONGEST_INTERVAL = 7;

/** Values against a publication date that is an interval: what holds whichever of its days is right. */
function datesAgainst(placed: readonly PlacedMention[], reference: Period | null): DateExpression[] {
  if (!reference || reference.last - reference.first > LONGEST_INTERVAL) return placeDates(placed, null);
  const first = placeDates(placed, reference.first);
  if (reference.first === reference.last) return first;
  const last = placeDates(placed, reference.last);
  const open = placeDates(placed, null);
  return first.map((date, k) => (date.value === last[k]!.value ? date : open[k]!));
}

/** A date mention in its article. `offset`: where its passage starts; `line`: the passage's text, where it is short enough to be a date line. */
export interface PlacedMention {
  readonly mention: DateMention;
  readonly offset: number;
  readonly line: string | null;
}

const LONGEST_DATE_LINE = 80;

function place(mentions: readonly DateMention[], offset: number, text: string): PlacedMention[] {
  const line = text.length <= LONGEST_DATE_LINE ? text : null;
  return mentions.map(mention => ({ mention, offset, line }));
}

/** Captions and crossheads tell no events, but the dates in them are dates, and those that follow lean on them. */
function asideMentions(article: Article): PlacedMention[] {
  return article.asides.flatMap(({ start, end }) => {
    const text = article.text.slice(start, end);
    return place(readDates(readPassage(text)), start, text);
  });
}

/** Values in the order of the text, each against the reference day and the dates before it. */
export function placeDates(placed: readonly PlacedMention[], reference: Day | null): DateExpression[] {
  const narrative = isNarrative(placed, reference);
  const dates: DateExpression[] = [];
  let previous: string | null = narrative ? firstYear(placed) : null;
  let previousDay: string | null = null;
  const counted = new Map<string, string>();
  placed.forEach(({ mention, offset }, k) => {
    const shared = withSharedYear(mention, placed[k + 1]);
    const context = { reference, previous, previousDay, narrative };
    let value = valueOf(shared, context);
    if (mention.meaning.kind === 'counted') {
      const next = placed[k + 1];
      const words = mention.text.toLowerCase().replace(/^(the|its|his|her|their) /, '');
      value = (k > 0 && inApposition(placed[k - 1]!, placed[k]!) ? dayIn(dates[k - 1]!.value) : null)
        ?? (next && inApposition(placed[k]!, next) ? dayIn(valueOf(next.mention, context)) : null)
        ?? counted.get(words) ?? value;
      counted.set(words, value);
    }
    if ((mention.type === 'date' || mention.type === 'time') && anchors(mention) && periodOf(value)) {
      previous = value.replace(/T.*$/, '');
      if (/-\d\d-\d\d$/.test(previous) && !previous.includes('/')) previousDay = previous;
    }
    dates.push({ start: offset + mention.start, end: offset + mention.end, text: mention.text, value, type: mention.type });
  });
  return dates.map((date, k) => (placed[k]!.mention.meaning.kind === 'clock' && date.value.startsWith('T') ? { ...date, value: dayBeside(placed, dates, k) + date.value } : date));
}

/** "On 3 May, the second day", "the second day (3 May)": nothing but a stop between. */
function inApposition(a: PlacedMention, b: PlacedMention): boolean {
  return a.offset === b.offset && a.mention.sentence === b.mention.sentence && b.mention.start - a.mention.end <= 3 && (a.mention.meaning.kind === 'counted' || a.mention.type !== 'duration');
}

function dayIn(value: string): string | null {
  const day = value.replace(/T.*$/, '');
  const period = periodOf(day);
  return period && period.first === period.last ? day : null;
}

/** The day of a clock time: the nearest in its sentence ("at 5:34 a.m. local time on March 20"), or none. */
function dayBeside(placed: readonly PlacedMention[], dates: readonly DateExpression[], k: number): string {
  const here = placed[k]!;
  const beside = (at: number): string | null => {
    const other = placed[at];
    return other && other.offset === here.offset && other.mention.sentence === here.mention.sentence && /^-?\d{4}-\d\d-\d\d/.test(dates[at]!.value) && !dates[at]!.value.includes('/') ? dates[at]!.value.replace(/T.*$/, '') : null;
  };
  return beside(k + 1) ?? beside(k - 1) ?? '';
}

const yearOf = ({ mention: { meaning } }: PlacedMention): number | null => (meaning.kind === 'calendar' || meaning.kind === 'season' ? meaning.year : null);

/** Decades and centuries set no day to count from. */
function anchors({ meaning }: DateMention): boolean {
  return meaning.kind !== 'fixed' && meaning.kind !== 'clock';
}

/** "between March 3 and April 5, 1917", "March and June 2015": the year that follows belongs to both. */
function withSharedYear(mention: DateMention, following: PlacedMention | undefined): DateMention {
  const { meaning } = mention;
  const next = following?.mention;
  if (meaning.kind !== 'calendar' || meaning.year !== null || meaning.month === null || meaning.which !== null || meaning.from === 'previous' || !next) return mention;
  if (next.sentence !== mention.sentence || next.start < mention.end || next.start - mention.end > 5 || next.meaning.kind !== 'calendar' || next.meaning.year === null || next.meaning.month === null) return mention;
  return { ...mention, meaning: { ...meaning, year: next.meaning.year } };
}

/**
 * Does the text tell a history in its own time? Then most of its full dates lie over a year before publication
 * (the distinction of news and narrative that HeidelTime makes by a setting; Strötgen and Gertz 2013).
 */
function isNarrative(placed: readonly PlacedMention[], reference: Day | null): boolean {
  const full = placed.flatMap(({ mention: { meaning } }) => (meaning.kind === 'calendar' && meaning.year !== null && (meaning.month !== null || meaning.year < 1900) ? [meaning] : []));
  const headings = placed.filter(({ mention, line }) => line !== null && /^\d{4}(?:\s?[-–—/]\s?\d{2,4})?$/.test(line.trim()) && mention.start === 0);
  if (reference !== null && headings.length >= 2 && headings.some(heading => yearOf(heading)! < fieldsOf(reference).year)) return true;
  if (reference === null || full.length < 5) return false;
  const old = full.filter(({ year }) => year! < fieldsOf(reference).year - 1);
  const ofTheDay = placed.filter(({ mention: { meaning } }) => (meaning.kind === 'shift' && meaning.from === 'reference' && meaning.unit === 'day') || (meaning.kind === 'calendar' && meaning.weekday !== null && meaning.month === null));
  return old.length >= full.length * 0.6 && ofTheDay.length * 3 < old.length;
}

/** The year that a history begins in, for dates before the first that names one. */
function firstYear(placed: readonly PlacedMention[]): string | null {
  for (const { mention: { meaning } } of placed) if (meaning.kind === 'calendar' && meaning.year !== null) return formatYear(meaning.year);
  return null;
}
