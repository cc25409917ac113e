import assert from 'node:assert/strict';
import fc from 'fast-check';
import { digest } from '../../src/disk/store';
import { Store, type StoreFiles, type StoreOptions } from '../../src/indexing/store';

/** Files in memory that can be made to fail. */
class Disk implements StoreFiles {
  readonly files = new Map<string, Uint8Array>();
  readonly failing = new Set<keyof StoreFiles>();
  #written = 0;
  readonly #times = new Map<string, number>();

  async list() {
    await this.#step('list');
    return [...this.files].map(([name, { length }]) => ({ name, size: length, written: this.#times.get(name) ?? 0 }));
  }

  async read(name: string) {
    await this.#step('read');
    const bytes = this.files.get(name);
    if (!bytes) throw new Error('ENOENT');
    return bytes;
  }

  async write(name: string, bytes: Uint8Array) {
    await this.#step('write');
    this.files.set(name, bytes);
    this.#times.set(name, ++this.#written);
  }

  async delete(name: string) {
    await this.#step('delete');
    this.files.delete(name);
  }

  async #step(what: keyof StoreFiles) {
    await Promise.resolve();
    if (this.failing.has(what)) throw new Error('ENOSPC');
  }
}

const key = (n: number) => n.toString(16).padStart(32, '0');
const value = (n: number, length = 100) => new Uint8Array(length).fill(n);

describe('The store', () => {
  const warnings: string[] = [];
  beforeEach(() => warnings.splice(0));
  const open = (disk: Disk, options: Partial<StoreOptions> = {}) => Store.open({ files: disk, digest, build: 'b1', warn: message => warnings.push(message), ...options });

  async function filled(...keys: readonly number[]): Promise<Disk> {
    const disk = new Disk();
    const store = await open(disk);
    for (const n of keys) store.put(key(n), value(n));
    await store.flush();
    return disk;
  }

  it('gives at the next start what it was given, and nothing else', async () => {
    const store = await open(await filled(1, 2, 3));
    assert.deepEqual([1, 2, 3, 4].map(n => store.get(key(n))), [value(1), value(2), value(3), undefined]);
    assert.deepEqual(warnings, []);
  });

  it('writes by itself once there is enough for a bucket, and the rest when told', async () => {
    const disk = new Disk();
    const store = await open(disk, { bucketSize: 1000 });
    for (let n = 0; n < 20; n++) store.put(key(n), value(n));
    await new Promise(resolve => { setTimeout(resolve, 20); });
    assert.equal(disk.files.size, 2);
    await store.flush();
    assert.equal((await open(disk)).size, 20);
  });

  it('keeps its key to the bytes: other bytes, another key', async () => {
    const store = await open(new Disk());
    const of = (...texts: string[]) => store.keyOf(...texts.map(text => new TextEncoder().encode(text)));
    assert.equal(await of('a.txt\0', 'text'), await of('a.txt\0', 'text'));
    assert.notEqual(await of('a.txt\0', 'text'), await of('b.txt\0', 'text'));
    assert.notEqual(await of('a.txt\0', 'text'), await of('a.txt\0', 'texts'));
  });

  it('never gives what another build has kept, and takes its files away', async () => {
    const disk = await filled(1, 2);
    const store = await open(disk, { build: 'b2' });
    assert.equal(store.get(key(1)), undefined);
    store.put(key(3), value(3));
    await store.tidy();
    assert.deepEqual([...disk.files.keys()].map(name => name.slice(0, 3)), ['b2-']);
  });

  it('takes a damaged bucket for none, says so once, and makes it anew', () => fc.assert(fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, flip, cut) => {
    warnings.splice(0);
    const disk = await filled(1, 2, 3);
    const [name, bytes] = [...disk.files][0]!;
    const damaged = cut ? bytes.slice(0, at % bytes.length) : bytes.map((byte, k) => (k === at % bytes.length ? byte ^ flip : byte));
    disk.files.set(name, damaged);
    const store = await open(disk);
    assert.deepEqual([store.size, warnings.length], [0, 1]);
    store.put(key(1), value(1));
    await store.tidy();
    const again = await open(disk);
    assert.deepEqual([again.get(key(1)), again.size, disk.files.size, warnings.length], [value(1), 1, 1, 1]);
  }), { seed: 7, numRuns: 60 }));

  for (const what of ['list', 'read'] as const) {
    it(`is empty where files can’t be ${what === 'list' ? 'listed' : 'read'}`, async () => {
      const disk = await filled(1);
      disk.failing.add(what);
      const store = await open(disk);
      assert.deepEqual([store.get(key(1)), warnings.length], [undefined, 1]);
    });
  }

  for (const what of ['write', 'delete'] as const) {
    it(`goes on without keeping anything where files can’t be ${what === 'write' ? 'written' : 'deleted'}, and says so once`, async () => {
      const disk = await filled(1, 2);
      disk.failing.add(what);
      const store = await open(disk, { build: 'b2' });
      for (let n = 0; n < 5; n++) {
        store.put(key(n), value(n));
        await store.tidy();
      }
      assert.deepEqual(store.get(key(3)), value(3));
      assert.equal(warnings.length, 1);
    });
  }

  it('loses nothing of two windows that write at once', async () => {
    const disk = await filled(1, 2);
    const [a, b] = await Promise.all([open(disk), open(disk)]);
    for (const store of [a, b]) for (const n of [1, 2]) store.get(key(n));
    a.put(key(3), value(3));
    b.put(key(3), value(3));
    b.put(key(4), value(4));
    await Promise.all([a.tidy(), b.tidy()]);
    const store = await open(disk);
    assert.deepEqual([1, 2, 3, 4].map(n => store.get(key(n))), [1, 2, 3, 4].map(n => value(n)));
    assert.deepEqual(warnings, []);
  });

  it('survives that another window takes a bucket away between listing and reading', async () => {
    const disk = await filled(1);
    const list = disk.list.bind(disk);
    disk.list = async () => {
      const files = await list();
      disk.files.clear();
      return files;
    };
    const store = await open(disk);
    store.put(key(1), value(1));
    await store.tidy();
    disk.list = list;
    assert.deepEqual((await open(disk)).get(key(1)), value(1));
  });

  it('drops what is no longer asked for, and keeps the rest of its bucket', async () => {
    const disk = await filled(1, 2, 3, 4, 5);
    const before = [...disk.files.keys()];
    const store = await open(disk);
    store.get(key(2));
    store.put(key(6), value(6));
    await store.tidy();
    const again = await open(disk);
    assert.deepEqual([1, 2, 3, 4, 5, 6].map(n => again.get(key(n))?.[0]), [undefined, 2, undefined, undefined, undefined, 6]);
    assert.ok(!before.some(name => disk.files.has(name)));
  });

  it('leaves a bucket alone of which most is asked for', async () => {
    const disk = await filled(1, 2, 3, 4, 5);
    const store = await open(disk);
    for (const n of [1, 2, 3, 4]) store.get(key(n));
    const before = [...disk.files.keys()];
    await store.tidy();
    assert.deepEqual([...disk.files.keys()], before);
  });

  it('keeps no more than its limit: what was written longest ago goes first', async () => {
    const disk = new Disk();
    const store = await open(disk, { limit: 1000, bucketSize: 1 });
    for (let n = 0; n < 20; n++) {
      store.put(key(n), value(n));
      await store.flush();
    }
    await store.tidy();
    const again = await open(disk);
    assert.deepEqual([0, 5, 19].map(n => again.get(key(n))), [undefined, undefined, value(19)]);
    assert.ok([...disk.files.values()].reduce((sum, { length }) => sum + length, 0) <= 1000);
  });

  it('forgets everything when told', async () => {
    const disk = await filled(1, 2);
    const store = await open(disk);
    store.put(key(3), value(3));
    await store.clear();
    assert.deepEqual([store.get(key(1)), store.get(key(3)), disk.files.size], [undefined, undefined, 0]);
  });
});
