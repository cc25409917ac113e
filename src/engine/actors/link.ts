/** One identity for each actor across the articles of a folder. */
import { isAllCapitals, isCapitalised } from '../article/tokens';
import { correctIdentities, type CorrectedIdentity, type CorrectionProblem, type Member } from '../corrections/identities';
import { ENGLISH, type L10n } from '../l10n';
import { ofStory, type Scope } from '../corpus/scope';
import type { CorrectionSet, EntryPlace } from '../corrections/set';
import { push } from '../lists';
import type { ArticleReading } from '../reading';
import { ActorId, type Actor, type ActorKind, type Mention } from '../schema';
import { entryName, isOwner } from './lexicon';
import type { ArticleActor, NameKind } from './model';
import { initials, isSpelling, nameWords, organisationKey, personName, sameName, type PersonName } from './normal';
import { officeKey, officeOf } from './offices';

export interface LinkedActors {
  readonly actors: readonly Actor[];
  /** Those that a reviewer has corrected: the names by which corrections find them, and where these stand. */
  readonly corrected: ReadonlyMap<ActorId, { readonly bases: readonly string[]; readonly by: readonly EntryPlace[] }>;
  /** What is wrong with the corrections as far as it shows here. */
  readonly problems: readonly CorrectionProblem[];
  /** The identity across articles of an article's actor, by the article's path and the actor's key there. */
  idOf(path: string, key: string): ActorId | null;
}

/** Articles' actors that are one. */
interface Cluster {
  readonly members: Member[];
  readonly person: PersonName | null;
  readonly offices: Set<string>;
}

/**
 * Gives the actors of all articles one identity across them. A wrong join misleads more than a missed one, so doubt keeps apart; a reviewer's corrections decide; `l10n`: what is wrong with these is told in it.
 * Of a story's actors those that are known or named in full have the ids that they have in any other story, all others ids of their own.
 */
export function linkActors(readings: readonly ArticleReading[], corrections?: CorrectionSet, l10n: L10n = ENGLISH, scope: Scope = 'folder'): LinkedActors {
  const members = readings.flatMap(({ article, actors }) => actors.map(actor => ({ path: article.path, actor })));
  const texts = new Map(readings.map(({ article }) => [article.path, article.text] as const));
  const clusters = [...cluster(members.filter(({ actor }) => actor.correction?.apart === undefined), path => texts.get(path) ?? ''), ...apart(members)];
  const plain = clusters.map(({ members: held }): CorrectedIdentity => ({ name: nameOf(held), bases: [nameOf(held)], members: held, by: [] }));
  const { identities, problems } = corrections ? correctIdentities(plain, corrections, nameOf, l10n) : { identities: plain, problems: [] };
  const ids = new Map<string, ActorId>();
  const taken = new Set<string>();
  const corrected = new Map<ActorId, { bases: readonly string[]; by: readonly EntryPlace[] }>();
  const actors = identities.map(({ name, bases, members: held, by }): Actor => {
    const id = scope === 'folder' ? freshId(bases[0]!, taken) : idInStory(by.length > 0 ? name : bases[0]!, held, taken);
    for (const { path, actor } of held) ids.set(place(path, actor.key), id);
    if (by.length > 0) corrected.set(id, { bases, by });
    const forms = new Set(held.flatMap(({ actor }) => [actor.name, ...actor.aliases]));
    forms.delete(name);
    const mentions = held.flatMap(({ path, actor }): Mention[] => actor.mentions.map(mention => ({ article: path, ...mention })));
    return { id, name, kind: strongest(held.map(({ actor }) => (actor.kind === 'state' && isOnlyPlace(held) ? 'place' : actor.kind))), aliases: [...forms].sort(), roles: [...new Set(held.flatMap(({ actor }) => actor.roles))], mentions };
  });
  return { actors, corrected, problems, idOf: (path, key) => ids.get(place(path, key)) ?? null };
}

/** What a reviewer has split off, one for each identity that it was given. */
function apart(members: readonly Member[]): Pick<Cluster, 'members'>[] {
  const clusters = new Map<string, Member[]>();
  for (const member of members) {
    const identity = member.actor.correction?.apart;
    if (identity !== undefined) push(clusters, identity, member);
  }
  return [...clusters.values()].map(held => ({ members: held }));
}

function place(path: string, key: string): string {
  return `${path}\n${key}`;
}

