import { arithmeticOf } from '../arithmetic/arithmetic';
import { changesOf } from '../changes/changes';
import { ENGLISH, type L10n } from '../l10n';
import type { ArticleReading } from '../reading';
import type { ActorId, Comparison } from '../schema';
import type { FolderLineage } from '../lineage/model';
import { conflictsOf } from './conflicts';
import { labelsOf } from './labels';
import { FINDING_KINDS, type Finding, type Found } from './model';

/** What the folder of articles is read into before findings are looked for. */
export interface FindingSources {
  /** In the order of their paths. */
  readonly readings: readonly ArticleReading[];
  readonly comparisons: readonly Comparison[];
  readonly lineage: FolderLineage;
  /** Who is behind each attribution, by article. */
  readonly sources: ReadonlyMap<string, readonly (ActorId | null)[]>;
  /** What the messages are in. */
  readonly l10n?: L10n;
}

/** All findings of a folder, in a fixed order: by kind, then by where they are. Their cost grows with the articles' figures and links. */
export function findingsOf({ readings, comparisons, lineage, sources, l10n = ENGLISH }: FindingSources): Finding[] {
  const found = [...conflictsOf(readings, comparisons), ...labelsOf(readings, sources, l10n), ...arithmeticOf(readings, comparisons, l10n), ...changesOf(readings, comparisons, lineage, l10n)];
  const ids = new Map<string, number>();
  return found.sort(findingOrder).map(one => ({ id: idOf(one, ids), ...one }));
}

/** By kind. */
export function findingOrder(a: Found, b: Found): number {
  return FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind);
}

/** The kind and the words in their articles: stays when other text moves. Repetitions are numbered. */
function idOf({ kind, places }: Found, ids: Map<string, number>): string {
  const base = `${kind}:${places.map(({ article, text }) => `${article}#${text.toLowerCase().replace(/[^\p{L}\p{N}.%]+/gu, '-')}`).join('+')}`;
  const seen = (ids.get(base) ?? 0) + 1;
  ids.set(base, seen);
  return seen === 1 ? base : `${base}-${seen}`;
}
