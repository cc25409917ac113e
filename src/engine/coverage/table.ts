/** Coverage as a table that leaves the product: CSV for spreadsheets, Markdown for notes, HTML for reading and printing. */
import { formatDate } from '../dates/in-words';
import { csv } from '../export/csv';
import type { Block, Inline, Section, Text } from '../export/document';
import { toMarkdown } from '../export/document-markdown';
import { ENGLISH, type L10n } from '../l10n';
import { cellsOf, factsOf, noteOf, titleOf } from './cells';
import { CLAIM_KINDS, type ClaimKind, type Column, type Coverage, type Telling } from './model';
import { coveragePage } from './page';

export const COVERAGE_FORMATS = ['csv', 'md', 'html'] as const;
export type CoverageFormat = (typeof COVERAGE_FORMATS)[number];

/** The matrix in a format; articles are columns, a blank (in Markdown a dash) is what an article leaves out. */
export function writeCoverage(coverage: Coverage, format: CoverageFormat, l10n: L10n = ENGLISH): string {
  switch (format) {
    case 'csv': return coverageCsv(coverage, l10n);
    case 'md': return toMarkdown({ title: l10n.t('Coverage'), lead: [lead(coverage, l10n)], sections: CLAIM_KINDS.flatMap(kind => section(coverage, kind, l10n)) }, l10n);
    case 'html': return coveragePage(coverage, l10n);
  }
}

/** The part of a coverage that a reader has chosen: claims by their ids, in that order; articles as they stand. */
export function partOf(coverage: Coverage, articles: readonly string[], claims: readonly string[]): Coverage {
  const shown = new Set(articles);
  const byId = new Map(coverage.claims.map(claim => [claim.id, claim]));
  return {
    articles: coverage.articles.filter(({ article }) => shown.has(article)),
    claims: claims.flatMap(id => byId.get(id) ?? []),
    stories: coverage.stories,
  };
}

function coverageCsv({ articles, claims }: Coverage, l10n: L10n): string {
  return csv([l10n.t('Kind'), l10n.t('Claim'), l10n.t('Date'), l10n.t('Origins'), l10n.t('Note'), ...headings(articles, l10n)], claims.map(claim => [
    kindTerm(claim.kind, l10n), claim.label, claim.time, claim.origins, noteOf(claim, l10n),
    ...cellsOf(claim, articles).map(tellings => (tellings.length > 0 ? tellings.map(({ says, detail }) => (detail === null ? says : `${says} (${detail})`)).join('; ') : null)),
  ]));
}

function kindTerm(kind: ClaimKind, l10n: L10n): string {
  switch (kind) {
    case 'figure': return l10n.t('figure');
    case 'event': return l10n.t('event');
    case 'statement': return l10n.t('statement');
  }
}

function lead({ articles }: Coverage, l10n: L10n): Block {
  const origins = new Set(articles.map(({ origin }) => origin)).size;
  return { kind: 'paragraph', text: l10n.t('What each article says of what others say, and what it leaves out. Articles: {0}. Independent origins: {1}. What is told differently is marked.', articles.length, origins) };
}

function section({ articles, claims }: Coverage, kind: ClaimKind, l10n: L10n): Section[] {
  const rows = claims.filter(claim => claim.kind === kind).map(claim => ({
    cells: [
      claim.label, claim.time === null ? '' : formatDate(claim.time, l10n), String(claim.origins), noteOf(claim, l10n),
      ...cellsOf(claim, articles).map((tellings): Text => tellings.flatMap((telling, i) => [...(i === 0 ? [] : ['; ']), ...inWords(telling)])),
    ],
  }));
  if (rows.length === 0) return [];
  return [{ id: kind, title: titleOf(kind, l10n), count: rows.length, blocks: [{ kind: 'table', head: [l10n.t('Claim'), l10n.t('Date'), l10n.t('Origins'), l10n.t('Note'), ...headings(articles, l10n)], rows }] }];
}

function inWords({ says, detail, differs }: Telling): Inline[] {
  return [differs ? { mark: says } : { strong: says }, ...(detail === null ? [] : [` (${detail})`])];
}

function headings(articles: readonly Column[], l10n: L10n): string[] {
  return articles.map(column => [column.source, ...factsOf(column, articles, l10n)].join(', '));
}
