import type { Base } from './complements';
import type { Cue } from './cues';
import type { ReportingVerb } from './lexicon';
import { adjunctEnd, nounPhraseEndingAt, nounPhraseFrom, subjectBefore, type Subject } from './phrases';
import { quotedAs } from './quoted';
import { agentAfter } from './subjects';
import type { Unit } from './units';
import type { VerbGroup } from './verb-group';
import { A, M, ON, isA, isMark, isOn, isVerbLike } from './words';

/** "was quoted as saying", "is believed to", "it was announced that", "was confirmed by". */
export function passive(unit: Unit, after: number, group: VerbGroup, verb: ReportingVerb, cue: Base): Cue | null {
  const subject = subjectBefore(unit, group.first);
  const agent = agentAfter(unit, after);
  // "quoted in the Herald as saying"
  const outlet = isA(unit[after], A.preposition) && !isOn(unit[after + 1], ON.time) ? nounPhraseFrom(unit, after + 1) : null;
  const quoted = subject && quotedAs(unit, outlet ? outlet.last : after, outlet ? { ...cue, source: subject } : { ...cue, last: after + 2, source: subject }, subject, outlet);
  if (quoted) return quoted;
  // "was told by NAME that", "was told that"
  if (verb.takes.has('whom')) {
    const that = agent ? agent.last : adjunctEnd(unit, after);
    if (unit[that]?.lower === 'that') return { ...cue, strength: agent ? cue.strength : 'hearsay', source: agent, content: 'after', start: that, phrase: false, via: null };
  }
  if (agent) return subject && (verb.takes.has('clause') || verb.takes.has('quote')) ? { ...cue, source: agent, content: 'before', start: agent.last, phrase: true, via: null } : null;
  const estimator = verb.strength === 'estimate' || verb.takes.has('np-at') ? agentBehindNumber(unit, after) : null;
  if (estimator) return { ...cue, source: estimator, content: 'around', start: after, phrase: false, via: null };
  const strength = verb.strength === 'estimate' ? verb.strength : 'hearsay';
  if ((unit[after]?.lower === 'to' || isOn(unit[after], ON.fate)) && verb.takes.has('passive')) return { ...cue, strength, source: null, content: 'around', start: after, phrase: false, via: null };
  const that = adjunctEnd(unit, after);
  if (unit[that]?.lower === 'that' && subject && unit[subject.first]!.lower === 'it') return { ...cue, strength, source: null, content: 'after', start: that, phrase: false, via: null };
  return null;
}

/** "was estimated at about 40 by NAME", "was put at more than $3m by NAME" */
function agentBehindNumber(unit: Unit, after: number): Subject | null {
  if (unit[after]?.lower !== 'at') return null;
  for (let k = after + 1; k < Math.min(unit.length, after + LONGEST_NUMBER); k++) {
    if (isMark(unit[k], M.comma) || isVerbLike(unit, k)) return null;
    if (unit[k]!.lower === 'by') return agentAfter(unit, k);
  }
  return null;
}

/** In items, with what is counted: "at between 40 and 50 million US dollars". */
const LONGEST_NUMBER = 12;

/** "as confirmed by NAME", "a view shared by NAME"; "the toll, put at 40 by NAME,". */
export function reducedPassive(unit: Unit, at: number, after: number, verb: ReportingVerb, cue: Base): Cue | null {
  const estimator = verb.takes.has('np-at') ? agentBehindNumber(unit, after) : null;
  if (estimator) return { ...cue, source: estimator, content: 'around', start: after, phrase: false, via: null };
  const agent = agentAfter(unit, after);
  if (!agent || !(unit[at - 1]?.lower === 'as' || nounPhraseEndingAt(unit, at - 1)) || !verb.takes.has('clause')) return null;
  return { ...cue, source: agent, content: 'before', start: agent.last, phrase: unit[at - 1]!.lower !== 'as', via: null };
}
