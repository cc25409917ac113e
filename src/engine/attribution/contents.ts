import { isCapitalised } from '../article/tokens';
import { firstItem, isEnd, isNumeral, isVerbBase } from './complements';
import type { Cue } from './cues';
import { reportingNoun, verbReadings } from './lexicon';
import { nounPhraseFrom, type Stretch } from './phrases';
import { standingOf } from './subjects';
import type { Item, Unit } from './units';
import { verbGroup } from './verb-group';
import { A, M, ON, isA, isAdverb, isAuxiliary, isClosedClass, isDash, isMark, isNominal, isOn, isVerbLike } from './words';

/** A longer quotation, in characters, is speech rather than a word set apart. */
const SCARE = 30;

/** The items that a cue attributes, with the marks around them; null where there are none. */
export function contentOf(unit: Unit, cue: Cue, cues: readonly Cue[]): Stretch | null {
  if (cue.content === 'after') return { first: cue.start, last: contentEnd(unit, cue.start, cue, cues) };
  return cue.content === 'before' ? contentBefore(unit, cue, cues) : clauseAround(unit, cue, cues);
}

function contentEnd(unit: Unit, start: number, cue: Cue, cues: readonly Cue[]): number {
  const inRelative = isInRelativeClause(unit, cue);
  const fronted = isInFrontedClause(unit, cue);
  const bracket = openBracket(unit, cue.first);
  // "the claim that bolts were loose was false": as many verbs as clauses, and then that of the main clause
  const inSubject = unit[start]?.lower === 'that' && reportingNoun(unit[cue.last - 1]!.lower) !== undefined && cue.tense === null && !unit.slice(0, cue.first).some((_, at) => isVerbLike(unit, at));
  let clauses = 1;
  let inner = 0;
  for (let k = start; k < unit.length; k++) {
    const item = unit[k]!;
    if (isMark(item, M.opens)) inner++;
    // "($40m; £31m)" does not end what is said
    if (k > start && isMark(item, M.semicolon) && inner === 0) return k;
    if (isMark(item, M.closes) && inner > 0) {
      inner--;
      continue;
    }
    if (bracket === '(' && isMark(item, M.closes)) return k;
    if (bracket === '—' && isDash(unit, k)) return k;
    // “…,” she said: the quotation before is told by the words behind it
    if (k > start && unit[k - 1]!.kind === 'quote' && cues.some(other => other !== cue && other.content === 'before' && firstItem(other) === k)) return k;
    // "who asked not to be named said": the main clause goes on
    if (cue.source?.antecedent && k > start && cues.some(other => other.first === k && other.source?.first === cue.source!.antecedent!.first)) return k;
    if (inSubject && k > start) {
      if (isA(item, A.wh | A.relative | A.subordinator | A.clauseLink)) clauses++;
      else if (isVerbLike(unit, k) && verbGroup(unit, k).first === k && --clauses < 0) return k;
    }
    if (k > start && cues.some(({ gap }) => gap === k)) return k;
    const comma = isMark(item, M.comma);
    if (comma && k > start && fronted) return k;
    if (comma && inRelative && resumesMainVerb(unit, k + 1)) return k;
    if (cue.phrase && k > start && (comma ? closesPhrase(unit, k + 1) && !isInserted(unit, k) : ['as', 'while', 'amid', 'although', 'though'].includes(item.lower) && !isA(unit[k + 1], A.determiner) && hasVerbAfter(unit, k))) return k;
    // "admitted three charges and was jailed"
    if (cue.phrase && cue.tense === 'past' && k > start && item.lower === 'and' && isA(unit[k + 1], A.be | A.have)) return k;
    if ((comma || isLink(unit, k) || isDash(unit, k)) && k > start && handsOver(unit, k, cue, cues)) return k;
  }
  return unit.length;
}

