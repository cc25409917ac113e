/**
 * The names, titles and roles of actors in one passage: a scanner over capital runs, with the lists of known names and titles,
 * and the tagger where neither these nor the words around a run tell what it names.
 */
import type { Passage, Sentence, Token } from '../article/model';
import { isAllCapitals, isCapitalised } from '../article/tokens';
import { demonymAt, entryAt, NATIONALS, type Entry } from './lexicon';
import type { Name, NameKind } from './model';
import type { Tagger } from './tagger';
import {
  ADJECTIVES, AUXILIARIES, BARE_INSTITUTIONS, CALENDAR, COMPOUNDS, DOMAINS, EVENT_NOUNS, GIVEN_NAMES, institutionAt, LOCATIVES, NO_ACTORS, OPENERS,
  ORG_HEADS, ORG_OPENERS, PARTICLES, PLACE_NOUNS, SPEECH, STATE_ACTS, TITLE_MODIFIERS, titleAt, type Title,
} from './words';

/** Finds the names, titles and roles of actors in a passage. */
export function readNames(passage: Passage, tagger: Tagger): Name[] {
  return passage.sentences.flatMap((sentence, index) => new SentenceReader(passage, sentence, index, tagger).read());
}

/** Is every long word of the sentence a capital, so that capitals tell nothing about names? */
export function isHeadline(tokens: readonly Token[], { first, last }: Sentence): boolean {
  if (tokens[last - 1]?.text === '.') return false;
  let capital = 0;
  let small = 0;
  for (let i = first + 1; i < last; i++) {
    const { kind, text } = tokens[i]!;
    if (kind !== 'word' || text.length < 4) continue;
    if (isCapitalised(text)) capital++;
    else small++;
  }
  return capital >= 3 && small * 4 <= capital;
}

/** A title phrase with the modifiers before it, and what it may stand for. */
interface TitlePhrase {
  readonly first: number;
  readonly last: number;
  readonly title: Title;
}

/** Longest run of tokens that the rules look back or ahead over: names and titles are short. */
const REACH = 8;

class SentenceReader {
  readonly #tokens: readonly Token[];
  readonly #names: Name[] = [];
  #tags: ReturnType<Tagger['tag']> | undefined;

  constructor(private readonly passage: Passage, private readonly sentence: Sentence, private readonly index: number, private readonly tagger: Tagger) {
    this.#tokens = passage.tokens;
  }

