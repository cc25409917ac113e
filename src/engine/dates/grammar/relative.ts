/** What counts from another day: from publication ("today", "last week", "two years ago"), or from the date before ("the next day", "a week later"). */
import { isCapitalised } from '../../article/tokens';
import type { CalendarUnit, Which } from '../model';
import * as w from '../words';
import { withTime } from './clock';
import { monthAt, monthDate, weekday } from './days';
import { fixed, lower, season, shift, timed, type Match, type Tokens } from './match';

/** "now", "recently", "the near future". */
export function reference(t: Tokens, i: number): Match | null {
  const found = w.REFERENCES.find(({ words }) => w.spells(t, i, words));
  if (!found) return null;
  const end = i + found.words.length;
  // "the past three weeks", "the present government", "the future king": other readings, or none
  const next = t[end];
  if (found.words.length === 2 && found.words[0] === 'the' && next && next.kind !== 'punctuation' && !w.AFTER_REFERENCE.has(next.lower)) return null;
  // "as recently as May"
  return lower(t, i - 1) === 'as' && next?.lower === 'as' ? null : fixed(end, 'date', found.value);
}

/** "today", "tomorrow night", "tonight", "yesterday's", "the day before yesterday". */
export function deictic(t: Tokens, i: number): Match | null {
  if (lower(t, i) === 'tonight') return timed(shift(i + 1, 'day', 0, 'reference'), 'TNI');
  const far = ['the', 'day'].every((word, k) => lower(t, i + k) === word) ? i + 2 : null;
  if (far !== null && w.spells(t, far, ['after', 'tomorrow'])) return withTime(t, shift(far + 2, 'day', 2, 'reference'));
  if (far !== null && w.spells(t, far, ['before', 'yesterday'])) return withTime(t, shift(far + 2, 'day', -2, 'reference'));
  const amount = w.DEICTIC.get(lower(t, i));
  if (amount === undefined) return null;
  if (isCapitalised(t[i]!.text) && i > 0 && lower(t, i) === 'today' && isCapitalised(t[i - 1]!.text)) return null; // "USA Today"
  return withTime(t, shift(i + 1, 'day', amount, 'reference'));
}

/** "last week", "this month", "next Friday", "last April", "the weekend", "this past week"; with numbers ("the past three weeks") a duration. */
export function relative(t: Tokens, i: number): Match | null {
  const the = lower(t, i) === 'the' ? 1 : 0;
  const word = lower(t, i + the);
  const at = i + the + 1;
  if (the && word === 'weekend') return shift(at, 'weekend', 0, 'reference');
  if (word === 'this' && /^(past|last|coming)$/.test(lower(t, at))) return period(t, at + 1, lower(t, at) === 'coming' ? 1 : -1);
  if (word === 'recent') return recently(t, at);
  const which: Which = w.LAST.has(word) ? -1 : w.THIS.has(word) ? 0 : w.NEXT.has(word) ? 1 : null;
  if (which === null || (the && which === 0 && word !== 'current')) return null;
  // "the last week" is a duration; "the previous year" and "the next day" count from the date before
  if (the && (word === 'last' || word === 'previous' || w.FOLLOWING.has(word))) return null;
  return period(t, at, which);
}

/** What "last", "this" and "next" say of a unit, a month, a weekday or a season. */
function period(t: Tokens, at: number, which: -1 | 0 | 1): Match | null {
  const unit = unitAfter(t, at, which);
  if (unit) return unit;
  if (monthAt(t, at, true)) {
    const dated = monthDate(t, at);
    if (dated?.meaning.kind === 'calendar') return { ...dated, meaning: { ...dated.meaning, which: dated.meaning.year === null ? which : null } };
  }
  const day = weekday(t, at);
  if (day?.meaning.kind === 'calendar') return withTime(t, { ...day, meaning: { ...day.meaning, which } });
  const code = w.SEASONS.get(lower(t, at));
  return code ? season(at + 1, code, { which }) : null;
}

/** "recent days": a past that is not told. */
function recently(t: Tokens, at: number): Match | null {
  return w.UNITS.has(lower(t, at)) && lower(t, at).endsWith('s') ? fixed(at + 1, 'date', 'PAST_REF') : null;
}

function unitAfter(t: Tokens, at: number, which: -1 | 0 | 1): Match | null {
  const unit = w.UNITS.get(lower(t, at));
  if (!unit || unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'day') return null;
  // "this years festival": the possessive without its apostrophe
  if (lower(t, at).endsWith('s') && (unit !== 'year' || which === -1 || t[at + 1]?.kind !== 'word')) return null;
  if (unit === 'night') return which === -1 ? timed(shift(at + 1, 'day', -1, 'reference'), 'TNI') : null;
  return shift(at + 1, unit, which, 'reference');
}

