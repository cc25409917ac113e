import type { Article, Paragraph, Range, Token } from '../article/model';
import { contains, overlaps } from '../article/passage';
import type { ArticleActor } from '../actors/model';
import sources from '../data/sources.json';
import type { ArticleAttribution } from '../attribution/model';
import type { ArticleFigure } from '../figures/model';
import type { PassageReading } from '../reading';
import type { DateExpression } from '../schema';
import { periodOf, type Period } from '../dates/calendar';
import { incidentsIn, LEAD } from './incidents';
import { labelOf, placed, tellingOf } from './label';
import { ACT, areRelated, areSynonyms } from './lexicon';
import { POINTING, type ArticleEvent, type Clause } from './model';
import { partOf, type Part } from './parts';
import { CASUALTIES, datelineOf, INCIDENTS, placeOf, placePhrase, type Surroundings } from './place';
import { tokensOf } from './sentence';
import { DETERMINERS, PREPOSITIONS, PRONOUNS } from './syntax';
import { weightOf } from './weight';
import { isSimplePast, whenOf } from './when';

/** Clauses kept an article, some of which will merge, and how sure one must be. */
const MOST_EVENTS = 12;
export const LEAST_WEIGHT = 3.5;

/** Clauses that weigh less tell at most a detail of a kept incident; so many an article. */
const WEAK_WEIGHT = 1;
const MOST_WEAK = 4;

/** What weighs at least this is no event by itself, but is one where another article tells it too; so many an article. */
export const TENTATIVE_WEIGHT = 1;
const MOST_TENTATIVE = 8;

/** Makes events of an article's clauses: who, where, when, with what status; the weightiest only, in the order of the text. */
export function resolveEvents(
  article: Article,
  passages: readonly PassageReading[],
  { dates, actors, attributions }: {
    readonly dates: readonly DateExpression[];
    readonly actors: readonly ArticleActor[];
    readonly figures: readonly ArticleFigure[];
    readonly attributions: readonly ArticleAttribution[];
  },
): ArticleEvent[] {
  const mentions = actors.flatMap(actor => actor.mentions.map(({ start, end }) => ({ start, end, actor }))).sort((a, b) => a.start - b.start);
  const published = periodOf(article.published.date);
  const claimed = attributions.flatMap(({ content, source }) => (source ? [content] : [])).sort((a, b) => a.start - b.start);
  const candidates = passages.flatMap((reading, paragraph) => {
    const place = article.paragraphs[paragraph];
    if (!place || reading.clauses.length === 0) return [];
    return candidatesOf(reading, place, paragraph, { dates: within(dates, place), mentions: within(mentions, place), claimed: within(claimed, place), known: mentions, published });
  });
  const ofIncident = candidates.some(({ event, clause }) => event.paragraph <= LEAD && CASUALTIES.has(event.type) && event.status === 'happened' && !clause.hypothetical && !clause.relative);
  const kept: Candidate[] = [];
  const weightiest = inPlace(inParagraph(candidates), article).sort((a, b) => b.event.weight - a.event.weight || a.event.mention.start - b.event.mention.start);
  for (const candidate of weightiest) {
    if (kept.length >= MOST_EVENTS || candidate.event.weight < LEAST_WEIGHT) break;
    if (ofIncident && isStep(candidate)) continue;
    if (candidate.clause.type !== POINTING && !kept.some(other => restates(candidate, other))) kept.push(candidate);
  }
  const weak = candidates.filter(candidate => candidate.event.weight >= WEAK_WEIGHT && candidate.event.weight < LEAST_WEIGHT && !candidate.clause.anaphoric && !kept.some(other => restates(candidate, other) || overlaps(candidate.event.mention, other.event.mention))).slice(0, MOST_WEAK);
  const told = [...incidentsIn(kept, weak), ...returns(candidates, kept)];
  told.push(...pointers(candidates, told));
  told.push(...tentative(weightiest, told, Math.min(MOST_TENTATIVE, MOST_EVENTS - kept.length)));
  return told.sort((a, b) => a.mention.start - b.mention.start || a.mention.end - b.mention.end);
}

