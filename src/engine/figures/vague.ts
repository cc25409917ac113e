/** None, and quantities without a number: "no survivors", "dozens of", "several hundred", "decades-old". */
import predicates from '../data/predicates.json';
import vague from '../data/vague-quantities.json';
import { measured } from './amounts';
import { cut, type Draft, type Reader } from './draft';
import { Lexicon } from './lexicon';
import { countedPhrase, skipPartitive } from './noun-phrase';
import { isJoin, multiplierOf } from './numerals';
import { predicateOfState } from './predicates';
import { readUnit } from './units';
import { isPlural } from './words';

const PLURAL_VAGUE: ReadonlyMap<string, readonly (number | null)[]> = new Map(Object.entries(vague.plural));
const SCALED_VAGUE = new Lexicon<readonly number[]>(Object.entries(vague.scaled));
const VAGUE_DETERMINERS = new Lexicon<readonly (number | null)[]>(Object.entries(vague.determiner));
const VAGUE_UNITS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(vague.unitPlurals));
const NOBODY = new Lexicon(predicates.nobody.map(phrase => [phrase, true] as const));
const OUTCOMES = new Set(predicates.outcomes);

/** "no survivors", "no one was hurt". */
export function readNobody({ passage, tokens, end }: Reader, i: number): Draft | null {
  const zero = { from: i, value: 0, low: null, high: null, bound: null, unit: 'count', kind: 'incident' as const };
  const nobody = NOBODY.at(tokens, i, end);
  if (nobody) {
    const verb = tokens[nobody.next + 1];
    const hit = /^(?:was|were|is|are|has|had)$/.test(tokens[nobody.next]?.lower ?? '') && verb !== undefined && nobody.next + 1 < end && (predicateOfState(verb.lower) !== null || verb.lower === 'been');
    return hit ? { ...zero, numberEnd: i + 1, after: nobody.next, last: nobody.next, counted: 'people' } : null;
  }
  if (tokens[i]!.lower !== 'no') return null;
  const phrase = countedPhrase(tokens, i + 1, Math.min(end, i + 5), false);
  if (!phrase || !OUTCOMES.has(tokens[phrase.head]!.lower)) return null;
  return { ...zero, numberEnd: i + 1, after: i + 1, last: phrase.last, counted: cut(passage, phrase.first, phrase.last) };
}

export function readVague(reader: Reader, i: number): Draft | null {
  const { passage, tokens, start, end } = reader;
  const token = tokens[i]!;
  const vagueDraft = (numberEnd: number, low: number | null, high: number | null, needsNoun: boolean): Draft | null => {
    const unit = readUnit(tokens, skipPartitive(tokens, numberEnd, end), end, false, (low ?? 0) >= 1000);
    const base = { from: i, numberEnd, value: null, low, high, bound: 'vague' as const };
    if (unit && unit.kind !== 'percent') return { ...measured(reader, base, { value: 0, next: unit.next, numberEnd, scale: 1, digits: false, dotted: false, unit }, unit), value: null };
    const at = skipPartitive(tokens, numberEnd, end);
    const phrase = countedPhrase(tokens, at, end, false);
    if (needsNoun && !(phrase && isPlural(tokens[phrase.head]!.lower))) return null;
    const counted = phrase ? cut(passage, phrase.first, phrase.last) : null;
    return { ...base, after: numberEnd, last: phrase?.last ?? numberEnd, unit: 'count', counted, kind: 'incident' };
  };
  const scaled = SCALED_VAGUE.at(tokens, i, end);
  const scale = scaled && scaled.next < end ? PLURAL_VAGUE.get(tokens[scaled.next]!.lower) : undefined;
  if (scaled && scale) {
    const unit = (scale[0] ?? 0) / 2;
    return vagueDraft(scaled.next + 1, scaled.value[0]! * unit, (scaled.value[1]! + 1) * unit - 1, false);
  }
  const plural = PLURAL_VAGUE.get(token.lower);
  if (plural) {
    const of = tokens[i + 1]?.lower === 'of' && i + 1 < end;
    // "test scores" are none, and a number before it is a multiplier in the plural
    if (token.lower === 'scores' && (!of || (i > start && /^(?:the|his|her|its|their|test|exam)$/.test(tokens[i - 1]!.lower)))) return null;
    return vagueDraft(i + 1, plural[0] ?? null, plural[1] ?? null, false);
  }
  const determiner = VAGUE_DETERMINERS.at(tokens, i, end);
  if (determiner) {
    const multiplier = determiner.next < end ? multiplierOf(tokens[determiner.next]) : undefined;
    const [low = null, high = null] = determiner.value;
    if (multiplier !== undefined) return vagueDraft(determiner.next + 1, low && low * multiplier, high && (high + 1) * multiplier - 1, false);
    return vagueDraft(determiner.next, low, high, true);
  }
  // "decades-old", "weeks-long"
  const unit = VAGUE_UNITS.get(token.lower);
  if (unit && isJoin(tokens, i + 1) && /^(?:old|long)$/.test(tokens[i + 2]?.lower ?? '') && i + 2 < end) {
    const code = readUnit(tokens, i, end, false, false)!.code;
    return { from: i, numberEnd: i + 1, after: i + 3, last: i + 3, value: null, low: unit[0]!, high: unit[1]!, bound: 'vague', unit: code, counted: null, kind: 'duration' };
  }
  return null;
}
