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
import { singular, verbForms } from './words';

const AUXILIARIES = new Set(functionWords.auxiliaries);
const SKIPPED = new Set([...functionWords.determiners, ...functionWords.possessives, ...functionWords.adverbs, 'of', 'another', 'other', 'more', 'some', 'to', 'up', 'at', 'least', 'only', 'between', 'all']);
const RELATIVE = new Set(['who', 'that', 'which', 'whom', 'where', ',', 'being', 'been', 'feared', 'believed', 'reported', 'confirmed', 'reportedly', 'also', 'still', 'now', 'already', 'currently', 'seriously', 'critically', 'fatally', 'badly', 'severely', 'slightly', 'presumed', 'being', 'said', 'thought', 'others', 'more', 'other', 'to', 'be', 'have', 'left', 'later']);
const EXCHANGE = new Lexicon(predicates.exchange.map(phrase => [phrase, true] as const));
const LINKING = new Set(predicates.linkingVerbs.flatMap(verbForms));
const REPORTING = /^(?:say|says|said|saying|told|tells|added|adds|reported|reports|claimed|claims|confirmed|announced|according|estimated|believe|believes|believed)$/;
const LASTING = new Map(Object.entries(lasting.classes).flatMap(([name, nouns]) => nouns.flatMap(noun => [[noun, name], [`${noun}s`, name]] as const)));
const STOPPING = new Set(lasting.verbs.stopping.flatMap(verbForms));
const PERSONS = new Set([...headClasses.persons, ...headClasses.anyone]);
const EVENTS = new Map(Object.entries(eventNouns.classes).flatMap(([name, nouns]) => nouns.map(noun => [noun, name] as const)));
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'across', 'inside', 'outside', 'on', 'around', 'into']);
const DATE_WORDS = new Set([...Object.keys(calendar.months), ...Object.keys(calendar.weekdays)]);
const FUNCTION_WORDS = new Set(Object.entries(functionWords).flatMap(([, words]) => words));

/** Words farther from a number than this say nothing of it, however long the sentence. */
const REACH = 60;

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
  const noun = nounOf(quantity.counted);
  const found = predicateOf(tokens, quantity, start, end, noun.head, earlier);
  const event = eventOf(tokens, quantity, start, end);
  const object = isMoney(quantity.unit) ? 'money' : noun.head !== null && PERSONS.has(noun.head) ? 'persons' : 'things';
  const predicate = found && predicateWith(found.name, object);
  return { about: { ...noun, predicate, place, event }, hold: found?.hold ?? 'none', words: inWords(quantity, noun.head, predicate, place) };
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
  const label = predicate && (predicateLabel(predicate) ?? predicate);
  const implied = head !== null && predicateOfHead(head) === predicate;
  const what = quantity.kind === 'share' ? (quantity.counted ? `share of ${quantity.counted}` : 'percentage')
    : quantity.counted ?? (quantity.unit !== 'count' ? `amount in ${quantity.unit}` : label ? 'people' : 'number');
  return `${what}${label && !implied ? ` ${label}` : ''}${what.toLowerCase().includes(place?.toLowerCase() ?? '\n') ? '' : inPlace(place)}`;
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
  const before = beforePhrase(tokens, quantity, start, earlier);
  if (before) return before;
  const after = afterPhrase(tokens, quantity, end);
  if (after) return after;
  if (head !== null) {
    const implied = predicateOfHead(head);
    if (implied) return { name: implied, hold: 'implied' };
  }
  return inherited(tokens, quantity, earlier) ?? plainVerb(tokens, quantity, start);
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
    const noun = tokens[k + 1]?.lower === 'of' ? predicateOfNoun(lower) : null;
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
  let finite = false;
  for (let k = quantity.reach; k < Math.min(end, quantity.reach + 9); k++) {
    const { lower } = tokens[k]!;
    if (lower === ',' && k > quantity.reach + 1) return null;
    const combined = combinedStates.at(tokens, k, end);
    if (combined) return { name: combined.value, hold: finite ? 'finite' : 'participle' };
    if (AUXILIARIES.has(lower)) {
      finite = true;
      continue;
    }
    const state = predicateOfState(lower) ?? predicateOfVerb(lower);
    if (state) return { name: state, hold: finite || !lower.endsWith('ing') ? 'finite' : 'participle' };
    if (!RELATIVE.has(lower)) return null;
  }
  return null;
}

/** "killed two men and three women", "12 dead and dozens more": a list passes its outcome on. */
function inherited(tokens: readonly Token[], quantity: Quantity, earlier: readonly { readonly quantity: Quantity; readonly predicate: string | null; readonly hold: Hold }[]): Found | null {
  const last = earlier.at(-1);
  if (!last?.predicate || quantity.first - last.quantity.last > 3) return null;
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
    if (kind === 'punctuation' || /^(?:after|before|since|when|as|and|to|that|who|on|with|for|by|ago|later|earlier)$/.test(lower)) break;
    if (LASTING.has(lower)) return lower;
  }
  for (let k = quantity.first - 1; k >= Math.max(start, quantity.first - 10); k--) {
    const { lower, text } = tokens[k]!;
    if (text === ';' || lower === 'after' || lower === 'ago' || (text === ',' && k === quantity.first - 1)) return null;
    if (!LASTING.has(lower)) continue;
    for (let back = k - 1; back >= Math.max(start, k - 3); back--) if (STOPPING.has(tokens[back]!.lower)) return 'truce';
    return lower;
  }
  return null;
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
