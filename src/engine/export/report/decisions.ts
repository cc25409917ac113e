import { formatDate } from '../../dates/in-words';
import type { Decided } from '../../review/review';
import type { DecisionKind } from '../../review/schema';
import { orNone, table, type Section, type Text } from '../document';
import { kindInWords } from './findings';
import type { Review } from './review';

const WORDS: Readonly<Record<DecisionKind, string>> = {
  'same': 'measure the same', 'not-same': 'don’t measure the same', 'accepted': 'accepted', 'disputed': 'disputed', 'note': 'note', 'ignored': 'ignored',
};

/** What reviewers have decided: settled findings are left out of the others, and told here. */
export function decisionsSection(review: Review): Section {
  const { decided } = review.source.folder.review;
  return {
    id: 'decisions', title: 'Reviewers’ decisions', count: decided.length,
    blocks: [orNone(table(['Decision', 'About', 'Why', 'By', 'On'], decided.map(one => cellsOf(review, one))), decided.length, 'None.')],
  };
}

function cellsOf(review: Review, { decision: { decision, finding, about, text, by, date }, places }: Decided): Text[] {
  return [
    `${WORDS[decision]}${finding == null ? '' : ` (${kindInWords(finding)})`}`,
    about.flatMap(({ exact, article }, i) => {
      const place = places[i];
      return [`${i === 0 ? '' : '; '}“${exact}”, `, place ? review.cite(place.article) : `${article} (not found)`];
    }),
    text ?? '',
    by ?? '',
    date == null ? '' : formatDate(date),
  ];
}
