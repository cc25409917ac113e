/** The sample articles of the walkthrough. They are copied before they are opened, so that what a reader tries leaves the extension as it was. */
import { Uri, commands, l10n, window, workspace, type ExtensionContext } from 'vscode';

const SAMPLE = 'test/fixtures/sample';

export function registerSample({ subscriptions, extensionUri, globalStorageUri }: ExtensionContext): void {
  subscriptions.push(commands.registerCommand('crosscheck.openSample', async () => {
    const folder = Uri.joinPath(globalStorageUri, 'sample');
    try {
      if (!await exists(folder)) await workspace.fs.copy(Uri.joinPath(extensionUri, SAMPLE), folder);
    } catch (error) {
      void window.showErrorMessage(l10n.t('The sample articles could not be copied: {0}', String(error)));
      return;
    }
    await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: workspace.workspaceFolders !== undefined });
  }));
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(() => true, () => false);
}
