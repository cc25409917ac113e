/** What a figure measures: read from the clause around it, by word forms and adjacency. */
import calendar from '../data/calendar.json';
import eventNouns from '../data/event-nouns.json';
import functionWords from '../data/function-words.json';
import headClasses from '../data/head-classes.json';
import lasting from '../data/lasting.json';
import predicates from '../data/predicates.json';
import type { Passage, Token } from '../article/model';
import { Lexicon } from './lexicon';
import type { Measure, Quantity } from './model';
import { isHyphen } from './numerals';
import { combinedStates, predicateLabel, predicateWith, predicateOfHead, predicateOfNoun, predicateOfState, predicateOfVerb } from './predicates';
import { isMoney } from './units';
import { isPlural, singular, verbForms } from './words';

const AUXILIARIES = new Set(functionWords.auxiliaries);
const SKIPPED = new Set([...functionWords.determiners, ...functionWords.possessives, ...functionWords.adverbs, 'of', 'another', 'other', 'more', 'some', 'to', 'up', 'at', 'least', 'only', 'between', 'all']);
const RELATIVE = new Set(['who', 'that', 'which', 'whom', 'where', ',', 'being', 'been', 'feared', 'believed', 'known', 'understood', 'reported', 'confirmed', 'reportedly', 'also', 'still', 'now', 'already', 'currently', 'seriously', 'critically', 'fatally', 'badly', 'severely', 'slightly', 'presumed', 'being', 'said', 'thought', 'others', 'more', 'other', 'to', 'be', 'have', 'left', 'later']);
/** Between an act noun and its number: "the release of 40", "the offer was 4.5%". */
const NOUN_LINKS = new Set(['of', 'is', 'was', 'were', 'at']);
/** "put the crowd at 20,000". */
const ESTIMATING = new Set(['put', 'puts', 'putting', 'estimated', 'estimates', 'estimate', 'stands', 'stood', 'stand']);
/** Before a number of the same things: "up from 19", "against 2,100". */
const COMPARING = new Set(['from', 'than', 'against', 'to']);
const TOLLS = new Map(Object.entries(predicates.tolls));
const EXCHANGE = new Lexicon(predicates.exchange.map(phrase => [phrase, true] as const));
const LINKING = new Set(predicates.linkingVerbs.flatMap(verbForms));
const REPORTING = /^(?:say|says|said|saying|told|tells|added|adds|reported|reports|claimed|claims|confirmed|announced|according|estimated|believe|believes|believed)$/;
const LASTING = new Map(Object.entries(lasting.classes).flatMap(([name, nouns]) => nouns.flatMap(noun => [[noun, name], [`${noun}s`, name]] as const)));
const STOPPING = new Set(lasting.verbs.stopping.flatMap(verbForms));
const PERSONS = new Set([...headClasses.persons, ...headClasses.anyone]);
const EVENTS = new Map(Object.entries(eventNouns.classes).flatMap(([name, nouns]) => nouns.map(noun => [noun, name] as const)));
const PHRASE_STARTS = new Set(['inside', 'outside', 'between', 'during', 'in', 'at', 'on', 'from', 'of', 'near', 'across', 'under', 'aged', 'with']);
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'across', 'inside', 'outside']);
const DATE_WORDS = new Set([...Object.keys(calendar.months), ...Object.keys(calendar.weekdays)]);
const FUNCTION_WORDS = new Set(Object.entries(functionWords).flatMap(([, words]) => words));

/** Words farther from a number than this say nothing of it, however long the sentence. */
const REACH = 60;
/** As far before a bare number as its name may stand. */
const NAMED = 16;

/** How the predicate stands to the figure: how sure it is that it happened is read from it. */
export type Hold = 'finite' | 'participle' | 'nominal' | 'implied' | 'none';

export interface MeasureReading {
  readonly about: Measure;
  readonly hold: Hold;
  /** The words of the measure: "people killed in Gaza". */
  readonly words: string;
}

interface Found {
  readonly name: string;
  readonly hold: Hold;
}

