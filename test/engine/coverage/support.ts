import { Corpus } from '../../../src/engine/corpus/corpus';
import type { FolderReading } from '../../../src/engine/corpus/folder';
import { readWhole } from '../../../src/engine/reading';
import type { ArticleLink } from '../../../src/engine/lineage/model';
import type { OriginId } from '../../../src/engine/schema';

/** What a folder of articles says, each read as it stands; `families` are articles of one origin, by their paths. */
export function folderOf(articles: Readonly<Record<string, string>>, families: readonly (readonly string[])[] = [], links: readonly ArticleLink[] = []): FolderReading {
  const corpus = new Corpus();
  for (const [path, text] of Object.entries(articles)) corpus.set(readWhole({ path, text }, { tag: () => [] }));
  const folder = corpus.folder();
  const originOf = new Map(Object.keys(articles).map(path => [path, (families.find(family => family.includes(path))?.[0] ?? path) as OriginId]));
  const origins = [...new Set(originOf.values())].map(id => ({ id, articles: [...originOf].filter(([, of]) => of === id).map(([path]) => path), credit: null }));
  return { ...folder, lineage: { links, origins, originOf } };
}

export const MILL_A = `---
outlet: The Ledger
published: 2026-05-04
---

BRACKLEY, May 4 - At least 12 people were killed in a fire at the Brackley mill on Sunday, the fire service said.

Mayor Ada Kemble said the mill's sprinklers had been switched off for repairs in March. "Nobody told the council about those repairs," Ms Kemble told reporters.

The owner, Corrin Textiles, employs 340 people at the mill, the union said.
`;

export const MILL_B = `---
outlet: Valley Post
published: 2026-05-05
---

BRACKLEY, May 5 - Exactly 15 people were killed in the fire at the Brackley mill on Sunday, Corrin Textiles said.

The sprinklers of the mill were off for repairs since March, according to Mayor Ada Kemble.

Officials opened an inquiry on Monday.
`;

export const HARBOUR = `---
outlet: Port Gazette
published: 2026-05-05
---

LUNDEN, May 5 - Some 400 dockers walked out in the port of Lunden on Monday, the dockers' union said.

Harbour master Joss Venn said ships would wait outside the breakwater until Friday.
`;
