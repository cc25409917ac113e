/** How sure something is to come about, as each of two sentences puts it: "would start", "is expected to start", "will start". */
import type { Mention } from '../schema';
import closed from '../data/closed-class.json';
import changeWords from '../data/change-words.json';
import { contains } from '../article/passage';
import { wordsOf, type Side } from './side';
import { nameOfVerb } from './words';

type Outlook = 'possible' | 'conditional' | 'expected' | 'arranged' | 'sure';

const AUXILIARIES = new Map<string, Outlook>((['possible', 'conditional', 'sure'] as const).flatMap(outlook => changeWords[outlook].map(word => [word, outlook] as const)));
const ADJECTIVES = new Map<string, Outlook>((['expected', 'arranged'] as const).flatMap(outlook => changeWords[outlook].map(word => [word, outlook] as const)));
const BE = new Set(closed.be);
const ADVERBS = new Set([...closed.adverb, ...closed.negation]);
const NEGATION = new Set(closed.negation);

/** A verb with what says how sure it is. */
interface Prospect {
  readonly outlook: Outlook;
  readonly verb: string;
  readonly negated: boolean;
  /** In what somebody is told to have said: "would" there may be the speaker's "will". */
  readonly reported: boolean;
  readonly words: Mention;
}

/** The words of two sentences that put one act differently; null where none does, or the verbs of one sentence do so in several ways. */
export function outlookChange(a: Side, b: Side): readonly [Mention, Mention] | null {
  const those = prospectsOf(b);
  for (const one of prospectsOf(a)) {
    const others = those.filter(({ verb, negated }) => verb === one.verb && negated === one.negated);
    if (others.length > 0 && others.every(other => differ(one, other))) return [one.words, others[0]!.words];
  }
  return null;
}

/** "Is due to" is as sure as "will", and "expected" says little less than "due". */
function differ(a: Prospect, b: Prospect): boolean {
  const [x, y] = [a, b].map(({ outlook }) => outlook).sort();
  if (x === y || (x === 'arranged' && (y === 'sure' || y === 'expected'))) return false;
  const backshifted = (one: Prospect, other: Prospect): boolean => one.outlook === 'conditional' && one.reported && (other.outlook === 'sure' || other.outlook === 'arranged');
  const weakened = (one: Prospect, other: Prospect): boolean => one.outlook === 'possible' && one.reported && other.outlook === 'possible';
  return !backshifted(a, b) && !backshifted(b, a) && !weakened(a, b);
}

function prospectsOf(side: Side): Prospect[] {
  const { tokens } = side;
  return tokens.flatMap(({ lower }, k): Prospect[] => {
    const auxiliary = AUXILIARIES.get(lower);
    const before = tokens[k - 1]?.lower ?? '';
    const adjective = ADJECTIVES.get(lower);
    const found = auxiliary ? verbAfter(side, k + 1) : adjective && tokens[k + 1]?.lower === 'to' && isPredicate(side, k) ? verbAfter(side, k + 2) : null;
    // "had been expected to": it is told what came of it
    if (!found || before === 'been') return [];
    let first = k;
    while (!auxiliary && first > 0 && !BE.has(tokens[first]!.lower)) first--;
    return [{
      outlook: auxiliary ?? adjective!, verb: nameOfVerb(tokens[found.at]!.lower), negated: found.negated, reported: isReported(side, k),
      words: wordsOf(side, auxiliary || BE.has(tokens[first]!.lower) ? first : k, found.at + 1),
    }];
  });
}

/** Does a form of "be" stand before it, adverbs between: "is also expected"? */
function isPredicate({ tokens }: Side, k: number): boolean {
  let at = k - 1;
  while (at > 0 && (ADVERBS.has(tokens[at]!.lower) || tokens[at]!.lower.endsWith('ly'))) at--;
  return at >= 0 && BE.has(tokens[at]!.lower);
}

/** The verb that an auxiliary or "to" governs: past adverbs, and in the passive the participle. */
function verbAfter({ tokens }: Side, from: number): { readonly at: number; readonly negated: boolean } | null {
  let at = from, negated = false;
  while (at < tokens.length && (ADVERBS.has(tokens[at]!.lower) || /ly$/.test(tokens[at]!.lower))) negated ||= NEGATION.has(tokens[at++]!.lower);
  if (tokens[at]?.lower === 'be' && /(?:ed|en|[^i]n|t)$/.test(tokens[at + 1]?.lower ?? '')) at++;
  const verb = tokens[at];
  // "would have started" did not
  return verb?.kind === 'word' && verb.lower !== 'be' && verb.lower !== 'have' && /^\p{Ll}/u.test(verb.text) ? { at, negated } : null;
}

function isReported({ attributions, tokens, offset }: Side, k: number): boolean {
  const { start, end } = tokens[k]!;
  return attributions.some(({ content, type, speech }) => speech && type !== 'direct' && contains(content, { start: offset + start, end: offset + end }));
}
