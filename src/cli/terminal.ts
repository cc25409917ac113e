/** What a person at a terminal is told, on standard error: standard output is for what was asked for. */

/** Exit code for a call that can't be carried out as it is written. */
export const USAGE = 2;

export function tell(message: string): void {
  process.stderr.write(`crosscheck: ${message}\n`);
}

export function fail(...messages: readonly string[]): never {
  messages.forEach(tell);
  process.exit(USAGE);
}

/** One line that writes over itself, for people only. */
export function progress(message: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${message}`);
}
