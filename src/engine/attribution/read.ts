import type { Passage, Range } from '../article/model';
import { isAllCapitals } from '../article/tokens';
import type { AttributionType } from '../schema';
import sources from '../data/sources.json';
import { cuesOf, isEnd, type Cue } from './cues';
import type { PassageAttribution, PassageSource } from './model';
import { nounPhraseFrom, type Stretch, type Subject } from './phrases';
import { unitsOf, type Unit } from './units';
import { verbReadings } from './lexicon';
import { isA, isAdverb, isDash, isMark, isNominal, isOn, isVerbLike } from './words';

/** The most words that a transcript's speaker label has. */
const LABEL = 4;

/** A longer quotation, in characters, is speech rather than a word set apart. */
const SCARE = 30;

/** Reads who says what in one passage: source, cue and content as far as the passage alone shows them. Pure; offsets count from the passage's start. */
export function readAttributions(passage: Passage): PassageAttribution[] {
  const units = unitsOf(passage);
  const label = speakerLabel(passage);
  const found: PassageAttribution[] = label ? [label] : [];
  units.forEach((unit, index) => {
    const cues = cuesOf(unit);
    for (const cue of cues) {
      const attribution = attributionOf(passage, units, index, cue, cues);
      if (attribution) found.push(attribution);
    }
  });
  return found;
}

function attributionOf(passage: Passage, units: readonly Unit[], index: number, cue: Cue, cues: readonly Cue[]): PassageAttribution | null {
  const unit = units[index]!;
  if (cue.content === 'next') return index === units.length - 1 ? attribution(unit, cue, null, 'indirect') : null;
  const stretch = cue.content === 'after' ? contentAfter(unit, cue, cues) : cue.content === 'before' ? contentBefore(unit, cue, cues) : clauseAround(unit, cue, cues);
  let content = stretch && trimmed(unit, stretch);
  if (!content && cue.content === 'before') content = quotationBefore(units, index);
  if (!content) return null;
  const whole = endsInQuotation(unit, stretch) || (cue.content === 'before' && !cue.phrase) ? withFollowingQuotations(units, index, content, unit, cue) : content;
  return attribution(unit, cue, whole, quotedShare(passage, whole, cue, unit));
}

function attribution(unit: Unit, cue: Cue, content: Range | null, type: AttributionType): PassageAttribution {
  return {
    source: cue.source && sourceOf(unit, cue.source), cue: rangeOf(unit, cue), content, type, strength: cue.strength,
    anonymous: isAnonymous(unit, cue), via: viaOf(unit, cue), speech: cue.speech,
  };
}

/** "RAO: We shall see." in a transcript: a name in capitals and a colon open the passage. */
function speakerLabel({ tokens, text, quotes }: Passage): PassageAttribution | null {
  let last = 0;
  while (last < LABEL && tokens[last]?.kind === 'word' && isAllCapitals(tokens[last]!.text)) last++;
  const [first, head, colon, next] = [tokens[0], tokens[last - 1], tokens[last], tokens[last + 1]];
  if (!first || !head || colon?.text !== ':' || !next?.spaced || quotes[0]?.start === 0 || tokens.slice(0, last).some(token => isOn(token, 'label'))) return null;
  const source: PassageSource = { start: first.start, end: head.end, form: 'noun', head: { start: head.start, end: head.end }, definite: false, antecedent: null };
  return { source, cue: { start: colon.start, end: colon.end }, content: { start: next.start, end: text.length }, type: 'indirect', strength: 'neutral', anonymous: false, via: null, speech: true };
}

/** From the cue's content start to where the clause ends, or the next attribution of the sentence takes over. */
function contentAfter(unit: Unit, cue: Cue, cues: readonly Cue[]): Stretch | null {
  return { first: cue.start, last: contentEnd(unit, cue.start, cue, cues) };
}

