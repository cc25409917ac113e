/** An event's name in a list: at most eight of the text's own words, who and what first. */
import type { Range, Token } from '../article/model';
import { isAllCapitals, isCapitalised } from '../article/tokens';
import { pastOf } from './lexicon';
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
  /** Persons in the clause by the names that go without their titles. */
  readonly persons: readonly (Range & { readonly name: string })[];
}

export function labelOf({ clause, tokens, dates, agentName, persons }: LabelParts): string {
  const isDate = (token: Token | undefined): boolean => token !== undefined && dates.some(date => date.start <= token.start && token.end <= date.end);
  // a date goes, and the "on" before it
  const shown = shortNames(tokens, persons).filter((token, i, all) => !isDate(token) && !(token.kind === 'clitic' && isDate(all[i - 1])) && !(PREPOSITIONS.has(token.lower) && isDate(all[i + 1])));
  const inside = (range: Range): Token[] => shown.filter(token => range.start <= token.start && token.end <= range.end);
  if (clause.form === 'noun') return capitalised(joined(trimmed(firstWords(withoutLeadingDeterminer(inside(clause)), MOST_WORDS))));
  const agent = agentName ?? (clause.agent ? joined(trimmed(firstWords(withoutLeadingDeterminer(inside(clause.agent)), MOST_AGENT_WORDS))) : '');
  const used = agent === '' ? 0 : agent.split(' ').length;
  const act = inside(clause.act).map(token => token.text).join(' ');
  const verb = clause.passive ? act : pastOf(clause.trigger.split(' ')[0]!, act);
  const lead = clause.status === 'planned' || clause.status === 'proposed' ? (clause.passive ? `to be ${verb}` : verb.endsWith('ing') ? verb : `to ${verb}`) : verb;
  const object = clause.object ? inside(clause.object) : [];
  if (clause.trigger === 'say') return capitalised(`${agent} ${joined(trimmed(object))}`);
  // headline style: articles give their room to content words
  const rest = joined(trimmed(firstWords(object.filter(token => !/^(the|a|an)$/.test(token.lower)), Math.max(2, MOST_WORDS - used - lead.split(' ').length))));
  return capitalised([agent, lead, rest].filter(part => part !== '').join(' '));
}

/** "Prime Minister Ana Silva" as one token, "Ana Silva". */
function shortNames(tokens: readonly Token[], persons: LabelParts['persons']): Token[] {
  const short: Token[] = [];
  for (const token of tokens) {
    const person = persons.find(({ start, end, name }) => start <= token.start && token.end <= end && isCapitalised(name) && !/ of | the /.test(name));
    if (!person) short.push(token);
    else if (short.at(-1)?.end !== person.end) short.push({ ...token, kind: 'word', text: person.name, lower: person.name.toLowerCase(), end: person.end });
  }
  return short;
}

function withoutLeadingDeterminer(tokens: readonly Token[]): readonly Token[] {
  return tokens.length > 1 && DETERMINERS.has(tokens[0]!.lower) ? tokens.slice(1) : tokens;
}

/** So many words; clitics and hyphens ride along. */
function firstWords(tokens: readonly Token[], most: number): readonly Token[] {
  let words = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' && token.kind !== 'number' || !token.spaced && i > 0) continue;
    words += token.text.split(' ').length;
    if (words <= most) continue;
    // no name is cut in two
    let end = i;
    while (end > 2 && isCapitalised(tokens[i]!.text) && isCapitalised(tokens[end - 1]!.text)) end--;
    return tokens.slice(0, end > 2 ? end : i);
  }
  return tokens;
}

/** Without a preposition, determiner or conjunction left hanging at the end. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (end > 0 && (PREPOSITIONS.has(tokens[end - 1]!.lower) || DETERMINERS.has(tokens[end - 1]!.lower) && !isAllCapitals(tokens[end - 1]!.text) || /^(and|or|but)$/.test(tokens[end - 1]!.lower) || tokens[end - 1]!.kind === 'punctuation' || (end > 1 && tokens[end - 2]!.lower === 'to' && !isCapitalised(tokens[end - 1]!.text)))) end--;
  return tokens.slice(0, end);
}

function joined(tokens: readonly Token[]): string {
  return tokens.map((token, i) => (i > 0 && token.spaced ? ' ' : '') + token.text).join('');
}

const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, first => first.toUpperCase());
