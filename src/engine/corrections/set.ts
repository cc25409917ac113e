/** The corrections of all folders together, ready to be asked what they say of an article or a name. Their order says nothing. */
import { entryName } from '../actors/lexicon';
import type { ArticleActor } from '../actors/model';
import { nameWords } from '../actors/normal';
import type { ActorKind } from '../schema';
import type { Address } from './read';
import type { Added, Corrections, ListName, Merge, NotActor, Rename, Split } from './schema';

/** One folder's corrections. */
export interface FolderCorrections {
  readonly corrections: Corrections;
  /** What the paths of the folder's articles begin with: '' or 'folder/'. */
  readonly under: string;
}

/** Where a correction stands: in which of the folders' files, and where in that. */
export interface EntryPlace {
  readonly file: number;
  readonly at: Address;
}

/** A correction with what it is about. */
export interface Entry<T> {
  readonly value: T;
  /** Its name's key; see `nameKey`. */
  readonly key: string;
  readonly place: EntryPlace;
  /** The paths that it is limited to; null where it holds for its whole folder. */
  readonly paths: ReadonlySet<string> | null;
  readonly covers: (path: string) => boolean;
}

/** What is corrected within one article, before actors of several articles are linked. Lists are in a fixed order; a name stands in each once. */
export interface ArticleCorrections {
  readonly add: readonly { readonly name: string; readonly key: string; readonly kind: ActorKind }[];
  /** `apart`: the identity that the name has here, the same in every article where it is the same somebody. */
  readonly split: readonly { readonly key: string; readonly apart: string }[];
  /** Keys of names. */
  readonly notActors: readonly string[];
}

/** One string for the ways to write a name: small letters, without accents, dots and articles. */
export function nameKey(name: string): string {
  return nameWords(name).join(' ') || name.trim().toLowerCase();
}

/** The name of an article's actor as a correction may write it; a listed actor's is that of the list. */
export function ownKey({ key, name }: Pick<ArticleActor, 'key' | 'name'>): string {
  return nameKey(key.startsWith('known:') ? entryName(key.slice('known:'.length)) : name);
}

export class CorrectionSet {
  readonly rename: readonly Entry<Rename>[];
  readonly merge: readonly Entry<Merge>[];
  readonly split: readonly Entry<Split>[];
  readonly notActors: readonly Entry<NotActor>[];
  readonly add: readonly Entry<Added>[];

  constructor(files: readonly FolderCorrections[]) {
    const entries = <T extends { readonly name: string; readonly in?: string | string[] | null | undefined }>(list: ListName, of: (corrections: Corrections) => readonly T[] | null | undefined): Entry<T>[] =>
      files.flatMap(({ corrections, under }, file) => (of(corrections) ?? []).map((value, index) => entryOf(value, { file, at: [list, index] }, under))).sort(byContent);
    this.rename = entries('rename', file => file.rename);
    this.merge = entries('merge', file => file.merge);
    this.split = entries('split', file => file.split);
    this.notActors = entries('notActors', file => file.notActors);
    this.add = entries('add', file => file.add);
  }

  /** What is to be corrected within an article. Where two entries are at odds, one that is limited to articles goes before one that is not, and the removal of a name before the rest. */
  forArticle(path: string): ArticleCorrections {
    const here = <T>(entries: readonly Entry<T>[]) => new Map(entries.filter(({ covers }) => covers(path)).sort((a, b) => Number(b.paths !== null) - Number(a.paths !== null)).reverse().map(entry => [entry.key, entry] as const));
    const [add, split, notActors] = [here(this.add), here(this.split), here(this.notActors)];
    const gives = (key: string) => {
      const removal = notActors.get(key);
      const other = split.get(key) ?? add.get(key);
      return removal !== undefined && !(removal.paths === null && other !== undefined && other.paths !== null);
    };
    return {
      add: [...add.values()].filter(({ key }) => !gives(key)).map(({ key, value: { name, kind } }) => ({ name, key, kind })),
      split: [...split.values()].filter(({ key }) => !gives(key)).map(entry => ({ key: entry.key, apart: apartKey(entry) })),
      notActors: [...notActors.keys()].filter(gives),
    };
  }
}

/** The identity of what is split off: that of the one it is said to be, else one of its own. */
export function apartKey({ key, value: { as }, paths }: Entry<Split>): string {
  return as ? `as ${nameKey(as)}` : `${key} in ${[...paths ?? []].sort().join('|')}`;
}

function entryOf<T extends { readonly name: string; readonly in?: string | string[] | null | undefined }>(value: T, place: EntryPlace, under: string): Entry<T> {
  const listed = value.in == null ? null : (typeof value.in === 'string' ? [value.in] : value.in);
  const paths = listed && new Set(listed.map(path => under + path.replaceAll('\\', '/').replace(/^\.?\//, '')));
  return { value, key: nameKey(value.name), place, paths, covers: path => (paths ? paths.has(path) : path.startsWith(under)) };
}

function byContent<T>(a: Entry<T>, b: Entry<T>): number {
  const [x, y] = [a, b].map(({ key, value, place }) => `${key}\n${JSON.stringify(value)}\n${place.file}`) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
}
