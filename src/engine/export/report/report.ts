/** The whole review of a folder as one document. */
import { formatDate } from '../../dates/in-words';
import { counted } from '../../figures/in-words';
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
  return format === 'md' ? toMarkdown(document) : toHtml(document);
}

function reportOf(source: ReviewSource): Document {
  const review = new Review(source);
  const { articles, figures, events, comparisons, origins } = source.folder.analysis;
  return {
    title: `Crosscheck report: ${source.name}`,
    lead: [
      paragraph(`${counted(articles.length, 'article')} of ${counted(origins.length, 'origin')}; ${counted(figures.length, 'figure')}, compared in ${counted(comparisons.length, 'group')}; ${counted(events.length, 'event')}.`),
      paragraph('Crosscheck shows where sources differ. Which of them is right is for its reader to find out.'),
      paragraph(`Made by Crosscheck ${source.version}${source.date === null ? '' : ` on ${formatDate(source.date)}`}.`),
    ],
    sections: [
      articlesSection(review), differencesSection(review, eventDifferences(review)), findingsSection(review), comparisonsSection(review),
      eventsSection(review), unnamedSection(review), decisionsSection(review), problemsSection(review), skippedSection(review), METHOD,
    ],
  };
}

const METHOD: Section = {
  id: 'method', title: 'Method', count: null,
  blocks: [
    paragraph('Crosscheck reads articles by rules, offline and without a language model: the same files give the same report. It reads a figure as the interval that its words allow, and compares two figures only where they measure the same thing.'),
    list([
      [{ strong: 'Agrees' }, ': the same value.'],
      [{ strong: 'Compatible' }, ': the intervals overlap, or one value is the other rounded.'],
      [{ strong: 'Update' }, ': they don’t, but their dates put them in order and the number moves that way.'],
      [{ strong: 'Differs' }, ': none of these.'],
      [{ strong: 'Origin' }, ': articles that are copies or rewrites of one another, or go back to one text, count as one origin, however many outlets carry it.'],
    ]),
    paragraph('Rules make mistakes. Every line of this report leads to an article, by its number; look there before you rely on it.'),
  ],
};
