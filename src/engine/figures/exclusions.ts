/** Numbers that count nothing: they name, number, time or score something. */
import bounds from '../data/bounds.json';
import exclusions from '../data/figure-exclusions.json';
import type { Token } from '../article/model';
import { hedgeBefore } from './bounds';
import { countedPhrase, skipPartitive } from './noun-phrase';
import { isHyphen, isJoin, multiplierOf, parseDigits, readNumeral } from './numerals';
import { predicateOfVerb } from './predicates';
import { readUnit } from './units';
import { isPlural, singular } from './words';

const DESIGNATORS = new Set(exclusions.designators);
const PLAIN_DESIGNATORS = new Set(exclusions.plainDesignators);
const WORD_DESIGNATORS = new Set(exclusions.wordDesignators);
const COUNTED_AFTER_DESIGNATOR = new Set(exclusions.countedAfterDesignator);
const STREETS = new Set(exclusions.streets);
const ORDINALS = new Set(exclusions.ordinalSuffixes);
const CLOCK = new Set(exclusions.clockWords);
const GENERATIONS = new Set(exclusions.generationSuffixes);
const SCAN_LINES = new Set(exclusions.scanLines);
const EMERGENCY = new Set(exclusions.emergencyNumbers);
const CALLING = new Set(exclusions.calling);
const CALLED = new Set(exclusions.called);
const AFTER_YEAR = new Set(exclusions.afterYear);
const STATUTES = new Set(exclusions.statutes);
/** After these "at" gives a level and no time. */
const LEVELS = new Set([...exclusions.levelVerbs, ...bounds.levels]);
const AFTER_TIME = new Set(exclusions.afterTime);
const TELEPHONES = new Set([...exclusions.telephones, ...exclusions.shortNumbers]);
const SHORT_NUMBERS = new Set(exclusions.shortNumbers);
const TELEPHONE_LINKS = new Set(exclusions.telephoneLinks);
const NAMED_GROUPS = new Set(exclusions.namedGroups);
const YEAR_LEADS = new Set(exclusions.yearLeads);
const ONE_LEADS = new Set(exclusions.oneLeads);
const ONE_FOLLOWERS = new Set(exclusions.oneFollowers);
const RHETORICAL = new Set(exclusions.rhetorical);
const NOT_SUPERLATIVE = new Set(exclusions.notSuperlative);
/** Longer runs of digits are identifiers. */
const LONGEST = 15;
/** As far back as a list of numbers may go: "Lines 3, 4 and 5". */
const LONGEST_LIST = 8;

/** A number token in its sentence, from token `start` to before token `end`. */
interface Place {
  readonly tokens: readonly Token[];
  readonly i: number;
  readonly start: number;
  readonly end: number;
  readonly token: Token;
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
}

/** Each rule finds one kind of number that counts nothing, and gives the index after what it belongs to, or null. */
const RULES: readonly ((place: Place) => number | null)[] = [
  identifier, ordinalOrTime, clock, telephone, joined, generation, listed, model, designated, statute, emergency, inBrackets, address, year, betweenCapitals,
];

/**
 * Does the number token at `i` only name or number something? The index after what it belongs to, or null where it may count.
 * `end` is the end of its sentence, `start` its beginning.
 */
export function skipNumber(tokens: readonly Token[], i: number, start: number, end: number): number | null {
  const place: Place = { tokens, i, start, end, token: tokens[i]!, previous: i > start ? tokens[i - 1] : undefined, next: i + 1 < end ? tokens[i + 1] : undefined };
  for (const rule of RULES) {
    const after = rule(place);
    if (after !== null) return after;
  }
  return null;
}

/** "5.4.2", "12345678901234567", "0800 555 111", "+44 20 7946 0958": no number at all. */
function identifier({ tokens, i, end, token, previous }: Place): number | null {
  if (/^0\d/.test(token.text) || (previous?.text === '+' && tokens[i + 1]?.kind === 'number')) {
    let next = i + 1;
    while (next < end && tokens[next]!.kind === 'number') next++;
    return afterJoined(tokens, next - 1, end);
  }
  return parseDigits(token.text) === null || token.text.replace(/\D/g, '').length > LONGEST ? i + 1 : null;
}

