import { formatDate } from '../../dates/in-words';
import type { L10n } from '../../l10n';
import type { ArticleLink } from '../../lineage/model';
import type { Lineage } from '../../schema';
import { basisTerm } from '../../terms';
import { orNone, paragraph, type Block, type Section, type Subsection } from '../document';
import { articleId, type Review } from './review';

/** So many pairs of sentences show where a link comes from; more would bury the rest of the report. */
const MOST_EVIDENCE = 6;

export function articlesSection(review: Review): Section {
  const { l10n } = review;
  const { originOf } = review.source.folder.lineage;
  const numbers = new Map([...new Set(review.articles.map(({ path }) => originOf.get(path)))].map((origin, i) => [origin, i + 1]));
  const rows = review.articles.map(({ path, title, published, credits }, i) => ({
    id: articleId(i + 1),
    cells: [
      `${i + 1}`,
      review.outletOf(path),
      title ?? l10n.t('no title'),
      published.date === null ? l10n.t('unknown') : `${formatDate(published.date, l10n)} (${basisTerm(published.basis, l10n)})`,
      credits.join(', '),
      `${numbers.get(originOf.get(path))}`,
      path,
    ],
  }));
  return {
    id: 'articles', title: l10n.t('Articles'), count: rows.length,
    blocks: [
      orNone({ kind: 'table', head: [l10n.t('No.'), l10n.t('Outlet'), l10n.t('Title'), l10n.t('Published'), l10n.t('Credits'), l10n.t('Origin'), l10n.t('File')], rows }, rows.length, l10n.t('No article was read.')),
      ...review.source.folder.lineage.links.map((link, i) => linkBlocks(review, link, i)),
    ],
  };
}

/** Two articles of one origin, with sentences that show it. */
function linkBlocks(review: Review, { articles: [a, b], relation, evidence }: ArticleLink, index: number): Subsection {
  const { l10n } = review;
  const shown = evidence.slice(0, MOST_EVIDENCE);
  const blocks: Block[] = [
    paragraph(review.cite(a), ` ${l10n.t('and')} `, review.cite(b), `: ${relationOf(relation, l10n)}.`),
    { kind: 'table', head: [l10n.t('Article {0}', review.numberOf(a)), l10n.t('Article {0}', review.numberOf(b))], rows: shown.map(pair => ({ cells: [pair.a.text, pair.b.text] })) },
  ];
  if (evidence.length > shown.length) blocks.push(paragraph(l10n.plural(evidence.length - shown.length, l10n.t('{0} more pair of passages show the same.'), l10n.t('{0} more pairs of passages show the same.'))));
  return { kind: 'subsection', id: `link-${index + 1}`, title: l10n.t('Articles {0} and {1}', review.numberOf(a), review.numberOf(b)), blocks: shown.length > 0 ? blocks : blocks.slice(0, 1) };
}

function relationOf(relation: Lineage['relation'], l10n: L10n): string {
  switch (relation) {
    case 'copy': return l10n.t('one is a copy of the other');
    case 'rewrite': return l10n.t('one is a rewrite of the other');
    case 'shared-origin': return l10n.t('both go back to one origin');
  }
}
