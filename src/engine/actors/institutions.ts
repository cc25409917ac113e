/** Bodies named by a common noun, with or without the state that they belong to. */
import { hasVerb, isSource } from './context';
import type { Entry } from './lexicon';
import { endsRole } from './roles';
import type { SentenceView } from './view';
import { BARE_INSTITUTIONS, DOMAINS, institutionAt, STANDING } from './words';

export interface Institution {
  /** Token after its words. */
  readonly end: number;
  /** The state that bare "authorities" stand for; null where it is a body of its own. */
  readonly state: Entry | null;
}

/** "Israeli authorities", "Gaza health authorities", "Hamas-controlled health authority in Gaza", "the Nigerian military", where they act; `described` where they only tell of the name before them. */
export function institution(view: SentenceView, i: number, described: boolean): Institution | null {
  const owner = view.demonymAt(i) ?? view.entryAt(i);
  if (!owner) return standing(view, i);
  if (owner.value.class === 'seat' || owner.value.class === 'organisation') return null;
  const possessive = view.at(owner.last)?.kind === 'clitic';
  const controlled = view.isHyphen(owner.last) && /(?:ed|run)$/.test(view.lower(owner.last + 1));
  if (owner.value.class === 'group' && !controlled) return null;
  const at = owner.last + (possessive ? 1 : controlled ? 2 : 0);
  const noun = nounFrom(view, at);
  if (!noun || (view.isCapital(noun.last - 1) && !possessive)) return null;
  const domain = noun.first > at || noun.value.includes(' ');
  const bare = BARE_INSTITUTIONS.has(noun.value) && !domain && !controlled;
  if (noun.value === 'officials' && bare) return null;
  let end = noun.last;
  if (controlled && view.is(end, 'in')) end = view.entryAt(end + 1)?.last ?? end;
  const named = view.isCapital(noun.last - 1);
  if (!named && !isSource(view, i, end) && (described || bare || !(possessive ? endsRole(view, end) : hasVerb(view, end)))) return null;
  return { end, state: bare && noun.value !== 'government' && owner.value.class === 'state' ? owner.value : null };
}

/** "the health ministry", "the city’s health department": a body of a state that goes without saying, where it acts. */
function standing(view: SentenceView, i: number): Institution | null {
  if (view.isCapital(i) || !(view.is(i - 1, 'the') || view.at(i - 1)?.kind === 'clitic')) return null;
  const noun = nounFrom(view, i);
  if (!noun || noun.last - i < 2 || view.isCapital(noun.last - 1) || !STANDING.has(view.lower(noun.last - 1))) return null;
  return isSource(view, i, noun.last) || hasVerb(view, noun.last) ? { end: noun.last, state: null } : null;
}

/** The noun of a state's body at `i` or after the fields before it: "ministry" of "foreign affairs ministry". */
function nounFrom(view: SentenceView, i: number): { readonly first: number; readonly last: number; readonly value: string } | null {
  for (let at = i; at <= i + 3; at++) {
    const noun = institutionAt(view.tokens, at, view.last);
    if (noun) return { first: at, ...noun };
    if (!DOMAINS.has(view.lower(at))) return null;
  }
  return null;
}

/** Types of listed bodies that states have each their own of. */
const NATIONAL_BODIES = new Set(['court', 'parliament', 'party', 'military', 'aid', 'agency', 'finance ministry']);

/** The end of a state’s own body of a listed kind: "Indonesian Red Cross", "Kenya’s Supreme Court" are bodies of their own beside the listed name that they share. */
export function nationalBody(view: SentenceView, i: number): number | null {
  const owner = view.demonymAt(i) ?? view.entryAt(i);
  if (!owner || owner.value.class !== 'state') return null;
  const body = view.entryAt(view.at(owner.last)?.kind === 'clitic' ? owner.last + 1 : owner.last);
  return body && body.value.class === 'organisation' && body.value.country === null && body.value.type !== null && NATIONAL_BODIES.has(body.value.type) ? body.last : null;
}
