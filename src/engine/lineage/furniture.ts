/** Sentences that are no story although several pages have them: notices, promotions, an outlet's standing notes. */
import type { Match } from './align';
import type { Telling } from './telling';

/** A sentence of fewer terms is nobody's own. */
const LONG_ENOUGH = 5;

/** For each long sentence that several articles have: which, by their indices, in order. */
export function holdersOf(tellings: readonly Telling[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [article, { sentences }] of tellings.entries()) {
    for (const key of new Set(sentences.filter(({ terms }) => terms.length >= LONG_ENOUGH).map(sentence => sentence.key))) {
      const known = holders.get(key);
      if (known) known.push(article);
      else holders.set(key, [article]);
    }
  }
  for (const [key, articles] of holders) if (articles.length === 1) holders.delete(key);
  return holders;
}

/** From so many pages on, a sentence may be furniture. */
const PAGES = 3;
/** Pages that share so much of themselves are copies, and what they share is story. */
const COPIES = 0.4;

/**
 * The sentences that stand on several pages which share little else. Judged by neighbours among the pages that hold a sentence,
 * so that it takes time linear in their number.
 */
export function furnitureOf(tellings: readonly Telling[], holders: ReadonlyMap<string, readonly number[]>): Set<string> {
  const keys = tellings.map(({ sentences }) => new Set(sentences.map(({ key }) => key)));
  const known = new Map<number, number>();
  const share = (a: number, b: number): number => {
    const pair = Math.min(a, b) * tellings.length + Math.max(a, b);
    const [small, large] = keys[a]!.size <= keys[b]!.size ? [keys[a]!, keys[b]!] : [keys[b]!, keys[a]!];
    const shared = known.get(pair) ?? [...small].filter(key => large.has(key)).length / small.size;
    known.set(pair, shared);
    return shared;
  };
  const furniture = new Set<string>();
  for (const [key, articles] of holders) {
    if (articles.length < PAGES) continue;
    const shares = articles.map((a, k) => share(a, articles[(k + 1) % articles.length]!)).sort((x, y) => x - y);
    if (shares[shares.length >> 1]! < COPIES) furniture.add(key);
  }
  return furniture;
}

/** Sentences so like are one but for a year or a name. */
const SAME = 0.75;
/** What stands below a story has fewer of its words than this part of what it might have. */
const FOREIGN = 0.1;

/**
 * The matches less those at the foot of both pages: sentences in the second half of each that are the same but for a year or a name,
 * while less of the first halves is, and that don't speak of the story above them.
 */
export function withoutFoot(a: Telling, b: Telling, matches: readonly Match[]): readonly Match[] {
  const same = matches.filter(match => match.likeness >= SAME);
  const foot = new Set(same.filter(match => match.a * 2 >= a.sentences.length && match.b * 2 >= b.sentences.length));
  if (foot.size < 2 || foot.size * 2 <= same.length) return matches;
  const kin = Math.max(kinship(a, new Set([...foot].map(match => match.a))), kinship(b, new Set([...foot].map(match => match.b))));
  return kin < FOREIGN ? matches.filter(match => !foot.has(match)) : matches;
}

/** How many of the terms of some sentences an article's other sentences have, of those that they might have: 0 to 1. */
function kinship({ sentences }: Telling, some: ReadonlySet<number>): number {
  const these = new Set<string>(), others = new Set<string>();
  for (const [k, { terms }] of sentences.entries()) for (const term of terms) (some.has(k) ? these : others).add(term);
  const most = Math.min(these.size, others.size);
  return most === 0 ? 1 : [...these].filter(term => others.has(term)).length / most;
}
