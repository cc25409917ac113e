import { join } from 'node:path';
import { readRegular } from '../disk/read';
import { decode } from '../engine/article/decode';
import { CORRECTIONS_PATH, MOST_CORRECTIONS_BYTES } from '../engine/corrections/path';
import { readCorrections, type Address, type CorrectionsText } from '../engine/corrections/read';
import type { Corrections } from '../engine/corrections/schema';
import { whyNot } from './files';
import { located } from './located';

/** The corrections that lie in a folder. */
export interface CorrectionsFile {
  readonly corrections: Corrections;
  /** A message about a part of the file, as editors and people look it up: "path:line:column: message". */
  readonly located: (address: Address, message: string) => string;
}

/** Reads the corrections of a folder; null where there is no file, messages for a person where it can't be used. */
export async function readCorrectionsFile(folder: string): Promise<CorrectionsFile | { readonly errors: readonly string[] } | null> {
  const at = (message: string) => ({ errors: [`${CORRECTIONS_PATH}: ${message}`] });
  const file = await readRegular(join(folder, CORRECTIONS_PATH), MOST_CORRECTIONS_BYTES, [folder]);
  if ('problem' in file) return file.problem === 'missing' ? null : at(whyNot(file, MOST_CORRECTIONS_BYTES / 1024));
  const decoded = decode(file.bytes);
  if ('problem' in decoded) return at('is not a text file');
  const { text } = decoded;
  const { corrections, errors, rangeOf }: CorrectionsText = readCorrections(text);
  if (corrections === null) return { errors: errors.map(({ start, message }) => located(CORRECTIONS_PATH, text, start, message)) };
  return { corrections, located: (address, message) => located(CORRECTIONS_PATH, text, rangeOf(address).start, message) };
}
