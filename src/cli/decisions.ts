import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from '../engine/article/decode';
import type { Address } from '../engine/checked-yaml';
import { readDecision } from '../engine/review/file';
import { REVIEW_EXTENSION, REVIEW_FOLDER } from '../engine/review/path';
import type { Decision } from '../engine/review/schema';
import { located } from './located';
import { tell } from './terminal';

/** A decision that lies in a folder. */
export interface DecisionFile {
  readonly decision: Decision;
  /** A message about a part of the file, as editors and people look it up: "path:line:column: message". */
  readonly located: (address: Address, message: string) => string;
}

/** Reads the decisions of a folder in the order of their names. A file that can't be used is told of and left out: the others are other people's. */
export async function readDecisions(folder: string): Promise<DecisionFile[]> {
  const names = await readdir(join(folder, REVIEW_FOLDER)).catch(() => [] as string[]);
  const read = await Promise.all(names.filter(name => name.endsWith(REVIEW_EXTENSION)).sort().map(name => readOne(folder, `${REVIEW_FOLDER}/${name}`)));
  return read.filter(file => file !== null);
}

async function readOne(folder: string, path: string): Promise<DecisionFile | null> {
  const decoded = await readFile(join(folder, path)).then(decode, (error: NodeJS.ErrnoException) => ({ problem: error.code ?? String(error) }));
  if ('problem' in decoded) {
    tell(`${path}: can’t be read as text, and is left out`);
    return null;
  }
  const { text } = decoded;
  const { value, errors, rangeOf } = readDecision(text);
  for (const { start, message } of errors) tell(located(path, text, start, message));
  return value && { decision: value, located: (address, message) => located(path, text, rangeOf(address).start, message) };
}
