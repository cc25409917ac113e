/**
 * Puts the extension together; desktop and browser differ only in how they reach the server. Nothing here waits: the editor is
 * never held up.
 */
import { Uri, window, type ExtensionContext } from 'vscode';
import { Articles } from './articles';
import { registerAssistant } from './assistant';
import { Client, type Connect } from './client';
import { registerCardView } from './card-view';
import { registerCommands } from './commands';
import { registerCorrections } from './correct-actor';
import { registerComparisonView } from './comparison-view';
import { registerCoverageView } from './coverage-view';
import { registerDiagnosis } from './diagnosis';
import { registerEventsTree } from './events-tree';
import { registerFindings } from './findings';
import { registerExports } from './export';
import { registerFiguresTree } from './figures-tree';
import { registerMarks } from './marks';
import { registerOriginsTree } from './origins-tree';
import { registerReview } from './review/register';
import { registerSample } from './sample';
import { registerSideBySide } from './side-by-side';
import { registerStatus } from './status';
import { Waker } from './waking';

export function activateWith(context: ExtensionContext, connect: Connect): void {
  const log = window.createOutputChannel('Crosscheck', { log: true });
  const articles = new Articles();
  const client = new Client(connect, articles, log, context.storageUri && Uri.joinPath(context.storageUri, 'index'));

  const waker = new Waker(articles, client);
  context.subscriptions.push(log, articles, client, waker);
  registerStatus(context, client);
  registerEventsTree(context, client);
  registerFiguresTree(context, client);
  registerOriginsTree(context, client);
  registerSideBySide(context, client);
  registerFindings(context);
  registerComparisonView(context, client);
  registerCardView(context, client);
  registerCoverageView(context, client);
  registerCorrections(context, client);
  registerReview(context, client);
  registerExports(context, client);
  registerAssistant(context, client);
  registerDiagnosis(context, client);
  registerSample(context);
  registerCommands(context, { client, log, waker, painter: registerMarks(context, client) });
  void waker.wake();
}
