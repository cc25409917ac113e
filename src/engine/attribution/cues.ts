import { agentAfter, agreement, absoluteSubject, governingSubject, infinitiveGovernor, invertedSubject, subjectOf } from './subjects';
import { complementOf, isEnd, isVerbBase, markBefore, type Base } from './complements';
import { reportingNoun, verbReadings, type ReportingVerb, type VerbReading } from './lexicon';
import type { CueStrength } from './model';
import { nounPhraseEndingAt, nounPhraseFrom, nounSubject, subjectBefore, subjectFrom, type Stretch, type Subject } from './phrases';
import type { Unit } from './units';
import { verbGroup, type VerbGroup } from './verb-group';
import { isA, isAdverb, isAlsoNoun, isDash, isMark, isNameLike, isNominal, isOn, isVerbLike } from './words';

/** A cue with its source, and on which side of it the content lies. Indices are items of the unit. */
export interface Cue extends Stretch {
  readonly strength: CueStrength;
  readonly source: Subject | null;
  /** `after`: the content begins at `start`. `before`: it stands before the cue; `start` is where what follows the cue and its adjuncts begins. `around`: the whole clause. `next`: a colon ends the passage, so it is the next paragraph. */
  readonly content: 'after' | 'before' | 'around' | 'next';
  readonly start: number;
  /** The content is a noun phrase or an infinitive rather than a clause or a quotation. */
  readonly phrase: boolean;
  /** A finite verb in the past tense, in the present, or neither. */
  readonly tense: 'past' | 'present' | null;
  readonly via: Stretch | null;
  /** The cue tells that something was said, not what is thought, wanted or judged. */
  readonly speech: boolean;
  /** Whom the source cites: they are where its words come from. */
  readonly cited?: Subject;
  /** It only names whom another cue's source cites: "citing officials". */
  readonly citation?: true;
}

/** Finds a unit's cues, from left to right. */
export function cuesOf(unit: Unit): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < unit.length; i++) {
    const cue = accordingTo(unit, i) ?? hearsay(unit, i) ?? verbCue(unit, i, cues) ?? nounCue(unit, i);
    // "said in a statement that": the noun is the verb's adjunct
    if (!cue || (!cue.source && i < (cues.at(-1)?.start ?? 0) && cues.at(-1)!.content === 'after')) continue;
    cues.push(cue);
    i = Math.max(i, cue.last - 1);
  }
  return throughWhom(unit, cues);
}

/** "The Herald reported, citing officials": the officials are the source, and the Herald the channel. */
function throughWhom(unit: Unit, cues: readonly Cue[]): Cue[] {
  const read = [...cues];
  cues.forEach((citation, at) => {
    if (!citation.source || !/^(?:citing|quoting)$/.test(unit[citation.last - 1]!.lower)) return;
    const cited = nounPhraseFrom(unit, citation.last);
    const distance = (k: number): number => Math.abs(cues[k]!.first - citation.first);
    const telling = cues.flatMap(({ source, speech, tense }, k) => (k !== at && speech && tense !== null && source?.first === citation.source!.first ? [k] : [])).sort((a, b) => distance(a) - distance(b))[0];
    if (!cited || telling === undefined) return;
    read[telling] = { ...cues[telling]!, via: cues[telling]!.source, cited: subjectFrom(unit, cited) };
    read[at] = { ...citation, citation: true };
  });
  return read;
}

function accordingTo(unit: Unit, at: number): Cue | null {
  if (unit[at]?.lower !== 'according' || unit[at + 1]?.lower !== 'to') return null;
  const phrase = nounPhraseFrom(unit, at + 2);
  if (!phrase) return null;
  const source = subjectFrom(unit, phrase);
  const cue = { first: at, last: at + 2, strength: 'neutral', source, phrase: false, tense: null, via: null, speech: true } as const;
  if (at > 0 && !(at === 1 && isA(unit[0], 'coordinator', 'subordinator', 'clauseLink'))) return { ...cue, content: 'before', start: phrase.last };
  // fronted: what it tells begins after the comma that closes it
  let comma = nextComma(unit, phrase.last);
  const apposition = isA(unit[comma + 1], 'determiner') ? nounPhraseFrom(unit, comma + 1) : null;
  if (isA(unit[comma + 1], 'wh') || (apposition && isMark(unit[apposition.last], ','))) comma = nextComma(unit, comma + 1);
  return comma < unit.length ? { ...cue, content: 'after', start: comma + 1 } : null;
}

function nextComma(unit: Unit, from: number): number {
  let at = from;
  while (at < unit.length && !isMark(unit[at], ',')) at++;
  return at;
}

function hearsay(unit: Unit, at: number): Cue | null {
  if (!isOn(unit[at], 'hearsay')) return null;
  return { first: at, last: at + 1, strength: 'hearsay', source: null, content: 'around', start: at + 1, phrase: false, tense: null, via: null, speech: false };
}

