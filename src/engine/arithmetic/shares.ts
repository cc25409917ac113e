/** A share, a part and a total of one text that cannot all three hold. */
import { countsAnyone } from '../comparison/heads';
import { DETERMINERS } from '../figures/function-words';
import { formatNumber, formatQuantity } from '../figures/in-words';
import type { ArticleFigure } from '../figures/model';
import { dimensionOf } from '../figures/units';
import type { Found } from '../findings/model';
import { placeOf, quoted, sentencesAround } from '../findings/places';
import type { L10n } from '../l10n';
import type { ArticleReading } from '../reading';
import { between, figuresBeside, sentencesOf, setsApart, wordsAfter, type Sentences } from './between';
import { areApart, quotientOf, valuesOf, type Values } from './ranges';
import { areOfOneKind, isSummable, isWholeOf } from './wholes';

/** As many words as stand between a share or a part and the total that it is of: "of the country’s". */
const LONGEST_OF = 5;
/** As many words of what is counted as may follow a figure before it is said in other terms. */
const REST_OF_WHOLE = 3;
/** "1,400 residents, or 61%", "1,400 residents, equal to 61%". */
const EQUATING = new Set(['or', 'equal', 'equivalent', 'amounting', 'representing', 'to', 'that', 'which', 'is', 'i.e']);

/** A figure with the article that it stands in. */
export interface Placed {
  readonly reading: ArticleReading;
  readonly figure: ArticleFigure;
}

/** A share with the total that its own words give: "more than half of the town’s 2.3 million people". */
export interface ShareOfTotal {
  readonly share: Placed;
  readonly total: Placed;
}

/** The shares of an article whose own phrase gives the total. */
export function sharesWithTotals(reading: ArticleReading): ShareOfTotal[] {
  const sentences = sentencesOf(reading.figures);
  return reading.figures.filter(isShare).flatMap(share => {
    const total = totalAfter(reading, share, figuresBeside(sentences, share));
    return total ? [{ share: { reading, figure: share }, total: { reading, figure: total } }] : [];
  });
}

/** What does not work out within one article. */
export function sharesIn(reading: ArticleReading, sentences: Sentences, l10n: L10n): Found[] {
  return reading.figures.filter(isShare).flatMap(share => {
    const beside = figuresBeside(sentences, share);
    const stated = statedBeside(reading, share, beside);
    if (stated) return judged({ reading, figure: share }, [{ reading, figure: stated.part }], [{ reading, figure: stated.total }], l10n);
    const total = totalAfter(reading, share, beside);
    return total ? judged({ reading, figure: share }, partsOfScene(reading, share), [{ reading, figure: total }], l10n) : [];
  });
}

/** What does not work out between a share with a part in one article and the totals that others, whose shares are of the same, give. */
export function sharesAcross(share: Placed, totals: readonly Placed[], l10n: L10n): Found[] {
  return judged(share, partsOfScene(share.reading, share.figure), totals, l10n);
}

function isShare({ kind, status, trend, counted, about: { part, occasion, modifiers } }: ArticleFigure): boolean {
  return kind === 'share' && status !== 'denied' && (trend === null || counted !== null) && !part && occasion === null && !modifiers.includes('former');
}

/** "Half of the town’s 2.3 million people": the count that opens what the share is of. */
function totalAfter(reading: ArticleReading, share: ArticleFigure, beside: readonly ArticleFigure[]): ArticleFigure | null {
  const next = beside[beside.indexOf(share) + 1];
  return next && isSummable(next) && isOf(reading, share, next) ? next : null;
}

