import type { Passage, Sentence } from '../article/model';
import { isCapitalised } from '../article/tokens';
import { overlaps } from '../article/passage';
import type { Name } from '../actors/model';
import type { DateMention } from '../dates/model';
import { CARDINALS } from '../dates/words';
import type { EventStatus } from '../schema';
import * as acts from './lexicon';
import type { Clause } from './model';
import { CASUALTIES, INCIDENTS } from './place';
import * as syntax from './syntax';
import { lower, type Tokens } from './syntax';

/** Finds the clauses of a passage that may report an event. */
export function readClauses(passage: Passage, dates: readonly DateMention[], names: readonly Name[]): Clause[] {
  const datesOf = bySentence(dates);
  const namesOf = bySentence(names);
  return passage.sentences.flatMap((sentence, index) => (sentence.last - sentence.first > LONGEST_SENTENCE ? [] : new SentenceReader(passage, sentence, index, datesOf.get(index) ?? [], namesOf.get(index) ?? []).read()));
}

/** In tokens; what is longer is a list or a table, and clauses would take quadratic time in it. */
const LONGEST_SENTENCE = 400;

function bySentence<T extends { readonly sentence: number }>(items: readonly T[]): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const item of items) {
    const list = map.get(item.sentence);
    if (list) list.push(item);
    else map.set(item.sentence, [item]);
  }
  return map;
}

/** In tokens. */
const LONGEST_CONTENT = 16;

/** A stretch of the sentence's tokens, `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface VerbHit {
  readonly at: number;
  readonly entry: acts.VerbEntry;
  readonly form: acts.VerbForm;
  /** First token of the verb group: auxiliaries, adverbs, "is due to". */
  readonly group: number;
  readonly words: readonly string[];
  readonly passive: boolean;
}

interface NounHit {
  readonly at: number;
  readonly to: number;
  readonly entry: acts.NounEntry;
}

class SentenceReader {
  readonly #passage: Passage;
  readonly #tokens: Tokens;
  readonly #index: number;
  readonly #dates: readonly DateMention[];
  readonly #names: readonly Name[];
  /** No stop at the end: a headline, where the present tells what happened. */
  readonly #headline: boolean;

  readonly #words: ReadonlySet<string>;

  /** The subject of the verb before. */
  #last: Stretch | null = null;

  constructor(passage: Passage, sentence: Sentence, index: number, dates: readonly DateMention[], names: readonly Name[]) {
    this.#passage = passage;
    this.#tokens = passage.tokens.slice(sentence.first, sentence.last);
    this.#words = new Set(this.#tokens.map(({ lower: word }) => word));
    this.#index = index;
    this.#headline = !/[.!?”"’)]$/.test(passage.text) && passage.sentences.length === 1;
    this.#dates = dates;
    this.#names = names;
  }

  read(): Clause[] {
    const t = this.#tokens;
    const clauses: Clause[] = [];
    const taken = new Set<number>();
    for (let i = 0; i < t.length; i++) {
      const hit = this.#verbAt(i);
      if (!hit) continue;
      const clause = this.#verbClause(hit, taken);
      if (clause) clauses.push(clause);
    }
    for (let i = 0; i < t.length; i++) {
      const noun = taken.has(i) ? null : this.#nounAt(i);
      if (!noun) continue;
      const clause = this.#nounClause(noun);
      if (clause) clauses.push(clause);
      i = noun.to - 1;
    }
    for (let i = 0; i < t.length; i++) {
      const clause = this.#statementInPlace(i);
      if (clause) clauses.push(clause);
    }
    return clauses.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #inDate = (i: number): boolean => {
    const token = this.#tokens[i];
    return token !== undefined && this.#dates.some(date => overlaps(date, token));
  };

