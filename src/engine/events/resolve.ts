import type { Article, Paragraph, Range, Token } from '../article/model';
import { overlaps } from '../article/passage';
import { isCapitalised } from '../article/tokens';
import type { ArticleActor } from '../actors/model';
import type { ArticleAttribution } from '../attribution/model';
import { periodOf } from '../dates/calendar';
import type { ArticleFigure } from '../figures/model';
import type { PassageReading } from '../reading';
import type { DateExpression } from '../schema';
import { labelOf } from './label';
import { areRelated, NOUNS, WEIGHTS } from './lexicon';
import type { ArticleEvent, Clause } from './model';
import { ADVERBS, AUXILIARIES, DETERMINERS, PLACE_PREPOSITIONS, PREPOSITIONS, PRONOUNS, SUBORDINATORS, TARGET_PREPOSITIONS } from './syntax';

/** Events kept an article, and how sure one must be. */
const MOST_EVENTS = 12;
const LEAST_WEIGHT = 3;

/** Makes events of an article's clauses: who, where, when, with what status; the weightiest only, in the order of the text. */
export function resolveEvents(
  article: Article,
  passages: readonly PassageReading[],
  { dates, actors }: {
    readonly dates: readonly DateExpression[];
    readonly actors: readonly ArticleActor[];
    readonly figures: readonly ArticleFigure[];
    readonly attributions: readonly ArticleAttribution[];
  },
): ArticleEvent[] {
  const mentions = actors.flatMap(actor => actor.mentions.map(mention => ({ ...mention, actor }))).sort((a, b) => a.start - b.start);
  const candidates = passages.flatMap((reading, paragraph) => {
    const place = article.paragraphs[paragraph];
    if (!place || reading.clauses.length === 0) return [];
    const near = { dates: within(dates, place), mentions: within(mentions, place) };
    return reading.clauses.map(clause => candidateOf(clause, reading, place, paragraph, near));
  });
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.event.weight - a.event.weight || a.event.mention.start - b.event.mention.start)) {
    if (kept.length >= MOST_EVENTS || candidate.event.weight < LEAST_WEIGHT) break;
    if (!kept.some(other => restates(candidate, other))) kept.push(candidate);
  }
  const told = [...kept.map(({ event }) => event), ...returns(candidates, kept)];
  return told.sort((a, b) => a.mention.start - b.mention.start || a.mention.end - b.mention.end);
}

/** Clauses such as "the crash" that point back to a kept event: they take its date, place and actors. */
const MOST_RETURNS = 4;

function returns(candidates: readonly Candidate[], kept: readonly Candidate[]): ArticleEvent[] {
  return candidates.filter(({ clause }) => clause.anaphoric && !clause.hypothetical && clause.status !== 'planned').flatMap(({ event, clause }): ArticleEvent[] => {
    const before = kept.filter(other => other.event.mention.end <= event.mention.start && other.event.type === event.type && other.event.status !== 'planned').at(-1)
      ?? kept.filter(other => other.event.mention.end <= event.mention.start && other.event.type === event.type).at(-1);
    const near = before && event.paragraph - before.event.paragraph <= 2;
    return near ? [{ ...before.event, mention: event.mention, paragraph: event.paragraph, weight: Math.min(before.event.weight, LEAST_WEIGHT), trigger: before.event.trigger, status: before.event.status === 'planned' ? clause.status : before.event.status }] : [];
  }).slice(0, MOST_RETURNS);
}

interface Candidate {
  readonly event: ArticleEvent;
  readonly clause: Clause;
}

type ActorMention = Range & { readonly text: string; readonly actor: ArticleActor };

/** The items of a list sorted by start that lie in the range. */
function within<T extends Range>(sorted: readonly T[], range: Range): readonly T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < range.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && sorted[end]!.start < range.end) end++;
  return sorted.slice(low, end);
}

/** Two readings of the same words: the lighter goes. */
function restates(candidate: Candidate, other: Candidate): boolean {
  const a = candidate.event.mention;
  const b = other.event.mention;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (shared <= 0) return false;
  if (shared >= 0.8 * Math.min(a.end - a.start, b.end - b.start) && candidate.clause.act.start >= other.clause.start && candidate.clause.form === 'noun') return true;
  return shared >= 0.5 * Math.min(a.end - a.start, b.end - b.start) && (areRelated(candidate.event.type, other.event.type) || candidate.event.weight < other.event.weight - 1);
}