/** ", who says …," or ", where residents reported …,": the main clause goes on behind it. */
function isInRelativeClause(unit: Unit, { source }: Cue): boolean {
  if (!source) return false;
  const opener = source.pronoun === 'relative' ? source.first : source.from - 1;
  return isA(unit[opener], A.wh | A.relative) && isMark(unit[opener - 1], M.comma);
}

/** "Asked whether he believed …,", "After officials said …,": the cue stands in a clause that opens the sentence. */
function isInFrontedClause(unit: Unit, { first, source, tense, last, start }: Cue): boolean {
  // "According to NAME, 12 had died, and …"
  if (first === 0 && tense === null && source && source.first === last && start > source.last) return false;
  if (first === 0 && source && source.first > 0) return true;
  if (!source || source.first === 0) return false;
  const opener = unit[0];
  if (!isA(opener, A.wh | A.preposition | A.fronting)) return false;
  for (let k = 1; k < first; k++) if (isMark(unit[k], M.comma)) return false;
  return true;
}

/** After a relative clause's comma the main clause's verb goes on. */
function resumesMainVerb(unit: Unit, at: number): boolean {
  let k = at;
  while (isAdverb(unit[k])) k++;
  if (/^[a-z]{2,}ed$/.test(unit[k]?.text ?? '')) return true;
  return isVerbLike(unit, k) && !isA(unit[k], A.contracted) || verbReadings(unit[k]?.lower ?? '').some(reading => reading.third || reading.past);
}

/** A comma that ends what a noun phrase or an infinitive says: an aside, a new clause. */
function closesPhrase(unit: Unit, at: number): boolean {
  const item = unit[at];
  return isA(item, A.wh | A.subjectPronoun | A.clauseLink) && !isA(item, A.coordinator) || /^[a-z]+ing$/.test(item?.text ?? '') || item?.lower === 'as' || item?.lower === 'after' || item?.lower === 'but';
}

/** ", including four children, had", ", up from 5%, and sales of £3m": what is said goes on behind the aside that the comma at `at` opens. */
function isInserted(unit: Unit, at: number): boolean {
  let close = at + 1;
  while (close < unit.length && !isMark(unit[close], M.comma | M.semicolon)) close++;
  if (!isMark(unit[close], M.comma)) return false;
  if (isA(unit[close + 1], A.coordinator)) return nounPhraseFrom(unit, close + 2) !== null && !hasVerbAfter(unit, close + 1);
  return isVerbLike(unit, close + 1) && isAuxiliary(unit[close + 1]);
}

function hasVerbAfter(unit: Unit, at: number): boolean {
  for (let k = at + 1; k < unit.length && !isMark(unit[k], M.comma); k++) if (isVerbLike(unit, k) || verbReadings(unit[k]!.lower).length > 0) return true;
  return false;
}

function isLink(unit: Unit, at: number): boolean {
  return isA(unit[at], A.clauseLink);
}

/** Does another attribution begin at the mark or link at `at`: ", adding …", "and said …", ", while officials say …", ", according to …"? */
function handsOver(unit: Unit, at: number, cue: Cue, cues: readonly Cue[]): boolean {
  const comma = isMark(unit[at], M.comma) || isDash(unit, at);
  let k = comma ? at + 1 : at;
  const link = isLink(unit, k) || (comma && unit[k]?.lower === 'with') ? unit[k]!.lower : null;
  if (link !== null) k++;
  while (isAdverb(unit[k]) && !isA(unit[k], A.nominalPronoun)) k++;
  return cues.some(other => {
    if (other === cue || other.first < cue.last) return false;
    const { source } = other;
    // what stands before a later cue takes in all of this sentence: ", officials said"
    if (comma && other.content === 'before' && firstItem(other) === k) return true;
    if (comma && other.first === k && unit[k]!.lower === 'according') return true;
    if (!source) return false;
    if (source.first === cue.source?.first && other.first <= k && k < other.last) {
      return link === null || cue.tense === null || (other.tense !== null && (other.tense === cue.tense || link === 'but'));
    }
    if (link === null || link === 'because' || other.content !== 'after' || source.from < k || source.from > k + 1) return false;
    // "43% back the plan and 52% oppose it"
    return (link === 'with' || (other.tense !== null && cue.tense !== null)) && standingOf(unit, source) !== 'respondents';
  });
}

