/** The files in which the server keeps its index, in the folder that VS Code gives the extension for this workspace; for a server that can't reach a disk itself. */
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { deleteKeptRequest, listKeptRequest, readKeptRequest, writeKeptRequest, type KeptFile } from '../server/protocol';
import { fromBase64, toBase64 } from './base64';

/** Serves the server's requests for files in `folder`, and for no others. */
export function serveKeptIndex(connection: BaseLanguageClient, folder: Uri): void {
  const at = (name: string): Uri => {
    if (!/^[\w-]+\.\w+$/.test(name)) throw new Error(`No name of a kept file: ${name}`);
    return Uri.joinPath(folder, name);
  };
  connection.onRequest(listKeptRequest, () => list(folder));
  connection.onRequest(readKeptRequest, async ({ name }) => ({ base64: toBase64(await workspace.fs.readFile(at(name))) }));
  connection.onRequest(writeKeptRequest, async ({ name, base64 }) => {
    // seen by other windows under its name only when it is whole
    const unfinished = at(`${crypto.randomUUID()}.tmp`);
    await workspace.fs.writeFile(unfinished, fromBase64(base64));
    await workspace.fs.rename(unfinished, at(name), { overwrite: true });
  });
  connection.onRequest(deleteKeptRequest, ({ name }) => workspace.fs.delete(at(name)));
}

async function list(folder: Uri): Promise<KeptFile[]> {
  try {
    const files = (await workspace.fs.readDirectory(folder)).filter(([, type]) => type & FileType.File);
    return await Promise.all(files.map(async ([name]) => {
      const { size, mtime } = await workspace.fs.stat(Uri.joinPath(folder, name));
      return { name, size, written: mtime };
    }));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return [];
    throw error;
  }
}
