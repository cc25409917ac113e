/** Which articles are worth laying side by side: those of one story, and those that share whole sentences. */
import type { StoryPair } from '../corpus/stories';
import { push } from '../lists';
import type { Telling } from './telling';

/** Articles less alike in names tell different stories. */
const ONE_STORY = 0.15;
/** A sentence of fewer terms is nobody's own. */
const LONG_ENOUGH = 6;
/** An article is paired with so many after it that have the same sentence: copies of one text still meet in a chain. */
const NEXT = 4;

/** Articles by their indices, the smaller first, in order. */
export function pairsOf(tellings: readonly Telling[], stories: readonly StoryPair[], holders: ReadonlyMap<string, readonly number[]>): [a: number, b: number][] {
  const others = tellings.map(() => new Set<number>());
  for (const [a, b, likeness] of stories) if (likeness >= ONE_STORY) others[a]!.add(b);
  for (const articles of holders.values()) {
    articles.forEach((a, k) => { for (const b of articles.slice(k + 1, k + 1 + NEXT)) others[a]!.add(b); });
  }
  return others.flatMap((set, a) => [...set].sort((x, y) => x - y).map((b): [number, number] => [a, b]));
}

/** For each long sentence that several articles have: which, in order. */
export function holdersOf(tellings: readonly Telling[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  tellings.forEach(({ sentences }, article) => {
    for (const key of new Set(sentences.filter(({ terms }) => terms.length >= LONG_ENOUGH).map(sentence => sentence.key))) push(holders, key, article);
  });
  for (const [key, articles] of holders) if (articles.length === 1) holders.delete(key);
  return holders;
}

/** From so many pages on, a sentence may be furniture. */
const PAGES = 3;
/** Pages that share so much of themselves are copies, and what they share is story. */
const COPIES = 0.4;

/**
 * The sentences that stand on several pages which share little else: notices, promotions, an outlet's standing notes.
 * Judged by neighbours among the pages that hold a sentence, so that it takes time linear in their number.
 */
export function furnitureOf(tellings: readonly Telling[], holders: ReadonlyMap<string, readonly number[]>): Set<string> {
  const keys = tellings.map(({ sentences }) => new Set(sentences.map(({ key }) => key)));
  const shared = new Map<string, number>();
  const share = (a: number, b: number): number => {
    const pair = `${a} ${b}`;
    const known = shared.get(pair);
    if (known !== undefined) return known;
    const [small, large] = keys[a]!.size <= keys[b]!.size ? [keys[a]!, keys[b]!] : [keys[b]!, keys[a]!];
    let common = 0;
    for (const key of small) if (large.has(key)) common++;
    shared.set(pair, common / small.size);
    return common / small.size;
  };
  const furniture = new Set<string>();
  for (const [key, articles] of holders) {
    if (articles.length < PAGES) continue;
    const shares = articles.map((a, k) => share(a, articles[(k + 1) % articles.length]!)).sort((x, y) => x - y);
    if (shares[shares.length >> 1]! < COPIES) furniture.add(key);
  }
  return furniture;
}
