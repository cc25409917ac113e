import type { DocumentUri } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isReport } from '../engine/export/mark';
import type { Tagger } from '../engine/actors/tagger';
import { readingOf, type ArticleReading } from '../engine/reading';
import { keyOf, readThrough, type Answer, type KeptSource } from '../indexing/read';
import { isRefused, type ReadingTask } from '../indexing/task';
import type { Workers } from '../indexing/workers';
import type { Host } from './host';
import type { Library } from './library';

/** Work is done in slices of this many milliseconds, between which requests are answered. */
const SLICE = 8;

export type Outcome =
  /** In the library; not complete where the budget ran out. */
  | { readonly kind: 'read'; readonly complete: boolean }
  /** No article, for a reason in words; out of the library. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** A newer text of the same file took over; the library is as before. */
  | { readonly kind: 'superseded' };

/** What saves reading a text in this thread. */
export interface Aids {
  readonly workers?: Workers;
  /** The file that the text comes from, and the store in which its reading may be kept. */
  readonly file?: KeptSource;
}

/** Reads texts into the library without holding up the server, for each file one at a time: a newer text ends the reading of an older. */
export class Reader {
  readonly #running = new Map<DocumentUri, AbortController>();
  #tagger: Promise<Tagger> | undefined;
  #anew = 0;

  constructor(private readonly host: Host, private readonly library: Library, private readonly warn: (message: string) => void) {}

  /** How many texts have been read, in whole or in part, rather than recalled. */
  get anew(): number {
    return this.#anew;
  }

  /** Ends the reading of a file that is under way. */
  cancel(uri: DocumentUri): void {
    this.#running.get(uri)?.abort();
    this.#running.delete(uri);
  }

  /**
   * @param document a text that no one changes any more.
   * @param budget milliseconds after which what is read so far goes into the library; read the same text again to complete it.
   */
  async read(document: TextDocument, budget: number, aids: Aids = {}): Promise<Outcome> {
    this.cancel(document.uri);
    const controller = new AbortController();
    this.#running.set(document.uri, controller);
    try {
      return await this.#read(document, budget, controller.signal, aids);
    } catch (error) {
      if (controller.signal.aborted) return { kind: 'superseded' };
      this.warn(`${document.uri}: ${String(error instanceof Error ? error.stack : error)}`);
      const { l10n } = this.library;
      return this.#refuse(document.uri, l10n.t('Could not be analysed: {0}', error instanceof Error ? error.message : String(error)));
    } finally {
      if (this.#running.get(document.uri) === controller) this.#running.delete(document.uri);
    }
  }

  async #read(document: TextDocument, budget: number, signal: AbortSignal, { file, ...aids }: Aids): Promise<Outcome> {
    // Changes that wait in the event loop come first: of a burst of them only the last is read.
    await this.host.pause();
    if (signal.aborted) return { kind: 'superseded' };
    if (this.library.renew(document)) return { kind: 'read', complete: true };
    const { l10n } = this.library;
    const source = { path: this.library.pathOf(document.uri), text: document.getText() };
    if (isReport(source.text)) return this.#refuse(document.uri, l10n.t('A report that Crosscheck has made'));
    const task: ReadingTask = { source, budget, mustBeProse: document.languageId !== 'news-article' && !source.path.toLowerCase().endsWith('.article') };
    const reading = await readThrough(task, {
      ...aids, ...(file && { kept: { store: file.store, key: await keyOf(task, file) } }),
      here: () => this.#here(task, this.library.get(document.uri)?.reading, signal),
      onAnew: () => { this.#anew++; },
      warn: this.warn,
    });
    if (signal.aborted || reading === undefined) return { kind: 'superseded' };
    if (reading === 'refused') return this.#refuse(document.uri, l10n.t('Does not read like a news article'));
    this.library.put(document, reading);
    return { kind: 'read', complete: reading.complete };
  }

  /** Undefined when it was told to stop. */
  async #here(task: ReadingTask, previous: ArticleReading | undefined, signal: AbortSignal): Promise<Answer | undefined> {
    if (isRefused(task)) return 'refused';
    const tagger = await this.#loadTagger();
    if (signal.aborted) return undefined;
    const steps = readingOf(task.source, tagger, previous);
    const start = this.host.now();
    let slice = start;
    for (let step = steps.next(); ;) {
      if (step.done) return step.value;
      const now = this.host.now();
      const late = now - start >= task.budget;
      if (!late && now - slice >= SLICE) {
        await this.host.pause();
        if (signal.aborted) return undefined;
        slice = this.host.now();
      }
      step = steps.next(late ? 'finish' : undefined);
    }
  }

  #refuse(uri: DocumentUri, reason: string): Outcome {
    this.library.drop(uri);
    return { kind: 'refused', reason };
  }

  /** Without its tagger the engine still reads, with more doubt about names. */
  #loadTagger(): Promise<Tagger> {
    this.#tagger ??= this.host.loadTagger().catch((error: unknown) => {
      this.warn(`The tagger could not be loaded: ${String(error)}`);
      return { tag: () => [] };
    });
    return this.#tagger;
  }
}
