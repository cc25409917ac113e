/** Ages: "34-year-old", "aged 34", "Smith, 34,". */
import lasting from '../data/lasting.json';
import type { Token } from '../article/model';
import type { FigureKind } from '../schema';
import { readRangeEnd } from './amounts';
import type { Draft, Reader } from './draft';
import { isHyphen, readNumeral, wordsAt } from './numerals';
import { readUnit } from './units';

const WITH_AGE = new Set([...lasting.aged, ...Object.values(lasting.classes).flat()]);
/** No age is higher; what is older is no person. */
const OLDEST = 120;

export function readAge(reader: Reader, i: number): Draft | null {
  const { tokens, start, end } = reader;
  const numeral = readNumeral(tokens, i, end);
  if (!numeral) return null;
  const { value, next } = numeral;
  const range = readRangeEnd(reader, i, { ...numeral, numberEnd: next, unit: null });
  const numberEnd = range?.numberEnd ?? next;
  const old = ageWords(tokens, numberEnd, end);
  const previous = i > start ? tokens[i - 1]! : undefined;
  const draft = (after: number, unit: string, kind: FigureKind): Draft => ({
    from: i, numberEnd, after, last: after, value: range ? null : value, low: range ? value : null, high: range ? range.value : null,
    bound: range ? 'range' : null, unit: kind === 'age' ? `${unit} of age` : unit, counted: null, kind,
  });
  if (old) return draft(old.next, old.unit, value > OLDEST || lasts(tokens, old.next, end) ? 'duration' : 'age');
  if (value > OLDEST || !Number.isInteger(value) || numeral.scale > 1) return null;
  // "aged 34", "ages 14 and 28"
  const listed = previous?.lower === 'and' && i - 3 >= start && tokens[i - 2]!.kind === 'number' ? tokens[i - 3]! : previous?.lower === 'between' && i - 2 >= start ? tokens[i - 2]! : previous;
  if (listed && /^(?:aged|age|ages)$/.test(listed.lower)) return draft(numberEnd, 'year', 'age');
  const follows = i + 1 < end ? tokens[i + 1]! : undefined;
  const name = i - 2 >= start ? tokens[i - 2]! : undefined;
  if (range || !numeral.digits || name?.kind !== 'word' || !/^\p{Lu}/u.test(name.text)) return null;
  if (previous!.text === ',' && (!follows || /^[,.;:)]$/.test(follows.text) || /^(?:who|and|of|from|was|is|said|whose)$/.test(follows.lower)) && tokens[i]!.spaced) return draft(i + 1, 'year', 'age');
  return previous!.text === '(' && follows?.text === ')' ? draft(i + 1, 'year', 'age') : null;
}

/** "-year-old", "years old", "years of age". */
function ageWords(tokens: readonly Token[], i: number, end: number): { readonly unit: string; readonly next: number } | null {
  const unit = readUnit(tokens, i, end, false, false);
  if (unit?.kind !== 'time') return null;
  let next = unit.next;
  if (wordsAt(tokens, next, end, ['of', 'age'])) return { unit: unit.code, next: next + 2 };
  if (isHyphen(tokens[next])) next++;
  const word = tokens[next]?.lower;
  return next < end && (word === 'old' || word === 'olds') ? { unit: unit.code, next: next + 1 } : null;
}

/** What follows has an age and is no person: "war", "treaty". */
function lasts(tokens: readonly Token[], i: number, end: number): boolean {
  for (let k = i; k < Math.min(end, i + 3); k++) {
    const token = tokens[k]!;
    if (token.kind !== 'word') return false;
    if (WITH_AGE.has(token.lower)) return true;
  }
  return false;
}
