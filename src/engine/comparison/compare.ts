import type { ArticleFigure } from '../figures/model';
import { kinOf } from '../figures/predicates';
import { dimensionOf } from '../figures/units';
import type { ArticleReading } from '../reading';
import type { Comparison, ComparisonId, FigureId, Relation } from '../schema';
import { contextOf } from './context';
import { groupsOf } from './groups';
import { compatibleHead, countsAnyone, countsPersons, sameHead } from './heads';
import { labelOf, reasonOf, summaryOf } from './reasons';
import { cosine, Stories, weighted, type Terms } from './stories';
import { apart, daysApart, relationOfDates, relationOfValues } from './values';

/** A figure ready to be compared. */
export interface Candidate {
  readonly figure: ArticleFigure;
  readonly context: Terms;
  /** Index of its article. */
  readonly article: number;
  readonly published: string | null;
  /** Its place in the fixed order of all figures. */
  readonly index: number;
}

export interface Match {
  readonly a: Candidate;
  readonly b: Candidate;
  readonly relation: Relation;
  readonly rounded: boolean;
  readonly score: number;
  /** It makes a group; else it only holds in one that others make. */
  readonly leads: boolean;
}

/** Likeness of story (names, 0 to 1) plus that of sentences that two figures need, by how well their numbers fit: set on news of many incidents. */
const ENOUGH = { agree: 0.2, compatible: 0.2, differ: 0.38, differInGroup: 0.2, untold: 0.3 };
/** Articles at least so like in names tell one story. */
const ONE_STORY = 0.2;
/** What articles far apart in time need on top, at most: another day brings another incident with the same numbers. */
const FAR_APART = 0.35;
/** As long as an incident stays in the news. */
const DAYS_OF_ONE_STORY = 7;
/** Counts below this are in every story. */
const SMALL = 20;
/** Beyond this many times, two numbers in one story are two things; or beyond the second where sources contradict each other. */
const FARTHEST = 3, FARTHEST_RIVALS = 10;
const SEVERITY: readonly Relation[] = ['agree', 'compatible', 'update', 'conflict'];

/**
 * Groups the figures of several articles that measure the same thing, and says how each pair relates.
 *
 * Articles that may tell one story are found by an inverted index over their names; within such a pair of articles, figures with one
 * key (dimension and outcome, or dimension and thing counted) are weighed: by what they count, by how like their sentences are, and by
 * how well the numbers fit, since an unusual number in two texts is itself a sign of one fact.
 * @param originOf the independent origin of an article, by path.
 */
export function compareFigures(readings: readonly ArticleReading[], originOf: (path: string) => string): Comparison[] {
  const byArticle = candidatesOf(readings);
  const matches: Match[] = [];
  for (const [a, b, likeness] of new Stories(readings).pairs()) matches.push(...matchArticles(byArticle[a]!, byArticle[b]!, likeness));
  return groupsOf(matches).map(group => comparisonOf(group, originOf));
}

function candidatesOf(readings: readonly ArticleReading[]): Candidate[][] {
  const sentences = new Map<string, number>();
  const documents: Map<string, number>[] = [];
  const all = readings.flatMap((reading, article) => reading.figures.filter(isComparable).map(figure => {
    const key = `${figure.article}\n${figure.paragraph}.${figure.sentence}`;
    let sentence = sentences.get(key);
    if (sentence === undefined) {
      sentences.set(key, sentence = documents.length);
      documents.push(contextOf(reading, figure));
    }
    return { figure, article, published: reading.article.published.date, sentence };
  }));
  const contexts = weighted(documents);
  const byArticle: Candidate[][] = readings.map(() => []);
  all.forEach(({ figure, article, published, sentence }, index) => byArticle[article]!.push({ figure, article, published, context: contexts[sentence]!, index }));
  return byArticle;
}

function isComparable({ kind, status, about, unit }: ArticleFigure): boolean {
  if (kind === 'age' || status === 'denied') return false;
  return kind === 'duration' ? about.head !== null : about.head !== null || about.predicate !== null || unit !== 'count';
}

