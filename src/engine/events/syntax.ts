/** Where phrases and clauses begin and end: shallow, over tokens, for one sentence at a time. */
import data from '../data/clause-words.json';
import irregular from '../data/irregular-verbs.json';
import type { Token } from '../article/model';
import { isAllCapitals, isCapitalised } from '../article/tokens';
import { CARDINALS } from '../dates/words';
import { WordClasses } from '../grammar/word-classes';

export type Tokens = readonly Token[];

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);
export const AUXILIARIES = setOf(data.auxiliaries);
export const BE = setOf(data.be);
export const HAVE = setOf(data.have);
export const ADVERBS = setOf(data.adverbs);
export const DETERMINERS = setOf(data.determiners);
export const PREPOSITIONS = setOf(data.prepositions);
export const SUBORDINATORS = setOf(data.subordinators);
export const PRONOUNS = setOf(data.pronouns);
export const REPORTING = setOf(data.reporting);
export const HYPOTHETICAL = setOf(data.hypothetical);
/** Before a participle, these make it an adjective: "local elected officials". */
export const ADJECTIVES = setOf(data.adjectives);
/** "is known to have died": what stands between the subject and the act. */
export const HEARSAY = setOf(data.hearsay);
export const ONGOING = setOf(data.ongoing);
export const QUANTITIES = setOf(data.quantities);
export const PLACE_PREPOSITIONS = setOf(data.placePrepositions);
export const TARGET_PREPOSITIONS = setOf(data.targetPrepositions);
export const PAST_FORMS: ReadonlySet<string> = new Set(Object.entries(irregular.verbs).filter(([base]) => base !== 'read' && base !== 'lie').map(([, forms]) => forms[0]!));

export const PARTICIPLES: ReadonlySet<string> = new Set(Object.values(irregular.verbs).map(forms => forms.at(-1)!));

/** What a word's form says of its being a finite verb: for sure, as far as what stands before it lets it, or where it is no noun. */
const VERB_FORMS = new WordClasses({ finite: [...data.present, 'was', 'were', 'had', 'did', ...data.reporting], past: PAST_FORMS, noun: ['states', 'reports', 'claims'] });
const { finite: FINITE, past: PAST, noun: NOUN_TOO } = VERB_FORMS.bit;

/** A stretch of a sentence's tokens, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const lower = (t: Tokens, i: number): string => (i >= 0 && i < t.length ? t[i]!.lower : '');

/** A word that can only be, or nearly always is, a finite verb. */
export function isFinite(t: Tokens, i: number): boolean {
  const word = lower(t, i);
  const form = VERB_FORMS.of(word);
  if (form === 0 && !word.endsWith("n't")) return false;
  const before = lower(t, i - 1);
  // "20 states", "of reports", "Kwok-hung"
  if (form & NOUN_TOO && (isCapitalised(t[i]!.text) || isQuantity(t, i - 1) || DETERMINERS.has(before) || PREPOSITIONS.has(before))) return false;
  if (!t[i]!.spaced && (before === '-' || before === '‑')) return false;
  if ((form & PAST) === 0 || form & FINITE) return true;
  return !(DETERMINERS.has(before) && !/^(that|all|both|some)$/.test(before)) && !isCapitalised(t[i]!.text) && !(i > 0 && t[i - 1]!.kind === 'clitic');
}

export const isRegularPast = (t: Tokens, i: number): boolean => lower(t, i).length > 4 && lower(t, i).endsWith('ed');

/** Two to four words with capitals. */
function isFullName(t: Tokens, from: number, to: number): boolean {
  return to - from > 1 && to - from < 5 && t.slice(from, to).every(({ text, kind }) => kind === 'word' && isCapitalised(text));
}

/** After these a content clause follows, with a subject of its own. */
const SAYING = setOf(['saying', 'alleging', 'claiming', 'arguing', 'warning', 'adding', 'insisting', 'suggesting', 'fearing', 'believing', 'hoping', 'stating', 'announcing', 'showing', 'including', 'following', 'regarding', 'during', 'meaning', 'knowing', 'accusing', 'urging', 'seeking', 'asking', 'demanding']);

/** "carrying" after a noun, and not in "are carrying", "of carrying" or "said carrying". */
function isPresentParticiple(t: Tokens, i: number): boolean {
  const word = lower(t, i);
  const before = lower(t, i - 1);
  return word.length > 5 && word.endsWith('ing') && !SAYING.has(word) && !isCapitalised(t[i]!.text) && t[i - 1]?.kind === 'word' && !AUXILIARIES.has(before) && !PREPOSITIONS.has(before) && !SUBORDINATORS.has(before) && !DETERMINERS.has(before) && !ADVERBS.has(before) && !/^(and|or|but)$/.test(before) && !isFinite(t, i - 1);
}