/** "22nd", "7pm", "7 GMT". */
function ordinalOrTime({ next, i }: Place): number | null {
  if (next?.kind !== 'word') return null;
  return CLOCK.has(next.lower) || (ORDINALS.has(next.lower) && !next.spaced) ? i + 2 : null;
}

/** "3:30", "9/11", "4.5.1", "3-1", "2 – 0", "555-123-4567", "(815)963-7867". */
function joined({ tokens, i, end, token, previous, next }: Place): number | null {
  if (previous?.text === ')' && !token.spaced) return afterJoined(tokens, i, end);
  if (!next || tokens[i + 2]?.kind !== 'number' || i + 2 >= end) return null;
  // "2 – 0"
  if (isHyphen(next) && next.spaced && tokens[i + 2]!.spaced) return isScore(tokens, i) ? i + 3 : null;
  if (next.spaced) return null;
  if (next.text === ':' || (next.text === '/' && !isFraction(tokens, i, end))) return afterJoined(tokens, i, end);
  if (!isHyphen(next)) return null;
  const after = afterJoined(tokens, i, end);
  return after > i + 3 || isScore(tokens, i) || isPhone(tokens, i, end) ? after : null;
}

/** "5G", "1080p", "4K", "the 1990s", "3D", the "1AA" of a postcode, "7-Eleven". */
function generation({ tokens, i, end, token, next }: Place): number | null {
  if (!next || next.spaced) return null;
  if (isJoin(tokens, i + 1) && i + 2 < end) return /^\p{Lu}/u.test(tokens[i + 2]!.text) && readNumeral(tokens, i + 2, end)?.digits === false ? i + 3 : null;
  if (next.kind !== 'word') return null;
  const code = /^\p{Lu}{2,}$/u.test(next.text) && readNumeral(tokens, i, end, true)?.next === i + 1 && readUnit(tokens, i + 1, end, true, false) === null;
  return code || GENERATIONS.has(next.text) || (next.text === 'p' && SCAN_LINES.has(token.text)) || (next.text === 'K' && /^[48]$/.test(token.text)) ? i + 2 : null;
}

/** A list's number: "1. The …", "2) The …". */
function listed({ tokens, i, start, next }: Place): number | null {
  // a list in running text has its first number where the text starts: "1. Boil the water. 2. Add salt."
  const inList = i === 0 || (tokens[0]!.kind === 'number' && tokens[1]?.text === '.');
  return i === start && next && !next.spaced && (next.text === ')' || (next.text === '.' && inList)) ? i + 1 : null;
}

