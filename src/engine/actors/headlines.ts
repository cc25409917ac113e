/** Headlines, bylines and datelines, where capitals tell of names otherwise than in prose. */
import { datelineOf } from '../article/dateline';
import type { Passage, Sentence, Token } from '../article/model';
import { isCapitalised } from '../article/tokens';
import type { SentenceView } from './view';
import { OPENERS, PARTICLES } from './words';

/** "By Reuters": who wrote, and no actor. */
export function isByline({ tokens }: Passage): boolean {
  return tokens.length > 1 && tokens.length <= LONGEST_BYLINE && tokens[0]!.text === 'By' && tokens.slice(1).every(({ kind, text }) => kind === 'word' && isCapitalised(text));
}

/** Is nearly every word of the sentence but the small ones of grammar a capital, so that capitals tell nothing of names? With a full stop, or commas as a list has, all must be. */
export function isHeadline(tokens: readonly Token[], { first, last }: Sentence): boolean {
  let capital = 0;
  let small = 0;
  const stopped = tokens[last - 1]?.text === '.';
  for (let i = first + 1; i < last; i++) {
    const { kind, text, lower } = tokens[i]!;
    if (stopped && (small > 0 || text === ',')) return false;
    if (kind !== 'word' || text.length < 3) continue;
    if (!isCapitalised(text)) small += OPENERS.has(lower) || PARTICLES.has(lower) ? 0 : 1;
    else if (text.length > 3) capital++;
  }
  return stopped ? capital >= 5 && small === 0 : capital >= 3 && small * 4 <= capital;
}

/** "PALU, Indonesia (Reuters) - ": where it was written and who sent it; no one acts. Gives the token after it, the first where there is none. */
export function datelineEnd({ first, last, index, tokens, passage }: SentenceView): number {
  const dateline = index > 0 ? null : datelineOf(passage.text);
  if (!dateline) return first;
  let end = first;
  while (end < last && tokens[end]!.start < dateline.end) end++;
  return end;
}

/** In tokens. */
const LONGEST_BYLINE = 6;