/** "1,400 of the 2,300": is the second what the first is of? */
function isOf(reading: ArticleReading, one: ArticleFigure, other: ArticleFigure): boolean {
  const words = between(reading, one, other);
  if (words === null || words.length > LONGEST_OF) return false;
  // "half the town’s 2,300 people"
  const of = one.unit === 'fraction' && DETERMINERS.has(words[0] ?? '') ? 0 : words.indexOf('of');
  return of >= 0 && of <= 2 && words.every((word, k) => /^[\p{L}’')]/u.test(word) && (k === of || !OTHER_PREPOSITIONS.has(word)));
}

const OTHER_PREPOSITIONS = new Set(['of', 'in', 'at', 'from', 'for', 'to', 'by', 'with', 'on', 'and', 'or', 'than']);

/** "412 of its 1,030 staff, or 40%", "3,000 jobs, or a fifth of its workforce", "a fifth of its workforce, or 3,000 jobs". */
function statedBeside(reading: ArticleReading, share: ArticleFigure, beside: readonly ArticleFigure[]): { readonly part: ArticleFigure; readonly total: ArticleFigure } | null {
  const k = beside.indexOf(share);
  const before = beside[k - 1], beforeThat = beside[k - 2], after = beside[k + 1];
  const own = totalAfter(reading, share, beside);
  if (before && isSummable(before) && isApposed(reading, before, share, own !== null)) {
    if (beforeThat && isSummable(beforeThat) && isOf(reading, beforeThat, before) && areOfOneKind(beforeThat, before)) return { part: beforeThat, total: before };
    return withTotal(reading, share, before, own);
  }
  return after && isSummable(after) && isApposed(reading, share, after, false) ? withTotal(reading, share, after, own) : null;
}

/** Is the second the first in other terms: ", or 40%", "(40%)", ", equal to 40%"? A bare comma says so where the share’s total follows. */
function isApposed(reading: ArticleReading, one: ArticleFigure, other: ArticleFigure, hasTotal: boolean): boolean {
  const words = between(reading, one, other) ?? [];
  const mark = words.findIndex(setsApart);
  const rest = words.slice(mark + 1);
  if (mark < 0 || mark > REST_OF_WHOLE || !rest.every(word => EQUATING.has(word))) return false;
  if (words[mark] === '(') return /^(?:\)|of)$/.test(wordsAfter(reading, other, 1)[0] ?? '');
  return rest.length > 0 || hasTotal;
}

/** The one number of the article that counts the whole which the share names. */
function withTotal(reading: ArticleReading, share: ArticleFigure, part: ArticleFigure, own: ArticleFigure | null): { readonly part: ArticleFigure; readonly total: ArticleFigure } | null {
  if (own && own !== part) return { part, total: own };
  const totals = reading.figures.filter(figure => figure !== part && isSummable(figure) && !figure.about.part && areOfOneKind(figure, part) && isWholeOf(figure, share) && isLarger(figure, part));
  return totals.length > 0 && new Set(totals.map(({ value }) => value)).size === 1 ? { part, total: totals[0]! } : null;
}

function isLarger(total: ArticleFigure, part: ArticleFigure): boolean {
  return valuesOf(total).high > valuesOf(part).low;
}

/** The counts of those of whom the article tells the share: people of whom the same is said at the same place. */
function partsOfScene(reading: ArticleReading, share: ArticleFigure): Placed[] {
  const { predicate, place, period } = share.about;
  const here = place ?? placePointedTo(reading, share);
  if (predicate === null || here === null) return [];
  return reading.figures.filter(figure => {
    const { about } = figure;
    return isSummable(figure) && !about.part && about.predicate === predicate && about.period === period && about.modifiers.length === 0 && figure.status === share.status
      && (countsAnyone(share) ? countsAnyone(figure) : isWholeOf(figure, share)) && (about.place ?? placePointedTo(reading, figure)) === here;
  }).map(figure => ({ reading, figure }));
}

/** As far as "where" stands from the name that it points to. */
const NAMED_WITHIN = 3;

/** The name to which the "where" of a figure's clause points: "Tarva, where half the people fled". */
function placePointedTo({ article }: ArticleReading, { paragraph, sentence, start }: ArticleFigure): string | null {
  const { start: offset, passage } = article.paragraphs[paragraph]!;
  const { first, last } = passage.sentences[sentence]!;
  const tokens = passage.tokens.slice(first, last).filter(token => token.start < start - offset);
  const where = tokens.findLastIndex(({ lower }) => lower === 'where');
  return tokens.slice(Math.max(0, where - NAMED_WITHIN), Math.max(0, where)).findLast(({ text, kind }) => kind === 'word' && /^\p{Lu}/u.test(text))?.text ?? null;
}

/** A finding where no part and no total that the text offers fits the share. */
function judged(share: Placed, parts: readonly Placed[], totals: readonly Placed[], l10n: L10n): Found[] {
  const stated = valuesOf(share.figure);
  const readings = parts.flatMap(part => totals.filter(total => total.figure !== part.figure && areOfOneKind(part.figure, total.figure)).map(total => ({ part, total, ratio: quotientOf(valuesOf(part.figure), valuesOf(total.figure)) })));
  // more than all is no part of it
  if (readings.length === 0 || readings.some(({ ratio }) => !areApart(ratio, stated) || ratio.low > 1)) return [];
  const { part, total, ratio } = readings[0]!;
  const figures = [part, total, share];
  return [{
    kind: 'share-of-total',
    message: l10n.t('{0} of {1} is {2}; {3} can’t hold with both.', quoted(part.figure.text), quoted(total.figure.text), percentages(part.figure, total.figure, ratio, l10n), quoted(share.figure.text)),
    places: figures.map(({ figure }) => placeOf(figure)),
    sentences: sentencesAround(figures.map(({ reading, figure }) => [reading, figure])),
  }];
}

/** "61%", with all that the words leave open where that is more: "61% (55–67%)". */
function percentages(part: ArticleFigure, total: ArticleFigure, { low, high }: Values, l10n: L10n): string {
  const rounded = (value: number): number => (value < 0.1 ? Number((value * 100).toPrecision(2)) : Math.round(value * 100));
  const percent = (value: number): string => formatQuantity(rounded(value), '%', l10n);
  const ends = !Number.isFinite(high) ? l10n.t('{0} or more', percent(low)) : rounded(low) === rounded(high) ? percent(low) : `${formatNumber(rounded(low), l10n)}–${percent(high)}`;
  if (part.value === null || total.value === null || part.bound === 'range' || total.bound === 'range' || total.value === 0) return ends;
  const middle = percent(part.value * dimensionOf(part.unit).scale / (total.value * dimensionOf(total.unit).scale));
  return middle === ends ? middle : l10n.t('{0} ({1} with what the words leave open)', middle, ends);
}
