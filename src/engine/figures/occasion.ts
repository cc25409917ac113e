/**
 * Which occasion a figure is of, where its own sentence says that it is another than the one that the article tells: "In July, 78
 * people died in the same valley", "14 months after six people died in Lagos", "a similar crash killed 20".
 */
import eventNouns from '../data/event-nouns.json';
import words from '../data/measure-words.json';
import { contains } from '../article/passage';
import type { Paragraph, Range } from '../article/model';
import { periodOf } from '../dates/calendar';
import type { DateExpression } from '../schema';
import type { Clause } from './clause';

const OTHER = new Set(words.otherOccasions);
const EVENTS = new Set([...Object.values(eventNouns.classes).flat(), ...words.seasons]);
/** "14 months after six people died". */
const LONG = new Set(words.longSpans);
/** In days: a month or a year that ended longer ago, and a day longer ago, is of no news of the day. */
const COARSE_PAST = 14, DAY_PAST = 180;
/** As far from a figure as the words for another occurrence may stand. */
const NEAR = 9;

/** A date of another occasion (EDTF), `EARLIER` where it has none, null where the figure is of what the article tells. */
export const EARLIER = 'earlier';

/** @param published the article's date, and `dates` those in the figure's paragraph. */
export function occasionOf(clause: Clause, paragraph: Paragraph, published: string | null, dates: readonly DateExpression[], text: string): string | null {
  const date = nearestDate(clause, paragraph, dates);
  if (date && published && isPast(date.value, published) && !isSince(date, text)) return date.value;
  return followsSpan(clause) || isOfAnother(clause) ? EARLIER : null;
}

/** The date in the figure's sentence that stands nearest to it. */
function nearestDate({ quantity }: Clause, { start, passage }: Paragraph, dates: readonly DateExpression[]): DateExpression | null {
  const { start: from, end } = passage.sentences[quantity.sentence]!;
  const sentence: Range = { start: start + from, end: start + end };
  const away = (date: DateExpression): number => (date.start > start + quantity.start ? date.start - (start + quantity.end) : start + quantity.start - date.end);
  let nearest: DateExpression | null = null;
  for (const date of dates) if (date.type === 'date' && contains(sentence, date) && (nearest === null || away(date) < away(nearest))) nearest = date;
  return nearest;
}

function isPast(value: string, published: string): boolean {
  const then = periodOf(value), now = periodOf(published);
  if (then === null || now === null) return false;
  return now.first - then.last > (then.first === then.last ? DAY_PAST : COARSE_PAST);
}

/** "killed 80 since March", but not "the worst since 2010, when 2,000 died". */
function isSince({ start, end }: DateExpression, text: string): boolean {
  return /\bsince\s+$/i.test(text.slice(Math.max(0, start - 8), start)) && !/^,? when\b/i.test(text.slice(end, end + 7));
}

/** "14 months after six people died". */
function followsSpan({ tokens, quantity, start }: Clause): boolean {
  for (let k = quantity.first - 1; k > Math.max(start, quantity.first - NEAR); k--) {
    if (tokens[k]!.kind === 'punctuation') return false;
    if ((tokens[k]!.lower === 'after' || tokens[k]!.lower === 'since') && LONG.has(tokens[k - 1]!.lower)) return true;
  }
  return false;
}

/** "a similar crash killed 20", "20 died in an earlier flood". */
function isOfAnother({ tokens, quantity, start, end }: Clause): boolean {
  for (let k = Math.max(start, quantity.first - NEAR); k < Math.min(end, quantity.reach + NEAR); k++) {
    if (!OTHER.has(tokens[k]!.lower)) continue;
    for (let noun = k + 1; noun < Math.min(end, k + 4) && tokens[noun]!.kind === 'word'; noun++) if (EVENTS.has(tokens[noun]!.lower)) return true;
  }
  return false;
}
