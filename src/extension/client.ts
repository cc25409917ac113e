/**
 * The language server as the features see it: asleep until there is an article to read, awake, or failed. It starts again by itself
 * when it ends unbidden; when it does so too often, it stays down and says so, without pop-ups.
 */
import {
  EventEmitter, Uri, workspace, type CancellationToken, type Disposable, type LogOutputChannel, type TextDocument,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, RequestType, RequestType0 } from 'vscode-languageclient';
import {
  CARD_COMMANDS, CORRECTIONS_PATH, REVIEW_FOLDER, changedNotification, clearIndexRequest, listArticlesRequest, listDecisionsRequest, readFileRequest, relistNotification, settingsNotification, statusNotification,
  statusRequest, type IndexStatus, type ServerOptions,
} from '../server/protocol';
import { FILE_CHANGE, readBase64, type Articles, type FileChange } from './articles';
import { serveKeptIndex } from './kept-index';
import { serverWords } from './language';
import { listDecisions } from './review/files';
import { SECTION, serverSettings } from './settings';

/** Makes the language client that suits the platform; loads its library only then. */
export type Connect = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

export type ClientState = 'idle' | 'starting' | 'running' | 'failed';

/** More ends than this within the window (milliseconds), and the server stays down. */
const MOST_RESTARTS = 4;
const RESTART_WINDOW = 180_000;

const CORRECTIONS = `**/${CORRECTIONS_PATH}`;
const DECISIONS = `**/${REVIEW_FOLDER}/*.yaml`;
/** What reviewers keep, and the folders that it is in: one that is deleted is reported without what was in it. */
const KEPT = '**/.crosscheck{,/corrections.yaml,/review,/review/*.yaml}';
const KEPT_PATH = /\/\.crosscheck(?:\/corrections\.yaml|\/review(?:\/[^/]*\.yaml)?)?$/;

export const LANGUAGES: readonly string[] = ['news-article', 'plaintext', 'markdown'];

export class Client implements Disposable {
  readonly #stateChanged = new EventEmitter<ClientState>();
  readonly onDidChangeState = this.#stateChanged.event;

  readonly #statusChanged = new EventEmitter<IndexStatus>();
  readonly onDidChangeStatus = this.#statusChanged.event;

  readonly #indexChanged = new EventEmitter<void>();
  /** What the folder says has changed: what is shown of it is to be asked for anew. */
  readonly onDidChangeIndex = this.#indexChanged.event;

  readonly #connect: Connect;
  readonly #articles: Articles;
  readonly #storage: Uri | undefined;
  readonly #log: LogOutputChannel;
  readonly #disposables: Disposable[];

  /** Of the folders' corrections and decisions. */
  readonly #kept = workspace.createFileSystemWatcher(KEPT);

  #state: ClientState = 'idle';
  #status: IndexStatus | undefined;
  #connection: BaseLanguageClient | undefined;
  /** Starting and stopping happen one after the other. */
  #queue: Promise<void> = Promise.resolve();
  #ends: number[] = [];

