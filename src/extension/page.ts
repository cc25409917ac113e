/** The pages of panels: one style sheet and one script of our own; nothing else may load, run or style. */
import { Uri, type WebviewOptions, type WebviewPanel } from 'vscode';
import { language } from './language';
import { pageHtml } from './page-html';

/** Addresses within the extension. */
export interface PageParts {
  readonly style: string;
  readonly script: string;
}

export function pageOptions(extensionUri: Uri): WebviewOptions {
  return { enableScripts: true, localResourceRoots: ['media', 'dist/webview'].map(folder => Uri.joinPath(extensionUri, folder)) };
}

/** Shows a page in a panel, new or restored from the last session. */
export function showPage(panel: WebviewPanel, extensionUri: Uri, parts: PageParts, receive: (message: unknown) => unknown): void {
  panel.webview.options = pageOptions(extensionUri);
  panel.iconPath = { light: Uri.joinPath(extensionUri, 'media/article-light.svg'), dark: Uri.joinPath(extensionUri, 'media/article-dark.svg') };
  panel.webview.onDidReceiveMessage(receive);
  const address = (file: string) => panel.webview.asWebviewUri(Uri.joinPath(extensionUri, file)).toString();
  panel.webview.html = pageHtml({ language: language(), style: address(parts.style), styles: panel.webview.cspSource, script: address(parts.script), nonce: crypto.randomUUID() });
}
