/** "path:line:column: message" for an offset in a file's text. */
export function located(path: string, text: string, offset: number, message: string): string {
  const before = text.slice(0, offset).split('\n');
  return `${path}:${before.length}:${before.at(-1)!.length + 1}: ${message}`;
}
