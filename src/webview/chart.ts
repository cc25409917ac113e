/**
 * The figure chart: every source's number with the interval that its words allow, against the day for which it holds. Each source has a
 * mark of its own shape; how a figure stands to the one that was asked about is told by the line under its mark, as under figures in a
 * text, by colour, and in words.
 */
import { symbol, symbolsFill, symbolTimes, symbolPlus, symbolAsterisk, type SymbolType } from 'd3-shape';
import { element, fill, svg } from './dom';
import { layOut, type Layout, type Mark, type Room } from './layout';
import type { Row, Shown, Texts } from './model';

const HEIGHT = 300;
const MARGIN = { top: 8, right: 12, bottom: 26 };
/** Square pixels. */
const SYMBOL_SIZE = 76;
/** One a source; those that come after these share the last. The strokes have no inside to leave empty. */
const SHAPES: readonly { readonly type: SymbolType; readonly stroke: boolean }[] = [
  ...symbolsFill.map(type => ({ type, stroke: false })),
  ...[symbolTimes, symbolPlus, symbolAsterisk].map(type => ({ type, stroke: true })),
];

export class FigureChart {
  readonly element = element('figure', 'chart');
  /** A chart of one number says nothing. */
  readonly isWorthDrawing: boolean;
  readonly #caption = element('figcaption');
  readonly #canvas = element('div', 'canvas');
  readonly #tooltip = element('div', 'tooltip');
  readonly #shapeOf: ReadonlyMap<string, (typeof SHAPES)[number]>;
  /** The row whose mark the Tab key reaches. */
  #current: number;

