/**
 * What was lost or changed on the way between articles of one origin: hedges, numbers, categories, sources, quotation marks, agents and
 * how sure things are, between sentences that tell the same. It says what each has, never which is right, and nothing where the link
 * between two wordings is in doubt.
 */
import type { ArticleAttribution } from '../attribution/model';
import type { ArticleFigure } from '../figures/model';
import type { Found } from '../findings/model';
import { placeOf } from '../findings/places';
import { ENGLISH, type L10n } from '../l10n';
import type { ArticleLink, FolderLineage } from '../lineage/model';
import type { ArticleReading } from '../reading';
import type { Comparison, FigureId, Mention } from '../schema';
import { alikeIn, figureChanges, isNumberLost, isTelling } from './figures';
import { outlookChange } from './outlook';
import { rewordedQuotation, unmarkedQuotation } from './quotations';
import { placeIn, SideReader, type Aligned, type Side } from './side';
import { actOn, areOthers, attributionOfFigure, isStatement, leadOf, lostSource, shareWords, tellsAct } from './sources';
import { Teller } from './teller';

/** Sentences that tell the same less surely than this may tell two things of one kind: how sure, and from whom, is compared only above it. */
const SURE = 0.6;

/** Two figures of one comparison in two linked articles. */
type FigurePair = readonly [a: ArticleFigure, b: ArticleFigure];

/** In the order of links, then of kinds of change, then of the text. */
export function changesOf(readings: readonly ArticleReading[], comparisons: readonly Comparison[], { links }: FolderLineage, l10n: L10n = ENGLISH): Found[] {
  const byPath = new Map(readings.map(reading => [reading.article.path, reading] as const));
  const sides = new Map<string, SideReader>();
  const sideOf = (place: Aligned['a']['sentence']): Aligned['a'] => {
    const known = sides.get(place.article) ?? new SideReader(byPath.get(place.article)!);
    sides.set(place.article, known);
    return known.side(place);
  };
  const pairs = figurePairs(readings, comparisons, links);
  return links.flatMap(link => {
    const [a, b] = link.articles.map(path => byPath.get(path)!) as [ArticleReading, ArticleReading];
    const aligned = link.aligned.filter(({ a: x, b: y }) => x.text !== y.text).map((pair): Aligned => ({ a: sideOf(pair.a), b: sideOf(pair.b), score: pair.score }));
    const teller = new Teller(a, b, l10n);
    const alike = aligned.flatMap(({ a: x, b: y }) => alikeIn(x.figures, y.figures));
    for (const pair of [...pairs.get(keyOf(a.article.path, b.article.path)) ?? [], ...alike]) ofFigures(teller, pair, aligned);
    for (const pair of aligned) ofSentences(teller, pair);
    return teller.found;
  });
}

const keyOf = (a: string, b: string): string => `${a}\n${b}`;

/** For each link, the pairs of figures that are compared: in aligned sentences, or the only ones of their comparison in either article. */
function figurePairs(readings: readonly ArticleReading[], comparisons: readonly Comparison[], links: readonly ArticleLink[]): Map<string, FigurePair[]> {
  const figures = new Map<FigureId, ArticleFigure>(links.length === 0 ? [] : readings.flatMap(reading => reading.figures.map(figure => [figure.id, figure] as const)));
  const alignedOf = new Map(links.map(({ articles, aligned }) => [keyOf(...articles), new Set(aligned.map(({ a, b }) => `${a.paragraph} ${a.sentence} ${b.paragraph} ${b.sentence}`))] as const));
  const found = new Map<string, FigurePair[]>();
  for (const comparison of links.length === 0 ? [] : comparisons) {
    const members = new Map<string, number>();
    for (const id of comparison.figures) members.set(figures.get(id)!.article, (members.get(figures.get(id)!.article) ?? 0) + 1);
    const alone = ({ article }: ArticleFigure): boolean => members.get(article) === 1;
    for (const { a: x, b: y } of comparison.pairs) {
      const [a, b] = [figures.get(x)!, figures.get(y)!].sort((p, q) => (p.article < q.article ? -1 : 1));
      const key = keyOf(a!.article, b!.article), aligned = alignedOf.get(key);
      if (aligned && (aligned.has(`${a!.paragraph} ${a!.sentence} ${b!.paragraph} ${b!.sentence}`) || (alone(a!) && alone(b!) && (isTelling(a!) || isTelling(b!) || a!.kind === 'duration')))) found.set(key, [...found.get(key) ?? [], [a!, b!]]);
    }
  }
  return found;
}

function ofFigures(teller: Teller, [a, b]: FigurePair, aligned: readonly Aligned[]): void {
  const [one, other] = isNumberLost(b, a) ? [b, a] : [a, b];
  for (const kind of figureChanges(one, other, teller.wordBefore(one), teller.wordBefore(other))) teller.tell(kind, placeOf(one), placeOf(other));
  const pair = aligned.find(({ a: x, b: y }) => isIn(x, a) && isIn(y, b));
  if (pair) ofFigureSources(teller, a, b, pair);
}

function isIn({ sentence }: Side, figure: ArticleFigure): boolean {
  return sentence.paragraph === figure.paragraph && sentence.sentence === figure.sentence;
}

/** Two sources that are not the same, or one who acts in one article only. */
function ofFigureSources(teller: Teller, a: ArticleFigure, b: ArticleFigure, { a: x, b: y, score }: Aligned): void {
  const one = attributionOfFigure(x, a), other = attributionOfFigure(y, b);
  if (one?.source && other?.source && isStatement(one) && isStatement(other) && areOthers(x, one, y, other)) teller.tell('source-changed', placeIn(x, one.source), placeIn(y, other.source));
  const acts = score >= SURE ? [actOn(x, a), actOn(y, b)] as const : [null, null] as const;
  if ((acts[0] === null) === (acts[1] === null)) return;
  const words = acts[0] ? leadOf(y, b) : leadOf(x, a);
  const act = acts[0] ?? acts[1]!;
  if (!words || shareWords(act.source!, words) || tellsAct(acts[0] ? y : x, act)) return;
  teller.tell('agent-changed', acts[0] ? wordsOfAct(x, acts[0]) : words, acts[1] ? wordsOfAct(y, acts[1]) : words);
}

/** "The council proposed". */
function wordsOfAct({ reading: { article } }: Side, { source, cue }: ArticleAttribution): Mention {
  const { start } = source!, { end } = cue!;
  return { article: article.path, start, end, text: article.text.slice(start, end) };
}

function ofSentences(teller: Teller, { a, b, score }: Aligned): void {
  for (const [x, y] of [[a, b], [b, a]] as const) {
    const unmarked = unmarkedQuotation(x, y);
    if (unmarked) teller.tell('quotation-unmarked', ...unmarked);
    const source = score >= SURE ? lostSource(x, y) : null;
    if (source) teller.tell('source-changed', placeIn(x, source), y.sentence, x.sentence.article);
  }
  const reworded = rewordedQuotation(a, b);
  if (reworded) teller.tell('quotation-reworded', ...reworded);
  const outlook = score >= SURE ? outlookChange(a, b) : null;
  if (outlook) teller.tell('status-changed', ...outlook);
}
