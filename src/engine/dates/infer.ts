/** Publication dates across articles: an undated telling of a story that a dated article tells too. */
import { weighted, cosine, storyPairs, type StoryPair } from '../corpus/stories';
import type { ArticleReading } from '../reading';
import type { Published } from '../schema';
import { formatDay, periodOf, weekdayOf, type Day } from './calendar';

/** How alike two tellings must be: in their names, and in pairs of neighbouring words, which only versions of one text share so often. */
const LEAST_NAMES = 0.35;
const LEAST_WORDING = 0.035;

/**
 * Dates for articles that declare none and tell the same story as one that does, in so like words that one follows from the other.
 * The weekday that such an article tells as past lies in the week up to the dated telling, so it came out between that day and the
 * dated one: an interval, with the weekdays as evidence. By path; articles without such a counterpart are not in the map.
 */
export function inferPublished(readings: readonly ArticleReading[], stories: readonly StoryPair[] = storyPairs(readings)): Map<string, Published> {
  const inferred = new Map<string, Published>();
  const undated = readings.filter(needsDate);
  if (undated.length === 0 || undated.length === readings.length) return inferred;
  const wording = weighted(readings.map(wordPairs));
  const counterparts = new Map<number, number[]>();
  for (const [a, b, names] of stories) {
    if (names < LEAST_NAMES || cosine(wording[a]!, wording[b]!) < LEAST_WORDING) continue;
    counterparts.set(a, [...(counterparts.get(a) ?? []), b]);
    counterparts.set(b, [...(counterparts.get(b) ?? []), a]);
  }
  // from the dated outwards, so that a rewrite of a rewrite is reached
  const days = new Map(readings.flatMap((reading, k) => { const day = declaredDay(reading); return day === null ? [] : [[k, day] as const]; }));
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
