/** Which sentences of two articles tell the same facts, how surely, and which of them in the same order. */
import { push } from '../lists';

/** Sentences so like may tell the same. */
const ALIKE = 0.22;
/** Of a sentence's matches those count that come so near its best. */
const NEAR_BEST = 0.75;
/** As many matches of two articles are kept, the likest: a page of results repeats one sentence hundreds of times. */
const MOST_MATCHES = 300;

/** A term that more sentences of one article have belongs to the story, and not to what a sentence says of it. */
const MOST_SAYING = 2;
/** Each term that only a sentence or two have leaves so much of the doubt whether another that has it too tells the same: less where both stand in the order of the rest. */
const DOUBT = { inOrder: 0.75, elsewhere: 0.85 };
/** Sentences so like need no term of their own: they are copied. */
const COPIED = 0.65;
/** Less sure than this, they tell something else of the same story. */
const LEAST_SURE = 0.4;

/** Two sentences by their indices, how like they are (0 to 1), and the terms that they share. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
  readonly shared: readonly string[];
}

/**
 * The pairs of like sentences, in order: the cosine of their terms, each weighted by how few of both articles' sentences have it
 * (Salton and Buckley 1988), so that what the articles are about says little, and what only these two sentences tell says much.
 * It rests on these two articles alone, whatever else is in the folder.
 * @param a the terms of each sentence of one article.
 * @param b those of the other.
 */
export function matchSentences(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): Match[] {
  const square = new Map([...countsOf([...a, ...b])].map(([term, n]) => [term, Math.log(1 + (a.length + b.length) / n) ** 2] as const));
  const sum = (terms: readonly string[]): number => terms.reduce((total, term) => total + square.get(term)!, 0);
  const postings = new Map<string, number[]>();
  b.forEach((terms, k) => { for (const term of terms) push(postings, term, k); });
  const norms = b.map(terms => Math.sqrt(sum(terms)));
  const matches: Match[] = [];
  a.forEach((terms, i) => {
    const norm = Math.sqrt(sum(terms));
    const shared = new Map<number, string[]>();
    for (const term of terms) for (const k of postings.get(term) ?? []) push(shared, k, term);
    for (const [k, common] of shared) {
      const likeness = Math.min(1, sum(common) / (norm * norms[k]!));
      if (likeness >= ALIKE && common.length > 1) matches.push({ a: i, b: k, likeness, shared: common });
    }
  });
  return nearBest(matches).sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b).slice(0, MOST_MATCHES).sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Those that are near the best of either of their sentences. */
function nearBest(matches: readonly Match[]): Match[] {
  const best = { a: new Map<number, number>(), b: new Map<number, number>() };
  for (const match of matches) for (const side of ['a', 'b'] as const) best[side].set(match[side], Math.max(match.likeness, best[side].get(match[side]) ?? 0));
  return matches.filter(({ a, b, likeness }) => likeness >= NEAR_BEST * Math.min(best.a.get(a)!, best.b.get(b)!));
}

/** The heaviest chain of matches that runs on in both articles: facts told in the same order. A sentence may match several that follow each other. */
export function chainOf(matches: readonly Match[]): Match[] {
  const best = matches.map(({ likeness }) => ({ weight: likeness, before: -1 }));
  let end = -1;
  matches.forEach((match, i) => {
    for (let j = 0; j < i; j++) {
      if (matches[j]!.b <= match.b && best[j]!.weight + match.likeness > best[i]!.weight) best[i] = { weight: best[j]!.weight + match.likeness, before: j };
    }
    if (end < 0 || best[i]!.weight > best[end]!.weight) end = i;
  });
  const chain: Match[] = [];
  for (let i = end; i >= 0; i = best[i]!.before) chain.push(matches[i]!);
  return chain.reverse();
}

/**
 * How surely each match of two linked articles tells the same, 0 to 1: by its likeness, by what the two say and hardly any other sentence does, and by its place.
 * Those that share only what the story is about are left out.
 * @param a the terms of each sentence of one article.
 * @param b those of the other.
 * @param chain those of the matches that run on in both.
 */
export function sureOnes(a: readonly (readonly string[])[], b: readonly (readonly string[])[], matches: readonly Match[], chain: readonly Match[]): { match: Match; sure: number }[] {
  const inA = countsOf(a), inB = countsOf(b);
  const ordered = new Set(chain);
  return matches.flatMap(match => {
    const saying = match.shared.filter(term => inA.get(term)! <= MOST_SAYING && inB.get(term)! <= MOST_SAYING).length;
    const sure = 1 - (1 - match.likeness) * (ordered.has(match) ? DOUBT.inOrder : DOUBT.elsewhere) ** saying;
    return sure >= LEAST_SURE && (saying > 0 || match.likeness >= COPIED) ? { match, sure } : [];
  });
}

/** How many sentences have each term. */
function countsOf(sentences: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of sentences) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
