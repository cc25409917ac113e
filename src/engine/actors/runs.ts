/** How far a name reaches: runs of capitals, and what joins them into the names of organisations. */
import { GIVEN_NAMES, COMPANY_HEADS, COMPOUNDS, EVENT_NOUNS, FIELDS, LETTERED, NUMBERED, OPENERS, ORG_FIRSTS, ORG_HEADS, ORG_OPENERS, PARTICLES, PLACE_NOUNS, titleAt } from './words';
import type { SentenceView } from './view';

/** In tokens: no name is longer, and a text that is all capitals must not cost more than its length. */
const LONGEST = 24;

/** The end of the run of capitals that begins at `i`, with its hyphens, initials and particles; a day or a title before a further name ends it. */
export function runEnd(view: SentenceView, i: number, atLeast = i + 1): number {
  let end = PARTICLES.has(view.lower(i)) && !view.isCapital(i) ? atLeast + (view.isHyphen(i + 1) ? 2 : 1) : atLeast;
  while (end < Math.min(view.last, i + LONGEST)) {
    const token = view.tokens[end]!;
    if (view.isHyphen(end) && continuesWord(view, end + 1)) end += 2;
    else if (view.at(end)?.kind === 'number' && NUMBERED.has(view.lower(end - 1)) && /^\d{1,3}$/.test(token.text)) end++;
    else if (isSpent(view, i, end)) break;
    else if (token.text === '&' && view.isCapital(end + 1)) end += 2;
    else if (token.kind === 'word' && PARTICLES.has(token.lower) && !view.isCapital(end)) {
      let after = view.isHyphen(end + 1) ? end + 2 : end + 1;
      if (PARTICLES.has(view.lower(after)) && !view.isCapital(after)) after++;
      if (!view.isCapital(after)) break;
      end = after + 1;
    } else if (token.kind === 'clitic' && ownsOffice(view, end)) end += 2;
    else if (!view.isCapital(end) || !view.startsName(end) || isTitleOfNext(view, end)) break;
    else end++;
  }
  return end;
}

/** Nothing follows the letter that tells annexes apart ("Section C"), nor does a word of grammar after a stop ("X. The") go on a name. */
function isSpent(view: SentenceView, i: number, end: number): boolean {
  const letter = /^\p{Lu}\.?$/u.test(view.tokens[end - 1]!.text);
  return letter && ((end - i === 2 && LETTERED.has(view.lower(i))) || OPENERS.has(view.lower(end)));
}

/** "Passaic County Prosecutor’s Office", "Workers’ Party": the possessive of an officer or a plural before an organisation's noun. */
function ownsOffice(view: SentenceView, clitic: number): boolean {
  let last = clitic + 1;
  while (view.isCapital(last + 1) && last < clitic + 4) last++;
  if (!view.isCapital(clitic + 1) || !ORG_HEADS.has(view.lower(last))) return false;
  const owner = view.lower(clitic - 1);
  return titleAt(view.tokens, clitic - 1, clitic) !== null || /(?:s|[^g]men)$/.test(owner) || PLURALS.has(owner);
}

const PLURALS = new Set(['people', 'men', 'children']);

/** After a hyphen: a capital, or the small half of a name ("Jae-in") that is no compound's ("US-led"). */
function continuesWord(view: SentenceView, i: number): boolean {
  const token = view.at(i);
  if (!token || token.kind !== 'word') return false;
  return view.isCapital(i) || (token.text.length <= 5 && !COMPOUNDS.has(token.lower));
}

/** "Georgia State Patrol | Capt. Mark Perry": a title that a further name follows belongs to that name. */
function isTitleOfNext(view: SentenceView, i: number): boolean {
  const title = titleAt(view.tokens, i, view.last);
  return title !== null && title.value.class !== 'role' && view.startsName(title.last) && !ORG_HEADS.has(view.lower(title.last));
}

/**
 * The end of the organisation whose first word is at `i` in a run that ends at `end`, or null: its last capital is an organisation's noun
 * ("Acme Holdings") or its first one is ("Ministry of Health and Population"). `known` is the end of a listed name at `i`.
 */
