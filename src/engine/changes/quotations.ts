/** What became of quoted words: their marks lost, or the words changed inside them. */
import type { Token } from '../article/model';
import { contains, overlaps } from '../article/passage';
import type { Mention, Span } from '../schema';
import { placeIn, wordsOf, type Side } from './side';
import { isContent, spelled } from './words';
import { stemmer } from 'stemmer';

/** So many content words make a quotation's words known again. */
const LEAST = 2;
/** Of a long quotation this share of them does. */
const MOST_OF_IT = 0.75;
/** They stand as near together as in the quotation, give or take. */
const SPREAD = 2, SLACK = 2;
/** A quotation of fewer words is not compared word by word, and one of more is not looked at. */
const SHORTEST = 5, LONGEST = 150;
/** Two quotations with this share of their words in common are tellings of one. */
const SAME = 0.6;

/** The quoted words of `a` and the same words in `b` outside any quotation. */
export function unmarkedQuotation(a: Side, b: Side): readonly [Mention, Mention] | null {
  for (const quotation of a.quotations) {
    const words = contentOf(a, quotation);
    if (!contains(a.sentence, quotation) || words.length < LEAST || b.quotations.some(other => shares(words, contentOf(b, other)))) continue;
    const run = runOf(words.map(({ lower }) => stemmer(lower)), tokensIn(a, quotation).length, b);
    if (run) return [placeIn(a, quotation), wordsOf(b, ...extended(run, b.tokens, tokensIn(a, quotation)))];
  }
  return null;
}

/** Two quotations that are one, by most of their words, but differ in some between. */
export function rewordedQuotation(a: Side, b: Side): readonly [Mention, Mention] | null {
  for (const one of a.quotations) for (const other of b.quotations) if (isReworded(plainWords(a, one), plainWords(b, other))) return [placeIn(a, one), placeIn(b, other)];
  return null;
}

function tokensIn({ tokens, offset }: Side, quotation: Span): Token[] {
  return tokens.filter(({ start, end }) => contains(quotation, { start: offset + start, end: offset + end }));
}

function contentOf(side: Side, quotation: Span): Token[] {
  return tokensIn(side, quotation).filter(isContent);
}

function shares(words: readonly Token[], others: readonly Token[]): boolean {
  const stems = new Set(others.map(({ lower }) => stemmer(lower)));
  return words.filter(({ lower }) => stems.has(stemmer(lower))).length * 2 >= words.length;
}

/** The run of the side's tokens, outside quotations, that has the stems in their order; of four or more, most of them. */
function runOf(stems: readonly string[], length: number, { tokens, quotations, offset }: Side): readonly [first: number, last: number] | null {
  const needed = stems.length < 4 ? stems.length : Math.ceil(stems.length * MOST_OF_IT);
  const own = tokens.map((token, k) => ({ k, stem: stemmer(token.lower), token })).filter(({ token }) => isContent(token) && !quotations.some(quotation => overlaps(quotation, { start: offset + token.start, end: offset + token.end })));
  for (const [i, { k: first }] of own.entries()) {
    let at = stems.indexOf(own[i]!.stem), found = 1, last = first;
    if (at < 0) continue;
    for (const { k, stem } of own.slice(i + 1)) {
      if (k - first >= length * SPREAD + SLACK) break;
      const next = stems.indexOf(stem, at + 1);
      if (next < 0) continue;
      [at, last] = [next, k];
      found++;
    }
    if (found >= needed) return [first, last + 1];
  }
  return null;
}

/** The run with the words on either side that the quotation has there too. */
function extended([first, last]: readonly [number, number], tokens: readonly Token[], quoted: readonly Token[]): readonly [first: number, last: number] {
  const indexOf = (k: number): number => quoted.findIndex(({ lower }) => stemmer(lower) === stemmer(tokens[k]!.lower));
  const from = indexOf(first), to = indexOf(last - 1);
  let before = 0, after = 0;
  while (from > before && first > before && quoted[from - before - 1]!.lower === tokens[first - before - 1]!.lower) before++;
  while (to >= 0 && quoted[to + after + 1]?.kind === 'word' && quoted[to + after + 1]!.lower === tokens[last + after]?.lower) after++;
  return [first - before, last + after];
}

/** The words of a quotation, by their spelling and case no different; null where the writer marks that some are left out or put in. */
function plainWords(side: Side, quotation: Span): string[] | null {
  if (/[[\]…]|\.\.\./.test(quotation.text)) return null;
  return tokensIn(side, quotation).filter(({ kind }) => kind === 'word' || kind === 'number').map(({ lower }) => spelled(lower));
}

function isReworded(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (!a || !b || Math.min(a.length, b.length) < SHORTEST || Math.max(a.length, b.length) > LONGEST) return false;
  const common = commonOf(a, b);
  const first = common[0], last = common.at(-1);
  if (!first || !last) return false;
  // what one leaves out at either end is no change
  const inner = Math.max(last[0] - first[0], last[1] - first[1]) + 1;
  return common.length >= SHORTEST - 1 && common.length >= SAME * inner && common.length < inner && common.length >= SAME * Math.min(a.length, b.length);
}

/** The longest common subsequence, as pairs of indices. */
function commonOf(a: readonly string[], b: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}
