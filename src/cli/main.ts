import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { compromiseTagger } from '../engine/actors/compromise-tagger';
import { Corpus } from '../engine/corpus/corpus';
import { CORRECTIONS_PATH } from '../engine/corrections/path';
import { readWhole } from '../engine/reading';
import { Analysis } from '../engine/schema';
import { readCorrectionsFile } from './corrections';
import { findArticles, readSource } from './files';
import { textReport } from './report';

/** Exit code for a call that can't be carried out as it is written. */
const USAGE = 2;

interface Options {
  readonly format: 'json' | 'text';
  readonly maxFileSize: number;
  /** Heed the folder's corrections. */
  readonly corrections: boolean;
}

function fail(message: string): never {
  process.stderr.write(`crosscheck: ${message}\n`);
  process.exit(USAGE);
}

function kilobytes(value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError('It must be a number of kilobytes above 0.');
  return number;
}

async function analyze(folder: string, { format, maxFileSize, corrections }: Options): Promise<void> {
  const paths = await findArticles(folder).catch((error: Error) => fail(error.message));
  const corrected = corrections ? await readCorrectionsFile(folder) : null;
  if (corrected && 'errors' in corrected) fail(corrected.errors.join('\ncrosscheck: '));
  const corpus = new Corpus();
  if (corrected) corpus.correct([{ corrections: corrected.corrections, under: '' }]);
  const tagger = compromiseTagger();
  for (const [index, path] of paths.entries()) {
    progress(`reading ${index + 1} of ${paths.length}`);
    const source = await readSource(folder, path, maxFileSize);
    if ('reason' in source) {
      progress('');
      process.stderr.write(`crosscheck: skipped ${path}: it ${source.reason}\n`);
    } else {
      corpus.set(readWhole(source, tagger));
    }
  }
  progress('');
  const read = corpus.folder();
  for (const { at, message } of read.problems) process.stderr.write(`crosscheck: ${corrected!.located(at, message)}\n`);
  const analysis = Analysis.parse(read.analysis);
  process.stdout.write(format === 'json' ? `${JSON.stringify(analysis, null, 2)}\n` : textReport(analysis));
}

/** One line that writes over itself, for people only. */
function progress(message: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${message}`);
}

// a reader such as `head` may close the pipe early
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const program = new Command('crosscheck')
  .description('Compares what news articles say: attributed figures, named actors and events.')
  .version(version)
  .showSuggestionAfterError(false)
  .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, 'crosscheck: ')) })
  .exitOverride(error => process.exit(error.exitCode === 0 ? 0 : USAGE));

program
  .command('analyze')
  .description('Reads every .article, .txt and .md file under a folder and prints what they say, side by side.')
  .argument('<folder>', 'the folder with the articles')
  .addOption(new Option('--format <format>', 'the output').choices(['json', 'text']).default('json'))
  .addOption(new Option('--max-file-size <kB>', 'skip files larger than this').argParser(kilobytes).default(1024))
  .option('--no-corrections', `leave out the reviewer’s corrections in ${CORRECTIONS_PATH}`)
  .action(analyze);

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`crosscheck: something went wrong inside: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