/** Reads what `quantity` measures; `earlier` are the quantities before it in its sentence, whose outcome an exchange or a list passes on. */
export function readMeasure(passage: Passage, quantity: Quantity, earlier: readonly { readonly quantity: Quantity; readonly predicate: string | null; readonly hold: Hold }[]): MeasureReading {
  const { tokens } = passage;
  const { start, end } = clauseOf(passage, quantity);
  const place = placeOf(tokens, quantity, start, end);
  if (quantity.kind === 'duration') {
    const head = lastingHead(tokens, quantity, start, end);
    const name = head && (LASTING.get(head) ?? head);
    return { about: { head: name, modifiers: [], predicate: 'last', place, event: null }, hold: 'none', words: head ? `length of the ${head}${inPlace(place)}` : `duration in ${quantity.unit}s` };
  }
  if (quantity.kind === 'age') return { about: { head: null, modifiers: [], predicate: null, place: null, event: null }, hold: 'none', words: 'age' };
  const named = quantity.counted === null && quantity.kind !== 'share' ? nameBefore(tokens, quantity, start) : null;
  const noun = nounOf(quantity.counted ?? named);
  const found = predicateOf(tokens, quantity, start, end, noun.head, earlier);
  const event = eventOf(tokens, quantity, start, end);
  const object = isMoney(quantity.unit) ? 'money' : noun.head !== null && PERSONS.has(noun.head) ? 'persons' : 'things';
  const predicate = found && predicateWith(found.name, object);
  return { about: { ...noun, predicate, place, event }, hold: found?.hold ?? 'none', words: inWords({ ...quantity, counted: quantity.counted ?? named }, noun.head, predicate, place) };
}

/** The sentence around a quantity, as far as its words can bear on it: token indices, `end` exclusive. */
export function clauseOf({ sentences }: Passage, { sentence, first, last }: Quantity): { readonly start: number; readonly end: number } {
  const whole = sentences[sentence]!;
  return { start: Math.max(whole.first, first - REACH), end: Math.min(whole.last, last + REACH) };
}

function inPlace(place: string | null): string {
  return place ? ` in ${place}` : '';
}

function inWords(quantity: Quantity, head: string | null, predicate: string | null, place: string | null): string {
  const label = predicate && predicateLabel(predicate);
  const implied = head !== null && predicateOfHead(head) === predicate;
  const state = head !== null && label !== null && predicateOfState(head) === predicate;
  const what = state ? 'people' : quantity.kind === 'share' ? (quantity.counted ? `share of ${quantity.counted}` : 'percentage')
    : quantity.counted ?? (quantity.unit !== 'count' ? `amount in ${quantity.unit}` : label ? 'people' : 'number');
  return `${what}${label && (state || !implied) ? ` ${label}` : ''}${what.toLowerCase().includes(place?.toLowerCase() ?? '\n') ? '' : inPlace(place)}`;
}

/** The head and the modifiers of a counted phrase, in lower case, the head in the singular. */
export function nounOf(counted: string | null): { readonly head: string | null; readonly modifiers: readonly string[] } {
  const words = (counted ?? '').toLowerCase().replaceAll('’', "'").split(/[^\p{L}\p{N}'.]+/u).map(word => word.replace(/'s?$|\.$/, '')).filter(word => word !== '');
  const head = words.at(-1);
  if (head === undefined) return { head: null, modifiers: [] };
  return { head: singular(head), modifiers: words.slice(0, -1).filter(word => !AUXILIARIES.has(word) && !/^(?:and|or|of|the|a|an|\d.*|million|billion)$/.test(word)) };
}

// --- outcome ------------------------------------------------------------------------------------------------------------

function predicateOf(tokens: readonly Token[], quantity: Quantity, start: number, end: number, head: string | null, earlier: readonly { readonly quantity: Quantity; readonly predicate: string | null; readonly hold: Hold }[]): Found | null {
  const inside = insidePhrase(tokens, quantity);
  if (inside) return inside;
  // "half of the city's 2.3 million population is sheltering": what is said is said of the share
  if (earlier.some(({ quantity: whole }) => whole.kind === 'share' && quantity.last <= whole.reach)) return null;
  if (EXCHANGE.before(tokens, quantity.first, start) && earlier.length > 0) {
    const last = earlier.at(-1)!;
    if (last.predicate) return { name: last.predicate, hold: last.hold };
  }
  const toll = tollBefore(tokens, quantity, start);
  if (toll) return toll;
  const before = beforePhrase(tokens, quantity, start, earlier);
  if (before) return before;
  const after = afterPhrase(tokens, quantity, end);
  if (after) return after;
  if (head !== null) {
    const implied = predicateOfHead(head);
    if (implied) return { name: implied, hold: 'implied' };
  }
  return inherited(tokens, quantity, earlier) ?? (quantity.unit === 'count' ? null : nearest(tokens, quantity, start, end)) ?? plainVerb(tokens, quantity, start);
}

