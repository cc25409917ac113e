/** Where and by what: the place, the occurrence, and the thing that a length of time is said of. */
import calendar from '../data/calendar.json';
import eventNouns from '../data/event-nouns.json';
import lasting from '../data/lasting.json';
import words from '../data/measure-words.json';
import type { Token } from '../article/model';
import type { Clause } from './clause';
import { DETERMINERS, FUNCTION_WORDS } from './function-words';
import { isJoin } from './numerals';
import { verbForms } from './words';

/** "jailed for nine years" gives the length of a sentence. */
const JAILING = new Set(words.jailing);
/** "was given six years", where a court is near. */
const RECEIVING = new Set(words.receiving), LEGAL = new Set(words.legal);
/** "10 days late" is no length of what is late. */
const DELAYED = new Set(words.delayed);
/** The class of what a court gives. */
export const SENTENCE = 'sentence';
/** The modifier of lengths that several people have, each one: "15 others for terms of two to 12 years". */
export const SEVERAL = 'several';
const LASTING = new Map(Object.entries(lasting.classes).flatMap(([name, nouns]) => nouns.flatMap(noun => [[noun, name], [`${noun}s`, name]] as const)));
const STOPPING = new Set(lasting.verbs.stopping.flatMap(verbForms));
const EVENTS = new Map(Object.entries(eventNouns.classes).flatMap(([name, nouns]) => nouns.map(noun => [noun, name] as const)));
const PLACE_PREPOSITIONS = new Set(words.placePrepositions);
const DEADLINES = new Set(words.deadlines);
/** Between a length of time and what it is counted from. */
const AFTERWARDS = new Set(words.afterwards);
const DATE_WORDS = new Set([...Object.keys(calendar.months), ...Object.keys(calendar.weekdays)]);

/** The class of a noun that lasts: a truce, a ceasefire and a pause are one. */
export function lastingClass(noun: string): string {
  return LASTING.get(noun) ?? noun;
}

/** The noun that a length of time is said of: "six-week ceasefire", "months of war", "a truce of six weeks", "halt the fighting for six weeks". */
export function lastingHead(clause: Clause): string | null {
  const { tokens, quantity, start, end } = clause;
  if (DELAYED.has(tokens[quantity.last]?.lower ?? '') && quantity.last < end) return null;
  for (let k = quantity.last; k < Math.min(end, quantity.last + 5); k++) {
    const { lower, kind } = tokens[k]!;
    if (kind === 'punctuation' || (LASTING.has(lower) && isName(tokens, k, start)) || /^(?:after|before|since|when|as|and|to|that|who|on|with|for|by|ago|later|earlier)$/.test(lower)) break;
    if (LASTING.has(lower)) return lower;
  }
  for (let k = quantity.first - 1; k >= Math.max(start, quantity.first - 10); k--) {
    const { lower, text } = tokens[k]!;
    // "within six weeks" is when, not how long
    if (k === quantity.first - 1 && DEADLINES.has(lower)) return null;
    if (text === ';' || lower === 'after' || lower === 'ago' || (text === ',' && k === quantity.first - 1)) break;
    if (JAILING.has(lower)) return SENTENCE;
    if (!LASTING.has(lower) || isName(tokens, k, start)) continue;
    for (let back = k - 1; back >= Math.max(start, k - 3); back--) if (STOPPING.has(tokens[back]!.lower)) return 'truce';
    return lower;
  }
  return isPunishment(clause) ? SENTENCE : null;
}

/** "got 24 years", "was given six months", "prosecutors asked for 30 years", in a paragraph about a court. */
function isPunishment({ tokens, quantity: { first, unit } }: Clause): boolean {
  return (unit === 'year' || unit === 'month') && (RECEIVING.has(tokens[first - 1]?.lower ?? '') || RECEIVING.has(tokens[first - 2]?.lower ?? '')) && tokens.some(({ lower }) => LEGAL.has(lower));
}

/** Does a number of people stand between the nearest name, or the start, and what they get? */
export function isOfSeveral({ quantity, earlier, actors, start }: Clause): boolean {
  let last = quantity.first - 1;
  while (last >= start && !actors.has(last)) last--;
  return quantity.bound === 'range' || earlier.some(({ quantity: { unit, first, value } }) => unit === 'count' && value !== 1 && first > last);
}

/** The words of the name that stands nearest before the number: whose a punishment is. Empty where a number of people stands between. */
export function holderOf({ tokens, quantity, start, actors, earlier }: Clause): string[] {
  let last = quantity.first - 1;
  while (last >= start && !actors.has(last) && tokens[last]!.text !== ';') last--;
  if (last < start || !actors.has(last) || earlier.some(({ quantity: people }) => people.unit === 'count' && people.first > last)) return [];
  let first = last;
  while (first > start && actors.has(first - 1)) first--;
  return tokens.slice(first, last + 1).filter(({ kind, text }) => kind === 'word' && /^\p{Lu}/u.test(text)).map(({ lower }) => lower);
}

