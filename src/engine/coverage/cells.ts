/** What the written forms of a coverage share. */
import { formatDate } from '../dates/in-words';
import type { Claim, ClaimKind, Column, Telling } from './model';

export const TITLES: Readonly<Record<ClaimKind, string>> = { figure: 'Figures', event: 'Events', statement: 'Statements' };

/** What a reader should know of a column beside its source: when it was published, and with which article before it it shares its origin. */
export function factsOf({ published, origin, article }: Column, articles: readonly Column[]): string[] {
  const first = articles.find(other => other.origin === origin)!;
  return [...(published === null ? [] : [formatDate(published)]), ...(first.article === article ? [] : [`same origin as ${first.source}`])];
}

/** What a reader should know of a row before its cells. */
export function noteOf({ onlyIn, cells, differs, reason }: Claim): string {
  return [onlyIn === null ? '' : cells.length > 1 ? 'one origin only' : 'only here', differs ? (reason ?? 'differs') : ''].filter(text => text !== '').join('; ');
}

/** One list an article, empty for a blank. */
export function cellsOf({ cells }: Claim, articles: readonly Column[]): readonly (readonly Telling[])[] {
  const told = new Map(cells.map(({ article, tellings }) => [article, tellings]));
  return articles.map(({ article }) => told.get(article) ?? []);
}
