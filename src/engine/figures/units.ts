/** Reads what a number measures: a percent, a currency, a UCUM unit, and rates of these. */
import currencies from '../data/currencies.json';
import units from '../data/units.json';
import type { Token } from '../article/model';
import { Lexicon } from './lexicon';
import { isJoin, readNumeral } from './numerals';

export type UnitKind = 'percent' | 'money' | 'time' | 'measure';

/** `code` is a UCUM or ISO 4217 code, or a time unit in words; `next` the index after the unit's last token. */
export interface Unit {
  readonly code: string;
  readonly kind: UnitKind;
  readonly next: number;
}

interface Known {
  readonly code: string;
  readonly kind: UnitKind;
}

const PERCENT: readonly (readonly [string, Known])[] = [
  ...[...units.percent.symbols, ...units.percent.words].map(word => [word, { code: '%', kind: 'percent' }] as const),
  ...units.percent.points.map(word => [word, { code: '[pp]', kind: 'percent' }] as const),
  ...units.percent.basis.map(word => [word, { code: '{bp}', kind: 'percent' }] as const),
];
const MONEY: readonly (readonly [string, Known])[] = [
  ...Object.entries(currencies.words),
  ...Object.entries(currencies.qualifiedWords).flatMap(([word, code]) => [[word, code], [`${word}s`, code]] as const),
].map(([word, code]) => [word, { code, kind: 'money' }] as const);
const WORDS = new Lexicon<Known>([
  ...units.units.flatMap(unit => unit.words.map(word => [word, { code: unit.code, kind: unit.dimension === 'time' ? 'time' : 'measure' } as const] as const)),
  ...PERCENT,
  ...MONEY,
]);
const SYMBOL_ONLY = new Set(units.symbolOnly);
const CASED = new Map(Object.entries(units.caseSensitive));
const RATES = new Set(units.rates);
const RATE_NOUNS = new Set(units.rateNouns);
/** "$6bn a year earlier" is no rate. */
const AFTER_SPAN = new Set(['earlier', 'later', 'ago', 'before', 'after', 'old', 'and']);
const COSTING = new Set(units.costing);
/** As far before a price as its unit may stand. */
const PRICED = 12;
const MINOR = new Map(Object.entries(currencies.minorSigns));
const POUNDS = new Set(currencies.poundWords);
const CODES = new Set(currencies.codes);
const ALIASES = new Map(Object.entries(currencies.aliases));
const SYMBOLS = new Map(Object.entries(currencies.symbols));
const DOLLARS = new Map(Object.entries(currencies.dollarPrefixes));
const LETTERS = new Map(Object.entries(currencies.letterPrefixes));

/**
 * Reads the unit that follows a number, an optional hyphen between ("six-week"), with its rate ("miles per hour", "dollars a barrel").
 * @param digits the number is in digits: lone letters are units only then. @param large the number carries a multiplier ("5 million pounds").
 */
export function readUnit(tokens: readonly Token[], i: number, end: number, digits: boolean, large: boolean): Unit | null {
  const at = isJoin(tokens, i) ? i + 1 : i;
  const unit = simpleUnit(tokens, at, end, digits, large);
  return unit && readRate(tokens, unit, end);
}

function simpleUnit(tokens: readonly Token[], i: number, end: number, digits: boolean, large: boolean): Unit | null {
  const token = tokens[i];
  if (!token || i >= end) return null;
  if (digits && !token.spaced) {
    const minor = MINOR.get(token.text);
    if (minor) return { code: minor, kind: 'money', next: i + 1 };
  }
  if (POUNDS.has(token.lower) && (large || tokens[i + 1]?.lower === 'sterling')) return { code: 'GBP', kind: 'money', next: i + (large ? 1 : 2) };
  if (CODES.has(token.text)) return { code: ALIASES.get(token.text) ?? token.text, kind: 'money', next: i + 1 };
  const cased = CASED.get(token.text);
  if (cased && digits) return { code: cased, kind: 'measure', next: i + 1 };
  const match = WORDS.at(tokens, i, end);
  if (!match) return null;
  if (match.next === i + 1 && SYMBOL_ONLY.has(token.lower) && !digits) return null;
  return { ...match.value, next: match.next };
}

