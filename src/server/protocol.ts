/**
 * What client and server say to each other beyond the language server protocol, declared once and used by both.
 * Positions are LSP positions (line, UTF-16 character); texts of articles travel as plain text and are escaped where they are shown.
 */
import { NotificationType, NotificationType0, RequestType, RequestType0 } from 'vscode-jsonrpc';
import type { DocumentUri, Location, Range } from 'vscode-languageserver-protocol';
import type { Correction } from '../engine/corrections/edit';
import type { Claim, ClaimKind, Column, Story, Telling } from '../engine/coverage/model';
import type { CoverageFormat } from '../engine/coverage/table';
import type { Export, ExportFormat } from '../engine/export/data';
import type { ReportFormat } from '../engine/export/report/report';
import type { Aspect } from '../engine/events/differences';
import { FINDING_KINDS, type FindingKind } from '../engine/findings/model';
import type { Bundle } from '../engine/l10n';
import type { ActorId, ActorKind, AsideKind, ComparisonId, EventId, EventStatus, Figure, FigureId, Lineage, OriginId, Relation } from '../engine/schema';
import type { Known, ListChanges } from './listing';
import { DECIDE, type DecisionMark } from './review-protocol';

export { CORRECTIONS_PATH } from '../engine/corrections/path';
export { visible } from '../engine/export/plain';
export { byDate, byFamily, byRelation } from './list-order';
export { Listing } from './listing';
export * from './review-protocol';
export type { ClaimKind, Correction, CoverageFormat, Export, ExportFormat, FindingKind, ReportFormat };

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
  /** Independent origins of the articles that tell it. */
  readonly origins: number;
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
  readonly status: Figure['status'];
  /** The whole sentence, and where the figure stands in it (offsets into `sentence`). */
  readonly sentence: string;
  readonly mark: { readonly start: number; readonly end: number };
  /** How it relates to the figure that the comparison was asked for; null for that figure itself, or when none was. */
  readonly relation: Relation | null;
  readonly reason: string | null;
  /** What reviewers have decided of it. */
  readonly decided: readonly DecisionMark[];
}

export interface ComparisonItem {
  readonly id: ComparisonId;
  readonly label: string;
  readonly relation: Relation;
  readonly reason: string;
  readonly origins: number;
  /** Articles among these that share an origin. */
  readonly families: readonly Family[];
  readonly rows: readonly FigureRow[];
}

/** A comparison as the panel shows it, seen from its first row. */
export interface FullComparison extends ComparisonItem {
  readonly chart: Chart;
}

/** The rows' numbers, all in the first row's unit. */
export interface Chart {
  /** UCUM, ISO 4217, `count` or `%`. */
  readonly unit: string;
  /** In words; empty where a number says it by itself. */
  readonly unitName: string;
  /** One a row; null for one that can't be drawn on this scale. */
  readonly points: readonly (ChartPoint | null)[];
}

/** A number with the interval that its words allow, null where an end is open, and the days for which it holds. */
export interface ChartPoint {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The first and the last, since 1970-01-01; null where the day is unknown. */
  readonly days: readonly [number, number] | null;
}

/** Two or more articles behind which one origin stands. */
export interface Family {
  readonly sources: readonly string[];
  /** The agency that they credit. */
  readonly credit: string | null;
  /** How they are related, the closest first. */
  readonly relations: readonly Lineage['relation'][];
}

/** An article as trees show it. */
export interface ArticleItem {
  readonly uri: DocumentUri;
  readonly path: string;
  readonly source: string;
  readonly title: string | null;
  /** As a reader says it; null where unknown. */
  readonly date: string | null;
  readonly credits: readonly string[];
}

/** An origin with the articles that come from it. */
export interface OriginItem {
  readonly id: OriginId;
  readonly credit: string | null;
  readonly articles: readonly ArticleItem[];
  readonly links: readonly LinkItem[];
}

/** Two articles of one origin, and by what that is seen. */
export interface LinkItem {
  readonly articles: readonly [ArticleItem, ArticleItem];
  readonly relation: Lineage['relation'];
  /** How many sentences tell the same in both. */
  readonly sentences: number;
  readonly evidence: readonly { readonly kind: Lineage['evidence'][number]['kind']; readonly a: Place; readonly b: Place }[];
  /** What was lost or changed between the two. */
  readonly changes: readonly FindingItem[];
}

export interface FindingItem {
  readonly id: string;
  readonly kind: FindingKind;
  readonly message: string;
  readonly places: readonly Place[];
}

