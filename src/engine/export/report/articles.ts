import { formatDate } from '../../dates/in-words';
import { counted } from '../../figures/in-words';
import type { ArticleLink } from '../../lineage/model';
import type { Lineage } from '../../schema';
import { orNone, paragraph, type Block, type Section, type Subsection } from '../document';
import { articleId, type Review } from './review';

/** So many pairs of sentences show where a link comes from; more would bury the rest of the report. */
const MOST_EVIDENCE = 6;

const RELATIONS: Readonly<Record<Lineage['relation'], string>> = { 'copy': 'one is a copy of the other', 'rewrite': 'one is a rewrite of the other', 'shared-origin': 'both go back to one origin' };

export function articlesSection(review: Review): Section {
  const { originOf } = review.source.folder.lineage;
  const numbers = new Map([...new Set(review.articles.map(({ path }) => originOf.get(path)))].map((origin, i) => [origin, i + 1]));
  const rows = review.articles.map(({ path, title, published, credits }, i) => ({
    id: articleId(i + 1),
    cells: [
      `${i + 1}`,
      review.outletOf(path),
      title ?? 'no title',
      published.date === null ? 'unknown' : `${formatDate(published.date)} (${published.basis})`,
      credits.join(', '),
      `${numbers.get(originOf.get(path))}`,
      path,
    ],
  }));
  return {
    id: 'articles', title: 'Articles', count: rows.length,
    blocks: [
      orNone({ kind: 'table', head: ['No.', 'Outlet', 'Title', 'Published', 'Credits', 'Origin', 'File'], rows }, rows.length, 'No article was read.'),
      ...review.source.folder.lineage.links.map((link, i) => linkBlocks(review, link, i)),
    ],
  };
}

/** Two articles of one origin, with sentences that show it. */
function linkBlocks(review: Review, { articles: [a, b], relation, evidence }: ArticleLink, index: number): Subsection {
  const shown = evidence.slice(0, MOST_EVIDENCE);
  const blocks: Block[] = [
    paragraph(review.cite(a), ' and ', review.cite(b), `: ${RELATIONS[relation]}.`),
    { kind: 'table', head: [`Article ${review.numberOf(a)}`, `Article ${review.numberOf(b)}`], rows: shown.map(pair => ({ cells: [pair.a.text, pair.b.text] })) },
  ];
  if (evidence.length > shown.length) blocks.push(paragraph(`${counted(evidence.length - shown.length, 'more pair')} of passages show the same.`));
  return { kind: 'subsection', id: `link-${index + 1}`, title: `Articles ${review.numberOf(a)} and ${review.numberOf(b)}`, blocks: shown.length > 0 ? blocks : blocks.slice(0, 1) };
}
