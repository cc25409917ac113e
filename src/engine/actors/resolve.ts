/** The actors of one article: the names in it that stand for one person, state or organisation. */
import type { Article } from '../article/model';
import { isAllCapitals, isCapitalised } from '../article/tokens';
import type { PassageReading } from '../reading';
import type { Span } from '../schema';
import type { ArticleActor, Name, NameKind } from './model';
import { isHeadline } from './names';
import { initials, normalName, personName, sameName, type PersonName } from './normal';
import { officeOf } from './offices';
import { ORG_HEADS } from './words';

/** A name in its place. */
interface Placed {
  readonly name: Name;
  readonly start: number;
  readonly end: number;
}

/** An actor in the making. */
interface Draft {
  readonly key: string;
  readonly kinds: Map<NameKind, number>;
  readonly forms: Map<string, number>;
  readonly roles: Map<string, number>;
  readonly mentions: Span[];
  readonly person: PersonName | null;
  acts: boolean;
}

/** Joins the names of an article that stand for one actor. */
export function resolveActors(article: Article, passages: readonly PassageReading[]): ArticleActor[] {
  const placed = passages.flatMap((reading, index): Placed[] => {
    const offset = article.paragraphs[index]!.start;
    return reading.names.map(name => ({ name, start: name.start + offset, end: name.end + offset }));
  });
  const resolver = new Resolver(article);
  resolver.readFullNames(placed);
  for (const one of placed) resolver.place(one);
  resolver.findAgain(passages);
  return resolver.actors();
}

class Resolver {
  readonly #drafts = new Map<string, Draft>();
  /** Persons by each word that may stand for them alone: surname, else first word. */
  readonly #bySurname = new Map<string, Draft[]>();
  readonly #byFirst = new Map<string, Draft[]>();
  readonly #byInitials = new Map<string, string>();
  readonly #organisationsByFirst = new Map<string, Set<string>>();

  constructor(private readonly article: Article) {}

  /** Full names first, wherever they stand, so that a headline's or first paragraph's short form finds them. */
  readFullNames(placed: readonly Placed[]): void {
    const titled = new Set(placed.filter(({ name }) => name.kind === 'person' && !name.roleOnly).map(({ name }) => personName(name.bare)?.surname));
    for (const { name, start } of placed) {
      if (name.known !== undefined || name.roleOnly) continue;
      if (name.kind === 'person' || (name.kind === 'unknown' && titled.has(personName(name.bare)?.surname))) this.#readPerson(name);
      if (name.kind === 'organisation') this.#readOrganisation(name, start);
    }
  }