export function organisationEnd(view: SentenceView, i: number, end: number, known: number | null): number | null {
  if (end - i > 1 && ORG_FIRSTS.has(view.lower(i).replace(/\d+$/, '')) && !PLACE_NOUNS.has(view.lower(end - 1)) && !EVENT_NOUNS.has(view.lower(end - 1))) return tailEnd(view, end);
  let stop = end;
  while (stop > i && !ORG_HEADS.has(view.lower(stop - 1))) stop--;
  if (stop === i) return known === null ? joinedByAnd(view, i, end) ?? joinedAfterArticle(view, i, end) : null;
  const opener = stop - i === 1 && ORG_OPENERS.has(view.lower(i)) && view.is(stop, 'of', 'for');
  if (stop - i === 1 && !opener) return known === null ? joinedByAnd(view, i, end) : null;
  // "Chicago Police Department John Doe" is two names; "Barclays Bank UK" one; "University Hospital" is a place
  if (stop < end && !GIVEN_NAMES.has(view.lower(stop))) {
    // nor is a "Reserve Ratio", a "Police Act" a body
    if (PLACE_NOUNS.has(view.lower(end - 1)) || EVENT_NOUNS.has(view.lower(end - 1))) return null;
    stop = end;
  }
  return tailEnd(view, stop);
}

/** "Hostage and Missing Families Forum": the noun after "and" takes in an unknown word before it. */
function joinedByAnd(view: SentenceView, i: number, end: number): number | null {
  if (end - i !== 1 || !view.is(end, 'and') || !view.startsName(end + 1) || view.entryAt(end + 1)) return null;
  const second = runEnd(view, end + 1);
  return second - end > 2 && ORG_HEADS.has(view.lower(second - 1)) ? second : null;
}

/** "the National Disaster Relief and Rehabilitation Council": one body after its article, where nothing before "and" is a name of its own. */
function joinedAfterArticle(view: SentenceView, i: number, end: number): number | null {
  if (end - i < 2 || !view.is(i - 1, 'the') || !view.is(end, 'and') || !view.startsName(end + 1) || view.entryAt(end + 1) || view.demonymAt(end + 1)) return null;
  for (let at = i; at < end; at++) if (GIVEN_NAMES.has(view.lower(at)) || PLACE_NOUNS.has(view.lower(at)) || (at > i && view.entryAt(at))) return null;
  const second = runEnd(view, end + 1);
  return second - end > 2 && ORG_HEADS.has(view.lower(second - 1)) && !GIVEN_NAMES.has(view.lower(end + 1)) ? tailEnd(view, second) : null;
}

/** Takes in "of the Interior", "for Disease Control and Prevention". */
function tailEnd(view: SentenceView, head: number): number {
  let stop = head;
  for (let parts = 0; parts < 3; parts++) {
    const listed = parts > 0 && DEPARTMENTS.has(view.lower(head - 1)) ? listEnd(view, stop) : stop;
    if (listed > stop) return listed;
    const also = parts > 0 && view.is(stop, 'and');
    if (!also && !view.is(stop, 'of', 'for', 'on')) break;
    const at = view.is(stop + 1, 'the') ? stop + 2 : stop + 1;
    const known = view.entryAt(at);
    if (!view.startsName(at) || !view.isCapital(at)) break;
    // "Acme Industries of Canada" is Acme Industries
    if (parts === 0 && known?.value.class === 'state' && COMPANY_HEADS.has(view.lower(head - 1))) break;
    if (known && (also || view.is(stop, 'on'))) break;
    const end = runEnd(view, at, known?.last);
    // "University of Oxford and Imperial College" are two
    const field = FIELDS.has(view.lower(end - 1));
    if (also && (GIVEN_NAMES.has(view.lower(at)) || (!field && view.tokens.slice(at, end).some(token => ORG_HEADS.has(token.lower))))) break;
    stop = end;
  }
  return stop;
}

const DEPARTMENTS = new Set(['ministry', 'department', 'office', 'directorate', 'secretariat', 'committee', 'ministerio', 'ministério', 'ministère']);

/** The end of the fields that go on what a department is of, at a comma: ", Sport and Culture" after "Ministry of Youth". `comma` itself where no such list stands there. */
function listEnd(view: SentenceView, comma: number): number {
  let at = comma;
  while (at < comma + LONGEST && view.is(at, ',') && isField(view, at + 1)) at = runEnd(view, at + 1);
  if (at > comma && view.is(at, ',')) at++;
  return at > comma && view.is(at, 'and') && isField(view, at + 1) ? runEnd(view, at + 1) : comma;
}

/** A capital that is no name of its own. */
function isField(view: SentenceView, i: number): boolean {
  return view.isCapital(i) && view.startsName(i) && !view.entryAt(i) && !GIVEN_NAMES.has(view.lower(i)) && titleAt(view.tokens, i, view.last) === null;
}
