import { isCapitalised } from '../article/tokens';
import { reportingNoun, takesSubjectOfInfinitive, verbReadings, type ReportingVerb, type VerbReading } from './lexicon';
import type { CueStrength } from './model';
import { adjunctEnd, nounPhraseEndingAt, nounPhraseFrom, segmentStart, subjectBefore, type Stretch, type Subject } from './phrases';
import type { Item, Unit } from './units';
import { isA, isAdverb, isAlsoNoun, isAuxiliary, isDash, isMark, isNameLike, isNominal, isOn, isVerbLike } from './words';

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
}

interface VerbGroup {
  /** Index of the group's first auxiliary or adverb. */
  readonly first: number;
  readonly infinitive: boolean;
  readonly be: boolean;
  readonly have: boolean;
  readonly modal: boolean;
}

/** Finds a unit's cues, from left to right. */
export function cuesOf(unit: Unit): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < unit.length; i++) {
    const cue = accordingTo(unit, i) ?? hearsay(unit, i) ?? verbCue(unit, i, cues) ?? nounCue(unit, i);
    if (!cue) continue;
    cues.push(cue);
    i = Math.max(i, cue.last - 1);
  }
  return cues;
}

function accordingTo(unit: Unit, at: number): Cue | null {
  if (unit[at]?.lower !== 'according' || unit[at + 1]?.lower !== 'to') return null;
  const phrase = nounPhraseFrom(unit, at + 2);
  if (!phrase) return null;
  const source: Subject = { ...phrase, pronoun: isA(unit[at + 2], 'objectPronoun') ? 'personal' : null, antecedent: null };
  const cue = { first: at, last: at + 2, strength: 'neutral', source, phrase: false, tense: null, via: null, speech: true } as const;
  if (at > 0 && !(at === 1 && isA(unit[0], 'coordinator', 'subordinator', 'clauseLink'))) return { ...cue, content: 'before', start: phrase.last };
  // fronted: what it tells begins after the comma that closes it
  let start = phrase.last;
  while (start < unit.length && !isMark(unit[start], ',')) start++;
  return start < unit.length ? { ...cue, content: 'after', start: start + 1 } : null;
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
    if (particle !== null && unit[at + 1]?.lower !== particle) continue;
    const cue = readVerb(unit, at, at + (particle === null ? 1 : 2), reading, earlier);
    if (cue) return cue;
  }
  return null;
}

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
    return source && contentAfter(unit, after, verb, { ...cue, source }, finite);
  }
  if (group.infinitive) {
    if (!reading.base) return null;
    const governor = infinitiveGovernor(unit, group.first);
    if (governor === null) return null;
    const source = subjectOf(unit, governor, earlier);
    return source && contentAfter(unit, after, verb, { ...cue, source, first: governor }, false);
  }
  if (!group.modal && !group.have && (reading.third || reading.base) && !reading.past && servesAsNoun(unit, at, after)) return null;
  const finite = group.modal ? reading.base : group.have ? reading.participle : reading.past || reading.third || reading.base;
  if (!finite) return null;
  const tense = group.modal || group.have ? null : reading.past ? 'past' : 'present';

  const source = subjectOf(unit, group.first, earlier);
  const agrees = source !== null && (group.modal || group.have || reading.past || agreement(unit, source, reading, unit[at]!.lower));
  // “…,” said NAME · as NAME put it
  const mayInvert = !group.modal && !group.have && (reading.past || reading.third) && (verb.takes.has('quote') || verb.takes.has('clause')) && !verb.takes.has('whom');
  const inverted = mayInvert ? invertedSubject(unit, group.first, after) : null;
  const closer = agrees && (source.last === group.first || unit[group.first - 1]?.kind !== 'quote');
  if (inverted && !closer) {
    return { ...cue, tense, source: inverted, content: 'before', start: inverted.last, phrase: false, via: null };
  }
  if (!agrees) {
    return reading.participle && !group.modal ? reducedPassive(unit, at, after, verb, cue) : null;
  }
  const full: Base & Pick<Cue, 'source'> = { ...cue, tense, source };
  return asSaying(unit, after, full) ?? contentAfter(unit, after, verb, full);
}

