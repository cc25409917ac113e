/** The actors of one article: the names in it that stand for one person, state or organisation. */
import type { Article, Passage, Range, Sentence, Token } from '../article/model';
import { overlaps } from '../article/passage';
import { isAllCapitals, isCapitalised, tokenize } from '../article/tokens';
import { push } from '../lists';
import { memoised } from '../memo';
import type { PassageReading } from '../reading';
import type { Span } from '../schema';
import { hasVerb } from './context';
import { demonymAt, entryAt, entryName, isOwner } from './lexicon';
import type { ArticleActor, Name, NameKind } from './model';
import { isHeadline } from './headlines';
import { initials, nameWords, organisationKey, personName, sameName, type PersonName } from './normal';
import { officeOf, type Office } from './offices';
import { SentenceView } from './view';
import { adjectiveAt, DOMAINS, genderOf, OPENERS, ORG_HEADS, ORG_OPENERS, type Gender } from './words';

/** An actor in the making. */
interface Draft {
  readonly key: string;
  readonly kinds: Map<NameKind, number>;
  readonly forms: Map<string, number>;
  readonly roles: Map<string, number>;
  readonly mentions: Span[];
  acts: boolean;
  own: number;
  dealt: number;
  readonly person: PersonName | null;
  gender: Gender | null;
  readonly offices: Office[];
  /** Where the body of the article first names it, in the article's offsets. */
  readonly introduced: number;
}

/** A name in its place, with what it tells of a person. */
interface Placed {
  readonly name: Name;
  readonly start: number;
  readonly headline: boolean;
  readonly person: PersonName | null;
  readonly gender: Gender | null;
  readonly office: Office | null;
}

/** Joins the names of an article that stand for one actor. */
export function resolveActors(article: Article, passages: readonly PassageReading[]): ArticleActor[] {
  const personOf = memoised(personName);
  const officeNamed = memoised(officeOf);
  const placed = passages.flatMap(({ names, passage }, index): Placed[] => {
    const { start, role } = article.paragraphs[index]!;
    return names.map(name => {
      const person = name.known === undefined && !name.roleOnly ? personOf(name.bare) : null;
      return {
        name, person, start: start + name.start,
        headline: role === 'title' || isHeadline(passage.tokens, passage.sentences[name.sentence]!),
        gender: (person?.given && genderOf(person.given)) || genderOfTitle(name),
        office: name.role === null ? null : officeNamed(name.role),
      };
    });
  });
  const resolver = new Resolver(article);
  resolver.introduce(placed);
  for (const one of placed) resolver.place(one);
  resolver.findAgain(passages);
  return resolver.actors();
}

/** "Mrs", "chairwoman": what the words before the name tell. */
function genderOfTitle(name: Name): Gender | null {
  const first = /^[\p{L}]+/u.exec(name.text)?.[0].toLowerCase() ?? '';
  return genderOf(first) ?? (name.role === null ? null : genderOf(nameWords(name.role).at(-1) ?? ''));
}

class Resolver {
  readonly #article: Article;
  readonly #drafts = new Map<string, Draft>();
  /** Persons by the words that may stand for them alone: the surname, or else the first word. */
  readonly #bySurname = new Map<string, Draft[]>();
  readonly #byFirst = new Map<string, Draft[]>();
  /** Keys of organisations by initials, by first word, and by last. */
  readonly #byInitials = new Map<string, string>();
  /** Organisations by the noun that their names begin with, and by the last in them, where the article names them. */
  readonly #byNoun = new Map<string, { readonly key: string; readonly start: number }[]>();
  /** Keys of organisations by the last word in them. */
  readonly #byTail = new Map<string, string[]>();
  /** Keys of all organisations. */
  readonly #bodies = new Set<string>();
  /** Keys of organisations by the short form that the article itself gives: "Ahmedabad Municipal Corporation (AMC)". */
  readonly #bracketed = new Map<string, string>();
  /** Unlisted words that are a place somewhere in the article. */
  readonly #places = new Set<string>();
  /** Where the article first names an organisation. */
  readonly #introduced = new Map<string, number>();
  readonly #byFirstWord = new Map<string, Set<string>>();
  readonly #byLastWord = new Map<string, string>();

