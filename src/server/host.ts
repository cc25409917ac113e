/** The ports through which the server reaches the machine it runs on: Node or a Web Worker. */
import type { DocumentUri } from 'vscode-languageserver';
import type { Tagger } from '../engine/actors/tagger';
import type { Digest, StoreFiles } from '../indexing/store';
import type { WorkerScript } from '../indexing/workers';

/** `too-large` and `missing` are told apart from other problems, which come in words. */
export type FileContent = { readonly bytes: Uint8Array } | { readonly problem: string };

export interface Host {
  /** Reads a file whole, or says why not. */
  readFile(uri: DocumentUri, maxBytes: number): Promise<FileContent>;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Gives way to whatever waits in the event loop. */
  pause(): Promise<void>;
  /** Loads the tagger, which costs some hundreds of milliseconds: asked for once, at the first analysis. */
  loadTagger(): Promise<Tagger>;
  /** What runs in further threads; absent where there can be none. */
  readonly worker?: WorkerScript;
  /** Where the index is kept: in a folder (a uri) that need not exist yet. */
  storeIn(folder: DocumentUri): StoreFiles;
  readonly digest: Digest;
  /** Of the program with its data; undefined where it runs from its source, and nothing is kept. */
  readonly build: string | undefined;
}

/** The machine, of which the server makes its host: it is told with every file which folders (uris) are open, since a link in them may lead elsewhere. */
export interface Machine extends Omit<Host, 'readFile'> {
  readFile(uri: DocumentUri, maxBytes: number, within: readonly DocumentUri[]): Promise<FileContent>;
}
