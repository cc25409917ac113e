import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { ActorKind } from '../engine/schema';
import { shorten } from '../engine/export/plain';
import { formatDate } from '../engine/dates/in-words';
import { formatReading } from '../engine/figures/in-words';
import { actorKindTerm } from '../engine/terms';
import { rangeOf, type Held, type Library } from './library';
import { isShown, type Mentioned } from './view';

const ACTOR_SYMBOLS: Readonly<Record<ActorKind, SymbolKind>> = {
  person: SymbolKind.Class, organisation: SymbolKind.Module, state: SymbolKind.Namespace, group: SymbolKind.Interface, place: SymbolKind.Object,
};

interface Item {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
}

/** The outline: the title, then what a reviewer goes through, by kind. */
export function symbolsOf(held: Held, { view, l10n }: Pick<Library, 'view' | 'l10n'>): DocumentSymbol[] {
  const { path } = held;
  const figures = view.figuresOf(path).filter(isShown).map((figure): Item => ({
    ...figure, name: figure.text, detail: [formatReading(figure, l10n), figure.attribution?.text].filter(Boolean).join(' · '), kind: SymbolKind.Number,
  }));
  const actors = firstOfEach(view.actorsOf(path)).filter(({ of }) => of.kind !== 'place').map(({ of, start, end }): Item => ({
    start, end, name: of.name, detail: [actorKindTerm(of.kind, l10n), of.roles[0]].filter(Boolean).join(' · '), kind: ACTOR_SYMBOLS[of.kind],
  }));
  const events = view.eventsOf(path).map(({ of, start, end }): Item => ({
    start, end, name: of.label, detail: of.date === null ? '' : formatDate(of.date, l10n), kind: SymbolKind.Event,
  }));
  return [...title(held), ...group(held, l10n.t('Figures'), figures), ...group(held, l10n.t('Actors'), actors), ...group(held, l10n.t('Events'), events)];
}

function title(held: Held): DocumentSymbol[] {
  const paragraph = held.reading.article.paragraphs.find(({ role }) => role === 'title');
  return paragraph ? [symbol(held, { ...paragraph, name: paragraph.passage.text, detail: '', kind: SymbolKind.String })] : [];
}

function group(held: Held, name: string, items: readonly Item[]): DocumentSymbol[] {
  if (items.length === 0) return [];
  const hull = { start: Math.min(...items.map(item => item.start)), end: Math.max(...items.map(item => item.end)) };
  const children = items.map(item => symbol(held, item));
  return [{ ...symbol(held, { ...hull, name, detail: String(items.length), kind: SymbolKind.Array }), children }];
}

function symbol(held: Held, item: Item): DocumentSymbol {
  const range = rangeOf(held, item);
  return { name: shorten(item.name, 80) || '–', detail: shorten(item.detail, 80), kind: item.kind, range, selectionRange: range };
}

function firstOfEach<T extends { readonly id: string }>(mentions: readonly Mentioned<T>[]): Mentioned<T>[] {
  const seen = new Set<string>();
  return mentions.filter(({ of }) => !seen.has(of.id) && seen.add(of.id));
}
