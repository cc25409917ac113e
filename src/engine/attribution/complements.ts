import { isCapitalised } from '../article/tokens';
import numbers from '../data/number-words.json';
import type { Cue } from './cues';
import { reportingNoun, verbReadings, type ReportingVerb } from './lexicon';
import { adjunctEnd, headOf, nounPhraseFrom, segmentStart, type Stretch } from './phrases';
import type { Item, Unit } from './units';
import { A, M, ON, isA, isAdverb, isDash, isMark, isNominal, isOn, isVerbLike } from './words';

const NUMERALS: ReadonlySet<string> = new Set([numbers.small, numbers.tens, numbers.multipliers].flatMap(list => Object.keys(list)));

/** In items, with its number: "the ruling party 12%". */
const LONGEST_OBJECT = 8;

/** How many adjuncts may stand between a verb and its content. */
const MOST_ADJUNCTS = 8;

/** A cue of which the content is not yet known. */
export type Base = Pick<Cue, 'first' | 'last' | 'strength' | 'tense' | 'speech'>;

/**
 * Reads what follows a verb: an addressee, adjuncts, and the content; or that nothing follows and the content stands before.
 * @param mayFollowContent false for a participle or an infinitive: what stands before it belongs to its governing clause.
 */
export function complementOf(unit: Unit, after: number, verb: ReportingVerb, cue: Base & Pick<Cue, 'source'>, mayFollowContent = true): Cue | null {
  const { takes } = verb;
  const clausal = takes.has('clause');
  let via: Stretch | null = null;
  const found = (start: number, phrase: boolean, last = cue.last): Cue | null =>
    start < unit.length && !isEnd(unit, start) ? { ...cue, last, content: 'after', start, phrase, via } : null;

  if (takes.has('np-at')) {
    return putsAtNumber(unit, after, cue.source !== null && isA(unit[cue.source.from - 1], A.relative)) ? found(after, true) : null;
  }
  if (takes.has('np-to')) {
    return movesEstimate(unit, after) ? found(after, true) : null;
  }
  if (takes.has('count-np')) {
    return cue.source && isCount(unit, cue.source) && !isVerbLike(unit, after) && unit.slice(after, after + LONGEST_OBJECT).some(isNumeral) ? found(after, true) : null;
  }
  if (leadsToContent(unit, after, takes)) return found(after + 1, true, after + 1);

  const first = firstItem(cue);
  const preceded = mayFollowContent && precededByContent(unit, cue);
  const quotationBefore = preceded && endsQuotedSentence(unit[first - 1]) && !isFronted(unit, 0, first - 1);
  let addressed = !takes.has('whom');
  let p = after;
  for (let step = 0; step < MOST_ADJUNCTS; step++) {
    const item = unit[p];
    if (!item || isEnd(unit, p)) break;
    if (isMark(item, M.colon)) return p + 1 < unit.length ? found(p + 1, false) : { ...cue, content: 'next', start: p + 1, phrase: false, via };
    if (clausal && item.lower === 'that') return found(p, false);
    if (!quotationBefore) {
      if (item.kind === 'quote') return found(p, false);
      if (isMark(item, M.comma) && !preceded) {
        const start = behindComma(unit, p);
        if (start === null) break;
        p = start;
        continue;
      }
      if (clausal && (isA(item, A.wh) || (addressed && (isA(item, A.subjectPronoun | A.contracted) || item.lower === 'there')))) return found(p, false);
    }
    if (!addressed) {
      addressed = true;
      const whom = addressee(unit, p);
      if (!whom) continue;
      if (isOutlet(unit, whom)) via = channelIn(unit, whom);
      p = whom.last;
      if (leadsToContent(unit, p, takes)) return found(p + 1, true);
      if (unit[p]?.lower === 'to' && isVerbBase(unit, p + 1)) return found(whom.first, true);
      continue;
    }
    if (quotationBefore) break;
    // "to be named", "not to be named"
    const to = item.lower === 'not' ? p + 1 : p;
    if (takes.has('to') && unit[to]?.lower === 'to' && isVerbBase(unit, to + 1)) return found(p, true);
    const end = adjunctEnd(unit, p);
    if (end > p && acceptsAdjunct(unit, p, end, takes)) {
      p = end;
      continue;
    }
    // "insists the stadium holds 24,000"
    if (clausal && !takes.has('np') && addressed && p === after && isA(item, A.determiner) && hasPresentVerb(unit, p)) return found(p, false);
    if (clausal && startsClause(unit, p)) return found(p, takes.has('np') && isObject(unit, p));
    // "confirmed only nine"
    if (p > after && !(isAdverb(unit[p - 1]) && isNumeral(item))) break;
    if ((takes.has('np') || (takes.has('document-np') && cue.source && isDocument(unit, cue.source))) && startsPhrase(unit, p)) return found(p, true);
    // "leverage that he said were": the content goes on behind the cue
    if (clausal && isVerbLike(unit, p)) return found(p, false);
    break;
  }
  // “…,” she laughed; but no sentence is laughed
  const told = clausal || (takes.has('quote') && (unit[first - 1]?.lower === 'as' || unit.slice(0, first).some(item => item.kind === 'quote')));
  // the comma before "who" is the clause's own
  return told && mayFollowContent && cue.source?.pronoun !== 'relative' && markBefore(unit, cue) && (quotationBefore || endsComplement(unit, p)) ? { ...cue, content: 'before', start: p, phrase: false, via } : null;
}

