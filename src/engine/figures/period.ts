/**
 * The stretch of time that a figure sums up, where the text gives it one of its own: "weekly cases", "188 in the last 24 hours",
 * "first-half profit". What happened in a week is no rival to what has happened so far, nor a quarter's profit to a year's.
 */
import words from '../data/measure-words.json';
import type { Token } from '../article/model';
import type { Clause } from './clause';
import { isHyphen, isJoin, readNumeral } from './numerals';
import { singular } from './words';

/** "weekly": "week". */
const BY_ADJECTIVE = new Map(Object.entries(words.periodAdjectives));
/** "morning": "day". */
const BY_NOUN = new Map(Object.entries(words.periodNouns));
/** "the last", "the past": before a stretch that ends with the telling. */
const LAST = new Set(words.periodLast);
const ORDINALS = new Set(words.periodOrdinals);
const EACH = new Set(words.periodEach);
/** "in the week to 16 February". */
const ENDING = new Set(words.periodEnding);
/** So many of the smaller are one of the larger. */
const MULTIPLES: ReadonlyMap<string, string> = new Map(Object.entries(words.periodMultiples));
/** As far before a number as the words that name it. */
const NAMED = 8;

/** The name of the stretch; null where the text gives none. `subject`: what the figure is said of, as the text has it. */
export function periodOf(clause: Clause, subject: string | null): string | null {
  const { tokens, quantity: { first, after, reach }, start, end } = clause;
  const lower = (from: number, to: number): string[] => tokens.slice(from, to).map(token => token.lower);
  return inName((subject ?? '').toLowerCase().split(/[^\p{L}]+/u)) ?? inName(lower(nameStart(), first)) ?? inName(lower(after, reach)) ?? following() ?? opening();

  /** The words right before the number, up to a mark or another number. */
  function nameStart(): number {
    let k = first;
    while (k > Math.max(start, first - NAMED) && (tokens[k - 1]!.kind !== 'punctuation' || isHyphen(tokens[k - 1])) && tokens[k - 1]!.kind !== 'number') k--;
    return k;
  }

  /** "1,020 in the week to Sunday": up to the next number or mark. */
  function following(): string | null {
    for (let k = reach; k < end && tokens[k]!.kind !== 'punctuation'; k++) {
      const period = stretchAt(tokens, k, end);
      if (period !== null) return period;
      if (tokens[k]!.kind === 'number') return null;
    }
    return null;
  }

  /** "In the last 24 hours alone we registered 188 cases and four deaths": it holds for the whole sentence. */
  function opening(): string | null {
    let k = start;
    while (k < first && tokens[k]!.kind === 'punctuation') k++;
    return k < first ? stretchAt(tokens, k, first) : null;
  }
}

/** "weekly", "second quarter" among the words of a name. */
function inName(phrase: readonly string[]): string | null {
  const name = phrase.filter(word => /^\p{L}/u.test(word));
  for (let k = 0; k < name.length; k++) {
    const adjective = BY_ADJECTIVE.get(name[k]!);
    if (adjective !== undefined) return adjective;
    // "month-on-month"
    if (BY_NOUN.has(name[k]!) && /^(?:on|over)$/.test(name[k + 1] ?? '') && name[k + 2] === name[k]) return BY_NOUN.get(name[k]!)!;
    const unit = ORDINALS.has(name[k]!) ? BY_NOUN.get(name[k + 1] ?? '') : undefined;
    if (unit !== undefined && unit !== 'day') return unit;
  }
  return null;
}

/** "in the last 24 hours", "in the week to", "every morning", "in a single day" at token `k`. */
function stretchAt(tokens: readonly Token[], k: number, end: number): string | null {
  const { lower } = tokens[k]!;
  if (EACH.has(lower)) return BY_NOUN.get(tokens[k + 1]?.lower ?? '') ?? null;
  if (!/^(?:in|over|during|through|throughout)$/.test(lower)) return null;
  let at = k + 1;
  const single = /^(?:a|one)$/.test(tokens[at]?.lower ?? '') && (tokens[at]!.lower === 'one' || tokens[at + 1]?.lower === 'single');
  if (/^(?:the|its|their|a|one)$/.test(tokens[at]?.lower ?? '')) at++;
  if (tokens[at]?.lower === 'single') at++;
  const recent = LAST.has(tokens[at]?.lower ?? ''), ordinal = ORDINALS.has(tokens[at]?.lower ?? '');
  if (recent || ordinal) at++;
  const number = at < end ? readNumeral(tokens, at, end) : null;
  if (number) at = number.next;
  if (isJoin(tokens, at)) at++;
  if (at >= end) return null;
  const noun = tokens[at]!.lower, unit = BY_NOUN.get(number ? singular(noun) : noun);
  if (unit === undefined || !(recent || ordinal || single || ENDING.has(tokens[at + 1]?.lower ?? ''))) return null;
  const count = `${number?.value ?? 1} ${singular(noun)}`;
  return MULTIPLES.get(count) ?? ((number?.value ?? 1) === 1 ? unit : count);
}
