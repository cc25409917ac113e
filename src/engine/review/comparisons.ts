/** Comparisons as reviewers have decided them: what is not the same is taken apart, what is the same put together. */
import { labelOf, reasonOf, summaryOf } from '../comparison/reasons';
import { dateOf } from '../comparison/times';
import { relationOfDates, relationOfValues } from '../comparison/values';
import type { ArticleFigure } from '../figures/model';
import type { L10n } from '../l10n';
import { push } from '../lists';
import type { ArticleReading } from '../reading';
import type { Comparison, ComparisonId, FigureId, Pair, Relation } from '../schema';
import type { DecidedPairs } from './review';

/** From the closest to the farthest. */
const RELATIONS: readonly Relation[] = ['agree', 'compatible', 'update', 'conflict'];
/** In a larger group only the pairs that make it are told. */
const MOST_PAIRED = 40;

interface Known {
  readonly figure: ArticleFigure;
  readonly published: string | null;
  /** Its place in the fixed order of all figures. */
  readonly index: number;
}

/**
 * Takes pairs apart and puts others together. A group from which a pair is taken apart splits: each of its other figures stays with the one
 * of the two to which it is closer by relation, then by order. Groups of two figures that are the same become one.
 * @param originOf the independent origin of an article, by path.
 * @param l10n what the reasons are in.
 */
export function decideComparisons(comparisons: readonly Comparison[], { same, apart }: DecidedPairs, readings: readonly ArticleReading[], originOf: (path: string) => string, l10n: L10n): Comparison[] {
  if (same.length + apart.length === 0) return [...comparisons];
  const decided = new Set([...same, ...apart].flat());
  const touched = comparisons.filter(({ figures }) => figures.some(id => decided.has(id)));
  const known = knownFigures(readings);
  const pairs = new Map(touched.flatMap(comparison => comparison.pairs.map(pair => [keyOf(pair.a, pair.b), pair] as const)));
  const links = [...same.map(([a, b]) => ({ a, b })), ...[...pairs.values()].sort((p, q) => RELATIONS.indexOf(p.relation) - RELATIONS.indexOf(q.relation))];
  const groups = grouped(links, apart).map(group => group.sort((a, b) => known.get(a)!.index - known.get(b)!.index)).filter(group => group.length > 1);
  const asBefore = new Map(touched.map(comparison => [comparison.figures.join('\n'), comparison]));
  const made = groups.map(group => asBefore.get(group.join('\n')) ?? comparisonOf(group.map(id => known.get(id)!), pairs, same, originOf, l10n));
  const untouched = comparisons.filter(comparison => !touched.includes(comparison));
  return [...untouched, ...made].sort((p, q) => known.get(p.figures[0]!)!.index - known.get(q.figures[0]!)!.index);
}

function knownFigures(readings: readonly ArticleReading[]): Map<FigureId, Known> {
  let index = 0;
  return new Map(readings.flatMap(({ article, figures }) => figures.map(figure => [figure.id, { figure, published: article.published.date, index: index++ }] as const)));
}

/** Joins what is linked, in the order of the links, unless that would bring together what is to be apart. */
function grouped(links: readonly { readonly a: FigureId; readonly b: FigureId }[], apart: DecidedPairs['apart']): FigureId[][] {
  const rivals = new Map<FigureId, FigureId[]>();
  for (const [a, b] of apart) {
    push(rivals, a, b);
    push(rivals, b, a);
  }
  const groupOf = new Map<FigureId, FigureId[]>();
  const groupAt = (id: FigureId): FigureId[] => {
    const group = groupOf.get(id) ?? [id];
    groupOf.set(id, group);
    return group;
  };
  for (const { a, b } of links) {
    const left = groupAt(a), right = groupAt(b);
    if (left === right || left.some(one => rivals.get(one)?.some(rival => groupOf.get(rival) === right))) continue;
    left.push(...right);
    for (const id of right) groupOf.set(id, left);
  }
  return [...new Set(groupOf.values())];
}

function comparisonOf(members: readonly Known[], known: ReadonlyMap<string, Pair>, same: DecidedPairs['same'], originOf: (path: string) => string, l10n: L10n): Comparison {
  const decided = new Set(same.map(([a, b]) => keyOf(a, b)));
  const pairs = members.flatMap((a, i) => members.slice(i + 1).flatMap((b): Pair[] => {
    const key = keyOf(a.figure.id, b.figure.id);
    const told = known.get(key);
    if (told) return [told];
    return decided.has(key) || (members.length <= MOST_PAIRED && a.figure.article !== b.figure.article) ? [pairOf(a, b, l10n)] : [];
  }));
  const figures = members.map(({ figure }) => figure);
  const relation = RELATIONS[Math.max(...pairs.map(pair => RELATIONS.indexOf(pair.relation)))]!;
  return {
    id: `c-${figures[0]!.id}` as ComparisonId,
    label: labelOf(figures),
    figures: figures.map(({ id }) => id),
    relation,
    reason: summaryOf(figures, relation, pairs.find(pair => pair.relation === relation)!.reason, l10n),
    origins: new Set(figures.map(({ article }) => originOf(article))).size,
    pairs,
  };
}

function pairOf(a: Known, b: Known, l10n: L10n): Pair {
  const dates = { a: dateOf(a), b: dateOf(b) };
  const { relation, rounded } = relationOfValues(a.figure, b.figure) ?? { relation: relationOfDates(a.figure, b.figure, dates), rounded: false };
  return { a: a.figure.id, b: b.figure.id, relation, reason: reasonOf(a.figure, b.figure, relation, rounded, dates, l10n) };
}

function keyOf(a: FigureId, b: FigureId): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
