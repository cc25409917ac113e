/** None, and quantities without a number: "no survivors", "none of the crew", "dozens of", "several hundred", "decades-old". */
import predicates from '../data/predicates.json';
import vague from '../data/vague-quantities.json';
import { measured } from './amounts';
import { cut, type Draft, type Reader } from './draft';
import { AUXILIARIES } from './function-words';
import { Lexicon } from './lexicon';
import { countedPhrase, skipPartitive } from './noun-phrase';
import { isJoin, multiplierOf, readNumeral, wordsAt } from './numerals';
import { predicateOfState } from './predicates';
import { readUnit } from './units';
import { isPlural } from './words';

/** Least and greatest; null where the words set no end. */
type Interval = readonly (number | null)[];

const PLURAL = new Map<string, Interval>(Object.entries(vague.plural));
const SCALED = new Lexicon<readonly number[]>(Object.entries(vague.scaled));
const DETERMINERS = new Lexicon<Interval>(Object.entries(vague.determiner));
const UNITS = new Map<string, Interval>(Object.entries(vague.unitPlurals));
const NOT_VAGUE_AFTER = new Set(vague.notVagueAfter);
const NOBODY = new Lexicon([...predicates.nobody, 'none'].map(phrase => [phrase, true] as const));
const NOBODY_DID = new Set(vague.nobodyDid);
const OUTCOMES = new Set(predicates.outcomes);

/** The words that what is read here begins with. */
export const VAGUE_OPENERS: readonly string[] = ['no', ...NOBODY.openers(), ...SCALED.openers(), ...DETERMINERS.openers(), ...PLURAL.keys(), ...UNITS.keys()];

/** "no survivors", "no one was hurt", "none of the crew survived". */
export function readNobody({ passage, tokens, end }: Reader, i: number): Draft | null {
  const zero = { from: i, numberEnd: i + 1, value: 0, low: null, high: null, bound: null, unit: 'count', kind: 'incident' as const };
  const phraseAt = (at: number, limit: number): Pick<Draft, 'last' | 'counted'> | null => {
    const phrase = countedPhrase(tokens, at, Math.min(end, limit), false);
    return phrase && { last: phrase.last, counted: cut(passage, phrase.first, phrase.last) };
  };
  if (wordsAt(tokens, i, end, ['none', 'of']) && tokens[i + 2]?.lower !== 'them') {
    const of = skipPartitive(tokens, i + 1, end);
    const phrase = phraseAt(readNumeral(tokens, of, end)?.next ?? of, end);
    return phrase && isHit(tokens, phrase.last, end) ? { ...zero, after: i + 1, ...phrase } : null;
  }
  const nobody = NOBODY.at(tokens, i, end);
  if (nobody) return isHit(tokens, nobody.next, end) ? { ...zero, after: nobody.next, last: nobody.next, counted: 'people' } : null;
  const phrase = tokens[i]!.lower === 'no' ? phraseAt(i + 1, i + 5) : null;
  return phrase && OUTCOMES.has(tokens[phrase.last - 1]!.lower) ? { ...zero, after: i + 1, ...phrase } : null;
}

/** "was hurt", "have been found", "survived": an outcome is said of nobody, rather than what nobody says or thinks. */
function isHit(tokens: Reader['tokens'], i: number, end: number): boolean {
  let verb = i;
  while (verb < end && AUXILIARIES.has(tokens[verb]!.lower)) verb++;
  const word = verb < end ? tokens[verb]!.lower : '';
  return NOBODY_DID.has(word) || (verb > i && predicateOfState(word) !== null);
}

export function readVague(reader: Reader, i: number): Draft | null {
  const { tokens, start, end } = reader;
  const word = tokens[i]!.lower;
  // "tens of thousands"
  const scaled = SCALED.at(tokens, i, end);
  const scale = scaled && scaled.next < end ? PLURAL.get(tokens[scaled.next]!.lower) : undefined;
  if (scaled && scale) return vagueDraft(reader, i, scaled.next + 1, times(scaled.value, (scale[0] ?? 0) / 2));
  const plural = PLURAL.get(word);
  if (plural) {
    // "her scores", "test scores" are none; "scores were hurt" are many
    const owned = i > start && NOT_VAGUE_AFTER.has(tokens[i - 1]!.lower);
    if (word === 'scores' && (owned || !(wordsAt(tokens, i + 1, end, ['of']) || isHit(tokens, i + 1, end)))) return null;
    return vagueDraft(reader, i, i + 1, plural);
  }
  const determiner = DETERMINERS.at(tokens, i, end);
  if (determiner) {
    const multiplier = determiner.next < end ? multiplierOf(tokens[determiner.next]) : undefined;
    if (multiplier !== undefined) return vagueDraft(reader, i, determiner.next + 1, times(determiner.value, multiplier));
    const draft = vagueDraft(reader, i, determiner.next, determiner.value);
    return draft.unit === 'count' && !(draft.counted && isPlural(tokens[draft.last - 1]!.lower)) ? null : draft;
  }
  // "decades-old", "weeks-long"
  const [low = null, high = null] = UNITS.get(word) ?? [];
  const unit = low !== null && isJoin(tokens, i + 1) && i + 2 < end && /^(?:old|long)$/.test(tokens[i + 2]!.lower) ? readUnit(tokens, i, i + 1, false, false) : null;
  return unit && { from: i, numberEnd: i + 1, after: i + 3, last: i + 3, value: null, low, high, bound: 'vague', unit: unit.code, counted: null, kind: 'duration' };
}

/** "several" is 3 to 9, "several hundred" 300 to 999. */
function times([low = null, high = null]: Interval, by: number): Interval {
  return [low && low * by, high && (high + 1) * by - 1];
}

/** A vague quantity whose words end before token `next`, of what follows. */
function vagueDraft(reader: Reader, from: number, next: number, [low = null, high = null]: Interval): Draft {
  const { passage, tokens, end } = reader;
  const numbers = { from, numberEnd: next, value: null, low, high, bound: 'vague' as const };
  const at = skipPartitive(tokens, next, end);
  const unit = readUnit(tokens, at, end, false, (low ?? 0) >= 1000);
  if (unit && unit.kind !== 'percent') return measured(reader, numbers, next, unit);
  const phrase = countedPhrase(tokens, at, end, false);
  return { ...numbers, after: next, last: phrase?.last ?? next, unit: 'count', counted: phrase && cut(passage, phrase.first, phrase.last), kind: 'incident' };
}
