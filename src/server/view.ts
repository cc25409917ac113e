import type { Corpus } from '../engine/corpus/corpus';
import type { FolderReading } from '../engine/corpus/folder';
import { oneActor } from '../engine/corpus/together';
import { nameKey, type EntryPlace } from '../engine/corrections/set';
import type { Suggestion } from '../engine/actors/suggest';
import type { Account } from '../engine/events/model';
import type { Finding } from '../engine/findings/model';
import type { ArticleLink } from '../engine/lineage/model';
import type { Decided } from '../engine/review/review';
import type { Actor, ActorId, Analysis, AnalyzedArticle, Comparison, ComparisonId, Event, EventId, Figure, FigureId, Origin, OriginId } from '../engine/schema';
import type { Known, ListChanges } from './listing';
import { smallestAt, StoryView, type Mentioned, type Related } from './story-view';

export { isShown, type Mentioned, type Related } from './story-view';

/** So many stories that went are remembered at least: who knows less of the list is sent all of it. */
const MOST_GONE = 1000;

/** How many of each the folder has. */
export interface Counts {
  readonly figures: number;
  readonly actors: number;
  readonly events: number;
  readonly comparisons: number;
}

/** What a view is made of. */
export type Viewed = Pick<Corpus, 'stories' | 'part' | 'folder'>;

/** Something by its id. */
export interface Lookup<Id, T> {
  get(id: Id): T | undefined;
}

/**
 * What the folder's articles say, made ready for look-ups by place and by id: story by story, so that a change costs its story. Only actors are of
 * several stories.
 */
