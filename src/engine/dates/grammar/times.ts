/** Times: a clock time with its day, and parts of the day. */
import * as w from '../words';
import { readClock } from './clock';
import { monthDate, weekday } from './days';
import { clock, fixed, isDash, isHyphen, lower, shift, timed, type Inner, type Match, type Tokens } from './match';
import { deictic, relative, same } from './relative';

/** A clock time with the day after it: "8:30 p.m. Sunday", "9:34 p.m., March 19", "2:30 the next day". */
export function clockFirst(t: Tokens, i: number, inner: Inner): Match | null {
  const read = readClock(t, i);
  if (!read) return openingHour(t, i);
  const local = w.LOCAL_TIME.find(words => w.spells(t, read.end, words));
  const after = local ? read.end + local.length : read.end;
  const comma = t[after]?.text === ',' ? after + 1 : after;
  const day = weekday(t, comma) ?? monthDate(t, comma) ?? (comma === after ? deictic(t, comma) ?? same(t, comma) ?? relative(t, comma) : null);
  if (day && day.type === 'date' && day.time === null && isDay(day)) return timed(day, read.time);
  // "7:30 this morning"
  const part = /^(this|that|last|yesterday|tomorrow)$/.test(lower(t, after)) ? inner(after) : null;
  if (part?.type === 'time' && part.meaning.kind === 'shift') return timed(part, read.time);
  // a bare 2:30 may be a score or a ratio
  return read.sure || w.CLOCK_PREPOSITIONS.has(lower(t, i - 1)) || nearlyClock(t, i) ? clock(read.end, read.time) : null;
}

/** Neither a month nor a year, which "at 8:30 March" would not say. */
function isDay({ meaning }: Match): boolean {
  return meaning.kind === 'calendar' ? meaning.day !== null || meaning.weekday !== null : meaning.kind === 'dayOfWeek' || (meaning.kind === 'shift' && (meaning.unit === 'day' || meaning.unit === 'night'));
}

/** "at about 2:30". */
function nearlyClock(t: Tokens, i: number): boolean {
  return w.MODIFIERS.has(lower(t, i - 1)) && w.CLOCK_PREPOSITIONS.has(lower(t, i - 2));
}

/** The 9 of "between 9 and 11 a.m.", which the meridiem behind the second tells to be a time. */
function openingHour(t: Tokens, i: number): Match | null {
  const hour = Number(t[i]?.text);
  if (!/^\d{1,2}$/.test(t[i]?.text ?? '') || hour < 1 || hour > 12 || !(/^(and|to|until|or)$/.test(lower(t, i + 1)) || isDash(t, i + 1))) return null;
  const second = readClock(t, i + 2);
  const meridiem = second && w.MERIDIEMS.get(lower(t, second.end - 1));
  if (!second || meridiem === undefined || meridiem === null || t[i + 2]?.kind !== 'number') return null;
  // "11 to 2 p.m." begins in the morning
  const until = Number(second.time.slice(1, 3));
  const same = (hour % 12) + meridiem;
  return clock(i + 1, `T${String(same <= until ? same : hour).padStart(2, '0')}:00`);
}

/** "this morning", "the morning of April 19", "the night before", "that afternoon", "in the evening", "at night", "overnight Thursday". */
export function partOfDay(t: Tokens, i: number, inner: Inner): Match | null {
  const which = lower(t, i);
  const at = /^(the|this|that|one|last)$/.test(which) ? i + 1 : i;
  const phased = w.PHASES.has(lower(t, at)) && at > i ? at + 1 : at;
  const phrase = w.PART_PHRASES.find(({ words }) => w.spells(t, at, words));
  const part = phrase?.part ?? w.PARTS_OF_DAY.get(lower(t, phased));
  if (!part || isHyphen(t, phased + 1)) return null;
  const time = `T${part}`;
  const end = phrase ? at + phrase.words.length : /^hours?$/.test(lower(t, phased + 1)) ? phased + 2 : phased + 1;
  const before = lower(t, i - 1);
  if (lower(t, end) === 'of' || lower(t, phased) === 'overnight') {
    const day = inner(lower(t, end) === 'of' ? end + 1 : end);
    if (day?.type === 'date' && isDay(day)) return timed(day, time);
  }
  if (lower(t, end) === 'before' && which === 'the') return timed(shift(end + 1, 'day', -1, 'previous'), time);
  if (which === 'this') return timed(shift(end, 'day', 0, 'reference'), time);
  if (which === 'last') return timed(shift(end, 'day', -1, 'reference'), time);
  if (which === 'that') return timed(shift(end, 'day', 0, 'previous'), time);
  // "at night" is any night
  if (which === 'night' && /^(at|by)$/.test(before)) return fixed(end, 'time', 'XXXX-XX-XXTNI');
  const alone = at === i && (lower(t, phased) === 'overnight' || /^(dawn|dusk|daybreak|sunrise|sunset|nightfall)$/.test(which) && /^(at|before|after|by|until|till|since|around|from|to)$/.test(before));
  return alone || (which === 'the' && /^(in|during|at|through|throughout|until|into)$/.test(before)) ? clock(end, time) : null;
}
