/** The hover cards, in Markdown. Whatever comes from an article is escaped; the only live parts are the commands of the protocol. */
import type { Location } from 'vscode-languageserver';
import type { Actor, Figure, Lineage, Relation } from '../engine/schema';
import { encodeAddress, escapeMarkdown } from '../engine/export/markdown';
import { shorten } from '../engine/export/plain';
import { formatDate } from '../engine/dates/in-words';
import { counted, formatInterval, formatReading } from '../engine/figures/in-words';
import { picture } from './picture';
import { CARD_COMMANDS, CORRECTIONS_PATH, type ComparisonItem, type DecisionKind, type Family, type FigureRow, type OpenComparisonArguments, type Place, type RevealArguments } from './protocol';

/** More rows than this are left to the full comparison, so that a card stays on the screen. */
const MOST_ROWS = 7;
const MOST_SPELLINGS = 6;
const LONGEST_CELL = 60;
const LONGEST_LINE = 160;

const RELATEDNESS: Readonly<Record<Lineage['relation'], string>> = { copy: 'copy', rewrite: 'rewrite', 'shared-origin': 'one text behind them' };
const RELATION_WORDS: Readonly<Record<Relation, string>> = { agree: '✓ agrees', compatible: '≈ compatible', update: '↗ update', conflict: '≠ differs' };

const DECISION_WORDS: Readonly<Record<DecisionKind, string>> = { same: 'marked as the same', 'not-same': 'marked as not the same', accepted: 'accepted', disputed: 'disputed', note: 'note', ignored: 'ignored' };
const MOST_DECISIONS = 4;

export interface FigureCard {
  readonly figure: Figure;
  /** The words of the figure that bound its number: "at least"; empty for a plain number. */
  readonly boundWords: string;
  /** As seen from this figure: its own row first. */
  readonly comparison: ComparisonItem;
  /** Whom its source may be, where it is unnamed. */
  readonly suggestion: SourceSuggestion | null;
  /** What is still to come: "12 of 40 files"; null when the folder is read. */
  readonly pending: string | null;
}

/** Somebody whom another article names, of the same body and role, who says much the same as an unnamed source. */
export interface SourceSuggestion {
  readonly name: string;
  /** Where that is said. */
  readonly statement: Place;
}

/** What a figure says, who says so, what the other sources say of the same thing, and why it is marked. */
export function figureCard({ figure, boundWords, comparison, suggestion, pending }: FigureCard): string {
  const rows = merged(comparison.rows);
  const shown = rows.slice(0, MOST_ROWS);
  const compared = rows.length > 1;
  // The editor shows the first dozen lines of a card before one has to scroll: what decides comes first, how it was read last.
  return blocks([
    [headline(figure), speaker(figure), ...(suggestion ? [perhaps(suggestion)] : [])].join('  \n'),
    compared ? table(['Source', 'Says', 'Attributed to', 'As of', 'Relation'], shown.map((row, i) => figureCells(row, i === 0))) : `No other source here gives this figure. · ${decideLink(figure)}`,
    decisions(rows[0]!).join('  \n'),
    compared && `${origins(comparison, rows)} · ${link('Open full comparison', CARD_COMMANDS.openComparison, [figure.id] satisfies OpenComparisonArguments)}${rows.length > shown.length ? ` (${rows.length - shown.length} more)` : ''} · ${decideLink(figure)}`,
    compared && intervals(shown),
    compared && reason(rows[1]!),
    why(figure, boundWords),
    pending !== null && stillReading(pending),
  ]);
}

/** What an actor does in one source. */
export interface ActorRow {
  /** The first mention there. */
  readonly first: Place;
  /** As what that source describes it. */
  readonly roles: readonly string[];
  readonly mentions: number;
  readonly statements: number;
  /** The first statement there. */
  readonly statement: Place | null;
  readonly own: boolean;
}

export interface ActorCard {
  readonly actor: Actor;
  /** The state that a body belongs to, and where this folder first names that, if it does. */
  readonly of: { readonly name: string; readonly place: Place | null } | null;
  /** One a source, this article's first. */
  readonly rows: readonly ActorRow[];
  /** Where a reviewer has corrected it. */
  readonly corrections: readonly Location[];
  readonly pending: string | null;
}

