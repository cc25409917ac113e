/** An event's name in a list: who did what to whom and where, in the text's own words and whole phrases. */
import type { Range, Token } from '../article/model';
import { isAllCapitals, isCapitalised } from '../article/tokens';
import { inflect, VERBS } from './lexicon';
import type { ArticleEvent, Clause } from './model';
import { ADVERBS, AUXILIARIES, DETERMINERS, isFinite, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from './syntax';

const MOST_WORDS = 11;
const MOST_AGENT_WORDS = 8;

export interface LabelParts {
  readonly clause: Clause;
  /** The tokens of the clause's sentence. */
  readonly tokens: readonly Token[];
  /** Dates in the clause, which the list shows beside the label. */
  readonly dates: readonly Range[];
  /** The agent's name, where the article's actors know it. */
  readonly agentName: string | null;
  /** Persons in the clause by the names that go without their titles. */
  readonly persons: readonly (Range & { readonly name: string })[];
  /** Where it happened, by the words before the name: "in Lima"; added where the label would be too short to tell. */
  readonly place: string | null;
}

export function labelOf({ clause, tokens, dates, agentName, persons, place }: LabelParts): string {
  // a year before its noun tells which it is: "the 2016 election"
  const tellsWhich = (date: Range): boolean => clause.form === 'noun' && date.end < clause.act.start && tokens.some(token => token.start === date.start && token.end === date.end && /^(19|20)\d\d$/.test(token.text));
  // "to Lima for May Day ceremonies": behind the act a date before its noun tells which too
  const before = (date: Range): boolean => clause.object !== null && date.start >= clause.object.start && nounAfter(date, tokens);
  const gone = dates.length === 0 ? [] : tokens.filter(token => dates.some(date => date.start <= token.start && token.end <= date.end && !tellsWhich(date) && !before(date)));
  // "Friday night", "at 06:30 local time"
  if (gone.length > 0) for (const [i, token] of tokens.entries()) if (PART_OF_DAY.test(token.lower) && gone.includes(tokens[i - 1]!)) gone.push(token);
  const isDate = (token: Token | undefined): boolean => token !== undefined && gone.includes(token);
  // a date goes, and the "on" before it
  const short = shortNames(tokens, persons);
  const shown = gone.length === 0 ? short : short.filter((token, i, all) => !isDate(token) && !(token.kind === 'clitic' && isDate(all[i - 1])) && !(PREPOSITIONS.has(token.lower) && isDate(all[i + 1]) && all[all.findIndex((next, k) => k > i && !isDate(next))]?.kind !== 'clitic'));
  const inside = (range: Range): Token[] => shown.filter(token => range.start <= token.start && token.end <= range.end);
  if (clause.form === 'noun') return placed(fitted(withoutLeadingDeterminer(inside(clause)), MOST_WORDS), place);
  const agent = agentName ?? (clause.agent ? fitted(withoutLeadingDeterminer(whoOf(clause, inside(clause.agent))), MOST_AGENT_WORDS) : '');
  const object = clause.object ? finished(inside(clause.object), clause.object, tokens) : [];
  if (clause.trigger === 'say') return capitalised(`${agent} ${joined(trimmed(object))}`);
  const act = actOf(clause, inside(clause.act).map(token => token.text).join(' '));
  const rest = fitted(object, Math.max(2, MOST_WORDS - wordsOf(agent) - wordsOf(act)), true);
  return placed([agent, act, rest].filter(part => part !== '').join(' '), place);
}

/** What belongs to a date before it. */
const PART_OF_DAY = /^(weekend|morning|afternoon|evening|night|local|time|gmt|est|edt|cet|bst|ist)$/;

/** Does the date stand before a noun: "May Day ceremonies"? */
function nounAfter(date: Range, tokens: readonly Token[]): boolean {
  const i = tokens.findIndex(token => token.start >= date.end);
  const next = tokens[i];
  return next?.kind === 'word' && !PART_OF_DAY.test(next.lower) && !PREPOSITIONS.has(next.lower) && !SUBORDINATORS.has(next.lower) && !DETERMINERS.has(next.lower) && !ADVERBS.has(next.lower) && !AUXILIARIES.has(next.lower) && !isCapitalised(next.text) && !/(ed|ing|ly)$/.test(next.lower) && !/^(and|or|but)$/.test(next.lower) && !isFinite(tokens, i);
}

/** The object without what it only begins to say: "a user | labelled" (as …), "its long-" (-held …), and without a phrase whose "Monday's" is gone. */
function finished(object: readonly Token[], range: Range, tokens: readonly Token[]): readonly Token[] {
  let end = object.length;
  const possessed = tokens.findIndex(token => range.start <= token.start && token.end <= range.end && token.kind === 'clitic' && !object.includes(token));
  if (possessed >= 0) {
    const kept = object.filter(token => token.start < tokens[possessed]!.start).length;
    const opens = object.slice(0, kept).findLastIndex((token, i) => i > 0 && PREPOSITIONS.has(token.lower) && token.lower !== 'of');
    if (kept < object.length && opens > 0) end = opens;
  }
  const last = object[end - 1];
  const next = last && tokens.find(token => token.start >= last.end);
  if (last && end > 2 && end === object.length && next && !/^[.,;]$/.test(next.text) && last.kind === 'word' && last.lower.length > 4 && last.lower.endsWith('ed') && object[end - 2]!.kind === 'word' && !DETERMINERS.has(object[end - 2]!.lower)) end--;
  while (end > 1 && /^[-‑–]$/.test(object[end - 1]!.text)) end -= 2;
  return object.slice(0, Math.max(end, 0));
}

/** "Police are looking for a man | who shot …": the phrase that "who" tells of. */
function whoOf({ relative }: Clause, tokens: readonly Token[]): readonly Token[] {
  const verb = relative ? tokens.findLastIndex((token, i) => /..ing$/.test(token.lower) && PREPOSITIONS.has(tokens[i + 1]?.lower ?? '')) : -1;
  return verb < 0 ? tokens : tokens.slice(verb + 2);
}

/** What happened in the past tense, what is to come with "to", what goes on in "-ing". */
function actOf({ passive, status }: Clause, text: string): string {
  const act = text.toLowerCase();
  const coming = status === 'planned' || status === 'proposed';
  if (passive) return coming ? `to be ${act}` : act;
  const entry = VERBS.get(act)?.[0];
  if (!entry) return coming ? `to ${act}` : act;
  if (status === 'ongoing') return [...inflect(entry.lemma)].find(([, forms]) => forms.has('gerund'))?.[0] ?? act;
  if (coming) return `to ${entry.lemma}`;
  // "burned" beside "burnt"
  return entry.forms.has('past') || act.endsWith('ed') ? act : [...inflect(entry.lemma)].find(([, forms]) => forms.has('past'))?.[0] ?? act;
}

const FEW_WORDS = 3;

/** The label with the place ("in Lima") behind it where it is short and lacks it. */
export function placed(label: string, place: string | null): string {
  const add = place !== null && wordsOf(label) <= FEW_WORDS && !label.toLowerCase().includes(place.slice(place.indexOf(' ') + 1).toLowerCase());
  return capitalised(add ? `${label} ${place}` : label);
}

function wordsOf(text: string): number {
  if (text === '') return 0;
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  return words;
}

/** How well a label tells its event by itself: who, what and to whom, in a sentence, of a length that is read at a glance. */
export function tellingOf(clause: Clause, { label, actors, place, agentHead, type }: Pick<ArticleEvent, 'label' | 'actors' | 'place' | 'agentHead' | 'type'>, tokens: readonly Token[]): number {
  let telling = clause.form === 'verb' ? 2 : 0;
  if (clause.agent && clause.form === 'verb') telling += agentHead !== null && PRONOUNS.has(agentHead) && actors.length === 0 ? -2 : 1;
  const act = tokens.find(token => token.start === clause.act.start);
  if (clause.object && !clause.passive && act && !label.toLowerCase().endsWith(` ${act.lower}`)) telling += 1;
  if (actors.length > 0) telling += 0.5;
  if (place !== null && label.includes(place)) telling += 0.5;
  // the disaster tells more than its toll
  if (type === 'killing' || type === 'injury') telling -= clause.passive ? 1 : 0.5;
  const words = wordsOf(label);
  if (words < 3) telling -= 1.5;
  if (words > MOST_WORDS + 1) telling -= 1;
  if (clause.relative || clause.anaphoric || clause.hypothetical) telling -= 1;
  // "the earthquake that …", "The shooting happened": the event itself is the subject
  if (/^(happen|occur|took|tak)/.test(act?.lower ?? '')) telling -= 1.5;
  // in a headline every word has a capital, and some are no part of it
  if (tokens.length > 4 && tokens.filter(token => isCapitalised(token.text)).length > 0.6 * tokens.length) telling -= 1;
  return telling;
}

/** "Prime Minister Ana Silva" as one token, "Ana Silva". */
function shortNames(tokens: readonly Token[], persons: LabelParts['persons']): readonly Token[] {
  if (persons.length === 0) return tokens;
  const short: Token[] = [];
  for (const token of tokens) {
    // "his wife Ana" keeps its "wife"
    const person = persons.find(({ start, end, name }) => opensPhrase(tokens, tokens.findIndex(first => first.start >= start)) && start <= token.start && token.end <= end && isCapitalised(name) && !/ of | the /.test(name));
    if (!person) short.push(token);
    else if (short.at(-1)?.end !== person.end) short.push({ ...token, kind: 'word', text: person.name, lower: person.name.toLowerCase(), end: person.end });
  }
  return short;
}

/** Does no other word of the phrase stand before: "casino magnate Ana" keeps its "magnate"? */
function opensPhrase(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || BEFORE_NAME.test(before.lower)) return !before;
  return before.kind !== 'word' || PREPOSITIONS.has(before.lower) || SUBORDINATORS.has(before.lower) || AUXILIARIES.has(before.lower) || ADVERBS.has(before.lower) || /^(and|or|but)$/.test(before.lower) || /(ed|ing|ly)$/.test(before.lower) || isFinite(tokens, at - 1) || VERBS.has(before.lower) || (at < 3 && DETERMINERS.has(before.lower));
}

