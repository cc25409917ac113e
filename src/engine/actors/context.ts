/** What the words around a name say of it: that it speaks, acts, is a place, or is a person. */
import type { Name } from './model';
import type { SentenceView } from './view';
import { AUXILIARIES, DEALINGS, IRREGULAR, LOCATIVES, OFFICERS, OPENERS, OWN_ACTS, COMPANY_PARTS, SMALL_HEADS, SMALL_PLACES, SPEECH, STATE_ACTS, TITLE_MODIFIERS, titleAt } from './words';

/** Words that the rules look ahead over. */
const REACH = 7;

/** Where the verb of what ends at `end` should stand: after a relative pronoun and auxiliaries. */
function verbAt(view: SentenceView, end: number): number {
  let at = view.is(end, ',') && view.is(end + 1, 'which', 'who') ? end + 2 : end;
  while (at < end + REACH && AUXILIARIES.has(view.lower(at))) at++;
  return at;
}

/** A verb of speech follows, or one stands before ("told", "urged", "said"), or "according to" does. */
export function isSource(view: SentenceView, i: number, end: number): boolean {
  const before = view.is(i - 1, 'the') ? i - 2 : i - 1;
  return (view.is(before, 'to') && view.is(before - 1, 'according')) || SPEECH.has(view.lower(before)) || SPEECH.has(view.lower(verbAt(view, end)));
}

/** It does what governments and their bodies do: "Washington has pressed", "Moscow, which vetoed". */
export function isAgent(view: SentenceView, end: number): boolean {
  const verb = view.lower(verbAt(view, end));
  return STATE_ACTS.has(verb) || SPEECH.has(verb);
}

/** A verb may follow: an auxiliary, or a past tense. */
export function hasVerb(view: SentenceView, end: number): boolean {
  return AUXILIARIES.has(view.lower(end)) || isAgent(view, end) || IRREGULAR.has(view.lower(end)) || /(?:ed|aid|ent)$/.test(view.lower(end));
}

/** Is the name one who acts here, or only where something is? Names in a list are as the first of them. */
export function acts(view: SentenceView, i: number, end: number, previous: Name | undefined): boolean {
  let before = i - 1;
  while (before > view.first && (view.is(before, 'the') || (TITLE_MODIFIERS.has(view.lower(before)) && !view.isCapital(before)))) before--;
  const word = view.at(before);
  // "northern Spain", "Spain rail crash", "Spain: three dead"
  if (word && COMPASS.test(word.lower)) return false;
  if (view.is(end, ':') || isModifier(view, end)) return false;
  if (view.at(end)?.kind === 'clitic') return !LOCATIVES.has(word?.lower ?? '') && ownsAct(view, end + 1);
  if (!word) return view.is(end, ',', 'and') || doesSomething(view, end) || (/s$/.test(view.lower(end)) && !AUXILIARIES.has(view.lower(end)));
  if (view.is(before, 'and', 'or', ',')) {
    const stop = view.at(before - 1);
    if (previous && stop && previous.end === stop.end && previous.kind !== 'person') return previous.acts === true;
  }
  // "the leader of Egypt", "the leaders of Egypt", but "the north of Egypt"
  if (word.lower === 'of') return (before > view.first && titleAt(view.tokens, before - 1, before) !== null) || OFFICERS.has(view.lower(before - 1));
  if (/^[-–]$/.test(word.text) || LOCATIVES.has(word.lower)) return false;
  // "urged Spain", "talks with Spain", "Spain has agreed", but "the storm hit Spain"
  return DEALINGS.has(word.lower) || SPEECH.has(word.lower) || STATE_ACTS.has(word.lower) || doesSomething(view, end);
}

/** Does the name act only in that someone deals with it, or holds its office? "talks with Spain", "the king of Spain", and not "with Spain urging". */
export function isDealtWith(view: SentenceView, i: number, end: number): boolean {
  const word = view.lower(view.is(i - 1, 'the') ? i - 2 : i - 1);
  return (word === 'of' || DEALINGS.has(word)) && !doesSomething(view, end) && view.at(end)?.kind !== 'clitic';
}

const COMPASS = /^(?:(?:mid|north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)?|central|rural|coastal|mainland)$/;

