/** What a reviewer should look at in corrections before they are applied: names and articles that are nowhere, and entries at odds with one another. */
import type { L10n } from '../l10n';
import type { ArticleReading } from '../reading';
import type { CorrectionProblem } from './identities';
import { apartKey, type CorrectionSet, type Entry } from './set';

/** What is wrong with a name, in words. */
type Complaint = (name: string) => string;

/** @param readings the folder's articles, as corrected. @param l10n what the messages are in. */
export function checkCorrections(set: CorrectionSet, readings: readonly ArticleReading[], l10n: L10n): CorrectionProblem[] {
  return [
    ...missingArticles([...set.rename, ...set.split, ...set.notActors, ...set.add], readings, l10n),
    ...missingNames(set, readings, l10n),
    ...atOdds(set.rename, ({ value }) => value.to, name => l10n.t('“{0}” is renamed otherwise too', name)),
    ...atOdds(set.split, apartKey, name => l10n.t('“{0}” is split off otherwise in the same article too', name)),
    ...atOdds(set.add, ({ value }) => value.kind, name => l10n.t('“{0}” is added as something else too', name)),
    ...set.add.filter(added => set.notActors.some(removed => removed.key === added.key && shareScope(added, removed))).map(entry => problem(entry, name => l10n.t('“{0}” is no actor by another entry of this file, which goes first', name))),
    ...set.split.filter(split => set.notActors.some(removed => removed.key === split.key && removed.paths !== null && shareScope(split, removed))).map(entry => problem(entry, name => l10n.t('“{0}” is no actor there by another entry of this file, which goes first', name))),
  ];
}

function missingArticles(entries: readonly Entry<unknown>[], readings: readonly ArticleReading[], l10n: L10n): CorrectionProblem[] {
  const held = new Set(readings.map(({ article }) => article.path));
  return entries.flatMap(({ paths, place }) => [...paths ?? []].filter(path => !held.has(path)).map(path => ({ ...place, at: [...place.at, 'in'], message: l10n.t('There is no article “{0}”', path) })));
}

/** Entries that have found nothing in any article, unless it is another entry that gives them nothing to find. */
function missingNames(set: CorrectionSet, readings: readonly ArticleReading[], l10n: L10n): CorrectionProblem[] {
  const nowhere = (list: 'add' | 'split' | 'notActors', overruling: readonly Entry<unknown>[], message: Complaint): CorrectionProblem[] => {
    const found = new Map<string, string[]>();
    for (const { article, corrections } of readings) {
      for (const item of corrections?.[list] ?? []) {
        const key = typeof item === 'string' ? item : item.key;
        const paths = found.get(key);
        if (paths) paths.push(article.path);
        else found.set(key, [article.path]);
      }
    }
    const overruled = new Set(overruling.map(({ key }) => key));
    return set[list]
      .filter(({ key, covers }) => !overruled.has(key) && readings.some(({ article }) => covers(article.path)) && !found.get(key)?.some(covers))
      .map(entry => problem(entry, message));
  };
  const isNoName: Complaint = name => l10n.t('“{0}” is no name that Crosscheck finds in an article', name);
  return [
    ...nowhere('add', set.notActors, name => l10n.t('“{0}” is in no article', name)),
    ...nowhere('split', set.notActors, isNoName),
    ...nowhere('notActors', [...set.add, ...set.split], isNoName),
  ];
}

/** Entries for one name and the same articles that say different things. */
function atOdds<T extends { readonly name: string }>(entries: readonly Entry<T>[], says: (entry: Entry<T>) => string, message: Complaint): CorrectionProblem[] {
  return entries.filter((entry, i) => entries.some((other, j) => i !== j && other.key === entry.key && shareScope(entry, other) && says(other) !== says(entry))).map(entry => problem(entry, message));
}

/** One that is limited to articles goes before one that is not: these don't meet. */
function shareScope(a: Entry<unknown>, b: Entry<unknown>): boolean {
  if (a.place.file !== b.place.file || (a.paths === null) !== (b.paths === null)) return false;
  return a.paths === null || [...a.paths].some(path => b.paths!.has(path));
}

function problem({ value, place }: Entry<{ readonly name: string }>, message: Complaint): CorrectionProblem {
  return { ...place, at: [...place.at, 'name'], message: message(value.name) };
}