function contentEnd(unit: Unit, start: number, cue: Cue, cues: readonly Cue[]): number {
  const inRelative = isInRelativeClause(unit, cue);
  const fronted = isInFrontedClause(unit, cue);
  const bracket = openBracket(unit, cue.first);
  for (let k = start; k < unit.length; k++) {
    const item = unit[k]!;
    if (k > start && isMark(item, ';')) return k;
    if (bracket === '(' && isMark(item, ')')) return k;
    if (bracket === '—' && isDash(unit, k)) return k;
    const comma = isMark(item, ',');
    if (comma && k > start && fronted) return k;
    if (comma && inRelative && resumesMainVerb(unit, k + 1)) return k;
    if (cue.phrase && k > start && (comma ? closesPhrase(unit, k + 1) : ['as', 'while', 'amid', 'although', 'though'].includes(item.lower) && !isA(unit[k + 1], 'determiner') && hasVerbAfter(unit, k))) return k;
    if ((comma || isLink(unit, k) || isDash(unit, k)) && k > start && handsOver(unit, k, cue, cues)) return k;
  }
  return unit.length;
}

/** ", who says …," or ", where residents reported …,": the main clause goes on behind it. */
function isInRelativeClause(unit: Unit, { source }: Cue): boolean {
  if (!source) return false;
  const opener = source.pronoun === 'relative' ? source.first : source.first - 1;
  return isA(unit[opener], 'wh', 'relative') && isMark(unit[opener - 1], ',');
}

/** "Asked whether he believed …,", "After officials said …,": the cue stands in a clause that opens the sentence. */
function isInFrontedClause(unit: Unit, { first, source }: Cue): boolean {
  if (!source || source.first === 0) return false;
  const opener = unit[0];
  if (!(isA(opener, 'wh', 'preposition') || ['as', 'after', 'before', 'while', 'since', 'although', 'though', 'because', 'asked'].includes(opener!.lower))) return false;
  for (let k = 1; k < first; k++) if (isMark(unit[k], ',')) return false;
  return true;
}

/** After a relative clause's comma the main clause's verb goes on. */
function resumesMainVerb(unit: Unit, at: number): boolean {
  let k = at;
  while (isAdverb(unit[k])) k++;
  return isVerbLike(unit, k) && !isA(unit[k], 'contracted') || verbReadings(unit[k]?.lower ?? '').some(reading => reading.third || reading.past);
}

/** A comma that ends what a noun phrase or an infinitive says: an aside, a new clause. */
function closesPhrase(unit: Unit, at: number): boolean {
  const item = unit[at];
  return isA(item, 'wh', 'subjectPronoun', 'clauseLink') && !isA(item, 'coordinator') || /^[a-z]+ing$/.test(item?.text ?? '') || item?.lower === 'as' || item?.lower === 'after' || item?.lower === 'but';
}

function hasVerbAfter(unit: Unit, at: number): boolean {
  for (let k = at + 1; k < unit.length && !isMark(unit[k], ','); k++) if (isVerbLike(unit, k) || verbReadings(unit[k]!.lower).length > 0) return true;
  return false;
}

function isLink(unit: Unit, at: number): boolean {
  return isA(unit[at], 'clauseLink');
}

/** Does another attribution begin at the mark or link at `at`: ", adding …", "and said …", ", while officials say …", ", according to …"? */
function handsOver(unit: Unit, at: number, cue: Cue, cues: readonly Cue[]): boolean {
  let k = at;
  const comma = isMark(unit[k], ',') || isDash(unit, k);
  if (comma) k++;
  const linked = isLink(unit, k) || (comma && unit[k]?.lower === 'with');
  if (linked) k++;
  while (isAdverb(unit[k]) && !isA(unit[k], 'nominalPronoun')) k++;
  return cues.some(other => {
    if (other === cue || other.first < cue.last) return false;
    // what stands before a later cue takes in all of this sentence: ", officials said"
    if (comma && other.content === 'before' && Math.min(other.first, other.source?.first ?? other.first) === k) return true;
    const shares = other.source !== null && other.source.first === cue.source?.first;
    if (comma && other.first === k && other.strength === 'neutral' && unit[k]!.lower === 'according') return true;
    if (shares && other.first <= k && k < other.last && (comma || linked)) return linked ? other.tense !== null && other.tense === cue.tense || cue.tense === null : true;
    if (linked && other.source !== null && other.source.first >= k && other.source.first <= k + 1 && other.content === 'after' && (other.tense !== null && cue.tense !== null || unit[k - 1]!.lower === 'with')) return unit[at + (comma ? 1 : 0)]!.lower !== 'because';
    return false;
  });
}

