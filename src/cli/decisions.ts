import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readRegular } from '../disk/read';
import { decode } from '../engine/article/decode';
import type { Address } from '../engine/checked-yaml';
import { readDecision } from '../engine/review/file';
import { MOST_REVIEW_BYTES, REVIEW_EXTENSION, REVIEW_FOLDER } from '../engine/review/path';
import type { Decision } from '../engine/review/schema';
import { whyNot } from './files';
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
  const read: DecisionFile[] = [];
  // one after the other: messages keep their order, and few files are open at once
  for (const name of names.filter(name => name.endsWith(REVIEW_EXTENSION)).sort()) {
    const file = await readOne(folder, `${REVIEW_FOLDER}/${name}`);
    if (file) read.push(file);
  }
  return read;
}

async function readOne(folder: string, path: string): Promise<DecisionFile | null> {
  const file = await readRegular(join(folder, path), MOST_REVIEW_BYTES, [folder]);
  const decoded = 'bytes' in file ? decode(file.bytes) : file;
  if (!('text' in decoded)) {
    tell(`${path}: ${'bytes' in file ? 'is not a text file' : whyNot(file, MOST_REVIEW_BYTES / 1024)}, and is left out`);
    return null;
  }
  const { text } = decoded;
  const { value, errors, rangeOf } = readDecision(text);
  for (const { start, message } of errors) tell(located(path, text, start, message));
  return value && { decision: value, located: (address, message) => located(path, text, rangeOf(address).start, message) };
}
