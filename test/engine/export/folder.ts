/** A folder with everything that a report tells of, read by the engine. */
import { Corpus } from '../../../src/engine/corpus/corpus';
import { readWhole } from '../../../src/engine/reading';
import type { ExportSource } from '../../../src/engine/export/data';

/** Two outlets on one incident, with different numbers, an unnamed source, and 𝒶, a character outside the basic plane. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'gazette.txt': '---\ntitle: Bridge collapses in Vornheim\noutlet: Vornheim Gazette\npublished: 2026-05-04\n---\n\nAt least 14 people were killed on Monday when a road bridge collapsed in Vornheim, police said. 𝒶 witnesses fled.\n\nA senior rescue official said the bridge had been closed to lorries.\n\nMayor Ilse Karsten visited the scene.\n',
  'post.txt': '---\ntitle: Nine dead in Vornheim bridge collapse\noutlet: Evening Post\npublished: 2026-05-04\n---\n\nNine people were killed on Monday when a road bridge collapsed in Vornheim, the fire service said.\n\nMayor Ilse Karsten is to visit the scene on Tuesday.\n',
};

export function folderOf(articles: Readonly<Record<string, string>> = ARTICLES, name = 'vornheim'): ExportSource {
  const corpus = new Corpus();
  for (const [path, text] of Object.entries(articles)) corpus.set(readWhole({ path, text }, { tag: () => [] }));
  return { name, folder: corpus.folder(), readingOf: path => corpus.reading(path) };
}
