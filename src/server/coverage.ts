/** What each article says of each claim of the folder, for the panel that shows it and the files that are made of it. */
import { coverageOf } from '../engine/coverage/coverage';
import type { Telling } from '../engine/coverage/model';
import { partOf, writeCoverage } from '../engine/coverage/table';
import { formatDate } from '../engine/dates/in-words';
import type { Library } from './library';
import type { CoverageItem, CoveragePart, CoverageTelling } from './protocol';

export function coverageItem(library: Library): CoverageItem {
  const { view: { folder }, l10n } = library;
  const { articles, claims, stories } = coverageOf(folder, l10n);
  const credits = new Map(folder.lineage.origins.map(({ id, credit }) => [id, credit]));
  const columns = articles.flatMap(column => {
    const uri = library.at(column.article)?.uri;
    return uri === undefined ? [] : [{ ...column, uri, dateText: column.published === null ? null : formatDate(column.published, l10n), credit: credits.get(column.origin) ?? null }];
  });
  const indices = new Map(columns.map(({ article }, i) => [article, i]));
  return {
    articles: columns,
    claims: claims.map(({ cells, ...claim }) => ({
      ...claim,
      timeText: claim.time === null ? null : formatDate(claim.time, l10n),
      cells: cells.flatMap(({ article, tellings }) => {
        const index = indices.get(article);
        return index === undefined ? [] : [{ article: index, tellings: tellings.flatMap(telling => tellingItem(library, telling) ?? []) }];
      }),
    })),
    stories,
  };
}

/** The chosen part of the coverage in the chosen format. */
export function coverageText({ view, l10n }: Library, { format, articles, claims }: CoveragePart): string {
  return writeCoverage(partOf(coverageOf(view.folder, l10n), articles, claims), format, l10n);
}

function tellingItem(library: Library, telling: Telling): CoverageTelling | undefined {
  const location = library.locate(telling);
  return location && { ...location, says: telling.says, detail: telling.detail, differs: telling.differs };
}