/** The weightiest of what is no event by itself; sorted as the candidates are. */
function tentative(candidates: readonly Candidate[], told: readonly ArticleEvent[], most: number): ArticleEvent[] {
  const found: ArticleEvent[] = [];
  for (const { event, clause } of candidates) {
    if (found.length >= most || event.weight < TENTATIVE_WEIGHT) break;
    if (clause.anaphoric || clause.hypothetical || (clause.indefinite && !event.dated) || (clause.form === 'verb' && clause.agent === null) || clause.type === POINTING || clause.type === ACT || [...told, ...found].some(other => overlaps(other.mention, event.mention))) continue;
    found.push({ ...event, weight: Math.min(event.weight, LEAST_WEIGHT - 1) });
  }
  return found;
}

/** What people do in the course of an incident: deputies arrive, enter a house, withdraw. */
const STEPS: ReadonlySet<string> = new Set(['travel', 'launch', 'deployment', 'call', 'discovery', 'publication', 'investigation', 'closure', 'evacuation', 'meeting']);

/** In a report of an incident, below its lead, a step of it that has no day of its own. */
const isStep = ({ event }: Candidate): boolean => STEPS.has(event.type) && event.status !== 'planned' && !event.dated && event.paragraph >= LEAD - 1;

/** At most so many mentions that only point back. */
const MOST_RETURNS = 6;

/** Acts of these types differ from each other in one story: "the match" is not the goal, nor "the lawsuit" the plea. */
const OF_ONE_KIND_MANY: ReadonlySet<string> = new Set(['trial', 'sport', 'vote', 'election', 'business']);

/** In paragraphs: so far back goes a word for any act of its kind; a word for the very act, wherever it is told once. */
const RETURN_REACH = 2;

/** Is the noun a word for the act that the other tells: "the theft" for "stole"? */
const isSaid = (a: ArticleEvent, b: ArticleEvent): boolean => areRelated(a.type, b.type) && areSynonyms(a.trigger, b.trigger);

/** Clauses such as "the crash" and "it happened on Friday" that point back to a kept event, and add their date and place to it. */
function returns(candidates: readonly Candidate[], kept: readonly Candidate[]): ArticleEvent[] {
  return candidates.filter(({ clause }) => (clause.anaphoric || clause.type === POINTING) && !clause.hypothetical && clause.status !== 'planned').flatMap(({ event, clause }): ArticleEvent[] => {
    const before = kept.filter(other => other.event.mention.end <= event.mention.start && (clause.type === POINTING ? INCIDENTS.has(other.event.type) : isSaid(event, other.event) || (event.paragraph - other.event.paragraph <= RETURN_REACH && other.event.type === event.type && !OF_ONE_KIND_MANY.has(event.type))));
    const told = before.filter(other => other.event.status !== 'planned').at(-1) ?? before.at(-1);
    if (!told || (event.paragraph - told.event.paragraph > RETURN_REACH && (clause.type === POINTING || new Set(before.map(other => other.event.date)).size > 1)) || (event.date !== null && told.event.date !== null && event.date !== told.event.date)) return [];
    return [{
      ...told.event,
      mention: event.mention,
      sentence: event.sentence,
      paragraph: event.paragraph,
      weight: Math.min(told.event.weight, LEAST_WEIGHT),
      date: event.date ?? told.event.date,
      dated: event.date === null ? told.event.dated : event.dated,
      place: event.place ?? told.event.place,
      // "the summit" of a planned one is planned too
      status: told.event.status === 'planned' && clause.form === 'verb' ? clause.status : told.event.status,
    }];
  }).slice(0, MOST_RETURNS);
}

/** At most so many phrases that may name what other articles tell. */
const MOST_POINTERS = 4;
/** What a phrase with "the" names in more than one article's words: talk, journeys and business are too many. */
const POINTED_AT: ReadonlySet<string> = new Set([...INCIDENTS, 'trial', 'vote', 'election', 'ceasefire', 'agreement', 'release', 'evacuation', 'closure', 'sanction', 'business', 'appointment', 'launch', 'order', 'market']);

/** What goes on for long, and names none of its events. */
const ANY_TIME: ReadonlySet<string> = new Set(['gunfire', 'crossfire', 'advance']);

