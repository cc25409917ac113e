/** The folder's review as text that leaves the product. */
import { version } from '../../package.json';
import { exportOf } from '../engine/export/data';
import { writeReport } from '../engine/export/report/report';
import type { Library } from './library';
import type { ExportParams, ReportParams, Skipped } from './protocol';

export function reportText(library: Library, { name, date, format }: ReportParams, skipped: readonly Skipped[]): string {
  return writeReport({
    ...sourceOf(library, name), version, date,
    l10n: library.l10n,
    skipped: skipped.map(({ uri, reason }) => ({ path: library.pathOf(uri), reason })),
  }, format);
}

export function exportText(library: Library, { name, what, format }: ExportParams): string {
  return exportOf(sourceOf(library, name), what, format);
}

function sourceOf(library: Library, name: string) {
  return { name, folder: library.view.folder, readingOf: (path: string) => library.corrected(path) };
}
