/**
 * Measures what the product promises of speed and scale, and writes `RESULTS.md` with its chart. Started by `npm run bench`, which builds the product
 * and this first. Each part runs in a process of its own, so that none has another's heap or compiled code.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBundles } from './bundles';
import { chart } from './chart';
import { measureFolder, type FolderCost } from './folder';
import { isMet, type Growth, type Measure } from './measure';
import { profileReading, type Share } from './profile';
import { measureReading } from './reading';
import { measureThreads } from './threads';

interface Options { readonly quick: boolean }

const PARTS: Readonly<Record<string, (options: Options, size: number) => unknown>> = {
  reading: measureReading,
  profile: profileReading,
  threads: measureThreads,
  folder: (_, size) => measureFolder(size),
};

const RESULT = '\u0001result ';

function inOwnProcess<T>(part: string, { quick }: Options, size = 0): T | undefined {
  process.stderr.write(`${part}${size ? ` of ${size.toLocaleString('en')}` : ''} …\n`);
  const { stdout, status } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=12000', __filename, '--part', part, '--size', String(size), ...(quick ? ['--quick'] : [])], {
    encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28,
  });
  const result = stdout.split('\n').find(line => line.startsWith(RESULT));
  if (status === 0 && result) return JSON.parse(result.slice(RESULT.length)) as T;
  process.stderr.write(`${part} could not be measured\n`);
  return undefined;
}

function folderMeasures(costs: readonly FolderCost[]): { measures: Measure[]; growths: Growth[] } {
  const [first, last] = [costs[0]!, costs.at(-1)!];
  const large = last.articles.toLocaleString('en');
  const growth = (of: string, unit: string, value: (cost: FolderCost) => number): Growth => ({ of, unit, values: costs.map(value) });
  const growths = [
    growth('opening, an article', ' ms', ({ opening, articles }) => opening / articles),
    growth('hover, p95', ' ms', ({ hover }) => hover),
    growth('comparison of a figure, p95', ' ms', ({ comparison }) => comparison),
    growth('tree after one change, p95', ' ms', ({ change }) => change),
  ];
  const from = `${first.articles.toLocaleString('en')} → ${large} articles`;
  const measures: Measure[] = [
    { of: 'Growth with the folder', what: `cost of opening, an article, ${from}`, value: growths[0]!.values.at(-1)! / growths[0]!.values[0]!, unit: ' times', target: { is: 'at most', value: 1.3 } },
    { of: 'Warm start', what: `opening anew : opening from the kept index, ${large} articles`, value: last.opening / last.again, unit: ' times', target: { is: 'at least', value: 20 } },
    ...growths.slice(1).flatMap(({ of, values }): Measure[] => [
      { of: 'Growth with the folder', what: `${of}, ${from}`, value: values.at(-1)! / values[0]!, unit: ' times', target: { is: 'at most', value: 1.5 } },
      { of: 'Growth with the folder', what: `${of}, at ${large} articles`, value: values.at(-1)!, unit: ' ms', target: { is: 'at most', value: 10 } },
    ]),
    ...costs.slice(1).map(({ articles, memory }): Measure => ({ of: 'Memory', what: `held for an article, at ${articles.toLocaleString('en')} articles`, value: memory / 1000, unit: ' kB', target: { is: 'at most', value: 60 } })),
    ...costs.flatMap(({ keystroke, articles }): Measure[] => keystroke ? [{ of: 'A keystroke in an article of 50 kB', what: `full analysis : keystroke, p95, in a folder of ${articles.toLocaleString('en')}`, value: keystroke.whole / keystroke.typed, unit: ' times', target: { is: 'at least', value: 50 } }] : []),
  ];
  return { measures, growths };
}

/** @param file milliseconds in the extension host, for each kind of folder. */
function activationMeasures(file: string): Measure[] {
  if (!existsSync(file)) return [];
  const folders = JSON.parse(readFileSync(file, 'utf8')) as { what: string; own: number; compromise: number }[];
  return folders.map(({ what, own, compromise }) => ({ of: 'Activation', what: `the extension host’s main thread, a folder ${what}: Crosscheck : importing compromise`, value: own / compromise, unit: ' times', target: { is: 'at most', value: 0.25 } }));
}

function report(measures: readonly Measure[], shares: readonly Share[], { quick }: Options): string {
  const cell = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(1) : value.toFixed(2));
  const rows = measures.map(measure => {
    const met = isMet(measure);
    return `| ${measure.of} | ${measure.what} | ${cell(measure.value)}${measure.unit} | ${measure.target ? `${measure.target.is} ${measure.target.value}${measure.unit}` : ''} | ${met === undefined ? '' : met ? 'met' : '**not met**'} |`;
  });
  const [processor] = cpus();
  return `# Results of the benchmark

Made by \`npm run bench\`${quick ? ' with \`--quick\`: small corpora, one round, good for development only' : ''} on ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} cores (${processor?.model.trim() ?? 'unknown'}) with Node ${process.versions.node}. Run it again to write this page anew: \`npm run bench\`, or \`npm run bench -- --quick\` for a small run that writes nothing here.

Every figure is a ratio within one run, or a growth over size; times are processor time, the client's share in the same process included, unless the machine's clock is named. Generated articles come from \`test/bench/corpus\` (always the same; \`npx tsx test/bench/statistics.ts\` compares them with real ones).

![Each figure against its target, and growth over the folder's size](chart.svg)

| | figure | measured | target | |
|---|---|---|---|---|
${rows.join('\n')}

## Where the time goes

Self time when a folder of generated articles is read and compared, by room of the source, from V8's sampling profiler.

| room | share |
|---|---|
${shares.map(({ room, share }) => `| ${room} | ${(100 * share).toFixed(1)}% |`).join('\n')}
`;
}

const { values: { part, size, quick = false, only, sizes: ofFolders, activation = '', bundles = '' } } = parseArgs({
  options: { part: { type: 'string' }, size: { type: 'string' }, quick: { type: 'boolean' }, only: { type: 'string' }, sizes: { type: 'string' }, activation: { type: 'string' }, bundles: { type: 'string' } },
});
void (async () => {
  if (part !== undefined) {
    process.stdout.write(`\n${RESULT}${JSON.stringify(await PARTS[part]!({ quick }, Number(size)))}\n`);
    process.exit(0);
  }
  const wanted = (name: string): boolean => only === undefined || only.split(',').includes(name);
  const sizes = ofFolders?.split(',').map(Number) ?? (quick ? [50, 200] : [100, 1000, 10_000]);
  const costs = wanted('folder') ? sizes.flatMap(articles => inOwnProcess<FolderCost>('folder', { quick }, articles) ?? []) : [];
  const { measures: ofFolder, growths } = costs.length > 0 ? folderMeasures(costs) : { measures: [], growths: [] };
  const measures = [
    ...(wanted('reading') ? inOwnProcess<Measure[]>('reading', { quick }) ?? [] : []),
    ...(wanted('threads') ? inOwnProcess<Measure[]>('threads', { quick }) ?? [] : []),
    ...ofFolder,
    ...activationMeasures(activation),
    ...(bundles ? measureBundles(bundles) : []),
  ];
  const text = report(measures, wanted('profile') ? inOwnProcess<Share[]>('profile', { quick }) ?? [] : [], { quick });
  process.stdout.write(text);
  if (quick || only !== undefined) return;
  writeFileSync('test/bench/RESULTS.md', text);
  writeFileSync('test/bench/chart.svg', chart(measures, sizes, growths));
})();