/** Who an actor is, how the sources spell and describe it, and where it speaks. */
export function actorCard({ actor, of, rows, corrections, pending }: ActorCard): string {
  const spellings = distinct([actor.name, ...actor.aliases, ...actor.mentions.map(mention => mention.text)]).slice(1);
  const shown = rows.slice(0, MOST_ROWS);
  return blocks([
    [`**${text(actor.name, LONGEST_CELL)}**`, actor.kind, ...(of ? [`of ${of.place ? revealLink(of.name, of.place) : text(of.name, LONGEST_CELL)}`] : []), ...listed(distinct(actor.roles), role => text(role, LONGEST_CELL))].join(' · '),
    spellings.length > 0 && `Also: ${listed(spellings, spelling => `“${text(spelling, LONGEST_CELL)}”`).join(', ')}`,
    table(['Source', 'Described as', 'Mentions', 'Statements'], shown.map(row => [
      row.own ? `**${text(row.first.source, LONGEST_CELL)}** (this article)` : revealLink(row.first.source, row.first),
      row.roles.length === 0 ? '–' : text(distinct(row.roles).join(', '), LONGEST_CELL),
      String(row.mentions),
      row.statement ? revealLink(String(row.statements), row.statement) : String(row.statements),
    ])),
    rows.length > shown.length && `${counted(rows.length - shown.length, 'more source')}: Find All References`,
    corrections.length > 0 && `Corrected by ${corrections.slice(0, MOST_ROWS).map(({ uri, range }) => link(`${text(CORRECTIONS_PATH, LONGEST_CELL)}, line ${range.start.line + 1}`, CARD_COMMANDS.reveal, [uri, range] satisfies RevealArguments)).join(', ')}`,
    pending !== null && stillReading(pending),
  ]);
}

/** The whole card while nothing better is known. */
export function stillReading(pending: string): string {
  return `Crosscheck is still reading this folder… (${pending})`;
}

function headline(figure: Figure): string {
  const reading = formatReading(figure);
  const interval = formatInterval(figure);
  const { low, high, bound } = figure;
  const allows = low !== null && high !== null && low !== high && bound !== 'range' && bound !== 'vague' ? ` (${interval})` : '';
  return [
    `**${text(reading, LONGEST_CELL)}**${text(allows, LONGEST_CELL).replace(/^(?=.)/, ' ')}`,
    text(figure.measure || figure.counted || figure.text, LONGEST_LINE),
    figure.status,
    ...(figure.trend ? [figure.trend === 'up' ? 'rising' : 'falling'] : []),
    ...(figure.asOf === null ? [] : [`as of ${text(formatDate(figure.asOf), LONGEST_CELL)}`]),
  ].join(' · ');
}

/** The card of an unnamed source in the text. */
export function sourceCard(source: string, suggestion: SourceSuggestion): string {
  return `**${text(source, LONGEST_CELL)}** · unnamed source  \n${perhaps(suggestion)}`;
}

function perhaps({ name, statement }: SourceSuggestion): string {
  return `Perhaps ${text(name, LONGEST_CELL)}, who says much the same in the same role: ${revealLink(statement.source, statement)}. A suggestion: the two are not joined.`;
}

function speaker({ attribution }: Figure): string {
  if (!attribution) return 'In the article’s own voice: no source is named for it.';
  const { cue, type, anonymous, via } = attribution;
  return [
    `Source: **${text(attribution.text, LONGEST_LINE)}**${anonymous ? ' (unnamed)' : ''}`,
    ...(cue ? [`“${text(cue, LONGEST_CELL)}”`] : []),
    type === 'direct' ? 'in a quotation' : 'in the article’s words',
    ...(via === null ? [] : [text(via, LONGEST_CELL)]),
  ].join(' · ');
}

/** What one source says twice in the same way takes one row, that which names who said so; the own row stays first. */
function merged(rows: readonly FigureRow[]): FigureRow[] {
  const [own, ...others] = rows;
  const said = new Map<string, FigureRow>();
  for (const row of others) {
    const key = `${row.uri} ${row.value} ${row.status} ${row.relation}`;
    const known = said.get(key);
    if (!known || (known.attribution === null && row.attribution !== null)) said.set(key, row);
  }
  return own ? [own, ...said.values()] : [];
}

function figureCells(row: FigureRow, own: boolean): string[] {
  return [
    // the last column says that it is this article's
    own ? `**${text(row.source, LONGEST_CELL)}**` : revealLink(row.source, row),
    `${text(row.value, LONGEST_CELL)}${row.status === 'reported' ? '' : ` (${text(row.status, LONGEST_CELL)})`}`,
    row.attribution === null ? '–' : text(row.attribution, LONGEST_CELL),
    row.asOf === null ? '–' : text(row.asOf, LONGEST_CELL),
    [own ? 'this figure' : row.relation === null ? 'not compared' : RELATION_WORDS[row.relation], ...decisionWords(row)].join(' · '),
  ];
}

