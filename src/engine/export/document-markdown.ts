import type { L10n } from '../l10n';
import type { Block, Document, Inline, Row, Section, Subsection, Text } from './document';
import { escapeMarkdown, escapeWithin } from './markdown';
import { REPORT_MARK } from './mark';

/** A document as GitHub-flavoured Markdown. */
export function toMarkdown({ title, lead, sections }: Document, l10n: L10n): string {
  const contents = sections.map(({ title: name, count }) => `- [${escapeWithin(name)}](#${anchor(name)})${count === null ? '' : ` (${count})`}`);
  return `${[
    REPORT_MARK,
    `# ${escapeWithin(title)}`,
    ...lead.map(write),
    `## ${escapeWithin(l10n.t('Contents'))}`,
    contents.join('\n'),
    ...sections.flatMap(writeSection),
  ].join('\n\n')}\n`;
}

function writeSection({ title, blocks }: Section): string[] {
  return [`## ${escapeWithin(title)}`, ...blocks.map(write)];
}

function write(block: Block | Subsection): string {
  switch (block.kind) {
    case 'paragraph': return inline(block.text);
    case 'list': return block.items.map(item => `- ${inline(item)}`).join('\n');
    case 'table': return [{ cells: block.head }, { cells: block.head.map(() => null) }, ...block.rows].map(row).join('\n');
    case 'quotes': return block.quotes.map(({ source, text }) => `> ${inline(text)}  \n> — ${inline(source)}`).join('\n\n');
    case 'subsection': return [`### ${escapeWithin(block.title)}`, ...block.blocks.map(write)].join('\n\n');
  }
}

/** Null makes the line between head and body. */
function row({ cells }: Row | { readonly cells: readonly null[] }): string {
  return `| ${cells.map(cell => (cell === null ? '---' : inline(cell) || '–')).join(' | ')} |`;
}

function inline(text: Text): string {
  return typeof text === 'string' ? escapeMarkdown(text) : text.map((part, i) => writeInline(part, i === 0)).join('').trim();
}

function writeInline(part: Inline, first: boolean): string {
  if (typeof part === 'string') return spaced(part, first ? escapeMarkdown(part) : escapeWithin(part));
  if ('strong' in part) return `**${escapeWithin(part.strong)}**`;
  if ('mark' in part) return `**${escapeWithin(part.mark)}**`;
  return escapeMarkdown(part.text);
}

/** Parts of a sentence keep the spaces between them. */
function spaced(text: string, written: string): string {
  if (written === '') return /\s/.test(text) ? ' ' : '';
  return `${/^\s/.test(text) ? ' ' : ''}${written}${/\s$/.test(text) ? ' ' : ''}`;
}

/** As GitHub and VS Code make it from a heading. */
function anchor(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-');
}
