/** Clock times, by themselves and behind a day. */
import { isAllCapitals } from '../../article/tokens';
import { pad } from '../calendar';
import * as w from '../words';
import { fixed, isHyphen, lower, pastHyphen, timed, type Match, type Tokens } from './match';

export interface Clock {
  readonly end: number;
  readonly time: string;
  /** A meridiem, a zone or "o'clock" say that it is a clock time; a bare 2:30 may be a score. */
  readonly sure: boolean;
}

interface Face {
  readonly hour: number;
  readonly minute: number;
  readonly end: number;
}

/** `8:30 p.m.`, `10.30am`, "seven o'clock", "half past ten", `15:11 GMT`, `0900 GMT`, "noon". */
export function readClock(t: Tokens, i: number): Clock | null {
  const token = t[i];
  if (!token) return null;
  const named = w.CLOCK_NAMES.get(token.lower);
  if (named) return { end: i + 1, time: named, sure: true };
  return token.kind === 'number' ? inFigures(t, i) : inWords(t, i);
}

function inFigures(t: Tokens, i: number): Clock | null {
  const face = pointedFace(t, i) ?? colonFace(t, i) ?? militaryFace(t, i);
  if (!face || face.hour > 24 || face.minute > 59) return null;
  const token = t[i]!;
  let { hour, end } = face;
  const written = end > i + 1 || token.text.length === 4 && !token.text.includes('.');
  const meridiem = w.MERIDIEMS.get(lower(t, end));
  let sure = false;
  if (meridiem !== undefined && hour >= 1 && hour <= 12) {
    hour = (hour % 12) + meridiem;
    end++;
    sure = true;
  } else if (lower(t, end) === "o'clock") {
    end++;
    sure = true;
  }
  if (isZone(t, end)) {
    end++;
    sure = true;
  } else if (/^(hrs|hours)$/.test(lower(t, end)) && written) {
    end++;
  }
  const part = partBehind(t, end);
  if (!sure && !written && (!part || hour > 12)) return null;
  if (part) return { end: part.end, time: `T${pad((part.later && hour < 12 ? hour + 12 : hour) % 24)}:${pad(face.minute)}`, sure: true };
  return { end, time: `T${pad(hour % 24)}:${pad(face.minute)}`, sure };
}

const isZone = (t: Tokens, i: number): boolean => w.ZONES.has(lower(t, i)) && isAllCapitals(t[i]!.text);

/** `10.30`, where a meridiem or a zone follows. */
function pointedFace(t: Tokens, i: number): Face | null {
  const parts = /^(\d{1,2})[.](\d\d)$/.exec(t[i]!.text);
  return parts && (w.MERIDIEMS.has(lower(t, i + 1)) || isZone(t, i + 1)) ? { hour: Number(parts[1]), minute: Number(parts[2]), end: i + 1 } : null;
}

/** `10`, `10:30`, `10:30:15`. */
function colonFace(t: Tokens, i: number): Face | null {
  if (!/^\d{1,2}$/.test(t[i]!.text)) return null;
  const hour = Number(t[i]!.text);
  const pair = (at: number): boolean => t[at]?.text === ':' && !t[at].spaced && /^\d\d$/.test(t[at + 1]?.text ?? '') && !t[at + 1]!.spaced;
  if (!pair(i + 1)) return { hour, minute: 0, end: i + 1 };
  return { hour, minute: Number(t[i + 2]!.text), end: pair(i + 3) ? i + 5 : i + 3 };
}

/** `0915 GMT`, "0915 hours". */
function militaryFace(t: Tokens, i: number): Face | null {
  const { text } = t[i]!;
  return /^\d{4}$/.test(text) && (isZone(t, i + 1) || /^(hrs|hours)$/.test(lower(t, i + 1))) ? { hour: Number(text.slice(0, 2)), minute: Number(text.slice(2)), end: i + 1 } : null;
}

/** "seven o'clock", "half past ten", "a quarter to five", "twenty minutes past three". */
function inWords(t: Tokens, i: number): Clock | null {
  const hour = w.CARDINALS.get(lower(t, i));
  if (hour !== undefined && hour <= 12 && lower(t, i + 1) === "o'clock") return behind(t, i + 2, hour, 0);
  if (hour !== undefined && hour <= 12 && w.CLOCK_PREPOSITIONS.has(lower(t, i - 1)) && partBehind(t, i + 1)) return behind(t, i + 1, hour, 0);
  const a = lower(t, i) === 'a' ? i + 1 : i;
  const minutes = lower(t, a) === 'quarter' ? 15 : lower(t, a) === 'half' ? 30 : w.CARDINALS.get(lower(t, a));
  if (minutes === undefined || minutes > 30) return null;
  const joint = lower(t, a + 1) === 'minutes' ? a + 2 : a + 1;
  const way = lower(t, joint);
  const whole = w.CARDINALS.get(lower(t, joint + 1));
  if (!/^(past|to)$/.test(way) || whole === undefined || whole > 12 || whole < 1 || /^(a|an)$/.test(lower(t, joint + 1))) return null;
  // "five to ten" counts as often as it tells the time
  if (joint === a + 1 && minutes !== 15 && minutes !== 30 && (!/^(at|by|until)$/.test(lower(t, i - 1)) || w.COUNTED_AFTER_YEAR.has(lower(t, joint + 2)))) return null;
  return way === 'past' ? behind(t, joint + 2, whole, minutes) : behind(t, joint + 2, whole === 1 ? 12 : whole - 1, 60 - minutes);
}

function behind(t: Tokens, end: number, hour: number, minute: number): Clock {
  const part = partBehind(t, end);
  return { end: part?.end ?? end, time: `T${pad(part?.later && hour < 12 ? hour + 12 : hour)}:${pad(minute)}`, sure: true };
}

/** "in the morning", "at night" behind a clock time belong to it. */
function partBehind(t: Tokens, i: number): { readonly end: number; readonly later: boolean } | null {
  const at = w.spells(t, i, ['in', 'the']) ? i + 2 : lower(t, i) === 'at' && lower(t, i + 1) === 'night' ? i + 1 : null;
  if (at === null || !/^(morning|afternoon|evening|night)$/.test(lower(t, at))) return null;
  return { end: at + 1, later: lower(t, at) !== 'morning' };
}

/** Adds a part of the day or a clock time that follows a day without a preposition: "Friday night", "Sunday 9 p.m.", "Friday lunchtime". */
export function withTime(t: Tokens, day: Match): Match {
  const at = t[day.end]?.text === ',' ? day.end + 1 : day.end;
  const clock = readClock(t, at);
  if (clock && (at === day.end || clock.sure)) return timed(day, clock.time, clock.end);
  const early = w.PHASES.has(lower(t, day.end)) ? pastHyphen(t, day.end + 1) : day.end;
  const part = w.PARTS_OF_DAY.get(lower(t, early));
  // "Monday night-shift": the compound is no time
  if (!part || isHyphen(t, early + 1)) return day;
  // "Friday nights"
  const { meaning } = day;
  if (lower(t, early).endsWith('s') && meaning.kind === 'calendar' && meaning.weekday !== null && meaning.day === null) return fixed(early + 1, 'set', `XXXX-WXX-${meaning.weekday}T${part}`);
  return timed(day, `T${part}`, early + 1);
}