function openBracket(unit: Unit, at: number): '(' | '—' | null {
  let dashes = 0;
  for (let k = at - 1; k >= 0; k--) {
    if (isMark(unit[k], M.closes)) return null;
    if (isMark(unit[k], M.opens)) return '(';
    if (isDash(unit, k)) dashes++;
  }
  return dashes % 2 === 1 ? '—' : null;
}

/** Everything before the source, and after it where the clause goes on around it. */
function contentBefore(unit: Unit, cue: Cue, cues: readonly Cue[]): Stretch | null {
  const inner = firstItem(cue);
  const first = leftBound(unit, inner, cue, cues);
  let last = inner;
  while (last > first && (isMark(unit[last - 1], M.comma | M.opens) || isDash(unit, last - 1) || ['as', 'than'].includes(unit[last - 1]!.lower))) last--;
  if (last <= first) return null;
  // "The bridge was, NAME said, a trap"; "the tribe, which, NAME said, has 40 members"
  const relative = isA(unit[last - 1], A.relative);
  const unfinished = isAuxiliary(unit[last - 1]) || relative;
  const resume = unfinished ? cue.start : afterAppositions(unit, cue.start);
  const goesOn = resume < unit.length && !isEnd(unit, resume) && (isMark(unit[resume], M.comma) || isDash(unit, resume)) && (unfinished || resumes(unit, { first, last }, resume + 1, cues));
  return { first: relative && goesOn ? last - 1 : first, last: goesOn ? contentEnd(unit, resume + 1, cue, cues) : last };
}

/** Does what stands behind a medial source belong to the content: a second quotation, or the rest of an unfinished clause? */
function resumes(unit: Unit, before: Stretch, at: number, cues: readonly Cue[]): boolean {
  const quotedBefore = unit.slice(before.first, before.last).some(item => item.kind === 'quote');
  if (unit[at]?.kind === 'quote' || unit[at]?.lower === 'that' || comparesNumber(unit, at)) return true;
  // “…,” NAME said, adding: “…” is the participle's
  if (verbReadings(unit[at]?.lower ?? '').some(reading => reading.ing && reading.verb.takes.has('quote'))) return false;
  // “…,” NAME said, but “…”
  if (quotedBefore) return unit.slice(at).some(item => item.kind === 'quote' && item.end - item.start > SCARE);
  if (unit[at]?.lower === 'and' && (goesOnAsVerb(unit, before, at + 1, cues) || goesOnAsClause(unit, before, at + 1, cues))) return true;
  if (isA(unit[at], A.wh | A.clauseLink) || isLink(unit, at) || /^[a-z]+ing$/.test(unit[at]?.text ?? '') || unit[at]?.lower === 'as') return false;
  return !unit.slice(before.first, before.last).some((_, k) => isVerbLike(unit, before.first + k));
}

/** ", and destroyed 40 homes", ", and could rise by 10 cents"; behind “will”, ", and take 12 years": a second verb of what is told. */
function goesOnAsVerb(unit: Unit, { first, last }: Stretch, at: number, cues: readonly Cue[]): boolean {
  if (cues.some(cue => cue.first >= at && cue.content !== 'around')) return false;
  if (isVerbLike(unit, at)) return true;
  const object = unit[at + 1];
  if (!object || !(isA(object, A.determiner) || isNumeral(object))) return false;
  return /^[a-z]+ed$/.test(unit[at]!.text) || (isVerbBase(unit, at) && unit.slice(first, last).some(item => isA(item, A.modal)));
}

