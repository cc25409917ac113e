import type { Range } from '../article/model';
import type { ActorKind, Span } from '../schema';
import type { Gender } from './words';

/** `unknown`: a name whose kind the passage alone does not decide. */
export type NameKind = ActorKind | 'unknown';

/** A name, title or role that stands for an actor, as one passage shows it. Offsets count from the passage's start. */
export interface Name extends Range {
  readonly text: string;
  readonly kind: NameKind;
  /** The title or role that stands before or after it: "US secretary of state". */
  readonly role: string | null;
  /** The name without title: "Antony Blinken"; the role itself where no name is given ("the president"). */
  readonly bare: string;
  /** Index of its sentence in the passage. */
  readonly sentence: number;
  /** Id of the lexicon's entry, where the data knows the name. */
  readonly known?: string;
  /** It acts or is acted towards here; a place that never does is no actor. Absent: it does not. */
  readonly acts?: boolean;
  /** A state that others only deal with here: "talks with Peru". */
  readonly dealt?: boolean;
  /** A role alone, without the name of its holder. */
  readonly roleOnly?: boolean;
  /** Key of the correction by which a reviewer has made it a name. */
  readonly added?: string;
}

/** One actor within one article. `key` identifies it in the article; the corpus gives it its identity across articles. Mentions are in the article's offsets, in order. */
export interface ArticleActor {
  readonly key: string;
  readonly name: string;
  readonly kind: NameKind;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  /** What a given name, an honorific or a role tells of a person's gender; absent where none does. */
  readonly gender?: Gender;
  /** Of a state: in how many mentions it does something itself, and in how many others deal with it. */
  readonly deeds?: { readonly own: number; readonly dealt: number };
  readonly mentions: readonly Span[];
  /** What a reviewer has corrected in it. */
  readonly correction?: {
    /** Keys of the names that the corrections are about. */
    readonly by: readonly string[];
    /** It is no actor. */
    readonly removed?: boolean;
    /** It is not whom its name stands for elsewhere, but this one. */
    readonly apart?: string;
  };
}
