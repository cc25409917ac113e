import type { L10n } from '../l10n';
import type { Block, Document, Inline, Row, Section, Subsection, Text } from './document';
import { escapeHtml, standAlone } from './html';
import { STYLE, STYLE_HASH } from './style';

/** A document as one page that loads, runs and links to nothing outside itself. */
export function toHtml({ title, lead, sections }: Document, l10n: L10n): string {
  return standAlone({
    language: l10n.language, title, style: STYLE, styleHash: STYLE_HASH,
    body: `<header>
<h1>${escapeHtml(title)}</h1>
${lead.map(write).join('\n')}
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${escapeHtml(l10n.t('Contents'))}</h2>
<ul>
${sections.map(entry).join('\n')}
</ul>
</nav>
<main>
${sections.map(section).join('\n')}
</main>`,
  });
}

function entry({ id, title, count, blocks }: Section): string {
  const inner = blocks.filter(block => block.kind === 'subsection').map(sub => `<li><a href="#${escapeHtml(sub.id)}">${escapeHtml(sub.title)}</a></li>`).join('');
  return `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a>${count === null ? '' : ` <span class="count">${count}</span>`}${inner && `<ul>${inner}</ul>`}</li>`;
}

function section({ id, title, blocks }: Section): string {
  return `<section aria-labelledby="${escapeHtml(id)}">
<h2 id="${escapeHtml(id)}">${escapeHtml(title)}</h2>
${blocks.map(write).join('\n')}
</section>`;
}

function write(block: Block | Subsection): string {
  switch (block.kind) {
    case 'paragraph': return `<p>${inline(block.text)}</p>`;
    case 'list': return `<ul>${block.items.map(item => `<li>${inline(item)}</li>`).join('')}</ul>`;
    case 'table': return table(block.head, block.rows);
    case 'quotes': return block.quotes.map(({ source, text }) => `<figure><blockquote dir="auto">${inline(text)}</blockquote><figcaption>${inline(source)}</figcaption></figure>`).join('\n');
    case 'subsection': return `<section aria-labelledby="${escapeHtml(block.id)}"><h3 id="${escapeHtml(block.id)}" dir="auto">${escapeHtml(block.title)}</h3>\n${block.blocks.map(write).join('\n')}</section>`;
  }
}

function table(head: readonly string[], rows: readonly Row[]): string {
  return `<div class="table"><table>
<thead><tr>${head.map(name => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(({ id, cells }) => `<tr${id === undefined ? '' : ` id="${escapeHtml(id)}"`}>${cells.map(cell => `<td dir="auto">${inline(cell) || '–'}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table></div>`;
}

function inline(text: Text): string {
  return typeof text === 'string' ? escapeHtml(text) : text.map(writeInline).join('');
}

function writeInline(part: Inline): string {
  if (typeof part === 'string') return `${/^\s/.test(part) ? ' ' : ''}${escapeHtml(part)}${/\S\s+$/.test(part) ? ' ' : ''}`;
  if ('strong' in part) return `<strong>${escapeHtml(part.strong)}</strong>`;
  if ('mark' in part) return `<mark>${escapeHtml(part.mark)}</mark>`;
  return `<a href="#${escapeHtml(part.to)}">${escapeHtml(part.text)}</a>`;
}
