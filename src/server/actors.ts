/** Actors as the commands that correct them need them. */
import type { Position } from 'vscode-languageserver';
import type { Split } from '../engine/corrections/schema';
import type { Actor } from '../engine/schema';
import type { CorrectionFiles } from './corrections';
import { rangeOf, type Held, type Library } from './library';
import type { Folder, Paths } from './paths';
import type { ActorAt, ActorItem } from './protocol';

interface Sources {
  readonly library: Library;
  readonly paths: Paths;
  readonly corrections: CorrectionFiles;
}

/** All actors that are marked, in the order of the analysis. */
export function actorItems(sources: Sources): ActorItem[] {
  return sources.library.view.analysis.actors.filter(({ kind }) => kind !== 'place').flatMap(actor => itemOf(sources, actor) ?? []);
}

/** The actor at a position, and how this article knows it. */
export function actorAt(sources: Sources, held: Held, position: Position): ActorAt | null {
  const { library, paths } = sources;
  const mention = library.view.actorAt(held.path, held.document.offsetAt(position));
  const item = mention && itemOf(sources, mention.of, held);
  const folder = paths.folderOf(held.uri);
  if (!item || !folder) return null;
  const own = library.corrected(held.path)?.actors.find(actor => actor.mentions.some(({ start }) => start === mention.start));
  return { ...item, range: rangeOf(held, mention), text: mention.text, known: own?.name ?? mention.text, path: held.path.slice(folder.under.length) };
}

/** `from`: the article that decides of which folder the corrections are; where none is given, the first in a folder that names the actor. */
function itemOf({ library, paths, corrections }: Sources, actor: Actor, from?: Held): ActorItem | undefined {
  const { view } = library;
  const articles = [...new Set(actor.mentions.map(mention => mention.article))];
  const candidates = from ? [from] : articles.flatMap(path => library.at(path) ?? []);
  const held = candidates.find(({ uri }) => paths.isInside(uri));
  const folder = held && paths.folderOf(held.uri);
  if (!folder) return undefined;
  const names = view.correctionOf(actor.id)?.bases ?? [actor.name];
  const split = splitOf(corrections, view.correctionOf(actor.id)?.by ?? []);
  return {
    id: actor.id, name: actor.name, kind: actor.kind, names, uri: held.uri, articles: articles.length, corrected: view.correctionOf(actor.id) !== undefined,
    in: isAlone(library, actor, names) ? null : inFolder(articles, folder),
    split: split && { name: split.name, in: typeof split.in === 'string' ? [split.in] : split.in },
  };
}

/** No other actor goes by one of its names. */
function isAlone({ view }: Library, actor: Actor, names: readonly string[]): boolean {
  return names.every(name => view.named(name).every(id => id === actor.id));
}

function inFolder(articles: readonly string[], { under }: Folder): string[] {
  return articles.filter(path => path.startsWith(under)).map(path => path.slice(under.length));
}

/** The entry that has split the actor off without saying who it is. */
function splitOf(corrections: CorrectionFiles, by: readonly Parameters<CorrectionFiles['at']>[0][]): Split | null {
  const place = by.find(({ at: [list] }) => list === 'split');
  const entry = place && corrections.at(place) as Split | undefined;
  return entry && !entry.as ? entry : null;
}