/** "the next day", "the following year", "that year", "that Friday", "the same day", "the day before", "the previous April". */
export function same(t: Tokens, i: number): Match | null {
  const first = lower(t, i);
  if (first === 'that' || first === 'the' || first === 'this') {
    let j = first === 'the' ? i + 1 : i;
    if (lower(t, j) === 'very' || (first === 'that' && lower(t, j + 1) === 'same')) j++;
    if (w.SAME.has(lower(t, j)) && (first !== 'the' || lower(t, j) !== 'that')) {
      const found = fromPrevious(t, j + 1, 0);
      if (found) return found;
    }
  }
  if (first !== 'the' && !w.FOLLOWING.has(first)) return null;
  let at = first === 'the' ? i + 1 : i;
  if (lower(t, at) === 'very') at++;
  const word = lower(t, at);
  const which = w.FOLLOWING.has(word) ? 1 : word === 'previous' || word === 'preceding' ? -1 : null;
  if (which !== null && (first === 'the' || which === 1 && singularUnit(t, at + 1) === 'day')) {
    const found = fromPrevious(t, at + 1, which);
    if (found) return found;
  }
  const alone = first === 'the' ? singularUnit(t, at) : null;
  return alone && /^(before|after|earlier)$/.test(lower(t, at + 1)) && !startsClause(t, at + 2) ? shift(at + 2, alone, lower(t, at + 1) === 'after' ? 1 : -1, 'previous') : null;
}

/** A unit, part of the day, season, month or weekday before (-1), of (0) or after (1) the date last spoken of. */
function fromPrevious(t: Tokens, at: number, which: -1 | 0 | 1): Match | null {
  const unit = singularUnit(t, at);
  if (unit) {
    const shifted = shift(at + 1, unit, which, 'previous');
    return unit === 'day' ? withTime(t, shifted) : shifted;
  }
  const part = w.PARTS_OF_DAY.get(lower(t, at));
  if (part && which !== 0) return timed(shift(at + 1, 'day', which, 'previous'), `T${part}`);
  const code = w.SEASONS.get(lower(t, at));
  if (code && lower(t, at) !== 'fall') return season(at + 1, code, { which: which === 0 ? null : which, from: 'previous' });
  const named = weekday(t, at) ?? (monthAt(t, at, true) ? monthDate(t, at) : null);
  return named?.meaning.kind === 'calendar' && named.meaning.year === null ? withTime(t, { ...named, meaning: { ...named.meaning, which, from: 'previous' } }) : null;
}

function singularUnit(t: Tokens, i: number): CalendarUnit | null {
  const unit = w.UNITS.get(lower(t, i));
  return unit && !lower(t, i).endsWith('s') && unit !== 'second' && unit !== 'minute' && unit !== 'hour' && unit !== 'quarter' ? unit : null;
}

/** "the day after the attack", "the year before he died": the anchor is an event, which the words alone do not date. */
function startsClause(t: Tokens, i: number): boolean {
  return t[i]?.kind === 'word' && !w.AFTER_DAY.has(t[i].lower);
}

/** "(two years) ago, later, earlier, from now": a moment so far from the present or from the date before. `end`: the index after the unit. */
export function moment(t: Tokens, end: number, unit: CalendarUnit, amount: number | null): Match | null {
  const word = lower(t, end);
  const timely = unit === 'hour' || unit === 'minute' || unit === 'second';
  const from = (n: number, last: number, anchor: 'reference' | 'previous'): Match => {
    if (amount !== null) return shift(last, unit, n * amount, anchor);
    return fixed(last, timely && anchor === 'previous' ? 'time' : 'date', anchor === 'previous' ? 'XXXX-XX-XX' : n < 0 ? 'PAST_REF' : 'FUTURE_REF');
  };
  if (word === 'ago') return from(-1, end + 1, 'reference');
  if (word === 'from' && lower(t, end + 1) === 'now') return from(1, end + 2, 'reference');
  if (word === 'from' && lower(t, end + 1) === 'today' && amount !== null) return unit === 'week' ? shift(end + 2, 'day', 7 * amount, 'reference') : from(1, end + 2, 'reference');
  if (/^(later|afterwards?|thereafter)$/.test(word)) return from(1, end + 1, 'previous');
  if (/^(earlier|previously|beforehand)$/.test(word)) return from(-1, end + 1, 'previous');
  if (/^(before|prior|after)$/.test(word) && !startsClause(t, end + 1) && lower(t, end + 1) !== 'to' && t[end + 1]?.kind !== 'number') return from(word === 'after' ? 1 : -1, end + 1, 'previous');
  return null;
}
