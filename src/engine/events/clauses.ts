import type { Passage } from '../article/model';
import type { Name } from '../actors/model';
import type { DateMention } from '../dates/model';
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
  return passage.sentences.flatMap((sentence, index) => (sentence.last - sentence.first > LONGEST_SENTENCE ? [] : clausesOf(new SentenceView(passage, sentence, index, datesOf.get(index) ?? [], namesOf.get(index) ?? []))));
}

/** In tokens; what is longer is a list or a table, and clauses would take quadratic time in it. */
const LONGEST_SENTENCE = 400;

function bySentence<T extends { readonly sentence: number }>(items: readonly T[]): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const item of items) {
    const list = map.get(item.sentence);
    if (list) list.push(item);
    else map.set(item.sentence, [item]);
  }
  return map;
}

function clausesOf(s: SentenceView): Clause[] {
  const clauses: Clause[] = [];
  const progress: Progress = { last: null, taken: new Set() };
  const add = (clause: Clause | null): void => {
    if (clause) clauses.push(clause);
  };
  for (let i = 0; i < s.tokens.length; i++) {
    const hit = verbAt(s, i, progress.last);
    if (hit) add(verbClause(s, hit, progress));
  }
  for (let i = 0; i < s.tokens.length; i++) {
    const noun = progress.taken.has(i) ? null : nounAt(s, i);
    if (!noun) continue;
    add(nounClause(s, noun));
    i = noun.to - 1;
  }
  if (s.dates.length > 0) for (let i = 0; i < s.tokens.length; i++) add(statementInPlace(s, i));
  return clauses.sort((a, b) => a.start - b.start || a.end - b.end);
}
