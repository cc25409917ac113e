import lasting from '../data/lasting.json';
import predicates from '../data/predicates.json';
import type { ArticleActor } from '../actors/model';
import type { Article, Paragraph, Range } from '../article/model';
import { contains } from '../article/passage';
import type { ArticleAttribution } from '../attribution/model';
import type { PassageReading } from '../reading';
import type { DateExpression, FigureId, FigureKind } from '../schema';
import { unitOfPunishment, type Said } from './anaphora';
import { CAPACITY } from './capacity';
import { actorTokens, clauseOf, type Clause, type Measured } from './clause';
import { inLocalMoney } from './local-money';
import { readMeasure, type MeasureReading } from './measure';
import type { ArticleFigure, Quantity } from './model';
import { EARLIER, occasionOf } from './occasion';
import { periodOf } from './period';
import { statusOf } from './status';
import { attributionOf, type Telling } from './sources';

const CUMULATIVE = new Set(predicates.cumulativeCues);
const RULES = new Map(Object.entries(predicates.ruleCues).flatMap(([label, cues]) => cues.map(cue => [cue, label] as const)));
const STOCK = new Set(predicates.stock);
/** Of amounts, what happens on an occasion. */
const EVENTFUL = new Set(predicates.eventful);
const ONGOING = new Set(lasting.ongoing);

/** As many figures as bear on the next. */
const REMEMBERED = 5;

interface Known {
  readonly dates: readonly DateExpression[];
  readonly actors: readonly ArticleActor[];
  readonly attributions: readonly ArticleAttribution[];
}

/** What lies in, or reaches into, one paragraph. */
interface Near extends Telling {
  readonly dates: readonly DateExpression[];
}

/** Makes figures of an article's quantities: what is measured, as of when, with what status, and who says so. */
export function resolveFigures(article: Article, passages: readonly PassageReading[], known: Known): ArticleFigure[] {
  const figures: ArticleFigure[] = [];
  const ids = new Map<string, number>();
  const dates = byParagraph(article.paragraphs, known.dates, date => date);
  const attributions = byParagraph(article.paragraphs, known.attributions, ({ content }) => content);
  const quotations = byParagraph(article.paragraphs, article.quotations, quotation => quotation);
  const inMoney = inLocalMoney(article, passages);
  article.paragraphs.forEach((paragraph, index) => {
    const reading = passages[index];
    if (!reading) return;
    const near: Near = { dates: dates[index]!, attributions: attributions[index]!, quotations: quotations[index]! };
    let earlier: Measured[] = [];
    let said: Said[] = [];
    const actors = reading.quantities.length > 0 ? actorTokens(paragraph.passage, reading.names) : new Set<number>();
    for (const read of inMoney[index]!) {
      if (isSpeaker(read, reading)) continue;
      if (earlier.at(-1)?.quantity.sentence !== read.sentence) earlier = [];
      const bare = clauseOf(paragraph.passage, read, earlier, actors);
      const unit = unitOfPunishment(bare, said);
      const clause: Clause = unit === null ? bare : { ...bare, quantity: { ...read, unit, kind: 'duration' } };
      const { quantity } = clause;
      const measure = readMeasure(clause, said);
      said = [...said.slice(-REMEMBERED), { quantity, reading: measure }];
      earlier = [...earlier.slice(-REMEMBERED), { quantity, predicate: measure.about.predicate, hold: measure.hold }];
      figures.push(figureOf(article, paragraph, index, clause, measure, near, idOf(ids, article.path, quantity, measure)));
    }
  });
  return figures;
}

/** "One senior official said": who speaks, and no count. */
function isSpeaker({ text, number }: Quantity, { attributions }: PassageReading): boolean {
  return /^one\s/i.test(text) && attributions.some(({ source }) => source?.start === number.start);
}

/** For each paragraph the items whose range shares text with it, by one sweep over both in order. */
function byParagraph<T>(paragraphs: readonly Paragraph[], items: readonly T[], rangeOf: (item: T) => Range): T[][] {
  const sorted = [...items].sort((a, b) => rangeOf(a).start - rangeOf(b).start);
  let next = 0;
  let open: T[] = [];
  return paragraphs.map(paragraph => {
    while (next < sorted.length && rangeOf(sorted[next]!).start < paragraph.end) open.push(sorted[next++]!);
    open = open.filter(item => rangeOf(item).end > paragraph.start);
    return open;
  });
}

