import type { StoryPair } from '../corpus/stories';
import type { ArticleReading } from '../reading';
import type { Lineage, Origin, OriginId } from '../schema';
import { matchSentences, type Match } from './align';
import { furnitureOf, holdersOf, pairsOf } from './candidates';
import { creditOf, sharedCredit } from './credits';
import { judge, ONE_ORIGIN, type Judgement } from './judge';
import type { ArticleLink, FolderLineage } from './model';
import { familiesOf, type Tie } from './origins';
import { placeOf, tellingOf, type Telling } from './telling';

/** As many pairs of sentences of each kind are shown as evidence. */
const MOST_EVIDENCE = 4;

/** Finds which articles share an origin, and remembers how it read each article and which sentences of two are alike, so that an edit costs the pairs of its article. */
export class LineageReader {
  /** By the passages of a reading, which stay the same when it is dated or corrected. */
  readonly #tellings = new WeakMap<ArticleReading['passages'], Telling>();
  readonly #matches = new WeakMap<Telling, WeakMap<Telling, readonly Match[]>>();

  /**
   * @param readings sorted by path.
   * @param stories the articles that may tell one story.
   */
  read(readings: readonly ArticleReading[], stories: readonly StoryPair[]): FolderLineage {
    const tellings = readings.map(reading => this.#telling(reading));
    const holders = holdersOf(tellings);
    const furniture = furnitureOf(tellings, holders);
    const links: ArticleLink[] = [];
    const ties: Tie[] = [];
    for (const [a, b] of pairsOf(tellings, stories, holders)) {
      const matches = this.#matched(tellings[a]!, tellings[b]!);
      const judgement = matches.length > 0 ? judge(tellings[a]!, tellings[b]!, matches, furniture) : null;
      ties.push({ a, b, score: judgement?.score ?? 0 });
      if (judgement) links.push(linkOf(readings[a]!, readings[b]!, tellings[a]!, tellings[b]!, matches, judgement));
    }
    const origins = familiesOf(readings.length, ties, ONE_ORIGIN).map((members): Origin => {
      const family = members.map(member => readings[member]!);
      return { id: `o-${family[0]!.article.path}` as OriginId, articles: family.map(({ article }) => article.path), credit: creditOf(family) };
    });
    return { links, origins, originOf: new Map(origins.flatMap(({ id, articles }) => articles.map(path => [path, id] as const))) };
  }

  #telling({ passages, article }: ArticleReading): Telling {
    const known = this.#tellings.get(passages);
    if (known) return known;
    const telling = tellingOf(article);
    this.#tellings.set(passages, telling);
    return telling;
  }

  #matched(a: Telling, b: Telling): readonly Match[] {
    let of = this.#matches.get(a);
    if (!of) this.#matches.set(a, of = new WeakMap());
    let matches = of.get(b);
    if (!matches) of.set(b, matches = matchSentences(a.sentences.map(({ terms }) => terms), b.sentences.map(({ terms }) => terms)));
    return matches;
  }
}

/** Finds which articles share an origin, once. */
export function readLineage(readings: readonly ArticleReading[], stories: readonly StoryPair[]): FolderLineage {
  return new LineageReader().read(readings, stories);
}

function linkOf(one: ArticleReading, other: ArticleReading, a: Telling, b: Telling, matches: readonly Match[], { relation, score, chain, copied }: Judgement): ArticleLink {
  const alignment = (match: Match): ArticleLink['aligned'][number] =>
    ({ a: placeOf(one.article, a.sentences[match.a]!), b: placeOf(other.article, b.sentences[match.b]!), score: match.likeness });
  const evidence = (kind: Lineage['evidence'][number]['kind'], some: readonly Match[]): Lineage['evidence'] =>
    best(some).map(match => {
      const { a: left, b: right } = alignment(match);
      return { kind, a: { start: left.start, end: left.end, text: left.text }, b: { start: right.start, end: right.end, text: right.text } };
    });
  const credit = sharedCredit(one, other);
  return {
    articles: [one.article.path, other.article.path],
    relation: credit && relation === 'rewrite' ? 'shared-origin' : relation,
    score: Math.round(score * 100) / 100,
    evidence: [
      ...evidence('text', copied),
      ...(credit ? [{ kind: 'credit' as const, ...credit }] : []),
      ...evidence('fact-order', chain.filter(match => !copied.includes(match))),
    ],
    aligned: matches.map(alignment),
  };
}

/** The likest few, in order. */
function best(matches: readonly Match[]): Match[] {
  return [...matches].sort((x, y) => y.likeness * y.shared.length - x.likeness * x.shared.length).slice(0, MOST_EVIDENCE).sort((x, y) => x.a - y.a || x.b - y.b);
}
