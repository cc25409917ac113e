/** What the written forms of a coverage share. */
import { formatDate } from '../dates/in-words';
import type { L10n } from '../l10n';
import type { Claim, ClaimKind, Column, Telling } from './model';

/** What a group of claims is headed by. */
export function titleOf(kind: ClaimKind, l10n: L10n): string {
  switch (kind) {
    case 'figure': return l10n.t('Figures');
    case 'event': return l10n.t('Events');
    case 'statement': return l10n.t('Statements');
  }
}

/** What a reader should know of a column beside its source: when it was published, and with which article before it it shares its origin. */
export function factsOf({ published, origin, article }: Column, articles: readonly Column[], l10n: L10n): string[] {
  const first = articles.find(other => other.origin === origin)!;
  return [...(published === null ? [] : [formatDate(published, l10n)]), ...(first.article === article ? [] : [l10n.t('same origin as {0}', first.source)])];
}

/** What a reader should know of a row before its cells. */
export function noteOf({ onlyIn, cells, differs, reason }: Claim, l10n: L10n): string {
  const only = onlyIn === null ? [] : [cells.length > 1 ? l10n.t('one origin only') : l10n.t('only here')];
  return [...only, ...(differs ? [reason ?? l10n.t('differs')] : [])].join('; ');
}

/** One list an article, empty for a blank. */
export function cellsOf({ cells }: Claim, articles: readonly Column[]): readonly (readonly Telling[])[] {
  const told = new Map(cells.map(({ article, tellings }) => [article, tellings]));
  return articles.map(({ article }) => told.get(article) ?? []);
}
