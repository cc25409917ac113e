/** What reviewers decide: commands, notes beside the text, the tree of decisions, and files that follow renamed articles. */
import { Uri, WorkspaceEdit, workspace, type ExtensionContext } from 'vscode';
import { movedRequest } from '../../server/protocol';
import type { Client } from '../client';
import { openFile, replace } from '../kept-files';
import { registerDecisionCommands } from './commands';
import { registerNotes } from './notes';
import { registerReviewTree } from './tree';
import { DecisionWriter } from './writer';

export function registerReview(context: ExtensionContext, client: Client): void {
  const writer = new DecisionWriter(client);
  registerDecisionCommands(context, client, writer);
  registerNotes(context, client, writer);
  registerReviewTree(context, client);
  context.subscriptions.push(workspace.onWillRenameFiles(event => event.waitUntil(followed(client, event.files))));
}

/** The edit by which decisions follow articles that the editor renames or moves; it is undone with that. */
async function followed(client: Client, files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[]): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const moves = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
  for (const { file, text } of await client.ask(movedRequest, { moves }) ?? []) {
    const document = await openFile(Uri.parse(file));
    if (document) replace(edit, document, text);
  }
  return edit;
}
