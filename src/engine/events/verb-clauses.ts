/** What the clause of a verb tells: who did what, and whether it happened, is planned or only thought of. */
import { isCapitalised } from '../article/tokens';
import { CARDINALS } from '../dates/words';
import type { EventStatus } from '../schema';
import * as acts from './lexicon';
import { POINTING, type Clause } from './model';
import { headNoun, incidentAt, nounAt, nounIn } from './nouns';
import { INCIDENTS } from './place';
import type { SentenceView } from './sentence';
import * as syntax from './syntax';
import { headOf, lower, type Stretch } from './syntax';
import type { VerbHit } from './verbs';

/** What a sentence has told so far: the subject of its last verb, and the nouns that verbs have told. */
export interface Progress {
  last: Stretch | null;
  readonly taken: Set<number>;
}

/** The clause of a verb, or null where it tells nothing; what it uses up is noted in `progress`. */
export function verbClause(s: SentenceView, hit: VerbHit, progress: Progress): Clause | null {
  const t = s.tokens;
  const restEnd = hit.at + 1;
  // "two were killed and five others …" has no object
  const particles = hit.entry.rest.length > 0 && hit.entry.rest.every((word, k) => lower(t, restEnd + k) === word) ? hit.entry.rest.length : 0;
  const end = contentEnd(s, hit.entry.lemma, /^(and|or)$/.test(lower(t, restEnd)) ? restEnd : Math.max(restEnd + particles, syntax.objectEnd(t, restEnd, s.inDate)));
  let { type } = hit.entry;
  let trigger = [hit.entry.lemma, ...hit.entry.rest].join(' ');
  // "attacked the town and captured two": the second verb shares the subject
  // "fishermen idled by a ban | imposed on Tuesday"
  const bare = hit.passive && hit.words.length === 0 && !s.headline;
  const subject = (bare ? s.nearest(hit.group) : null) ?? s.subject(hit.group) ?? (/^(and|,|but|then)$/.test(lower(t, hit.group - 1)) ? progress.last : null);
  let agent = subject && pointsBack(s, subject) ? (s.speaker(subject.from) ?? subject) : subject;
  if (acts.isLight(hit.entry)) {
    for (let i = restEnd; i < end; i++) {
      // the act is the object's head: "launched an attack", not "started after the attack"
      if (syntax.PREPOSITIONS.has(lower(t, i)) && !/^(of|for)$/.test(lower(t, i)) && !hit.entry.rest.includes(lower(t, i))) break;
      const noun = nounAt(s, i);
      if (!noun || noun.entry.type === 'publication' || (type !== null && noun.entry.lemma === 'operation')) continue;
      for (let k = noun.at; k < noun.to; k++) progress.taken.add(k);
      type = noun.entry.type;
      trigger = noun.entry.lemma;
      break;
    }
  }
  const told = agent && type === null && acts.HAPPEN.has(hit.entry.lemma) ? nounIn(s, agent, null)
    // "a vigil will be held", "fighting resumed", "talks collapsed"
    : agent && hit.entry.subject !== null && type !== null && headNoun(s, agent)?.type === type ? headNoun(s, agent)
    : agent && acts.isLight(hit.entry) && (hit.passive || (acts.ERGATIVE.has(hit.entry.lemma) && hit.entry.lemma === trigger)) && headNoun(s, agent) ? headNoun(s, agent)
    : agent && acts.NATURAL.has(hit.entry.lemma) ? (nounIn(s, agent, 'disaster') ?? incidentAt(s, agent)) : null;
  if (told && agent) {
    [type, trigger] = [told.type, told.lemma];
    for (let k = agent.from; k < agent.to; k++) if (acts.NOUNS.get(lower(t, k))?.some(({ lemma }) => lemma === told.lemma)) progress.taken.add(k);
    // "a video of the shooting, which happened on Friday": the shooting is what did
    const noun = acts.HAPPEN.has(hit.entry.lemma) ? t.findIndex(({ lower: word }, k) => k >= agent!.from && k < agent!.to && acts.NOUNS.get(word)?.some(({ lemma }) => lemma === told.lemma) === true) : -1;
    if (noun > headOf(t, agent) && lower(t, headOf(t, agent) + 1) === 'of') agent = { from: syntax.nounPhraseStart(t, noun), to: noun + 1 };
  } else if (agent && type === null && acts.HAPPEN.has(hit.entry.lemma) && acts.HAPPENING.has(lower(t, agent.to - 1))) type = POINTING;
  const patient = hit.passive ? agent : { from: restEnd, to: end };
  if ((type === 'release' || type === 'abduction') && isInformation(s, patient)) type = 'publication';
  if (hit.entry.lemma === 'fire' && patient && patient.from < patient.to && acts.AMMUNITION.has(lower(t, headOf(t, patient)))) type = 'attack';
  // "wants them destroyed"; "those shot were friends": no act is told
  if (agent && /^(them|him|us|me)$/.test(lower(t, agent.to - 1)) && t[agent.to - 1]!.text !== 'US') return null;
  if (hit.form === 'past' && hit.words.length === 0 && syntax.isFinite(t, restEnd) && !/^(who|which|that)$/.test(lower(t, hit.group - 1))) return null;
  // "attended over the weekend": nothing that was attended
  if (!hit.passive && /^(attend|host|discuss)$/.test(hit.entry.lemma) && (syntax.PREPOSITIONS.has(lower(t, restEnd)) || s.inDate(restEnd) || end === restEnd)) return null;
  const reduced = hit.form === 'past' && hit.words.length === 0 && hasVerbAfter(s, restEnd, end);
  // "a photograph released on Friday shows": what it shows is told
  if (reduced && (type === 'publication' || type === 'release' || (hit.passive && !s.datesIn(restEnd, end)))) return null;
  // "the release of prisoners held in Lima": the noun tells the act
  if (hit.passive && hit.words.length === 0 && !s.headline && agent && nounIn(s, { from: agent.from, to: headOf(t, agent) + 1 }, null)) return null;
  // "began to fan the patients": only that something began
  if (/^(begin|start|resume)$/.test(hit.entry.lemma) && trigger === hit.entry.lemma && lower(t, restEnd) === 'to' && !acts.VERBS.has(lower(t, restEnd + 1))) return null;
  // "was headed to college": nobody is travelled
  if (acts.NEED_OBJECT.has(hit.entry.lemma) && hit.entry.rest.length === 0 && !hit.passive && told === null && !hasObject(s, restEnd, end) || isStranded(s, restEnd, end)) return null;
  if (type === null || (type === 'travel' && hit.passive && !/^(send|dispatch)$/.test(hit.entry.lemma))) return null;
  const object = end > restEnd ? { from: restEnd, to: end } : null;
  // "discussed it", "seized on a remark", "tweeted that …": nothing is told, or something is said
  if (!hit.passive && (!INCIDENTS.has(type) || hit.entry.rest.length > 0) && /^(it|this|so|what)$/.test(lower(t, restEnd)) || (hit.entry.lemma === 'seize' && lower(t, restEnd) === 'on' && !s.inDate(restEnd + 1)) || (type === 'publication' && lower(t, restEnd) === 'that')) return null;
  if (object && ((particles === 0 && hit.entry.object === null && told === null && !DESTRUCTIVE.has(type) && !(type === 'attack' && !acts.FIGURATIVE.has(hit.entry.lemma)) && acts.GENERIC_OBJECTS.has(lower(t, headOf(t, object)))) || inWords(s, hit, agent, object))) return null;
  // "to find out who fired": a question
  if (/^(who|what|which)$/.test(lower(t, hit.group - 1)) && asks(s, hit.group - 2)) return null;
  // "Ana attacked “the elites”": whom she attacked is not told
  if (bare && end === restEnd && !/^[.,]$/.test(t[restEnd]?.text ?? '.') && isCapitalised(t[agent ? agent.to - 1 : 0]!.text)) return null;
  // "the conflict between two armed groups"
  if (type === acts.ACT && hit.words.length === 0 && isPlainNoun(s, restEnd)) return null;
  // what no list names is told only where its day is, of somebody, in a clause of its own
  if (type === acts.ACT && (!agent || reduced || !s.datesIn(s.subject(hit.group)?.from ?? hit.group, end) || /^(who|which|that|whom)$/.test(lower(t, hit.group - 1)) || syntax.PRONOUNS.has(lower(t, agent.to - 1)))) return null;
  if (agent) progress.last = agent;
  const nobody = subject !== null && (acts.NEGATION.has(lower(t, subject.from)) || acts.NEGATION.has(lower(t, subject.from - 1)) || /^(nobody|none|nothing)$/.test(lower(t, subject.from)));
  const negated = nobody || hit.words.some(word => acts.NEGATION.has(word));
  const status = verbStatus(s, hit, subject);
  if (negated && status !== 'denied') return null;
  const by = hit.passive && object ? s.after(object, 'by') : null;
  // "the decision to cut rates": a name for what is told elsewhere
  const decided = hit.words.some(word => acts.DECISIONS.has(word)) && /^(the|this|that)$/.test(lower(t, hit.group - 1));
  if (decided) return s.clause({ from: hit.group - 1, to: Math.max(end, restEnd) }, { trigger, type, status: 'happened', form: 'noun', agent: null, act: { from: hit.at, to: restEnd }, object, passive: false, relative: false, anaphoric: true, indefinite: false, hypothetical: false });
  const from = subject && subject.to > hit.group - 9 && s.subject(hit.group) ? subject.from : hit.group;
  return s.clause({ from, to: Math.max(end, restEnd) }, {
    trigger, type, status: status ?? 'happened', form: 'verb', agent, act: { from: hit.at, to: restEnd }, object: object ?? by, passive: hit.passive, relative: /^(who|which|that|whom)$/.test(lower(t, hit.group - 1)) || (subject !== null && isObjectRelative(s, subject.from - 1, end === restEnd)) || reduced || (subject !== null && isZeroRelative(s, subject.from)) || (bare && subject !== null && (!INCIDENTS.has(type) || lower(t, subject.from - 1) === 'of')), anaphoric: false, indefinite: false,
    hypothetical: hypothetical(s, from, hit.words) || conditioned(s, restEnd, end) || (hit.passive && !s.headline && hit.words.some(word => /^(is|are)$/.test(word)) && !hit.words.includes('to') && !hit.words.includes('being')),
  });
}

