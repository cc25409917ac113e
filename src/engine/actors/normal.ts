/** Forms of names under which spellings of one name are the same. */
import { tokenize } from '../article/tokens';
import { demonymAt, entryAt } from './lexicon';
import { PARTICLES } from './words';

/** Words that a name may have or lack. */
const LOOSE = new Set(['the']);
/** What tells a son from his father. */
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Letters that no decomposition parts from their mark, as they are written where they can't be typed. */
const PLAIN = new Map(Object.entries({ ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ħ: 'h', ŋ: 'n', ŧ: 't', ə: 'a' }));

/** Lower case, no diacritics, no dots; hyphens and blanks part words, apostrophes don't. "al-Ansari" → ["al", "ansari"]. */
export function nameWords(name: string): string[] {
  return (BEYOND_ASCII.test(name) ? unmarked(name) : name.toLowerCase()).replace(/[’'`´ʻʼ.]/g, '').match(/[\p{L}\p{N}&]+/gu)?.filter(word => !LOOSE.has(word)) ?? [];
}

const BEYOND_ASCII = /[^ -~]/;

function unmarked(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[ıłøđðþßæœħŋŧə]/g, letter => PLAIN.get(letter)!);
}

/** Nouns that mean one thing in the name of a state's body. */
const SAME_NOUN = new Map([['authorities', 'authority'], ['officials', 'authority']]);

/**
 * One string for every way to name an organisation: "Gaza’s health authorities" and "Hamas-controlled health authority in Gaza",
 * "Israeli Air Force" and "Israel’s air force". Whose it is comes first; who controls it is left out.
 */
export function organisationKey(name: string): string {
  const tokens = tokenize(name).filter(({ kind }) => kind !== 'clitic');
  const owners: string[] = [];
  const words: string[] = [];
  for (let i = 0; i < tokens.length;) {
    const place = demonymAt(tokens, i, tokens.length) ?? entryAt(tokens, i, tokens.length);
    const token = tokens[i]!;
    if (place && /^[-‐‑]$/.test(tokens[place.last]?.text ?? '') && tokens[place.last + 1]?.kind === 'word') {
      i = place.last + 2;
    } else if (place && (place.value.class === 'state' || place.value.class === 'region') && (i === 0 || place.last === tokens.length)) {
      owners.push(place.value.name);
      i = place.last;
    } else {
      if (!LOOSE_IN_BODIES.has(token.lower)) words.push(SAME_NOUN.get(token.lower) ?? token.text);
      i++;
    }
  }
  // "Education Ministry", "Ministry of Education"
  if (words.length > 1 && DEPARTMENTS.has(words.at(-1)!.toLowerCase())) words.unshift(words.pop()!);
  return nameWords([...owners, ...words].join(' ')).join(' ') || nameWords(name).join(' ');
}

const DEPARTMENTS = new Set(['ministry', 'department']);

/** What a company's or club's name may have or lack, and small words. */
const LOOSE_IN_BODIES = new Set(['of', 'in', 'for', 'the', 'plc', 'inc', 'ltd', 'llc', 'corp', 'co', 'nv', 'ag', 'sa', 'se', 'spa', 'asa', 'oyj', 'bv', 'gmbh', 'pty', 'pte', 'pvt', 'private', 'public', 'limited', 'incorporated', 'corporation', 'llp', 'lp', 'berhad', 'bhd', 'sdn', 'tbk', 'kk', 'as', 'ab', 'oy', 'sas', 'srl', 'fc', 'afc', 'cf', 'sc', 'fk']);

/** What is compared of a person's name. */
export interface PersonName {
  readonly words: readonly string[];
  /** First word; null where there is one word alone. */
  readonly given: string | null;
  readonly surname: string;
  /** "jr", "iii". */
  readonly suffix: string | null;
}

/** A person's name in parts; initials and particles stay in `words` alone. Null where it has no word. */
export function personName(name: string): PersonName | null {
  const words = nameWords(name);
  const last = words.at(-1);
  const suffix = words.length > 1 && last !== undefined && SUFFIXES.has(last) ? last : null;
  if (suffix !== null) words.pop();
  const surname = words.at(-1);
  if (surname === undefined) return null;
  const rest = words.slice(0, -1).filter(word => !PARTICLES.has(word));
  return { words, given: rest[0] ?? null, surname, suffix };
}

/** Do the two stand for one person as far as the names tell: same surname, given names that are equal or one an initial, middle names that agree? Suffixes aside. */
export function sameName(a: PersonName, b: PersonName): boolean {
  if (isTail(a.words, b.words) || isTail(b.words, a.words)) return true;
  if (a.surname !== b.surname || a.given === null || b.given === null) return false;
  if (a.given !== b.given && !(isInitialOf(a.given, b.given) || isInitialOf(b.given, a.given))) return false;
  const middle = (name: PersonName) => name.words.slice(1, -1).find(word => !PARTICLES.has(word));
  const [x, y] = [middle(a), middle(b)];
  return x === undefined || y === undefined || x === y || isInitialOf(x, y) || isInitialOf(y, x);
}

/** A double surname: "Peña Nieto" of "Enrique Peña Nieto". */
function isTail(short: readonly string[], long: readonly string[]): boolean {
  return short.length >= 2 && short.length < long.length && short.every((word, i) => word === long[long.length - short.length + i]);
}

function isInitialOf(initial: string, name: string): boolean {
  return initial.length === 1 && name.startsWith(initial);
}

/** Two spellings of one given name ("Sergei", "Sergey"; "Mohammed", "Muhammad"): same first letter, and few letters changed. */
export function isSpelling(a: string, b: string): boolean {
  return a[0] === b[0] && Math.min(a.length, b.length) >= 4 && distance(a, b) <= (Math.max(a.length, b.length) >= 7 ? 2 : 1);
}

/** Letters to insert, delete or change (Levenshtein 1966). Names are short; longer strings are cut at 40. */
function distance(a: string, b: string): number {
  const [x, y] = [a.slice(0, 40), b.slice(0, 40)];
  let row = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const next = [i];
    for (let j = 1; j <= y.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (x[i - 1] === y[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[y.length]!;
}

/** The initials under which an organisation may be known: "Rail Accident Investigation Branch" → "RAIB"; small words count for nothing. */
export function initials(name: string): string {
  return name.split(/[\s-]+/).filter(word => /^\p{Lu}/u.test(word)).map(word => word[0]!).join('');
}
