/** Where an event happens: names after prepositions of place, in its clause or else in its sentence. */
import type { Range, Token } from '../article/model';
import { overlaps } from '../article/passage';
import { isCapitalised, tokenize } from '../article/tokens';
import capitals from '../data/capital-words.json';
import { demonymAt, entryAt, type Entry } from '../actors/lexicon';
import type { NameKind } from '../actors/model';
import { NOT_A_PLACE, NOUNS } from './lexicon';
import type { Clause } from './model';
import { ADVERBS, AUXILIARIES, DETERMINERS, isFinite, PLACE_PREPOSITIONS, PREPOSITIONS, SUBORDINATORS, TARGET_PREPOSITIONS } from './syntax';

/** What a place's words must not be: dates, and the names of persons and organisations. Offsets count from the passage's start. */
export interface Surroundings {
  readonly dates: readonly Range[];
  readonly names: readonly (Range & { readonly kind: NameKind })[];
}

/** Types whose target is a place: "attack on Lima", "travel to Lima". */
const TARGETING: ReadonlySet<string> = new Set(['attack', 'travel', 'disaster', 'accident', 'evacuation', 'deployment', 'aid']);
/** Types whose sentence seldom has another place than theirs. */
export const INCIDENTS: ReadonlySet<string> = new Set(['attack', 'killing', 'injury', 'accident', 'disaster', 'arrest', 'abduction', 'protest', 'destruction', 'robbery']);

/** Types of which one may be the toll of the other. */
export const CASUALTIES: ReadonlySet<string> = new Set(['attack', 'killing', 'injury', 'accident', 'disaster', 'destruction']);

/** May two incidents be one: of a kind, or one the harm that the other did? A flood and the bridge that it brings down are two. */
export function isOfOneKind(a: string, b: string): boolean {
  return a === b || (CASUALTIES.has(a) && CASUALTIES.has(b) && [a, b].sort().join() !== 'accident,disaster');
}

/** Words with a capital that name no place by themselves: "in Parliament", "in Islam". */
const NO_PLACES: ReadonlySet<string> = new Set([...NOT_A_PLACE, ...capitals.people, ...capitals.adjectives, ...capitals.calendar]);

/** @param tokens those of the clause's sentence. */
export function placeOf(clause: Clause, tokens: readonly Token[], around: Surroundings): string | null {
  // among a headline's capitals no name stands out
  const words = tokens.filter(token => token.kind === 'word');
  if (words.length > 3 && words.filter(token => isCapitalised(token.text)).length > 0.6 * words.length) return null;
  const inside = tokens.filter(token => clause.start <= token.start && token.end <= clause.end);
  const targeting = TARGETING.has(clause.type);
  return placeAfter(inside, PLACE_PREPOSITIONS, around)
    ?? (targeting ? placeAfter(inside, TARGET_PREPOSITIONS, around) : null)
    ?? (targeting && clause.form === 'verb' ? placeOfObject(clause, inside, around) : null)
    ?? (INCIDENTS.has(clause.type) && !(clause.form === 'noun' && clause.agent !== null && clause.agent.end <= clause.act.start) ? placeAfter(tokens.slice(0, nextClause(clause, tokens)), PLACE_PREPOSITIONS, around) : null);
}

/** Where another clause begins behind this one, which may be of another place: "was held on Friday | and will be tried in Arva". */
function nextClause({ end }: Clause, tokens: readonly Token[]): number {
  const next = tokens.findIndex((token, i) => token.start >= end && (/^[;:]$/.test(token.text) || (/^(and|but|while|as|before|after|when|where|which|who|that)$/.test(token.lower) && tokens.slice(i + 1, i + 6).some((_, k) => isFinite(tokens, i + 1 + k)))));
  return next < 0 ? tokens.length : next;
}

