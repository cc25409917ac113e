/** Headlines, bylines and datelines, where capitals tell of names otherwise than in prose. */
import type { Passage, Sentence, Token } from '../article/model';
import { isAllCapitals, isCapitalised } from '../article/tokens';
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
  let commas = 0;
  for (let i = first + 1; i < last; i++) {
    const { kind, text, lower } = tokens[i]!;
    if (text === ',') commas++;
    if (kind !== 'word' || text.length < 3) continue;
    if (!isCapitalised(text)) small += OPENERS.has(lower) || PARTICLES.has(lower) ? 0 : 1;
    else if (text.length > 3) capital++;
  }
  const stopped = tokens[last - 1]?.text === '.';
  return stopped ? capital >= 5 && small === 0 && commas === 0 : capital >= 3 && small * 4 <= capital;
}

/** "PALU, Indonesia (Reuters) - ": where it was written and who sent it; no one acts. Gives the token after it, the first where there is none. */
export function datelineEnd(view: SentenceView): number {
  const start = view.at(view.first);
  if (view.index > 0 || !start || !view.isCapital(view.first)) return view.first;
  let end = view.first;
  let sender = isAllCapitals(start.text);
  while (end < view.first + LONGEST_DATELINE && !isDash(view, end)) {
    if (view.at(end)?.kind === 'word' && !view.isCapital(end)) return view.first;
    // "Accra, Dec 9 (Reuters) -"
    if (view.is(end, '(') && view.entryAt(end + 1)?.value.class === 'organisation') sender = true;
    end++;
  }
  return sender && isDash(view, end) ? end : view.first;
}

/** A dash between blanks. */
function isDash(view: SentenceView, i: number): boolean {
  return /^[-–—]$/.test(view.lower(i)) && view.at(i)!.spaced && view.at(i + 1)?.spaced === true;
}

/** In tokens. */
const LONGEST_BYLINE = 6;
const LONGEST_DATELINE = 16;
