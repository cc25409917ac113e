/** Reading files of a folder that anybody may have filled: for the server as a process of its own and for the command line. */
import { constants, open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { sep } from 'node:path';

/** A file's bytes, or why they can't be had. `code`: the operating system's name for it. */
export type DiskFile =
  | { readonly bytes: Uint8Array }
  | { readonly problem: 'missing' | 'not-a-file' | 'too-large' | 'outside' }
  | { readonly problem: 'unreadable'; readonly code: string };

/**
 * Reads a regular file whole. Never waits for a pipe or a device, never takes more than `maxBytes` (bytes), whatever grows meanwhile.
 * @param within folders, one of which the file must lie in once its links are followed; any place will do where there are none.
 */
export async function readRegular(path: string, maxBytes: number, within: readonly string[] = []): Promise<DiskFile> {
  try {
    const real = await realpath(path);
    if (within.length > 0 && !(await Promise.all(within.map(folder => contains(folder, real)))).includes(true)) return { problem: 'outside' };
    // opening alone may do something to a device, or wait for a pipe's other end
    if (!(await stat(real)).isFile()) return { problem: 'not-a-file' };
    const handle = await open(real, constants.O_RDONLY | NO_WAITING);
    try {
      return await readWhole(handle, maxBytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? { problem: 'missing' } : { problem: 'unreadable', code: code ?? String(error) };
  }
}

/** What was a file a moment ago may have become a pipe. Windows has no such flag. */
const NO_WAITING = (constants as Partial<typeof constants>).O_NONBLOCK ?? 0;

async function readWhole(handle: FileHandle, maxBytes: number): Promise<DiskFile> {
  const found = await handle.stat();
  if (!found.isFile()) return { problem: 'not-a-file' };
  if (found.size > maxBytes) return { problem: 'too-large' };
  // Node reads as much as the file was large just now; of one that says it is empty, as in /proc, it would read without end
  return { bytes: found.size === 0 ? new Uint8Array() : await handle.readFile() };
}

async function contains(folder: string, real: string): Promise<boolean> {
  const base = await realpath(folder).catch(() => folder);
  return real.startsWith(base.endsWith(sep) ? base : base + sep);
}