/** Of money and percentages, the nearest word of an outcome that is said of them: "costs the region $14m a day". */
function nearest(tokens: readonly Token[], quantity: Quantity, start: number, end: number): Found | null {
  const at = (k: number): Found | null => {
    const { lower } = tokens[k]!;
    const name = predicateOfNoun(lower) ?? predicateOfVerb(lower);
    return name && predicateWith(name, 'money') ? { name, hold: 'nominal' } : null;
  };
  for (let k = quantity.first - 1; k >= Math.max(start, quantity.first - 12) && !/^[;:]$/.test(tokens[k]!.text); k--) {
    const found = at(k);
    if (found) return found;
  }
  for (let k = quantity.reach; k < Math.min(end, quantity.reach + 3) && tokens[k]!.kind !== 'punctuation'; k++) {
    const found = at(k);
    if (found) return found;
  }
  return null;
}

/** What a bare number counts, said before it: "the number of strikers at 2,100", "the toll rose to 17", "a magnitude 6.4", "a population of 2,800". */
function nameBefore(tokens: readonly Token[], quantity: Quantity, start: number): string | null {
  const last = tokens[quantity.first - 1];
  if (quantity.first - 2 >= start && last?.lower === 'of') return noun(tokens, quantity.first - 2);
  if (last?.lower === 'at' && tokens.slice(Math.max(start, quantity.first - 8), quantity.first).some(({ lower }) => ESTIMATING.has(lower)) && tokens[quantity.first - 2]?.lower !== 'it') {
    const estimated = noun(tokens, quantity.first - 2);
    if (estimated && tokens[quantity.first - 4]?.lower !== 'number') return estimated;
  }
  for (let k = quantity.first - 1; k >= Math.max(start, quantity.first - NAMED) && !/^[;,:]$/.test(tokens[k]!.text); k--) {
    const { lower } = tokens[k]!;
    if (TOLLS.has(lower)) return 'people';
    if (lower === 'magnitude') return lower;
    if (lower === 'number' && tokens[k + 1]?.lower === 'of') {
      let head = k + 2;
      while (head < quantity.first && FUNCTION_WORDS.has(tokens[head]!.lower)) head++;
      while (head + 1 < quantity.first && !isPlural(tokens[head]!.lower) && tokens[head + 1]!.kind === 'word' && !FUNCTION_WORDS.has(tokens[head + 1]!.lower)) head++;
      return head < quantity.first ? noun(tokens, head) : null;
    }
  }
  return null;
}

function noun(tokens: readonly Token[], k: number): string | null {
  const { kind, lower, text } = tokens[k]!;
  return kind === 'word' && !FUNCTION_WORDS.has(lower) && predicateOfNoun(lower) === null && predicateOfVerb(lower) === null ? text : null;
}

/** "The death toll … rose to 17", "the number of dead has risen to 23". */
function tollBefore(tokens: readonly Token[], quantity: Quantity, start: number): Found | null {
  if (quantity.counted !== null || quantity.unit !== 'count') return null;
  for (let k = quantity.first - 1; k >= Math.max(start, quantity.first - NAMED) && !/^[;,:]$/.test(tokens[k]!.text); k--) {
    const { lower } = tokens[k]!;
    const toll = TOLLS.get(lower) ?? (tokens[k - 1]?.lower === 'of' && tokens[k - 2]?.lower === 'number' ? predicateOfState(lower) ?? predicateOfHead(lower) : null);
    if (toll) return { name: toll, hold: 'finite' };
  }
  return null;
}

/** "five dead", "12 wounded soldiers". */
function insidePhrase(tokens: readonly Token[], quantity: Quantity): Found | null {
  for (let k = quantity.after; k < quantity.last; k++) {
    const state = predicateOfState(tokens[k]!.lower);
    if (state && tokens[k]!.lower !== 'sick' && tokens[k]!.lower !== 'ill') return { name: state, hold: 'participle' };
  }
  return null;
}

