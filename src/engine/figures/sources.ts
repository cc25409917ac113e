import type { Range, Token } from '../article/model';
import { contains, overlaps } from '../article/passage';
import { isCapitalised } from '../article/tokens';
import { inflect, verbReadings } from '../attribution/lexicon';
import closed from '../data/closed-class.json';
import sources from '../data/sources.json';
import type { ArticleAttribution } from '../attribution/model';
import type { ArticleFigure } from './model';

/** What lies in, or reaches into, a figure's paragraph. */
export interface Telling {
  readonly attributions: readonly ArticleAttribution[];
  readonly quotations: readonly Range[];
}

/** The words before a figure: the tokens of its passage up to `first`, exclusive, whose offsets count from `offset` in the article's text. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly offset: number;
}

/**
 * Who a figure comes from: of the attributions whose content holds its number, a statement before a phrase ("announced a fund") and that before
 * what somebody wanted or judged, then the narrowest. What “who” stands for rather than the word.
 * @param number its range in the article's text, as all ranges of `telling` are.
 */
export function attributionOf(number: Range, { attributions, quotations }: Telling, words: Words): ArticleFigure['attribution'] {
  const telling = attributions.filter(attribution => tells(attribution, number, quotations) && !isInBackground(attribution, words));
  const highest = telling.reduce((most, attribution) => Math.max(most, rank(attribution)), 0);
  const surest = telling.filter(attribution => rank(attribution) === highest);
  // "the ministry told reporters that 30 had died, the Herald says": an outlet passes on what others say
  const best = closest(surest.filter(attribution => !isRelay(attribution))) ?? closest(surest);
  const relay = closest(surest.filter(attribution => isRelay(attribution) && attribution !== best));
  if (!best?.source) return null;
  const { start, end, text } = best.antecedent ?? best.source;
  const cue = best.cue?.text ?? '';
  const quoted = quotations.some(quotation => overlaps(quotation, number));
  return {
    start, end, text, cue, type: quoted ? 'direct' : /^(?:according to|as per|per)$/i.test(cue) ? 'according-to' : 'indirect',
    actor: best.actor, anonymous: best.anonymous, via: (best.via ?? relay?.source)?.text ?? null,
  };
}

