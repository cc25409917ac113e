/** Articles and random edits of them, with what becomes of a quoted place. */
import fc from 'fast-check';
import { paragraphs } from '../properties/texts';

/** What a person does to a text. Places are shares of the text's length, so that they fit whatever was done before. */
export type Edit =
  | { readonly kind: 'insert'; readonly at: number; readonly near: number | null; readonly text: string }
  | { readonly kind: 'delete'; readonly at: number; readonly near: number | null; readonly length: number }
  | { readonly kind: 'replace'; readonly at: number; readonly near: number | null; readonly length: number; readonly text: string }
  /** A sentence is written a second time somewhere else, or a few are. */
  | { readonly kind: 'repeat'; readonly at: number; readonly near: number | null; readonly sentences: number; readonly to: number };

/** The text, and where the quoted words stand in it; null once one of them was touched. */
export interface Edited {
  readonly text: string;
  readonly quote: { readonly start: number; readonly end: number } | null;
}

/** Uniform: left alone, fast-check would try the two ends most of the time. */
const share = fc.noBias(fc.integer({ min: 0, max: 10_000 })).map(part => part / 10_000);
/** Half of the edits are made within some characters of the quoted place. */
const near = fc.option(fc.integer({ min: -60, max: 60 }));
const words = fc.oneof(fc.constantFrom(' ', ', ', '.', '\n\n', 'a', ' not', ' 12', ' about 30 people', ' who had been told so by officials', '\r\n'), fc.string({ maxLength: 12 }), paragraphs.map(list => `${list.join('\n')} `));
const length = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }) }, { weight: 1, arbitrary: fc.integer({ min: 30, max: 400 }) });

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: share, near, text: words }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: share, near, length }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('replace' as const), at: share, near, length, text: words }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const), at: share, near, sentences: fc.constantFrom(1, 1, 2), to: share }) },
);

/** Makes an edit. */
export function edited({ text, quote }: Edited, edit: Edit): Edited {
  const at = edit.near !== null && quote ? Math.min(text.length, Math.max(0, (edit.near < 0 ? quote.start : quote.end) + edit.near)) : Math.round(edit.at * text.length);
  if (edit.kind === 'repeat') {
    const sentences = [...text.matchAll(/[^.!?\n]+(?:[.!?]+[”"]?|\n|$)\s*/g)];
    const first = Math.max(0, sentences.findLastIndex(({ index }) => index <= at));
    const copied = sentences.slice(first, first + edit.sentences).map(([sentence]) => sentence).join('');
    const to = Math.min(sentences.length - 1, Math.floor(edit.to * sentences.length));
    // right beside itself nobody can tell which of the two was there first
    if (to >= first && to <= first + edit.sentences) return { text, quote };
    const target = sentences[to]?.index ?? 0;
    return spliced({ text, quote }, target, target, copied);
  }
  return spliced({ text, quote }, at, edit.kind === 'insert' ? at : Math.min(text.length, at + edit.length), edit.kind === 'delete' ? '' : edit.text);
}

const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

function spliced({ text, quote }: Edited, start: number, end: number, inserted: string): Edited {
  const after = text.slice(0, start) + inserted + text.slice(end);
  if (!quote || after === text) return { text: after, quote };
  const moved = inserted.length - (end - start);
  // other letters right beside its words make other words of them
  if ((end === quote.start && IN_WORD.test(after[start + inserted.length - 1] ?? ' ') && IN_WORD.test(text[quote.start]!)) || (start === quote.end && IN_WORD.test(after[start] ?? ' ') && IN_WORD.test(text[quote.end - 1]!))) return { text: after, quote: null };
  if (end <= quote.start) return { text: after, quote: { start: quote.start + moved, end: quote.end + moved } };
  if (start >= quote.end) return { text: after, quote };
  // white space alone changes no words
  if (start >= quote.start && end <= quote.end && squeezed(after) === squeezed(text)) return { text: after, quote: { start: quote.start, end: quote.end + moved } };
  return { text: after, quote: null };
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ');
}
