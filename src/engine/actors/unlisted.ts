/** What a run of capitals names that no list knows, as its own words, the words around it, and lastly the tagger tell. */
import type { Token } from '../article/model';
import { isAllCapitals, isCapitalised } from '../article/tokens';
import { hasVerb, isBody, isHuman, isLocated, isSource } from './context';
import type { NameKind } from './model';
import { roleAfter, titlePhrase } from './roles';
import { runEnd } from './runs';
import type { Tagger } from './tagger';
import type { SentenceView } from './view';
import {
  CONTESTS, EVENT_NOUNS, GIVEN_NAMES, GRAMMAR, HANDLED, OPENERS, ORG_HEADS, PERSONAL_PARTICLES, PLACE_NOUNS, PLACE_OPENERS, RELATIONS, SHIP_ACTS, SHIPS, SPEECH, titleAt, VESSELS,
} from './words';

/** What a run of several unlisted capitals names; null for words in capitals for the sake of loudness. */
export function kindOf(view: SentenceView, i: number, end: number, tagger: Tagger): NameKind | null {
  const words = view.tokens.slice(i, end);
  // "(R-Va.)", "X-ray"
  if (words[0]!.text.length === 1 && view.isHyphen(i + 1)) return null;
  if (PLACE_OPENERS.has(view.lower(i)) && !isBody(view, i, end)) return 'place';
  // "near Santiago de Compostela"
  if (view.is(i - 1, 'near', 'outside')) return 'place';
  // "the rebels’ commander, Eliecer Chamorro"
  if (i > view.first + 1 && view.is(i - 1, ',') && !view.isCapital(i - 2) && titleAt(view.tokens, i - 2, i - 1) !== null && end - i <= 4) return 'person';
  if (FOREIGN_ARTICLES.has(words[0]!.text) && (isSource(view, i, end) || hasVerb(view, end))) return 'organisation';
  if (GIVEN_NAMES.has(view.lower(i)) || hasInitial(words) || hasParticle(words) || hasSmallHalf(words) || isHuman(view, end) || roleAfter(view, end) !== null) return 'person';
  if (isBody(view, i, end)) return 'organisation';
  if (words.every(({ text }) => isAllCapitals(text))) return null;
  // "Orvane Without Walls"
  if (words.some(({ text, lower }) => text === '&' || (lower.length > 3 && RELATIONS.has(lower)))) return 'organisation';
  if (isLocated(view, i, end)) return 'place';
  const tagged = taggedKind(view, i, end, tagger);
  // no person goes by "the", or is told of by "which"
  if (view.is(i - 1, 'the') || (view.is(end, ',') && view.is(end + 1, 'which'))) return tagged === 'person' ? 'unknown' : tagged ?? 'unknown';
  if (tagged !== null) return tagged;
  // "Health New Zealand": no person is called after a state
  for (let at = i + 1; at < end; at++) if (view.entryAt(at)?.value.class === 'state') return isSource(view, i, end) || hasVerb(view, end) ? 'organisation' : 'unknown';
  // two or three words that nothing marks as a body's and that say or do something are mostly a person's
  return end - i <= 3 && !OPENERS.has(view.lower(i)) && (isSource(view, i, end) || hasVerb(view, end)) ? 'person' : 'unknown';
}

/** An unlisted name says or does something, or something is its own. */
export function does(view: SentenceView, i: number, end: number): boolean {
  if (isAcronym(view, i) && ((i > view.first && !view.isCapital(i - 1) && titleAt(view.tokens, i - 1, i) !== null) || titlePhrase(view, end) !== null)) return true;
  return isSource(view, i, end) || hasVerb(view, end) || HANDLED.has(view.lower(i - 1)) || view.at(end)?.kind === 'clitic' || view.is(i - 1, 'by') || (view.is(i - 1, 'the') && view.is(i - 2, 'by'));
}

