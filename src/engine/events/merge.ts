import type { LinkedActors } from '../actors/link';
import { periodOf, weekdayOf, type Period } from '../dates/calendar';
import { likenessOfNeighbours, storyPairs, type StoryPair } from '../corpus/stories';
import { ofStory, type Scope } from '../corpus/scope';
import type { ArticleReading } from '../reading';
import type { ActorId, Event, EventId, EventStatus } from '../schema';
import { areRelated, areSynonyms, typesOf } from './lexicon';
import type { Account, ArticleEvent, MergedEvent } from './model';
import { CASUALTIES, INCIDENTS, isOfOneKind, placesApart, placeWords } from './place';
import { LEAST_WEIGHT, TENTATIVE_WEIGHT } from './resolve';
import { PRONOUNS } from './syntax';

/** Merges the events of all articles that are one event, and keeps apart those that are not. Sorted by date, then label. */
export function mergeEvents(readings: readonly ArticleReading[], actors: LinkedActors, pairs: readonly StoryPair[] = storyPairs(readings), scope: Scope = 'folder'): MergedEvent[] {
  // "central bank", "health ministry": such a body may be the one that another article calls by its name
  const described: ReadonlySet<ActorId> = new Set(actors.actors.flatMap(({ id, name }) => (name === name.toLowerCase() ? [id] : [])));
  const items = readings.flatMap(({ article, events }) => events.map((event): Item => ({
    event,
    article: article.path,
    idsOf: keys => keys.flatMap(key => actors.idOf(article.path, key) ?? []),
    actors: new Set(event.actors.flatMap(key => actors.idOf(article.path, key) ?? [])),
    agents: new Set(event.agents.flatMap(key => actors.idOf(article.path, key) ?? []).filter(id => !described.has(id))),
    affected: new Set(event.affected.flatMap(key => actors.idOf(article.path, key) ?? [])),
    words: new Set(event.words),
    place: placeWords(event.place),
    beside: new Set(event.beside.flatMap(key => actors.idOf(article.path, key) ?? [])),
    period: periodOf(event.date),
    published: periodOf(article.published.date),
    named: event.actors.some(key => { const id = actors.idOf(article.path, key); return id !== null && !described.has(id); }),
  })));
  const stories = new StoryLikeness(readings, pairs);
  const names = (item: Item): boolean => item.event.pointing && item.event.weight < TENTATIVE_WEIGHT;
  const groups: Item[][] = [];
  const pointers = items.filter(names);
  // "the resumption of flights": alike to what another article tells, else a mere name for it
  for (const group of groupsOf(items.filter(item => !names(item)), stories)) {
    if (group.every(({ event, article }) => event.pointing && article === group[0]!.article)) pointers.push(...group);
    else groups.push(group);
  }
  addPointers(groups, pointers, stories);
  return named(groups.filter(group => isWorthALine(group, stories)).map(eventOf), scope);
}

/** Of these a story tells many, and "the attack" may be any. */
const MANY: ReadonlySet<string> = new Set(['attack', 'killing', 'arrest', 'vote']);

/** Of these any noun stands for any verb: "the truce", "the closure". */
const NAMED_BY_ACT: ReadonlySet<string> = new Set(['ceasefire', 'evacuation', 'release', 'closure']);

/** "The strike" of one article joins the strike that other articles of its story tell, where it is plain which. */
function addPointers(groups: readonly Item[][], pointers: readonly Item[], stories: StoryLikeness): void {
  const byArticle = new Map<string, Set<Item[]>>();
  for (const group of groups) for (const { article } of group) byArticle.set(article, (byArticle.get(article) ?? new Set()).add(group));
  const joined: { readonly group: Item[]; readonly item: Item }[] = [];
  for (const item of pointers) {
    const told = new Set(stories.tellingWith(item.article).flatMap(article => [...byArticle.get(article) ?? []]));
    const types = typesOf(item.event.trigger, item.event.type);
    const alike = [...told].filter(group => group.some(({ event }) => (types.includes(event.type) || areSynonyms(event.trigger, item.event.trigger)) && (areSynonyms(event.trigger, item.event.trigger) || INCIDENTS.has(event.type) || NAMED_BY_ACT.has(event.type))) && isOfPatient(item, group) && !group.some(member => isHistory(member) || atOdds(item, member, stories.of(item.article, member.article))));
    // of two strikes, the one that is called so, or that most is told of
    const fit = (group: readonly Item[]): number => group.length + (group.some(({ event }) => event.trigger === item.event.trigger) ? group.length : 0);
    const [best, next] = alike.sort((a, b) => fit(b) - fit(a));
    if (best && (!next || (fit(best) > fit(next) && !MANY.has(best[0]!.event.type)))) joined.push({ group: best, item });
  }
  for (const { group, item } of joined) group.push(item);
}

