/** Who takes part in an event, and as what. */
import type { Range, Token } from '../article/model';
import { contains } from '../article/passage';
import type { Clause } from './model';
import { DETERMINERS } from './syntax';

/** `agent` acts, `affected` is acted on; who is merely there, or met, is neither. */
export type Part = 'agent' | 'affected' | null;

/** What leads to whom an act befalls, where the act is a noun or the verb takes it: "the killing of", "the attack on". */
const TO_AFFECTED: ReadonlySet<string> = new Set(['of', 'on', 'against', 'upon']);

/** The part of a name in the act of its clause. All offsets count from the passage's start. */
export function partOf(name: Range, clause: Clause, tokens: readonly Token[]): Part {
  const lead = leadTo(name, tokens);
  if (clause.agent !== null && contains(clause.agent, name)) return ofPhrase(name, clause.agent, tokens) ? (clause.passive ? 'affected' : 'agent') : null;
  if (name.start < clause.act.end) return null;
  if (lead === 'by') return 'agent';
  if (clause.passive || clause.object === null || !contains(clause.object, name)) return null;
  return TO_AFFECTED.has(lead) || (clause.form === 'verb' && ofPhrase(name, clause.object, tokens)) ? 'affected' : null;
}

/** The word before a name, its determiner left out. */
function leadTo(name: Range, tokens: readonly Token[]): string {
  let before = tokens.findIndex(({ start }) => start >= name.start) - 1;
  if (before >= 0 && DETERMINERS.has(tokens[before]!.lower)) before--;
  return before >= 0 ? tokens[before]!.lower : '';
}

/** Is the name what the phrase speaks of, not what stands behind a preposition in it: "the mayor", of "the mayor of Oban"? */
function ofPhrase(name: Range, phrase: Range, tokens: readonly Token[]): boolean {
  return !tokens.some(({ start, end, lower }) => phrase.start <= start && end <= name.start && BEHIND.has(lower));
}

const BEHIND: ReadonlySet<string> = new Set(['of', 'from', 'with', 'at', 'in', 'on', 'to', 'for', 'near', 'after', 'before', 'against', 'by', 'about', 'over', 'into', 'toward', 'towards', 'between', 'among', 'as', 'during', 'under']);