/** The keys under which a figure is looked up: one that it shares with every figure that it can be compared with. */
function keysOf({ figure }: Candidate): string[] {
  const { about, unit, kind } = figure;
  const { dimension } = dimensionOf(unit);
  if (kind === 'duration') return [`time ${about.head}`];
  const keys: string[] = [];
  if (about.predicate !== null) keys.push(`${dimension} ${kinOf(about.predicate)}`);
  if (about.head !== null && !countsPersons(figure)) keys.push(`${dimension} of ${about.head}`);
  return keys;
}

function matchArticles(as: readonly Candidate[], bs: readonly Candidate[], likeness: number): Match[] {
  const byKey = new Map<string, Candidate[]>();
  for (const b of bs) for (const key of keysOf(b)) byKey.set(key, [...byKey.get(key) ?? [], b]);
  const fitting: Match[] = [], differing: Match[] = [];
  for (const a of as) {
    const others = new Set(keysOf(a).flatMap(key => byKey.get(key) ?? []));
    for (const b of others) {
      const match = weigh(a, b, likeness);
      if (match) (match.relation === 'agree' || match.relation === 'compatible' ? fitting : differing).push(match);
    }
  }
  return [...fitting, ...differing.map(match => ({ ...match, leads: match.score >= ENOUGH.differ && contradicts(match, fitting) }))];
}

/**
 * A number that finds its like in the other article differs from another number there only where that article itself has two
 * sources that contradict each other: "two died, police say; rights groups say seven".
 */
function contradicts({ a, b }: Match, fitting: readonly Match[]): boolean {
  const likesOfA = fitting.flatMap(match => (match.a === a ? [match.b] : [])), likesOfB = fitting.flatMap(match => (match.b === b ? [match.a] : []));
  const near = apart(a.figure, b.figure) <= FARTHEST;
  if (likesOfA.length === 0 && likesOfB.length === 0) return near;
  return (likesOfA.length === 0 || likesOfA.some(like => areRivals(like.figure, b.figure))) && (likesOfB.length === 0 || likesOfB.some(like => areRivals(like.figure, a.figure)));
}

/** Do two figures of one article come from different mouths, or is one set against the other: "3,000, against 2,100"? */
function areRivals(a: ArticleFigure, b: ArticleFigure): boolean {
  if (a.paragraph === b.paragraph && a.sentence === b.sentence && (isEcho(a) || isEcho(b)) && a.trend === null && b.trend === null) return true;
  const x = a.attribution, y = b.attribution;
  if (x === null || y === null) return x !== y;
  if (x.actor !== null && y.actor !== null) return x.actor !== y.actor;
  return x.text.toLowerCase() !== y.text.toLowerCase();
}

/** A bare number that counts what the number before it counts. */
function isEcho({ counted, text }: ArticleFigure): boolean {
  return counted !== null && !text.includes(counted);
}

/** Do two figures measure the same thing, and how do they relate? Null where they don't. */
function weigh(a: Candidate, b: Candidate, likeness: number): Match | null {
  const x = a.figure, y = b.figure;
  if (!sameStatus(x, y) || !sameKind(x, y) || dimensionOf(x.unit).dimension !== dimensionOf(y.unit).dimension) return null;
  const score = likeness + cosine(a.context, b.context) + sameScene(x, y) - timeApart(a, b);
  if (isFormer(x) !== isFormer(y)) return null;
  const values = relationOfValues(x, y);
  if (values) {
    if (!compatibleHead(x, y) || otherOutcome(x, y)) return null;
    const sure = score + (values.relation === 'agree' ? tellingNumber(x) : 0);
    return sure >= (tells(x) && tells(y) ? ENOUGH[values.relation] : ENOUGH.untold) ? { a, b, ...values, score: sure + 1, leads: true } : null;
  }
  if (x.about.part || y.about.part || !sameHead(x, y) || x.about.predicate === null || x.about.predicate !== y.about.predicate || x.bound === 'vague' || y.bound === 'vague') return null;
  if (score < (likeness < ONE_STORY ? ENOUGH.differ : ENOUGH.differInGroup) || apart(x, y) > FARTHEST_RIVALS || elsewhere(x, y)) return null;
  // an incident that is told weeks later with another number is another incident
  if (x.kind === 'incident' && y.kind === 'incident' && (daysApart(a.published, b.published) ?? 0) > 2 * DAYS_OF_ONE_STORY) return null;
  const relation = relationOfDates(x, y, { a: dateOf(a), b: dateOf(b) });
  return { a, b, relation, rounded: false, score, leads: false };
}

