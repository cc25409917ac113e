import type { Range } from '../article/model';
import type { ActorId, Event, EventStatus, Mention, Span } from '../schema';

/** A clause that may report an event, as one passage shows it. Offsets count from the passage's start. */
export interface Clause extends Range {
  readonly text: string;
  /** The word that names the act: a verb's base form or an act noun ("strike", "call", "visit"). */
  readonly trigger: string;
  /** The class of act: "attack", "meeting", "travel". */
  readonly type: string;
  readonly status: EventStatus;
  readonly sentence: number;
  /** A verb with its subject, or a noun phrase that names the act. */
  readonly form: 'verb' | 'noun';
  /** Who acts, or in the passive who is acted on: the phrase before the verb, the possessor of the noun, or what follows "by". */
  readonly agent: Range | null;
  /** The words of the act: the verb or noun. */
  readonly act: Range;
  /** What follows the act in the clause. */
  readonly object: Range | null;
  /** "Two people were killed": the agent is acted on. */
  readonly passive: boolean;
  /** In a relative clause, full or reduced: "a man who voted against …", "a poll released on Friday shows"; said in passing. */
  readonly relative: boolean;
  /** "The crash": points back to an event told before. */
  readonly anaphoric: boolean;
  /** "A ceasefire": any such, unless something in the clause makes it one. */
  readonly indefinite: boolean;
  /** Only thought of: under "if", "could", "the prospect of". */
  readonly hypothetical: boolean;
}

/** The type of clauses such as "it happened on Friday", until the event they point to is known. */
export const POINTING = 'incident';

/** An event as one article reports it, before merging. Offsets count in the article. */
export interface ArticleEvent {
  readonly label: string;
  /** The class of act that merging compares: "attack", "meeting", "travel". */
  readonly type: string;
  readonly trigger: string;
  readonly status: EventStatus;
  /** EDTF, resolved against the publication date. */
  readonly date: string | null;
  /** Where no date is known: what the words say of it, as TIMEX3 with X (`XXXX-10-07`, `XXXX-WXX-5`). */
  readonly partial: string | null;
  /** The date stands in the event's own clause. */
  readonly dated: boolean;
  readonly place: string | null;
  /** Keys of the article's actors. */
  readonly actors: readonly string[];
  /** Those of them that act, and those that are acted on, as far as the clause shows. */
  readonly agents: readonly string[];
  readonly affected: readonly string[];
  /** Keys of the actors that its sentence names. */
  readonly beside: readonly string[];
  /** The head word of who acts, in lower case: "delegation". */
  readonly agentHead: string | null;
  /** The head word of whom or what it is done to. */
  readonly patientHead: string | null;
  readonly form: Clause['form'];
  /** Whom it is done to stands before the verb. */
  readonly passive: boolean;
  /** One more of what has been: "a second strike". */
  readonly again: boolean;
  /** Content words of the clause in lower case, without the actors' names: what merging compares beside type, date and actors. */
  readonly words: readonly string[];
  /** How sure the clause is to report an event worth a line; orders events within an article. */
  readonly weight: number;
  /** How well the label tells the event by itself; the best of the mentions' labels names the event. */
  readonly telling: number;
  readonly mention: Span;
  /** The sentence around the mention. */
  readonly sentence: Range;
  readonly paragraph: number;
  /** Only a name for what another article may tell ("the strike"): no event by itself. */
  readonly pointing: boolean;
}

/** How one place of one article tells an event. */
export interface Account extends Mention {
  /** The class of act. */
  readonly type: string;
  readonly status: EventStatus;
  /** EDTF. */
  readonly date: string | null;
  readonly place: string | null;
  readonly agents: readonly ActorId[];
  readonly affected: readonly ActorId[];
  /** The sentence around the mention. */
  readonly sentence: Range;
}

/** An event of the folder with how each place tells it: one account a mention, in the mentions' order. */
export interface MergedEvent {
  readonly event: Event;
  readonly accounts: readonly Account[];
}