/** "The release of prisoners" is not that of hostages, nor any that does not speak of prisoners. */
const isOfPatient = ({ event: { patientHead } }: Item, group: readonly Item[]): boolean => patientHead === null || group.some(({ event, words }) => event.patientHead === patientHead || words.has(singular(patientHead)));

const singular = (noun: string): string => noun.replace(/(?<=\w{3})s$/, '');

/** Told of a year or a season: "the heatwave" of today is none of these. */
const isHistory = ({ period }: Item): boolean => period !== null && period.last - period.first > 31;

/** What nothing dates, in one article only, must weigh so much more to be listed, unless it is an incident with its place. */
const UNDATED = 0.5;

function isWorthALine(members: readonly Item[], stories: StoryLikeness): boolean {
  // "Rally", "Shooting": no name for an event
  if (members.every(({ event }) => !event.label.includes(' '))) return false;
  const [first] = members;
  const elsewhere = members.filter(({ article }) => article !== first!.article);
  if (members.some(({ event }) => event.weight >= LEAST_WEIGHT) && elsewhere.length > 0) return true;
  // of two articles of one story, unless both only name it: "the talks"
  if (members.some(({ event }) => event.form === 'verb') && elsewhere.some(({ article }) => stories.of(first!.article, article) >= ONE_STORY)) return true;
  return members.some(({ event }) => event.weight >= LEAST_WEIGHT + (event.date !== null || event.partial !== null || (CASUALTIES.has(event.type) && event.place !== null) ? 0 : UNDATED));
}

interface Item {
  readonly event: ArticleEvent;
  readonly article: string;
  /** Identities of the article's actors by their keys. */
  readonly idsOf: (keys: readonly string[]) => ActorId[];
  readonly actors: ReadonlySet<ActorId>;
  /** Those that act, by a name of their own. */
  readonly agents: ReadonlySet<ActorId>;
  readonly affected: ReadonlySet<ActorId>;
  readonly words: ReadonlySet<string>;
  readonly place: ReadonlySet<string>;
  /** Actors of its sentence. */
  readonly beside: ReadonlySet<ActorId>;
  readonly period: Period | null;
  /** When its article came out. */
  readonly published: Period | null;
  /** One of its actors has a name of its own. */
  readonly named: boolean;
}

/** How alike two articles' stories are, 0 to 1, by their paths. */
class StoryLikeness {
  readonly #others = new Map<string, Map<string, number>>();

  constructor(readings: readonly ArticleReading[], pairs: readonly StoryPair[]) {
    const together = likenessOfNeighbours(readings.length);
    const add = (a: string, b: string, likeness: number): void => {
      this.#others.set(a, (this.#others.get(a) ?? new Map<string, number>()).set(b, likeness));
    };
    for (const [i, k, likeness] of pairs) {
      const [a, b] = [readings[i]!.article.path, readings[k]!.article.path];
      add(a, b, likeness + together);
      add(b, a, likeness + together);
    }
  }

  of(a: string, b: string): number {
    return a === b ? 1 : this.#others.get(a)?.get(b) ?? 0;
  }

