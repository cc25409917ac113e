/**
 * Keeps what was read for the next start, in files that hold some hundred entries each (buckets). A bucket is written once and never
 * changed: it is named by its build and by the digest of its bytes, so that one which is cut, garbled or of another build is told by its
 * name, and two windows that write at once take nothing from each other. There is no lock to stay behind. Whatever fails costs a reading.
 */
import { fromHex, toHex } from './hex';

/** A folder that no one else writes to but other windows of the same program. Every method rejects where it fails. */
export interface StoreFiles {
  /** In any order. `written`: when, in milliseconds. */
  list(): Promise<readonly StoredFile[]>;
  read(name: string): Promise<Uint8Array>;
  /** The whole file or none: no other window ever sees a part of it. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  delete(name: string): Promise<void>;
}

export interface StoredFile {
  readonly name: string;
  readonly size: number;
  readonly written: number;
}

/** SHA-256 of the parts, one after the other, in hexadecimal. */
export type Digest = (...parts: readonly Uint8Array[]) => string | Promise<string>;

export interface StoreOptions {
  readonly files: StoreFiles;
  readonly digest: Digest;
  /** Of the program with its data: what another has written is never read. */
  readonly build: string;
  /** Told once of each kind of trouble, for the log. */
  readonly warn: (message: string) => void;
  /** Bytes that may be kept in all; the buckets written longest ago go first. */
  readonly limit?: number;
  /** Bytes from which on a bucket is written. */
  readonly bucketSize?: number;
}

interface Bucket {
  readonly name: string;
  readonly size: number;
  readonly written: number;
  readonly entries: ReadonlyMap<string, Uint8Array>;
}

/** Bytes of a key, and of the length of what stands under it. */
const KEY = 16, LENGTH = 4;
/** So many buckets are read at a time. */
const AT_ONCE = 8;

export class Store {
  readonly #entries = new Map<string, Uint8Array>();
  readonly #used = new Set<string>();
  #buckets: Bucket[] = [];
  /** Files to be taken away. */
  #strangers: string[] = [];
  #fresh = new Map<string, Uint8Array>();
  #freshSize = 0;
  #writes: Promise<void> = Promise.resolve();
  #writable = true;

  private constructor(private readonly options: StoreOptions) {}

  /** Never rejects: where nothing can be read, the store is empty. */
  static async open(options: StoreOptions): Promise<Store> {
    const store = new Store(options);
    try {
      await store.#load();
    } catch (error) {
      options.warn(`The index could not be read: ${String(error)}`);
    }
    return store;
  }

  /** How many entries there are. */
  get size(): number {
    return this.#entries.size;
  }

  /** The key of what depends on these bytes, and on nothing else but the build. */
  async keyOf(...parts: readonly Uint8Array[]): Promise<string> {
    return (await this.options.digest(...parts)).slice(0, 2 * KEY);
  }

  get(key: string): Uint8Array | undefined {
    const found = this.#entries.get(key);
    if (found) this.#used.add(key);
    return found;
  }

  /** Keeps an entry, and writes it in the background once there are enough for a bucket. */
  put(key: string, bytes: Uint8Array): void {
    this.#used.add(key);
    if (this.#entries.has(key)) return;
    this.#entries.set(key, bytes);
    this.#fresh.set(key, bytes);
    this.#freshSize += bytes.length + KEY + LENGTH;
    if (this.#freshSize >= (this.options.bucketSize ?? 1 << 20)) void this.flush();
  }

  /** Writes what is not yet written. Never rejects; after a failure nothing more is written. */
  flush(): Promise<void> {
    const entries = this.#fresh;
    this.#fresh = new Map();
    this.#freshSize = 0;
    if (entries.size > 0) this.#afterwards(() => this.#write(entries));
    return this.#writes;
  }

  /**
   * All that is needed has been asked for: what was not is dropped, as soon as it is half of its bucket; so are the files of other builds,
   * and what is beyond the limit.
   */
  tidy(): Promise<void> {
    for (const bucket of this.#buckets) {
      const used = [...bucket.entries].filter(([key, bytes]) => this.#used.has(key) && this.#entries.get(key) === bytes);
      if (2 * used.reduce((sum, [, bytes]) => sum + bytes.length + KEY + LENGTH, 0) >= bucket.size) continue;
      for (const [key, bytes] of used) this.#fresh.set(key, bytes);
      this.#strangers.push(bucket.name);
    }
    void this.flush();
    this.#afterwards(async () => {
      // only now is what they held written elsewhere
      const gone = new Set(this.#strangers.splice(0));
      this.#buckets = this.#buckets.filter(({ name }) => !gone.has(name)).sort((a, b) => a.written - b.written);
      let excess = this.#buckets.reduce((sum, { size }) => sum + size, 0) - (this.options.limit ?? 256 << 20);
      while (excess > 0) {
        const { name, size } = this.#buckets.shift()!;
        gone.add(name);
        excess -= size;
      }
      for (const name of gone) await this.options.files.delete(name);
    });
    return this.#writes;
  }

  /** Forgets everything, here and on the disk. */
  async clear(): Promise<void> {
    this.#entries.clear();
    this.#fresh.clear();
    this.#freshSize = 0;
    this.#buckets = [];
    this.#afterwards(async () => {
      for (const { name } of await this.options.files.list()) await this.options.files.delete(name);
    });
    await this.#writes;
  }

