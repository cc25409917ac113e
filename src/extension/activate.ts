/**
 * Puts the extension together; desktop and browser differ only in how they reach the server. In a workspace without a single file that
 * may be an article the server is never started.
 */
import { window, workspace, type ExtensionContext } from 'vscode';
import { Articles } from './articles';
import { Client, type Connect } from './client';
import { registerCommands } from './commands';
import { registerComparisonView } from './comparison-view';
import { registerEventsTree } from './events-tree';
import { registerFiguresTree } from './figures-tree';
import { registerMarks } from './marks';
import { registerStatus } from './status';

export function activateWith(context: ExtensionContext, connect: Connect): void {
  const log = window.createOutputChannel('Crosscheck', { log: true });
  const articles = new Articles();
  const client = new Client(connect, articles, log);

  const wake = async () => {
    const open = workspace.textDocuments.some(document => document.languageId === 'news-article');
    if (client.state === 'idle' && (open || await articles.any())) await client.start();
  };
  const refresh = async () => {
    if (client.state === 'failed') await client.restart();
    else if (client.state === 'idle') await wake();
    else await client.refresh();
  };

  context.subscriptions.push(
    log, articles, client,
    articles.onDidChangeList(wake),
    workspace.onDidOpenTextDocument(document => document.languageId === 'news-article' && wake()),
  );
  registerStatus(context, client);
  registerEventsTree(context, client);
  registerFiguresTree(context, client);
  registerComparisonView(context, client);
  registerCommands(context, { client, log, refresh, painter: registerMarks(context, client) });
  void wake();
}
