import { nextBreak } from './complements';
import type { Cue } from './cues';
import { headOf, nounPhraseFrom, nounSubject, subjectFrom } from './phrases';
import type { Unit } from './units';
import { M, ON, isMark, isOn } from './words';

const CUE = { phrase: false, tense: null, via: null, speech: true } as const;

const POLL_OPENERS: readonly string[] = ['in', 'by', 'on'];
const REFERENCES: readonly string[] = ['source', 'sources'];

/** The words at which a frame may begin. */
export const FRAME_OPENERS: readonly string[] = [...POLL_OPENERS, ...REFERENCES];

/** A source without a verb: what a poll frames ("In the latest survey, 43% …", "By the ministry’s reckoning, 300 …"), or a reference in brackets ("8% (source: NAME)"). */
export function frameCue(unit: Unit, at: number): Cue | null {
  return poll(unit, at) ?? reference(unit, at);
}

function poll(unit: Unit, at: number): Cue | null {
  if (at > 0 || !POLL_OPENERS.includes(unit[0]!.lower)) return null;
  const phrase = nounPhraseFrom(unit, 1);
  if (!phrase || !isOn(unit[headOf(unit, phrase)], ON.count)) return null;
  const comma = nextBreak(unit, phrase.last);
  if (!isMark(unit[comma], M.comma) || comma + 1 >= unit.length) return null;
  return { ...CUE, first: 0, last: 1, strength: 'estimate', source: nounSubject(phrase), content: 'after', start: comma + 1 };
}

function reference(unit: Unit, at: number): Cue | null {
  if (!isMark(unit[at - 1], M.opens) || !REFERENCES.includes(unit[at]!.lower) || !isMark(unit[at + 1], M.colon)) return null;
  const phrase = nounPhraseFrom(unit, at + 2);
  if (!phrase || !isMark(unit[phrase.last], M.closes)) return null;
  return { ...CUE, first: at, last: at + 2, strength: 'neutral', source: subjectFrom(unit, phrase), content: 'before', start: phrase.last + 1 };
}
