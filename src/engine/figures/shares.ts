/** Shares of a whole: "half of", "two-thirds", "one in five"; and fractions of a round number or a unit: "half a million", "half an hour". */
import functionWords from '../data/function-words.json';
import numbers from '../data/number-words.json';
import type { Token } from '../article/model';
import { counted, measured } from './amounts';
import { hedgeBefore } from './bounds';
import { cut, type Draft, type Reader } from './draft';
import { AUXILIARIES, DETERMINERS } from './function-words';
import { endOfWhole, wholePhrase } from './noun-phrase';
import { isHyphen, isJoin, multiplierOf, readNumeral, wordsAt } from './numerals';
import { readUnit } from './units';

const ENDS_SHARE = new Set([...functionWords.auxiliaries, ...functionWords.prepositions, ...functionWords.conjunctions, ...functionWords.verbs, 'as']);
/** "the first half" of a match or a year is a time; "the other half" is a share where it is of something. */
const OCCURRENCES = new Set(numbers.occurrences);
const OTHERS = new Set(numbers.otherParts);
const DENOMINATORS = new Map(Object.entries({ ...numbers.halves, ...numbers.denominators }));

export function readShare(reader: Reader, i: number): Draft | null {
  const { passage, tokens, start, end } = reader;
  const proportion = proportionAt(tokens, i, end);
  const share = fractionAt(tokens, i, end) ?? proportion;
  if (!share) return null;
  const { value, next } = share;
  if (share === proportion && proportion.noun !== null) {
    return { from: i, numberEnd: next, after: next, last: next, value, low: null, high: null, bound: null, unit: 'fraction', kind: 'share', counted: tokens[proportion.noun]!.text };
  }
  const scaled = scaledFraction(reader, i, value, next);
  if (scaled) return scaled;
  const follows = next < end ? tokens[next]! : undefined;
  const of = follows?.lower === 'of';
  const lead = leadBefore(tokens, i, start);
  if (!share.sure) {
    if (OCCURRENCES.has(lead) || (OTHERS.has(lead) && !of)) return null; // "the first half of the match"
    const hedged = lead === 'by' || hedgeBefore(tokens, i, start, false).bound !== 'exact';
    if (!hedged && !of && !opensWhole(follows)) return null;
    if (follows && isHyphen(follows) && !follows.spaced) return null;
  }
  const whole = follows?.kind === 'word' && !(ENDS_SHARE.has(follows.lower) && !of) ? wholePhrase(tokens, next, end) : null;
  return {
    from: i, numberEnd: next, after: next, last: whole ? endOfWhole(tokens, next, whole.last) : next, value, low: null, high: null, bound: null, unit: 'fraction', kind: 'share',
    counted: whole ? cut(passage, whole.first, whole.last) : null, reach: whole?.last ?? next,
  };
}

/** The word before a fraction, a hyphen between left out: "first" in "first-half". */
function leadBefore(tokens: readonly Token[], i: number, start: number): string {
  const at = isHyphen(tokens[i - 1]) && i - 2 >= start ? i - 2 : i - 1;
  return at >= start ? tokens[at]!.lower : '';
}

/** "half the town", "half were". */
function opensWhole(token: Token | undefined): boolean {
  return token !== undefined && (DETERMINERS.has(token.lower) || AUXILIARIES.has(token.lower));
}