  async #load(): Promise<void> {
    const { files, build } = this.options;
    const ours: StoredFile[] = [];
    // in an order of their own, so that all windows take the same of two equal entries
    for (const file of [...await files.list()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (file.name.startsWith(`${build}-`) && file.name.endsWith('.bucket')) ours.push(file);
      else this.#strangers.push(file.name);
    }
    for (let next = 0; next < ours.length; next += AT_ONCE) {
      const buckets = await Promise.all(ours.slice(next, next + AT_ONCE).map(file => this.#read(file)));
      for (const bucket of buckets) {
        if (!bucket) continue;
        this.#buckets.push(bucket);
        for (const [key, bytes] of bucket.entries) if (!this.#entries.has(key)) this.#entries.set(key, bytes);
      }
    }
  }

  async #read({ name, written }: StoredFile): Promise<Bucket | undefined> {
    try {
      const bytes = await this.options.files.read(name);
      if (await this.#nameOf(bytes) === name) return { name, written, size: bytes.length, entries: entriesOf(bytes) };
      this.options.warn(`A part of the index is damaged and is made anew: ${name}`);
    } catch (error) {
      this.options.warn(`A part of the index could not be read: ${String(error)}`);
    }
    this.#strangers.push(name);
    return undefined;
  }

  async #write(entries: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const bytes = bucketOf(entries);
    const name = await this.#nameOf(bytes);
    await this.options.files.write(name, bytes);
    // as when one that was damaged is made again as it was
    this.#strangers = this.#strangers.filter(stranger => stranger !== name);
    this.#buckets.push({ name, size: bytes.length, written: Infinity, entries });
  }

  /** Works on the files, one thing after the other. */
  #afterwards(work: () => Promise<void>): void {
    this.#writes = this.#writes.then(async () => {
      if (this.#writable) await work();
    }).catch((error: unknown) => {
      this.#writable = false;
      this.options.warn(`The index is not kept: ${String(error)}`);
    });
  }

  async #nameOf(bytes: Uint8Array): Promise<string> {
    return `${this.options.build}-${(await this.options.digest(bytes)).slice(0, 2 * KEY)}.bucket`;
  }
}

/** Their number; each one's key and length; then all of them. */
function bucketOf(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const head = LENGTH + entries.size * (KEY + LENGTH);
  const bytes = new Uint8Array([...entries.values()].reduce((sum, { length }) => sum + length, head));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, entries.size);
  let [row, at] = [LENGTH, head];
  for (const [key, value] of entries) {
    fromHex(key, bytes, row);
    view.setUint32(row + KEY, value.length);
    bytes.set(value, at);
    row += KEY + LENGTH;
    at += value.length;
  }
  return bytes;
}

/** @throws {RangeError} for bytes that are no bucket. */
function entriesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Uint8Array>();
  const count = view.getUint32(0);
  let [row, at] = [LENGTH, LENGTH + count * (KEY + LENGTH)];
  for (let k = 0; k < count; k++, row += KEY + LENGTH) {
    const end = at + view.getUint32(row + KEY);
    entries.set(toHex(bytes, row, KEY), bytes.subarray(at, end));
    at = end;
  }
  return entries;
}
