/** Articles of one origin: those whose links hold them together. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  /** 0 to 1; 0 where the two were looked at and nothing was found. */
  readonly score: number;
}

/** One article joins a family by a tie so sure to any of it: two rewrites of one text need show nothing of each other. */
const ENOUGH_FOR_ONE = 0.6;

/**
 * Families of articles by average linkage: the surest ties join first, and two families join only where the ties between them that were
 * looked at are as sure on average as `least` asks, so that one weak tie between two of them doesn't. Near linear in the number of ties.
 * @param count how many articles there are; indices count from 0.
 * @returns the articles of each family, in order, every article in one.
 */
export function familiesOf(count: number, ties: readonly Tie[], least: number): number[][] {
  const family = Array.from({ length: count }, (_, k) => [k]);
  const between = Array.from({ length: count }, () => new Map<number, { sum: number; looked: number }>());
  const familyAt = Array.from({ length: count }, (_, k) => k);
  for (const { a, b, score } of ties) {
    between[a]!.set(b, { sum: score, looked: 1 });
    between[b]!.set(a, { sum: score, looked: 1 });
  }
  for (const { a, b, score } of [...ties].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    if (score < least) break;
    const left = familyAt[a]!, right = familyAt[b]!;
    if (left === right) continue;
    const held = between[left]!.get(right)!;
    const isOne = family[left]!.length === 1 || family[right]!.length === 1;
    if (held.sum < least * held.looked && !(isOne && score >= ENOUGH_FOR_ONE)) continue;
    const [into, from] = between[left]!.size >= between[right]!.size ? [left, right] : [right, left];
    for (const member of family[from]!) familyAt[member] = into;
    family[into]!.push(...family[from]!);
    family[from] = [];
    for (const [other, { sum, looked }] of between[from]!) {
      between[other]!.delete(from);
      if (other === into) continue;
      const known = between[into]!.get(other);
      const merged = { sum: sum + (known?.sum ?? 0), looked: looked + (known?.looked ?? 0) };
      between[into]!.set(other, merged);
      between[other]!.set(into, merged);
    }
    between[from]!.clear();
  }
  return family.filter(members => members.length > 0).map(members => members.sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!);
}
