import { isCapitalised } from '../article/tokens';
import { isInformantNoun } from './informants';
import { isIrregularPast, verbReadings } from './lexicon';
import type { Unit } from './units';
import { A, M, ON, isA, isAdverb, isAuxiliary, isDash, isMark, isNominal, isOn, isVerbLike } from './words';

/** A stretch of a unit's items, `last` exclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A clause's subject as a source; `antecedent` is what a relative pronoun stands for. */
export interface Subject extends Stretch {
  readonly pronoun: 'personal' | 'relative' | null;
  readonly antecedent: Stretch | null;
  /** Where the whole subject begins, with a role that stands before the name: "the party’s leader, NAME". */
  readonly from: number;
}

/** A subject that is all of a phrase. */
export function nounSubject({ first, last }: Stretch): Subject {
  return { first, last, pronoun: null, antecedent: null, from: first };
}

/** As `nounSubject`, where the phrase may be a pronoun. */
export function subjectFrom(unit: Unit, phrase: Stretch): Subject {
  return { ...nounSubject(phrase), pronoun: isA(unit[phrase.first], A.subjectPronoun | A.objectPronoun) ? 'personal' : null };
}

/** How many commas an apposition or a parenthesis between subject and verb may have. */
const DEEPEST_PARENTHESIS = 6;

/** The subject that ends before the verb group at `before`: a pronoun, a noun phrase, or one before an apposition or parenthesis. */
export function subjectBefore(unit: Unit, before: number): Subject | null {
  const j = skipTimeBackward(unit, before - 1);
  const item = unit[j];
  if (!item) return null;
  // "the welder who declined to be named said", "the welder who built it said"
  const end = isA(item, A.objectPronoun) ? j - 1 : j;
  const clause = isVerbLike(unit, end) ? antecedentInSegment(unit, end) : null;
  if (clause) return nounSubject(clause);
  if (isA(item, A.subjectPronoun)) return subjectFrom(unit, { first: j, last: j + 1 });
  if (isA(item, A.relative) || (item.lower === 'whom' && unit[j - 1]?.text === 'of')) return relative(unit, j);
  if (isMark(item, M.comma) || isDash(unit, j)) return subjectBeforeParenthesis(unit, j);
  // "the experts I interviewed"
  if (isVerbLike(unit, j) && isA(unit[j - 1], A.subjectPronoun)) {
    const object = nounPhraseEndingAt(unit, j - 2);
    return object && nounSubject(object);
  }
  const phrase = nounPhraseEndingAt(unit, j);
  const described = describedBefore(unit, phrase, j);
  if (described) return nounSubject(described);
  const antecedent = phrase && subjectBeforeRelativeClause(unit, phrase.first);
  if (antecedent) return nounSubject(antecedent);
  return phrase && !isBareSingular(unit, phrase) ? nounSubject(phrase) : null;
}

/**
 * The noun phrase of which the end is a description that opens with a participle: "a letter dated 4 June and sent to all members", "miners rescued on
 * Monday"; with its agent where that is the last phrase of all: "data compiled by Reuters".
 * @param last the phrase that the description ends with. @param end its last item.
 */
function describedBefore(unit: Unit, last: Stretch | null, end: number): Stretch | null {
  const from = last ? last.first - (isA(unit[last.first - 1], A.determiner) ? 2 : 1) : end;
  // "dated 3 March"; but "said the operator"
  if (last && !isA(unit[from], A.preposition) && !(isParticiple(unit, from) && unit[last.first]!.kind === 'number')) return null;
  for (let k = from; k > 0 && end - k < LONGEST_DESCRIPTION; k--) {
    const item = unit[k]!;
    if (isBreak(unit, k) || isAuxiliary(item) || isA(item, A.subjectPronoun | A.relative | A.wh)) return null;
    if (!isParticiple(unit, k)) continue;
    let left = k - 1;
    while (isAdverb(unit[left])) left--;
    if (isA(unit[left], A.coordinator)) continue;
    const phrase = nounPhraseEndingAt(unit, left);
    if (!phrase || !isInformantNoun(unit[headOf(unit, phrase)]!, false)) return null;
    return last && k === from - 1 && unit[from]!.lower === 'by' ? { first: phrase.first, last: last.last } : phrase;
  }
  return null;
}

/** In items: "posted on the website of the ministry late on Tuesday". */
const LONGEST_DESCRIPTION = 14;