/** "per barrel", "a day", "/h": only nouns that rates are commonly of follow a bare article ("$10 a barrel", not "$10 a man"). */
export function readRate(tokens: readonly Token[], unit: Unit, end: number): Unit {
  const { next } = unit;
  const token = tokens[next];
  const noun = tokens[next + 1];
  if (unit.kind === 'percent' || !token || !noun || next + 1 >= end || noun.kind !== 'word' || !RATES.has(token.lower)) return unit;
  if (token.lower === '/' && (token.spaced || noun.spaced)) return unit;
  if (token.lower !== 'per' && token.lower !== '/' && (!RATE_NOUNS.has(noun.lower) || AFTER_SPAN.has(tokens[next + 2]?.lower ?? ''))) return unit;
  const known = WORDS.at(tokens, next + 1, end);
  const per = known ? known.value.code : `{${noun.lower}}`;
  return { code: `${unit.code}/${per}`, kind: unit.kind === 'time' ? 'measure' : unit.kind, next: known?.next ?? next + 2 };
}

/** The unit that a price is of, said before it: "a litre of petrol costs 42 kwacha". `i` is the number's first token. */
export function pricedUnit(tokens: readonly Token[], i: number, start: number): string | null {
  const reach = Math.max(start, i - PRICED);
  let verb = i - 1;
  while (verb >= reach && !COSTING.has(tokens[verb]!.lower)) verb--;
  for (let k = verb - 1; k >= reach; k--) {
    if (!/^(?:a|an|one|each|per)$/.test(tokens[k]!.lower)) continue;
    const unit = WORDS.at(tokens, k + 1, verb);
    if (unit && tokens[unit.next]?.lower === 'of') return unit.value.code;
  }
  return null;
}

/** A currency that stands before its amount, at token `i`: "$", "US$", "A$", "HK $", "Rs", "EUR". */
export function readCurrencyPrefix(tokens: readonly Token[], i: number, end: number): { readonly code: string; readonly next: number } | null {
  const token = tokens[i];
  if (!token || i + 1 >= end) return null;
  const symbol = SYMBOLS.get(token.text);
  if (symbol) return { code: symbol, next: i + 1 };
  if (token.kind !== 'word') return null;
  if (tokens[i + 1]!.text === '$' && i + 2 < end && (!tokens[i + 1]!.spaced || token.lower.length > 1)) {
    const dollar = DOLLARS.get(token.lower);
    if (dollar && /^\p{Lu}/u.test(token.text)) return { code: dollar, next: i + 2 };
  }
  if (tokens[i + 1]!.kind !== 'number') return null;
  if (CODES.has(token.text)) return { code: ALIASES.get(token.text) ?? token.text, next: i + 1 };
  const letter = LETTERS.get(token.lower);
  // a lone capital beside digits is more often a name ("R5"), unless a multiplier follows: "R5bn"
  if (letter && /^\p{Lu}/u.test(token.text) && (token.lower.length > 1 || isLarge(tokens, i + 1, end))) return { code: letter, next: i + 1 };
  return null;
}

function isLarge(tokens: readonly Token[], i: number, end: number): boolean {
  return (readNumeral(tokens, i, end, true)?.scale ?? 1) > 1;
}

/** Is it a currency's code, or a rate of one? */
export function isMoney(code: string): boolean {
  return /^(?:[A-Z]{3}|cent|penny)(?:\/|$)/.test(code);
}

const SCALES = new Map(units.units.map(unit => [unit.code, unit]));

/** The dimension that a unit measures and its size in that dimension's base, so that hours compare with minutes. */
export function dimensionOf(code: string): { readonly dimension: string; readonly scale: number } {
  const unit = SCALES.get(code);
  if (unit) return { dimension: unit.dimension, scale: unit.scale };
  if (code === '%') return { dimension: 'share', scale: 0.01 };
  if (code === 'fraction') return { dimension: 'share', scale: 1 };
  return { dimension: code, scale: 1 };
}

const NAMES = new Map([...units.units].reverse().map(({ code, words: [name = code] }) => [code, name] as const));

/** A unit's code in words: "L" is a litre, "{barrel}" a barrel. */
export function nameOfUnit(code: string): string {
  return NAMES.get(code) ?? code.replace(/[{}]/g, '');
}
