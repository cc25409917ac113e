/**
 * The names, titles and roles of actors in one passage: a scanner over runs of capitals, with the lists of known names and titles,
 * and the tagger where neither these nor the words around a run tell what it names.
 */
import type { Passage, Sentence, Token } from '../article/model';
import { isAllCapitals, isCapitalised } from '../article/tokens';
import { acts, hasVerb, isAgent, isDealtWith, isBody, isHuman, isLocated, isSource, isWholeQuote } from './context';
import { nationalsAt, type Entry } from './lexicon';
import type { Name, NameKind } from './model';
import type { Found } from './phrases';
import { endsRole, ownedEnd, ownerAt, roleAfter, titlePhrase, type TitlePhrase } from './roles';
import { organisationEnd, runEnd } from './runs';
import type { Tagger } from './tagger';
import { SentenceView } from './view';
import {
  adjectiveAt, BARE_INSTITUTIONS, BELONGINGS, CONTESTS, COURTESY, DEDICATED, DOMAINS, EVENT_NOUNS, EVENT_OPENERS, GIVEN_NAMES, GRAMMAR, HANDLED, institutionAt, LETTERED, NO_ACTORS, OPENERS, ORG_HEADS, PAPERS, PARTICLES, PERSONAL_PARTICLES, PLACE_NOUNS, PLACE_OPENERS, RELATIONS, SHIP_ACTS, SHIPS, SPEECH, STANDING, TITLE_MODIFIERS, titleAt, VESSELS, type Title,
} from './words';

/** Finds the names, titles and roles of actors in a passage. */
export function readNames(passage: Passage, tagger: Tagger): Name[] {
  if (isByline(passage)) return [];
  return passage.sentences.flatMap((sentence, index) => new Reader(new SentenceView(passage, sentence, index), tagger).read());
}

/** "By Reuters": who wrote, and no actor. */
function isByline({ tokens }: Passage): boolean {
  return tokens.length > 1 && tokens.length <= LONGEST_BYLINE && tokens[0]!.text === 'By' && tokens.slice(1).every(({ kind, text }) => kind === 'word' && isCapitalised(text));
}

/** Is nearly every word of the sentence but the small ones of grammar a capital, so that capitals tell nothing of names? With a full stop, or commas as a list has, all must be. */
export function isHeadline(tokens: readonly Token[], { first, last }: Sentence): boolean {
  let capital = 0;
  let small = 0;
  let commas = 0;
  for (let i = first + 1; i < last; i++) {
    const { kind, text, lower } = tokens[i]!;
    if (text === ',') commas++;
    if (kind !== 'word' || text.length < 3) continue;
    if (!isCapitalised(text)) small += OPENERS.has(lower) || PARTICLES.has(lower) ? 0 : 1;
    else if (text.length > 3) capital++;
  }
  const stopped = tokens[last - 1]?.text === '.';
  return stopped ? capital >= 5 && small === 0 && commas === 0 : capital >= 3 && small * 4 <= capital;
}

/** What is known of a name beside its place. */
interface Known {
  readonly role?: string | null;
  /** Token at which the name without its title begins. */
  readonly bareFrom?: number;
  readonly bare?: string;
  readonly known?: string;
  readonly acts?: boolean;
  readonly roleOnly?: boolean;
  readonly dealt?: boolean;
}

/** Types of listed bodies that states have each their own of. */
const NATIONAL_BODIES = new Set(['court', 'parliament', 'party', 'military', 'aid', 'agency', 'finance ministry']);

/** Reads one sentence from left to right. Each `read…` returns the token after what it took, or null. */
class Reader {
  readonly #view: SentenceView;
  readonly #tagger: Tagger;
  readonly #names: Name[] = [];
  #tags: ReturnType<Tagger['tag']> | undefined;

  constructor(view: SentenceView, tagger: Tagger) {
    this.#view = view;
    this.#tagger = tagger;
  }

  read(): Name[] {
    const { last, tokens, sentence } = this.#view;
    const headline = isHeadline(tokens, sentence);
    for (let i = this.#readDateline(); i < last;) {
      const next = headline ? this.#readListed(i) : this.#readShip(i) ?? this.#readTitled(i) ?? this.#readInstitution(i) ?? this.#readRun(i);
      i = Math.max(next ?? 0, i + 1);
    }
    return this.#names;
  }

