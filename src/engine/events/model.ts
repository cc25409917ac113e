import type { Range } from '../article/model';
import type { EventStatus, Span } from '../schema';

/** A clause that may report an event, as one passage shows it. Offsets count from the passage's start. */
export interface Clause extends Range {
  readonly text: string;
  /** The word that names the act: a verb's base form or an act noun ("strike", "call", "visit"). */
  readonly trigger: string;
  readonly status: EventStatus;
  readonly sentence: number;
}

/** An event as one article reports it, before merging. Offsets count in the article. */
export interface ArticleEvent {
  readonly label: string;
  /** The class of act that merging compares: "attack", "meeting", "travel". */
  readonly type: string;
  readonly trigger: string;
  readonly status: EventStatus;
  /** EDTF, resolved against the publication date. */
  readonly date: string | null;
  readonly place: string | null;
  /** Keys of the article's actors. */
  readonly actors: readonly string[];
  readonly mention: Span;
  readonly paragraph: number;
}
