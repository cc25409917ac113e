/**
 * What client and server say to each other beyond the language server protocol, declared once and used by both.
 * Positions are LSP positions (line, UTF-16 character); texts of articles travel as plain text and are escaped where they are shown.
 */
import { NotificationType, NotificationType0, RequestType, RequestType0, type DocumentUri, type Location, type Range } from 'vscode-languageserver-protocol';
import type { Correction } from '../engine/corrections/edit';
import type { Aspect } from '../engine/events/differences';
import type { ActorId, ActorKind, AsideKind, ComparisonId, EventId, EventStatus, FigureId, Relation } from '../engine/schema';

export { CORRECTIONS_PATH } from '../engine/corrections/path';
export type { Correction };

/** A figure's mark tells by its shape whether a source is named, and whether other sources differ. */
export type FigureMarkStyle = 'sourced' | 'unsourced' | 'conflict';

export type Mark =
  | { readonly kind: 'figure'; readonly range: Range; readonly style: FigureMarkStyle; readonly id: FigureId }
  | { readonly kind: 'actor'; readonly range: Range; readonly actorKind: ActorKind; readonly id: ActorId }
  | { readonly kind: 'aside'; readonly range: Range; readonly asideKind: AsideKind };

/** `version`: that of the document the marks belong to; drop them when the document has moved on. */
export interface Marks {
  readonly uri: DocumentUri;
  readonly version: number;
  /** False while the time budget ran out before the last paragraph: the marks so far are right, more may come. */
  readonly complete: boolean;
  /** False for a file that is no article: nothing is marked. */
  readonly article: boolean;
  readonly marks: readonly Mark[];
}

/** Where something is said, with the words and who published them. */
export interface Place extends Location {
  readonly text: string;
  /** Outlet, or the file's name where no outlet is known. */
  readonly source: string;
}

export interface EventItem {
  readonly id: EventId;
  readonly label: string;
  /** EDTF, null where the texts give none. */
  readonly date: string | null;
  /** The date as a reader says it: "29 April 2024". */
  readonly dateText: string;
  readonly status: EventStatus;
  readonly place: string | null;
  readonly actors: readonly { readonly id: ActorId; readonly name: string; readonly corrected: boolean }[];
  readonly mentions: readonly EventTelling[];
  /** What the sources tell differently. */
  readonly differences: readonly EventDifference[];
}

/** A place that tells an event, and as what. */
export interface EventTelling extends Place {
  readonly status: EventStatus;
}

/** Two or more things told of one event, each with who tells it. */
export interface EventDifference {
  readonly aspect: Aspect;
  readonly tellings: readonly { readonly text: string; readonly sources: readonly string[] }[];
}

/** One source's figure in a comparison. */
export interface FigureRow extends Place {
  readonly id: FigureId;
  /** The reading in short: "more than 34,000". */
  readonly value: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  /** Who said so, as the text names it; null where the article gives the figure in its own voice. */
  readonly attribution: string | null;
  readonly cue: string | null;
  /** As of when, as a reader says it; null where unknown. */
  readonly asOf: string | null;
  readonly status: string;
  /** The whole sentence, and where the figure stands in it (offsets into `sentence`). */
  readonly sentence: string;
  readonly mark: { readonly start: number; readonly end: number };
  /** How it relates to the figure that the comparison was asked for; null for that figure itself, or when none was. */
  readonly relation: Relation | null;
  readonly reason: string | null;
}

export interface ComparisonItem {
  readonly id: ComparisonId;
  readonly label: string;
  readonly relation: Relation;
  readonly reason: string;
  readonly origins: number;
  readonly rows: readonly FigureRow[];
}

/** An actor as the commands that correct it need it. Paths are those of the corrections file's folder. */
export interface ActorItem {
  readonly id: ActorId;
  /** As shown. */
  readonly name: string;
  readonly kind: ActorKind;
  /** The names by which corrections find it, one for each that was merged. */
  readonly names: readonly string[];
  /** An article that names it, whose folder its corrections belong to. */
  readonly uri: DocumentUri;
  readonly articles: number;
  readonly corrected: boolean;
  /** Where others go by the same name: the articles that a correction has to be limited to. */
  readonly in: readonly string[] | null;
  /** The correction that has split it off, where that doesn't say who it is. */
  readonly split: { readonly name: string; readonly in: readonly string[] } | null;
}

