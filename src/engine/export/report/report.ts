/** The whole review of a folder as one document. */
import { formatDate } from '../../dates/in-words';
import type { L10n } from '../../l10n';
import { list, paragraph, type Document, type Section } from '../document';
import { toHtml } from '../document-html';
import { toMarkdown } from '../document-markdown';
import { articlesSection } from './articles';
import { comparisonsSection, differencesSection } from './comparisons';
import { decisionsSection } from './decisions';
import { eventDifferences, eventsSection } from './events';
import { findingsSection } from './findings';
import { Review, type ReviewSource } from './review';
import { problemsSection, skippedSection, unnamedSection } from './sources';

export const REPORT_FORMATS = ['md', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The same folder gives the same text. */
export function writeReport(source: ReviewSource, format: ReportFormat): string {
  const document = reportOf(source);
  return format === 'md' ? toMarkdown(document, source.l10n) : toHtml(document, source.l10n);
}

function reportOf(source: ReviewSource): Document {
  const review = new Review(source);
  const { l10n, version, date, name } = source;
  const { articles, figures, events, comparisons, origins } = source.folder.analysis;
  const counts = [
    l10n.plural(articles.length, l10n.t('{0} article'), l10n.t('{0} articles')), l10n.plural(origins.length, l10n.t('{0} origin'), l10n.t('{0} origins')),
    l10n.plural(figures.length, l10n.t('{0} figure'), l10n.t('{0} figures')), l10n.plural(comparisons.length, l10n.t('{0} group'), l10n.t('{0} groups')),
    l10n.plural(events.length, l10n.t('{0} event'), l10n.t('{0} events')),
  ];
  return {
    title: l10n.t('Crosscheck report: {0}', name),
    lead: [
      paragraph(l10n.t('{0} of {1}; {2}, compared in {3}; {4}.', ...counts)),
      paragraph(l10n.t('Crosscheck shows where sources differ. Which of them is right is for its reader to find out.')),
      paragraph(date === null ? l10n.t('Made by Crosscheck {0}.', version) : l10n.t('Made by Crosscheck {0} on {1}.', version, formatDate(date, l10n))),
    ],
    sections: [
      articlesSection(review), differencesSection(review, eventDifferences(review)), findingsSection(review), comparisonsSection(review),
      eventsSection(review), unnamedSection(review), decisionsSection(review), problemsSection(review), skippedSection(review), method(l10n),
    ],
  };
}

function method(l10n: L10n): Section {
  return {
    id: 'method', title: l10n.t('Method'), count: null,
    blocks: [
      paragraph(l10n.t('Crosscheck reads articles by rules, offline and without a language model: the same files give the same report. It reads a figure as the interval that its words allow, and compares two figures only where they measure the same thing.')),
      list([
        [{ strong: l10n.t('Agrees') }, `: ${l10n.t('the same value.')}`],
        [{ strong: l10n.t('Compatible') }, `: ${l10n.t('the intervals overlap, or one value is the other rounded.')}`],
        [{ strong: l10n.t('Update') }, `: ${l10n.t('they don’t, but their dates put them in order and the number moves that way.')}`],
        [{ strong: l10n.t('Differs') }, `: ${l10n.t('none of these.')}`],
        [{ strong: l10n.t('Origin') }, `: ${l10n.t('articles that are copies or rewrites of one another, or go back to one text, count as one origin, however many outlets carry it.')}`],
      ]),
      paragraph(l10n.t('Rules make mistakes. Every line of this report leads to an article, by its number; look there before you rely on it.')),
    ],
  };
}
