import type { Connection, DocumentUri } from 'vscode-languageserver';
import type { StoreFiles } from '../indexing/store';
import type { FileContent } from './host';
import { deleteKeptRequest, listKeptRequest, readFileRequest, readKeptRequest, writeKeptRequest } from './protocol';

/** Has the client read a file: it knows every file system that the editor knows. */
export async function readThroughClient(connection: Connection, uri: DocumentUri, maxBytes: number): Promise<FileContent> {
  const answer = await connection.sendRequest(readFileRequest, { uri, maxBytes });
  return 'problem' in answer ? answer : { bytes: fromBase64(answer.base64) };
}

/** The files in which the client keeps the index for the server, in a folder that it chooses. */
export function storeThroughClient(connection: Connection): StoreFiles {
  return {
    list: () => connection.sendRequest(listKeptRequest),
    read: async name => fromBase64((await connection.sendRequest(readKeptRequest, { name })).base64),
    write: (name, bytes) => connection.sendRequest(writeKeptRequest, { name, base64: toBase64(bytes) }),
    delete: name => connection.sendRequest(deleteKeptRequest, { name }),
  };
}

function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
