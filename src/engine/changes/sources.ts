/** Who a figure or a statement comes from in one article and not in the other, and who acts in one where nobody, or something, does in the other. */
import type { ArticleAttribution } from '../attribution/model';
import type { Token } from '../article/model';
import { contains, overlaps } from '../article/passage';
import changeWords from '../data/change-words.json';
import { FUNCTION_WORDS } from '../figures/function-words';
import type { ArticleFigure } from '../figures/model';
import type { Mention, Span } from '../schema';
import { wordsOf, type Side } from './side';
import { stemmer } from 'stemmer';
import { stemsOf } from './words';

/** A statement is of the sentence where it is at least so much of it. */
const MOST_OF_IT = 0.5;
/** Those in charge, by the words for them. */
const OFFICIALS = new Set(changeWords.officials.map(word => stemmer(word)));
/** Two sentences that share fewer content words may tell two things. */
const LEAST = 4;
/** As many words stand between an act and a number that it is done to. */
const NEAR = 6;
/** As many words open a clause, at most, before its first number. */
const LEAD = 10;

/** The attribution that a figure's source is of. */
export function attributionOfFigure({ attributions }: Side, { attribution, start, end }: ArticleFigure): ArticleAttribution | null {
  if (!attribution) return null;
  return attributions.find(({ source, antecedent, content }) => {
    const told = antecedent ?? source;
    return told !== null && told.start === attribution.start && told.end === attribution.end && overlaps(content, { start, end });
  }) ?? null;
}

/** Are their sources not the same, nor one that the other sentence names too? */
export function areOthers(a: Side, one: ArticleAttribution, b: Side, other: ArticleAttribution): boolean {
  const x = wordsOfName(one.source!), y = wordsOfName(other.source!);
  if (areAllOfficials(x, y) || areAllOfficials(y, x)) return false;
  return !shareWords(one.source!, other.source!) && !names(a, other.source!) && !names(b, one.source!);
}

/** "Authorities", "police and the state prosecutor". */
function areAllOfficials(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  return [...x].every(word => OFFICIALS.has(word)) && [...y].some(word => OFFICIALS.has(word));
}

function wordsOfName({ text }: Pick<Span, 'text'>): Set<string> {
  return new Set(text.toLowerCase().split(/[^\p{L}]+/u).filter(word => word.length > 2 && !FUNCTION_WORDS.has(word)).map(word => stemmer(word)));
}

/** Is it something said, by somebody who can know? */
export function isStatement({ speech, informant, strength, phrase }: ArticleAttribution): boolean {
  return speech && informant && !phrase && strength !== 'judgement' && strength !== 'attitude';
}

/** "The council proposed a six-week truce": who brings a figure about, rather than who says so. */
export function actOn({ attributions, tokens, offset }: Side, figure: ArticleFigure): ArticleAttribution | null {
  return attributions.find(({ source, cue, content, type, phrase, speech, actor, strength }) => phrase && !speech && source !== null && cue !== null && type !== 'direct' && actor !== null
    && source.end <= cue.start && strength !== 'attitude' && strength !== 'judgement' && overlaps(content, figure) && isObject(cue)) ?? null;

  /** The act is done to what is counted: no more than a few words of one phrase stand between. */
  function isObject({ end }: Span): boolean {
    const between = tokens.filter(token => offset + token.start >= end && offset + token.end <= figure.start);
    return between.length <= NEAR && between.every(({ kind }) => kind !== 'punctuation');
  }
}

/** Does the sentence have the words of the act itself, in another order: "within two weeks, the council promised"? */
export function tellsAct({ tokens }: Side, { cue }: ArticleAttribution): boolean {
  const words = new Set(cue!.text.toLowerCase().split(/[^\p{L}]+/u).filter(word => !FUNCTION_WORDS.has(word)));
  return tokens.some(({ lower }) => words.has(lower));
}

/** The words that open a figure's clause and tell what brings it about, where no attribution does: "Negotiations centred on". */
export function leadOf(side: Side, figure: ArticleFigure): Mention | null {
  const { tokens, offset, figures } = side;
  const at = tokens.findIndex(({ start }) => offset + start >= figure.start);
  let first = at;
  while (first > 0 && !/^[,;:]$/.test(tokens[first - 1]!.text)) first--;
  // up to the first number of the clause, which may be another's
  const numbers = figures.filter(({ start, end }) => overlaps({ start: offset + tokens[first]!.start, end: figure.start + 1 }, { start, end }));
  let last = tokens.findIndex(({ start }) => offset + start >= Math.min(...numbers.map(({ start: number }) => number)));
  while (last > first && ARTICLES.test(tokens[last - 1]!.lower)) last--;
  return last - first > 1 && last - first <= LEAD ? wordsOf(side, first, last) : null;
}

const ARTICLES = /^(?:an?|the|its|their)$/;

/**
 * The source that `a` gives for what its sentence says, where `b` and the sentences beside it give none: one that is named once holds
 * for what follows.
 */
export function lostSource(a: Side, b: Side): Span | null {
  const told = a.attributions.filter(attribution => isStatement(attribution) && attribution.source !== null && contains(a.sentence, attribution.source) && isMostOf(attribution.content, a) && recurs(attribution.content, a, b));
  if (told.length === 0 || [...wordsOfName(told[0]!.source!)].some(word => stemsOf(b.tokens).includes(word)) || b.attributions.some(({ source }) => source !== null) || b.quotations.length > 0 || isBesideSource(b)) return null;
  return told[0]!.source;
}

function isBesideSource({ reading: { article, attributions }, sentence: { paragraph, sentence } }: Side): boolean {
  const { start: offset, passage } = article.paragraphs[paragraph]!;
  const beside = [passage.sentences[sentence - 1], passage.sentences[sentence + 1]].filter(range => range !== undefined);
  return beside.some(({ start, end }) => attributions.some(attribution => isStatement(attribution) && overlaps(attribution.cue ?? attribution.content, { start: offset + start, end: offset + end })));
}

/** Does most of what is said recur in the other sentence? */
function recurs(content: Span, a: Side, { tokens }: Side): boolean {
  const said = new Set(stemsOf(within(a, content))), others = new Set(stemsOf(tokens));
  const shared = [...said].filter(stem => others.has(stem)).length;
  return shared >= LEAST && shared >= MOST_OF_IT * said.size;
}

function within({ tokens, offset }: Side, span: Span): Token[] {
  return tokens.filter(({ start, end }) => contains(span, { start: offset + start, end: offset + end }));
}

/** Is most of the sentence, by its content words, what is said? */
function isMostOf(content: Span, side: Side): boolean {
  return stemsOf(within(side, content)).length >= MOST_OF_IT * stemsOf(side.tokens).length;
}

/** Does either name share a word with the other? */
export function shareWords(a: Pick<Span, 'text'>, b: Pick<Span, 'text'>): boolean {
  const x = wordsOfName(a), y = wordsOfName(b);
  return [...x].some(word => y.has(word));
}

/** Does the sentence name who it is by any word of theirs? */
function names({ tokens }: Side, source: Span): boolean {
  const words = wordsOfName(source);
  return tokens.some(({ lower, text }) => words.has(stemmer(lower)) && /^\p{Lu}/u.test(text));
}

