/** Rise and fall: whether a number is itself a change, or what a change led to. */
import trends from '../data/trends.json';
import { skipHedge } from './bounds';
import { minorUnit } from './currencies';
import type { Draft, Reader } from './draft';
import { FUNCTION_WORDS } from './function-words';
import type { Quantity } from './model';
import { countedPhrase } from './noun-phrase';
import { readNumeral } from './numerals';
import { readCurrencyPrefix } from './units';
import { verbForms } from './words';

type Trend = 'up' | 'down';

const TRENDS = new Map<string, Trend>([...forms(trends.up).map(word => [word, 'up'] as const), ...forms(trends.down).map(word => [word, 'down'] as const)]);
const ENDS = new Map<string, Trend>([['up', 'up'], ['higher', 'up'], ['down', 'down'], ['lower', 'down']]);
const TRANSITIVE = new Set(forms(trends.transitive));
const BETWEEN = new Set(trends.between);
const MEASURED = new Set(trends.measured);
const MEASURED_NOUNS = new Set(trends.measuredNouns);
/** As many words as may stand between a verb of change, its object and "by": "grow its sales there by 5%". */
const OBJECT = 5;

function forms({ verbs, words }: { readonly verbs: readonly string[]; readonly words: readonly string[] }): string[] {
  return [...verbs.flatMap(verbForms), ...words];
}

/** What stands before a phrase that starts at token `first`; the number or sentence before it ends at `from`. */
interface Before extends Reader {
  readonly first: number;
  readonly from: number;
  readonly draft: Draft;
  readonly previous: Quantity | undefined;
}

/** Which way the quantity moved, or by how much, where the words before its phrase say so. */
export function trendOf(reader: Reader, first: number, draft: Draft, from: number, previous: Quantity | undefined): Trend | null {
  const { passage, tokens, covers, sentence, start, end } = reader;
  const before: Before = { passage, tokens, covers, sentence, start, end, first, from, draft, previous };
  return TRENDS.get(reader.tokens[draft.from]!.lower) ?? moved(before) ?? movedObject(before) ?? ended(before) ?? ledTo(before) ?? restated(before) ?? null;
}

/** "rose 5%", "down by 190 points", "down to 3.2m": a verb or adverb of change just before the phrase. */
function moved({ tokens, start, end, first, from, draft }: Before): Trend | undefined {
  let led = false;
  for (let k = first - 1; k >= Math.max(start, from, first - 4); k--) {
    const word = tokens[k]!.lower;
    const trend = TRENDS.get(word);
    if (trend) return led || !TRANSITIVE.has(word) || isMeasured(draft) || leadsToLevel(tokens, draft, end) ? trend : undefined;
    if (!BETWEEN.has(word)) return undefined;
    if (word === 'to' || word === 'by') led = true;
  }
  return undefined;
}

/** "grow sales by 35%", "cut the number of deaths by a third". */
function movedObject({ tokens, start, first, from, draft }: Before): Trend | undefined {
  if (tokens[first - 1]?.lower !== 'by' || !isMeasured(draft)) return undefined;
  for (let k = first - 2; k >= Math.max(start, from, first - 2 - OBJECT) && tokens[k]!.kind === 'word'; k--) {
    const trend = TRENDS.get(tokens[k]!.lower);
    if (trend) return trend;
  }
  return undefined;
}

/** "closed 0.4% higher", "ended 3 points down". */
function ended({ tokens, draft, end }: Before): Trend | undefined {
  return draft.last < end && isMeasured(draft) ? ENDS.get(tokens[draft.last]!.lower) : undefined;
}

/** "fell from 30% to 25%", "doubled to 40": what a change led to. */
function ledTo({ tokens, start, first, previous }: Before): Trend | undefined {
  if (!previous || tokens[first - 1]?.lower !== 'to' || previous.last !== first - 1) return undefined;
  if (previous.counted === 'times') return previous.trend ?? undefined;
  const at = previous.first - 1;
  return at > start && tokens[at]!.lower === 'from' ? TRENDS.get(tokens[at - 1]!.lower) : undefined;
}

/** "lost 190 points, or 0.6%", "fell 5% and 3%", "Lisle fell 2.3%, Burton by 2.6%": the change before goes on. */
function restated({ tokens, first, draft, previous }: Before): Trend | undefined {
  if (!previous?.trend) return undefined;
  const gap = tokens.slice(previous.last, first);
  const said = gap.filter(({ lower }) => lower !== ',' && lower !== 'and' && lower !== 'or');
  const same = previous.unit === draft.unit && isMeasured(draft);
  const goesOn = said.length === 0 && gap.length > 0 && (same || gap.at(-1)!.lower === 'or');
  const gapped = same && said.at(-1)?.lower === 'by' && said.every(({ text, lower }) => /^\p{Lu}/u.test(text) || FUNCTION_WORDS.has(lower));
  return goesOn || gapped ? previous.trend : undefined;
}

/** "added $2 to $45", "gained 1.3 to 88.2": what is won or lost leads to a level. */
function leadsToLevel(tokens: Reader['tokens'], { last, counted, value }: Draft, end: number): boolean {
  if (counted !== null || value === null || last >= end || tokens[last]!.lower !== 'to') return false;
  const at = skipHedge(tokens, last + 1, end);
  const level = readNumeral(tokens, readCurrencyPrefix(tokens, at, end)?.next ?? at, end);
  return level !== null && level.value > value && countedPhrase(tokens, level.next, end, false) === null;
}

/** A percentage, points, a fraction, cents: what a change is said in, and a thing that is lost or added is not. */
function isMeasured({ unit, counted }: Draft): boolean {
  return MEASURED.has(unit) || minorUnit(unit) !== undefined || (unit === 'count' && MEASURED_NOUNS.has(counted?.split(' ').at(-1) ?? ''));
}

/** Is the word one of rise or fall: "rose", "lower"? */
export function isMove(word: string): boolean {
  return TRENDS.has(word);
}
