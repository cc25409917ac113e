import { isCapitalised } from '../article/tokens';
import type { Cue } from './cues';
import { verbReadings, type ReportingVerb } from './lexicon';
import { adjunctEnd, nounPhraseFrom, segmentStart, type Stretch } from './phrases';
import type { Item, Unit } from './units';
import { isA, isAdverb, isDash, isMark, isNominal, isOn, isVerbLike } from './words';

/** A cue of which the content is not yet known. */
export type Base = Pick<Cue, 'first' | 'last' | 'strength' | 'tense' | 'speech'>;

/**
 * Reads what follows a verb: an addressee, adjuncts, and the content; or that nothing follows and the content stands before.
 * @param mayFollowContent false for a participle: what stands before it belongs to its governing clause.
 */
export function contentAfter(unit: Unit, after: number, verb: ReportingVerb, cue: Base & Pick<Cue, 'source'>, mayFollowContent = true): Cue | null {
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
export function markBefore(unit: Unit, cue: Pick<Cue, 'source' | 'first'>): boolean {
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

export function isVerbBase(unit: Unit, at: number): boolean {
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

export function isEnd(unit: Unit, at: number): boolean {
  return isMark(unit[at], '.', '?', '!', ';', '…', '...', ')');
}
