/** Which verbs of a sentence head a clause that tells an act. */
import { isCapitalised } from '../article/tokens';
import plurals from '../data/nouns.json';
import { CARDINALS } from '../dates/words';
import * as acts from './lexicon';
import type { SentenceView } from './sentence';
import * as syntax from './syntax';
import { lower, type Stretch, type Tokens } from './syntax';

export interface VerbHit {
  readonly at: number;
  readonly entry: acts.VerbEntry;
  readonly form: acts.VerbForm;
  /** First token of the verb group: auxiliaries, adverbs, "is due to". */
  readonly group: number;
  readonly words: readonly string[];
  readonly passive: boolean;
}

/** The verb at token `i`, where it heads a clause that tells an act; `last` is the subject of the verb before. */
export function verbAt(s: SentenceView, i: number, last: Stretch | null): VerbHit | null {
  const t = s.tokens;
  const token = t[i]!;
  const entries = token.kind === 'word' ? acts.VERBS.get(token.lower) ?? unlisted(s, i) : undefined;
  if (!entries || s.inDate(i) || s.notEvent(i)) return null;
  // "the set-up"
  const next = t[i + 1];
  if (next && (next.text === '-' || next.text === '‑') && !next.spaced) return null;
  let group: VerbGroup | null = null;
  for (const entry of entries) {
    if (entry.rest.length > 0 && !restWithin(t, i + 1, entry.rest)) continue;
    // "passed 200", "went up to 42": a level, not a law or a journey
    if (LEVELLING.has(entry.lemma) && isLevel(t, i + 1)) continue;
    group ??= groupBefore(s, i);
    const read = finite(s, i, entry, group);
    if (read && selects(s, entry, i, group.from, read.passive, last)) return { at: i, entry, group: group.from, words: group.words, ...read };
  }
  return null;
}

/** What a level may do, and no law or traveller. */
const LEVELLING: ReadonlySet<string> = new Set(['pass', 'go', 'come', 'return', 'hit']);

/** A verb that no list names may tell an act all the same, where the sentence says when: "the mercury reached 48 on Sunday". */
function unlisted({ tokens: t, dates }: SentenceView, i: number): acts.VerbEntry[] | undefined {
  const word = lower(t, i);
  if (dates.length === 0 || isCapitalised(t[i]!.text)) return undefined;
  const forms: acts.VerbForm[] = acts.WILL.has(lower(t, i - 1)) ? ['base'] : syntax.isRegularPast(t, i) ? ['past', 'participle'] : syntax.PAST_FORMS.has(word) ? ['past'] : syntax.PARTICIPLES.has(word) ? ['participle'] : [];
  return forms.length === 0 || acts.isNoAct(word) ? undefined : [{ lemma: word, rest: [], type: acts.ACT, forms: new Set(forms), subject: null, object: null }];
}

/** Has the verb a subject and an object of the kinds that make it an act? */
function selects(s: SentenceView, { subject, object, rest }: acts.VerbEntry, at: number, group: number, passive: boolean, last: Stretch | null): boolean {
  if (subject === null && object === null) return true;
  const who = s.subject(group) ?? (/^(and|,|but|then)$/.test(lower(s.tokens, group - 1)) ? last : null);
  if (subject !== null && (passive || who === null || !isOf(s, subject, who))) return false;
  const start = at + 1 + rest.length;
  return object === null || isOf(s, object, { from: start, to: syntax.objectEnd(s.tokens, start, () => false) }) || (passive && who !== null && isOf(s, object, who));
}

/** Is one of these nouns the phrase's head, or what its head is measured or told by: "boats", "a boat carrying nine", "three days of mourning", "24 years"? */
function isOf(s: SentenceView, nouns: ReadonlySet<string>, { from, to }: Stretch): boolean {
  const t = s.tokens;
  for (let i = from; i < to && (lower(t, i) === 'of' || !syntax.PREPOSITIONS.has(lower(t, i))); i++) {
    const next = lower(t, i + 1);
    // "two years to comply", "six months ago"
    if (nouns.has(lower(t, i)) && !(/^(year|month)s?$/.test(lower(t, i)) && /^(to|ago|later|earlier|old)$/.test(next)) && (i + 1 >= to || t[i + 1]!.kind !== 'word' || /(ing|ed)$/.test(next) || syntax.PREPOSITIONS.has(next) || s.inDate(i + 1))) return true;
  }
  return false;
}

/** Auxiliaries, adverbs and words of intention before a verb. */
interface VerbGroup {
  readonly from: number;
  readonly words: readonly string[];
}

