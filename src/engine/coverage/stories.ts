/** Which articles of a folder tell one story, by what they tell in common. */
import { byCodeUnit } from '../lists';
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
  const labels = labelsOf(claims, storyOf);
  return [...new Set(storyOf.values())]
    .map((held): Story => {
      held.sort((a, b) => order.get(a)! - order.get(b)!);
      const first = articles[order.get(held[0]!)!]!;
      return { id: first.article, label: labels.get(held)?.label ?? first.title ?? first.source, articles: held };
    })
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

/** Of each story the event that most of its articles tell, two at least. */
function labelsOf(claims: readonly Claim[], storyOf: ReadonlyMap<string, readonly string[]>): Map<readonly string[], { readonly label: string; readonly told: number }> {
  const labels = new Map<readonly string[], { readonly label: string; readonly told: number }>();
  for (const { kind, label, cells } of claims) {
    if (kind !== 'event' || cells.length < 2) continue;
    const counts = new Map<readonly string[], number>();
    for (const { article } of cells) counts.set(storyOf.get(article)!, (counts.get(storyOf.get(article)!) ?? 0) + 1);
    for (const [story, told] of counts) if (told > (labels.get(story)?.told ?? 1)) labels.set(story, { label, told });
  }
  return labels;
}
