/** The real server, spoken to over streams as a client would, with a folder, a clock and a tagger of the test's own. */
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import {
  DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification,
  FileChangeType, HoverRequest, InitializedNotification, InitializeRequest, PublishDiagnosticsNotification, ShutdownRequest,
  type Hover, type MarkupContent, type RequestType, type Position, type PublishDiagnosticsParams, type Range, type WorkspaceFolder,
} from 'vscode-languageserver-protocol';
import type { Tagger } from '../../src/engine/actors/tagger';
import type { FileContent, Host } from '../../src/server/host';
import type { Known, ListChanges } from '../../src/server/listing';
import {
  changedNotification, listArticlesRequest, listDecisionsRequest, REVIEW_FOLDER, marksRequest, problemSeverities, statusNotification, statusRequest, type IndexStatus, type Marks, type ServerSettings,
} from '../../src/server/protocol';
import { startServer } from '../../src/server/server';

export const FOLDER: WorkspaceFolder = { uri: 'file:///news', name: 'news' };
export const SETTINGS: ServerSettings = { timeBudget: 10_000, maxFileSize: 64, hover: true, problems: problemSeverities('information') };
const UNTAGGED: Tagger = { tag: () => [] };

/** Uri of a file in the folder. */
export function uriOf(path: string): string {
  return `${FOLDER.uri}/${path}`;
}

export type Files = Record<string, string | Uint8Array>;

export interface Options {
  readonly files?: Files;
  readonly folders?: readonly WorkspaceFolder[];
  readonly settings?: Partial<ServerSettings>;
  /** The folder for the index. */
  readonly storage?: string;
  readonly host?: Partial<Host>;
}

export class Harness {
  readonly client: ProtocolConnection;
  /** Paths in the folder, or whole uris. */
  readonly files: Map<string, string | Uint8Array>;
  readonly statuses: IndexStatus[] = [];
  readonly diagnostics = new Map<string, PublishDiagnosticsParams>();
  changes = 0;
  listings = 0;
  readonly reads: string[] = [];
  readonly #waiting = new Set<() => void>();

  constructor({ files = {}, host = {} }: Options) {
    this.files = new Map(Object.entries(files));
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    startServer(server, {
      readFile: (uri, maxBytes) => Promise.resolve(this.#read(uri, maxBytes)),
      now: () => performance.now(),
      pause: () => new Promise(resolve => { setImmediate(resolve); }),
      loadTagger: () => Promise.resolve(UNTAGGED),
      storeIn: () => { throw new Error('Nothing is kept'); },
      digest: () => { throw new Error('Nothing is kept'); },
      build: undefined,
      ...host,
    });
    this.client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.client.onRequest(listArticlesRequest, () => {
      this.listings++;
      return [...this.files.keys()].map(path => path.includes(':') ? path : uriOf(path));
    });
    this.client.onRequest(listDecisionsRequest, () => [...this.files.keys()].map(path => this.uri(path)).filter(uri => uri.includes(`/${REVIEW_FOLDER}/`)));
    this.client.onNotification(statusNotification, status => {
      this.statuses.push(status);
      this.#wake();
    });
    this.client.onNotification(changedNotification, () => {
      this.changes++;
      this.#wake();
    });
    this.client.onNotification(PublishDiagnosticsNotification.type, published => {
      this.diagnostics.set(published.uri, published);
      this.#wake();
    });
    this.client.listen();
  }

  async initialize({ folders = [FOLDER], settings = {}, storage }: Options): Promise<void> {
    await this.client.sendRequest(InitializeRequest.type, {
      processId: null, rootUri: null, capabilities: { workspace: { workspaceFolders: true } },
      workspaceFolders: [...folders], initializationOptions: { ...SETTINGS, ...settings, ...(storage !== undefined && { storage }) },
    });
    await this.client.sendNotification(InitializedNotification.type, {});
  }

  /** Settles when `condition` holds; looked at after every message of the server. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>(resolve => this.#waiting.add(resolve));
  }

  /** The status once the folder is read. */
  async ready(): Promise<IndexStatus> {
    await this.until(() => this.statuses.at(-1)?.state === 'ready');
    return this.client.sendRequest(statusRequest);
  }

  /** All that a list of a tree holds, asked for anew. */
  async list<T>(request: RequestType<{ readonly since: Known | null }, ListChanges<T>, void>): Promise<T[]> {
    return (await this.client.sendRequest(request, { since: null })).stories.flatMap(({ items }) => items);
  }

  async open(path: string, text: string, languageId = 'plaintext', version = 1): Promise<void> {
    await this.client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri: this.uri(path), languageId, version, text } });
  }

  async edit(path: string, version: number, ...changes: readonly { readonly range?: Range; readonly text: string }[]): Promise<void> {
    await this.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri(path), version },
      contentChanges: changes.map(({ range, text }) => range ? { range, text } : { text }),
    });
  }

  async close(path: string): Promise<void> {
    await this.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: this.uri(path) } });
  }

  async tell(path: string, type: FileChangeType = FileChangeType.Changed): Promise<void> {
    await this.client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: this.uri(path), type }] });
  }

  marks(path: string): Promise<Marks> {
    return this.client.sendRequest(marksRequest, { uri: this.uri(path) });
  }

  hover(path: string, position: Position): Promise<Hover | null> {
    return this.client.sendRequest(HoverRequest.type, { textDocument: { uri: this.uri(path) }, position });
  }

  /** The card's Markdown; empty where there is none. */
  async card(path: string, position: Position): Promise<string> {
    const hover = await this.hover(path, position);
    return hover ? (hover.contents as MarkupContent).value : '';
  }

  uri(path: string): string {
    return path.includes(':') ? path : uriOf(path);
  }

  async dispose(): Promise<void> {
    await this.client.sendRequest(ShutdownRequest.type);
    this.client.dispose();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  #read(uri: string, maxBytes: number): FileContent {
    this.reads.push(uri);
    const content = this.files.get(uri) ?? this.files.get(uri.slice(FOLDER.uri.length + 1));
    if (content === undefined) return { problem: 'missing' };
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return bytes.length > maxBytes ? { problem: 'too-large' } : { bytes };
  }
}

/** Runs a test against a server with these files, and ends the server whatever comes. */
export async function withServer(options: Options, test: (harness: Harness) => Promise<void>): Promise<void> {
  const harness = new Harness(options);
  try {
    await harness.initialize(options);
    await test(harness);
  } finally {
    await harness.dispose();
  }
}

/** The position of the n-th character after the start of `words` in `text`. */
export function positionOf(text: string, words: string, after = 0): Position {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`"${words}" is not in the text`);
  const before = text.slice(0, offset + after).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** A gate that the test opens: what waits at it is held until then. */
export function gate(): { readonly passed: Promise<void>; open: () => void } {
  let open: () => void = () => {};
  const passed = new Promise<void>(resolve => { open = resolve; });
  return { passed, open };
}
