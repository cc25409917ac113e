/** The tree of origins: families of articles behind which one origin stands, and by what that is seen; then the articles that stand alone. */
import { EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, l10n, window, type Event, type ExtensionContext, type TreeDataProvider } from 'vscode';
import { byFamily, Listing, SHOW_SIDES, originsRequest, type ArticleItem, type FindingItem, type LinkItem, type OriginItem, type SidesOf } from '../server/protocol';
import type { Client } from './client';
import { findingIcon, findingText } from './findings';
import { placeItem, plain, shown } from './places';
import { showProgress } from './status';

type Evidence = LinkItem['evidence'][number];

interface Node {
  readonly id: string;
  readonly parent: Node | undefined;
  readonly item: () => TreeItem;
  readonly children: () => Node[];
  /** What the command that shows two sides is to show. */
  readonly sides?: SidesOf;
}

class OriginsTree implements TreeDataProvider<Node> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData: Event<void> = this.#changed.event;
  readonly #listing = new Listing(byFamily);
  #nodes: readonly Node[] = [];

  constructor(private readonly client: Client) {}

  async refresh(): Promise<void> {
    const changes = await this.client.ask(originsRequest, { since: this.#listing.since });
    const origins = changes && this.#listing.take(changes);
    // A server that has started again and is still reading has less to show than what stands here.
    if (!origins || (!this.client.isComplete && origins.length < this.#nodes.length)) return;
    this.#nodes = nodesOf(origins);
    this.#changed.fire();
  }

  clear(): void {
    this.#listing.clear();
    this.#nodes = [];
    this.#changed.fire();
  }

  getChildren(node?: Node): Node[] {
    return node ? node.children() : [...this.#nodes];
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  getTreeItem(node: Node): TreeItem {
    const item = node.item();
    item.id = node.id;
    return shown(item);
  }
}

function nodesOf(origins: readonly OriginItem[]): Node[] {
  const families = origins.filter(({ articles }) => articles.length > 1).map(familyNode);
  const alone = origins.filter(({ articles }) => articles.length === 1).flatMap(({ articles }) => articles);
  return alone.length === 0 ? families : [...families, aloneNode(alone, families.length === 0)];
}

function familyNode(origin: OriginItem): Node {
  const node: Node = {
    id: origin.id, parent: undefined,
    item: () => {
      const sources = [...new Set(origin.articles.map(({ source }) => source))].join(', ');
      const item = new TreeItem(l10n.t('{0} articles, one origin', origin.articles.length), TreeItemCollapsibleState.Expanded);
      item.description = origin.credit === null ? sources : l10n.t('{0} · {1}', origin.credit, sources);
      item.iconPath = new ThemeIcon('git-merge', new ThemeColor('charts.orange'));
      item.tooltip = plain(sources, ...(origin.credit === null ? [] : [l10n.t('Credited to {0}', origin.credit)]), ...origin.links.map(linkText));
      item.accessibilityInformation = { label: `${item.label as string}, ${item.description}` };
      return item;
    },
    children: () => [
      ...origin.articles.map(article => articleNode(article, node)),
      ...origin.links.map(link => linkNode(link, node)),
    ],
  };
  return node;
}

function aloneNode(articles: readonly ArticleItem[], expanded: boolean): Node {
  const node: Node = {
    id: 'alone', parent: undefined,
    item: () => {
      const item = new TreeItem(l10n.t('On their own'), expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
      item.description = articles.length === 1 ? l10n.t('1 article') : l10n.t('{0} articles', articles.length);
      item.tooltip = plain(l10n.t('No other article of the folder is seen to share an origin with these.'));
      item.accessibilityInformation = { label: `${item.label as string}, ${item.description}` };
      return item;
    },
    children: () => articles.map(article => articleNode(article, node)),
  };
  return node;
}

function articleNode(article: ArticleItem, parent: Node): Node {
  const { uri, path, source, title, date, credits } = article;
  const name = nameOf(article);
  return {
    id: `${parent.id}/${path}`, parent,
    item: () => {
      const item = new TreeItem(name);
      item.description = [name === source ? '' : source, date, credits.join(', ')].filter(Boolean).join(' · ');
      item.iconPath = new ThemeIcon('file-text');
      item.tooltip = plain(...[title ?? '', path, date ?? l10n.t('no date'), credits.length > 0 ? l10n.t('Credits {0}', credits.join(', ')) : ''].filter(text => text !== ''));
      item.command = { command: 'vscode.open', title: '', arguments: [Uri.parse(uri, true)] };
      item.accessibilityInformation = { label: [source, title, date].filter(Boolean).join(', ') };
      return item;
    },
    children: () => [],
  };
}

function linkNode(link: LinkItem, parent: Node): Node {
  const [a, b] = link.articles;
  const sides: SidesOf = { link: [a.path, b.path] };
  const node: Node = {
    id: `${parent.id}/${a.path}↔${b.path}`, parent, sides,
    item: () => {
      const item = new TreeItem(`${shortened(a)} ↔ ${shortened(b)}`, TreeItemCollapsibleState.Collapsed);
      const changes = link.changes.length > 0 ? [changeCount(link.changes.length)] : [];
      item.description = [relationText(link), ...changes].join(' · ');
      item.iconPath = new ThemeIcon({ copy: 'copy', rewrite: 'references', 'shared-origin': 'git-merge' }[link.relation]);
      item.tooltip = plain(`${a.source} ↔ ${b.source}`, [relationText(link), ...changes].join(' · '));
      item.contextValue = 'link';
      item.accessibilityInformation = { label: [`${a.source} ↔ ${b.source}`, relationText(link), ...changes].join(', ') };
      return item;
    },
    children: () => [
      ...link.evidence.map((evidence, i) => evidenceNode(evidence, i, node, sides)),
      ...link.changes.map(change => changeNode(change, node)),
    ],
  };
  return node;
}

function evidenceNode({ kind, a, b }: Evidence, index: number, parent: Node, sides: SidesOf): Node {
  return {
    id: `${parent.id}/${kind}${index}`, parent, sides,
    item: () => {
      const item = placeItem('', a.text, evidenceText(kind), a);
      item.accessibilityInformation = { label: `${evidenceText(kind)}, ${a.source}: “${a.text}”, ${b.source}: “${b.text}”` };
      item.iconPath = new ThemeIcon({ text: 'quote', credit: 'organization', 'fact-order': 'list-ordered' }[kind]);
      item.tooltip = plain(evidenceText(kind), `${a.source}: “${a.text}”`, `${b.source}: “${b.text}”`);
      item.command = { command: SHOW_SIDES, title: '', arguments: [sides] };
      item.contextValue = 'evidence';
      return item;
    },
    children: () => [],
  };
}

function changeNode({ id, kind, message, places }: FindingItem, parent: Node): Node {
  const sides: SidesOf = { finding: id };
  return {
    id: `${parent.id}/${id}`, parent, sides,
    item: () => {
      const item = new TreeItem(findingText(kind));
      item.description = message;
      item.iconPath = findingIcon(kind);
      item.tooltip = plain(findingText(kind), message, ...places.map(({ source, text }) => `${source}: “${text}”`));
      item.command = { command: SHOW_SIDES, title: '', arguments: [sides] };
      item.contextValue = 'change';
      item.accessibilityInformation = { label: `${findingText(kind)}, ${message}` };
      return item;
    },
    children: () => [],
  };
}

/** Its publisher; where none is known, its title says more than the name of its file. */
function nameOf(article: ArticleItem): string {
  return article.title !== null && isUnnamed(article) ? article.title : article.source;
}

/** Its publisher isn't known: it goes by the name of its file. */
function isUnnamed({ source, path }: ArticleItem): boolean {
  return path === source || path.endsWith(`/${source}`);
}

const LONGEST_NAME = 16;

/** Two names are to fit into a narrow side bar beside each other. */
function shortened(article: ArticleItem): string {
  const letters = [...(isUnnamed(article) ? article.source.replace(/\.[^.]+$/, '') : article.source)];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('').trimEnd()}…` : letters.join('');
}

function linkText(link: LinkItem): string {
  const [a, b] = link.articles;
  return `${a.source} ↔ ${b.source}: ${relationText(link)}`;
}

function relationText({ relation, sentences }: LinkItem): string {
  const told = sentences === 1 ? l10n.t('1 sentence in common') : l10n.t('{0} sentences in common', sentences);
  switch (relation) {
    case 'copy': return `${l10n.t('Copy')} · ${told}`;
    case 'rewrite': return `${l10n.t('Rewrite')} · ${told}`;
    case 'shared-origin': return `${l10n.t('Shared origin')} · ${told}`;
  }
}

function evidenceText(kind: Evidence['kind']): string {
  switch (kind) {
    case 'text': return l10n.t('Same words');
    case 'credit': return l10n.t('Same credit');
    case 'fact-order': return l10n.t('Same facts in the same order');
  }
}

function changeCount(n: number): string {
  return n === 1 ? l10n.t('1 change') : l10n.t('{0} changes', n);
}

export function registerOriginsTree(context: ExtensionContext, client: Client): void {
  const tree = new OriginsTree(client);
  context.subscriptions.push(
    window.createTreeView('crosscheck.origins', { treeDataProvider: tree, showCollapseAll: true }),
    client.onDidChangeIndex(() => tree.refresh()),
    client.onDidChangeState(state => (state === 'idle' || state === 'failed' ? tree.clear() : tree.refresh())),
  );
  showProgress(context, client, 'crosscheck.origins');
}
