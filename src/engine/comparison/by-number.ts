/** One number in two texts of one story: the rarer it is, the surer it is of one fact, whatever the words for what it counts. */
import predicates from '../data/predicates.json';
import { cosine } from '../corpus/stories';
import type { ArticleFigure } from '../figures/model';
import { isPlain, kinOf } from '../figures/predicates';
import { dimensionOf } from '../figures/units';
import type { Candidate, Candidates } from './candidates';
import type { Match } from './compare';
import { areOpposed, compatibleHead, countsPersons, isOneSided, sameCertainty, sameHead, sameOutcome } from './heads';
import { ofOtherTimes } from './times';
import { digits, sameBound } from './values';

/** How rare a number is plus how like the sentences are that hold it: as much as makes it one fact. */
const ENOUGH = 0.45;
/** What articles must have of likeness of story. */
const ONE_STORY = 0.2;
/** What each significant digit after the first tells, up to so many, and each power of ten of a count. */
const DIGIT = 0.15, MOST_DIGITS = 4, POWER = 0.04;
/** What measures, and is no bare count, tells by itself. */
const MEASURED = 0.1;
/** What likeness of the words right beside the numbers counts. */
const NEARBY = 0.5;
/** What it adds that the same is said of both, that both count the same, that both rose or both fell, and that neither article has the number elsewhere. */
const SAME_OUTCOME = 0.15, SAME_HEAD = 0.1, SAME_MOVE = 0.1, ONLY = 0.1;
/** In a headline and a text a number may well stand of one thing. */
const REPEATED = 2;
/** A count so rare may be of persons in the one text and of their things in the other: "2.3 million customers", "2.3 million accounts". */
const RARE = 0.25;
/** Fewer are in every text. */
const FEW = 3;
/** Days that anything lasts. */
const ROUND_DAYS = new Set(predicates.roundDays);
const HOUR = dimensionOf('hour').scale, DAY = dimensionOf('day').scale;
const MOVE = /^(?:rise|fall) in /;

/** Pairs of figures with one number that only one fact of the story is likely to have. */
export function matchByNumber(a: Candidates, b: Candidates, likeness: number): Match[] {
  if (likeness < ONE_STORY) return [];
  return [...a.byNumber].flatMap(([key, ones]) => {
    const others = b.byNumber.get(key) ?? [];
    const only = ones.length <= REPEATED && others.length <= REPEATED ? ONLY : 0;
    return ones.flatMap(one => others.flatMap(other => {
      const score = (rarity(one.figure) > 0 ? only : 0) + scoreOf(one, other);
      return score < ENOUGH || differ(one, other) ? [] : [{ a: one, b: other, relation: sameBound(one.figure, other.figure) ? 'agree' as const : 'compatible' as const, rounded: false, score: likeness + score, leads: true }];
    }));
  });
}

/** Its number and what it is a number of: a share, a currency, a length; the time that a rate is of may go without saying. Null for one that is in every text. */
export function numberKey(figure: ArticleFigure): string | null {
  const { unit, kind, value, bound } = figure;
  if (value === null || bound === 'vague' || bound === 'range' || isCommon(figure)) return null;
  const of = unit.split('/')[0]!;
  const { dimension, scale } = dimensionOf(of);
  const what = kind === 'share' || kind === 'duration' ? kind : of.startsWith('{') && dimension === of ? 'count' : dimension;
  return `${what} ${Number((value * scale).toPrecision(9))}`;
}

function scoreOf(a: Candidate, b: Candidate): number {
  const x = a.figure, y = b.figure;
  const move = moveOf(x);
  return rarity(x) + cosine(a.context, b.context) + NEARBY * cosine(a.nearby, b.nearby) + (move !== null && move === moveOf(y) ? SAME_MOVE : 0) + (x.about.predicate !== null && sameOutcome(x, y) ? SAME_OUTCOME : 0) + (x.about.head !== null && (rarity(x) < RARE ? sameHead(x, y) : compatibleHead(x, y)) ? SAME_HEAD : 0);
}

function moveOf({ about: { head } }: ArticleFigure): string | null {
  return MOVE.exec(head ?? '')?.[0] ?? null;
}

/** Is it in every text: one or two of anything, a week of which nothing says what it is? */
function isCommon({ unit, kind, value, about }: ArticleFigure): boolean {
  return kind === 'duration' ? about.head === null && isRound(value!, unit) : unit === 'count' && value! < FEW;
}

/** Is it as long as anything lasts? */
function isRound(value: number, unit: string): boolean {
  const { scale } = dimensionOf(unit);
  return value * scale < HOUR || ROUND_DAYS.has(value * scale / DAY);
}

/** How few things have this number. */
function rarity({ value, unit, kind }: ArticleFigure): number {
  const written = value ?? 0;
  if (unit === 'fraction') return 0;
  if (kind === 'duration') return isRound(written, unit) ? 0 : DIGIT * (Math.min(MOST_DIGITS, digits(written)) - 1) + MEASURED;
  return DIGIT * (Math.min(MOST_DIGITS, digits(written)) - 1) + (unit === 'count' ? POWER * Math.log10(Math.max(1, written)) : MEASURED);
}

/** Are they clearly of two things: the dead and the injured, women and men, one year's and another's? */
function differ(a: Candidate, b: Candidate): boolean {
  const x = a.figure, y = b.figure;
  const p = x.about.predicate, q = y.about.predicate;
  if (p !== null && q !== null && !isPlain(p) && !isPlain(q) && kinOf(p) !== kinOf(q) && !sameOutcome(x, y)) return true;
  // two that last
  if (x.kind === 'duration' && x.about.head !== null && y.about.head !== null && x.about.head !== y.about.head) return true;
  const move = moveOf(x), other = moveOf(y);
  if (move !== null && other !== null && move !== other) return true;
  // offered, and come about
  if (sameOutcome(x, y) && p !== null && (x.status === 'proposed') !== (y.status === 'proposed')) return true;
  if (areOpposed(x.about.head, y.about.head) || isOneSided(x, y) || !sameCertainty(x, y) || ofOtherTimes(a, b, 'agree', true)) return true;
  // "27 died", "the 27 crew"
  return x.unit === 'count' && y.unit === 'count' && rarity(x) < RARE && (countsPersons(x) !== countsPersons(y) || (countsPersons(x) && (p === null) !== (q === null)));
}
