/** Comparisons in words: labels and reasons. They say what differs, and leave the verdict to the reader. */
import { formatDate } from '../dates/in-words';
import type { ArticleFigure } from '../figures/model';
import { predicateLabel } from '../figures/predicates';
import type { L10n } from '../l10n';
import type { Relation } from '../schema';
import { differentCategory } from './heads';

/** When two figures hold. */
interface Dates {
  readonly a: string | null;
  readonly b: string | null;
}

/** One sentence on a pair, with the numbers (and the dates that order them) in it. */
export function reasonOf(a: ArticleFigure, b: ArticleFigure, relation: Relation, rounded: boolean, dates: Dates, l10n: L10n): string {
  return `${sentenceOf(a, b, relation, rounded, dates, l10n)}${categories(a, b, l10n)}${sources(a, b, l10n)}.`;
}

function sentenceOf(a: ArticleFigure, b: ArticleFigure, relation: Relation, rounded: boolean, dates: Dates, l10n: L10n): string {
  const x = quantityOf(a), y = quantityOf(b);
  switch (relation) {
    case 'agree': return x === y ? l10n.t('Both say {0}', x) : l10n.t('{0} and {1} say the same', capital(x), y);
    case 'compatible': return rounded ? l10n.t('{0} and {1} fit: one is the other rounded', capital(x), y) : l10n.t('{0} and {1} fit together', capital(x), y);
    case 'update': return l10n.t('{0} ({1}) differs from {2} ({3}), as a number that changes with time', capital(x), dated(dates.a, l10n), y, dated(dates.b, l10n));
    case 'conflict': return l10n.t('{0} ({1}) differs from {2} ({3})', capital(x), dated(dates.a, l10n), y, dated(dates.b, l10n));
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function dated(date: string | null, l10n: L10n): string {
  return date === null ? l10n.t('undated') : formatDate(date, l10n);
}

/** The hedge, number and unit, without the counted noun. */
function quantityOf({ text, counted }: ArticleFigure): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return counted !== null && words.endsWith(counted) && words.length > counted.length ? words.slice(0, -counted.length).replace(/(?:\s+of)?(?:\s+(?:the|its|their|his|her))?\s*$/, '') : words;
}

function categories(a: ArticleFigure, b: ArticleFigure, l10n: L10n): string {
  if (a.kind === 'duration' || !differentCategory(a, b)) return '';
  return l10n.t('; one counts “{0}”, the other “{1}”', String(a.counted), String(b.counted));
}

function sources(a: ArticleFigure, b: ArticleFigure, l10n: L10n): string {
  const x = a.attribution, y = b.attribution;
  if ((x === null) === (y === null)) return '';
  return l10n.t('; only one gives a source ({0})', (x ?? y)!.text.replace(/\s+/g, ' '));
}

/** One sentence on the group: how many agree, or the reason of the pair that decides its relation. */
export function summaryOf(figures: readonly ArticleFigure[], relation: Relation, decisive: string, l10n: L10n): string {
  const articles = new Set(figures.map(({ article }) => article)).size;
  const quantities = new Set(figures.map(quantityOf));
  const uncounted = figures.some((figure, i) => i > 0 && differentCategory(figures[0]!, figure));
  return relation === 'agree' && articles > 2 && quantities.size === 1 && !uncounted ? l10n.t('All {0} articles say {1}.', articles, [...quantities][0]!) : decisive;
}

/** In words; a place goes where it makes more. */
const LONGEST_LABEL = 8;

/** What the group measures, readable at a glance: the plainest of its figures' own words. */
export function labelOf(figures: readonly ArticleFigure[]): string {
  const plain = [...figures].sort((a, b) => a.about.modifiers.length - b.about.modifiers.length || Number(a.counted === null) - Number(b.counted === null)
    || Number(a.about.place === null) - Number(b.about.place === null) || a.measure.length - b.measure.length || (a.id < b.id ? -1 : 1))[0]!;
  const proposed = figures.every(({ status }) => status === 'proposed' || status === 'planned');
  const place = plain.about.place;
  const shared = figures.filter(({ about }) => about.place === place).length * 2 > figures.length;
  const told = shared && plain.measure.split(' ').length <= LONGEST_LABEL;
  const measure = place !== null && !told && plain.measure.endsWith(` ${place}`) ? plain.measure.slice(0, -place.length).replace(/\S*\s$/, '').trim() : plain.measure;
  if (plain.kind === 'duration') return proposed ? measure.replace('length of the ', 'length of the proposed ') : measure;
  return `${measure}${proposed && predicateLabel(plain.about.predicate ?? '') !== null ? ' (proposed)' : ''}`;
}
