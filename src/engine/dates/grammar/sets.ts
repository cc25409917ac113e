/** What recurs: "every Monday", "twice a week", "each summer", "daily", "per month". */
import { isCapitalised } from '../../article/tokens';
import { pad } from '../calendar';
import * as w from '../words';
import { durationValue } from './durations';
import { fixed, lower, pastHyphen, type Match, type Tokens } from './match';
import { readNumber } from './numbers';

/** "every day", "each year", "every two weeks", "every other week", "each summer", "every Friday night", "every December". */
export function every(t: Tokens, i: number): Match | null {
  if (!/^(every|each)$/.test(lower(t, i))) return null;
  const day = isCapitalised(t[i + 1]?.text ?? '') ? w.WEEKDAYS.get(lower(t, i + 1)) : undefined;
  if (day) {
    const part = w.PARTS_OF_DAY.get(lower(t, i + 2));
    return fixed(part ? i + 3 : i + 2, 'set', `XXXX-WXX-${day}${part ? `T${part}` : ''}`);
  }
  const month = isCapitalised(t[i + 1]?.text ?? '') ? w.MONTHS.get(lower(t, i + 1)) : undefined;
  if (month) return fixed(i + 2, 'set', `XXXX-${pad(month)}`);
  const season = w.SEASONS.get(lower(t, i + 1));
  if (season) return fixed(i + 2, 'set', `XXXX-${season}`);
  const part = w.PARTS_OF_DAY.get(lower(t, i + 1));
  if (part) return fixed(i + 2, 'set', `XXXX-XX-XXT${part}`);
  const number = readNumber(t, i + 1);
  const other = lower(t, i + 1) === 'other';
  const single = other || /^(single|passing)$/.test(lower(t, i + 1));
  const at = single ? i + 2 : number ? number.end : i + 1;
  const unit = w.UNITS.get(lower(t, at));
  if (!unit || unit === 'second') return null;
  return fixed(at + 1, 'set', unit === 'weekend' ? 'P1W' : durationValue(other ? 2 : number ? number.value : 1, unit));
}

/** "once a year", "three times a week", "three times daily". */
export function times(t: Tokens, i: number): Match | null {
  const word = lower(t, i);
  const at = /^(once|twice|thrice)$/.test(word) ? pastHyphen(t, i + 1) : lower(t, i + 1) === 'times' && readNumber(t, i) ? i + 2 : null;
  if (at === null) return null;
  const set = w.SETS.get(lower(t, at));
  if (set) return fixed(at + 1, 'set', set);
  const unit = /^(a|an|per|every|each)$/.test(lower(t, at)) ? w.UNITS.get(lower(t, at + 1)) : undefined;
  return unit ? fixed(at + 2, 'set', durationValue(1, unit)) : null;
}

/** "per month", and "a year" behind a number of what there is of it: "300 barrels a day". */
export function rate(t: Tokens, i: number): Match | null {
  const unit = w.UNITS.get(lower(t, i + 1));
  if (!unit || lower(t, i + 1).endsWith('s') || /^(second|minute|hour)$/.test(unit)) return null;
  if (lower(t, i) === 'per') return fixed(i + 2, 'set', durationValue(1, unit));
  const before = t[i - 1];
  if (!/^(a|an)$/.test(lower(t, i)) || !before || w.BEFORE_STRETCH.has(before.lower)) return null;
  const counts = [1, 2, 3].some(k => t[i - k]?.kind === 'number' || (k > 1 && readNumber(t, i - k) !== null && !/^(a|an)$/.test(lower(t, i - k))));
  return counts && (before.kind === 'number' || before.text === '%' || w.SCALES.has(before.lower) || /\p{Ll}s$/u.test(before.text)) ? fixed(i + 2, 'set', durationValue(1, unit)) : null;
}

/** "daily", "annual", "weekly". */
export function setWord(t: Tokens, i: number): Match | null {
  const value = w.SETS.get(lower(t, i));
  if (!value) return null;
  // "Daily Mail", "the Weekly Standard"
  if (isCapitalised(t[i]!.text) && (i > 0 || isCapitalised(t[i + 1]?.text ?? ''))) return null;
  return fixed(i + 1, 'set', value);
}
