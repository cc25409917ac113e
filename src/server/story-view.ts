import type { Suggestion } from '../engine/actors/suggest';
import type { FolderReading } from '../engine/corpus/folder';
import type { Account } from '../engine/events/model';
import { CHANGE_KINDS, type Finding, type FindingKind } from '../engine/findings/model';
import { push } from '../engine/lists';
import type { ArticleLink } from '../engine/lineage/model';
import type { Decided } from '../engine/review/review';
import type { Actor, ActorId, AnalyzedArticle, Comparison, ComparisonId, Event, EventId, Figure, FigureId, Mention, Origin, OriginId, Relation } from '../engine/schema';

/** A mention with what is mentioned. */
export interface Mentioned<T> extends Mention {
  readonly of: T;
}

/** How another figure relates to the one asked about. */
export interface Related {
  readonly other: FigureId;
  readonly relation: Relation;
  readonly reason: string;
}

const CHANGES: ReadonlySet<FindingKind> = new Set(CHANGE_KINDS);

/** What the articles of one story say, or of a small folder, made ready for look-ups by place and by id. */
export class StoryView {
  readonly articles: ReadonlyMap<string, AnalyzedArticle>;
  readonly figures: ReadonlyMap<FigureId, Figure>;
  readonly actors: ReadonlyMap<ActorId, Actor>;
  readonly events: ReadonlyMap<EventId, Event>;
  readonly comparisons: ReadonlyMap<ComparisonId, Comparison>;
  readonly #figures: ReadonlyMap<string, readonly Figure[]>;
  readonly #actors: ReadonlyMap<string, readonly Mentioned<Actor>[]>;
  readonly #events: ReadonlyMap<string, readonly Mentioned<Event>[]>;
  readonly #related = new Map<FigureId, Related[]>();
  readonly #decisions = new Map<FigureId, Decided[]>();
  readonly lineage: FolderReading['lineage'];
  readonly origins: ReadonlyMap<OriginId, Origin>;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly #findings: ReadonlyMap<string, readonly Mentioned<Finding>[]>;
  readonly #links = new Map<OriginId, ArticleLink[]>();

  readonly #accounts: FolderReading['accounts'];
  /** Actors that a reviewer has corrected. */
  readonly corrected: FolderReading['corrected'];
  readonly #suggestions = new Map<string, Suggestion[]>();
  readonly #kept = new Map<unknown, unknown>();