/** A verb follows of which it is the agent: "Peru has agreed", "Peru is sending", but not "Peru is prone to", "Peru was hit". */
function doesSomething(view: SentenceView, end: number): boolean {
  if (view.is(end, 'is', 'are', 'was', 'were')) return /ing$/.test(view.lower(verbAt(view, end)));
  return hasVerb(view, end) || hasVerb(view, verbAt(view, end));
}

/** A noun follows that the name only describes: "Spain rail crash". */
function isModifier(view: SentenceView, end: number): boolean {
  const next = view.at(end);
  return next?.kind === 'word' && !view.isCapital(end) && !OPENERS.has(next.lower) && !LOCATIVES.has(next.lower) && !hasVerb(view, end) && !/(?:ed|s|ly|ing)$/.test(next.lower) && !IRREGULAR.has(next.lower);
}

/** What belongs to it is something that it does: "Egypt’s offer", and not "Egypt’s coast". */
function ownsAct(view: SentenceView, i: number): boolean {
  for (let at = i; at < i + REACH && view.at(at)?.kind === 'word'; at++) {
    if (OWN_ACTS.has(view.lower(at)) || SPEECH.has(view.lower(at)) || STATE_ACTS.has(view.lower(at))) return true;
    if (OPENERS.has(view.lower(at))) return false;
  }
  return false;
}

/** "in X", "near X", "X, Texas", "the X river", "the port of X", "residents of X" */
export function isLocated(view: SentenceView, i: number, end: number): boolean {
  if (SMALL_PLACES.has(view.lower(end)) || (view.is(i - 1, 'of') && (SMALL_PLACES.has(view.lower(i - 2)) || INHABITANTS.has(view.lower(i - 2))))) return true;
  if (view.is(view.is(i - 1, 'the') ? i - 2 : i - 1, 'in', 'near', 'at', 'outside', 'inside', 'across')) return true;
  const after = view.is(end, ',') ? view.entryAt(end + 1) : null;
  return after !== null && (after.value.class === 'region' || after.value.class === 'state') && (view.at(after.last)?.kind ?? 'punctuation') === 'punctuation';
}

const INHABITANTS = new Set(['residents', 'resident', 'inhabitants', 'villagers', 'townspeople', 'suburbs', 'outskirts', 'streets', 'north', 'south', 'east', 'west', 'centre', 'center']);

/** "the X group", "X, an Egyptian state television channel" */
export function isBody(view: SentenceView, i: number, end: number): boolean {
  if (SMALL_HEADS.has(view.lower(end)) || COMPANY_PARTS.has(view.lower(end))) return true;
  // "opposition party X", "the rescue group X"
  if (SMALL_HEADS.has(view.lower(i - 1)) && !view.isCapital(i - 1)) return true;
  // "analysts at X", "shares in X"
  if (view.is(i - 1, 'at', 'in', 'of') && COMPANY_PARTS.has(view.lower(i - 2))) return true;
  if (view.at(end)?.kind === 'clitic' && COMPANY_PARTS.has(view.lower(end + 1))) return true;
  if (!view.is(end, ',') || !view.is(end + 1, 'the', 'a', 'an')) return false;
  for (let at = end + 2; at < end + 2 + REACH && view.at(at) && view.at(at)!.kind !== 'punctuation'; at++) {
    if (SMALL_HEADS.has(view.lower(at)) && !view.isCapital(at) && view.at(at + 1)?.kind !== 'clitic' && (view.at(at + 1)?.kind !== 'word' || view.is(at + 1, 'of', 'in', 'based', 'that', 'which', 'for'))) return true;
    if (view.is(at, 'of', 'for', 'in', 'who', 'that', 'which')) return false;
  }
  return false;
}

/** "Jane Doe, 34,", "Jane Doe, who …" */
export function isHuman(view: SentenceView, end: number): boolean {
  if (view.is(end, 'who', 'whose') || (view.is(end, ',') && view.is(end + 1, 'who', 'whose'))) return true;
  return view.is(end, ',') && view.at(end + 1)?.kind === 'number' && /^\d{1,3}$/.test(view.lower(end + 1)) && view.is(end + 2, ',', '.', '');
}

/** The run is all that stands between quotation marks: the title of a work, not an actor. */
export function isWholeQuote(view: SentenceView, i: number, end: number): boolean {
  const { start } = view.tokens[i]!;
  const stop = view.tokens[end - 1]!.end;
  return view.passage.quotes.some(quote => quote.start === start && quote.end >= stop && quote.end <= stop + 1);
}