function cluster(members: readonly Member[], textOf: (path: string) => string): Cluster[] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster>();
  const bySurname = new Map<string, Cluster[]>();
  const byFirst = new Map<string, Cluster[]>();
  /** "Zelensky", "Zelenskyy": surnames are spellings of one where the rest is the same. */
  const byGivenAndOffice = new Map<string, Cluster[]>();
  const later: Member[] = [];
  const start = (member: Member, person: PersonName | null): Cluster => {
    const made: Cluster = { members: [], person, offices: new Set() };
    clusters.push(made);
    join(made, member);
    return made;
  };
  for (const member of members) {
    const { key, kind, name } = member.actor;
    const person = kind === 'person' ? personName(name) : null;
    if (key.startsWith('role:') || (person && person.given === null) || (kind === 'unknown' && !/[\s-]/.test(name) && !isAllCapitals(name))) {
      later.push(member);
      continue;
    }
    if (person) {
      const family = bySurname.get(person.surname) ?? [];
      const variants = officesOf(member.actor).flatMap(office => byGivenAndOffice.get(`${person.given} ${office}`) ?? []);
      const same = family.find(other => samePerson(other, person, member.actor)) ?? variants.find(({ person: other }) => other && isSpelling(other.surname, person.surname));
      if (same) join(same, member);
      else {
        const made = start(member, person);
        push(bySurname, person.surname, made);
        // a family's name may stand first: "Kim Jong-un"
        push(byFirst, person.words[0]!, made);
        for (const office of made.offices) push(byGivenAndOffice, `${person.given} ${office}`, made);
      }
      continue;
    }
    const shared = key.startsWith('known:') ? key : `${kind === 'place' ? 'place' : 'name'}:${baseName(name)}`;
    const same = byKey.get(shared);
    if (same) join(same, member);
    else byKey.set(shared, start(member, null));
  }
  joinAliases(byKey);
  joinAcronyms(clusters, byKey);
  joinOwned(byKey, textOf);
  joinShortNames(clusters, short => bySurname.get(short) ?? byFirst.get(short) ?? [], name => byKey.get(`name:${baseName(name)}`), later.filter(({ actor }) => !actor.key.startsWith('role:')));
  joinRoles(clusters, later.filter(({ actor }) => actor.key.startsWith('role:')));
  return clusters.filter(({ members: held }) => held.length > 0);
}

function join(cluster: Cluster, member: Member): void {
  cluster.members.push(member);
  for (const office of officesOf(member.actor)) cluster.offices.add(office);
}

function officesOf({ roles }: ArticleActor): string[] {
  return roles.flatMap(role => officeOf(role) ?? []).map(officeKey);
}

/** Same surname and suffix, and given names that agree, or are spellings of one name and hold one office. */
function samePerson(cluster: Cluster, person: PersonName, actor: ArticleActor): boolean {
  const other = cluster.person;
  if (!other || other.suffix !== person.suffix) return false;
  if (sameName(other, person)) return true;
  if (other.given === null || person.given === null || !isSpelling(other.given, person.given)) return false;
  return officesOf(actor).some(office => sharesOffice(cluster.offices, office));
}

/** The same office; where one of the two doesn't say whose, the title is enough. */
function sharesOffice(offices: ReadonlySet<string>, key: string): boolean {
  if (offices.has(key)) return true;
  const [of, title] = key.split('|');
  return [...offices].some(other => {
    const [otherOf, otherTitle] = other.split('|');
    return title === otherTitle && (of === '' || otherOf === '');
  });
}

/** A broadcaster with or without what it is: "al-Qahera TV", "Al Qahera". */
const MEDIA_SUFFIX = new Set(['tv', 'television', 'news', 'channel', 'radio']);

function baseName(name: string): string {
  const words = organisationKey(name).split(' ');
  while (words.length > 1 && MEDIA_SUFFIX.has(words.at(-1)!)) words.pop();
  return words.join(' ');
}

