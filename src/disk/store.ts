/** Where the index is kept on a disk: for the server as a process of its own and for the command line. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Digest, StoreFiles } from '../indexing/store';

export const digest: Digest = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/** The files of a folder on the disk, which is made when the first is written. */
export function filesIn(folder: string): StoreFiles {
  return {
    async list() {
      const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      return Promise.all(names.map(async name => {
        const { size, mtimeMs } = await stat(join(folder, name));
        return { name, size, written: mtimeMs };
      }));
    },
    read: name => readFile(join(folder, name)),
    async write(name, bytes) {
      await mkdir(folder, { recursive: true });
      // seen by others under its name only when it is whole
      const unfinished = join(folder, `${randomUUID()}.tmp`);
      try {
        await writeFile(unfinished, bytes, { mode: 0o600 });
        await rename(unfinished, join(folder, name));
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    delete: name => rm(join(folder, name), { force: true }),
  };
}