  constructor(private readonly shown: Shown, private readonly texts: Texts, private readonly open: (row: number) => void) {
    const { rows, chart: { points } } = shown;
    const drawn = rows.filter((_row, i) => points[i]);
    const sources = [...new Set(drawn.map(({ source }) => source))];
    this.isWorthDrawing = drawn.length > 1;
    this.#shapeOf = new Map(sources.map((source, i) => [source, SHAPES[Math.min(i, SHAPES.length - 1)]!]));
    this.#current = points.findIndex(point => point !== null);
    this.#tooltip.setAttribute('aria-hidden', 'true');
    this.element.append(this.#caption, this.#canvas, this.#legend(sources, drawn));
    const missing = rows.filter((_row, i) => !points[i]).map(({ source, value }) => `${value} (${source})`);
    if (missing.length > 0) this.element.append(element('p', 'missing', `${texts.noNumber} ${[...new Set(missing)].join('; ')}`));
  }

  /** Draws it as wide as there is room. */
  draw(): void {
    const width = Math.floor(this.#canvas.clientWidth);
    if (!this.isWorthDrawing || width === 0) return;
    const focused = document.activeElement?.closest('.point')?.getAttribute('data-focus');
    const { points } = this.shown.chart;
    const room = (left: number): Room => ({ left, right: width - MARGIN.right, top: MARGIN.top, bottom: HEIGHT - MARGIN.bottom });
    // how wide the numbers are is known once there are some
    const labels = layOut(points, room(0)).values.map(({ value }) => this.#number(value));
    const within = room(14 + Math.max(...labels.map(label => label.length), 3) * 7);
    const layout = layOut(points, within);
    this.#caption.textContent = layout.logarithmic ? `${this.texts.chart} (${this.texts.logarithmic})` : this.texts.chart;
    const picture = svg('svg', { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: 'group' });
    picture.setAttribute('aria-label', `${this.texts.chart}. ${this.#summary()}`);
    picture.append(this.#axes(layout, within), ...layout.marks.map(mark => this.#mark(mark)));
    picture.addEventListener('keydown', event => this.#move(event, layout));
    this.#canvas.replaceChildren(picture, this.#tooltip);
    this.#tooltip.hidden = true;
    if (focused) this.#canvas.querySelector<SVGElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  }

  #axes({ values, days, dated, undated }: Layout, { left, right, bottom, top }: Room): SVGElement {
    const axes = svg('g', { 'class': 'axes', 'aria-hidden': 'true' });
    for (const { at, value } of values) {
      axes.append(svg('line', { class: 'grid', x1: left, x2: right, y1: at, y2: at }), label('end', left - 8, at + 4, this.#number(value)));
    }
    axes.append(svg('line', { class: 'axis', x1: left, x2: right, y1: bottom, y2: bottom }));
    if (dated) {
      const [first, last] = [days[0]!.value, days.at(-1)!.value];
      for (const { at, value } of days) {
        axes.append(svg('line', { class: 'axis', x1: at, x2: at, y1: bottom, y2: bottom + 5 }), label('middle', at, bottom + 19, dayInWords(value, last - first)));
      }
    }
    if (undated) {
      if (dated) axes.append(svg('line', { class: 'axis lane', x1: undated.left, x2: undated.left, y1: top, y2: bottom + 5 }));
      axes.append(label('middle', (undated.left + undated.right) / 2, bottom + 19, this.texts.undated));
    }
    return axes;
  }

  #mark({ row: index, x, y, bar, span, vague }: Mark): SVGElement {
    const row = this.shown.rows[index]!;
    const group = svg('g', { 'class': `point ${row.relation ?? 'asked'}${vague ? ' vague' : ''}`, 'role': 'button', 'tabindex': index === this.#current ? 0 : -1, 'data-focus': `mark-${index}`, 'data-row': index });
    group.setAttribute('aria-label', this.#inWords(row));
    if (span) group.append(svg('line', { class: 'span', x1: span.left, x2: span.right, y1: y, y2: y }));
    if (bar) {
      group.append(svg('line', { class: 'bar', x1: x, x2: x, y1: bar.top, y2: bar.bottom }), end(x, bar.top, bar.openTop, 1), end(x, bar.bottom, bar.openBottom, -1));
    }
    group.append(svg('circle', { class: 'target', cx: x, cy: y, r: 13 }), this.#symbol(row.source, x, y), ...relationMarks(row.relation, x, y));
    const show = () => this.#showTooltip(row, x, y);
    const hide = () => { this.#tooltip.hidden = true; };
    group.addEventListener('click', () => this.open(index));
    group.addEventListener('pointerenter', show);
    group.addEventListener('pointerleave', hide);
    group.addEventListener('focus', show);
    group.addEventListener('blur', hide);
    return group;
  }

  #symbol(source: string, x: number, y: number): SVGElement {
    const { type, stroke } = this.#shapeOf.get(source)!;
    return svg('path', { class: stroke ? 'symbol stroke' : 'symbol', d: symbol(type, SYMBOL_SIZE)()!, transform: `translate(${x},${y})` });
  }

  #legend(sources: readonly string[], drawn: readonly Row[]): HTMLElement {
    const legend = element('ul', 'legend');
    const entry = (sample: SVGElement, text: string, className = '') => {
      const picture = svg('svg', { 'width': 22, 'height': 22, 'aria-hidden': 'true' });
      picture.append(sample);
      const item = element('li', className);
      item.append(picture, element('span', '', text));
      legend.append(item);
    };
    const named = sources.length > SHAPES.length ? sources.slice(0, SHAPES.length - 1) : sources;
    for (const source of named) entry(this.#symbol(source, 11, 11), source);
    if (named.length < sources.length) entry(this.#symbol(sources.at(-1)!, 11, 11), this.texts.otherSources);
    for (const relation of [null, 'conflict', 'update'] as const) {
      if (!drawn.some(row => row.relation === relation)) continue;
      const sample = svg('g');
      sample.append(...relationMarks(relation, 11, relation === null ? 11 : 3));
      entry(sample, relation === null ? this.texts.asked : this.texts.relations[relation], `key ${relation ?? 'asked'}`);
    }
    return legend;
  }

  /** Arrow keys go from mark to mark, in the order in which they stand; Enter and the space bar open. */
  #move(event: KeyboardEvent, { marks }: Layout): void {
    const row = Number((event.target as Element).closest('.point')?.getAttribute('data-row') ?? NaN);
    const at = marks.findIndex(mark => mark.row === row);
    if (at < 0) return;
    const goals: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 };
    const goal = marks[goals[event.key] ?? -1];
    if (goal) {
      this.#current = goal.row;
      for (const point of this.#canvas.querySelectorAll<SVGElement>('.point')) {
        const isGoal = point.dataset.row === String(goal.row);
        point.setAttribute('tabindex', isGoal ? '0' : '-1');
        if (isGoal) point.focus();
      }
    } else if (event.key === 'Enter' || event.key === ' ') this.open(row);
    else return;
    event.preventDefault();
  }

  /** Beside the mark, where it hides nothing of it. */
  #showTooltip(row: Row, x: number, y: number): void {
    this.#tooltip.replaceChildren(element('strong', '', row.value), element('span', '', row.source), element('span', '', this.#detail(row)));
    this.#tooltip.hidden = false;
    const width = this.#tooltip.offsetWidth + 18;
    this.#tooltip.style.left = `${x + width > this.#canvas.clientWidth ? x - width : x + 18}px`;
    this.#tooltip.style.top = `${y}px`;
  }

  #inWords(row: Row): string {
    return `${row.source}: ${row.value}. ${this.#detail(row)}`;
  }

  #detail({ asOf, status, relation }: Row): string {
    return [asOf ?? this.texts.undated, status, relation === null ? this.texts.asked : this.texts.relations[relation]].filter(Boolean).join(' · ');
  }

  /** What the chart shows, for those who don't see it. */
  #summary(): string {
    const { rows, chart: { points } } = this.shown;
    const values = points.flatMap(point => [point?.value, point?.low, point?.high]).filter(value => value != null);
    const drawn = rows.filter((_row, i) => points[i]);
    return fill(this.texts.summary, String(drawn.length), String(new Set(drawn.map(({ source }) => source)).size), this.#number(Math.min(...values)), this.#number(Math.max(...values)));
  }

  #number(value: number): string {
    const { unit, unitName } = this.shown.chart;
    const isLarge = Math.abs(value) >= 1e6;
    const form: Intl.NumberFormatOptions = isLarge ? { notation: 'compact', maximumSignificantDigits: 4 } : { maximumSignificantDigits: 6 };
    if (/^[A-Z]{3}$/.test(unit)) return new Intl.NumberFormat(LANGUAGE, { ...form, style: 'currency', currency: unit, currencyDisplay: 'narrowSymbol' }).format(value);
    const number = new Intl.NumberFormat(LANGUAGE, form).format(value);
    return unit === '%' ? `${number}%` : unitName ? `${number} ${unitName}` : number;
  }
}

const LANGUAGE = document.documentElement.lang || 'en';
const YEAR = 365 * 86_400_000;

/** Days as the rest of the page says them: "9 Mar 2026". */
const DAYS_LANGUAGE = LANGUAGE === 'en' ? 'en-GB' : LANGUAGE;

/** As much of a day as tells it from the others. */
function dayInWords(day: number, range: number): string {
  const form: Intl.DateTimeFormatOptions = range > 4 * YEAR ? { year: 'numeric' } : range > YEAR / 2 ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(DAYS_LANGUAGE, { ...form, timeZone: 'UTC' }).format(day);
}

function label(anchor: 'end' | 'middle', x: number, y: number, text: string): SVGElement {
  const made = svg('text', { x, y, 'text-anchor': anchor });
  made.textContent = text;
  return made;
}

/** Two lines under what differs, a broken one under what changes with time, a ring around the figure that was asked about: not by colour alone. */
function relationMarks(relation: Row['relation'], x: number, y: number): SVGElement[] {
  const line = (at: number) => svg('line', { class: 'under', x1: x - 7, x2: x + 7, y1: at, y2: at });
  if (relation === null) return [svg('circle', { class: 'ring', cx: x, cy: y, r: 10 })];
  return relation === 'conflict' ? [line(y + 8), line(y + 11)] : relation === 'update' ? [line(y + 8.5)] : [];
}

/** An arrow where the words set no end, a stroke across where they do. `down`: 1 at the top, -1 at the bottom. */
function end(x: number, y: number, isOpen: boolean, down: 1 | -1): SVGElement {
  return isOpen ? svg('path', { class: 'arrow', d: `M${x - 5} ${y + 6 * down}L${x} ${y}L${x + 5} ${y + 6 * down}` }) : svg('line', { class: 'cap', x1: x - 5, x2: x + 5, y1: y, y2: y });
}
