/** Persons by title: how far the name after a title and the words before it reach. */
import { runEnd } from './runs';
import { isAcronym, isPerson } from './unlisted';
import type { SentenceView } from './view';
import { adjectiveAt, COURTESY, DEDICATED, EVENT_NOUNS, NO_ACTORS, OPENERS, ORG_HEADS, PLACE_NOUNS, TITLE_MODIFIERS, titleAt, type Title } from './words';

/** The end of the personal name that begins at `i` after a title. */
export function personEnd(view: SentenceView, i: number, title: Title): number | null {
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
  if (known && !(view.isCapital(i - 1) && known.last < end) && !isPerson(view, i, end, known.last)) return null;
  return end - i === 1 && !view.isCapital(i - 1) && NO_ACTORS.has(view.lower(i)) ? null : end;
}

/** "former", "then" before a role is part of it. */
export function modifiersFrom(view: SentenceView, i: number): number {
  let from = i;
  while (TITLE_MODIFIERS.has(view.lower(from - 1)) && !view.isCapital(from - 1)) from--;
  return from;
}
