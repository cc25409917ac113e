/** What Crosscheck finds as flat tables: one row a figure, an event or an attribution. */
import type { FolderReading } from '../corpus/folder';

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export function figuresTable({ analysis: { figures, comparisons } }: FolderReading): Table {
  const relations = new Map(comparisons.map(({ id, relation }) => [id, relation]));
  return {
    header: ['id', 'article', 'start', 'end', 'text', 'value', 'low', 'high', 'bound', 'unit', 'counted', 'measure', 'kind', 'status', 'as_of', 'trend', 'source', 'cue', 'source_type', 'anonymous', 'via', 'comparison', 'relation'],
    rows: figures.map(({ attribution, ...figure }) => [
      figure.id, figure.article, figure.start, figure.end, figure.text, figure.value, figure.low, figure.high, figure.bound, figure.unit, figure.counted, figure.measure, figure.kind, figure.status, figure.asOf, figure.trend,
      attribution?.text ?? null, attribution?.cue ?? null, attribution?.type ?? null, attribution ? String(attribution.anonymous) : null, attribution?.via ?? null,
      figure.comparison, figure.comparison === null ? null : relations.get(figure.comparison) ?? null,
    ]),
  };
}

/** One row a place that tells the event, so that a table can be counted by article. */
export function eventsTable({ analysis: { events, actors }, accounts }: FolderReading): Table {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const named = (ids: readonly (typeof actors)[number]['id'][]) => ids.map(id => names.get(id) ?? '').join('; ');
  return {
    header: ['event', 'label', 'date', 'status', 'place', 'actors', 'article', 'start', 'end', 'text', 'told_date', 'told_status', 'told_place'],
    rows: events.flatMap(event => (accounts.get(event.id) ?? []).map(account => [
      event.id, event.label, event.date, event.status, event.place, named(event.actors),
      account.article, account.start, account.end, account.text, account.date, account.status, account.place,
    ])),
  };
}

export function attributionsTable({ analysis: { articles } }: FolderReading): Table {
  return {
    header: ['article', 'type', 'source', 'source_start', 'source_end', 'cue', 'cue_start', 'cue_end', 'content', 'content_start', 'content_end'],
    rows: articles.flatMap(({ path, attributions }) => attributions.map(({ type, source, cue, content }) => [
      path, type, source?.text ?? null, source?.start ?? null, source?.end ?? null, cue?.text ?? null, cue?.start ?? null, cue?.end ?? null, content.text, content.start, content.end,
    ])),
  };
}