function groupBefore(s: SentenceView, i: number): VerbGroup {
  const t = s.tokens;
  let from = i;
  let afterTo = false;
  while (from > 0 && i - from < 9) {
    const token = t[from - 1]!;
    const word = token.lower;
    if (token.kind === 'punctuation' || token.kind === 'number') break;
    if (word === 'to') afterTo = true;
    const planned = afterTo && (acts.SCHEDULED.has(word) || acts.INTEND.has(word) || acts.WISH.has(word) || acts.PLAN_NOUNS.has(word) || acts.DECISIONS.has(word) || syntax.ONGOING.has(word) || syntax.HEARSAY.has(word));
    if (!syntax.AUXILIARIES.has(word) && !(syntax.ADVERBS.has(word) && word !== 'in' && word !== 'first' && word !== 'all') && !(word.endsWith('ly') && word.length > 4 && !isCapitalised(token.text)) && !planned) break;
    from--;
    if (planned && (acts.PLAN_NOUNS.has(word) || acts.DECISIONS.has(word)) && !acts.INTEND.has(word) && !acts.SCHEDULED.has(word)) break;
  }
  while (from < i && (syntax.ADVERBS.has(lower(t, from)) || lower(t, from).endsWith('ly')) && syntax.DETERMINERS.has(lower(t, from))) from++;
  return { from, words: t.slice(from, i).map(({ lower: word }) => word) };
}