/** What a number may follow without a space and still be one. */
const OPENING = /^(?:[("“‘'[~<>≈+—–\-−]|\p{Sc})$/u;

/** "MH370", "#12", "F-16", "Covid-19", "ID.3", ".500": run together with letters or a sign. */
function model({ tokens, i, start, token, previous }: Place): number | null {
  if (!previous) return null;
  if (previous.text === '#') return i + 1;
  if (token.spaced) return null;
  const name = i - 2 >= start ? tokens[i - 2]! : undefined;
  if (previous.text === '.') return previous.spaced || (name !== undefined && /^\p{Lu}{2,}$/u.test(name.text)) ? i + 1 : null;
  if (isHyphen(previous) && !previous.spaced && /^(?:under|over)$/.test(name?.lower ?? '')) return i + 1; // "the under-21 side"
  if (isHyphen(previous)) return name !== undefined && (previous.spaced ? DESIGNATORS.has(name.lower) : /^\p{Lu}/u.test(name.text)) ? i + 1 : null;
  return previous.kind === 'punctuation' || OPENING.test(previous.text) ? null : i + 1;
}

/** "Channel 4", "Flight 370 passengers", "Chapters 3 and 4", "Group of 77", unless people, a percentage or a multiplier follow. */
function designated({ tokens, i, start, end, token, next }: Place): number | null {
  if (COUNTED_AFTER_DESIGNATOR.has(next?.lower ?? '') || /[,.]\d{3}/.test(token.text)) return null;
  let k = i - 1;
  while (k - 1 > Math.max(start, i - LONGEST_LIST) && /^(?:and|or|to|,|&)$/.test(tokens[k]!.lower) && tokens[k - 1]!.kind === 'number') k -= 2;
  const before = k >= start ? tokens[k]! : undefined;
  // "Phases 3 and 4", but not "Phase 3 and 40 nurses"
  if (k < i - 1 && countedPhrase(tokens, i + 1, end, false) !== null) return null;
  if (before?.lower === 'of') return k > start && NAMED_GROUPS.has(tokens[k - 1]!.lower) && /^\p{Lu}/u.test(tokens[k - 1]!.text) ? i + 1 : null;
  if (before?.kind !== 'word') return null;
  const capital = /\p{Lu}/u.test(before.text);
  return [before.lower, singular(before.lower)].some(word => PLAIN_DESIGNATORS.has(word) || (capital && DESIGNATORS.has(word))) ? i + 1 : null;
}

/** "18 U.S.C. § 922". */
function statute({ i, previous, next }: Place): number | null {
  return previous?.text === '§' || STATUTES.has(next?.lower ?? '') ? i + 1 : null;
}

/** "called 911", "a 999 call". */
function emergency({ i, token, previous, next }: Place): number | null {
  return EMERGENCY.has(token.text) && (CALLING.has(previous?.lower ?? '') || CALLED.has(next?.lower ?? '')) ? i + 1 : null;
}

/** "(866) 845-8477", "Section 12(3)". */
function inBrackets({ tokens, i, start, end, token, previous, next }: Place): number | null {
  if (previous?.text === '(' && next?.text === ')' && !previous.spaced && i - 2 >= start && tokens[i - 2]!.kind === 'number') return i + 1;
  return previous?.text === '(' && next?.text === ')' && /^\d{3,5}$/.test(token.text) && tokens[i + 2]?.kind === 'number' ? afterJoined(tokens, i + 2, end) : null;
}

/** "300 West 1st Street", "the 5200 block of". */
function address({ tokens, i, end, next }: Place): number | null {
  if (next?.lower === 'block' || (isJoin(tokens, i + 1) && tokens[i + 2]?.lower === 'block')) return i + 1;
  for (let k = i + 1; k < Math.min(end, i + 6); k++) {
    const { kind, lower, text } = tokens[k]!;
    if (kind === 'number' || isJoin(tokens, k)) continue;
    const name = /^\p{Lu}/u.test(text);
    if (kind !== 'word' || (!name && !ORDINALS.has(lower))) return null;
    if (k > i + 1 && name && STREETS.has(lower)) return i + 1;
  }
  return null;
}

/** "in 1998", "1998-99", "by 2120": four digits that nothing after them counts. "about 1500" is a count, "around 1990" is a year. */
function year({ tokens, i, start, end, token, previous }: Place): number | null {
  if (!/^(?:1[0-9]|2[01])\d\d$/.test(token.text) || isCounted(tokens, i, start, end)) return null;
  const near = /^(?:19|20)/.test(token.text);
  // so far in the future only "by 2120" and the like is one
  if (token.text >= '2100' && !/^(?:by|in|until|till|before|since)$/.test(previous?.lower ?? '')) return null;
  if (!near && hedgeBefore(tokens, i, start, false).first < i) return null;
  return isJoin(tokens, i + 1) && tokens[i + 2]?.kind === 'number' ? i + 3 : i + 1;
}

/** "iPhone 11 Pro": between capitals; also the second of "the Oru 11 Pro and 11 Pro Max". */
function betweenCapitals({ tokens, i, start, token, previous, next }: Place): number | null {
  if (previous?.kind !== 'word' || next?.kind !== 'word' || i - 1 <= start) return null;
  const named = /^(?:and|or)$/.test(previous.lower) && tokens[i - 3]?.text === token.text && tokens[i - 2]?.text === next.text && i - 3 > start;
  return (named || /\p{Lu}/u.test(previous.text)) && predicateOfVerb(previous.lower) === null && /^\d{1,3}$/.test(token.text) && /^\p{Lu}\p{Ll}+$/u.test(next.text) && !isPlural(next.lower) ? i + 1 : null;
}

/** The index after numbers run together by colons, slashes or hyphens, and the time of day that they may give. */
function afterJoined(tokens: readonly Token[], i: number, end: number): number {
  let next = i + 1;
  while (next + 1 < end && (tokens[next]!.text === ':' || tokens[next]!.text === '/' || isHyphen(tokens[next])) && !tokens[next + 1]!.spaced && (tokens[next + 1]!.kind === 'number' || /^\p{Lu}{4}$/u.test(tokens[next + 1]!.text))) next += 2;
  return next < end && CLOCK.has(tokens[next]!.lower) ? next + 1 : next;
}

/** "3-1", "52-48": two bare numbers, the second not the greater. */
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

/** "2/3 of", against 9/11 and 24/7. */
function isFraction(tokens: readonly Token[], i: number, end: number): boolean {
  const a = parseDigits(tokens[i]!.text), b = parseDigits(tokens[i + 2]!.text);
  return a !== null && b !== null && a < b && i + 3 < end && tokens[i + 3]!.lower === 'of';
}

/** A sign, a unit, a multiplier or a lower-case noun in the plural follows the four digits at `i`. */
function isCounted(tokens: readonly Token[], i: number, start: number, end: number): boolean {
  const { text } = tokens[i]!;
  for (let k = i + 1; k < Math.min(end, i + 4); k++) {
    const token = tokens[k]!;
    if (token.kind === 'symbol' && k === i + 1) return !isHyphen(token);
    if (token.kind !== 'word' || AFTER_YEAR.has(token.lower)) return false;
    if (k === i + 1 && (readUnit(tokens, k, end, true, false) !== null || multiplierOf(token) !== undefined)) return true;
    if (!isPlural(token.lower)) continue;
    // "2018 sales", "the 1777 campaigns", "in 1970 American troops" are a year's; "1500 soldiers" without its comma is not
    const before = i > start ? tokens[i - 1]!.lower : '';
    if (/^(?:19|20)/.test(text)) return !/[1-9]$|^20\d0$/.test(text) && (!YEAR_LEADS.has(before) || (k === i + 1 && text.endsWith('00')));
    return before !== 'the' || text.endsWith('0');
  }
  return false;
}

/** Is the number word at `i` part of a name or a time: "Group of Seven", "Big Four", "Channel Four", "Twenty20", "at ten"? The index after it, or null. */
export function skipWord(tokens: readonly Token[], i: number, start: number, end: number): number | null {
  const { text } = tokens[i]!;
  if (readNumeral(tokens, i, i + 1) === null) return null;
  if (tokens[i + 1]?.kind === 'number' && !tokens[i + 1]!.spaced && i + 1 < end) return i + 2;
  if (isClockWord(tokens, i, start, end)) return i + 1;
  const of = i - 2 >= start && tokens[i - 1]!.lower === 'of' ? i - 2 : i - 1;
  const before = of >= start && /^\p{Lu}/u.test(text) && /^\p{Lu}/u.test(tokens[of]!.text) ? tokens[of]!.lower : '';
  if (i > start && WORD_DESIGNATORS.has(tokens[i - 1]!.lower) && !isPlural(tokens[readNumeral(tokens, i, end)!.next]?.lower ?? '')) return i + 1;
  return NAMED_GROUPS.has(before) || (of === i - 1 && DESIGNATORS.has(before)) ? i + 1 : null;
}

/** "struck at ten", "at eleven and at midnight", against "stood at ten", "at ten sites". */
function isClockWord(tokens: readonly Token[], i: number, start: number, end: number): boolean {
  if (i - 1 <= start || tokens[i - 1]!.lower !== 'at' || LEVELS.has(tokens[i - 2]!.lower)) return false;
  const { value, next } = readNumeral(tokens, i, end)!;
  return value >= 1 && value <= 12 && endsTime(tokens, next, end);
}

/** "starts at 7.30 on Friday", against "closed at 7.30", "at 7.30 metres": a time of day with the British dot. */
function clock({ tokens, i, start, end, token, previous }: Place): number | null {
  if (previous?.lower !== 'at' || !/^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(token.text)) return null;
  const level = i - 2 >= start && LEVELS.has(tokens[i - 2]!.lower);
  return !level && endsTime(tokens, i + 1, end) ? i + 1 : null;
}

/** No unit, noun or multiplier follows a time. */
function endsTime(tokens: readonly Token[], i: number, end: number): boolean {
  return i >= end || tokens[i]!.kind === 'punctuation' || AFTER_TIME.has(tokens[i]!.lower);
}

/** "Tel: 555 0142", "text 60777", "helpline 116 123": the digits of a telephone, run over spaces and hyphens. */
function telephone({ tokens, i, start, end, token }: Place): number | null {
  if (!/^\d{2,}$/.test(token.text)) return null;
  let k = i - 1;
  while (k > Math.max(start, i - 4) && !TELEPHONES.has(tokens[k]!.lower) && (TELEPHONE_LINKS.has(tokens[k]!.lower) || tokens[k]!.kind === 'number' || isHyphen(tokens[k]))) k--;
  if (k < start || !TELEPHONES.has(tokens[k]!.lower)) return null;
  let next = i + 1, digits = token.text.length;
  for (let at = next; at < end && /^\d{2,}$/.test(tokens[at]!.text); at = isJoin(tokens, next) ? next + 1 : next) {
    digits += tokens[at]!.text.length;
    next = at + 1;
  }
  const short = SHORT_NUMBERS.has(tokens[k]!.lower) && digits >= 3 && endsTime(tokens, next, end);
  return digits >= 6 || short ? next : null;
}

/** The word "one" that stands for someone or something: "the same one", "one who", "one of the best", "one another". It counts nothing. */
export function isPronounOne(tokens: readonly Token[], i: number, start: number, end: number): boolean {
  if (tokens[i]!.lower !== 'one') return false;
  const next = i + 1 < end ? tokens[i + 1] : undefined;
  if (!next || next.kind === 'punctuation' || next.kind === 'clitic') return true;
  if (isHyphen(next)) return next.spaced;
  if (ONE_LEADS.has(i > start ? tokens[i - 1]!.lower : '')) return true;
  if (next.lower === 'of') return !isOneOfMany(tokens, i + 1, end);
  if (/^(?:or|to)$/.test(next.lower) && readNumeral(tokens, i + 2, end) !== null) return false;
  return ONE_FOLLOWERS.has(next.lower) && readNumeral(tokens, i, end)!.next === i + 1;
}

/** "of the hostages", "of his guards", against "of the best teams", "of the world's biggest banks", "of the reasons", "of them". `i` is the index of "of". */
function isOneOfMany(tokens: readonly Token[], i: number, end: number): boolean {
  const of = skipPartitive(tokens, i, end);
  const phrase = countedPhrase(tokens, readNumeral(tokens, of, end)?.next ?? of, end, false);
  if (!phrase || !isPlural(tokens[phrase.head]!.lower)) return false;
  return !tokens.slice(i + 1, phrase.head + 1).some(({ lower }) => RHETORICAL.has(lower) || (/...est$/.test(lower) && !NOT_SUPERLATIVE.has(lower)));
}
