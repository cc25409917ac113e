/** What a person at a terminal is told, on standard error: standard output is for what was asked for. */

/** Exit code for a call that can't be carried out as it is written. */
export const USAGE = 2;

/** Text and file names are untrusted: no line break, control or direction mark of them may reach the terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

export function tell(message: string): void {
  process.stderr.write(`crosscheck: ${oneLine(message)}\n`);
}

export function fail(...messages: readonly string[]): never {
  messages.forEach(tell);
  process.exit(USAGE);
}

/** One line that writes over itself, for people only. */
export function progress(message: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${message}`);
}
