import { complementOf, endsComplement, firstItem, nextBreak, type Base } from './complements';
import type { Cue } from './cues';
import { isAlsoNoun, verbReadings, type ReportingVerb, type VerbReading } from './lexicon';
import type { CueStrength } from './model';
import { passive, reducedPassive } from './passives';
import { nounPhraseFrom, subjectBefore, subjectFrom } from './phrases';
import { quotedAs } from './quoted';
import { absoluteSubject, agreement, governingSubject, infinitiveGovernor, invertedSubject, isInformant, subjectOf } from './subjects';
import type { Unit } from './units';
import { verbGroup } from './verb-group';
import { A, M, ON, isA, isAdverb, isDash, isMark, isNameLike, isNominal, isOn, isVerbLike } from './words';

/** The cue that the verb at `at` is, with its source; null where it attributes nothing. `earlier` are the unit's cues before it. */
export function verbCue(unit: Unit, at: number, earlier: readonly Cue[]): Cue | null {
  const item = unit[at]!;
  if (item.kind !== 'word' || isNameLike(unit, at)) return null;
  for (const reading of verbReadings(item.lower)) {
    const { particle, lemma } = reading.verb;
    if (lemma === 'claim' && claimsLives(unit, at)) continue;
    // "reported on Friday" is no report on it, and to show up is not to show
    if (particle === null ? isOtherVerb(unit, at + 1, reading.verb) : unit[at + 1]?.lower !== particle || isOn(unit[at + 2], ON.time)) continue;
    const cue = readVerb(unit, at, at + (particle === null ? 1 : 2), reading, earlier);
    // who offered $1m or ordered an inquiry did so, and told nothing
    if (cue) return cue.phrase && ACTS.has(cue.strength) ? { ...cue, speech: false } : cue;
  }
  return null;
}

/** "showed up", "called off": with a particle that the data don't have, it is another verb; "up to 40" and "out of 40" are no particles. */
function isOtherVerb(unit: Unit, at: number, { takes }: ReportingVerb): boolean {
  const particle = unit[at]?.lower ?? '';
  return /^(?:up|out|off|down|away)$/.test(particle) && !takes.has(particle) && !['to', 'of'].includes(unit[at + 1]?.lower ?? '');
}

/** In items: "claimed at least 12 more lives". */
const LONGEST_TOLL = 7;

/** "The storm claimed 12 lives": taken, and not said. */
function claimsLives(unit: Unit, at: number): boolean {
  for (let k = at + 1; k < Math.min(unit.length, at + LONGEST_TOLL) && !isMark(unit[k], M.comma); k++) if (isOn(unit[k], ON.life)) return true;
  return false;
}

const ACTS: ReadonlySet<CueStrength> = new Set<CueStrength>(['promise', 'call', 'judgement']);

function readVerb(unit: Unit, at: number, after: number, reading: VerbReading, earlier: readonly Cue[]): Cue | null {
  const group = verbGroup(unit, at);
  const { verb } = reading;
  const previous = unit[group.first - 1];
  if (previous && (isA(previous, A.determiner) || previous.kind === 'clitic') && !isA(previous, A.nominalPronoun)) return null;
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
  const told = verb.takes.has('quote') || verb.takes.has('clause');
  // ", warned NAME" where nothing else could have warned somebody
  const mayInvert = !group.modal && !group.have && told && (!verb.takes.has('whom') || unit[group.first - 1]?.kind === 'quote' || (source === null && reading.past));
  const subject = mayInvert ? invertedSubject(unit, group.first, after) : null;
  const inverted = subject && (reading.past || agreement(unit, subject, reading, unit[at]!.lower)) ? subject : null;
  // "the talks went badly, said two diplomats": of two that may be the subject, the one that tells things
  const teller = inverted && source && !isInformant(unit, source) && isInformant(unit, inverted) && endsComplement(unit, inverted.last);
  const closer = agrees && (source.last === group.first || (unit[group.first - 1]?.kind !== 'quote' && !teller));
  if (inverted && !closer) {
    return { ...cue, tense, source: inverted, content: 'before', start: inverted.last, phrase: false, via: null };
  }
  if (!agrees) {
    if (mayInvert && at === 0) return quotationBehindInversion(unit, after, { ...cue, tense });
    return reading.participle && !group.modal ? reducedPassive(unit, at, after, verb, cue) : null;
  }
  const full: Base & Pick<Cue, 'source'> = { ...cue, tense, source };
  const fronted = told && opensWithAs(unit, firstItem(full));
  // what was not said does not stand before the cue
  return quoting(unit, after, full) ?? complementOf(unit, after, verb, full, !group.negated && !fronted) ?? (fronted ? behindFrontedClause(unit, after, full) : null);
}