/** "PORT LOUIS, Mauritius (AP) —", "LIMA –": the place that a report is filed from. */
export function datelineOf(text: string): string | null {
  const match = /^(\p{Lu}[\p{Lu}. '’-]{2,30})(?:, [\p{L}. ]{2,20})?(?: \([\p{L} /]{2,20}\))? ?[–—-]+ ?\p{Lu}/u.exec(text);
  return match && match[1]!.trim().split(' ').length <= 3 ? match[1]!.trim().toLowerCase().replace(/(^|[ .'’-])\p{Ll}/gu, first => first.toUpperCase()) : null;
}

const DIRECTION = /^(southern|northern|eastern|western|central|downtown|nearby|south|north|east|west|the)$/;

function placeAfter(tokens: readonly Token[], prepositions: ReadonlySet<string>, around: Surroundings): string | null {
  for (let i = 0; i < tokens.length - 1; i++) {
    if (!prepositions.has(tokens[i]!.lower)) continue;
    const place = nameAt(tokens, ofPhrase(tokens, i + 1), around);
    if (place !== null) return place;
  }
  return null;
}

/** "attacked Lima": the name that the act is done to. */
function placeOfObject({ act }: Clause, tokens: readonly Token[], around: Surroundings): string | null {
  const at = tokens.findIndex(token => token.start >= act.end);
  return at < 0 ? null : nameAt(tokens, ofPhrase(tokens, at), around);
}

/** Past "the southern city of", "the port of", "northern". */
function ofPhrase(tokens: readonly Token[], start: number): number {
  let i = start;
  const first = tokens[i];
  if (first && (DETERMINERS.has(first.lower))) {
    const of = tokens.slice(i + 1, i + 6).findIndex(token => token.lower === 'of');
    const noun = tokens[i + of];
    if (of >= 0 && noun && !isCapitalised(noun.text)) return i + of + 2;
  }
  while (i < tokens.length && DIRECTION.test(tokens[i]!.lower) && !(isCapitalised(tokens[i]!.text) && isCapitalised(tokens[i + 1]?.text ?? '') && tokens[i]!.lower !== 'the')) i++;
  return i;
}

const LONGEST_NAME = 5;

function nameAt(tokens: readonly Token[], from: number, { dates, names }: Surroundings): string | null {
  const isDate = (token: Token): boolean => dates.some(date => overlaps(date, token));
  let to = from;
  while (to < tokens.length && to - from < LONGEST_NAME && tokens[to]!.kind === 'word' && isCapitalised(tokens[to]!.text) && !isDate(tokens[to]!)) to++;
  if (to === from) return null;
  // "Mar-a-Lago", "Al-Arish"
  while (isJoin(tokens, to) && to + 1 - from < 2 * LONGEST_NAME) to += 2;
  // "Gulf of Oman"
  if (tokens[to]?.lower === 'of' && tokens[to + 1] && isCapitalised(tokens[to + 1]!.text) && !isDate(tokens[to + 1]!)) to += 2;
  const range = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  // "from the Paris Accord": no place, though a place's name
  if (to - from > 1 && NOUNS.has(tokens[to - 1]!.lower)) return null;
  if (names.some(name => (name.kind === 'person' || name.kind === 'organisation' || name.kind === 'group') && overlaps(name, range))) return null;
  const next = tokens[to];
  // "of Rs 400"; "in Bordurian and Ruritanian waters"; "in State": no place by itself
  if (next?.kind === 'number' && next.spaced && !isDate(next) || demonymAt(tokens, to - 1, to) !== null || NO_PLACES.has(tokens[to - 1]!.lower)) return null;
  // "at Peru's central bank", unless "in Peru's north"
  if (next?.kind === 'clitic' && !/^(north|south|east|west|capital|centre|center|interior|coast|city|port|border|northern|southern|eastern|western)$/.test(tokens[to + 1]?.lower ?? '') && !isCapitalised(tokens[to + 1]?.text ?? '')) return null;
  // "in Peruvian waters": the name only tells what kind
  if (next?.kind === 'word' && next.spaced && !endsName(tokens, to) && !isDate(next)) return null;
  return tokens.slice(from, to).map((token, k) => (k > 0 && token.spaced ? ' ' : '') + token.text).join('');
}

/** A hyphen without blanks about it. */
function isJoin(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return /^[-‑]$/.test(tokens[i]?.text ?? '') && tokens[i]!.spaced === false && next?.kind === 'word' && !next.spaced;
}

function endsName(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]!.lower;
  return PREPOSITIONS.has(word) || SUBORDINATORS.has(word) || AUXILIARIES.has(word) || ADVERBS.has(word) || isFinite(tokens, i) || /^(and|or|late|early|overnight|earlier|where)$/.test(word) || /(ed|ing|ly)$/.test(word);
}

/** The words of a place's name that tell it from others. */
export const placeWords = (place: string | null): ReadonlySet<string> => new Set(place === null ? [] : place.toLowerCase().split(/[^\p{L}\d]+/u).filter(word => word.length > 2));

/**
 * Do two places exclude each other? A state or region and a place in it, or one that may be in it, do not.
 * Which country a city lies in is known of capitals only.
 */
export function placesApart(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const other = placeWords(b);
  if ([...placeWords(a)].some(word => other.has(word))) return false;
  const [one, two] = [entryOf(a), entryOf(b)];
  const holds = (large: Entry | null, small: Entry | null): boolean => large !== null && (large.class === 'state' || large.class === 'region') && small?.class !== 'state' && (!small?.country || small.country === (large.country ?? large.id));
  return !holds(one, two) && !holds(two, one);
}

function entryOf(place: string): Entry | null {
  const tokens = tokenize(place);
  const found = entryAt(tokens, 0, tokens.length);
  return found && found.last === tokens.length ? found.value : null;
}

/** The place with the preposition that the text puts before it: "in Lima", "off the Isle of Wight". */
export function placePhrase(place: string, tokens: readonly Token[]): string | null {
  const first = place.split(' ')[0];
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]!.text !== first) continue;
    const article = tokens[i - 1]!.lower === 'the' ? 1 : 0;
    const preposition = tokens[i - 1 - article]?.lower ?? '';
    if (PLACE_PREPOSITIONS.has(preposition)) return `${preposition} ${article ? 'the ' : ''}${place}`;
  }
  return null;
}