/** "the rules could", "calls from both sides": a noun spelled like the verb, since a verb or a preposition that the verb doesn't take follows it. */
function servesAsNoun(unit: Unit, at: number, after: number): boolean {
  const item = unit[at]!;
  if (isA(item, 'preposition')) return !isA(unit[at - 1], 'subjectPronoun');
  if (!isAlsoNoun(item.lower)) return false;
  let k = after;
  while (isAdverb(unit[k])) k++;
  const subject = unit[at - 1];
  if (isA(unit[k], 'relative') && isVerbLike(unit, k + 1)) return true;
  return isVerbLike(unit, k) || (verbReadings(unit[k]?.lower ?? '').some(reading => reading.base || reading.third) && !isAlsoNoun(unit[k]!.lower)) || /^[a-z]+(?:ing|ed)$/.test(subject?.text ?? '') || /^[a-z]+ing$/.test(unit[k]?.text ?? '');
}

/** Auxiliaries, negations and adverbs before the verb at `at`. */
function verbGroup(unit: Unit, at: number): VerbGroup {
  let first = at;
  let infinitive = false;
  let be = false;
  let have = false;
  let modal = false;
  for (let k = at - 1; k >= 0; k--) {
    const item = unit[k]!;
    if (isA(item, 'be')) be = true;
    else if (item.kind === 'clitic' && isA(unit[k - 1], 'subjectPronoun', 'relative')) be = true; // he’s saying
    else if (isA(item, 'have')) have = true;
    else if (isA(item, 'modal')) modal = true;
    else if (item.lower === 'to' && k === first - 1 && !infinitive && !be && !have && !modal) infinitive = true;
    else if (isA(item, 'contracted')) {
      if (/'(?:s|re|m)$/.test(item.lower)) be = true;
      else if (/'(?:ve|d)$/.test(item.lower)) have = true;
      else modal = true;
      return { first: k + 1, infinitive, be, have, modal };
    } else if (!isAdverb(item) || isOn(item, 'time') || (isA(item, 'nominalPronoun') && !isNominal(unit[k - 1]))) break;
    first = k;
    if (infinitive) break;
  }
  return { first, infinitive, be, have, modal };
}

/** "with officials saying …", "a filing showing …": a participle with a subject of its own. */
function absoluteSubject(unit: Unit, first: number): Subject | null {
  const phrase = nounPhraseEndingAt(unit, first - 1);
  if (!phrase || !(unit[phrase.first - 1]?.lower === 'with' || isOn(unit[phrase.last - 1], 'document'))) return null;
  return { ...phrase, pronoun: null, antecedent: null };
}

/** Does a participle at `first` hang on the sentence (", adding that", "a letter urging"), so that it has no subject of its own? */
function participial(unit: Unit, first: number): boolean {
  const previous = unit[first - 1];
  if (!previous) return true;
  return isMark(previous, ',') || isDash(unit, first - 1) || previous.kind === 'quote' || isA(previous, 'coordinator') || ['while', 'by', 'before', 'after', 'when', 'without', 'in'].includes(previous.lower) || (isNominal(previous) && (isOn(previous, 'medium') || isOn(previous, 'time')));
}

/** The subject for the verb group at `first`, also where it is shared with the verb before: "said … and added". */
function subjectOf(unit: Unit, first: number, earlier: readonly Cue[]): Subject | null {
  const previous = unit[first - 1];
  if (isA(previous, 'coordinator') || previous?.lower === 'but') return governingSubject(unit, first, earlier);
  const contracted = unit[first - 1];
  if (isA(contracted, 'contracted')) return { first: first - 1, last: first, pronoun: /^(?:who|that)'/.test(contracted!.lower) ? 'relative' : 'personal', antecedent: null };
  return subjectBefore(unit, first);
}

/** The subject of the clause that a participle or a coordinated verb belongs to: that of the last cue, else of the sentence's first verb. */
function governingSubject(unit: Unit, before: number, earlier: readonly Cue[]): Subject | null {
  const last = earlier.findLast(cue => cue.source !== null && cue.tense !== null) ?? earlier.findLast(cue => cue.source !== null && cue.content === 'after');
  if (last) return last.source;
  for (let k = 1; k < unit.length; k++) {
    if (k === before || !isVerbLike(unit, k)) continue;
    const subject = subjectBefore(unit, verbGroup(unit, k).first);
    if (subject) return subject;
    if (k > before) break;
  }
  return null;
}

/** Where the verb that governs the infinitive begins ("tried to", "is expected to", "declined to"), if the two share a subject. */
function infinitiveGovernor(unit: Unit, to: number): number | null {
  let k = to - 1;
  while (k > 0 && isAdverb(unit[k])) k--;
  const governor = unit[k];
  if (!governor || governor.kind !== 'word') return null;
  const group = verbGroup(unit, k);
  if (takesSubjectOfInfinitive(governor.lower)) return group.first;
  return group.be && group.first < k ? group.first : null;
}

/** "officials claim", "the report claims": a present form needs its subject's number, since the same word may be a noun. */
function agreement(unit: Unit, subject: Subject, { base, third }: VerbReading, word: string): boolean {
  const head = unit[subject.last - 1]!;
  // "many claims", "recent reports": the subject would end with a determiner or an adjective, so the word is their noun
  if (isAlsoNoun(word) && (isA(head, 'determiner') || /(?:ed|al|ous|ive|ent|ful|less|ic)$/.test(head.lower) && !isCapitalised(head.text))) return false;
  if (subject.pronoun === 'relative') return true;
  if (subject.pronoun === 'personal') return /^(?:he|she|it)$/.test(unit[subject.first]!.lower) ? third : base;
  let plural = false;
  let joined = false;
  for (let k = subject.first; k < subject.last; k++) {
    if (isA(unit[k], 'coordinator')) joined = true;
    if (isA(unit[k], 'nominalPreposition') && k > subject.first) break;
    plural = isPlural(unit[k]!.lower) || (unit[k]!.kind === 'symbol' || unit[k]!.kind === 'number') || isOn(unit[k], 'role') && /(?:people|police|men)$/.test(unit[k]!.lower);
  }
  if (joined || isA(head, 'nominalPronoun')) return true;
  return third && base ? true : third ? !plural || isCapitalised(head.text) : plural;
}

function isPlural(lower: string): boolean {
  return (/[^su]s$/.test(lower) && !/(?:news|politics|economics)$/.test(lower)) || ['people', 'police', 'men', 'women', 'media', 'data', 'percent', 'many', 'some', 'others', 'most', 'both', 'few'].includes(lower);
}

function invertedSubject(unit: Unit, first: number, after: number): Subject | null {
  const previous = unit[first - 1];
  const opened = previous !== undefined && (isMark(previous, ',', '?', '!') || previous.kind === 'quote' || ['as', 'than'].includes(previous.lower) || isDash(unit, first - 1));
  if (!opened) return null;
  if (isA(unit[after], 'objectPronoun') && !isA(unit[after], 'subjectPronoun')) return null;
  const phrase = isOn(unit[after], 'time') ? null : nounPhraseFrom(unit, after);
  if (!phrase || unit[phrase.last]?.lower === 'that' || isVerbLike(unit, phrase.last) || unit[phrase.last]?.kind === 'quote') return null;
  return { ...phrase, pronoun: isA(unit[after], 'subjectPronoun') ? 'personal' : null, antecedent: null };
}

type Base = Pick<Cue, 'first' | 'last' | 'strength' | 'tense' | 'speech'>;

/** "quoted NAME as saying …": the object speaks, the subject is the channel. */
function asSaying(unit: Unit, after: number, cue: Base & Pick<Cue, 'source'>): Cue | null {
  const spoken = nounPhraseFrom(unit, after);
  if (!spoken || unit[spoken.last]?.lower !== 'as' || unit[spoken.last + 1]?.lower !== 'saying') return null;
  const start = skipMarks(unit, spoken.last + 2);
  const source: Subject = { ...spoken, pronoun: isA(unit[after], 'objectPronoun') ? 'personal' : null, antecedent: null };
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
  if (agent) return subject && (verb.takes.has('clause') || verb.takes.has('quote')) ? { ...cue, source: agent, content: 'before', start: agent.last, phrase: true, via: null } : null;
  const strength = verb.strength === 'estimate' ? verb.strength : 'hearsay';
  if (unit[after]?.lower === 'to' && verb.takes.has('passive')) return { ...cue, strength, source: null, content: 'around', start: after, phrase: false, via: null };
  if (unit[after]?.lower === 'that' && subject && unit[subject.first]!.lower === 'it') return { ...cue, strength, source: null, content: 'after', start: after, phrase: false, via: null };
  return null;
}

function reducedPassive(unit: Unit, at: number, after: number, verb: ReportingVerb, cue: Base): Cue | null {
  const agent = unit[after]?.lower === 'by' ? agentAfter(unit, after) : null;
  if (!agent || !(unit[at - 1]?.lower === 'as' || nounPhraseEndingAt(unit, at - 1)) || !verb.takes.has('clause')) return null;
  return { ...cue, source: agent, content: 'before', start: agent.last, phrase: unit[at - 1]!.lower !== 'as', via: null };
}

function agentAfter(unit: Unit, after: number): Subject | null {
  if (unit[after]?.lower !== 'by') return null;
  const phrase = nounPhraseFrom(unit, after + 1);
  return phrase && { ...phrase, pronoun: null, antecedent: null };
}

/**
 * Reads what follows a verb: an addressee, adjuncts, and the content; or that nothing follows and the content stands before.
 * @param mayFollowContent false for a participle: what stands before it belongs to its governing clause.
 */
function contentAfter(unit: Unit, after: number, verb: ReportingVerb, cue: Base & Pick<Cue, 'source'>, mayFollowContent = true): Cue | null {
  const { takes } = verb;
  const found = (start: number, phrase: boolean, via: Stretch | null, last = cue.last): Cue | null =>
    start < unit.length && !isEnd(unit, start) ? { ...cue, last, content: 'after', start, phrase, via } : null;

  if (takes.has('np-at')) {
    const object = nounPhraseFrom(unit, after);
    return object && unit[object.last]?.lower === 'at' ? found(after, true, null) : null;
  }
  let p = after;
  let via: Stretch | null = null;
  const preposition = unit[p]?.lower;
  if (preposition !== undefined && takes.has(preposition) && isA(unit[p], 'preposition')) {
    if (preposition === 'to') return isVerbBase(unit, p + 1) || verb.lemma === 'refer' || verb.lemma === 'point' || verb.lemma === 'allude' ? found(verb.lemma === 'refer' || verb.lemma === 'point' || verb.lemma === 'allude' ? p + 1 : p, true, null) : null;
    return found(p + 1, true, null, p + 1);
  }
  let addressed = !takes.has('whom');
  const preceded = mayFollowContent && precededByContent(unit, cue);
  const first = Math.min(cue.source?.first ?? cue.first, cue.first);
  const quotationBefore = preceded && endsQuotedSentence(unit[first - 1]) && !isFronted(unit, 0, first - 1);
  for (let step = 0; step < 8; step++) {
    const item = unit[p];
    if (!item || isEnd(unit, p)) break;
    if (item.kind === 'quote' && !quotationBefore) return found(p, false, via);
    if (isMark(item, ':')) return p + 1 < unit.length ? found(p + 1, false, via) : { ...cue, content: 'next', start: p + 1, phrase: false, via };
    if (isMark(item, ',')) {
      if (quotationBefore) break;
      if (unit[p + 1]?.kind === 'quote' && !preceded) return found(p + 1, false, via);
      const close = closingComma(unit, p);
      if (close !== null && (unit[close + 1]?.lower === 'that' || unit[close + 1]?.kind === 'quote') && !preceded) { p = close + 1; continue; }
      break;
    }
    if (takes.has('clause') && item.lower === 'that') return found(p, false, via);
    if (takes.has('clause') && !quotationBefore && (isA(item, 'wh') || (addressed && (isA(item, 'subjectPronoun', 'contracted') || item.lower === 'there')))) return found(p, false, via);
    if (!addressed) {
      const whom = addressee(unit, p);
      if (whom) {
        addressed = true;
        if (isCapitalised(unit[whom.first]!.text) || isOn(unit[whom.last - 1], 'outlet') || isOn(unit[whom.first + 1], 'outlet')) via = whom;
        const next = unit[whom.last]?.lower ?? '';
        p = whom.last;
        if (takes.has(next) && isA(unit[p], 'preposition') && next !== 'to') return found(p + 1, true, via);
        if (next === 'to' && isVerbBase(unit, p + 1)) return found(whom.first, true, null);
        continue;
      }
      addressed = true;
      continue;
    }
    if (quotationBefore) break;
    const end = adjunctEnd(unit, p);
    if (end > p && acceptsAdjunct(unit, p, end, takes)) { p = end; continue; }
    if (takes.has('clause') && startsClause(unit, p)) return found(p, takes.has('np') && isObject(unit, p), via);
    if ((takes.has('np') || (takes.has('document-np') && cue.source && isDocument(unit, cue.source))) && p === after && startsPhrase(unit, p)) return found(p, true, via);
    if (takes.has('to') && item.lower === 'to' && isVerbBase(unit, p + 1)) return found(p, true, via);
    // "leverage that he said were": the content goes on behind the cue
    if (takes.has('clause') && isVerbLike(unit, p) && p === after) return found(p, false, via);
    break;
  }
  if (!(takes.has('quote') || takes.has('clause')) || !(quotationBefore || p >= unit.length || isEnd(unit, p) || isMark(unit[p], ',') || isDash(unit, p) || isA(unit[p], 'coordinator', 'subordinator', 'preposition') || isAdverb(unit[p]))) return null;
  return mayFollowContent && markBefore(unit, cue) ? { ...cue, content: 'before', start: p, phrase: false, via } : null;
}

/** A comma or a quotation stands right before the source, and something before that. */
function markBefore(unit: Unit, cue: Pick<Cue, 'source' | 'first'>): boolean {
  const first = Math.min(cue.source?.first ?? cue.first, cue.first);
  const before = unit[first - 1];
  if (before === undefined || (first < 2 && before.kind !== 'quote')) return false;
  return isMark(before, ',', '?', '!', ')') || before.kind === 'quote' || isDash(unit, first - 1) || before.lower === 'as';
}

/** As `markBefore`, and what stands there is no mere adjunct. */
function precededByContent(unit: Unit, cue: Pick<Cue, 'source' | 'first'>): boolean {
  const first = Math.min(cue.source?.first ?? cue.first, cue.first);
  return markBefore(unit, cue) && !(isMark(unit[first - 1], ',') && isFronted(unit, segmentStart(unit, first - 1), first - 1));
}

/** "In Geneva,", "Asked about it,", "On the first day of the talks,": an adjunct that opens the sentence, and no statement. */
function isFronted(unit: Unit, first: number, last: number): boolean {
  if (first > 0 || first >= last) return false;
  let verb = false;
  for (let k = first; k < last; k++) if (unit[k]!.kind === 'quote' || isVerbLike(unit, k)) verb = true;
  if (!verb) return true;
  return /^[a-z]+(?:ing|ed)$/.test(unit[first]!.lower) || isA(unit[first], 'preposition', 'wh') || ['as', 'after', 'before', 'while', 'since', 'although', 'though'].includes(unit[first]!.lower);
}

/** “…,” or “…!”: what is quoted is told by the words behind it. */
function endsQuotedSentence(item: Item | undefined): boolean {
  return item?.kind === 'quote' && /[,.?!…—-]['"”’»]*$/.test(item.text);
}

function acceptsAdjunct(unit: Unit, from: number, end: number, takes: ReadonlySet<string>): boolean {
  const next = unit[end];
  if (isOn(unit[from], 'time') || isAdverb(unit[from]) || isOn(unit[from + 1], 'time')) return true;
  if (!takes.has('clause') && !takes.has('quote')) return false;
  if (!next || isEnd(unit, end) || next.kind === 'quote' || isMark(next, ',', ':') || next.lower === 'that' || isA(next, 'subjectPronoun', 'preposition', 'wh') || isOn(next, 'time')) return true;
  for (let k = from; k < end; k++) if (isOn(unit[k], 'medium') || /^(?:19|20)\d\d$/.test(unit[k]!.text)) return true;
  return false;
}

/** The addressee of "told", "assured", "warned": a noun phrase after which the content can begin. */
function addressee(unit: Unit, at: number): Stretch | null {
  if (isA(unit[at], 'objectPronoun')) return { first: at, last: at + 1 };
  const phrase = nounPhraseFrom(unit, at);
  if (!phrase || isVerbLike(unit, phrase.last)) {
    // "told Reuters Rao had": two phrases run together; an outlet parts them
    for (let k = at; phrase && k < phrase.last; k++) if (isOn(unit[k], 'outlet')) return { first: at, last: k + 1 };
    return null;
  }
  return phrase;
}

function isVerbBase(unit: Unit, at: number): boolean {
  const item = unit[at];
  if (!item || item.kind !== 'word') return false;
  if (isAdverb(item)) return isVerbBase(unit, at + 1);
  return !isCapitalised(item.text) && !isA(item, 'determiner', 'preposition', 'subjectPronoun', 'coordinator') && !/(?:ing|s)$/.test(item.lower.replace(/ss$/, ''));
}

function startsPhrase(unit: Unit, at: number): boolean {
  const item = unit[at]!;
  return isNominal(item) || isA(item, 'determiner', 'objectPronoun', 'subjectPronoun', 'wh') || item.kind === 'quote';
}

/** A clause without "that": a pronoun, or a noun phrase with a finite verb behind it. */
function startsClause(unit: Unit, at: number): boolean {
  const item = unit[at]!;
  if (isA(item, 'subjectPronoun', 'contracted') || item.lower === 'there') return true;
  if (!startsPhrase(unit, at) && !isA(item, 'preposition', 'subordinator') && !/ing$/.test(item.lower)) return false;
  for (let k = at + 1; k < unit.length; k++) {
    if (isMark(unit[k], ';', ',')) return false;
    if (isVerbLike(unit, k) || verbReadings(unit[k]!.lower).length > 0) return true;
  }
  return false;
}

/** A noun phrase that no verb follows. */
function isObject(unit: Unit, at: number): boolean {
  const phrase = nounPhraseFrom(unit, at);
  return phrase !== null && !isA(unit[at], 'subjectPronoun') && !isVerbLike(unit, phrase.last) && !isAdverb(unit[phrase.last]);
}

/** A phrase about a document, a study or a poll. */
function isDocument(unit: Unit, { first, last }: Stretch): boolean {
  for (let k = first; k < last; k++) if (isOn(unit[k], 'document')) return true;
  return false;
}

function closingComma(unit: Unit, open: number): number | null {
  for (let k = open + 1; k < Math.min(unit.length, open + 14); k++) if (isMark(unit[k], ',')) return k;
  return null;
}

function skipMarks(unit: Unit, at: number): number {
  let k = at;
  while (isMark(unit[k], ',', ':') || unit[k]?.lower === 'that' && unit[k + 1]?.kind === 'quote') k++;
  return k;
}

export function isEnd(unit: Unit, at: number): boolean {
  return isMark(unit[at], '.', '?', '!', ';', '…', '...', ')');
}

function afterLastPreposition(unit: Unit, { first, last }: Stretch): Stretch {
  let start = first;
  for (let k = first; k < last; k++) if (isA(unit[k], 'preposition')) start = k + 1;
  return { first: start, last };
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
  let k = at - 1;
  while (k >= 0 && isNominal(unit[k]) && !isA(unit[k], 'possessive') && !isAuxiliary(unit[k]) && unit[k]!.kind === 'word' && at - k < 4) k--;
  const owner = unit[k];
  let source: Subject | null = null;
  if (isA(owner, 'possessive')) source = { first: k, last: k + 1, pronoun: 'personal', antecedent: null };
  else if (owner?.kind === 'clitic') {
    const phrase = nounPhraseEndingAt(unit, k - 1);
    if (phrase) source = { ...afterLastPreposition(unit, phrase), pronoun: null, antecedent: null };
  }
  if (!source && !clause) return null;
  return { first: at, last: clause ? at + 1 : at + 2, strength: noun.strength, source, content: 'after', start: clause || (next.lower === 'to' && isVerbBase(unit, at + 2)) ? at + 1 : at + 2, phrase: !clause, tense: null, via: null, speech: clause };
}

