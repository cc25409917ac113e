import type { ArticleReading } from '../reading';
import type { Comparison } from '../schema';
import type { FolderLineage } from '../lineage/model';
import type { Finding } from './model';

/** What the folder of articles is read into before findings are looked for. */
export interface FindingSources {
  readonly readings: readonly ArticleReading[];
  readonly comparisons: readonly Comparison[];
  readonly lineage: FolderLineage;
}

/** All findings of a folder, in a fixed order. */
export function findingsOf(_sources: FindingSources): Finding[] {
  return [];
}
