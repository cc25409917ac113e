/** Corrections across articles: which actors are one, which are none, and what they are called. */
import type { ArticleActor } from '../actors/model';
import type { L10n } from '../l10n';
import { push } from '../lists';
import type { Split } from './schema';
import { nameKey, type CorrectionSet, type Entry, type EntryPlace } from './set';

export interface Member {
  readonly path: string;
  readonly actor: ArticleActor;
}

/** Articles' actors that are one, with the name that they go by. */
export interface Identity {
  readonly name: string;
  readonly members: readonly Member[];
}

/** An identity as corrected. */
export interface CorrectedIdentity extends Identity {
  /** The names by which corrections find it: those that Crosscheck alone would show, more than one where several were merged. */
  readonly bases: readonly string[];
  /** The corrections that it rests on. */
  readonly by: readonly EntryPlace[];
}

/** Something in a correction that a reviewer should look at. */
export interface CorrectionProblem extends EntryPlace {
  readonly message: string;
  /** What it speaks of is in none of the articles that were looked at: it may be in others. */
  readonly nowhere?: true;
}

/**
 * Removes, merges and renames. `named` gives the name that members go by.
 * A correction finds the actors that go by its name; where none does, the one that it stands for somewhere.
 */
export function correctIdentities(identities: readonly Identity[], set: CorrectionSet, named: (members: readonly Member[]) => string, l10n: L10n): { readonly identities: CorrectedIdentity[]; readonly problems: CorrectionProblem[] } {
  const kept = identities.flatMap(identity => keptOf(identity, set, named));
  const problems: CorrectionProblem[] = [];
  const finder = new Finder(kept, (place, message, nowhere) => problems.push({ ...place, message, ...(nowhere && { nowhere }) }), l10n);
  const groups = new Groups(kept.length);
  /** The merges and renames of each of them, the most particular first. */
  const names = new Map<number, { readonly name: string; readonly place: EntryPlace; readonly rank: number }[]>();
  const call = (index: number, name: string, place: EntryPlace, rank: number) => names.set(index, [...names.get(index) ?? [], { name, place, rank }]);
  const applied = new Map<number, EntryPlace[]>();

  for (const entry of set.rename) for (const index of finder.find(entry, entry.value.name, ['name'])) call(index, entry.value.to, entry.place, entry.paths ? 0 : 1);
  for (const entry of set.split) {
    if (entry.value.as) groups.join(finder.who(entry, entry.value.as));
  }
  for (const entry of set.merge) {
    const { name, also } = entry.value;
    const others = also.map((other, i) => finder.find(entry, other, ['also', i]));
    // a name of the reviewer's own for what goes by the others
    const own = finder.find(entry, name, ['name'], others.filter(found => found.length > 0).length > 1);
    const found = [...own, ...others.flat()];
    groups.join(found);
    for (const index of found) {
      call(index, name, entry.place, 2);
      applied.set(index, [...applied.get(index) ?? [], entry.place]);
    }
  }
  const corrected = groups.lists().map((indices): CorrectedIdentity => {
    const parts = indices.map(index => kept[index]!);
    const members = parts.flatMap(part => part.members);
    const called = indices.flatMap(index => names.get(index) ?? []).sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    // who is split off to be somebody takes that one's name
    const whole = parts.filter(part => !isApart(part));
    const name = called[0]?.name ?? (whole.length > 0 ? named(whole.flatMap(part => part.members)) : parts[0]!.name);
    const by = [...parts.flatMap(part => part.by), ...called.map(({ place }) => place), ...indices.flatMap(index => applied.get(index) ?? [])];
    const bases = [...whole, ...parts].flatMap(part => part.bases);
    return { name, bases: [...new Set(bases)], members, by: distinct(by) };
  });
  return { identities: corrected, problems };
}

/** What is left of an identity without those who are no actors, and with the name of the one that it is said to be. */
function keptOf({ name, members }: Identity, set: CorrectionSet, named: (members: readonly Member[]) => string): CorrectedIdentity[] {
  const key = nameKey(name);
  const removals = set.notActors.filter(entry => entry.key === key);
  const left = members.filter(({ path, actor }) => !actor.correction?.removed && !removals.some(entry => entry.covers(path) && !isAdded(set, entry.key, path)));
  if (left.length === 0) return [];
  const by = left.flatMap(({ path, actor }) => (actor.correction?.by ?? []).flatMap(form => placesOf(set, form, path)));
  const removed = left.length < members.length ? removals.map(({ place }) => place) : [];
  const apart = left[0]!.actor.correction?.apart;
  const as = apart === undefined ? undefined : set.split.find(entry => entry.value.as && left.some(({ path, actor }) => entry.covers(path) && actor.correction?.by.includes(entry.key)))?.value.as;
  const base = as ?? named(left);
  return [{ name: base, bases: [base], members: left, by: distinct([...by, ...removed]) }];
}

