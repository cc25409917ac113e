/** What surrounds a quantity, as far as it can bear on what the quantity measures. */
import type { Name } from '../actors/model';
import type { Passage, Token } from '../article/model';
import type { Quantity } from './model';

/** How an outcome stands to a number: how sure it is that it happened is read from it. `denied`: it is said not to have happened. */
export type Hold = 'finite' | 'participle' | 'nominal' | 'implied' | 'denied' | 'none';

/** A quantity with the words around it; `start` and `end` are token indices within its sentence, `end` exclusive. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly quantity: Quantity;
  readonly start: number;
  readonly end: number;
  /** The quantities before it in its sentence, whose outcome an exchange or a list passes on. */
  readonly earlier: readonly Measured[];
  /** The tokens that name persons and bodies, which are no places. */
  readonly actors: ReadonlySet<number>;
}

/** A quantity whose outcome is known. */
export interface Measured {
  readonly quantity: Quantity;
  readonly predicate: string | null;
  readonly hold: Hold;
}

/** Words farther from a number than this say nothing of it, however long the sentence. */
const REACH = 60;

const ACTING: ReadonlySet<string> = new Set(['person', 'organisation', 'group']);

export function clauseOf({ tokens, sentences }: Passage, quantity: Quantity, earlier: readonly Measured[], actors: ReadonlySet<number>): Clause {
  const whole = sentences[quantity.sentence]!;
  return { tokens, quantity, earlier, actors, start: Math.max(whole.first, quantity.first - REACH), end: Math.min(whole.last, quantity.last + REACH) };
}

/** The indices of the tokens in names of persons, organisations and groups. */
export function actorTokens({ tokens }: Passage, names: readonly Name[]): ReadonlySet<number> {
  const found = new Set<number>();
  let t = 0;
  for (const { start, end } of names.filter(({ kind }) => ACTING.has(kind)).sort((a, b) => a.start - b.start)) {
    while (t > 0 && tokens[t - 1]!.end > start) t--;
    while (t < tokens.length && tokens[t]!.end <= start) t++;
    for (; t < tokens.length && tokens[t]!.start < end; t++) found.add(t);
  }
  return found;
}