/** "The strike", "Monday's ruling", of which the article itself tells no more: the first of each kind. */
function pointers(candidates: readonly Candidate[], told: readonly ArticleEvent[]): ArticleEvent[] {
  const found: ArticleEvent[] = [];
  for (const { event, clause } of candidates) {
    if (found.length >= MOST_POINTERS) break;
    const pointing = clause.form === 'noun' && !/^(a|an|any|another) /i.test(clause.text) && POINTED_AT.has(event.type) && !ANY_TIME.has(event.trigger) && event.status !== 'proposed' && event.status !== 'denied';
    if (pointing && ![...told, ...found].some(other => (overlaps(other.mention, event.mention) && areRelated(other.type, event.type) && other.trigger.split(' ').includes(event.trigger)) || contains(event.mention, other.mention) || other.trigger === event.trigger)) found.push({ ...event, pointing: true });
  }
  return found;
}

export interface Candidate {
  readonly event: ArticleEvent;
  readonly clause: Clause;
  /** "Attacked", not "has attacked": told of one time. */
  readonly simplePast: boolean;
}

type ActorMention = Range & { readonly actor: ArticleActor };

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

/** The date of a paragraph's sentence goes for what the next sentences tell in the simple past, until one has a date of its own. */
function inParagraph(candidates: readonly Candidate[]): Candidate[] {
  let last: { readonly event: ArticleEvent; readonly sentence: number } | null = null;
  return candidates.map(candidate => {
    const { event, clause, simplePast } = candidate;
    if (event.paragraph !== last?.event.paragraph) last = null;
    if (event.date !== null || event.partial !== null) {
      const day = periodOf(event.date);
      last = event.status === 'happened' && !clause.relative && (day ? day.last - day.first <= 1 : event.partial !== null) ? { event, sentence: clause.sentence } : null;
      return candidate;
    }
    if (!last || !simplePast || event.status !== 'happened' || clause.form !== 'verb' || clause.hypothetical || clause.relative || clause.sentence !== last.sentence + 1) return candidate;
    return { ...candidate, event: { ...event, date: last.event.date, partial: last.event.partial } };
  });
}

/** Somebody in both, or nobody in one. */
const share = (a: readonly string[], b: readonly string[]): boolean => a.length === 0 || b.length === 0 || a.some(actor => b.includes(actor));

/** As far as this an incident's place goes, in paragraphs. */
const PLACE_REACH = 4;

