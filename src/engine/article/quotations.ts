import type { Quote, Range } from './model';
import { ahead } from './tokens';

/** A quotation over several paragraphs; without marks. */
export interface ScannedQuotation extends Range {
  /** It never met its closing mark and ends with its paragraph. */
  readonly unclosed: boolean;
  /** Length of its opening mark. */
  readonly mark: number;
}

/** `typed`: two apostrophes, as agency archives without a quotation mark have it. */
type Family = 'double' | 'straight' | 'typed' | 'single' | 'guillemet' | 'low';

const OPENING = new Map<string, Family>([['“', 'double'], ['‘', 'single'], ['«', 'guillemet'], ['„', 'low'], ['"', 'straight'], ["''", 'typed']]);
const CLOSING: Readonly<Record<Family, string>> = { double: '”', single: '’', guillemet: '»', low: '“”', straight: '"', typed: "''" };
const MARK = /''|[“”"‘’«»„]/g;

/**
 * Finds the quotations in an article's paragraphs, in the article's offsets, marks not included. Nested quotations belong to the outer one.
 * A quotation that is not closed in its paragraph goes on where the next paragraph opens with the same mark (newspapers reopen each paragraph),
 * and otherwise ends with its paragraph. Linear in the length of the text.
 */
export function scanQuotations(text: string, paragraphs: readonly Range[]): ScannedQuotation[] {
  const found: ScannedQuotation[] = [];
  const marks = [...text.matchAll(MARK)];
  let next = 0;
  let open: { start: number; family: Family } | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    let from = paragraph.start;
    if (open && reopens(text, paragraph, open.family)) from = paragraph.start + markLength(open.family);
    else if (open) open = undefined;
    while (next < marks.length && marks[next]!.index < from) next++;
    for (; next < marks.length && marks[next]!.index < paragraph.end; next++) {
      const match = marks[next]!;
      const at = match.index;
      if (open) {
        if (CLOSING[open.family].includes(match[0]) && closes(text, at, open.family, paragraph.end)) {
          push(found, text, open, at, false);
          open = undefined;
        }
      } else {
        const family = OPENING.get(match[0]);
        if (family && opens(text, at, family, paragraph)) open = { start: at + match[0].length, family };
      }
    }
    if (!open) continue;
    const following = paragraphs[index + 1];
    if (following && reopens(text, following, open.family)) continue;
    // A straight or single mark that never closes is an inch, an apostrophe or a slip more often than a quotation.
    if (!isPlain(open.family) && open.family !== 'single') push(found, text, open, paragraph.end, true);
    open = undefined;
  }
  return found;
}

/** For each paragraph the parts of the quotations that lie in it, counted from its start. Both lists are in the order of the text. */
export function clipQuotations(quotations: readonly ScannedQuotation[], paragraphs: readonly Range[]): Quote[][] {
  let first = 0;
  return paragraphs.map(paragraph => {
    while (first < quotations.length && quotations[first]!.end <= paragraph.start) first++;
    const parts: Quote[] = [];
    for (let i = first; i < quotations.length && quotations[i]!.start <= paragraph.end; i++) parts.push(clip(quotations[i]!, paragraph));
    return parts;
  });
}

function clip(quotation: ScannedQuotation, paragraph: Range): Quote {
  const opens = quotation.start > paragraph.start;
  // where a quotation goes on, the paragraph's own opening mark is no part of the words
  const start = opens ? quotation.start : paragraph.start + quotation.mark;
  const end = Math.min(quotation.end, paragraph.end);
  return { start: start - paragraph.start, end: Math.max(start, end) - paragraph.start, opens, closes: !quotation.unclosed && quotation.end < paragraph.end };
}

function push(found: ScannedQuotation[], text: string, { start, family }: { start: number; family: Family }, end: number, unclosed: boolean): void {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (end > start) found.push({ start, end, unclosed, mark: markLength(family) });
}

function reopens(text: string, paragraph: Range, family: Family): boolean {
  return OPENING.get(text.slice(paragraph.start, paragraph.start + markLength(family))) === family;
}

function markLength(family: Family): number {
  return family === 'typed' ? 2 : 1;
}

/** The same mark opens and closes. */
function isPlain(family: Family): boolean {
  return family === 'straight' || family === 'typed';
}

function opens(text: string, at: number, family: Family, paragraph: Range): boolean {
  if (!isPlain(family) && family !== 'single') return true;
  const before = at > paragraph.start ? text[at - 1]! : ' ';
  const after = text[at + markLength(family)] ?? ' ';
  if (/\s/.test(after) || !/[\s([{—–\-/“"]/.test(before)) return false;
  // ‘90s, ‘tis: an apostrophe turned the wrong way
  return family !== 'single' || !/^(?:\d{2}s?\b|tis\b|twas\b|em\b|til\b)/i.test(text.slice(at + 1, at + 6));
}

function closes(text: string, at: number, family: Family, end: number): boolean {
  if (family === 'double' || family === 'guillemet' || family === 'low') return true;
  const before = text[at - 1]!;
  const next = at + markLength(family);
  const after = next < end ? text[next]! : ' ';
  if (/[\p{L}\p{N}]/u.test(after)) return false;
  if (isPlain(family)) return !/\s/.test(before) || /\s/.test(after);
  // an apostrophe after a plural ("the miners’ union"): a better closing mark follows in the same sentence
  if (/s/i.test(before) && /^\s\p{Ll}/u.test(ahead(text, at + 1, 2))) return !/^[^‘.!?]*[^s\s]’(?!\p{L})/u.test(text.slice(at + 1, Math.min(end, at + 300)));
  return true;
}
