import { byCodeUnit } from '../../lists';
import { formatDate } from '../../dates/in-words';
import { differencesOf } from '../../events/differences';
import type { Event } from '../../schema';
import { aspectTerm, statusTerm, tellingInWords } from '../../terms';
import { orNone, type Inline, type Section, type Text } from '../document';
import type { Review } from './review';

export function eventsSection(review: Review): Section {
  const { l10n } = review;
  const rows = review.source.folder.analysis.events.map((event, i) => ({ event, row: { id: eventId(i), cells: cellsOf(review, event) } }))
    .sort((a, b) => byDate(a.event, b.event));
  return {
    id: 'events', title: l10n.t('Events'), count: rows.length,
    blocks: [orNone({ kind: 'table', head: [l10n.t('Date'), l10n.t('Event'), l10n.t('Status'), l10n.t('Place'), l10n.t('Who'), l10n.t('Reported by')], rows: rows.map(({ row }) => row) }, rows.length, l10n.t('No event was found.'))],
  };
}

/** What the sources tell differently of events, one line each; numbers that differ are told with the figures. */
export function eventDifferences(review: Review): Text[] {
  const { l10n, source: { folder: { analysis, accounts } } } = review;
  return analysis.events.flatMap((event, i): Text[] => {
    const told = accounts.get(event.id) ?? [];
    if (new Set(told.map(({ article }) => article)).size < 2) return [];
    return differencesOf(told, id => review.nameOf(id), [], []).map(({ aspect, tellings }) => [
      { to: eventId(i), text: event.label }, ` (${aspectTerm(aspect, l10n)}): `,
      ...tellings.flatMap(({ value, accounts: by }, n): Inline[] => [
        ...(n === 0 ? [] : ['; ']), { strong: tellingInWords(aspect, value, l10n) }, ` ${l10n.t('in')} `, ...review.citeAll(by.map(({ article }) => article)),
      ]),
    ]);
  });
}

function cellsOf(review: Review, { date, label, status, place, actors, mentions }: Event): Text[] {
  const { l10n } = review;
  return [date === null ? l10n.t('undated') : formatDate(date, l10n), label, statusTerm(status, l10n), place ?? '', actors.map(id => review.nameOf(id)).join(', '), review.citeAll(mentions.map(({ article }) => article))];
}

/** EDTF dates sort as text; what has none comes last. */
function byDate(a: Event, b: Event): number {
  return Number(a.date === null) - Number(b.date === null) || byCodeUnit(a.date ?? '', b.date ?? '');
}

function eventId(index: number): string {
  return `event-${index + 1}`;
}
