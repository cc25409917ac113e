/** What the readers of the figure grammar share: the sentence that they read, and the quantity that they make of it. */
import type { Passage, Token } from '../article/model';
import type { Bound, FigureKind } from '../schema';

/** What a token stands in that decides whether its number counts. */
export type Cover = 'date' | 'year' | 'name' | 'name-start' | undefined;

/** One sentence being read. */
export interface Reader {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly covers: readonly Cover[];
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** A quantity in token indices, before it is cut out of the text. `from`…`numberEnd` are the number words, `after` the index after its unit. */
export interface Draft {
  readonly from: number;
  readonly numberEnd: number;
  readonly after: number;
  readonly last: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound | null;
  readonly unit: string;
  readonly counted: string | null;
  readonly kind: FigureKind;
  readonly timeOrPlace?: boolean;
  /** Index after the counted phrase where the quantity's own phrase stops short of it. */
  readonly reach?: number;
}

/** The number's part of a draft. */
export type Numbers = Pick<Draft, 'from' | 'numberEnd' | 'value' | 'low' | 'high' | 'bound'>;

/** The passage's text from token `first` to before token `last`. */
export function cut(passage: Passage, first: number, last: number): string {
  return passage.text.slice(passage.tokens[first]!.start, passage.tokens[last - 1]!.end);
}