/** "the toll at 40", "the number as high as 40", "NAME on 48%"; "inflation averaging 3%"; behind a relative pronoun "which the ministry puts | at 40". */
function putsAtNumber(unit: Unit, after: number, relative: boolean): boolean {
  const at = unit.findIndex((item, k) => (k > after || (relative && k === after)) && (isOn(item, ON.scale) || (k < unit.length - 1 && /^(?:averag|ris|grow|fall|reach)ing$/.test(item.lower))));
  return at > 0 && at - after < 10 && unit.slice(at + 1, at + 5).some(item => isNumeral(item) || item.kind === 'quote') && !unit.slice(after, at).some(item => isMark(item, M.comma));
}

/** "its growth forecast to 2.4%", "its target at 90p" */
function movesEstimate(unit: Unit, after: number): boolean {
  for (let at = after; at < after + LONGEST_OBJECT; at++) {
    if (reportingNoun(unit[at]?.lower ?? '')?.strength !== 'estimate') continue;
    return ['to', 'at', 'by'].includes(unit[at + 1]?.lower ?? '') && unit.slice(at + 2, at + 6).some(isNumeral);
  }
  return false;
}

export function isNumeral(item: Item): boolean {
  return item.kind === 'number' || NUMERALS.has(item.lower);
}

/** A preposition that the verb's content follows: "warned of", "called for", "responded to". */
function leadsToContent(unit: Unit, at: number, takes: ReadonlySet<string>): boolean {
  const item = unit[at];
  // "reported on Friday" tells when, not on what
  if (!item || !isA(item, A.preposition) || isOn(unit[at + 1], ON.time)) return false;
  return item.lower === 'to' ? takes.has('to-np') && !isVerbBase(unit, at + 1) : takes.has(item.lower);
}

/** Behind the comma at `at`: a quotation, or "that" or a quotation after a parenthesis; null for anything else. */
function behindComma(unit: Unit, at: number): number | null {
  if (unit[at + 1]?.kind === 'quote') return at + 1;
  const close = closingComma(unit, at);
  return close !== null && (unit[close + 1]?.lower === 'that' || unit[close + 1]?.kind === 'quote') ? close + 1 : null;
}

/** Nothing that could be a content stands here. */
export function endsComplement(unit: Unit, at: number): boolean {
  return at >= unit.length || isEnd(unit, at) || isMark(unit[at], M.comma) || isDash(unit, at) || isA(unit[at], A.coordinator | A.subordinator | A.preposition) || isAdverb(unit[at]);
}

