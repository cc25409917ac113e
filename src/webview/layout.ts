/** Where everything in the figure chart stands, in pixels: numbers up, days across, what has no day in a lane of its own. */
import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import type { ChartPoint } from '../server/protocol';

/** A figure's place. Pixels count from the chart's upper left corner. */
export interface Mark {
  /** The row that it shows. */
  readonly row: number;
  readonly x: number;
  readonly y: number;
  /** The words give no number, but an interval: it stands in its middle. */
  readonly vague: boolean;
  /** What the words allow; null where that is one number. An open end has an arrow. */
  readonly bar: { readonly top: number; readonly bottom: number; readonly openTop: boolean; readonly openBottom: boolean } | null;
  /** The days for which it holds, where they are several. */
  readonly span: { readonly left: number; readonly right: number } | null;
}

export interface Tick {
  readonly at: number;
  readonly value: number;
}

export interface Layout {
  /** From left to right. */
  readonly marks: readonly Mark[];
  readonly values: readonly Tick[];
  readonly logarithmic: boolean;
  /** Milliseconds, UTC. */
  readonly days: readonly Tick[];
  /** From the left to the right of the days; null where no figure has one. */
  readonly dated: Stretch | null;
  readonly undated: Stretch | null;
}

export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** The room within the axes. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const DAY = 86_400_000;
/** The largest value is so many times the smallest before the scale is logarithmic. */
const LOGARITHMIC_FROM = 100;
/** An open end's arrow is so long, and a mark so wide and high with the space around it. */
const ARROW = 22, STEP = 19;
/** The lane of what has no day takes up to this part of the chart. */
const LANE_PART = 0.35, LANE_LEAST = 96;

/** Lays out the points that can be drawn; `null` stands for a row that can't. */
export function layOut(points: readonly (ChartPoint | null)[], room: Room): Layout {
  const drawn = points.flatMap((point, row) => (point ? [{ ...point, row }] : []));
  const { scale: y, logarithmic } = valueScale(drawn.flatMap(({ value, low, high }) => [value, low, high]).filter(end => end !== null), room);
  const known = drawn.filter(({ days }) => days !== null).length;
  const { dated, undated } = stretches(known, drawn.length - known, room);
  const x = dayScale(drawn.flatMap(({ days }) => days ?? []), dated ?? undated ?? room);
  const middle = undated ? (undated.left + undated.right) / 2 : 0;
  const marks = drawn.map(({ row, value, low, high, days }): Mark => {
    const ends = { low: low ?? value, high: high ?? value };
    const at = value ?? (ends.low !== null && ends.high !== null ? (logarithmic ? Math.sqrt(ends.low * ends.high) : (ends.low + ends.high) / 2) : ends.low ?? ends.high!);
    const open = { openTop: high === null, openBottom: low === null };
    const top = y(ends.high ?? at) - (open.openTop ? ARROW : 0), bottom = y(ends.low ?? at) + (open.openBottom ? ARROW : 0);
    return {
      row, y: y(at), vague: value === null,
      x: days ? x((days[0] + days[1]) / 2 * DAY) : middle,
      bar: top < bottom ? { top, bottom, ...open } : null,
      span: days && days[0] < days[1] ? { left: x(days[0] * DAY), right: x(days[1] * DAY) } : null,
    };
  });
  return {
    marks: apart(marks, { dated, undated }), logarithmic,
    values: valueTicks(y, drawn.every(({ value }) => value === null || Number.isInteger(value)), logarithmic).map(value => ({ value, at: y(value) })),
    days: dated ? dayTicks(x, dated).map(value => ({ value, at: x(value) })) : [],
    dated, undated,
  };
}

type ValueScale = ReturnType<typeof scaleLinear<number, number>> | ReturnType<typeof scaleLog<number, number>>;

function valueScale(ends: readonly number[], { top, bottom }: Room): { readonly scale: ValueScale; readonly logarithmic: boolean } {
  const least = Math.min(...ends), most = Math.max(...ends);
  // arrows stay within the room
  const range = [bottom - ARROW - 4, top + ARROW + 4];
  if (least > 0 && most / least >= LOGARITHMIC_FROM) return { scale: scaleLog([least, most], range), logarithmic: true };
  // an only value stands in the middle
  const margin = most > least ? 0 : Math.abs(most) * 0.1 || 1;
  return { scale: scaleLinear([least - margin, most + margin], range), logarithmic: false };
}

