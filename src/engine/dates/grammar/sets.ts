/** What recurs: "every Monday", "twice a week", "each summer", "daily", "per month". */
import { isCapitalised } from '../../article/tokens';
import * as w from '../words';
import { durationValue } from './durations';
import { fixed, lower, pad, type Match, type Tokens } from './match';
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
  const at = number && number.value !== null ? number.end : single ? i + 2 : i + 1;
  const unit = w.UNITS.get(lower(t, at));
  return unit && unit !== 'second' ? fixed(at + 1, 'set', durationValue(other ? 2 : (number?.value ?? 1), unit)) : null;
}

/** "once a year", "three times a week", "three times daily". */
export function times(t: Tokens, i: number): Match | null {
  const word = lower(t, i);
  const at = /^(once|twice|thrice)$/.test(word) ? i + 1 : lower(t, i + 1) === 'times' && readNumber(t, i) ? i + 2 : null;
  if (at === null) return null;
  const set = w.SETS.get(lower(t, at));
  if (set) return fixed(at + 1, 'set', set);
  const unit = /^(a|an|per|every|each)$/.test(lower(t, at)) ? w.UNITS.get(lower(t, at + 1)) : undefined;
  return unit ? fixed(at + 2, 'set', durationValue(1, unit)) : null;
}

/** "daily", "annual", "weekly". */
export function setWord(t: Tokens, i: number): Match | null {
  const value = w.SETS.get(lower(t, i));
  if (!value) return null;
  // "Daily Mail", "the Weekly Standard"
  if (isCapitalised(t[i]!.text) && (i > 0 || isCapitalised(t[i + 1]?.text ?? ''))) return null;
  return fixed(i + 1, 'set', value);
}
