import { formatDate } from '../../dates/in-words';
import { counted, formatReading } from '../../figures/in-words';
import { push } from '../../lists';
import type { Comparison, Figure, FigureAttribution, Pair, Relation } from '../../schema';
import { capital, list, orNone, paragraph, type Section, type Subsection, type Text } from '../document';
import type { Review } from './review';

/** What a reader looks for comes first. */
const RELATIONS: readonly Relation[] = ['conflict', 'update', 'compatible', 'agree'];
export const RELATION_WORDS: Readonly<Record<Relation, string>> = { conflict: '≠ differs', update: '↗ update', compatible: '≈ compatible', agree: '= agrees' };

export function comparisonsSection(review: Review): Section {
  const comparisons = ranked(review.source.folder.analysis.comparisons);
  return {
    id: 'comparisons', title: 'Compared figures', count: comparisons.length,
    blocks: comparisons.length > 0 ? comparisons.map((comparison, i) => comparisonBlocks(review, comparison, i + 1)) : [paragraph('No two articles give a figure of the same thing.')],
  };
}

/** Comparisons, those that differ first, as the report numbers them. */
export function ranked(comparisons: readonly Comparison[]): Comparison[] {
  return [...comparisons].sort((a, b) => rank(a.relation) - rank(b.relation));
}

export function comparisonId(number: number): string {
  return `comparison-${number}`;
}

function comparisonBlocks(review: Review, { label, relation, reason, origins, figures, pairs }: Comparison, number: number): Subsection {
  const shown = figures.flatMap(id => review.figures.get(id) ?? []);
  const articles = new Set(shown.map(({ article }) => article)).size;
  const pairsOf = new Map<string, Pair[]>();
  for (const pair of pairs) {
    push(pairsOf, pair.a, pair);
    push(pairsOf, pair.b, pair);
  }
  return {
    kind: 'subsection', id: comparisonId(number), title: `${number}. ${capital(label)}`,
    blocks: [
      paragraph({ strong: RELATION_WORDS[relation] }, `: ${reason} (${counted(articles, 'article')}, ${counted(origins, 'origin')})`),
      {
        kind: 'table', head: ['Source', 'Says', 'As of', 'Said by', 'In the text', 'Beside the others'],
        rows: shown.map(figure => ({
          cells: [[review.cite(figure.article)], saysOf(figure), figure.asOf === null ? 'unknown' : formatDate(figure.asOf), speakerOf(review, figure.attribution), review.quote(figure), relationOf(review, figure, pairsOf.get(figure.id) ?? [])],
        })),
      },
    ],
  };
}

function saysOf(figure: Figure): string {
  return `${formatReading(figure)}${figure.status === 'reported' ? '' : ` (${figure.status})`}`;
}

/** Who said so: the words of the source and its cue; behind a pronoun, the name. */
function speakerOf(review: Review, attribution: FigureAttribution | null): string {
  if (!attribution) return 'the article itself';
  const name = attribution.actor === null ? '' : review.nameOf(attribution.actor);
  const source = /^(?:he|she|it|they|who|which)$/i.test(attribution.text) && name !== '' ? `${name} (“${attribution.text}”)` : attribution.text;
  return [source, ...(attribution.cue ? [`“${attribution.cue}”`] : []), ...(attribution.via === null ? [] : [attribution.via]), ...(attribution.anonymous ? ['unnamed'] : [])].join(', ');
}

/** How a figure stands to that which it is furthest from. */
function relationOf(review: Review, { id }: Figure, pairs: readonly Pair[]): Text {
  const furthest = [...pairs].sort((a, b) => rank(a.relation) - rank(b.relation))[0];
  if (!furthest) return '';
  const other = review.figures.get(furthest.a === id ? furthest.b : furthest.a);
  return [{ strong: RELATION_WORDS[furthest.relation] }, ...(other ? [' ', review.cite(other.article)] : []), `: ${furthest.reason}`];
}

/** What to look at first: figures in conflict, and events told differently. */
export function differencesSection(review: Review, events: readonly Text[]): Section {
  const conflicts = ranked(review.source.folder.analysis.comparisons).flatMap(({ label, relation, reason, figures }, i): Text[] => {
    if (relation !== 'conflict') return [];
    const articles = figures.flatMap(id => review.figures.get(id)?.article ?? []);
    return [[{ to: comparisonId(i + 1), text: capital(label) }, `: ${reason} `, ...review.citeAll(articles)]];
  });
  const items = [...conflicts, ...events];
  return { id: 'differences', title: 'Where the sources differ', count: items.length, blocks: [orNone(list(items), items.length, 'Nowhere, as far as Crosscheck can tell.')] };
}

function rank(relation: Relation): number {
  return RELATIONS.indexOf(relation);
}
