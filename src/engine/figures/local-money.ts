/** Which of the currencies that share a name or sign an article means: "$" in a Canadian paper. */
import countries from '../data/countries.json';
import currencies from '../data/currencies.json';
import { homeOf } from '../actors/country';
import type { Article } from '../article/model';
import type { Quantity } from './model';

interface Currency {
  readonly code: string;
  readonly names: readonly string[];
  readonly of?: readonly string[];
  readonly signs?: readonly string[];
}

const ALL: readonly Currency[] = currencies.currencies;
const BY_CODE = new Map(ALL.map(currency => [currency.code, currency] as const));

/** For the currency that a name means alone, all that share the name; of dollars, those that their own press writes as no more than "$". */
const SHARED = new Map(ALL.flatMap(currency => {
  const sharing = ALL.filter(other => other !== currency && currency.names.some(name => other.names.includes(name)));
  const first = currency.names.some(name => ALL.find(other => other.names.includes(name)) === currency);
  return first && sharing.length > 0 ? [[currency.code, sharing.filter(({ code }) => currency.code !== 'USD' || currencies.bareDollar.includes(code))] as const] : [];
}));

/** Signs that several currencies share. */
const COMMON_SIGN = /^(?:\$|\p{L}+)$/u;

/** Words, codes and signs that single a currency out: "US$", "USD", "£", "Canadian dollars". */
const MARKED = new Map([...SHARED.keys()].map(code => {
  const { of = [], names, signs = [] } = BY_CODE.get(code)!;
  const marks = [code, ...signs.filter(sign => !COMMON_SIGN.test(sign) || currencies.nameSigns.includes(sign.toLowerCase())), ...of.flatMap(whose => names.map(name => `${whose} ${name}`))];
  return [code, new RegExp(marks.map(mark => `(?<!\\p{L})${mark.replace(/[.$]/g, '\\$&')}(?:s|(?!\\p{L}))`).join('|'), 'iu')] as const;
}));

/** ISO 3166-1 code → the words for who is from there: "Canadian", "Canada". */
const PEOPLES = new Map(countries.states.map(({ id, name, demonyms }) => [id, [name, ...demonyms].map(word => word.toLowerCase())] as const));

/** The quantities of an article's passages, with the currency of its country where a sign or name is shared by several. */
export function inLocalMoney(article: Article, passages: readonly { readonly quantities: readonly Quantity[] }[]): readonly (readonly Quantity[])[] {
  const all = passages.map(({ quantities }) => quantities);
  const shared = new Set(all.flat().flatMap(quantity => (isBare(quantity) ? [codeOf(quantity)] : [])));
  if (shared.size === 0) return all;
  const home = homeOf(article);
  if (!home) return all;
  // agencies of the world write "$" for the US dollar, wherever they write from
  const worldwide = home.by !== 'publisher' && article.credits.length > 0;
  const peoples = PEOPLES.get(home.country) ?? [];
  const local = new Map([...shared].flatMap(code => {
    const own = worldwide && code === 'USD' ? undefined : SHARED.get(code)!.find(({ of = [] }) => of.some(whose => peoples.includes(whose)));
    // "A$5m ($3.3m)": there the bare sign is the other's
    return own && !all.some(quantities => quantities.some(quantity => codeOf(quantity) === own.code)) ? [[code, own.code] as const] : [];
  }));
  return local.size === 0 ? all : all.map(quantities => quantities.map(quantity => {
    const code = isBare(quantity) ? local.get(codeOf(quantity)) : undefined;
    return code === undefined ? quantity : { ...quantity, unit: code + quantity.unit.slice(codeOf(quantity).length) };
  }));
}

/** Is the currency one that shares its name, and nothing beside the number says which it is? */
function isBare(quantity: Quantity): boolean {
  const code = codeOf(quantity);
  return SHARED.has(code) && !MARKED.get(code)!.test(quantity.text);
}

/** "USD" of "USD/h". */
function codeOf({ unit }: Quantity): string {
  return unit.split('/')[0]!;
}
