/** Years and what is longer or named by its year: fiscal years, quarters and halves, seasons, decades, centuries. */
import { isAllCapitals } from '../../article/tokens';
import { pad } from '../calendar';
import type { Which } from '../model';
import * as w from '../words';
import { calendar, fixed, isDash, isHyphen, lower, pastHyphen, season as period, shift, type Match, type Tokens } from './match';
import { fullYear, isYear, ordinalAt, yearAt } from './numbers';

/** A year by itself: "in 1958", "the 2018 World Cup", "2015's", "(2003)"; "1916–17" is two. */
export function year(t: Tokens, i: number): Match | null {
  if (w.spells(t, i, ['the', 'year']) || lower(t, i) === 'year') {
    const named = yearAt(t, lower(t, i) === 'the' ? i + 2 : i + 1);
    if (named) return calendar(named.end, { year: named.year });
  }
  const token = t[i];
  const read = yearAt(t, i);
  if (!token || !read) return secondYear(t, i);
  const before = t[i - 1];
  const after = t[read.end];
  if (before && !token.spaced && /^[$€£¥#@.:+&_]$/.test(before.text)) return null;
  if (read.end > i + 1) return calendar(read.end, { year: read.year });
  if (after && !after.spaced && (/^[%°:@]$/.test(after.text) || (after.kind === 'word' && after.lower !== 's'))) return null;
  // a part number, an address
  if (isHyphen(t, i - 1) && !before!.spaced && t[i - 2]?.kind === 'word' && isAllCapitals(t[i - 2]!.text)) return null;
  if (before && w.NUMBERED.has(before.lower)) return null;
  if (before && w.MODIFIERS.has(before.lower) && !/^(around|over|about|under|just|only)$/.test(before.lower)) return null;
  if (after && w.COUNTED_AFTER_YEAR.has(after.lower)) return null;
  // "a survey of 1850 households", but "in 1850 households were counted"
  if (/^(of|for|and|or)$/.test(lower(t, i - 1)) && isCounted(t, read.end)) return null;
  const prepared = before ? w.YEAR_PREPOSITIONS.has(before.lower) || isDash(t, i - 1) || /^[([,;“"'‘’—–]$/.test(before.text) || w.MONTHS.has(before.lower) || w.SEASONS.has(before.lower) : !isCounted(t, read.end);
  if (prepared) return calendar(read.end, { year: read.year });
  // "the FIFA World Cup 2018", "election 2016": recent years stand alone, counts of this size have commas
  return read.year >= 1800 && read.year <= 2099 && !isCounted(t, read.end) ? calendar(read.end, { year: read.year }) : null;
}

/** A plural in lower case follows: "1900 homes", "1709 schoolchildren". */
function isCounted(t: Tokens, i: number): boolean {
  const after = t[i];
  return after?.kind === 'word' && after.spaced && /^\p{Ll}.*([^s]s|children|men|people)$/u.test(after.text) && !w.AFTER_YEAR.has(after.lower);
}

/** The "17" of "1916–17" or "1916/17". */
function secondYear(t: Tokens, i: number): Match | null {
  const token = t[i];
  const first = t[i - 2];
  if (token?.kind !== 'number' || token.text.length !== 2 || token.spaced || !isDash(t, i - 1) || !first || !/^\d{4}$/.test(first.text) || t[i - 1]!.spaced) return null;
  if (isDash(t, i + 1) || !yearAt(t, i - 2)) return null;
  const y = Math.floor(Number(first.text) / 100) * 100 + Number(token.text);
  return y > Number(first.text) ? calendar(i + 1, { year: y }) : null;
}

/** "fiscal 2012", "fiscal year 2012", "FY2013", "the current fiscal year". */
export function fiscalYear(t: Tokens, i: number): Match | null {
  if (lower(t, i) === 'fy' && isAllCapitals(t[i]!.text)) {
    const y = yearAt(t, i + 1);
    return y ? calendar(y.end, { year: y.year }) : null;
  }
  const the = lower(t, i) === 'the' ? 1 : 0;
  const word = lower(t, i + the);
  const which: Which = w.LAST.has(word) ? -1 : w.THIS.has(word) ? 0 : w.NEXT.has(word) ? 1 : null;
  const at = which === null ? i + the : i + the + 1;
  if (!/^(fiscal|financial)$/.test(lower(t, at))) return null;
  const noun = lower(t, at + 1) === 'year' ? at + 2 : at + 1;
  const y = yearAt(t, noun);
  if (y && which === null) return calendar(y.end, { year: y.year });
  return noun > at + 1 && (which !== null || the) ? shift(noun, 'year', which ?? 0, 'reference') : null;
}

/** "summer 2012", "the spring of 1862", "the winter", "winter 2010-11". */
export function season(t: Tokens, i: number): Match | null {
  const the = lower(t, i) === 'the' ? 1 : 0;
  const code = w.SEASONS.get(lower(t, i + the));
  if (!code) return null;
  const at = i + the + 1;
  const of = lower(t, at) === 'of' ? at + 1 : at;
  const y = yearAt(t, of);
  if (y) {
    const second = isDash(t, y.end) && !t[y.end]!.spaced && /^(\d\d|\d{4})$/.test(t[y.end + 1]?.text ?? '') && !t[y.end + 1]!.spaced;
    return period(second ? y.end + 2 : y.end, code, { year: y.year });
  }
  if (of > at) {
    if (w.SAME.has(lower(t, of)) && lower(t, of + 1) === 'year') return period(of + 2, code, { from: 'previous' });
    const which = ofYear(t, of);
    return which ? period(which.end, code, { year: null, which: which.which }) : null;
  }
  // "spring", "fall" and "summer" alone are verbs, springs and modifiers too
  const before = lower(t, i - 1);
  const prepared = /^(in|during|by|since|until|throughout|through|over|for|last|this|next)$/.test(before) || w.PHASES.has(before);
  // "the summer camp" is no summer
  const closed = !t[at] || t[at].kind !== 'word' || w.AFTER_DATE.has(t[at].lower);
  if (/^(summer|winter|autumn)$/.test(lower(t, at - 1)) && closed) return period(at, code, {});
  if (lower(t, i + the) === 'fall' ? !(the && /^(in|during|by|since|until|throughout)$/.test(before)) : !prepared) return null;
  return period(at, code, {});
}

/** "(of) last year", "(of) the year". */
function ofYear(t: Tokens, i: number): { readonly which: Which; readonly end: number } | null {
  const word = lower(t, i);
  const which: Which = word === 'the' ? 0 : w.LAST.has(word) ? -1 : w.THIS.has(word) ? 0 : w.NEXT.has(word) ? 1 : null;
  return which !== null && lower(t, i + 1) === 'year' ? { which, end: i + 2 } : null;
}

/** Tokens on either side that tell business from sport. */
const NEAR = 40;

/** "the third quarter of 2012", "the first half of the year", "Q3 2015", "the fiscal fourth quarter", "the latest quarter". */
export function quarterOrHalf(t: Tokens, i: number): Match | null {
  const the = /^(the|its|their)$/.test(lower(t, i)) ? 1 : 0;
  const first = /^(fiscal|financial)$/.test(lower(t, i + the)) ? i + the + 1 : i + the;
  const ordinal = ordinalAt(t, first);
  let code: string | null = null;
  let at = first;
  if (ordinal) {
    const fiscal = lower(t, ordinal.end) === 'fiscal' ? ordinal.end + 1 : ordinal.end;
    const noun = pastHyphen(t, fiscal);
    if (ordinal.value <= 4 && lower(t, noun) === 'quarter') code = String(32 + ordinal.value);
    else if (ordinal.value <= 2 && lower(t, noun) === 'half') code = `H${ordinal.value}`;
    at = noun + 1;
  } else if (/^[QH]$/.test(t[i]?.text ?? '') && /^[1-4]$/.test(t[i + 1]?.text ?? '') && !t[i + 1]!.spaced) {
    const place = Number(t[i + 1]!.text);
    code = t[i]!.text === 'Q' ? String(32 + place) : place <= 2 ? `H${place}` : null;
    at = i + 2;
  }
  if (!code) return anyQuarter(t, i);
  const of = lower(t, at) === 'of' ? at + 1 : at;
  const y = yearAt(t, of) ?? (/^(fiscal|financial)$/.test(lower(t, of)) ? yearAt(t, lower(t, of + 1) === 'year' ? of + 2 : of + 1) : null);
  if (y) return period(y.end, code, { year: y.year });
  const which = of > at || lower(t, of) !== 'the' ? ofYear(t, of) : null;
  if (which) return period(which.end, code, { which: which.which });
  return (code.startsWith('H') && !isHyphen(t, at - 2)) || !isBusiness(t, i) ? null : period(at, code, {});
}

/** "The quarter", "the latest quarter", "the year-ago quarter": the one that is reported on, the one before it, or a year before. */
function anyQuarter(t: Tokens, i: number): Match | null {
  if (lower(t, i) !== 'the') return null;
  if (/^(latest|recent)$/.test(lower(t, i + 1)) && lower(t, i + 2) === 'quarter') return shift(i + 3, 'quarter', -1, 'reference');
  if (w.spells(t, i + 1, ['most', 'recent', 'quarter'])) return shift(i + 4, 'quarter', -1, 'reference');
  const unit = lower(t, i + 4);
  if (lower(t, i + 1) === 'year' && isHyphen(t, i + 2) && /^(ago|earlier)$/.test(lower(t, i + 3)) && /^(quarter|period|month|week)$/.test(unit)) return shift(i + 5, 'year', -1, 'reference');
  return lower(t, i + 1) === 'quarter' && /^(in|for|during|of|by|from)$/.test(lower(t, i - 1)) && lower(t, i + 2) !== 'of' && isBusiness(t, i) ? shift(i + 2, 'quarter', 0, 'previous') : null;
}

/** Sport has quarters too. */
function isBusiness(t: Tokens, i: number): boolean {
  return t.slice(Math.max(0, i - NEAR), i + NEAR).some(token => w.BUSINESS_WORDS.has(token.lower) || /^[$€£¥%]$/.test(token.text));
}

/** "the 1960s", "'60s", "the sixties", "the late 1990s". */
export function decade(t: Tokens, i: number): Match | null {
  const the = lower(t, i) === 'the' ? 1 : 0;
  let at = i + the;
  if (the && w.PHASES.has(lower(t, at))) at = pastHyphen(t, at + 1);
  if (/^[’'‘]$/.test(t[at]?.text ?? '')) at++;
  const token = t[at];
  if (!token) return null;
  if (token.kind === 'number' && /^(\d{3}0|\d0)$/.test(token.text)) {
    const s = /^[’']s$/.test(t[at + 1]?.text ?? '') || (lower(t, at + 1) === 's' && !t[at + 1]!.spaced);
    if (!s || (token.text.length === 4 && !isYear(Number(token.text)))) return null;
    // "in his 60s"
    if (token.text.length === 2 && at === i + the && !the || /^(his|her|their|my|our|your)$/.test(lower(t, at - 1))) return null;
    const y = token.text.length === 4 ? Number(token.text) : fullYear(Number(token.text));
    return fixed(at + 2, 'date', y % 100 === 0 && y < 2000 ? `${String(y).slice(0, 2)}XX` : `${String(y).slice(0, 3)}X`);
  }
  const word = w.DECADE_WORDS.get(token.lower);
  return word && the ? fixed(at + 1, 'date', `19${word}X`) : null;
}

/** "the 20th century", "the mid-nineteenth century", "the 9th century BC", both of "the 18th and 19th centuries". */
export function century(t: Tokens, i: number): Match | null {
  let at = lower(t, i) === 'the' ? i + 1 : i;
  if (at > i && w.PHASES.has(lower(t, at))) at = pastHyphen(t, at + 1);
  const ordinal = ordinalAt(t, at);
  if (!ordinal || ordinal.value > 30) return null;
  const noun = pastHyphen(t, ordinal.end);
  if (/^(century|centuries)$/.test(lower(t, noun))) {
    const era = w.ERAS.get(lower(t, noun + 1));
    return centuryValue(era ? noun + 2 : noun + 1, ordinal.value, era === -1);
  }
  const second = /^(and|to|or)$/.test(lower(t, ordinal.end)) || isDash(t, ordinal.end) ? ordinalAt(t, ordinal.end + 1) : null;
  return second && /^(century|centuries)$/.test(lower(t, pastHyphen(t, second.end))) ? centuryValue(ordinal.end, ordinal.value, false) : null;
}

const centuryValue = (end: number, ordinal: number, before: boolean): Match => fixed(end, 'date', `${before ? '-' : ''}${pad(ordinal - 1)}XX`);
