/** The corrections files of the workspace folders: read, watched, applied to the library, and told of where something is wrong in them. */
import { DiagnosticSeverity, type Diagnostic, type DocumentUri, type Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readCorrections, type CorrectionsText } from '../engine/corrections/read';
import { CORRECTIONS_PATH, MOST_CORRECTIONS_BYTES } from '../engine/corrections/path';
import type { Corrections } from '../engine/corrections/schema';
import type { EntryPlace } from '../engine/corrections/set';
import type { Host } from './host';
import { readKept } from './kept-text';
import type { Library } from './library';
import type { Folder, Paths } from './paths';


interface CorrectionsFile {
  readonly uri: DocumentUri;
  readonly under: string;
  readonly document: TextDocument;
  readonly read: CorrectionsText;
  /** Those in force: the last that could be read. */
  readonly corrections: Corrections | null;
  /** Why the file itself can't be read. */
  readonly problem: string | null;
}

export class CorrectionFiles {
  #files = new Map<DocumentUri, CorrectionsFile>();
  /** Documents that are open in the editor: their text stands for their file. */
  readonly #open = new Map<DocumentUri, TextDocument>();
  /** The files whose corrections the library has, in the order in which it numbers them. */
  #applied: readonly CorrectionsFile[] = [];

  constructor(
    private readonly host: Pick<Host, 'readFile'>, private readonly library: Library, private readonly paths: Paths,
    /** What is wrong with a file may have changed. */
    private readonly onRead: (uri: DocumentUri) => void,
  ) {}

  /** Whether a file is the corrections file of a workspace folder. */
  has(uri: DocumentUri): boolean {
    return this.#folderOf(uri) !== undefined;
  }

  get uris(): readonly DocumentUri[] {
    return [...this.#files.keys()];
  }

  /** Reads the files of all folders, as at the start and when the folders change. */
  async load(): Promise<void> {
    const gone = [...this.#files.keys()].filter(uri => !this.has(uri));
    this.#files = new Map([...this.#files].filter(([uri]) => !gone.includes(uri)));
    gone.forEach(uri => this.onRead(uri));
    this.#apply();
    await Promise.all(this.paths.folders.map(folder => this.#load(fileOf(folder))));
  }

  /** A file was created or changed. False for one that has nothing to do with corrections. */
  changed(uri: DocumentUri): boolean {
    const files = this.paths.folders.map(fileOf).filter(file => file === uri || file.slice(0, file.lastIndexOf('/')) === uri);
    for (const file of files) void this.#load(file);
    return files.length > 0;
  }

  async #load(uri: DocumentUri): Promise<void> {
    const open = this.#open.get(uri);
    if (open) return this.#read(uri, open);
    const kept = await readKept(this.host, uri, MOST_CORRECTIONS_BYTES, this.library.l10n);
    // meanwhile it may have been opened, or its folder closed
    if (this.#open.has(uri) || !this.has(uri)) return;
    if ('problem' in kept) this.#fail(uri, kept.problem);
    else this.#read(uri, kept);
  }

  /** A file, or the folder that it is in, was deleted; should it still be open, that counts when it is edited again. */
  deleted(uri: DocumentUri): void {
    for (const held of this.uris) if (held === uri || held.startsWith(`${uri}/`)) this.#fail(held, 'missing');
  }

  /** A corrections file was opened or edited in the editor. */
  edited(document: TextDocument): void {
    const copy = TextDocument.create(document.uri, document.languageId, document.version, document.getText());
    this.#open.set(document.uri, copy);
    this.#read(document.uri, copy);
  }

  /** A document was closed: its file counts again. */
  async closed(uri: DocumentUri): Promise<void> {
    if (this.#open.delete(uri)) await this.#load(uri);
  }

  /** The corrections that are in force, of the library's n-th file. */
  at({ file, at: [list, index] }: EntryPlace): unknown {
    const entries: unknown = this.#applied[file]?.corrections?.[list as keyof Corrections];
    return Array.isArray(entries) ? entries[Number(index)] : undefined;
  }

  /** Where a correction stands; undefined while its file is broken. */
  locate({ file, at }: EntryPlace): Location | undefined {
    const applied = this.#applied[file];
    const held = this.#files.get(applied?.uri ?? '');
    return held?.read.corrections && held.corrections === applied?.corrections ? { uri: held.uri, range: rangeIn(held, held.read.rangeOf(at)) } : undefined;
  }

  /** The text of a corrections file that is open. */
  textOf(uri: DocumentUri): TextDocument | undefined {
    return this.#open.get(uri);
  }

  /** What is wrong with a file; `complete`: the folder is read, so that what no article has is nowhere. */
  diagnosticsOf(uri: DocumentUri, complete: boolean): Diagnostic[] {
    const held = this.#files.get(uri);
    if (!held) return [];
    const { l10n } = this.library;
    const diagnostic = (range: { readonly start: number; readonly end: number }, severity: DiagnosticSeverity, message: string): Diagnostic => ({ range: rangeIn(held, range), severity, source: 'Crosscheck', message });
    if (held.problem !== null) return [diagnostic({ start: 0, end: 0 }, DiagnosticSeverity.Error, l10n.t('The corrections can’t be read: {0}', held.problem))];
    if (held.read.corrections === null) return held.read.errors.map(error => diagnostic(error, DiagnosticSeverity.Error, error.message));
    if (!complete) return [];
    return this.library.view.problems.filter(({ file }) => this.#applied[file]?.uri === uri)
      .map(({ at, message }) => diagnostic(held.read.rangeOf(at), DiagnosticSeverity.Warning, message));
  }

  #folderOf(uri: DocumentUri): Folder | undefined {
    return this.paths.folders.find(folder => fileOf(folder) === uri);
  }

  #read(uri: DocumentUri, document: TextDocument): void {
    const read = readCorrections(document.getText(), this.library.l10n);
    this.#hold({ uri, under: this.#folderOf(uri)?.under ?? '', document, read, problem: null, corrections: read.corrections ?? this.#files.get(uri)?.corrections ?? null });
  }

  #fail(uri: DocumentUri, problem: string): void {
    if (problem === 'missing' || problem === 'FileNotFound') {
      if (this.#files.delete(uri)) this.#apply();
      return this.onRead(uri);
    }
    const document = TextDocument.create(uri, 'yaml', 0, '');
    this.#hold({ uri, under: this.#folderOf(uri)?.under ?? '', document, read: readCorrections(''), problem, corrections: this.#files.get(uri)?.corrections ?? null });
  }

  #hold(file: CorrectionsFile): void {
    this.#files.set(file.uri, file);
    this.#apply();
    this.onRead(file.uri);
  }

  /** Has the library correct what it shows, when there is something new to correct. */
  #apply(): void {
    const files = [...this.#files.values()].filter(({ corrections }) => corrections !== null).sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const isSame = JSON.stringify(files.map(inForce)) === JSON.stringify(this.#applied.map(inForce));
    this.#applied = files;
    if (!isSame) this.library.correct(files.map(({ corrections, under }) => ({ corrections: corrections!, under })));
  }
}

function fileOf({ uri }: Folder): DocumentUri {
  return uri + CORRECTIONS_PATH;
}

function inForce({ uri, under, corrections }: CorrectionsFile): unknown {
  return [uri, under, corrections];
}

function rangeIn({ document }: CorrectionsFile, { start, end }: { readonly start: number; readonly end: number }): Location['range'] {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
