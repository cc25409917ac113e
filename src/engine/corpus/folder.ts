/** What articles say together: a folder's, or those of one story of a large folder. */
import { suggestSources, type Suggestion } from '../actors/suggest';
import { linkActors, type LinkedActors } from '../actors/link';
import { compareFigures } from '../comparison/compare';
import type { CorrectionSet } from '../corrections/set';
import { mergeEvents } from '../events/merge';
import type { Account } from '../events/model';
import { findingsOf } from '../findings/findings';
import type { Finding } from '../findings/model';
import type { L10n } from '../l10n';
import type { FolderLineage } from '../lineage/model';
import type { ArticleReading } from '../reading';
import { decideComparisons } from '../review/comparisons';
import { settledBy, withFindings, type Decided, type Review, type ReviewProblem } from '../review/review';
import type { ActorId, Analysis, AnalyzedArticle, EventId, Figure, Lineage } from '../schema';
import type { Scope } from './scope';
import type { StoryPair } from './stories';

export interface FolderReading {
  readonly analysis: Analysis;
  /** How each place tells an event: one account a mention, in the mentions' order. */
  readonly accounts: ReadonlyMap<EventId, readonly Account[]>;
  /** Who is behind each attribution: by article, in the order of its attributions; null for a source that is nobody known. */
  readonly sources: ReadonlyMap<string, readonly (ActorId | null)[]>;
  /** Whom unnamed sources may be. */
  readonly suggestions: readonly Suggestion[];
  /** Who is as a reviewer has corrected it, and what is wrong with the corrections. */
  readonly corrected: LinkedActors['corrected'];
  readonly problems: LinkedActors['problems'];
  /** Which articles share an origin, sentence by sentence. */
  readonly lineage: FolderLineage;
  /** What a reviewer should look at, without what is settled. */
  readonly findings: readonly Finding[];
  readonly review: FolderReview;
}

/** What reviewers have decided. */
export interface FolderReview {
  /** In the order in which the decisions were given. */
  readonly decided: readonly Decided[];
  /** Which of them can't be found or contradict each other. */
  readonly problems: readonly ReviewProblem[];
  /** Findings that are ignored or accepted, each with the decision that says so. */
  readonly settled: readonly { readonly finding: Finding; readonly by: Decided }[];
}

/** What is known besides the articles. */
interface ReadWith {
  readonly lineage: FolderLineage;
  readonly review: Review;
  readonly corrections: CorrectionSet | undefined;
  /** What reasons, findings and problems are told in. */
  readonly l10n: L10n;
  readonly scope: Scope;
}

/**
 * Reads what articles say together.
 * @param readings sorted by path.
 * @param stories the pairs of them that may tell one story.
 */
export function readFolder(readings: readonly ArticleReading[], stories: readonly StoryPair[], { lineage, review, corrections, l10n, scope }: ReadWith): FolderReading {
  const linked = linkActors(readings, corrections, l10n, scope);
  const events = mergeEvents(readings, linked, stories, scope);
  const originOf = (path: string) => lineage.originOf.get(path)!;
  const comparisons = decideComparisons(compareFigures(readings, originOf, stories, lineage.links, l10n), review.pairs, readings, originOf, l10n);
  const comparisonOf = new Map(comparisons.flatMap(comparison => comparison.figures.map(figure => [figure, comparison.id] as const)));
  const sources = new Map(readings.map(({ article: { path }, attributions }) => [path, attributions.map(({ actor }) => (actor === null ? null : linked.idOf(path, actor)))]));
  const analysis: Analysis = {
    version: 1,
    articles: readings.map(reading => analyzedArticle(reading, linked)),
    figures: readings.flatMap(reading => reading.figures.map(({ about: _about, paragraph: _paragraph, sentence: _sentence, ...figure }): Figure => ({
      ...figure,
      attribution: figure.attribution && { ...figure.attribution, actor: figure.attribution.actor === null ? null : linked.idOf(figure.article, figure.attribution.actor) },
      comparison: comparisonOf.get(figure.id) ?? null,
    }))),
    actors: linked.actors,
    events: events.map(({ event }) => event),
    comparisons,
    lineage: lineage.links.map(({ aligned: _aligned, ...link }): Lineage => link),
    origins: [...lineage.origins],
  };
  return {
    analysis, lineage, ...reviewed(findingsOf({ readings, comparisons, lineage, sources, l10n }), review),
    accounts: new Map(events.map(({ event, accounts }) => [event.id, accounts])),
    sources,
    suggestions: suggestSources(readings, linked, stories), corrected: linked.corrected, problems: linked.problems,
  };
}

/** The findings that are left to look at, and what is decided of them all. */
function reviewed(all: readonly Finding[], { decided: found, problems }: Review): Pick<FolderReading, 'findings' | 'review'> {
  const decided = withFindings(found, all);
  const settled = settledBy(decided);
  return {
    findings: all.filter(({ id }) => !settled.has(id)),
    review: { decided, problems, settled: all.flatMap(finding => (settled.has(finding.id) ? [{ finding, by: settled.get(finding.id)! }] : [])) },
  };
}

function analyzedArticle({ article, attributions, dates, quotations }: ArticleReading, linked: LinkedActors): AnalyzedArticle {
  return {
    path: article.path,
    title: article.title,
    outlet: article.outlet,
    credits: article.credits,
    published: article.published,
    quotations: quotations.map(({ start, end, text, speaker, speakerText }) => ({
      start, end, text, speakerText, speaker: speaker === null ? null : linked.idOf(article.path, speaker),
    })),
    dates,
    attributions: attributions.map(({ source, cue, content, type }) => ({ source, cue, content, type })),
    asides: article.asides,
    problems: article.problems,
  };
}
