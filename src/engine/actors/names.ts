/**
 * The names, titles and roles of actors in one passage: a scanner over runs of capitals, with the lists of known names and titles,
 * and the tagger where neither these nor the words around a run tell what it names.
 */
import type { Passage } from '../article/model';
import { isAllCapitals } from '../article/tokens';
import { acts, hasVerb, isAgent, isBody, isDealtWith, isHuman, isLocated, isSource, isWholeQuote } from './context';
import { datelineEnd, isByline, isHeadline } from './headlines';
import { institution, nationalBody } from './institutions';
import { nationalsAt, type Entry } from './lexicon';
import type { Name, NameKind } from './model';
import type { Found } from './phrases';
import { endsRole, ownedEnd, ownerAt, roleAfter, titlePhrase, type TitlePhrase } from './roles';
import { organisationEnd, runEnd } from './runs';
import type { Tagger } from './tagger';
import { modifiersFrom, personEnd } from './titled';
import { does, isPerson, isTeam, kindOf, opensName, shipEnd } from './unlisted';
import { SentenceView } from './view';
import { adjectiveAt, BELONGINGS, DEDICATED, DOMAINS, EVENT_NOUNS, EVENT_OPENERS, GIVEN_NAMES, LETTERED, NO_ACTORS, OPENERS, ORG_HEADS, PAPERS, PLACE_NOUNS, SOLE_BODIES, titleAt } from './words';

