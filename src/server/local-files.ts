import { fileURLToPath } from 'node:url';
import { readRegular } from '../disk/read';
import type { FileContent } from './host';

/** Reads a `file:` uri from the disk, unless it is too large, missing, no file, or a link out of the folders that are open (`within`, uris; none: of no folder). */
export async function readLocal(uri: string, maxBytes: number, within: readonly string[] = []): Promise<FileContent> {
  let path: string, folders: string[];
  try {
    path = fileURLToPath(uri);
    folders = within.filter(folder => folder.startsWith('file:')).map(folder => fileURLToPath(folder));
  } catch (error) {
    return { problem: `Could not be read: ${(error as Error).message}` };
  }
  const file = await readRegular(path, maxBytes, folders);
  if ('bytes' in file) return file;
  switch (file.problem) {
    case 'not-a-file': return { problem: 'Not a file' };
    case 'outside': return { problem: 'A link that leads out of the folder' };
    case 'unreadable': return { problem: `Could not be read: ${file.code}` };
    default: return { problem: file.problem };
  }
}
