/** Where the sources of one comparison cannot all hold. */
import { intervalOf } from '../comparison/values';
import type { ArticleFigure } from '../figures/model';
import { dimensionOf } from '../figures/units';
import type { ArticleReading } from '../reading';
import type { Comparison, FigureId } from '../schema';
import type { Found } from './model';
import { placeOf, sentencesAround } from './places';

/** One finding for every two values in conflict, with all places that give either: however many articles repeat them. */
export function conflictsOf(readings: readonly ArticleReading[], comparisons: readonly Comparison[]): Found[] {
  const known = new Map(readings.flatMap(reading => reading.figures.map(figure => [figure.id, { reading, figure }] as const)));
  return comparisons.flatMap(({ figures, label, pairs }) => {
    const conflicts = new Map<string, { readonly reason: string; readonly ids: Set<FigureId> }>();
    for (const { a, b, relation, reason } of pairs) {
      if (relation !== 'conflict') continue;
      const key = [a, b].map(id => valueOf(known.get(id)!.figure)).sort().join(' ');
      const conflict = conflicts.get(key) ?? { reason, ids: new Set<FigureId>() };
      conflicts.set(key, conflict);
      conflict.ids.add(a).add(b);
    }
    return [...conflicts.values()].map(({ reason, ids }): Found => {
      const places = figures.filter(id => ids.has(id)).map(id => known.get(id)!);
      return {
        kind: 'sources-differ',
        message: `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
        places: places.map(({ figure }) => placeOf(figure)),
        sentences: sentencesAround(places.map(({ reading, figure }) => [reading, figure])),
      };
    });
  });
}

/** "About 100,000" and "100,000" are one value here; what has none is known by its bounds. */
function valueOf(figure: ArticleFigure): string {
  if (figure.value !== null) return String(figure.value * dimensionOf(figure.unit).scale);
  const { low, high } = intervalOf(figure);
  return `${low}–${high}`;
}
