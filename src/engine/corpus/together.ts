/** What the stories of a large folder say, as one reading of the folder. */
import type { LinkedActors } from '../actors/link';
import type { EntryPlace } from '../corrections/set';
import { eventOrder } from '../events/merge';
import { findingOrder } from '../findings/findings';
import { byCodeUnit, push } from '../lists';
import type { Review } from '../review/review';
import type { Actor, ActorId, ActorKind } from '../schema';
import type { FolderReading } from './folder';

/** Of one actor's kinds in several stories the first of these is its own: one that acts somewhere is no mere place. */
const KINDS: readonly ActorKind[] = ['person', 'state', 'group', 'organisation', 'place'];

/**
 * Lays stories side by side: what each says stays as it is, but for actors that several know, which are one.
 * @param parts in the order of their first articles.
 * @param lost decisions that belong to none of them.
 */
export function together(parts: readonly FolderReading[], lost: Review | null): FolderReading {
  const all = <T>(of: (part: FolderReading) => readonly T[]): T[] => parts.flatMap(of);
  /** By the article that each is first of, a story's own order within it. */
  const inOrder = <T>(of: (part: FolderReading) => readonly T[], articleOf: (item: T) => string): T[] => all(of).sort((a, b) => byCodeUnit(articleOf(a), articleOf(b)));
  const byArticle = <K, V>(of: (part: FolderReading) => ReadonlyMap<K, V>): Map<K, V> => new Map(all(part => [...of(part)]));
  const articleOf = new Map(all(part => part.analysis.figures.map(({ id, article }) => [id, article] as const)));
  const links = inOrder(part => part.lineage.links, link => link.articles.join('\n'));
  const origins = inOrder(part => part.lineage.origins, origin => origin.articles[0]!);
  return {
    analysis: {
      version: 1,
      articles: inOrder(part => part.analysis.articles, ({ path }) => path),
      figures: inOrder(part => part.analysis.figures, ({ article }) => article),
      actors: inOrder(part => part.analysis.actors, ({ mentions }) => mentions[0]!.article).filter(firstOfEach()).map(({ id }) => id).map(actorsOf(parts)),
      events: all(part => part.analysis.events).sort(eventOrder),
      comparisons: inOrder(part => part.analysis.comparisons, ({ figures }) => articleOf.get(figures[0]!)!),
      lineage: inOrder(part => part.analysis.lineage, link => link.articles.join('\n')),
      origins,
    },
    accounts: byArticle(part => part.accounts),
    sources: byArticle(part => part.sources),
    suggestions: inOrder(part => part.suggestions, ({ source }) => source.article),
    corrected: correctedIn(parts),
    problems: problemsIn(parts),
    lineage: { links, origins, originOf: byArticle(part => part.lineage.originOf) },
    findings: inOrder(part => part.findings, ({ places }) => places[0]!.article).sort(findingOrder),
    review: {
      decided: [...lost?.decided ?? [], ...all(part => part.review.decided)].sort((a, b) => a.file - b.file),
      problems: [...lost?.problems ?? [], ...all(part => part.review.problems)].sort((a, b) => a.file - b.file),
      settled: all(part => part.review.settled).sort((a, b) => findingOrder(a.finding, b.finding) || byCodeUnit(a.finding.places[0]!.article, b.finding.places[0]!.article)),
    },
  };
}

function firstOfEach(): (actor: Actor) => boolean {
  const seen = new Set<ActorId>();
  return ({ id }) => !seen.has(id) && seen.add(id) !== undefined;
}

/** An actor as all stories that know it tell of it. */
function actorsOf(parts: readonly FolderReading[]): (id: ActorId) => Actor {
  const known = new Map<ActorId, Actor[]>();
  for (const { analysis } of parts) for (const actor of analysis.actors) push(known, actor.id, actor);
  return id => oneActor(known.get(id)!);
}

/** One actor of what several stories tell of it; itself where there is one. */
export function oneActor(known: readonly Actor[]): Actor {
  const [first, ...others] = [...known].sort((a, b) => byCodeUnit(a.mentions[0]!.article, b.mentions[0]!.article));
  if (others.length === 0) return first!;
  const forms = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases]));
  forms.delete(first!.name);
  return {
    id: first!.id, name: first!.name, kind: KINDS.find(kind => known.some(actor => actor.kind === kind))!,
    aliases: [...forms].sort(), roles: [...new Set([first!, ...others].flatMap(({ roles }) => roles))],
    mentions: [first!, ...others].flatMap(({ mentions }) => mentions).sort((a, b) => byCodeUnit(a.article, b.article)),
  };
}

function correctedIn(parts: readonly FolderReading[]): LinkedActors['corrected'] {
  const corrected = new Map<ActorId, { bases: readonly string[]; by: readonly EntryPlace[] }>();
  for (const part of parts) {
    for (const [id, { bases, by }] of part.corrected) {
      const known = corrected.get(id);
      corrected.set(id, known ? { bases: [...new Set([...known.bases, ...bases])], by: distinct([...known.by, ...by]) } : { bases, by });
    }
  }
  return corrected;
}

/** Each once; that nobody goes by a name, only where that is so in every story. */
function problemsIn(parts: readonly FolderReading[]): LinkedActors['problems'] {
  const keyOf = (problem: LinkedActors['problems'][number]): string => JSON.stringify([problem.file, problem.at, problem.message]);
  const counts = new Map<string, number>();
  for (const { problems } of parts) for (const key of new Set(problems.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const all = new Map(parts.flatMap(({ problems }) => problems.map(problem => [keyOf(problem), problem] as const)));
  return [...all].flatMap(([key, problem]) => (problem.nowhere && counts.get(key)! < parts.length ? [] : problem));
}

function distinct<T>(places: readonly T[]): T[] {
  return [...new Map(places.map(place => [JSON.stringify(place), place] as const)).values()];
}
