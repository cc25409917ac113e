import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { readRegular, type DiskFile } from '../disk/read';
import { decode } from '../engine/article/decode';
import { isReport } from '../engine/export/mark';
import type { ArticleSource } from '../engine/article/article';

/** A file that could not be read as an article, and why, in words for a person. */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

/**
 * The article files under a folder, relative to it, with '/', in a fixed order. Symbolic links to folders are not followed, so that none can loop.
 * @throws {Error} with a message for a person when the folder can't be listed.
 */
export async function findArticles(folder: string): Promise<string[]> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) throw new Error(`there is no folder ${folder}`);
  if (!found.isDirectory()) throw new Error(`${folder} is not a folder`);
  const paths = await glob('**/*.{article,txt,md}', { cwd: folder, caseSensitiveMatch: false, followSymbolicLinks: false, ignore: ['**/node_modules/**'], expandDirectories: false });
  return paths.sort();
}

/** A file as it was read, with the bytes that its text comes from. */
export interface SourceFile extends ArticleSource {
  readonly bytes: Uint8Array;
}

/** Reads and decodes one file. */
export async function readSource(folder: string, path: string, maxKilobytes: number): Promise<SourceFile | Unreadable> {
  const unreadable = (reason: string): Unreadable => ({ path, reason });
  const file = await readRegular(join(folder, path), maxKilobytes * 1024, [folder]);
  if ('problem' in file) return unreadable(file.problem === 'too-large' ? `${whyNot(file, maxKilobytes)} (raise the limit with --max-file-size)` : whyNot(file, maxKilobytes));
  const decoded = decode(file.bytes);
  if ('problem' in decoded) return unreadable('is not a text file');
  return isReport(decoded.text) ? unreadable('is a report that Crosscheck has made') : { path, text: decoded.text, bytes: file.bytes };
}

/** Why a file was not read, as the rest of a sentence about it. */
export function whyNot(file: Extract<DiskFile, { problem: unknown }>, maxKilobytes: number): string {
  switch (file.problem) {
    case 'missing': return 'has vanished';
    case 'not-a-file': return 'is no regular file';
    case 'too-large': return `is larger than ${maxKilobytes} kB`;
    case 'outside': return 'is a link that leads out of the folder';
    case 'unreadable': return `can’t be read (${file.code})`;
  }
}
