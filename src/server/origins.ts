/** Which articles share an origin, as the tree of origins, cards and side-by-side views show it. */
import { formatDate } from '../engine/dates/in-words';
import type { Finding } from '../engine/findings/model';
import type { ArticleLink } from '../engine/lineage/model';
import { push } from '../engine/lists';
import type { Lineage, OriginId } from '../engine/schema';
import type { Library } from './library';
import type { Known, ListChanges } from './listing';
import type { ArticleItem, Family, FindingItem, LinkItem, OriginItem, Sides, SidesOf } from './protocol';
import { placeOf, sourceOf } from './queries';
import type { StoryView } from './story-view';
import type { View } from './view';

/** The closest first. */
const CLOSENESS: readonly Lineage['relation'][] = ['copy', 'rewrite', 'shared-origin'];

/** What has changed in the list of origins. */
export function originChanges(library: Library, since: Known | null): ListChanges<OriginItem> {
  return library.view.changesOf(since, story => story.once('origins', () => originsOf(library, story).filter(({ articles }) => articles.length > 0)));
}

function originsOf(library: Library, story: StoryView): OriginItem[] {
  return [...story.origins.values()].map(({ id, articles, credit }): OriginItem => ({
    id, credit,
    articles: articles.flatMap(path => articleItem(library, path) ?? []),
    links: shownOf(story.linksOf(id)).flatMap(link => linkItem(library, link) ?? []),
  }));
}

/** More links than these are not all shown: the surest that hold the family together say as much. */
const MOST_LINKS = 60;

/** All of them, or where they are too many, a spanning tree of the surest (Kruskal 1956), in their order. */
function shownOf(links: readonly ArticleLink[]): readonly ArticleLink[] {
  if (links.length <= MOST_LINKS) return links;
  const parts = new Map<string, Set<string>>();
  const partOf = (path: string): Set<string> => parts.get(path) ?? new Set([path]);
  const spanning = new Set([...links].sort((a, b) => b.score - a.score).filter(({ articles: [a, b] }) => {
    const [left, right] = [partOf(a), partOf(b)];
    if (left.has(b)) return false;
    for (const path of right) left.add(path);
    for (const path of left) parts.set(path, left);
    return true;
  }));
  return links.filter(link => spanning.has(link));
}

/** Those of some articles that share an origin with another of them. */
export function familiesOf(view: View, paths: ReadonlySet<string>): Family[] {
  const members = new Map<OriginId, string[]>();
  for (const path of paths) push(members, view.originOf(path)!, path);
  return [...members].flatMap(([id, family]): Family[] => {
    if (family.length < 2) return [];
    const held = new Set(family);
    const relations = new Set(view.linksOf(id).filter(({ articles }) => articles.every(path => held.has(path))).map(({ relation }) => relation));
    return [{
      sources: [...new Set(family.map(path => sourceOf(view, path)))],
      credit: view.origins.get(id)?.credit ?? null,
      relations: CLOSENESS.filter(relation => relations.has(relation)),
    }];
  });
}

/** Two texts to show side by side; null where there are no two. */
export function sidesOf({ view }: Library, of: SidesOf): Sides | null {
  if ('link' in of) {
    const link = view.linkBetween(...of.link);
    return link && link.aligned.length > 0 ? sides(view, link.articles, blocksOf(link.aligned)) : null;
  }
  const [a, b] = view.findings.get(of.finding)?.sentences ?? [];
  return a && b ? sides(view, [a.article, b.article], [{ left: [a.text], right: [b.text] }]) : null;
}

export function findingItem(library: Library, { id, kind, message, places }: Finding): FindingItem {
  return { id, kind, message, places: places.flatMap(place => placeOf(library, place) ?? []) };
}

/** Sentences that tell the same: mostly one on each side, or one that the other article tells in two. */
interface Block {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Pairs that follow each other and have a sentence in common are one block, so that no sentence stands there twice. */
function blocksOf(aligned: ArticleLink['aligned']): Block[] {
  const blocks: { left: string[]; right: string[] }[] = [];
  let last: ArticleLink['aligned'][number] | undefined;
  for (const pair of aligned) {
    const block = blocks.at(-1);
    const [sameLeft, sameRight] = [last?.a.start === pair.a.start, last?.b.start === pair.b.start];
    if (!block || !(sameLeft || sameRight)) blocks.push({ left: [pair.a.text], right: [pair.b.text] });
    else {
      if (!sameLeft) block.left.push(pair.a.text);
      if (!sameRight) block.right.push(pair.b.text);
    }
    last = pair;
  }
  return blocks;
}

function sides(view: View, [left, right]: readonly [string, string], blocks: readonly Block[]): Sides {
  // one block a line, so that an editor compares each with its own
  const text = (side: keyof Block) => blocks.map(block => `${block[side].join(' ').replace(/\s+/g, ' ').trim()}\n`).join('\n');
  return { left: { label: sourceOf(view, left), text: text('left') }, right: { label: sourceOf(view, right), text: text('right') } };
}

function articleItem(library: Library, path: string): ArticleItem | undefined {
  const article = library.view.articles.get(path);
  const held = library.at(path);
  if (!article || !held) return undefined;
  const { title, published: { date }, credits } = article;
  return { uri: held.uri, path, title, credits, source: sourceOf(library.view, path), date: date === null ? null : formatDate(date, library.l10n) };
}

function linkItem(library: Library, { articles, relation, evidence, aligned }: ArticleLink): LinkItem | undefined {
  const [first, second] = articles;
  const [a, b] = [articleItem(library, first), articleItem(library, second)];
  if (!a || !b) return undefined;
  return {
    articles: [a, b], relation, sentences: aligned.length,
    evidence: evidence.flatMap(({ kind, ...spans }) => {
      const places = [placeOf(library, { ...spans.a, article: first }), placeOf(library, { ...spans.b, article: second })] as const;
      return places[0] && places[1] ? [{ kind, a: places[0], b: places[1] }] : [];
    }),
    changes: library.view.findingsBetween(first, second).map(finding => findingItem(library, finding)),
  };
}
