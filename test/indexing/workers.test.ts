import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeReading } from '../../src/engine/codec/reading';
import { Workers } from '../../src/indexing/workers';
import { corpus } from '../bench/corpus/corpus';
import { read } from '../engine/properties/check';

const said = (reading: object): unknown => JSON.parse(JSON.stringify(reading));

describe('Workers', () => {
  let folder: string;
  before(() => { folder = mkdtempSync(path.join(tmpdir(), 'crosscheck-')); });
  after(() => rmSync(folder, { recursive: true }));

  async function withWorkers(script: string, test: (workers: Workers) => Promise<void>, patience = 60_000): Promise<void> {
    const file = path.join(folder, 'worker.cjs');
    writeFileSync(file, script);
    const workers = new Workers({ script: file, patience }, 2);
    try {
      await test(workers);
    } finally {
      await workers.close();
    }
  }

  /** The real worker, from its source; `extra` comes first. */
  const real = (extra = '') => `require(${JSON.stringify(require.resolve('tsx/cjs'))});${extra};require(${JSON.stringify(require.resolve('../../src/indexing/node-worker.ts'))});`;
  const task = (source: { path: string; text: string }) => ({ source, mustBeProse: false, budget: Infinity });

  it('read as the caller does itself, whatever the order', () => withWorkers(real(), async workers => {
    const sources = corpus(12);
    const readings = await Promise.all(sources.map(source => workers.read(task(source))));
    assert.deepEqual(readings.map((bytes, k) => said(decodeReading(bytes, sources[k]!))), sources.map(({ path, text }) => said(read(text, path))));
  })).timeout(60_000);

  it('refuse what does not read like news where they are told to, and stop when the budget is spent', () => withWorkers(real(), async workers => {
    const [source] = corpus(1);
    assert.equal((await workers.read({ source: { path: 'a.txt', text: 'npm install\nnpm test\n' }, mustBeProse: true, budget: Infinity })).length, 0);
    const cut = decodeReading(await workers.read({ source: source!, mustBeProse: false, budget: 0 }), source!);
    assert.deepEqual([cut.complete, cut.passages.length], [false, 1]);
  })).timeout(60_000);

  it('survive the end of one of them: its article fails, the next is read', () => withWorkers(
    real(`require('node:worker_threads').parentPort.on('message', ({ params }) => { if (params?.[0].source.text === 'die') process.exit(1); })`),
    async workers => {
      const [source] = corpus(1);
      assert.ok(await workers.read(task(source!)));
      await assert.rejects(workers.read(task({ path: 'a.txt', text: 'die' })));
      assert.ok(await workers.read(task(source!)));
    },
  )).timeout(60_000);

  it('end one after the other, and every task has an end', () => withWorkers(
    real(`require('node:worker_threads').parentPort.on('message', ({ params }) => { if (params?.[0].source.text === 'die') process.exit(1); })`),
    async workers => {
      const [source] = corpus(1);
      assert.ok(await workers.read(task(source!)));
      const ends = await Promise.allSettled(Array.from({ length: 8 }, () => workers.read(task({ path: 'a.txt', text: 'die' }))));
      assert.ok(ends.every(({ status }) => status === 'rejected'));
    },
  )).timeout(60_000);

  for (const [what, script] of [['ends at once', 'process.exit(1)'], ['can’t be loaded', 'require("./nowhere")'], ['never answers', 'setInterval(() => {}, 1000)']] as const) {
    it(`fail all tasks soon where their script ${what}`, () => withWorkers(script, async workers => {
      const ends = await Promise.allSettled(Array.from({ length: 8 }, () => workers.read(task({ path: 'a.txt', text: 'any' }))));
      assert.ok(ends.every(({ status }) => status === 'rejected'));
      await assert.rejects(workers.read(task({ path: 'a.txt', text: 'any' })));
    }, 1500)).timeout(20_000);
  }
});
