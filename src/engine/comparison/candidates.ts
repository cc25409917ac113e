/** Figures ready to be compared, and the keys by which they find each other. */
import predicates from '../data/predicates.json';
import type { ArticleFigure } from '../figures/model';
import { kinOf } from '../figures/predicates';
import { dimensionOf, isMoney } from '../figures/units';
import type { ArticleReading } from '../reading';
import { numberKey } from './by-number';
import { contextOf, nearbyOf } from './context';
import { areVictims, countsAnyone, namesOf, nearHeads } from './heads';
import { weighted, type Terms } from '../corpus/stories';
import { push } from '../lists';

const ASKED = new Set(predicates.asked);

export interface Candidate {
  readonly figure: ArticleFigure;
  /** The words of its sentence and those beside it. */
  readonly context: Terms;
  /** Those right beside it. */
  readonly nearby: Terms;
  /** One that it shares with every figure that it can be compared with; none where only its place in a sentence could tell what it is of. */
  readonly keys: readonly string[];
  /** Index of its article. */
  readonly article: number;
  readonly published: string | null;
  /** Its place in the fixed order of all figures. */
  readonly index: number;
}

/** The candidates of one article. */
export interface Candidates {
  readonly published: string | null;
  /** The days that its text names, as EDTF. */
  readonly days: readonly string[];
  readonly all: readonly Candidate[];
  readonly byKey: ReadonlyMap<string, readonly Candidate[]>;
  /** Those with a number that not every text has, by that. */
  readonly byNumber: ReadonlyMap<string, readonly Candidate[]>;
}

/** The figures that can be compared at all, by article. */
export function candidatesOf(readings: readonly ArticleReading[]): Candidates[] {
  const comparable = readings.map(reading => reading.figures.filter(({ kind, status }) => kind !== 'age' && status !== 'denied'));
  const sentences = new Map<string, number>();
  const documents: Map<string, number>[] = [];
  const sentenceOf = (reading: ArticleReading, article: number, figure: ArticleFigure): number => {
    const key = `${article} ${figure.paragraph} ${figure.sentence}`;
    const known = sentences.get(key);
    if (known !== undefined) return known;
    sentences.set(key, documents.length);
    return documents.push(contextOf(reading, figure)) - 1;
  };
  const sentencesOfFigures = readings.map((reading, article) => comparable[article]!.map(figure => sentenceOf(reading, article, figure)));
  const contexts = weighted(documents);
  const nearby = weighted(readings.flatMap((reading, article) => comparable[article]!.map(figure => nearbyOf(reading, figure))));
  let index = 0;
  return readings.map((reading, article) => {
    const published = reading.article.published.date;
    const all = comparable[article]!.map((figure, k): Candidate => ({
      figure, context: contexts[sentencesOfFigures[article]![k]!]!, nearby: nearby[index]!, keys: isTold(figure) ? keysOf(figure) : [], article, published, index: index++,
    }));
    const byKey = new Map<string, Candidate[]>(), byNumber = new Map<string, Candidate[]>();
    for (const candidate of all) {
      for (const key of candidate.keys) push(byKey, key, candidate);
      const number = numberKey(candidate.figure);
      if (number !== null) push(byNumber, number, candidate);
    }
    const days = [...new Set(reading.dates.filter(({ type, value }) => type === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)).map(({ value }) => value))];
    return { published, days, all, byKey, byNumber };
  });
}

/** Is it told what it is of, so that it can be known among others? */
function isTold({ kind, about, unit, value }: ArticleFigure): boolean {
  // "one of the victims" may be any of them
  if (about.part && value === 1) return false;
  return kind === 'duration' ? about.head !== null : about.head !== null || about.predicate !== null || unit !== 'count';
}

/** What is proposed or planned is one side, what is reported the other; rules, shares, durations and amounts are apart, as are dimensions. */
function keysOf(figure: ArticleFigure): string[] {
  const { about, unit, kind, status, value } = figure;
  // what is offered or asked for has not come about, however it is told
  const side = status === 'reported' && !ASKED.has(about.predicate ?? '') ? 'is' : 'may be';
  if (kind === 'duration') return [`${side} time ${about.head}`];
  const dimension = unit === 'deg' && about.head !== null && nearHeads(about.head, 'temperature') ? 'temperature' : dimensionOf(unit).dimension;
  const group = `${side} ${kind === 'share' || kind === 'rule' ? kind : 'amount'} ${dimension}`;
  const keys: string[] = [];
  if (about.predicate !== null) keys.push(`${group} ${kinOf(about.predicate)}`);
  if (areVictims(about) && about.predicate !== 'kill') keys.push(`${group} kill`);
  if (kind === 'share' || !countsAnyone(figure)) for (const name of namesOf(figure)) keys.push(`${group} of ${name}`);
  // what nothing is said of meets its like by the number: an exact sum, or any speed or length
  if (isMoney(unit) && value !== null) keys.push(`sum ${unit} ${value}`);
  else if (unit !== 'count' && kind !== 'share' && keys.length === 0) keys.push(group);
  return keys;
}
