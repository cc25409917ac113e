/** Text of articles in HTML: shown as it is, never obeyed. */
import { isolated } from './plain';

/** Text for an element's content or a quoted attribute's value, on one line: no mark in it can open or close either. */
export function escapeHtml(text: string): string {
  return isolated(text).replace(/[<>&"'`]/g, mark => `&#${mark.charCodeAt(0)};`);
}

/** A page that stands alone: it loads, runs and links to nothing outside itself. `language` is BCP 47; `body` is markup; `styleHash` is the style sheet's SHA-256, the page's only permission. */
export function standAlone({ language, title, style, styleHash, body }: { readonly language: string; readonly title: string; readonly style: string; readonly styleHash: string; readonly body: string }): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Crosscheck">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
