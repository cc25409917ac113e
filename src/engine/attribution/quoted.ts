import { complementOf, firstItem, isEnd, markBefore, type Base } from './complements';
import type { Cue } from './cues';
import { verbReadings } from './lexicon';
import type { Stretch, Subject } from './phrases';
import type { Unit } from './units';
import { isA, isMark } from './words';

/**
 * "quoted NAME as saying …", "NAME was quoted by the Herald as telling a court that …", “…,” the Herald quoted NAME as saying.
 * @param at where "as" should stand; @param cue with the verb's grammatical subject.
 * @param channel who quotes.
 */
export function quotedAs(unit: Unit, at: number, cue: Base & Pick<Cue, 'source'>, speaker: Subject, channel: Stretch | null): Cue | null {
  const telling = unit[at]?.lower === 'as' ? verbReadings(unit[at + 1]?.lower ?? '').find(({ ing, verb }) => ing && verb.particle === null && verb.takes.has('quote')) : undefined;
  if (!telling) return null;
  const start = skipMarks(unit, at + 2);
  const said = { ...cue, source: speaker, speech: true } as const;
  if (start >= unit.length || isEnd(unit, start) || isA(unit[start], 'preposition')) {
    const source = { ...speaker, from: firstItem(cue) };
    return markBefore(unit, cue) ? { ...said, source, content: 'before', start, phrase: false, via: channel } : null;
  }
  const found = complementOf(unit, at + 2, telling.verb, said, false);
  return found ? { ...found, via: channel } : { ...said, content: 'after', start, phrase: false, via: channel };
}

function skipMarks(unit: Unit, at: number): number {
  let k = at;
  while (isMark(unit[k], ',', ':')) k++;
  return k;
}
