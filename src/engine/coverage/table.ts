/** Coverage as a table that leaves the product: CSV for spreadsheets, Markdown for notes, HTML for reading and printing. */
import { formatDate } from '../dates/in-words';
import { csv } from '../export/csv';
import { escapeHtml } from '../export/html';
import { escapeMarkdown } from '../export/markdown';
import type { Claim, Column, Coverage, Telling } from './model';

export const COVERAGE_FORMATS = ['csv', 'md', 'html'] as const;
export type CoverageFormat = (typeof COVERAGE_FORMATS)[number];

/** What precedes the articles' columns. */
const LEADING = ['Kind', 'Claim', 'Date', 'Origins', 'Note'];

/** The matrix in a format; articles are columns, a blank is what an article leaves out. */
export function writeCoverage(coverage: Coverage, format: CoverageFormat): string {
  switch (format) {
    case 'csv': return coverageCsv(coverage);
    case 'md': return coverageMarkdown(coverage);
    case 'html': return coverageHtml(coverage);
  }
}

/** The part of a coverage that stands under a story, or under what a reader has chosen: claims by their ids, in that order, articles as they stand. */
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
  return csv([...LEADING, ...headings(articles)], claims.map(claim => [
    claim.kind, claim.label, claim.time, claim.origins, noteOf(claim), ...cellsOf(claim, articles).map(tellings => (tellings.length > 0 ? tellings.map(inWords).join('; ') : null)),
  ]));
}

function coverageMarkdown({ articles, claims }: Coverage): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const rows = claims.map(claim => line([...leading(claim).map(escapeMarkdown), ...cellsOf(claim, articles).map(tellings => tellings.map(telling => escapeMarkdown(inWords(telling))).join('<br>'))]));
  return `# Coverage\n\n${line([...LEADING, ...headings(articles).map(escapeMarkdown)])}${line([...LEADING, ...articles].map(() => '---'))}${rows.join('')}`;
}

function coverageHtml({ articles, claims }: Coverage): string {
  const heads = [...LEADING, ...headings(articles)].map(text => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const rows = claims.map(claim => {
    const [kind, label, ...facts] = leading(claim).map(escapeHtml);
    const cells = cellsOf(claim, articles).map(tellings => `<td>${tellings.map(htmlTelling).join('')}</td>`).join('');
    return `<tr><td>${kind}</td><th scope="row">${label}</th>${facts.map(fact => `<td>${fact}</td>`).join('')}${cells}</tr>\n`;
  });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Coverage</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Coverage</h1>
<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 24px; font: 14px/1.45 system-ui, sans-serif; }
table { border-collapse: collapse; }
th, td { padding: 6px 10px; border: 1px solid #8886; text-align: start; vertical-align: top; min-width: 5em; max-width: 22em; overflow-wrap: anywhere; }
thead th { position: sticky; top: 0; background: Canvas; }
tbody th { font-weight: 600; min-width: 14em; }
p { margin: 0; }
p.differs b { text-decoration: underline double; text-underline-offset: 3px; }
small { opacity: .75; }
@media print { thead th { position: static; } }
`;

function htmlTelling(telling: Telling): string {
  const detail = telling.detail === null ? '' : ` <small>${escapeHtml(telling.detail)}</small>`;
  return `<p${telling.differs ? ' class="differs"' : ''}><b>${escapeHtml(telling.says)}</b>${detail}</p>`;
}

function headings(articles: readonly Column[]): string[] {
  return articles.map(({ source, published }) => (published === null ? source : `${source}, ${formatDate(published)}`));
}

function leading(claim: Claim): string[] {
  return [claim.kind, claim.label, claim.time === null ? '' : formatDate(claim.time), String(claim.origins), noteOf(claim)];
}

/** What a reader should know of a row before its cells. */
function noteOf({ onlyIn, differs, reason }: Claim): string {
  return [onlyIn === null ? '' : 'only here', differs ? (reason ?? 'differs') : ''].filter(text => text !== '').join('; ');
}

function inWords({ says, detail }: Telling): string {
  return detail === null ? says : `${says} (${detail})`;
}

function cellsOf({ cells }: Claim, articles: readonly Column[]): readonly (readonly Telling[])[] {
  const told = new Map(cells.map(({ article, tellings }) => [article, tellings]));
  return articles.map(({ article }) => told.get(article) ?? []);
}