  /** The other articles that tell the article's story. */
  tellingWith(article: string): string[] {
    return [...this.#others.get(article) ?? []].flatMap(([other, likeness]) => (likeness >= ONE_STORY ? [other] : []));
  }
}

/** What two clauses must have in common to speak of one event; see `likeness`. */
const ENOUGH = 3;
/** A word or actor in more groups than this tells none of them apart. */
const COMMON = 150;
/** So many groups, those that share most with an event, are compared with it, and so many unlike members of each: time is linear in the events. */
const MOST_CANDIDATES = 24;
const MOST_COMPARED = 24;

interface Group {
  readonly members: Item[];
  /** Members that tell it in other words, on other days or in other places than those before them. */
  readonly unlike: Item[];
  readonly told: Set<string>;
}

/** All that a list shows of the event, as one key. */
const toldAs = ({ event, actors }: Item): string => [event.label, event.type, event.status, event.date, event.partial, event.place, [...actors].join(' ')].join('\n');

/** A clause of so many characters is no chance repetition. */
const LONG_CLAUSE = 40;

/** Of these one day has one of a name: "the presidential debate". */
const PUBLIC: ReadonlySet<string> = new Set(['election', 'vote', 'sport', 'observance']);

/** What two tellings of one event have alike, whatever else their articles tell: the label with a day and a name or place, or else a whole clause. Null where nothing is so sure. */
function twinKey(item: Item): string | null {
  const { event: { mention }, period, actors, place } = item;
  if (period !== null && period.first === period.last && (actors.size > 0 || place.size > 0 || (item.event.label.includes(' ') && PUBLIC.has(item.event.type)))) return toldAs(item);
  return mention.text.length >= LONG_CLAUSE ? `${toldAs(item)}\n${mention.text}` : null;
}

function add(group: Group, item: Item): void {
  group.members.push(item);
  const told = toldAs(item);
  if (group.told.has(told)) return;
  group.told.add(told);
  group.unlike.push(item);
}

/**
 * Each event joins the group it is most like, when it is like one of its members and at odds with none. Dated events come first,
 * so that no undated one bridges two that happened on different days, and what is no event by itself last. Candidates come from an index by actor and word.
 */
function groupsOf(items: readonly Item[], stories: StoryLikeness): Item[][] {
  const rarity = rarityOf(items);
  const groups: Group[] = [];
  const index = new Map<string, Set<number>>();
  const twins = new Map<string, number>();
  const order = items.map((item, k) => ({ item, k })).sort((a, b) => Number(b.item.event.weight >= LEAST_WEIGHT) - Number(a.item.event.weight >= LEAST_WEIGHT) || Number(b.item.event.dated) - Number(a.item.event.dated) || Number(b.item.period !== null) - Number(a.item.period !== null) || a.k - b.k);
  for (const { item } of order) {
    const keys = [...item.actors, ...[...item.words].map(word => `w ${word}`), ...(item.period && INCIDENTS.has(item.event.type) ? [`d ${item.period.first}`, `d ${item.period.last}`] : [])];
    const told = twinKey(item);
    let best = (told !== null ? twins.get(told) : undefined) ?? -1;
    let most = ENOUGH;
    if (best < 0) for (const candidate of candidatesFor(keys, index)) {
      const unlike = groups[candidate]!.unlike.slice(0, MOST_COMPARED);
      if (unlike.some(member => atOdds(item, member, stories.of(item.article, member.article)))) continue;
      const like = Math.max(...unlike.map(member => likeness(item, member, rarity, stories.of(item.article, member.article))));
      if (like >= most && (best < 0 || like > most)) [best, most] = [candidate, like];
    }
    if (best < 0) {
      best = groups.length;
      groups.push({ members: [], unlike: [], told: new Set() });
    }
    add(groups[best]!, item);
    if (told !== null) twins.set(told, best);
    for (const key of keys) {
      const held = index.get(key) ?? new Set();
      index.set(key, held);
      if (held.size <= COMMON) held.add(best);
    }
  }
  return groups.map(({ members }) => members);
}

/** The groups that share the most keys, in a fixed order. */
function candidatesFor(keys: readonly string[], index: ReadonlyMap<string, ReadonlySet<number>>): number[] {
  const shared = new Map<number, number>();
  for (const key of keys) {
    const held = index.get(key);
    if (held && held.size <= COMMON) for (const group of held) shared.set(group, (shared.get(group) ?? 0) + 1);
  }
  return [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES).map(([group]) => group).sort((a, b) => a - b);
}

/** Types whose place tells one from another: talks here are not the talks there. */
const PLACED: ReadonlySet<string> = new Set(['meeting', 'negotiation', 'travel', 'attack', 'killing', 'injury', 'accident', 'disaster', 'protest', 'election', 'trial', 'arrest', 'abduction', 'launch', 'closure']);

function atOdds(a: Item, b: Item, story: number): boolean {
  if (!areRelated(a.event.type, b.event.type)) return true;
  if (a.period && b.period && (a.period.last < b.period.first || b.period.last < a.period.first) && !isSlip(a, b, story)) return true;
  if (PLACED.has(a.event.type) && PLACED.has(b.event.type) && placesApart(a.event.place, b.event.place) && !(overlap(a.place, b.words) || overlap(b.place, a.words))) return true;
  if (partialAtOdds(a, b) || partialAtOdds(b, a)) return true;
  if (isRecalled(a, b) || isRecalled(b, a) || isAfter(a, b) || isAfter(b, a)) return true;
  // each of two bodies has its own: the Senate's inquiry, the bank's; who did an incident may be in dispute
  if (!MUTUAL.has(a.event.type) && !INCIDENTS.has(a.event.type) && a.agents.size > 0 && b.agents.size > 0 && !overlap(a.agents, b.actors) && !overlap(b.agents, a.actors)) return true;
  // "a second strike will be held", and the strike that was
  if (a.event.again !== b.event.again && (a.event.status === 'planned') !== (b.event.status === 'planned')) return true;
  return (a.event.status === 'denied') !== (b.event.status === 'denied');
}

/** "The outbreak of 2014" is not the outbreak that nothing dates, unless it is the same act of the same actors. */
function isRecalled(a: Item, b: Item): boolean {
  return a.period !== null && a.period.last - a.period.first >= YEAR && b.period === null && b.event.partial === null && !(areSynonyms(a.event.trigger, b.event.trigger) && overlap(a.actors, b.actors));
}

/** What has happened when its article comes out is no event of a later day: she visited, and will visit tomorrow. */
const isAfter = (a: Item, b: Item): boolean => a.event.status === 'happened' && a.event.form === 'verb' && a.period === null && a.published !== null && b.period !== null && b.period.first > a.published.last;

/** In days, the shortest. */
const YEAR = 364;

/** One incident of one story that two articles put on neighbouring days: that they differ is worth showing, not two events. */
function isSlip(a: Item, b: Item, story: number): boolean {
  if (a.article === b.article || story < ONE_STORY || !CASUALTIES.has(a.event.type) || a.event.type !== b.event.type || !overlap(a.place, b.place)) return false;
  if (a.event.status !== 'happened' || b.event.status !== 'happened' || !a.event.dated || !b.event.dated) return false;
  return Math.max(a.period!.first, b.period!.first) - Math.min(a.period!.last, b.period!.last) === 1 && a.period!.first === a.period!.last && b.period!.first === b.period!.last;
}

/** "last month", of a publication date that is not known. */
const OPEN = /^XXXX(-XX|-WXX)?$/;

/** "October 7" against 3 March; "Tuesday" against a day that is a Friday; "last month" in an undated article against anything elsewhere. */
function partialAtOdds({ event: { partial }, article }: Item, { event, period, article: other }: Item): boolean {
  if (partial === null) return false;
  if (OPEN.test(partial)) return article !== other;
  if (event.partial !== null && !OPEN.test(event.partial)) return event.partial !== partial && !event.partial.startsWith(partial) && !partial.startsWith(event.partial) && partial.includes('W') === event.partial.includes('W');
  if (!period) return false;
  if (partial.includes('W')) return period.first === period.last && weekdayOf(period.first) !== Number(partial.at(-1));
  return !samePartial(partial, event.date!);
}

/** Does `XXXX-10-07` or `XXXX-10` fit the date? */
function samePartial(partial: string, date: string): boolean {
  const known = partial.slice(5);
  const own = date.slice(5);
  return own !== '' && (own.startsWith(known) || known.startsWith(own));
}

/** A sum of what is shared: kind of act, actors, place, day, story, and words, rare ones more. */
function likeness(a: Item, b: Item, rarity: ReadonlyMap<string, number>, story: number): number {
  let score = areSynonyms(a.event.trigger, b.event.trigger) ? 1 : a.event.type === b.event.type ? 0.75 : 0.25;
  const actors = [...a.actors].filter(actor => b.actors.has(actor)).length;
  score += Math.min(2, actors) * 0.75;
  if (actors === 0 && a.named && b.named) score -= 1.5;
  if (overlap(a.place, b.place)) score += 0.75;
  if (a.period && b.period) score += a.period.first === b.period.first && a.period.last === b.period.last ? (a.period.last === a.period.first ? 1.25 : a.period.last - a.period.first < 31 ? 1 : 0.25) : 0.25;
  const part = (x: Item, y: Item): boolean => x.event.partial !== null && !x.event.partial.includes('W') && !OPEN.test(x.event.partial) && (y.event.date !== null ? samePartial(x.event.partial, y.event.date) : x.event.partial === y.event.partial);
  if (part(a, b) || part(b, a)) score += 1;
  if (actors === 0) score += 0.4 * Math.min(2, [...a.beside].filter(actor => b.beside.has(actor)).length);
  if (a.article === b.article && Math.abs(a.event.paragraph - b.event.paragraph) <= 1 && a.event.agentHead !== null && a.event.agentHead === b.event.agentHead) score += a.event.type === 'attack' && !areSynonyms(a.event.trigger, b.event.trigger) ? 0.5 : 1.5;
  const incident = isOneIncident(a, b, story);
  if (incident) score += 1.5;
  // "sued the bank", "sued the state": somebody else is dealt with; one is named, another sacked
  if (a.affected.size > 0 && b.affected.size > 0 && !overlap(a.affected, b.affected)) score -= 1.5;
  if (a.event.type === 'appointment' && b.event.type === 'appointment' && !areSynonyms(a.event.trigger, b.event.trigger)) score -= 0.75;
  // of several, one alone in both: two meetings of one minister
  if (a.event.type !== b.event.type && actors === 1 && a.actors.size > 1 && b.actors.size > 1) score -= 0.75;
  // in one article others do the same to others; in another story it is done at another time
  if (a.article === b.article && !INCIDENTS.has(a.event.type) && a.event.agentHead !== null && b.event.agentHead !== null && a.event.agentHead !== b.event.agentHead && !PRONOUNS.has(a.event.agentHead) && !PRONOUNS.has(b.event.agentHead)) score -= 0.75;
  if (a.article !== b.article && story < OTHER_STORY && (a.period === null) !== (b.period === null)) score -= 0.75;
  // "the presidential debate" of a day is one, whatever else its articles tell
  if (PUBLIC.has(a.event.type) && a.event.trigger === b.event.trigger && a.period && b.period && a.period.first === b.period.first && a.period.first === a.period.last && a.period.last === b.period.last) score += 1.5;
  // one act on the same persons in one story
  if (story >= ONE_STORY && a.article !== b.article && actors > 0 && actors === a.actors.size && actors === b.actors.size && score >= 1 && areSynonyms(a.event.trigger, b.event.trigger) && a.event.status === b.event.status && INDIVIDUAL.has(a.event.type)) score += 0.75;
  // somebody else did it, unless one is named and the other described: "the airline"
  if (!incident && actors === 0 && a.event.passive === b.event.passive && (a.event.agents.length === 0) === (b.event.agents.length === 0) && a.event.agentHead !== null && b.event.agentHead !== null && a.event.agentHead !== b.event.agentHead) score -= 0.75;
  // one act on one thing in one story: "the licence was suspended", "revoked its licence"
  const told = story >= ONE_STORY && a.article !== b.article && areSynonyms(a.event.trigger, b.event.trigger);
  if (told && a.event.patientHead !== null && a.event.patientHead === b.event.patientHead) score += 1.25;
  else if (told && a.period && b.period && a.period.first === a.period.last && a.period.first === b.period.first && b.period.first === b.period.last) score += 0.5;
  // other stories have other events, however alike
  score += story >= ONE_STORY ? 0.5 : story < OTHER_STORY ? -1 : 0;
  let words = 0;
  for (const word of a.words) if (b.words.has(word)) words += UNUSUAL.test(word) ? SHARED_NUMBER : told && NUMBER.test(word) ? SMALL_NUMBER : rarity.get(word) ?? 0;
  return score + Math.min(1.75, words);
}

/** Whoever is told to do it, the others do it too. */
const MUTUAL: ReadonlySet<string> = new Set(['meeting', 'call', 'negotiation', 'agreement', 'ceasefire', 'travel', 'speech']);

/** Of these each person has one in a story. */
const INDIVIDUAL: ReadonlySet<string> = new Set(['trial', 'arrest', 'appointment']);

/** A number that two texts hardly share by chance. */
const SHARED_NUMBER = 1.5;
/** Any number, beside one act in one story. */
const SMALL_NUMBER = 0.75;
const NUMBER = /^(?!(?:19|20)\d\d$)\d/;
const UNUSUAL = /^(?!(?:19|20)\d\d$)\d[\d,.]{2,}$/;

/** Articles that share so much (cosine of their names) may tell one story; so much, surely. */
const SAME_STORY = 0.2;
const ONE_STORY = 0.3;
/** So little, surely not. */
const OTHER_STORY = 0.1;

/** In one story, incidents of one kind on one day are one: the ferry that sank and the passengers who drowned. */
function isOneIncident(a: Item, b: Item, story: number): boolean {
  if (story < SAME_STORY || a.article === b.article || !CASUALTIES.has(a.event.type) || !CASUALTIES.has(b.event.type) || !isOfOneKind(a.event.type, b.event.type) || a.event.status !== b.event.status) return false;
  const within = (x: Period, y: Period): boolean => y.first <= x.first && x.last <= y.last && y.last - y.first < 7 && x.first === x.last;
  if (a.period && b.period) return within(a.period, b.period) || within(b.period, a.period);
  // "on Saturday" in an article without a date, and the Saturday of another
  const weekday = (x: Item, y: Item): boolean => x.event.partial?.startsWith('XXXX-WXX-') === true && (y.period ? y.period.first === y.period.last : x.event.partial === y.event.partial);
  return weekday(a, b) || weekday(b, a);
}

/** How much a shared word says: nothing for one in every event, 0.6 for one in two only. */
function rarityOf(items: readonly Item[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of items) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.log(Math.max(4, items.length) / 2);
  return new Map([...counts].map(([word, count]) => [word, 0.6 * Math.max(0, Math.log(Math.max(4, items.length) / Math.max(2, count)) / most)]));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

interface Unnamed extends Pick<MergedEvent, 'accounts'> {
  readonly event: Omit<Event, 'id'>;
}

/** What happened outweighs what was planned: the plan came true, or the later text tells it. */
const STATUSES: readonly EventStatus[] = ['happened', 'ongoing', 'planned', 'denied', 'proposed'];

function eventOf(members: readonly Item[]): Unnamed {
  // "the summit" says neither that it was nor that it will be
  const tells = members.filter(({ event }) => event.form === 'verb' || (event.dated && event.weight >= LEAST_WEIGHT));
  const status = STATUSES.find(one => (tells.length > 0 ? tells : members).some(({ event }) => event.status === one)) ?? 'happened';
  const telling = (item: Item): number => item.event.telling + AGREEING * shareOf(members, ({ event }) => event.type === item.event.type) + AGREEING * shareOf(members, ({ actors }) => item.actors.size === 0 || overlap(actors, item.actors));
  const best = [...members].sort((a, b) => Number(b.event.status === status) - Number(a.event.status === status) || telling(b) - telling(a) || b.event.weight - a.event.weight || a.event.label.length - b.event.label.length || byText(a.event.label, b.event.label))[0]!;
  const dates = members.filter(({ event, period }) => period !== null && !event.pointing).sort((a, b) => Number(b.event.dated) - Number(a.event.dated) || a.period!.last - a.period!.first - (b.period!.last - b.period!.first) || byText(a.event.date!, b.event.date!));
  const accounts = members.map(accountOf).sort((a, b) => byText(a.article, b.article) || a.start - b.start);
  return {
    event: {
      label: best.event.label,
      date: dates[0]?.event.date ?? null,
      status,
      actors: [...new Set(members.flatMap(({ actors }) => [...actors]))].sort(byText),
      place: best.event.place ?? members.find(({ event }) => event.place !== null)?.event.place ?? null,
      mentions: accounts.map(({ article, start, end, text }) => ({ article, start, end, text })),
    },
    accounts,
  };
}

/** How much it says for a telling that all the others tell of the same kind of act, or of the same actors: no outlier names the event. */
const AGREEING = 1.5;

const shareOf = (items: readonly Item[], test: (item: Item) => boolean): number => items.filter(test).length / items.length;

function accountOf({ event: { mention, sentence, type, status, date, place, agents, affected }, article, idsOf }: Item): Account {
  return { article, ...mention, type, sentence, status, date, place, agents: idsOf(agents), affected: idsOf(affected) };
}

/** By date, the undated last. */
export function eventOrder(a: Omit<Event, 'id'>, b: Omit<Event, 'id'>): number {
  return Number(a.date === null) - Number(b.date === null) || byText(a.date ?? '', b.date ?? '') || byText(a.label, b.label) || byText(a.mentions[0]!.article, b.mentions[0]!.article) || a.mentions[0]!.start - b.mentions[0]!.start;
}

/** Sorted, and given ids that the same files always give. */
function named(events: readonly Unnamed[], scope: Scope): MergedEvent[] {
  const sorted = [...events].sort(({ event: a }, { event: b }) => eventOrder(a, b));
  const used = new Map<string, number>();
  return sorted.map(({ event, accounts }) => {
    const slug = [slugOf(event.label), event.date?.replace('/', '--')].filter(Boolean).join('-');
    const n = (used.get(slug) ?? 0) + 1;
    used.set(slug, n);
    const id = n === 1 ? slug : `${slug}-${n}`;
    return { event: { id: (scope === 'folder' ? id : ofStory(id, event.mentions[0]!.article)) as EventId, ...event }, accounts };
  });
}

const slugOf = (label: string): string => label.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/g, '') || 'event';

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
