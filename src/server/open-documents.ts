import type { DocumentUri } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Held, Library } from './library';
import type { Paths } from './paths';
import type { ServerSettings } from './protocol';
import type { Reader } from './reader';
import { tooLarge, type WorkspaceIndex } from './workspace-index';

const LANGUAGES = new Set(['plaintext', 'markdown', 'news-article']);

interface Open {
  /** A copy: the synchronised document changes under one's hands. */
  readonly document: TextDocument;
  readonly counts: boolean;
  /** Settles when this version is read as far as its time budget goes, is no article, or was superseded. */
  read: Promise<void>;
}

/** Reads what is open in the editor, each version as it comes; an open document's text stands for its file. */
export class OpenDocuments {
  readonly #open = new Map<DocumentUri, Open>();

  constructor(
    private readonly library: Library, private readonly reader: Reader, private readonly paths: Paths,
    private readonly index: () => WorkspaceIndex, private readonly settings: () => ServerSettings,
    /** A version is read, or is no article. */
    private readonly onRead: (uri: DocumentUri) => void,
  ) {}

  has(uri: DocumentUri): boolean {
    return this.#open.has(uri);
  }

  get uris(): readonly DocumentUri[] {
    return [...this.#open.keys()];
  }

  /** The version that is open now. */
  version(uri: DocumentUri): number | undefined {
    return this.#open.get(uri)?.document.version;
  }

  /** A document was opened or edited. */
  changed(document: TextDocument): void {
    if (LANGUAGES.has(document.languageId)) this.#start(TextDocument.create(document.uri, document.languageId, document.version, document.getText()));
  }

  /** A document was closed: its file counts again. */
  closed(uri: DocumentUri): void {
    if (!this.#open.delete(uri)) return;
    this.reader.cancel(uri);
    if (this.index().has(uri)) this.index().refresh([uri]);
    else this.library.drop(uri);
  }

  /** Reads those documents anew that have become articles, or ceased to be, with a new listing. */
  recheck(): void {
    for (const { document, counts } of this.#open.values()) {
      if (this.#counts(document.uri) !== counts) this.#start(document);
    }
  }

  /** Reads all documents anew, as when paths are counted from other folders. */
  restart(): void {
    for (const { document } of this.#open.values()) this.#start(document);
  }

  /** The newest version's reading, once it is there; undefined for what is not open or no article. */
  async current(uri: DocumentUri): Promise<Held | undefined> {
    for (let open = this.#open.get(uri); open; open = this.#open.get(uri)) {
      await open.read;
      if (this.#open.get(uri) === open) return this.held(uri);
    }
    return undefined;
  }

  /** The newest version's reading, if it is there already. */
  held(uri: DocumentUri): Held | undefined {
    const held = this.library.get(uri);
    return held && held.document.version === this.version(uri) ? held : undefined;
  }

  /** Settles when no open document waits for its first reading. */
  async idle(): Promise<void> {
    await Promise.all([...this.#open.keys()].map(uri => this.current(uri)));
  }

  #start(document: TextDocument): void {
    const open: Open = { document, counts: this.#counts(document.uri), read: Promise.resolve() };
    this.#open.set(document.uri, open);
    open.read = this.#read(open).then(() => {
      if (this.#open.get(document.uri) === open) this.onRead(document.uri);
    });
  }

  async #read(open: Open): Promise<void> {
    const { document, document: { uri } } = open;
    // an older version is not worth going on with
    this.reader.cancel(uri);
    await this.index().listed;
    if (this.#open.get(uri) !== open) return;
    if (!this.#counts(uri)) return this.library.drop(uri);
    if (document.getText().length > this.settings().maxFileSize * 1024) {
      this.index().note(uri, tooLarge(this.settings(), this.library.l10n));
      return this.library.drop(uri);
    }
    const outcome = await this.reader.read(document, this.settings().timeBudget);
    if (this.#open.get(uri) !== open || outcome.kind === 'superseded') return;
    this.index().note(uri, outcome.kind === 'refused' ? outcome.reason : null);
    // the rest of a long document, while what was read so far is shown
    if (outcome.kind === 'read' && !outcome.complete) void this.reader.read(document, Infinity);
  }

  /** Files in the folder count as listed; what lies outside it, or nowhere yet, counts for itself. */
  #counts(uri: DocumentUri): boolean {
    return this.index().has(uri) || (!this.paths.isInside(uri) && /^(file|untitled):/.test(uri));
  }
}
