/** A folder of one size in the real server, in memory: what it costs to open, to ask, to change, to hold. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compromiseTagger } from '../../src/engine/actors/compromise-tagger';
import type { ArticleSource } from '../../src/engine/article/article';
import { readWhole } from '../../src/engine/reading';
import { digest, filesIn } from '../../src/disk/store';
import { comparisonRequest, comparisonsRequest, eventsRequest } from '../../src/server/protocol';
import { Harness } from '../server/harness';
import { corpus } from './corpus/corpus';
import { quantile, timeOf } from './measure';

/** Milliseconds of processor time, the client's share in this process included, but for memory, which is in bytes. */
export interface FolderCost {
  readonly articles: number;
  readonly opening: number;
  /** Opening it again, from the index that was kept. */
  readonly again: number;
  readonly hover: number;
  readonly comparison: number;
  readonly change: number;
  /** Held for each article once all views were asked for. */
  readonly memory: number;
  /** A keystroke in a long article, and its full analysis; where there is one. */
  readonly keystroke?: { readonly typed: number; readonly whole: number };
}

const OPENED = 40, FIGURES = 5, CHANGES = 25, KEYSTROKES = 60;
/** In characters. */
const LONG = 45_000;
const PERCENTILE = 0.95;
/** In milliseconds: what takes longer is not repeated as often. */
const PATIENCE = 15_000, FEWEST = 3;

export async function measureFolder(articles: number): Promise<FolderCost> {
  const sources = corpus(articles);
  const tagger = compromiseTagger();
  tagger.tag('Ada Lovelace');
  const empty = held();
  const kept = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
  const start = (): Harness => new Harness({
    files: Object.fromEntries(sources.map(({ path, text }) => [path, text])),
    host: { loadTagger: () => Promise.resolve(tagger), storeIn: () => filesIn(kept), digest, build: 'bench' },
  });
  const open = (opened: Harness): Promise<number> => timeOf(async () => {
    await opened.initialize({ storage: 'file:///storage' });
    await opened.ready();
  });
  const server = start();
  const opening = await open(server);
  // what a view asks for once it is shown
  let { known } = await server.client.sendRequest(eventsRequest, { since: null });
  await server.client.sendRequest(comparisonsRequest, { since: null });
  const memory = (held() - empty) / articles;

  const step = Math.max(1, Math.floor(sources.length / OPENED));
  const opened = sources.filter(({ text }, k) => k % step === 0 && text.length < LONG);
  const hover: number[] = [], comparison: number[] = [];
  for (const { path, text } of opened) {
    await server.open(path, text);
    const { marks } = await server.marks(path);
    for (const mark of marks.filter(({ kind }) => kind === 'figure').slice(0, FIGURES)) {
      hover.push(await timeOf(() => server.hover(path, mark.range.start)));
      if (mark.kind === 'figure') comparison.push(await timeOf(() => server.client.sendRequest(comparisonRequest, { figure: mark.id })));
    }
  }
  const change = await times(CHANGES, async k => {
    const { path, text } = opened[k % opened.length]!;
    const line = text.split('\n').length - 2;
    const told = server.changes;
    await server.edit(path, 2 + k, { range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: 'Indeed, ' });
    await server.marks(path);
    await server.until(() => server.changes > told);
    ({ known } = await server.client.sendRequest(eventsRequest, { since: known }));
  });
  const long = sources.find(({ text }) => text.length >= LONG);
  const keystroke = long && await typed(server, long);
  await server.dispose();
  const second = start();
  const again = await open(second);
  await second.dispose();
  rmSync(kept, { recursive: true, force: true });
  return { articles, opening, again, memory, hover: quantile(hover, PERCENTILE), comparison: quantile(comparison, PERCENTILE), change: quantile(change, PERCENTILE), ...(keystroke && { keystroke }) };

  async function typed(harness: Harness, { path, text }: ArticleSource): Promise<{ typed: number; whole: number }> {
    const whole = await times(FEWEST, () => readWhole({ path, text }, tagger));
    await harness.open(path, text);
    await harness.marks(path);
    const lines = text.split('\n');
    const line = lines.findIndex((words, at) => at > lines.length / 2 && words.length > 80);
    const typing = await times(KEYSTROKES, async k => {
      const at = { line, character: 40 + k };
      await harness.edit(path, 2 + k, { range: { start: at, end: at }, text: 'e' });
      await harness.marks(path);
    });
    return { typed: quantile(typing, PERCENTILE), whole: quantile(whole, 0.5) };
  }
}

/** The times of so many repetitions, fewer where they take long. */
async function times(most: number, work: (k: number) => unknown): Promise<number[]> {
  const all: number[] = [];
  for (const end = performance.now() + PATIENCE; all.length < most && (all.length < FEWEST || performance.now() < end);) all.push(await timeOf(() => work(all.length)));
  return all;
}

/** Bytes that are held now, once all that is not has been collected. */
function held(): number {
  for (let round = 0; round < 3; round++) global.gc!();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