/** What a verb of these governs has not been said, for all that is known: "failed to show", "needs to find". */
const UNDONE: ReadonlySet<string> = new Set([...sources.undone.flatMap(lemma => inflect(lemma)), ...closed.negation, ...closed.modal.filter(word => !/^(?:will|'ll|do|does|did)$/.test(word))]);

/** Is the number part of what the source told: not of the words that name the source, nor of what it praised, heard or rejected, which the article tells? */
function tells({ source, antecedent, cue, content, informant, strength, phrase }: ArticleAttribution, number: Range, quotations: readonly Range[]): boolean {
  if (!source || !informant || !contains(content, number) || overlaps(namingWords(source, antecedent, cue), number)) return false;
  if (phrase && (strength === 'judgement' || strength === 'hearsay')) return false;
  if (!cue) return true;
  if (phrase && REFUSED.has(cue.text.toLowerCase().split(/\s+/).at(-1)!)) return false;
  if (cue.text.toLowerCase().replace(/’/g, "'").split(/\s+/).slice(0, -1).some(word => UNDONE.has(word))) return false;
  // “…,” said NAME, one of 12 divers. “…”
  return !(contains(content, cue) && number.start > cue.end && quotations.some(({ end }) => content.start < end && end <= cue.start) && !quotations.some(quotation => contains(quotation, number)));
}

/** Who rejects an offer of 5% has not made it. */
const REFUSED: ReadonlySet<string> = new Set(sources.refused.flatMap(lemma => inflect(lemma)));

/** From the source to its cue, where it stands before it: "NAME, 43, one of two owners, said". */
function namingWords(source: Range, antecedent: Range | null, cue: Range | null): Range {
  const { start, end } = antecedent ?? source;
  return { start, end: cue && cue.start > end ? cue.end : end };
}

/** The narrowest. */
function closest(telling: readonly ArticleAttribution[]): ArticleAttribution | null {
  return telling.reduce<ArticleAttribution | null>((one, other) => (one && size(one.content) <= size(other.content) ? one : other), null);
}

const OUTLETS: ReadonlySet<string> = new Set(sources.outlet);

/** A newspaper, an agency, a station. */
function isRelay({ source }: ArticleAttribution): boolean {
  return OUTLETS.has(lastWord(source));
}

function lastWord(source: ArticleAttribution['source']): string {
  return /[\p{L}-]+$/u.exec(source?.text ?? '')?.[0].toLowerCase() ?? '';
}

/** A statement is surer than what a phrase names, and that than what somebody thinks or wants. */
function rank({ speech, phrase }: ArticleAttribution): number {
  return speech ? phrase ? 1 : 2 : 0;
}

/** Words that open a clause which tells more of what a phrase names, or of the act: "a plan that cost $5m", "warned them after two raids". */
const CLAUSES: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whose', 'whom', 'where', 'when', 'while', 'as', 'after', 'before', 'because', 'since', 'although', 'though']);

/** Words that open, behind a comma, what the article sets against the words of its source: "the ministry said, although it counts only 12 of them". */
const CONCESSIONS: ReadonlySet<string> = new Set(['although', 'though', 'even']);

const COUNTS: ReadonlySet<string> = new Set(sources.count);

/** Does the figure stand in a clause or an aside that the article adds: in "announced a deal that freed 12 men", it is not the announcement that gives the 12? */
function isInBackground({ source, content, phrase, type }: ArticleAttribution, { tokens, first, offset }: Words): boolean {
  if (!phrase && type !== 'indirect') return false;
  let closed = false;
  for (let at = first - 1; at >= 0 && tokens[at]!.start + offset >= content.start; at--) {
    const { lower, text, spaced } = tokens[at]!;
    const previous = tokens[at - 1];
    // "put the dead at 36, of whom 11 were children, and the injured at 163": the aside is over
    closed ||= text === ',' && tokens[at + 1]?.lower === 'and';
    // "the bank’s decision to cut its rate to 5% surprised nobody": what everybody knows already
    if (DEEDS.has(lower) && tokens[at + 1]?.lower === 'to' && isSubject(tokens, at, content.start - offset) && !hasFiniteVerb(tokens, at + 3, first)) return true;
    // how a poll or an average came about
    if (lower === 'using' && previous?.text === ',' && COUNTS.has(lastWord(source))) return true;
    if (CONCESSIONS.has(lower) && previous?.text === ',' && (lower !== 'even' || /^(?:as|though)$/.test(tokens[at + 1]?.lower ?? ''))) return true;
    if (!phrase) continue;
    if (/^[—–(:;]$/.test(text) || (text === '-' && spaced)) return true;
    // not "went on to say that"
    if (CLAUSES.has(lower) && !closed && !(lower === 'that' && previous && verbReadings(previous.lower).length > 0)) return true;
    // "a forum seen by 12 people"
    if (lower === 'by' && previous && /(?:ed|en|wn)$/.test(previous.lower)) return true;
  }
  return false;
}

/** Nouns for what somebody has done or is to do. */
const DEEDS: ReadonlySet<string> = new Set(sources.deed);

/** Do nothing but the words that name whose it is stand between the content's start and the noun at `at`? */
function isSubject(tokens: readonly Token[], at: number, start: number): boolean {
  let k = at - 1;
  for (; k >= 0 && tokens[k]!.start >= start; k--) {
    const { kind, lower, text } = tokens[k]!;
    if (kind === 'punctuation' || (kind === 'word' && closed.be.includes(lower)) || closed.modal.includes(lower) || (!isCapitalised(text) && verbReadings(lower).length > 0)) return false;
  }
  return true;
}

/** A verb that is no infinitive, as far as its spelling tells. */
function hasFiniteVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if ((tokens[k]!.kind === 'word' && closed.be.includes(tokens[k]!.lower)) || closed.have.includes(tokens[k]!.lower) || closed.modal.includes(tokens[k]!.lower) || /^[a-z]{2,}ed$/.test(tokens[k]!.text)) return true;
  return false;
}

function size(range: Range): number {
  return range.end - range.start;
}