export class View {
  readonly #stories = new Map<FolderReading, StoryView>();
  /** Of the stories that are and of the last that were, after how many changes each came and went. */
  readonly #came = new Map<StoryView, number>();
  #gone: { readonly came: number; readonly went: number }[] = [];
  #changes = 0;
  /** Tells it from the view of any other server. */
  readonly #server = crypto.randomUUID();
  readonly #ofArticle = new Map<string, StoryView>();
  readonly #ofFigure = new Map<string, StoryView>();
  readonly #ofEvent = new Map<string, StoryView>();
  readonly #ofComparison = new Map<string, StoryView>();
  readonly #ofFinding = new Map<string, StoryView>();
  readonly #ofOrigin = new Map<string, StoryView>();
  readonly #ofActor = new Map<ActorId, Set<StoryView>>();
  /** By the keys of the names by which corrections find them, with how many stories call them so. */
  readonly #named = new Map<string, Map<ActorId, number>>();
  /** Those of several stories, as far as they were asked for. */
  readonly #actors = new Map<ActorId, Actor>();
  readonly articles: Lookup<string, AnalyzedArticle> = { get: path => this.#ofArticle.get(path)?.articles.get(path) };
  readonly figures: Lookup<FigureId, Figure> = { get: id => this.#ofFigure.get(id)?.figures.get(id) };
  readonly events: Lookup<EventId, Event> = { get: id => this.#ofEvent.get(id)?.events.get(id) };
  readonly comparisons: Lookup<ComparisonId, Comparison> = { get: id => this.#ofComparison.get(id)?.comparisons.get(id) };
  readonly findings: Lookup<string, Finding> = { get: id => this.#ofFinding.get(id)?.findings.get(id) };
  readonly origins: Lookup<OriginId, Origin> = { get: id => this.#ofOrigin.get(id)?.origins.get(id) };
  readonly actors: Lookup<ActorId, Actor> = { get: id => this.#actor(id) };

  constructor(private viewed: Viewed) {
    this.update(viewed);
  }

  /** Looks at what has changed; where that fails, all is as before. */
  update(viewed: Viewed): void {
    const parts = new Set([...viewed.stories()].map(story => viewed.part(story)));
    this.viewed = viewed;
    for (const [part, story] of this.#stories) if (!parts.has(part)) this.#remove(story);
    for (const part of parts) if (!this.#stories.has(part)) this.#add(new StoryView(part));
  }

  /** Everything as one, for what is seldom asked. */
  get folder(): FolderReading {
    return this.viewed.folder();
  }

  get analysis(): Analysis {
    return this.folder.analysis;
  }

  /** What is wrong with the corrections. */
  get problems(): FolderReading['problems'] {
    return this.folder.problems;
  }

  get counts(): Counts {
    return { figures: this.#ofFigure.size, actors: this.#ofActor.size, events: this.#ofEvent.size, comparisons: this.#ofComparison.size };
  }

  /** What has changed in a list of what stories say. @param itemsOf a story's part of the list. */
  changesOf<T>(since: Known | null, itemsOf: (story: StoryView) => readonly T[]): ListChanges<T> {
    const isWhole = since?.server !== this.#server || since.changes < (this.#gone[0]?.went ?? 0) - 1;
    const from = isWhole ? 0 : since.changes;
    return {
      known: { server: this.#server, changes: this.#changes }, isWhole,
      gone: isWhole ? [] : this.#gone.filter(({ came, went }) => came <= from && went > from).map(({ came }) => came),
      stories: [...this.#came].filter(([, came]) => came > from).map(([story, came]) => ({ story: came, items: itemsOf(story) })),
    };
  }

  /** In no order. */
  get stories(): Iterable<StoryView> {
    return this.#stories.values();
  }

  /** The paths of all articles, in order. */
  get paths(): readonly string[] {
    return [...this.#ofArticle.keys()].sort();
  }

  /** As a reviewer has corrected an actor: the names by which corrections find it, and where they stand. Undefined where nobody has. */
  correctionOf(id: ActorId): { readonly bases: readonly string[]; readonly by: readonly EntryPlace[] } | undefined {
    const found = [...this.#ofActor.get(id) ?? []].flatMap(({ corrected }) => corrected.get(id) ?? []);
    return found.length < 2 ? found[0] : { bases: [...new Set(found.flatMap(({ bases }) => bases))], by: [...new Map(found.flatMap(({ by }) => by).map(place => [JSON.stringify(place), place] as const)).values()] };
  }

  /** Actors whom corrections find by a name. */
  named(name: string): readonly ActorId[] {
    return [...this.#named.get(nameKey(name))?.keys() ?? []];
  }

  figuresOf(path: string): readonly Figure[] {
    return this.#ofArticle.get(path)?.figuresOf(path) ?? [];
  }

  /** The article's mentions of actors in the order of the text, each with what its story tells of the actor. */
  actorsOf(path: string): readonly Mentioned<Actor>[] {
    return this.#ofArticle.get(path)?.actorsOf(path) ?? [];
  }

  eventsOf(path: string): readonly Mentioned<Event>[] {
    return this.#ofArticle.get(path)?.eventsOf(path) ?? [];
  }

  findingsOf(path: string): readonly Mentioned<Finding>[] {
    return this.#ofArticle.get(path)?.findingsOf(path) ?? [];
  }

  /** What was lost or changed between two articles. */
  findingsBetween(a: string, b: string): Finding[] {
    return this.#ofArticle.get(a)?.findingsBetween(a, b) ?? [];
  }

  originOf(path: string): OriginId | undefined {
    return this.#ofArticle.get(path)?.originOf(path);
  }

  /** What holds the articles of an origin together. */
  linksOf(origin: OriginId): readonly ArticleLink[] {
    return this.#ofOrigin.get(origin)?.linksOf(origin) ?? [];
  }

  /** What links two articles, the smaller path first. */
  linkBetween(a: string, b: string): ArticleLink | undefined {
    return this.#ofArticle.get(a)?.lineage.links.find(({ articles }) => articles[0] === a && articles[1] === b);
  }

  accountsOf(event: EventId): readonly Account[] {
    return this.#ofEvent.get(event)?.accountsOf(event) ?? [];
  }

  /** Whom the unnamed source that covers a span of an article may be, by what another article says. */
  suggestedFor(path: string, span: { readonly start: number; readonly end: number }): Suggestion | undefined {
    return this.#ofArticle.get(path)?.suggestedFor(path, span);
  }

  figureAt(path: string, offset: number): Figure | undefined {
    return this.#ofArticle.get(path)?.figureAt(path, offset);
  }

  /** The mention of an actor at a place, with what all stories tell of the actor. */
  actorAt(path: string, offset: number): Mentioned<Actor> | undefined {
    const mention = smallestAt(this.actorsOf(path).filter(({ of }) => of.kind !== 'place'), offset);
    return mention && { ...mention, of: this.#actor(mention.of.id)! };
  }

  decisionsOf(figure: FigureId): readonly Decided[] {
    return this.#ofFigure.get(figure)?.decisionsOf(figure) ?? [];
  }

  relatedTo(figure: FigureId): readonly Related[] {
    return this.#ofFigure.get(figure)?.relatedTo(figure) ?? [];
  }

  #actor(id: ActorId): Actor | undefined {
    const stories = this.#ofActor.get(id);
    if (!stories) return undefined;
    let actor = this.#actors.get(id);
    if (!actor) this.#actors.set(id, actor = oneActor([...stories].map(({ actors }) => actors.get(id)!)));
    return actor;
  }

  #add(story: StoryView): void {
    this.#stories.set(story.folder, story);
    this.#came.set(story, ++this.#changes);
    for (const [ids, of] of this.#homes(story)) for (const id of ids) of.set(id, story);
    for (const id of story.actors.keys()) {
      this.#actors.delete(id);
      this.#ofActor.set(id, (this.#ofActor.get(id) ?? new Set()).add(story));
      for (const key of namesOf(story, id)) {
        const named = this.#named.get(key) ?? new Map<ActorId, number>();
        this.#named.set(key, named.set(id, (named.get(id) ?? 0) + 1));
      }
    }
  }

  #remove(story: StoryView): void {
    this.#stories.delete(story.folder);
    this.#gone.push({ came: this.#came.get(story)!, went: ++this.#changes });
    if (this.#gone.length > 2 * MOST_GONE) this.#gone = this.#gone.slice(-MOST_GONE);
    this.#came.delete(story);
    for (const [ids, of] of this.#homes(story)) for (const id of ids) of.delete(id);
    for (const id of story.actors.keys()) {
      const stories = this.#ofActor.get(id)!;
      this.#actors.delete(id);
      stories.delete(story);
      if (stories.size === 0) this.#ofActor.delete(id);
      for (const key of namesOf(story, id)) {
        const named = this.#named.get(key)!, left = named.get(id)! - 1;
        if (left > 0) named.set(id, left);
        else named.delete(id);
        if (named.size === 0) this.#named.delete(key);
      }
    }
  }

  /** What is of one story alone. */
  #homes({ articles, figures, events, comparisons, findings, origins }: StoryView): readonly (readonly [Iterable<string>, Map<string, StoryView>])[] {
    return [
      [articles.keys(), this.#ofArticle], [figures.keys(), this.#ofFigure], [events.keys(), this.#ofEvent], [comparisons.keys(), this.#ofComparison], [findings.keys(), this.#ofFinding], [origins.keys(), this.#ofOrigin],
    ];
  }
}

function namesOf({ actors, corrected }: StoryView, id: ActorId): Set<string> {
  return new Set((corrected.get(id)?.bases ?? [actors.get(id)!.name]).map(nameKey));
}
