/** The tree of comparisons: what two or more sources put a figure on, disagreement first; children are the sources' figures. */
import { EventEmitter, TreeItem, TreeItemCollapsibleState, window, type Event, type ExtensionContext, type TreeDataProvider } from 'vscode';
import type { FigureId } from '../engine/schema';
import { byRelation, Listing, comparisonsRequest, type ComparisonItem, type FigureRow } from '../server/protocol';
import type { Client } from './client';
import { isRecord, placeItem, plain, shown, sourcesText } from './places';
import { relationIcon, relationText } from './relations';
import { decisionWords } from './review/words';
import { showProgress } from './status';

interface ComparisonNode {
  readonly kind: 'comparison';
  readonly comparison: ComparisonItem;
}

interface RowNode {
  readonly kind: 'row';
  readonly parent: ComparisonNode;
  readonly row: FigureRow;
}

type Node = ComparisonNode | RowNode;

class FiguresTree implements TreeDataProvider<Node> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData: Event<void> = this.#changed.event;
  readonly #listing = new Listing(byRelation);
  #nodes: readonly ComparisonNode[] = [];

  constructor(private readonly client: Client) {}

  async refresh(): Promise<void> {
    const changes = await this.client.ask(comparisonsRequest, { since: this.#listing.since });
    const comparisons = changes && this.#listing.take(changes);
    // A server that has started again and is still reading has less to show than what stands here.
    if (!comparisons || (!this.client.isComplete && comparisons.length < this.#nodes.length)) return;
    this.#nodes = comparisons.map((comparison): ComparisonNode => ({ kind: 'comparison', comparison }));
    this.#changed.fire();
  }

  clear(): void {
    this.#listing.clear();
    this.#nodes = [];
    this.#changed.fire();
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.#nodes];
    return node.kind === 'comparison' ? node.comparison.rows.map(row => ({ kind: 'row', parent: node, row })) : [];
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'row' ? node.parent : undefined;
  }

  getTreeItem(node: Node): TreeItem {
    return shown(node.kind === 'comparison' ? comparisonItem(node.comparison) : rowItem(node));
  }
}

function comparisonItem({ id, label, relation, reason, rows, origins }: ComparisonItem): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  const word = relationText(relation);
  const sources = sourcesText(rows, origins);
  item.id = id;
  // two comparisons may go by one label: their numbers and day tell them apart, and what the icon says as well comes last
  const values = [valuesText(rows), ...dayOf(rows)].join(' · ');
  item.description = [values, sources, word].join(' · ');
  item.iconPath = relationIcon(relation);
  item.tooltip = plain(`${label}: ${values}`, `${word}: ${reason}`, sources);
  item.contextValue = 'comparison';
  item.accessibilityInformation = { label: [label, word, values, sources].join(', ') };
  return item;
}

/** The least and the most that is said: "12 – more than 300". */
function valuesText(rows: readonly FigureRow[]): string {
  const number = ({ low, high }: FigureRow) => low ?? high ?? 0;
  const sorted = [...rows].sort((a, b) => number(a) - number(b));
  const [least, most] = [sorted[0]?.value ?? '', sorted.at(-1)?.value ?? ''];
  return least === most ? least : `${least} – ${most}`;
}

/** The day that all who give one agree on. */
function dayOf(rows: readonly FigureRow[]): string[] {
  const days = [...new Set(rows.flatMap(({ asOf }) => asOf ?? []))];
  return days.length === 1 ? days : [];
}

function rowItem({ parent, row }: RowNode): TreeItem {
  const said = [row.source, row.attribution, row.asOf, ...decisionWords(row.decided)].filter(text => text !== null).join(' · ');
  const item = placeItem(`${parent.comparison.id}/${row.id}`, row.value, said, row);
  item.tooltip = plain(row.source, `“${row.sentence}”`);
  item.accessibilityInformation = { label: `${row.value}, ${said}` };
  item.contextValue = 'row';
  return item;
}

/** The figure that a command's argument, which may be a node of this tree, stands for. */
export function figureOf(argument: unknown): FigureId | undefined {
  if (typeof argument === 'string') return argument as FigureId;
  if (isRecord(argument) && argument.kind === 'row') return (argument as unknown as RowNode).row.id;
  if (!isRecord(argument) || argument.kind !== 'comparison') return undefined;
  return (argument as unknown as ComparisonNode).comparison.rows[0]?.id;
}

export function registerFiguresTree(context: ExtensionContext, client: Client): void {
  const tree = new FiguresTree(client);
  context.subscriptions.push(
    window.createTreeView('crosscheck.figures', { treeDataProvider: tree, showCollapseAll: true }),
    client.onDidChangeIndex(() => tree.refresh()),
    client.onDidChangeState(state => (state === 'idle' || state === 'failed' ? tree.clear() : tree.refresh())),
  );
  showProgress(context, client, 'crosscheck.figures');
}
