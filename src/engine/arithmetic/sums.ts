/** A total that is not the sum of the parts beside it, and a part that is more than its total. */
import type { ArticleFigure } from '../figures/model';
import type { Found } from '../findings/model';
import { placeOf, quoted, sentencesAround } from '../findings/places';
import { dimensionOf } from '../figures/units';
import type { L10n } from '../l10n';
import type { ArticleReading } from '../reading';
import { between, wordsAfter, type Sentences } from './between';
import { areApart, sumOf, valuesOf, type Values } from './ranges';
import { isSome, isSummable } from './wholes';

/** As many words as each part of a list takes, and as follow the last. */
const LONGEST_ITEM = 10;
/** "45 people, including 12 children". */
const INCLUDING = new Set(['including', 'among', 'them', 'of', 'whom', 'which', 'with', 'these', 'at', 'least']);
/** "22 in all". */
const IN_ALL: readonly string[] = ['in all', 'in total', 'altogether', 'all told', 'all together'];

/** What does not add up within a sentence of an article. */
export function sumsIn(reading: ArticleReading, sentences: Sentences, l10n: L10n): Found[] {
  return [...sentences.values()].filter(({ length }) => length > 1).flatMap(figures => [...listed(reading, figures, l10n), ...totalled(reading, figures, l10n), ...included(reading, figures, l10n)]);
}

/** "45 people were held: 30 men and 15 women": what a colon opens is all of it. */
function listed(reading: ArticleReading, figures: readonly ArticleFigure[], l10n: L10n): Found[] {
  return figures.flatMap((total, k): Found[] => {
    const parts = figures.slice(k + 1);
    const opening = parts.length > 1 ? between(reading, total, parts[0]!) : null;
    if (!opening || !isTotal(total) || opening.filter(word => word === ':').length !== 1 || opening.length > LONGEST_ITEM || opening.some(word => /^[,;(]$/.test(word))) return [];
    const isList = parts.every((part, i) => isPart(part, total) && !part.about.part && isItem(i === 0 ? opening.slice(opening.indexOf(':') + 1) : between(reading, parts[i - 1]!, part)!));
    return isList && isItem(wordsAfter(reading, parts.at(-1)!)) ? judged(reading, total, parts, l10n) : [];
  });
}

/** Is it no more than goes with one part of a list, without a number that the parts don't count? */
function isItem(words: readonly string[]): boolean {
  return words.length <= LONGEST_ITEM && !words.some(word => /^\d|^[:()]$/.test(word));
}

/** "Nine in Tarva and four in Osmond, a total of 14"; "nine men and four women, 14 in all". */
function totalled(reading: ArticleReading, figures: readonly ArticleFigure[], l10n: L10n): Found[] {
  return figures.flatMap((total, k): Found[] => {
    const parts = figures.slice(0, k).filter(({ about }) => !about.part);
    if (parts.length < 2 || parts.length < k || !isTotal(total)) return [];
    const joining = between(reading, parts.at(-1)!, total);
    const after = wordsAfter(reading, total, 2).join(' ');
    if (!joining || !joining.includes(',') || joining.length > LONGEST_ITEM || !(/^(?:for )?an? (?:combined )?total of /i.test(total.text) || IN_ALL.some(phrase => after === phrase || after.startsWith(`${phrase} `)))) return [];
    const isList = parts.every((part, i) => isPart(part, total) && (i === 0 || isItem(between(reading, parts[i - 1]!, part)!)));
    return isList && parts.some(({ about }) => about.head === total.about.head || total.about.head === null || about.head === null) ? judged(reading, total, parts, l10n) : [];
  });
}

/** "12 people, including 14 children": a part is not more than all. */
function included(reading: ArticleReading, figures: readonly ArticleFigure[], l10n: L10n): Found[] {
  return figures.flatMap((total, k): Found[] => {
    const part = figures[k + 1];
    if (!part || !isTotal(total) || !isPart(part, total)) return [];
    const words = between(reading, total, part)!;
    const [mark, ...rest] = words;
    if (mark !== ',' || rest.length === 0 || !/^(?:including|among|of)$/.test(rest[0]!) || !rest.every(word => INCLUDING.has(word))) return [];
    const all = valuesOf(total), some = valuesOf(part);
    return some.low > all.high ? [found(reading, [total, part], l10n.t('{0} is more than the {1} that it is given as a part of.', quoted(part.text), quoted(total.text)))] : [];
  });
}

function isTotal(figure: ArticleFigure): boolean {
  return isSummable(figure) && figure.bound !== 'vague';
}

function isPart(part: ArticleFigure, total: ArticleFigure): boolean {
  return isSummable(part) && part.bound !== 'vague' && isSome(part, total);
}

function judged(reading: ArticleReading, total: ArticleFigure, parts: readonly ArticleFigure[], l10n: L10n): Found[] {
  const sum = sumOf(parts.map(valuesOf)), all = valuesOf(total);
  if (!areApart(sum, all)) return [];
  const added = [parts.map(part => quoted(part.text)).join(' + '), inWords(sum, parts, l10n), quoted(total.text)] as const;
  return [found(reading, [...parts, total], parts.length === 2 ? l10n.t('{0} is {1}; {2} can’t hold with both.', ...added) : l10n.t('{0} is {1}; {2} can’t hold with all of them.', ...added))];
}

function found(reading: ArticleReading, figures: readonly ArticleFigure[], message: string): Found {
  return { kind: 'sum-of-parts', message, places: figures.map(placeOf), sentences: sentencesAround(figures.map(figure => [reading, figure])) };
}

/** The sum as it stands, or between its ends where the words leave it open. */
function inWords({ low, high }: Values, parts: readonly ArticleFigure[], l10n: L10n): string {
  const { dimension } = dimensionOf(parts[0]!.unit);
  const number = (value: number): string => new Intl.NumberFormat(l10n.language === 'en' ? 'en-GB' : l10n.language, {
    maximumFractionDigits: 2, ...(value >= 1e6 && { notation: 'compact', compactDisplay: 'long' }), ...(/^[A-Z]{3}$/.test(dimension) && { style: 'currency', currency: dimension, minimumFractionDigits: 0 }),
  }).format(value);
  const exact = parts.every(({ bound, value }) => bound === 'exact' && value !== null);
  if (exact) return number(parts.reduce((sum, { value, unit }) => sum + value! * dimensionOf(unit).scale, 0));
  return Number.isFinite(high) ? l10n.t('{0} to {1}', number(low), number(high)) : l10n.t('{0} or more', number(low));
}