  /** @param storage the folder in which the server may keep its index; undefined where VS Code has none for this window. */
  constructor(connect: Connect, articles: Articles, log: LogOutputChannel, storage: Uri | undefined) {
    this.#connect = connect;
    this.#storage = storage;
    this.#articles = articles;
    this.#log = log;
    this.#disposables = [
      this.#stateChanged, this.#statusChanged, this.#indexChanged, this.#kept,
      articles.onDidChangeList(() => this.#tell(relistNotification.method)),
      articles.onDidChange(changes => this.#tellChanges(changes)),
      // What the editor itself writes needs no watcher, which may miss the first file in a folder that has just been made.
      workspace.onDidCreateFiles(({ files }) => this.#tellKept(files, FILE_CHANGE.created)),
      workspace.onDidDeleteFiles(({ files }) => this.#tellKept(files, FILE_CHANGE.deleted)),
      workspace.onDidSaveTextDocument(({ uri }) => this.#tellKept([uri], FILE_CHANGE.changed)),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(SECTION)) this.#tell(settingsNotification.method, serverSettings());
      }),
    ];
  }

  get state(): ClientState {
    return this.#state;
  }

  /** What is indexed, as last told. */
  get status(): IndexStatus | undefined {
    return this.#status;
  }

  /** How often the server has ended unbidden of late. */
  get ends(): number {
    return this.#ends.length;
  }

  /** Whether the server has read everything, so that what is missing from its answers is not there. */
  get isComplete(): boolean {
    return this.#state === 'running' && this.#status?.state === 'ready';
  }

  /** Wakes the server, unless it is awake or has failed. */
  start(): Promise<void> {
    return this.#enqueue(async () => {
      if (this.#state === 'idle') await this.#start();
    });
  }

  /** Starts the server afresh, also after it has failed. */
  restart(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#stop('starting');
      this.#status = undefined;
      this.#ends = [];
      await this.#start();
    });
  }

  /** Ends the server until it is started again. What it last told of the index stays known. */
  sleep(): Promise<void> {
    return this.#enqueue(() => this.#stop());
  }

  async dispose(): Promise<void> {
    await this.#enqueue(() => this.#stop());
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Asks the server. Undefined when it doesn't run, when it fails to answer, or when the question was withdrawn. */
  async ask<R>(type: RequestType0<R, void>, token?: CancellationToken): Promise<R | undefined>;
  async ask<P, R>(type: RequestType<P, R, void>, parameters: P, token?: CancellationToken): Promise<R | undefined>;
  async ask({ method }: { readonly method: string }, ...rest: readonly unknown[]): Promise<unknown> {
    if (this.#state !== 'running' || !this.#connection) return undefined;
    try {
      // an absent token that is passed on would count as a second parameter
      return await this.#connection.sendRequest(method, ...rest.filter(value => value !== undefined) as [parameters: unknown]);
    } catch (error) {
      // An end of the server, and a change that makes an answer obsolete, are told by events of their own.
      this.#log.debug(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  /** Has the server list the articles anew, and read all of them again. */
  async refresh(): Promise<void> {
    this.#tell(relistNotification.method);
    this.#tellChanges((await this.#articles.list()).map(uri => ({ uri, type: FILE_CHANGE.changed })));
  }

  /** Has the server forget what it keeps between starts, and read all articles again. */
  async clearIndex(): Promise<void> {
    await this.ask(clearIndexRequest);
  }

  /** Whether the server is told of this document. It may still find that it is no article. */
  covers(document: TextDocument): boolean {
    return LANGUAGES.includes(document.languageId)
      && (document.languageId === 'news-article' || document.isUntitled || schemes().has(document.uri.scheme));
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(task).catch((error: unknown) => this.#log.error(error instanceof Error ? error : String(error)));
    return this.#queue;
  }

  async #start(): Promise<void> {
    this.#set('starting');
    /** Whether a server that has ended is about to be started again. */
    let returns = false;
    const { CloseAction, ErrorAction, RevealOutputChannelOn, State } = await import('./language-client');
    const connection = await this.#connect({
      documentSelector: documentSelector(),
      synchronize: { fileEvents: this.#kept },
      outputChannel: this.#log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: (): ServerOptions => ({ ...serverSettings(), ...serverWords(), ...(this.#storage && { storage: this.#storage.toString() }) }),
      // The text of articles can't make a card do anything but these.
      markdown: { isTrusted: { enabledCommands: Object.values(CARD_COMMANDS) }, supportHtml: false },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          returns = this.#mayRestart();
          return { action: returns ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
        },
      },
    });
    this.#connection = connection;
    // The library would show some errors in pop-ups whatever its options say, and stops what hasn't started without awaiting that it fails.
    const logError = connection.error.bind(connection);
    connection.error = (message, data) => logError(message, data, false);
    const stop = connection.stop.bind(connection);
    connection.stop = timeout => stop(timeout).catch((error: unknown) => this.#log.debug(String(error)));
    connection.onRequest(listArticlesRequest, async token => (await this.#articles.list(token)).map(uri => uri.toString()));
    connection.onRequest(listDecisionsRequest, () => listDecisions());
    connection.onRequest(readFileRequest, ({ uri, maxBytes }) => readBase64(Uri.parse(uri), maxBytes));
    if (this.#storage) serveKeptIndex(connection, this.#storage);
    connection.onNotification(statusNotification, status => this.#note(status));
    connection.onNotification(changedNotification, () => this.#indexChanged.fire());
    connection.onDidChangeState(({ newState }) => {
      if (this.#connection !== connection) return;
      if (newState === State.Running) this.#set('running');
      else if (newState === State.Starting || returns) this.#set('starting');
      else this.#set('failed');
      // A server that starts knows nothing yet.
      if (newState === State.Starting) this.#status = undefined;
      if (newState !== State.Stopped) returns = false;
    });
    try {
      await connection.start();
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      if (!returns) this.#set('failed');
      return;
    }
    const status = await this.ask(statusRequest);
    if (status) this.#note(status);
  }

  async #stop(then: ClientState = 'idle'): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    this.#set(then);
    // A server that has died can't say that it stops.
    await connection?.dispose().catch((error: unknown) => this.#log.debug(String(error)));
  }

  #mayRestart(): boolean {
    const now = Date.now();
    this.#ends = [...this.#ends.filter(end => now - end < RESTART_WINDOW), now];
    return this.#ends.length <= MOST_RESTARTS;
  }

  #tellKept(uris: readonly Uri[], type: FileChange['type']): void {
    const kept = uris.filter(({ path }) => KEPT_PATH.test(path));
    if (kept.length > 0) this.#tellChanges(kept.map(uri => ({ uri, type })));
  }

  #tellChanges(changes: readonly FileChange[]): void {
    this.#tell('workspace/didChangeWatchedFiles', { changes: changes.map(({ uri, type }) => ({ uri: uri.toString(), type })) });
  }

  #tell(method: string, parameters?: unknown): void {
    if (this.#state !== 'running') return;
    this.#connection?.sendNotification(method, parameters).catch((error: unknown) => this.#log.debug(`${method}: ${String(error)}`));
  }

  #set(state: ClientState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }

  #note(status: IndexStatus): void {
    const isNews = status.state === 'ready' && this.#status?.state !== 'ready';
    this.#status = status;
    this.#statusChanged.fire(status);
    if (isNews) this.#indexChanged.fire();
  }
}

/** Where articles may lie: on disk, in the folders' own file systems, and in editors that have not been saved yet. */
function schemes(): ReadonlySet<string> {
  return new Set(['file', ...(workspace.workspaceFolders ?? []).map(folder => folder.uri.scheme)]);
}

/**
 * A `.article` file is an article wherever it lies; plain text and Markdown also fill commit messages, chats and the left side of a
 * comparison, which are nobody's articles.
 */
function documentSelector(): ({ readonly language: string; readonly scheme?: string } | { readonly pattern: string })[] {
  return [
    { language: 'news-article' },
    { pattern: CORRECTIONS },
    { pattern: DECISIONS },
    ...['plaintext', 'markdown'].flatMap(language => ['untitled', ...schemes()].map(scheme => ({ language, scheme }))),
  ];
}
