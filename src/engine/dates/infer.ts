/** Publication dates across articles: an undated telling of a story that a dated article tells too. */
import { weighted, cosine, storyPairs, type StoryPair } from '../corpus/stories';
import type { ArticleReading } from '../reading';
import type { Published } from '../schema';
import { formatDay, periodOf, weekdayOf, type Day } from './calendar';
import { closest, datelineDay } from './dateline';

/** How alike two tellings must be: in their names, and in pairs of neighbouring words, which only versions of one text share so often. */
const LEAST_NAMES = 0.35;
const LEAST_WORDING = 0.035;

/**
 * Dates for articles that declare none and tell the same story as one that does: the day of a dateline without a year, in the year that the
 * other came out; else, where the words are so like that one follows from the other, by weekdays.
 * The weekday that such an article tells as past lies in the week up to the dated telling, so it came out between that day and the
 * dated one: an interval, with the weekdays as evidence. By path; articles without such a counterpart are not in the map.
 */
export function inferPublished(readings: readonly ArticleReading[], stories: readonly StoryPair[] = storyPairs(readings)): Map<string, Published> {
  const inferred = new Map<string, Published>();
  const undated = readings.filter(needsDate);
  if (undated.length === 0 || undated.length === readings.length) return inferred;
  // from the dated outwards, so that a rewrite of a rewrite is reached
  const days = new Map(readings.flatMap((reading, k) => { const day = declaredDay(reading); return day === null ? [] : [[k, day] as const]; }));
  for (const [k, { day, published }] of byDateline(readings, stories, days)) {
    days.set(k, day);
    inferred.set(readings[k]!.article.path, published);
  }
  const wording = weighted(readings.map(wordPairs));
  const counterparts = new Map<number, number[]>();
  for (const [a, b, names] of stories) {
    if (names < LEAST_NAMES || cosine(wording[a]!, wording[b]!) < LEAST_WORDING) continue;
    counterparts.set(a, [...(counterparts.get(a) ?? []), b]);
    counterparts.set(b, [...(counterparts.get(b) ?? []), a]);
  }
  const queue = [...days.keys()];
  for (let at = 0; at < queue.length; at++) {
    for (const other of counterparts.get(queue[at]!) ?? []) {
      if (days.has(other) || !needsDate(readings[other]!)) continue;
      const published = beside(readings[other]!, days.get(queue[at]!)!);
      if (!published) continue;
      days.set(other, days.get(queue[at]!)!);
      inferred.set(readings[other]!.article.path, published);
      queue.push(other);
    }
  }
  return inferred;
}

/** How far apart two articles on one story may come out, in days: only the year of a dateline's day is in question. */
const APART = 21;

/** The articles whose dateline lacks nothing but the year, which a dated article on the same story gives; none where two give different years. By index. */
function byDateline(readings: readonly ArticleReading[], stories: readonly StoryPair[], declared: ReadonlyMap<number, Day>): Map<number, { day: Day; published: Published }> {
  const datelines = new Map(readings.flatMap((reading, k) => {
    const dateline = needsDate(reading) ? datelineDay(reading.article, reading.passages) : null;
    return dateline ? [[k, dateline] as const] : [];
  }));
  const days = new Map<number, Set<Day>>();
  for (const [a, b] of stories) {
    for (const [own, other] of [[a, b], [b, a]] as const) {
      const dateline = datelines.get(own);
      const to = declared.get(other);
      const day = dateline && to !== undefined ? closest(dateline.month, dateline.day, to) : null;
      if (day !== null && Math.abs(day - to!) <= APART && (dateline!.weekday ?? weekdayOf(day)) === weekdayOf(day)) days.set(own, (days.get(own) ?? new Set()).add(day));
    }
  }
  return new Map([...days].flatMap(([k, found]) => {
    const [day, ...others] = found;
    const { start, end, text } = datelines.get(k)!;
    return others.length > 0 ? [] : [[k, { day: day!, published: { date: formatDay(day!), basis: 'inferred' as const, evidence: [{ start, end, text }] } }] as const];
  }));
}

const needsDate = ({ article: { published } }: ArticleReading): boolean => !isDay(published.date);

function isDay(date: string | null): boolean {
  const period = periodOf(date);
  return period !== null && period.first === period.last;
}

function declaredDay({ article: { published } }: ArticleReading): Day | null {
  return published.basis === 'declared' && isDay(published.date) ? periodOf(published.date)!.first : null;
}

function beside({ article, passages }: ArticleReading, day: Day): Published | null {
  const weekdays = passages.flatMap((passage, k) => passage.dates.flatMap(mention => {
    const { meaning } = mention;
    if (mention.direction !== 'past' || meaning.kind !== 'calendar' || meaning.weekday === null || meaning.month !== null || meaning.which !== null) return [];
    const offset = article.paragraphs[k]?.start ?? 0;
    return [{ day: day - ((weekdayOf(day) - meaning.weekday + 7) % 7), span: { start: offset + mention.start, end: offset + mention.end, text: mention.text } }];
  }));
  if (weekdays.length === 0) return null;
  const latest = Math.max(...weekdays.map(weekday => weekday.day));
  // a month that it declares, or the days between which its text proves that it came out, narrow that down
  const [from, to = from] = (article.published.date ?? '..').split('/');
  const first = Math.max(latest, periodOf(from!)?.first ?? latest);
  const last = Math.min(day, periodOf(to!)?.last ?? day);
  if (first > last) return null;
  const evidence = weekdays.filter(weekday => weekday.day === first).map(({ span }) => span);
  return { date: first === last ? formatDay(first) : `${formatDay(first)}/${formatDay(last)}`, basis: 'inferred', evidence: evidence.length > 0 ? evidence : article.published.evidence };
}

const STEM = 7;

/** Neighbouring words, closed-class ones left out, cut to their stems. */
function wordPairs({ article }: ArticleReading): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const { passage } of article.paragraphs) {
    for (const sentence of passage.sentences) {
      let before: string | null = null;
      for (let k = sentence.first; k < sentence.last; k++) {
        const { kind, lower } = passage.tokens[k]!;
        if ((kind !== 'word' && kind !== 'number') || CLOSED.has(lower)) continue;
        const stem = lower.slice(0, STEM);
        if (before !== null) pairs.set(`${before} ${stem}`, 1);
        before = stem;
      }
    }
  }
  return pairs;
}

/** The commonest words of English, which pair with anything. */
const CLOSED: ReadonlySet<string> = new Set(['the', 'a', 'an', 'of', 'in', 'on', 'at', 'to', 'and', 'or', 'but', 'for', 'with', 'by', 'from', 'as', 'is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'had', 'that', 'this', 'it', 'its', 'he', 'she', 'they', 'will', 'would', 'said', 'mr', 'not', 'also']);
