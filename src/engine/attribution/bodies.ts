/** What sort of body an organisation is, and by which nouns it is called again. */
import { entryType } from '../actors/lexicon';
import type { ArticleActor } from '../actors/model';
import { nameWords } from '../actors/normal';
import { ORG_HEADS } from '../actors/words';
import { isAllCapitals } from '../article/tokens';
import classes from '../data/body-classes.json';

const HEADS = new Map(Object.entries(classes.heads).flatMap(([sort, nouns]) => nouns.map(noun => [noun, sort] as const)));
const TYPES = new Map(Object.entries(classes.types).flatMap(([sort, types]) => types.map(type => [type, sort] as const)));
const AGAIN: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(classes.again));

/** Does "the agency", "the club" mean a body of any name, so long as it is one? */
export function isGeneric(noun: string): boolean {
  return AGAIN.has(noun);
}

/** May the body be called "the `noun`": by the noun in its name, or by what sort of body it is? */
export function isCalled(actor: ArticleActor, noun: string): boolean {
  if (actor.kind !== 'organisation' && actor.kind !== 'group' && actor.kind !== 'unknown') return false;
  return nameWords(actor.name).includes(noun) || (AGAIN.get(noun)?.includes(sortOf(actor)) ?? false);
}

function sortOf({ kind, key, name }: ArticleActor): string {
  if (kind === 'group') return 'group';
  const listed = key.startsWith('known:') ? TYPES.get(entryType(key.slice('known:'.length)) ?? '') : undefined;
  if (listed !== undefined) return listed;
  const words = nameWords(name);
  const heads = words.filter(word => HEADS.has(word));
  // "Ministry of Works": the first noun, where it opens the name; else the last, "Arva Police Union"
  const head = heads.length === 0 ? undefined : heads[0] === words[0] ? heads[0] : heads.at(-1);
  if (head !== undefined) return HEADS.get(head)!;
  return words.some(word => ORG_HEADS.has(word)) ? 'company' : isAllCapitals(name) && words.length === 1 ? 'letters' : 'name';
}