function verbCue(unit: Unit, at: number, earlier: readonly Cue[]): Cue | null {
  const item = unit[at]!;
  if (item.kind !== 'word' || isNameLike(unit, at)) return null;
  for (const reading of verbReadings(item.lower)) {
    const { particle } = reading.verb;
    // "reported on Friday" is no report on it
    if (particle !== null && (unit[at + 1]?.lower !== particle || isOn(unit[at + 2], 'time'))) continue;
    const cue = readVerb(unit, at, at + (particle === null ? 1 : 2), reading, earlier);
    // who offered $1m or ordered an inquiry did so, and told nothing
    if (cue) return cue.phrase && ACTS.has(cue.strength) ? { ...cue, speech: false } : cue;
  }
  return null;
}

const ACTS: ReadonlySet<CueStrength> = new Set<CueStrength>(['promise', 'call', 'judgement']);

function readVerb(unit: Unit, at: number, after: number, reading: VerbReading, earlier: readonly Cue[]): Cue | null {
  const group = verbGroup(unit, at);
  const { verb } = reading;
  const previous = unit[group.first - 1];
  if (previous && (isA(previous, 'determiner') || previous.kind === 'clitic') && !isA(previous, 'nominalPronoun')) return null;
  const cue = { first: group.first, last: after, strength: verb.strength, tense: null, speech: verb.strength !== 'attitude' && (verb.takes.has('quote') || verb.takes.has('clause')) } as const;

  if (group.be && reading.participle && !group.infinitive) return passive(unit, after, group, verb, cue);
  if (reading.ing) {
    const finite = group.be && !reading.participle;
    const absolute = finite ? null : absoluteSubject(unit, group.first);
    if (!finite && !absolute && !participial(unit, group.first)) return null;
    const source = absolute ?? (finite ? subjectBefore(unit, group.first) : governingSubject(unit, group.first, earlier));
    return source && complementOf(unit, after, verb, { ...cue, source }, finite);
  }
  if (group.infinitive) {
    if (!reading.base) return null;
    const governor = infinitiveGovernor(unit, group.first);
    if (governor === null) return null;
    const source = subjectOf(unit, governor, earlier);
    return source && complementOf(unit, after, verb, { ...cue, source, first: governor }, false);
  }
  if (!group.modal && !group.have && (reading.third || reading.base) && !reading.past && servesAsNoun(unit, at, after, verb)) return null;
  const finite = group.modal ? reading.base : group.have ? reading.participle : reading.past || reading.third || reading.base;
  if (!finite) return null;
  const tense = group.modal || group.have ? null : reading.past ? 'past' : 'present';

  const source = subjectOf(unit, group.first, earlier);
  const agrees = source !== null && (group.modal || group.have || reading.past || agreement(unit, source, reading, unit[at]!.lower));
  // “…,” said NAME · as NAME put it
  const mayInvert = !group.modal && !group.have && (reading.past || reading.third) && (verb.takes.has('quote') || verb.takes.has('clause')) && (!verb.takes.has('whom') || unit[group.first - 1]?.kind === 'quote');
  const inverted = mayInvert ? invertedSubject(unit, group.first, after) : null;
  const closer = agrees && (source.last === group.first || unit[group.first - 1]?.kind !== 'quote');
  if (inverted && !closer) {
    return { ...cue, tense, source: inverted, content: 'before', start: inverted.last, phrase: false, via: null };
  }
  if (!agrees) {
    return reading.participle && !group.modal ? reducedPassive(unit, at, after, verb, cue) : null;
  }
  const full: Base & Pick<Cue, 'source'> = { ...cue, tense, source };
  // what was not said does not stand before the cue
  return asSaying(unit, after, full) ?? complementOf(unit, after, verb, full, !group.negated);
}

/** "the rules could", "calls from both sides": a noun spelled like the verb, since a verb or a preposition that the verb doesn't take follows it. */
function servesAsNoun(unit: Unit, at: number, after: number, { takes }: ReportingVerb): boolean {
  const item = unit[at]!;
  if (isA(item, 'preposition')) return !isA(unit[at - 1], 'subjectPronoun');
  if (!isAlsoNoun(item.lower)) return false;
  let k = after;
  while (isAdverb(unit[k])) k++;
  const subject = unit[at - 1];
  if (isA(unit[k], 'preposition') && !takes.has(unit[k]!.lower) && !unit.slice(k).some(item => item.kind === 'quote' || item.lower === 'that' || item.text === ':')) return true;
  if (isA(unit[k], 'relative') && isVerbLike(unit, k + 1)) return true;
  return isVerbLike(unit, k) || (verbReadings(unit[k]?.lower ?? '').some(reading => reading.base || reading.third) && !isAlsoNoun(unit[k]!.lower)) || /^[a-z]+(?:ing|ed)$/.test(subject?.text ?? '') || /^[a-z]+ing$/.test(unit[k]?.text ?? '');
}

