/** The decisions of reviewers in the workspace folders: read, watched, applied to the library, and told of where something is wrong in them. */
import { CodeActionKind, DiagnosticSeverity, type CodeAction, type Diagnostic, type DocumentUri, type Range as LineRange } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../engine/article/model';
import type { CheckedYaml } from '../engine/checked-yaml';
import type { Decided } from '../engine/review/review';
import { readDecision, withArticle } from '../engine/review/file';
import { MOST_REVIEW_BYTES, REVIEW_EXTENSION, REVIEW_FOLDER } from '../engine/review/path';
import type { Decision } from '../engine/review/schema';
import type { Host } from './host';
import { readKept } from './kept-text';
import type { Library } from './library';
import type { Folder, Paths } from './paths';


/** A file with a decision. */
export interface DecisionFile {
  readonly uri: DocumentUri;
  readonly folder: Folder;
  readonly document: TextDocument;
  readonly read: CheckedYaml<Decision>;
  /** That in force: the last that could be read. */
  readonly decision: Decision | null;
  /** Why the file itself can't be read. */
  readonly problem: string | null;
}

/** What the files need of what goes on around them. */
interface Surroundings {
  /** The uris of all files with decisions. */
  list(): Promise<readonly DocumentUri[]>;
  /** What is wrong with a file may have changed. */
  onRead(uri: DocumentUri): void;
}

export class ReviewFiles {
  readonly #files = new Map<DocumentUri, DecisionFile>();
  /** Documents that are open in the editor: their text stands for their file. */
  readonly #open = new Map<DocumentUri, TextDocument>();
  /** The files whose decisions the library has, in the order in which it numbers them. */
  #applied: readonly DecisionFile[] = [];

  constructor(private readonly host: Pick<Host, 'readFile'>, private readonly library: Library, private readonly paths: Paths, private readonly around: Surroundings) {}

  /** Whether a file is one with a decision of a workspace folder. */
  has(uri: DocumentUri): boolean {
    return this.#folderOf(uri) !== undefined;
  }

  get uris(): readonly DocumentUri[] {
    return [...this.#files.keys()];
  }

  /** Reads the files of all folders, as at the start and when the folders change. */
  async load(): Promise<void> {
    const listed = (await this.around.list()).filter(uri => this.has(uri));
    for (const uri of this.uris) if (!listed.includes(uri) && !this.#open.has(uri)) this.#forget(uri);
    await Promise.all(listed.map(uri => this.#load(uri)));
    this.#apply();
  }

  /** A file, or the folder that it is in, was created or changed. False for one that has nothing to do with decisions. */
  changed(uri: DocumentUri): boolean {
    if (this.has(uri)) {
      void this.#load(uri).then(() => this.#apply());
      return true;
    }
    const holds = this.paths.folders.some(folder => `${folder.uri}${REVIEW_FOLDER}`.startsWith(uri) && uri.length >= folder.uri.length);
    if (holds) void this.load();
    return holds;
  }

  /** A file, or a folder that it is in, was deleted. */
  deleted(uri: DocumentUri): void {
    for (const held of this.uris) if (held === uri || held.startsWith(`${uri}/`)) this.#forget(held);
    this.#apply();
  }

  /** A file was opened or edited in the editor. */
  edited(document: TextDocument): void {
    const copy = TextDocument.create(document.uri, document.languageId, document.version, document.getText());
    this.#open.set(document.uri, copy);
    this.#read(document.uri, copy);
    this.#apply();
  }

  /** A document was closed: its file counts again. */
  async closed(uri: DocumentUri): Promise<void> {
    if (!this.#open.delete(uri)) return;
    await this.#load(uri);
    this.#apply();
  }

  /** The text of a file that is open. */
  textOf(uri: DocumentUri): TextDocument | undefined {
    return this.#open.get(uri);
  }

  /** The file of a decision that is in force. */
  fileOf({ file }: Decided): DecisionFile | undefined {
    return this.#applied[file];
  }

  /** All files that hold a decision. */
  get files(): readonly DecisionFile[] {
    return this.#applied;
  }

  /** What is wrong with a file; `complete`: the folder is read, so that what no article has is nowhere. */
  diagnosticsOf(uri: DocumentUri, complete: boolean): Diagnostic[] {
    const held = this.#files.get(uri);
    if (!held) return [];
    const { l10n } = this.library;
    const diagnostic = (range: Range, severity: DiagnosticSeverity, message: string): Diagnostic => ({ range: rangeIn(held, range), severity, source: 'Crosscheck', message });
    if (held.problem !== null) return [diagnostic({ start: 0, end: 0 }, DiagnosticSeverity.Error, l10n.t('The decision can’t be read: {0}', held.problem))];
    if (held.read.value === null) return held.read.errors.map(error => diagnostic(error, DiagnosticSeverity.Error, error.message));
    if (!complete) return [];
    return this.#problemsOf(uri).map(({ at, message, code }) => ({ ...diagnostic(held.read.rangeOf(at), DiagnosticSeverity.Warning, message), code }));
  }

  /** For an article that was renamed: to go on with where its words are now. */
  actionsAt(uri: DocumentUri, { start, end }: LineRange): CodeAction[] {
    const held = this.#files.get(uri);
    if (!held?.read.value) return [];
    const { l10n } = this.library;
    return this.#problemsOf(uri).flatMap(({ at, elsewhere }) => {
      const range = rangeIn(held, held.read.rangeOf(at));
      const from = held.read.value!.about[Number(at[1])]?.article;
      if (elsewhere === undefined || from === undefined || range.end.line < start.line || end.line < range.start.line) return [];
      const text = withArticle(held.document.getText(), from, elsewhere);
      return text === null ? [] : [{ title: l10n.t('Go on with “{0}”', elsewhere), kind: CodeActionKind.QuickFix, isPreferred: true, edit: { changes: { [uri]: [{ range: wholeOf(held.document), newText: text }] } } }];
    });
  }

  /** The texts of files whose articles move within their folder. */
  moved(moves: readonly { readonly from: DocumentUri; readonly to: DocumentUri }[]): { readonly file: DocumentUri; readonly text: string }[] {
    return this.#applied.flatMap(({ uri, folder, document, decision }) => {
      let text: string | null = document.getText();
      for (const article of new Set(decision!.about.map(entry => entry.article))) {
        for (const { from, to } of moves) {
          const [before, after] = [relative(from, folder), relative(to, folder)];
          const isMoved = before !== null && after !== null && (article === before || article.startsWith(`${before}/`));
          if (isMoved && text !== null) text = withArticle(text, article, after + article.slice(before.length));
        }
      }
      return text === null || text === document.getText() ? [] : [{ file: uri, text }];
    });
  }

  #problemsOf(uri: DocumentUri) {
    return this.library.view.folder.review.problems.filter(({ file }) => this.#applied[file]?.uri === uri);
  }

  #folderOf(uri: DocumentUri): Folder | undefined {
    return this.paths.folders.find(folder => {
      const inside = folder.uri + REVIEW_FOLDER + '/';
      return uri.startsWith(inside) && uri.endsWith(REVIEW_EXTENSION) && !uri.slice(inside.length).includes('/');
    });
  }

