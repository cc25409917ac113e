/** What the figure chart draws: numbers on one scale, and days. */
import { periodOf } from '../engine/dates/calendar';
import { pluralOfUnit } from '../engine/figures/in-words';
import { dimensionOf, nameOfUnit } from '../engine/figures/units';
import type { L10n } from '../engine/l10n';
import type { Figure } from '../engine/schema';
import type { Chart, ChartPoint } from './protocol';

/** One point a figure, in the unit of the first; null for one whose words give no number, or whose unit is of another kind. */
export function chartOf(figures: readonly Figure[], l10n: L10n): Chart {
  const first = figures[0]?.unit ?? 'count';
  // a fraction is shown in per cent
  const unit = first === 'fraction' ? '%' : first;
  return { unit, unitName: unit === 'count' || unit === '%' || /^[A-Z]{3}$/.test(unit) ? '' : l10n.t(pluralOfUnit(nameOfUnit(unit))), points: figures.map(figure => pointOf(figure, unit)) };
}

function pointOf({ value, low, high, unit, asOf }: Figure, wanted: string): ChartPoint | null {
  const convert = conversion(unit, wanted);
  if (!convert || (value === null && low === null && high === null)) return null;
  const converted = (number: number | null) => (number === null ? null : Number(convert(number).toPrecision(12)));
  const period = periodOf(asOf?.replace(/[?~%]/g, '') ?? null);
  return { value: converted(value), low: converted(low), high: converted(high), days: period && [period.first, period.last] };
}

/** From the one unit to the other; null where they don't measure the same. */
function conversion(from: string, to: string): ((value: number) => number) | null {
  if (from === to) return value => value;
  if (from === 'fraction' && to === '%') return value => value * 100;
  const a = dimensionOf(from), b = dimensionOf(to);
  return a.dimension === b.dimension ? value => (value * a.scale + a.zero - b.zero) / b.scale : null;
}