/** "ruled on Monday that the port must close": the end of the clause that tells the act, else of the object. */
function contentEnd(s: SentenceView, lemma: string, end: number): number {
  const t = s.tokens;
  if (!acts.WITH_CONTENT.has(lemma) || lower(t, end) !== 'that') return end;
  let to = end + 1;
  while (to < t.length && to - end < LONGEST_CONTENT && !syntax.isHardStop(t, to) && t[to]!.text !== ',') to++;
  return to;
}

/** "released by the army shows", "held in Lima said": the verb that the participle's noun is the subject of. */
function hasVerbAfter(s: SentenceView, from: number, to: number): boolean {
  const t = s.tokens;
  // "freed two hostages | held in the city"
  if (to < t.length && syntax.isFinite(t, to) && !(syntax.PARTICIPLES.has(lower(t, to)) && syntax.PREPOSITIONS.has(lower(t, to + 1)))) return true;
  for (let i = from; i <= to && i < t.length; i++) if (SHOWING.has(lower(t, i))) return true;
  return false;
}

/** "The penalty which the referee awarded": the object stands before. `bare`: nothing follows the verb. */
const isObjectRelative = (s: SentenceView, at: number, bare: boolean): boolean => /^(which|whom)$/.test(lower(s.tokens, at)) || (bare && lower(s.tokens, at) === 'that' && !syntax.REPORTING.has(lower(s.tokens, at - 1)));

