/** Which articles tell the same story: the names that they share, the rarer the better. */
import type { ArticleReading } from '../reading';

/** A posting list longer than this says too little about any one pair, and is not walked. */
const COMMON = 300;
/** Below this likeness two articles are not even looked at. */
const LEAST = 0.05;

export interface Terms {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
}

/**
 * Cosine of two articles' names, weighted by log term frequency and inverse document frequency over the folder
 * (Salton and Buckley 1988). Names inside a sentence count, so that its first word does not.
 */
export class Stories {
  readonly #terms: readonly Terms[];
  /** Articles by the name that they hold, in order. */
  readonly #postings = new Map<string, number[]>();

  constructor(readings: readonly ArticleReading[]) {
    this.#terms = weighted(readings.map(namesOf));
    this.#terms.forEach(({ weights }, article) => {
      for (const term of weights.keys()) {
        const list = this.#postings.get(term);
        if (list) list.push(article);
        else this.#postings.set(term, [article]);
      }
    });
  }

  /** Pairs of article indices, the smaller first, that may tell one story; in order. */
  * pairs(): Generator<readonly [a: number, b: number, likeness: number]> {
    for (const [a, { weights, norm }] of this.#terms.entries()) {
      const dots = new Map<number, number>();
      for (const [term, weight] of weights) {
        const list = this.#postings.get(term)!;
        if (list.length > COMMON) continue;
        for (let k = list.length - 1; k >= 0 && list[k]! > a; k--) {
          const b = list[k]!;
          dots.set(b, (dots.get(b) ?? 0) + weight * this.#terms[b]!.weights.get(term)!);
        }
      }
      for (const [b, dot] of [...dots].sort(([x], [y]) => x - y)) {
        const likeness = dot / (norm * this.#terms[b]!.norm);
        if (likeness >= LEAST) yield [a, b, likeness];
      }
    }
  }
}

function namesOf({ article }: ArticleReading): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { passage } of article.paragraphs) {
    for (const sentence of passage.sentences) {
      for (let k = sentence.first + 1; k < sentence.last; k++) {
        const token = passage.tokens[k]!;
        if (token.kind !== 'word' || token.text.length < 3 || !/^\p{Lu}/u.test(token.text)) continue;
        counts.set(token.lower, (counts.get(token.lower) ?? 0) + 1);
      }
    }
  }
  return counts;
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
