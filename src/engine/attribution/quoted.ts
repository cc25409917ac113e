import { complementOf, firstItem, isEnd, markBefore, type Base } from './complements';
import type { Cue } from './cues';
import { verbReadings } from './lexicon';
import { nounPhraseFrom, type Stretch, type Subject } from './phrases';
import type { Unit } from './units';
import { A, M, isA, isMark } from './words';

/**
 * "quoted NAME as saying …", "NAME was quoted by the Herald as telling a court that …", “…,” the Herald quoted NAME as saying.
 * @param at where "as" should stand; @param cue with the verb's grammatical subject.
 * @param channel who quotes.
 */
export function quotedAs(unit: Unit, at: number, cue: Base & Pick<Cue, 'source'>, speaker: Subject, channel: Stretch | null): Cue | null {
  const telling = unit[at]?.lower === 'as' ? verbReadings(unit[at + 1]?.lower ?? '').find(({ ing, verb }) => ing && verb.particle === null && verb.takes.has('quote')) : undefined;
  if (!telling) return null;
  // "quoted as saying by the Herald that"
  const outlet = unit[at + 2]?.lower === 'by' ? nounPhraseFrom(unit, at + 3) : null;
  const after = outlet ? outlet.last : at + 2;
  const via = channel ?? outlet;
  const start = skipMarks(unit, after);
  const said = { ...cue, source: speaker, speech: true } as const;
  if (start >= unit.length || isEnd(unit, start) || isA(unit[start], A.preposition)) {
    const source = { ...speaker, from: firstItem(cue) };
    return markBefore(unit, cue) ? { ...said, source, content: 'before', start, phrase: false, via } : null;
  }
  const found = complementOf(unit, after, telling.verb, said, false);
  return found ? { ...found, via } : { ...said, content: 'after', start, phrase: false, via };
}

function skipMarks(unit: Unit, at: number): number {
  let k = at;
  while (isMark(unit[k], M.comma | M.colon)) k++;
  return k;
}
