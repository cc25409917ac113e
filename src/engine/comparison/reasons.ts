/** Comparisons in words: labels and reasons. They say what differs, and leave the verdict to the reader. */
import { formatDate } from '../dates/in-words';
import type { ArticleFigure } from '../figures/model';
import { predicateLabel } from '../figures/predicates';
import type { Relation } from '../schema';
import { differentCategory } from './heads';

/** One sentence on a pair, with the numbers (and the dates that order them) in it. */
export function reasonOf(a: ArticleFigure, b: ArticleFigure, relation: Relation, rounded: boolean, dates: { readonly a: string | null; readonly b: string | null }): string {
  return `${sentenceOf(a, b, relation, rounded, dates)}${categories(a, b)}${sources(a, b)}.`;
}

function sentenceOf(a: ArticleFigure, b: ArticleFigure, relation: Relation, rounded: boolean, dates: { readonly a: string | null; readonly b: string | null }): string {
  const x = quantityOf(a), y = quantityOf(b);
  switch (relation) {
    case 'agree': return x === y ? `Both say ${x}` : `${capital(x)} and ${y} say the same`;
    case 'compatible': return rounded ? `${capital(x)} and ${y} fit: one is the other rounded` : `${capital(x)} and ${y} fit together`;
    case 'update': return `${capital(x)}${dated(dates.a)} differs from ${y}${dated(dates.b)}, as a number that changes with time`;
    case 'conflict': return `${capital(x)}${dated(dates.a)} differs from ${y}${dated(dates.b)}`;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function dated(date: string | null): string {
  return date === null ? ' (undated)' : ` (${formatDate(date)})`;
}

/** The hedge, number and unit, without the counted noun. */
function quantityOf({ text, counted }: ArticleFigure): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return counted !== null && words.endsWith(counted) && words.length > counted.length ? words.slice(0, -counted.length).replace(/(?:\s+of)?(?:\s+(?:the|its|their|his|her))?\s*$/, '') : words;
}

function categories(a: ArticleFigure, b: ArticleFigure): string {
  if (a.kind === 'duration' || !differentCategory(a, b)) return '';
  return `; one counts “${a.counted}”, the other “${b.counted}”`;
}

function sources(a: ArticleFigure, b: ArticleFigure): string {
  const x = a.attribution, y = b.attribution;
  if ((x === null) === (y === null)) return '';
  return `; only one gives a source (${(x ?? y)!.text.replace(/\s+/g, ' ')})`;
}

/** One sentence on the group: how many agree, or the reason of the pair that decides its relation. */
export function summaryOf(figures: readonly ArticleFigure[], relation: Relation, decisive: string): string {
  const articles = new Set(figures.map(({ article }) => article)).size;
  const quantities = new Set(figures.map(quantityOf));
  const uncounted = figures.some((figure, i) => i > 0 && differentCategory(figures[0]!, figure));
  return relation === 'agree' && articles > 2 && quantities.size === 1 && !uncounted ? `All ${articles} articles say ${[...quantities][0]!}.` : decisive;
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