/** What one article calls a body besides ("Te Ohu (Oxley Health Board)") and another calls nothing else is one body, where one alone has that other name. */
function joinAliases(byKey: ReadonlyMap<string, Cluster>): void {
  const called = new Map<string, Set<Cluster>>();
  for (const cluster of byKey.values()) {
    for (const { actor } of cluster.members) {
      if (actor.kind !== 'organisation' && actor.kind !== 'group') continue;
      for (const alias of actor.aliases) if (isCapitalised(alias) && baseName(alias).includes(' ')) called.set(`name:${baseName(alias)}`, (called.get(`name:${baseName(alias)}`) ?? new Set()).add(cluster));
    }
  }
  for (const [key, owners] of called) {
    const other = byKey.get(key);
    const [owner, ...others] = [...owners].filter(cluster => cluster !== other && cluster.members.length > 0);
    if (!other || !owner || others.length > 0) continue;
    for (const member of other.members.splice(0)) join(owner, member);
  }
}

/** "RAIB" is the branch that another article spells out, where one name alone has these initials, or is given these letters in brackets. */
function joinAcronyms(clusters: Cluster[], byKey: ReadonlyMap<string, Cluster>): void {
  const declared = new Map<string, Set<Cluster>>();
  const long = new Map<string, Set<Cluster>>();
  for (const cluster of clusters) {
    const known = cluster.members[0]?.actor;
    if (known?.kind !== 'organisation' && known?.kind !== 'group') continue;
    for (const { actor } of cluster.members) {
      for (const form of [actor.name, ...actor.aliases]) {
        const letters = form.includes(' ') ? initials(form) : /^[\p{Lu}&.]{2,9}$/u.test(form) ? form.replaceAll('.', '') : '';
        if (form !== actor.name && !form.includes(' ') && letters.length >= 2 && actor.name.includes(' ')) declared.set(letters, (declared.get(letters) ?? new Set()).add(cluster));
        if (letters.length >= 3) long.set(letters, (long.get(letters) ?? new Set()).add(cluster));
      }
    }
  }
  for (const cluster of [...byKey.values()]) {
    const { name, key } = cluster.members[0]?.actor ?? { name: '', key: 'known:' };
    if (key.startsWith('known:') || !/^[\p{Lu}&.]{2,9}$/u.test(name)) continue;
    const letters = name.replaceAll('.', '');
    const others = [...(declared.get(letters) ?? long.get(letters) ?? [])].filter(other => other !== cluster && other.members.length > 0);
    if (others.length !== 1) continue;
    for (const member of cluster.members.splice(0)) join(others[0]!, member);
  }
}

/**
 * "the health ministry" of an article that never says whose is the folder's one owned body of that name; so is "the Football Federation",
 * where the article names the state or region.
 */
function joinOwned(byKey: ReadonlyMap<string, Cluster>, textOf: (path: string) => string): void {
  const byTail = new Map<string, [key: string, cluster: Cluster][]>();
  for (const [key, cluster] of byKey) push(byTail, key.slice(key.lastIndexOf(' ') + 1), [key, cluster]);
  for (const [key, cluster] of byKey) {
    const first = cluster.members[0]?.actor;
    const own = key.slice('name:'.length);
    if (!first || first.kind !== 'organisation' || !key.startsWith('name:') || !own.includes(' ')) continue;
    const owned = (byTail.get(own.slice(own.lastIndexOf(' ') + 1)) ?? []).filter(([other, { members: held }]) => held.length > 0 && other.endsWith(` ${own}`));
    if (owned.length !== 1) continue;
    const [[long, owner]] = owned as [[string, Cluster]];
    const whose = long.slice('name:'.length, -own.length - 1);
    const isNear = ({ path }: Member): boolean => isOwner(whose) && textOf(path).toLowerCase().includes(whose);
    if (isCapitalised(first.name) && !cluster.members.every(isNear)) continue;
    for (const member of cluster.members.splice(0)) join(owner, member);
  }
}

/**
 * "Mr Biden" in an article that never names him in full is the folder's one Biden: the one who holds the same office, the only one, or the one
 * whom at least three times as many articles name in full as the next.
 */
function joinShortNames(clusters: Cluster[], namedFor: (short: string) => readonly Cluster[], bodyFor: (name: string) => Cluster | undefined, members: readonly Member[]): void {
  const own = new Map<string, Cluster>();
  for (const member of members) {
    const word = nameWords(member.actor.name).join(' ');
    const family = namedFor(personName(member.actor.name)?.surname ?? word);
    const offices = officesOf(member.actor);
    // "Renfe" is the body that another article's words show to be one
    const body = family.length === 0 && member.actor.kind !== 'person' ? bodyFor(member.actor.name) : undefined;
    const holder = holderAmong(family, offices) ?? body;
    if (holder) join(holder, member);
    else {
      const office = offices[0];
      const key = family.length === 0 ? word : office !== undefined ? `${word}\n${office}` : place(member.path, word);
      let made = own.get(key);
      if (!made) {
        made = { members: [], person: null, offices: new Set() };
        own.set(key, made);
        clusters.push(made);
      }
      join(made, member);
    }
  }
}