/** What grows or stands, and what is negotiated, is reported for months, an incident for days. */
function timeApart(a: Candidate, b: Candidate): number {
  const days = daysApart(a.published, b.published);
  if (days === null || days <= DAYS_OF_ONE_STORY) return 0;
  const lasting = [a, b].every(({ figure }) => (figure.kind !== 'incident' && figure.kind !== 'other') || figure.status !== 'reported');
  return Math.min(FAR_APART, 0.1 * Math.log2(days / DAYS_OF_ONE_STORY)) * (lasting ? 0.5 : 1);
}

/** Is anything said of what it counts, or is the number itself telling? "Two times", "three kids" are in any text. */
function tells({ about, value, kind }: ArticleFigure): boolean {
  return about.predicate !== null || kind === 'share' || (value ?? SMALL) >= SMALL;
}

/** An exact number that few things have, the same in two texts, is itself a sign of one fact: 1,200 more than 4. */
function tellingNumber({ value, bound, unit }: ArticleFigure): number {
  return value === null || bound === 'vague' || unit !== 'count' || value < SMALL ? 0 : Math.min(0.3, 0.1 * Math.log10(value));
}

/** One place, one kind of occurrence, one thing counted that is not just people: each makes one fact likelier. */
function sameScene(a: ArticleFigure, b: ArticleFigure): number {
  const same = (x: string | null, y: string | null): boolean => x !== null && x === y;
  return (same(a.about.place, b.about.place) ? 0.15 : 0) + (same(a.about.event, b.about.event) ? 0.05 : 0) + (same(a.about.head, b.about.head) && !countsAnyone(a) ? 0.1 : 0);
}

/** A sum as it was before: "the old price". */
function isFormer({ unit, about }: ArticleFigure): boolean {
  return unit !== 'count' && about.modifiers.includes('former');
}

function otherOutcome(a: ArticleFigure, b: ArticleFigure): boolean {
  return a.about.predicate !== null && b.about.predicate !== null && kinOf(a.about.predicate) !== kinOf(b.about.predicate);
}

function elsewhere(a: ArticleFigure, b: ArticleFigure): boolean {
  const x = a.about.place, y = b.about.place;
  return x !== null && y !== null && !x.includes(y) && !y.includes(x) && a.kind !== 'duration' && a.kind !== 'share';
}

/** As of when a figure holds. An incident's own date is when it happened: its numbers are as of their publication. */
function dateOf({ figure, published }: Candidate): string | null {
  return figure.kind === 'incident' ? published ?? figure.asOf : figure.asOf ?? published;
}

/** What is proposed or planned is one side, what is reported the other. */
function sameStatus(a: ArticleFigure, b: ArticleFigure): boolean {
  return (a.status === 'reported') === (b.status === 'reported');
}

function sameKind(a: ArticleFigure, b: ArticleFigure): boolean {
  const of = ({ kind }: ArticleFigure): string => (kind === 'share' || kind === 'duration' || kind === 'rule' ? kind : 'amount');
  return of(a) === of(b);
}

function comparisonOf(matches: readonly Match[], originOf: (path: string) => string): Comparison {
  const members = new Map(matches.flatMap(({ a, b }) => [[a.index, a], [b.index, b]] as const));
  const figures = [...members.values()].sort((p, q) => p.index - q.index).map(({ figure }) => figure);
  const pairs = matches.map(({ a, b, relation, rounded }) => ({ a: a.figure.id, b: b.figure.id, relation, reason: reasonOf(a.figure, b.figure, relation, rounded, { a: dateOf(a), b: dateOf(b) }) }));
  const relation = SEVERITY[Math.max(...pairs.map(pair => SEVERITY.indexOf(pair.relation)))]!;
  return {
    id: `c-${figures[0]!.id}` as ComparisonId,
    label: labelOf(figures),
    figures: figures.map(({ id }): FigureId => id),
    relation,
    reason: summaryOf(figures, relation, pairs.find(pair => pair.relation === relation)!.reason),
    origins: new Set(figures.map(({ article }) => originOf(article))).size,
    pairs,
  };
}