/** "killed 12", "killing at least 12", "the release of 40", "taking 253 hostages", "freeing hundreds of". */
function beforePhrase(tokens: readonly Token[], quantity: Quantity, start: number, earlier: readonly { readonly quantity: Quantity }[]): Found | null {
  const floor = Math.max(start, earlier.at(-1)?.quantity.last ?? start, quantity.first - 5);
  for (let k = quantity.first - 1; k >= floor; k--) {
    const { lower, kind } = tokens[k]!;
    const combined = combinedStates.before(tokens, k + 1, floor);
    if (combined && !AUXILIARIES.has(tokens[combined.first - 1]?.lower ?? '')) return { name: combined.value, hold: 'finite' };
    const noun = NOUN_LINKS.has(tokens[k + 1]?.lower ?? '') ? predicateOfNoun(lower) : null;
    if (noun) return { name: noun, hold: 'nominal' };
    const verb = predicateOfVerb(lower);
    if (verb && kind === 'word') {
      // "were wounded, 12 of them": a passive's participle says nothing of an object
      if (AUXILIARIES.has(tokens[k - 1]?.lower ?? '') && /^(?:was|were|is|are|been|be|being)$/.test(tokens[k - 1]!.lower)) return null;
      return { name: verb, hold: lower.endsWith('ing') || tokens[k - 1]?.lower === 'to' || /^(?:would|could|will|may|might|should)$/.test(tokens[k - 1]?.lower ?? '') ? 'nominal' : 'finite' };
    }
    if (/^(?:taking|takes|took|take|taken)$/.test(lower) && /^(?:hostages?|captives?|prisoners?)$/.test(tokens[quantity.last - 1]?.lower ?? '')) return { name: 'take', hold: 'finite' };
    if (!SKIPPED.has(lower) && !isHyphen(tokens[k]) && !/^\p{Lu}/u.test(tokens[k]!.text)) return null;
  }
  return null;
}

/** "… were killed", "… who have been detained", "… sheltering there", "… taken hostage", "… in custody". */
function afterPhrase(tokens: readonly Token[], quantity: Quantity, end: number): Found | null {
  let finite = false, aside = false;
  for (let k = quantity.reach; k < Math.min(end, quantity.reach + 11); k++) {
    const { lower } = tokens[k]!;
    if (lower === ',' && k > quantity.reach + 1) return null;
    const combined = combinedStates.at(tokens, k, end);
    if (combined && (!aside || finite)) return { name: combined.value, hold: finite ? 'finite' : 'participle' };
    if (AUXILIARIES.has(lower)) {
      finite = true;
      continue;
    }
    const state = predicateOfState(lower) ?? predicateOfVerb(lower);
    if (state && (!aside || finite)) return { name: state, hold: finite || !lower.endsWith('ing') ? 'finite' : 'participle' };
    // "of the houses in the town of Sarhun were destroyed": what stands between is said of the place
    if (PHRASE_STARTS.has(lower)) aside = true;
    else if (!RELATIVE.has(lower) && (!aside || finite)) return null;
  }
  return null;
}

/** "killed two men and three women", "12 dead and dozens more": a list passes its outcome on. */
function inherited(tokens: readonly Token[], quantity: Quantity, earlier: readonly { readonly quantity: Quantity; readonly predicate: string | null; readonly hold: Hold }[]): Found | null {
  const last = earlier.at(-1);
  if (!last?.predicate) return null;
  if (quantity.counted !== null && quantity.counted === last.quantity.counted && COMPARING.has(tokens[quantity.first - 1]?.lower ?? '')) return { name: last.predicate, hold: last.hold };
  if (quantity.first - last.quantity.last > 3) return null;
  for (let k = last.quantity.last; k < quantity.first; k++) if (!/^(?:,|and|or|plus|including)$/.test(tokens[k]!.lower)) return null;
  return { name: last.predicate, hold: last.hold };
}

