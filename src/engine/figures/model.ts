import type { Range } from '../article/model';
import type { Bound, Figure, FigureAttribution, FigureKind } from '../schema';

/** A quantity phrase as the passage has it: no source, no date, no identity. Offsets count from the passage's start. */
export interface Quantity extends Range {
  /** The whole phrase: "more than 34,000 people". */
  readonly text: string;
  /** The number words alone: "34,000". */
  readonly number: Range;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly unit: string;
  /** The head noun phrase that is counted, with its modifiers. */
  readonly counted: string | null;
  readonly kind: FigureKind;
  readonly trend: 'up' | 'down' | null;
  /** Index of its sentence in the passage. */
  readonly sentence: number;
  /** Indices of the passage's tokens that the phrase covers, hedge and counted noun included; `last` exclusive. */
  readonly first: number;
  readonly last: number;
  /** Index of the token after the number and its unit: where the counted noun phrase, if any, starts. */
  readonly after: number;
  /** Index after the counted noun phrase, also where a share's phrase stops short of it because it holds a figure of its own. */
  readonly reach: number;
}

/**
 * What a figure measures, in the structured form that comparison rests on. Words are lower case and in the singular.
 * `head`: what is counted ("hostage"), what lasts ("ceasefire"), or the whole of a share ("population"). `modifiers`: its category
 * ("civilian", "sick"). `predicate`: what is said of it, as a class ("kill", "release", "shelter") or a base form. `place`: the nearest
 * that the clause gives. `event`: the act that brought it about ("attack", "offensive"), where the clause names one. `part`: it counts
 * some of what another number counts, or more of it ("two of them", "another four"), and is no rival to that. `of`: the words of the
 * name whose it is, of a prison sentence ("jailed Ana Ruiz for six years"); empty where none is named.
 */
export interface Measure {
  readonly head: string | null;
  readonly modifiers: readonly string[];
  readonly predicate: string | null;
  readonly place: string | null;
  readonly event: string | null;
  readonly part: boolean;
  readonly of: readonly string[];
  /** Of another occasion than the one that the article tells, its date (EDTF) or `earlier`: "a similar fire killed 80 in 2013". Else null. */
  readonly occasion: string | null;
  /** The stretch of time of its own that it sums up: "week" of weekly cases, "quarter" of a quarter's profit. Null where it is all there has been, or is of one occurrence. */
  readonly period: string | null;
}

/** A figure of one article, before comparison, with the structured measure beside the contract's words. */
export interface ArticleFigure extends Omit<Figure, 'comparison' | 'attribution'> {
  /** `actor` is the key of the article's actor, not yet an identity across articles. */
  readonly attribution: (Omit<FigureAttribution, 'actor'> & { readonly actor: string | null }) | null;
  readonly about: Measure;
  /** Index of its paragraph in the article, and of its sentence in that paragraph. */
  readonly paragraph: number;
  readonly sentence: number;
}