function candidateOf(clause: Clause, { passage }: PassageReading, paragraph: Paragraph, index: number, near: { readonly dates: readonly DateExpression[]; readonly mentions: readonly ActorMention[] }): Candidate {
  const offset = paragraph.start;
  const sentence = passage.sentences[clause.sentence]!;
  const tokens = passage.tokens.slice(sentence.first, sentence.last);
  const span = { start: offset + clause.start, end: offset + clause.end };
  const whole = { start: offset + sentence.start, end: offset + sentence.end };
  const dates = within(near.dates, whole);
  const mentions = within(near.mentions, whole);
  const own = dates.filter(date => span.start <= date.start && date.end <= span.end);
  const { value, dated, partial } = dateOf(clause, tokens, dates, span, offset);
  const agent = clause.agent && shifted(clause.agent, offset);
  const taking = mentions.filter(mention => overlaps(mention, span) || (agent !== null && overlaps(mention, agent)));
  const acting = taking.filter(({ actor }) => actor.kind !== 'place');
  const place = placeOf(clause, tokens, dates, mentions, offset);
  const event: ArticleEvent = {
    label: labelOf({ clause, tokens, dates: own.map(date => shifted(date, -offset)), agentName: agent ? nameOfAgent(agent, mentions) : null }),
    type: clause.type,
    trigger: clause.trigger,
    status: clause.status,
    date: value,
    dated,
    partial,
    place,
    actors: [...new Set(acting.map(({ actor }) => actor.key))],
    beside: [...new Set(mentions.filter(({ actor }) => actor.kind !== 'place').map(({ actor }) => actor.key))],
    agentHead: headWord(clause, tokens),
    words: contentWords(tokens, clause),
    weight: 0,
    mention: { ...span, text: clause.text },
    paragraph: index,
  };
  return { clause, event: { ...event, weight: weightOf(clause, event, paragraph, tokens, passage.quotes) } };
}

const shifted = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

/** Words after which a clause tells of another time than the one before. */
const OTHER_TIME: ReadonlySet<string> = new Set(['after', 'following', 'since', 'before', 'when', 'who', 'which', 'whose', 'until', 'while', 'ahead']);

/**
 * The date in the clause, nearest to the act; else the one date of its sentence, unless words of another time stand between.
 * `partial` holds a value without year or week where that is all there is.
 */
function dateOf(clause: Clause, tokens: readonly Token[], dates: readonly DateExpression[], span: Range, offset: number): { readonly value: string | null; readonly dated: boolean; readonly partial: string | null } {
  const usable = dates.filter(date => (date.type === 'date' || date.type === 'time') && (periodOf(date.value) !== null || PARTIAL.test(date.value)));
  const act = offset + clause.act.start;
  const told = (date: DateExpression, dated: boolean) => {
    const value = withoutTime(date.value);
    return PARTIAL.test(value) ? { value: null, dated: false, partial: value } : { value, dated, partial: null };
  };
  const nearest = usable.filter(date => span.start <= date.start && date.end <= span.end).sort((a, b) => Math.abs(a.start - act) - Math.abs(b.start - act))[0];
  if (nearest) return told(nearest, true);
  const none = { value: null, dated: false, partial: null };
  const days = new Set(usable.map(date => withoutTime(date.value)));
  const date = usable[0];
  if (!date || days.size !== 1) return none;
  const [from, to] = date.end <= span.start ? [date.end, span.start] : [span.end, date.start];
  const between = tokens.filter(token => from <= token.start + offset && token.end + offset <= to);
  const other = between.findIndex(token => OTHER_TIME.has(token.lower));
  // "on Monday, after protesters stormed …": what led to it is of the day too
  const led = other >= 0 && other <= 1 && date.end <= span.start && clause.form === 'verb' && /^(after|when)$/.test(between[other]!.lower);
  // a plan is not of the day it was spoken of
  const planned = clause.status === 'planned' || clause.status === 'proposed';
  return planned || (other >= 0 && !led) ? none : told(date, false);
}

/** Values of the calendar that lack a year or a week, or both. */
const PARTIAL = /^XXXX(-(XX|WXX)|-(\d\d(-\d\d)?|WXX-\d))?(T.*)?$/;

