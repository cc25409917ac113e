/** The pages of panels: one style sheet and one script of our own; nothing else may load, run or style. */
import { Uri, type Webview, type WebviewOptions, type WebviewPanel } from 'vscode';
import { language } from './language';

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
  panel.webview.html = pageOf(panel.webview, extensionUri, parts);
}

/** The page's frame, whose `main` the script fills. */
function pageOf(webview: Webview, extensionUri: Uri, { style, script }: PageParts): string {
  const address = (file: string) => webview.asWebviewUri(Uri.joinPath(extensionUri, file)).toString();
  const nonce = crypto.randomUUID();
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${address(style)}">
  <title>Crosscheck</title>
</head>
<body>
  <main></main>
  <script nonce="${nonce}" src="${address(script)}"></script>
</body>
</html>`;
}