/** Finds the names, titles and roles of actors in a passage. */
export function readNames(passage: Passage, tagger: Tagger): Name[] {
  if (isByline(passage)) return [];
  return passage.sentences.flatMap((sentence, index) => new Reader(new SentenceView(passage, sentence, index), tagger).read());
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

/** Reads one sentence from left to right. Each `read…` returns the token after what it took, or null. */
class Reader {
  readonly #view: SentenceView;
  readonly #tagger: Tagger;
  readonly #names: Name[] = [];

  constructor(view: SentenceView, tagger: Tagger) {
    this.#view = view;
    this.#tagger = tagger;
  }

  read(): Name[] {
    const { last, tokens, sentence } = this.#view;
    const headline = isHeadline(tokens, sentence);
    for (let i = this.#readDateline(); i < last;) {
      if (!this.#view.mayOpen(i)) {
        i++;
        continue;
      }
      const next = headline ? this.#readListed(i) : shipEnd(this.#view, i) ?? this.#readTitled(i) ?? this.#readInstitution(i) ?? this.#readRun(i);
      i = Math.max(next ?? 0, i + 1);
    }
    return this.#names;
  }

  /** "PALU, Indonesia (Reuters) - ": where it was written and who sent it; no one acts. Gives the token after it. */
  #readDateline(): number {
    const view = this.#view;
    const end = datelineEnd(view);
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
    const person = personEnd(view, phrase.last, phrase.title);
    if (person === null) return this.#readRole(i, phrase, owner?.value ?? null, possessive);
    const honorific = phrase.title.class === 'honorific' && phrase.last - phrase.first === 1;
    const role = honorific ? null : view.text(modifiersFrom(this.#view, i), phrase.last);
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
    return this.#view.text(modifiersFrom(this.#view, owner), i) + ` ${role}`;
  }

  // --- bodies named by a common noun ------------------------------------------------------------------------------

  #readInstitution(i: number): number | null {
    const found = institution(this.#view, i, this.#isApposition(i));
    if (!found) return null;
    return found.state ? this.#add(i, found.end, 'state', { known: found.state.id, acts: true, bare: found.state.name }) : this.#add(i, found.end, 'organisation', { acts: true });
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
    if (!known && OPENERS.has(lower) && !opensName(view, i, opens)) return i + 1;
    const whole = nationalBody(view, i);
    if (whole !== null) return this.#add(i, whole, 'organisation', { acts: true });
    const end = runEnd(view, i, known?.last);
    // "Passenger Dawn Okafor": the first word of a sentence is no name where a given name follows it
    if (opens && !known && end - i > 2 && !GIVEN_NAMES.has(lower) && GIVEN_NAMES.has(view.lower(i + 1)) && !ORG_HEADS.has(view.lower(end - 1))) return i + 1;
    const listed = known !== null && known.last === end && (known.value.class === 'organisation' || known.value.class === 'group');
    const organisation = listed ? null : organisationEnd(view, i, end, known?.last ?? null);
    if (organisation !== null) return this.#add(i, organisation, 'organisation', { acts: true });
    if (known && !isPerson(view, i, end, known.last)) return this.#readAfterListed(i, end, known);
    const people = view.demonymAt(i) ?? adjectiveAt(view.tokens, i, view.last) ?? nationalsAt(view.tokens, i, view.last);
    if (people) return people.last;
    if (NO_ACTORS.has(lower)) return view.is(i - 1, 'ruling', 'governing', 'opposition') && lower.endsWith('s') ? this.#add(i, i + 1, 'organisation', { acts: true }) : i + 1;
    const title = titlePhrase(view, i);
    if (title && !(DEDICATED.has(title.title.phrase) && PLACE_NOUNS.has(view.lower(end - 1)))) return title.last;
    return this.#readUnknown(i, end, opens);
  }

  /** A listed name, unless what follows makes it a street's, hospital's or event's. */
  #readAfterListed(i: number, end: number, known: Found<Entry>): number {
    const view = this.#view;
    if (end > known.last && known.value.class !== 'organisation') {
      if (PLACE_NOUNS.has(view.lower(end - 1))) return this.#add(i, end, 'place');
      if (EVENT_NOUNS.has(view.lower(end - 1))) return end;
      // "Ontario Health said"
      if (end === known.last + 1 && DOMAINS.has(view.lower(known.last)) && (isSource(view, i, end) || hasVerb(view, end) || view.at(end)?.kind === 'clitic')) return this.#add(i, end, 'organisation', { acts: true });
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
    if (several && PLACE_NOUNS.has(view.lower(end - 1))) return isTeam(view, i, end) ? this.#add(i, end, 'organisation', { acts: true }) : this.#add(i, end, 'place');
    if (several) {
      const kind = kindOf(view, i, end, this.#tagger);
      if (kind === null) return end;
      return this.#add(i, end, kind, { acts: kind === 'person' || kind === 'organisation' || does(view, i, end) });
    }
    const body = isBody(view, i, end);
    if (isAllCapitals(text)) return /^[\p{Lu}&.]{2,8}$/u.test(text) && !(opens && text.length > 5) ? this.#add(i, end, body ? 'organisation' : 'unknown', { acts: body || does(view, i, end) }) : end;
    // "Boateng, 41, who …"
    if (text.length > 1 && view.at(end + 1)?.kind === 'number' && isHuman(view, end)) return this.#add(i, end, 'person');
    // "Boateng, who is …", but "Residents, who …"
    if (opens && view.is(end, ',') && view.is(end + 1, 'who') && !lower.endsWith('s') && !ORG_HEADS.has(lower) && titleAt(view.tokens, i, end) === null) return this.#add(i, end, 'person');
    if (opens && view.is(end, ',') && body) return this.#add(i, end, 'organisation', { acts: true });
    // "She told The Sentinel"
    if (PAPERS.has(lower) && view.is(i - 1, 'the') && isSource(view, i, end)) return this.#add(i, end, 'organisation', { acts: true });
    // "Brandt’s office declined"
    if (opens && view.at(end)?.kind === 'clitic' && BELONGINGS.has(view.lower(end + 1)) && !ORG_HEADS.has(lower) && titleAt(view.tokens, i, end) === null) return this.#add(i, end, 'unknown', { acts: true });
    // "the Government must", "as Parliament voted"
    if (SOLE_BODIES.has(lower) && (isSource(view, i, end) || hasVerb(view, end) || view.at(end)?.kind === 'clitic')) return this.#add(i, end, 'organisation', { acts: true });
    if (opens || /^\p{L}\.?$/u.test(text) || ORG_HEADS.has(lower) || PLACE_NOUNS.has(lower) || EVENT_NOUNS.has(lower)) return end;
    if (body) return this.#add(i, end, 'organisation', { acts: true });
    if (isLocated(view, i, end)) return this.#add(i, end, 'place');
    // "the Northern Lass": half of a ship's, train's or paper's name is worse than none
    if (view.is(i - 1, 'northern', 'southern', 'eastern', 'western') && view.isCapital(i - 1)) return end;
    return this.#add(i, end, GIVEN_NAMES.has(lower) ? 'person' : 'unknown', { acts: does(view, i, end) });
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