  readonly #organisationKey = memoised(organisationKey);
  readonly #words: (name: string) => readonly string[] = memoised(nameWords);

  constructor(article: Article) {
    this.#article = article;
  }

  /** Reads the full names first, wherever they stand, so that a headline's short form finds them. */
  introduce(placed: readonly Placed[]): void {
    const titled = new Set(placed.filter(({ name, person }) => person && !person.given && name.kind === 'person').map(({ person }) => person!.surname));
    for (const one of placed) {
      const { name, person } = one;
      if (name.kind === 'place') this.#places.add(name.bare);
      if (name.kind === 'organisation' || name.kind === 'group') this.#introduceOrganisation(name, one.start);
      else if (person?.given && (name.kind === 'person' || (name.kind === 'unknown' && titled.has(person.surname)))) this.#introducePerson(one, person);
    }
    // an unlisted name whose surname is a person's of the article is a relative's, or a spelling
    for (const one of placed) {
      const { name, person } = one;
      if (name.kind === 'unknown' && person?.given && this.#bySurname.has(person.surname)) this.#introducePerson(one, person);
    }
    // then those whom the article never names in full: "Mr Smith" where every Smith with a first name is someone else
    for (const one of placed) {
      const { name, person } = one;
      if (name.kind === 'person' && person && !person.given && !this.#findPerson(one, person)) this.#introducePerson(one, person);
    }
  }

  #introducePerson(one: Placed, person: PersonName): void {
    const family = this.#bySurname.get(person.surname) ?? [];
    const same = family.find(draft => (person.given ? draft.person?.given && sameName(draft.person, person) : !draft.person?.given));
    const draft = same ?? this.#draft(`person:${person.words.join(' ')}`, person, one.headline ? Infinity : one.start);
    draft.gender ??= one.gender;
    if (one.office) draft.offices.push(one.office);
    if (same) return;
    push(this.#bySurname, person.surname, draft);
    if (person.given) push(this.#byFirst, person.words[0]!, draft);
  }

  #introduceOrganisation(name: Name, start: number): void {
    const key = this.#keyOf(name);
    if (!this.#bodies.has(key)) push(this.#byTail, tailOf(key), key);
    this.#bodies.add(key);
    const words = this.#words(name.known === undefined ? name.bare : entryName(name.known));
    if (words.length < 2 || !/\p{Lu}/u.test(name.bare)) return;
    for (const word of new Set([words[0]!, words.findLast(last => ORG_HEADS.has(last))])) {
      if (word !== undefined && (ORG_HEADS.has(word) || ORG_OPENERS.has(word))) this.#byNoun.set(word, [...this.#byNoun.get(word) ?? [], { key, start }]);
    }
    this.#byLastWord.set(words.at(-1)!, key);
    const after = start + name.text.length;
    const bracketed = /^(?:\s?\((\p{Lu}[\p{L}&.]{1,9}|\p{Lu}[\p{L}.’'-]+(?: [\p{L}.’'-]+){1,6})\)|, or (\p{Lu}{2,9})\b)/u.exec(this.#article.text.slice(after, after + LONGEST_FORM))?.slice(1).find(form => form !== undefined);
    if (bracketed !== undefined) this.#bracketed.set(bracketed, key);
    const letters = initials(name.bare);
    if (letters.length >= 2 && !this.#byInitials.has(letters)) this.#byInitials.set(letters, key);
    if (name.known !== undefined) return;
    if (ORG_HEADS.has(words.at(-1)!) && !isShared(name.bare)) this.#byFirstWord.set(words[0]!, (this.#byFirstWord.get(words[0]!) ?? new Set()).add(key));
    this.#introduced.set(key, Math.min(start, this.#introduced.get(key) ?? Infinity));
  }

  /** The company that a bare name stands for where a person has it too: the one that the article named first. */
  #eponym(word: string): string | null {
    if (this.#byFirstWord.get(word)?.size !== 1) return null;
    const key = [...this.#byFirstWord.get(word)!][0]!;
    const family = [...this.#bySurname.get(word) ?? [], ...this.#byFirst.get(word) ?? []];
    return family.every(draft => draft.introduced > this.#introduced.get(key)!) ? key : null;
  }

  place(one: Placed): void {
    const { name, start } = one;
    const draft = this.#draftFor(one);
    if (!draft) return;
    draft.mentions.push({ start, end: start + name.text.length, text: name.text });
    count(draft.kinds, draft.person ? 'person' : name.kind);
    if (!name.roleOnly || !draft.person) count(draft.forms, name.known === undefined ? name.bare : name.text);
    if (name.role !== null) count(draft.roles, name.role);
    if (name.acts || name.kind === 'person') draft.acts = true;
    if (name.kind === 'state') draft[name.dealt ? 'dealt' : 'own']++;
    if (name.bare !== name.text) draft.gender ??= one.gender;
  }

  #draftFor(one: Placed): Draft | null {
    const { name, person } = one;
    // a reviewer says what it is
    if (name.added !== undefined && name.kind !== 'person') return this.#draft(this.#keyOf(name));
    const short = this.#bracketed.get(name.text);
    if (short !== undefined && name.kind !== 'place') return this.#draft(short);
    if (name.known !== undefined) {
      const owned = this.#ownedKey({ ...name, bare: entryName(name.known) });
      return this.#namesake(one) ?? this.#draft(owned ?? this.#listedKey(name.known));
    }
    if (name.roleOnly) return this.#holder(one) ?? this.#draft(`role:${this.#words(name.role ?? name.bare).join(' ')}`);
    if (!person) return null;
    const eponym = person.given || name.bare !== name.text ? null : this.#eponym(person.surname);
    if (eponym !== null) return this.#draft(eponym);
    if (name.kind === 'person' || name.kind === 'unknown' || (name.kind === 'organisation' && !person.given)) {
      const found = this.#findPerson(one, person);
      if (found) return found;
    }
    if (name.kind === 'person') return this.#draft(this.#keyOf(name), person);
    // "interest in Murray": an unlisted single word is the man's name where the article has such a man
    if (name.kind === 'place' && !person.given && this.#bySurname.has(person.surname)) return this.#findPerson(one, person);
    const long = this.#longKey(name) ?? this.#ownedKey(name);
    if (long !== null) return this.#draft(long);
    return this.#draft(name.kind === 'unknown' && this.#places.has(name.bare) ? this.#keyOf({ ...name, kind: 'place' }) : this.#keyOf(name));
  }

  /** "Washington" or "Jordan" in an article that has told of a Ms Washington or Mr Jordan. */
  #namesake({ name, start }: Placed): Draft | null {
    if (name.kind !== 'state' && name.kind !== 'place') return null;
    const family = this.#bySurname.get(name.text.toLowerCase()) ?? [];
    return family.find(draft => draft.introduced < start) ?? null;
  }

  /** The key of the organisation that initials or a first word stand for. */
  #longKey(name: Name): string | null {
    if (name.kind !== 'organisation' && name.kind !== 'unknown' && name.kind !== 'place') return null;
    if (isAllCapitals(name.bare)) return this.#byInitials.get(name.bare) ?? this.#byInitials.get(name.bare.replaceAll('.', '')) ?? null;
    const longer = this.#byFirstWord.get(this.#words(name.bare).join(' '));
    return longer?.size === 1 ? [...longer][0]! : null;
  }

  /** "the health ministry", "the Football Federation", a listed "Red Cross" is the Zambian one in an article that tells of no other. */
  #ownedKey(name: Name): string | null {
    if (name.kind !== 'organisation') return null;
    const own = this.#organisationKey(name.bare);
    if (!own.includes(' ')) return null;
    const owned = (this.#byTail.get(tailOf(own)) ?? []).filter(key => key.endsWith(` ${own}`) && isOwned(key, own));
    return owned.length === 1 ? owned[0]! : null;
  }

  /** "The Times" in an article that has told of the New York Times is that one. */
  #listedKey(known: string): string {
    const own = `known:${known}`;
    if (!known.startsWith('The ') || this.#drafts.has(own)) return own;
    return this.#byLastWord.get(known.slice(4).toLowerCase()) ?? own;
  }

  /**
   * The person whom a name stands for. A surname alone is one who was named before with it, or later by the same office, and whom neither
   * gender nor office speak against; of several, the one the article names most.
   */
  #findPerson(one: Placed, person: PersonName): Draft | null {
    const family = this.#bySurname.get(person.surname) ?? [];
    if (person.given) return family.find(draft => draft.person?.given && sameName(draft.person, person)) ?? null;
    return this.#best(one, family) ?? this.#best(one, this.#byFirst.get(person.surname) ?? []);
  }

  #best(one: Placed, drafts: readonly Draft[]): Draft | null {
    const { gender, office, headline, start, person } = one;
    const holds = (draft: Draft) => office !== null && draft.offices.some(held => held.title === office.title);
    const fitting = drafts.filter(draft => {
      // a first word that is the family's name ("Kim", "Xi") tells nothing of gender
      if (gender && draft.gender && gender !== draft.gender && draft.person?.surname === person?.surname) return false;
      return !office || draft.offices.length === 0 || holds(draft);
    });
    const named = fitting.filter(draft => headline || holds(draft) || draft.introduced <= start);
    if (named.length > 0) return named.reduce((a, b) => (b.mentions.length > a.mentions.length ? b : a));
    if (fitting.length === 0 || ((office || gender) && fitting.length > 1)) return null;
    return fitting.reduce((a, b) => (b.introduced < a.introduced ? b : a));
  }

  /** The person of this article who holds the office that a role names: the last named of them. */
  #holder({ office }: Placed): Draft | null {
    if (!office) return null;
    const holders = [...this.#drafts.values()].filter(({ offices, mentions }) => mentions.length > 0 && offices.some(held => held.title === office.title && (office.of === null || held.of === office.of)));
    return holders.length === 0 ? null : holders.reduce((a, b) => (b.mentions.at(-1)!.start > a.mentions.at(-1)!.start ? b : a));
  }

  /** Finds the names that a passage alone could not tell from common words: in headlines, and as the first word of a sentence. */
  findAgain(passages: readonly PassageReading[]): void {
    const forms = this.#shortForms();
    const loud = this.#loudForms();
    // a word that is a name inside a sentence, and does something only where it opens one
    const quiet = new Map([...this.#drafts.values()].filter(draft => !draft.acts && kindOf(draft) === 'unknown').flatMap(draft => [...draft.forms.keys()].map(form => [form, draft] as const)));
    passages.forEach(({ passage, names }, index) => {
      const offset = this.#article.paragraphs[index]!.start;
      const isTaken = (range: Range): boolean => names.some(name => overlaps(name, range));
      for (const sentence of passage.sentences) {
        let headline: boolean | undefined;
        for (let i = sentence.first; i < sentence.last; i++) {
          const token = passage.tokens[i]!;
          const { kind, text, lower, start, end } = token;
          if (kind !== 'word' || !isCapitalised(text)) continue;
          const whole = isAllCapitals(text) ? loudAt(loud, passage, sentence, i) : null;
          if (whole) {
            const last = passage.tokens[whole.last - 1]!;
            if (!isTaken({ start, end: last.end })) whole.draft.mentions.push({ start: start + offset, end: last.end + offset, text: passage.text.slice(start, last.end) });
            i = whole.last - 1;
            continue;
          }
          const short = forms.get(text);
          const acting = quiet.get(text) ?? this.#byFirst.get(this.#words(text)[0] ?? '')?.[0];
          if (!short && !acting && !this.#byNoun.has(lower)) continue;
          headline ??= isHeadline(passage.tokens, sentence);
          const noun = headline ? null : this.#nounAt(passage, sentence, i, start + offset);
          if (!noun && !headline && i > sentence.first && !isMark(passage.tokens[i - 1]!)) continue;
          // "(Reuters) -" tells who sent it
          if (passage.tokens[i - 1]?.text === '(' && passage.tokens[i + 1]?.text === ')') continue;
          const verb = !headline && isFollowedByVerb(passage, sentence, i);
          const draft = noun ?? short ?? (verb ? acting : undefined);
          if (!draft || draft.mentions.length === 0 || isTaken(token)) continue;
          draft.mentions.push({ start: start + offset, end: end + offset, text });
          draft.acts ||= verb;
          count(draft.forms, text);
        }
      }
    });
  }

  /** "the Agency": the one body of the name that the article has told of before. */
  #nounAt(passage: Passage, sentence: Sentence, i: number, start: number): Draft | null {
    const named = this.#byNoun.get(passage.tokens[i]!.lower);
    if (!named) return null;
    const view = new SentenceView(passage, sentence, 0);
    if (!view.is(i - 1, 'the') || view.isCapital(i + 1) || view.is(i + 1, 'of', 'for') || view.isHyphen(i + 1)) return null;
    const [key, ...others] = new Set(named.filter(body => body.start < start).map(body => body.key));
    return key === undefined || others.length > 0 ? null : this.#drafts.get(key) ?? null;
  }

  /** The names of several words under which an actor may stand in capitals, as in a signature or a heading. */
  #loudForms(): Map<string, Draft> {
    const forms = new Map<string, Draft>();
    for (const draft of this.#drafts.values()) {
      if (draft.mentions.length > 0) for (const form of draft.forms.keys()) if (/\s/.test(form)) forms.set(this.#words(form).join(' '), draft);
    }
    return forms;
  }

  /** The single words that stand for one actor of the article alone. */
  #shortForms(): Map<string, Draft> {
    const forms = new Map<string, Draft>();
    for (const draft of this.#drafts.values()) {
      if (!draft.acts && kindOf(draft) !== 'state') continue;
      for (const form of draft.forms.keys()) if (!form.includes(' ') && isCapitalised(form)) forms.set(form, draft);
    }
    for (const [word, keys] of this.#byFirstWord) {
      const draft = keys.size === 1 ? this.#drafts.get([...keys][0]!) : undefined;
      const form = [...draft?.forms.keys() ?? []].map(full => full.split(/\s+/)[0]!).find(first => this.#words(first).join(' ') === word);
      if (draft && form !== undefined && !OPENERS.has(word) && this.#eponym(word) !== null) forms.set(form, draft);
    }
    for (const [surname, drafts] of this.#bySurname) {
      if (this.#eponym(surname) !== null) continue;
      const draft = drafts.reduce((a, b) => (b.mentions.length > a.mentions.length ? b : a));
      for (const form of draft.forms.keys()) {
        // "Marcos" of "Ferdinand Marcos Jr."
        const last = form.split(/\s+/).findLast(word => this.#words(word).at(-1) === surname);
        if (last !== undefined) forms.set(last, draft);
      }
    }
    return forms;
  }

  actors(): ArticleActor[] {
    const actors: ArticleActor[] = [];
    for (const draft of this.#drafts.values()) {
      const kind = kindOf(draft);
      if (draft.mentions.length === 0 || (kind === 'unknown' && !draft.acts)) continue;
      const name = fullest(draft);
      actors.push({
        key: draft.key, name, kind,
        aliases: [...draft.forms.keys()].filter(form => form !== name).sort(),
        roles: distinct(draft.roles.keys()),
        ...(kind === 'state' && { deeds: { own: draft.own, dealt: draft.dealt } }),
        ...(draft.gender && kind === 'person' && { gender: draft.gender }),
        mentions: [...draft.mentions].sort((a, b) => a.start - b.start || a.end - b.end),
      });
    }
    return actors.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || (a.key < b.key ? -1 : 1));
  }

  #keyOf(name: Name): string {
    if (name.known !== undefined) return `known:${name.known}`;
    if (name.kind === 'person') return `person:${this.#words(name.bare).join(' ')}`;
    return `${name.kind === 'group' ? 'organisation' : name.kind}:${this.#organisationKey(name.bare)}`;
  }

  #draft(key: string, person: PersonName | null = null, introduced = Infinity): Draft {
    const known = this.#drafts.get(key);
    if (known) return known;
    const draft: Draft = { key, person, introduced, kinds: new Map(), forms: new Map(), roles: new Map(), mentions: [], acts: false, own: 0, dealt: 0, gender: null, offices: [] };
    this.#drafts.set(key, draft);
    return draft;
  }
}

function isMark({ kind, text }: Token): boolean {
  return kind !== 'word' && kind !== 'number' && /^\p{P}$/u.test(text);
}

/** In words: "JUAN CARLOS DE LA VEGA ORTIZ". */
const LONGEST_LOUD = 6;

/** The longest name in capitals that begins at a token. */
function loudAt(forms: ReadonlyMap<string, Draft>, { tokens, text }: Passage, { last }: Sentence, i: number): { readonly draft: Draft; readonly last: number } | null {
  let end = i + 1;
  while (end < Math.min(last, i + LONGEST_LOUD) && isAllCapitals(tokens[end]!.text)) end++;
  for (; end > i + 1; end--) {
    const draft = forms.get(nameWords(text.slice(tokens[i]!.start, tokens[end - 1]!.end)).join(' '));
    if (draft) return { draft, last: end };
  }
  return null;
}

/** In characters, with its brackets. */
const LONGEST_FORM = 60;

/** The name's first word is a place's, a people's or a field's, which many a body has in its name: "Turkish" of "Turkish Football Federation". */
function isShared(name: string): boolean {
  const [first] = tokenize(name);
  if (!first) return false;
  return DOMAINS.has(first.lower) || demonymAt([first], 0, 1) !== null || adjectiveAt([first], 0, 1) !== null || isState(first);
}

function isState(token: Token): boolean {
  const place = entryAt([token], 0, 1)?.value.class;
  return place === 'state' || place === 'region';
}

function tailOf(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

/** Is the body of the longer key the other with its state or region before it? */
function isOwned(key: string, own: string): boolean {
  return isOwner(key.slice(key.indexOf(':') + 1, -own.length - 1));
}

/** "Prabowo has …", "Prabowo’s …", "Prabowo, who …": a name and not a common word, as far as its place tells. */
function isFollowedByVerb(passage: Passage, sentence: Sentence, i: number): boolean {
  const view = new SentenceView(passage, sentence, 0);
  return view.at(i + 1)?.kind === 'clitic' || hasVerb(view, i + 1) || (view.is(i + 1, ',') && view.is(i + 2, 'who', 'whose'));
}

function kindOf({ key, kinds }: Draft): NameKind {
  if (key.startsWith('role:') || kinds.has('person')) return 'person';
  if (kinds.has('state')) return 'state';
  // told once to be a body, it is one wherever no more is said of it
  const counted = [...kinds].map(([kind, n]) => [kind, (kind === 'organisation' || kind === 'group') ? n + (kinds.get('unknown') ?? 0) : n] as const);
  return counted.reduce((a, b) => (b[1] > a[1] ? b : a), ['unknown', 0] as readonly [NameKind, number])[0];
}

/** The form with the most words, then the most frequent, then the first. A listed actor goes by the list's name. */
function fullest({ key, forms }: Draft): string {
  if (key.startsWith('known:')) return entryName(key.slice('known:'.length));
  const size = (form: string) => form.split(/\s+/).length;
  return [...forms].reduce((a, b) => (size(b[0]) > size(a[0]) || (size(b[0]) === size(a[0]) && b[1] > a[1]) ? b : a))[0];
}

/** Without those that differ in case alone. */
function distinct(texts: Iterable<string>): string[] {
  return [...new Map([...texts].reverse().map(text => [text.toLowerCase(), text] as const)).values()].reverse();
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
