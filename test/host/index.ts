/** Runs every host test inside VS Code's extension host; the desktop and the served VS Code load this same file. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 90_000,
    // as in the page tests: a busy machine may miss an event of the file system once
    retries: 1,
    color: false,
    forbidOnly: true,
    forbidPending: true,
    reporter: process.env.CROSSCHECK_REPORTER ?? 'spec',
    ...(process.env.CROSSCHECK_GREP && { grep: process.env.CROSSCHECK_GREP }),
  });
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.test.js'))) {
    mocha.addFile(path.join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} host tests failed`);
}
