import type { Range } from './model';

/** No writer's paragraph is longer; a machine's is cut, so that no later step meets one of a megabyte. */
const LONGEST_PARAGRAPH = 10_000;

/**
 * Cuts a text into paragraphs: at blank lines, and at every line break that is no soft wrap. White space around them is left out.
 * A text is hard-wrapped where most of its unfinished lines stop near one right margin; only there are lines joined.
 */
export function splitParagraphs(text: string, from: number): Range[] {
  return joinLines(text, from).flatMap(paragraph => cut(text, paragraph));
}

/** A paragraph of absurd length in pieces, each ending with a sentence, or else a word, where one ends. */
function cut(text: string, { start, end }: Range): Range[] {
  const pieces: Range[] = [];
  while (end - start > LONGEST_PARAGRAPH) {
    const window = text.slice(start, start + LONGEST_PARAGRAPH);
    const at = Math.max(window.lastIndexOf('. ') + 1, 0) || Math.max(window.lastIndexOf(' '), 0) || LONGEST_PARAGRAPH;
    pieces.push(trimmed(text, { start, end: start + at }));
    start = trimmed(text, { start: start + at, end }).start;
  }
  return [...pieces, { start, end }].filter(piece => piece.start < piece.end);
}

function joinLines(text: string, from: number): Range[] {
  const lines = splitLines(text, from);
  const wrapped = isHardWrapped(text, lines);
  const paragraphs: Range[] = [];
  let open: { start: number; end: number } | undefined;
  for (const line of lines) {
    if (line.start === line.end) {
      open = undefined;
    } else if (open && wrapped && open.end >= line.start - 2 && !startsBlock(text, line)) {
      open.end = line.end;
    } else {
      open = { ...line };
      paragraphs.push(open);
    }
  }
  return paragraphs;
}

/** Every line without the white space at its ends; an empty one has `start === end`. */
function splitLines(text: string, from: number): Range[] {
  const lines: Range[] = [];
  for (let start = from; start <= text.length;) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    lines.push(trimmed(text, { start, end }));
    start = end + 1;
  }
  return lines;
}

/** The range without white space at its ends. */
export function trimmed(text: string, { start, end }: Range): Range {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x3000;
}

function isHardWrapped(text: string, lines: readonly Range[]): boolean {
  let long = 0, unfinished = 0, longest = 0;
  for (const [i, line] of lines.entries()) {
    const length = line.end - line.start;
    longest = Math.max(longest, length);
    if (length < 45) continue;
    long++;
    const next = lines[i + 1];
    if (next && next.start < next.end && !/[.!?:;”"’')\]…]/.test(text[line.end - 1]!)) unfinished++;
  }
  return long >= 3 && longest <= 120 && unfinished * 2 > long;
}

/** A list item, heading, quotation mark of mail or table row begins a block of its own even in a wrapped text. */
function startsBlock(text: string, line: Range): boolean {
  return /^(?:[-*+•>|#]|\d+[.)])\s/.test(text.slice(line.start, Math.min(line.end, line.start + 6)));
}
