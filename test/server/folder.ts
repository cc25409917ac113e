/** A folder whose analysis is written by hand, so that what is shown of it can be tested without the engine's rules. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readArticle } from '../../src/engine/article/article';
import { readPassage } from '../../src/engine/article/passage';
import type { FolderReading } from '../../src/engine/corpus/folder';
import type { Finding } from '../../src/engine/findings/model';
import type { ArticleLink, FolderLineage } from '../../src/engine/lineage/model';
import type { ActorId, Analysis, ComparisonId, EventId, Figure, FigureId, OriginId, Relation, Actor, Event } from '../../src/engine/schema';
import { Library, type Held } from '../../src/server/library';
import { Paths } from '../../src/server/paths';
import { View } from '../../src/server/view';

export interface FolderSpec {
  readonly articles: Readonly<Record<string, { readonly text: string; readonly outlet?: string }>>;
  /** `words`: the figure's phrase, found in the article's text. */
  readonly figures?: readonly (Partial<Omit<Figure, 'id'>> & { readonly article: string; readonly words: string })[];
  /** By the figures' positions in the list above; they form one comparison. */
  readonly pairs?: readonly { readonly a: number; readonly b: number; readonly relation: Relation; readonly reason?: string }[];
  /** Two articles that share an origin, with their sentences that tell the same. */
  readonly links?: readonly { readonly articles: readonly [string, string]; readonly aligned: readonly (readonly [a: string, b: string])[] }[];
  /** What was changed between two articles, by the words of both and by their sentences. */
  readonly changes?: readonly { readonly words: readonly [a: string, b: string]; readonly articles: readonly [string, string]; readonly sentences: readonly [a: string, b: string] }[];
  readonly actors?: readonly (Partial<Omit<Actor, 'id' | 'mentions'>> & { readonly name: string; readonly mentions: readonly (readonly [path: string, words: string])[] })[];
  readonly events?: readonly (Partial<Omit<Event, 'id' | 'mentions'>> & { readonly label: string; readonly mentions: readonly (readonly [path: string, words: string])[] })[];
}

export interface Folder {
  readonly library: Library;
  readonly held: (path: string) => Held;
}

export function figureId(n: number): FigureId {
  return `figure-${n}` as FigureId;
}

const FIGURE: Omit<Figure, 'id' | 'article' | 'start' | 'end' | 'text' | 'comparison'> = {
  value: 12, low: 12, high: 12, bound: 'exact', unit: 'count', counted: 'people', measure: 'people killed in the Harwick rail crash', kind: 'cumulative',
  status: 'reported', asOf: null, trend: null, attribution: null,
};