/** Incidents whose sentence names no place take that of the related incident told before, or where the article opens the dateline's. */
function inPlace(candidates: readonly Candidate[], article: Article): Candidate[] {
  const dateline = datelineOf(article.paragraphs.find(({ role }) => role === 'body')?.passage.text ?? '');
  const lead = article.paragraphs.findIndex(({ role }) => role === 'body');
  let last: { readonly place: string; readonly date: string | null; readonly paragraph: number; readonly type: string; readonly actors: readonly string[] } | null = null;
  return candidates.map(candidate => {
    const { event, clause } = candidate;
    if (!INCIDENTS.has(event.type) || event.status !== 'happened' || clause.hypothetical) return candidate;
    if (event.place !== null && event.weight >= LEAST_WEIGHT) last = { place: event.place, date: event.date, paragraph: event.paragraph, type: event.type, actors: event.actors };
    if (event.place !== null) return candidate;
    const told = last !== null && event.paragraph - last.paragraph <= PLACE_REACH && share(event.actors, last.actors) && areRelated(event.type, last.type) && (event.date === null || last.date === null || event.date === last.date) && !ANY_TIME.has(event.trigger) ? last.place : event.paragraph <= lead + (CASUALTIES.has(event.type) ? PLACE_REACH : 1) ? dateline : null;
    return told === null ? candidate : { ...candidate, event: { ...event, place: told, label: placed(event.label, `in ${told}`) } };
  });
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

/** What the clauses of one sentence share. Ranges count in the article, but those of `around`, from the passage's start. */
interface Scene {
  readonly tokens: readonly Token[];
  readonly sentence: Range;
  readonly dates: readonly DateExpression[];
  readonly mentions: readonly ActorMention[];
  readonly around: Surroundings;
  /** The keys of the actors that it names, places aside. */
  readonly beside: readonly string[];
}

function sceneOf({ passage }: PassageReading, index: number, { start: offset }: Paragraph, near: Near): Scene {
  const sentence = passage.sentences[index]!;
  const whole = shifted(sentence, offset);
  const dates = within(near.dates, whole);
  const mentions = within(near.mentions, whole);
  return {
    tokens: tokensOf(passage, sentence), sentence: whole, dates, mentions,
    around: { dates: dates.map(date => shifted(date, -offset)), names: mentions.map(({ start, end, actor }) => ({ start: start - offset, end: end - offset, kind: actor.kind })) },
    beside: keysOf(mentions.filter(({ actor }) => actor.kind !== 'place')),
  };
}

const keysOf = (mentions: readonly ActorMention[]): string[] => [...new Set(mentions.map(({ actor }) => actor.key))];

/** The candidates of one paragraph. */
function candidatesOf(reading: PassageReading, place: Paragraph, paragraph: number, near: Near): Candidate[] {
  let scene: Scene | null = null;
  let at = -1;
  return reading.clauses.map(clause => {
    if (scene === null || at !== clause.sentence) scene = sceneOf(reading, at = clause.sentence, place, near);
    return candidateOf(clause, scene, reading, place, paragraph, near);
  });
}

/** What an article has that bears on one of its paragraphs. */
interface Near {
  readonly dates: readonly DateExpression[];
  readonly mentions: readonly ActorMention[];
  /** What somebody is said to have said. */
  readonly claimed: readonly Range[];
  /** The mentions of all the article. */
  readonly known: readonly ActorMention[];
  readonly published: Period | null;
}

function candidateOf(told: Clause, scene: Scene, { passage }: PassageReading, paragraph: Paragraph, index: number, near: Near): Candidate {
  const { tokens, dates, mentions, around } = scene;
  const { known, published } = near;
  const offset = paragraph.start;
  const span = shifted(told, offset);
  const own = dates.filter(date => contains(span, date));
  const when = whenOf(told, tokens, dates, span, offset);
  const day = periodOf(when.value);
  // "Independence Day last year": a day that is past, whatever the calendar of this year says
  const past = own.some(date => (periodOf(date.value)?.last ?? Infinity) < (published?.first ?? -Infinity));
  const coming = day !== null && published !== null && day.first > published.last;
  // "the election in November" is still to come; what has happened has no day after the news of it
  const clause = coming && !past && told.form === 'noun' && told.status === 'happened' ? { ...told, status: 'planned' as const } : told;
  const { value, dated, partial } = coming && clause.status === 'happened' ? { ...when, value: null, dated: false } : when;
  const agent = clause.agent && shifted(clause.agent, offset);
  const taking = mentions.filter(mention => overlaps(mention, span) || (agent !== null && overlaps(mention, agent)));
  const acting = taking.filter(({ actor }) => actor.kind !== 'place');
  const place = placeOf(clause, tokens, around);
  const before = { start: told.sentence > 0 ? offset + passage.sentences[told.sentence - 1]!.start : span.start - NEARBY, end: span.start };
  const owner = ownerOf(clause, tokens, known, before);
  const spokenOf = person(clause, tokens, near.mentions, known, span.start) ?? company(clause, tokens, known, span.start) ?? (clause.agent && tokens.some(token => token.start === clause.agent!.start && token.end === clause.agent!.end) ? owner : null);
  const agentName = spokenOf?.name ?? (owner && clause.agent && clause.form === 'verb' ? `${owner.name}${owner.name.endsWith('s') ? '’' : '’s'} ${passage.text.slice(clause.agent.start, clause.agent.end).replace(/^\S+\s+/, '')}` : null) ?? (agent ? nameOfAgent(agent, mentions, passage.text.slice(agent.start - offset, agent.end - offset)) : null);
  const parts = taking.map(mention => partOf(shifted(mention, -offset), clause, tokens));
  const withPart = (part: Part): string[] => {
    const keys = taking.flatMap(({ actor }, k) => (parts[k] === part && (part === 'affected' || actor.kind !== 'place') ? [actor.key] : []));
    return [...new Set(spokenOf && part === (clause.passive ? 'affected' : 'agent') ? [spokenOf.key, ...keys] : keys)];
  };
  const named = spokenOf ?? owner;
  const actors = keysOf(acting);
  const event: { -readonly [Field in keyof ArticleEvent]: ArticleEvent[Field] } = {
    label: labelOf({ clause, tokens, dates: own.filter(({ type }) => type !== 'duration').map(date => shifted(date, -offset)), agentName, place: place === null || clause.status !== 'happened' ? null : (placePhrase(place, tokens) ?? `in ${place}`), persons: taking.flatMap(({ start, end, actor }) => (actor.kind === 'person' ? [{ start: start - offset, end: end - offset, name: actor.name }] : [])) }),
    type: clause.type,
    trigger: clause.trigger,
    status: clause.status,
    date: value,
    dated,
    partial,
    place,
    actors: named ? [...new Set([named.key, ...actors])] : actors,
    agents: withPart('agent'),
    affected: withPart('affected'),
    beside: scene.beside,
    agentHead: headWord(clause.agent, tokens),
    patientHead: patientOf(clause, tokens, around.dates),
    form: clause.form,
    passive: clause.passive,
    again: tokens.some(token => contains(clause, token) && AGAIN.has(token.lower)),
    words: contentWords(tokens, clause),
    weight: 0,
    telling: 0,
    mention: { start: span.start, end: span.end, text: clause.text },
    sentence: scene.sentence,
    paragraph: index,
    pointing: false,
  };
  event.weight = weightOf(clause, event, paragraph.role, tokens, passage.quotes);
  event.telling = tellingOf(clause, event, tokens) - (isOwnAct(clause, tokens) && near.claimed.some(content => contains(content, span)) ? CLAIM : 0);
  return { clause, event, simplePast: isSimplePast(clause, tokens) };
}

/** "(The army said) it had struck a convoy": what one side says that it did names no event that others tell. */
const CLAIM = 2.5;
const isOwnAct = ({ act, form }: Clause, tokens: readonly Token[]): boolean => form === 'verb' && tokens.some(token => token.end <= act.start && /^(it|they|he|she|we|its|their)$/.test(token.lower));

/** Whom "he" or "she" stands for: the one person named before it in the paragraph, or else shortly before. */
function person({ agent }: Clause, tokens: readonly Token[], mentions: readonly ActorMention[], known: readonly ActorMention[], before: number): ArticleActor | null {
  const pronoun = agent && tokens.find(token => token.start === agent.start && token.end === agent.end);
  if (!pronoun || !/^(he|she)$/.test(pronoun.lower)) return null;
  const gender = pronoun.lower === 'he' ? 'male' : 'female';
  const personsOf = (held: readonly ActorMention[]): Set<ArticleActor> => new Set(held.filter(mention => mention.end <= before && mention.actor.kind === 'person' && (mention.actor.gender ?? gender) === gender).map(({ actor }) => actor));
  const here = personsOf(mentions);
  const persons = here.size > 0 ? here : personsOf(within(known, { start: before - 2 * NEARBY, end: before }));
  return persons.size === 1 ? [...persons][0]! : null;
}

/** In characters, a sentence or two. */
const NEARBY = 300;

/** The body that "it" stands for, or that what the clause opens with belongs to ("its shares"): the one named in the sentence before, or before it in its own. */
function ownerOf({ agent }: Clause, tokens: readonly Token[], known: readonly ActorMention[], before: Range): ArticleActor | null {
  const first = agent && tokens.find(token => token.start === agent.start);
  if (!first || !/^(it|its)$/.test(first.lower) || first.text === 'IT' || (first.lower === 'it') !== (first.end === agent.end)) return null;
  const bodies = new Set(within(known, before).flatMap(({ actor, end }) => (end <= before.end && (actor.kind === 'organisation' || actor.kind === 'state' || actor.kind === 'group') ? [actor] : [])));
  return bodies.size === 1 ? [...bodies][0]! : null;
}

/** In characters: so near its name, "the company" or "the group" is that one. */
const COMPANY_REACH = 1_500;

/** Which body "the company" or "the group" stands for: the last that the article named before it. */
function company({ agent }: Clause, tokens: readonly Token[], mentions: readonly ActorMention[], before: number): ArticleActor | null {
  const phrase = agent ? tokens.filter(token => agent.start <= token.start && token.end <= agent.end) : [];
  const noun = phrase[1]?.lower ?? '';
  if (phrase.length !== 2 || phrase[0]!.lower !== 'the' || !GENERIC_BODIES.has(noun)) return null;
  // "the court" is one that is called so
  return within(mentions, { start: before - COMPANY_REACH, end: before }).findLast(({ actor }) => actor.kind === 'organisation' && (ANY_BODY.test(noun) || actor.name.toLowerCase().split(' ').includes(noun)))?.actor ?? null;
}

/** What any company or body may be called. */
const ANY_BODY = /^(company|group|firm|organi[sz]ation|retailer|carmaker|manufacturer|airline|operator|lender|insurer)$/;

const GENERIC_BODIES: ReadonlySet<string> = new Set(sources.group);

const shifted = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

/** One more of what has been: "a second strike", "to meet again". */
const AGAIN: ReadonlySet<string> = new Set(['second', 'third', 'fourth', 'another', 'again', 'further', 'fresh', 'next']);

/** The last word of a phrase before its complements: "delegation" of "a delegation from the group". */
function headWord(phrase: Range | null, tokens: readonly Token[]): string | null {
  if (!phrase) return null;
  const inside = tokens.filter(token => phrase.start <= token.start && token.end <= phrase.end && token.kind === 'word');
  const end = inside.findIndex((token, i) => i > 0 && ((PREPOSITIONS.has(token.lower) && !/^(than|to)$/.test(token.lower)) || (/..ing$/.test(token.lower) && i < inside.length - 1)));
  return (end < 0 ? inside.at(-1) : inside[end - 1])?.lower ?? null;
}

/** The actor whose name is the head of the agent phrase: the last words of its first noun phrase. */
function nameOfAgent(agent: Range, mentions: readonly ActorMention[], text: string): string | null {
  const inside = mentions.filter(mention => agent.start <= mention.start && mention.end <= agent.end);
  const last = inside.at(-1);
  if (!last || last.end !== agent.end || (inside.length > 1 && agent.end - agent.start > 60)) return null;
  // "Silva and Moreno met": both
  if (/\band\b/.test(text.slice(0, Math.max(0, last.start - agent.start)))) return null;
  // "the head of the agency", "talks with the president": the name is not the head
  if (text.slice(0, Math.max(0, last.start - agent.start)).toLowerCase().split(/\s+/).some(word => PREPOSITIONS.has(word))) return null;
  return last.start - agent.start <= 30 && last.actor.kind === 'person' ? last.actor.name : null;
}

/** The noun of whom or what it is done to: "licence" of "the licence of a lender". */
function patientOf({ passive, agent, object, form }: Clause, tokens: readonly Token[], dates: readonly Range[]): string | null {
  const phrase = passive ? agent : object;
  if (!phrase) return null;
  let inside = tokens.filter(token => phrase.start <= token.start && token.end <= phrase.end);
  if (form === 'noun' && /^(of|on|against)$/.test(inside[0]?.lower ?? '')) inside = inside.slice(1);
  const end = inside.findIndex(token => token.kind === 'punctuation' || PREPOSITIONS.has(token.lower) || /^(and|or)$/.test(token.lower) || dates.some(date => overlaps(date, token)));
  const noun = (end < 0 ? inside : inside.slice(0, end)).findLast(({ kind }) => kind === 'word');
  return noun && !PRONOUNS.has(noun.lower) ? noun.lower : null;
}

function contentWords(tokens: readonly Token[], clause: Clause): string[] {
  const words = tokens.filter(token => clause.start <= token.start && token.end <= clause.end && (token.kind === 'word' || token.kind === 'number') && !PREPOSITIONS.has(token.lower) && !DETERMINERS.has(token.lower) && !PRONOUNS.has(token.lower) && token.lower.length > 1);
  return [...new Set(words.map(({ lower }) => (lower.endsWith('s') ? lower.replace(/(?<=\w{3})s$/, '') : lower)))];
}
