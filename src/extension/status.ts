/** What the extension is doing, told where it is looked for and nowhere else: language status, progress in the views, context keys. */
import { LanguageStatusSeverity, MarkdownString, StatusBarAlignment, ThemeColor, Uri, commands, l10n, languages, window, type ExtensionContext, type StatusBarItem } from 'vscode';
import type { IndexStatus } from '../server/protocol';
import { LANGUAGES, type Client } from './client';

/** Values of the context key `crosscheck.state`. */
type Shown = 'idle' | 'indexing' | 'ready' | 'failed';

function shownState({ state, status }: Client): Shown {
  if (state === 'idle' || state === 'failed') return state;
  if (state === 'starting' || status?.state !== 'ready') return 'indexing';
  return status.articles === 0 ? 'idle' : 'ready';
}

export function registerStatus(context: ExtensionContext, client: Client): void {
  const selector = LANGUAGES.map(language => ({ language }));
  const index = languages.createLanguageStatusItem('crosscheck.index', selector);
  const log = languages.createLanguageStatusItem('crosscheck.log', selector);
  index.name = l10n.t('Crosscheck Index');
  log.name = l10n.t('Crosscheck Log');
  log.text = l10n.t('The log says why.');
  log.command = { command: SHOW_LOG, title: l10n.t('Show Log') };
  const stopped = stoppedItem();

  const update = () => {
    const shown = shownState(client);
    void commands.executeCommand('setContext', 'crosscheck.state', shown);
    void commands.executeCommand('setContext', 'crosscheck.hasSkipped', Boolean(client.status?.skipped.length));
    const failed = shown === 'failed';
    index.busy = shown === 'indexing';
    index.severity = failed ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    index.text = failed ? l10n.t('Crosscheck has stopped') : indexText(shown, client.status);
    index.detail = failed ? '' : detailText(client.status);
    index.command = failed
      ? { command: RESTART, title: l10n.t('Restart') }
      : client.status?.skipped.length
        ? { command: 'crosscheck.showSkipped', title: l10n.t('Show Skipped Files') }
        : { command: 'crosscheck.openSettings', title: l10n.t('Settings') };
    log.selector = failed ? selector : [];
    if (failed) stopped.show();
    else stopped.hide();
  };
  update();
  context.subscriptions.push(index, log, stopped, client.onDidChangeState(update), client.onDidChangeStatus(update));
}

const RESTART = 'crosscheck.restartServer';
const SHOW_LOG = 'crosscheck.showLog';

/** Shown in the status bar, whatever is open, when the server ends again and again and is left alone; and at no other time. */
function stoppedItem(): StatusBarItem {
  const item = window.createStatusBarItem('crosscheck.stopped', StatusBarAlignment.Left);
  item.name = l10n.t('Crosscheck has stopped');
  item.text = `$(error) ${item.name}`;
  item.backgroundColor = new ThemeColor('statusBarItem.errorBackground');
  item.command = RESTART;
  item.accessibilityInformation = { label: l10n.t('Crosscheck has stopped. Restart'), role: 'button' };
  item.tooltip = new MarkdownString(`${l10n.t('Crosscheck’s language server has ended again and again, and is left alone. Marks stay as they were.')}\n\n[${l10n.t('Restart')}](command:${RESTART}) · [${l10n.t('Show Log')}](command:${SHOW_LOG})`);
  item.tooltip.isTrusted = { enabledCommands: [RESTART, SHOW_LOG] };
  return item;
}

function indexText(shown: Shown, status: IndexStatus | undefined): string {
  if (shown === 'idle') return l10n.t('No news articles here');
  if (shown === 'indexing') return status ? l10n.t('Reading {0} of {1} articles', status.done, status.total) : l10n.t('Reading the articles');
  if (!status) return '';
  const articles = status.articles === 1 ? l10n.t('1 article') : l10n.t('{0} articles', status.articles);
  const figures = status.figures === 1 ? l10n.t('1 figure') : l10n.t('{0} figures', status.figures);
  return `${articles}, ${figures}`;
}

function detailText(status: IndexStatus | undefined): string {
  if (!status?.skipped.length) return 'Crosscheck';
  return status.skipped.length === 1 ? l10n.t('1 file skipped') : l10n.t('{0} files skipped', status.skipped.length);
}

/** The progress bar on top of a view, for as long as articles are read. */
export function showProgress(context: ExtensionContext, client: Client, viewId: string): void {
  let end: (() => void) | undefined;
  const update = () => {
    const busy = shownState(client) === 'indexing';
    if (busy && !end) void window.withProgress({ location: { viewId } }, () => new Promise<void>(resolve => { end = resolve; }));
    if (!busy) {
      end?.();
      end = undefined;
    }
  };
  update();
  context.subscriptions.push(client.onDidChangeState(update), client.onDidChangeStatus(update), { dispose: () => end?.() });
}

/** Lists the files that were not read and why; choosing one opens it. */
export async function showSkipped(client: Client): Promise<void> {
  const skipped = client.status?.skipped ?? [];
  const items = skipped.map(({ uri, reason }) => {
    const file = Uri.parse(uri);
    return { label: file.path.slice(file.path.lastIndexOf('/') + 1), description: reason, resourceUri: file };
  });
  const placeHolder = items.length > 0 ? l10n.t('Files that Crosscheck has not read, and why') : l10n.t('No file was skipped');
  const chosen = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  if (chosen) await commands.executeCommand('vscode.open', chosen.resourceUri);
}
