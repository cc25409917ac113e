import { formatDate } from '../../dates/in-words';
import { differencesOf } from '../../events/differences';
import type { Comparison, Event } from '../../schema';
import { byCodeUnit } from '../../corpus/corpus';
import { orNone, type Inline, type Section, type Text } from '../document';
import type { Review } from './review';

export function eventsSection(review: Review): Section {
  const rows = review.source.folder.analysis.events.map((event, i) => ({ event, row: { id: eventId(i), cells: cellsOf(review, event) } }))
    .sort((a, b) => byDate(a.event, b.event));
  return {
    id: 'events', title: 'Events', count: rows.length,
    blocks: [orNone({ kind: 'table', head: ['Date', 'Event', 'Status', 'Place', 'Who', 'Reported by'], rows: rows.map(({ row }) => row) }, rows.length, 'No event was found.')],
  };
}

/** Events that the sources tell differently, one line each. */
export function eventDifferences(review: Review): Text[] {
  const { analysis, accounts } = review.source.folder;
  const comparisons = new Map(analysis.comparisons.map(comparison => [comparison.id, comparison]));
  return analysis.events.flatMap((event, i): Text[] => {
    const told = accounts.get(event.id) ?? [];
    const articles = new Set(told.map(({ article }) => article));
    if (articles.size < 2) return [];
    const figures = [...articles].flatMap(path => review.figuresIn(path));
    const compared = new Set(figures.flatMap(({ comparison }): Comparison[] => (comparison === null ? [] : [comparisons.get(comparison)!])));
    return differencesOf(told, id => review.nameOf(id), figures, [...compared]).map(({ aspect, tellings }) => [
      { to: eventId(i), text: event.label }, ` (${aspect}): `,
      ...tellings.flatMap(({ value, accounts: by }, n): Inline[] => [
        ...(n === 0 ? [] : ['; ']), { strong: aspect === 'when' ? formatDate(value) : value }, ' in ', ...review.citeAll(by.map(({ article }) => article)),
      ]),
    ]);
  });
}

function cellsOf(review: Review, { date, label, status, place, actors, mentions }: Event): Text[] {
  return [date === null ? 'undated' : formatDate(date), label, status, place ?? '', actors.map(id => review.nameOf(id)).join(', '), review.citeAll(mentions.map(({ article }) => article))];
}

/** EDTF dates sort as text; what has none comes last. */
function byDate(a: Event, b: Event): number {
  return Number(a.date === null) - Number(b.date === null) || byCodeUnit(a.date ?? '', b.date ?? '');
}

function eventId(index: number): string {
  return `event-${index + 1}`;
}
