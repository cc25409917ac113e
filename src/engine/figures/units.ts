/** Reads what a number measures: a percent, a currency, a UCUM unit, and rates of these. */
import units from '../data/units.json';
import type { Token } from '../article/model';
import { currencyAfter, minorUnit } from './currencies';
import { FUNCTION_WORDS } from './function-words';
import { Lexicon } from './lexicon';
import { isJoin } from './numerals';

export { isMoney, readCurrencyPrefix } from './currencies';

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
  readonly dimension: string;
  /** Its size in the base unit of its dimension. */
  readonly scale: number;
  /** What its zero is in the base unit, of a temperature. */
  readonly zero?: number;
  /** The first is what it is called. */
  readonly names: readonly string[];
  readonly symbols: readonly string[];
  /** UCUM's symbol for a unit of time, in a rate. */
  readonly symbol?: string;
}

const PREFIXES = new Map(Object.entries<{ readonly name: string; readonly factor: number; readonly symbols?: readonly string[] }>(units.prefixes));
const KNOWN: readonly Known[] = [...percents(), ...units.units.flatMap(withPrefixes)];
const NAMES = new Lexicon(KNOWN.flatMap(known => known.names.flatMap(withVariants).map(name => [name, known] as const)));
/** Symbols are matched as written; those longer than a letter, failing that, in any case: "MW", "mW", "KM". */
const SYMBOLS = new Lexicon(KNOWN.flatMap(known => known.symbols.filter(symbol => [...symbol].length > 1).map(symbol => [symbol.toLowerCase(), known] as const)));
const SYMBOLS_AS_WRITTEN = new Map(KNOWN.flatMap(known => known.symbols.map(symbol => [symbol, known] as const)).reverse());
const BY_CODE = new Map([...KNOWN].reverse().map(known => [known.code, known] as const));
/** Units of time by their symbols in rates. */
const BY_SYMBOL = new Map(KNOWN.flatMap(known => (known.symbol === undefined ? [] : [[known.symbol, known] as const])));
const RATES = new Set(units.rates);
const ADVERBS_OF_RATE = new Map(Object.entries(units.rateAdverbs));
const RATE_NOUNS = new Set(units.rateNouns);
/** "$6bn a year earlier" is no rate. */
const AFTER_SPAN = new Set(['earlier', 'later', 'ago', 'before', 'after', 'old']);
const COSTING = new Set(units.costing);
/** As far before a price as its unit may stand. */
const PRICED = 12;

function percents(): Known[] {
  const { symbols, words, points, basis } = units.percent;
  return ([['%', 'share', words, symbols, 0.01], ['[pp]', 'points', points, [], 1], ['{bp}', 'points', basis, [], 0.01]] as const).map(([code, dimension, names, signs, scale]) => (
    { code, kind: 'percent', dimension, scale, names, symbols: signs }));
}

/** A unit, and what its metric prefixes make of it: "kW", "kilowatt". */
function withPrefixes(unit: { readonly code: string; readonly dimension: string; readonly scale: number; readonly zero?: number; readonly names: readonly string[]; readonly symbols?: readonly string[]; readonly prefixes?: string; readonly symbol?: string }): Known[] {
  const { code, dimension, scale, zero, names, symbols = [], prefixes, symbol } = unit;
  const base: Known = { code, kind: dimension === 'time' ? 'time' : 'measure', dimension, scale, names, symbols, ...(symbol && { symbol }), ...(zero !== undefined && { zero }) };
  return [base, ...(prefixes?.split(' ') ?? []).map(letter => {
    const prefix = PREFIXES.get(letter)!;
    const letters = [...(prefix.symbols ?? []), letter];
    return {
      ...base, code: `${letter}${code}`, scale: scale * prefix.factor, names: names.map(name => `${prefix.name}${name}`),
      symbols: letters.flatMap(first => (symbols.length > 0 ? symbols : [code]).map(rest => `${first}${rest}`)),
    };
  })];
}

/** "kilowatt hour", "kilowatt hours", "kilowatt-hours". */
function withVariants(name: string): string[] {
  const plural = /(?:s|z|ch|ies)$/.test(name) ? name : `${name}s`;
  return [name, plural].flatMap(form => [form, form.replaceAll(' ', ' - ')]);
}

/**
 * Reads the unit that follows a number, an optional hyphen between ("six-week"), with its rate ("miles per hour", "dollars a barrel").
 * @param digits the number is in digits: lone letters are units only then. @param large the number carries a multiplier ("5 million pounds").
 */
export function readUnit(tokens: readonly Token[], i: number, end: number, digits: boolean, large: boolean): Unit | null {
  const points = tokens[i]?.lower === 'of' && tokens[i + 1]?.lower === 'a' ? simpleUnit(tokens, i + 2, end, false) : null;
  // "0.1 of a percentage point"
  if (points?.kind === 'percent') return points;
  const at = isJoin(tokens, i) ? i + 1 : i;
  const money = currencyAfter(tokens, at, end, digits, large);
  const unit: Unit | null = money ? { ...money, kind: 'money' } : simpleUnit(tokens, at, end, digits);
  return unit && readRate(tokens, unit, end);
}

function simpleUnit(tokens: readonly Token[], i: number, end: number, digits: boolean): Unit | null {
  const token = tokens[i];
  if (!token || i >= end) return null;
  const name = NAMES.at(tokens, i, end), symbol = SYMBOLS.at(tokens, i, end);
  const longest = (symbol?.next ?? 0) > (name?.next ?? 0) ? symbol : name;
  const written = longest?.next === i + 1 || !longest ? SYMBOLS_AS_WRITTEN.get(token.text) : undefined;
  if (written && (digits || token.text.length > 1)) return { code: written.code, kind: written.kind, next: i + 1 };
  return longest && { code: longest.value.code, kind: longest.value.kind, next: longest.next };
}

