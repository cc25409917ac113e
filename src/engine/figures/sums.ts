/** What a sum of money is called: "fund for families", "price of petrol per litre", "cost per day". */
import words from '../data/measure-words.json';
import type { Token } from '../article/model';
import type { Clause } from './clause';
import { FUNCTION_WORDS } from './function-words';
import { isDetermined } from './naming';
import { isLevel } from './subject';
import { isMove } from './trend';
import { nameOfUnit } from './units';
import { isPlural, singular, verbForms } from './words';

const SUMS = new Set(words.sums);
const VERBS = new Map(Object.entries(words.sumVerbs).flatMap(([verb, noun]) => verbForms(verb).map(form => [form, noun] as const)));
const FORMER = new Set(words.former);
const BENEFICIARIES = new Set(words.beneficiaries);
/** As far before a sum as its name may stand, and after it. */
const BEFORE = 12, AFTER = 4;
/** As many words as a thing paid for takes. */
const LONGEST_PHRASE = 3;

/** The words for a sum of money, null where the clause has none. `former`: it is what it was before: "the old price of 30". */
export interface Sum {
  /** The noun alone: "fund"; null where only a verb says it. */
  readonly head: string | null;
  readonly words: string;
  readonly former: boolean;
}

export function sumOf(clause: Clause): Sum | null {
  const { tokens, quantity, start, end } = clause;
  const at = nameAt(clause);
  const named = at === null ? null : nounAt(tokens, at) ?? (at === kindAfter(clause) ? singular(tokens[at]!.lower) : null);
  if (at === null || named === null) return null;
  const inside = at < quantity.first ? phraseAfter(tokens, at + 1, quantity.first, ['of', ...BENEFICIARIES]) : '';
  const after = Math.max(quantity.reach, at + 1);
  const whom = inside === '' ? phraseAfter(tokens, after, end, [...BENEFICIARIES]) : '';
  return { head: VERBS.has(tokens[at]!.lower) && !isDetermined(tokens, at) ? null : named, words: `${named}${inside || whom}${rateOf(quantity.unit)}`, former: at > start && FORMER.has(tokens[at - 1]!.lower) };
}

/** Is the word what a sum is called: "revenue", "cost"? */
export function isSum(noun: string): boolean {
  return SUMS.has(noun);
}

/** " per day" of an amount a day. */
export function rateOf(unit: string): string {
  const per = unit.split('/')[1];
  return per === undefined ? '' : ` per ${nameOfUnit(per)}`;
}

/** The name right after the sum ("a £5m fund"), before it ("a fund of £5m", "cost the city £5m"), or a little after ("£5m in aid"). */
function nameAt(clause: Clause): number | null {
  const { tokens, quantity, start, end, earlier } = clause;
  // a conversion in brackets is called what it converts
  const crossed = tokens[quantity.first - 1]?.text === '(' ? start : earlier.at(-1)?.quantity.last ?? start;
  const floor = Math.max(start, quantity.first - BEFORE, crossed);
  if (quantity.reach < end && SUMS.has(singular(tokens[quantity.reach]!.lower))) return quantity.reach;
  for (let k = quantity.first - 1; k >= floor && !/^[;:]$/.test(tokens[k]!.text); k--) if (nounAt(tokens, k) !== null) return k;
  const inKind = kindAfter(clause);
  if (inKind !== null) return inKind;
  // "£5m in aid", but not "£5m for bad loans"
  for (let k = quantity.reach; k < Math.min(end, quantity.reach + AFTER) && tokens[k]!.kind !== 'punctuation' && !BENEFICIARIES.has(tokens[k]!.lower); k++) if (SUMS.has(singular(tokens[k]!.lower))) return k;
  return null;
}

/** "£1.2m in bribes", "€3m of damage": the index of the plain noun that the sum is in. */
function kindAfter({ tokens, quantity: { reach }, end }: Clause): number | null {
  const noun = tokens[reach + 1];
  if (reach + 1 >= end || tokens[reach]!.lower !== 'in' || noun!.kind !== 'word' || !/^\p{Ll}/u.test(noun!.text) || FUNCTION_WORDS.has(noun!.lower) || !isPlural(noun!.lower)) return null;
  return reach + 1;
}

function nounAt(tokens: readonly Token[], k: number): string | null {
  const { lower } = tokens[k]!;
  const noun = SUMS.has(lower) ? lower : singular(lower);
  if (SUMS.has(noun) && (isDetermined(tokens, k) || !VERBS.has(lower))) return noun;
  return VERBS.get(lower) ?? null;
}

/** " of petrol", " for bereaved families": a preposition and the noun phrase after it, without determiners. */
function phraseAfter(tokens: readonly Token[], i: number, end: number, prepositions: readonly string[]): string {
  if (i >= end || !prepositions.includes(tokens[i]!.lower)) return '';
  let first = i + 1;
  while (first < end && isDeterminer(tokens[first]!)) first++;
  let last = first;
  while (last < Math.min(end, first + LONGEST_PHRASE) && tokens[last]!.kind === 'word' && !FUNCTION_WORDS.has(tokens[last]!.lower) && !isMove(tokens[last]!.lower) && !isLevel(tokens[last]!.lower) && !(last > first && /ing$/.test(tokens[last]!.lower))) last++;
  // "to settle claims" is what is done, not who is paid
  if (last === first || (tokens[i]!.lower === 'to' && first === i + 1 && !isPlural(tokens[first]!.lower) && !/^\p{Lu}/u.test(tokens[first]!.text) && last === first + 1)) return '';
  return ` ${tokens[i]!.lower} ${tokens.slice(first, last).map(({ text }) => text).join(' ')}`;
}

function isDeterminer({ lower }: Token): boolean {
  return /^(?:the|an?|its|their|his|her|this|these|those|that|all)$/.test(lower);
}