/** The noun in "length of the": nobody measures the length of a prison. */
export function nounOfLength(head: string): string {
  return lastingClass(head) === SENTENCE ? SENTENCE : head;
}

/** "nine days after the quake": the time between, in words; null where none is said. */
export function sinceOf({ tokens, quantity, end }: Clause): string | null {
  const link = tokens[quantity.last]?.lower ?? '';
  if (quantity.last >= end || !AFTERWARDS.has(link)) return null;
  let first = quantity.last + 1;
  while (first < end && DETERMINERS.has(tokens[first]!.lower)) first++;
  // "before a crowd" is where
  if (/^an?$/.test(tokens[first - 1]!.lower)) return null;
  let last = first;
  while (last < Math.min(end, first + 4) && tokens[last]!.kind === 'word' && !FUNCTION_WORDS.has(tokens[last]!.lower)) last++;
  const words = tokens.slice(first, last).map(({ text }) => text).join(' ');
  return last === first || first === quantity.last + 1 ? `time ${link}` : `time ${link} the ${words}`;
}

/** "the Marine Accident Investigation Branch" lasts no six weeks. */
function isName(tokens: readonly Token[], k: number, start: number): boolean {
  return k > start && /^\p{Lu}\p{Ll}/u.test(tokens[k]!.text);
}

/** Where it is, and how that is said: "near Rafah". */
export interface Place {
  readonly name: string;
  readonly words: string;
}

/** The nearest "in Rafah", "at Al Shifa hospital": in the figure's clause after it, then before it, or at the sentence's start. */
export function placeOf({ tokens, quantity, start, end, actors }: Clause): Place | null {
  for (let k = quantity.reach; k < end - 1 && tokens[k]!.kind !== 'punctuation'; k++) {
    const place = placeAt(tokens, k, end, actors);
    if (place) return place;
  }
  for (let k = quantity.first - 2; k >= start && tokens[k]!.kind !== 'punctuation'; k--) {
    const place = placeAt(tokens, k, quantity.first, actors);
    if (place) return place;
  }
  return placeAt(tokens, start, quantity.first, actors);
}

function placeAt(tokens: readonly Token[], k: number, end: number, actors: ReadonlySet<number>): Place | null {
  const preposition = tokens[k]?.lower ?? '';
  if (!PLACE_PREPOSITIONS.has(preposition)) return null;
  let at = k + 1;
  if (tokens[at]?.lower === 'the') at++;
  // "in the town of Sarn"
  if (tokens[at + 1]?.lower === 'of' && !/^\p{Lu}/u.test(tokens[at]!.text)) at += 2;
  else if (tokens[at + 2]?.lower === 'of' && !/^\p{Lu}/u.test(tokens[at]!.text + tokens[at + 1]!.text)) at += 3;
  const words: string[] = [];
  // nobody is killed in an organisation, though at a hospital
  if (preposition === 'in' && actors.has(at) && tokens[at + 1]?.text !== '-') return null;
  for (; at < end; at++) {
    const token = tokens[at]!;
    // "in the Sound of Tarrow"
    if (words.length > 0 && token.lower === 'of' && at + 1 < end && /^\p{Lu}/u.test(tokens[at + 1]!.text) && !DATE_WORDS.has(tokens[at + 1]!.lower)) {
      words.push(token.text);
      continue;
    }
    // "in Hamas-run Gaza"
    if (words.length > 0 && isJoin(tokens, at) && at + 2 < end && !/^\p{Lu}/u.test(tokens[at + 1]!.text) && /^\p{Lu}/u.test(tokens[at + 2]!.text)) {
      words.length = 0;
      at++;
      continue;
    }
    if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.text) || DATE_WORDS.has(token.lower)) break;
    words.push(token.text);
  }
  // "in Israeli jails": the capitals qualify a common noun, not an adverb or a verb of the past
  const next = at < end ? tokens[at] : undefined;
  const qualifies = (next !== undefined && isJoin(tokens, at)) || next?.kind === 'word' && next.spaced && !FUNCTION_WORDS.has(next.lower) && !/^\p{Lu}/u.test(next.text) && !/(?:ly|ed)$/.test(next.lower);
  const name = words.join(' ');
  return words.length > 0 && !qualifies ? { name, words: `${preposition} ${name}` } : null;
}

export function eventOf({ tokens, quantity, start, end }: Clause): string | null {
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
