import { formatDate } from '../../dates/in-words';
import type { L10n } from '../../l10n';
import type { Decided } from '../../review/review';
import type { DecisionKind } from '../../review/schema';
import { findingTerm } from '../../terms';
import { orNone, table, type Section, type Text } from '../document';
import type { Review } from './review';

function decisionWords(decision: DecisionKind, l10n: L10n): string {
  switch (decision) {
    case 'same': return l10n.t('measure the same');
    case 'not-same': return l10n.t('don’t measure the same');
    case 'accepted': return l10n.t('accepted');
    case 'disputed': return l10n.t('disputed');
    case 'note': return l10n.t('note');
    case 'ignored': return l10n.t('ignored');
  }
}

/** What reviewers have decided: settled findings are left out of the others, and told here. */
export function decisionsSection(review: Review): Section {
  const { l10n } = review;
  const { decided } = review.source.folder.review;
  return {
    id: 'decisions', title: l10n.t('Reviewers’ decisions'), count: decided.length,
    blocks: [orNone(table([l10n.t('Decision'), l10n.t('About'), l10n.t('Why'), l10n.t('By'), l10n.t('On')], decided.map(one => cellsOf(review, one))), decided.length, l10n.t('None.'))],
  };
}

function cellsOf(review: Review, { decision: { decision, finding, about, text, by, date }, places }: Decided): Text[] {
  const { l10n } = review;
  return [
    `${decisionWords(decision, l10n)}${finding == null ? '' : ` (${findingTerm(finding, l10n)})`}`,
    about.flatMap(({ exact, article }, i) => {
      const place = places[i];
      return [`${i === 0 ? '' : '; '}“${exact}”, `, place ? review.cite(place.article) : l10n.t('{0} (not found)', article)];
    }),
    text ?? '',
    by ?? '',
    date == null ? '' : formatDate(date, l10n),
  ];
}
