/**
 * The full comparison: every source's sentence for one figure side by side, in a panel. The page (`src/webview`) is told what to
 * show and can ask that a row's place be opened, or that it be decided on; it loads nothing from elsewhere and makes no markup from texts.
 */
import { ViewColumn, commands, l10n, window, type Disposable, type ExtensionContext, type Uri, type WebviewPanel } from 'vscode';
import type { FigureId } from '../engine/schema';
import * as z from 'zod/mini';
import { CARD_COMMANDS, DECIDE, comparisonRequest, figureAtRequest, visible, type FigureRow, type FullComparison } from '../server/protocol';
import type { Shown, Texts, Told } from '../webview/model';
import type { Client } from './client';
import { statusText } from './events-tree';
import { figureOf } from './figures-tree';
import { pageOptions, showPage } from './page';
import { isRecord, reveal } from './places';
import { relationText } from './relations';
import { decisionWords } from './review/words';

export const VIEW_TYPE = 'crosscheck.comparison';

/** What the page may say. */
const Message = z.discriminatedUnion('type', [z.object({ type: z.literal('ready') }), z.object({ type: z.enum(['reveal', 'decide']), row: z.int() })]);

const PAGE = { style: 'media/comparison.css', script: 'dist/webview/comparison.js' };

class ComparisonView implements Disposable {
  #panel: WebviewPanel | undefined;
  #figure: FigureId | undefined;
  /** The rows as shown: the page speaks of them by number. */
  #rows: readonly FigureRow[] = [];

  constructor(private readonly extensionUri: Uri, private readonly client: Client) {}

  open(figure: FigureId): void {
    this.#figure = figure;
    if (this.#panel) {
      this.#panel.reveal();
      void this.update();
    } else {
      this.adopt(window.createWebviewPanel(VIEW_TYPE, l10n.t('Comparison'), ViewColumn.Beside, pageOptions(this.extensionUri)), figure);
    }
  }

  /** Takes over a panel, new or restored from the last session. */
  adopt(panel: WebviewPanel, figure: FigureId | undefined): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#figure = figure;
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    showPage(panel, this.extensionUri, PAGE, message => this.#receive(message));
  }

  async update(): Promise<void> {
    const figure = this.#figure;
    if (!this.#panel || figure === undefined || this.client.state !== 'running') return;
    const comparison = await this.client.ask(comparisonRequest, { figure });
    if (comparison === undefined || figure !== this.#figure || !this.#panel) return;
    this.#rows = comparison?.rows ?? [];
    if (comparison) this.#panel.title = visible(comparison.label);
    const told: Told = comparison
      ? { type: 'show', figure, comparison: shown(comparison), texts: texts() }
      : { type: 'gone', figure, text: l10n.t('This figure is no longer in the folder as it was. Open the comparison again from the text or from the tree of figures.') };
    await this.#panel.webview.postMessage(told);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #receive(received: unknown): void {
    const { data: message } = Message.safeParse(received);
    if (message?.type === 'ready') void this.update();
    if (!message || message.type === 'ready') return;
    const row = this.#rows[message.row];
    if (row && message.type === 'reveal') void reveal(row.uri, row.range);
    else if (row) void commands.executeCommand(DECIDE, row.id);
  }
}

/** A comparison as the page shows it; where its rows lie stays here. */
function shown({ label, relation, reason, origins, families, rows, chart }: FullComparison): Shown {
  const sources = new Set(rows.map(({ uri }) => uri)).size;
  return {
    label, relation, reason, chart,
    origins: origins < sources && origins > 0
      ? [l10n.t('{0} articles, {1} origins', sources, origins), ...families.map(({ sources: shared, credit }) => (credit === null ? l10n.t('One origin: {0}', shared.join(', ')) : l10n.t('One origin ({0}): {1}', credit, shared.join(', '))))]
      : [],
    rows: rows.map(row => ({
      source: row.source, value: row.value, sentence: row.sentence, mark: row.mark, relation: row.relation, reason: row.reason,
      said: saidBy(row),
      asOf: row.asOf === null ? null : l10n.t('as of {0}', row.asOf),
      status: row.status === 'reported' ? null : statusText({ status: row.status }),
      decided: decisionWords(row.decided),
      notes: row.decided.flatMap(({ text, by }) => (text === null ? [] : [by === null ? text : `${by}: ${text}`])),
    })),
  };
}

function saidBy({ attribution, cue }: FigureRow): string {
  if (attribution === null) return l10n.t('in the article’s own voice');
  return cue === null ? attribution : l10n.t('{0} (“{1}”)', attribution, cue);
}

/** The page's own words. */
function texts(): Texts {
  return {
    relations: { conflict: relationText('conflict'), update: relationText('update'), compatible: relationText('compatible'), agree: relationText('agree') },
    asked: l10n.t('this figure'),
    alone: l10n.t('No other source gives this figure.'),
    rows: l10n.t('Sources'),
    open: l10n.t('Open in the article'),
    decide: l10n.t('Decide…'),
    chart: l10n.t('Each source’s number by the day for which it holds, with what its words allow'),
    summary: l10n.t('{0} figures of {1} sources, from {2} to {3}', '{0}', '{1}', '{2}', '{3}'),
    undated: l10n.t('no date'),
    logarithmic: l10n.t('logarithmic scale'),
    noNumber: l10n.t('Not on this scale:'),
    otherSources: l10n.t('Other sources'),
  };
}

export function registerComparisonView(context: ExtensionContext, client: Client): void {
  const view = new ComparisonView(context.extensionUri, client);
  context.subscriptions.push(
    view,
    client.onDidChangeIndex(() => view.update()),
    client.onDidChangeState(() => view.update()),
    commands.registerCommand(CARD_COMMANDS.openComparison, async (argument?: unknown) => {
      const figure = figureOf(argument) ?? await figureAtCursor(client);
      if (figure !== undefined) view.open(figure);
      else window.setStatusBarMessage(l10n.t('No figure at the cursor'), 3000);
    }),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel(panel, state: unknown) {
        view.adopt(panel, isRecord(state) && typeof state.figure === 'string' ? state.figure as FigureId : undefined);
        return Promise.resolve();
      },
    }),
  );
}

async function figureAtCursor(client: Client): Promise<FigureId | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return await client.ask(figureAtRequest, { uri: editor.document.uri.toString(), position: { line, character } }) ?? undefined;
}
