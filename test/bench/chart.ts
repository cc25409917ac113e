/** The results as a picture: how far each figure is from its target, and how cost grows with the folder. Readable on light and on dark pages. */
import { scaleLog, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { isMet, type Growth, type Measure } from './measure';

const WIDTH = 860, ROW = 22, LABELS = 470, MARGIN = 20, PANEL = 220;
const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #24292f } .quiet { fill: #57606a } .title { font-weight: 600 }
  .met { fill: #1a7f37 } .missed { fill: #bc4c00 } .axis { stroke: #8c959f } .target { stroke: #57606a; stroke-dasharray: 4 3 }
  .line { fill: none; stroke-width: 2 } .a { stroke: #0969da; fill: #0969da } .b { stroke: #8250df; fill: #8250df } .c { stroke: #bc4c00; fill: #bc4c00 } .d { stroke: #1a7f37; fill: #1a7f37 } .line { fill: none !important }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .quiet { fill: #9198a1 } .met { fill: #3fb950 } .missed { fill: #f0883e } .axis { stroke: #656c76 } .target { stroke: #9198a1 }
    .a { stroke: #4493f8; fill: #4493f8 } .b { stroke: #ab7df8; fill: #ab7df8 } .c { stroke: #f0883e; fill: #f0883e } .d { stroke: #3fb950; fill: #3fb950 }
  }`;

export function chart(measures: readonly Measure[], sizes: readonly number[], growths: readonly Growth[]): string {
  const judged = measures.filter(({ target }) => target);
  const height = MARGIN * 3 + judged.length * ROW + PANEL + 90;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Each figure against its target, and growth over the folder’s size">`,
    `<style>${STYLE}</style>`,
    ...againstTargets(judged),
    `<g transform="translate(0 ${MARGIN * 2 + judged.length * ROW + 40})">`, ...growing(sizes, growths), '</g>',
    '</svg>', '',
  ].join('\n');
}

/** A bar each: how many times better (to the right) or worse (to the left) than the target. */
function againstTargets(measures: readonly Measure[]): string[] {
  const x = scaleLog().domain([1 / 16, 16]).range([LABELS, WIDTH - MARGIN]).clamp(true);
  const top = MARGIN + 18, bottom = top + measures.length * ROW;
  return [
    `<text class="title" x="${MARGIN}" y="${MARGIN}">Against the target</text>`,
    ...[1 / 10, 1, 10].map(times => `<text class="quiet" x="${x(times)}" y="${MARGIN}" text-anchor="middle">${times === 1 ? 'target' : times < 1 ? `${Math.round(1 / times)} times short` : `${times} times better`}</text>`),
    ...measures.map((measure, row) => {
      const { value, target, what } = measure;
      const better = target!.is === 'at least' ? value / target!.value : target!.value / Math.max(value, 1e-9);
      const [from, to] = [x(1), x(better)].sort((a, b) => a - b) as [number, number];
      const y = top + row * ROW;
      return `<text x="${MARGIN}" y="${y + 12}">${escaped(shortened(what))}</text><rect class="${isMet(measure) ? 'met' : 'missed'}" x="${from.toFixed(1)}" y="${y + 3}" width="${Math.max(2, to - from).toFixed(1)}" height="${ROW - 9}" rx="2"/>`;
    }),
    `<line class="target" x1="${x(1)}" x2="${x(1)}" y1="${top - 8}" y2="${bottom}"/>`,
  ];
}

function growing(sizes: readonly number[], growths: readonly Growth[]): string[] {
  const x = scalePoint<number>().domain(sizes).range([MARGIN + 60, LABELS - 40]);
  const ratios = growths.flatMap(({ values }) => values.map(value => value / values[0]!));
  const most = Math.max(2, ...ratios), least = Math.min(0.5, ...ratios);
  const y = scaleLog().domain([least, most]).range([PANEL, 20]);
  const ticks = [0.1, 0.25, 0.5, 1, 2, 4, 10, 40, 100, 400].filter(value => value >= least && value <= most);
  const path = line<number>((_, k) => x(sizes[k]!)!, value => y(value));
  return [
    `<text class="title" x="${MARGIN}" y="0">Growth: times the cost in a folder of ${sizes[0]!.toLocaleString('en')} articles</text>`,
    ...ticks.map(value => `<line class="axis" stroke-opacity="0.35" x1="${MARGIN + 40}" x2="${LABELS - 20}" y1="${y(value)}" y2="${y(value)}"/><text class="quiet" x="${MARGIN + 34}" y="${y(value) + 4}" text-anchor="end">${value}</text>`),
    ...sizes.map(size => `<text class="quiet" x="${x(size)}" y="${PANEL + 20}" text-anchor="middle">${size.toLocaleString('en')} articles</text>`),
    ...growths.flatMap(({ of, values, unit }, k) => {
      const colour = 'abcd'[k % 4]!, relative = values.map(value => value / values[0]!);
      return [
        `<path class="line ${colour}" d="${path(relative)!}"/>`,
        ...relative.map((value, at) => `<circle class="${colour}" cx="${x(sizes[at]!)}" cy="${y(value).toFixed(1)}" r="3.5"/>`),
        `<rect class="${colour}" x="${LABELS + 10}" y="${20 + k * ROW}" width="12" height="12" rx="2"/><text x="${LABELS + 30}" y="${30 + k * ROW}">${escaped(of)}: ${values.map(value => `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')}`).join(' → ')}${unit}</text>`,
      ];
    }),
  ];
}

function shortened(text: string): string {
  return text.length > 70 ? `${text.slice(0, 68)}…` : text;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