/** By its form: a regular past, or a participle that is no past. */
const isParticiple = (t: Tokens, i: number): boolean => isRegularPast(t, i) || PARTICIPLES.has(lower(t, i));

const HARD = setOf([...';:—–―“”"()[]!?…']);

/** Ends every phrase: quotation marks, brackets, dashes. */
export function isHardStop(t: Tokens, i: number): boolean {
  if (i < 0 || i >= t.length) return true;
  const { kind, text } = t[i]!;
  if (kind === 'word' || kind === 'number') return false;
  return (HARD.has(text) && !(t[i - 1]?.kind === 'number' && t[i + 1]?.kind === 'number')) || (text === '.' && kind === 'punctuation');
}

/** The most tokens that a subject, an object or a noun phrase takes in. */
const LONGEST_SUBJECT = 14;
const LONGEST_OBJECT = 16;

/** The subject that ends before token `end`: its range of tokens, or null. */
export function subjectBefore(t: Tokens, end: number): Stretch | null {
  let to = end;
  const relative = /^(who|which|that)$/.test(lower(t, to - 1)) && t[to - 2]?.text !== ',';
  if (/^(who|which|that)$/.test(lower(t, to - 1))) {
    to--;
    if (t[to - 1]?.text === ',') to--;
  } else if (t[to - 1]?.text === ',') {
    // "John Doe, the chief clerk, met …": back over the apposition
    let comma = to - 2;
    while (comma > to - LONGEST_SUBJECT && comma >= 0 && t[comma]!.text !== ',' && !isHardStop(t, comma)) comma--;
    if (comma < 1 || t[comma]?.text !== ',' || isFinite(t, comma + 1)) return null;
    // "Piet Calder, 52, a clerk, fled": an age is an apposition too
    while (comma > 1 && t[comma - 1]!.kind === 'number' && t[comma - 2]?.text === ',') comma -= 2;
    // "the ringleader, Piet Calder, fled": the name
    to = isFullName(t, lower(t, comma + 1) === 'the' ? comma + 2 : comma + 1, to - 1) && !isCapitalised(t[comma - 1]!.text) ? to - 1 : comma;
  }
  let from = phraseStart(t, to);
  // "the head of the agency", "Peru and Chile", "a delegation from the group"
  while (from < to && from > 1 && to - from < LONGEST_SUBJECT) {
    const joint = lower(t, from - 1);
    // "coincided with a wave of raids | that killed nine", but "the quake in Arva that killed nine"
    if (relative && joint !== 'of' && !isCapitalised(t[to - 1]!.text)) break;
    if (ATTACHING.has(joint)) {
      const next = phraseStart(t, from - 1);
      if (next >= from - 1) break;
      from = next;
    } else if (joint === 'and' && (isPaired(t, from - 1) || !precededByVerb(t, from - 1))) {
      const next = phraseStart(t, from - 1);
      if (next >= from - 1) break;
      from = next;
    } else break;
  }
  // "a tanker carrying diesel ran aground": the participle and its object belong to the subject
  if (from > 1 && isPresentParticiple(t, from - 1) && end - from < LONGEST_SUBJECT) from = Math.min(from, phraseStart(t, from - 1));
  // "floods triggered by heavy rain killed nine": the subject stands before the participle
  if (from > 2 && lower(t, from - 1) === 'by' && isParticiple(t, from - 2) && !AUXILIARIES.has(lower(t, from - 3)) && !ADVERBS.has(lower(t, from - 3)) && !lower(t, from - 3).endsWith('ly') && end - from < LONGEST_SUBJECT) return subjectBefore(t, from - 2);
  // "the quake that hit Arva has killed nine": the subject stands before the relative clause
  const verb = /^(has|have|had)$/.test(lower(t, from - 2)) ? from - 2 : from - 1;
  if (from > 2 && (isFinite(t, from - 1) || isRegularPast(t, from - 1)) && /^(that|which|who)$/.test(lower(t, verb - 1)) && end - from < 2 * LONGEST_SUBJECT) return subjectBefore(t, verb);
  if (t[to - 1]?.kind === 'clitic') to--;
  if (lower(t, from) === 'that' && to - from > 1 && !isNoun(t, from + 1, to)) from++;
  return from < to ? { from, to } : null;
}

/** "that man" against "(he said) that President Doe", "that the man". */
const isNoun = (t: Tokens, i: number, to: number): boolean => i + 1 === to && !PRONOUNS.has(lower(t, i)) && !isCapitalised(t[i]!.text) && !t[i]!.lower.endsWith('s');