/** "The third time they met", "the guard she shot": a pronoun right behind a noun. */
function isZeroRelative({ tokens: t }: SentenceView, at: number): boolean {
  const before = t[at - 1];
  return /^(he|she|it|they|we)$/.test(lower(t, at)) && before?.kind === 'word' && !isCapitalised(before.text) && !syntax.PREPOSITIONS.has(before.lower) && !syntax.SUBORDINATORS.has(before.lower) && !syntax.REPORTING.has(before.lower) && !syntax.ADVERBS.has(before.lower) && !/(ly|and|or|ed)$/.test(before.lower) && !syntax.isFinite(t, at - 1);
}

/** A noun or adjective with no word before it that opens a phrase. */
function isPlainNoun(s: SentenceView, i: number): boolean {
  const token = s.tokens[i];
  return token?.kind === 'word' && !s.inDate(i) && !isCapitalised(token.text) && !syntax.DETERMINERS.has(token.lower) && !syntax.PREPOSITIONS.has(token.lower) && !syntax.ADVERBS.has(token.lower) && !syntax.SUBORDINATORS.has(token.lower) && !CARDINALS.has(token.lower) && !/^(and|or)$|ly$/.test(token.lower);
}

/** Does a noun phrase follow the verb, and no preposition or date alone? */
function hasObject(s: SentenceView, from: number, to: number): boolean {
  if (from >= to) return false;
  return !s.inDate(from) && (!syntax.PREPOSITIONS.has(lower(s.tokens, from)) || [1, 2].some(words => syntax.hedgeBefore(s.tokens, from + words) === words));
}

