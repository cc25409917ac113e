/** What the like sentences of two articles say of where the articles come from. */
import type { Lineage } from '../schema';
import { chainOf, type Match } from './align';
import { withoutFoot } from './furniture';
import { orderOf, stepsOf } from './order';
import type { Telling } from './telling';
import { isNumber } from './terms';

/** From the first likeness on, some of a sentence is copied; from the second, all of it. */
const COPIED = { from: 0.65, all: 0.9 };
/** Fewer terms in common than these, and two writers may well write the same. */
const FEWEST_COPIED = 4;
/** In a sentence that tells the same, so much rarity is shared by chance. */
const BY_CHANCE = 1;
/** Shared wording over the root of the shorter article's sentences: what it is in an article retold from end to end. */
const ALL_RETOLD = 7.5;
/** The part of the shorter article that stands in the other when it is all one text but for additions and cuts. */
const ALL_COPIED = 0.7;
/** A copy has so much of the shorter article. */
const COPY = 0.5;
/** So does one whose editor touched most sentences, where they are so much of the shorter article. */
const EDITED_COPY = 0.6;
/** So many sentences copied, each with wording of its own, are more than a statement that both have read. */
const PASSAGE = 2;
/** One origin shows from the start of both articles: shared background stands lower down. */
const OPENING = 1 / 3;
/** Fewer sentences than these retold are the news itself, that anybody would report. */
const FEWEST_RETOLD = 4;
/** Articles of fewer sentences or terms say too little to be told apart or together. */
const SHORTEST = { sentences: 4, terms: 30 };
/** A credit to the same agency takes this part of the doubt from what else speaks for one origin. */
const CREDITED = 0.2;
/** Articles linked so surely are of one origin. */
export const ONE_ORIGIN = 0.5;
/** As surely, at most, are those linked that only share something further down. */
const APART = 0.4;
/** What links articles less surely than this is nothing to show. */
const WEAKEST = 0.25;

export interface Judgement {
  readonly relation: Lineage['relation'];
  readonly score: number;
  /** Facts told in the same order. */
  readonly chain: readonly Match[];
  /** Of the matches, the sentences copied. */
  readonly copied: readonly Match[];
}

/** What two articles credit. */
export interface Credited {
  /** Both name the same agency. */
  readonly sameCredit: boolean;
  /** One is as its agency sent it, and the other not. */
  readonly isSent: boolean;
}

/**
 * Judges a pair by how much of the shorter article is copied, by how much of the wording of facts told in the same order is shared, where
 * names, numbers, quotations and common words count for nothing, since two who report the same event share them too;
 * and by how much of the shorter article is facts told in that order, which these count for.
 * Null where nothing shows that they are related.
 * @param matches their like sentences, less those that stand on many pages.
 */
export function judge(a: Telling, b: Telling, matches: readonly Match[], { sameCredit, isSent }: Credited): Judgement | null {
  if ([a, b].some(({ sentences, size }) => sentences.length < SHORTEST.sentences || size < SHORTEST.terms)) return null;
  const told = withoutFoot(a, b, matches).filter(match => haveNumbersInCommon(a.sentences[match.a]!.terms, b.sentences[match.b]!.terms));
  const copied = told.filter(({ likeness, shared }) => likeness > COPIED.from && shared.length >= FEWEST_COPIED);
  const share = Math.max(shareOf(a, copied, match => match.a, copiedOf), shareOf(b, copied, match => match.b, copiedOf));
  const chain = chainOf(told);
  const retold = wordingOf(a, b, chain);
  const shorter = Math.min(a.sentences.length, b.sentences.length);
  const isOpening = (match: Match): boolean => match.a < a.sentences.length * OPENING && match.b < b.sentences.length * OPENING;
  const opens = chain.some((match, k) => isOpening(match) && (retold[k]! > 0 || copied.includes(match)));
  const isRetold = opens && retold.filter(rarity => rarity > 0).length >= FEWEST_RETOLD;
  const steps = stepsOf(chain);
  const order = steps.some(isOpening) ? orderOf(told, chain, steps, shorter) : 0;
  const wording = isRetold || (opens && order > 0) ? Math.min(1, retold.reduce((sum, rarity) => sum + rarity, 0) / Math.sqrt(shorter) / ALL_RETOLD) : 0;
  const sure = Math.max(Math.min(1, share / ALL_COPIED), either(wording, order));
  const score = sameCredit ? either(sure, CREDITED) : sure;
  if (score < WEAKEST) return null;
  const judgement = (relation: Lineage['relation'], most = 1): Judgement => ({ relation, score: Math.min(score, most), chain, copied });
  const edited = Math.max(shareOf(a, copied, match => match.a, () => 1), shareOf(b, copied, match => match.b, () => 1));
  if ((share >= COPY || edited >= EDITED_COPY) && (opens || share >= ALL_COPIED)) return judgement('copy');
  const passages = wordingOf(a, b, copied).filter(rarity => rarity > 0).length;
  const isOneText = order > 0 || (isRetold && passages * 2 <= retold.filter(rarity => rarity > 0).length) || (isSent && opens && passages >= PASSAGE);
  if (isOneText && score >= ONE_ORIGIN) return judgement(sameCredit && !isSent ? 'shared-origin' : 'rewrite');
  return passages >= PASSAGE ? judgement('shared-origin', opens ? 1 : APART) : null;
}

/** How sure two signs make it together, each of which may be chance without the other. */
function either(one: number, other: number): number {
  return one + other * (1 - one);
}

/** Half of the numbers of the sentence with fewer, at least: without, two bulletins fill in one form. */
function haveNumbersInCommon(a: readonly string[], b: readonly string[]): boolean {
  const numbers = new Set(a.filter(isNumber)), others = b.filter(isNumber);
  return others.filter(number => numbers.has(number)).length * 2 >= Math.min(numbers.size, others.length);
}

/** A sentence's part that is copied, 0 to 1. */
function copiedOf({ likeness }: Match): number {
  return Math.min(1, (likeness - COPIED.from) / (COPIED.all - COPIED.from));
}

/** What part of an article's terms its copied sentences have, each as far as it counts; quotations don't. */
function shareOf({ sentences, size }: Telling, copied: readonly Match[], indexOf: (match: Match) => number, degreeOf: (match: Match) => number): number {
  const degrees = new Map<number, number>();
  for (const match of copied) degrees.set(indexOf(match), Math.max(degrees.get(indexOf(match)) ?? 0, degreeOf(match)));
  return [...degrees].reduce((sum, [index, degree]) => sum + degree * sentences[index]!.unquoted, 0) / size;
}

/** For each match of a chain, the rarity of the chosen words that it shares and none before it did, less what is shared by chance. */
function wordingOf(a: Telling, b: Telling, chain: readonly Match[]): number[] {
  const seen = new Set<string>();
  return chain.map(match => {
    const inA = a.sentences[match.a]!.chosen, inB = b.sentences[match.b]!.chosen;
    let rarity = -BY_CHANCE;
    for (const term of match.shared) {
      if (seen.has(term) || !inA.has(term) || !inB.has(term)) continue;
      seen.add(term);
      rarity += inA.get(term)!;
    }
    return Math.max(0, rarity);
  });
}
