import type { Connection, DocumentUri } from 'vscode-languageserver';
import type { FileContent } from './host';
import { readFileRequest } from './protocol';

/** Has the client read a file: it knows every file system that the editor knows. */
export async function readThroughClient(connection: Connection, uri: DocumentUri, maxBytes: number): Promise<FileContent> {
  const answer = await connection.sendRequest(readFileRequest, { uri, maxBytes });
  if ('problem' in answer) return answer;
  return { bytes: Uint8Array.from(atob(answer.base64), character => character.charCodeAt(0)) };
}
