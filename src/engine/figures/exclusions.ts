/** Numbers that count nothing: they name, number, time or score something. */
import exclusions from '../data/figure-exclusions.json';
import type { Token } from '../article/model';
import { hedgeBefore } from './bounds';
import { isHyphen, isJoin, parseDigits, readNumeral } from './numerals';
import { predicateOfVerb } from './predicates';

const DESIGNATORS = new Set(exclusions.designators);
const STREETS = new Set(exclusions.streets);
const ORDINALS = new Set(exclusions.ordinalSuffixes);
const CLOCK = new Set(exclusions.clockWords);
const ONE_FOLLOWERS = new Set(exclusions.oneFollowers);
const EMERGENCY = new Set(exclusions.emergencyNumbers);
/** Longer runs of digits are identifiers. */
const LONGEST = 15;
/** 1080p is a picture, 118p is money. */
const SCAN_LINES = new Set(['240', '360', '480', '720', '1080', '1440', '2160', '4320']);
const GENERATIONS = new Set(exclusions.generationSuffixes);

/**
 * Does the number token at `i` only name or number something? The index after what it belongs to, or null where it may count.
 * `end` is the end of its sentence, `start` its beginning.
 */
export function skipNumber(tokens: readonly Token[], i: number, start: number, end: number): number | null {
  const token = tokens[i]!;
  const previous = i > start ? tokens[i - 1] : undefined;
  const next = i + 1 < end ? tokens[i + 1] : undefined;
  if (parseDigits(token.text) === null || token.text.length > LONGEST) return i + 1;
  if (next && !next.spaced) {
    if (next.kind === 'word' && (ORDINALS.has(next.lower) || CLOCK.has(next.lower))) return i + 2;
    // 3:30, 2-1, 9/11, 4.5.1, 555-123-4567
    if (next.text === ':' && tokens[i + 2]?.kind === 'number') return afterJoined(tokens, i, end);
    if (next.text === '/' && tokens[i + 2]?.kind === 'number' && !isFraction(tokens, i, end)) return afterJoined(tokens, i, end);
    if (isHyphen(next) && tokens[i + 2]?.kind === 'number') {
      const after = afterJoined(tokens, i, end);
      if (after > i + 3 || isScore(tokens, i) || isPhone(tokens, i, end)) return after;
    }
    // 5G, 1080p, the 1990s, 3D
    if (next.kind === 'word' && GENERATIONS.has(next.lower) && !/^[gp]$/.test(next.text) && next.text !== 'k' && next.text !== 'K' && next.text !== 'GB') return i + 2;
    if (next.text === 'p' && SCAN_LINES.has(token.text)) return i + 2;
  }
  if (next?.kind === 'word' && CLOCK.has(next.lower)) return i + 2;
  // a list's number: "1. The …"
  if (i === 0 && next && !next.spaced && (next.text === '.' || next.text === ')')) return i + 1;
  if (!token.spaced && previous && !/^[("“‘'\[~<>≈+£$€¥₹₽₩₪₺₴₦₫₱฿₵—–-]$/.test(previous.text) && previous.kind !== 'punctuation' && !/^\p{Sc}$/u.test(previous.text)) {
    return i + 1; // MH370, #12
  }
  if (!token.spaced && isHyphen(previous) && !previous!.spaced && i - 2 >= start && /^\p{Lu}/u.test(tokens[i - 2]!.text)) return i + 1; // F-16, Covid-19
  if (!token.spaced && previous?.text === ')') return afterJoined(tokens, i, end); // (815)963-7867
  if (previous?.kind === 'word' && DESIGNATORS.has(previous.lower) && namesWith(tokens, i, end)) return i + 1;
  if (EMERGENCY.has(token.text) && (/^(?:call|dial)(?:s|ed|led|ing|ling)?$/.test(previous?.lower ?? '') || /^(?:call|dispatch|operator|emergency)/.test(next?.lower ?? ''))) return i + 1;
  if (isAreaCode(tokens, i, previous)) return afterJoined(tokens, i + 2, end);
  if (previous?.text === '#' || (previous?.text === '.' && previous.spaced && !token.spaced)) return i + 1; // #12, .500
  if (isAddress(tokens, i, end)) return i + 1;
  if (isYear(token) && !counts(tokens, i, end) && (isRecent(token) || hedgeBefore(tokens, i, start, false).first === i)) return isJoin(tokens, i + 1) && tokens[i + 2]?.kind === 'number' ? i + 3 : i + 1;
  // iPhone 11 Pro: a number between capitals
  if (previous?.kind === 'word' && i - 1 > start && /\p{Lu}/u.test(previous.text) && next?.kind === 'word' && /^\p{Lu}\p{Ll}+[^s]$/u.test(next.text) && /^\d{1,3}$/.test(token.text) && predicateOfVerb(previous.lower) === null) return i + 1;
  return null;
}

/** After a designator ("Channel 4", "Flight 370 passengers"), unless people or a multiplier follow. */
function namesWith(tokens: readonly Token[], i: number, end: number): boolean {
  const next = i + 1 < end ? tokens[i + 1] : undefined;
  const name = /\p{Lu}/u.test(tokens[i - 1]!.text) || /^(?:no|nos|number|page|p|pp|ranked|rank|seeded|top|catch|category|grade|phase|stage|level|type|class|chapter|section|article|paragraph)$/.test(tokens[i - 1]!.lower);
  return name && !(next?.kind === 'word' && /^(?:people|percent|per|million|billion|men|women|children)$/.test(next.lower)) && next?.text !== '%' && !/[,.]\d{3}/.test(tokens[i]!.text);
}

function afterJoined(tokens: readonly Token[], i: number, end: number): number {
  let next = i + 1;
  while (next + 1 < end && (tokens[next]!.text === ':' || tokens[next]!.text === '/' || isHyphen(tokens[next])) && !tokens[next + 1]!.spaced && (tokens[next + 1]!.kind === 'number' || /^\p{Lu}{4}$/u.test(tokens[next + 1]!.text))) next += 2;
  if (next < end && CLOCK.has(tokens[next]!.lower)) next++;
  return next;
}

/** "3-1", "52-48": two bare small numbers, the second not the greater. */
function isScore(tokens: readonly Token[], i: number): boolean {
  const a = parseDigits(tokens[i]!.text), b = parseDigits(tokens[i + 2]!.text);
  return a === null || b === null || a >= b || /^0\d/.test(tokens[i + 2]!.text);
}

/** "352-3040", "305-471-TIPS". */
function isPhone(tokens: readonly Token[], i: number, end: number): boolean {
  const a = tokens[i]!.text, b = tokens[i + 2]!.text, after = i + 3 < end ? tokens[i + 3] : undefined;
  if (/^\d{3}$/.test(a) && /^\d{3}$/.test(b) && isJoin(tokens, i + 3)) return true;
  return /^\d{3}$/.test(a) && /^\d{4}$/.test(b) && after?.kind !== 'word';
}

/** "(866) 845-8477". */
function isAreaCode(tokens: readonly Token[], i: number, previous: Token | undefined): boolean {
  return previous?.text === '(' && tokens[i + 1]?.text === ')' && /^\d{3,5}$/.test(tokens[i]!.text) && tokens[i + 2]?.kind === 'number';
}

/** "2/3 of", against 9/11 and 24/7. */
function isFraction(tokens: readonly Token[], i: number, end: number): boolean {
  const a = parseDigits(tokens[i]!.text), b = parseDigits(tokens[i + 2]!.text);
  return a !== null && b !== null && a < b && tokens[i + 3]?.lower === 'of' && i + 3 < end;
}

/** "300 West 1st Street", "the 5200 block of". */
function isAddress(tokens: readonly Token[], i: number, end: number): boolean {
  if (tokens[i + 1]?.lower === 'block' || (isJoin(tokens, i + 1) && tokens[i + 2]?.lower === 'block')) return true;
  for (let k = i + 1; k < Math.min(end, i + 6); k++) {
    const token = tokens[k]!;
    if (token.kind === 'number') continue;
    if (token.kind !== 'word') return false;
    if (k > i + 1 && STREETS.has(token.lower) && /^\p{Lu}/u.test(token.text)) return true;
    if (!/^\p{Lu}/u.test(token.text) && !ORDINALS.has(token.lower)) return false;
  }
  return false;
}

function isYear(token: Token): boolean {
  return /^(?:1[0-9]|20)\d\d$/.test(token.text);
}

/** "around 1990" is a year, "about 1500" is a count. */
function isRecent(token: Token): boolean {
  return /^(?:19|20)/.test(token.text);
}

/** A unit, a multiplier or a lower-case word in the plural follows. */
function counts(tokens: readonly Token[], i: number, end: number): boolean {
  for (let k = i + 1; k < Math.min(end, i + 4); k++) {
    const token = tokens[k]!;
    if (token.kind === 'symbol' && k === i + 1) return !isHyphen(token);
    if (token.kind !== 'word' || /^(?:and|or|to|in|of|the|a|an|by|with|for|most|many|some|all|more|other|when|after|before|was|were|is|has|had|season|election|elections|games|olympics)$/.test(token.lower)) return false;
    if (/^(?:people|men|women|children|million|billion|percent|km|rpm|hp|kg|m|mm|troops|square|cubic|feet|metres|meters|miles|horsepower|dollars|euros|pounds)$/.test(token.lower)) return true;
    // "2018 sales" is a year's, "1,500 soldiers" without its comma is not
    if (/[^s]s$/.test(token.lower)) return !/^(?:19|20)\d[1-9]$|^20\d0$/.test(tokens[i]!.text);
  }
  return false;
}

/** The word "one" that stands for someone or something, or opens "one of the", "one day": it counts nothing. */
export function isPronounOne(tokens: readonly Token[], i: number, start: number, end: number): boolean {
  if (tokens[i]!.lower !== 'one') return false;
  const next = i + 1 < end ? tokens[i + 1] : undefined;
  if (!next || next.kind === 'punctuation' || next.kind === 'clitic' || isHyphen(next)) return !next || !isHyphen(next) || next.spaced;
  if (/^(?:or|to)$/.test(next.lower) && i + 2 < end && readNumeral(tokens, i + 2, end) !== null) return false;
  if (next.kind === 'word' && ONE_FOLLOWERS.has(next.lower)) return true;
  const previous = i > start ? tokens[i - 1]!.lower : '';
  return /^(?:no|any|some|every|each|this|that|the|which|another|only|first|last|next|new|big|good|day|number|other)$/.test(previous);
}
