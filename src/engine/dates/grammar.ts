/**
 * The grammar of English time expressions over tokens, after the TimeML 1.2.1 guidelines: what an expression covers ("the end of last month",
 * not "by the end of last month") and its type. Each rule looks at one place and says how far it reads; the longest reading wins.
 */
import { day, holiday } from './grammar/days';
import { barePlural, longWord, quantity, whole } from './grammar/durations';
import { isDash, type Match, type Rule, type Skip, type Tokens } from './grammar/match';
import { countedDay, edge, partWord, phase, unitOf } from './grammar/parts';
import { century, decade, fiscalYear, quarterOrHalf, season, year } from './grammar/periods';
import { deictic, reference, relative, same } from './grammar/relative';
import { every, rate, setWord, times } from './grammar/sets';
import { clockFirst, partOfDay } from './grammar/times';
import * as w from './words';

/** In the order that decides between readings of one length. */
const RULES: readonly Rule[] = [
  noDate, reference, edge, phase, partWord, unitOf, day, deictic, clockFirst, partOfDay, relative, same,
  season, quarterOrHalf, fiscalYear, decade, century, year, quantity, whole, longWord, every, times, rate, setWord, holiday, countedDay, barePlural,
];

/** How deep expressions nest: "the end of | early | summer 2012". */
const DEEPEST = 3;

/** The longest reading from token `i` on, or null. */
export function readAt(t: Tokens, i: number, depth = 0): Match | Skip | null {
  const inner = (at: number): Match | Skip | null => (depth < DEEPEST ? readAt(t, at, depth + 1) : null);
  let best: Match | Skip | null = null;
  for (const rule of RULES) {
    const match = rule(t, i, inner);
    if (match && (!best || match.end > best.end)) best = match;
  }
  return best;
}

/** `9/11`, `24/7`, "the last minute": what only looks like a time. */
function noDate(t: Tokens, i: number): Skip | null {
  const name = w.NO_DATES.find(words => w.spells(t, i, words) && !isDash(t, i + words.length));
  return name ? { end: i + name.length, type: null } : null;
}
