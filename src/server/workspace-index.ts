import type { DocumentUri } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { decode } from '../engine/article/decode';
import { formatNumber } from '../engine/figures/in-words';
import type { L10n } from '../engine/l10n';
import type { Store } from '../indexing/store';
import { Workers } from '../indexing/workers';
import type { FileContent, Host } from './host';
import type { Library } from './library';
import type { IndexStatus, ServerSettings, Skipped } from './protocol';
import type { Aids, Reader } from './reader';

/** So many files are asked for ahead of the one that is being read. */
const AHEAD = 8;
/** Fewer files are read before a worker has started. */
const MANY = 64;

/** As the protocol names it, and as VS Code does. */
const MISSING = new Set(['missing', 'FileNotFound']);

/** What the index needs to know of what goes on around it. */
export interface IndexSurroundings {
  /** All files that count as articles, if they read like one. */
  list(): Promise<readonly DocumentUri[]>;
  settings(): ServerSettings;
  /** Where readings are kept for the next start; undefined where they aren't. */
  store(): Promise<Store | undefined>;
  /** An open document's text stands for its file. */
  isOpen(uri: DocumentUri): boolean;
  /** Settles when no open document waits to be read: people look at those. */
  documentsIdle(): Promise<void>;
  /** The listing has come, or come anew. */
  onListed(): void;
  onStatus(): void;
}

/** Reads the folder's files into the library, one after another, and keeps up with their changes. */
export class WorkspaceIndex {
  #listed: ReadonlySet<DocumentUri> = new Set();
  readonly #pending = new Set<DocumentUri>();
  /** Read in part, with their files' bytes. */
  readonly #incomplete = new Map<DocumentUri, Uint8Array>();
  readonly #current = new Set<DocumentUri>();
  readonly #contents = new Map<DocumentUri, Promise<FileContent>>();
  readonly #skipped = new Map<DocumentUri, string>();
  #listings = 0;
  #listing = true;
  #working = false;
  #done = 0;
  /** Settles once the first listing has come. */
  readonly listed: Promise<void>;
  #resolveListed: () => void = () => {};