/** "between Peru and Chile": the "and" joins no clauses. */
function isPaired(t: Tokens, and: number): boolean {
  for (let i = and - 1; i >= Math.max(0, and - 5); i--) if (lower(t, i) === 'between' || lower(t, i) === 'both') return true;
  return false;
}

/** Prepositions that tie a phrase to the noun before it. */
const ATTACHING = setOf(['of', 'from', 'in', 'at', 'between', 'for', 'into', 'on', 'near', 'with', 'behind', 'across', 'throughout', 'around', 'outside', 'inside', 'along', 'off', 'over', 'about', 'against']);

/** The first token of the noun phrase that ends before `to`; `to` itself where there is none. */
export function phraseStart(t: Tokens, to: number): number {
  const last = t[to - 1];
  if (!last || last.kind === 'punctuation' || isHardStop(t, to - 1)) return to;
  if (PREPOSITIONS.has(last.lower) || SUBORDINATORS.has(last.lower) || AUXILIARIES.has(last.lower) || isFinite(t, to - 1) || (/^(and|or|but)$/.test(last.lower))) return to;
  return PERSONAL.has(last.lower) && !isAllCapitals(last.text) ? to - 1 : nounPhraseStart(t, to - 1);
}

/** No noun belongs to these: "the guard | they shot". */
const PERSONAL = setOf(['he', 'she', 'it', 'they', 'we', 'i', 'you']);

function precededByVerb(t: Tokens, and: number): boolean {
  for (let i = and - 1; i >= Math.max(0, and - LONGEST_SUBJECT); i--) {
    if (isHardStop(t, i)) return false;
    if (t[i]!.text === ',' && i < and - 1) return false;
    if (isFinite(t, i) || (lower(t, i).endsWith('ed') && lower(t, i).length > 4 && !DETERMINERS.has(lower(t, i - 1)))) return true;
  }
  return false;
}

/** Index after the last token of what follows a verb, or (`afterNoun`) an act noun, in its clause. `inDate` says which tokens a date covers, whose comma ends nothing. */
export function objectEnd(t: Tokens, start: number, inDate: (i: number) => boolean, afterNoun = false): number {
  let i = start;
  for (; i < t.length && i - start < LONGEST_OBJECT; i++) {
    if (inDate(i)) {
      // "that killed nine | on Monday reached the coast": the date is of the next verb
      if (!inDate(i + 1) && i + 1 < t.length && (isFinite(t, i + 1) || isRegularPast(t, i + 1))) {
        let first = i;
        while (first > start && inDate(first - 1)) first--;
        // "that hit the coast on Monday | killed nine"
        if (!PREPOSITIONS.has(lower(t, first - 1)) && !isFinite(t, i + 1)) {
          i = first;
          break;
        }
      }
      continue;
    }
    if (isHardStop(t, i) || (t[i]!.text === ',' && !isInList(t, i))) break;
    const word = lower(t, i);
    if (SUBORDINATORS.has(word) && word !== 'once' && (i > start || !/^(that|so|as|what|how|who|whom)$/.test(word))) break;
    if (i > start && isFinite(t, i)) break;
    if ((word === 'and' || word === 'or') && !isPaired(t, i) && (isVerbLike(t, i + 1) || opensClause(t, i + 1))) break;
    if (afterNoun && word === 'and' && DETERMINERS.has(lower(t, i + 1)) && !isPaired(t, i)) break;
    // "Negotiations in Lima centred on …": a verb after a noun
    if (afterNoun && i > start && word.length > 4 && word.endsWith('ed') && !isCapitalised(t[i]!.text) && !DETERMINERS.has(lower(t, i - 1)) && !PREPOSITIONS.has(lower(t, i - 1)) && !/^(and|or|,)$/.test(lower(t, i - 1))) break;
  }
  // no phrase ends in a preposition or determiner
  while (i > start && !(i - 1 > start && !t[i - 1]!.spaced && /^[-‑]$/.test(t[i - 2]!.text)) && (PREPOSITIONS.has(lower(t, i - 1)) || DETERMINERS.has(lower(t, i - 1)) || lower(t, i - 1) === 'and' || AUXILIARIES.has(lower(t, i - 1)) || PRONOUNS.has(lower(t, i - 1)) && isFinite(t, i)) && !inDate(i - 1)) i--;
  return i;
}

/** In tokens: so long a name may be. */
const LONGEST_NAME = 3;

