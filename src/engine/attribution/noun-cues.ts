import { isCapitalised } from '../article/tokens';
import { isVerbBase, nextBreak } from './complements';
import type { Cue } from './cues';
import { reportingNoun, sourcePhrasesFrom, type ReportingNoun } from './lexicon';
import { nounPhraseEndingAt, nounPhraseFrom, nounSubject, subjectBefore, subjectFrom, type Stretch, type Subject } from './phrases';
import { withName } from './subjects';
import type { Unit } from './units';
import { verbGroup } from './verb-group';
import { A, M, ON, isA, isMark, isNominal, isOn, isVerbLike } from './words';

/** "according to NAME", "in the words of NAME", "per the ministry": a phrase of the data, and whom it names. */
export function sourcePhrase(unit: Unit, at: number): Cue | null {
  const known = sourcePhrasesFrom(unit[at]!.lower).find(({ words }) => words.every((word, k) => unit[at + k]?.lower === word));
  if (!known) return null;
  const after = at + known.words.length;
  const previous = unit[at - 1];
  // "…, and according to NAME, …", "… and, according to NAME, …"
  const link = isMark(previous, M.comma) ? unit[at - 2] : previous;
  const opens = !previous || isMark(previous, M.semicolon | M.colon) || isA(link, A.coordinator | A.subordinator | A.clauseLink);
  // "90 miles per hour": one word alone leads to a named or definite source
  if (known.words.length === 1 && unit[after]?.lower !== 'the' && !((opens || isMark(previous, M.comma)) && unit[after] && isCapitalised(unit[after].text))) return null;
  const phrase = nounPhraseFrom(unit, after);
  if (!phrase) return null;
  const source = opens ? subjectFrom(unit, phrase) : withName(unit, phrase);
  const cue = { first: at, last: after, strength: known.strength, source, phrase: false, tense: null, via: null, speech: known.strength !== 'attitude' } as const;
  const close = opens ? fronted(unit, phrase.last) : unit.length;
  if (close + 1 < unit.length) return { ...cue, content: 'after', start: close + 1 };
  return at > 0 ? { ...cue, content: 'before', start: source.last } : null;
}

/** The comma or colon that closes a fronted source, behind an apposition or a relative clause. */
function fronted(unit: Unit, from: number): number {
  const close = nextBreak(unit, from);
  const apposition = isA(unit[close + 1], A.determiner) ? nounPhraseFrom(unit, close + 1) : null;
  return isA(unit[close + 1], A.wh) || (apposition && isMark(unit[apposition.last], M.comma)) ? nextBreak(unit, close + 1) : close;
}

/** "his claim that", "the company's plan to", "fears that"; “Lind’s answer: “…””. */
export function nounCue(unit: Unit, at: number): Cue | null {
  const item = unit[at]!;
  const next = unit[at + 1];
  if (!next || item.kind !== 'word') return null;
  const noun = reportingNoun(item.lower);
  if (isMark(next, M.colon)) return noun || isOn(item, ON.document) ? wording(unit, at, noun) : null;
  if (!noun) return null;
  const clause = noun.takes.has('clause') && next.lower === 'that' && !isVerbLike(unit, at + 2);
  const infinitive = next.lower === 'to' && isVerbBase(unit, at + 2);
  const preposition = noun.takes.has(next.lower) && (next.lower !== 'to' || infinitive || noun.strength === 'denial');
  if (!clause && !preposition) return null;
  const source = ownerOf(unit, at);
  if (!source && !clause) return null;
  const start = clause || infinitive ? at + 1 : at + 2;
  return { first: at, last: clause ? at + 1 : at + 2, strength: noun.strength, source, content: 'after', start, phrase: !clause, tense: null, via: null, speech: clause };
}

/** "Lind’s answer: “…”", "Lind made the following comment:": its owner's words, or those of the one who made it. */
function wording(unit: Unit, at: number, noun: ReportingNoun | undefined): Cue | null {
  const start = at + 2;
  const next = start >= unit.length;
  // "made the following comment:", not "made the following plans:"
  if (next ? !noun?.takes.has('clause') && !noun?.takes.has('about') : unit[start]!.kind !== 'quote') return null;
  let verb = at;
  while (verb > 0 && !isVerbLike(unit, verb)) verb--;
  const source = ownerOf(unit, at) ?? (verb > 0 ? subjectBefore(unit, verbGroup(unit, verb).first) : null);
  return source && { first: at, last: at + 1, strength: noun?.strength ?? 'neutral', source, content: next ? 'next' : 'after', start, phrase: false, tense: null, via: null, speech: true };
}

/** Whose claim, plan or fear it is: "his latest claim", "the company's plan", "a Harbour Times report". */
function ownerOf(unit: Unit, noun: number): Subject | null {
  let name = noun;
  while (name > 1 && unit[name - 1]!.kind === 'word' && isCapitalised(unit[name - 1]!.text) && !isA(unit[name - 1], A.determiner)) name--;
  if (name < noun && isA(unit[name - 1], A.determiner)) return nounSubject({ first: name, last: noun });
  let k = noun - 1;
  while (k >= 0 && noun - k < 4 && unit[k]!.kind === 'word' && isNominal(unit[k]) && !isA(unit[k], A.possessive)) k--;
  const owner = unit[k];
  if (isA(owner, A.possessive)) return { ...nounSubject({ first: k, last: k + 1 }), pronoun: 'personal' };
  const phrase = owner?.kind === 'clitic' ? nounPhraseEndingAt(unit, k - 1) : null;
  return phrase && nounSubject(afterLastPreposition(unit, phrase));
}

function afterLastPreposition(unit: Unit, { first, last }: Stretch): Stretch {
  let start = first;
  for (let k = first; k < last; k++) if (isA(unit[k], A.preposition)) start = k + 1;
  return { first: start, last };
}