/** "Reuters", "the Daily Herald", a person or body that is named: what was said came through it. */
function isOutlet(unit: Unit, { first, last }: Stretch): boolean {
  return isCapitalised(unit[isA(unit[first], A.determiner) && last - first > 1 ? first + 1 : first]!.text) || isOn(unit[last - 1], ON.outlet);
}

/** "AFP on condition of anonymity" → "AFP" */
function channelIn(unit: Unit, { first, last }: Stretch): Stretch {
  for (let k = first + 1; k < last; k++) if (isA(unit[k], A.preposition) && unit[k]!.lower !== 'of') return { first, last: k };
  return { first, last };
}

/** Index of the first item of a cue and its source. */
export function firstItem({ first, source }: Pick<Cue, 'first' | 'source'>): number {
  return Math.min(first, source?.from ?? first);
}

/** A comma or a quotation stands right before the source, and something before that. */
export function markBefore(unit: Unit, cue: Pick<Cue, 'source' | 'first'>): boolean {
  const first = firstItem(cue);
  const before = unit[first - 1];
  if (before === undefined || (first < 2 && before.kind !== 'quote')) return false;
  return isMark(before, M.comma | M.question | M.exclamation | M.closes) || before.kind === 'quote' || isDash(unit, first - 1) || before.lower === 'as';
}

/** As `markBefore`, and what stands there is no mere adjunct. */
function precededByContent(unit: Unit, cue: Pick<Cue, 'source' | 'first'>): boolean {
  const first = firstItem(cue);
  return markBefore(unit, cue) && !(isMark(unit[first - 1], M.comma) && isFronted(unit, segmentStart(unit, first - 1), first - 1));
}

/** "In Geneva,", "Asked about it,", "On the first day of the talks,": an adjunct that opens the sentence, and no statement. */
function isFronted(unit: Unit, first: number, last: number): boolean {
  if (first > 0 || first >= last) return false;
  let verb = false;
  for (let k = first; k < last; k++) if (unit[k]!.kind === 'quote' || isVerbLike(unit, k)) verb = true;
  if (!verb) return true;
  return /^[a-z]+(?:ing|ed)$/.test(unit[first]!.lower) || isA(unit[first], A.preposition | A.wh | A.fronting);
}

