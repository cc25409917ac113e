import { Corpus } from '../../../src/engine/corpus/corpus';
import type { FolderReading } from '../../../src/engine/corpus/folder';
import type { Corrections } from '../../../src/engine/corrections/schema';
import { readWhole } from '../../../src/engine/reading';
import type { Actor } from '../../../src/engine/schema';
import { noTagger } from '../actors/support';

/** Articles by their paths, each a list of paragraphs. */
export type Articles = Readonly<Record<string, readonly string[]>>;

export function corpusOf(articles: Articles): Corpus {
  const corpus = new Corpus();
  for (const [path, paragraphs] of Object.entries(articles)) corpus.set(readWhole({ path, text: paragraphs.join('\n\n') }, noTagger));
  return corpus;
}

export function correct(corpus: Corpus, corrections: Omit<Corrections, 'version'>, under = ''): FolderReading {
  corpus.correct([{ corrections: { version: 1, ...corrections }, under }]);
  return corpus.folder();
}

/** The actors, each as its name and its mentions: "Anna Bell: 1.txt Anna Bell, 2.txt Bell". */
export function told(actors: readonly Actor[]): string[] {
  return actors.map(({ name, mentions }) => `${name}: ${mentions.map(({ article, text }) => `${article} ${text}`).join(', ')}`).sort();
}