/** An actor where an article speaks of it. */
export interface ActorAt extends ActorItem {
  readonly range: Range;
  /** The words there. */
  readonly text: string;
  /** The name by which this article knows it. */
  readonly known: string;
  /** The article's path in its folder. */
  readonly path: string;
}

export interface Skipped {
  readonly uri: DocumentUri;
  readonly reason: string;
}

export interface IndexStatus {
  readonly state: 'indexing' | 'ready';
  readonly done: number;
  readonly total: number;
  readonly articles: number;
  readonly figures: number;
  readonly actors: number;
  readonly events: number;
  readonly comparisons: number;
  readonly skipped: readonly Skipped[];
}

/** Settings the server needs; the client sends them with initialisation and whenever they change. */
export interface ServerSettings {
  /** Time for one document before its marks are shown as partial, in milliseconds. */
  readonly timeBudget: number;
  /** Files larger than this are skipped, in kilobytes. */
  readonly maxFileSize: number;
  readonly hover: boolean;
  /** Tell of conflicts in the Problems panel too. */
  readonly problems: boolean;
}

// Client → server
export const marksRequest = new RequestType<{ readonly uri: DocumentUri }, Marks, void>('crosscheck/marks');
export const eventsRequest = new RequestType0<readonly EventItem[], void>('crosscheck/events');
export const comparisonsRequest = new RequestType0<readonly ComparisonItem[], void>('crosscheck/comparisons');
/** The comparison a figure is in, seen from that figure; a figure that no other source gives comes with its own row alone. */
export const comparisonRequest = new RequestType<{ readonly figure: FigureId }, ComparisonItem | null, void>('crosscheck/comparison');
/** The figure at a position. */
export const figureAtRequest = new RequestType<{ readonly uri: DocumentUri; readonly position: Range['start'] }, FigureId | null, void>('crosscheck/figureAt');
/** The actors that are marked in any article. */
export const actorsRequest = new RequestType0<readonly ActorItem[], void>('crosscheck/actors');
/** The actor at a position. */
export const actorAtRequest = new RequestType<{ readonly uri: DocumentUri; readonly position: Range['start'] }, ActorAt | null, void>('crosscheck/actorAt');
/** The text of a corrections file with some more corrections, or why there can't be any. The text comes from the client, which knows what is open and unsaved. */
export const writeCorrectionsRequest = new RequestType<{ readonly text: string; readonly corrections: readonly Correction[] }, { readonly text: string } | { readonly problem: string }, void>('crosscheck/writeCorrections');
export const statusRequest = new RequestType0<IndexStatus, void>('crosscheck/status');
export const settingsNotification = new NotificationType<ServerSettings>('crosscheck/settings');
/** The set of article files has changed (folders, globs): list them anew. */
export const relistNotification = new NotificationType0('crosscheck/relist');

// Server → client
/** All files of the workspace that match the globs, excludes honoured. */
export const listArticlesRequest = new RequestType0<readonly DocumentUri[], void>('crosscheck/listArticles');
/**
 * A file's bytes in base64, for what the server can't read itself (virtual workspaces, the web). `problem`: `too-large` for a file of
 * more than `maxBytes`, `missing` for one that has vanished, any other problem in words.
 */
export const readFileRequest = new RequestType<{ readonly uri: DocumentUri; readonly maxBytes: number }, { readonly base64: string } | { readonly problem: string }, void>('crosscheck/readFile');
export const statusNotification = new NotificationType<IndexStatus>('crosscheck/statusChanged');
/** What the folder says has changed: marks, trees and open comparisons are to be asked for anew. */
export const changedNotification = new NotificationType0('crosscheck/changed');

/** The command of the lightbulb on an actor. */
export const CORRECT_ACTOR = 'crosscheck.correctActor';
/** Arguments of the commands on an actor: where it stands. Without them, at the cursor. */
export type ActorArguments = readonly [DocumentUri, Range['start']];

/** Commands that a hover card may link to; all else in it is inert. */
export const CARD_COMMANDS = { reveal: 'crosscheck.reveal', openComparison: 'crosscheck.openComparison' } as const;
/** Arguments of `crosscheck.reveal`. */
export type RevealArguments = readonly [DocumentUri, Range];
/** Arguments of `crosscheck.openComparison`. */
export type OpenComparisonArguments = readonly [FigureId];
