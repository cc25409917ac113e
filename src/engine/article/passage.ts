import type { Passage, Quote, Range } from './model';
import { splitSentences } from './sentences';
import { tokenize } from './tokens';

/**
 * Reads one paragraph's text: tokens, sentences and quotations, all counted from its own start.
 * @param quotations what the article's scanner found, already clipped to this paragraph and counted from its start.
 */
export function readPassage(text: string, quotations: readonly Quote[] = []): Passage {
  const tokens = tokenize(text);
  return { text, tokens, sentences: splitSentences(tokens), quotes: quotations };
}

/** The same passage, whose tokens and sentences, by far the most of it, are made when they are asked for and not kept for longer than memory allows. */
export function passageLater(text: string, quotations: readonly Quote[]): Passage {
  let kept: WeakRef<Passage> | undefined;
  const made = (): Passage => {
    let passage = kept?.deref();
    if (!passage) kept = new WeakRef(passage = readPassage(text, quotations));
    return passage;
  };
  return { text, quotes: quotations, get tokens() { return made().tokens; }, get sentences() { return made().sentences; } };
}

/** Do the two ranges share a character? */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How many characters of the text two ranges share, a line end counting one however it is written. */
export function sharedLength(text: string, a: Range, b: Range = a): number {
  return text.slice(Math.max(a.start, b.start), Math.min(a.end, b.end)).replaceAll('\r\n', '\n').length;
}

/** Does `outer` hold all of `inner`? */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
