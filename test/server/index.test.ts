import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { relistNotification, settingsNotification, statusRequest } from '../../src/server/protocol';
import { gate, SETTINGS, uriOf, withServer } from './harness';
import { CRASH, README, STRIKE } from './stories';

describe('The folder’s index', () => {
  it('reads what the client lists and reports it ready', () => withServer({ files: { 'a.txt': CRASH, 'sub/b.md': STRIKE } }, async harness => {
    const status = await harness.ready();
    assert.deepEqual({ done: status.done, total: status.total, articles: status.articles, skipped: status.skipped }, { done: 2, total: 2, articles: 2, skipped: [] });
  }));

  it('tells how far it is while it reads', async () => {
    const held = gate();
    await withServer({
      files: { 'a.txt': CRASH, 'b.txt': STRIKE },
      host: { readFile: async uri => {
        if (uri.endsWith('b.txt')) await held.passed;
        return { bytes: new TextEncoder().encode(CRASH) };
      } },
    }, async harness => {
      await harness.until(() => harness.statuses.at(-1)?.done === 1);
      const { state, total } = harness.statuses.at(-1)!;
      assert.deepEqual({ state, total }, { state: 'indexing', total: 2 });
      held.open();
      assert.equal((await harness.ready()).articles, 2);
    });
  });

  it('compares a large folder seldom while it reads, however slowly files come, and at once when all are read', async () => {
    // every look at the clock is a minute after the last: a comparison takes long
    let minutes = 0;
    const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map(name => [`${name}.txt`, CRASH]));
    await withServer({
      files, settings: { timeBudget: Infinity },
      host: { now: () => 60_000 * minutes++, readFile: () => new Promise(resolve => { setTimeout(() => resolve({ bytes: new TextEncoder().encode(CRASH) }), 300); }) },
    }, async harness => {
      await harness.open('a.txt', CRASH);
      await harness.until(() => harness.changes === 1);
      await harness.ready();
      const [before, { articles }] = [harness.changes, harness.statuses.at(-1)!];
      await harness.until(() => harness.changes > before || before === 2);
      assert.deepEqual([articles, harness.changes], [5, 2]);
    });
  });

  it('leaves out what does not read like news, and says so', () => withServer({ files: { 'a.txt': CRASH, 'README.md': README } }, async harness => {
    const status = await harness.ready();
    assert.equal(status.articles, 1);
    assert.deepEqual(status.skipped, [{ uri: uriOf('README.md'), reason: 'Does not read like a news article' }]);
  }));

  it('takes every .article file for an article', () => withServer({ files: { 'short.article': '40 people came.' } }, async harness => {
    assert.equal((await harness.ready()).articles, 1);
  }));

  const refused: readonly { readonly name: string; readonly content: string | Uint8Array; readonly reason: RegExp }[] = [
    { name: 'binary', content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 0, 7, 9]), reason: /^Not a text file$/ },
    { name: 'too large', content: CRASH.repeat(300), reason: /64 kB.*crosscheck\.articles\.maxFileSizeKb/ },
  ];
  for (const { name, content, reason } of refused) {
    it(`skips a file that is ${name} with a reason, and reads the others`, () => withServer({ files: { 'bad.txt': content, 'good.txt': CRASH } }, async harness => {
      const status = await harness.ready();
      assert.equal(status.articles, 1);
      assert.equal(status.skipped.length, 1);
      assert.match(status.skipped[0]!.reason, reason);
    }));
  }

  it('skips a file that vanishes between listing and reading', () => withServer({
    files: { 'gone.txt': CRASH, 'here.txt': CRASH },
    host: { readFile: uri => Promise.resolve(uri.endsWith('gone.txt') ? { problem: 'missing' } : { bytes: new TextEncoder().encode(CRASH) }) },
  }, async harness => {
    const status = await harness.ready();
    assert.equal(status.articles, 1);
    assert.deepEqual(status.skipped, [{ uri: uriOf('gone.txt'), reason: 'The file has vanished' }]);
  }));

  it('survives a file system that fails', () => withServer({
    files: { 'a.txt': CRASH }, host: { readFile: () => Promise.reject(new Error('disk on fire')) },
  }, async harness => {
    const { articles, skipped } = await harness.ready();
    assert.equal(articles, 0);
    assert.match(skipped[0]!.reason, /disk on fire/);
  }));

  it('tries skipped files again when the size limit changes', () => withServer({ files: { 'big.txt': CRASH.repeat(300) } }, async harness => {
    assert.equal((await harness.ready()).articles, 0);
    await harness.client.sendNotification(settingsNotification, { ...SETTINGS, maxFileSize: 4096 });
    await harness.until(() => harness.statuses.at(-1)?.articles === 1);
    assert.deepEqual((await harness.ready()).skipped, []);
  }));

  it('follows files that are created, changed and deleted', () => withServer({ files: { 'a.txt': CRASH } }, async harness => {
    await harness.ready();
    harness.files.set('b.txt', STRIKE);
    await harness.tell('b.txt', FileChangeType.Created);
    await harness.until(() => harness.statuses.at(-1)?.articles === 2);
    harness.files.set('b.txt', README);
    await harness.tell('b.txt', FileChangeType.Changed);
    await harness.until(() => harness.statuses.at(-1)?.skipped.length === 1);
    harness.files.delete('a.txt');
    await harness.tell('a.txt', FileChangeType.Deleted);
    await harness.until(() => harness.statuses.at(-1)?.articles === 0);
  }));

  it('drops every file under a deleted folder', () => withServer({ files: { 'old/a.txt': CRASH, 'old/deep/b.txt': STRIKE, 'older.txt': CRASH } }, async harness => {
    await harness.ready();
    await harness.tell('old', FileChangeType.Deleted);
    await harness.until(() => harness.statuses.at(-1)?.articles === 1);
  }));

  it('reads only what is new when the files are listed anew', () => withServer({ files: { 'a.txt': CRASH, 'README.md': README } }, async harness => {
    await harness.ready();
    harness.files.set('b.txt', STRIKE);
    await harness.client.sendNotification(relistNotification);
    await harness.until(() => harness.statuses.at(-1)?.articles === 2);
    assert.deepEqual(harness.reads.filter(uri => !uri.endsWith('.yaml')), [uriOf('a.txt'), uriOf('README.md'), uriOf('b.txt')]);
  }));

  it('drops what a new listing no longer holds', () => withServer({ files: { 'a.txt': CRASH, 'b.txt': STRIKE } }, async harness => {
    await harness.ready();
    harness.files.delete('b.txt');
    await harness.client.sendNotification(relistNotification);
    await harness.until(() => harness.statuses.at(-1)?.articles === 1);
  }));

  it('tells the client once that the folder’s content has changed', () => withServer({ files: { 'a.txt': CRASH, 'b.txt': STRIKE } }, async harness => {
    await harness.until(() => harness.changes > 0);
    assert.equal((await harness.client.sendRequest(statusRequest)).articles, 2);
    assert.equal(harness.changes, 1);
  }));
});
