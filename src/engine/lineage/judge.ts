/** What the like sentences of two articles say of where the articles come from. */
import type { Lineage } from '../schema';
import { chainOf, type Match } from './align';
import type { Telling } from './telling';

/** Sentences so like are one sentence, copied. */
const VERBATIM = 0.85;
/** So many words that its writer chose make a sentence one that two writers don't write alike by chance. */
const OWN_WORDS = 3;
/** In a sentence that tells the same, so much rarity is shared by chance. */
const BY_CHANCE = 1;
/** Shared wording over the root of the shorter article's sentences: what it is in an article retold from end to end. */
const ALL_RETOLD = 8;
/** The part of the shorter article that stands word for word in the other when it is all one text but for a few additions. */
const ALL_COPIED = 2 / 3;
/** A copy has so much of the shorter article word for word. */
const COPY = 0.6;
/** So much word for word is more than a sentence taken from a statement. */
const SOME_COPIED = 0.12;
/** One origin shows from the start of both articles: shared background stands lower down. */
const OPENING = 1 / 3;
/** Fewer sentences than these retold are the news itself, that anybody would report. */
const FEWEST_RETOLD = 4;
/** Articles of fewer sentences or terms say too little to be told apart or together. */
const SHORTEST = { sentences: 4, terms: 40 };
/** Articles linked so surely are of one origin. */
export const ONE_ORIGIN = 0.5;

export interface Judgement {
  readonly relation: Lineage['relation'];
  readonly score: number;
  /** Facts told in the same order. */
  readonly chain: readonly Match[];
  /** Of the matches, the sentences copied. */
  readonly copied: readonly Match[];
}

/**
 * Judges a pair by how much of the shorter article is copied, and by how much of the wording of facts told in the same order is shared:
 * names, numbers, quotations and common words count for nothing there, since two who report the same event share them too.
 * Null where nothing shows that they are related.
 * @param furniture the keys of sentences that stand on many pages of different stories.
 */
export function judge(a: Telling, b: Telling, matches: readonly Match[], furniture: ReadonlySet<string>): Judgement | null {
  if ([a, b].some(({ sentences, size }) => sentences.length < SHORTEST.sentences || size < SHORTEST.terms)) return null;
  const told = matches.filter(match => !furniture.has(a.sentences[match.a]!.key) && !furniture.has(b.sentences[match.b]!.key));
  const chain = chainOf(told);
  const copied = told.filter(match => match.likeness >= VERBATIM && Math.min(a.sentences[match.a]!.chosen.size, b.sentences[match.b]!.chosen.size) >= OWN_WORDS);
  const share = Math.max(shareOf(a, copied.map(match => match.a)), shareOf(b, copied.map(match => match.b)));
  const retold = wordingOf(a, b, chain);
  const opens = chain.some((match, k) => retold[k]! > 0 && match.a < a.sentences.length * OPENING && match.b < b.sentences.length * OPENING);
  const wording = retold.reduce((sum, rarity) => sum + rarity, 0) / Math.sqrt(Math.min(a.sentences.length, b.sentences.length));
  const isRetold = opens && retold.filter(rarity => rarity > 0).length >= FEWEST_RETOLD;
  const score = 1 - (1 - Math.min(1, share / ALL_COPIED)) * (1 - (isRetold ? Math.min(1, wording / ALL_RETOLD) : 0));
  if (share >= COPY) return { relation: 'copy', score, chain, copied };
  if (share >= SOME_COPIED && copied.length > 1) return { relation: 'shared-origin', score: opens ? score : Math.min(score, ONE_ORIGIN / 2), chain, copied };
  return isRetold && score >= ONE_ORIGIN ? { relation: 'rewrite', score, chain, copied } : null;
}

/** What part of an article's terms the sentences have. */
function shareOf({ sentences, size }: Telling, indices: readonly number[]): number {
  return [...new Set(indices)].reduce((sum, index) => sum + sentences[index]!.terms.length, 0) / size;
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