function openBracket(unit: Unit, at: number): '(' | '—' | null {
  let dashes = 0;
  for (let k = at - 1; k >= 0; k--) {
    if (isMark(unit[k], ')')) return null;
    if (isMark(unit[k], '(')) return '(';
    if (isDash(unit, k)) dashes++;
  }
  return dashes % 2 === 1 ? '—' : null;
}

/** Everything before the source, and after it where the clause goes on around it. */
function contentBefore(unit: Unit, cue: Cue, cues: readonly Cue[]): Stretch | null {
  const inner = firstItem(cue);
  const first = leftBound(unit, inner, cue, cues);
  let last = inner;
  while (last > first && (isMark(unit[last - 1], ',') || isDash(unit, last - 1) || ['as', 'than'].includes(unit[last - 1]!.lower))) last--;
  if (last <= first) return null;
  const resume = afterAppositions(unit, cue.start);
  const goesOn = resume < unit.length && !isEnd(unit, resume) && (isMark(unit[resume], ',') || isDash(unit, resume)) && resumes(unit, { first, last }, resume + 1);
  return { first, last: goesOn ? contentEnd(unit, resume + 1, cue, cues) : last };
}

function firstItem(cue: Cue): number {
  return Math.min(cue.first, cue.source?.first ?? cue.first);
}

/** Does what stands behind a medial source belong to the content: a second quotation, or the rest of an unfinished clause? */
function resumes(unit: Unit, before: Stretch, at: number): boolean {
  const quotedBefore = unit.slice(before.first, before.last).some(item => item.kind === 'quote');
  if (unit[at]?.kind === 'quote' || unit[at]?.lower === 'that') return true;
  // “…,” NAME said, adding: “…” is the participle's
  if (verbReadings(unit[at]?.lower ?? '').some(reading => reading.ing && reading.verb.takes.has('quote'))) return false;
  // “…,” NAME said, but “…”
  if (quotedBefore) return unit.slice(at).some(item => item.kind === 'quote' && item.end - item.start > SCARE);
  if (isA(unit[at], 'wh', 'clauseLink') || isLink(unit, at) || /^[a-z]+ing$/.test(unit[at]?.text ?? '') || unit[at]?.lower === 'as') return false;
  for (let k = before.first; k < before.last; k++) {
    if (unit[k]!.kind === 'quote') return false;
    if (isVerbLike(unit, k)) return false;
  }
  return true;
}

/** Skips adjuncts and an apposition to a source that stands behind its verb: ", the head of the union," */
function afterAppositions(unit: Unit, at: number): number {
  let k = at;
  while (k < unit.length && !isMark(unit[k], ',') && !isEnd(unit, k) && !isDash(unit, k) && unit[k]!.kind !== 'quote') k++;
  if (!isMark(unit[k], ',')) return k;
  const phrase = isA(unit[k + 1], 'determiner') || (isNominal(unit[k + 1]) && !isA(unit[k + 1], 'nominalPronoun')) ? nounPhraseFrom(unit, k + 1) : null;
  if (phrase && (isMark(unit[phrase.last], ',') || isEnd(unit, phrase.last)) && unit[phrase.last]) return phrase.last;
  if (isA(unit[k + 1], 'wh')) {
    let close = k + 1;
    while (close < unit.length && !isMark(unit[close], ',')) close++;
    return close;
  }
  return k;
}

