/** A length of time and the first and last day beside it that cannot all three hold. */
import { intervalOf } from '../comparison/values';
import closed from '../data/closed-class.json';
import { dayOf, type Day } from '../dates/calendar';
import type { Token } from '../article/model';
import { contains } from '../article/passage';
import { formatQuantity } from '../figures/in-words';
import type { ArticleFigure } from '../figures/model';
import { dimensionOf } from '../figures/units';
import { push } from '../lists';
import type { L10n } from '../l10n';
import type { Found } from '../findings/model';
import { placeOf, quoted, sentenceAround } from '../findings/places';
import type { ArticleReading } from '../reading';
import type { DateExpression, Mention } from '../schema';
import { figuresBeside, type Sentences } from './between';
import { areApart } from './ranges';

/** In days: how far a length in these units may be off. */
const SLACK: Readonly<Record<string, number>> = { day: 1, week: 3, month: 15, year: 183 };
const DAY = dimensionOf('day').scale;
/** As far as the length stands from the days. */
const REACH = 12;
/** "from 3 March to 13 March", "between 3 March and 13 March". */
const FROM: ReadonlyMap<string, readonly string[]> = new Map([['from', ['to', 'until', 'till', 'through', '-', '–', '—']], ['between', ['and']]]);
const BEGINS = new Set(['began', 'begins', 'begin', 'beginning', 'started', 'starts', 'start', 'starting', 'opened', 'opens', 'opening']);
const ENDS = new Set(['ended', 'ends', 'end', 'ending', 'finished', 'finishes', 'finishing', 'closed', 'closes', 'closing', 'concluded', 'concludes', 'concluding']);
/** What comes between makes the days those of something else. */
const OTHERWISE = new Set(['after', 'before', 'following', 'since', 'ahead', 'ago', 'earlier', 'later', 'and', 'but', 'while', 'when', ';']);
/** Words after a comma that go on about what lasts. */
const GOES_ON = new Set(['which', 'that', 'from', 'held', 'running', 'lasting', 'due', 'scheduled', 'between']);

const OPENING = new Set([...closed.determiner, ...closed.subjectPronoun].filter(word => word !== 'that'));
const PREPOSITIONS = new Set(closed.preposition);

/** A first and a last day, with the words that say them. */
interface Stretch {
  readonly first: Day;
  readonly last: Day;
  readonly places: readonly Mention[];
  /** Indices of the sentence's tokens where the words start: "from", "began". */
  readonly at: number;
}

/** What does not work out within a sentence of an article. */
export function durationsIn(reading: ArticleReading, sentences: Sentences, l10n: L10n): Found[] {
  const lengths = reading.figures.filter(figure => isLength(figure) && figuresBeside(sentences, figure).filter(isLength).length === 1);
  const datesOf = lengths.length > 0 ? datesByParagraph(reading) : null;
  return lengths.flatMap(length => {
    const stretch = stretchOf(reading, length, datesOf!.get(length.paragraph) ?? []);
    return stretch ? judged(reading, length, stretch, l10n) : [];
  });
}

function isLength({ kind, unit, status, low }: ArticleFigure): boolean {
  return kind === 'duration' && unit in SLACK && status !== 'denied' && low !== null;
}

/** By one sweep over both in order. */
function datesByParagraph({ article, dates }: ArticleReading): Map<number, DateExpression[]> {
  const found = new Map<number, DateExpression[]>();
  let paragraph = 0;
  for (const date of dates.filter(({ type }) => type === 'date').sort((a, b) => a.start - b.start)) {
    while (paragraph < article.paragraphs.length && article.paragraphs[paragraph]!.end <= date.start) paragraph++;
    push(found, paragraph, date);
  }
  return found;
}

/** The one stretch of days that the sentence gives, where its words tie the length to it. */
function stretchOf(reading: ArticleReading, duration: ArticleFigure, datesOfParagraph: readonly DateExpression[]): Stretch | null {
  const { start: offset, passage } = reading.article.paragraphs[duration.paragraph]!;
  const { first, last, start: from, end } = passage.sentences[duration.sentence]!;
  const tokens = passage.tokens.slice(first, last);
  const dates = datesOfParagraph.filter(date => contains({ start: offset + from, end: offset + end }, date));
  const stretch = pairOf(reading.article.path, dates, tokens, offset);
  if (!stretch) return null;
  const after = tokens.findIndex(({ start }) => offset + start >= duration.end);
  const words = tokens.slice(after, stretch.at).map(({ lower }) => lower);
  const isTied = after >= 0 && after <= stretch.at && words.length <= REACH
    && words.every((word, k) => !OTHERWISE.has(word) && !isSomethingElse(words, k) && (word !== ',' || GOES_ON.has(words[k + 1] ?? tokens[stretch.at]!.lower)));
  return isTied ? stretch : null;
}

/** Does the word open a noun phrase, after no preposition: "after a ten-day visit he", "in ten days the"? */
function isSomethingElse(words: readonly string[], k: number): boolean {
  return OPENING.has(words[k]!) && !PREPOSITIONS.has(words[k - 1] ?? '');
}

/** "from 3 March to 13 March", "began on 3 March and ended on 13 March", where the sentence names no other day. */
function pairOf(article: string, dates: readonly DateExpression[], tokens: readonly Token[], offset: number): Stretch | null {
  const days = dates.map(({ value }) => /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)).map(match => match && dayOf(Number(match[1]), Number(match[2]), Number(match[3])));
  const [first = null, last = null] = days;
  if (dates.length !== 2 || first === null || last === null || last < first) return null;
  const [from, to] = dates.map(date => tokens.findIndex(({ start }) => offset + start >= date.start));
  const end = tokens.findIndex(({ start }) => offset + start >= dates[0]!.end);
  if (from! < 1 || to! <= end) return null;
  const before = tokens.slice(Math.max(0, from! - 3), from).map(({ lower }) => lower), joining = tokens.slice(end, to).map(({ lower }) => lower);
  const lead = before.at(-1)!;
  const begins = before.findLastIndex(word => BEGINS.has(word));
  const isRange = FROM.get(lead)?.includes(joining[0] ?? '') && joining.length === 1;
  if (!isRange && (begins < 0 || joining.length > 4 || !joining.some(word => ENDS.has(word)))) return null;
  const at = isRange ? from! - 1 : from! - (before.length - begins);
  return { first, last, at, places: dates.map(({ start, end: stop, text }) => ({ article, start, end: stop, text })) };
}

function judged(reading: ArticleReading, duration: ArticleFigure, { first, last, places }: Stretch, l10n: L10n): Found[] {
  const { low, high } = intervalOf(duration), slack = SLACK[duration.unit]!;
  const days = last - first;
  // the last day may count or not
  if (!areApart({ low: low / DAY - slack, high: high / DAY + slack }, { low: days, high: days + 1 })) return [];
  const [from, to] = places;
  return [{
    kind: 'duration-between-dates',
    message: l10n.t('From {0} to {1} is {2}; {3} can’t hold with both.', quoted(from!.text), quoted(to!.text), inWords(days, l10n), quoted(duration.text)),
    places: [placeOf(duration), ...places],
    sentences: [sentenceAround(reading, duration)],
  }];
}

/** "62 days (9 weeks)". */
function inWords(days: number, l10n: L10n): string {
  const length = formatQuantity(days, 'day', l10n);
  return days >= 14 ? l10n.t('{0} (about {1})', length, formatQuantity(Math.round(days / 7), 'week', l10n)) : length;
}
