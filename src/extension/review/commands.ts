/** The commands that decide, asked for at a figure in the text, in a card, in the full comparison or in a tree. */
import { Uri, commands, l10n, window, type ExtensionContext, type QuickPickItem } from 'vscode';
import * as z from 'zod/mini';
import type { FigureId } from '../../engine/schema';
import { DECIDE, WRITE_DECISION, comparisonRequest, decisionsRequest, figureAtRequest, otherFiguresRequest, type DecisionKind, type DecisionSubject, type OtherFigure } from '../../server/protocol';
import type { Client } from '../client';
import { figureOf } from '../figures-tree';
import { decisionText } from './words';
import type { DecisionWriter } from './writer';

/** What the lightbulb asks for. Arguments of commands may come from anywhere. */
const Argument = z.object({
  decision: z.enum(['same', 'not-same', 'accepted', 'disputed', 'ignored']),
  about: z.union([z.object({ figures: z.array(z.string()) }), z.object({ finding: z.string() })]),
  ask: z.boolean(),
});
/** A node of the tree of decisions, or what else says which file is meant. */
const HasFile = z.object({ file: z.string() });

/** The file that a command's argument stands for. */
export function fileOf(argument: unknown): Uri | undefined {
  const { data } = HasFile.safeParse(argument);
  return data && Uri.parse(data.file, true);
}

export function registerDecisionCommands(context: ExtensionContext, client: Client, writer: DecisionWriter): void {
  const register = (name: string, run: (...values: readonly unknown[]) => unknown) => context.subscriptions.push(commands.registerCommand(name, run));
  const onFigure = (name: string, run: (figure: FigureId) => unknown) => register(name, async value => {
    const figure = figureOf(value) ?? await figureAtCursor(client);
    if (figure === undefined) window.setStatusBarMessage(l10n.t('No figure at the cursor'), 5000);
    else await run(figure);
  });
  const decide = new Decide(client, writer);
  onFigure(DECIDE, figure => decide.choose(figure));
  onFigure('crosscheck.acceptFigure', figure => decide.judge('accepted', { figures: [figure] }));
  onFigure('crosscheck.disputeFigure', figure => decide.judge('disputed', { figures: [figure] }));
  onFigure('crosscheck.markSame', figure => decide.pair('same', figure));
  onFigure('crosscheck.markNotSame', figure => decide.pair('not-same', figure));
  register(WRITE_DECISION, async value => {
    const { data } = Argument.safeParse(value);
    if (!data) return;
    const about = data.about as DecisionSubject;
    if (data.ask) await decide.judge(data.decision, about);
    else await decide.write(data.decision, about, null);
  });
  register('crosscheck.undoDecision', () => writer.undo());
  register('crosscheck.removeDecision', async value => {
    const file = fileOf(value) ?? await pickDecision(client);
    if (file) await writer.remove(file);
  });
  register('crosscheck.openDecision', async value => {
    const file = fileOf(value) ?? await pickDecision(client);
    if (file) await window.showTextDocument(file);
  });
}

class Decide {
  constructor(private readonly client: Client, private readonly writer: DecisionWriter) {}

  /** Asks what is to be decided of a figure. */
  async choose(figure: FigureId): Promise<void> {
    const comparison = await this.client.ask(comparisonRequest, { figure });
    if (!comparison) return;
    const own = comparison.rows[0]!;
    const items: (QuickPickItem & { readonly run: () => Promise<unknown> })[] = [
      { label: l10n.t('Accept…'), description: l10n.t('as it stands'), run: () => this.judge('accepted', { figures: [figure] }) },
      { label: l10n.t('Dispute…'), description: l10n.t('there is a doubt about it'), run: () => this.judge('disputed', { figures: [figure] }) },
      { label: l10n.t('Add Note…'), run: () => this.#note(figure) },
      ...(comparison.rows.length > 1 ? [{ label: l10n.t('Not the Same As…'), description: l10n.t('takes two figures apart'), run: () => this.pair('not-same', figure) }] : []),
      { label: l10n.t('The Same As…'), description: l10n.t('compares two figures'), run: () => this.pair('same', figure) },
    ];
    const chosen = await window.showQuickPick(items, { title: `${own.source}: ${own.value}`, placeHolder: comparison.label });
    await chosen?.run();
  }

  /** Accepts or disputes, with a reason if the reviewer gives one. */
  async judge(decision: DecisionKind, about: DecisionSubject): Promise<void> {
    const text = await window.showInputBox({ title: decision === 'accepted' ? l10n.t('Accept') : l10n.t('Dispute'), prompt: l10n.t('Why? May be left empty') });
    if (text !== undefined) await this.write(decision, about, text);
  }

  /** Asks for another figure that is the same, or not. */
  async pair(decision: 'same' | 'not-same', figure: FigureId): Promise<void> {
    const others = (await this.client.ask(otherFiguresRequest, { figure }) ?? []).filter(({ compared }) => compared === (decision === 'not-same'));
    if (others.length === 0) {
      window.setStatusBarMessage(l10n.t('There is no other figure to choose'), 5000);
      return;
    }
    const items = others.map((other: OtherFigure) => ({ label: other.value, description: `${other.measure} · ${other.source}`, detail: other.sentence, other }));
    const title = decision === 'same' ? l10n.t('Which figure measures the same?') : l10n.t('Which figure measures something else?');
    const chosen = await window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
    if (chosen) await this.write(decision, { figures: [figure, chosen.other.id] }, null);
  }

  async write(decision: DecisionKind, about: DecisionSubject, text: string | null): Promise<void> {
    const file = await this.writer.write(decision, about, text);
    if (file) window.setStatusBarMessage(`$(check) ${decisionText(decision)}`, 5000);
  }

  async #note(figure: FigureId): Promise<void> {
    const text = await window.showInputBox({ title: l10n.t('Add Note'), validateInput: value => (value.trim() === '' ? l10n.t('A note can’t be empty') : undefined) });
    if (text !== undefined) await this.write('note', { figures: [figure] }, text);
  }
}

async function pickDecision(client: Client): Promise<Uri | undefined> {
  const items = (await client.ask(decisionsRequest) ?? []).map(({ file, decision, places, text }) => ({ label: `“${places[0]?.exact ?? ''}”`, description: decisionText(decision), ...(text !== null && { detail: text }), file }));
  const chosen = await window.showQuickPick(items, { matchOnDescription: true, placeHolder: items.length > 0 ? l10n.t('Which decision?') : l10n.t('Nothing is decided yet') });
  return chosen && Uri.parse(chosen.file);
}

async function figureAtCursor(client: Client): Promise<FigureId | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return await client.ask(figureAtRequest, { uri: editor.document.uri.toString(), position: { line, character } }) ?? undefined;
}
