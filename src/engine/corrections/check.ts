/** What a reviewer should look at in corrections before they are applied: names and articles that are nowhere, and entries at odds with one another. */
import type { ArticleReading } from '../reading';
import { hasName, keysOf } from './article';
import type { CorrectionProblem } from './identities';
import { apartKey, type CorrectionSet, type Entry } from './set';

/** @param readings the folder's articles without corrections. */
export function checkCorrections(set: CorrectionSet, readings: readonly ArticleReading[]): CorrectionProblem[] {
  return [
    ...missingArticles([...set.rename, ...set.split, ...set.notActors, ...set.add], readings),
    ...missingNames(set, readings),
    ...atOdds(set.rename, ({ value }) => value.to, 'is renamed otherwise too'),
    ...atOdds(set.split, apartKey, 'is split off otherwise in the same article too'),
    ...atOdds(set.add, ({ value }) => value.kind, 'is added as something else too'),
    ...set.add.filter(added => set.notActors.some(removed => removed.key === added.key && shareScope(added, removed))).map(entry => problem(entry, 'is no actor by another entry of this file, which goes first')),
    ...set.split.filter(split => set.notActors.some(removed => removed.key === split.key && removed.paths !== null && shareScope(split, removed))).map(entry => problem(entry, 'is no actor there by another entry of this file, which goes first')),
  ];
}

function missingArticles(entries: readonly Entry<unknown>[], readings: readonly ArticleReading[]): CorrectionProblem[] {
  const held = new Set(readings.map(({ article }) => article.path));
  return entries.flatMap(({ paths, place }) => [...paths ?? []].filter(path => !held.has(path)).map(path => ({ ...place, at: [...place.at, 'in'], message: `There is no article “${path}”` })));
}

function missingNames(set: CorrectionSet, readings: readonly ArticleReading[]): CorrectionProblem[] {
  const present = (entry: Entry<unknown>) => readings.filter(({ article }) => entry.covers(article.path));
  const added = set.add.filter(entry => present(entry).length > 0 && !present(entry).some(({ passages }) => hasName(passages, entry.value.name)));
  if (set.split.length + set.notActors.length === 0) return added.map(entry => problem(entry, 'is in no article'));
  const keys = new Map(readings.map(reading => [reading, keysOf(reading.passages, reading.actors)]));
  const isAdded = (entry: Entry<unknown>) => set.add.some(({ key }) => key === entry.key);
  const named = [...set.split, ...set.notActors].filter(entry => present(entry).length > 0 && !isAdded(entry) && !present(entry).some(reading => keys.get(reading)!.has(entry.key)));
  return [...added.map(entry => problem(entry, 'is in no article')), ...named.map(entry => problem(entry, 'is no name that Crosscheck finds in an article'))];
}

/** Entries for one name and the same articles that say different things. */
function atOdds<T extends { readonly name: string }>(entries: readonly Entry<T>[], says: (entry: Entry<T>) => string, message: string): CorrectionProblem[] {
  return entries.filter((entry, i) => entries.some((other, j) => i !== j && other.key === entry.key && shareScope(entry, other) && says(other) !== says(entry))).map(entry => problem(entry, message));
}

/** One that is limited to articles goes before one that is not: these don't meet. */
function shareScope(a: Entry<unknown>, b: Entry<unknown>): boolean {
  if (a.place.file !== b.place.file || (a.paths === null) !== (b.paths === null)) return false;
  return a.paths === null || [...a.paths].some(path => b.paths!.has(path));
}

function problem({ value, place }: Entry<{ readonly name: string }>, message: string): CorrectionProblem {
  return { ...place, at: [...place.at, 'name'], message: `“${value.name}” ${message}` };
}
