/** A sentence as the readers of clauses see it: its tokens, with the dates and names in them. */
import { overlaps } from '../article/passage';
import type { Passage, Sentence } from '../article/model';
import { isCapitalised } from '../article/tokens';
import type { Name } from '../actors/model';
import type { DateMention } from '../dates/model';
import * as acts from './lexicon';
import type { Clause } from './model';
import * as syntax from './syntax';
import { lower, type Stretch, type Tokens } from './syntax';

/** What a clause is made of, in tokens of its sentence. */
export type ClauseParts = Omit<Clause, 'start' | 'end' | 'text' | 'sentence' | 'agent' | 'act' | 'object'> & { readonly agent: Stretch | null; readonly act: Stretch; readonly object: Stretch | null };

/** In tokens: what stands in brackets, so short, interrupts a sentence and tells no more of it: "(AP)", "(about €46m)". */
const LONGEST_ASIDE = 6;

/** The sentence's tokens without short asides in brackets. */
export function tokensOf({ tokens }: Passage, { first, last }: Sentence): Tokens {
  const isAside = (i: number): boolean => tokens[i]!.text === '(';
  let bracket = first + 1;
  while (bracket < last && !isAside(bracket)) bracket++;
  const kept = tokens.slice(first, Math.min(bracket, last));
  for (let i = bracket; i < last; i++) {
    if (isAside(i)) {
      let end = i + 1;
      while (end < last && end - i <= LONGEST_ASIDE && tokens[end]!.text !== ')') end++;
      if (end < last - 1 && tokens[end]!.text === ')') {
        i = end;
        continue;
      }
    }
    kept.push(tokens[i]!);
  }
  return kept;
}

export class SentenceView {
  readonly tokens: Tokens;
  /** No stop at the end: a headline, where the present tells what happened. */
  readonly headline: boolean;
  readonly dates: readonly DateMention[];
  readonly #text: string;
  readonly #index: number;
  readonly #names: readonly Name[];
  /** Which tokens a date covers; null where none does. */
  readonly #dated: Uint8Array | null;
  #words: ReadonlySet<string> | null = null;

  constructor(passage: Passage, sentence: Sentence, index: number, dates: readonly DateMention[], names: readonly Name[]) {
    this.tokens = tokensOf(passage, sentence);
    this.headline = passage.sentences.length === 1 && !/[.!?”"’)]$/.test(passage.text);
    this.dates = dates;
    this.#text = passage.text;
    this.#index = index;
    this.#names = names;
    this.#dated = dates.length > 0 ? Uint8Array.from(this.tokens, token => Number(dates.some(date => overlaps(date, token)))) : null;
  }

  get words(): ReadonlySet<string> {
    return this.#words ??= new Set(this.tokens.map(({ lower: word }) => word));
  }

  readonly inDate = (i: number): boolean => this.#dated !== null && this.#dated[i] === 1;

  inName(i: number): boolean {
    const token = this.tokens[i];
    return token !== undefined && this.#names.some(name => name.kind !== 'unknown' && overlaps(name, token));
  }

  /** Does any date overlap these tokens? */
  datesIn(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.inDate(i)) return true;
    return false;
  }

  /** Is the word part of a phrase that is no act, though one of its words may be: "heart attack"? */
  notEvent(i: number): boolean {
    const t = this.tokens;
    return acts.NOT_EVENT.get(lower(t, i))?.some(({ phrase, at }) => phrase.every((word, k) => lower(t, i - at + k) === word)) ?? false;
  }

  /** The subject of the verb group that begins at token `group`. */
  subject(group: number): Stretch | null {
    const t = this.tokens;
    const found = syntax.subjectBefore(t, group);
    if (!found) return null;
    let { from, to } = found;
    // "Monday's outage left …" keeps its day
    while (from < to && !this.#possessiveDate(from) && (this.inDate(from) || t[from]!.kind === 'symbol' && !/^[$€£]$/.test(t[from]!.text) || (syntax.PREPOSITIONS.has(lower(t, from)) && syntax.hedgeBefore(t, from + 1) === 0 && syntax.hedgeBefore(t, from + 2) < 2) || (lower(t, from).endsWith('ly') && syntax.PRONOUNS.has(lower(t, from + 1))) || (syntax.ADVERBS.has(lower(t, from)) && !syntax.DETERMINERS.has(lower(t, from)) && to - from > 1))) from++;
    // "nine thousand depend on | the waters closed on Friday": a verb that is no act ends what is before it
    for (let i = from + 1; i < to - 2; i++) if (acts.isNoAct(lower(t, i)) && /[^s]s$/.test(lower(t, i - 1)) && syntax.PREPOSITIONS.has(lower(t, i + 1))) from = i + 2;
    while (to > from && (this.inDate(to - 1) || syntax.PREPOSITIONS.has(lower(t, to - 1)) || (to - from > 1 && /^(also|then|later|now|still|already|again)$/.test(lower(t, to - 1))))) to--;
    if (lower(t, from - 1) === 'between' && t[from]?.kind === 'number') from--;
    return from < to ? { from, to } : null;
  }

  /** The noun phrase right before token `to`: of "fishermen idled by a ban", "a ban". Null where that is a name, or no noun. */
  nearest(to: number): Stretch | null {
    const from = syntax.phraseStart(this.tokens, to);
    return from < to && !isCapitalised(this.tokens[to - 1]!.text) && !this.inDate(to - 1) ? { from, to } : null;
  }

  /** "Monday's", "last week's". */
  #possessiveDate(at: number): boolean {
    let i = at;
    while (this.inDate(i)) i++;
    return i > at && this.tokens[i]?.kind === 'clitic';
  }

  /** The subject of the nearest finite verb before that has one. */
  speaker(before: number): Stretch | null {
    for (let i = before - 1; i > 0; i--) {
      const subject = syntax.isFinite(this.tokens, i) ? this.subject(i) : null;
      if (subject && !syntax.PRONOUNS.has(lower(this.tokens, subject.from))) return subject;
    }
    return null;
  }

  /** The phrase after a preposition inside a stretch. */
  after({ from, to }: Stretch, preposition: string): Stretch | null {
    const t = this.tokens;
    for (let i = from; i < to; i++) {
      if (lower(t, i) !== preposition || this.inDate(i + 1)) continue;
      let end = i + 1;
      while (end < to && !this.inDate(end) && !(syntax.PREPOSITIONS.has(lower(t, end)) && lower(t, end) !== 'of')) end++;
      return end > i + 1 ? { from: i + 1, to: end } : null;
    }
    return null;
  }

  clause(stretch: Stretch, parts: ClauseParts): Clause {
    const range = ({ from, to }: Stretch) => ({ start: this.tokens[from]!.start, end: this.tokens[to - 1]!.end });
    const { start, end } = range(stretch);
    const { trigger, type, status, form, agent, act, object, passive, relative, anaphoric, indefinite, hypothetical } = parts;
    return {
      start, end, trigger, type, status, form, passive, relative, anaphoric, indefinite, hypothetical,
      text: this.#text.slice(start, end), sentence: this.#index, agent: agent && range(agent), act: range(act), object: object && range(object),
    };
  }
}
