import type { DocumentUri, WorkspaceFolder } from 'vscode-languageserver';

/** A workspace folder; its uri ends with a stroke. */
export interface Folder extends WorkspaceFolder {
  /** What the paths of its files begin with. */
  readonly under: string;
}

/** Names files by their paths as the engine takes them: relative to the workspace folder, after the folder's name where there are several. */
export class Paths {
  #folders: readonly WorkspaceFolder[] = [];
  readonly #uris = new Map<string, DocumentUri>();

  /** Adds and removes workspace folders; paths given before no longer hold. */
  change({ added, removed }: { readonly added: readonly WorkspaceFolder[]; readonly removed: readonly WorkspaceFolder[] }): void {
    const gone = new Set(removed.map(rooted).map(folder => folder.uri));
    // the innermost of nested folders is a file's own
    this.#folders = [...this.#folders.filter(folder => !gone.has(folder.uri)), ...added.map(rooted)].sort((a, b) => b.uri.length - a.uri.length);
    this.#uris.clear();
  }

  /** The folders with what the paths of their files begin with. */
  get folders(): readonly Folder[] {
    return this.#folders.map(folder => ({ ...folder, under: this.#under(folder) }));
  }

  /** The folder that a file lies in. */
  folderOf(uri: DocumentUri): Folder | undefined {
    const folder = this.#folderOf(uri);
    return folder && { ...folder, under: this.#under(folder) };
  }

  isInside(uri: DocumentUri): boolean {
    return this.#folderOf(uri) !== undefined;
  }

  /** The file's path, the same until the folders change; no two files have the same. */
  pathOf(uri: DocumentUri): string {
    const folder = this.#folderOf(uri);
    const relative = folder ? decoded(uri.slice(folder.uri.length)) : fileName(uri);
    const path = folder ? this.#under(folder) + relative : relative;
    const taken = this.#uris.get(path);
    if (taken !== undefined && taken !== uri) return uri;
    this.#uris.set(path, uri);
    return path;
  }

  #under({ name }: WorkspaceFolder): string {
    return this.#folders.length > 1 ? `${name}/` : '';
  }

  #folderOf(uri: DocumentUri): WorkspaceFolder | undefined {
    return this.#folders.find(folder => uri.startsWith(folder.uri));
  }
}

function rooted({ uri, name }: WorkspaceFolder): WorkspaceFolder {
  return { name, uri: uri.endsWith('/') ? uri : `${uri}/` };
}

/** The last part of a uri's or a path's way. */
export function fileName(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1)).replace(/^untitled:/, '');
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
