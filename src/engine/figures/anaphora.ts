/** Numbers that stand for what another number counted: "rights groups say seven", "which puts it at 236", "11 of them", "down from 171". */
import words from '../data/measure-words.json';
import type { Clause } from './clause';
import type { MeasureReading } from './measure';
import type { Quantity } from './model';
import { isEstimated, isStandIn } from './naming';
import { isMove } from './trend';

const REPORTING = new Set(words.reporting);
const SPEAKING = new Set(words.speaking);
/** "not 40", "rather than 40", "compared with 40", "down from 40". */
const CONTRASTING = new Set(words.contrasting);
/** "of them", "of whom": of those said before. */
const THOSE = new Set(words.those);

/** A quantity already read, with what it measures. */
export interface Said {
  readonly quantity: Quantity;
  readonly reading: MeasureReading;
}

/** What a bare number stands for, among the quantities said before it in its own sentence and the one before, in order. */
export function antecedentOf(clause: Clause, said: readonly Said[]): MeasureReading | null {
  const { quantity } = clause;
  if (quantity.counted !== null || !pointsBack(clause)) return null;
  const alike = lastOf(said, quantity, ({ unit, kind }) => kind === quantity.kind && (unit === quantity.unit || kind === 'share'));
  return alike && (alike.about.head !== null || alike.about.predicate !== null || alike.subject !== null) ? alike : null;
}

function pointsBack({ tokens, quantity: { first }, start }: Clause): boolean {
  if (first - 1 < start) return false;
  const last = tokens[first - 1]!.lower, before = tokens[first - 2]?.lower ?? '';
  if (REPORTING.has(last) || CONTRASTING.has(last)) return true;
  // "it was at least 34"
  if (before === 'it' && /^(?:is|was)$/.test(last)) return true;
  if (last === 'of') return SPEAKING.has(before) || isStandIn(before);
  if (last === 'from' || last === 'with') return isMove(before) || before === 'compared';
  if (last === 'to') return isStandIn(before);
  return last === 'at' && (before === 'it' || before === 'them' || isStandIn(before)) && isEstimated(tokens, first, start);
}

/** Those some of whom a bare number or share counts: "11 of them", "half of whom", or of whom it is said after a number of them: "of 1,045 adults 38%". */
export function wholeOf({ tokens, quantity, end }: Clause, said: readonly Said[]): MeasureReading | null {
  const { after, unit } = quantity;
  const ofThose = after + 1 < end && tokens[after]!.lower === 'of' && THOSE.has(tokens[after + 1]!.lower);
  const whole = ofThose || unit !== 'count' ? lastOf(said, quantity, ({ unit: counted, kind }) => counted === 'count' && kind === 'incident') : null;
  return whole?.counted === null ? null : whole;
}

/** The outcome of those some of whom a bare number counts: "it puts the dead at 36, 11 of whom". */
export function outcomeOfThose({ quantity }: Clause, said: readonly Said[]): string | null {
  return lastOf(said, quantity, ({ unit, kind }) => unit === 'count' && kind === 'incident')?.about.predicate ?? null;
}

/** What the number before counted in the same sentence, of which a bare number goes on to tell: "1,873 flights were cancelled and 4,200 delayed". */
export function coordinateOf({ quantity }: Clause, said: readonly Said[]): string | null {
  const last = lastOf(said, quantity, ({ unit, kind, sentence }) => unit === 'count' && kind === 'incident' && sentence === quantity.sentence);
  return last?.counted ?? null;
}

/** The last of such quantities, in this sentence or the one before. */
function lastOf(said: readonly Said[], { sentence }: Quantity, fits: (quantity: Quantity) => boolean): MeasureReading | null {
  for (let k = said.length - 1; k >= 0 && sentence - said[k]!.quantity.sentence <= 1; k--) {
    const { quantity, reading } = said[k]!;
    // of "142 of the 250 seats" the 142 is what is told
    const within = k > 0 && said[k - 1]!.quantity.sentence === quantity.sentence && said[k - 1]!.quantity.reach >= quantity.last;
    if (!within && fits(quantity)) return reading;
  }
  return null;
}
