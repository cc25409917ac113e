/** How sure a clause is to report an event worth a line in a list. */
import sources from '../data/sources.json';
import type { ParagraphRole, Range, Token } from '../article/model';
import { periodOf } from '../dates/calendar';
import { CARDINALS } from '../dates/words';
import { ACT, ERGATIVE, FIGURATIVE, NOUNS, VAGUE, VERBS, WEIGHTS } from './lexicon';
import type { ArticleEvent, Clause } from './model';
import { CASUALTIES, INCIDENTS } from './place';
import { DETERMINERS, PRONOUNS, QUANTITIES } from './syntax';
import { isCapitalised } from '../article/tokens';

/** Nouns of these are topics more often than events: "a ceasefire in the war", "the release of hostages". */
const TOPICS: ReadonlySet<string> = new Set(['release', 'ceasefire', 'agreement', 'negotiation', 'aid', 'killing', 'vote', 'election', 'disaster', 'business', 'deployment', 'trial', 'investigation', 'sanction']);
/** News when somebody with a name does them. */
const OF_NAMES: ReadonlySet<string> = new Set(['meeting', 'travel', 'call', 'speech', 'agreement', 'business', 'launch', 'closure', 'sport', 'discovery', 'publication', 'negotiation', 'vote', 'birth']);

/** Verbs of these say nothing without an object: "the minister delivered". */
const OF_OBJECTS: ReadonlySet<string> = new Set(['launch', 'agreement', 'publication', 'business', 'closure', 'discovery', 'aid', 'vote', 'deployment']);

/** @param tokens those of the clause's sentence; `quotes` of its passage. */
export function weightOf(clause: Clause, event: ArticleEvent, role: ParagraphRole, tokens: readonly Token[], quotes: readonly Range[]): number {
  let weight = WEIGHTS.get(clause.type) ?? 1;
  const named = event.actors.length > 0;
  weight += Math.min(2, event.actors.length) * 0.75;
  if (!named && event.beside.length > 0 && event.dated) weight += 0.5;
  if (event.dated) weight += isDay(event.date) ? 2 : isYear(event.date) ? 0 : 1;
  else if (event.partial !== null) weight += 1.5;
  else if (event.date !== null) weight += 1;
  if (event.place !== null) weight += 0.75;
  if (clause.form === 'verb' && clause.agent && clause.object) weight += 1;
  if (role === 'title') weight += 1;
  if (event.paragraph < 3) weight += 1;
  else if (event.paragraph < 6) weight += 0.5;
  return weight - doubts(clause, event, role, tokens, quotes);
}

