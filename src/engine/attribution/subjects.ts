import { isCapitalised } from '../article/tokens';
import { isNumeral } from './complements';
import type { Cue } from './cues';
import { isInformantNoun } from './informants';
import { isAlsoNoun, takesSubjectOfInfinitive, type VerbReading } from './lexicon';
import type { Standing } from './model';
import { headOf, isBareName, nounPhraseEndingAt, nounPhraseFrom, nounSubject, segmentStart, subjectBefore, subjectFrom, type Stretch, type Subject } from './phrases';
import type { Item, Unit } from './units';
import { verbGroup } from './verb-group';
import { A, M, ON, isA, isAdverb, isDash, isMark, isOn, isVerbLike } from './words';

/** The subject for the verb group at `first`, also where it is shared with the verb before: "said … and added". */
export function subjectOf(unit: Unit, first: number, earlier: readonly Cue[]): Subject | null {
  const previous = unit[first - 1];
  if (isA(previous, A.coordinator) || previous?.lower === 'but') return governingSubject(unit, first, earlier);
  if (previous && isA(previous, A.contracted)) return { ...nounSubject({ first: first - 1, last: first }), pronoun: /^(?:who|that)'/.test(previous.lower) ? 'relative' : 'personal' };
  return subjectBefore(unit, first);
}

/** The subject of the clause that a participle or a coordinated verb belongs to: that of the last cue, else of the first verb, behind the last semicolon. */
export function governingSubject(unit: Unit, before: number, earlier: readonly Cue[]): Subject | null {
  let start = before;
  while (start > 0 && !isMark(unit[start - 1], M.semicolon)) start--;
  const here = earlier.filter(({ first }) => first >= start);
  const last = here.findLast(cue => cue.source !== null && cue.tense !== null) ?? here.findLast(cue => cue.source !== null && cue.content === 'after');
  if (last) return last.source;
  for (let k = start + 1; k < unit.length; k++) {
    if (k === before || !isVerbLike(unit, k)) continue;
    const subject = subjectBefore(unit, verbGroup(unit, k).first);
    if (subject) return subject;
    if (k > before) break;
  }
  return null;
}

/** "with officials saying …", "a filing showing …": a participle with a subject of its own. */
export function absoluteSubject(unit: Unit, first: number): Subject | null {
  const start = segmentStart(unit, first);
  const governed = unit[start]?.lower === 'with' ? nounPhraseFrom(unit, start + 1, first) : null;
  if (governed?.last === first) return nounSubject(governed);
  const phrase = nounPhraseEndingAt(unit, first - 1);
  if (!phrase || !(unit[phrase.first - 1]?.lower === 'with' || isOn(unit[phrase.last - 1], ON.document))) return null;
  return issuer(unit, phrase) ?? nounSubject(phrase);
}

/** "The ministry issued a statement saying": it is the ministry that says. */
function issuer(unit: Unit, { first, last }: Stretch): Subject | null {
  if (!isOn(unit[last - 1], ON.utterance) || !isOn(unit[first - 1], ON.issued)) return null;
  return subjectBefore(unit, verbGroup(unit, first - 1).first);
}

export function invertedSubject(unit: Unit, first: number, after: number): Subject | null {
  const previous = unit[first - 1];
  const opened = previous !== undefined && (isMark(previous, M.comma | M.question | M.exclamation) || previous.kind === 'quote' || ['as', 'than'].includes(previous.lower) || isDash(unit, first - 1));
  if (!opened) return null;
  if (isA(unit[after], A.objectPronoun) && !isA(unit[after], A.subjectPronoun)) return null;
  const phrase = isOn(unit[after], ON.time) ? null : nounPhraseFrom(unit, after);
  if (!phrase || unit[phrase.last]?.lower === 'that' || isVerbLike(unit, phrase.last) || unit[phrase.last]?.kind === 'quote') return null;
  return withName(unit, phrase);
}

/** "the union's leader, NAME" → the name, where one stands alone behind the phrase's comma; else the phrase. */
export function withName(unit: Unit, phrase: Stretch): Subject {
  // "a statement from Lind, Ben Okoro and others" names no statement
  const name = isMark(unit[phrase.last], M.comma) && !isBareName(unit, phrase.first, phrase.last) && !isOn(unit[headOf(unit, phrase)], ON.document) ? nameAfterComma(unit, phrase.last) : null;
  return name ? { ...subjectFrom(unit, name), from: phrase.first } : subjectFrom(unit, phrase);
}

/** A name alone between the comma and the next mark. */
function nameAfterComma(unit: Unit, comma: number): Stretch | null {
  let last = comma + 1;
  while (last < unit.length && (isMark(unit[last], M.hyphen) || (unit[last]!.kind === 'word' && isCapitalised(unit[last]!.text)))) last++;
  return isBareName(unit, comma + 1, last) && (last === unit.length || isMark(unit[last], M.comma | M.stop | M.semicolon | M.colon)) ? { first: comma + 1, last } : null;
}

export function agentAfter(unit: Unit, after: number): Subject | null {
  if (unit[after]?.lower !== 'by') return null;
  const phrase = nounPhraseFrom(unit, after + 1);
  return phrase && nounSubject(phrase);
}

/** Where the verb that governs the infinitive begins ("tried to", "is expected to", "declined to"), if the two share a subject. */
export function infinitiveGovernor(unit: Unit, to: number): number | null {
  let k = to - 1;
  while (k > 0 && isAdverb(unit[k])) k--;
  const governor = unit[k];
  if (!governor || governor.kind !== 'word') return null;
  const group = verbGroup(unit, k);
  if (takesSubjectOfInfinitive(governor.lower)) return group.first;
  return group.be && group.first < k ? group.first : null;
}

/** "officials claim", "the report claims": a present form needs its subject's number, since the same word may be a noun. */
export function agreement(unit: Unit, subject: Subject, { base, third }: VerbReading, word: string): boolean {
  const head = unit[subject.last - 1]!;
  // "many claims", "recent reports": the subject would end with a determiner or an adjective, so the word is their noun
  if (isAlsoNoun(word) && (isA(head, A.determiner) || /(?:ed|al|ous|ive|ent|ful|less|ic)$/.test(head.lower) && !(isCapitalised(head.text) && subject.last > 1))) return false;
  if (subject.pronoun === 'relative') return true;
  if (subject.pronoun === 'personal') return /^(?:he|she|it)$/.test(unit[subject.first]!.lower) ? third : base;
  let joined = false;
  for (let k = subject.first; k < subject.last; k++) if (isA(unit[k], A.coordinator)) joined = true;
  const at = headOf(unit, subject);
  const noun = unit[at]!;
  // "a number of officials say", "a group of officials says"
  if (unit[at + 1]?.lower === 'of' && isPlural(unit[headOf(unit, { first: at + 2, last: subject.last })]!)) return true;
  // "a Harbour Times report"
  const one = ['a', 'an', 'this', 'each', 'every'].includes(unit[subject.first]!.lower);
  const plural = !one && (isPlural(noun) || (isOn(noun, ON.role) && /(?:people|men)$/.test(noun.lower)));
  if (isA(head, A.nominalPronoun) || (third && base)) return true;
  // "A and B say"; "Marks & Brown says", but no "leaders says"
  if (joined && !(third && plural && !isCapitalised(head.text))) return true;
  return third ? !plural || isCapitalised(head.text) : plural;
}

function isPlural(item: Item): boolean {
  if (item.kind === 'number' || item.kind === 'symbol') return true;
  return (/[^su]s$/.test(item.lower) && !/(?:news|politics|economics)$/.test(item.lower)) || isA(item, A.plural);
}

/** What the subject names, as a teller of figures. This text itself is no source of its own. */
export function standingOf(unit: Unit, { first, last, pronoun, antecedent }: Subject): Standing {
  if (pronoun === 'personal') return /^(?:i|me|my|you|your|we|us|our|let)\b/.test(unit[first]!.lower) ? 'writer' : 'informant';
  const phrase = pronoun === 'relative' ? antecedent : { first, last };
  if (!phrase) return 'thing';
  const head = wholeOf(unit, phrase);
  const noun = unit[head]!;
  if (noun.kind === 'symbol' || /^(?:percent|pc)$/.test(noun.lower)) return 'respondents';
  // "one in ten"
  if (isNumeral(noun) && unit[head + 1]?.lower === 'in' && unit[head + 2] && isNumeral(unit[head + 2]!)) return 'respondents';
  if (unit[phrase.first]!.lower === 'this' && isOn(noun, ON.document)) return 'writer';
  // "his body mass index": a value of his, though "the price index" is a document
  if (isA(unit[phrase.first], A.possessive) && isOn(noun, ON.value)) return 'thing';
  return isInformantNoun(unit[nameAt(unit, phrase.first, head)]!, head === 0 && phrase.last > 1) || noun.lower === 'old' ? 'informant' : 'thing';
}

/** The head, or behind what only counts or parts it, its "of": "12 of the judges", "hundreds of voters", "copies of the memos". */
function wholeOf(unit: Unit, { first, last }: Stretch): number {
  const head = headOf(unit, { first, last });
  const parts = unit[head]!.kind === 'number' || isOn(unit[head], ON.partitive) || isA(unit[head], A.nominalPronoun);
  return parts && unit[head + 1]?.lower === 'of' && head + 2 < last ? wholeOf(unit, { first: head + 2, last }) : head;
}

/** Where the name that ends at `head` begins to be one: before its clitic ("Lloyd’s of Tarva") or a hyphen (“Lind Jong-un”). */
function nameAt(unit: Unit, first: number, head: number): number {
  let at = unit[head]!.kind === 'clitic' ? head - 1 : head;
  while (at - 2 >= first && isMark(unit[at - 1], M.hyphen)) at -= 2;
  return Math.max(at, first);
}

/** People, a body, a document, or a name that may be any of these. */
export function isInformant(unit: Unit, subject: Subject): boolean {
  return standingOf(unit, subject) === 'informant';
}
