#!/usr/bin/env node
import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { MOST_KILOBYTES } from '../engine/article/size';
import { CORRECTIONS_PATH } from '../engine/corrections/path';
import { coverageOf } from '../engine/coverage/coverage';
import { COVERAGE_FORMATS, writeCoverage, type CoverageFormat } from '../engine/coverage/table';
import { EXPORT_FORMATS, EXPORTS, exportOf, isExport, type Export, type ExportFormat } from '../engine/export/data';
import { REPORT_FORMATS, writeReport, type ReportFormat } from '../engine/export/report/report';
import { ENGLISH } from '../engine/l10n';
import { REVIEW_FOLDER } from '../engine/review/path';
import { Analysis } from '../engine/schema';
import { readFolder, type ReadingOptions } from './folder';
import { textReport } from './report';
import { USAGE, fail } from './terminal';

interface AnalyzeOptions extends ReadingOptions {
  readonly format: 'json' | 'text';
}

async function analyze(folder: string, { format, ...options }: AnalyzeOptions): Promise<void> {
  const { corpus } = await readFolder(folder, options);
  const analysis = Analysis.parse(corpus.analysis());
  process.stdout.write(format === 'json' ? `${JSON.stringify(analysis, null, 2)}\n` : textReport(analysis, corpus.folder().findings));
}

interface OutputOptions extends ReadingOptions {
  readonly output?: string;
}

interface ReportOptions extends OutputOptions {
  readonly format: ReportFormat;
  readonly date?: string;
}

async function report(folder: string, { format, date, output, ...options }: ReportOptions): Promise<void> {
  const { corpus, skipped } = await readFolder(folder, options);
  await put(output, writeReport({
    l10n: ENGLISH,
    name: basename(resolve(folder)), version, date: date ?? null, folder: corpus.folder(), readingOf: path => corpus.reading(path),
    skipped: skipped.map(({ path, reason }) => ({ path, reason: `It ${reason}` })),
  }, format));
}

interface CoverageOptions extends OutputOptions {
  readonly format: CoverageFormat;
}

interface ExportOptions extends OutputOptions {
  readonly what: Export;
  readonly format: ExportFormat;
}

async function exportData(folder: string, { what, format, output, ...options }: ExportOptions): Promise<void> {
  if (!isExport(what, format)) fail(`${what} can’t be written as ${format}`);
  const { corpus } = await readFolder(folder, options);
  await put(output, exportOf({ name: basename(resolve(folder)), folder: corpus.folder(), readingOf: path => corpus.reading(path) }, what, format));
}

async function coverage(folder: string, { format, output, ...options }: CoverageOptions): Promise<void> {
  const { corpus } = await readFolder(folder, options);
  await put(output, writeCoverage(coverageOf(corpus.folder()), format));
}

/** Writes to a file, or to standard output where none is named. */
async function put(file: string | undefined, text: string): Promise<void> {
  if (file === undefined) process.stdout.write(text);
  else await writeFile(file, text).catch((error: NodeJS.ErrnoException) => fail(`${file} can’t be written (${error.code ?? String(error)})`));
}

function kilobytes(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= MOST_KILOBYTES)) throw new InvalidArgumentError(`It must be a number of kilobytes above 0, at most ${MOST_KILOBYTES}.`);
  return number;
}

function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number <= 0) throw new InvalidArgumentError('It must be a whole number above 0.');
  return number;
}

/** A command that reads a folder, with the options that all of them have. */
function reading(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument('<folder>', 'the folder with the articles')
    .addOption(new Option('--max-file-size <kB>', 'skip files larger than this').argParser(kilobytes).default(1024))
    .addOption(new Option('--threads <number>', 'read with so many threads instead of one a processor core').argParser(count))
    .option('--no-cache', 'neither use nor keep what is read in the user’s cache folder')
    .option('--no-corrections', `leave out the reviewer’s corrections in ${CORRECTIONS_PATH}`)
    .option('--no-review', `leave out the reviewers’ decisions in ${REVIEW_FOLDER}`);
}

// a reader such as `head` may close the pipe early
process.stdout.on('error', (error: NodeJS.ErrnoException) => error.code === 'EPIPE' ? process.exit(0) : fail(`the result can’t be written (${error.code ?? String(error)})`));

const program = new Command('crosscheck')
  .description('Compares what news articles say: attributed figures, named actors and events.')
  .version(version)
  .showSuggestionAfterError(false)
  .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, 'crosscheck: ')) })
  .exitOverride(error => process.exit(error.exitCode === 0 ? 0 : USAGE));

reading('analyze', 'Reads every .article, .txt and .md file under a folder and prints what they say, side by side.')
  .addOption(new Option('--format <format>', 'the output').choices(['json', 'text']).default('json'))
  .action(analyze);

reading('report', 'Writes the whole review of a folder, with its evidence, as one document.')
  .addOption(new Option('--format <format>', 'the document').choices(REPORT_FORMATS).default('md'))
  .option('--date <date>', 'the day to print on it')
  .option('--output <file>', 'write to this file instead of standard output')
  .action(report);

reading('export', 'Writes figures, events or attributions for spreadsheets and scripts, or the marks as W3C Web Annotations.')
  .addOption(new Option('--what <what>', 'what to write').choices(EXPORTS).default('figures'))
  .addOption(new Option('--format <format>', 'the form; annotations are JSON-LD').choices(EXPORT_FORMATS).default('json'))
  .option('--output <file>', 'write to this file instead of standard output')
  .action(exportData);

reading('coverage', 'Writes what each article says of each figure, event and statement, and what it leaves out, as a table.')
  .addOption(new Option('--format <format>', 'the form').choices(COVERAGE_FORMATS).default('csv'))
  .option('--output <file>', 'write to this file instead of standard output')
  .action(coverage);

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`crosscheck: something went wrong inside: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
