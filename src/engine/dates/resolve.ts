import type { Article } from '../article/model';
import type { PassageReading } from '../reading';
import type { DateExpression, Problem, Published } from '../schema';
import { periodOf, type Day } from './calendar';
import type { DateMention } from './model';
import { provenPublication, weekdayProblems } from './publication';
import { valueOf } from './value';

/** Gives every date mention its value against the publication date, which is inferred from the text where nothing declares it. */
export function resolveDates(article: Article, passages: readonly PassageReading[]): { published: Published; dates: DateExpression[]; problems: Problem[] } {
  const placed = passages.flatMap((reading, k) => reading.dates.map(mention => ({ mention, passage: k, offset: article.paragraphs[k]?.start ?? 0 })));
  const published = article.published.date === null ? provenPublication(placed) : article.published;
  const reference = periodOf(published.date);
  const dates = placeDates(placed, reference && reference.first === reference.last ? reference.first : null);
  return { published, dates, problems: weekdayProblems(published, placed) };
}

/** A date mention in its article. `offset`: where its passage starts. */
export interface PlacedMention {
  readonly mention: DateMention;
  readonly passage: number;
  readonly offset: number;
}

/** Values in the order of the text, each against the reference day and the dates before it. */
export function placeDates(placed: readonly PlacedMention[], reference: Day | null): DateExpression[] {
  const narrative = isNarrative(placed, reference);
  const dates: DateExpression[] = [];
  let previous: string | null = null;
  placed.forEach(({ mention, offset }, k) => {
    const shared = withSharedYear(mention, placed[k + 1]);
    const value = valueOf(shared, { reference, previous, narrative });
    if ((mention.type === 'date' || mention.type === 'time') && anchors(mention) && periodOf(value)) previous = value.replace(/T.*$/, '');
    dates.push({ start: offset + mention.start, end: offset + mention.end, text: mention.text, value, type: mention.type });
  });
  return dates;
}

/** Decades and centuries set no day to count from. */
function anchors({ meaning }: DateMention): boolean {
  return meaning.kind === 'calendar' || meaning.kind === 'season' || meaning.kind === 'shift';
}

/** "between March 3 and April 5, 1917", "March and June 2015": the year that follows belongs to both. */
function withSharedYear(mention: DateMention, following: PlacedMention | undefined): DateMention {
  const { meaning } = mention;
  const next = following?.mention;
  if (meaning.kind !== 'calendar' || meaning.year !== null || meaning.month === null || meaning.which !== null || meaning.sameYear || !next) return mention;
  if (next.sentence !== mention.sentence || next.start < mention.end || next.start - mention.end > 5 || next.meaning.kind !== 'calendar' || next.meaning.year === null || next.meaning.month === null) return mention;
  return { ...mention, meaning: { ...meaning, year: next.meaning.year } };
}

/**
 * Does the text tell a history in its own time? Then most of its full dates lie over a year before publication
 * (the distinction of news and narrative that HeidelTime makes by a setting; Strötgen and Gertz 2013).
 */
function isNarrative(placed: readonly PlacedMention[], reference: Day | null): boolean {
  const full = placed.flatMap(({ mention: { meaning } }) => (meaning.kind === 'calendar' && meaning.year !== null && (meaning.month !== null || meaning.year < 1900) ? [meaning] : []));
  if (full.length < 3) return false;
  if (reference === null) return false;
  const old = full.filter(({ year }) => periodOf(String(year! < 1000 ? 1000 : year))!.last < reference - 365);
  return old.length >= full.length * 0.6;
}