/** “…,” or “…!”: what is quoted is told by the words behind it. */
function endsQuotedSentence(item: Item | undefined): boolean {
  return item?.kind === 'quote' && /[,.?!…—-]['"”’»]*$/.test(item.text);
}

function acceptsAdjunct(unit: Unit, from: number, end: number, takes: ReadonlySet<string>): boolean {
  const next = unit[end];
  if (isOn(unit[from], ON.time) || isAdverb(unit[from]) || isOn(unit[from + 1], ON.time)) return true;
  if (!takes.has('clause') && !takes.has('quote')) return false;
  if (!next || isEnd(unit, end) || next.kind === 'quote' || isMark(next, M.comma | M.colon) || next.lower === 'that' || isA(next, A.subjectPronoun | A.preposition | A.wh) || isOn(next, ON.time)) return true;
  for (let k = from; k < end; k++) if (isOn(unit[k], ON.medium) || /^(?:19|20)\d\d$/.test(unit[k]!.text)) return true;
  return false;
}

/** The addressee of "told", "assured", "warned": a noun phrase after which the content can begin. */
function addressee(unit: Unit, at: number): Stretch | null {
  if (isA(unit[at], A.objectPronoun)) return { first: at, last: at + 1 };
  const phrase = nounPhraseFrom(unit, at);
  if (phrase && !isVerbLike(unit, phrase.last)) return phrase;
  // "told Reuters Rao had", "told the court 12 men had": two phrases run together; an outlet or a number parts them
  for (let k = at + 1; phrase && k < phrase.last; k++) {
    const outlet = isOn(unit[k - 1], ON.outlet) && !isOn(unit[k], ON.outlet);
    if (outlet || (isNumeral(unit[k]!) && isNominal(unit[k - 1]) && !isNumeral(unit[k - 1]!))) return { first: at, last: k };
  }
  return null;
}

export function isVerbBase(unit: Unit, at: number): boolean {
  const item = unit[at];
  if (!item || item.kind !== 'word') return false;
  if (isAdverb(item)) return isVerbBase(unit, at + 1);
  return !isCapitalised(item.text) && !isA(item, A.determiner | A.preposition | A.subjectPronoun | A.coordinator) && !/(?:ing|s)$/.test(item.lower.replace(/ss$/, ''));
}

function startsPhrase(unit: Unit, at: number): boolean {
  const item = unit[at]!;
  const next = unit[at + 1];
  // "at least nine", "up to nine", "about 9"
  if (/^(?:up|at|about|around|over|under|above|below|between)$/.test(item.lower) && (['least', 'most', 'to'].includes(next?.lower ?? '') ? isNominal(unit[at + 2]) : next?.kind === 'number' && item.lower !== 'at')) return true;
  return isNominal(item) || isA(item, A.determiner | A.objectPronoun | A.subjectPronoun | A.wh) || item.kind === 'quote';
}

/** A clause without "that": a pronoun, or a noun phrase with a finite verb behind it. */
function startsClause(unit: Unit, at: number): boolean {
  const item = unit[at]!;
  if (isA(item, A.subjectPronoun | A.contracted) || item.lower === 'there') return true;
  if (!startsPhrase(unit, at) && !isA(item, A.preposition | A.subordinator) && !/ing$/.test(item.lower)) return false;
  for (let k = at + 1; k < unit.length; k++) {
    if (isMark(unit[k], M.semicolon | M.comma)) return false;
    if (isVerbLike(unit, k) || verbReadings(unit[k]!.lower).length > 0) return true;
  }
  return false;
}

/** "the stadium holds 24,000", "the band plays on": a noun and, by its -s, its verb. */
function hasPresentVerb(unit: Unit, at: number): boolean {
  for (let k = at + 2; k < Math.min(unit.length - 1, at + LONGEST_OBJECT); k++) {
    if (!isNominal(unit[k]) || isVerbLike(unit, k)) return false;
    const next = unit[k + 1]!;
    if (/^[a-z]+[^s']s$/.test(unit[k]!.text) && !/s$/.test(unit[k - 1]!.lower) && (isNumeral(next) || isA(next, A.determiner))) return true;
  }
  return false;
}

/** A noun phrase that no verb follows. */
function isObject(unit: Unit, at: number): boolean {
  const phrase = nounPhraseFrom(unit, at);
  return phrase !== null && !isA(unit[at], A.subjectPronoun) && !isVerbLike(unit, phrase.last) && !isAdverb(unit[phrase.last]);
}

/** A phrase about a poll, a census, a forecast. */
function isCount(unit: Unit, phrase: Stretch): boolean {
  return isOn(unit[headOf(unit, phrase)], ON.count);
}

/** A phrase about a document, a study or a poll. */
function isDocument(unit: Unit, { first, last }: Stretch): boolean {
  for (let k = first; k < last; k++) if (isOn(unit[k], ON.document)) return true;
  return false;
}

function closingComma(unit: Unit, open: number): number | null {
  for (let k = open + 1; k < Math.min(unit.length, open + 14); k++) if (isMark(unit[k], M.comma)) return k;
  return null;
}

/** The next comma or colon; the unit's length where none comes. */
export function nextBreak(unit: Unit, from: number): number {
  let at = from;
  while (at < unit.length && !isMark(unit[at], M.comma | M.colon)) at++;
  return at;
}

export function isEnd(unit: Unit, at: number): boolean {
  return isMark(unit[at], M.stop | M.question | M.exclamation | M.semicolon | M.ellipsis | M.closes);
}