/** "The accord that they pulled out of in May": what stands before the verb is behind its preposition. */
function isStranded(s: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(of|with|from|into)$/.test(lower(s.tokens, i)) && (i + 1 === to || /^(in|on|at|during|after|before|by)$/.test(lower(s.tokens, i + 1)))) return true;
  return false;
}

/** "Attacked the mayor for closing the pool", "attacked the plan": with words. */
function inWords(s: SentenceView, { entry, passive, words }: VerbHit, agent: Stretch | null, object: Stretch): boolean {
  const t = s.tokens;
  if (!acts.FIGURATIVE.has(entry.lemma) && entry.lemma !== 'dismiss') return false;
  // "the article attacked"
  if (!passive && agent && (acts.INFORMATION.has(lower(t, headOf(t, agent))) || /^(article|ad|advert|editorial|column|campaign|speech|tweet)$/.test(lower(t, headOf(t, agent))))) return true;
  // "dismissed him as a fool"
  if (entry.lemma === 'dismiss' && !passive) return acts.SPOKEN_OF.has(lower(t, headOf(t, object))) || lower(t, object.to) === 'as';
  if (words.some(word => /^(personally|verbally|publicly|repeatedly)$/.test(word))) return true;
  if (acts.SPOKEN_OF.has(lower(t, headOf(t, object)))) return true;
  for (let i = passive ? object.from : object.from + 1; i < object.to; i++) if (lower(t, i) === 'for' && !s.inDate(i + 1) && t[i + 1]?.kind !== 'number' && !CARDINALS.has(lower(t, i + 1))) return true;
  return false;
}

/** Is there a verb of asking or a bare infinitive: no noun that "who" could tell of? */
function asks(s: SentenceView, i: number): boolean {
  const word = lower(s.tokens, i);
  return /^(out|determine|know|knows|ask|asked|asks|see|clear|about|learn|identify)$/.test(word) || (acts.VERBS.get(word)?.some(({ forms }) => forms.has('base')) === true && !acts.NOUNS.has(word));
}

function isInformation(s: SentenceView, stretch: Stretch | null): boolean {
  if (!stretch || stretch.from >= stretch.to) return false;
  const head = headOf(s.tokens, stretch);
  return acts.INFORMATION.has(lower(s.tokens, head));
}

/** "its decision to …", "(the ministry said) it …": a pronoun for who the sentence speaks of. */
function pointsBack(s: SentenceView, { from, to }: Stretch): boolean {
  const t = s.tokens;
  return to - from === 1 && (POSSESSIVE.has(lower(t, from)) || (/^(it|they|he|she)$/.test(lower(t, from)) && reportedAt(s, from - 1)));
}

