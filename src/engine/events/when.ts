/** When an event happens: the date in its clause, or the one that its sentence lends it. */
import type { Range, Token } from '../article/model';
import { periodOf } from '../dates/calendar';
import type { DateExpression } from '../schema';
import type { Clause } from './model';
import { HAVE, isFinite, isRegularPast, PREPOSITIONS, REPORTING, SUBORDINATORS } from './syntax';

export interface When {
  /** EDTF. */
  readonly value: string | null;
  /** The date stands in the clause itself. */
  readonly dated: boolean;
  /** A TIMEX3 value without year or week, where that is all there is. */
  readonly partial: string | null;
}

/** Words after which a clause tells of another time than the one before. */
const OTHER_TIME: ReadonlySet<string> = new Set(['after', 'following', 'since', 'before', 'when', 'who', 'which', 'whose', 'until', 'while', 'ahead']);

/** "Before dawn on Friday" is of that day. */
const TIME_OF_DAY = /^(dawn|daybreak|sunrise|sunset|dusk|noon|midday|midnight|dark|nightfall)$/;

const NONE: When = { value: null, dated: false, partial: null };

/**
 * The date in the clause, nearest to the act; else the one date of its sentence, unless words of another time stand between.
 * @param tokens those of the clause's sentence; `dates` its dates, and `span` the clause, in the article's offsets; `offset` where the passage starts.
 */
export function whenOf(clause: Clause, tokens: readonly Token[], dates: readonly DateExpression[], span: Range, offset: number): When {
  if (dates.length === 0) return NONE;
  const usable = dates.filter(date => !isModifier(date, clause, tokens, offset) && !isBound(date, clause, tokens, offset) && (date.type === 'date' || date.type === 'time') && (periodOf(date.value) !== null || PARTIAL.test(date.value)));
  const act = offset + clause.act.start;
  const told = (date: DateExpression, dated: boolean): When => {
    const value = withoutTime(date.value);
    return PARTIAL.test(value) ? { value: null, dated: false, partial: value } : { value, dated, partial: null };
  };
  // "Monday's ruling on the May vote": before its noun a date is of the noun
  const distance = ({ start }: DateExpression): number => (clause.form === 'noun' && start < act ? 0 : Math.abs(start - act));
  const follows = (date: DateExpression): boolean => date.start >= span.end && date.start - span.end <= NEAR && !tokens.some((token, i) => span.end <= token.start + offset && token.end + offset <= date.start && (token.kind === 'punctuation' || SUBORDINATORS.has(token.lower) || token.lower === 'and' || isFinite(tokens, i)))
    // "a slick that killed 900 birds | yesterday reached …"
    && !isVerbAt(tokens, tokens.findIndex(token => token.start + offset >= date.end));
  // "on Thursday crowds burned …"
  const leads = (date: DateExpression): boolean => date.end <= span.start && span.start - date.end <= 2 && !isOfStatement(date, tokens, offset) && clause.status !== 'planned';
  const nearest = usable.filter(date => (span.start <= date.start && date.end <= span.end) || (clause.form === 'verb' && (follows(date) || leads(date)))).sort((a, b) => distance(a) - distance(b))[0];
  if (nearest) return told(nearest, true);
  // "said on Friday that rumours about his resignation": a topic has no day
  const lead = tokens.findLast(token => token.end <= clause.start);
  if (clause.form === 'noun' && lead && /^(about|regarding|concerning|over|like|than)$/.test(lead.lower)) return NONE;
  // a call is told of on its day
  const others = usable.filter(date => clause.type === 'call' || !isOfStatement(date, tokens, offset));
  const days = new Set(others.map(date => withoutTime(date.value)));
  const date = others[0];
  if (!date || days.size !== 1) return NONE;
  const [from, to] = date.end <= span.start ? [date.end, span.start] : [span.end, date.start];
  const between = tokens.filter(token => from <= token.start + offset && token.end + offset <= to);
  // "shot when a fight broke out on Friday": one time
  const same = date.start >= span.end ? /^(when|while|as)$/ : /^$/;
  const other = between.findIndex((token, i) => OTHER_TIME.has(token.lower) && !same.test(token.lower) && !TIME_OF_DAY.test(between[i + 1]?.lower ?? tokens.find(next => next.start >= token.end)?.lower ?? ''));
  // "on Monday, after protesters stormed …": what led to it is of the day too
  const led = other >= 0 && other <= 1 && date.end <= span.start && clause.form === 'verb' && /^(after|when)$/.test(between[other]!.lower);
  // "a slick that has killed 900 birds", of no day in the rest of the sentence
  if (clause.relative) return NONE;
  // "the heist | were jailed on Friday"
  if (clause.form === 'noun' && between.some(token => isVerbAt(tokens, tokens.indexOf(token)))) return NONE;
  // a plan is not of the day it was spoken of
  const planned = clause.status === 'planned' || clause.status === 'proposed';
  return planned || (other >= 0 && !led) ? NONE : told(date, false);
}

