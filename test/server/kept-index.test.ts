import assert from 'node:assert/strict';
import { digest } from '../../src/disk/store';
import type { StoreFiles } from '../../src/indexing/store';
import { clearIndexRequest, comparisonsRequest, eventsRequest, statusRequest } from '../../src/server/protocol';
import { gate, withServer, type Files, type Harness, type Options } from './harness';
import { CRASH, README, STRIKE } from './stories';

const FILES: Files = { 'a.txt': CRASH, 'sub/b.md': STRIKE, 'README.md': README };

/** A folder in memory. */
class Kept implements StoreFiles {
  readonly files = new Map<string, Uint8Array>();
  list = () => Promise.resolve([...this.files].map(([name, { length }]) => ({ name, size: length, written: 0 })));
  read = (name: string) => Promise.resolve(this.files.get(name)!);
  write = (name: string, bytes: Uint8Array) => Promise.resolve(void this.files.set(name, bytes));
  delete = (name: string) => Promise.resolve(void this.files.delete(name));
}

/** A start of the server on the folder, with what is kept of it; the test comes when all is read. */
function start(kept: StoreFiles, test: (harness: Harness) => Promise<void> | void = () => {}, options: Options = {}): Promise<void> {
  return withServer({ files: FILES, storage: 'file:///storage', ...options, host: { storeIn: () => kept, digest, build: 'b1', ...options.host } }, async harness => {
    await harness.ready();
    await test(harness);
  });
}

const anew = async (harness: Harness) => (await harness.client.sendRequest(statusRequest)).anew;
const told = async (harness: Harness) => [await harness.list(eventsRequest), await harness.list(comparisonsRequest), await harness.marks('a.txt'), await harness.client.sendRequest(statusRequest).then(({ anew: _anew, ...status }) => status)];

describe('The index that is kept', () => {
  it('saves reading anything at the second start, and says the same', async () => {
    const kept = new Kept();
    let first: unknown;
    await start(kept, async harness => {
      assert.equal(await anew(harness), 3);
      first = await told(harness);
    });
    await start(kept, async harness => {
      assert.equal(await anew(harness), 0);
      assert.deepEqual(await told(harness), first);
    });
  });

  it('has an article read anew that has changed or is new, and no other', async () => {
    const kept = new Kept();
    await start(kept);
    await start(kept, async harness => assert.equal(await anew(harness), 2), { files: { ...FILES, 'a.txt': `${CRASH}\n\nAnother 12 people were treated in hospital.\n`, 'c.txt': CRASH } });
  });

  it('has an article that is edited after a start read as if it had never been kept', async () => {
    const kept = new Kept();
    await start(kept);
    const [edited] = [`${CRASH}\n\nA further 12 people were treated in hospital, police said.\n`];
    let marks: unknown;
    await withServer({ files: { 'a.txt': edited } }, async harness => {
      await harness.ready();
      await harness.open('a.txt', edited);
      marks = await harness.marks('a.txt');
    });
    await start(kept, async harness => {
      await harness.open('a.txt', CRASH);
      await harness.edit('a.txt', 2, { text: edited });
      assert.deepEqual({ ...await harness.marks('a.txt'), version: 1 }, marks);
    }, { files: { 'a.txt': CRASH } });
  });

  it('serves no other build', async () => {
    const kept = new Kept();
    await start(kept);
    await start(kept, async harness => assert.equal(await anew(harness), 3), { host: { build: 'b2' } });
  });

  it('is not kept where the program runs from its source, or the client names no folder', async () => {
    const kept = new Kept();
    await start(kept, () => {}, { host: { build: undefined } });
    await withServer({ files: FILES, host: { storeIn: () => kept, digest, build: 'b1' } }, async harness => void await harness.ready());
    assert.equal(kept.files.size, 0);
  });

  it('is written also where the server is told to end at once', async () => {
    const kept = new Kept();
    const held = gate();
    const readFile = async (uri: string) => {
      if (!uri.endsWith('a.txt')) await held.passed;
      return { bytes: new TextEncoder().encode(CRASH) };
    };
    await withServer({ files: FILES, storage: 'file:///storage', host: { storeIn: () => kept, digest, build: 'b1', readFile } }, harness => harness.until(() => harness.statuses.at(-1)?.articles === 1));
    await start(kept, async harness => assert.equal(await anew(harness), 2));
  });

  for (const [what, broken] of Object.entries<Partial<StoreFiles>>({
    'can’t be listed': { list: () => Promise.reject(new Error('EACCES')) },
    'can’t be read': { read: () => Promise.reject(new Error('EIO')) },
    'can’t be written': { write: () => Promise.reject(new Error('ENOSPC')) },
    'is cut': { read: () => Promise.resolve(new Uint8Array(3)) },
  })) {
    it(`is done without where it ${what}`, async () => {
      const kept = new Kept();
      if (!broken.write) await start(kept);
      await start(Object.assign(kept, broken), async harness => {
        assert.equal(await anew(harness), 3);
        assert.equal((await harness.ready()).articles, 2);
      });
    });
  }

  it('is forgotten when told, and made again', async () => {
    const kept = new Kept();
    await start(kept);
    await start(kept, async harness => {
      await harness.client.sendRequest(clearIndexRequest);
      assert.equal(kept.files.size, 0);
      await harness.until(() => harness.statuses.at(-1)?.state === 'ready' && harness.statuses.at(-1)!.anew === 3);
    });
    await start(kept, async harness => assert.equal(await anew(harness), 0));
  });
});
