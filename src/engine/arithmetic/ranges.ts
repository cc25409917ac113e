/** What a number as written leaves open, and what follows for sums and quotients of such numbers (interval arithmetic: Moore 1966). */
import { intervalOf } from '../comparison/values';
import { dimensionOf } from '../figures/units';
import type { ArticleFigure } from '../figures/model';

/** All values that the words allow, in the base unit of the dimension; `high` may be infinite. */
export interface Values {
  readonly low: number;
  readonly high: number;
}

/** Below this a count is what it says. */
const ROUNDED_FROM = 100;
/** A round number may be off by half its last digit that is no zero, and by so much of itself at most. */
const ROUNDING = 0.05;
/** "Half", "a third", "one in five" are said of shares this near. */
const FRACTION = 0.15;
/** A whole percentage may be off by half a point, one in tens by this. */
const PERCENT = 0.005, TENS_OF_PERCENT = 0.02;

/** The values that a figure's words allow, with the rounding that news takes for granted. */
export function valuesOf(figure: ArticleFigure): Values {
  const { low, high } = intervalOf(figure);
  return { low: Math.max(0, low - (isOpen(figure, 'low') ? 0 : slackOf(figure, low))), high: high + (isOpen(figure, 'high') ? 0 : slackOf(figure, high)) };
}

/** "More than half" is not less than half, nor "nearly half" more. */
function isOpen({ bound }: ArticleFigure, end: 'low' | 'high'): boolean {
  return end === 'low' ? bound === 'more-than' : bound === 'less-than' || bound === 'nearly';
}

function slackOf(figure: ArticleFigure, end: number): number {
  if (!Number.isFinite(end)) return 0;
  if (figure.unit === 'fraction') return end * FRACTION;
  const { scale } = dimensionOf(figure.unit);
  const half = stepOf(end / scale) * scale / 2;
  if (figure.kind === 'share') return half > 0.01 ? TENS_OF_PERCENT : Math.min(half, PERCENT);
  if (figure.unit === 'count' && end < ROUNDED_FROM) return 0;
  return Math.min(half, end * ROUNDING);
}

/** What the last digit that is no zero counts: 100,000 in 2,300,000, 0.1 in 3.2. */
function stepOf(value: number): number {
  const [mantissa = '', exponent = '0'] = value.toPrecision(12).includes('e') ? value.toExponential(11).split('e') : [value.toPrecision(12)];
  const [whole = '', decimals = ''] = mantissa.split('.');
  const significant = decimals.replace(/0+$/, '');
  const zeros = significant === '' ? /0*$/.exec(whole)![0].length : -significant.length;
  return 10 ** (zeros + Number(exponent));
}

export function sumOf(parts: readonly Values[]): Values {
  return { low: parts.reduce((sum, { low }) => sum + low, 0), high: parts.reduce((sum, { high }) => sum + high, 0) };
}

export function quotientOf(part: Values, total: Values): Values {
  return { low: Number.isFinite(total.high) && total.high > 0 ? part.low / total.high : 0, high: total.low > 0 ? part.high / total.low : Infinity };
}

/** Is there no value that both allow? */
export function areApart(a: Values, b: Values): boolean {
  const near = 1e-9 * Math.max(1, Math.min(a.high, b.high));
  return a.high < b.low - near || b.high < a.low - near;
}