/** By its form. */
const isVerbAt = (tokens: readonly Token[], i: number): boolean => i >= 0 && (isFinite(tokens, i) || isRegularPast(tokens, i));

/** Acts that make another do something at some time. */
const DEMANDING: ReadonlySet<string> = new Set(['order', 'diplomacy', 'notice']);

/** In characters: so near behind the clause a date is its own. */
const NEAR = 60;

/** "Said on Monday that …", "on Monday told reporters": the day of what was said, and no day of what it tells. */
function isOfStatement({ start, end }: DateExpression, tokens: readonly Token[], offset: number): boolean {
  const first = tokens.findIndex(token => token.start + offset >= start);
  const last = tokens.findLastIndex(token => token.end + offset <= end);
  const before = PREPOSITIONS.has(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  if (tokens[last + 1]?.lower === 'that') return true;
  return (reportEndsAt(tokens, before) && /^[,.;”"’]$/.test(tokens[last + 1]?.text ?? ',')) || REPORTING.has(tokens[last + 1]?.lower ?? '');
}

/** "Said", "told reporters". */
const reportEndsAt = (tokens: readonly Token[], at: number): boolean => REPORTING.has(tokens[at]?.lower ?? '') || (/^(told|telling|tells)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at]?.kind === 'word');

/** "The first since 1958", "closed until Friday": a bound of a time, and not the day of the act, unless it "has closed nine since Friday". */
function isBound(date: DateExpression, clause: Clause, tokens: readonly Token[], offset: number): boolean {
  const before = tokens.findLast(token => token.end + offset <= date.start)?.lower ?? '';
  // "fired thousands from 2011 to 2016", "the returns from 1995"
  const next = tokens.find(token => token.start + offset >= date.end);
  // "will hear the appeal against Monday's ruling"
  if (next?.kind === 'clitic' && clause.form === 'verb' && date.start > offset + clause.act.end && !/^(in|at|during)$/.test(before)) return true;
  // "summoned both sides to a meeting on Thursday", "ordered schools to close on Monday"
  if (DEMANDING.has(clause.type) && clause.form === 'verb' && tokens.some((token, i) => token.start >= clause.act.end && token.end + offset <= date.start && token.lower === 'to' && !tokens.slice(i, i + 2).some(next => next.start + offset >= date.start))) return true;
  if (before === 'from' && clause.status === 'happened' && clause.form === 'verb') return true;
  return /^(until|till|than)$/.test(before) || (before === 'since' && isSimplePast(clause, tokens));
}

/** "Sued over the 2016 election": the year tells which election, and not when it was sued. */
function isModifier(date: DateExpression, clause: Clause, tokens: readonly Token[], offset: number): boolean {
  if (!/^(\d{4}|\d\d(st|th)[- ]century)s?$/i.test(date.text) || (clause.form === 'noun' && offset + clause.start <= date.start && date.end <= offset + clause.act.start)) return false;
  const at = tokens.findIndex(token => token.start + offset >= date.start);
  const next = tokens[at + 1];
  const end = tokens.findLastIndex(token => token.end + offset <= date.end);
  const noun = end > at ? tokens[end + 1] : next;
  return !/^(in|of|since|by|during|until|around|about)$/.test(tokens[at - 1]?.lower ?? '') && noun?.kind === 'word' && !PREPOSITIONS.has(noun.lower) && !SUBORDINATORS.has(noun.lower) && noun.lower !== 'and' && !isFinite(tokens, tokens.indexOf(noun));
}

/** Values of the calendar that lack a year or a week, or both. */
const PARTIAL = /^XXXX(-(XX|WXX)|-(\d\d(-\d\d)?|WXX-\d))?(T.*)?$/;

const withoutTime = (value: string): string => value.replace(/T.*$/, '');

/** No auxiliary of the perfect stands before the act. */
export function isSimplePast({ act, start }: Clause, tokens: readonly Token[]): boolean {
  return !tokens.some(token => start <= token.start && token.end <= act.start && HAVE.has(token.lower));
}