/** Does a participle at `first` hang on the sentence (", adding that", "a letter urging"), so that it has no subject of its own? */
function participial(unit: Unit, first: number): boolean {
  const previous = unit[first - 1];
  if (!previous) return true;
  return isMark(previous, ',') || isDash(unit, first - 1) || previous.kind === 'quote' || isA(previous, 'coordinator', 'opensParticiple') || (isNominal(previous) && (isOn(previous, 'medium') || isOn(previous, 'time')));
}

/** "quoted NAME as saying …": the object speaks, the subject is the channel. */
function asSaying(unit: Unit, after: number, cue: Base & Pick<Cue, 'source'>): Cue | null {
  const spoken = nounPhraseFrom(unit, after);
  if (!spoken || unit[spoken.last]?.lower !== 'as' || unit[spoken.last + 1]?.lower !== 'saying') return null;
  const start = skipMarks(unit, spoken.last + 2);
  const source = subjectFrom(unit, spoken);
  return start < unit.length ? { ...cue, source, content: 'after', start, phrase: false, via: cue.source } : null;
}

/** "was quoted as saying", "is believed to", "it was announced that", "was confirmed by". */
function passive(unit: Unit, after: number, group: VerbGroup, verb: ReportingVerb, cue: Base): Cue | null {
  const subject = subjectBefore(unit, group.first);
  if (unit[after]?.lower === 'as' && unit[after + 1]?.lower === 'saying') {
    const start = skipMarks(unit, after + 2);
    const before = markBefore(unit, { source: subject, first: group.first }) && (start >= unit.length || isEnd(unit, start) || isA(unit[start], 'preposition'));
    return subject && { ...cue, last: after + 2, source: subject, content: before ? 'before' : 'after', start, phrase: false, via: null };
  }
  const agent = agentAfter(unit, after);
  if (agent && unit[agent.last]?.lower === 'as' && unit[agent.last + 1]?.lower === 'saying') {
    return subject && { ...cue, source: subject, content: 'after', start: skipMarks(unit, agent.last + 2), phrase: false, via: agent };
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

function reducedPassive(unit: Unit, at: number, after: number, verb: ReportingVerb, cue: Base): Cue | null {
  const agent = unit[after]?.lower === 'by' ? agentAfter(unit, after) : null;
  if (!agent || !(unit[at - 1]?.lower === 'as' || nounPhraseEndingAt(unit, at - 1)) || !verb.takes.has('clause')) return null;
  return { ...cue, source: agent, content: 'before', start: agent.last, phrase: unit[at - 1]!.lower !== 'as', via: null };
}

function skipMarks(unit: Unit, at: number): number {
  let k = at;
  while (isMark(unit[k], ',', ':') || unit[k]?.lower === 'that' && unit[k + 1]?.kind === 'quote') k++;
  return k;
}

/** "his claim that", "the company's plan to", "fears that". */
function nounCue(unit: Unit, at: number): Cue | null {
  const item = unit[at]!;
  const noun = item.kind === 'word' ? reportingNoun(item.lower) : undefined;
  const next = unit[at + 1];
  if (!noun || !next) return null;
  const clause = noun.takes.has('clause') && next.lower === 'that' && !isVerbLike(unit, at + 2);
  const preposition = noun.takes.has(next.lower) && (next.lower !== 'to' || isVerbBase(unit, at + 2) || noun.strength === 'denial');
  if (!clause && !preposition) return null;
  const source = ownerOf(unit, at);
  if (!source && !clause) return null;
  const start = clause || (next.lower === 'to' && isVerbBase(unit, at + 2)) ? at + 1 : at + 2;
  return { first: at, last: clause ? at + 1 : at + 2, strength: noun.strength, source, content: 'after', start, phrase: !clause, tense: null, via: null, speech: clause };
}

/** Whose claim, plan or fear it is: "his latest claim", "the company's plan". */
function ownerOf(unit: Unit, noun: number): Subject | null {
  let k = noun - 1;
  while (k >= 0 && noun - k < 4 && unit[k]!.kind === 'word' && isNominal(unit[k]) && !isA(unit[k], 'possessive')) k--;
  const owner = unit[k];
  if (isA(owner, 'possessive')) return { ...nounSubject({ first: k, last: k + 1 }), pronoun: 'personal' };
  const phrase = owner?.kind === 'clitic' ? nounPhraseEndingAt(unit, k - 1) : null;
  return phrase && nounSubject(afterLastPreposition(unit, phrase));
}

function afterLastPreposition(unit: Unit, { first, last }: Stretch): Stretch {
  let start = first;
  for (let k = first; k < last; k++) if (isA(unit[k], 'preposition')) start = k + 1;
  return { first: start, last };
}
