/** Coverage as a table that leaves the product: CSV for spreadsheets, Markdown for notes, HTML for reading and printing. */
import { formatDate } from '../dates/in-words';
import { csv } from '../export/csv';
import type { Block, Inline, Section, Text } from '../export/document';
import { toMarkdown } from '../export/document-markdown';
import { cellsOf, factsOf, noteOf, TITLES } from './cells';
import { CLAIM_KINDS, type ClaimKind, type Column, type Coverage, type Telling } from './model';
import { coveragePage } from './page';

export const COVERAGE_FORMATS = ['csv', 'md', 'html'] as const;
export type CoverageFormat = (typeof COVERAGE_FORMATS)[number];

/** The matrix in a format; articles are columns, a blank (in Markdown a dash) is what an article leaves out. */
export function writeCoverage(coverage: Coverage, format: CoverageFormat): string {
  switch (format) {
    case 'csv': return coverageCsv(coverage);
    case 'md': return toMarkdown({ title: 'Coverage', lead: [lead(coverage)], sections: CLAIM_KINDS.flatMap(kind => section(coverage, kind)) });
    case 'html': return coveragePage(coverage);
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

function coverageCsv({ articles, claims }: Coverage): string {
  return csv(['Kind', 'Claim', 'Date', 'Origins', 'Note', ...headings(articles)], claims.map(claim => [
    claim.kind, claim.label, claim.time, claim.origins, noteOf(claim),
    ...cellsOf(claim, articles).map(tellings => (tellings.length > 0 ? tellings.map(({ says, detail }) => (detail === null ? says : `${says} (${detail})`)).join('; ') : null)),
  ]));
}

function lead({ articles }: Coverage): Block {
  const origins = new Set(articles.map(({ origin }) => origin)).size;
  return { kind: 'paragraph', text: `What each article says of what others say, and what it leaves out. Articles: ${articles.length}. Independent origins: ${origins}. What is told differently is marked.` };
}

function section({ articles, claims }: Coverage, kind: ClaimKind): Section[] {
  const rows = claims.filter(claim => claim.kind === kind).map(claim => ({
    cells: [
      claim.label, claim.time === null ? '' : formatDate(claim.time), String(claim.origins), noteOf(claim),
      ...cellsOf(claim, articles).map((tellings): Text => tellings.flatMap((telling, i) => [...(i === 0 ? [] : ['; ']), ...inWords(telling)])),
    ],
  }));
  if (rows.length === 0) return [];
  return [{ id: kind, title: TITLES[kind], count: rows.length, blocks: [{ kind: 'table', head: ['Claim', 'Date', 'Origins', 'Note', ...headings(articles)], rows }] }];
}

function inWords({ says, detail, differs }: Telling): Inline[] {
  return [differs ? { mark: says } : { strong: says }, ...(detail === null ? [] : [` (${detail})`])];
}

function headings(articles: readonly Column[]): string[] {
  return articles.map(column => [column.source, ...factsOf(column, articles)].join(', '));
}