function doubts(clause: Clause, event: ArticleEvent, role: ParagraphRole, tokens: readonly Token[], quotes: readonly Range[]): number {
  let doubt = 0;
  const named = event.actors.length > 0;
  const known = named || event.date !== null || event.partial !== null || event.place !== null;
  if (clause.hypothetical) doubt += 3;
  if (clause.status === 'proposed') doubt += 2;
  if (clause.status === 'denied') doubt += 1;
  if (clause.anaphoric) doubt += 3;
  // who is lost: "To meet him on her plane"
  if (/^To /.test(event.label)) doubt += 5;
  // a person who attacks does so in words
  if (FIGURATIVE.has(clause.trigger) && !clause.passive && event.agents.some(key => key.startsWith('person:'))) doubt += 4;
  if (clause.type === ACT && (!event.dated || !isDay(event.date) && event.paragraph > 2)) doubt += !event.dated || isYear(event.date) ? 5 : 1.5;
  // "Boat sank", "Curfew announced": which, and where?
  if (!named && event.place === null && event.date === null && event.partial === null && event.label.split(' ').length < 3) doubt += 1.5;
  // "spoke to donors"
  if (clause.type === 'call' && event.actors.length < 2) doubt += 1.5;
  // "overruled that request"
  if (clause.form === 'verb' && !clause.passive && clause.object !== null && /^(that|this|these|those|such)$/.test(tokens.find(token => token.start === clause.object!.start)?.lower ?? '')) doubt += 2;
  // a list of names or subjects
  const words = tokens.filter(token => token.kind === 'word');
  if (role !== 'title' && words.length > 6 && !/^[.!?”"]$/.test(tokens.at(-1)?.text ?? '') && words.filter(token => isCapitalised(token.text)).length > 0.6 * words.length) doubt += 3;
  if (/^(he|she|it|they|we|i|you|him|them) /i.test(event.label) && !/^(US|IT) /.test(event.label)) doubt += 4;
  if (clause.form === 'noun') {
    const length = event.label.split(' ').length;
    // "droughts", "freakish storms": any such
    if (isBarePlural(clause, tokens) && !(event.dated && event.place !== null)) doubt += 2;
    if (SPOKEN.has(clause.type) && !clause.agent) doubt += 1.5;
    // "the 2016 election": a topic known by its year
    if (isYear(event.date) && !clause.agent) doubt += 1.5;
    // a day that only the sentence has may be that of another act
    if (event.date !== null && !event.dated && !INCIDENTS.has(clause.type)) doubt += 1.5;
    if (!named && length < 3) doubt += length < 2 ? 1.5 : 0.75;
    // "the 2016 election", "the investigation": what everybody speaks of, with no day of its own
    if ((clause.type === 'election' || clause.type === 'investigation') && !(event.dated && isDay(event.date))) doubt += 1.5;
    // "his hearings": whose?
    if (!named && /^(his|her|its|their)$/.test(tokens.find(token => token.start === clause.start)?.lower ?? '')) doubt += 1;
    if (event.date === null && event.partial === null && !clause.agent) {
      if (clause.indefinite) doubt += 2;
      if (TOPICS.has(clause.type)) doubt += 1.5;
      else if (event.place === null) doubt += 1;
    }
  } else {
    // "the country", of nobody named
    if (!named && event.agentHead !== null && BODIES.has(event.agentHead) && /^(the|its|their) \w+$/.test(agentOf(clause, tokens).map(token => token.lower).join(' '))) doubt += 1.5;
    // "stole papers", "investigate crimes": the subject is lost
    const first = agentOf(clause, tokens)[0];
    if (clause.agent && !clause.passive && event.label.toLowerCase().startsWith(tokens.find(token => token.start === clause.act.start)?.lower ?? ' ')) doubt += 5;
    if (first && VERBS.get(first.lower)?.some(({ forms }) => forms.has('base')) && !NOUNS.has(first.lower) && !isCapitalised(first.text)) doubt += 3;
    if (!clause.agent) doubt += CASUALTIES.has(clause.type) && clause.type !== 'accident' ? 2 : clause.status === 'planned' ? 5 : 3.5;
    if (!known && event.paragraph > 2) doubt += 1;
    const agent = agentOf(clause, tokens);
    // "the only time", "one of them"; "19 were charged"
    if (event.agentHead !== null && VAGUE.has(event.agentHead) && !(clause.passive && CASUALTIES.has(clause.type))) doubt += 3;
    else if (agent.length === 1 && (agent[0]!.kind === 'number' || CARDINALS.has(agent[0]!.lower))) doubt += 1.5;
    else if (agent.length > 0 && CARDINALS.has(agent.at(-1)!.lower)) doubt += 3;
    // what no list names is news of somebody or of a place, or where the article opens
    if (clause.type === ACT && !named && event.place === null && event.paragraph > 2) doubt += 1;
    // what befell one unnamed person among others, "a man was shot in the leg"
    if (clause.passive && INCIDENTS.has(clause.type) && !named && event.date === null && agent[0] && /^(a|an|the|another|his|her)$/.test(agent[0].lower)) doubt += 1.5;
    // said in passing, though with its day it may be news
    if (clause.relative) doubt += event.dated && isDay(event.date) ? 1 : 2;
    // a toll far down that no day, name or incident told before goes with
    if (clause.passive && INCIDENTS.has(clause.type) && !named && event.date === null && event.partial === null && event.paragraph > 2) doubt += 1;
    if (clause.status === 'planned' && INCIDENTS.has(clause.type) && agent[0] && /^(a|an)$/.test(agent[0].lower)) doubt += 2;
    const rest = tokens.some(token => clause.object !== null && clause.object.start <= token.start && event.label.endsWith(token.text));
    if (OF_OBJECTS.has(clause.type) && !clause.passive && !rest && !ERGATIVE.has(clause.trigger)) doubt += 2;
    if (agent.length === 1 && PRONOUNS.has(agent[0]!.lower) && agent[0]!.text !== 'US') doubt += 1;
    // "most recently on Monday, that he wants …": no subject
    if (agent[0]?.lower === 'most' && agent[1]?.lower.endsWith('ly')) doubt += 3;
    // "that stole documents": whoever that is
    if (agent.length === 1 && /^(that|which|who|all|each|both|some)$/.test(agent[0]!.lower)) doubt += 3;
    // "hacking … stole": the subject is lost
    if (agent.length > 0 && /....ing$/.test(agent[0]!.lower) && !isCapitalised(agent[0]!.text)) doubt += 2;
    // totals: "the offensive has killed thousands"
    if (clause.type === 'killing' && event.agentHead !== null && NOUNS.has(event.agentHead) && event.date === null) doubt += 1.5;
    if (OF_NAMES.has(clause.type) && !named && (event.beside.length === 0 || event.place === null) && agent[0] && (DETERMINERS.has(agent[0].lower) || agent.length === 1)) doubt += 1.5;
  }
  // the reader is spoken to: advice, newsletters, comment
  if (tokens.some(token => SPOKEN_TO.has(token.lower) && token.text !== 'US' && clause.start <= token.start && token.end <= clause.end)) doubt += 2;
  if (quotes.some(quote => quote.start <= clause.start && clause.end <= quote.end)) doubt += 3;
  return doubt;
}

const SPOKEN_TO: ReadonlySet<string> = new Set(['you', 'your', 'we', 'us', 'our', 'i', 'me', 'my']);

/** Nouns for bodies and states that only their names tell apart. */
const BODIES: ReadonlySet<string> = new Set([...sources.group, 'country', 'nation', 'state', 'law']);

const agentOf = ({ agent }: Clause, tokens: readonly Token[]): readonly Token[] => tokens.filter(token => agent !== null && agent.start <= token.start && token.end <= agent.end);

/** Talk that is an event when somebody gives it: "the queen's speech". */
const SPOKEN: ReadonlySet<string> = new Set(['speech', 'publication', 'call']);

function isBarePlural(clause: Clause, tokens: readonly Token[]): boolean {
  const first = tokens.find(token => token.start === clause.start);
  const head = tokens.find(token => token.end === clause.act.end);
  return first !== undefined && head !== undefined && /[^s]s$/.test(head.lower) && first.kind === 'word' && !isCapitalised(first.text) && !DETERMINERS.has(first.lower) && !QUANTITIES.has(first.lower) && !/^(talks|negotiations)$/.test(head.lower);
}

/** A year or more tells of history, not of news. */
const isYear = (value: string | null): boolean => value !== null && /^-?\d{2,4}X{0,2}$/.test(value);

function isDay(value: string | null): boolean {
  const period = periodOf(value);
  return period !== null && period.first === period.last;
}