/** Where a content that stands before its cue begins: the unit's start, or behind an earlier attribution that a link or semicolon ends. */
function leftBound(unit: Unit, inner: number, cue: Cue, cues: readonly Cue[]): number {
  let bound = 0;
  for (let k = 0; k < inner; k++) {
    if (isMark(unit[k], ';')) bound = k + 1;
    const comma = isMark(unit[k], ',');
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
  while (first > 0 && !isMark(unit[first - 1], ';', ':') && !(isLink(unit, first - 1) && isMark(unit[first - 2], ','))) first--;
  return { first, last: contentEnd(unit, cue.start, cue, cues) };
}

/** Quotations that stand alone behind an attributed one are the same speaker's: “…,” NAME said. “…” */
function withFollowingQuotations(units: readonly Unit[], index: number, content: Range, unit: Unit, cue: Cue): Range {
  const lastOfUnit = unit.at(-1)!;
  if (content.end < lastOfUnit.start && !(cue.content === 'before' && unit.slice(0, firstItem(cue)).some(item => item.kind === 'quote'))) return content;
  let end = content.end;
  for (let next = index + 1; next < units.length && isQuotation(units[next]!); next++) {
    end = units[next]!.findLast(item => item.kind === 'quote')!.end;
  }
  return { start: content.start, end };
}

/** A quotation with at most a few words behind it, none of them a cue. */
function isQuotation(unit: Unit): boolean {
  return unit[0]!.kind === 'quote' && unit.length <= 8 && cuesOf(unit).length === 0;
}

function endsInQuotation(unit: Unit, stretch: Stretch | null): boolean {
  return stretch !== null && unit.slice(stretch.first, stretch.last).some(item => item.kind === 'quote');
}

/** “….” NAME said: the quotation that the unit before ends with. */
function quotationBefore(units: readonly Unit[], index: number): Range | null {
  const last = units[index - 1]?.at(-1);
  return last?.kind === 'quote' ? { start: last.start, end: last.end } : null;
}

/** Without the marks and the closing stop around it. */
function trimmed(unit: Unit, { first, last }: Stretch): Range | null {
  let a = first;
  let b = last;
  while (a < b && (isMark(unit[a], ',', ':', ';', '.', '…', '...') || isDash(unit, a))) a++;
  while (b > a && (isMark(unit[b - 1], ',', ':', ';', '.') || isDash(unit, b - 1))) b--;
  return a < b ? { start: unit[a]!.start, end: unit[b - 1]!.end } : null;
}

function rangeOf(unit: Unit, { first, last }: Stretch): Range {
  return { start: unit[first]!.start, end: unit[Math.max(first, last - 1)]!.end };
}

/** Direct where the content is quotation and little else, mixed where it holds some. */
function quotedShare(passage: Passage, content: Range, cue: Cue, unit: Unit): AttributionType {
  let quoted = 0;
  for (const quote of passage.quotes) quoted += Math.max(0, Math.min(content.end, quote.end) - Math.max(content.start, quote.start));
  if (quoted === 0) return 'indirect';
  let own = 0;
  for (const { first, last } of [cue, ...(cue.source ? [cue.source] : [])]) {
    const range = rangeOf(unit, { first, last });
    own += Math.max(0, Math.min(content.end, range.end) - Math.max(content.start, range.start));
  }
  return quoted >= 0.8 * (content.end - content.start - own) ? 'direct' : 'mixed';
}

function sourceOf(unit: Unit, source: Subject): PassageSource {
  const head = headOf(unit, source);
  const noun = unit[head]!;
  return {
    ...rangeOf(unit, source),
    form: source.pronoun ?? (isOn(noun, 'document') || isOn(noun, 'medium') ? 'document' : 'noun'),
    head: { start: noun.start, end: noun.end },
    definite: source.pronoun === null && ['the', 'this', 'that', 'these', 'those'].includes(unit[source.first]!.lower),
    antecedent: source.antecedent && rangeOf(unit, source.antecedent),
  };
}

function isAnonymous(unit: Unit, cue: Cue): boolean {
  if (!cue.source) return true;
  if (cue.source.pronoun !== null) return false;
  let role = false;
  for (let k = cue.source.first; k < cue.source.last; k++) {
    if (isA(unit[k], 'nominalPreposition') && k > cue.source.first) break;
    role = isOn(unit[k], 'role');
  }
  if (role && /^\p{Ll}/u.test(unit[headOf(unit, cue.source)]!.text)) return true;
  const clause = unit.slice(cue.source.first, Math.max(cue.first, cue.start)).map(item => item.lower).join(' ');
  return sources.anonymous.some(words => clause.includes(words));
}

function headOf(unit: Unit, { first, last }: Stretch): number {
  for (let k = first + 1; k < last; k++) if (isA(unit[k], 'nominalPreposition')) return k - 1;
  return last - 1;
}

/** "told Reuters"; "the draft, seen by Reuters, says". */
function viaOf(unit: Unit, cue: Cue): Range | null {
  if (cue.via) return rangeOf(unit, cue.via);
  if (!cue.source) return null;
  for (let k = cue.source.last; k < cue.first - 1; k++) {
    if (!['seen', 'obtained', 'reviewed', 'viewed', 'read'].includes(unit[k]!.lower) || unit[k + 1]!.lower !== 'by') continue;
    const phrase = nounPhraseFrom(unit, k + 2, cue.first);
    if (phrase) return rangeOf(unit, phrase);
  }
  return null;
}
