import { FINDING_KINDS, type Finding } from '../../findings/model';
import { findingTerm } from '../../terms';
import { capital, paragraph, type Block, type Section, type Subsection } from '../document';
import { marked, type Review } from './review';

/** What a reviewer should look at beside the figures that differ, which have their own section. */
export function findingsSection(review: Review): Section {
  const { l10n } = review;
  const findings = review.source.folder.findings.filter(({ kind }) => kind !== 'sources-differ');
  const blocks = FINDING_KINDS.flatMap((kind): Subsection[] => {
    const held = findings.filter(finding => finding.kind === kind);
    return held.length > 0 ? [{ kind: 'subsection', id: `finding-${kind}`, title: capital(findingTerm(kind, l10n)), blocks: held.flatMap(finding => findingBlocks(review, finding)) }] : [];
  });
  return { id: 'findings', title: l10n.t('Findings'), count: findings.length, blocks: findings.length > 0 ? blocks : [paragraph(l10n.t('None.'))] };
}

function findingBlocks(review: Review, { message, places, sentences }: Finding): Block[] {
  return [
    paragraph(message),
    { kind: 'quotes', quotes: sentences.map(({ article, start, text }, i) => {
      const place = places[i];
      return { source: [review.cite(article)], text: place ? marked(text, place.start - start, place.end - start) : text };
    }) },
  ];
}
