/** Titles and roles: their phrases, whose they are, and when they stand for their holder. */
import type { Entry } from './lexicon';
import type { Found } from './phrases';
import type { SentenceView } from './view';
import { AUXILIARIES, institutionAt, OPENERS, SPEECH, TITLE_MODIFIERS, titleAt, type Title } from './words';
import { organisationEnd, runEnd } from './runs';

/** Titles are short phrases. */
const REACH = 8;

/** A title with the modifiers before it, as token indices. */
export interface TitlePhrase {
  readonly first: number;
  readonly last: number;
  readonly title: Title;
}

/** The state, its adjective, the region, capital or seat whose officer a title names: "US", "Israeli", "White House". */
export function ownerAt(view: SentenceView, i: number): Found<Entry> | null {
  const found = view.demonymAt(i) ?? view.entryAt(i);
  return found && found.value.class !== 'organisation' && found.value.class !== 'group' && found.value.class !== 'city' ? found : null;
}

/** The title that begins at `i` or after modifiers there: "national security spokesperson", "army chief General", "minister of health". */
export function titlePhrase(view: SentenceView, i: number): TitlePhrase | null {
  let phrase: TitlePhrase | null = null;
  let at = i;
  while (at < Math.min(view.last, i + REACH)) {
    const found = titleAt(view.tokens, at, view.last);
    if (found) {
      at = found.last;
      phrase = { first: i, last: at, title: found.value };
      const field = fieldEnd(view, at);
      if (field > at) return { ...phrase, last: field };
    } else if (TITLE_MODIFIERS.has(view.lower(at)) || (at > i && view.isHyphen(at))) at++;
    else break;
  }
  return phrase?.last === at ? phrase : null;
}

/** "of health", "for climate policy" between a title and a name. */
function fieldEnd(view: SentenceView, end: number): number {
  if (!view.is(end, 'of', 'for')) return end;
  let at = end + 1;
  while (TITLE_MODIFIERS.has(view.lower(at)) && !view.isCapital(at)) at++;
  return at > end + 1 && view.startsName(at) ? at : end;
}

/** No further word belongs to the role's phrase: not "the President Street shop", "the prime minister designate". */
export function endsRole(view: SentenceView, i: number): boolean {
  const token = view.at(i);
  if (!token || token.kind !== 'word') return true;
  return !view.isCapital(i) && (SPEECH.has(token.lower) || AUXILIARIES.has(token.lower) || OPENERS.has(token.lower) || /(?:ed|s)$/.test(token.lower));
}

/** The end of the name that begins at `i`: a listed one, an organisation, or a run of capitals. */
export function nameEnd(view: SentenceView, i: number): number | null {
  const known = view.entryAt(i);
  if (known) return known.last;
  // "the Norwegian army"
  const people = view.demonymAt(i);
  const body = people && institutionAt(view.tokens, people.last, view.last);
  if (body) return body.last;
  if (!view.startsName(i)) return null;
  const end = runEnd(view, i);
  return organisationEnd(view, i, end, null) ?? end;
}

/** The role after a name: ", a spokesman for the council", ", Mali’s former trade minister". Null where none is, or where it belongs to the next name. */
export function roleAfter(view: SentenceView, end: number): string | null {
  if (!view.is(end, ',')) return null;
  // "Anna Bell, 58, the head of …"
  if (view.at(end + 1)?.kind === 'number' && view.is(end + 2, ',')) return roleAfter(view, end + 2);
  const first = view.afterArticle(end + 1);
  // "a senior Norwegian official"
  let lead = first;
  while (TITLE_MODIFIERS.has(view.lower(lead)) && !view.isCapital(lead)) lead++;
  const owner = ownerAt(view, lead) ?? (lead === first ? null : ownerAt(view, first));
  let at = owner?.last ?? first;
  // "the union’s general secretary"
  if (!owner && view.at(at + 1)?.kind === 'clitic') at++;
  if (view.at(at)?.kind === 'clitic') at++;
  const phrase = titlePhrase(view, at);
  if (!phrase || phrase.title.class === 'honorific' || view.startsName(phrase.last)) return null;
  return view.text(first, ownedEnd(view, phrase.last));
}

/** Takes in "of the International Criminal Court" after a role. */
export function ownedEnd(view: SentenceView, end: number): number {
  if (!view.is(end, 'of', 'for', 'at')) return end;
  const owner = nameEnd(view, view.is(end + 1, 'the') ? end + 2 : end + 1);
  if (owner === null) return end;
  return view.at(owner)?.kind === 'clitic' ? nameEnd(view, owner + 1) ?? end : owner;
}