function holderAmong(family: readonly Cluster[], offices: readonly string[]): Cluster | undefined {
  const fitting = offices.length === 0 ? family : family.filter(({ offices: held }) => offices.some(office => sharesOffice(held, office)));
  if (offices.length > 0 && fitting.length === 0) return family.length === 1 && family[0]!.offices.size === 0 ? family[0] : undefined;
  const [first, second] = [...fitting].sort((a, b) => fullNames(b) - fullNames(a));
  return first && (!second || fullNames(first) >= 3 * fullNames(second)) ? first : undefined;
}

/** In how many articles the person's full name stands. */
function fullNames({ members }: Cluster): number {
  return members.filter(({ actor }) => personName(actor.name)?.given).length;
}

/** A role without a name is the one person of the folder who holds the office. */
function joinRoles(clusters: Cluster[], members: readonly Member[]): void {
  const holders = new Map<string, Cluster | null>();
  for (const cluster of clusters) for (const office of cluster.offices) holders.set(office, holders.has(office) ? null : cluster);
  const own = new Map<string, Cluster>();
  for (const member of members) {
    const office = officeOf(member.actor.roles[0] ?? member.actor.name);
    const key = office && office.of !== null ? officeKey(office) : null;
    const holder = key === null ? null : holders.get(key);
    if (holder) {
      join(holder, member);
      continue;
    }
    const mine = key ?? place(member.path, member.actor.key);
    let made = own.get(mine);
    if (!made) {
      made = { members: [], person: null, offices: new Set() };
      own.set(mine, made);
      clusters.push(made);
    }
    join(made, member);
  }
}

/** The name that a cluster goes by: a named member's before a role's, the list's or the fullest form. */
function nameOf(members: readonly Member[]): string {
  const named = members.filter(({ actor }) => !actor.key.startsWith('role:'));
  const known = members.find(({ actor }) => actor.key.startsWith('known:'));
  const forms = (named.length > 0 ? named : members).map(({ actor }) => actor.name);
  const size = (form: string) => form.split(/\s+/).length;
  return known ? entryName(known.actor.key.slice('known:'.length)) : forms.reduce((a, b) => (size(b) > size(a) ? b : a));
}

/** A state that does nothing itself, and that others deal with in less than a third of its mentions, is where things happen. */
function isOnlyPlace(members: readonly Member[]): boolean {
  const total = (count: (actor: ArticleActor) => number) => members.reduce((sum, { actor }) => sum + count(actor), 0);
  return members.every(({ actor }) => actor.kind === 'place' || actor.deeds?.own === 0) && total(({ deeds }) => deeds?.dealt ?? 0) * 3 < total(({ mentions }) => mentions.length);
}

const ORDER: readonly NameKind[] = ['person', 'state', 'group', 'organisation', 'place'];

/** A name that is a place here and a state that acts there is a state. A kind that no article tells is a group's: some who act together. */
function strongest(kinds: readonly NameKind[]): ActorKind {
  const found = ORDER.find(kind => kinds.includes(kind));
  return found === undefined || found === 'unknown' ? 'group' : found;
}

function idInStory(name: string, members: readonly Member[], taken: Set<string>): ActorId {
  const id = freshId(name, taken);
  return id === slugOf(name) && members.some(({ actor }) => isNamedInFull(actor)) ? id : ActorId.parse(ofStory(id, members[0]!.path));
}

function isNamedInFull({ key, kind, name }: ArticleActor): boolean {
  if (key.startsWith('known:')) return true;
  return kind === 'person' ? personName(name)?.given != null : kind !== 'unknown' && isCapitalised(name) && !key.startsWith('role:');
}

function slugOf(name: string): string {
  return nameWords(name).join('-') || 'actor';
}

function freshId(name: string, taken: Set<string>): ActorId {
  const slug = slugOf(name);
  let id = slug;
  for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
  taken.add(id);
  return ActorId.parse(id);
}