/** The verb right before the phrase, of no class: its own form stands for it. */
function plainVerb(tokens: readonly Token[], quantity: Quantity, start: number): Found | null {
  const token = tokens[quantity.first - 1];
  if (!token || quantity.first - 1 < start || token.kind !== 'word' || AUXILIARIES.has(token.lower) || LINKING.has(token.lower) || REPORTING.test(token.lower)) return null;
  return /(?:ed|ing)$/.test(token.lower) && token.lower.length > 4 ? { name: token.lower.replace(/(?:ed|ing)$/, ''), hold: 'finite' } : null;
}

// --- what lasts ---------------------------------------------------------------------------------------------------------

/** The noun that a length of time is said of: "six-week ceasefire", "months of war", "a truce of six weeks", "halt the fighting for six weeks". */
function lastingHead(tokens: readonly Token[], quantity: Quantity, start: number, end: number): string | null {
  for (let k = quantity.last; k < Math.min(end, quantity.last + 5); k++) {
    const { lower, kind } = tokens[k]!;
    if (kind === 'punctuation' || (LASTING.has(lower) && isName(tokens, k, start)) || /^(?:after|before|since|when|as|and|to|that|who|on|with|for|by|ago|later|earlier)$/.test(lower)) break;
    if (LASTING.has(lower)) return lower;
  }
  for (let k = quantity.first - 1; k >= Math.max(start, quantity.first - 10); k--) {
    const { lower, text } = tokens[k]!;
    if (text === ';' || lower === 'after' || lower === 'ago' || (text === ',' && k === quantity.first - 1)) return null;
    if (!LASTING.has(lower) || isName(tokens, k, start)) continue;
    for (let back = k - 1; back >= Math.max(start, k - 3); back--) if (STOPPING.has(tokens[back]!.lower)) return 'truce';
    return lower;
  }
  return null;
}

/** "the Marine Accident Investigation Branch" lasts no six weeks. */
function isName(tokens: readonly Token[], k: number, start: number): boolean {
  return k > start && /^\p{Lu}\p{Ll}/u.test(tokens[k]!.text);
}

// --- where, and by what ---------------------------------------------------------------------------------------------------

/** The nearest "in Rafah", "at Al Shifa hospital": in the figure's clause after it, then before it, or at the sentence's start. */
function placeOf(tokens: readonly Token[], quantity: Quantity, start: number, end: number): string | null {
  for (let k = quantity.reach; k < end - 1 && tokens[k]!.kind !== 'punctuation'; k++) {
    const place = placeAt(tokens, k, end);
    if (place) return place;
  }
  for (let k = quantity.first - 2; k >= start && tokens[k]!.kind !== 'punctuation'; k--) {
    const place = placeAt(tokens, k, quantity.first);
    if (place) return place;
  }
  return placeAt(tokens, start, quantity.first);
}

function placeAt(tokens: readonly Token[], k: number, end: number): string | null {
  if (!PLACE_PREPOSITIONS.has(tokens[k]?.lower ?? '')) return null;
  let at = k + 1;
  if (tokens[at]?.lower === 'the') at++;
  // "in the town of Sarn"
  if (tokens[at + 1]?.lower === 'of' && !/^\p{Lu}/u.test(tokens[at]!.text)) at += 2;
  else if (tokens[at + 2]?.lower === 'of' && !/^\p{Lu}/u.test(tokens[at]!.text + tokens[at + 1]!.text)) at += 3;
  const words: string[] = [];
  for (; at < end; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.text) || DATE_WORDS.has(token.lower)) break;
    words.push(token.text);
  }
  // "in Israeli jails": the capitals qualify a common noun
  const next = at < end ? tokens[at] : undefined;
  const qualifies = next?.kind === 'word' && next.spaced && !FUNCTION_WORDS.has(next.lower) && !/^\p{Lu}/u.test(next.text) && !/ly$/.test(next.lower);
  return words.length > 0 && !qualifies ? words.join(' ') : null;
}

function eventOf(tokens: readonly Token[], quantity: Quantity, start: number, end: number): string | null {
  let best: string | null = null, distance = Infinity;
  for (let k = start; k < end; k++) {
    if (k >= quantity.first && k < quantity.last) continue;
    const name = EVENTS.get(tokens[k]!.lower);
    const away = k < quantity.first ? quantity.first - k : k - quantity.last + 1;
    if (name && away < distance) {
      best = name;
      distance = away;
    }
  }
  return best;
}
