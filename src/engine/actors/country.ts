/** The country that an article is written in, or else is about: what "the dollar" or "the government" means there. */
import { datelineOf } from '../article/dateline';
import type { Article } from '../article/model';
import { isCapitalised, tokenize } from '../article/tokens';
import type { Token } from '../article/model';
import home from '../data/home.json';
import { demonymAt, entryAt } from './lexicon';
import { Phrases } from './phrases';

/** An ISO 3166-1 code, and whether who published it tells so, or only what it tells of. */
export interface Home {
  readonly country: string;
  readonly by: 'publisher' | 'dateline' | 'places';
}

const OUTLETS = new Map(Object.entries(home.outlets).flatMap(([country, names]) => names.map(name => [name, country] as const)));
const TOWNS = new Phrases(Object.entries(home.towns).flatMap(([country, names]) => names.map(name => [name, country] as const)), 'names');
const GENERIC = new Set(home.generic);

/** As few mentions of a country's places tell nothing of where an article is from. */
const FEWEST = 3;

/** By the outlet or its address, an agency of one country, the dateline, or the country that most names of places and peoples are of; null where these tell nothing. */
export function homeOf({ declared, outlet, credits, paragraphs }: Pick<Article, 'declared' | 'outlet' | 'credits' | 'paragraphs'>): Home | null {
  const publisher = ofHost(declared.source) ?? ofOutlet(outlet) ?? credits.map(credit => OUTLETS.get(plain(credit))).find(country => country !== undefined);
  if (publisher !== undefined && publisher !== null) return { country: publisher, by: 'publisher' };
  const body = paragraphs.filter(({ role }) => role === 'body');
  const first = body[0]?.passage.text;
  const dateline = first === undefined ? null : datelineOf(first);
  for (const { start, end } of dateline?.places ?? []) {
    const country = countriesIn(tokenize(titleCase(first!.slice(start, end))))[0];
    if (country !== undefined) return { country, by: 'dateline' };
  }
  const counts = new Map<string, number>();
  for (const { passage } of body) for (const country of countriesIn(passage.tokens)) counts.set(country, (counts.get(country) ?? 0) + 1);
  const [[country, most] = ['', 0], [, second] = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most >= FEWEST && most >= 2 * second ? { country, by: 'places' } : null;
}

function ofHost(address: string | null): string | null {
  const domain = /^https?:\/\/[^/:?#]*\.([a-z]{2})(?=[/:?#]|$)/i.exec(address ?? '')?.[1]?.toLowerCase();
  return domain === undefined || GENERIC.has(domain) ? null : domain === 'uk' ? 'GB' : domain.toUpperCase();
}

/** "The Toronto Star": a listed outlet, or one that a place or people gives its name. */
function ofOutlet(outlet: string | null): string | null {
  if (outlet === null) return null;
  return OUTLETS.get(outlet.toLowerCase()) ?? OUTLETS.get(plain(outlet)) ?? ofHost(`http://${outlet}`) ?? countriesIn(tokenize(outlet))[0] ?? null;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the /, '');
}

/** The countries of the places and peoples that tokens name, one a mention. */
function countriesIn(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < tokens.length;) {
    if (!isCapitalised(tokens[i]!.text)) {
      i++;
      continue;
    }
    const town = TOWNS.at(tokens, i, tokens.length);
    const entry = demonymAt(tokens, i, tokens.length) ?? entryAt(tokens, i, tokens.length);
    const country = town?.value ?? (entry && entry.value.class !== 'organisation' ? entry.value.country : null);
    if (country) found.push(country);
    i = town?.last ?? entry?.last ?? i + 1;
  }
  return found;
}

/** A dateline's capitals in the letters of a name: "PORT ELGIN" → "Port Elgin". */
function titleCase(place: string): string {
  return place.replace(/\p{Lu}{2,}/gu, word => word[0]! + word.slice(1).toLowerCase());
}
