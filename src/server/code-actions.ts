import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { CONFLICT } from './diagnostics';
import type { Held, Library } from './library';
import { CARD_COMMANDS, CORRECT_ACTOR, type ActorArguments, type OpenComparisonArguments } from './protocol';
import { isShown } from './view';

/** On figures that are compared: to see all sources side by side. On actors: to correct who they are. */
export function codeActionsAt(library: Library, held: Held, params: CodeActionParams): CodeAction[] {
  return [...onFigures(library, held, params), ...onActor(library, held, params)];
}

function onActor(library: Library, held: Held, { range: { start } }: CodeActionParams): CodeAction[] {
  const mention = library.view.actorAt(held.path, held.document.offsetAt(start));
  if (!mention) return [];
  const title = 'Correct this actor…';
  return [{ title, kind: CodeActionKind.RefactorRewrite, command: { title, command: CORRECT_ACTOR, arguments: [held.uri, start] satisfies ActorArguments } }];
}

function onFigures(library: Library, held: Held, { range, context }: CodeActionParams): CodeAction[] {
  const [start, end] = [held.document.offsetAt(range.start), held.document.offsetAt(range.end)];
  return library.view.figuresOf(held.path)
    .filter(figure => isShown(figure) && figure.comparison !== null && figure.start <= end && start <= figure.end)
    .map((figure): CodeAction => {
      const from = held.document.positionAt(figure.start);
      const diagnostics = context.diagnostics.filter(({ code, range: { start: at } }) => code === CONFLICT && at.line === from.line && at.character === from.character);
      return {
        title: 'Open full comparison',
        kind: CodeActionKind.QuickFix,
        ...(diagnostics.length > 0 && { diagnostics }),
        command: { title: 'Open full comparison', command: CARD_COMMANDS.openComparison, arguments: [figure.id] satisfies OpenComparisonArguments },
      };
    });
}
