/** Which articles tell the same story: the names that they share, the rarer the better. */
import type { ArticleReading } from '../reading';

/** As many articles of one name as are walked: from an article's own place on, so that copies of one text still meet in a chain. */
const COMMON = 300;
/** As many entries of posting lists as are walked for one article, those of its rarest names first. */
const WALKED = 20_000;
/** Below this likeness two articles are not even looked at. */
const LEAST = 0.05;
/** Beside so many likelier ones an article is not looked at: what thousands of copies say, a few dozen of them say. */
export const MOST_NEIGHBOURS = 24;

/** What articles have of likeness before they are read: somebody put them into one folder, which says the more of each the fewer they are. */
export function likenessOfNeighbours(articles: number): number {
  return TOGETHER * FEW / (FEW + articles);
}

const TOGETHER = 0.22, FEW = 15;

export interface Terms {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
}

/** Two articles by their indices, the smaller first, and how alike their stories are, 0 to 1. */
export type StoryPair = readonly [a: number, b: number, likeness: number];

/** The pairs of articles that may tell one story, in order: what dates, events, comparisons and suggestions of a folder all start from. */
export function storyPairs(readings: readonly ArticleReading[]): readonly StoryPair[] {
  return [...new Stories(readings).pairs()];
}

/**
 * Cosine of two articles' names, weighted by log term frequency and inverse document frequency over the folder
 * (Salton and Buckley 1988). Names inside a sentence count, so that its first word does not.
 */
class Stories {
  readonly #terms: readonly Terms[];
  readonly #postings = new Map<string, Posting>();

  constructor(readings: readonly ArticleReading[]) {
    this.#terms = weighted(readings.map(({ capitals }) => new Map(capitals)));
    this.#terms.forEach(({ weights }, article) => {
      for (const [term, weight] of weights) {
        const posting = this.#postings.get(term);
        if (posting) {
          posting.articles.push(article);
          posting.weights.push(weight);
        } else this.#postings.set(term, { articles: [article], weights: [weight] });
      }
    });
  }

  /** Pairs of article indices, the smaller first, that may tell one story, each article with its likest; in order. */
  * pairs(): Generator<StoryPair> {
    const later = this.#terms.map(() => new Map<number, number>());
    const dots = new Float64Array(this.#terms.length);
    for (const a of this.#terms.keys()) {
      for (const [b, likeness] of this.#likest(a, dots)) later[Math.min(a, b)]!.set(Math.max(a, b), likeness);
    }
    for (const [a, others] of later.entries()) for (const [b, likeness] of [...others].sort(([x], [y]) => x - y)) yield [a, b, likeness];
  }

  /** @param dots zeros, one an article; left as they were. */
  #likest(a: number, dots: Float64Array): [b: number, likeness: number][] {
    const { weights, norm } = this.#terms[a]!;
    const own = [...weights].map(([term, weight]) => ({ weight, posting: this.#postings.get(term)! }));
    own.sort((x, y) => x.posting.articles.length - y.posting.articles.length);
    const met: number[] = [];
    let walked = 0;
    for (const { weight, posting } of own) {
      const { length } = posting.articles;
      const steps = Math.min(length, COMMON);
      if ((walked += steps) > WALKED) break;
      for (let step = 0, k = length > COMMON ? placeOf(a, posting.articles) : 0; step < steps; step++, k = k + 1 === length ? 0 : k + 1) {
        const b = posting.articles[k]!;
        if (b === a) continue;
        if (dots[b] === 0) met.push(b);
        dots[b]! += weight * posting.weights[k]!;
      }
    }
    const likely: [number, number][] = [];
    for (const b of met) {
      const likeness = dots[b]! / (norm * this.#terms[b]!.norm);
      if (likeness >= LEAST) likely.push([b, likeness]);
      dots[b] = 0;
    }
    const after = (b: number): number => (b > a ? b - a : b - a + this.#terms.length);
    likely.sort(([b, x], [c, y]) => Math.round((y - x) * 1e9) || after(b) - after(c));
    return likely.slice(0, MOST_NEIGHBOURS);
  }
}

/** Articles that hold a name, in order, with its weight in each. */
interface Posting {
  readonly articles: number[];
  readonly weights: number[];
}

/** The index of `value` in a sorted list that holds it. */
function placeOf(value: number, sorted: readonly number[]): number {
  let low = 0, high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Term weights of several documents, with their inverse document frequency. */
export function weighted(documents: readonly ReadonlyMap<string, number>[]): Terms[] {
  const frequency = new Map<string, number>();
  for (const document of documents) for (const term of document.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return documents.map(document => {
    const weights = new Map([...document].map(([term, count]) => [term, (1 + Math.log(count)) * Math.log(1 + documents.length / frequency.get(term)!)] as const));
    return { weights, norm: Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) };
  });
}

/** The cosine of two weighted documents, from 0 to 1. */
export function cosine(a: Terms, b: Terms): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [term, weight] of small.weights) dot += weight * (large.weights.get(term) ?? 0);
  return dot / (a.norm * b.norm);
}
