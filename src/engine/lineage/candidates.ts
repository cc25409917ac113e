/** Which articles are worth laying side by side: those of one story, and those that share whole sentences. */
import type { StoryPair } from '../corpus/stories';

/** Articles less alike in names tell different stories. */
const ONE_STORY = 0.15;
/** Articles so alike are copies, and an article is paired with so many of them that follow it: thousands of copies still meet in a chain. */
const COPIES = 0.9, MOST_COPIES = 8;
/** As many that follow it and have the same sentence. */
const NEXT = 4;

/**
 * @param count how many articles there are.
 * @param holders which articles have a sentence, by their indices.
 * @param furniture the sentences that say nothing.
 * @returns articles by their indices, the smaller first, in order.
 */
export function pairsOf(count: number, stories: readonly StoryPair[], holders: ReadonlyMap<string, readonly number[]>, furniture: ReadonlySet<string>): [a: number, b: number][] {
  const others = Array.from({ length: count }, () => new Set<number>());
  const copies = new Uint8Array(count);
  for (const [a, b, likeness] of stories) {
    if (likeness < ONE_STORY || (likeness >= COPIES && copies[a]!++ >= MOST_COPIES)) continue;
    others[a]!.add(b);
  }
  for (const [key, articles] of holders) {
    if (furniture.has(key)) continue;
    for (const [k, a] of articles.entries()) for (const b of articles.slice(k + 1, k + 1 + NEXT)) others[a]!.add(b);
  }
  return others.flatMap((set, a) => [...set].sort((x, y) => x - y).map((b): [number, number] => [a, b]));
}
