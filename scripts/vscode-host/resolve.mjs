/** Which real VS Code runs the host tests. */
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { findProgram, hasDisplay, Problem } from '../setup.mjs';

const shim = fileURLToPath(new URL('./code-shim.mjs', import.meta.url));

/**
 * The one that VSCODE_EXECUTABLE names; else, with a display, the desktop build (from the cache or the network); else
 * the served one.
 * @returns {Promise<{ executable: string, why: string }>}
 */
export async function resolveVSCode() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) {
    const executable = findProgram(named);
    if (!executable) throw new Problem(`VSCODE_EXECUTABLE names ${named}, which is not a program.`);
    return { executable, why: `${named}, as VSCODE_EXECUTABLE says` };
  }
  if (!hasDisplay()) return { executable: shim, why: 'the served VS Code, as there is no display for a desktop one' };
  try {
    return { executable: await downloadAndUnzipVSCode({ timeout: 15_000 }), why: 'the desktop VS Code' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { executable: shim, why: `the served VS Code, as the desktop one cannot be downloaded (${reason})` };
  }
}
