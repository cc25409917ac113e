import { contains } from '../../article/passage';
import { orNone, table, type Section, type Text } from '../document';
import type { Review } from './review';

/** What is said by those whom the articles don't name. */
export function unnamedSection(review: Review): Section {
  const { suggestions } = review.source.folder;
  const rows = review.articles.flatMap(({ path }) => (review.source.readingOf(path)?.attributions ?? []).flatMap(({ source, content, anonymous, speech, via }): Text[][] => {
    if (source === null || !anonymous || !speech) return [];
    const suggested = suggestions.find(suggestion => suggestion.source.article === path && contains(suggestion.source, source));
    const perhaps: Text = suggested ? [`perhaps ${review.nameOf(suggested.actor)}, who says much the same in `, review.cite(suggested.statement.article)] : '';
    return [[[review.cite(path)], `${source.text}${via ? ` (${via.text})` : ''}`, content.text, perhaps]];
  }));
  return { id: 'unnamed', title: 'Unnamed sources', count: rows.length, blocks: [orNone(table(['Article', 'Source', 'What it says', 'Whom it may be'], rows), rows.length, 'Every source is named.')] };
}

/** What is wrong in the articles themselves, or in what reviewers have corrected and decided. */
export function problemsSection(review: Review): Section {
  const { problems: corrections, review: { problems: decisions } } = review.source.folder;
  const rows: Text[][] = [
    ...review.articles.flatMap(({ path, problems }) => problems.map(({ message }): Text[] => [[review.cite(path)], message])),
    ...corrections.map(({ message }): Text[] => ['Corrections', message]),
    ...decisions.map(({ message }): Text[] => ['Decisions', message]),
  ];
  return { id: 'problems', title: 'Problems', count: rows.length, blocks: [orNone(table(['Where', 'What'], rows), rows.length, 'None.')] };
}

export function skippedSection({ source: { skipped } }: Review): Section {
  return {
    id: 'skipped', title: 'Skipped files', count: skipped.length,
    blocks: [orNone(table(['File', 'Why'], skipped.map(({ path, reason }) => [path, reason])), skipped.length, 'None: every file was read.')],
  };
}