/** The last word of who acts: "delegation" of "a delegation from the group". */
function headWord({ agent }: Clause, tokens: readonly Token[]): string | null {
  if (!agent) return null;
  const inside = tokens.filter(token => agent.start <= token.start && token.end <= agent.end && token.kind === 'word');
  const end = inside.findIndex((token, i) => i > 0 && PREPOSITIONS.has(token.lower));
  return (end < 0 ? inside.at(-1) : inside[end - 1])?.lower ?? null;
}

const withoutTime = (value: string): string => value.replace(/T.*$/, '');

/** Types whose target is a place: "attack on Lima", "travel to Lima". */
const TARGETING: ReadonlySet<string> = new Set(['attack', 'travel', 'disaster', 'accident', 'evacuation', 'deployment', 'aid']);

/** Types whose sentence seldom has another place than theirs. */
const INCIDENTS: ReadonlySet<string> = new Set(['attack', 'killing', 'injury', 'accident', 'disaster', 'arrest', 'abduction', 'protest', 'destruction']);

/** "in Lima", "near the port of Callao" in the clause, or else in its sentence; for attacks and journeys also "on" and "to". */
function placeOf(clause: Clause, tokens: readonly Token[], dates: readonly DateExpression[], mentions: readonly ActorMention[], offset: number): string | null {
  // in a headline's capitals no name stands out
  const words = tokens.filter(token => token.kind === 'word');
  if (words.length > 3 && words.filter(token => isCapitalised(token.text)).length > 0.6 * words.length) return null;
  const inside = tokens.filter(token => clause.start <= token.start && token.end <= clause.end);
  return placeIn(inside, PLACE_PREPOSITIONS, dates, mentions, offset)
    ?? (TARGETING.has(clause.type) ? placeIn(inside, TARGET_PREPOSITIONS, dates, mentions, offset) : null)
    ?? (TARGETING.has(clause.type) && clause.form === 'verb' && clause.object ? objectName(clause, inside, dates, offset) : null)
    ?? (INCIDENTS.has(clause.type) ? placeIn(tokens, PLACE_PREPOSITIONS, dates, mentions, offset) : null);
}

/** "attacked Lima": the name that the act is done to. */
function objectName(clause: Clause, tokens: readonly Token[], dates: readonly DateExpression[], offset: number): string | null {
  const at = tokens.findIndex(token => token.start >= clause.act.end);
  const named = tokens[at];
  if (at < 1 || !named || !isCapitalised(named.text)) return null;
  return placeIn([{ ...tokens[at - 1]!, lower: 'in' }, ...tokens.slice(at)], PLACE_PREPOSITIONS, dates, [], offset);
}

function placeIn(tokens: readonly Token[], prepositions: ReadonlySet<string>, dates: readonly DateExpression[], mentions: readonly ActorMention[], offset: number): string | null {
  for (let i = 0; i < tokens.length - 1; i++) {
    if (!prepositions.has(tokens[i]!.lower)) continue;
    let from = i + 1;
    // "in the southern city of Lima", "near the port of Callao"
    if (DETERMINERS.has(tokens[from]!.lower) && tokens.slice(from, from + 6).some(token => token.lower === 'of')) {
      while (from < tokens.length && tokens[from]!.lower !== 'of') from++;
      from++;
    } else while (from < tokens.length && (tokens[from]!.lower === 'the' || /^(southern|northern|eastern|western|central|downtown|nearby|south|north|east|west)$/.test(tokens[from]!.lower) && !isCapitalised(tokens[from]!.text))) from++;
    let to = from;
    while (to < tokens.length && to - from < 5 && tokens[to]!.kind === 'word' && isCapitalised(tokens[to]!.text)) to++;
    const next = tokens[to];
    // "in Peruvian waters": the name only tells what kind
    if (to === from || next?.kind === 'clitic' || (next?.kind === 'word' && next.spaced && !PREPOSITIONS.has(next.lower) && !SUBORDINATORS.has(next.lower) && !AUXILIARIES.has(next.lower) && next.lower !== 'and' && next.lower !== 'or' && !ADVERBS.has(next.lower) && !next.lower.endsWith('ly') && !dates.some(date => date.start <= offset + next.start && offset + next.end <= date.end) && !isPastLike(next.lower))) continue;
    const start = offset + tokens[from]!.start;
    const end = offset + tokens[to - 1]!.end;
    if (dates.some(date => date.start < end && start < date.end)) continue;
    if (mentions.some(({ start: a, end: b, actor: { kind } }) => a < end && start < b && (kind === 'person' || kind === 'organisation' || kind === 'group'))) continue;
    return tokens.slice(from, to).map((token, k) => (k > 0 && token.spaced ? ' ' : '') + token.text).join('');
  }
  return null;
}

