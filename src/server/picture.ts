import { encodeAddress } from '../engine/export/markdown';
import { formatQuantity } from '../engine/figures/in-words';
import type { L10n } from '../engine/l10n';

/** One row of the picture: the values that a source's words allow; null where an end is open. */
export interface PictureRow {
  readonly low: number | null;
  readonly high: number | null;
  readonly own: boolean;
}

const WIDTH = 300;
const ROW = 15;
const MARGIN = 26;

/** Mid-tones: each has a contrast of 3:1 and more on white as on #1e1e1e, so that one picture serves all themes. */
export const COLOURS = { own: '#c2651a', other: '#2f7fc1', axis: '#808080' } as const;

/**
 * The intervals of several sources one above the other, on one scale, as an SVG in a data URI; own figure in its own colour and shape.
 * A bar spans what the words allow, a dot (the own figure's: a diamond) stands at each number, an arrow at an open end. Null where there are no two rows to compare.
 */
export function picture(rows: readonly PictureRow[], unit: string, l10n: L10n): string | null {
  const ends = rows.flatMap(({ low, high }) => [low, high]).filter(end => end !== null);
  const drawn = rows.filter(({ low, high }) => low !== null || high !== null);
  if (drawn.length < 2) return null;
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  // an only value stands in the middle
  const span = most - least || Math.abs(most) || 1;
  const from = most === least ? least - span / 2 : least;
  const x = (value: number) => round(MARGIN + (value - from) / span * (WIDTH - 2 * MARGIN));
  const height = drawn.length * ROW + ROW;
  const ticks = most === least ? [least] : [least, most];
  const body = [
    ...ticks.map(tick => `<path d="M${x(tick)} 2V${height - ROW + 2}" stroke="${COLOURS.axis}" stroke-dasharray="2 3"/>`),
    ...drawn.map((row, i) => bar(row, x, i * ROW + ROW / 2)),
    ...ticks.map((tick, i) => `<text x="${ticks.length === 1 ? WIDTH / 2 : i === 0 ? 2 : WIDTH - 2}" y="${height - 4}" text-anchor="${ticks.length === 1 ? 'middle' : i === 0 ? 'start' : 'end'}">${xml(formatQuantity(tick, unit, l10n))}</text>`),
  ].join('');
  return `data:image/svg+xml,${encodeAddress(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11" fill="${COLOURS.axis}">${body}</svg>`)}`;
}

function bar({ low, high, own }: PictureRow, x: (value: number) => number, y: number): string {
  const colour = own ? COLOURS.own : COLOURS.other;
  const [left, right] = [low === null ? 4 : x(low), high === null ? WIDTH - 4 : x(high)];
  const parts: string[] = [];
  if (left < right) parts.push(`<path d="M${left} ${y}H${right}" stroke="${colour}" stroke-width="4"/>`);
  if (low === null) parts.push(`<path d="M0 ${y}l7-5v10z" fill="${colour}"/>`);
  if (high === null) parts.push(`<path d="M${WIDTH} ${y}l-7-5v10z" fill="${colour}"/>`);
  for (const end of low === high ? [low] : [low, high]) {
    if (end !== null) parts.push(own ? `<path d="M${x(end)} ${y - 6}l6 6l-6 6l-6-6z" fill="${colour}"/>` : `<circle cx="${x(end)}" cy="${y}" r="5" fill="${colour}"/>`);
  }
  return parts.join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function xml(text: string): string {
  return text.replace(/[<>&"']/g, mark => `&#${mark.charCodeAt(0)};`);
}
