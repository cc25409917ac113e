import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileContent } from './host';

/** Reads a `file:` uri from the disk, unless it is too large, missing or no file. */
export async function readLocal(uri: string, maxBytes: number): Promise<FileContent> {
  try {
    const path = fileURLToPath(uri);
    const found = await stat(path);
    if (!found.isFile()) return { problem: 'Not a file' };
    return found.size > maxBytes ? { problem: 'too-large' } : { bytes: await readFile(path) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { problem: code === 'ENOENT' ? 'missing' : `Could not be read: ${message}` };
  }
}