/** A word that may be a past participle. */
function isParticiple(unit: Unit, at: number): boolean {
  const item = unit[at];
  return item?.kind === 'word' && !isCapitalised(item.text) && (/^[a-z]{2,}ed$/.test(item.lower) || isIrregularPast(item.lower)) && !isAuxiliary(item);
}

/** "the welder who declined to give her name said", "a company that runs the mine said": the phrase that the clause before `first`, the end of the clause, describes. */
function subjectBeforeRelativeClause(unit: Unit, first: number): Stretch | null {
  let opener = first - 1;
  while (opener > 0 && !isBreak(unit, opener) && !isA(unit[opener], A.relative | A.wh | A.subjectPronoun)) opener--;
  if (opener < 1 || !isA(unit[opener], A.relative)) return null;
  let verb = opener + 1;
  while (verb < first && (isAdverb(unit[verb]) || isAuxiliary(unit[verb]))) verb++;
  const item = unit[verb]!;
  // "who the ministry said"; but "who work at the mine said"
  if (verb > first || (verb === first && !isA(unit[verb + 1], A.preposition)) || item.kind !== 'word' || isCapitalised(item.text) || isA(item, A.determiner)) return null;
  if (unit[opener]!.lower !== 'who' && !isVerbLike(unit, verb)) return null;
  if (unit[verb + 1]?.lower !== 'to' && verbReadings(item.lower).some(reading => reading.verb.takes.has('clause'))) return null;
  return nounPhraseEndingAt(unit, opener - 1);
}

/** The phrase before the "who" whose clause ends with the verb at `verb`. */
function antecedentInSegment(unit: Unit, verb: number): Stretch | null {
  for (let k = verb - 1; k > 0 && !isBreak(unit, k); k--) if (unit[k]!.lower === 'who') return nounPhraseEndingAt(unit, k - 1);
  return null;
}

/** One small-letter singular noun without a determiner is no subject: "to address proposed terms". */
function isBareSingular(unit: Unit, { first, last }: Stretch): boolean {
  const item = unit[first]!;
  return last - first === 1 && item.kind === 'word' && !isCapitalised(item.text) && !/[^s]s$/.test(item.lower) && !isA(item, A.nominalPronoun) && !isOn(item, ON.role) && !isOn(item, ON.document) && !isOn(item, ON.bare);
}

function relative(unit: Unit, at: number): Subject | null {
  let start = at;
  if (unit[at]!.lower === 'whom') while (start > 0 && !isBreak(unit, start - 1)) start--;
  const end = isMark(unit[start - 1], M.comma) || isDash(unit, start - 1) ? start - 2 : start - 1;
  const phrase = nounPhraseEndingAt(unit, end);
  const antecedent = phrase && unit[at]!.lower === 'who' ? nameBefore(unit, phrase) ?? people(unit, phrase) : phrase;
  if (unit[at]!.lower === 'that' && !antecedent) return null;
  return { first: start, last: at + 1, pronoun: 'relative', antecedent, from: start };
}

/** "NAME, the commissioner, who": the name. */
function nameBefore(unit: Unit, { first }: Stretch): Stretch | null {
  if (!isA(unit[first], A.determiner) || !isMark(unit[first - 1], M.comma)) return null;
  let start = first - 1;
  while (start > 0 && unit[start - 1]!.kind === 'word' && isCapitalised(unit[start - 1]!.text)) start--;
  return isBareName(unit, start, first - 1) ? { first: start, last: first - 1 } : null;
}

/** "A law for charities who": what stands behind the last preposition, where the phrase's own head is nobody. */
function people(unit: Unit, phrase: Stretch): Stretch {
  if (isInformantNoun(unit[headOf(unit, phrase)]!, false)) return phrase;
  let { first } = phrase;
  for (let k = first; k < phrase.last - 1; k++) if (isA(unit[k], A.preposition)) first = k + 1;
  return { first, last: phrase.last };
}