/** "Arva, Oban and Lima": does the comma part names of one list? */
function isInList(t: Tokens, comma: number): boolean {
  let i = comma;
  if (!isCapitalised(t[i - 1]?.text ?? '')) return false;
  do {
    const first = ++i;
    while (i < t.length && i - first < LONGEST_NAME && t[i]!.kind === 'word' && isCapitalised(t[i]!.text)) i++;
    if (i === first) return false;
  } while (t[i]?.text === ',' && i - comma < LONGEST_OBJECT);
  return lower(t, i) === 'and' && isCapitalised(t[i + 1]?.text ?? '');
}

/** "and four others were …": a new subject with its verb, not one more object. */
function opensClause(t: Tokens, start: number): boolean {
  for (let i = start; i < Math.min(t.length, start + 5); i++) {
    if (isHardStop(t, i) || t[i]!.text === ',' || PREPOSITIONS.has(lower(t, i))) return false;
    if (i > start && isFinite(t, i)) return true;
  }
  return false;
}

function isVerbLike(t: Tokens, i: number): boolean {
  const word = lower(t, i);
  return isFinite(t, i) || AUXILIARIES.has(word) || PRONOUNS.has(word) || (word.length > 4 && /(ed|ing)$/.test(word) && !isCapitalised(t[i]!.text) && !/s$/.test(lower(t, i + 1))) || (ADVERBS.has(word) || word.endsWith('ly')) && isFinite(t, i + 1);
}

const QUANTIFYING = setOf([...CARDINALS.keys(), 'dozens', 'hundreds', 'thousands', 'millions', 'half', 'a']);
const isQuantity = (t: Tokens, i: number): boolean => t[i]?.kind === 'number' || QUANTIFYING.has(lower(t, i));
/** The words that end what says how sure a number is. */
const HEDGING = setOf(['least', 'most', 'than', 'to', 'about', 'around', 'over', 'nearly', 'almost', 'some', 'roughly', 'under']);

/** How many tokens before the number at `i` say how sure it is: "at least", "more than", "about", "up to". */
export function hedgeBefore(t: Tokens, i: number): number {
  const last = lower(t, i - 1);
  if (!HEDGING.has(last)) return 0;
  const first = lower(t, i - 2);
  if (/^(least|most)$/.test(last) && first === 'at') return 2;
  if (last === 'than' && /^(more|fewer|less)$/.test(first)) return 2;
  if (last === 'to' && /^(up|close)$/.test(first)) return 2;
  return (t[i]?.kind === 'number' || CARDINALS.has(lower(t, i)) || /s$/.test(lower(t, i))) && /^(about|around|over|nearly|almost|some|roughly|under)$/.test(last) ? 1 : 0;
}

/** The first token of the noun phrase that has its noun at `noun`. */
export function nounPhraseStart(t: Tokens, noun: number): number {
  let from = noun;
  while (from > 0 && noun - from < 8) {
    const i = from - 1;
    const token = t[i]!;
    const word = token.lower;
    if (i + 1 <= noun && isQuantity(t, i + 1) && hedgeBefore(t, i + 1) > 0) { from -= hedgeBefore(t, i + 1); break; }
    if (/^[-‑]$/.test(token.text) && !token.spaced && t[i + 1]?.spaced === false) { from--; continue; }
    if (token.kind === 'punctuation' || isHardStop(t, i)) break;
    if (token.kind === 'symbol' && !/^[$€£]$/.test(token.text)) break;
    if (PREPOSITIONS.has(word) || SUBORDINATORS.has(word) && word !== 'that' || AUXILIARIES.has(word) || isFinite(t, i) || /^(and|or|but)$/.test(word) || (PRONOUNS.has(word) && !DETERMINERS.has(word) && !isAllCapitals(token.text))) break;
    // "to win Monday's debate": the verb is outside
    if (lower(t, i - 1) === 'to' && (noun - i > 1 || ONGOING.has(word))) break;
    // "condemned Ruritania's attack": a verb before a name
    if (isRegularPast(t, i) && isCapitalised(t[i + 1]!.text) && i > 0 && !DETERMINERS.has(lower(t, i - 1)) && !PREPOSITIONS.has(lower(t, i - 1)) && !isCapitalised(token.text)) break;
    if (word.endsWith('ing') && !DETERMINERS.has(lower(t, i - 1)) && t[i - 1]?.kind !== 'clitic' && !isCapitalised(token.text)) break;
    from--;
    if (DETERMINERS.has(word) && word !== 'other') break;
  }
  return from;
}

/** The head of a phrase: the last word before its first preposition. */
export function headOf(t: Tokens, { from, to }: Stretch): number {
  let i = from;
  while (i < to && !(i > from && PREPOSITIONS.has(lower(t, i)))) i++;
  return i - 1;
}
