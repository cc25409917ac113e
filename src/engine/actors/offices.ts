/** Which office a role names, so that a role can be tied to its holder: "Israeli prime minister" → IL's prime minister. */
import type { Token } from '../article/model';
import { isCapitalised, tokenize } from '../article/tokens';
import { bodyOf, demonymAt, entryAt, entryName } from './lexicon';
import { organisationKey } from './normal';
import { HEAD_TITLES, LEADS, TITLE_MODIFIERS, titleAt } from './words';

/** An office that one person holds at a time. */
export interface Office {
  /** Id of the state or body that it belongs to; null where the words don't say. */
  readonly of: string | null;
  readonly title: string;
}

/** Who is not the holder: a former or deputy one. */
const NOT_HOLDER = new Set(['former', 'ex', 'deputy', 'vice', 'assistant', 'acting', 'late', 'ousted', 'deposed', 'incoming', 'outgoing', 'associate', 'shadow', 'then', 'interim']);

/** The office that a role's words name, or null where several may hold it ("spokesman") or the words name a former holder. */
export function officeOf(role: string): Office | null {
  const tokens = tokenize(role);
  let of: string | null = null;
  let country: string | null = null;
  let body = false;
  let title: string | null = null;
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]!;
    if (NOT_HOLDER.has(token.lower)) return null;
    const place = entryAt(tokens, i, tokens.length) ?? demonymAt(tokens, i, tokens.length);
    if (place) {
      if (of === null) {
        of = place.value.id;
        country = place.value.class === 'state' ? place.value.id : null;
        body = place.value.class === 'organisation' || place.value.class === 'group';
        if (place.value.class === 'seat') of = place.value.country;
      }
      i = place.last;
      continue;
    }
    const found = titleAt(tokens, i, tokens.length);
    if (found?.value.unique && title === null) title = found.value.phrase;
    else if (found && title === null && !TITLE_MODIFIERS.has(found.value.phrase)) return null;
    if (!found && of === null && isCapitalised(token.text)) {
      of = organisationKey(capitalsFrom(tokens, i));
      body = true;
    }
    i = found ? found.last : i + 1;
  }
  if (title === null) return null;
  const led = LEADS.get(title);
  if (led !== undefined && country !== null) return { of: bodyOf(country, led)?.id ?? `${country} ${led}`, title: 'head' };
  // whoever leads a body leads it under whatever title; a state has both a president and a prime minister
  if (HEAD_TITLES.has(title) && body) return { of, title: 'head' };
  return { of, title };
}

/** The run of capitals from token `i`, joined by small words: "Bank of England". */
function capitalsFrom(tokens: readonly Token[], i: number): string {
  let last = i + 1;
  while (last < tokens.length && (isCapitalised(tokens[last]!.text) || /^(?:of|for|and|the)$/.test(tokens[last]!.lower))) last++;
  return tokens.slice(i, last).map(token => token.text).join(' ');
}

/** The state that a body or group belongs to, by its name or by the list: "Peruvian military", "White House". Null where neither tells, and for states themselves. */
export function stateOf(name: string): string | null {
  const tokens = tokenize(name);
  if (tokens.length === 0) return null;
  const listed = entryAt(tokens, 0, tokens.length);
  const whole = listed?.last === tokens.length ? listed.value : null;
  if (whole) return whole.country !== null && whole.class !== 'state' ? entryName(whole.country) : null;
  const first = demonymAt(tokens, 0, tokens.length) ?? listed;
  const last = entryAt(tokens, tokens.length - 1, tokens.length);
  return [first, last].find(owner => owner?.value.class === 'state')?.value.name ?? null;
}

/** One string an office, for maps. */
export function officeKey(office: Office): string {
  return `${office.of ?? ''}|${office.title}`;
}
