/** What the written forms of a coverage share. */
import type { Claim, ClaimKind, Column, Telling } from './model';

export const TITLES: Readonly<Record<ClaimKind, string>> = { figure: 'Figures', event: 'Events', statement: 'Statements' };

/** What a reader should know of a row before its cells. */
export function noteOf({ onlyIn, cells, differs, reason }: Claim): string {
  return [onlyIn === null ? '' : cells.length > 1 ? 'one origin only' : 'only here', differs ? (reason ?? 'differs') : ''].filter(text => text !== '').join('; ');
}

/** One list an article, empty for a blank. */
export function cellsOf({ cells }: Claim, articles: readonly Column[]): readonly (readonly Telling[])[] {
  const told = new Map(cells.map(({ article, tellings }) => [article, tellings]));
  return articles.map(({ article }) => told.get(article) ?? []);
}
