/** What those are of whom a number counts some: "nine of them children", "11 of whom were under 18", "of the dead, 31 were women". */
import headClasses from '../data/head-classes.json';
import measureWords from '../data/measure-words.json';
import type { Token } from '../article/model';
import type { Clause } from './clause';
import { predicateOfHead, predicateOfState } from './predicates';
import { singular } from './words';

const KINDS = new Set(headClasses.persons);
/** As far after a number as it may be said what they are. */
const FARTHEST = 8;
const PASSIVE = new Set(measureWords.passive);
const THOSE = new Set(measureWords.those);
/** Below such an age one is a child. */
const OF_AGE = new Set(['18', '17', '16', '15', '14', '12']);

/** `counted`: what they are, as it is written, and `head` in the singular; `of`: the class of outcome that the whole of them shares, where the phrase says it, and `victims` where it calls them so. */
export interface Category {
  readonly counted: string;
  readonly head: string;
  readonly of: string | null;
  readonly victims: boolean;
}

/** The category of a part of those counted before, null where the words give none. */
export function categoryOf({ tokens, quantity: { unit, kind, first, after, reach }, start, end }: Clause): Category | null {
  if (unit !== 'count' || kind === 'share') return null;
  const ofThose = tokens[after]?.lower === 'of' && after + 1 < end;
  const leading = tokens[start]?.lower === 'of' && start + 3 < first ? wordBefore(tokens, first) : null;
  if (!ofThose && leading === null) return null;
  const whole = leading ?? (THOSE.has(tokens[after + 1]!.lower) ? null : tokens[reach - 1]!.lower);
  const k = ofThose && whole === null ? after + 2 : reach;
  const counted = kindAt(tokens, afterCopula(tokens, k, end), end);
  return counted === null ? null : { counted, head: singular(counted), of: whole && (predicateOfState(whole) ?? predicateOfHead(whole)), victims: whole !== null && singular(whole) === 'victim' };
}

/** "nine of the victims of the landslide were minors": the index after the verb, else `k`. */
function afterCopula(tokens: readonly Token[], k: number, end: number): number {
  for (let i = k; i < Math.min(end, k + FARTHEST) && tokens[i]!.kind === 'word'; i++) {
    if (!PASSIVE.has(tokens[i]!.lower)) continue;
    while (i < end && PASSIVE.has(tokens[i]!.lower)) i++;
    return i;
  }
  return k;
}

/** "Of the dead, 31": the word that the leading phrase rests on. */
function wordBefore(tokens: readonly Token[], first: number): string | null {
  return tokens[first - 1]!.text === ',' ? tokens[first - 2]!.lower : null;
}

function kindAt(tokens: readonly Token[], k: number, end: number): string | null {
  if (k >= end) return null;
  if (tokens[k]!.lower === 'under' && OF_AGE.has(tokens[k + 1]?.lower ?? '')) return 'children';
  return KINDS.has(singular(tokens[k]!.lower)) ? tokens[k]!.lower : null;
}
