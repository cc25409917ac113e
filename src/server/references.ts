/** Where an actor is spoken of: here and in the other sources. */
import { DocumentHighlightKind, type DocumentHighlight, type Location, type Position } from 'vscode-languageserver';
import { byCodeUnit } from '../engine/lists';
import type { Mention } from '../engine/schema';
import { rangeOf, type Held, type Library } from './library';

/** Every mention of the actor at a position: this article's first, the others in the order of their paths. */
export function referencesAt(library: Library, held: Held, position: Position, includeDeclaration: boolean): Location[] {
  const mentions = mentionsAt(library, held, position);
  const declaration = includeDeclaration ? undefined : mentions[0];
  return locations(library, mentions.filter(mention => mention !== declaration));
}

/** Where the actor at a position is first spoken of in this article; from there, where each other article first does. */
export function definitionAt(library: Library, held: Held, position: Position): Location[] {
  const mentions = mentionsAt(library, held, position);
  const seen = new Set<string>();
  const firsts = mentions.filter(({ article }) => !seen.has(article) && seen.add(article));
  const offset = held.document.offsetAt(position);
  const isAtFirst = firsts[0] && firsts[0].start <= offset && offset <= firsts[0].end;
  return locations(library, isAtFirst && firsts.length > 1 ? firsts.slice(1) : firsts.slice(0, 1));
}

/** The mentions in this article of the actor at a position. */
export function highlightsAt(library: Library, held: Held, position: Position): DocumentHighlight[] {
  return mentionsAt(library, held, position)
    .filter(mention => mention.article === held.path)
    .map(mention => ({ range: rangeOf(held, mention), kind: DocumentHighlightKind.Text }));
}

function mentionsAt(library: Library, held: Held, position: Position): Mention[] {
  const mentions = library.view.actorAt(held.path, held.document.offsetAt(position))?.of.mentions ?? [];
  const elsewhere = mentions.filter(mention => mention.article !== held.path).sort((a, b) => byCodeUnit(a.article, b.article) || a.start - b.start);
  return [...mentions.filter(mention => mention.article === held.path), ...elsewhere];
}

function locations(library: Library, mentions: readonly Mention[]): Location[] {
  return mentions.flatMap(mention => library.locate(mention) ?? []);
}