function decideLink({ id }: Figure): string {
  return link('Decide…', CARD_COMMANDS.decide, [id]);
}

/** What reviewers have decided of a row: "accepted", "2 notes". */
function decisionWords({ decided }: FigureRow): string[] {
  const notes = decided.filter(({ decision }) => decision === 'note').length;
  return [...new Set(decided.flatMap(({ decision }) => (decision === 'note' ? [] : DECISION_WORDS[decision]))), ...(notes > 0 ? [counted(notes, 'note')] : [])];
}

/** What reviewers have decided of the figure itself, each with why and who. */
function decisions({ decided }: FigureRow): string[] {
  return decided.slice(0, MOST_DECISIONS).filter(({ decision, text }) => decision === 'accepted' || decision === 'disputed' || text !== null).map(({ decision, text: why, by }) => [
    `**${DECISION_WORDS[decision]}**${by === null ? '' : ` by ${text(by, LONGEST_CELL)}`}`, ...(why === null ? [] : [text(why, LONGEST_LINE)]),
  ].join(': '));
}

/** Why the first of the others, which differs most, stands as it does. */
function reason({ relation, reason: why, source }: FigureRow): string | false {
  return relation !== null && why !== null && `${RELATION_WORDS[relation]} (${text(source, LONGEST_CELL)}): ${text(why, LONGEST_LINE)}`;
}

function intervals(rows: readonly FigureRow[]): string | false {
  const own = rows[0]!;
  const comparable = rows.filter(row => row.unit === own.unit);
  const image = picture(comparable.map(({ low, high }, i) => ({ low, high, own: i === 0 })), own.unit);
  const inWords = comparable.map(row => `${shorten(row.source, LONGEST_CELL)} ${shorten(row.value, LONGEST_CELL)}`).join('; ');
  return image !== null && `![${escapeMarkdown(`The intervals on one scale: ${inWords}`)}](${image})`;
}

function origins({ origins: independent, families }: ComparisonItem, rows: readonly FigureRow[]): string {
  const sources = new Set(rows.map(row => row.uri)).size;
  if (independent === 0 || independent === sources) return counted(sources, 'source');
  return `${counted(sources, 'source')}, **${counted(independent, 'origin')}** (${families.map(familyText).join('; ')})`;
}

/** "Herald and Star: rewrite, credited to Reuters". */
function familyText({ sources, credit, relations }: Family): string {
  const names = text(listed(sources, source => source).join(', '), LONGEST_LINE);
  const how = [relations.map(relation => RELATEDNESS[relation]).join(', '), credit === null ? '' : `credited to ${text(credit, LONGEST_CELL)}`].filter(part => part !== '');
  return how.length === 0 ? names : `${names}: ${how.join(', ')}`;
}

function why(figure: Figure, boundWords: string): string {
  const allowed = formatInterval(figure);
  const bound = boundWords === ''
    ? figure.bound === 'exact' ? 'a plain number is read as exact' : `the words allow ${text(allowed ?? 'any number', LONGEST_CELL)}`
    : `“${text(boundWords, LONGEST_CELL)}” allows ${text(allowed ?? 'any number', LONGEST_CELL)}`;
  const { attribution } = figure;
  const cue = attribution?.cue ? `“${text(attribution.cue, LONGEST_CELL)}” attributes it` : attribution ? 'its sentence attributes it' : 'no cue such as “said” or “according to” covers it';
  return `Why this mark: ${bound}; ${cue}.`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

function revealLink(label: string, { uri, range }: Place): string {
  return link(text(label, LONGEST_CELL), CARD_COMMANDS.reveal, [uri, range] satisfies RevealArguments);
}

function link(label: string, command: string, args: readonly unknown[]): string {
  return `[${label}](command:${command}?${encodeAddress(JSON.stringify(args))})`;
}

function listed(items: readonly string[], show: (item: string) => string): string[] {
  const shown = items.slice(0, MOST_SPELLINGS).map(show);
  return items.length > shown.length ? [...shown, `${items.length - shown.length} more`] : shown;
}

/** The first of those that differ in capitals and dots alone. */
function distinct(items: readonly string[]): string[] {
  const seen = new Set<string>();
  return items.filter(item => {
    const key = item.toLowerCase().replaceAll('.', '');
    return !seen.has(key) && seen.add(key);
  });
}

function text(value: string, limit: number): string {
  return escapeMarkdown(shorten(value, limit));
}

function blocks(parts: readonly (string | false)[]): string {
  return parts.filter(part => part !== false && part !== '').join('\n\n');
}
