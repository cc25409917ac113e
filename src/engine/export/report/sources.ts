import { contains } from '../../article/passage';
import { orNone, table, type Section, type Text } from '../document';
import type { Review } from './review';

/** What is said by those whom the articles don't name. */
export function unnamedSection(review: Review): Section {
  const { l10n, source: { folder: { suggestions } } } = review;
  const rows = review.articles.flatMap(({ path }) => (review.source.readingOf(path)?.attributions ?? []).flatMap(({ source, content, anonymous, speech, via }): Text[][] => {
    if (source === null || !anonymous || !speech) return [];
    const suggested = suggestions.find(suggestion => suggestion.source.article === path && contains(suggestion.source, source));
    const perhaps: Text = suggested ? [`${l10n.t('perhaps {0}, who says much the same in', review.nameOf(suggested.actor))} `, review.cite(suggested.statement.article)] : '';
    return [[[review.cite(path)], `${source.text}${via ? ` (${via.text})` : ''}`, content.text, perhaps]];
  }));
  return { id: 'unnamed', title: l10n.t('Unnamed sources'), count: rows.length, blocks: [orNone(table([l10n.t('Article'), l10n.t('Source'), l10n.t('What it says'), l10n.t('Whom it may be')], rows), rows.length, l10n.t('Every source is named.'))] };
}

/** What is wrong in the articles themselves, or in what reviewers have corrected and decided. */
export function problemsSection(review: Review): Section {
  const { l10n, source: { folder: { problems: corrections, review: { problems: decisions } } } } = review;
  const rows: Text[][] = [
    ...review.articles.flatMap(({ path, problems }) => problems.map(({ message }): Text[] => [[review.cite(path)], message])),
    ...corrections.map(({ message }): Text[] => [l10n.t('Corrections'), message]),
    ...decisions.map(({ message }): Text[] => [l10n.t('Decisions'), message]),
  ];
  return { id: 'problems', title: l10n.t('Problems'), count: rows.length, blocks: [orNone(table([l10n.t('Where'), l10n.t('What')], rows), rows.length, l10n.t('None.'))] };
}

export function skippedSection({ l10n, source: { skipped } }: Review): Section {
  return {
    id: 'skipped', title: l10n.t('Skipped files'), count: skipped.length,
    blocks: [orNone(table([l10n.t('File'), l10n.t('Why')], skipped.map(({ path, reason }) => [path, reason])), skipped.length, l10n.t('None: every file was read.'))],
  };
}
