import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { foundIn } from './diagnostics';
import { rangeOf, type Held, type Library } from './library';
import { CARD_COMMANDS, CORRECT_ACTOR, SHOW_SIDES, type ActorArguments, type OpenComparisonArguments, type SidesOf } from './protocol';
import { decisionsAt } from './review-actions';
import { isShown } from './view';

/** On figures that are compared: to see all sources. On findings: to see both sentences side by side. On both: to decide. On actors: to correct who they are. */
export function codeActionsAt(library: Library, held: Held, params: CodeActionParams): CodeAction[] {
  return [...onFigures(library, held, params), ...onFindings(library, held, params), ...decisionsAt(library, held, params), ...onActor(library, held, params)];
}

function onActor({ view, l10n }: Library, held: Held, { range: { start } }: CodeActionParams): CodeAction[] {
  const mention = view.actorAt(held.path, held.document.offsetAt(start));
  if (!mention) return [];
  const title = l10n.t('Correct this actor…');
  return [{ title, kind: CodeActionKind.RefactorRewrite, command: { title, command: CORRECT_ACTOR, arguments: [held.uri, start] satisfies ActorArguments } }];
}

function onFigures({ view, l10n }: Library, held: Held, { range, context }: CodeActionParams): CodeAction[] {
  const [start, end] = [held.document.offsetAt(range.start), held.document.offsetAt(range.end)];
  return view.figuresOf(held.path)
    .filter(figure => isShown(figure) && figure.comparison !== null && figure.start <= end && start <= figure.end)
    .map(figure => quickFix(l10n.t('Open full comparison'), CARD_COMMANDS.openComparison, [figure.id] satisfies OpenComparisonArguments,
      diagnosticsAt(held, figure, context.diagnostics)));
}

function onFindings(library: Library, held: Held, { range, context }: CodeActionParams): CodeAction[] {
  const { l10n } = library;
  const [start, end] = [held.document.offsetAt(range.start), held.document.offsetAt(range.end)];
  return foundIn(library, held)
    .filter(({ place }) => place.start <= end && start <= place.end)
    .flatMap(({ place, findings }) => findings.filter(({ sentences }) => sentences.length === 2).map(({ id, kind }) => quickFix(
      l10n.t('Show both sentences side by side'), SHOW_SIDES, [{ finding: id } satisfies SidesOf],
      diagnosticsAt(held, place, context.diagnostics.filter(({ code }) => code === kind)),
    )));
}

/** The diagnostics of the product that start where a span does. */
function diagnosticsAt(held: Held, span: { readonly start: number; readonly end: number }, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const { start } = rangeOf(held, span);
  return diagnostics.filter(({ source, range }) => source === 'Crosscheck' && range.start.line === start.line && range.start.character === start.character);
}

function quickFix(title: string, command: string, args: readonly unknown[], diagnostics: Diagnostic[]): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, ...(diagnostics.length > 0 && { diagnostics }), command: { title, command, arguments: [...args] } };
}