/** A place plays no match and says nothing: "beat Orvane Town", "Lifeline Harbour said". */
export function isTeam(view: SentenceView, i: number, end: number): boolean {
  if (CONTESTS.has(view.lower(i - 1)) || CONTESTS.has(view.lower(end))) return true;
  const before = view.lower(view.is(i - 1, 'the') ? i - 2 : i - 1);
  return SPEECH.has(view.lower(end)) && view.lower(end) !== 'called' && (before === '' || before === 'and' || before === 'but');
}

/** The end of a ship’s name, which is no actor: "the MV Anna Lind", "the ferry King Edward", "the Anna Lind sank". */
export function shipEnd(view: SentenceView, i: number): number | null {
  if (!view.startsName(i) || !view.isCapital(i)) return null;
  const end = runEnd(view, i);
  const said = (SHIPS.has(view.lower(i - 1)) && !view.isCapital(i - 1)) || (VESSELS.has(view.tokens[i]!.text) && end - i > 1);
  return said || (SHIP_ACTS.has(view.lower(end)) && !view.entryAt(i) && !OPENERS.has(view.lower(i))) ? end : null;
}

/** Is a common word at `i` part of the name that follows it? "Women’s Refuge Trust", "the High Court", and "for Second Chances" inside a sentence. */
export function opensName(view: SentenceView, i: number, opens: boolean): boolean {
  if (!opens && isAllCapitals(view.tokens[i]!.text)) return true;
  const end = runEnd(view, i);
  if (end - i < 2 || GRAMMAR.has(view.lower(i))) return false;
  return view.at(i + 1)?.kind === 'clitic' || (view.is(i - 1, 'the', 'for') && view.isCapital(i + 1) && !view.entryAt(i + 1) && !view.demonymAt(i + 1));
}

/** "Jordan Smith", "Chelsea Clinton": a place's name before a surname is a given name. */
export function isPerson(view: SentenceView, i: number, end: number, known: number): boolean {
  if (known - i !== 1 || end <= known || view.entryAt(known) || !GIVEN_NAMES.has(view.lower(i))) return false;
  const last = view.lower(end - 1);
  return !PLACE_NOUNS.has(last) && !EVENT_NOUNS.has(last) && !ORG_HEADS.has(last);
}

function taggedKind(view: SentenceView, i: number, end: number, tagger: Tagger): NameKind | null {
  const votes = { person: 0, organisation: 0, place: 0 };
  for (const tags of tagger.tag(view.text(i, end))) {
    if (tags.has('Person')) votes.person++;
    if (tags.has('Organization')) votes.organisation++;
    if (tags.has('Place')) votes.place++;
  }
  const best = (['person', 'organisation', 'place'] as const).reduce((a, b) => (votes[b] > votes[a] ? b : a));
  return votes[best] === 0 ? null : best;
}

/** "KBC", in a sentence that is not all in capitals. */
export function isAcronym(view: SentenceView, i: number): boolean {
  return /^\p{Lu}{2,8}$/u.test(view.at(i)?.text ?? '') && !(isAllCapitals(view.at(i + 1)?.text ?? '') && isAllCapitals(view.at(i - 1)?.text ?? ''));
}

/** First words of newspapers' names: "La Nación reported". */
const FOREIGN_ARTICLES = new Set(['El', 'La', 'Il', 'Le', 'Les', 'Los', 'Las', 'Der', 'Die', 'Das', 'Het']);

/** "John F. Kirby", "J. K. Rowling" */
function hasInitial(words: readonly Token[]): boolean {
  return words.slice(0, -1).some(({ text }, i) => /^\p{Lu}\.?$/u.test(text) && words[i + 1]!.text !== '&');
}

/** "Piet van der Laan" */
function hasParticle(words: readonly Token[]): boolean {
  return words.some(({ text }) => PERSONAL_PARTICLES.has(text));
}

/** "Park Ji-won", "Chen I-hsuan": given names of East Asia are written so, and no organisation's. */
function hasSmallHalf(words: readonly Token[]): boolean {
  const last = words.at(-1)!;
  return words.length > 3 && words.at(-2)!.text === '-' && !last.spaced && !isCapitalised(last.text);
}