  /** "PALU, Indonesia (Reuters) - ": where it was written and who sent it; no one acts. Gives the token after it. */
  #readDateline(): number {
    const view = this.#view;
    const start = view.at(view.first);
    if (view.index > 0 || !start || !view.isCapital(view.first)) return view.first;
    let end = view.first;
    let sender = isAllCapitals(start.text);
    while (end < view.first + LONGEST_DATELINE && !isDash(view, end)) {
      if (view.at(end)?.kind === 'word' && !view.isCapital(end)) return view.first;
      // "Accra, Dec 9 (Reuters) -"
      if (view.is(end, '(') && view.entryAt(end + 1)?.value.class === 'organisation') sender = true;
      end++;
    }
    if (!isDash(view, end) || !sender) return view.first;
    for (let i = view.first; i < end;) {
      const known = view.entryAt(i);
      if (known && known.value.class !== 'organisation') this.#add(i, known.last, 'place', known.value.class === 'state' ? { known: known.value.id, bare: known.value.name } : {});
      i = known?.last ?? i + 1;
    }
    return end;
  }

  // --- persons by title, and roles that stand for persons ---------------------------------------------------------

  /** "Mr Biden", "US secretary of state Antony Blinken", "Israel’s spy chief", "the head of the Mossad", "The President". */
  #readTitled(i: number): number | null {
    const view = this.#view;
    const owner = ownerAt(view, i);
    const possessive = owner !== null && view.at(owner.last)?.kind === 'clitic';
    const phrase = titlePhrase(view, owner ? owner.last + (possessive ? 1 : 0) : i);
    if (!phrase) return null;
    const person = this.#personEnd(phrase.last, phrase.title);
    if (person === null) return this.#readRole(i, phrase, owner?.value ?? null, possessive);
    const honorific = phrase.title.class === 'honorific' && phrase.last - phrase.first === 1;
    const role = honorific ? null : view.text(this.#modifiersFrom(i), phrase.last);
    if (!possessive) {
      const of = phrase.title.class === 'office' && view.is(person, 'of') ? view.entryAt(person + 1) : null;
      const owned = role !== null && of?.value.class === 'state' ? `${role} ${view.text(person, of.last)}` : role;
      this.#add(i, person, 'person', { role: owned === null ? null : this.#withOwner(i, owned), bareFrom: phrase.last });
    } else if (phrase.title.class === 'office') {
      this.#add(i, phrase.last, 'person', { role, roleOnly: true });
      this.#add(phrase.last, person, 'person', { role });
    } else {
      this.#addListed(owner.value, i, owner.last);
      this.#add(phrase.first, person, 'person', { role, bareFrom: phrase.last });
    }
    return person;
  }

  /** A role without a name that stands for its holder; null where the words only describe. */
  #readRole(i: number, phrase: TitlePhrase, owner: Entry | null, possessive: boolean): number | null {
    const view = this.#view;
    if (phrase.title.class !== 'office' || this.#isApposition(i)) return null;
    const capital = view.isCapital(phrase.last - 1);
    const definite = view.is(i - 1, 'the');
    const { unique } = phrase.title;
    if (owner) {
      const stands = possessive ? unique : capital || (definite && unique);
      return stands && endsRole(view, phrase.last) ? this.#add(i, phrase.last, 'person', { role: view.text(i, phrase.last), roleOnly: true }) : null;
    }
    if (!unique || !(definite || capital)) return null;
    // "the Governor’s Palace"
    if (view.at(phrase.last)?.kind === 'clitic' && view.isCapital(phrase.last + 1) && PLACE_NOUNS.has(view.lower(phrase.last + 1))) return null;
    const end = view.is(phrase.last, 'of') ? ownedEnd(view, phrase.last) : phrase.last;
    if (!endsRole(view, end)) return null;
    // "the president of France, Emmanuel Macron": the role is his, and France a name of its own
    if (end > phrase.last) return view.is(end, ',') && view.startsName(end + 1) && !ownerAt(view, end + 1) ? null : this.#add(i, end, 'person', { role: view.text(i, end), roleOnly: true });
    const whole = phrase.last - i === 1 || phrase.title.phrase.split(/[ -]/).length === phrase.last - i;
    return capital && definite && whole ? this.#add(i - 1, end, 'person', { role: view.text(i, end), roleOnly: true }) : null;
  }

  /** "Karin Olesen, the chief prosecutor …", "Brandt, 58, the head …": a role after a name and a comma describes that name. */
  #isApposition(i: number): boolean {
    let comma = this.#view.is(i - 1, 'the', 'a', 'an') ? i - 2 : i - 1;
    if (this.#view.is(comma, ',') && this.#view.at(comma - 1)?.kind === 'number' && this.#view.is(comma - 2, ',')) comma -= 2;
    const previous = this.#names.at(-1);
    return this.#view.is(comma, ',') && previous !== undefined && previous.end === this.#view.at(comma - 1)?.end;
  }

  /** A title is of the organisation that stands right before it: "CIA" before "Director". */
  #withOwner(i: number, role: string): string {
    const previous = this.#names.at(-1);
    const before = this.#view.at(i - 1);
    const end = before?.kind === 'clitic' ? this.#view.at(i - 2)?.end : before?.end;
    if (!previous || previous.end !== end || previous.kind === 'person') return role;
    let owner = i;
    while (owner > this.#view.first && this.#view.tokens[owner]!.start > previous.start) owner--;
    return this.#view.text(this.#modifiersFrom(owner), i) + ` ${role}`;
  }

  /** "former", "then" before a role is part of it. */
  #modifiersFrom(i: number): number {
    let from = i;
    while (TITLE_MODIFIERS.has(this.#view.lower(from - 1)) && !this.#view.isCapital(from - 1)) from--;
    return from;
  }

  /** The end of the personal name that begins at `i` after a title. */
  #personEnd(i: number, title: Title): number | null {
    const view = this.#view;
    if (!view.startsName(i)) return null;
    const known = view.entryAt(i);
    const end = runEnd(view, i);
    // "deputy Americas director"
    if (end - i === 1 && !view.isCapital(end) && titleAt(view.tokens, end, view.last) !== null) return null;
    // "state broadcaster KBC": an acronym is a body's
    if (end - i === 1 && title.class !== 'honorific' && isAcronym(view, i)) return null;
    const next = titleAt(view.tokens, i, view.last);
    if (next && next.value.class === 'office' && next.last === end) return null; // "Mr. President"
    const lower = view.lower(i);
    if (!COURTESY.has(title.phrase) && (OPENERS.has(lower) || (end - i === 1 && (ORG_HEADS.has(lower) || EVENT_NOUNS.has(lower))))) return null;
    // "King Edward Bay", "Queen Anna School"
    if (DEDICATED.has(title.phrase) && end - i > 1 && (PLACE_NOUNS.has(view.lower(end - 1)) || ORG_HEADS.has(view.lower(end - 1)))) return null;
    if (title.class === 'honorific') return end;
    if (ORG_HEADS.has(view.lower(end - 1)) || view.demonymAt(i) || adjectiveAt(view.tokens, i, end)) return null;
    if (known && !(view.isCapital(i - 1) && known.last < end) && !this.#isPerson(i, end, known.last)) return null;
    return end - i === 1 && !view.isCapital(i - 1) && NO_ACTORS.has(view.lower(i)) ? null : end;
  }

  // --- bodies named by a common noun ------------------------------------------------------------------------------

  /** "Israeli authorities", "Gaza health authorities", "Hamas-controlled health authority in Gaza", "the Nigerian military", where they act. */
  #readInstitution(i: number): number | null {
    const view = this.#view;
    const owner = view.demonymAt(i) ?? view.entryAt(i);
    if (!owner) return this.#readStanding(i);
    if (owner.value.class === 'seat' || owner.value.class === 'organisation') return null;
    const possessive = view.at(owner.last)?.kind === 'clitic';
    const controlled = view.isHyphen(owner.last) && /(?:ed|run)$/.test(view.lower(owner.last + 1));
    if (owner.value.class === 'group' && !controlled) return null;
    const at = owner.last + (possessive ? 1 : controlled ? 2 : 0);
    const noun = this.#institutionFrom(at);
    if (!noun || (view.isCapital(noun.last - 1) && !possessive)) return null;
    const domain = noun.first > at || noun.value.includes(' ');
    const bare = BARE_INSTITUTIONS.has(noun.value) && !domain && !controlled;
    if (noun.value === 'officials' && bare) return null;
    let end = noun.last;
    if (controlled && view.is(end, 'in')) end = view.entryAt(end + 1)?.last ?? end;
    const named = view.isCapital(noun.last - 1);
    if (!named && !isSource(view, i, end) && (this.#isApposition(i) || bare || !(possessive ? endsRole(view, end) : hasVerb(view, end)))) return null;
    if (bare && noun.value !== 'government' && owner.value.class === 'state') this.#add(i, end, 'state', { known: owner.value.id, acts: true, bare: owner.value.name });
    else this.#add(i, end, 'organisation', { acts: true });
    return end;
  }

  /** "the health ministry", "the city’s health department": a body of a state that goes without saying, where it acts. */
  #readStanding(i: number): number | null {
    const view = this.#view;
    if (view.isCapital(i) || !(view.is(i - 1, 'the') || view.at(i - 1)?.kind === 'clitic')) return null;
    const noun = this.#institutionFrom(i);
    if (!noun || noun.last - i < 2 || view.isCapital(noun.last - 1) || !STANDING.has(view.lower(noun.last - 1))) return null;
    return isSource(view, i, noun.last) || hasVerb(view, noun.last) ? this.#add(i, noun.last, 'organisation', { acts: true }) : null;
  }

  /** The noun of a state's body at `i` or after the fields before it: "ministry" of "foreign affairs ministry". */
  #institutionFrom(i: number): { readonly first: number; readonly last: number; readonly value: string } | null {
    const view = this.#view;
    for (let at = i; at <= i + 3; at++) {
      const noun = institutionAt(view.tokens, at, view.last);
      if (noun) return { first: at, ...noun };
      if (!DOMAINS.has(view.lower(at))) return null;
    }
    return null;
  }

  // --- runs of capitals -------------------------------------------------------------------------------------------

  #readListed(i: number): number | null {
    const found = this.#view.entryAt(i);
    return found && this.#addListed(found.value, i, found.last);
  }

  #readRun(i: number): number | null {
    const view = this.#view;
    const known = view.entryAt(i);
    if (!known && !view.startsName(i)) return null;
    const { lower } = view.tokens[i]!;
    const opens = view.opens(i);
    if (!known && OPENERS.has(lower) && !this.#belongs(i, opens)) return i + 1;
    const whole = this.#nationalBody(i);
    if (whole !== null) return this.#add(i, whole, 'organisation', { acts: true });
    const end = runEnd(view, i, known?.last);
    // "Passenger Dawn Okafor": the first word of a sentence is no name where a given name follows it
    if (opens && !known && end - i > 2 && !GIVEN_NAMES.has(lower) && GIVEN_NAMES.has(view.lower(i + 1)) && !ORG_HEADS.has(view.lower(end - 1))) return i + 1;
    const listed = known !== null && known.last === end && (known.value.class === 'organisation' || known.value.class === 'group');
    const organisation = listed ? null : organisationEnd(view, i, end, known?.last ?? null);
    if (organisation !== null) return this.#add(i, organisation, 'organisation', { acts: true });
    if (known && !this.#isPerson(i, end, known.last)) return this.#readAfterListed(i, end, known);
    const people = view.demonymAt(i) ?? adjectiveAt(view.tokens, i, view.last) ?? nationalsAt(view.tokens, i, view.last);
    if (people) return people.last;
    if (NO_ACTORS.has(lower)) return view.is(i - 1, 'ruling', 'governing', 'opposition') && lower.endsWith('s') ? this.#add(i, i + 1, 'organisation', { acts: true }) : i + 1;
    const title = titlePhrase(view, i);
    if (title && !(DEDICATED.has(title.title.phrase) && PLACE_NOUNS.has(view.lower(end - 1)))) return title.last;
    return this.#readUnknown(i, end, opens);
  }

  /** Is a common word at `i` part of the name that follows it? "Women’s Refuge Trust", "the High Court", and "for Second Chances" inside a sentence. */
  #belongs(i: number, opens: boolean): boolean {
    const view = this.#view;
    if (!opens && isAllCapitals(view.tokens[i]!.text)) return true;
    const end = runEnd(view, i);
    if (end - i < 2 || GRAMMAR.has(view.lower(i))) return false;
    return view.at(i + 1)?.kind === 'clitic' || (view.is(i - 1, 'the', 'for') && view.isCapital(i + 1) && !view.entryAt(i + 1) && !view.demonymAt(i + 1));
  }

  /** A ship is no actor: "the MV Anna Lind", "the ferry King Edward", "the Anna Lind sank". */
  #readShip(i: number): number | null {
    const view = this.#view;
    if (!view.startsName(i) || !view.isCapital(i)) return null;
    const end = runEnd(view, i);
    const said = (SHIPS.has(view.lower(i - 1)) && !view.isCapital(i - 1)) || (VESSELS.has(view.tokens[i]!.text) && end - i > 1);
    return said || (SHIP_ACTS.has(view.lower(end)) && !view.entryAt(i) && !OPENERS.has(view.lower(i))) ? end : null;
  }

  /** "Indonesian Red Cross", "Kenya’s Supreme Court" are bodies of their own beside the listed name that they share. */
  #nationalBody(i: number): number | null {
    const view = this.#view;
    const owner = view.demonymAt(i) ?? view.entryAt(i);
    if (!owner || owner.value.class !== 'state') return null;
    const body = view.entryAt(view.at(owner.last)?.kind === 'clitic' ? owner.last + 1 : owner.last);
    return body && body.value.class === 'organisation' && body.value.country === null && body.value.type !== null && NATIONAL_BODIES.has(body.value.type) ? body.last : null;
  }

  /** A listed name, unless what follows makes it a street's, hospital's or event's. */
  #readAfterListed(i: number, end: number, known: Found<Entry>): number {
    const view = this.#view;
    if (end > known.last && known.value.class !== 'organisation') {
      if (PLACE_NOUNS.has(view.lower(end - 1))) return this.#add(i, end, 'place');
      if (EVENT_NOUNS.has(view.lower(end - 1))) return end;
    }
    return this.#addListed(known.value, i, known.last);
  }

  #readUnknown(i: number, end: number, opens: boolean): number {
    const view = this.#view;
    const { text, lower } = view.tokens[i]!;
    const several = end - i > 1;
    if (several && (EVENT_NOUNS.has(view.lower(end - 1)) || EVENT_OPENERS.has(lower))) return end;
    if (end - i === 2 && LETTERED.has(lower) && /^\p{Lu}\.?$/u.test(view.tokens[end - 1]!.text)) return end;
    if (isWholeQuote(view, i, end)) return end;
    if (several && PLACE_NOUNS.has(view.lower(end - 1))) return this.#isTeam(i, end) ? this.#add(i, end, 'organisation', { acts: true }) : this.#add(i, end, 'place');
    if (several) {
      const kind = this.#kindOf(i, end);
      if (kind === null) return end;
      return this.#add(i, end, kind, { acts: kind === 'person' || kind === 'organisation' || this.#does(i, end) });
    }
    const body = isBody(view, i, end);
    if (isAllCapitals(text)) return /^[\p{Lu}&.]{2,8}$/u.test(text) && !(opens && text.length > 5) ? this.#add(i, end, body ? 'organisation' : 'unknown', { acts: body || this.#does(i, end) }) : end;
    // "Boateng, 41, who …"
    if (text.length > 1 && view.at(end + 1)?.kind === 'number' && isHuman(view, end)) return this.#add(i, end, 'person');
    // "Boateng, who is …", but "Residents, who …"
    if (opens && view.is(end, ',') && view.is(end + 1, 'who') && !lower.endsWith('s') && !ORG_HEADS.has(lower) && titleAt(view.tokens, i, end) === null) return this.#add(i, end, 'person');
    if (opens && view.is(end, ',') && body) return this.#add(i, end, 'organisation', { acts: true });
    // "She told The Sentinel"
    if (PAPERS.has(lower) && view.is(i - 1, 'the') && isSource(view, i, end)) return this.#add(i, end, 'organisation', { acts: true });
    // "Brandt’s office declined"
    if (opens && view.at(end)?.kind === 'clitic' && BELONGINGS.has(view.lower(end + 1)) && !ORG_HEADS.has(lower) && titleAt(view.tokens, i, end) === null) return this.#add(i, end, 'unknown', { acts: true });
    if (opens || /^\p{L}\.?$/u.test(text) || ORG_HEADS.has(lower) || PLACE_NOUNS.has(lower) || EVENT_NOUNS.has(lower)) return end;
    if (body) return this.#add(i, end, 'organisation', { acts: true });
    if (isLocated(view, i, end)) return this.#add(i, end, 'place');
    // "the Northern Lass": half of a ship's, train's or paper's name is worse than none
    if (view.is(i - 1, 'northern', 'southern', 'eastern', 'western') && view.isCapital(i - 1)) return end;
    return this.#add(i, end, GIVEN_NAMES.has(lower) ? 'person' : 'unknown', { acts: this.#does(i, end) });
  }

  /** A place plays no match and says nothing: "beat Orvane Town", "Lifeline Harbour said". */
  #isTeam(i: number, end: number): boolean {
    const view = this.#view;
    if (CONTESTS.has(view.lower(i - 1)) || CONTESTS.has(view.lower(end))) return true;
    const before = view.lower(view.is(i - 1, 'the') ? i - 2 : i - 1);
    return SPEECH.has(view.lower(end)) && view.lower(end) !== 'called' && (before === '' || before === 'and' || before === 'but');
  }

  /** What a run of several unlisted capitals names; null for words in capitals for the sake of loudness. */
  #kindOf(i: number, end: number): NameKind | null {
    const view = this.#view;
    const words = view.tokens.slice(i, end);
    // "(R-Va.)", "X-ray"
    if (words[0]!.text.length === 1 && view.isHyphen(i + 1)) return null;
    if (PLACE_OPENERS.has(view.lower(i)) && !isBody(view, i, end)) return 'place';
    // "near Santiago de Compostela"
    if (view.is(i - 1, 'near', 'outside')) return 'place';
    // "the rebels’ commander, Eliecer Chamorro"
    if (i > view.first + 1 && view.is(i - 1, ',') && !view.isCapital(i - 2) && titleAt(view.tokens, i - 2, i - 1) !== null && end - i <= 4) return 'person';
    if (FOREIGN_ARTICLES.has(words[0]!.text) && (isSource(view, i, end) || hasVerb(view, end))) return 'organisation';
    if (GIVEN_NAMES.has(view.lower(i)) || hasInitial(words) || hasParticle(words) || hasSmallHalf(words) || isHuman(view, end) || roleAfter(view, end) !== null) return 'person';
    if (isBody(view, i, end)) return 'organisation';
    if (words.every(({ text }) => isAllCapitals(text))) return null;
    // "Orvane Without Walls"
    if (words.some(({ text, lower }) => text === '&' || (lower.length > 3 && RELATIONS.has(lower)))) return 'organisation';
    if (isLocated(view, i, end)) return 'place';
    const tagged = this.#taggedKind(i, end);
    // no person goes by "the", or is told of by "which"
    if (view.is(i - 1, 'the') || (view.is(end, ',') && view.is(end + 1, 'which'))) return tagged === 'person' ? 'unknown' : tagged ?? 'unknown';
    if (tagged !== null) return tagged;
    // two or three words that nothing marks as a body's and that say or do something are mostly a person's
    return end - i <= 3 && !OPENERS.has(view.lower(i)) && (isSource(view, i, end) || hasVerb(view, end)) ? 'person' : 'unknown';
  }

  /** An unlisted name says or does something, or something is its own. */
  #does(i: number, end: number): boolean {
    const view = this.#view;
    if (isAcronym(view, i) && ((i > view.first && !view.isCapital(i - 1) && titleAt(view.tokens, i - 1, i) !== null) || titlePhrase(view, end) !== null)) return true;
    return isSource(view, i, end) || hasVerb(view, end) || HANDLED.has(view.lower(i - 1)) || view.at(end)?.kind === 'clitic' || view.is(i - 1, 'by') || (view.is(i - 1, 'the') && view.is(i - 2, 'by'));
  }

  #taggedKind(i: number, end: number): NameKind | null {
    const { passage, sentence, tokens } = this.#view;
    this.#tags ??= this.#tagger.tag(passage.text.slice(sentence.start, sentence.end));
    const start = tokens[i]!.start - sentence.start;
    const stop = tokens[end - 1]!.end - sentence.start;
    const votes = { person: 0, organisation: 0, place: 0 };
    for (const { start: from, end: to, tags } of this.#tags) {
      if (to <= start || from >= stop) continue;
      if (tags.has('Person')) votes.person++;
      if (tags.has('Organization')) votes.organisation++;
      if (tags.has('Place')) votes.place++;
    }
    const best = (['person', 'organisation', 'place'] as const).reduce((a, b) => (votes[b] > votes[a] ? b : a));
    return votes[best] === 0 ? null : best;
  }

  /** "Jordan Smith", "Chelsea Clinton": a place's name before a surname is a given name. */
  #isPerson(i: number, end: number, known: number): boolean {
    const view = this.#view;
    if (known - i !== 1 || end <= known || view.entryAt(known) || !GIVEN_NAMES.has(view.lower(i))) return false;
    const last = view.lower(end - 1);
    return !PLACE_NOUNS.has(last) && !EVENT_NOUNS.has(last) && !ORG_HEADS.has(last);
  }

  // --- names out ----------------------------------------------------------------------------------------------------

  #addListed({ class: kind, id, name, country, type }: Entry, i: number, end: number): number {
    const view = this.#view;
    const acting = acts(view, i, end, this.#names.at(-1));
    switch (kind) {
      case 'state':
        return this.#add(i, end, acting ? 'state' : 'place', { known: id, acts: acting, bare: name, dealt: acting && isDealtWith(view, i, end) });
      case 'capital':
        return country !== null && acting && isAgent(view, end) ? this.#add(i, end, 'state', { known: country, acts: true }) : this.#add(i, end, 'place');
      case 'region':
        return this.#add(i, end, acting && isAgent(view, end) ? 'state' : 'place', { known: id, acts: acting && isAgent(view, end), bare: name });
      case 'city':
        return this.#add(i, end, 'place');
      case 'seat':
        return this.#add(i, end, 'organisation', { known: id, acts: true });
      default:
        // "on Twitter" is where it was said, not who
        if (type === 'platform' && view.is(i - 1, 'on', 'via', 'to', 'in')) return end;
        return this.#add(i, end, kind, { known: id, acts: true });
    }
  }

  /** "Mali’s president, Awa Keita": the role is hers. */
  #roleBefore(first: number): string | null {
    const previous = this.#names.at(-1);
    return previous?.roleOnly && this.#view.is(first - 1, ',') && this.#view.at(first - 2)?.end === previous.end ? previous.role : null;
  }

  #add(first: number, last: number, kind: NameKind, { role = null, bareFrom = first, bare, known, acts: acting, roleOnly, dealt }: Known = {}): number {
    const view = this.#view;
    const start = view.tokens[first]!.start;
    const end = view.tokens[last - 1]!.end;
    this.#names.push({
      start, end, kind, text: view.passage.text.slice(start, end),
      role: role === null && kind === 'person' ? roleAfter(view, last) ?? this.#roleBefore(first) : role,
      bare: bare ?? view.text(bareFrom, last),
      sentence: view.index,
      ...(known !== undefined && { known }), ...(acting && { acts: true }), ...(roleOnly && { roleOnly: true }), ...(dealt && { dealt: true }),
    });
    return last;
  }
}

