/** The commands that stand on their own; those of a view are registered with it. */
import {
  ConfigurationTarget, Selection, TextEditorRevealType, commands, l10n, window, workspace, type ExtensionContext, type LogOutputChannel, type Range, type TextEditor,
} from 'vscode';
import { CARD_COMMANDS } from '../server/protocol';
import type { Client } from './client';
import type { MarkPainter } from './marks';
import { isRevealArguments, reveal } from './places';
import { SECTION, marksShown, type MarkSetting } from './settings';
import { showSkipped } from './status';
import type { Waker } from './waking';

interface Parts {
  readonly client: Client;
  readonly painter: MarkPainter;
  readonly log: LogOutputChannel;
  readonly waker: Waker;
}

export function registerCommands(context: ExtensionContext, { client, painter, log, waker }: Parts): void {
  const register = (name: string, run: (...values: readonly unknown[]) => unknown) => {
    context.subscriptions.push(commands.registerCommand(name, run));
  };
  register(CARD_COMMANDS.reveal, async (...values) => {
    if (isRevealArguments(values)) await reveal(...values);
  });
  register('crosscheck.nextFigure', () => goToFigure(painter, 'next'));
  register('crosscheck.previousFigure', () => goToFigure(painter, 'previous'));
  register('crosscheck.toggleFigures', () => toggle('figures'));
  register('crosscheck.toggleActors', () => toggle('actors'));
  register('crosscheck.refresh', () => waker.refresh());
  register('crosscheck.showSkipped', () => showSkipped(client));
  register('crosscheck.showLog', () => log.show());
  register('crosscheck.restartServer', () => client.restart());
  register('crosscheck.clearIndex', () => client.clearIndex());
  register('crosscheck.openSettings', () => commands.executeCommand('workbench.action.openSettings', `@ext:${context.extension.id}`));
}

/** Changes the setting where it is in force, so that the change shows. */
async function toggle(kind: MarkSetting): Promise<void> {
  const configuration = workspace.getConfiguration(SECTION);
  const inWorkspace = configuration.inspect(`marks.${kind}`)?.workspaceValue !== undefined;
  await configuration.update(`marks.${kind}`, !marksShown(kind), inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global);
}

/** Selects the figure after (or before) the cursor; from the last it goes on to the first. */
function goToFigure(painter: MarkPainter, direction: 'next' | 'previous'): void {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const figures = painter.figuresIn(editor.document);
  const figure = direction === 'next'
    ? figures.find(range => range.start.isAfter(editor.selection.start)) ?? figures[0]
    : figures.findLast(range => range.start.isBefore(editor.selection.start)) ?? figures.at(-1);
  if (figure) select(editor, figure);
  else window.setStatusBarMessage(l10n.t('No figures marked here'), 3000);
}

function select(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
