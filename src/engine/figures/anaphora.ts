/** Numbers that stand for what another number counted: "rights groups say seven", "which puts it at 236", "11 of them", "down from 171". */
import words from '../data/measure-words.json';
import trends from '../data/trends.json';
import type { Clause } from './clause';
import { DETERMINERS } from './function-words';
import { Lexicon } from './lexicon';
import type { MeasureReading } from './measure';
import type { Quantity } from './model';
import { isEstimated, isStandIn } from './naming';
import { SENTENCE } from './scene';
import { isMove } from './trend';
import { isMoney } from './units';

const REPORTING = new Set(words.reporting);
/** Nobody is a share of points. */
const MEASURED = new Set(trends.measuredNouns);
const SPEAKING = new Set(words.speaking);
/** "not 40", "rather than 40", "compared with 40", "down from 40". */
const CONTRASTING = new Set(words.contrasting);
/** "it is nearer a third". */
const NEARER = new Lexicon(words.nearer.map(phrase => [phrase, true] as const));
/** "how many teachers have stopped working". */
const ASKING = new Lexicon(words.asking.map(phrase => [phrase, true] as const));
const SHARES = new Set(words.shares);
/** "handed 15", "for 14". */
const PUNISHING = new Set([...words.jailing, ...words.receiving].filter(word => word !== 'to' && word !== 'of'));
const CREDITING = new Set(['according']);
/** "of that sum". */
const STANDING = new Set(words.standing);
/** As far back as a question may stand that a number answers. */
const ASKED = 40;
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
  if (quantity.counted !== null || !(pointsBack(clause) || goesBackFrom(clause))) return null;
  // "had come down from 320": what moved is the subject of this sentence, if no number of it stands here
  const within = /^(?:from|with)$/.test(clause.tokens[quantity.first - 1]!.lower);
  const alike = lastOf(said, quantity, ({ unit, kind, sentence }) => kind === quantity.kind && (unit === quantity.unit || kind === 'share') && (!within || sentence === quantity.sentence));
  return alike && (alike.about.head !== null || alike.about.predicate !== null || alike.subject !== null) ? alike : null;
}

/** "6 percent, from 4.5 percent". */
function goesBackFrom({ tokens, quantity: { first }, earlier }: Clause): boolean {
  const last = earlier.at(-1)?.quantity.last;
  return tokens[first - 1]?.lower === 'from' && (last === first - 1 || (last === first - 2 && tokens[first - 2]!.text === ','));
}

function pointsBack({ tokens, quantity, start }: Clause): boolean {
  let { first } = quantity;
  // "45,000 by the ministry's count and 150,000 according to unions"
  if (CREDITING.has(tokens[quantity.reach]?.lower ?? '') && /^(?:and|but|or)$/.test(tokens[first - 1]?.lower ?? '') && tokens[quantity.reach + 1]?.lower === 'to') return true;
  first = NEARER.before(tokens, first, start)?.first ?? first;
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

/**
 * What a number without a noun answers: "How many teachers have stopped working is disputed. The union claims four in five." The tokens
 * from the noun to the end of its sentence; null where nothing is asked in this sentence or the one before.
 */
export function askedBefore(clause: Clause): { readonly first: number; readonly end: number } | null {
  const { tokens, quantity } = clause;
  if (quantity.counted !== null || !pointsBack(clause)) return null;
  for (let k = quantity.first - 1, ends = 0; k >= Math.max(0, quantity.first - ASKED) && ends < 3; k--) {
    if (/^[.?!]$/.test(tokens[k]!.text)) ends++;
    const asked = ASKING.at(tokens, k, quantity.first);
    if (asked) return { first: DETERMINERS.has(tokens[asked.next]?.lower ?? '') ? asked.next + 1 : asked.next, end: quantity.first };
  }
  return null;
}

/** Those some of whom the number is said to be: "The share of patients treated within 18 weeks stood at 58.8%". */
export function shareBefore({ tokens, quantity, start }: Clause): { readonly first: number; readonly end: number } | null {
  for (let k = quantity.first - 1; k > start; k--) {
    if (/^[;,:]$/.test(tokens[k]!.text)) return null;
    if (tokens[k]!.lower === 'of' && SHARES.has(tokens[k - 1]!.lower)) return { first: DETERMINERS.has(tokens[k + 1]!.lower) ? k + 2 : k + 1, end: quantity.first };
  }
  return null;
}

/** What "that sum" stands for: the sum told before, by its name. */
export function sumMeant({ tokens, quantity }: Clause, said: readonly Said[]): string | null {
  const { reach } = quantity;
  if (!STANDING.has(tokens[reach - 1]!.lower) || !DETERMINERS.has(tokens[reach - 2]?.lower ?? '')) return null;
  const sum = lastOf(said, quantity, ({ unit }) => isMoney(unit));
  return sum && (sum.about.head ?? /^\S+/.exec(sum.words)![0]);
}

/** What a change is of that follows it without a name: "earned $2.1bn, down 8%". */
export function movedBefore({ quantity }: Clause, said: readonly Said[]): MeasureReading | null {
  return lastOf(said, quantity, ({ unit, kind, sentence }) => sentence === quantity.sentence && kind !== 'duration' && (isMoney(unit) || kind === 'incident'));
}

/** Those some of whom a bare number or share counts: "11 of them", "half of whom", or of whom it is said after a number of them: "of 1,045 adults 38%". */
export function wholeOf({ tokens, quantity, end }: Clause, said: readonly Said[]): MeasureReading | null {
  const { after, unit } = quantity;
  const ofThose = after + 1 < end && tokens[after]!.lower === 'of' && THOSE.has(tokens[after + 1]!.lower);
  const whole = ofThose || unit !== 'count' ? lastOf(said, quantity, (one) => one.unit === 'count' && one.kind === 'incident' && !MEASURED.has(one.counted ?? '')) : null;
  return whole?.counted === null ? null : whole;
}

/**
 * The unit of a punishment told without it, after one that has it: "jailed Ana for 24 years and her brother for 14". Null where the
 * number is no such.
 */
export function unitOfPunishment({ tokens, quantity }: Clause, said: readonly Said[]): string | null {
  const { unit, counted, kind, first, last } = quantity;
  const before = tokens[first - 1]?.lower ?? '', next = tokens[last];
  const link = tokens[first - 2];
  // "jailed Ana for 24 years and Marco to 14"
  const isPunishing = PUNISHING.has(before) || PUNISHING.has(link?.lower ?? '') || (before === 'to' && /^\p{Lu}/u.test(link?.text ?? ''));
  if (unit !== 'count' || counted !== null || kind !== 'incident' || !isPunishing) return null;
  if (next && next.kind === 'word' && next.lower !== 'and') return null;
  const like = said.findLast(one => one.quantity.kind === 'duration' && one.reading.about.head === SENTENCE && quantity.sentence - one.quantity.sentence <= 1);
  return like ? like.quantity.unit : null;
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
