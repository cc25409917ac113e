/** What the page of the full comparison is told and asks for. Texts of articles are plain text, and are set as text. */
import type { Chart } from '../server/protocol';
import type { Relation } from '../engine/schema';

export interface Row {
  readonly source: string;
  readonly value: string;
  readonly sentence: string;
  readonly mark: { readonly start: number; readonly end: number };
  readonly relation: Relation | null;
  readonly reason: string | null;
  readonly said: string;
  readonly asOf: string | null;
  readonly status: string | null;
  /** What reviewers have decided of it, in a word each, and what they wrote. */
  readonly decided: readonly string[];
  readonly notes: readonly string[];
}

export interface Shown {
  readonly label: string;
  readonly relation: Relation;
  readonly reason: string;
  /** How many origins stand behind the sources, and which share one: a line each. */
  readonly origins: readonly string[];
  readonly rows: readonly Row[];
  readonly chart: Chart;
}

/** The page's own words; `{0}`, `{1}` … are filled in by the page. */
export interface Texts {
  readonly relations: Readonly<Record<Relation, string>>;
  readonly asked: string;
  readonly alone: string;
  readonly rows: string;
  readonly open: string;
  readonly decide: string;
  /** Of the chart: its name, and what it shows in one sentence: figures, sources, the least, the most. */
  readonly chart: string;
  readonly summary: string;
  readonly undated: string;
  readonly logarithmic: string;
  readonly noNumber: string;
  readonly otherSources: string;
}

/** What the page is told. */
export type Told =
  | { readonly type: 'show'; readonly figure: string; readonly comparison: Shown; readonly texts: Texts }
  | { readonly type: 'gone'; readonly figure: string; readonly text: string };
