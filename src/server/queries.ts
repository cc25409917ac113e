/** What the client's trees and panels show, made from the folder's analysis. */
import { sentenceAround } from '../engine/article/around';
import { differencesOf } from '../engine/events/differences';
import type { L10n } from '../engine/l10n';
import type { ActorId, Comparison, EventId, FigureAttribution, FigureId } from '../engine/schema';
import { formatDate } from '../engine/dates/in-words';
import { formatReading } from '../engine/figures/in-words';
import { tellingInWords } from '../engine/terms';
import { chartOf } from './chart';
import type { Library } from './library';
import { Listing, type Known, type ListChanges } from './listing';
import { byDate, byRelation, rank } from './list-order';
import { fileName } from './paths';
import type { ComparisonItem, EventDifference, EventItem, FigureRow, FullComparison, Place } from './protocol';
import { familiesOf } from './origins';
import type { StoryView } from './story-view';
import { isShown, type View } from './view';

/** All events by date, the undated last. */
export function eventItems(library: Library): EventItem[] {
  return new Listing(byDate).take(eventChanges(library, null));
}

/** What has changed in the list of events. */
export function eventChanges(library: Library, since: Known | null): ListChanges<EventItem> {
  return library.view.changesOf(since, story => story.once('events', () => eventsOf(library, story)));
}

function eventsOf(library: Library, story: StoryView): EventItem[] {
  const { l10n } = library;
  return [...story.events.values()].map(event => ({
    id: event.id,
    label: event.label,
    date: event.date,
    dateText: event.date === null ? l10n.t('undated') : formatDate(event.date, l10n),
    status: event.status,
    place: event.place,
    actors: event.actors.flatMap(id => actorItem(story, id)),
    mentions: story.accountsOf(event.id).flatMap(account => {
      const place = placeOf(library, account);
      return place ? [{ ...place, status: account.status }] : [];
    }),
    origins: new Set(story.accountsOf(event.id).map(({ article }) => story.originOf(article))).size,
    differences: differencesIn(story, l10n, event.id),
  }));
}

function differencesIn(view: StoryView, l10n: L10n, id: EventId): EventDifference[] {
  const accounts = view.accountsOf(id);
  const articles = new Set(accounts.map(({ article }) => article));
  if (articles.size < 2) return [];
  const figures = [...articles].flatMap(path => view.figuresOf(path).filter(isShown));
  const comparisons = [...new Set(figures.map(({ comparison }) => comparison))].flatMap(comparison => (comparison === null ? [] : view.comparisons.get(comparison) ?? []));
  return differencesOf(accounts, actor => view.actors.get(actor)?.name ?? '', figures, comparisons).map(({ aspect, tellings }) => ({
    aspect,
    tellings: tellings.map(({ value, accounts: told }) => ({
      text: tellingInWords(aspect, value, l10n),
      sources: [...new Set(told.map(({ article }) => sourceOf(view, article)))],
    })),
  }));
}

/** All comparisons, conflicts first. */
export function comparisonItems(library: Library): ComparisonItem[] {
  return new Listing(byRelation).take(comparisonChanges(library, null));
}

/** What has changed in the list of comparisons. */
export function comparisonChanges(library: Library, since: Known | null): ListChanges<ComparisonItem> {
  return library.view.changesOf(since, story => story.once('comparisons', () => comparisonsOf(library, story)));
}

function comparisonsOf(library: Library, story: StoryView): ComparisonItem[] {
  return [...story.comparisons.values()].map(comparison => ({ ...pick(library.view, comparison), rows: comparison.figures.flatMap(id => rowOf(library, id, null) ?? []) }));
}

/** The comparison that a figure is in, seen from that figure: its own row first, then those that differ. Null for an unknown figure. */
export function comparisonItem(library: Library, id: FigureId): FullComparison | null {
  const figure = library.view.figures.get(id);
  const own = figure && rowOf(library, id, null);
  if (!own) return null;
  const comparison = figure.comparison === null ? undefined : library.view.comparisons.get(figure.comparison);
  if (!comparison) {
    const { l10n } = library;
    const alone = { label: figure.measure, relation: 'agree', reason: l10n.t('No other source gives this figure.'), origins: 1, families: [] } as const;
    return { id: `alone:${id}` as ComparisonItem['id'], ...alone, rows: [own], chart: chartOf([figure], library.l10n) };
  }
  const others = comparison.figures.filter(other => other !== id).flatMap(other => rowOf(library, other, id) ?? []);
  const rows = [own, ...others.sort((a, b) => rank(a.relation) - rank(b.relation))];
  return { ...pick(library.view, comparison), rows, chart: chartOf(rows.map(row => library.view.figures.get(row.id)!), library.l10n) };
}

/** Who published an article: its outlet, or the file's name where none is known. */
export function sourceOf(view: Pick<View, 'articles'>, path: string): string {
  return view.articles.get(path)?.outlet ?? fileName(path);
}

function pick(view: View, { id, label, relation, reason, origins, figures }: Comparison): Omit<ComparisonItem, 'rows'> {
  return { id, label, relation, reason, origins, families: familiesOf(view, new Set(figures.flatMap(figure => view.figures.get(figure)?.article ?? []))) };
}

function actorItem(view: StoryView, id: ActorId): EventItem['actors'][number][] {
  const actor = view.actors.get(id);
  return actor ? [{ id, name: actor.name, corrected: view.corrected.has(id) }] : [];
}

/** A span of an article as a place to go to; undefined for an article that is no longer held. */
export function placeOf(library: Library, span: { readonly article: string; readonly start: number; readonly end: number; readonly text: string }): Place | undefined {
  const location = library.locate(span);
  return location && { ...location, text: span.text, source: sourceOf(library.view, span.article) };
}

function rowOf(library: Library, id: FigureId, from: FigureId | null): FigureRow | undefined {
  const figure = library.view.figures.get(id);
  const place = figure && isShown(figure) ? placeOf(library, figure) : undefined;
  if (!figure || !place) return undefined;
  const related = from === null ? undefined : library.view.relatedTo(from).find(({ other }) => other === id);
  return {
    ...place,
    id,
    value: formatReading(figure, library.l10n),
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    attribution: figure.attribution && sourceName(library.view, figure.attribution),
    cue: figure.attribution?.cue ?? null,
    asOf: figure.asOf === null ? null : formatDate(figure.asOf, library.l10n),
    status: figure.status,
    ...sentenceAround(library.at(figure.article)?.reading.article, figure),
    relation: related?.relation ?? null,
    reason: related?.reason ?? null,
    decided: library.view.decisionsOf(id).map(({ decision: { decision, text, by } }) => ({ decision, text: text ?? null, by: by ?? null })),
  };
}

/** A source as the text has it; behind a pronoun, the actor that it stands for. */
function sourceName(view: View, { text, actor }: FigureAttribution): string {
  const name = actor === null || !/^(?:he|she|it|they|who|which)$/i.test(text) ? undefined : view.actors.get(actor)?.name;
  return name === undefined ? text : `${name} (“${text}”)`;
}
