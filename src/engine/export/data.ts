/** What Crosscheck finds, written for spreadsheets, scripts and other annotation tools. */
import type { FolderReading } from '../corpus/folder';
import type { ArticleReading } from '../reading';
import { annotationsOf } from './annotations';
import { csv } from './csv';
import { attributionsTable, eventsTable, figuresTable, type Table } from './tables';

export const EXPORTS = ['figures', 'events', 'attributions', 'annotations'] as const;
export type Export = (typeof EXPORTS)[number];
export const EXPORT_FORMATS = ['csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportSource {
  /** The folder's name. */
  readonly name: string;
  readonly folder: FolderReading;
  readonly readingOf: (path: string) => ArticleReading | undefined;
}

/** Whether there is such a form: annotations are no table. */
export function isExport(what: Export, format: ExportFormat): boolean {
  return what !== 'annotations' || format === 'json';
}

/** JSON has the objects of the public schema; CSV has them flat. */
export function exportOf(source: ExportSource, what: Export, format: ExportFormat): string {
  if (what === 'annotations' || format === 'json') return `${JSON.stringify(objectsOf(source, what), undefined, 2)}\n`;
  const { header, rows } = tableOf(source.folder, what);
  return csv(header, rows);
}

function objectsOf({ name, folder, readingOf }: ExportSource, what: Export): unknown {
  const { articles, figures, events } = folder.analysis;
  switch (what) {
    case 'figures': return figures;
    case 'events': return events;
    case 'attributions': return articles.flatMap(({ path, attributions }) => attributions.map(attribution => ({ article: path, ...attribution })));
    case 'annotations': return annotationsOf(name, folder, readingOf);
  }
}

function tableOf(folder: FolderReading, what: Exclude<Export, 'annotations'>): Table {
  switch (what) {
    case 'figures': return figuresTable(folder);
    case 'events': return eventsTable(folder);
    case 'attributions': return attributionsTable(folder);
  }
}
