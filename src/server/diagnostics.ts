import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { Figure } from '../engine/schema';
import { shorten } from '../engine/export/plain';
import { formatReading } from '../engine/figures/in-words';
import { rangeOf, type Held, type Library } from './library';
import type { ServerSettings } from './protocol';
import { sourceOf } from './queries';
import { isShown, type View } from './view';

/** Code of the diagnostic on a figure from which another source's differs. */
export const CONFLICT = 'sources-differ';

/** What a reviewer should look at in an article: what is wrong with the file and, where they are asked for, figures that other sources contradict. */
export function diagnosticsOf(library: Library, held: Held, { problems }: Pick<ServerSettings, 'problems'>): Diagnostic[] {
  const { view } = library;
  return [
    ...(problems ? view.figuresOf(held.path) : []).filter(isShown).flatMap(figure => conflictOf(library, held, figure) ?? []),
    ...held.reading.article.problems.map((problem): Diagnostic => ({
      range: rangeOf(held, problem), severity: DiagnosticSeverity.Information, source: 'Crosscheck', code: problem.code, message: problem.message,
    })),
  ];
}

function conflictOf(library: Library, held: Held, figure: Figure): Diagnostic | undefined {
  const { view } = library;
  const conflicts = view.relatedTo(figure.id).filter(({ relation }) => relation === 'conflict');
  if (conflicts.length === 0) return undefined;
  const more = conflicts.length > 1 ? ` (and ${conflicts.length - 1} more)` : '';
  return {
    range: rangeOf(held, figure),
    severity: DiagnosticSeverity.Information,
    source: 'Crosscheck',
    code: CONFLICT,
    message: `Sources differ on ${shorten(figure.measure || figure.text, 120)}: ${shorten(conflicts[0]!.reason, 300)}${more}`,
    relatedInformation: conflicts.flatMap(({ other }) => related(library, view, other)),
  };
}

function related(library: Library, view: View, id: Figure['id']): DiagnosticRelatedInformation[] {
  const figure = view.figures.get(id);
  const location = figure && library.locate(figure);
  if (!figure || !location) return [];
  const source = figure.attribution ? `${sourceOf(view, figure.article)}, from ${figure.attribution.text}` : sourceOf(view, figure.article);
  return [{ location, message: shorten(`${source}: ${formatReading(figure)}`, 200) }];
}
