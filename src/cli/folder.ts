import { Corpus } from '../engine/corpus/corpus';
import { readArticles, type ReadingLimits } from './articles';
import { openCache } from './cache';
import { readCorrectionsFile } from './corrections';
import { readDecisions } from './decisions';
import { findArticles, type Unreadable } from './files';
import { fail, tell } from './terminal';

/** What every command that reads a folder can be told. */
export interface ReadingOptions extends ReadingLimits {
  /** Keep what is read for the next time. */
  readonly cache: boolean;
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
export async function readFolder(folder: string, { corrections, review, cache, ...limits }: ReadingOptions): Promise<ReadFolder> {
  const paths = await findArticles(folder).catch((error: Error) => fail(error.message));
  const corrected = corrections ? await readCorrectionsFile(folder) : null;
  if (corrected && 'errors' in corrected) fail(...corrected.errors);
  const corpus = new Corpus();
  if (corrected) corpus.correct([{ corrections: corrected.corrections, under: '' }]);
  const decisions = review ? await readDecisions(folder) : [];
  corpus.decide(decisions.map(({ decision }) => ({ decision, under: '' })));
  const skipped: Unreadable[] = [];
  for (const read of await readArticles(folder, paths, limits, cache ? await openCache(folder) : undefined)) {
    if ('reason' in read) {
      tell(`skipped ${read.path}: it ${read.reason}`);
      skipped.push(read);
    } else {
      corpus.set(read);
    }
  }
  for (const { at, message } of corpus.folder().problems) tell(corrected!.located(at, message));
  for (const { file, at, message } of corpus.folder().review.problems) tell(decisions[file]!.located(at, message));
  return { corpus, skipped };
}
