/** Makes groups of pairs: what belongs together because most of its pairs do. */
import type { Candidate } from './candidates';
import type { Match } from './compare';
import { MOST_NEIGHBOURS } from '../corpus/stories';

interface Group {
  readonly members: Candidate[];
  /** How many members each article has. */
  readonly counts: Map<number, number>;
}

/**
 * Joins matches, the surest first; two groups join where at least half of their pairs match, of as many pairs as an article is compared
 * in. Gives the matches of each group, in the fixed order of their figures.
 */
export function groupsOf(matches: readonly Match[]): Match[][] {
  const matched = rowsOf(matches.flatMap(match => [[match.a.index, match.b.index, match], [match.b.index, match.a.index, match]] as const));
  const groupOf = new Map<number, Group>();
  const groupAt = (one: Candidate): Group => {
    const known = groupOf.get(one.index);
    if (known) return known;
    const alone: Group = { members: [one], counts: new Map([[one.article, 1]]) };
    groupOf.set(one.index, alone);
    return alone;
  };
  const leading = matches.filter(({ leads }) => leads).sort((p, q) => q.score - p.score || p.a.index - q.a.index || p.b.index - q.b.index);
  for (const { a, b } of leading) {
    const left = groupAt(a), right = groupAt(b);
    if (left === right) continue;
    const [small, large] = left.members.length <= right.members.length ? [left, right] : [right, left];
    let across = 0, held = 0;
    for (const { index, article } of small.members) {
      across += Math.min(MOST_NEIGHBOURS, large.members.length - (large.counts.get(article) ?? 0));
      for (const other of matched.get(index)?.keys() ?? []) if (groupOf.get(other) === large) held++;
    }
    if (held * 2 < across) continue;
    large.members.push(...small.members);
    for (const [article, count] of small.counts) large.counts.set(article, (large.counts.get(article) ?? 0) + count);
    for (const { index } of small.members) groupOf.set(index, large);
  }
  const groups = [...new Set(groupOf.values())].filter(({ members }) => members.length > 1).map(({ members }) => members.sort((p, q) => p.index - q.index));
  groups.sort((p, q) => p[0]!.index - q[0]!.index);
  return groups.map(group => {
    const inside = new Set(group.map(({ index }) => index));
    return group.flatMap(({ index }) => [...matched.get(index) ?? []].filter(([other]) => other > index && inside.has(other)).sort(([p], [q]) => p - q).map(([, match]) => match));
  });
}

function rowsOf<T>(entries: readonly (readonly [number, number, T])[]): Map<number, Map<number, T>> {
  const rows = new Map<number, Map<number, T>>();
  for (const [from, to, value] of entries) {
    const row = rows.get(from);
    if (row) row.set(to, value);
    else rows.set(from, new Map([[to, value]]));
  }
  return rows;
}
