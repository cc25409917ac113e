/** What the tellings of one event differ in. It shows that they differ; which of them is right is the reader's question. */
import { contains } from '../article/passage';
import { periodOf } from '../dates/calendar';
import type { Comparison, Figure } from '../schema';
import type { Account } from './model';
import { INCIDENTS, placesApart } from './place';

export type Aspect = 'status' | 'when' | 'where' | 'who' | 'how many';

/** One of the things told, and who tells it. `value` is a status, an EDTF date, a place, actors' identities or a figure's text. */
export interface Telling {
  readonly value: string;
  readonly accounts: readonly Account[];
}

export interface Difference {
  readonly aspect: Aspect;
  /** Two at least, in the accounts' order. */
  readonly tellings: readonly Telling[];
}

/**
 * @param nameOf an actor's name by its identity.
 * @param figures those of the event's articles; `comparisons` of the folder: numbers differ where a conflict joins figures of two accounts' sentences.
 */
export function differencesOf(accounts: readonly Account[], nameOf: (id: Account['agents'][number]) => string, figures: readonly Figure[], comparisons: readonly Comparison[]): Difference[] {
  const status = tellingsOf(accounts, account => account.status);
  const when = tellingsOf(accounts, account => account.date);
  const where = tellingsOf(accounts, account => account.place);
  const who = tellingsOf(accounts, account => (account.agents.length > 0 ? [...account.agents].map(nameOf).sort().join(', ') : null));
  return [
    { aspect: 'status' as const, tellings: status },
    { aspect: 'when' as const, tellings: when.length > 1 && someApart(when, daysApart) ? when : [] },
    { aspect: 'where' as const, tellings: where.length > 1 && someApart(where, (a, b) => placesApart(a.place, b.place)) ? where : [] },
    { aspect: 'who' as const, tellings: who.length > 1 && someApart(who, agentsApart) ? who : [] },
    ...numbersOf(accounts, figures, comparisons),
  ].filter(({ tellings }) => tellings.length > 1);
}

/** Accounts by what they tell; those that tell nothing of it left out. */
function tellingsOf(accounts: readonly Account[], valueOf: (account: Account) => string | null): Telling[] {
  const tellings = new Map<string, Account[]>();
  for (const account of accounts) {
    const value = valueOf(account);
    if (value !== null) tellings.set(value, [...(tellings.get(value) ?? []), account]);
  }
  return [...tellings].map(([value, held]) => ({ value, accounts: held }));
}

/** Do the tellings of two articles, of which neither tells both, exclude each other? */
function someApart(tellings: readonly Telling[], apart: (a: Account, b: Account) => boolean): boolean {
  const tells = ({ accounts }: Telling, article: string): boolean => accounts.some(account => account.article === article);
  return tellings.some((telling, i) => tellings.slice(i + 1).some(other => telling.accounts.some(a => !tells(other, a.article) && other.accounts.some(b => !tells(telling, b.article) && apart(a, b)))));
}

/** "April" and "29 April" are told of one day; the 28th and the 29th are not. */
function daysApart({ date: a }: Account, { date: b }: Account): boolean {
  const one = periodOf(a), other = periodOf(b);
  return one !== null && other !== null && (one.last < other.first || other.last < one.first);
}

/** Who did it is told of attacks and other incidents; who met whom can be told from either side. */
function agentsApart({ type, agents: a }: Account, { type: other, agents: b }: Account): boolean {
  return INCIDENTS.has(type) && INCIDENTS.has(other) && !a.some(agent => b.includes(agent));
}

/** Figures in conflict that stand in the sentences of two accounts. */
function numbersOf(accounts: readonly Account[], figures: readonly Figure[], comparisons: readonly Comparison[]): Difference[] {
  const accountOf = new Map<string, { readonly account: Account; readonly figure: Figure }>();
  for (const figure of figures) {
    const account = accounts.find(({ article, sentence }) => article === figure.article && contains(sentence, figure));
    if (account) accountOf.set(figure.id, { account, figure });
  }
  return comparisons.flatMap((comparison): Difference[] => {
    const told = new Map<string, Account[]>();
    for (const { a, b, relation } of comparison.pairs) {
      const one = accountOf.get(a), other = accountOf.get(b);
      if (relation !== 'conflict' || !one || !other) continue;
      for (const { account, figure } of [one, other]) {
        const held = told.get(figure.text) ?? [];
        told.set(figure.text, held.includes(account) ? held : [...held, account]);
      }
    }
    return told.size > 1 ? [{ aspect: 'how many', tellings: [...told].map(([value, held]) => ({ value, accounts: held })) }] : [];
  });
}