  async #load(uri: DocumentUri): Promise<void> {
    const open = this.#open.get(uri);
    if (open) return this.#read(uri, open);
    const kept = await readKept(this.host, uri, MOST_REVIEW_BYTES, this.library.l10n);
    // meanwhile it may have been opened, or its folder closed
    if (this.#open.has(uri) || !this.has(uri)) return;
    if ('problem' in kept) this.#fail(uri, kept.problem);
    else this.#read(uri, kept);
  }

  #read(uri: DocumentUri, document: TextDocument): void {
    const folder = this.#folderOf(uri);
    if (!folder) return;
    const read = readDecision(document.getText(), this.library.l10n);
    this.#hold({ uri, folder, document, read, problem: null, decision: read.value ?? this.#files.get(uri)?.decision ?? null });
  }

  #fail(uri: DocumentUri, problem: string): void {
    const folder = this.#folderOf(uri);
    if (problem === 'missing' || problem === 'FileNotFound' || !folder) return this.#forget(uri);
    this.#hold({ uri, folder, document: TextDocument.create(uri, 'yaml', 0, ''), read: readDecision(''), problem, decision: this.#files.get(uri)?.decision ?? null });
  }

  #hold(file: DecisionFile): void {
    this.#files.set(file.uri, file);
    this.around.onRead(file.uri);
  }

  #forget(uri: DocumentUri): void {
    if (this.#files.delete(uri)) this.around.onRead(uri);
  }

  /** Has the library heed what is decided, when there is something new in it. */
  #apply(): void {
    const files = [...this.#files.values()].filter(({ decision }) => decision !== null).sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const inForce = ({ uri, folder: { under }, decision }: DecisionFile): unknown => [uri, under, decision];
    const isSame = JSON.stringify(files.map(inForce)) === JSON.stringify(this.#applied.map(inForce));
    this.#applied = files;
    if (!isSame) this.library.decide(files.map(({ decision, folder: { under } }) => ({ decision: decision!, under })));
  }
}

/** A file's path in a folder; null outside it. */
function relative(uri: DocumentUri, folder: Folder): string | null {
  return uri.startsWith(folder.uri) ? decodeURIComponent(uri.slice(folder.uri.length)) : null;
}

function rangeIn({ document }: DecisionFile, { start, end }: Range): LineRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function wholeOf(document: TextDocument): LineRange {
  return { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
}
