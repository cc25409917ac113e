import type { DocumentUri, Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Corpus } from '../engine/corpus/corpus';
import { AS_ONE } from '../engine/corpus/partition';
import type { FolderCorrections } from '../engine/corrections/set';
import { ENGLISH, type L10n } from '../engine/l10n';
import type { ArticleReading } from '../engine/reading';
import type { FolderDecision } from '../engine/review/review';
import type { Paths } from './paths';
import { View } from './view';

/** An article that is read: the text it was read from, with its lines, and what it says. */
export interface Held {
  readonly uri: DocumentUri;
  readonly path: string;
  readonly document: TextDocument;
  readonly reading: ArticleReading;
}

/** What the library needs of what goes on around it. */
export interface LibrarySurroundings {
  /** What is held says something else now. */
  onChange(): void;
  /** The folder as a whole could not be analysed. */
  warn(message: string): void;
  /** As the host's clock. */
  now(): number;
}

/** One change in a large folder is looked at with so many articles, those of its story. */
const OF_ONE_STORY = 12;
/** Work is done in slices of this many milliseconds, between which requests are answered. */
const SLICE = 8;

/** Every article read so far, by uri and by the engine's path, and what all of them say together. */
export class Library {
  #l10n = ENGLISH;
  #corpus = new Corpus();
  #corrections: readonly FolderCorrections[] = [];
  #decisions: readonly FolderDecision[] = [];
  readonly #byUri = new Map<DocumentUri, Held>();
  readonly #byPath = new Map<string, Held>();
  readonly #view = new View(this.#corpus);
  /** How many articles have changed since the view was made; all, where what is said of all has. */
  #changes = 0;
  /** Milliseconds that an article of a view took to make. */
  #pace = 0;

  constructor(private readonly paths: Paths, private readonly around: LibrarySurroundings) {}

  /** What people are told in. */
  get l10n(): L10n {
    return this.#l10n;
  }

  /** Tells everything in a language from now on. To be called before anything is read. */
  speak(l10n: L10n): void {
    this.#l10n = l10n;
    this.#corpus = new Corpus(l10n);
  }

  put(document: TextDocument, reading: ArticleReading): void {
    this.#hold(document, reading);
    this.#corpus.set(reading);
    this.#change();
  }

  /** Takes a new copy of a text that is held already, as when its file is opened: nothing that is said changes. False for any other text. */
  renew(document: TextDocument): boolean {
    const held = this.#byUri.get(document.uri);
    if (!held?.reading.complete || held.document.getText() !== document.getText()) return false;
    this.#hold(document, held.reading);
    return true;
  }

  drop(uri: DocumentUri): void {
    const held = this.#byUri.get(uri);
    if (!held) return;
    this.#byUri.delete(uri);
    this.#byPath.delete(held.path);
    this.#corpus.delete(held.path);
    this.#change();
  }

  /** Forgets everything, as when paths are counted from other folders. */
  clear(): void {
    this.#byUri.clear();
    this.#byPath.clear();
    this.#corpus = new Corpus(this.#l10n);
    this.#corpus.correct(this.#corrections);
    this.#corpus.decide(this.#decisions);
    this.#change();
  }

  /** Takes a reviewer's corrections, one file a folder: no article is read again. */
  correct(files: readonly FolderCorrections[]): void {
    this.#corrections = files;
    this.#corpus.correct(files);
    this.#change(Math.max(1, this.size));
  }

  /** Takes what reviewers have decided: no article is read again. */
  decide(decisions: readonly FolderDecision[]): void {
    this.#decisions = decisions;
    this.#corpus.decide(decisions);
    this.#change();
  }

  /** What an article says with its corrections. */
  corrected(path: string): ArticleReading | undefined {
    return this.#corpus.reading(path);
  }

  get size(): number {
    return this.#byUri.size;
  }

  get uris(): readonly DocumentUri[] {
    return [...this.#byUri.keys()];
  }

  get(uri: DocumentUri): Held | undefined {
    return this.#byUri.get(uri);
  }

  at(path: string): Held | undefined {
    return this.#byPath.get(path);
  }

  pathOf(uri: DocumentUri): string {
    return this.paths.pathOf(uri);
  }

  /** What all articles say together, as of now; should that fail, what they said before. */
  get view(): View {
    if (this.#changes > 0) {
      const waiting = this.#waiting, start = this.around.now();
      this.#changes = 0;
      try {
        this.#view.update(this.#corpus);
      } catch (error) {
        this.around.warn(`The folder could not be analysed: ${String(error instanceof Error ? error.stack : error)}`);
      }
      this.#pace = Math.max(this.#pace, (this.around.now() - start) / Math.max(1, waiting));
    }
    return this.#view;
  }

  /** Makes the next view ready, story by story, with pauses in which others are answered. What fails is told of by the view. */
  async prepare(pause: () => Promise<void>): Promise<void> {
    let slice = this.around.now();
    for (const story of [...this.#corpus.stories()]) {
      if (this.around.now() - slice >= SLICE) {
        await pause();
        slice = this.around.now();
      }
      try {
        // meanwhile it may have changed
        if (this.#corpus.stories().has(story)) this.#corpus.part(story);
      } catch {
        return;
      }
    }
  }

  /** The view that was last asked for, which may be older than what is held: good enough for a progress line, and free. */
  get lastView(): View {
    return this.#view;
  }

  /** Milliseconds that the next view may take to make. */
  get cost(): number {
    return this.#pace * this.#waiting;
  }

  /** How many articles are looked at for the next view. */
  get #waiting(): number {
    return this.size <= AS_ONE ? this.size : Math.min(this.size, this.#changes * OF_ONE_STORY);
  }

  #hold(document: TextDocument, reading: ArticleReading): void {
    const held: Held = { uri: document.uri, path: reading.article.path, document, reading };
    this.#byUri.set(held.uri, held);
    this.#byPath.set(held.path, held);
  }

  #change(articles = 1): void {
    this.#changes += articles;
    this.around.onChange();
  }

  /** Where a span of an article stands; undefined for an article that is no longer held. */
  locate(span: { readonly article: string; readonly start: number; readonly end: number }): Location | undefined {
    const held = this.at(span.article);
    return held && { uri: held.uri, range: rangeOf(held, span) };
  }
}

/** The lines and characters of a span of an article's text. */
export function rangeOf({ document }: Pick<Held, 'document'>, { start, end }: { readonly start: number; readonly end: number }): Location['range'] {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
