import { compromiseTagger } from '../engine/actors/compromise-tagger';
import { Corpus } from '../engine/corpus/corpus';
import { readWhole } from '../engine/reading';
import { readCorrectionsFile } from './corrections';
import { readDecisions } from './decisions';
import { findArticles, readSource, type Unreadable } from './files';
import { fail, progress, tell } from './terminal';

/** What every command that reads a folder can be told. */
export interface ReadingOptions {
  readonly maxFileSize: number;
  /** Heed the folder's corrections. */
  readonly corrections: boolean;
  /** Heed the decisions of the folder's reviewers. */
  readonly review: boolean;
}

/** A folder as it was read, with the files that could not be. */
export interface ReadFolder {
  readonly corpus: Corpus;
  readonly skipped: readonly Unreadable[];
}

/** Reads every article under a folder; tells of files that are skipped, and of corrections and decisions that find nothing. Ends the process where the folder or its corrections can't be used. */
export async function readFolder(folder: string, { maxFileSize, corrections, review }: ReadingOptions): Promise<ReadFolder> {
  const paths = await findArticles(folder).catch((error: Error) => fail(error.message));
  const corrected = corrections ? await readCorrectionsFile(folder) : null;
  if (corrected && 'errors' in corrected) fail(...corrected.errors);
  const corpus = new Corpus();
  if (corrected) corpus.correct([{ corrections: corrected.corrections, under: '' }]);
  const decisions = review ? await readDecisions(folder) : [];
  corpus.decide(decisions.map(({ decision }) => ({ decision, under: '' })));
  const tagger = compromiseTagger();
  const skipped: Unreadable[] = [];
  for (const [index, path] of paths.entries()) {
    progress(`reading ${index + 1} of ${paths.length}`);
    const source = await readSource(folder, path, maxFileSize);
    if ('reason' in source) {
      progress('');
      tell(`skipped ${path}: it ${source.reason}`);
      skipped.push(source);
    } else {
      corpus.set(readWhole(source, tagger));
    }
  }
  progress('');
  for (const { at, message } of corpus.folder().problems) tell(corrected!.located(at, message));
  for (const { file, at, message } of corpus.folder().review.problems) tell(decisions[file]!.located(at, message));
  return { corpus, skipped };
}