/** Makes the folder; every figure in a pair belongs to one comparison. */
export function folderOf({ articles, figures = [], pairs = [], links = [], changes = [], actors = [], events = [] }: FolderSpec): Folder {
  const find = (article: string, words: string) => {
    const start = articles[article]!.text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in ${article}`);
    return { article, start, end: start + words.length, text: words };
  };
  const lineage = lineageOf(Object.keys(articles), links.map(({ articles: [a, b], aligned }): ArticleLink => ({
    articles: [a, b], relation: 'rewrite', score: 0.8,
    evidence: aligned.slice(0, 1).map(([one, other]) => ({ kind: 'text', a: find(a, one), b: find(b, other) })),
    aligned: aligned.map(([one, other]) => ({ a: { ...find(a, one), paragraph: 0, sentence: 0 }, b: { ...find(b, other), paragraph: 0, sentence: 0 }, score: 1 })),
  })));
  const compared = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const comparison = 'comparison-0' as ComparisonId;
  const analysis: Analysis = {
    version: 1,
    articles: Object.entries(articles).map(([path, { outlet = null }]) => ({
      path, outlet, title: null, credits: [], published: { date: null, basis: 'unknown', evidence: [] }, quotations: [], dates: [], attributions: [], asides: [], problems: [],
    })),
    figures: figures.map(({ words, ...figure }, i) => ({ ...FIGURE, ...figure, ...find(figure.article, words), id: figureId(i), comparison: compared.has(i) ? comparison : null })),
    actors: actors.map(({ mentions, ...actor }, i) => ({
      kind: 'person', aliases: [], roles: [], ...actor, id: `actor-${i}` as ActorId, mentions: mentions.map(([path, words]) => find(path, words)),
    })),
    events: events.map(({ mentions, ...event }, i) => ({
      date: null, status: 'happened', actors: [], place: null, ...event, id: `event-${i}` as EventId, mentions: mentions.map(([path, words]) => find(path, words)),
    })),
    comparisons: pairs.length === 0 ? [] : [{
      id: comparison, label: 'people killed', figures: [...compared].map(figureId), relation: pairs[0]!.relation, reason: 'The numbers differ.', origins: 0,
      pairs: pairs.map(({ a, b, relation, reason = 'The numbers differ.' }) => ({ a: figureId(a), b: figureId(b), relation, reason })),
    }],
    lineage: [],
    origins: [...lineage.origins],
  };
  const findings = pairs.filter(({ relation }) => relation === 'conflict').map(({ a, b, reason = 'The numbers differ.' }, i): Finding => {
    const places = [a, b].map(figure => find(figures[figure]!.article, figures[figure]!.words));
    return { id: `conflict-${i}`, kind: 'sources-differ', message: reason, places, sentences: places };
  });
  const changed = changes.map(({ words, articles: [a, b], sentences }, i): Finding => ({
    id: `change-${i}`, kind: 'hedge-changed', message: `“${words[0]}” and “${words[1]}”.`,
    places: [find(a, words[0]), find(b, words[1])], sentences: [find(a, sentences[0]), find(b, sentences[1])],
  }));
  const library = new HandMade(analysis, [...findings, ...changed], lineage);
  for (const [path, { text }] of Object.entries(articles)) {
    const article = readArticle({ path, text }, readPassage);
    library.put(TextDocument.create(`file:///news/${path}`, 'plaintext', 1, text), {
      layout: article, article, passages: [], dates: [], actors: [], attributions: [], quotations: [], figures: [], events: [], capitals: [], complete: true,
    });
  }
  return { library, held: path => library.at(path)! };
}

/** Articles that links hold together are one origin. */
function lineageOf(paths: readonly string[], links: readonly ArticleLink[]): FolderLineage {
  const first = new Map(paths.map(path => [path, path]));
  for (const { articles: [a, b] } of links) {
    const [kept, gone] = [first.get(a)!, first.get(b)!];
    for (const [path, of] of first) if (of === gone) first.set(path, kept);
  }
  const originOf = new Map([...first].map(([path, of]) => [path, `origin-${of}` as OriginId]));
  const origins = [...new Set(originOf.values())].map(id => ({ id, articles: paths.filter(path => originOf.get(path) === id), credit: null }));
  return { links, origins, originOf };
}

class HandMade extends Library {
  readonly #view: View;

  constructor(analysis: Analysis, findings: readonly Finding[], lineage: FolderLineage) {
    super(new Paths(), { onChange: () => {}, warn: () => {}, now: () => 0 });
    const accounts = new Map(analysis.events.map(({ id, status, date, place, mentions }) => [
      id, mentions.map(mention => ({ ...mention, type: 'incident', status, date, place, agents: [], affected: [], sentence: mention })),
    ]));
    const folder: FolderReading = { analysis, accounts, sources: new Map(), suggestions: [], corrected: new Map(), problems: [], lineage, findings, review: { decided: [], problems: [], settled: [] } };
    const story = { paths: analysis.articles.map(({ path }) => path) };
    this.#view = new View({ stories: () => new Set([story]), part: () => folder, folder: () => folder });
  }

  override get view(): View {
    return this.#view;
  }
}
