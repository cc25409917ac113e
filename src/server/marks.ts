import type { Figure } from '../engine/schema';
import { rangeOf, type Held } from './library';
import type { FigureMarkStyle, Mark, Marks } from './protocol';
import { isShown, type View } from './view';

/** What is to be marked in an article, in the order of its text. */
export function marksOf(held: Held, view: View): Marks {
  const { path, uri, document, reading } = held;
  const spans: readonly Spanned[] = [
    ...view.figuresOf(path).filter(isShown).map(figure => ({ ...spanOf(figure), mark: { kind: 'figure', style: styleOf(figure, view), id: figure.id } as const })),
    ...view.actorsOf(path).filter(({ of }) => of.kind !== 'place').map(mention => ({ ...spanOf(mention), mark: { kind: 'actor', actorKind: mention.of.kind, id: mention.of.id } as const })),
    ...reading.article.asides.map(aside => ({ ...spanOf(aside), mark: { kind: 'aside', asideKind: aside.kind } as const })),
  ];
  const marks = spans.toSorted((a, b) => a.start - b.start || a.end - b.end).map(span => ({ ...span.mark, range: rangeOf(held, span) }));
  return { uri, version: document.version, complete: reading.complete, article: true, marks };
}

/** That a source differs matters more to a reviewer than who is named. */
function styleOf(figure: Figure, view: View): FigureMarkStyle {
  if (view.relatedTo(figure.id).some(({ relation }) => relation === 'conflict')) return 'conflict';
  return figure.attribution && !figure.attribution.anonymous ? 'sourced' : 'unsourced';
}

interface Spanned {
  readonly start: number;
  readonly end: number;
  readonly mark: WithoutRange<Mark>;
}
type WithoutRange<T> = T extends unknown ? Omit<T, 'range'> : never;

function spanOf({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  return { start, end };
}