/** "NAME, the prosecutor of …, said", "NAME, 43, who asked …, said", "the ministry, in a statement, said". */
function subjectBeforeParenthesis(unit: Unit, comma: number): Subject | null {
  let end = comma;
  for (let depth = 0; depth < DEEPEST_PARENTHESIS; depth++) {
    const start = segmentStart(unit, end);
    const mark = unit[start - 1];
    if (start === end || !(isMark(mark, M.comma) || isDash(unit, start - 1))) return null;
    end = start - 1;
    // "had earlier, citing hospitals, put"
    let last = end - 1;
    while (last > 0 && (isAuxiliary(unit[last]) || isAdverb(unit[last]))) last--;
    const candidate = nounPhraseEndingAt(unit, last) ?? pronounAt(unit, last);
    if (!candidate) continue;
    const head = segmentStart(unit, end);
    if (opensAdjunct(unit, head)) continue;
    // an apposition of an apposition: a name stands right before it
    const further = unit[head - 2];
    const apposition = isA(unit[head], A.determiner) || !isCapitalised(unit[head]!.text);
    if (apposition && isMark(unit[head - 1], M.comma) && further?.kind === 'word' && isCapitalised(further.text) && !opensAdjunct(unit, segmentStart(unit, head - 1)) && candidate.first === head) continue;
    const named = isBareName(unit, end + 1, comma) && !isBareName(unit, candidate.first, candidate.last) ? { first: end + 1, last: comma } : candidate;
    return { ...subjectFrom(unit, named), from: candidate.first };
  }
  return null;
}

/** A name alone, as in "the party’s leader, NAME, said". */
export function isBareName(unit: Unit, first: number, last: number): boolean {
  let words = 0;
  for (let k = first; k < last; k++) {
    // "Thugge-Njoroge"
    if (k > first && isMark(unit[k], M.hyphen) && unit[k]!.start === unit[k - 1]!.end) continue;
    if (unit[k]!.kind !== 'word' || !isCapitalised(unit[k]!.text) || isA(unit[k], A.determiner)) return false;
    words++;
  }
  return words >= 2 && words <= 5;
}

function pronounAt(unit: Unit, at: number): Stretch | null {
  return isA(unit[at], A.subjectPronoun) ? { first: at, last: at + 1 } : null;
}

function opensAdjunct(unit: Unit, at: number): boolean {
  const item = unit[at];
  return isA(item, A.wh | A.preposition) || item?.kind === 'number' || /^[a-z]+ing$/.test(item?.text ?? '') || item?.lower === 'as' || item?.lower === 'when';
}

/** Where the stretch between commas, dashes, colons or quotations that ends at `end` begins. */
export function segmentStart(unit: Unit, end: number): number {
  let start = end;
  while (start > 0 && !isBreak(unit, start - 1)) start--;
  return start;
}

/** Punctuation that parts clauses, or a quotation. */
export function isBreak(unit: Unit, at: number): boolean {
  const item = unit[at];
  return item !== undefined && (item.kind === 'quote' || isMark(item, M.comma | M.semicolon | M.colon | M.opens | M.closes | M.bracket | M.question | M.exclamation | M.ellipsis | M.quotation) || isDash(unit, at));
}

/** "on Tuesday", "Friday", "last week", "in 2009" between a subject and its verb. */
function skipTimeBackward(unit: Unit, from: number): number {
  let j = from;
  if (isOn(unit[j], ON.timeUnit) && isOn(unit[j - 1], ON.time)) j -= 2;
  while (j > 0 && (isOn(unit[j], ON.time) || isAdverb(unit[j])) && !isA(unit[j], A.nominalPronoun)) j--;
  if (j < from && isA(unit[j], A.preposition) && isOn(unit[j + 1], ON.time)) j--;
  return j;
}

/**
 * The smallest noun phrase that ends at item `end`, inclusive: nouns, names and adjectives, back over "of", "for" and the like to its determiner;
 * null where none ends there.
 */
export function nounPhraseEndingAt(unit: Unit, end: number): Stretch | null {
  let j = end;
  if (isMark(unit[j], M.closes)) {
    while (j > 0 && !isMark(unit[j], M.opens)) j--;
    j--;
  }
  const governed = isA(unit[j], A.objectPronoun) && isA(unit[j - 1], A.preposition);
  if (!governed && (!isNominal(unit[j]) || isVerbLike(unit, j) || isAdverb(unit[j]) && !isA(unit[j], A.nominalPronoun))) return null;
  let first = j;
  for (let k = governed ? j - 1 : j; k >= 0 && !stopsPhrase(unit, k); k--) first = k;
  first = trimStart(unit, first, j);
  return first > j ? null : { first, last: end + 1 };
}

