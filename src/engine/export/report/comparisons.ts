import { formatDate } from '../../dates/in-words';
import { formatReading } from '../../figures/in-words';
import type { L10n } from '../../l10n';
import { push } from '../../lists';
import type { Comparison, Figure, FigureAttribution, Pair, Relation } from '../../schema';
import { statusTerm } from '../../terms';
import { capital, list, orNone, paragraph, type Section, type Subsection, type Text } from '../document';
import type { Review } from './review';

/** What a reader looks for comes first. */
const RELATIONS: readonly Relation[] = ['conflict', 'update', 'compatible', 'agree'];

export function comparisonsSection(review: Review): Section {
  const { l10n } = review;
  const comparisons = ranked(review.source.folder.analysis.comparisons);
  return {
    id: 'comparisons', title: l10n.t('Compared figures'), count: comparisons.length,
    blocks: comparisons.length > 0 ? comparisons.map((comparison, i) => comparisonBlocks(review, comparison, i + 1)) : [paragraph(l10n.t('No two articles give a figure of the same thing.'))],
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
  const { l10n } = review;
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
      paragraph({ strong: relationLabel(relation, l10n) }, `: ${reason} (${l10n.plural(articles, l10n.t('{0} article'), l10n.t('{0} articles'))}, ${l10n.plural(origins, l10n.t('{0} origin'), l10n.t('{0} origins'))})`),
      {
        kind: 'table', head: [l10n.t('Source'), l10n.t('Says'), l10n.t('As of'), l10n.t('Said by'), l10n.t('In the text'), l10n.t('Beside the others')],
        rows: shown.map(figure => ({
          cells: [[review.cite(figure.article)], saysOf(figure, l10n), figure.asOf === null ? l10n.t('unknown') : formatDate(figure.asOf, l10n), speakerOf(review, figure.attribution), review.quote(figure), relationOf(review, figure, pairsOf.get(figure.id) ?? [])],
        })),
      },
    ],
  };
}

function saysOf(figure: Figure, l10n: L10n): string {
  return `${formatReading(figure, l10n)}${figure.status === 'reported' ? '' : ` (${statusTerm(figure.status, l10n)})`}`;
}

/** Who said so: the words of the source and its cue; behind a pronoun, the name. */
function speakerOf(review: Review, attribution: FigureAttribution | null): string {
  const { l10n } = review;
  if (!attribution) return l10n.t('the article itself');
  const name = attribution.actor === null ? '' : review.nameOf(attribution.actor);
  const source = /^(?:he|she|it|they|who|which)$/i.test(attribution.text) && name !== '' ? `${name} (“${attribution.text}”)` : attribution.text;
  return [source, ...(attribution.cue ? [`“${attribution.cue}”`] : []), ...(attribution.via === null ? [] : [attribution.via]), ...(attribution.anonymous ? [l10n.t('unnamed')] : [])].join(', ');
}

/** How a figure stands to that which it is furthest from. */
function relationOf(review: Review, { id }: Figure, pairs: readonly Pair[]): Text {
  const furthest = [...pairs].sort((a, b) => rank(a.relation) - rank(b.relation))[0];
  if (!furthest) return '';
  const other = review.figures.get(furthest.a === id ? furthest.b : furthest.a);
  return [{ strong: relationLabel(furthest.relation, review.l10n) }, ...(other ? [' ', review.cite(other.article)] : []), `: ${furthest.reason}`];
}

/** What to look at first: figures in conflict, and events told differently. */
export function differencesSection(review: Review, events: readonly Text[]): Section {
  const { l10n } = review;
  const conflicts = ranked(review.source.folder.analysis.comparisons).flatMap(({ label, relation, reason, figures }, i): Text[] => {
    if (relation !== 'conflict') return [];
    const articles = figures.flatMap(id => review.figures.get(id)?.article ?? []);
    return [[{ to: comparisonId(i + 1), text: capital(label) }, `: ${reason} `, ...review.citeAll(articles)]];
  });
  const items = [...conflicts, ...events];
  return { id: 'differences', title: l10n.t('Where the sources differ'), count: items.length, blocks: [orNone(list(items), items.length, l10n.t('Nowhere, as far as Crosscheck can tell.'))] };
}

function rank(relation: Relation): number {
  return RELATIONS.indexOf(relation);
}

function relationLabel(relation: Relation, l10n: L10n): string {
  switch (relation) {
    case 'conflict': return `≠ ${l10n.t('differs')}`;
    case 'update': return `↗ ${l10n.t('update')}`;
    case 'compatible': return `≈ ${l10n.t('compatible')}`;
    case 'agree': return `= ${l10n.t('agrees')}`;
  }
}
