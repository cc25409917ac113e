/** The frame of a panel's page. Nothing of an article is in it: the page's script is told that, and sets it as text. */

export interface PageFrame {
  readonly language: string;
  readonly style: string;
  /** Where style sheets may come from, as VS Code's pages name it. */
  readonly styles: string;
  readonly script: string;
  /** Of this page alone: the one script that may run bears it. */
  readonly nonce: string;
}

/** A page with a `main` for its script to fill; it may load its style sheet, run its script, and nothing else. */
export function pageHtml({ language, style, styles, script, nonce }: PageFrame): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styles}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${style}">
  <title>Crosscheck</title>
</head>
<body>
  <main></main>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
