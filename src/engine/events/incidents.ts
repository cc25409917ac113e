/** An incident and what other clauses tell of it, its toll and its victims, are one event. */
import { periodOf } from '../dates/calendar';
import { areRelated, areSynonyms, NOUNS } from './lexicon';
import type { ArticleEvent, Clause } from './model';
import { INCIDENTS, isOfOneKind, placeWords } from './place';

interface Told {
  readonly event: ArticleEvent;
  readonly clause: Clause;
}

interface Incident extends Told {
  readonly details: readonly ArticleEvent[];
}

/** In paragraphs: so near an incident, a detail without a date is one of its details. */
const REACH = 6;
/** What an article opens with is what its details are of. */
export const LEAD = 3;

/**
 * The events of the clauses; each detail of an incident ("nine people died", "the shooting happened outside a bar") becomes one more mention of it.
 * @param weak clauses that are no events of their own, and count only where they are details.
 */
export function incidentsIn(kept: readonly Told[], weak: readonly Told[]): ArticleEvent[] {
  const incidents: Incident[] = [];
  const order = [...kept].sort((a, b) => Number(isDetail(a)) - Number(isDetail(b)) || b.event.telling - a.event.telling || a.event.mention.start - b.event.mention.start);
  for (const told of [...order, ...weak.filter(isDetail)]) {
    const k = nearest(told, incidents);
    if (k < 0) {
      if (!weak.includes(told)) incidents.push({ ...told, details: [] });
      continue;
    }
    const { clause, event, details } = incidents[k]!;
    const { date, dated, partial } = event.date === null && told.event.date !== null ? told.event : event;
    incidents[k] = { clause, event: { ...event, date, dated, partial, place: event.place ?? (isScene(told) ? told.event.place : null) }, details: [...details, told.event] };
  }
  return incidents.flatMap(({ event, details }) => [event, ...details.map(({ mention, paragraph }) => ({ ...event, mention, paragraph }))]);
}

/** The incident that the clause tells more of: of its own kind first, then the nearest; -1 for none. */
function nearest(told: Told, incidents: readonly Incident[]): number {
  const distance = ({ event }: Told): number => Math.abs(event.paragraph - told.event.paragraph) + (event.type === told.event.type ? 0 : REACH);
  let best = -1;
  incidents.forEach((incident, k) => {
    if (isOf(told, incident) && (best < 0 || distance(incident) < distance(incidents[best]!))) best = k;
  });
  return best;
}

/** Does the clause tell of something that befell, rather than of somebody who did it? */
function isDetail({ clause, event }: Told): boolean {
  if (!INCIDENTS.has(event.type)) return false;
  // "a crush at a stadium in Nigeria tonight", where the article opens, is what it tells of
  if (clause.form === 'noun') return clause.agent === null && event.actors.length === 0 && !(event.paragraph < LEAD && event.dated && event.place !== null && !clause.anaphoric);
  return clause.passive || clause.agent === null || TOLL.has(clause.trigger) || (event.agentHead !== null && (NOUNS.has(event.agentHead) || /^(he|she|they|it|who|someone|somebody)$/.test(event.agentHead)));
}

/** "The shooting happened in Oban": its place is that of the incident, as that of "homes in Oban burned" may not be. */
const isScene = ({ clause, event }: Told): boolean => clause.form === 'noun' || (event.agentHead !== null && NOUNS.has(event.agentHead));

/** What the victims of an incident do. */
const TOLL: ReadonlySet<string> = new Set(['die', 'drown', 'perish', 'succumb', 'pass away']);

function isOf(told: Told, incident: Incident): boolean {
  const a = told.event;
  const b = incident.event;
  if (!INCIDENTS.has(a.type) || !INCIDENTS.has(b.type) || a.status !== 'happened' || b.status !== 'happened' || !areRelated(a.type, b.type) || !isOfOneKind(a.type, b.type)) return false;
  if (told.clause.hypothetical || incident.clause.hypothetical || !datesFit(a, b) || !placesFit(a, b)) return false;
  if (a.actors.length > 0 && b.actors.length > 0 && !a.actors.some(actor => b.actors.includes(actor))) return false;
  // "they fear an invasion of Rafah": any, and not the one told of
  if (told.clause.form === 'noun' && told.clause.indefinite && a.date === null) return false;
  // flares that are thrown are not the brawl after them
  if (a.type === 'protest' && b.type === 'protest' && !areSynonyms(a.trigger, b.trigger)) return false;
  const sameAgent = a.agentHead !== null && a.agentHead === b.agentHead && told.clause.form === 'verb' && (a.date !== null || a.trigger === b.trigger);
  const sameDoer = a.trigger === b.trigger && told.clause.form === 'verb' && a.actors.some(actor => b.actors.includes(actor)) && a.date === null;
  const same = areSynonyms(a.trigger, b.trigger) && a.date === null && a.actors.length === 0 && DEFINITE.test(told.clause.text);
  if (!isDetail(told) && !sameAgent && !sameDoer && !same) return false;
  return b.paragraph < LEAD || (a.date !== null && a.date === b.date) || Math.abs(a.paragraph - b.paragraph) <= REACH;
}

/** "The vessel ran aground": the one told of. */
const DEFINITE = /^(the|it) /i;

/** In days: what is dated by a longer time is no incident in the news. */
const FORTNIGHT = 14;

function datesFit(a: ArticleEvent, b: ArticleEvent): boolean {
  const [x, y] = [periodOf(a.date), periodOf(b.date)];
  if (x && y) return x.first <= y.last && y.first <= x.last && x.last - x.first < FORTNIGHT && y.last - y.first < FORTNIGHT;
  // "In July, landslides killed 78": another one, recalled
  if ([x, y].some(period => period && period.last - period.first >= FORTNIGHT)) return false;
  return a.partial === null || b.partial === null || a.partial === b.partial;
}

function placesFit(a: ArticleEvent, b: ArticleEvent): boolean {
  if (a.place === null || b.place === null) return true;
  const words = new Set([...placeWords(b.place), ...b.words]);
  return [...placeWords(a.place), ...a.words].some(word => words.has(word) && (placeWords(a.place).has(word) || placeWords(b.place).has(word)));
}
