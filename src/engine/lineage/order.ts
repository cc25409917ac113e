/** How much two articles tell in one order: the same facts chosen out of a larger whole, one after another. */
import type { Match } from './align';

/** A step tells something new: so many terms that no step before it shares. */
const NEW_TERMS = 3;
/** Fewer steps than these are the news itself, that anybody tells in that order. */
const FEWEST_STEPS = 6;
/** From so many on, their number adds nothing. */
const MANY_STEPS = 8;
/** Less of the shorter article than this, and each has chosen its own facts. */
const LEAST_COVERED = 0.5;
/** What it is, at most one, where nothing else than order is left to show one origin. */
const ALL_IN_ORDER = 1.2;

/** The matches of a chain that tell something new. */
export function stepsOf(chain: readonly Match[]): Match[] {
  const told = new Set<string>();
  return chain.filter(({ shared }) => {
    const fresh = shared.filter(term => !told.has(term));
    for (const term of fresh) told.add(term);
    return fresh.length >= NEW_TERMS;
  });
}

/**
 * How surely two articles follow one order, 0 to 1: by the part of the shorter article's sentences that are steps, by how many these are,
 * and by how little else of what both tell stands in another order. Who reports the same event on their own shares its facts, but neither which of them nor their order.
 * 0 where too few are shared to say.
 * @param matches all their like sentences.
 * @param chain those of them that run on in both.
 * @param shorter how many sentences the shorter article has.
 */
export function orderOf(matches: readonly Match[], chain: readonly Match[], steps: readonly Match[], shorter: number): number {
  const count = Math.min(new Set(steps.map(({ a }) => a)).size, new Set(steps.map(({ b }) => b)).size);
  const covered = count / shorter;
  if (count < FEWEST_STEPS || covered < LEAST_COVERED) return 0;
  return covered * (likenessOf(chain) / likenessOf(matches)) * Math.min(1, count / MANY_STEPS) / ALL_IN_ORDER;
}

function likenessOf(matches: readonly Match[]): number {
  return matches.reduce((sum, { likeness }) => sum + likeness, 0);
}