/** "KBC", in a sentence that is not all in capitals. */
function isAcronym(view: SentenceView, i: number): boolean {
  return /^\p{Lu}{2,8}$/u.test(view.at(i)?.text ?? '') && !(isAllCapitals(view.at(i + 1)?.text ?? '') && isAllCapitals(view.at(i - 1)?.text ?? ''));
}

/** First words of newspapers' names: "La Nación reported". */
const FOREIGN_ARTICLES = new Set(['El', 'La', 'Il', 'Le', 'Les', 'Los', 'Las', 'Der', 'Die', 'Das', 'Het']);

/** In tokens. */
const LONGEST_BYLINE = 6;
const LONGEST_DATELINE = 16;

/** A dash between blanks. */
function isDash(view: SentenceView, i: number): boolean {
  return /^[-–—]$/.test(view.lower(i)) && view.at(i)!.spaced && view.at(i + 1)?.spaced === true;
}

/** "John F. Kirby", "J. K. Rowling" */
function hasInitial(words: readonly Token[]): boolean {
  return words.slice(0, -1).some(({ text }, i) => /^\p{Lu}\.?$/u.test(text) && words[i + 1]!.text !== '&');
}

/** "Piet van der Laan" */
function hasParticle(words: readonly Token[]): boolean {
  return words.some(({ text }) => PERSONAL_PARTICLES.has(text));
}

/** "Park Ji-won", "Chen I-hsuan": given names of East Asia are written so, and no organisation's. */
function hasSmallHalf(words: readonly Token[]): boolean {
  const last = words.at(-1)!;
  return words.length > 3 && words.at(-2)!.text === '-' && !last.spaced && !isCapitalised(last.text);
}
