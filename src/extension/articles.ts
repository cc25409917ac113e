/** The workspace's files that may be articles: finds them, reads them, and tells when they change. */
import type { Uri} from 'vscode';
import {
  Disposable, EventEmitter, FileSystemError, FileType, RelativePattern, l10n, workspace,
  type CancellationToken, type FileSystemWatcher, type WorkspaceFolder,
} from 'vscode';
import { toBase64 } from './base64';
import { anyOf } from './globs';
import { SECTION, globs } from './settings';

/** As the language server protocol numbers them. */
export const FILE_CHANGE = { created: 1, changed: 2, deleted: 3 } as const;

export interface FileChange {
  readonly uri: Uri;
  readonly type: (typeof FILE_CHANGE)[keyof typeof FILE_CHANGE];
}

/** Changes that come together, as a checkout's do, are told together. Milliseconds. */
const BATCH = 200;

export class Articles implements Disposable {
  readonly #changed = new EventEmitter<readonly FileChange[]>();
  /** Files that match the globs have changed, whether or not they are excluded. */
  readonly onDidChange = this.#changed.event;

  readonly #relisted = new EventEmitter<void>();
  /** The list may have changed: files came or went, or the folders or globs are others. */
  readonly onDidChangeList = this.#relisted.event;

  readonly #disposables: Disposable[] = [this.#changed, this.#relisted];
  #watchers: readonly FileSystemWatcher[] = [];
  #batch: FileChange[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#watch();
    const renew = () => {
      this.#watch();
      this.#relisted.fire();
    };
    this.#disposables.push(
      workspace.onDidChangeWorkspaceFolders(renew),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(`${SECTION}.articles`) || event.affectsConfiguration('files.exclude')) renew();
      }),
      // A folder that is deleted or renamed is reported as the folder alone, which the watchers' globs don't match.
      workspace.onDidDeleteFiles(() => this.#relisted.fire()),
      workspace.onDidRenameFiles(() => this.#relisted.fire()),
    );
  }

  /** Whether there is a single one. Stops looking at the first. */
  async any(): Promise<boolean> {
    for (const folder of workspace.workspaceFolders ?? []) {
      if ((await find(folder, 1)).length > 0) return true;
    }
    return false;
  }

  /** All of them, in a fixed order. */
  async list(token?: CancellationToken): Promise<readonly Uri[]> {
    const found = await Promise.all((workspace.workspaceFolders ?? []).map(folder => find(folder, undefined, token)));
    // Folders may lie in one another.
    const byName = new Map(found.flat().map(uri => [uri.toString(), uri]));
    return [...byName].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, uri]) => uri);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    Disposable.from(...this.#watchers, ...this.#disposables).dispose();
  }

  #watch(): void {
    Disposable.from(...this.#watchers).dispose();
    this.#watchers = (workspace.workspaceFolders ?? []).flatMap(folder => globs(folder).include.map(glob => {
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, glob));
      watcher.onDidCreate(uri => this.#note({ uri, type: FILE_CHANGE.created }));
      watcher.onDidChange(uri => this.#note({ uri, type: FILE_CHANGE.changed }));
      watcher.onDidDelete(uri => this.#note({ uri, type: FILE_CHANGE.deleted }));
      return watcher;
    }));
  }

  #note(change: FileChange): void {
    this.#batch.push(change);
    this.#timer ??= setTimeout(() => {
      const batch = this.#batch;
      this.#batch = [];
      this.#timer = undefined;
      if (batch.some(({ type }) => type !== FILE_CHANGE.changed)) this.#relisted.fire();
      this.#changed.fire(batch);
    }, BATCH);
  }
}

async function find(folder: WorkspaceFolder, limit?: number, token?: CancellationToken): Promise<readonly Uri[]> {
  const { include, exclude } = globs(folder);
  // An empty exclude keeps `files.exclude` in force; none at all would switch it off.
  const found = await Promise.all(include.map(glob => workspace.findFiles(new RelativePattern(folder, glob), anyOf(exclude), limit, token)));
  return found.flat();
}

/** A file's bytes in base64, or why there are none: `too-large`, `missing`, or in words. */
export async function readBase64(uri: Uri, maxBytes: number): Promise<{ readonly base64: string } | { readonly problem: string }> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if (!(type & FileType.File)) return { problem: l10n.t('It is not a file.') };
    if (size > maxBytes) return { problem: 'too-large' };
    const bytes = await workspace.fs.readFile(uri);
    return bytes.length > maxBytes ? { problem: 'too-large' } : { base64: toBase64(bytes) };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return { problem: 'missing' };
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