/** Whether what is no actor elsewhere is one in this article. */
function isAdded(set: CorrectionSet, key: string, path: string): boolean {
  return !set.forArticle(path).notActors.includes(key);
}

function placesOf(set: CorrectionSet, key: string, path: string): EntryPlace[] {
  return [...set.add, ...set.split, ...set.notActors].filter(entry => entry.key === key && entry.covers(path)).map(({ place }) => place);
}

function isApart({ members }: Identity): boolean {
  return members[0]?.actor.correction?.apart !== undefined;
}

class Finder {
  readonly #byName = new Map<string, number[]>();
  readonly #byForm = new Map<string, number[]>();

  constructor(private readonly identities: readonly CorrectedIdentity[], private readonly report: (place: EntryPlace, message: string, nowhere?: true) => void, private readonly l10n: L10n) {
    identities.forEach(({ name, members }, index) => {
      push(this.#byName, nameKey(name), index);
      const forms = new Set(members.flatMap(({ actor }) => [actor.name, ...actor.aliases, ...actor.mentions.map(mention => mention.text)]).map(nameKey));
      for (const form of forms) push(this.#byForm, form, index);
    });
  }

  /** What is split off to be somebody, and the one who goes by that name. */
  who({ place }: Entry<Split>, as: string): readonly number[] {
    const { l10n } = this;
    const named = this.#all(nameKey(as));
    const whole = named.filter(index => !isApart(this.identities[index]!));
    if (whole.length > 1) this.report({ ...place, at: [...place.at, 'as'] }, l10n.t('{0} actors go by the name “{1}”; rename all but one', whole.length, as));
    return whole.length > 1 ? [] : named;
  }

  #all(key: string): readonly number[] {
    return this.#byName.get(key) ?? [];
  }

  /** Whom a name in an entry stands for; what is wrong with it is reported where it stands. `mayBeNew`: the name need not be in any article. */
  find<T>({ covers, place }: Entry<T>, name: string, way: readonly (string | number)[], mayBeNew = false): readonly number[] {
    const { l10n } = this;
    const at: EntryPlace = { ...place, at: [...place.at, ...way] };
    const key = nameKey(name);
    const here = (index: number) => this.identities[index]!.members.some(({ path }) => covers(path));
    const named = this.#all(key).filter(here);
    // what a split takes off does not come back by the same name
    const whole = named.filter(index => !this.#isSplitOff(index, key));
    if (named.length > 0) {
      if (whole.length > 0 || place.at[0] !== 'merge') return place.at[0] === 'merge' ? whole : named;
      this.report(at, l10n.t('“{0}” is split off in this file and merged here; it stays apart. Say there with “as” who it is.', name));
      return [];
    }
    const forms = (this.#byForm.get(key) ?? []).filter(here);
    if (forms.length > 1) this.report(at, l10n.t('“{0}” stands for {1} actors ({2}); write the name of one of them', name, forms.length, `${forms.slice(0, 3).map(index => this.identities[index]!.name).join(', ')}${forms.length > 3 ? ', …' : ''}`));
    if (forms.length === 0 && !mayBeNew) this.report(at, l10n.t('No actor goes by the name “{0}”', name), true);
    return forms.length === 1 ? forms : [];
  }

  #isSplitOff(index: number, key: string): boolean {
    const apart = this.identities[index]!.members[0]?.actor.correction?.apart;
    return apart !== undefined && apart !== `as ${key}`;
  }
}

/** Sets of numbers that grow together (union–find). */
class Groups {
  readonly #root: number[];

  constructor(size: number) {
    this.#root = Array.from({ length: size }, (_, index) => index);
  }

  join(indices: readonly number[]): void {
    for (const index of indices.slice(1)) {
      const [a, b] = [this.#find(indices[0]!), this.#find(index)];
      this.#root[Math.max(a, b)] = Math.min(a, b);
    }
  }

  /** The sets, each in order and in the order of their first. */
  lists(): number[][] {
    const lists = new Map<number, number[]>();
    this.#root.forEach((_, index) => push(lists, this.#find(index), index));
    return [...lists.values()];
  }

  #find(index: number): number {
    while (this.#root[index] !== index) index = this.#root[index]!;
    return index;
  }
}

function distinct(places: readonly EntryPlace[]): EntryPlace[] {
  return [...new Map(places.map(place => [`${place.file} ${place.at.join('.')}`, place] as const)).values()];
}
