/**
 * Numbers of one text that cannot all hold: a share with its part and total, a total with its parts, a length of time with two days.
 * Only where the words tie them to one another, and where nothing that hedges and rounding leave open makes them fit.
 */
import type { Found } from '../findings/model';
import { ENGLISH, type L10n } from '../l10n';
import type { ArticleReading } from '../reading';
import type { Comparison, FigureId } from '../schema';
import { sentencesOf } from './between';
import { durationsIn } from './durations';
import { sharesAcross, sharesIn, sharesWithTotals, type Placed } from './shares';
import { sumsIn } from './sums';

/** In the order of articles, then of kinds; what needs several articles comes last. */
export function arithmeticOf(readings: readonly ArticleReading[], comparisons: readonly Comparison[], l10n: L10n = ENGLISH): Found[] {
  const within = readings.flatMap(reading => {
    const sentences = sentencesOf(reading.figures);
    return [...sharesIn(reading, sentences, l10n), ...sumsIn(reading, sentences, l10n), ...durationsIn(reading, sentences, l10n)];
  });
  return [...within, ...acrossArticles(readings, comparisons, l10n)];
}

/** Shares that are compared are of one whole: the total that one article gives holds for the share and the part of another. */
function acrossArticles(readings: readonly ArticleReading[], comparisons: readonly Comparison[], l10n: L10n): Found[] {
  const totals = new Map(readings.flatMap(sharesWithTotals).map(({ share, total }) => [share.figure.id, total] as const));
  if (totals.size === 0) return [];
  const shares = new Map<FigureId, Placed>(readings.flatMap(reading => reading.figures.filter(({ kind }) => kind === 'share').map(figure => [figure.id, { reading, figure }] as const)));
  // a share that moves is of another time in each article
  return comparisons.filter(({ relation }) => relation !== 'update').flatMap(({ figures }) => {
    const given = figures.flatMap(id => totals.get(id) ?? []);
    return given.length === 0 ? [] : figures.flatMap(id => {
      const share = shares.get(id);
      return share && !totals.has(id) ? sharesAcross(share, given, l10n) : [];
    });
  });
}