  read(): Name[] {
    const { first, last } = this.sentence;
    const headline = isHeadline(this.#tokens, this.sentence);
    let i = first;
    while (i < last) {
      const next = headline ? this.#readEntry(i) : this.#readTitled(i) ?? this.#readInstitution(i) ?? this.#readRun(i);
      i = next !== null && next > i ? next : i + 1;
    }
    return this.#names;
  }

  // --- titles and roles ---------------------------------------------------------------------------------------

  /** "Mr Biden", "US secretary of state Antony Blinken", "Israel’s spy chief", "the head of the Mossad", "The President". */
  #readTitled(i: number): number | null {
    const anchor = this.#anchorAt(i);
    let at = anchor ? anchor.last : i;
    const possessive = anchor !== null && this.#token(at)?.kind === 'clitic';
    if (possessive) at++;
    const phrase = this.#titlePhrase(at);
    if (!phrase || (!anchor && phrase.first !== this.#titleStart(i))) return null;
    const person = this.#personAt(phrase.last, phrase.title);
    if (person === null) return this.#readRoleAlone(i, phrase, anchor?.entry ?? null, possessive);
    const role = this.#isHonorific(phrase) ? null : this.#text(i, phrase.last);
    if (possessive && phrase.title.class === 'office') {
      this.#add(i, phrase.last, 'person', { role, roleOnly: true });
      this.#add(phrase.last, person, 'person', { role });
    } else if (possessive) {
      this.#addEntry(anchor.entry, i, anchor.last);
      this.#add(phrase.first, person, 'person', { role, bareFrom: phrase.last });
    } else this.#add(i, person, 'person', { role: role === null ? null : this.#withOwner(i, role), bareFrom: phrase.last });
    return person;
  }

  /** A state, its adjective or a seat: what belongs to the title that follows. */
  #anchorAt(i: number): { entry: Entry; last: number } | null {
    const found = demonymAt(this.#tokens, i, this.sentence.last) ?? this.#entryAt(i);
    if (!found || found.value.class === 'organisation' || found.value.class === 'group' || found.value.class === 'city') return null;
    return { entry: found.value, last: found.last };
  }

  /** The title whose modifiers or first word stand at `i`: "national security spokesperson", "army chief General". */
  #titlePhrase(i: number): TitlePhrase | null {
    let end = i;
    let phrase: TitlePhrase | null = null;
    for (let at = i; at < this.sentence.last && at < i + REACH;) {
      const token = this.#tokens[at]!;
      if (at > i && token.text === '-' && !token.spaced) { at++; continue; }
      const found = titleAt(this.#tokens, at, this.sentence.last);
      // in a run of capitals, a role's word may be part of a name: "Justice League"; a small letter after a capital is not
      if (found) {
        phrase = { first: i, last: found.last, title: found.value };
        at = end = found.last;
        if (this.#isWord(at, 'of') || this.#isWord(at, 'for')) {
          let of = at + 1;
          while (of < this.sentence.last && TITLE_MODIFIERS.has(this.#tokens[of]!.lower) && !isCapitalised(this.#tokens[of]!.text)) of++;
          if (of > at + 1 && this.#startsName(of)) { at = end = of; phrase = { ...phrase, last: of }; }
        }
      } else if (TITLE_MODIFIERS.has(token.lower)) at++;
      else break;
    }
    return phrase && phrase.last === end ? phrase : null;
  }

  /** Where a title that is not anchored begins: at its first word, or at a modifier before it. */
  #titleStart(i: number): number {
    const token = this.#tokens[i]!;
    return token.kind === 'word' && (TITLE_MODIFIERS.has(token.lower) || titleAt(this.#tokens, i, this.sentence.last) !== null) ? i : -1;
  }

  /** A role that stands for its holder, or null where the words only describe. */
  #readRoleAlone(i: number, phrase: TitlePhrase, anchor: Entry | null, possessive: boolean): number | null {
    const capital = isCapitalised(this.#tokens[phrase.last - 1]!.text) && (phrase.last - phrase.first > 1 || phrase.title.class === 'office');
    const before = this.#token(i - 1);
    const definite = before?.lower === 'the';
    const apposed = this.#isApposition(i);
    if (phrase.title.class !== 'office' || apposed) return null;
    if (anchor !== null) {
      if (!(possessive ? phrase.title.unique : capital || (definite && phrase.title.unique)) || !this.#endsRole(phrase.last)) return null;
      this.#add(i, phrase.last, 'person', { role: this.#text(i, phrase.last), roleOnly: true });
      return phrase.last;
    }
    if (this.#isWord(phrase.last, 'of') && phrase.title.unique && (definite || capital)) {
      const of = this.#isWord(phrase.last + 1, 'the') ? phrase.last + 2 : phrase.last + 1;
      const end = this.#nameEnd(of);
      if (end === null || !this.#endsRole(end)) return null;
      // "the president of France, Emmanuel Macron": the role is his, and France a name of its own
      if (this.#token(end)?.text === ',' && this.#startsName(end + 1)) return null;
      this.#add(i, end, 'person', { role: this.#text(i, end), roleOnly: true });
      return end;
    }
    const alone = phrase.last - phrase.first === 1 || phrase.title.phrase.includes(' ') || phrase.title.phrase.includes('-');
    const opens = i === this.sentence.first;
    if (!capital || opens || !alone || !phrase.title.unique || !this.#endsRole(phrase.last)) return null;
    const start = definite ? i - 1 : i;
    this.#add(start, phrase.last, 'person', { role: this.#text(i, phrase.last), roleOnly: true });
    return phrase.last;
  }

  /** No further word belongs to the role's phrase: not "head coach", "President Street", "leader board". */
  #endsRole(i: number): boolean {
    const token = this.#token(i);
    if (!token || token.kind !== 'word') return true;
    return !isCapitalised(token.text) && (SPEECH.has(token.lower) || AUXILIARIES.has(token.lower) || OPENERS.has(token.lower) || /(?:ed|s)$/.test(token.lower) && !token.lower.endsWith('ss'));
  }

  /** "Karim Khan, the chief prosecutor …": a role after a name and a comma describes that name. */
  #isApposition(i: number): boolean {
    let at = i - 1;
    while (at > this.sentence.first && (this.#isWord(at, 'the') || this.#isWord(at, 'a') || this.#isWord(at, 'an'))) at--;
    const last = this.#names.at(-1);
    return this.#token(at)?.text === ',' && last !== undefined && last.kind === 'person' && last.end === this.#tokens[at - 1]?.end;
  }

  #isHonorific(phrase: TitlePhrase): boolean {
    return phrase.title.class === 'honorific' && phrase.last - phrase.first === 1;
  }

  /** A role is whose: the organisation that stands right before it. "CIA" + "Director". */
  #withOwner(i: number, role: string): string {
    const owner = this.#names.at(-1);
    const before = this.#token(i - 1);
    if (!owner || !before) return role;
    const end = before.kind === 'clitic' ? this.#token(i - 2)?.end : before.end;
    return owner.end === end && owner.kind !== 'person' ? `${owner.text} ${role}` : role;
  }

  // --- bodies named by a common noun --------------------------------------------------------------------------

  /** "Israeli authorities", "Gaza health authorities", "Hamas-controlled health authority in Gaza", "the Nigerian military": only where they act. */
  #readInstitution(i: number): number | null {
    const owner = demonymAt(this.#tokens, i, this.sentence.last) ?? this.#entryAt(i);
    if (!owner || owner.value.class === 'seat' || owner.value.class === 'organisation') return null;
    let at = owner.last;
    const possessive = this.#token(at)?.kind === 'clitic';
    if (possessive) at++;
    let controlled = false;
    if (this.#token(at)?.text === '-' && /(?:ed|run)$/.test(this.#token(at + 1)?.lower ?? '')) {
      controlled = true;
      at += 2;
    } else if (owner.value.class === 'group') return null;
    let noun = institutionAt(this.#tokens, at, this.sentence.last);
    let domain = false;
    for (let k = 0; !noun && k < 3; k++) {
      if (!DOMAINS.has(this.#token(at)?.lower ?? '')) break;
      domain = true;
      at++;
      noun = institutionAt(this.#tokens, at, this.sentence.last);
    }
    if (!noun || isCapitalised(this.#tokens[noun.last - 1]!.text)) return null;
    let end = noun.last;
    if (controlled && this.#isWord(end, 'in')) end = this.#entryAt(end + 1)?.last ?? end;
    if (noun.value === 'officials' && !domain) return null;
    const possessor = possessive && !BARE_INSTITUTIONS.has(noun.value);
    if (!this.#isSource(i, end) && !(possessor && this.#endsRole(end)) && !(this.#endsRole(end) && !BARE_INSTITUTIONS.has(noun.value) && this.#acts(i, end))) return null;
    const bare = !domain && !controlled && BARE_INSTITUTIONS.has(noun.value) && noun.value !== 'government';
    if (bare && owner.value.class === 'state') this.#add(i, end, 'state', { known: owner.value.id, acts: true, bare: owner.value.name });
    else this.#add(i, end, 'organisation', { acts: true });
    return end;
  }

  /** The words are who says something: a verb of speech follows, or "according to" stands before. */
  #isSource(i: number, end: number): boolean {
    let before = i - 1;
    if (this.#isWord(before, 'the')) before--;
    if ((this.#isWord(before, 'to') && this.#isWord(before - 1, 'according')) || this.#isWord(before, 'told')) return true;
    return this.#speaks(end);
  }

  /** A verb of speech follows, auxiliaries between. */
  #speaks(end: number): boolean {
    let at = end;
    while (at < end + 4 && AUXILIARIES.has(this.#token(at)?.lower ?? '')) at++;
    return SPEECH.has(this.#token(at)?.lower ?? '');
  }

  // --- runs of capitals -----------------------------------------------------------------------------------------

  #readEntry(i: number): number | null {
    const found = this.#entryAt(i);
    if (!found) return null;
    this.#addEntry(found.value, i, found.last);
    return found.last;
  }

  #readRun(i: number): number | null {
    const token = this.#tokens[i]!;
    const known = this.#entryAt(i);
    if (!known && !this.#startsName(i)) return null;
    const opens = this.#opensSentence(i);
    if (!known && (opens || isAllCapitals(token.text) === false) && OPENERS.has(token.lower) && (opens || !this.#continues(i))) return i + 1;
    if (CALENDAR.has(token.lower) && !known) return i + 1;
    const end = this.#runEnd(i, known?.last ?? i + 1);
    const organisation = this.#organisationEnd(i, end, known);
    if (organisation !== null) {
      this.#addOrganisation(i, organisation);
      return organisation;
    }
    if (known && !this.#isGivenName(i, end, known.last)) {
      // "Paris Street", "Iraq War": a place or an event that is named after a place
      if (end > known.last && known.value.class !== 'organisation' && this.#lastNoun(end, PLACE_NOUNS)) return this.#addPlace(i, end);
      if (end > known.last && this.#lastNoun(end, EVENT_NOUNS)) return end;
      this.#addEntry(known.value, i, known.last);
      return known.last;
    }
    const demonym = demonymAt(this.#tokens, i, this.sentence.last);
    if (demonym) return demonym.last;
    if (ADJECTIVES.has(token.lower) || NATIONALS.has(token.lower) || NO_ACTORS.has(token.lower)) return i + 1;
    return this.#readUnknown(i, end, opens);
  }

  #readUnknown(i: number, end: number, opens: boolean): number | null {
    const token = this.#tokens[i]!;
    if (end - i > 1 && this.#lastNoun(end, EVENT_NOUNS)) return end;
    if (end - i > 1 && this.#lastNoun(end, PLACE_NOUNS)) return this.#addPlace(i, end);
    if (this.#isWholeQuote(i, end)) return end;
    if (end - i === 1) {
      if (isAllCapitals(token.text)) {
        if (!/^[\p{Lu}&.]{2,8}$/u.test(token.text) || opens && token.text.length > 5) return end;
        this.#add(i, end, 'organisation', { acts: true });
        return end;
      }
      if (opens || token.text.length < 3) return end;
      if (this.#isLocated(i, end)) return this.#addPlace(i, end);
      this.#add(i, end, GIVEN_NAMES.has(token.lower) ? 'person' : 'unknown', this.#isSource(i, end) ? { acts: true } : {});
      return end;
    }
    const kind = this.#kindOf(i, end);
    if (kind === 'place') return this.#addPlace(i, end);
    this.#add(i, end, kind, { acts: true });
    return end;
  }

  /** What a run of several unknown capitals names. */
  #kindOf(i: number, end: number): NameKind {
    const first = this.#tokens[i]!;
    if (GIVEN_NAMES.has(first.lower) || this.#hasInitial(i, end)) return 'person';
    if (this.#isAged(end) || this.#hasRoleAfter(end)) return 'person';
    if (this.#tokens.slice(i, end).some(token => token.text === '&')) return 'organisation';
    if (this.#isLocated(i, end)) return 'place';
    return this.#taggedKind(i, end) ?? 'unknown';
  }

  #taggedKind(i: number, end: number): NameKind | null {
    const offset = this.sentence.start;
    this.#tags ??= this.tagger.tag(this.passage.text.slice(offset, this.sentence.end));
    const start = this.#tokens[i]!.start - offset;
    const stop = this.#tokens[end - 1]!.end - offset;
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

  /** The last token of a maximal run of capitals from `i`, with hyphens and particles; a title or a day ends it. */
  #runEnd(i: number, atLeast: number): number {
    let end = atLeast;
    while (end < this.sentence.last) {
      const token = this.#tokens[end]!;
      if ((token.text === '-' || token.text === '‑') && !token.spaced && this.#startsWord(end + 1) && !this.#tokens[end + 1]!.spaced) { end += 2; continue; }
      if (token.text === '&' && this.#startsName(end + 1)) { end += 2; continue; }
      if (PARTICLES.has(token.lower) && token.kind === 'word' && !isCapitalised(token.text) && end > i) {
        let after = end + 1;
        if (this.#token(after)?.text === '-') after++;
        else if (PARTICLES.has(this.#token(after)?.lower ?? '')) after++;
        if (this.#startsName(after)) { end = after + 1; continue; }
      }
      if (token.kind !== 'word' || !isCapitalised(token.text) || CALENDAR.has(token.lower)) break;
      const title = titleAt(this.#tokens, end, this.sentence.last);
      if (title && title.value.class !== 'role' && this.#startsName(title.last) && !ORG_HEADS.has(this.#token(title.last)?.lower ?? '')) break;
      end++;
    }
    return end;
  }

  /**
   * The end of the organisation that begins at `i`, or null: its last capital is an organisation's noun ("Acme Holdings"), or its first one
   * ("Ministry of Health and Population"); "of", "for" and "and" join what belongs to it.
   */
  #organisationEnd(i: number, end: number, known: { value: Entry; last: number } | null): number | null {
    const capital = (at: number) => this.#startsName(at);
    if (known && (known.value.class === 'organisation' || known.value.class === 'group') && known.last === end) return null;
    let stop = -1;
    for (let at = end - 1; at >= i; at--) {
      if (ORG_HEADS.has(this.#tokens[at]!.lower)) { stop = at + 1; break; }
    }
    // "Hostage and Missing Families Forum": a head after "and" takes in the word before, unless that is a name
    if (stop < 0 && end - i === 1 && !known && this.#isWord(end, 'and') && capital(end + 1) && !this.#entryAt(end + 1)) {
      const second = this.#runEnd(end + 1, end + 2);
      if (second - end > 2 && ORG_HEADS.has(this.#tokens[second - 1]!.lower)) return second;
    }
    if (stop < 0) return null;
    const single = stop - i === 1;
    const opener = single && ORG_OPENERS.has(this.#tokens[i]!.lower) && (this.#isWord(stop, 'of') || this.#isWord(stop, 'for'));
    if (single && !opener) return null;
    if (stop < end && GIVEN_NAMES.has(this.#tokens[stop]!.lower)) return stop;
    if (stop < end && !this.#lastNoun(end, PLACE_NOUNS)) stop = end;
    if (stop < end) return null;
    return this.#joinedEnd(stop);
  }

  /** Joins "of the Interior", "for Disease Control and Prevention" to the organisation that ends at `end`. */
  #joinedEnd(end: number): number {
    let stop = end;
    for (let parts = 0; parts < 3; parts++) {
      const word = this.#token(stop)?.lower;
      const inner = parts > 0 && word === 'and';
      if (word !== 'of' && word !== 'for' && word !== 'on' && !inner) break;
      let at = stop + 1;
      if (this.#isWord(at, 'the')) at++;
      if (!this.#startsName(at) || CALENDAR.has(this.#tokens[at]!.lower)) break;
      const entry = this.#entryAt(at);
      if (word === 'on' && entry) break;
      if (inner && (entry || GIVEN_NAMES.has(this.#tokens[at]!.lower))) break;
      stop = this.#runEnd(at, entry?.last ?? at + 1);
    }
    return stop;
  }

  /** "Jordan Smith", "Chelsea Clinton": a known place's name before a surname is a given name. */
  #isGivenName(i: number, end: number, after: number): boolean {
    if (after - i !== 1 || end <= after || this.#entryAt(after)) return false;
    const given = GIVEN_NAMES.has(this.#tokens[i]!.lower);
    return given && !this.#lastNoun(end, PLACE_NOUNS) && !this.#lastNoun(end, EVENT_NOUNS) && !ORG_HEADS.has(this.#tokens[end - 1]!.lower);
  }

  // --- persons --------------------------------------------------------------------------------------------------

  /** The end of the personal name that begins at `i`, after a title; null where none does. */
  #personAt(i: number, title: Title): number | null {
    if (!this.#startsName(i) || CALENDAR.has(this.#tokens[i]!.lower)) return null;
    const token = this.#tokens[i]!;
    if (token.spaced === false && this.#token(i - 1)?.text !== '-') return null;
    const known = this.#entryAt(i);
    const end = this.#runEnd(i, i + 1);
    const capitalTitle = isCapitalised(this.#tokens[i - 1]!.text);
    if (ORG_HEADS.has(this.#tokens[end - 1]!.lower) && title.class !== 'honorific') return null;
    if (known && title.class !== 'honorific' && !(capitalTitle && known.last < end) && !this.#isGivenName(i, end, known.last)) return null;
    if (!capitalTitle && title.class === 'role' && end - i === 1 && !GIVEN_NAMES.has(token.lower) && (demonymAt(this.#tokens, i, end) || NO_ACTORS.has(token.lower))) return null;
    if (demonymAt(this.#tokens, i, end) || ADJECTIVES.has(token.lower)) return null;
    return end;
  }

  #hasInitial(i: number, end: number): boolean {
    for (let at = i; at < end - 1; at++) if (/^\p{Lu}\.?$/u.test(this.#tokens[at]!.text) && this.#token(at + 1)?.text !== '&') return true;
    return false;
  }

  /** "Jane Doe, 34," */
  #isAged(end: number): boolean {
    const age = this.#token(end + 1);
    return this.#token(end)?.text === ',' && age?.kind === 'number' && /^\d{1,3}$/.test(age.text) && [',', '.'].includes(this.#token(end + 2)?.text ?? '.');
  }

  /** "Jane Doe, a spokeswoman for …", "Jane Doe, the mayor" */
  #hasRoleAfter(end: number): boolean {
    return this.#roleAfter(end) !== null;
  }

  #roleAfter(end: number): string | null {
    if (this.#token(end)?.text !== ',') return null;
    let at = end + 1;
    if (this.#isWord(at, 'the') || this.#isWord(at, 'a') || this.#isWord(at, 'an')) at++;
    const anchor = this.#anchorAt(at);
    let from = anchor ? anchor.last : at;
    if (anchor && this.#token(from)?.kind === 'clitic') from++;
    const phrase = this.#titlePhrase(from);
    if (!phrase || phrase.title.class === 'honorific') return null;
    // "…, president Jane Doe": the title is the next name's
    if (this.#startsName(phrase.last)) return null;
    let stop = phrase.last;
    if (this.#isWord(stop, 'of') || this.#isWord(stop, 'for') || this.#isWord(stop, 'at')) {
      const of = this.#isWord(stop + 1, 'the') ? stop + 2 : stop + 1;
      stop = this.#nameEnd(of) ?? stop;
    }
    return this.#text(at, stop);
  }

  // --- places -----------------------------------------------------------------------------------------------------

  /** The words around say that it is a place: "in X", "X, Calif.", "near X". */
  #isLocated(i: number, end: number): boolean {
    const before = this.#token(i - 1);
    if (before && ['in', 'near', 'at', 'outside', 'inside', 'across'].includes(before.lower) && !(before.lower === 'in' && this.#speaks(end))) return true;
    const after = this.#token(end)?.text === ',' ? this.#entryAt(end + 1) : null;
    return after !== null && (after.value.class === 'region' || after.value.class === 'state') && [',', '.', ')', undefined].includes(this.#token(after.last)?.text);
  }

  /** Is the name here one who acts, or only where something is? Names in a list are as the first one. */
  #acts(i: number, end: number): boolean {
    const after = this.#token(end);
    let before = i - 1;
    while (before > this.sentence.first && (this.#isWord(before, 'the') || TITLE_MODIFIERS.has(this.#tokens[before]!.lower))) before--;
    const word = this.#token(before);
    if (after?.kind === 'clitic') return !LOCATIVES.has(word?.lower ?? '');
    if (!word || before < this.sentence.first) return true;
    if (word.lower === 'and' || word.lower === 'or' || word.text === ',') {
      const previous = this.#names.at(-1);
      const stop = this.#token(before - 1);
      if (previous && stop && previous.end === stop.end && previous.kind !== 'person') return previous.acts === true;
    }
    if (word.lower === 'of') return this.#token(before - 1) !== undefined && titleAt(this.#tokens, before - 1, before) !== null;
    if (word.text === '-' || word.text === '–') return false;
    return !LOCATIVES.has(word.lower);
  }

  /** A capital stands for its government where it does what governments do: "Washington has pressed", "Moscow, which vetoed". */
  #isGovernment(i: number, end: number): boolean {
    if (!this.#acts(i, end) || this.#isWord(i - 1, 'of')) return false;
    let at = end;
    if (this.#token(at)?.text === ',' && this.#isWord(at + 1, 'which')) at += 2;
    while (at < end + 6 && AUXILIARIES.has(this.#token(at)?.lower ?? '')) at++;
    const verb = this.#token(at)?.lower ?? '';
    return STATE_ACTS.has(verb) || SPEECH.has(verb);
  }

  // --- names out ----------------------------------------------------------------------------------------------------

  #addEntry(entry: Entry, i: number, end: number): void {
    const { class: kind, id, name, country } = entry;
    if (kind === 'city') this.#addPlace(i, end);
    else if (kind === 'capital') {
      if (country !== null && this.#isGovernment(i, end)) this.#add(i, end, 'state', { known: country, acts: true });
      else this.#addPlace(i, end);
    } else if (kind === 'region') {
      if (this.#isGovernment(i, end) && !this.#isWord(i - 1, 'in')) this.#add(i, end, 'state', { known: id, acts: true, bare: name });
      else this.#add(i, end, 'place', { known: id });
    } else if (kind === 'state') this.#add(i, end, this.#acts(i, end) ? 'state' : 'place', { known: id, acts: this.#acts(i, end) });
    else this.#add(i, end, kind === 'seat' ? 'organisation' : kind, { known: id, acts: true });
  }

  #addOrganisation(i: number, end: number): void {
    this.#add(i, end, 'organisation', { acts: true });
  }

  #addPlace(i: number, end: number): number {
    this.#add(i, end, 'place', {});
    return end;
  }

  #add(first: number, last: number, kind: NameKind, more: { role?: string | null; bareFrom?: number; bare?: string; known?: string; acts?: boolean; roleOnly?: boolean }): void {
    const { role = null, bareFrom = first, bare, known, acts, roleOnly } = more;
    const described = kind === 'person' && role === null && !roleOnly ? this.#roleAfter(last) : role;
    const start = this.#tokens[first]!.start;
    const end = this.#tokens[last - 1]!.end;
    this.#names.push({
      start, end, text: this.passage.text.slice(start, end), kind, role: described, bare: bare ?? this.#text(bareFrom, last), sentence: this.index,
      ...(known !== undefined && { known }), ...(acts && { acts }), ...(roleOnly && { roleOnly }),
    });
  }

  // --- tokens ---------------------------------------------------------------------------------------------------------

  /** A known name, none that reaches into a longer capital run as part of a word: "US" in "US-led" is one. */
  #entryAt(i: number): { value: Entry; last: number } | null {
    return i < this.sentence.last && i >= this.sentence.first ? entryAt(this.#tokens, i, this.sentence.last) : null;
  }

  /** The end of the name that begins at `i`: a known one, or the run of capitals. */
  #nameEnd(i: number): number | null {
    const known = this.#entryAt(i);
    if (known) return known.last;
    if (!this.#startsName(i) || CALENDAR.has(this.#tokens[i]!.lower)) return null;
    const end = this.#runEnd(i, i + 1);
    return this.#organisationEnd(i, end, null) ?? end;
  }

  /** A capital word, or a particle before one: "al-Ansari", "van Dijk". */
  #startsName(i: number): boolean {
    const token = this.#token(i);
    if (!token || token.kind !== 'word') return false;
    if (isCapitalised(token.text)) return true;
    if (!PARTICLES.has(token.lower)) return false;
    const next = this.#token(i + 1);
    const after = next?.text === '-' ? this.#token(i + 2) : next;
    return (next?.text === '-' || token.lower === 'al' || token.lower === 'bin' || token.lower === 'de' || token.lower === 'van' || token.lower === 'von') && after !== undefined && after.kind === 'word' && isCapitalised(after.text);
  }

  #startsWord(i: number): boolean {
    const token = this.#token(i);
    return token !== undefined && token.kind === 'word' && (isCapitalised(token.text) || (token.text.length <= 5 && !COMPOUNDS.has(token.lower)));
  }

  /** The run goes on after `i`. */
  #continues(i: number): boolean {
    return this.#startsName(i + 1);
  }

  /** First of its sentence, of a quotation, or after a colon or dash: a capital that grammar asks for. */
  #opensSentence(i: number): boolean {
    if (i === this.sentence.first) return true;
    const before = this.#tokens[i - 1]!;
    return before.kind === 'punctuation' && !/^[,;)\]’']$/.test(before.text) && !(before.text === '(') || before.text === '—' || before.text === '–' || before.text === '•' || before.text === '*';
  }

  /** The run is all that stands between quotation marks: the title of a work, not an actor. */
  #isWholeQuote(i: number, end: number): boolean {
    return /^["“„«‘]$/.test(this.#token(i - 1)?.text ?? '') && /^["”»’,.]$/.test(this.#token(end)?.text ?? '');
  }

  #lastNoun(end: number, nouns: ReadonlySet<string>): boolean {
    return nouns.has(this.#tokens[end - 1]!.lower);
  }

  #isWord(i: number, lower: string): boolean {
    return this.#token(i)?.lower === lower;
  }

  #token(i: number): Token | undefined {
    return i >= this.sentence.first && i < this.sentence.last ? this.#tokens[i] : undefined;
  }

  #text(first: number, last: number): string {
    return this.passage.text.slice(this.#tokens[first]!.start, this.#tokens[last - 1]!.end);
  }
}