/** "said", "said that", "said on Friday that": does a report end at this token? */
function reportedAt(s: SentenceView, at: number): boolean {
  const t = s.tokens;
  let i = lower(t, at) === 'that' ? at - 1 : at;
  while (i > 0 && (s.inDate(i) || (syntax.PREPOSITIONS.has(lower(t, i)) && s.inDate(i + 1)))) i--;
  return syntax.REPORTING.has(lower(t, i));
}

function verbStatus(s: SentenceView, { words, form, entry }: VerbHit, subject: Stretch | null): EventStatus | null {
  const t = s.tokens;
  const has = (set: ReadonlySet<string>): boolean => words.some(word => set.has(word));
  // "has died", "is known to have died"
  if (form === 'participle' && has(syntax.HAVE) && words.lastIndexOf('to') < words.findLastIndex(word => syntax.HAVE.has(word))) return words.some(word => acts.NEGATION.has(word)) ? null : 'happened';
  const lead = words.includes('to') ? words.slice(0, words.indexOf('to')) : [];
  if (lead.some(word => syntax.ONGOING.has(word))) return 'ongoing';
  if (lead.some(word => acts.WISH.has(word))) return 'proposed';
  if (lead.some(word => acts.SCHEDULED.has(word) || acts.INTEND.has(word) || acts.PLAN_NOUNS.has(word) || syntax.BE.has(word))) return 'planned';
  if (words.includes('will') || words.some(word => acts.WILL.has(word))) return 'planned';
  if (words.includes('would')) return /^(that|which)$/.test(lower(t, subject?.to ?? -1)) || !reported(s, subject?.from ?? 0) ? 'proposed' : 'planned';
  if (words.some(word => acts.WOULD.has(word))) return 'proposed';
  if (form === 'gerund') {
    if (entry.type === 'travel' && words.some(word => /^(is|are|'re)$/.test(word))) return 'planned';
    return words.some(word => /^(was|were)$/.test(word)) ? 'happened' : 'ongoing';
  }
  const start = subject?.from ?? 0;
  for (let i = Math.max(0, start - 4); i < start; i++) if (acts.DENY.has(lower(t, i))) return 'denied';
  return null;
}

/** "said that the envoy would travel": a future told in the past. */
function reported(s: SentenceView, before: number): boolean {
  for (let i = before - 1; i >= Math.max(0, before - 10); i--) if (syntax.REPORTING.has(lower(s.tokens, i))) return true;
  return false;
}

function hypothetical(s: SentenceView, from: number, words: readonly string[]): boolean {
  const t = s.tokens;
  if (words.some(word => /^(could|might|may|should)$/.test(word)) || (words.includes('would') && words.includes('to'))) return true;
  // "a claim that the shot was fired by accident": said by somebody, and disputed
  for (let i = Math.max(1, from - LONGEST_CLAIM); i < from; i++) if (lower(t, i) === 'that' && acts.CLAIMS.has(lower(t, i - 1))) return true;
  for (let i = Math.max(0, from - 2); i < from; i++) if (acts.CONDITIONAL.has(lower(t, i)) || syntax.HYPOTHETICAL.has(lower(t, i))) return true;
  return false;
}

/** "will sign only if …", "would leave unless …"; what has its day goes on until then. */
function conditioned(s: SentenceView, from: number, to: number): boolean {
  const t = s.tokens;
  for (let i = from; i <= to; i++) if (/^(only|unless|if|provided)$/.test(lower(t, i)) && !(lower(t, i) !== 'only' && s.inDate(i - 1))) return true;
  return false;
}

/** In tokens. */
const LONGEST_CLAIM = 12;
const LONGEST_CONTENT = 16;

/** What these are done to is a thing, never a figure of speech: "bombed the market". */
const DESTRUCTIVE: ReadonlySet<string> = new Set(['accident', 'disaster', 'destruction', 'killing', 'robbery']);

/** What documents and pictures do. */
const SHOWING: ReadonlySet<string> = new Set(['shows', 'showed', 'finds', 'found', 'suggests', 'suggested', 'reveals', 'revealed']);

const POSSESSIVE: ReadonlySet<string> = new Set(['its', 'his', 'her', 'their']);
