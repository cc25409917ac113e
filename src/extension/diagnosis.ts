/** What a report of a fault should hold, as a document to be read before it is passed on: no text, no name and no path of an article. */
import { UIKind, Position, Selection, commands, env, extensions, version, window, workspace, type Extension, type ExtensionContext } from 'vscode';
import type { Client } from './client';

export function registerDiagnosis(context: ExtensionContext, client: Client): void {
  context.subscriptions.push(commands.registerCommand('crosscheck.showDiagnosis', async () => {
    const content = `${JSON.stringify(diagnosis(context, client), null, 2)}\n`;
    const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'json', content }));
    // ready to be copied
    editor.selection = new Selection(new Position(0, 0), editor.document.lineAt(editor.document.lineCount - 1).range.end);
  }));
}

function diagnosis({ extension }: ExtensionContext, { state, status, ends }: Client): object {
  return {
    crosscheck: (extension.packageJSON as { readonly version: string }).version,
    editor: { name: env.appName, version, language: env.language, kind: env.uiKind === UIKind.Web ? 'web' : 'desktop', remote: env.remoteName ?? null },
    workspace: { folders: schemes(), trusted: workspace.isTrusted },
    server: { state, endedUnbidden: ends },
    index: status && { ...status, skipped: counts(status.skipped.map(({ reason }) => withoutNames(reason))) },
    changedSettings: changedSettings(extension),
    otherExtensions: extensions.all.filter(({ packageJSON }) => !(packageJSON as { readonly isBuiltin: boolean }).isBuiltin).length - 1,
  };
}

/** What the system says of an error may name the file, in quotation marks or as a path. */
function withoutNames(reason: string): string {
  return reason.replace(/\s*['"“/\\].*$/s, ' …');
}

/** How many folders lie in which kind of file system. */
function schemes(): Record<string, number> {
  return counts((workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme));
}

function counts(items: readonly string[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const item of items) counted[item] = (counted[item] ?? 0) + 1;
  return counted;
}

/** Their names alone: what globs and names are set to is nobody's business. */
function changedSettings({ packageJSON }: Extension<unknown>): string[] {
  const { contributes } = packageJSON as { readonly contributes: { readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[] } };
  return [contributes.configuration].flat().flatMap(({ properties }) => Object.keys(properties)).filter(name => {
    const { globalValue, workspaceValue, workspaceFolderValue } = workspace.getConfiguration().inspect(name) ?? {};
    return [globalValue, workspaceValue, workspaceFolderValue].some(value => value !== undefined);
  });
}
