/** Which articles of a folder tell one story, by what they tell in common. */
import { byCodeUnit } from '../corpus/corpus';
import type { Claim, Column, Story } from './model';

/** One claim in common may be chance or background: the same toll of an old war. */
const LEAST_COMMON = 2;

/** The stories of a folder: articles that have claims in common, or an origin, directly or through others. */
export function storiesOf(articles: readonly Column[], claims: readonly Claim[]): Story[] {
  const storyOf = new Map(articles.map(({ article }) => [article, [article]]));
  const join = (a: string, b: string): void => {
    const into = storyOf.get(a)!, from = storyOf.get(b)!;
    if (into === from) return;
    into.push(...from);
    for (const article of from) storyOf.set(article, into);
  };
  const firstOf = new Map<string, string>();
  for (const { article, origin } of articles) {
    const first = firstOf.get(origin);
    if (first === undefined) firstOf.set(origin, article);
    else join(first, article);
  }
  for (const [a, b] of inCommon(claims)) join(a, b);

  const order = new Map(articles.map(({ article }, i) => [article, i]));
  return [...new Set(storyOf.values())]
    .map(held => held.sort((a, b) => order.get(a)! - order.get(b)!))
    .map((held): Story => ({ id: held[0]!, label: labelOf(held, articles[order.get(held[0]!)!]!, claims), articles: held }))
    .sort((a, b) => b.articles.length - a.articles.length || byCodeUnit(a.id, b.id));
}

/** Pairs of articles that have claims enough in common. A claim of many articles is counted from each to the next alone, so that pairs stay few. */
function inCommon(claims: readonly Claim[]): [string, string][] {
  const counts = new Map<string, Map<string, number>>();
  for (const { cells } of claims) {
    for (const [i, { article }] of cells.entries()) {
      const row = counts.get(article) ?? new Map<string, number>();
      for (const other of cells.slice(i + 1, i + 1 + REACH)) row.set(other.article, (row.get(other.article) ?? 0) + 1);
      counts.set(article, row);
    }
  }
  return [...counts].flatMap(([a, row]) => [...row].filter(([, count]) => count >= LEAST_COMMON).map(([b]): [string, string] => [a, b]));
}

/** So many cells after its own an article is paired with. */
const REACH = 24;

/** The event that most of the articles tell, else the first article's title or source. */
function labelOf(articles: readonly string[], first: Column, claims: readonly Claim[]): string {
  const own = new Set(articles);
  let best: Claim | null = null, most = 1;
  for (const claim of claims) {
    const told = claim.cells.filter(({ article }) => own.has(article)).length;
    if (claim.kind === 'event' && told > most) [best, most] = [claim, told];
  }
  return best?.label ?? first.title ?? first.source;
}