/** The path, the number as written and what it counts: stays when the text around it moves. Repetitions are numbered. */
function idOf(ids: Map<string, number>, path: string, quantity: Quantity, { about }: MeasureReading): FigureId {
  const words = [quantity.value ?? quantity.bound, quantity.unit === 'count' ? null : quantity.unit, about.head, about.predicate];
  const base = `${path}#${words.filter(word => word !== null).join('-').toLowerCase().replace(/[^\p{L}\p{N}.%]+/gu, '-')}`;
  const seen = (ids.get(base) ?? 0) + 1;
  ids.set(base, seen);
  return (seen === 1 ? base : `${base}-${seen}`) as FigureId;
}

function figureOf(article: Article, paragraph: Paragraph, index: number, clause: Clause, measure: MeasureReading, near: Near, id: FigureId): ArticleFigure {
  const { quantity } = clause;
  const { value, low, high, bound, unit, trend, sentence, text } = quantity;
  const { counted } = measure;
  const start = paragraph.start + quantity.start, end = paragraph.start + quantity.end;
  const words = wordsOf(clause);
  const kind = kindOf(quantity, measure, words);
  const status = statusOf(clause, measure);
  const eventful = kind === 'incident' || kind === 'cumulative' || (kind === 'other' && EVENTFUL.has(measure.about.predicate ?? ''));
  const occasion = status === 'reported' && eventful ? occasionOf(clause, paragraph, article.published.date, near.dates, article.text) : null;
  const rule = kind === 'rule' && counted !== null && measure.about.predicate !== CAPACITY ? `${counted} ${words.before.flatMap(word => RULES.get(word) ?? []).at(-1)!}` : null;
  return {
    id, article: article.path, start, end, text, value, low, high, bound, unit, counted, measure: rule ?? measure.words, kind,
    status,
    asOf: occasion !== null && occasion !== EARLIER ? occasion : asOf(article, paragraph, quantity, kind, measure, near.dates), trend,
    // a person's age stands in the words of the article, whoever is quoted around it
    attribution: kind === 'age' ? null : attributionOf({ start: paragraph.start + quantity.number.start, end: paragraph.start + quantity.number.end }, near, { tokens: clause.tokens, first: quantity.first, offset: paragraph.start }),
    about: { ...measure.about, occasion, period: kind === 'duration' ? null : periodOf(clause, measure.subject?.words ?? null) }, paragraph: index, sentence,
  };
}

function rangeOfSentence({ start, passage }: Paragraph, sentence: number): Range {
  const { start: from, end } = passage.sentences[sentence]!;
  return { start: start + from, end: start + end };
}

/** The lower-case words of the figure's sentence, before and after the phrase. */
interface Surroundings {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function wordsOf({ tokens, quantity, start, end }: Clause): Surroundings {
  const lower = (from: number, to: number): string[] => tokens.slice(from, to).map(token => token.lower);
  return { before: lower(start, quantity.first), after: lower(quantity.reach, end) };
}

function kindOf({ kind, unit, counted }: Quantity, { about }: MeasureReading, { before, after }: Surroundings): FigureKind {
  const near = before.slice(-4);
  if (kind === 'age') return kind;
  if (about.predicate === CAPACITY) return 'rule';
  // "needs nine votes", not "would allow the release of 40"
  if (near.some(word => RULES.has(word)) && near.at(-1) !== 'of' && kind !== 'share') return 'rule';
  if (kind !== 'incident') return kind;
  if (unit === 'count' && about.predicate === null) return counted === null ? 'other' : 'stock';
  if (about.predicate !== null && STOCK.has(about.predicate)) return 'stock';
  const verb = before.at(-1) ?? '';
  const perfect = before.slice(-8).some(word => word === 'has' || word === 'have') && /(?:ed|n|t)$/.test(verb + before.slice(-3).join(' '));
  const perfectAfter = (after[0] === 'have' || after[0] === 'has') && after.length > 1;
  const total = [...before.slice(-8), ...after.slice(0, 8)].some(word => CUMULATIVE.has(word));
  return perfect || perfectAfter || total || before.slice(-16).includes('toll') ? 'cumulative' : 'incident';
}

/** The date in the figure's sentence nearest to it; for what grows or stands, else the day of publication. */
function asOf(article: Article, paragraph: Paragraph, quantity: Quantity, kind: FigureKind, { about }: MeasureReading, dates: readonly DateExpression[]): string | null {
  const current = kind === 'stock' || kind === 'cumulative' || (kind === 'duration' && about.head !== null && ONGOING.has(about.head));
  if (current) return article.published.date;
  if (kind !== 'incident') return null;
  const range = rangeOfSentence(paragraph, quantity.sentence);
  const at = paragraph.start + quantity.start;
  const near = dates.filter(date => date.type === 'date' && contains(range, date) && /^\d{4}-\d\d-\d\d/.test(date.value));
  near.sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
  return near[0]?.value ?? null;
}