  /** @param folder what the view is made of. */
  constructor(readonly folder: FolderReading) {
    const { analysis, accounts, suggestions, corrected, lineage, findings } = folder;
    this.corrected = corrected;
    this.#accounts = accounts;
    for (const suggestion of suggestions) push(this.#suggestions, suggestion.source.article, suggestion);
    this.articles = new Map(analysis.articles.map(article => [article.path, article]));
    this.figures = byId(analysis.figures);
    this.actors = byId(analysis.actors);
    this.events = byId(analysis.events);
    this.comparisons = byId(analysis.comparisons);
    this.lineage = lineage;
    this.origins = byId(analysis.origins);
    this.findings = byId(findings);
    this.#findings = byArticle(findings.flatMap(finding => finding.places.map(place => ({ ...place, of: finding }))));
    for (const link of lineage.links) push(this.#links, lineage.originOf.get(link.articles[0])!, link);
    for (const decided of folder.review.decided) for (const figure of new Set(decided.figures)) if (figure !== null) push(this.#decisions, figure, decided);
    this.#figures = byArticle(analysis.figures);
    this.#actors = byArticle(mentions(analysis.actors));
    this.#events = byArticle(mentions(analysis.events));
    for (const { pairs } of analysis.comparisons) {
      for (const { a, b, relation, reason } of pairs) {
        this.#relate(a, { other: b, relation, reason });
        this.#relate(b, { other: a, relation, reason });
      }
    }
  }

  /** What is shown of the story, made once. */
  once<T>(what: 'events' | 'comparisons' | 'origins', make: () => T): T {
    if (!this.#kept.has(what)) this.#kept.set(what, make());
    return this.#kept.get(what) as T;
  }

  /** The article's figures in the order of the text. */
  figuresOf(path: string): readonly Figure[] {
    return this.#figures.get(path) ?? [];
  }

  /** The article's mentions of actors in the order of the text. */
  actorsOf(path: string): readonly Mentioned<Actor>[] {
    return this.#actors.get(path) ?? [];
  }

  /** The article's mentions of events in the order of the text. */
  eventsOf(path: string): readonly Mentioned<Event>[] {
    return this.#events.get(path) ?? [];
  }

  /** The article's places of findings in the order of the text. */
  findingsOf(path: string): readonly Mentioned<Finding>[] {
    return this.#findings.get(path) ?? [];
  }

  /** What was lost or changed between two articles: the findings whose sentences are theirs, one of each. */
  findingsBetween(a: string, b: string): Finding[] {
    const here = new Set(this.findingsOf(a).map(({ of }) => of));
    return [...here].filter(({ kind, sentences }) => CHANGES.has(kind) && sentences.some(({ article }) => article === b));
  }

  /** The origin of an article. */
  originOf(path: string): OriginId | undefined {
    return this.lineage.originOf.get(path);
  }

  /** What holds the articles of an origin together. */
  linksOf(origin: OriginId): readonly ArticleLink[] {
    return this.#links.get(origin) ?? [];
  }

  /** How each place tells an event, in the order of its mentions. */
  accountsOf(event: EventId): readonly Account[] {
    return this.#accounts.get(event) ?? [];
  }

  /** Whom the unnamed source that covers a span of an article may be, by what another article says. */
  suggestedFor(path: string, { start, end }: { readonly start: number; readonly end: number }): Suggestion | undefined {
    return this.#suggestions.get(path)?.find(({ source }) => source.start <= start && end <= source.end);
  }

  figureAt(path: string, offset: number): Figure | undefined {
    return smallestAt(this.figuresOf(path).filter(isShown), offset);
  }

  /** What reviewers have decided of a figure; what is ignored is left out. */
  decisionsOf(figure: FigureId): readonly Decided[] {
    return (this.#decisions.get(figure) ?? []).filter(({ decision: { decision } }) => decision !== 'ignored');
  }

  /** How the figures that it is compared with relate to it. */
  relatedTo(figure: FigureId): readonly Related[] {
    return this.#related.get(figure) ?? [];
  }

  #relate(figure: FigureId, related: Related): void {
    const known = this.#related.get(figure);
    if (known) known.push(related);
    else this.#related.set(figure, [related]);
  }
}

/** A person's age is read, but neither marked nor compared. */
export function isShown(figure: Figure): boolean {
  return figure.kind !== 'age';
}

/** The shortest of the spans that hold an offset. */
export function smallestAt<T extends { readonly start: number; readonly end: number }>(spans: readonly T[], offset: number): T | undefined {
  let found: T | undefined;
  for (const span of spans) {
    if (span.start <= offset && offset <= span.end && (!found || span.end - span.start < found.end - found.start)) found = span;
  }
  return found;
}

function byId<T extends { readonly id: Id }, Id = T['id']>(items: readonly T[]): Map<T['id'], T> {
  return new Map(items.map(item => [item.id, item]));
}

function mentions<T extends { readonly mentions: readonly Mention[] }>(items: readonly T[]): Mentioned<T>[] {
  return items.flatMap(item => item.mentions.map(mention => ({ ...mention, of: item })));
}

function byArticle<T extends { readonly article: string; readonly start: number; readonly end: number }>(items: readonly T[]): Map<string, T[]> {
  const articles = new Map<string, T[]>();
  for (const item of items) {
    const list = articles.get(item.article);
    if (list) list.push(item);
    else articles.set(item.article, [item]);
  }
  for (const list of articles.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  return articles;
}
