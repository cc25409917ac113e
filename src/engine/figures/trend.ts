/** Rise and fall: whether a number is itself a change, or what a change led to. */
import trends from '../data/trends.json';
import type { Draft, Reader } from './draft';
import type { Quantity } from './model';
import { wordsAt } from './numerals';

const TRENDS = new Map([...trends.up.map(word => [word, 'up'] as const), ...trends.down.map(word => [word, 'down'] as const)]);
const TRANSITIVE = new Set(trends.transitive);
const TREND_GAP = new Set(trends.between);
const TREND_UNITS = new Set(trends.measured);
const TREND_NOUNS = new Set(trends.measuredNouns);

/** "rose 5%", "down by 190 points", "down to 3.2m": a verb or adverb of change just before the phrase. */
export function trendOf({ tokens, start }: Reader, first: number, draft: Draft, from: number, previous: Quantity | undefined): 'up' | 'down' | null {
  if (previous?.trend && previous.last === first - 2 && wordsAt(tokens, previous.last, first, [',', 'or'])) return previous.trend;
  let moved = false;
  for (let k = first - 1; k >= Math.max(start, from, first - 4); k--) {
    const word = tokens[k]!.lower;
    const trend = TRENDS.get(word);
    if (trend) {
      if (moved || !TRANSITIVE.has(word)) return trend;
      const noun = draft.counted?.split(' ').at(-1) ?? '';
      return TREND_UNITS.has(draft.unit) || (draft.unit === 'count' && TREND_NOUNS.has(noun)) ? trend : null;
    }
    if (!TREND_GAP.has(word)) return null;
    if (word === 'to' || word === 'by') moved = true;
  }
  return null;
}

/** Is the word one of rise or fall: "rose", "lower"? */
export function isMove(word: string): boolean {
  return TRENDS.has(word);
}
