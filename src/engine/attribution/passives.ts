import { isEnd, markBefore, type Base } from './complements';
import type { Cue } from './cues';
import type { ReportingVerb } from './lexicon';
import { nounPhraseEndingAt, subjectBefore, type Subject } from './phrases';
import { agentAfter } from './subjects';
import type { Unit } from './units';
import type { VerbGroup } from './verb-group';
import { isA, isMark, isOn, isVerbLike } from './words';

/** "was quoted as saying", "is believed to", "it was announced that", "was confirmed by". */
export function passive(unit: Unit, after: number, group: VerbGroup, verb: ReportingVerb, cue: Base): Cue | null {
  const subject = subjectBefore(unit, group.first);
  if (unit[after]?.lower === 'as' && unit[after + 1]?.lower === 'saying') {
    const start = skipMarks(unit, after + 2);
    const before = markBefore(unit, { source: subject, first: group.first }) && (start >= unit.length || isEnd(unit, start) || isA(unit[start], 'preposition'));
    return subject && { ...cue, speech: true, last: after + 2, source: subject, content: before ? 'before' : 'after', start, phrase: false, via: null };
  }
  const agent = agentAfter(unit, after);
  if (agent && unit[agent.last]?.lower === 'as' && unit[agent.last + 1]?.lower === 'saying') {
    return subject && { ...cue, speech: true, source: subject, content: 'after', start: skipMarks(unit, agent.last + 2), phrase: false, via: agent };
  }
  if (agent) return subject && (verb.takes.has('clause') || verb.takes.has('quote')) ? { ...cue, source: agent, content: 'before', start: agent.last, phrase: true, via: null } : null;
  const estimator = verb.strength === 'estimate' || verb.takes.has('np-at') ? agentBehindNumber(unit, after) : null;
  if (estimator) return { ...cue, source: estimator, content: 'around', start: after, phrase: false, via: null };
  const strength = verb.strength === 'estimate' ? verb.strength : 'hearsay';
  if ((unit[after]?.lower === 'to' || isOn(unit[after], 'fate')) && verb.takes.has('passive')) return { ...cue, strength, source: null, content: 'around', start: after, phrase: false, via: null };
  if (unit[after]?.lower === 'that' && subject && unit[subject.first]!.lower === 'it') return { ...cue, strength, source: null, content: 'after', start: after, phrase: false, via: null };
  return null;
}

/** "was estimated at about 40 by NAME", "was put at more than $3m by NAME" */
function agentBehindNumber(unit: Unit, after: number): Subject | null {
  if (unit[after]?.lower !== 'at') return null;
  for (let k = after + 1; k < Math.min(unit.length, after + LONGEST_NUMBER); k++) {
    if (isMark(unit[k], ',') || isVerbLike(unit, k)) return null;
    if (unit[k]!.lower === 'by') return agentAfter(unit, k);
  }
  return null;
}

/** In items, with what is counted: "at between 40 and 50 million US dollars". */
const LONGEST_NUMBER = 12;

export function reducedPassive(unit: Unit, at: number, after: number, verb: ReportingVerb, cue: Base): Cue | null {
  const agent = unit[after]?.lower === 'by' ? agentAfter(unit, after) : null;
  if (!agent || !(unit[at - 1]?.lower === 'as' || nounPhraseEndingAt(unit, at - 1)) || !verb.takes.has('clause')) return null;
  return { ...cue, source: agent, content: 'before', start: agent.last, phrase: unit[at - 1]!.lower !== 'as', via: null };
}

export function skipMarks(unit: Unit, at: number): number {
  let k = at;
  while (isMark(unit[k], ',', ':') || unit[k]?.lower === 'that' && unit[k + 1]?.kind === 'quote') k++;
  return k;
}

