/** Currencies by their signs, codes and names, before an amount and after it. */
import currencies from '../data/currencies.json';
import type { Token } from '../article/model';
import { Lexicon } from './lexicon';
import { readNumeral } from './numerals';

interface Currency {
  readonly code: string;
  readonly names: readonly string[];
  readonly of?: readonly string[];
  readonly signs?: readonly string[];
  readonly after?: readonly string[];
}
const ALL: readonly Currency[] = currencies.currencies;
const AMBIGUOUS = new Set(currencies.ambiguous.flatMap(withPlural));

/** A code, or the plain word for a minor unit ("cent"), and the index after it. */
export interface Money {
  readonly code: string;
  readonly next: number;
}

/** "new zealand dollars", "dollars", "pence": the first currency with a name holds it. */
const NAMES = new Lexicon([
  ...ALL.flatMap(({ code, names, of = [] }) => names.flatMap(withPlural).flatMap(name => [name, ...of.map(whose => `${whose} ${name}`)]).map(name => [name, code] as const)),
  ...currencies.minor.flatMap(({ unit, words }) => words.map(word => [word, unit] as const)),
]);
const SIGNS = new Lexicon(ALL.flatMap(({ code, signs = [] }) => signs.map(sign => [sign.toLowerCase().match(/[\p{L}.]+|[^\p{L}.]/gu)!.join(' '), { code, upper: /^\p{Lu}/u.test(sign) }] as const)));
const SIGN_AFTER = new Map(ALL.flatMap(({ code, signs = [], after = [] }) => [...after, ...signs.filter(sign => /^\p{Sc}$/u.test(sign))].map(sign => [sign, code] as const)).reverse());
const MINOR_SIGNS = new Map(currencies.minor.flatMap(({ unit, signs = [] }) => signs.map(sign => [sign, unit] as const)));
const MINOR = new Map(currencies.minor.map(({ unit, of, parts }) => [unit, { of, parts }]));
const NAME_SIGNS = new Set(currencies.nameSigns);
const CODES = new Set(ALL.map(({ code }) => code).filter(code => !currencies.wordCodes.includes(code)));

/** The words that may stand for a currency before its amount, in small letters. */
export const CURRENCY_OPENERS: readonly string[] = [...SIGNS.openers(), ...[...CODES].map(code => code.toLowerCase())];

/** The currency whose name, code or sign stands at `i`, after an amount. @param digits as `large`, in `readUnit`. */
export function currencyAfter(tokens: readonly Token[], i: number, end: number, digits: boolean, large: boolean): Money | null {
  const token = tokens[i];
  if (!token || i >= end) return null;
  if (digits) {
    const sign = (token.spaced ? undefined : MINOR_SIGNS.get(token.text)) ?? SIGN_AFTER.get(token.lower);
    if (sign && tokens[i + 1]?.kind !== 'number') return { code: sign, next: i + 1 };
  }
  if (CODES.has(token.text)) return { code: token.text, next: i + 1 };
  const name = NAMES.at(tokens, i, end);
  if (!name) return null;
  const sterling = tokens[name.next]?.lower === 'sterling' && name.next < end;
  if (AMBIGUOUS.has(token.lower) && name.next === i + 1 && !large && !sterling) return null;
  return { code: name.value, next: sterling ? name.next + 1 : name.next };
}

/** The currency that stands before its amount, at token `i`: "$", "US$", "A$", "HK $", "Rs", "EUR". */
export function readCurrencyPrefix(tokens: readonly Token[], i: number, end: number): Money | null {
  const token = tokens[i];
  if (!token || i + 1 >= end) return null;
  const sign = SIGNS.at(tokens, i, end);
  if (sign && sign.next < end && isSign(tokens, i, sign.next, end, sign.value.upper)) return { code: sign.value.code, next: sign.next };
  return CODES.has(token.text) && tokens[i + 1]!.kind === 'number' ? { code: token.text, next: i + 1 } : null;
}

function isSign(tokens: readonly Token[], i: number, next: number, end: number, upper: boolean): boolean {
  const token = tokens[i]!;
  if (token.kind !== 'word') return true;
  if (upper && !/^\p{Lu}/u.test(token.text)) return false;
  // "A$", "HK $"
  if (next > i + 1) return !tokens[i + 1]!.spaced || token.lower.length > 1;
  return tokens[next]!.kind === 'number' && ((token.lower.length > 1 && !NAME_SIGNS.has(token.lower)) || (!tokens[next]!.spaced && isAmount(tokens, next, end)));
}

/** A lone capital beside digits is more often a name ("R5"), but not beside a multiplier, thousands or cents: "R5bn", "N70,000", "R12.50". */
function isAmount(tokens: readonly Token[], i: number, end: number): boolean {
  return /\d,\d{3}|\.\d\d$/.test(tokens[i]!.text) || (readNumeral(tokens, i, end, true)?.scale ?? 1) > 1;
}

/** What a minor unit is a part of, and how many parts that has: a hundred cents, a dollar. */
export function minorUnit(code: string): { readonly of: string; readonly parts: number } | undefined {
  return MINOR.get(code);
}

/** Is it a currency's code, a minor unit, or a rate of one? */
export function isMoney(code: string): boolean {
  const unit = code.split('/')[0]!;
  return MINOR.has(unit) || /^[A-Z]{3}$/.test(unit);
}

function withPlural(name: string): string[] {
  return [name, `${name}s`];
}
