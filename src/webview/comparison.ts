/** The page of the full comparison. Everything that comes from articles is set as text; the page requests that a row be opened, or decided on. */
import type { Relation } from '../engine/schema';
import { FigureChart } from './chart';
import { element } from './dom';
import type { Row, Shown, Texts, Told } from './model';

/** VS Code gives this to its pages. */
declare function acquireVsCodeApi(): { postMessage(message: unknown): void; setState(state: unknown): void };

const host = acquireVsCodeApi();
const main = document.querySelector('main')!;
let chart: FigureChart | undefined;

window.addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (data.type === 'show') show(data.comparison, data.texts);
  else if (data.type === 'gone') main.replaceChildren(element('p', 'gone', data.text));
  else return;
  // what the panel is restored with in the next session
  host.setState({ figure: data.figure });
});
new ResizeObserver(() => chart?.draw()).observe(main);
host.postMessage({ type: 'ready' });

function show(comparison: Shown, texts: Texts): void {
  const { label, relation, reason, origins, rows } = comparison;
  const focused = document.activeElement?.getAttribute('data-focus');
  const summary = element('p', 'summary');
  if (rows.length > 1) summary.append(chip(relation, texts), ' ', reason);
  else summary.append(texts.alone);

  const list = element('ol', 'rows');
  list.setAttribute('aria-label', texts.rows);
  list.append(...rows.map((row, i) => card(row, i, rows.length > 1, texts)));

  const header = element('header');
  header.append(element('h1', '', label), summary, ...origins.map(line => element('p', 'origins', line)));
  chart = new FigureChart(comparison, texts, reveal);
  main.replaceChildren(header, ...(chart.isWorthDrawing ? [chart.element] : []), list);
  chart.draw();
  // an update must not take the focus from whoever is reading by keyboard
  if (focused) main.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
}

function card(row: Row, index: number, compared: boolean, texts: Texts): HTMLElement {
  const open = element('button', 'open');
  open.type = 'button';
  open.dataset.focus = `card-${index}`;
  open.title = texts.open;
  open.append(element('span', 'source', row.source), element('span', 'value', row.value));
  open.addEventListener('click', () => reveal(index));

  const quote = element('blockquote', 'sentence');
  const { start, end } = row.mark;
  quote.append(row.sentence.slice(0, start), element('mark', '', row.sentence.slice(start, end)), row.sentence.slice(end));

  const item = element('li', 'row');
  item.append(open, quote, element('p', 'said', [row.said, row.asOf, row.status].filter(Boolean).join(' · ')));
  item.append(...row.notes.map(note => element('p', 'note', note)));
  const relation = element('p', 'relation');
  if (compared && row.relation === null) relation.append(element('span', 'chip asked', texts.asked));
  relation.append(...row.decided.map(word => element('span', 'chip decided', word)));
  if (compared && row.relation !== null) relation.append(chip(row.relation, texts), ' ', row.reason ?? '');
  item.append(relation, decideButton(index, row, texts));
  return item;
}

function decideButton(index: number, row: Row, texts: Texts): HTMLElement {
  const decide = element('button', 'decide', texts.decide);
  decide.type = 'button';
  decide.dataset.focus = `decide-${index}`;
  decide.setAttribute('aria-label', `${texts.decide} ${row.source}, ${row.value}`);
  decide.addEventListener('click', () => host.postMessage({ type: 'decide', row: index }));
  return decide;
}

function chip(relation: Relation, texts: Texts): HTMLElement {
  return element('span', `chip ${relation}`, texts.relations[relation]);
}

function reveal(row: number): void {
  host.postMessage({ type: 'reveal', row });
}
