/** What the figure chart draws: numbers on one scale, and days. */
import { periodOf } from '../engine/dates/calendar';
import { dimensionOf, nameOfUnit } from '../engine/figures/units';
import { pluralOf } from '../engine/figures/words';
import type { Figure } from '../engine/schema';
import type { Chart, ChartPoint } from './protocol';

/** One point a figure, in the unit of the first; null for one whose words give no number, or whose unit is of another kind. */
export function chartOf(figures: readonly Figure[]): Chart {
  const unit = unitOf(figures[0]?.unit ?? 'count');
  return { unit, unitName: unit === 'count' || unit === '%' || /^[A-Z]{3}$/.test(unit) ? '' : pluralOf(nameOfUnit(unit)), points: figures.map(figure => pointOf(figure, unit)) };
}

function pointOf({ value, low, high, unit, asOf }: Figure, wanted: string): ChartPoint | null {
  const factor = factorOf(unitOf(unit), wanted) * (unit === 'fraction' ? 100 : 1);
  if (Number.isNaN(factor) || (value === null && low === null && high === null)) return null;
  const times = (number: number | null) => (number === null ? null : Number((number * factor).toPrecision(12)));
  const period = periodOf(asOf?.replace(/[?~%]/g, '') ?? null);
  return { value: times(value), low: times(low), high: times(high), days: period && [period.first, period.last] };
}

/** A fraction is shown in per cent. */
function unitOf(unit: string): string {
  return unit === 'fraction' ? '%' : unit;
}

/** How many of the one unit make one of the other; not a number where they don't measure the same, or from another zero, as degrees do. */
function factorOf(from: string, to: string): number {
  if (from === to) return 1;
  const a = dimensionOf(from), b = dimensionOf(to);
  return a.dimension === b.dimension && a.dimension !== 'temperature' ? a.scale / b.scale : NaN;
}