/** After a possessive or a hyphen the words before a name are no title: "his wife Ana", "pro-Peru envoy Ana". */
const BEFORE_NAME = /^(his|her|their|its|my|our|[’']s|[-‑])$|^\p{L}\.(\p{L}\.)+$/u;

function withoutLeadingDeterminer(tokens: readonly Token[]): readonly Token[] {
  // "(Monday) night's debate"
  if (tokens.length > 2 && PART_OF_DAY.test(tokens[0]!.lower) && tokens[1]!.kind === 'clitic') return tokens.slice(2);
  return tokens.length > 1 && /^(the|a|an|this|that|these|those|its|his|her|their)$/.test(tokens[0]!.lower) && !isAllCapitals(tokens[0]!.text) ? tokens.slice(1) : tokens;
}

/** As many whole phrases as fit so many words, at least the first; articles count for nothing. `whole`: the phrases end where the text does, and are not cut already. */
function fitted(tokens: readonly Token[], most: number, whole = false): string {
  let taken: readonly Token[] = [];
  for (const phrase of phrasesOf(tokens)) {
    // "elected | in this constituency": which?
    if ((whole || taken.length > 0) && PREPOSITIONS.has(phrase[0]!.lower) && /^(this|that|these|those)$/.test(phrase[1]?.lower ?? '')) break;
    const next = [...taken, ...phrase];
    if (taken.length > 0 && sizeOf(next) > most) break;
    taken = next;
  }
  // a first phrase that is too long ends before its last complement: "leaders of Peru | and of Chile"
  while (sizeOf(taken) > most + 2) {
    const joint = taken.findLastIndex((token, i) => i > 0 && /^(and|or|of|between)$/.test(token.lower));
    if (joint < 0) break;
    taken = taken.slice(0, joint);
  }
  return joined(trimmed(taken, !whole || taken.length < tokens.length)).replace(UNFINISHED, '');
}

/** What is left of a phrase whose end does not fit: "released hostages in exchange". */
const UNFINISHED = / (in (return|exchange|response|order|addition|connection|front|(a|an|the) (bid|effort|attempt|wake|midst))|as part|because|due|along|according|ahead|after|before|while|when|in the week|at (a|the) time|in a way|(over|amid|despite|on|with) (fears?|concerns?|claims?|allegations?|suspicions?|suspicion|charges|grounds|condition|hopes?))$/;

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/** In words; articles count for nothing, what a hyphen joins counts once. */
function sizeOf(tokens: readonly Token[]): number {
  let words = 0;
  tokens.forEach((token, i) => {
    if ((token.kind === 'word' || token.kind === 'number') && (token.spaced || i === 0) && !ARTICLES.has(token.lower)) words += wordsOf(token.text);
  });
  return words;
}

/** Noun phrases with what belongs to them ("leaders of Peru", "between Peru and Chile"), and each prepositional or relative phrase by itself. */
function phrasesOf(tokens: readonly Token[]): Token[][] {
  const phrases: Token[][] = [];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    const last = phrases.at(-1);
    const opens = !last || !before || (!PREPOSITIONS.has(before.lower) && !/^(and|or|but)$/.test(before.lower) && (
      (PREPOSITIONS.has(token.lower) && token.lower !== 'of' && token.lower !== 'than' && !/^(least|most)$/.test(tokens[i + 1]?.lower ?? ''))
      || (last[0]!.lower !== 'that' && isFinite(tokens, i))
      || (/^(and|or)$/.test(token.lower) && last[0]!.lower !== 'between' && (DETERMINERS.has(tokens[i + 1]?.lower ?? '') || tokens[i + 1]?.kind === 'number'))
      || (/(ing|ed)$/.test(token.lower) && token.lower.length > 4 && token.spaced && !isCapitalised(token.text) && before.kind === 'word' && /s$/.test(before.lower) && !DETERMINERS.has(before.lower))));
    if (opens || !last) phrases.push([token]);
    else last.push(token);
  });
  return phrases;
}

