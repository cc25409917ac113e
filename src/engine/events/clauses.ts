import type { Passage, Sentence } from '../article/model';
import type { Name } from '../actors/model';
import type { DateMention } from '../dates/model';
import { push } from '../lists';
import { ACT_WORDS } from './lexicon';
import type { Clause } from './model';
import { nounAt, nounClause } from './nouns';
import { SentenceView } from './sentence';
import { statementInPlace } from './statements';
import { verbClause, type Progress } from './verb-clauses';
import { verbAt } from './verbs';

/** Finds the clauses of a passage that may report an event. */
export function readClauses(passage: Passage, dates: readonly DateMention[], names: readonly Name[]): Clause[] {
  const datesOf = bySentence(dates);
  const namesOf = bySentence(names);
  const clauses: Clause[] = [];
  passage.sentences.forEach((sentence, index) => {
    const own = datesOf.get(index) ?? [];
    if (sentence.last - sentence.first > LONGEST_SENTENCE || (own.length === 0 && !namesAct(passage, sentence))) return;
    for (const clause of clausesOf(new SentenceView(passage, sentence, index, own, namesOf.get(index) ?? []))) clauses.push(clause);
  });
  return clauses;
}

/** In tokens; what is longer is a list or a table, and clauses would take quadratic time in it. */
const LONGEST_SENTENCE = 400;

const { verb: VERB, noun: NOUN } = ACT_WORDS.bit;

/** Is any of its words one that tells or names an act? */
function namesAct({ tokens }: Passage, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) if (ACT_WORDS.of(tokens[i]!.lower) !== 0) return true;
  return false;
}

function bySentence<T extends { readonly sentence: number }>(items: readonly T[]): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const item of items) push(map, item.sentence, item);
  return map;
}

function clausesOf(s: SentenceView): Clause[] {
  const clauses: Clause[] = [];
  const progress: Progress = { last: null, taken: new Set() };
  const add = (clause: Clause | null): void => {
    if (clause) clauses.push(clause);
  };
  const nouns: number[] = [];
  const dated = s.dates.length > 0;
  for (let i = 0; i < s.tokens.length; i++) {
    const kinds = ACT_WORDS.of(s.tokens[i]!.lower);
    if (kinds & NOUN) nouns.push(i);
    // where the sentence says when, verbs that no list names tell acts too
    const hit = kinds & VERB || dated ? verbAt(s, i, progress.last) : null;
    if (hit) add(verbClause(s, hit, progress));
  }
  let next = 0;
  for (const i of nouns) {
    const noun = i < next || progress.taken.has(i) ? null : nounAt(s, i);
    if (!noun) continue;
    add(nounClause(s, noun));
    next = noun.to;
  }
  if (dated) for (let i = 0; i < s.tokens.length; i++) add(statementInPlace(s, i));
  return clauses.sort((a, b) => a.start - b.start || a.end - b.end);
}