/** Said NAME: “…” */
function quotationBehindInversion(unit: Unit, after: number, cue: Base): Cue | null {
  const phrase = nounPhraseFrom(unit, after);
  if (!phrase || !isMark(unit[phrase.last], M.colon | M.comma) || unit[phrase.last + 1]?.kind !== 'quote') return null;
  return { ...cue, source: subjectFrom(unit, phrase), content: 'after', start: phrase.last + 1, phrase: false, via: null };
}

/** "As NAME told reporters, …", "But as NAME put it: …" */
function opensWithAs(unit: Unit, first: number): boolean {
  return unit[first - 1]?.lower === 'as' && (first === 1 || isA(unit[first - 2], A.clauseLink) || isMark(unit[first - 2], M.semicolon));
}

function behindFrontedClause(unit: Unit, after: number, cue: Base & Pick<Cue, 'source'>): Cue | null {
  const start = nextBreak(unit, after) + 1;
  return start < unit.length ? { ...cue, content: 'after', start, phrase: false, via: null } : null;
}

/** "the rules could", "calls from both sides": a noun spelled like the verb, since a verb or a preposition that the verb doesn't take follows it. */
function servesAsNoun(unit: Unit, at: number, after: number, { takes }: ReportingVerb): boolean {
  const item = unit[at]!;
  if (isA(item, A.preposition)) return !isA(unit[at - 1], A.subjectPronoun);
  if (!isAlsoNoun(item.lower)) return false;
  let k = after;
  while (isAdverb(unit[k])) k++;
  const subject = unit[at - 1];
  // "shows at least 20", "shows about 20"
  const amount = /^(?:least|most)$/.test(unit[k + 1]?.lower ?? '') || (/^(?:about|around|over)$/.test(unit[k]?.lower ?? '') && unit[k + 1]?.kind === 'number');
  if (!amount && (isA(unit[k], A.preposition) || /^(?:before|after)$/.test(unit[k]?.lower ?? '')) && !takes.has(unit[k]!.lower) && !unit.slice(k).some(item => item.kind === 'quote' || item.lower === 'that' || item.text === ':')) return true;
  if (isA(unit[k], A.relative) && isVerbLike(unit, k + 1)) return true;
  return isVerbLike(unit, k) || (verbReadings(unit[k]?.lower ?? '').some(reading => reading.base || reading.third) && !isAlsoNoun(unit[k]!.lower)) || /^[a-z]+(?:ing|ed)$/.test(subject?.text ?? '') || /^[a-z]+ing$/.test(unit[k]?.text ?? '');
}

/** Does a participle at `first` hang on the sentence (", adding that", "a letter urging"), so that it has no subject of its own? */
function participial(unit: Unit, first: number): boolean {
  const previous = unit[first - 1];
  if (!previous) return true;
  return isMark(previous, M.comma) || isDash(unit, first - 1) || previous.kind === 'quote' || isA(previous, A.coordinator | A.opensParticiple) || (isNominal(previous) && (isOn(previous, ON.medium) || isOn(previous, ON.time)));
}

/** "quoted NAME as saying …": the object speaks, the subject is the channel. */
function quoting(unit: Unit, after: number, cue: Base & Pick<Cue, 'source'>): Cue | null {
  const spoken = nounPhraseFrom(unit, after);
  return spoken && quotedAs(unit, spoken.last, cue, subjectFrom(unit, spoken), cue.source);
}
