/** Where the time goes when articles are read and compared: the sampled self time by room of the source, as shares. */
import { readFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector/promises';
import { SourceMap } from 'node:module';
import { compromiseTagger } from '../../src/engine/actors/compromise-tagger';
import { Corpus } from '../../src/engine/corpus/corpus';
import { readWhole } from '../../src/engine/reading';
import { corpus } from './corpus/corpus';

export interface Share {
  readonly room: string;
  /** Of all samples, 0 to 1. */
  readonly share: number;
}

/** In microseconds. */
const INTERVAL = 500;
const LEAST = 0.005;

export async function profileReading({ quick }: { readonly quick: boolean }): Promise<Share[]> {
  const sources = corpus(quick ? 100 : 500), tagger = compromiseTagger();
  const run = (): void => {
    const folder = new Corpus();
    for (const source of sources) folder.set(readWhole(source, tagger));
    folder.folder();
  };
  run();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.post('Profiler.start');
  run();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return shares(profile, new SourceMap(JSON.parse(readFileSync(`${__filename}.map`, 'utf8')) as ConstructorParameters<typeof SourceMap>[0]));
}

function shares({ nodes, samples = [] }: Profiler.Profile, map: SourceMap): Share[] {
  const roomOf = new Map(nodes.map(({ id, callFrame: { functionName, url, lineNumber, columnNumber } }) => {
    if (functionName.startsWith('RegExp:')) return [id, 'regular expressions'] as const;
    if (functionName === '(garbage collector)') return [id, 'garbage collection'] as const;
    if (!url.endsWith('bench.js')) return [id, 'Node and what the runtime has built in'] as const;
    const source = String((map.findEntry(lineNumber, columnNumber) as { originalSource?: string }).originalSource ?? '');
    const room = /src\/(engine\/(?:\w+(?=\/)|\w+)|\w+)/.exec(source)?.[1] ?? /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
    return [id, room ?? 'other'] as const;
  }));
  const counts = new Map<string, number>();
  for (const sample of samples) counts.set(roomOf.get(sample)!, (counts.get(roomOf.get(sample)!) ?? 0) + 1);
  return [...counts].map(([room, count]) => ({ room, share: count / samples.length })).filter(({ share }) => share >= LEAST).sort((a, b) => b.share - a.share);
}
