/** Coverage as a page of its own: the table as the panel shows it, for reading in a browser and for printing. It loads, runs and links to nothing. */
import { formatDate } from '../dates/in-words';
import { escapeHtml, standAlone } from '../export/html';
import type { L10n } from '../l10n';
import { cellsOf, factsOf, noteOf, titleOf } from './cells';
import { CLAIM_KINDS, type Claim, type Column, type Coverage, type Telling } from './model';

export function coveragePage(coverage: Coverage, l10n: L10n): string {
  const { articles } = coverage;
  return standAlone({
    language: l10n.language, title: l10n.t('Coverage'), style: PAGE_STYLE, styleHash: PAGE_STYLE_HASH,
    body: `<h1>${escapeHtml(l10n.t('Coverage'))}</h1>
<p>${escapeHtml(l10n.t('What each article says of each claim; a blank is what it leaves out. What is told differently is underlined twice.'))}</p>
<table>
<thead>
<tr><th scope="col">${escapeHtml(l10n.t('Claim'))}</th>${articles.map(column => head(column, articles, l10n)).join('')}</tr>
</thead>
${CLAIM_KINDS.map(kind => group(coverage, kind, l10n)).join('')}</table>`,
  });
}

function head(column: Column, articles: readonly Column[], l10n: L10n): string {
  return `<th scope="col">${escapeHtml(column.source)}${factsOf(column, articles, l10n).map(fact => `<small>${escapeHtml(fact)}</small>`).join('')}</th>`;
}

function group({ articles, claims }: Coverage, kind: Claim['kind'], l10n: L10n): string {
  const rows = claims.filter(claim => claim.kind === kind);
  if (rows.length === 0) return '';
  return `<tbody>
<tr class="kind"><th scope="rowgroup" colspan="${articles.length + 1}"><span>${escapeHtml(titleOf(kind, l10n))} (${rows.length})</span></th></tr>
${rows.map(claim => row(claim, articles, l10n)).join('\n')}
</tbody>
`;
}

function row(claim: Claim, articles: readonly Column[], l10n: L10n): string {
  const facts = [claim.time === null ? '' : formatDate(claim.time, l10n), claim.onlyIn === null ? l10n.plural(claim.origins, l10n.t('{0} origin'), l10n.t('{0} origins')) : '', noteOf(claim, l10n)].filter(fact => fact !== '');
  const cells = cellsOf(claim, articles).map(tellings => `<td${tellings.length > 0 ? ' class="told"' : ''} dir="auto">${tellings.map(told).join('')}</td>`);
  return `<tr><th scope="row" dir="auto">${escapeHtml(claim.label)}<small>${escapeHtml(facts.join(' · '))}</small></th>${cells.join('')}</tr>`;
}

function told({ says, detail, differs }: Telling): string {
  return `<p>${differs ? `<u>${escapeHtml(says)}</u>` : escapeHtml(says)}${detail === null ? '' : `<small>${escapeHtml(detail)}</small>`}</p>`;
}

/** Light, dark and printed. */
const PAGE_STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --muted: #59636e; --edge: #d1d9e0; --ground: #fff; --tint: #eaf5f3; --head: #f6f8fa; --differs: #9a2fb0; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e6e6; --muted: #9da7b1; --edge: #3d444d; --ground: #14171a; --tint: #16292a; --head: #1c2128; --differs: #d884e8; }
}
@media (prefers-contrast: more) { :root { --edge: currentcolor; --muted: var(--text); } }
body { margin: 0; padding: 1.5rem; background: var(--ground); color: var(--text); font: 14px/1.45 system-ui, -apple-system, "Segoe UI", sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; }
body > p { margin: 0 0 1rem; color: var(--muted); }
table { border-collapse: separate; border-spacing: 0; border: solid var(--edge); border-width: 1px 0 0 1px; }
th, td { min-width: 9rem; max-width: 18rem; padding: .5rem .65rem; border: solid var(--edge); border-width: 0 1px 1px 0; text-align: start; vertical-align: top; font-weight: 400; overflow-wrap: break-word; }
thead th { position: sticky; top: 0; z-index: 1; background: var(--head); font-weight: 600; }
tbody th, thead th:first-child { position: sticky; left: 0; min-width: 14rem; background: var(--head); font-weight: 600; }
thead th:first-child { z-index: 2; }
tr.kind th { position: static; max-width: none; background: var(--ground); }
tr.kind span { position: sticky; left: .65rem; }
td.told { background: var(--tint); }
td p { margin: 0; }
td p + p { margin-top: .5rem; }
small { display: block; color: var(--muted); font-size: .85em; font-weight: 400; }
u { text-decoration: underline double var(--differs); text-underline-offset: .2em; }
@media print {
  @page { size: landscape; margin: 12mm; }
  body { padding: 0; font-size: 8.5pt; }
  th, td { position: static !important; min-width: 0 !important; }
  tr { break-inside: avoid; }
}
`;

/** The page's only permission: its style sheet, by its SHA-256. */
export const PAGE_STYLE_HASH = 'sha256-LsC6CV9aN8eIvAd6ABAXlyyEo32RMfM9wELf5xl9Ga0=';