/** Is this form of the verb the head of a clause here, and is it passive? */
function finite(s: SentenceView, i: number, entry: acts.VerbEntry, { from, words }: VerbGroup): { readonly form: acts.VerbForm; readonly passive: boolean } | null {
  const t = s.tokens;
  const has = (set: ReadonlySet<string>): boolean => words.some(word => set.has(word));
  const before = t[i - 1];
  const next = t[i + 1];
  const { forms } = entry;
  if (acts.INTRANSITIVE.has(entry.lemma) && next && (syntax.DETERMINERS.has(next.lower) || next.kind === 'number' || next.kind === 'word' && !syntax.PREPOSITIONS.has(next.lower) && !syntax.SUBORDINATORS.has(next.lower) && !/^(and|or)$/.test(next.lower) && !next.lower.endsWith('ly') && !syntax.ADVERBS.has(next.lower) && !s.inDate(i + 1))) return null;
  const past = forms.has('past') || forms.has('participle');
  const own = acts.NOUNS.has(t[i]!.lower);
  if (past && !(forms.has('base') && !has(syntax.BE) && !has(syntax.HAVE) && words.length > 0)) {
    if (has(syntax.BE) && forms.has('participle')) return isPurpose(s, words) ? null : { form: 'participle', passive: true };
    if (has(syntax.HAVE)) return { form: 'participle', passive: false };
    if (words.some(word => acts.WILL.has(word) || acts.WOULD.has(word) || word === 'to')) return null;
    if (!before || before.kind === 'clitic' || before.kind === 'symbol' || (before.kind === 'number' && !s.inDate(i - 1))) return null;
    // "they come": the same form as the infinitive
    if (forms.has('base') && !forms.has('past')) return null;
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
    const bare = next === undefined || next.kind === 'punctuation' || (syntax.PREPOSITIONS.has(next.lower) && !hedged) || s.inDate(i + 1) || next.lower === 'and';
    return { form: 'past', passive: forms.has('participle') && bare && entry.subject === null && (TRANSITIVE.has(entry.type ?? '') || isDoneBy(s, i + 1)) && !INTRANSITIVE.has(entry.lemma) };
  }
  if (forms.has('base') && words.length > 0) {
    if (words.some(word => acts.WILL.has(word) || acts.WOULD.has(word) || /^(did|didn't)$/.test(word))) return { form: 'base', passive: false };
    if (words.at(-1) === 'to' || (words.includes('to') && words.length > 1)) {
      const lead = words.slice(0, words.indexOf('to'));
      return lead.some(word => acts.SCHEDULED.has(word) || acts.INTEND.has(word) || acts.WISH.has(word) || acts.PLAN_NOUNS.has(word) || acts.DECISIONS.has(word) || syntax.ONGOING.has(word) || syntax.BE.has(word)) ? { form: 'base', passive: false } : null;
    }
    return null;
  }
  if (forms.has('base') && words.length === 0 && s.headline) return tellsInPresent(s, i, entry, isPlural(before)) ? { form: 'base', passive: false } : null;
  if (forms.has('third') && words.length === 0 && s.headline && tellsInPresent(s, i, entry, before !== undefined && !isPlural(before))) return { form: 'third', passive: false };
  if (forms.has('third') && words.length === 0 && s.headline) {
    if (!before || !next || syntax.DETERMINERS.has(before.lower) || before.kind === 'clitic' || syntax.PREPOSITIONS.has(before.lower) || before.lower === 'and') return null;
    const object = syntax.DETERMINERS.has(next.lower) || next.kind === 'number' || CARDINALS.has(next.lower) || (isCapitalised(next.text) && !own) || (!own && syntax.PREPOSITIONS.has(next.lower));
    return object && (isCapitalised(before.text) || before.lower.endsWith('s') || !own) ? { form: 'third', passive: false } : null;
  }
  if (forms.has('gerund') && has(syntax.BE) && from < i) return { form: 'gerund', passive: false };
  return null;
}

/** "Pilots reject offer", "Airline resumes flights": in a headline a verb that is no noun, or that has its particle or its object's determiner behind it, tells what happened. */
function tellsInPresent({ tokens: t, inDate }: SentenceView, i: number, { lemma, rest }: acts.VerbEntry, agrees: boolean): boolean {
  const [before, next] = [t[i - 1], t[i + 1]];
  if (!agrees || !next || before?.kind !== 'word' || syntax.PREPOSITIONS.has(before.lower) || syntax.DETERMINERS.has(before.lower) || syntax.AUXILIARIES.has(before.lower) || syntax.isHardStop(t, i + 1)) return false;
  if (rest.length > 0) return rest.every((word, k) => lower(t, i + 1 + k) === word);
  const noun = acts.NOUNS.has(lemma) || acts.NOUN_TOO.has(lemma);
  return noun ? syntax.DETERMINERS.has(next.lower) || next.kind === 'number' || /^[$€£]$/.test(next.text) : next.kind !== 'punctuation' && !inDate(i + 1) && !/^(of|and|or)$/.test(next.lower);
}

const isPlural = (token: syntax.Tokens[number] | undefined): boolean => token !== undefined && (/[^s]s$/.test(token.lower) || token.lower in plurals.irregularPlurals || token.lower === 'police');

/** "a boat to be rescued", "had to be moved": wanted or needed, not told; a headline has it of what is planned. */
function isPurpose(s: SentenceView, words: readonly string[]): boolean {
  const to = words.indexOf('to');
  if (to < 0 || s.headline) return false;
  return !words.slice(0, to).some(word => acts.SCHEDULED.has(word) || acts.INTEND.has(word) || acts.WISH.has(word) || acts.PLAN_NOUNS.has(word) || syntax.ONGOING.has(word) || syntax.HEARSAY.has(word) || syntax.BE.has(word));
}

/** Acts that somebody does to somebody: without an object their participle is passive ("a man arrested in Lima"). */
const TRANSITIVE: ReadonlySet<string> = new Set(['attack', 'killing', 'injury', 'abduction', 'release', 'arrest', 'trial', 'destruction', 'evacuation', 'appointment', 'election', 'sanction']);
const INTRANSITIVE: ReadonlySet<string> = new Set(['die', 'drown', 'perish', 'succumb', 'resign', 'retire', 'flee', 'strike', 'quit', 'appeal', 'rule', 'step', 'testify', 'plead', 'pass', 'storm']);

/** "a company started by …": not "fell by 3%", "arrived by bus", "won by nine votes". */
const isDoneBy = ({ tokens: t }: SentenceView, i: number): boolean => lower(t, i) === 'by' && t[i + 1]?.kind === 'word' && (isCapitalised(t[i + 1]!.text) || syntax.DETERMINERS.has(lower(t, i + 1)));

/** A figure within reach, after particles alone. */
function isLevel(t: Tokens, start: number): boolean {
  let i = start;
  while (i < start + 3 && /^(up|down|back|to|above|below)$/.test(lower(t, i))) i++;
  return t[i]?.kind === 'number' || /^[$€£]$/.test(t[i]?.text ?? '');
}

const LEADING_ON: ReadonlySet<string> = new Set(['to', 'in', 'into', 'for', 'at', 'as', 'off', 'of', 'before']);
const BETWEEN: ReadonlySet<string> = new Set(['back', 'again', 'over', 'up', 'down', 'on', 'out', 'home', 'today', 'yesterday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** "speak … with": the other words of a verb stand in order within a few tokens, before any stop. */
function restWithin(t: Tokens, start: number, rest: readonly string[]): boolean {
  // "fly to", not "come round to": only what says when or which way may stand between
  if (rest.length === 1 && LEADING_ON.has(rest[0]!)) {
    let i = start;
    while (i < start + 3 && BETWEEN.has(lower(t, i))) i++;
    return lower(t, i) === rest[0];
  }
  const reach = rest.length > 2 ? 12 : rest.length > 1 ? 4 : 6;
  for (let i = start; i < Math.min(t.length, start + reach); i++) {
    if (syntax.isHardStop(t, i) || (t[i]!.text === ',')) return false;
    if (rest.every((word, k) => lower(t, i + k) === word)) return true;
  }
  return false;
}
