import type { Article } from '../article/model';
import type { StoryPair } from '../corpus/stories';
import type { ArticleReading } from '../reading';
import type { Lineage, Origin, OriginId, Span } from '../schema';
import { matchSentences, sureOnes, type Match } from './align';
import { pairsOf } from './candidates';
import { creditOf, creditsIn, sentBy, sharedCredit, type Credit } from './credits';
import { furnitureOf, holdersOf } from './furniture';
import { judge, ONE_ORIGIN, type Judgement } from './judge';
import type { Alignment, ArticleLink, FolderLineage } from './model';
import { familiesOf } from './origins';
import { tellingOf, type Telling } from './telling';

/** As many pairs of sentences of each kind are shown as evidence. */
const MOST_EVIDENCE = 4;

/** What is remembered of two articles: their like sentences, and what they came to when `seen` was what else bears on them. */
interface Pair {
  readonly matches: readonly Match[];
  seen?: string;
  link?: ArticleLink | null;
}

/** Finds which articles share an origin, and remembers how it read each article and what it found of two, so that an edit costs the pairs of its article. */
export class LineageReader {
  /** By the passages of a reading, which stay the same when it is dated or corrected. */
  readonly #tellings = new WeakMap<ArticleReading['passages'], Telling>();
  readonly #pairs = new WeakMap<Telling, WeakMap<Telling, Pair>>();

  /**
   * @param readings sorted by path.
   * @param stories the articles that may tell one story.
   */
  read(readings: readonly ArticleReading[], stories: readonly StoryPair[]): FolderLineage {
    const tellings = readings.map(reading => this.#telling(reading));
    const holders = holdersOf(tellings);
    const furniture = furnitureOf(tellings, holders);
    const told = readings.map(({ article, attributions }, k): Told => ({
      article, telling: tellings[k]!, credits: creditsIn(article, attributions), furniture: new Set(tellings[k]!.sentences.flatMap(({ key }, sentence) => (furniture.has(key) ? [sentence] : []))),
    }));
    const ties = pairsOf(readings.length, stories, holders, furniture).map(([a, b]) => ({ a, b, link: this.#link(told[a]!, told[b]!) }));
    const families = familiesOf(readings.length, ties.map(({ a, b, link }) => ({ a, b, score: link?.score ?? 0 })), ONE_ORIGIN);
    const origins = families.map((members): Origin => {
      const articles = members.map(member => readings[member]!.article.path);
      return { id: `o-${articles[0]!}` as OriginId, articles, credit: creditOf(members.map(member => told[member]!.credits)) };
    });
    return { links: ties.flatMap(({ link }) => link ?? []), origins, originOf: new Map(origins.flatMap(({ id, articles }) => articles.map(path => [path, id] as const))) };
  }

  #telling({ passages, article }: ArticleReading): Telling {
    const known = this.#tellings.get(passages);
    if (known) return known;
    const telling = tellingOf(article);
    this.#tellings.set(passages, telling);
    return telling;
  }

  #pair(a: Telling, b: Telling): Pair {
    let ofA = this.#pairs.get(a);
    if (!ofA) this.#pairs.set(a, ofA = new WeakMap());
    let pair = ofA.get(b);
    if (!pair) ofA.set(b, pair = { matches: matchSentences(a.sentences.map(({ terms }) => terms), b.sentences.map(({ terms }) => terms)) });
    return pair;
  }

  #link(a: Told, b: Told): ArticleLink | null {
    const pair = this.#pair(a.telling, b.telling);
    if (pair.matches.length === 0) return null;
    const credit = sharedCredit(a.credits, b.credits);
    const isSent = sentBy(a.credits, b.credits);
    const seen = JSON.stringify([[...a.furniture], [...b.furniture], credit, isSent]);
    if (pair.seen !== seen) {
      pair.seen = seen;
      const judgement = judge(a.telling, b.telling, pair.matches.filter(match => !a.furniture.has(match.a) && !b.furniture.has(match.b)), { sameCredit: credit !== null, isSent });
      pair.link = judgement && linkOf(a, b, pair.matches, judgement, credit);
    }
    return pair.link!;
  }
}

/** Finds which articles share an origin, once. */
export function readLineage(readings: readonly ArticleReading[], stories: readonly StoryPair[]): FolderLineage {
  return new LineageReader().read(readings, stories);
}

/** An article with what lineage has read of it: `furniture` indexes its sentences. */
interface Told {
  readonly article: Article;
  readonly telling: Telling;
  readonly credits: readonly Credit[];
  readonly furniture: ReadonlySet<number>;
}

function linkOf(a: Told, b: Told, matches: readonly Match[], { relation, score, chain, copied }: Judgement, credit: { a: Span; b: Span } | null): ArticleLink {
  const placeOf = (match: Match): Omit<Alignment, 'score'> => ({ a: a.telling.sentences[match.a]!.place, b: b.telling.sentences[match.b]!.place });
  const evidence = (kind: Lineage['evidence'][number]['kind'], some: readonly Match[]): Lineage['evidence'] =>
    best(some).map(placeOf).map(pair => ({ kind, a: spanOf(pair.a), b: spanOf(pair.b) }));
  return {
    articles: [a.article.path, b.article.path],
    relation,
    score: Math.round(score * 100) / 100,
    evidence: [...evidence('text', copied), ...(credit ? [{ kind: 'credit' as const, ...credit }] : []), ...evidence('fact-order', chain.filter(match => !copied.includes(match)))],
    aligned: sureOnes(a.telling.sentences.map(({ terms }) => terms), b.telling.sentences.map(({ terms }) => terms), matches, chain).map(({ match, sure }) => ({ ...placeOf(match), score: sure })),
  };
}

/** The likest few, in order. */
function best(matches: readonly Match[]): Match[] {
  return [...matches].sort((x, y) => y.likeness * y.shared.length - x.likeness * x.shared.length).slice(0, MOST_EVIDENCE).sort((x, y) => x.a - y.a || x.b - y.b);
}

function spanOf({ start, end, text }: Span): Span {
  return { start, end, text };
}
