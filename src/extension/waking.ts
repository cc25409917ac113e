/**
 * Decides when the server runs. A workspace without a file that may be an article never starts it; where it finds on reading that no file
 * is one (the documentation of a program, say), it is put to sleep again, until there is something that it hasn't seen.
 */
import { Disposable, workspace } from 'vscode';
import type { Articles } from './articles';
import type { Client } from './client';

/** How long the server stays up after it has found nothing, since more may follow. Milliseconds. */
const PATIENCE = 3000;

export class Waker implements Disposable {
  readonly #disposable: Disposable;
  /** Files that were read and found to be no articles. */
  #inVain: ReadonlySet<string> = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly articles: Articles, private readonly client: Client) {
    this.#disposable = Disposable.from(
      articles.onDidChangeList(() => this.wake()),
      workspace.onDidOpenTextDocument(() => this.#wakeForDeclared()),
      // What is being written may have become an article.
      workspace.onDidSaveTextDocument(document => {
        if (!this.#inVain.has(document.uri.toString())) return;
        this.#inVain = new Set();
        void this.wake();
      }),
      client.onDidChangeStatus(() => {
        clearTimeout(this.#timer);
        if (this.#foundNothing()) this.#timer = setTimeout(() => void this.#sleep(), PATIENCE);
      }),
    );
  }

  /** Starts the server if there is something to read. */
  async wake(): Promise<void> {
    if (this.client.state === 'idle' && (isDeclaredOpen() || await this.#isSomethingNew())) await this.client.start();
  }

  /** Has everything read again. */
  async refresh(): Promise<void> {
    this.#inVain = new Set();
    if (this.client.state === 'failed') await this.client.restart();
    else if (this.client.state === 'idle') await this.wake();
    else await this.client.refresh();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposable.dispose();
  }

  #wakeForDeclared(): void {
    if (this.client.state === 'idle' && isDeclaredOpen()) void this.client.start();
  }

  async #isSomethingNew(): Promise<boolean> {
    if (this.#inVain.size === 0) return this.articles.any();
    return (await this.articles.list()).some(uri => !this.#inVain.has(uri.toString()));
  }

  #foundNothing(): boolean {
    const { status } = this.client;
    return status?.state === 'ready' && status.articles === 0 && !isDeclaredOpen();
  }

  async #sleep(): Promise<void> {
    const uris = await this.articles.list();
    if (!this.#foundNothing()) return;
    this.#inVain = new Set(uris.map(String));
    await this.client.sleep();
  }
}

/** Whether a document is open that says of itself, by its language, that it is an article. */
function isDeclaredOpen(): boolean {
  return workspace.textDocuments.some(document => document.languageId === 'news-article');
}
