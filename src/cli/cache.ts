import { mkdir, readdir, realpath, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { digest, filesIn } from '../disk/store';
import { BUILD } from '../indexing/build';
import { Store } from '../indexing/store';

/** Of so many folders of articles what was read is kept; that of the folder that was used longest ago is dropped. */
const MOST_FOLDERS = 12;

/** What was read in a folder before, in the user's cache folder; undefined where nothing can be kept. Nothing is said of a cache that fails: it only costs time. */
export async function openCache(folder: string): Promise<Store | undefined> {
  if (BUILD === undefined) return undefined;
  try {
    const { cache } = envPaths('crosscheck', { suffix: '' });
    const own = join(cache, (await digest(new TextEncoder().encode(await realpath(folder)))).slice(0, 32));
    await mkdir(own, { recursive: true });
    const now = new Date();
    await utimes(own, now, now);
    await dropOldest(cache);
    return await Store.open({ files: filesIn(own), digest, build: BUILD, warn: () => {} });
  } catch {
    return undefined;
  }
}

async function dropOldest(cache: string): Promise<void> {
  const folders = await Promise.all((await readdir(cache)).map(async name => ({ path: join(cache, name), used: (await stat(join(cache, name))).mtimeMs })));
  for (const { path } of folders.sort((a, b) => b.used - a.used).slice(MOST_FOLDERS)) await rm(path, { recursive: true, force: true });
}
