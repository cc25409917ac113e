import { MarkupKind, type Hover, type MarkupContent, type Position } from 'vscode-languageserver';
import { stateOf } from '../engine/actors/offices';
import type { L10n } from '../engine/l10n';
import { byCodeUnit, push } from '../engine/lists';
import type { ArticleReading } from '../engine/reading';
import type { Actor, Figure, Mention, Span } from '../engine/schema';
import { actorCard, figureCard, MOST_ROWS, sourceCard, stillReading, type ActorCard, type ActorRow, type SourceSuggestion } from './card';
import type { CorrectionFiles } from './corrections';
import { foundIn } from './diagnostics';
import { rangeOf, type Held, type Library } from './library';
import type { CardAt, Place } from './protocol';
import { comparisonItem, placeOf } from './queries';

/** The card at a position: that of a figure, else that of an actor; null where there is nothing to say. */
export function hoverAt(library: Library, corrections: Pick<CorrectionFiles, 'locate'>, held: Held, position: Position, pending: string | null): Hover | null {
  const offset = held.document.offsetAt(position);
  const figure = library.view.figureAt(held.path, offset);
  if (figure) {
    const comparison = comparisonItem(library, figure.id);
    const suggestion = figure.attribution && suggestionAt(library, held, figure.attribution)?.card;
    return comparison && hover(held, figure, figureCard({ figure, boundWords: boundWords(held, figure), comparison, suggestion: suggestion ?? null, pending }, library.l10n));
  }
  const mention = library.view.actorAt(held.path, offset);
  const unnamed = suggestionAt(library, held, { start: offset, end: offset });
  const source = unnamed && sourceCard(unnamed.source.text, unnamed.card, library.l10n);
  if (!mention) return unnamed && source !== null ? hover(held, unnamed.source, source) : null;
  const corrected = (library.view.correctionOf(mention.of.id)?.by ?? []).flatMap(place => corrections.locate(place) ?? []);
  const card = actorCard({ actor: mention.of, of: ownerOf(library, mention.of), ...actorSources(library, mention.of, held.path), corrections: corrected, pending }, library.l10n);
  return hover(held, mention, source === null ? card : `${source}\n\n---\n\n${card}`);
}

/** The card at a position, with the findings there: what a view tells that is read without pointing. Null where there is nothing to say. */
export function cardAt(library: Library, corrections: Pick<CorrectionFiles, 'locate'>, held: Held, position: Position, pending: string | null): CardAt | null {
  const offset = held.document.offsetAt(position);
  const card = hoverAt(library, corrections, held, position, pending);
  const found = foundIn(library, held).filter(({ place }) => place.start <= offset && offset <= place.end);
  if (!card && found.length === 0) return null;
  const { start, end } = found[0]?.place ?? { start: offset, end: offset };
  return {
    words: card?.range ? held.document.getText(card.range) : held.document.getText().slice(start, end),
    markdown: card ? (card.contents as MarkupContent).value : '',
    findings: found.flatMap(({ findings }) => findings.map(({ kind, message }) => ({ kind, message }))),
  };
}

/** The state that a body belongs to, with its first mention in this folder. */
function ownerOf(library: Library, { name, kind }: Actor): { readonly name: string; readonly place: Place | null } | null {
  const state = kind === 'organisation' || kind === 'group' ? stateOf(name) : null;
  const first = state === null ? undefined : library.view.named(state).map(id => library.view.actors.get(id)!).find(actor => actor.kind === 'state' && actor.name === state)?.mentions[0];
  return state === null ? null : { name: state, place: (first && placeOf(library, first)) ?? null };
}

/** Whom the unnamed source around a span may be. */
function suggestionAt(library: Library, { path }: Held, span: Pick<Span, 'start' | 'end'>): { readonly source: Mention; readonly card: SourceSuggestion } | null {
  const found = library.view.suggestedFor(path, span);
  const actor = found && library.view.actors.get(found.actor);
  const statement = found && placeOf(library, found.statement);
  return actor && statement ? { source: found.source, card: { name: actor.name, statement } } : null;
}

/** The whole answer while the document itself is not read yet. */
export function hoverMeanwhile(pending: string, l10n: L10n): Hover {
  return { contents: { kind: MarkupKind.Markdown, value: stillReading(pending, l10n) } };
}

function hover(held: Held, span: { readonly start: number; readonly end: number }, value: string): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(held, span) };
}

/** The words of the figure's phrase before its number. */
function boundWords({ reading }: Held, figure: Figure): string {
  const paragraph = reading.figures.find(({ id }) => id === figure.id)?.paragraph ?? -1;
  const start = reading.article.paragraphs[paragraph]?.start ?? 0;
  const quantity = reading.passages[paragraph]?.quantities.find(candidate => start + candidate.start === figure.start);
  return quantity && figure.bound !== 'exact' ? quantity.text.slice(0, Math.max(0, quantity.number.start - quantity.start)).trim() : '';
}

/** What the actor does in each source, of so many as a card shows: this article first, the others in the order of their paths; and how many sources there are. */
function actorSources(library: Library, actor: Actor, here: string): Pick<ActorCard, 'rows' | 'sources'> {
  const byArticle = new Map<string, Mention[]>();
  for (const mention of actor.mentions) push(byArticle, mention.article, mention);
  const paths = [...byArticle.keys()].sort(byCodeUnit);
  const shown = [...paths.filter(path => path === here), ...paths.filter(path => path !== here)].slice(0, MOST_ROWS);
  const rows = shown.flatMap((path): ActorRow[] => {
    const mentions = byArticle.get(path)!;
    const first = placeOf(library, mentions[0]!);
    if (!first) return [];
    const reading = library.corrected(path);
    const own = actorsAt(reading, new Set(mentions.map(mention => mention.start)));
    const keys = new Set(own.map(({ key }) => key));
    const statements = reading?.attributions.filter(({ actor: speaker }) => speaker !== null && keys.has(speaker)) ?? [];
    const statement = statements[0] ? placeOf(library, { ...statements[0].content, article: path }) ?? null : null;
    return [{ first, roles: [...new Set(own.flatMap(({ roles }) => roles))], mentions: mentions.length, statements: statements.length, statement, own: path === here }];
  });
  return { rows, sources: paths.length };
}

/** The article's actors whose mentions start at these offsets. */
function actorsAt(reading: ArticleReading | undefined, mentionStarts: ReadonlySet<number>): ArticleReading['actors'] {
  return reading?.actors.filter(actor => actor.mentions.some(mention => mentionStarts.has(mention.start))) ?? [];
}
