/** What each article says of each claim that the folder holds, and what it leaves out. */
import type { Mention, OriginId, Relation } from '../schema';

export const CLAIM_KINDS = ['figure', 'event', 'statement'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What one place says of a claim. */
export interface Telling extends Mention {
  /** In short: a figure's reading, an event's status and date, a statement's words. */
  readonly says: string;
  /** What stands behind it: a figure's or a statement's source, the words that tell an event; null where there is nothing more to say. */
  readonly detail: string | null;
  /** Another article tells it otherwise. */
  readonly differs: boolean;
}

/** What an article says of a claim; a blank is no cell. */
export interface Cell {
  readonly article: string;
  /** One at least, each saying something else, in the order of the text. */
  readonly tellings: readonly Telling[];
}

/** A row: something that may be told or left out. */
export interface Claim {
  /** Of the comparison, the event or the figure; of a statement made from the first place that reports it. */
  readonly id: string;
  readonly kind: ClaimKind;
  readonly label: string;
  /** EDTF: a figure's last as-of date, an event's date, when a statement was first reported. */
  readonly time: string | null;
  /** In the order of `Coverage.articles`. */
  readonly cells: readonly Cell[];
  /** How many independent origins tell it. */
  readonly origins: number;
  /** The one origin that tells it; null where several do. */
  readonly onlyIn: OriginId | null;
  /** How a figure's values relate; null for what is no comparison. */
  readonly relation: Relation | null;
  /** Articles tell it differently. */
  readonly differs: boolean;
  /** How they do, or what makes the values agree, in words. */
  readonly reason: string | null;
}

/** A column. */
export interface Column {
  readonly article: string;
  /** Outlet, or the file's name where no outlet is known. */
  readonly source: string;
  readonly title: string | null;
  /** EDTF. */
  readonly published: string | null;
  readonly origin: OriginId;
}

/** Articles that tell much the same things. */
export interface Story {
  /** Path of its first article. */
  readonly id: string;
  /** What most of its articles tell. */
  readonly label: string;
  /** In the order of `Coverage.articles`. */
  readonly articles: readonly string[];
}

/** A source × claim matrix. */
export interface Coverage {
  /** Those that have any cell, an origin's side by side, larger origins first. */
  readonly articles: readonly Column[];
  /** By kind; what is told differently first, then what most origins tell. */
  readonly claims: readonly Claim[];
  /** Larger ones first. Every article is in one. */
  readonly stories: readonly Story[];
}
