/** The incremental index over a folder's articles: the one state of the engine, and all that queries read. */
import { suggestSources, type Suggestion } from '../actors/suggest';
import { linkActors, type LinkedActors } from '../actors/link';
import { compareFigures } from '../comparison/compare';
import { checkCorrections } from '../corrections/check';
import { CorrectionSet, type FolderCorrections } from '../corrections/set';
import { inferPublished } from '../dates/infer';
import { mergeEvents } from '../events/merge';
import type { Account } from '../events/model';
import { findingsOf } from '../findings/findings';
import type { Finding } from '../findings/model';
import { ENGLISH, type L10n } from '../l10n';
import { LineageReader } from '../lineage/lineage';
import type { FolderLineage } from '../lineage/model';
import { corrected, dated, type ArticleReading } from '../reading';
import { decideComparisons } from '../review/comparisons';
import { Anchors, Review, settledBy, withFindings, type Decided, type FolderDecision, type ReviewProblem } from '../review/review';
import type { ActorId, Analysis, AnalyzedArticle, EventId, Figure, Lineage, Published } from '../schema';
import { storyPairs, type StoryPair } from './stories';

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

/** Holds one reading per path. What spans articles is made when it is first asked for after a change. */
export class Corpus {
  readonly #readings = new Map<string, ArticleReading>();
  /** Undated articles resolved against the date that others prove for them, so that only a change of either resolves them anew. */
  readonly #dated = new WeakMap<ArticleReading, { readonly published: Published; readonly reading: ArticleReading }>();
  /** Articles as they were last corrected, by their readings. */
  readonly #corrected = new WeakMap<ArticleReading, ArticleReading>();
  readonly #lineage = new LineageReader();
  readonly #anchors = new Anchors();
  #corrections: CorrectionSet | undefined;
  #decisions: readonly FolderDecision[] = [];
  #folder: FolderReading | undefined;

  /** @param l10n what reasons, findings and problems are told in. */
  constructor(private readonly l10n: L10n = ENGLISH) {}

  get size(): number {
    return this.#readings.size;
  }

  /** An article as it was read, with what a reviewer has corrected in it. */
  reading(path: string): ArticleReading | undefined {
    const reading = this.#readings.get(path);
    return reading && this.#correctedReading(reading);
  }

  /** Takes a reviewer's corrections, one file a folder, in place of those before. No article is read again. */
  correct(files: readonly FolderCorrections[]): void {
    this.#corrections = files.length > 0 ? new CorrectionSet(files) : undefined;
    this.#folder = undefined;
  }

  /** Takes what reviewers have decided, in place of what they had before. No article is read again. */
  decide(decisions: readonly FolderDecision[]): void {
    this.#decisions = decisions;
    this.#folder = undefined;
  }

  set(reading: ArticleReading): void {
    this.#readings.set(reading.article.path, reading);
    this.#folder = undefined;
  }

  delete(path: string): boolean {
    const had = this.#readings.delete(path);
    if (had) this.#folder = undefined;
    return had;
  }

  /** Everything the folder says, in the contract's shape and in a fixed order whatever the order of `set`. */
  analysis(): Analysis {
    return this.folder().analysis;
  }

  /** The analysis, with what the contract leaves out. */
  folder(): FolderReading {
    this.#folder ??= this.#analyze();
    return this.#folder;
  }

  #analyze(): FolderReading {
    const readings = [...this.#readings.values()].map(reading => this.#correctedReading(reading)).sort((a, b) => byCodeUnit(a.article.path, b.article.path));
    const stories = storyPairs(readings);
    const dated = this.#datedReadings(readings, stories);
    const folder = analyze(dated, stories, this.#lineage.read(dated, stories), new Review(this.#decisions, dated, this.#anchors, this.l10n), this.l10n, this.#corrections);
    return this.#corrections ? { ...folder, problems: [...checkCorrections(this.#corrections, readings, this.l10n), ...folder.problems] } : folder;
  }

  #correctedReading(reading: ArticleReading): ArticleReading {
    if (!this.#corrections) return reading;
    const anew = corrected(reading, this.#corrections.forArticle(reading.article.path), this.#corrected.get(reading));
    this.#corrected.set(reading, anew);
    return anew;
  }

  #datedReadings(readings: readonly ArticleReading[], stories: readonly StoryPair[]): ArticleReading[] {
    const inferred = inferPublished(readings, stories);
    return readings.map(reading => {
      const published = inferred.get(reading.article.path);
      return published ? this.#datedReading(reading, published) : reading;
    });
  }

  #datedReading(reading: ArticleReading, published: Published): ArticleReading {
    const known = this.#dated.get(reading);
    if (known?.published.date === published.date) return known.reading;
    const anew = dated(reading, published);
    this.#dated.set(reading, { published, reading: anew });
    return anew;
  }
}

function analyze(readings: readonly ArticleReading[], stories: readonly StoryPair[], lineage: FolderLineage, review: Review, l10n: L10n, corrections?: CorrectionSet): FolderReading {
  const linked = linkActors(readings, corrections, l10n);
  const events = mergeEvents(readings, linked, stories);
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

/** Order that does not depend on a locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