/** Of a verb: "walked out". */
const PARTICLE = /^(up|off|out|down|over)$/;

/** Without a preposition, determiner or conjunction left hanging at the end, or in what is `cut` a verb after "to" without its object. */
function trimmed(tokens: readonly Token[], cut = true): readonly Token[] {
  let end = tokens.length;
  // "to install the line and arrange"
  if (cut && end > 4 && /^(and|or)$/.test(tokens[end - 2]!.lower) && !isCapitalised(tokens[end - 1]!.text) && tokens.slice(0, end - 2).some((token, i) => token.lower === 'to' && VERBS.get(tokens[i + 1]!.lower) !== undefined)) end -= 2;
  // "a bill | designed" (to …)
  if (cut && end > 2 && tokens[end - 1]!.lower.length > 5 && tokens[end - 1]!.lower.endsWith('ed') && !isCapitalised(tokens[end - 1]!.text) && tokens[end - 2]!.kind === 'word' && !DETERMINERS.has(tokens[end - 2]!.lower) && !AUXILIARIES.has(tokens[end - 2]!.lower) && !PREPOSITIONS.has(tokens[end - 2]!.lower)) end--;
  // "recreated on the gallery's" (opening night)
  const opens = tokens.slice(0, end).findLastIndex(token => PREPOSITIONS.has(token.lower));
  if (opens > 0 && tokens[end - 1]!.kind === 'clitic') end = opens;
  while (end > 0 && !(end === 1 && PARTICLE.test(tokens[0]!.lower)) && (PREPOSITIONS.has(tokens[end - 1]!.lower) || DETERMINERS.has(tokens[end - 1]!.lower) && !isAllCapitals(tokens[end - 1]!.text) || /^(and|or|but)$/.test(tokens[end - 1]!.lower) || tokens[end - 1]!.kind === 'punctuation' || (cut && end > 1 && tokens[end - 2]!.lower === 'to' && VERBS.get(tokens[end - 1]!.lower)?.some(({ forms }) => forms.has('base')) === true))) end--;
  return tokens.slice(0, end);
}

function joined(tokens: readonly Token[]): string {
  return tokens.map((token, i) => (i > 0 && token.spaced ? ' ' : '') + token.text).join('');
}

const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, first => first.toUpperCase());