/** What can be shown side by side: all sentences that tell the same in two articles (by their paths), or the two of a finding. */
export type SidesOf = { readonly link: readonly [string, string] } | { readonly finding: string };

/** Two texts to be shown side by side. */
export interface Sides {
  readonly left: { readonly label: string; readonly text: string };
  readonly right: { readonly label: string; readonly text: string };
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
  /** Texts that were read since the server has started, rather than recalled from the index that is kept. */
  readonly anew: number;
  readonly figures: number;
  readonly actors: number;
  readonly events: number;
  readonly comparisons: number;
  readonly skipped: readonly Skipped[];
}

/** What an assistant in the editor can ask the index; each is a language model tool of the manifest. */
export const ASSISTANT_TOOLS = ['crosscheck_compareFigures', 'crosscheck_listEvents', 'crosscheck_whoSaidWhat'] as const;
export type AssistantTool = (typeof ASSISTANT_TOOLS)[number];

/** Settings the server needs; the client sends them with initialisation and whenever they change. */
export interface ServerSettings {
  /** Time for one document before its marks are shown as partial, in milliseconds. */
  readonly timeBudget: number;
  /** Files larger than this are skipped, in kilobytes. */
  readonly maxFileSize: number;
  readonly hover: boolean;
  /** How each kind of finding stands in the Problems panel. */
  readonly problems: Readonly<Record<FindingKind, ProblemSeverity>>;
}

/** What is told of a position. */
export interface CardAt {
  /** The words that it is about. */
  readonly words: string;
  readonly markdown: string;
  readonly findings: readonly Pick<FindingItem, 'kind' | 'message'>[];
}

/** What the client sends with initialisation. */
export interface ServerOptions extends ServerSettings {
  /** The editor's language with the extension's messages in it; absent where the extension doesn't speak it. */
  readonly words?: { readonly language: string; readonly bundle: Bundle };
  /** The folder in which the index is kept, as a uri; absent where nothing is to be kept. */
  readonly storage?: string;
}

export const PROBLEM_SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type ProblemSeverity = (typeof PROBLEM_SEVERITIES)[number];

/** The severity of each kind of finding; `otherwise` where `severityOf` says none. */
export function problemSeverities(otherwise: ProblemSeverity, severityOf: (kind: FindingKind) => ProblemSeverity | undefined = () => undefined): ServerSettings['problems'] {
  return Object.fromEntries(FINDING_KINDS.map(kind => [kind, severityOf(kind) ?? otherwise])) as ServerSettings['problems'];
}

/** An article as a column of the coverage. */
export interface CoverageColumn extends Column {
  readonly uri: DocumentUri;
  readonly dateText: string | null;
  /** The agency that its origin credits, where one does. */
  readonly credit: string | null;
}

/** What one place says of a claim. */
export interface CoverageTelling extends Location, Pick<Telling, 'says' | 'detail' | 'differs'> {}

/** A claim as a row of the coverage; `article` counts in the coverage's articles. */
export interface CoverageClaim extends Omit<Claim, 'cells'> {
  readonly timeText: string | null;
  readonly cells: readonly { readonly article: number; readonly tellings: readonly CoverageTelling[] }[];
}

/** What each article says of each claim of the folder. */
export interface CoverageItem {
  readonly articles: readonly CoverageColumn[];
  readonly claims: readonly CoverageClaim[];
  readonly stories: readonly Story[];
}

/** The part of the coverage that a reader has chosen, to be written to a file: articles by their paths, claims by their ids and in that order. */
export interface CoveragePart {
  readonly format: CoverageFormat;
  readonly articles: readonly string[];
  readonly claims: readonly string[];
}

export interface ReportParams {
  /** The workspace's. */
  readonly name: string;
  /** Today, ISO 8601: the client has a calendar. */
  readonly date: string;
  readonly format: ReportFormat;
}

export interface ExportParams {
  readonly name: string;
  readonly what: Export;
  /** Annotations are JSON, whatever is asked. */
  readonly format: ExportFormat;
}

/** A file in which the index is kept. `size` in bytes, `written` in milliseconds since 1970. */
export interface KeptFile {
  readonly name: string;
  readonly size: number;
  readonly written: number;
}

