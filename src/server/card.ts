/** The hover cards, in Markdown. Whatever comes from an article is escaped; the only live parts are the commands of the protocol. */
import type { Location } from 'vscode-languageserver';
import type { Actor, Figure } from '../engine/schema';
import { encodeAddress, escapeMarkdown } from '../engine/export/markdown';
import { shorten } from '../engine/export/plain';
import { formatDate } from '../engine/dates/in-words';
import { formatInterval, formatReading } from '../engine/figures/in-words';
import type { L10n } from '../engine/l10n';
import { actorKindTerm, statusTerm } from '../engine/terms';
import { picture } from './picture';
import { decisionLabel, relatednessLabel, relationLabel, sourcesLabel } from './labels';
import { CARD_COMMANDS, CORRECTIONS_PATH, type ComparisonItem, type Family, type FigureRow, type OpenComparisonArguments, type Place, type RevealArguments } from './protocol';

/** More rows than this are left to the full comparison, so that a card stays on the screen. */
export const MOST_ROWS = 7;
const MOST_SPELLINGS = 6;
const LONGEST_CELL = 60;
const LONGEST_LINE = 160;

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
export function figureCard({ figure, boundWords, comparison, suggestion, pending }: FigureCard, l10n: L10n): string {
  const rows = merged(comparison.rows);
  const shown = rows.slice(0, MOST_ROWS);
  const compared = rows.length > 1;
  const more = rows.length > shown.length ? ` (${l10n.t('{0} more', rows.length - shown.length)})` : '';
  // The editor shows the first dozen lines of a card before one has to scroll: what decides comes first, how it was read last.
  return blocks([
    [headline(figure, l10n), speaker(figure, l10n), ...(suggestion ? [perhaps(suggestion, l10n)] : [])].join('  \n'),
    compared
      ? table([l10n.t('Source'), l10n.t('Says'), l10n.t('Attributed to'), l10n.t('As of'), l10n.t('Relation')], shown.map((row, i) => figureCells(row, i === 0, l10n)))
      : `${l10n.t('No other source here gives this figure.')} · ${decideLink(figure, l10n)}`,
    decisions(rows[0]!, l10n).join('  \n'),
    compared && `${origins(comparison, rows, l10n)} · ${link(l10n.t('Open full comparison'), CARD_COMMANDS.openComparison, [figure.id] satisfies OpenComparisonArguments)}${more} · ${decideLink(figure, l10n)}`,
    compared && intervals(shown, l10n),
    compared && reason(rows[1]!, l10n),
    why(figure, boundWords, l10n),
    pending !== null && stillReading(pending, l10n),
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
  /** One a source, this article's first: as many as are shown. */
  readonly rows: readonly ActorRow[];
  /** How many there are. */
  readonly sources: number;
  /** Where a reviewer has corrected it. */
  readonly corrections: readonly Location[];
  readonly pending: string | null;
}

/** Who an actor is, how the sources spell and describe it, and where it speaks. */
export function actorCard({ actor, of, rows, sources, corrections, pending }: ActorCard, l10n: L10n): string {
  const spellings = distinct([actor.name, ...actor.aliases, ...actor.mentions.map(mention => mention.text)]).slice(1);
  const owner = of ? [l10n.t('of {0}', of.place ? revealLink(of.name, of.place) : text(of.name, LONGEST_CELL))] : [];
  const corrected = corrections.slice(0, MOST_ROWS).map(({ uri, range }) =>
    link(l10n.t('{0}, line {1}', text(CORRECTIONS_PATH, LONGEST_CELL), range.start.line + 1), CARD_COMMANDS.reveal, [uri, range] satisfies RevealArguments));
  return blocks([
    [`**${text(actor.name, LONGEST_CELL)}**`, actorKindTerm(actor.kind, l10n), ...owner, ...listed(distinct(actor.roles), role => text(role, LONGEST_CELL), l10n)].join(' · '),
    spellings.length > 0 && l10n.t('Also: {0}', listed(spellings, spelling => `“${text(spelling, LONGEST_CELL)}”`, l10n).join(', ')),
    table([l10n.t('Source'), l10n.t('Described as'), l10n.t('Mentions'), l10n.t('Statements')], rows.map(row => [
      row.own ? l10n.t('{0} (this article)', `**${text(row.first.source, LONGEST_CELL)}**`) : revealLink(row.first.source, row.first),
      row.roles.length === 0 ? '–' : text(distinct(row.roles).join(', '), LONGEST_CELL),
      String(row.mentions),
      row.statement ? revealLink(String(row.statements), row.statement) : String(row.statements),
    ])),
    sources > rows.length && l10n.plural(sources - rows.length, l10n.t('{0} more source: Find All References'), l10n.t('{0} more sources: Find All References')),
    corrections.length > 0 && l10n.t('Corrected by {0}', corrected.join(', ')),
    pending !== null && stillReading(pending, l10n),
  ]);
}

/** The whole card while nothing better is known. */
export function stillReading(pending: string, l10n: L10n): string {
  return l10n.t('Crosscheck is still reading this folder… ({0})', pending);
}

function headline(figure: Figure, l10n: L10n): string {
  const interval = formatInterval(figure, l10n);
  const { low, high, bound } = figure;
  const allows = low !== null && high !== null && low !== high && bound !== 'range' && bound !== 'vague' ? ` (${text(interval ?? '', LONGEST_CELL)})` : '';
  return [
    `**${text(formatReading(figure, l10n), LONGEST_CELL)}**${allows}`,
    text(figure.measure || figure.counted || figure.text, LONGEST_LINE),
    statusTerm(figure.status, l10n),
    ...(figure.trend ? [figure.trend === 'up' ? l10n.t('rising') : l10n.t('falling')] : []),
    ...(figure.asOf === null ? [] : [l10n.t('as of {0}', text(formatDate(figure.asOf, l10n), LONGEST_CELL))]),
  ].join(' · ');
}

/** The card of an unnamed source in the text. */
export function sourceCard(source: string, suggestion: SourceSuggestion, l10n: L10n): string {
  return `**${text(source, LONGEST_CELL)}** · ${l10n.t('unnamed source')}  \n${perhaps(suggestion, l10n)}`;
}

function perhaps({ name, statement }: SourceSuggestion, l10n: L10n): string {
  return l10n.t('Perhaps {0}, who says much the same in the same role: {1}. A suggestion: the two are not joined.', text(name, LONGEST_CELL), revealLink(statement.source, statement));
}

function speaker({ attribution }: Figure, l10n: L10n): string {
  if (!attribution) return l10n.t('In the article’s own voice: no source is named for it.');
  const { cue, type, anonymous, via } = attribution;
  const source = `**${text(attribution.text, LONGEST_LINE)}**`;
  return [
    anonymous ? l10n.t('Source: {0} (unnamed)', source) : l10n.t('Source: {0}', source),
    ...(cue ? [`“${text(cue, LONGEST_CELL)}”`] : []),
    type === 'direct' ? l10n.t('in a quotation') : l10n.t('in the article’s words'),
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

function figureCells(row: FigureRow, own: boolean, l10n: L10n): string[] {
  const value = text(row.value, LONGEST_CELL);
  return [
    // the last column says that it is this article's
    own ? `**${text(row.source, LONGEST_CELL)}**` : revealLink(row.source, row),
    row.status === 'reported' ? value : `${value} (${statusTerm(row.status, l10n)})`,
    row.attribution === null ? '–' : text(row.attribution, LONGEST_CELL),
    row.asOf === null ? '–' : text(row.asOf, LONGEST_CELL),
    [own ? l10n.t('this figure') : row.relation === null ? l10n.t('not compared') : relationLabel(row.relation, l10n), ...decisionWords(row, l10n)].join(' · '),
  ];
}

function decideLink({ id }: Figure, l10n: L10n): string {
  return link(l10n.t('Decide…'), CARD_COMMANDS.decide, [id]);
}

/** What reviewers have decided of a row: "accepted", "2 notes". */
function decisionWords({ decided }: FigureRow, l10n: L10n): string[] {
  const notes = decided.filter(({ decision }) => decision === 'note').length;
  return [
    ...new Set(decided.flatMap(({ decision }) => (decision === 'note' ? [] : decisionLabel(decision, l10n)))),
    ...(notes > 0 ? [l10n.plural(notes, l10n.t('{0} note'), l10n.t('{0} notes'))] : []),
  ];
}

/** What reviewers have decided of the figure itself, each with why and who. */
function decisions({ decided }: FigureRow, l10n: L10n): string[] {
  return decided.slice(0, MOST_DECISIONS).filter(({ decision, text }) => decision === 'accepted' || decision === 'disputed' || text !== null).map(({ decision, text: why, by }) => {
    const what = `**${decisionLabel(decision, l10n)}**`;
    return [by === null ? what : l10n.t('{0} by {1}', what, text(by, LONGEST_CELL)), ...(why === null ? [] : [text(why, LONGEST_LINE)])].join(': ');
  });
}

/** Why the first of the others, which differs most, stands as it does. */
function reason({ relation, reason: why, source }: FigureRow, l10n: L10n): string | false {
  return relation !== null && why !== null && `${relationLabel(relation, l10n)} (${text(source, LONGEST_CELL)}): ${text(why, LONGEST_LINE)}`;
}

function intervals(rows: readonly FigureRow[], l10n: L10n): string | false {
  const own = rows[0]!;
  const comparable = rows.filter(row => row.unit === own.unit);
  const image = picture(comparable.map(({ low, high }, i) => ({ low, high, own: i === 0 })), own.unit, l10n);
  const inWords = comparable.map(row => `${shorten(row.source, LONGEST_CELL)} ${shorten(row.value, LONGEST_CELL)}`).join('; ');
  return image !== null && `![${escapeMarkdown(l10n.t('The intervals on one scale: {0}', inWords))}](${image})`;
}

function origins({ origins: independent, families }: ComparisonItem, rows: readonly FigureRow[], l10n: L10n): string {
  const sources = new Set(rows.map(row => row.uri)).size;
  if (independent === 0 || independent === sources) return sourcesLabel(sources, l10n);
  const count = l10n.plural(independent, l10n.t('{0} origin'), l10n.t('{0} origins'));
  return `${sourcesLabel(sources, l10n)}, **${count}** (${families.map(family => familyText(family, l10n)).join('; ')})`;
}

/** "Herald and Star: rewrite, credited to Reuters". */
function familyText({ sources, credit, relations }: Family, l10n: L10n): string {
  const names = text(listed(sources, source => source, l10n).join(', '), LONGEST_LINE);
  const how = [...relations.map(relation => relatednessLabel(relation, l10n)), ...(credit === null ? [] : [l10n.t('credited to {0}', text(credit, LONGEST_CELL))])];
  return how.length === 0 ? names : `${names}: ${how.join(', ')}`;
}

function why(figure: Figure, boundWords: string, l10n: L10n): string {
  const allowed = text(formatInterval(figure, l10n) ?? l10n.t('any number'), LONGEST_CELL);
  const bound = boundWords === ''
    ? figure.bound === 'exact' ? l10n.t('a plain number is read as exact') : l10n.t('the words allow {0}', allowed)
    : l10n.t('“{0}” allows {1}', text(boundWords, LONGEST_CELL), allowed);
  const { attribution } = figure;
  const cue = attribution?.cue
    ? l10n.t('“{0}” attributes it', text(attribution.cue, LONGEST_CELL))
    : attribution ? l10n.t('its sentence attributes it') : l10n.t('no cue such as “said” or “according to” covers it');
  return l10n.t('Why this mark: {0}; {1}.', bound, cue);
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

function listed(items: readonly string[], show: (item: string) => string, l10n: L10n): string[] {
  const shown = items.slice(0, MOST_SPELLINGS).map(show);
  return items.length > shown.length ? [...shown, l10n.t('{0} more', items.length - shown.length)] : shown;
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