function stopsPhrase(unit: Unit, at: number): boolean {
  const item = unit[at]!;
  if (isBreak(unit, at)) return true;
  if (isA(item, A.subjectPronoun | A.objectPronoun | A.subordinator) && !isA(item, A.nominalPronoun | A.possessive)) return true;
  if (isA(item, A.clauseLink) && !isA(item, A.coordinator)) return true;
  if (isA(item, A.relative | A.wh | A.indefinite)) return true;
  if (item.lower === 'to' && isOn(unit[at - 1], ON.postmodifier)) return false;
  if (isA(item, A.preposition) && !isA(item, A.nominalPreposition) && !(item.lower === 'by' && isOn(unit[at - 1], ON.document))) return true;
  if (item.kind === 'punctuation' || /^[<>=|*#•]$/.test(item.text)) return true;
  return isAuxiliary(item) || isVerbLike(unit, at);
}

/** Drops what a phrase read backward has too much at its start: links, adverbs, times, a fronted prepositional phrase, a verb's object. */
function trimStart(unit: Unit, from: number, last: number): number {
  let first = from;
  const objectBefore = from > 0 && isVerbLike(unit, from - 1);
  if (objectBefore) {
    for (let k = last; k > first; k--) if (isA(unit[k], A.coordinator)) { first = k; break; }
  }
  while (first < last && (isA(unit[first], A.coordinator) || (isAdverb(unit[first]) && !isA(unit[first], A.nominalPronoun | A.determiner)) || (isOn(unit[first], ON.time) && !isA(unit[first], A.determiner)))) first++;
  if (isA(unit[first], A.preposition)) first = afterFrontedPhrase(unit, first, last);
  // "saying flood-control projects": a participle and its object
  if (first < last && verbReadings(unit[first]!.lower).some(({ ing, verb }) => ing && verb.takes.has('quote'))) first++;
  // a second determiner that no preposition leads to opens a new phrase: "last week the ministry"
  for (let k = last; k > first; k--) {
    if (!isA(unit[k], A.determiner) || isA(unit[k], A.nominalPronoun)) continue;
    const previous = unit[k - 1];
    if (isA(previous, A.preposition | A.coordinator | A.determiner)) continue;
    return k;
  }
  return first;
}

/** "In a statement Ms. Rao": the last name, or what follows the last determiner that no preposition governs. */
function afterFrontedPhrase(unit: Unit, first: number, last: number): number {
  let k = last;
  while (k > first && unit[k]!.kind === 'word' && isCapitalised(unit[k]!.text)) k--;
  if (k < last && !isA(unit[k], A.preposition)) return k + 1;
  let p = last;
  while (p > first && !isA(unit[p], A.preposition)) p--;
  return Math.min(p + 1, last);
}

/** The noun phrase that begins at item `start`; null where none does. */
export function nounPhraseFrom(unit: Unit, start: number, limit = unit.length): Stretch | null {
  let head = -1;
  let k = start;
  if (isA(unit[k], A.subjectPronoun | A.objectPronoun)) return { first: k, last: k + 1 };
  for (; k < limit; k++) {
    const item = unit[k]!;
    if (item.kind === 'quote') {
      if (k > start && (isA(unit[k - 1], A.determiner | A.possessive) || unit[k - 1]!.kind === 'clitic')) { head = k; continue; }
      if (k === start || !isNominal(unit[k + 1]) || isVerbLike(unit, k + 1)) break;
      continue;
    }
    if (isMark(item, M.hyphen | M.slash | M.ampersand | M.enDash) && !isDash(unit, k)) continue;
    if (item.kind === 'clitic') { head = k; continue; }
    if (isMark(item, M.opens)) {
      const close = closing(unit, k, limit);
      if (close < 0 || head < 0) break;
      k = head = close;
      continue;
    }
    if (isA(item, A.determiner)) {
      const previous = unit[k - 1];
      if (k > start && !isA(previous, A.preposition | A.coordinator | A.determiner)) break;
      if (isA(item, A.nominalPronoun)) head = k;
      continue;
    }
    // "sources close to the inquiry"
    if (item.lower === 'to' && head === k - 1 && isOn(unit[head], ON.postmodifier) && k - 1 > start) continue;
    if (isA(item, A.preposition)) {
      if (head < 0 || !isA(item, A.nominalPreposition) && !(item.lower === 'by' && isOn(unit[head], ON.document)) || isOn(unit[k + 1], ON.time) || !(isNominal(unit[k + 1]) || isA(unit[k + 1], A.determiner))) break;
      continue;
    }
    if (isA(item, A.coordinator)) {
      if (head !== k - 1 || !coordinates(unit, k, limit)) break;
      continue;
    }
    if (head >= 0 && isA(item, A.nominalPronoun)) break;
    // "a database tracking the shootings"
    if (head >= 0 && /^[a-z]{2,}ing$/.test(item.text) && isOn(unit[head], ON.document) && (isNominal(unit[k + 1]) || isA(unit[k + 1], A.determiner))) break;
    // "the BBC’s Today programme"
    if (unit[k - 1]?.kind === 'clitic' && isCapitalised(item.text) && isOn(item, ON.time) && isNominal(unit[k + 1])) continue;
    if (!isNominal(item) || isAdverb(item) && item.lower !== 'first' || (head >= 0 && isOn(item, ON.time)) || (head >= 0 && isVerbLike(unit, k))) break;
    head = k;
  }
  if (head < 0) return null;
  // "figures released by the ministry"
  const agent = k < limit - 2 && unit[k + 1]!.lower === 'by' && /(?:ed|en)$/.test(unit[k]!.lower) ? nounPhraseFrom(unit, k + 2, limit) : null;
  return { first: start, last: agent ? agent.last : head + 1 };
}

/** Does the "and" at `at` join two noun phrases, so that no verb follows the second at once? */
function coordinates(unit: Unit, at: number, limit: number): boolean {
  const next = unit[at + 1];
  if (!(isNominal(next) || isA(next, A.determiner)) || isVerbLike(unit, at + 1)) return false;
  let k = at + 1;
  while (k < limit && (isNominal(unit[k]) || isA(unit[k], A.determiner | A.nominalPreposition)) && !isVerbLike(unit, k)) k++;
  return !isVerbLike(unit, k);
}

function closing(unit: Unit, open: number, limit: number): number {
  for (let k = open + 1; k < Math.min(limit, open + 12); k++) if (isMark(unit[k], M.closes)) return k;
  return -1;
}

/** The end of an adverb, time, or prepositional phrase at `at` ("in a statement", "on Tuesday", "to reporters in Rome"); `at` where none stands there. */
export function adjunctEnd(unit: Unit, at: number): number {
  const item = unit[at];
  if (unit[at + 1]?.kind === 'clitic') return at;
  if (isOn(item, ON.time) || /^[a-z]+ly$/.test(item?.text ?? '')) {
    // "last week", "this year", "early Friday"
    if (item!.lower === 'last' || item!.lower === 'this') return isNominal(unit[at + 1]) && !isCapitalisedName(unit, at + 1) ? at + 2 : isOn(unit[at + 1], ON.time) ? at + 2 : at;
    return at + 1;
  }
  if (!isA(item, A.preposition) && item?.lower !== 'after' && item?.lower !== 'before') return at;
  const next = unit[at + 1];
  if (item!.lower === 'at' && next?.kind === 'number') return /^[ap]\.?m\.?$/.test(unit[at + 2]?.lower ?? '') ? at + 3 : at + 2;
  if (next?.kind === 'number' && !/^(?:19|20)\d\d$/.test(next.text) || ['least', 'most', 'all', 'average'].includes(next?.lower ?? '')) return at;
  if (isOn(next, ON.time)) {
    const end = Math.max(adjunctEnd(unit, at + 1), at + 2);
    // "on Tuesday night"
    return isOn(unit[end], ON.timeUnit) ? end + 1 : end;
  }
  return nounPhraseFrom(unit, at + 1)?.last ?? at;
}

function isCapitalisedName(unit: Unit, at: number): boolean {
  return isCapitalised(unit[at]!.text) && !isOn(unit[at], ON.time);
}

/** The noun that a phrase is about: "authority" of "the health authority in Gaza", "data" of "data compiled by Reuters". */
export function headOf(unit: Unit, { first, last }: Stretch): number {
  for (let k = first + 1; k < last; k++) {
    if (unit[k]!.lower === 'by' && k - 2 >= first && /(?:ed|en)$/.test(unit[k - 1]!.lower)) return k - 2;
    // "mother-of-three NAME"
    if (isMark(unit[k - 1], M.hyphen) && isMark(unit[k + 1], M.hyphen)) continue;
    if (isA(unit[k], A.nominalPreposition) || unit[k]!.lower === 'by' || isMark(unit[k], M.opens) || isOn(unit[k], ON.postmodifier) && isA(unit[k + 1], A.preposition)) return beforeParticiple(unit, first, k - 1);
  }
  return last - 1;
}

/** "scientists writing in …": the noun, not the participle at `at`. */
function beforeParticiple(unit: Unit, first: number, at: number): number {
  return at > first && /^[a-z]+ing$/.test(unit[at]!.text) && unit[at - 1]!.kind === 'word' && isInformantNoun(unit[at - 1]!, false) ? at - 1 : at;
}