// Client → server
export const marksRequest = new RequestType<{ readonly uri: DocumentUri }, Marks, void>('crosscheck/marks');
/** The lists of the trees: what has changed in them since they were asked for; all, where `since` is null. */
export const eventsRequest = new RequestType<{ readonly since: Known | null }, ListChanges<EventItem>, void>('crosscheck/events');
export const comparisonsRequest = new RequestType<{ readonly since: Known | null }, ListChanges<ComparisonItem>, void>('crosscheck/comparisons');
/** The comparison a figure is in, seen from that figure; a figure that no other source gives comes with its own row alone. */
export const comparisonRequest = new RequestType<{ readonly figure: FigureId }, FullComparison | null, void>('crosscheck/comparison');
export const originsRequest = new RequestType<{ readonly since: Known | null }, ListChanges<OriginItem>, void>('crosscheck/origins');
export const sidesRequest = new RequestType<SidesOf, Sides | null, void>('crosscheck/sides');
/** The figure at a position. */
export const figureAtRequest = new RequestType<{ readonly uri: DocumentUri; readonly position: Range['start'] }, FigureId | null, void>('crosscheck/figureAt');
/** All that cards and diagnostics tell of a position, in Markdown; null where that is nothing. */
export const cardRequest = new RequestType<{ readonly uri: DocumentUri; readonly position: Range['start'] }, CardAt | null, void>('crosscheck/card');
/** The actors that are marked in any article. */
export const actorsRequest = new RequestType0<readonly ActorItem[], void>('crosscheck/actors');
/** The actor at a position. */
export const actorAtRequest = new RequestType<{ readonly uri: DocumentUri; readonly position: Range['start'] }, ActorAt | null, void>('crosscheck/actorAt');
/** The text of a corrections file with some more corrections, or why there can't be any. The text comes from the client, which knows what is open and unsaved. */
export const writeCorrectionsRequest = new RequestType<{ readonly text: string; readonly corrections: readonly Correction[] }, { readonly text: string } | { readonly problem: string }, void>('crosscheck/writeCorrections');
export const coverageRequest = new RequestType0<CoverageItem, void>('crosscheck/coverage');
export const coverageTextRequest = new RequestType<CoveragePart, string, void>('crosscheck/coverageText');
/** The whole review as one document. */
export const reportRequest = new RequestType<ReportParams, string, void>('crosscheck/report');
export const exportRequest = new RequestType<ExportParams, string, void>('crosscheck/export');
/** A question of an assistant in the editor. `input` is whatever the assistant gave; an answer is plain data for it to read, a problem says what is wrong with the input. */
export const assistantRequest = new RequestType<{ readonly tool: AssistantTool; readonly input: unknown }, { readonly answer: unknown } | { readonly problem: string }, void>('crosscheck/assistant');
/** Forgets the index, also what is kept on the disk, and reads all articles again. */
export const clearIndexRequest = new RequestType0<void, void>('crosscheck/clearIndex');
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
/** The files in which the client keeps the index, for a server that can't reach a disk itself. A name is letters, digits, dashes and dots. They fail with an error. */
export const listKeptRequest = new RequestType0<readonly KeptFile[], void>('crosscheck/listKept');
export const readKeptRequest = new RequestType<{ readonly name: string }, { readonly base64: string }, void>('crosscheck/readKept');
export const writeKeptRequest = new RequestType<{ readonly name: string; readonly base64: string }, void, void>('crosscheck/writeKept');
export const deleteKeptRequest = new RequestType<{ readonly name: string }, void, void>('crosscheck/deleteKept');
export const statusNotification = new NotificationType<IndexStatus>('crosscheck/statusChanged');
/** What the folder says has changed: marks, trees and open comparisons are to be asked for anew. */
export const changedNotification = new NotificationType0('crosscheck/changed');

/** The command behind a diagnostic's code: what that kind of finding is. Its argument is the code. */
export const EXPLAIN_FINDING = 'crosscheck.explainFinding';

/** The command that shows two texts side by side; its argument is a `SidesOf`. */
export const SHOW_SIDES = 'crosscheck.showSides';

/** The command of the lightbulb on an actor. */
export const CORRECT_ACTOR = 'crosscheck.correctActor';
/** Arguments of the commands on an actor: where it stands. Without them, at the cursor. */
export type ActorArguments = readonly [DocumentUri, Range['start']];

/** Commands that a hover card may link to; all else in it is inert. */
export const CARD_COMMANDS = { reveal: 'crosscheck.reveal', openComparison: 'crosscheck.openComparison', decide: DECIDE } as const;
/** Arguments of `crosscheck.reveal`. */
export type RevealArguments = readonly [DocumentUri, Range];
/** Arguments of `crosscheck.openComparison`. */
export type OpenComparisonArguments = readonly [FigureId];