function valueTicks(scale: ValueScale, whole: boolean, logarithmic: boolean): number[] {
  const ticks = scale.ticks(5).filter(tick => !whole || Number.isInteger(tick) || tick < 1);
  if (!logarithmic) return ticks;
  const powers = ticks.filter(tick => Math.abs(Math.log10(tick) % 1) < 1e-9);
  return powers.length > 1 ? powers : ticks;
}

function dayScale(days: readonly number[], { left, right }: Stretch) {
  const margin = Math.min(STEP * 2, (right - left) / 4);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  // an only day stands in the middle
  const around = first === last ? 0.5 : 0;
  return scaleUtc([(first - around) * DAY, (last + around) * DAY], [left + margin, right - margin]);
}

/** Whole days, no more than there is room for their names. */
function dayTicks(scale: ReturnType<typeof dayScale>, { left, right }: Stretch): number[] {
  const [from, to] = scale.domain().map(Number) as [number, number];
  const most = Math.max(1, Math.min(Math.floor((right - left) / 76), Math.floor((to - from) / DAY) + 1));
  const ticks = scale.ticks(most).map(Number).filter(tick => tick % DAY === 0);
  const each = Math.ceil(ticks.length / most);
  return ticks.length > 0 ? ticks.filter((_tick, i) => i % each === 0) : [Math.round((from + to) / 2 / DAY) * DAY];
}

function stretches(known: number, unknown: number, { left, right }: Room): Pick<Layout, 'dated' | 'undated'> {
  if (unknown === 0) return { dated: known > 0 ? { left, right } : null, undated: null };
  if (known === 0) return { dated: null, undated: { left, right } };
  const width = Math.min((right - left) * LANE_PART, Math.max(LANE_LEAST, (unknown + 1) * STEP));
  return { dated: { left, right: right - width }, undated: { left: right - width, right } };
}

/** Marks that would cover one another stand side by side, no nearer to the next day than to their own, and within their part of the chart. */
function apart(marks: readonly Mark[], { dated, undated }: Pick<Layout, 'dated' | 'undated'>): Mark[] {
  const columns = [...new Set(marks.map(({ x }) => x))].sort((a, b) => a - b);
  const placed: { readonly x: number; readonly top: number; readonly bottom: number }[] = [];
  // the first row, which the others are compared with, stays where it is
  const order = [...marks].sort((a, b) => Math.sign(a.row) - Math.sign(b.row) || a.x - b.x || a.y - b.y || a.row - b.row);
  return order.map(mark => {
    const top = Math.min(mark.bar?.top ?? mark.y, mark.y - STEP / 2), bottom = Math.max(mark.bar?.bottom ?? mark.y, mark.y + STEP / 2);
    const within = undated && mark.x >= undated.left ? undated : dated!;
    const i = columns.indexOf(mark.x);
    const least = Math.max(within.left + STEP / 2, i > 0 && columns[i - 1]! >= within.left ? (columns[i - 1]! + mark.x) / 2 : -Infinity);
    const most = Math.min(within.right - STEP / 2, i < columns.length - 1 && columns[i + 1]! <= within.right ? (columns[i + 1]! + mark.x) / 2 : Infinity);
    const free = (x: number) => x === mark.x || (x >= least && x <= most);
    const covers = (x: number) => placed.some(other => Math.abs(other.x - x) < STEP && other.top < bottom && top < other.bottom);
    const x = steps(mark.x, Math.max(most - mark.x, mark.x - least)).find(at => free(at) && !covers(at)) ?? mark.x;
    placed.push({ x, top, bottom });
    return { ...mark, x };
  }).sort((a, b) => a.x - b.x || a.y - b.y || a.row - b.row);
}

/** Where a mark stands, then further and further to either side of it. */
function steps(x: number, reach: number): number[] {
  return [x, ...Array.from({ length: Math.ceil(reach / STEP) }, (_, i) => [x + (i + 1) * STEP, x - (i + 1) * STEP]).flat()];
}