/** ", and the poorest paid 8%": a clause that goes on with the numbers before it, and that no other cue attributes. */
function goesOnAsClause(unit: Unit, before: Stretch, at: number, cues: readonly Cue[]): boolean {
  const clause = unit.slice(at);
  if (isVerbLike(unit, at) || !clause.some(isNumeral) || !hasVerbAfter(unit, at) || cues.some(({ first, content }) => first >= at && content !== 'around')) return false;
  const words = new Set(unit.slice(before.first, before.last).flatMap(item => (isContentWord(item) ? [item.lower] : [])));
  return clause.some(item => words.has(item.lower) || /^(?:more|another|others|further)$/.test(item.lower));
}

/** A word that tells what a clause is about: no name, no word of a closed class. */
function isContentWord(item: Item): boolean {
  return item.text === '%' || (item.kind === 'word' && !isCapitalised(item.text) && !isClosedClass(item));
}

/** ", compared with 58% a year ago", ", up from 12", ", including 4 children", ", 12 of them children", ", more than double": more of the number that was told. */
function comparesNumber(unit: Unit, at: number): boolean {
  if (!unit.slice(at, at + LONGEST_COMPARISON).some(isNumeral) && unit[at]?.lower !== 'more') return false;
  if (isOn(unit[at], ON.comparing) && !isVerbLike(unit, at + 1)) return true;
  return isNumeral(unit[at]!) && unit[at + 1]?.lower === 'of' && /^(?:them|whom|which|those)$/.test(unit[at + 2]?.lower ?? '');
}

/** In items, up to its number: "compared with a revised 58%". */
const LONGEST_COMPARISON = 6;

/** Skips adjuncts and an apposition to a source that stands behind its verb: ", the head of the union," */
function afterAppositions(unit: Unit, at: number): number {
  let k = at;
  while (k < unit.length && !isMark(unit[k], M.comma) && !isEnd(unit, k) && !isDash(unit, k) && unit[k]!.kind !== 'quote') k++;
  if (!isMark(unit[k], M.comma) || comparesNumber(unit, k + 1)) return k;
  const phrase = isA(unit[k + 1], A.determiner) || (isNominal(unit[k + 1]) && !isA(unit[k + 1], A.nominalPronoun)) ? nounPhraseFrom(unit, k + 1) : null;
  if (phrase && (isMark(unit[phrase.last], M.comma) || isEnd(unit, phrase.last)) && unit[phrase.last]) return phrase.last;
  if (isA(unit[k + 1], A.wh)) {
    let close = k + 1;
    while (close < unit.length && !isMark(unit[close], M.comma)) close++;
    return close;
  }
  return k;
}

/** Where a content that stands before its cue begins: the unit's start, or behind an earlier attribution that a link or semicolon ends. */
function leftBound(unit: Unit, inner: number, cue: Cue, cues: readonly Cue[]): number {
  let bound = 0;
  for (let k = 0; k < inner; k++) {
    // "Here is one example: The mine …, the report says"
    if (isMark(unit[k], M.semicolon) || (isMark(unit[k], M.colon) && isCapitalised(unit[k + 1]!.text))) bound = k + 1;
    const comma = isMark(unit[k], M.comma);
    if (comma && isLink(unit, k + 1) && cues.some(other => other !== cue && other.first < k && other.content === 'after' && other.tense !== null && other.source !== null) && hasSubjectBetween(unit, k + 2, inner)) bound = k + 2;
  }
  return bound;
}

function hasSubjectBetween(unit: Unit, first: number, last: number): boolean {
  for (let k = first + 1; k < last; k++) if (isVerbLike(unit, k)) return !isVerbLike(unit, first);
  return false;
}

/** The clause that a hearsay adverb or an agentless passive stands in. */
function clauseAround(unit: Unit, cue: Cue, cues: readonly Cue[]): Stretch {
  let first = cue.first;
  while (first > 0 && !isMark(unit[first - 1], M.semicolon | M.colon) && !(isLink(unit, first - 1) && isMark(unit[first - 2], M.comma))) first--;
  return { first, last: contentEnd(unit, cue.start, cue, cues) };
}
