import { isNumeral } from './complements';
import type { Cue } from './cues';
import { isInformantNoun } from './informants';
import { headOf, nounPhraseEndingAt, nounSubject, type Stretch } from './phrases';
import type { Item, Unit } from './units';
import { A, M, ON, isA, isAdverb, isMark, isOn, isVerbLike } from './words';

/** The most clauses that share one verb. */
const MOST = 5;

/** In items, the longest gapped clause up to its number: "the head of the union at no more than 40". */
const LONGEST = 10;

/**
 * The clauses that leave out a cue's verb: "Police put the crowd at 900 and organisers at 4,000", "the army said 12 had died, the rebels 40",
 * "with Harbour Poll showing him ahead 3 points, Opina 4 points and Numera 2 points".
 */
export function gappedCues(unit: Unit, cues: readonly Cue[]): Cue[] {
  return cues.flatMap((cue, index) => {
    if (cue.content !== 'after' || !cue.source) return [];
    const found: Cue[] = [];
    const end = cues[index + 1]?.first ?? unit.length;
    for (let at = cue.start + 1; at < end && found.length < MOST; at++) {
      const first = behindLink(unit, at);
      const gap = first && gapFrom(unit, first, cue);
      if (!gap) continue;
      found.push({ ...cue, source: nounSubject(gap), start: gap.last, gap: at });
      at = gap.last;
    }
    return found;
  });
}

/** Behind ", ", " and ", ", while ": where a clause may begin; 0 where there is no link. */
function behindLink(unit: Unit, at: number): number {
  const comma = isMark(unit[at], M.comma | M.semicolon);
  const link = comma ? at + 1 : at;
  if (isA(unit[link], A.clauseLink)) return link + 1;
  return comma ? at + 1 : 0;
}

/** The second source, from `first`, where nothing but a number follows it. */
function gapFrom(unit: Unit, first: number, cue: Cue): Stretch | null {
  let number = first + 1;
  while (number < first + LONGEST && unit[number] && !isNumeral(unit[number]!)) number++;
  if (!unit[number] || !isNumeral(unit[number]!)) return null;
  let last = number;
  while (last > first && isApproximator(unit, last - 1)) last--;
  const led = isA(unit[last - 1], A.preposition) && unit[last - 1]!.lower !== 'up' ? last - 1 : null;
  const whole = nounPhraseEndingAt(unit, (led ?? last) - 1);
  if (!whole || whole.first > first || !isTold(unit, number)) return null;
  const phrase = { first, last: whole.last };
  const head = unit[headOf(unit, phrase)]!;
  if (!isInformantNoun(head, false)) return null;
  return (led === null ? parallelsClause(unit, phrase, number, cue) : parallelsPhrase(unit, head, unit[led]!, cue)) ? phrase : null;
}

/** ", the union 75": a common noun, and a number in the clause before; ", Opina 4 points": a name, and the same unit. */
function parallelsClause(unit: Unit, { first, last }: Stretch, number: number, { start, phrase, tense }: Cue): boolean {
  const counted = unit[number + 1]?.lower ?? '';
  const same = counted !== '' && unit.some((item, at) => at > start && at < first && item.lower === counted && isNumeral(unit[at - 1]!));
  const common = tense !== null && (isA(unit[first], A.determiner) || isOn(unit[last - 1], ON.role | ON.body | ON.group));
  return (common || same) && !phrase && unit.slice(start, first).some(isNumeral);
}

/** "spoke of nine, a driver of ten", "put the crowd at 900 and organisers at 4,000"; but "put the number of dead at 12 and of soldiers at 3". */
function parallelsPhrase(unit: Unit, head: Item, led: Item, { start, last }: Cue): boolean {
  if (unit[last - 1]!.lower === led.lower) return true;
  if (led.lower !== 'at' || !unit.slice(start, start + LONGEST).some(({ lower }) => lower === 'at')) return false;
  return isOn(head, ON.body | ON.group) || !unit.slice(start, start + LONGEST).some(item => isOn(item, ON.fate) || ['number', 'toll'].includes(item.lower));
}

/** "at least", "no more than", "about": words between a source and its number. */
function isApproximator(unit: Unit, at: number): boolean {
  const item = unit[at];
  return isAdverb(item) || /^(?:least|most|more|less|fewer|than|about|around|some|nearly|almost|over|under|up|to|no)$/.test(item?.lower ?? '') || (item?.lower === 'at' && /^(?:least|most)$/.test(unit[at + 1]?.lower ?? ''));
}

/** No verb follows the number in its clause. */
function isTold(unit: Unit, number: number): boolean {
  for (let at = number; at < unit.length && !isMark(unit[at], M.comma | M.semicolon); at++) if (isVerbLike(unit, at)) return false;
  return true;
}
