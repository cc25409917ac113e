/** What became of a figure that two articles of one origin give: its hedge, its number, what it counts, who it comes from. */
import { nearHeads } from '../comparison/heads';
import { intervalOf } from '../comparison/values';
import type { ArticleFigure } from '../figures/model';
import { dimensionOf } from '../figures/units';
import type { Bound } from '../schema';

export type FigureChange = 'hedge-changed' | 'number-lost' | 'category-changed';

/** Smaller counts are in every story. */
const TELLING = 20;
/** Hedges that say the same. */
const KIN: Readonly<Record<Bound, string>> = {
  exact: 'exact', approximate: 'about', nearly: 'about', 'more-than': 'above', 'at-least': 'above', 'less-than': 'below', 'at-most': 'below', range: 'range', vague: 'vague',
};

/**
 * How two tellings of one figure differ.
 * @param beforeA the word before `a`, in lower case; `beforeB` that before `b`.
 */
export function figureChanges(a: ArticleFigure, b: ArticleFigure, beforeA: string, beforeB: string): FigureChange[] {
  const changes: FigureChange[] = [];
  if (isNumberLost(a, b) || isNumberLost(b, a)) changes.push('number-lost');
  else if (sameNumber(a, b) && KIN[a.bound] !== KIN[b.bound] && !opensWith(a, beforeB) && !opensWith(b, beforeA)) changes.push('hedge-changed');
  if ((sameNumber(a, b) || a.text === b.text) && isOtherCategory(a, b)) changes.push('category-changed');
  return changes;
}

/** "A rise over two years": what reads as a hedge of the one number stands before the other too. */
function opensWith({ text }: ArticleFigure, word: string): boolean {
  return text.toLowerCase().startsWith(`${word} `);
}

function sameNumber(a: ArticleFigure, b: ArticleFigure): boolean {
  if (a.value === null || b.value === null) return a.bound === 'vague' && b.bound === 'vague' && a.low === b.low && a.high === b.high;
  const x = a.value * dimensionOf(a.unit).scale, y = b.value * dimensionOf(b.unit).scale;
  return Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y));
}

/** "dozens" and "numerous", "12" and "dozens": the second leaves open what the first says. */
export function isNumberLost(definite: ArticleFigure, vague: ArticleFigure): boolean {
  if (vague.bound !== 'vague' || (definite.bound === 'vague' && definite.high === null)) return false;
  const x = intervalOf(definite), y = intervalOf(vague);
  return y.low <= x.low && y.high >= x.high && y.high - y.low > x.high - x.low;
}

/** The same things by name, narrowed by one and not, or otherwise, by the other: "civilian and sick hostages", "civilian hostages". */
function isOtherCategory(a: ArticleFigure, b: ArticleFigure): boolean {
  const narrowed = ({ about }: ArticleFigure): string => [...new Set(about.modifiers)].filter(word => word !== 'former').sort().join(' ');
  if (a.counted === null || b.counted === null || a.unit !== 'count' || !isTelling(a)) return false;
  return a.about.head !== null && b.about.head !== null && nearHeads(a.about.head, b.about.head) && narrowed(a) !== narrowed(b);
}

/** Pairs of figures of two sentences that tell the same: one number of one thing, which neither has twice. */
export function alikeIn(a: readonly ArticleFigure[], b: readonly ArticleFigure[]): (readonly [ArticleFigure, ArticleFigure])[] {
  const alike = (x: ArticleFigure, y: ArticleFigure): boolean => x.value !== null && x.kind !== 'age' && x.unit === y.unit && (x.kind === 'share') === (y.kind === 'share') && sameNumber(x, y) && areOneThing(x, y);
  return a.flatMap(x => {
    const likes = b.filter(y => alike(x, y));
    return likes.length === 1 && a.filter(other => alike(other, likes[0]!)).length === 1 ? [[x, likes[0]!] as const] : [];
  });
}

function areOneThing({ about: a, unit }: ArticleFigure, { about: b }: ArticleFigure): boolean {
  return a.head !== null && b.head !== null ? nearHeads(a.head, b.head) : unit !== 'count';
}

/** Is it a number that few things have, so that where either article has it once, it is of one fact? */
export function isTelling({ value, low }: ArticleFigure): boolean {
  return (value ?? low ?? 0) >= TELLING;
}