/** "per barrel", "a day", "/h", "barrel-a-day": only nouns that rates are commonly of follow a bare article ("$10 a barrel", not "$10 a man"). */
export function readRate(tokens: readonly Token[], unit: Unit, end: number): Unit {
  const yearly = unit.kind !== 'percent' && unit.next < end ? ADVERBS_OF_RATE.get(tokens[unit.next]!.lower) : undefined;
  if (yearly !== undefined && unit.kind === 'money' && !opensNoun(tokens, unit.next + 1, end)) return { ...unit, code: `${unit.code}/${yearly}`, next: unit.next + 1 };
  const hyphened = isJoin(tokens, unit.next) && isJoin(tokens, unit.next + 2);
  const next = hyphened ? unit.next + 1 : unit.next, at = hyphened ? unit.next + 3 : unit.next + 1;
  const token = tokens[next];
  const noun = tokens[at];
  if (unit.kind === 'percent' || !token || !noun || at >= end || noun.kind !== 'word' || !RATES.has(token.lower)) return unit;
  if (token.lower === '/' && (token.spaced || noun.spaced)) return unit;
  const known = simpleUnit(tokens, at, end, false);
  const of = known && BY_CODE.get(known.code);
  const isUnit = known !== null && known.next === at + 1 && (noun.text.length > 1 || token.lower === 'per' || token.lower === '/') && !noun.lower.endsWith('s');
  if (token.lower !== 'per' && token.lower !== '/' && ((!RATE_NOUNS.has(noun.lower) && !isUnit) || isSpan(tokens, at + 1))) return unit;
  const per = !known ? `{${noun.lower}}` : unit.kind === 'measure' ? of?.symbol ?? known.code : known.code;
  return { code: `${unit.code}/${per.includes('.') ? `(${per})` : per}`, kind: unit.kind === 'time' ? 'measure' : unit.kind, next: known?.next ?? at + 1 };
}

/** "£5m annually rising costs": the adverb belongs to what follows. */
function opensNoun(tokens: readonly Token[], i: number, end: number): boolean {
  const next = tokens[i];
  return next !== undefined && i < end && next.kind === 'word' && !FUNCTION_WORDS.has(next.lower);
}

/** What stands at `i` makes the time before it one that has passed: "a year earlier", "a year on,", "an hour and a half". */
function isSpan(tokens: readonly Token[], i: number): boolean {
  const { lower: word = '' } = tokens[i] ?? {}, next = tokens[i + 1];
  return AFTER_SPAN.has(word) || (word === 'and' && next?.lower === 'a') || (word === 'on' && (next === undefined || next.kind === 'punctuation' || next.lower === 'from'));
}

/** The unit that a price is of, said before it: "a litre of petrol costs 42 kwacha". `i` is the number's first token. */
export function pricedUnit(tokens: readonly Token[], i: number, start: number): string | null {
  const reach = Math.max(start, i - PRICED);
  let verb = i - 1;
  while (verb >= reach && !COSTING.has(tokens[verb]!.lower)) verb--;
  for (let k = verb - 1; k >= reach; k--) {
    if (!/^(?:a|an|one|each|per)$/.test(tokens[k]!.lower)) continue;
    const unit = simpleUnit(tokens, k + 1, verb, false);
    if (unit && tokens[unit.next]?.lower === 'of') return unit.code;
  }
  return null;
}

/** The dimension that a unit measures and its size in that dimension's base, so that hours compare with minutes, and cents with dollars. */
export function dimensionOf(code: string): { readonly dimension: string; readonly scale: number; readonly zero: number } {
  const known = BY_CODE.get(code) ?? BY_SYMBOL.get(code);
  if (known) return { dimension: known.dimension, scale: known.scale, zero: known.zero ?? 0 };
  if (code === 'fraction') return { dimension: 'share', scale: 1, zero: 0 };
  const minor = minorUnit(code);
  if (minor) return { dimension: minor.of, scale: 1 / minor.parts, zero: 0 };
  const slash = code.indexOf('/');
  if (slash < 0) return { dimension: code, scale: 1, zero: 0 };
  const of = dimensionOf(code.slice(0, slash)), per = dimensionOf(code.slice(slash + 1).replace(/^\((.*)\)$/, '$1'));
  // a distance in a time is a speed
  const dimension = `${of.dimension}/${per.dimension}`;
  return { dimension: dimension === 'length/time' ? 'speed' : dimension, scale: of.scale / per.scale, zero: 0 };
}

/** The codes of all units that are read by a name or a symbol. */
export function knownUnits(): string[] {
  return [...BY_CODE.keys()];
}

/** A unit's code in words: "L" is a litre, "{barrel}" a barrel. */
export function nameOfUnit(code: string): string {
  const slash = code.indexOf('/');
  if (slash > 0 && !BY_CODE.has(code)) return `${nameOfUnit(code.slice(0, slash))} per ${nameOfUnit(code.slice(slash + 1))}`;
  const plain = code.replace(/^\((.*)\)$/, '$1');
  const known = BY_CODE.get(plain) ?? BY_SYMBOL.get(plain);
  return known?.names[0] ?? known?.symbols[0] ?? plain.replace(/[{}]/g, '');
}

const DIMENSIONS = new Map(Object.entries(units.dimensions));

/** What a unit measures, in words: "distance", "temperature"; null where it has no plain word. */
export function dimensionInWords(code: string): string | null {
  return DIMENSIONS.get(dimensionOf(code).dimension) ?? null;
}
