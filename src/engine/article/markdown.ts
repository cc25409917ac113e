/**
 * Blanks Markdown's and HTML's marks out of a text, so that what remains reads as prose in its old place: every offset stays true.
 * Link texts stay, their targets go; so do images, code, emphasis, heading and quote marks, tags and comments.
 */
export function blankMarkup(text: string): string {
  return text
    .replace(/<!--[^]{0,20000}?-->/g, blank)
    .replace(/<\/?[a-z][^<>\n]{0,2000}>/gi, blank)
    .replace(/!\[[^\][\n]{0,1000}\]\([^()\n]{0,2000}\)/g, blank)
    .replace(/\[([^\][\n]{1,1000})\](\([^()\n]{0,2000}\))/g, (_match, label: string, target: string) => ` ${label} ${blank(target)}`)
    .replace(/\[\[([^\][|\n]{1,500})\]\]/g, (_match, label: string) => `  ${label}  `)
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, blank)
    .replace(/(?<![\p{L}\p{N}\\])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\p{L}\p{N}])/gu, blank)
    .replace(/\\(?=[*_[\]()#>.!$-])/g, ' ');
}

function blank(match: string): string {
  return match.replace(/[^\r\n]/g, ' ');
}
