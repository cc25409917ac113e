/** An event's name in a list: at most eight of the text's own words, who and what first. */
import type { Range, Token } from '../article/model';
import { isAllCapitals } from '../article/tokens';
import type { Clause } from './model';
import { DETERMINERS, PREPOSITIONS } from './syntax';

const MOST_WORDS = 8;
const MOST_AGENT_WORDS = 5;

export interface LabelParts {
  readonly clause: Clause;
  /** The tokens of the clause's sentence. */
  readonly tokens: readonly Token[];
  /** Dates in the clause, which the list shows beside the label. */
  readonly dates: readonly Range[];
  /** The agent's name, where the article's actors know it. */
  readonly agentName: string | null;
}

export function labelOf({ clause, tokens, dates, agentName }: LabelParts): string {
  const isDate = (token: Token | undefined): boolean => token !== undefined && dates.some(date => date.start <= token.start && token.end <= date.end);
  // a date goes, and the "on" before it
  const shown = tokens.filter((token, i) => !isDate(token) && !(token.kind === 'clitic' && isDate(tokens[i - 1])) && !(PREPOSITIONS.has(token.lower) && isDate(tokens[i + 1])));
  const inside = (range: Range): Token[] => shown.filter(token => range.start <= token.start && token.end <= range.end);
  if (clause.form === 'noun') return capitalised(joined(trimmed(firstWords(withoutLeadingDeterminer(inside(clause)), MOST_WORDS))));
  const agent = agentName ?? (clause.agent ? joined(trimmed(firstWords(withoutLeadingDeterminer(inside(clause.agent)), MOST_AGENT_WORDS))) : '');
  const used = agent === '' ? 0 : agent.split(' ').length;
  const verb = inside(clause.act).map(token => token.text).join(' ');
  const lead = clause.status === 'planned' || clause.status === 'proposed' ? (clause.passive ? `to be ${verb}` : verb.endsWith('ing') ? verb : `to ${verb}`) : verb;
  const object = clause.object ? inside(clause.object) : [];
  if (clause.trigger === 'say') return capitalised(`${agent} ${joined(trimmed(object))}`);
  // headline style: articles give their room to content words
  const rest = joined(trimmed(firstWords(object.filter(token => !/^(the|a|an)$/.test(token.lower)), Math.max(2, MOST_WORDS - used - lead.split(' ').length))));
  return capitalised([agent, lead, rest].filter(part => part !== '').join(' '));
}

function withoutLeadingDeterminer(tokens: readonly Token[]): readonly Token[] {
  return tokens.length > 1 && DETERMINERS.has(tokens[0]!.lower) ? tokens.slice(1) : tokens;
}

/** So many words; clitics and hyphens ride along. */
function firstWords(tokens: readonly Token[], most: number): readonly Token[] {
  let words = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if ((token.kind === 'word' || token.kind === 'number') && (token.spaced || i === 0) && ++words > most) return tokens.slice(0, i);
  }
  return tokens;
}

/** Without a preposition, determiner or conjunction left hanging at the end. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (end > 1 && (PREPOSITIONS.has(tokens[end - 1]!.lower) || DETERMINERS.has(tokens[end - 1]!.lower) && !isAllCapitals(tokens[end - 1]!.text) || /^(and|or|but)$/.test(tokens[end - 1]!.lower) || tokens[end - 1]!.kind === 'punctuation')) end--;
  return tokens.slice(0, end);
}

function joined(tokens: readonly Token[]): string {
  return tokens.map((token, i) => (i > 0 && token.spaced ? ' ' : '') + token.text).join('');
}

const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, first => first.toUpperCase());