  #readPerson(name: Name): void {
    const person = personName(name.bare);
    if (!person?.given) return;
    const same = (this.#bySurname.get(person.surname) ?? []).find(draft => draft.person && sameName(draft.person, person));
    if (same) return;
    const draft = this.#draft(`person:${person.words.join(' ')}`, person);
    push(this.#bySurname, person.surname, draft);
    push(this.#byFirst, person.words[0]!, draft);
  }

  #readOrganisation(name: Name, start: number): void {
    const words = normalName(name.bare).split(' ');
    if (words.length < 2) return;
    const key = `organisation:${words.join(' ')}`;
    const letters = initials(name.bare);
    if (letters.length >= 2 && !this.#byInitials.has(letters)) this.#byInitials.set(letters, key);
    const bracketed = /^\s?\((\p{Lu}[\p{L}&.]{1,9})\)/u.exec(this.article.text.slice(start + name.text.length, start + name.text.length + 14))?.[1];
    if (bracketed !== undefined) this.#byInitials.set(bracketed, key);
    if (ORG_HEADS.has(words.at(-1)!)) this.#organisationsByFirst.set(words[0]!, (this.#organisationsByFirst.get(words[0]!) ?? new Set()).add(key));
  }

  place({ name, start, end }: Placed): void {
    const draft = this.#draftFor(name);
    if (!draft) return;
    draft.mentions.push({ start, end, text: name.text });
    count(draft.kinds, draft.person ? 'person' : name.kind);
    count(draft.forms, name.bare);
    if (name.role !== null) count(draft.roles, name.role);
    if (name.acts || name.kind === 'person') draft.acts = true;
  }

  #draftFor(name: Name): Draft | null {
    if (name.known !== undefined) return this.#draft(`known:${name.known}`, null);
    if (name.roleOnly) return this.#holder(name) ?? this.#draft(`role:${normalName(name.role ?? name.bare)}`, null);
    const person = personName(name.bare);
    if (!person) return null;
    if (name.kind === 'person' || name.kind === 'unknown') {
      const found = this.#findPerson(person, name);
      if (found) return found;
    }
    if (name.kind === 'person') return this.#draft(`person:${person.words.join(' ')}`, person.given ? person : null);
    const words = normalName(name.bare);
    if (isAllCapitals(name.bare) || name.kind === 'unknown') {
      const long = this.#byInitials.get(name.bare) ?? this.#byInitials.get(name.bare.replaceAll('.', ''));
      if (long !== undefined) return this.#draft(long, null);
    }
    if (name.kind === 'unknown' && person.given === null) {
      const longer = this.#organisationsByFirst.get(words);
      if (longer?.size === 1) return this.#draft([...longer][0]!, null);
    }
    if (name.kind === 'place' && person.given === null) {
      const held = this.#bySurname.get(person.surname);
      if (held?.length === 1 && !name.known) return null;
    }
    return this.#draft(`${name.kind === 'group' ? 'organisation' : name.kind}:${words}`, null);
  }

  #findPerson(person: PersonName, name: Name): Draft | null {
    const surnamed = this.#bySurname.get(person.surname) ?? [];
    if (person.given !== null) return surnamed.find(draft => draft.person !== null && sameName(draft.person, person)) ?? null;
    return nearest(surnamed, name) ?? nearest(this.#byFirst.get(person.surname) ?? [], name);
  }

  /** The person of this article who holds the office that a role names. */
  #holder(name: Name): Draft | null {
    const office = officeOf(name.role ?? name.bare);
    if (!office) return null;
    const holders = [...this.#drafts.values()].filter(draft => draft.person && [...draft.roles.keys()].some(role => {
      const held = officeOf(role);
      return held !== null && held.title === office.title && (office.of === null || held.of === null || held.of === office.of);
    }));
    return holders.sort((a, b) => (b.mentions.at(-1)?.start ?? 0) - (a.mentions.at(-1)?.start ?? 0))[0] ?? null;
  }

  /** Names that a passage alone could not tell from common words: in headlines, and as the first word of a sentence. */
  findAgain(passages: readonly PassageReading[]): void {
    const forms = new Map<string, Draft>();
    for (const draft of this.#drafts.values()) {
      for (const form of draft.forms.keys()) {
        if (!form.includes(' ') && isCapitalised(form) && !forms.has(form)) forms.set(form, draft);
      }
    }
    for (const [surname, drafts] of this.#bySurname) {
      const draft = drafts[0]!;
      if (drafts.length !== 1 || draft.mentions.length === 0) continue;
      for (const form of draft.forms.keys()) {
        const last = form.split(/\s+/).at(-1)!;
        if (normalName(last).endsWith(surname)) forms.set(last, draft);
      }
    }
    passages.forEach(({ passage, names }, index) => {
      const offset = this.article.paragraphs[index]!.start;
      for (const sentence of passage.sentences) {
        const headline = isHeadline(passage.tokens, sentence);
        for (let i = sentence.first; i < sentence.last; i++) {
          const token = passage.tokens[i]!;
          if (token.kind !== 'word' || !isCapitalised(token.text)) continue;
          const opens = i === sentence.first || passage.tokens[i - 1]!.kind === 'punctuation';
          if (!headline && !opens) continue;
          const draft = forms.get(token.text);
          if (!draft || names.some(name => name.start < token.end && token.start < name.end)) continue;
          draft.mentions.push({ start: token.start + offset, end: token.end + offset, text: token.text });
          count(draft.forms, token.text);
        }
      }
    });
  }

  actors(): ArticleActor[] {
    const actors: ArticleActor[] = [];
    for (const draft of this.#drafts.values()) {
      if (draft.mentions.length === 0) continue;
      const kind = kindOf(draft);
      if (kind === 'unknown' && !draft.acts) continue;
      const mentions = [...draft.mentions].sort((a, b) => a.start - b.start || a.end - b.end);
      const name = fullest(draft);
      actors.push({ key: draft.key, name, kind, aliases: [...draft.forms.keys()].filter(form => form !== name).sort(), roles: [...draft.roles.keys()], mentions });
    }
    return actors.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || (a.key < b.key ? -1 : 1));
  }

  #draft(key: string, person: PersonName | null): Draft {
    let draft = this.#drafts.get(key);
    if (!draft) {
      draft = { key, kinds: new Map(), forms: new Map(), roles: new Map(), mentions: [], person, acts: false };
      this.#drafts.set(key, draft);
    }
    return draft;
  }
}

/** Of several persons with one surname: who holds the role, else who was named last, else who is named first. */
function nearest(drafts: readonly Draft[], name: Name): Draft | null {
  if (drafts.length < 2) return drafts[0] ?? null;
  const office = name.role === null ? null : officeOf(name.role);
  const holder = office && drafts.find(draft => [...draft.roles.keys()].some(role => officeOf(role)?.title === office.title));
  return holder ?? drafts.reduce((a, b) => ((b.mentions.at(-1)?.start ?? -1) > (a.mentions.at(-1)?.start ?? -1) ? b : a));
}

function kindOf(draft: Draft): NameKind {
  if (draft.key.startsWith('role:')) return 'person';
  if (draft.kinds.has('person')) return 'person';
  if (draft.kinds.has('state')) return 'state';
  return [...draft.kinds].reduce((a, b) => (b[1] > a[1] ? b : a), ['unknown', 0] as [NameKind, number])[0];
}

/** The form with the most words, then the most frequent, then the first. */
function fullest(draft: Draft): string {
  const size = (form: string) => form.split(/\s+/).length;
  return [...draft.forms].reduce((a, b) => (size(b[0]) > size(a[0]) || (size(b[0]) === size(a[0]) && b[1] > a[1]) ? b : a))[0];
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
