/** The tree of events: by date, by actor or by source; an event's children are the places where it is told. */
import { EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, commands, l10n, window, type Event, type ExtensionContext, type TreeDataProvider } from 'vscode';
import { byDate, Listing, CORRECTIONS_PATH, eventsRequest, type EventDifference, type EventItem, type EventTelling } from '../server/protocol';
import type { ActorId } from '../engine/schema';
import type { Client } from './client';
import { isRecord, placeItem, plain, shown, sourcesText } from './places';
import { showProgress } from './status';

const GROUPINGS = ['date', 'actor', 'source'] as const;
type Grouping = (typeof GROUPINGS)[number];

interface Group {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly order: string;
  readonly actor: EventItem['actors'][number] | undefined;
  readonly events: readonly EventNode[];
}

interface EventNode {
  readonly kind: 'event';
  readonly id: string;
  readonly group: string;
  readonly event: EventItem;
}

interface DifferenceNode {
  readonly kind: 'difference';
  readonly id: string;
  readonly parent: EventNode;
  readonly difference: EventDifference;
}

interface MentionNode {
  readonly kind: 'mention';
  readonly id: string;
  readonly parent: EventNode;
  readonly place: EventTelling;
}

type Node = Group | EventNode | DifferenceNode | MentionNode;

class EventsTree implements TreeDataProvider<Node> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData: Event<void> = this.#changed.event;
  readonly #listing = new Listing(byDate);
  #events: readonly EventItem[] = [];
  #groups: readonly Group[] = [];

  constructor(private readonly client: Client, private grouping: Grouping) {}

  async refresh(): Promise<void> {
    const changes = await this.client.ask(eventsRequest, { since: this.#listing.since });
    const events = changes && this.#listing.take(changes);
    // A server that has started again and is still reading has less to show than what stands here.
    if (!events || (!this.client.isComplete && events.length < this.#events.length)) return;
    this.#events = events;
    this.#regroup();
  }

  group(grouping: Grouping): void {
    this.grouping = grouping;
    this.#regroup();
  }

  clear(): void {
    this.#listing.clear();
    this.#events = [];
    this.#regroup();
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.#groups];
    if (node.kind === 'group') return [...node.events];
    if (node.kind !== 'event') return [];
    return [
      ...node.event.differences.map((difference, i): Node => ({ kind: 'difference', id: `${node.id}/≠${i}`, parent: node, difference })),
      ...node.event.mentions.map((place): Node => ({
        kind: 'mention', id: `${node.id}/${place.uri}#${place.range.start.line}:${place.range.start.character}`, parent: node, place,
      })),
    ];
  }

  getParent(node: Node): Node | undefined {
    if (node.kind === 'mention' || node.kind === 'difference') return node.parent;
    return node.kind === 'event' ? this.#groups.find(group => group.id === node.group) : undefined;
  }

  getTreeItem(node: Node): TreeItem {
    if (node.kind === 'group') return shown(groupItem(node));
    if (node.kind === 'event') return shown(eventItem(node, this.grouping));
    if (node.kind === 'difference') return shown(differenceItem(node));
    const { place, parent } = node;
    return shown(placeItem(node.id, place.source, place.status === parent.event.status ? place.text : `${statusText(place)} · ${place.text}`, place));
  }

  #regroup(): void {
    this.#groups = groupsOf(this.#events, this.grouping);
    this.#changed.fire();
  }
}

function groupsOf(events: readonly EventItem[], grouping: Grouping): readonly Group[] {
  const groups = new Map<string, Omit<Group, 'kind' | 'id' | 'events'> & { events: EventItem[] }>();
  for (const event of events) {
    for (const { key, ...shown } of keysOf(event, grouping)) {
      const group = groups.get(key) ?? { ...shown, events: [] };
      group.events.push(event);
      groups.set(key, group);
    }
  }
  return [...groups]
    .map(([key, { events: members, ...shown }]): Group => {
      const id = `${grouping}:${key}`;
      return { kind: 'group', id, ...shown, events: members.map(event => ({ kind: 'event', id: `${id}/${event.id}`, group: id, event })) };
    })
    .sort((a, b) => compare(a.order, b.order));
}

/** The groups an event is in. What has no date or no actor comes last. */
function keysOf(event: EventItem, grouping: Grouping): readonly (Pick<Group, 'label' | 'order' | 'actor'> & { readonly key: string })[] {
  const actor = undefined;
  if (grouping === 'date') {
    return [event.date === null ? { key: '', label: l10n.t('No date'), order: LAST, actor } : { key: event.date, label: event.dateText, order: event.date, actor }];
  }
  const names = grouping === 'actor'
    ? event.actors.map(of => ({ key: of.id, label: of.name, actor: of }))
    : [...new Set(event.mentions.map(place => place.source))].map(source => ({ key: source, label: source, actor }));
  if (names.length === 0) return [{ key: '', label: l10n.t('No named actor'), order: LAST, actor }];
  return names.map(name => ({ ...name, order: name.label.toLowerCase() }));
}

const LAST = '\uffff';

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupItem(group: Group): TreeItem {
  const item = new TreeItem(group.label, TreeItemCollapsibleState.Expanded);
  item.id = group.id;
  item.description = eventCount(group.events.length);
  const corrected = group.actor?.corrected ? [l10n.t('Corrected by {0}', CORRECTIONS_PATH)] : [];
  item.tooltip = plain(group.label, ...corrected);
  item.accessibilityInformation = { label: [group.label, eventCount(group.events.length), ...corrected].join(', ') };
  if (group.actor) item.contextValue = 'actor';
  return item;
}

function eventItem({ id, event }: EventNode, grouping: Grouping): TreeItem {
  const item = new TreeItem(event.label, TreeItemCollapsibleState.Collapsed);
  const sources = sourcesText(event.mentions, event.origins);
  const status = statusText(event);
  item.id = id;
  // What the group says already comes last, where a narrow side bar cuts it off.
  const date = event.date === null ? '' : event.dateText;
  const differs = differsText(event);
  const facts = grouping === 'date' ? [sources, differs, date] : [date, sources, differs];
  item.description = facts.filter(text => text !== '').join(' · ');
  item.iconPath = statusIcon(event);
  const actors = event.actors.map(actor => actor.name).join(', ');
  item.tooltip = plain(...[event.label, [status, date, event.place].filter(Boolean).join(' · '), actors, sources, ...event.differences.map(toldDifferently)].filter(text => text !== ''));
  item.accessibilityInformation = { label: [event.label, status, date, sources, differs].filter(Boolean).join(', ') };
  item.contextValue = 'event';
  return item;
}

/** What the sources tell differently, a line of its own above them. */
function differenceItem({ id, difference }: DifferenceNode): TreeItem {
  const item = new TreeItem(aspectText(difference));
  item.id = id;
  item.description = difference.tellings.map(telling).join('  ≠  ');
  item.iconPath = new ThemeIcon('split-horizontal', new ThemeColor('charts.orange'));
  item.tooltip = plain(toldDifferently(difference));
  item.accessibilityInformation = { label: toldDifferently(difference) };
  return item;
}

function toldDifferently(difference: EventDifference): string {
  return `${aspectText(difference)}: ${difference.tellings.map(telling).join('  ≠  ')}`;
}

function telling({ text, sources }: EventDifference['tellings'][number]): string {
  return `${text} (${sources.join(', ')})`;
}

/** "differ on when, how many"; a plan and its happening are no quarrel. */
function differsText({ differences }: EventItem): string {
  const aspects = differences.filter(({ aspect }) => aspect !== 'status').map(difference => aspectText(difference).toLowerCase());
  const statuses = differences.find(({ aspect }) => aspect === 'status')?.tellings.map(({ text }) => text).join(' / ') ?? '';
  return [statuses, aspects.length > 0 ? l10n.t('differ on {0}', [...new Set(aspects)].join(', ')) : ''].filter(Boolean).join(' · ');
}

function aspectText({ aspect }: EventDifference): string {
  switch (aspect) {
    case 'status': return l10n.t('Status');
    case 'when': return l10n.t('When');
    case 'where': return l10n.t('Where');
    case 'who': return l10n.t('Who');
    case 'how many': return l10n.t('How many');
  }
}

function eventCount(n: number): string {
  return n === 1 ? l10n.t('1 event') : l10n.t('{0} events', n);
}

export function statusText({ status }: Pick<EventItem, 'status'>): string {
  switch (status) {
    case 'happened': return l10n.t('happened');
    case 'ongoing': return l10n.t('ongoing');
    case 'planned': return l10n.t('planned');
    case 'proposed': return l10n.t('proposed');
    case 'denied': return l10n.t('denied');
  }
}

/** Its shape tells the status; orange, that sources tell the event differently. */
function statusIcon({ status, differences }: EventItem): ThemeIcon {
  const differs = differences.some(({ aspect }) => aspect !== 'status');
  const { icon, color } = STATUS_ICONS[status];
  return new ThemeIcon(icon, new ThemeColor(differs ? 'charts.orange' : color));
}

const STATUS_ICONS: Readonly<Record<EventItem['status'], { readonly icon: string; readonly color: string }>> = {
  happened: { icon: 'circle-filled', color: 'charts.blue' },
  ongoing: { icon: 'sync', color: 'charts.blue' },
  planned: { icon: 'calendar', color: 'charts.green' },
  proposed: { icon: 'lightbulb', color: 'charts.yellow' },
  denied: { icon: 'circle-slash', color: 'charts.purple' },
};

/** Id of the actor that an item of the tree stands for. */
export function actorOf(item: unknown): ActorId | undefined {
  return isRecord(item) && item.kind === 'group' ? (item as unknown as Group).actor?.id : undefined;
}

const GROUPING_KEY = 'crosscheck.events.grouping';

/** Shows the tree; the grouping is remembered for the workspace. */
export function registerEventsTree(context: ExtensionContext, client: Client): void {
  const remembered = context.workspaceState.get<unknown>(GROUPING_KEY);
  const tree = new EventsTree(client, GROUPINGS.find(grouping => grouping === remembered) ?? 'date');
  const view = window.createTreeView('crosscheck.events', { treeDataProvider: tree, showCollapseAll: true });
  const show = (grouping: Grouping) => {
    view.description = { date: l10n.t('by date'), actor: l10n.t('by actor'), source: l10n.t('by source') }[grouping];
    void commands.executeCommand('setContext', GROUPING_KEY, grouping);
  };
  const group = (grouping: Grouping) => () => {
    tree.group(grouping);
    show(grouping);
    return context.workspaceState.update(GROUPING_KEY, grouping);
  };
  show(GROUPINGS.find(grouping => grouping === remembered) ?? 'date');
  context.subscriptions.push(
    view,
    client.onDidChangeIndex(() => tree.refresh()),
    client.onDidChangeState(state => (state === 'idle' || state === 'failed' ? tree.clear() : tree.refresh())),
    commands.registerCommand('crosscheck.groupEventsByDate', group('date')),
    commands.registerCommand('crosscheck.groupEventsByActor', group('actor')),
    commands.registerCommand('crosscheck.groupEventsBySource', group('source')),
  );
  showProgress(context, client, 'crosscheck.events');
}