/** The actor whose name is the head of the agent phrase: the last words of its first noun phrase. */
function nameOfAgent(agent: Range, mentions: readonly ActorMention[]): string | null {
  const inside = mentions.filter(mention => agent.start <= mention.start && mention.end <= agent.end);
  const last = inside.at(-1);
  if (!last || last.end !== agent.end || (inside.length > 1 && agent.end - agent.start > 60)) return null;
  // "the head of the agency": the name is not the head
  return last.start - agent.start <= 30 && last.actor.kind === 'person' ? last.actor.name : null;
}

const isPastLike = (word: string): boolean => word.endsWith('ed') || word.endsWith('ing') || FINITE.has(word);
const FINITE: ReadonlySet<string> = new Set(['said', 'say', 'says', 'told', 'left', 'began', 'became', 'met', 'where', 'late', 'early', 'overnight', 'earlier']);

function contentWords(tokens: readonly Token[], clause: Clause): string[] {
  const words = tokens.filter(token => clause.start <= token.start && token.end <= clause.end && (token.kind === 'word' || token.kind === 'number') && !PREPOSITIONS.has(token.lower) && !DETERMINERS.has(token.lower) && !PRONOUNS.has(token.lower) && token.lower.length > 1);
  return [...new Set(words.map(({ lower }) => lower.replace(/(?<=\w{3})s$/, '')))];
}

function isDay(value: string | null): boolean {
  const period = periodOf(value);
  return period !== null && period.first === period.last;
}

const TOPICS: ReadonlySet<string> = new Set(['release', 'ceasefire', 'agreement', 'negotiation', 'aid', 'killing', 'vote', 'election', 'disaster', 'business', 'deployment']);

/** How sure the clause is to report an event worth a line. */
function weightOf(clause: Clause, event: ArticleEvent, paragraph: Paragraph, tokens: readonly Token[], quotes: readonly Range[]): number {
  let weight = WEIGHTS.get(clause.type) ?? 1;
  weight += Math.min(2, event.actors.length) * 0.75;
  if (event.actors.length === 0 && event.beside.length > 0 && event.dated) weight += 0.5;
  if (event.dated) weight += isDay(event.date) ? 2 : 1;
  else if (event.date !== null) weight += 1;
  if (event.place !== null) weight += 0.75;
  if (clause.form === 'verb' && clause.agent && clause.object) weight += 1;
  if (paragraph.role === 'title') weight += 1;
  if (event.paragraph < 3) weight += 1;
  else if (event.paragraph < 6) weight += 0.5;
  if (clause.form === 'noun' && event.actors.length === 0 && event.label.split(' ').length < 3) weight -= 1;
  if (clause.hypothetical) weight -= 3;
  if (clause.status === 'proposed') weight -= 2;
  if (clause.status === 'denied') weight -= 1;
  if (clause.form === 'noun' && !event.dated && event.date === null) {
    if (clause.indefinite && !clause.agent) weight -= 2;
    // topics more often than events: "a ceasefire in the war", "the release of hostages"
    if (!clause.agent && TOPICS.has(clause.type)) weight -= 1.5;
  }
  // totals: "the offensive has killed thousands"
  if (clause.form === 'verb' && clause.type === 'killing' && event.agentHead !== null && NOUNS.has(event.agentHead)) weight -= 1.5;
  if (clause.anaphoric) weight -= 3;
  if (clause.form === 'verb' && !clause.agent) weight -= 2;
  const agent = tokens.filter(token => clause.agent !== null && clause.agent.start <= token.start && token.end <= clause.agent.end);
  if (agent.length === 1 && PRONOUNS.has(agent[0]!.lower) && agent[0]!.text !== 'US') weight -= /^(he|she|who)$/.test(agent[0]!.lower) ? 1.5 : 3;
  if (quotes.some(quote => quote.start <= clause.start && clause.end <= quote.end)) weight -= 2;
  return weight;
}
