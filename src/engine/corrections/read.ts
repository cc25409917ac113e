/** Reads the text of a corrections file, and says of what is wrong in it where that stands. */
import { readYaml, type CheckedYaml } from '../checked-yaml';
import { ENGLISH, type L10n } from '../l10n';
import { Corrections } from './schema';

export type { Address } from '../checked-yaml';

export interface CorrectionsText extends Omit<CheckedYaml<Corrections>, 'value'> {
  /** Null where the text can't be read as corrections; `errors` says why. */
  readonly corrections: Corrections | null;
}

/** Reads the file's text. One with nothing but comments corrects nothing. */
export function readCorrections(text: string, l10n: L10n = ENGLISH): CorrectionsText {
  const { value, ...rest } = readYaml(text, Corrections, { version: 1 }, l10n);
  return { ...rest, corrections: value };
}