  #inName(i: number): boolean {
    const token = this.#tokens[i];
    return token !== undefined && this.#names.some(name => name.kind !== 'unknown' && overlaps(name, token));
  }

  #verbAt(i: number): VerbHit | null {
    const t = this.#tokens;
    const token = t[i]!;
    const entries = token.kind === 'word' ? acts.VERBS.get(token.lower) : undefined;
    if (!entries || this.#inDate(i) || this.#notEvent(i)) return null;
    const group = this.#groupBefore(i);
    for (const entry of entries) {
      if (entry.rest.length > 0 && !restWithin(t, i + 1, entry.rest)) continue;
      // "passed 200", "went up to 42": a level, not a law or a journey
      if (/^(pass|go|come|return|hit)$/.test(entry.lemma) && isLevel(t, i + 1)) continue;
      const read = this.#finite(i, entry, group);
      if (read && this.#selects(entry, i, group.from, read.passive)) return { at: i, entry, group: group.from, words: group.words, ...read };
    }
    return null;
  }

  /** Has the verb a subject and an object of the kinds that make it an act? */
  #selects({ subject, object, rest }: acts.VerbEntry, at: number, group: number, passive: boolean): boolean {
    if (subject === null && object === null) return true;
    const who = this.#subject(group) ?? (/^(and|,|but|then)$/.test(lower(this.#tokens, group - 1)) ? this.#last : null);
    if (subject !== null && (passive || who === null || !this.#isOf(subject, who))) return false;
    const start = at + 1 + rest.length;
    return object === null || this.#isOf(object, { from: start, to: syntax.objectEnd(this.#tokens, start, () => false) }) || (passive && who !== null && this.#isOf(object, who));
  }

  /** Is one of these nouns the phrase's head, or what its head is measured or told by: "boats", "a boat carrying nine", "three days of mourning", "24 years"? */
  #isOf(nouns: ReadonlySet<string>, { from, to }: Stretch): boolean {
    const t = this.#tokens;
    for (let i = from; i < to && (lower(t, i) === 'of' || !syntax.PREPOSITIONS.has(lower(t, i))); i++) {
      const next = lower(t, i + 1);
      // "two years to comply", "six months ago"
      if (nouns.has(lower(t, i)) && !(/^(year|month)s?$/.test(lower(t, i)) && /^(to|ago|later|earlier|old)$/.test(next)) && (i + 1 >= to || t[i + 1]!.kind !== 'word' || /(ing|ed)$/.test(next) || syntax.PREPOSITIONS.has(next) || this.#inDate(i + 1))) return true;
    }
    return false;
  }

  /** Auxiliaries, adverbs and words of intention before a verb. */
  #groupBefore(i: number): { readonly from: number; readonly words: readonly string[] } {
    const t = this.#tokens;
    let from = i;
    let afterTo = false;
    while (from > 0 && i - from < 9) {
      const token = t[from - 1]!;
      const word = token.lower;
      if (token.kind === 'punctuation' || token.kind === 'number') break;
      if (word === 'to') afterTo = true;
      const planned = afterTo && (acts.SCHEDULED.has(word) || acts.INTEND.has(word) || acts.WISH.has(word) || acts.PLAN_NOUNS.has(word) || syntax.ONGOING.has(word) || syntax.HEARSAY.has(word));
      if (!syntax.AUXILIARIES.has(word) && !(syntax.ADVERBS.has(word) && word !== 'in' && word !== 'first' && word !== 'all') && !(word.endsWith('ly') && word.length > 4 && !isCapitalised(token.text)) && !planned) break;
      from--;
      if (planned && acts.PLAN_NOUNS.has(word) && !acts.INTEND.has(word) && !acts.SCHEDULED.has(word)) break;
    }
    while (from < i && (syntax.ADVERBS.has(lower(t, from)) || lower(t, from).endsWith('ly')) && syntax.DETERMINERS.has(lower(t, from))) from++;
    return { from, words: t.slice(from, i).map(({ lower: word }) => word) };
  }

  /** Is this form of the verb the head of a clause here, and is it passive? */
  #finite(i: number, entry: acts.VerbEntry, { from, words }: { readonly from: number; readonly words: readonly string[] }): { readonly form: acts.VerbForm; readonly passive: boolean } | null {
    const t = this.#tokens;
    const has = (set: ReadonlySet<string>): boolean => words.some(word => set.has(word));
    const before = t[i - 1];
    const next = t[i + 1];
    const { forms } = entry;
    if (acts.INTRANSITIVE.has(entry.lemma) && next && (syntax.DETERMINERS.has(next.lower) || next.kind === 'number' || next.kind === 'word' && !syntax.PREPOSITIONS.has(next.lower) && !syntax.SUBORDINATORS.has(next.lower) && !/^(and|or)$/.test(next.lower) && !next.lower.endsWith('ly') && !syntax.ADVERBS.has(next.lower) && !this.#inDate(i + 1))) return null;
    const past = forms.has('past') || forms.has('participle');
    const own = acts.NOUNS.has(t[i]!.lower);
    if (past && !(forms.has('base') && !has(syntax.BE) && !has(syntax.HAVE) && words.length > 0)) {
      if (has(syntax.BE) && forms.has('participle')) return this.#isPurpose(words) ? null : { form: 'participle', passive: true };
      if (has(syntax.HAVE)) return { form: 'participle', passive: false };
      if (words.some(word => acts.WILL.has(word) || acts.WOULD.has(word) || word === 'to')) return null;
      if (!before || before.kind === 'clitic' || before.kind === 'symbol' || before.kind === 'number') return null;
      const adjective = syntax.DETERMINERS.has(before.lower) || syntax.PREPOSITIONS.has(before.lower) || (before.kind === 'punctuation' && before.text !== ',' && !/^[)”"—–]$/.test(before.text));
      // "the most seriously injured": no verb
      const lead = t[from - 1];
      if (from < i && words.every(word => syntax.ADVERBS.has(word) || word.endsWith('ly')) && (!lead || syntax.DETERMINERS.has(lead.lower) || syntax.PREPOSITIONS.has(lead.lower))) return null;
      if (adjective && !(before.lower === 'others' || /^(that|all|both|some)$/.test(before.lower))) return null;
      if (syntax.ADJECTIVES.has(before.lower) && next?.kind === 'word' && !syntax.DETERMINERS.has(next.lower) && !syntax.PREPOSITIONS.has(next.lower)) return null;
      if (own && !forms.has('past')) return null;
      // "armed and wounded men": a participle before a plain noun with no article
      if (/^(and|or|,)$/.test(before.text) && next && next.kind === 'word' && !syntax.DETERMINERS.has(next.lower) && !CARDINALS.has(next.lower) && !syntax.PREPOSITIONS.has(next.lower) && !isCapitalised(next.text)) return null;
      const hedged = [1, 2].some(words => syntax.hedgeBefore(t, i + 1 + words) === words);
      const bare = next === undefined || next.kind === 'punctuation' || (syntax.PREPOSITIONS.has(next.lower) && !hedged) || this.#inDate(i + 1) || next.lower === 'and';
      return { form: 'past', passive: forms.has('participle') && bare && entry.subject === null && TRANSITIVE.has(entry.type ?? '') && !INTRANSITIVE.has(entry.lemma) };
    }
    if (forms.has('base')) {
      if (words.some(word => acts.WILL.has(word) || acts.WOULD.has(word) || /^(did|didn't)$/.test(word))) return { form: 'base', passive: false };
      if (words.at(-1) === 'to' || (words.includes('to') && words.length > 1)) {
        const lead = words.slice(0, words.indexOf('to'));
        return lead.some(word => acts.SCHEDULED.has(word) || acts.INTEND.has(word) || acts.WISH.has(word) || acts.PLAN_NOUNS.has(word) || syntax.ONGOING.has(word) || syntax.BE.has(word)) ? { form: 'base', passive: false } : null;
      }
      return null;
    }
    if (forms.has('third') && words.length === 0 && this.#headline) {
      if (!before || !next || syntax.DETERMINERS.has(before.lower) || before.kind === 'clitic' || syntax.PREPOSITIONS.has(before.lower) || before.lower === 'and') return null;
      const object = syntax.DETERMINERS.has(next.lower) || next.kind === 'number' || CARDINALS.has(next.lower) || (isCapitalised(next.text) && !own) || (!own && syntax.PREPOSITIONS.has(next.lower));
      return object && (isCapitalised(before.text) || before.lower.endsWith('s') || !own) ? { form: 'third', passive: false } : null;
    }
    if (forms.has('gerund') && has(syntax.BE) && from < i) return { form: 'gerund', passive: false };
    return null;
  }

  /** "a boat to be rescued", "had to be moved": wanted or needed, not told; a headline has it of what is planned. */
  #isPurpose(words: readonly string[]): boolean {
    const to = words.indexOf('to');
    if (to < 0 || this.#headline) return false;
    return !words.slice(0, to).some(word => acts.SCHEDULED.has(word) || acts.INTEND.has(word) || acts.WISH.has(word) || acts.PLAN_NOUNS.has(word) || syntax.ONGOING.has(word) || syntax.HEARSAY.has(word) || syntax.BE.has(word));
  }

  #verbClause(hit: VerbHit, taken: Set<number>): Clause | null {
    const t = this.#tokens;
    const restEnd = hit.at + 1;
    // "two were killed and five others …" has no object
    const particles = hit.entry.rest.length > 0 && hit.entry.rest.every((word, k) => lower(t, restEnd + k) === word) ? hit.entry.rest.length : 0;
    const end = this.#contentEnd(hit.entry.lemma, /^(and|or)$/.test(lower(t, restEnd)) ? restEnd : Math.max(restEnd + particles, syntax.objectEnd(t, restEnd, this.#inDate)));
    let { type } = hit.entry;
    let trigger = [hit.entry.lemma, ...hit.entry.rest].join(' ');
    // "attacked the town and captured two": the second verb shares the subject
    const subject = this.#subject(hit.group) ?? (/^(and|,|but|then)$/.test(lower(t, hit.group - 1)) ? this.#last : null);
    const agent = subject && this.#pointsBack(subject) ? (this.#speaker(subject.from) ?? subject) : subject;
    if (acts.isLight(hit.entry)) {
      for (let i = restEnd; i < end; i++) {
        // the act is the object's head: "launched an attack", not "started after the attack"
        if (syntax.PREPOSITIONS.has(lower(t, i)) && !/^(of|for)$/.test(lower(t, i)) && !hit.entry.rest.includes(lower(t, i))) break;
        const noun = this.#nounAt(i);
        if (!noun || noun.entry.type === 'publication' || (type !== null && noun.entry.lemma === 'operation')) continue;
        for (let k = noun.at; k < noun.to; k++) taken.add(k);
        type = noun.entry.type;
        trigger = noun.entry.lemma;
        break;
      }
    }
    const told = agent && type === null && acts.HAPPEN.has(hit.entry.lemma) ? this.#nounIn(agent, null) : agent && acts.NATURAL.has(hit.entry.lemma) ? (this.#nounIn(agent, 'disaster') ?? this.#incidentAt(agent)) : null;
    if (told && agent) {
      [type, trigger] = [told.type, told.lemma];
      for (let k = agent.from; k < agent.to; k++) if (acts.NOUNS.get(lower(t, k))?.some(({ lemma }) => lemma === told.lemma)) taken.add(k);
    } else if (agent && type === null && acts.HAPPEN.has(hit.entry.lemma) && acts.HAPPENING.has(lower(t, agent.to - 1))) type = POINTING;
    const patient = hit.passive ? agent : { from: restEnd, to: end };
    if ((type === 'release' || type === 'abduction') && this.#isInformation(patient)) type = 'publication';
    if (hit.entry.lemma === 'fire' && patient && patient.from < patient.to && acts.AMMUNITION.has(lower(t, headOf(t, patient)))) type = 'attack';
    // "wants them destroyed"; "those shot were friends": no act is told
    if (agent && /^(them|him|us|me)$/.test(lower(t, agent.to - 1)) && t[agent.to - 1]!.text !== 'US') return null;
    if (hit.form === 'past' && hit.words.length === 0 && syntax.isFinite(t, restEnd) && !/^(who|which|that)$/.test(lower(t, hit.group - 1))) return null;
    // "attended over the weekend": nothing that was attended
    if (!hit.passive && /^(attend|host|discuss)$/.test(hit.entry.lemma) && (syntax.PREPOSITIONS.has(lower(t, restEnd)) || this.#inDate(restEnd) || end === restEnd)) return null;
    const reduced = hit.form === 'past' && hit.words.length === 0 && this.#hasVerbAfter(restEnd, end);
    // "a photograph released on Friday shows": what it shows is told
    if (reduced && (type === 'publication' || (hit.passive && !this.#datesIn(restEnd, end)))) return null;
    // "the release of prisoners held in Lima": the noun tells the act
    if (hit.passive && hit.words.length === 0 && !this.#headline && agent && this.#nounIn({ from: agent.from, to: headOf(t, agent) + 1 }, null)) return null;
    // "was headed to college": nobody is travelled
    if (type === null || (type === 'travel' && hit.passive && !/^(send|dispatch)$/.test(hit.entry.lemma))) return null;
    const object = end > restEnd ? { from: restEnd, to: end } : null;
    // "discussed it", "seized on a remark", "tweeted that …": nothing is told, or something is said
    if (!hit.passive && (!INCIDENTS.has(type) || hit.entry.rest.length > 0) && /^(it|this|so|what)$/.test(lower(t, restEnd)) || (hit.entry.lemma === 'seize' && lower(t, restEnd) === 'on') || (type === 'publication' && lower(t, restEnd) === 'that')) return null;
    if (object && ((particles === 0 && hit.entry.object === null && told === null && !DESTRUCTIVE.has(type) && !(type === 'attack' && !acts.FIGURATIVE.has(hit.entry.lemma)) && acts.GENERIC_OBJECTS.has(lower(t, headOf(t, object)))) || this.#inWords(hit, object))) return null;
    // "to find out who fired": a question
    if (/^(who|what|which)$/.test(lower(t, hit.group - 1)) && this.#asks(hit.group - 2)) return null;
    if (agent) this.#last = agent;
    const nobody = subject !== null && (acts.NEGATION.has(lower(t, subject.from)) || acts.NEGATION.has(lower(t, subject.from - 1)) || /^(nobody|none|nothing)$/.test(lower(t, subject.from)));
    const negated = nobody || hit.words.some(word => acts.NEGATION.has(word));
    const status = this.#verbStatus(hit, subject);
    if (negated && status !== 'denied') return null;
    const by = hit.passive && object ? this.#after(object, 'by') : null;
    const from = subject && subject.to > hit.group - 9 && this.#subject(hit.group) ? subject.from : hit.group;
    return this.#clause({ from, to: Math.max(end, restEnd) }, {
      trigger, type, status: status ?? 'happened', form: 'verb', agent, act: { from: hit.at, to: restEnd }, object: object ?? by, passive: hit.passive, relative: /^(who|which|that|whom)$/.test(lower(t, hit.group - 1)) || reduced, anaphoric: false, indefinite: false,
      hypothetical: this.#hypothetical(from, hit.words) || this.#conditioned(restEnd, end) || (hit.passive && !this.#headline && hit.words.some(word => /^(is|are)$/.test(word)) && !hit.words.includes('to') && !hit.words.includes('being')),
    });
  }

  /** "ruled on Monday that the port must close": the end of the clause that tells the act, else of the object. */
  #contentEnd(lemma: string, end: number): number {
    const t = this.#tokens;
    if (!acts.WITH_CONTENT.has(lemma) || lower(t, end) !== 'that') return end;
    let to = end + 1;
    while (to < t.length && to - end < LONGEST_CONTENT && !syntax.isHardStop(t, to) && t[to]!.text !== ',') to++;
    return to;
  }

  /** "released by the army shows", "held in Lima said": the verb that the participle's noun is the subject of. */
  #hasVerbAfter(from: number, to: number): boolean {
    const t = this.#tokens;
    if (to < t.length && syntax.isFinite(t, to)) return true;
    for (let i = from; i <= to && i < t.length; i++) if (SHOWING.has(lower(t, i))) return true;
    return false;
  }

  #datesIn(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#inDate(i)) return true;
    return false;
  }

  /** "Attacked the mayor for closing the pool", "attacked the plan": with words. */
  #inWords({ entry, passive, words }: VerbHit, object: Stretch): boolean {
    const t = this.#tokens;
    if (!acts.FIGURATIVE.has(entry.lemma)) return false;
    if (words.some(word => /^(personally|verbally|publicly|repeatedly)$/.test(word))) return true;
    if (acts.SPOKEN_OF.has(lower(t, headOf(t, object)))) return true;
    for (let i = passive ? object.from : object.from + 1; i < object.to; i++) if (lower(t, i) === 'for' && !this.#inDate(i + 1) && t[i + 1]?.kind !== 'number' && !CARDINALS.has(lower(t, i + 1))) return true;
    return false;
  }

  /** Is there a verb of asking or a bare infinitive: no noun that "who" could tell of? */
  #asks(i: number): boolean {
    const word = lower(this.#tokens, i);
    return /^(out|determine|know|knows|ask|asked|asks|see|clear|about|learn|identify)$/.test(word) || (acts.VERBS.get(word)?.some(({ forms }) => forms.has('base')) === true && !acts.NOUNS.has(word));
  }

  #isInformation(stretch: Stretch | null): boolean {
    if (!stretch || stretch.from >= stretch.to) return false;
    const head = headOf(this.#tokens, stretch);
    return acts.INFORMATION.has(lower(this.#tokens, head));
  }

  /** The act noun in the phrase, of that type or any: "earthquake" of "an earthquake off Chile". */
  #nounIn({ from, to }: Stretch, type: string | null): acts.NounEntry | null {
    for (let i = from; i < to; i++) {
      const noun = this.#tokens[i]!.kind === 'word' ? acts.NOUNS.get(lower(this.#tokens, i))?.find(entry => (type === null || entry.type === type) && entry.rest.length === 0) : undefined;
      if (noun) return noun;
    }
    return null;
  }

  /** The act noun that heads the phrase, where it is an incident: "air strike" of "a Ruritanian air strike on Arva". */
  #incidentAt(phrase: Stretch): acts.NounEntry | null {
    const head = headOf(this.#tokens, phrase);
    const noun = this.#nounAt(head) ?? (head > phrase.from ? this.#nounAt(head - 1) : null);
    return noun && noun.to === head + 1 && CASUALTIES.has(noun.entry.type) && noun.entry.type !== 'killing' ? noun.entry : null;
  }

  #subject(group: number): Stretch | null {
    const t = this.#tokens;
    const found = syntax.subjectBefore(t, group);
    if (!found) return null;
    let { from, to } = found;
    while (from < to && (this.#inDate(from) || (syntax.PREPOSITIONS.has(lower(t, from)) && syntax.hedgeBefore(t, from + 1) === 0 && syntax.hedgeBefore(t, from + 2) < 2) || (lower(t, from).endsWith('ly') && syntax.PRONOUNS.has(lower(t, from + 1))) || (syntax.ADVERBS.has(lower(t, from)) && !syntax.DETERMINERS.has(lower(t, from)) && to - from > 1))) from++;
    while (to > from && (this.#inDate(to - 1) || syntax.PREPOSITIONS.has(lower(t, to - 1)) || (to - from > 1 && /^(also|then|later|now|still|already|again)$/.test(lower(t, to - 1))))) to--;
    return from < to ? { from, to } : null;
  }

  /** "its decision to …", "(the ministry said) it …": a pronoun for who the sentence speaks of. */
  #pointsBack({ from, to }: Stretch): boolean {
    const t = this.#tokens;
    return to - from === 1 && (POSSESSIVE.has(lower(t, from)) || (/^(it|they|he|she)$/.test(lower(t, from)) && this.#reportedAt(from - 1)));
  }

  /** "said", "said that", "said on Friday that": does a report end at this token? */
  #reportedAt(at: number): boolean {
    const t = this.#tokens;
    let i = lower(t, at) === 'that' ? at - 1 : at;
    while (i > 0 && (this.#inDate(i) || (syntax.PREPOSITIONS.has(lower(t, i)) && this.#inDate(i + 1)))) i--;
    return syntax.REPORTING.has(lower(t, i));
  }

  /** The subject of the nearest finite verb before that has one. */
  #speaker(before: number): Stretch | null {
    for (let i = before - 1; i > 0; i--) {
      const subject = syntax.isFinite(this.#tokens, i) ? this.#subject(i) : null;
      if (subject && !syntax.PRONOUNS.has(lower(this.#tokens, subject.from))) return subject;
    }
    return null;
  }

  #verbStatus({ words, form, entry }: VerbHit, subject: Stretch | null): EventStatus | null {
    const t = this.#tokens;
    const has = (set: ReadonlySet<string>): boolean => words.some(word => set.has(word));
    // "has died", "is known to have died"
    if (form === 'participle' && has(syntax.HAVE) && words.lastIndexOf('to') < words.findLastIndex(word => syntax.HAVE.has(word))) return words.some(word => acts.NEGATION.has(word)) ? null : 'happened';
    const lead = words.includes('to') ? words.slice(0, words.indexOf('to')) : [];
    if (lead.some(word => syntax.ONGOING.has(word))) return 'ongoing';
    if (lead.some(word => acts.WISH.has(word))) return 'proposed';
    if (lead.some(word => acts.SCHEDULED.has(word) || acts.INTEND.has(word) || acts.PLAN_NOUNS.has(word) || syntax.BE.has(word))) return 'planned';
    if (words.includes('will') || words.some(word => acts.WILL.has(word))) return 'planned';
    if (words.includes('would')) return /^(that|which)$/.test(lower(t, subject?.to ?? -1)) || !this.#reported(subject?.from ?? 0) ? 'proposed' : 'planned';
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
  #reported(before: number): boolean {
    for (let i = before - 1; i >= Math.max(0, before - 10); i--) if (syntax.REPORTING.has(lower(this.#tokens, i))) return true;
    return false;
  }

  #hypothetical(from: number, words: readonly string[]): boolean {
    const t = this.#tokens;
    if (words.some(word => /^(could|might|may|should)$/.test(word)) || (words.includes('would') && words.includes('to'))) return true;
    for (let i = Math.max(0, from - 2); i < from; i++) if (acts.CONDITIONAL.has(lower(t, i)) || syntax.HYPOTHETICAL.has(lower(t, i))) return true;
    return false;
  }

  /** "will sign only if …", "would leave unless …". */
  #conditioned(from: number, to: number): boolean {
    const t = this.#tokens;
    for (let i = from; i <= to; i++) if (/^(only|unless|if|provided)$/.test(lower(t, i))) return true;
    return false;
  }

  #nounAt(i: number): NounHit | null {
    const t = this.#tokens;
    const token = t[i]!;
    const entries = token.kind === 'word' ? acts.NOUNS.get(token.lower) : undefined;
    if (!entries || this.#inDate(i) || this.#notEvent(i)) return null;
    const entry = entries.find(({ rest }) => rest.every((word, k) => lower(t, i + 1 + k) === word));
    if (!entry) return null;
    // the last noun of a compound is its head: "raid victims" is about victims
    const own = i + 1 + entry.rest.length;
    const to = /^(operation|operations|campaign|mission|effort|drill|exercise)$/.test(lower(t, own)) ? own + 1 : own;
    const after = t[to];
    if (after && after.kind === 'word' && !this.#inDate(to) && !syntax.PREPOSITIONS.has(after.lower) && !syntax.AUXILIARIES.has(after.lower) && !syntax.SUBORDINATORS.has(after.lower) && !syntax.isFinite(t, to) && after.spaced
      && !/^(and|or)$/.test(after.lower) && !/(ed|ing|ly)$/.test(after.lower) && !isCapitalised(after.text) && !syntax.ADVERBS.has(after.lower) && !syntax.DETERMINERS.has(after.lower) && !syntax.PRONOUNS.has(after.lower)) return null;
    // "killing nine people": the verb
    if (token.lower.endsWith('ing') && after && (after.kind === 'number' || CARDINALS.has(after.lower) || syntax.DETERMINERS.has(after.lower) || /^(at|up)$/.test(after.lower) && /^(least|to)$/.test(lower(t, to + 1)))) return null;
    if (after && !after.spaced && /^[-‑]$/.test(after.text)) return null;
    if (!token.spaced && /^[-‑]$/.test(t[i - 1]?.text ?? '')) return null;
    if (isCapitalised(token.text) && i > 0 && isCapitalised(t[i - 1]!.text) && t[i - 1]!.kind === 'word' && (this.#inName(i) || !this.#inName(i - 1) || (after && isCapitalised(after.text)))) return null;
    return { at: i, to, entry: acts.sensesOf(entry, this.#words) };
  }

  #nounClause(hit: NounHit): Clause | null {
    const t = this.#tokens;
    let from = syntax.nounPhraseStart(t, hit.at);
    // a verb form, not a noun: "they attack", "to strike"
    const before = lower(t, from - 1);
    if (from === hit.at && (syntax.PRONOUNS.has(before) || before === 'to' && acts.VERBS.get(lower(t, hit.at))?.some(({ forms }) => forms.has('base')) || acts.WILL.has(before) || acts.WOULD.has(before) || syntax.AUXILIARIES.has(before) && before !== 'to' && !syntax.BE.has(before))) return null;
    // "two counts of murder", "charged with attempted murder": what somebody is said to have done
    if ((before === 'of' && acts.CHARGED.has(lower(t, from - 2))) || (before === 'with' && /^charged$/.test(lower(t, from - 2)))) return null;
    // "the worst storm since the floods of 1998", "it was the third strike in Arva": history, and what an event told elsewhere is called
    if (/^(since|than|like)$/.test(before) || (syntax.BE.has(before) && /^(it|this|that)$/.test(lower(t, from - 2)))) return null;
    // "the plan came under attack"
    if (before === 'under' && t.slice(0, from).some(({ lower: word }) => acts.SPOKEN_OF.has(word))) return null;
    const indefinite = /^(a|an|any|another)$/.test(lower(t, from));
    const several = before === 'of' && syntax.QUANTITIES.has(lower(t, from - 2));
    if (several) from = syntax.nounPhraseStart(t, from - 2);
    const end = this.#nounEnd(hit.to);
    const inside = (test: (i: number) => boolean, a: number, b: number): boolean => {
      for (let i = a; i < b; i++) if (test(i)) return true;
      return false;
    };
    const named = (i: number): boolean => isCapitalised(t[i]!.text) && t[i]!.kind === 'word' && i > 0;
    // an incident with its day in the sentence is one incident
    const specific = (INCIDENTS.has(hit.entry.type) && this.#dates.some(({ type }) => type === 'date' || type === 'time')) || inside(i => named(i) || this.#inDate(i), from, hit.at) || inside(i => named(i) || this.#inDate(i) || t[i]!.kind === 'number', hit.to, end);
    // "the crash", "the rescue operation": an event told before
    const definite = /^(the|this|that)$/.test(lower(t, from)) && hit.at - from <= 3;
    if (!specific && !definite) return null;
    let agent: Stretch | null = null;
    for (let i = from; i < hit.at; i++) if (t[i]!.kind === 'clitic' && i > from) agent = { from, to: i };
    agent ??= this.#after({ from: hit.to, to: end }, 'by') ?? this.#after({ from: hit.to, to: end }, 'between');
    const words = t.slice(Math.max(0, from - 4), hit.at).map(token => token.lower);
    const near = t.slice(Math.max(0, from - 3), hit.at).map(token => token.lower);
    if (near.some(word => /^(no|not|without|never)$/.test(word))) return null;
    const status: EventStatus = near.some(word => acts.DENY.has(word)) ? 'denied'
      : t.slice(Math.max(0, from - 1), hit.at).some(token => syntax.ONGOING.has(token.lower)) ? 'ongoing'
        : words.some((word, k) => acts.PLAN_NOUNS.has(word) && (k >= words.length - (hit.at - from) || words[k + 1] !== 'and')) || words.some(word => acts.WILL.has(word)) ? 'planned'
          : near.some(word => acts.PROPOSE.has(word)) || words.some(word => acts.WOULD.has(word)) || lower(t, hit.at - 1) === 'proposed' ? 'proposed' : 'happened';
    return this.#clause({ from, to: end }, {
      trigger: hit.entry.lemma, type: hit.entry.type, status, form: 'noun', agent, act: { from: hit.at, to: hit.to }, object: end > hit.to ? { from: hit.to, to: end } : null, passive: false, relative: false, anaphoric: !specific, indefinite: indefinite && !several && lower(t, hit.to) !== 'that',
      hypothetical: near.some(word => syntax.HYPOTHETICAL.has(word) || acts.CONDITIONAL.has(word)),
    });
  }

  /** The end of a noun's complements: prepositional phrases, and "that killed dozens in …". */
  #nounEnd(start: number): number {
    const t = this.#tokens;
    const first = lower(t, start);
    if (first === 'that' || first === 'which') {
      const verb = t[start + 1];
      if (verb && acts.VERBS.get(verb.lower)?.some(({ forms }) => forms.has('past'))) return syntax.objectEnd(t, start + 2, this.#inDate);
      return start;
    }
    if (!syntax.PREPOSITIONS.has(first) && !this.#inDate(start)) return start;
    let end = Math.max(start, syntax.objectEnd(t, start, this.#inDate, true));
    // "condemned the attack in a statement on Monday": when and where it was condemned
    for (let i = start; i + 2 < end; i++) if (/^(in|on|via|during)$/.test(lower(t, i)) && /^(a|an)$/.test(lower(t, i + 1)) && acts.MEDIA.has(lower(t, headOf(t, { from: i + 1, to: this.#firstPreposition(i + 1, end) })))) end = i;
    // "Strike at the port enters second day": in a headline the present is the verb
    if (this.#headline) for (let i = start + 1; i < end; i++) if (acts.VERBS.get(lower(t, i))?.some(({ forms }) => forms.has('third')) && !acts.NOUNS.has(lower(t, i)) && !isCapitalised(t[i]!.text)) end = i;
    return end;
  }

  #firstPreposition(from: number, to: number): number {
    for (let i = from; i < to; i++) if (syntax.PREPOSITIONS.has(lower(this.#tokens, i))) return i;
    return to;
  }

  /** "The envoy said on Thursday in Lima": where and when somebody spoke says where they were. */
  #statementInPlace(i: number): Clause | null {
    const t = this.#tokens;
    if (!/^(said|told|declared|announced|warned)$/.test(lower(t, i))) return null;
    let place = -1;
    let dated = false;
    let k = i + 1;
    for (; k < Math.min(t.length, i + 9); k++) {
      if (this.#inDate(k)) dated = true;
      else if (lower(t, k) === 'in' && t[k + 1] && isCapitalised(t[k + 1]!.text) && !this.#inDate(k + 1)) place = k + 1;
      else if (!/^(on|in|,)$/.test(lower(t, k)) && !(place >= 0 && isCapitalised(t[k]!.text))) break;
    }
    const subject = this.#subject(i);
    if (!dated || place < 0 || !subject || !isCapitalised(t[subject.to - 1]!.text)) return null;
    let to = place + 1;
    while (to < k && isCapitalised(t[to]!.text)) to++;
    return this.#clause({ from: subject.from, to: Math.max(to, ...this.#dateEnds(i, k)) }, {
      trigger: 'say', type: 'speech', status: 'happened', form: 'verb', agent: subject, act: { from: i, to: i + 1 }, object: { from: i + 1, to: Math.max(to, ...this.#dateEnds(i, k)) }, passive: false, relative: false, anaphoric: false, indefinite: false, hypothetical: false,
    });
  }

  #dateEnds(from: number, to: number): number[] {
    const ends: number[] = [0];
    for (let i = from; i < to; i++) if (this.#inDate(i)) ends.push(i + 1);
    return ends;
  }

  /** The phrase after a preposition inside a stretch. */
  #after({ from, to }: Stretch, preposition: string): Stretch | null {
    const t = this.#tokens;
    for (let i = from; i < to; i++) {
      if (lower(t, i) !== preposition || this.#inDate(i + 1)) continue;
      let end = i + 1;
      while (end < to && !this.#inDate(end) && !(syntax.PREPOSITIONS.has(lower(t, end)) && lower(t, end) !== 'of')) end++;
      return end > i + 1 ? { from: i + 1, to: end } : null;
    }
    return null;
  }

  #notEvent(i: number): boolean {
    const t = this.#tokens;
    return acts.NOT_EVENT.some(phrase => phrase.some((word, k) => word === lower(t, i) && phrase.every((other, n) => lower(t, i - k + n) === other)));
  }

  #clause({ from, to }: Stretch, { agent, act, object, ...rest }: Omit<Clause, 'start' | 'end' | 'text' | 'sentence' | 'agent' | 'act' | 'object'> & { readonly agent: Stretch | null; readonly act: Stretch; readonly object: Stretch | null }): Clause {
    const range = ({ from: a, to: b }: Stretch) => ({ start: this.#tokens[a]!.start, end: this.#tokens[b - 1]!.end });
    const span = range({ from, to });
    return { ...span, ...rest, text: this.#passage.text.slice(span.start, span.end), sentence: this.#index, agent: agent && range(agent), act: range(act), object: object && range(object) };
  }
}

/** The type of clauses such as "it happened on Friday", until the event they point to is known. */
export const POINTING = 'incident';

/** What these are done to is a thing, never a figure of speech: "bombed the market". */
const DESTRUCTIVE: ReadonlySet<string> = new Set(['accident', 'disaster', 'destruction', 'killing', 'robbery']);

/** Acts that somebody does to somebody: without an object their participle is passive ("a man arrested in Lima"). */
const TRANSITIVE: ReadonlySet<string> = new Set(['attack', 'killing', 'injury', 'abduction', 'release', 'arrest', 'trial', 'destruction', 'evacuation', 'appointment', 'election', 'sanction']);
const INTRANSITIVE: ReadonlySet<string> = new Set(['die', 'drown', 'perish', 'succumb', 'resign', 'retire', 'flee', 'strike', 'quit', 'appeal', 'rule', 'step', 'testify', 'plead', 'pass', 'storm']);

/** A figure within reach, after particles alone. */
function isLevel(t: Tokens, start: number): boolean {
  let i = start;
  while (i < start + 3 && /^(up|down|back|to|above|below)$/.test(lower(t, i))) i++;
  return t[i]?.kind === 'number' || /^[$€£]$/.test(t[i]?.text ?? '');
}

/** What documents and pictures do. */
const SHOWING: ReadonlySet<string> = new Set(['shows', 'showed', 'finds', 'found', 'suggests', 'suggested', 'reveals', 'revealed']);

const POSSESSIVE: ReadonlySet<string> = new Set(['its', 'his', 'her', 'their']);

/** "speak … with": the other words of a verb stand in order within a few tokens, before any stop. */
function restWithin(t: Tokens, start: number, rest: readonly string[]): boolean {
  // "fly to", not "come round to": only what says when or which way may stand between
  if (rest.length === 1 && /^(to|in|into|for|at|as|off|of|before)$/.test(rest[0]!)) {
    let i = start;
    while (i < start + 3 && /^(back|again|over|up|down|on|out|home|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(lower(t, i))) i++;
    return lower(t, i) === rest[0];
  }
  const reach = rest.length > 2 ? 12 : rest.length > 1 ? 4 : 6;
  for (let i = start; i < Math.min(t.length, start + reach); i++) {
    if (syntax.isHardStop(t, i) || (t[i]!.text === ',')) return false;
    if (rest.every((word, k) => lower(t, i + k) === word)) return true;
  }
  return false;
}

/** The head of an object: the last word before its first preposition. */
function headOf(t: Tokens, { from, to }: Stretch): number {
  let i = from;
  while (i < to && !(i > from && syntax.PREPOSITIONS.has(lower(t, i)))) i++;
  return i - 1;
}