  constructor(private readonly host: Host, private readonly library: Library, private readonly reader: Reader, private readonly around: IndexSurroundings) {
    this.listed = new Promise(resolve => { this.#resolveListed = resolve; });
  }

  has(uri: DocumentUri): boolean {
    return this.#listed.has(uri);
  }

  /** Nothing waits to be listed or read. */
  get isReady(): boolean {
    return !this.#listing && !this.#working;
  }

  /** Lists the files anew: reads those that are new, drops those that are gone. */
  async relist(): Promise<void> {
    const listing = ++this.#listings;
    this.#listing = true;
    this.around.onStatus();
    const uris = await this.around.list();
    // a newer listing is under way: its answer counts
    if (listing !== this.#listings) return;
    this.#listing = false;
    this.#listed = new Set(uris);
    for (const uri of this.#known()) {
      if (!this.#listed.has(uri)) this.#forget(uri);
    }
    this.#resolveListed();
    this.around.onListed();
    this.refresh(uris.filter(uri => !this.library.get(uri) && !this.#skipped.has(uri)));
    this.around.onStatus();
  }

  /** Files were created or changed: reads them once the listing under way has come; lists anew for one that is not known. */
  async changed(uris: readonly DocumentUri[]): Promise<void> {
    if (this.#listing) await this.listed;
    if (!this.#listing && uris.some(uri => !this.#listed.has(uri))) await this.relist();
    this.refresh(uris);
  }

  /** Reads files again whose content may have changed. */
  refresh(uris: readonly DocumentUri[]): void {
    for (const uri of uris) {
      if (!this.#listed.has(uri) || this.around.isOpen(uri)) continue;
      this.#contents.delete(uri);
      this.#pending.add(uri);
    }
    void this.#work();
  }

  /** Tries those files again that were skipped, as when a limit has changed. */
  retry(): void {
    this.refresh([...this.#skipped.keys()]);
  }

  /** Forgets all that was read; a new listing is to follow. */
  reset(): void {
    for (const uri of this.#known()) this.#forget(uri);
    this.library.clear();
  }

  /** Drops a file that was deleted, or all files under a folder that was. */
  remove(deleted: DocumentUri): void {
    for (const uri of this.#known()) {
      if (uri === deleted || uri.startsWith(`${deleted}/`)) this.#forget(uri);
    }
    this.#listed = new Set([...this.#listed].filter(uri => uri !== deleted && !uri.startsWith(`${deleted}/`)));
    this.around.onStatus();
  }

  /** Notes why a file of the folder is not among the articles, or that it is. */
  note(uri: DocumentUri, reason: string | null): void {
    if (reason !== null && this.#listed.has(uri)) this.#skipped.set(uri, reason);
    else this.#skipped.delete(uri);
  }

  status(): IndexStatus {
    const ready = this.isReady;
    const { counts } = ready ? this.library.view : this.library.lastView;
    const left = this.#pending.size + this.#current.size;
    return {
      state: ready ? 'ready' : 'indexing',
      done: ready ? this.#listed.size : this.#done,
      total: ready ? this.#listed.size : this.#done + left,
      articles: this.library.size,
      anew: this.reader.anew,
      ...counts,
      skipped: ready ? [...this.#skipped].map(([uri, reason]): Skipped => ({ uri, reason })) : [],
    };
  }

  /** Every file that the index has read, is reading or will read. */
  #known(): Set<DocumentUri> {
    return new Set([...this.library.uris, ...this.#pending, ...this.#skipped.keys(), ...this.#current]);
  }

  #forget(uri: DocumentUri): void {
    this.#pending.delete(uri);
    this.#contents.delete(uri);
    this.#incomplete.delete(uri);
    this.#skipped.delete(uri);
    if (this.around.isOpen(uri)) return;
    this.reader.cancel(uri);
    this.library.drop(uri);
  }

  async #work(): Promise<void> {
    if (this.#working || this.#pending.size === 0) return;
    this.#working = true;
    this.#done = 0;
    this.around.onStatus();
    const workers = this.host.worker && this.#pending.size >= MANY ? new Workers(this.host.worker) : undefined;
    try {
      await Promise.all(Array.from({ length: workers?.capacity ?? 1 }, () => this.#readOn(workers)));
    } finally {
      this.#working = false;
      this.around.onStatus();
      await workers?.close();
      await this.#keep();
    }
  }

  /** What was read is written for the next start; what no file of the folder asks for any more is dropped. */
  async #keep(): Promise<void> {
    const store = await this.around.store();
    await (this.isReady && this.#listed.size > 0 ? store?.tidy() : store?.flush());
  }

  /** Reads one file after the other while any wait. */
  async #readOn(workers?: Workers): Promise<void> {
    for (let uri = this.#next(); uri !== undefined; uri = this.#next()) {
      this.#current.add(uri);
      try {
        // open documents are read in this thread
        if (!workers) await this.around.documentsIdle();
        await this.#readFile(uri, workers);
      } finally {
        this.#current.delete(uri);
      }
      this.#done++;
      this.around.onStatus();
    }
  }

  /** First every file as far as its time budget goes, then the rest of those that need more. */
  #next(): DocumentUri | undefined {
    const [uri] = this.#pending.size > 0 ? this.#pending : this.#incomplete.keys();
    return uri;
  }

  async #readFile(uri: DocumentUri, workers?: Workers): Promise<void> {
    const store = await this.around.store();
    const aids = (bytes: Uint8Array): Aids => ({ ...(workers && { workers }), ...(store && { file: { store, bytes } }) });
    const half = this.#incomplete.get(uri);
    if (!this.#pending.delete(uri)) {
      this.#incomplete.delete(uri);
      const held = this.library.get(uri);
      if (held && half && !this.around.isOpen(uri)) await this.reader.read(held.document, Infinity, aids(half));
      return;
    }
    const asked = this.#content(uri);
    this.#contents.delete(uri);
    this.#readAhead();
    const content = await asked;
    const document = this.#toDocument(uri, content);
    // while the file was read, it may have been opened, changed again or dropped
    if (this.around.isOpen(uri) || this.#pending.has(uri) || !this.#listed.has(uri)) return;
    if ('problem' in content || typeof document === 'string') {
      this.library.drop(uri);
      return this.note(uri, document as string);
    }
    const outcome = await this.reader.read(document, this.around.settings().timeBudget, aids(content.bytes));
    if (outcome.kind === 'superseded') return;
    this.note(uri, outcome.kind === 'refused' ? outcome.reason : null);
    if (outcome.kind === 'read' && !outcome.complete) this.#incomplete.set(uri, content.bytes);
  }

  #readAhead(): void {
    let left = AHEAD;
    for (const uri of this.#pending) {
      if (left-- === 0) break;
      this.#contents.set(uri, this.#content(uri));
    }
  }

  #content(uri: DocumentUri): Promise<FileContent> {
    const { l10n } = this.library;
    const maxBytes = this.around.settings().maxFileSize * 1024;
    return this.#contents.get(uri) ?? this.host.readFile(uri, maxBytes).catch((error: unknown) => ({ problem: l10n.t('Could not be read: {0}', String(error)) }));
  }

  /** The file's text, or why it can't be had. */
  #toDocument(uri: DocumentUri, content: FileContent): TextDocument | string {
    const { l10n } = this.library;
    if ('problem' in content) return this.#reasonFor(content.problem);
    const decoded = decode(content.bytes);
    return 'problem' in decoded ? l10n.t('Not a text file') : TextDocument.create(uri, languageOf(uri), 0, decoded.text);
  }

  #reasonFor(problem: string): string {
    const { l10n } = this.library;
    if (problem === 'too-large') return tooLarge(this.around.settings(), l10n);
    return MISSING.has(problem) ? l10n.t('The file has vanished') : problem;
  }
}

/** Why a large file is skipped, with the setting that decides it. */
export function tooLarge({ maxFileSize }: ServerSettings, l10n: L10n): string {
  return l10n.t('Larger than {0} kB (setting {1})', formatNumber(maxFileSize, l10n), 'crosscheck.articles.maxFileSizeKb');
}

function languageOf(uri: DocumentUri): string {
  return uri.toLowerCase().endsWith('.article') ? 'news-article' : 'plaintext';
}
