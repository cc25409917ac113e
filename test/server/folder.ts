/** A folder whose analysis is written by hand, so that what is shown of it can be tested without the engine's rules. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readArticle } from '../../src/engine/article/article';
import { readPassage } from '../../src/engine/article/passage';
import type { Finding } from '../../src/engine/findings/model';
import type { ActorId, Analysis, ComparisonId, EventId, Figure, FigureId, Relation, Actor, Event } from '../../src/engine/schema';
import { Library, type Held } from '../../src/server/library';
import { Paths } from '../../src/server/paths';
import { View } from '../../src/server/view';

export interface FolderSpec {
  readonly articles: Readonly<Record<string, { readonly text: string; readonly outlet?: string }>>;
  /** `words`: the figure's phrase, found in the article's text. */
  readonly figures?: readonly (Partial<Omit<Figure, 'id'>> & { readonly article: string; readonly words: string })[];
  /** By the figures' positions in the list above; they form one comparison. */
  readonly pairs?: readonly { readonly a: number; readonly b: number; readonly relation: Relation; readonly reason?: string }[];
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
export function folderOf({ articles, figures = [], pairs = [], actors = [], events = [] }: FolderSpec): Folder {
  const find = (article: string, words: string) => {
    const start = articles[article]!.text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in ${article}`);
    return { article, start, end: start + words.length, text: words };
  };
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
    origins: [],
  };
  const findings = pairs.filter(({ relation }) => relation === 'conflict').map(({ a, b, reason = 'The numbers differ.' }, i): Finding => {
    const places = [a, b].map(figure => find(figures[figure]!.article, figures[figure]!.words));
    return { id: `finding-${i}`, kind: 'sources-differ', message: reason, places, sentences: places };
  });
  const library = new HandMade(analysis, findings);
  for (const [path, { text }] of Object.entries(articles)) {
    const article = readArticle({ path, text }, readPassage);
    library.put(TextDocument.create(`file:///news/${path}`, 'plaintext', 1, text), {
      layout: article, article, passages: [], dates: [], actors: [], attributions: [], quotations: [], figures: [], events: [], complete: true,
    });
  }
  return { library, held: path => library.at(path)! };
}

class HandMade extends Library {
  readonly #view: View;

  constructor(analysis: Analysis, findings: readonly Finding[]) {
    super(new Paths(), { onChange: () => {}, warn: () => {}, now: () => 0 });
    const accounts = new Map(analysis.events.map(({ id, status, date, place, mentions }) => [
      id, mentions.map(mention => ({ ...mention, type: 'incident', status, date, place, agents: [], affected: [], sentence: mention })),
    ]));
    this.#view = new View({ analysis, accounts, sources: new Map(), suggestions: [], corrected: new Map(), problems: [], lineage: { links: [], origins: [], originOf: new Map() }, findings });
  }

  override get view(): View {
    return this.#view;
  }
}
