/** Bare numbers that stand for what another number counted: "rights groups say seven", "which puts it at 236", "an earlier count of four". */
import words from '../data/measure-words.json';
import type { Clause } from './clause';
import type { MeasureReading } from './measure';
import type { Quantity } from './model';
import { isEstimated, isStandIn } from './naming';

const REPORTING = new Set(words.reporting);
const SPEAKING = new Set(words.speaking);
/** "not 40", "rather than 40". */
const CONTRASTING = new Set(['against', 'than', 'not', 'versus']);

/** A quantity already read, with what it measures. */
export interface Said {
  readonly quantity: Quantity;
  readonly reading: MeasureReading;
}

/** What a bare number stands for, among the quantities said before it in its own sentence and the one before, in order. */
export function antecedentOf({ tokens, quantity, start }: Clause, said: readonly Said[]): MeasureReading | null {
  if (quantity.unit !== 'count' || quantity.counted !== null || quantity.kind !== 'incident') return null;
  const last = tokens[quantity.first - 1]?.lower ?? '', before = tokens[quantity.first - 2]?.lower ?? '';
  const points = quantity.first - 1 >= start && (
    REPORTING.has(last) || CONTRASTING.has(last)
    || (last === 'of' && (SPEAKING.has(before) || isStandIn(before)))
    || (last === 'at' && (before === 'it' || before === 'them' || isStandIn(before)) && isEstimated(tokens, quantity.first, start)));
  if (!points) return null;
  for (let k = said.length - 1; k >= 0; k--) {
    const { quantity: { unit, kind, sentence }, reading } = said[k]!;
    if (quantity.sentence - sentence > 1) return null;
    if (unit === 'count' && kind === 'incident' && (reading.about.head !== null || reading.about.predicate !== null)) return reading;
  }
  return null;
}
