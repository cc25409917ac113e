/** What client and server say to each other of reviewers' decisions; a part of the protocol. */
import { RequestType, RequestType0 } from 'vscode-jsonrpc';
import type { DocumentUri, Location, Range } from 'vscode-languageserver-protocol';
import type { FindingKind } from '../engine/findings/model';
import type { DecisionKind } from '../engine/review/schema';
import type { FigureId } from '../engine/schema';

export { REVIEW_FOLDER } from '../engine/review/path';
export type { DecisionKind };

/** What is decided of a figure or a finding, where that is shown. */
export interface DecisionMark {
  readonly decision: DecisionKind;
  /** The note, or why. */
  readonly text: string | null;
  readonly by: string | null;
}

/** A decision with its file. */
export interface DecisionItem extends DecisionMark {
  readonly file: DocumentUri;
  /** When, in ISO 8601; null where the file doesn't say. */
  readonly date: string | null;
  readonly finding: FindingKind | null;
  /** Where its words stand; `location` is null where they can't be found. */
  readonly places: readonly { readonly exact: string; readonly source: string; readonly location: Location | null }[];
  /** What is wrong with it, in words. */
  readonly problems: readonly string[];
}

/** What is decided about: figures, a finding, or any words of an article. */
export type DecisionSubject =
  | { readonly figures: readonly FigureId[] }
  | { readonly finding: string }
  | { readonly uri: DocumentUri; readonly range: Range };

export interface NewDecision {
  readonly decision: DecisionKind;
  readonly about: DecisionSubject;
  readonly text: string | null;
  readonly by: string | null;
  /** Now: the client has a clock. */
  readonly date: string;
}

/** A change of a decision's file: another note, or none. */
export interface DecisionChange {
  /** The file's text, which may be unsaved. */
  readonly text: string;
  readonly note: string;
}

/** A figure that another may be the same as. */
export interface OtherFigure {
  readonly id: FigureId;
  readonly value: string;
  readonly measure: string;
  readonly source: string;
  readonly sentence: string;
  /** Already compared with the figure that was asked about. */
  readonly compared: boolean;
}

export type Refusable<T> = T | { readonly problem: string };

// Client → server
/** The file that a new decision is to be written to, and its text; `known` where it stands there already. */
export const decideRequest = new RequestType<NewDecision, Refusable<{ readonly file: DocumentUri; readonly text: string } | { readonly known: DocumentUri }>, void>('crosscheck/decide');
/** All decisions: what can't be found first, then by kind and place. */
export const decisionsRequest = new RequestType0<readonly DecisionItem[], void>('crosscheck/decisions');
export const changeDecisionRequest = new RequestType<DecisionChange, Refusable<{ readonly text: string }>, void>('crosscheck/changeDecision');
/** Other figures of the folder: those that it is compared with first, then by how like they are. */
export const otherFiguresRequest = new RequestType<{ readonly figure: FigureId }, readonly OtherFigure[], void>('crosscheck/otherFigures');
/** The texts of the files whose articles are about to be renamed or moved within their folder. */
export const movedRequest = new RequestType<{ readonly moves: readonly { readonly from: DocumentUri; readonly to: DocumentUri }[] }, readonly { readonly file: DocumentUri; readonly text: string }[], void>('crosscheck/moved');

// Server → client
/** The files with decisions, of all folders. */
export const listDecisionsRequest = new RequestType0<readonly DocumentUri[], void>('crosscheck/listDecisions');

/** The command that asks what is decided of a figure; its argument is a `FigureId`. */
export const DECIDE = 'crosscheck.decide';
/** The command that writes a decision; its argument is a `DecisionArgument`. */
export const WRITE_DECISION = 'crosscheck.writeDecision';
/** `ask`: have the reviewer write why. */
export interface DecisionArgument extends Pick<NewDecision, 'decision' | 'about'> {
  readonly ask: boolean;
}
