/** The tree of decisions: what can't be found any more, or is contradicted, first, then by kind; each leads to its words, and can be taken back. */
import { EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, l10n, window, type Event, type ExtensionContext, type TreeDataProvider } from 'vscode';
import { decisionsRequest, type DecisionItem, type DecisionKind } from '../../server/protocol';
import type { Client } from '../client';
import { findingText } from '../findings';
import { plain, shown } from '../places';
import { showProgress } from '../status';
import { decisionIcon, decisionText } from './words';

const VIEW = 'crosscheck.review';
const ORDER = ['attention', 'note', 'disputed', 'accepted', 'same', 'not-same', 'ignored'] as const;

interface Group {
  readonly kind: 'group';
  readonly group: (typeof ORDER)[number];
  readonly children: readonly Leaf[];
}

interface Leaf {
  readonly kind: 'decision';
  readonly file: string;
  readonly item: DecisionItem;
}

class ReviewTree implements TreeDataProvider<Group | Leaf> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData: Event<void> = this.#changed.event;
  #groups: readonly Group[] = [];

  constructor(private readonly client: Client) {}

  async refresh(): Promise<void> {
    const items = await this.client.ask(decisionsRequest);
    if (!items) return;
    const leaves = items.map((item): Leaf => ({ kind: 'decision', file: item.file, item }));
    // while the folder is being read, what is not there yet is not gone
    const groupOf = ({ item }: Leaf) => (item.problems.length > 0 && this.client.isComplete ? 'attention' : item.decision);
    this.#groups = ORDER.map((group): Group => ({ kind: 'group', group, children: leaves.filter(leaf => groupOf(leaf) === group) })).filter(({ children }) => children.length > 0);
    this.#changed.fire();
  }

  clear(): void {
    this.#groups = [];
    this.#changed.fire();
  }

  getChildren(node?: Group | Leaf): (Group | Leaf)[] {
    if (!node) return [...this.#groups];
    return node.kind === 'group' ? [...node.children] : [];
  }

  getTreeItem(node: Group | Leaf): TreeItem {
    return shown(node.kind === 'group' ? groupItem(node) : leafItem(node));
  }
}

function groupItem({ group, children }: Group): TreeItem {
  const item = new TreeItem(groupText(group), group === 'ignored' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded);
  item.id = group;
  item.description = String(children.length);
  item.accessibilityInformation = { label: `${groupText(group)}, ${children.length}` };
  item.iconPath = group === 'attention' ? new ThemeIcon('warning', new ThemeColor('list.warningForeground')) : decisionIcon(group);
  return item;
}

function groupText(group: Group['group']): string {
  switch (group) {
    case 'attention': return l10n.t('Needs Attention');
    case 'note': return l10n.t('Notes');
    case 'accepted': return l10n.t('Accepted');
    case 'disputed': return l10n.t('Disputed');
    case 'same': return l10n.t('The Same');
    case 'not-same': return l10n.t('Not the Same');
    case 'ignored': return l10n.t('Ignored');
  }
}

function leafItem({ file, item: { decision, finding, places, text, by, problems } }: Leaf): TreeItem {
  const quoted = places.map(({ exact }) => `“${exact}”`);
  const label = decision === 'note' && text !== null ? text.split('\n')[0]! : quoted.join(pairSign(decision));
  const sources = [...new Set(places.map(({ source }) => source))].join(', ');
  const item = new TreeItem(label);
  item.id = file;
  item.description = [...(finding === null ? [] : [findingText(finding)]), ...(by === null ? [] : [by]), sources].join(' · ');
  item.iconPath = decisionIcon(decision);
  item.tooltip = plain(decisionText(decision), ...places.map(({ exact, source }) => `${source}: “${exact}”`), ...(text === null ? [] : [text]), ...problems);
  item.accessibilityInformation = { label: [decisionText(decision), label, item.description, ...problems].join(', ') };
  item.contextValue = 'decision';
  const location = places.find(place => place.location !== null)?.location;
  item.command = location
    ? { command: 'crosscheck.reveal', title: '', arguments: [location.uri, location.range] }
    : { command: 'crosscheck.openDecision', title: '', arguments: [{ file }] };
  return item;
}

function pairSign(decision: DecisionKind): string {
  return decision === 'same' ? ' = ' : decision === 'not-same' ? ' ≠ ' : ', ';
}

export function registerReviewTree(context: ExtensionContext, client: Client): void {
  const tree = new ReviewTree(client);
  context.subscriptions.push(
    window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true }),
    client.onDidChangeIndex(() => tree.refresh()),
    client.onDidChangeState(state => (state === 'idle' || state === 'failed' ? tree.clear() : tree.refresh())),
  );
  showProgress(context, client, VIEW);
}