/** "half", "a third", "two-thirds", "three quarters", "2/3", "½". `sure`: no other reading is possible. */
export function fractionAt(tokens: readonly Token[], i: number, end: number): { readonly value: number; readonly next: number; readonly sure: boolean } | null {
  const token = tokens[i]!;
  if (token.lower === 'half') return { value: 0.5, next: i + 1, sure: false };
  if ((token.lower === 'a' || token.lower === 'one') && i + 1 < end) {
    const at = isJoin(tokens, i + 1) ? i + 2 : i + 1;
    const denominator = DENOMINATORS.get(tokens[at]?.lower ?? '');
    if (denominator === undefined || at >= end || tokens[at]!.lower.endsWith('s')) return null;
    const of = tokens[at + 1]?.lower === 'of' && at + 1 < end;
    // "one-third" is a share whatever follows; "a third" must be of something, or hedged
    return { value: 1 / denominator, next: at + 1, sure: of || at === i + 2 };
  }
  if (token.kind === 'number' && tokens[i + 1]?.text === '/' && tokens[i + 2]?.kind === 'number' && tokens[i + 3]?.lower === 'of' && i + 3 < end) {
    const value = Number(token.text) / Number(tokens[i + 2]!.text);
    return value < 1 ? { value, next: i + 3, sure: true } : null;
  }
  const numeral = token.kind === 'word' || token.kind === 'number' ? readNumeral(tokens, i, end) : null;
  if (!numeral || numeral.value < 2 || numeral.value > 20) return null;
  const at = isJoin(tokens, numeral.next) ? numeral.next + 1 : numeral.next;
  const denominator = at < end ? DENOMINATORS.get(tokens[at]!.lower) : undefined;
  if (denominator === undefined || !tokens[at]!.lower.endsWith('s') || numeral.value >= denominator) return null;
  return { value: numeral.value / denominator, next: at + 1, sure: true };
}

/** "one in five", "nine out of 10", "one child in every ten", where `noun` is the index of what the share is of. */
export function proportionAt(tokens: readonly Token[], i: number, end: number): { readonly value: number; readonly next: number; readonly sure: boolean; readonly noun: number | null } | null {
  const part = tokens[i]!.kind === 'word' || tokens[i]!.kind === 'number' ? readNumeral(tokens, i, end) : null;
  if (!part || part.value < 1 || part.value > 1000 || !Number.isInteger(part.value)) return null;
  let at = part.next;
  if (isHyphen(tokens[at])) at++;
  const noun = part.value === 1 && tokens[at]?.kind === 'word' && wordsAt(tokens, at + 1, end, ['in']) ? at++ : null;
  const outOf = wordsAt(tokens, at, end, ['out', 'of']);
  const out = outOf || wordsAt(tokens, at, end, ['of', 'every']) || wordsAt(tokens, at, end, ['of', '10']);
  if (!out && !wordsAt(tokens, at, end, ['in'])) return null;
  at += outOf ? 2 : 1;
  if (isHyphen(tokens[at])) at++;
  if (tokens[at]?.lower === 'every') at++;
  const whole = readNumeral(tokens, at, end);
  if (!whole || whole.value <= part.value || !Number.isInteger(whole.value)) return null;
  if (!out && (part.value > 10 || /^[12]\d{3}$/.test(tokens[at]!.text) || readUnit(tokens, whole.next, end, whole.digits, false) !== null)) return null;
  return { value: part.value / whole.value, next: whole.next, sure: true, noun };
}

/** "half a million people", "half an hour", "a quarter of a billion": a fraction of a round number or of a unit. */
function scaledFraction(reader: Reader, i: number, value: number, next: number): Draft | null {
  const { tokens, end } = reader;
  let at = next;
  if (tokens[at]?.lower === 'of' && at < end) at++;
  if (isJoin(tokens, at)) at++;
  else if (/^an?$/.test(tokens[at]?.lower ?? '')) at++;
  else return null;
  const multiplier = at < end ? multiplierOf(tokens[at]) : undefined;
  const base = { from: i, low: null, high: null, bound: null };
  if (multiplier !== undefined) {
    const scaled = { value: value * multiplier, next: at + 1, numberEnd: at + 1, scale: multiplier, digits: false, dotted: false };
    const unit = readUnit(tokens, at + 1, end, false, multiplier >= 1000);
    const numbers = { ...base, numberEnd: at + 1, value: scaled.value };
    return unit ? measured(reader, numbers, at + 1, unit) : counted(reader, numbers, { ...scaled, unit: null });
  }
  const unit = readUnit(tokens, at, end, false, false);
  if (!unit || unit.code === '%') return null;
  return measured(reader, { ...base, numberEnd: next, value }, at, unit);
}
