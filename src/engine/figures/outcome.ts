/** What is said of the things that a number counts: killed, released, offered. Read by adjacency and word forms. */
import functionWords from '../data/function-words.json';
import words from '../data/measure-words.json';
import predicates from '../data/predicates.json';
import type { Token } from '../article/model';
import type { Clause } from './clause';
import { AUXILIARIES, FUNCTION_WORDS, PREPOSITIONS } from './function-words';
import { Lexicon } from './lexicon';
import type { Quantity } from './model';
import { isDetermined, isStandIn, nameFloor, tollOf, wordsBefore } from './naming';
import { isHyphen, isJoin } from './numerals';
import { isNegated, isOfSome, plainOutcome, predicationOf, type Outcome } from './predication';
import { isPerson } from './persons';
import { combinedStates, OF_SUBJECTS, plainPredicate, predicateOfHead, predicateOfNoun, predicateOfState, predicateOfVerb, predicateWith } from './predicates';
import { verbForms } from './words';

const INCLUDING = new Set(verbForms('include'));
const PASSIVE = new Set(words.passive);
const WITNESSED = new Set(words.witnessed);
const ADVERBS = new Set(functionWords.adverbs.filter(word => !words.negations.includes(word)));
const SKIPPED = new Set([...functionWords.determiners, ...functionWords.possessives, ...functionWords.adverbs.filter(word => word !== 'at'), ...words.beforeObject]);
const RELATIVE = new Set(words.relative);
/** Between an act noun and its number: "the release of 40", "the offer was 4.5%". */
const NOUN_LINKS = new Set(words.nounLinks);
/** Before a number of the same things: "up from 19", "against 2,100". */
const COMPARING = new Set(words.comparing);
const REPORTING = new Set(words.reporting);
/** "drew 52,300 spectators". */
const DRAWING = new Set(predicates.drawing.flatMap(verbForms));
/** Verbs that say by themselves what was done, also those that end a noun phrase: "received 900 doses". */
const PLAIN = new Set(predicates.plain);
const DEATH = 'kill';
const PARTICLES = new Set(words.particles);
const OF_ALL = new Set(predicates.whole);
const EXCHANGE = new Lexicon(predicates.exchange.map(phrase => [phrase, true] as const));

/** The outcome that the clause says of the quantity, whose counted noun is `head`; the nearest and surest sign first. */
export function outcomeOf(clause: Clause, head: string | null): Outcome | null {
  const { tokens, quantity, start, earlier } = clause;
  const inside = insidePhrase(clause);
  if (inside) return inside;
  // "half of the city's 2.3 million people are sheltering", "12 of the 30 men would be freed": what is said is said of the part
  if (isOfSome(clause) || earlier.some(({ quantity: part }) => quantity.last <= part.reach || isWholeOf(clause, part))) {
    const beside = combinedStates.at(tokens, quantity.reach, clause.end)?.value ?? (quantity.reach < clause.end ? predicateOfState(tokens[quantity.reach]!.lower) : null);
    return beside && !OF_SUBJECTS.has(beside) ? { name: beside, hold: 'participle' } : head === null ? null : impliedBy(head);
  }
  if (EXCHANGE.before(tokens, quantity.first, start) && earlier.length > 0) {
    const last = earlier.findLast(({ quantity: { kind } }) => kind !== 'duration');
    if (last?.predicate) return { name: last.predicate, hold: last.hold };
  }
  // "be swapped for some 250 prisoners"
  if (head !== null && isPerson(head) && EXCHANGE.before(tokens, quantity.first, start)) return { name: 'release', hold: 'nominal' };
  const toll = tollBefore(clause);
  if (toll) return toll;
  const before = beforePhrase(clause);
  if (before) return before;
  // whatever is done with the dead, they are dead
  if (head !== null && predicateOfHead(head) === DEATH) return impliedBy(head);
  const after = predicationOf(clause);
  if (after) return after;
  if (head !== null) {
    const implied = impliedBy(head);
    if (implied) return implied;
  }
  const passive = plainPassive(clause);
  return (passive ? null : inherited(clause)) ?? (quantity.unit === 'count' ? null : nearest(clause)) ?? plainVerb(clause) ?? passive;
}

/** "two of the three judges": what is said is said of the two. */
function isWholeOf({ tokens, quantity: { first } }: Clause, part: Quantity): boolean {
  return tokens[part.after]?.lower === 'of' && (first === part.after + 1 || (first === part.after + 2 && tokens[first - 1]!.kind === 'word'));
}

function impliedBy(head: string): Outcome | null {
  const name = predicateOfHead(head);
  return name === null ? null : { name, hold: 'implied' };
}

/** Of money and percentages, the nearest word of an outcome that is said of them: "costs the region $14m a day". */
function nearest({ tokens, quantity, start, end, earlier }: Clause): Outcome | null {
  const at = (k: number): Outcome | null => {
    const { lower } = tokens[k]!;
    const name = predicateOfNoun(lower) ?? (isDetermined(tokens, k) ? null : predicateOfVerb(lower));
    return name && predicateWith(name, 'money') ? { name, hold: 'nominal' } : null;
  };
  for (let k = quantity.first - 1; k >= Math.max(start, quantity.first - 12) && !/^[;:]$/.test(tokens[k]!.text); k--) {
    // "who had demanded 12 years, said he pocketed £2m"
    if (REPORTING.has(tokens[k]!.lower) && earlier.some(({ quantity: other }) => other.first < k)) return null;
    const found = at(k);
    if (found) return found;
  }
  for (let k = quantity.reach; k < Math.min(end, quantity.reach + 3) && tokens[k]!.kind !== 'punctuation'; k++) {
    const found = at(k);
    if (found) return found;
  }
  return null;
}

/** "The death toll … rose to 17", "the number of dead has risen to 23", "the number of people killed by floods", "the injured at 163". */
function tollBefore(clause: Clause): Outcome | null {
  const { tokens, quantity } = clause;
  if (quantity.counted !== null || quantity.unit !== 'count') return null;
  for (const k of wordsBefore(tokens, quantity.first, nameFloor(clause))) {
    const { lower } = tokens[k]!;
    if (isJoin(tokens, k + 1)) continue; // "toll-free"
    const toll = tollOf(lower) ?? (isStandIn(lower) && tokens[k + 1]?.lower === 'of' ? stateWithin(tokens, k + 2, quantity.first) : tokens[k - 1]?.lower === 'the' ? predicateOfState(lower) : null);
    if (toll) return { name: toll, hold: 'finite' };
  }
  return null;
}

/** The first outcome among the words of a noun phrase: "people killed by floods", "the infected", "homes without power". */
export function stateWithin(tokens: readonly Token[], from: number, end: number): string | null {
  for (let k = from; k < end && !AUXILIARIES.has(tokens[k]!.lower); k++) {
    const found = combinedStates.at(tokens, k, end)?.value ?? predicateOfState(tokens[k]!.lower) ?? predicateOfHead(tokens[k]!.lower);
    if (found) return found;
  }
  return null;
}

/** "five dead", "12 wounded soldiers". */
function insidePhrase({ tokens, quantity }: Clause): Outcome | null {
  for (let k = quantity.after; k < quantity.last; k++) {
    const state = predicateOfState(tokens[k]!.lower);
    if (state && tokens[k]!.lower !== 'sick' && tokens[k]!.lower !== 'ill') return { name: state, hold: 'participle' };
  }
  return null;
}

/** "killed 12", "killing at least 12", "the release of 40", "taking 253 hostages", "freeing hundreds of". */
function beforePhrase({ tokens, quantity, start, earlier }: Clause): Outcome | null {
  const floor = Math.max(start, earlier.at(-1)?.quantity.last ?? start, quantity.first - 5);
  for (let k = quantity.first - 1; k >= floor; k--) {
    const { lower, kind, text } = tokens[k]!;
    // a headline run into the next sentence: "Deadly Shooting The two people"
    if (SKIPPED.has(lower) && /^\p{Lu}/u.test(text)) return null;
    const combined = combinedStates.before(tokens, k + 1, floor);
    // "is prepared to go to 6%" takes the number, "were laid off, 300" does not
    if (combined && (PREPOSITIONS.has(lower) || !PASSIVE.has(tokens[combined.first - 1]?.lower ?? ''))) return { name: combined.value, hold: 'finite' };
    const noun = NOUN_LINKS.has(tokens[k + 1]?.lower ?? '') ? predicateOfNoun(lower) : null;
    if (noun) return { name: noun, hold: 'nominal' };
    // "the dead include three nurses"
    const whole = INCLUDING.has(lower) && isDetermined(tokens, k - 1) ? predicateOfState(tokens[k - 1]!.lower) ?? predicateOfHead(tokens[k - 1]!.lower) : null;
    if (whole) return { name: whole, hold: 'participle' };
    // "a poll of 15" is no verb
    const verb = tokens[k + 1]?.lower !== 'of' && (/(?:ed|ing)$/.test(lower) || !isDetermined(tokens, k)) ? predicateOfVerb(lower) : null;
    if (verb && OF_SUBJECTS.has(verb)) return null;
    if (DRAWING.has(lower)) return { name: gatheringBefore(tokens, k, start) ?? 'attend', hold: 'finite' };
    if (verb && kind === 'word') {
      // "were wounded, 12 of them": a passive's participle says nothing of an object
      if (!lower.endsWith('ing') && PASSIVE.has(tokens[k - 1]?.lower ?? '')) return null;
      return { name: verb, hold: isNegated(tokens, k, start) ? 'denied' : lower.endsWith('ing') || tokens[k - 1]?.lower === 'to' || /^(?:would|could|will|may|might|should)$/.test(tokens[k - 1]?.lower ?? '') ? 'nominal' : 'finite' };
    }
    // "a match watched by 900"
    if (lower === 'by' && k === quantity.first - 1 && WITNESSED.has(tokens[k - 1]?.lower ?? '')) return { name: 'attend', hold: 'finite' };
    if (/^(?:taking|takes|took|take|taken)$/.test(lower) && /^(?:hostages?|captives?|prisoners?)$/.test(tokens[quantity.last - 1]?.lower ?? '')) return { name: 'take', hold: 'finite' };
    if (!SKIPPED.has(lower) && !isHyphen(tokens[k]) && !/^\p{Lu}/u.test(tokens[k]!.text)) return null;
  }
  return null;
}

/** "a walkout that drew 2,000 teachers": what those did whom it drew. */
function gatheringBefore(tokens: readonly Token[], verb: number, start: number): string | null {
  for (let k = verb - 1; k >= start; k--) {
    const name = tokens[k]!.lower === 'strike' ? 'strike' : predicateOfNoun(tokens[k]!.lower);
    if (name !== null && OF_ALL.has(name)) return name;
  }
  return null;
}

/** "killed two men and three women", "12 dead and dozens more": a list passes its outcome on. */
function inherited({ tokens, quantity, earlier }: Clause): Outcome | null {
  const last = earlier.at(-1);
  if (!last?.predicate || last.quantity.kind === 'duration') return null;
  if (quantity.counted !== null && quantity.counted === last.quantity.counted && COMPARING.has(tokens[quantity.first - 1]?.lower ?? '')) return { name: last.predicate, hold: last.hold };
  if (quantity.first - last.quantity.last > 3) return null;
  for (let k = last.quantity.last; k < quantity.first; k++) if (!/^(?:,|and|or|plus|including)$/.test(tokens[k]!.lower)) return null;
  return { name: last.predicate, hold: last.hold };
}

/** The verb right before the phrase, of no class: its own form stands for it. */
function plainVerb({ tokens, quantity, start }: Clause): Outcome | null {
  const token = tokens[quantity.first - 1];
  if (!token || quantity.first - 1 < start || token.kind !== 'word' || /^\p{Lu}/u.test(token.text) || REPORTING.has(token.lower) || (FUNCTION_WORDS.has(token.lower) && !PLAIN.has(plainPredicate(token.lower) ?? '')) || isDetermined(tokens, quantity.first - 1)) return null;
  return plainOutcome(token.lower, token.lower.endsWith('ing') ? 'nominal' : 'finite');
}

/** The participle of no class after the phrase and "was", "have been": "were inspected". */
function plainPassive({ tokens, quantity, end }: Clause): Outcome | null {
  let k = quantity.reach;
  if ((quantity.unit !== 'count' && (quantity.kind !== 'share' || quantity.counted !== null)) || k >= end || !AUXILIARIES.has(tokens[k]!.lower)) return null;
  while (k < end && (AUXILIARIES.has(tokens[k]!.lower) || ADVERBS.has(tokens[k]!.lower) || RELATIVE.has(tokens[k]!.lower) || /..ly$/.test(tokens[k]!.lower))) k++;
  // "holed up" is no hole
  if (k + 1 < end && PARTICLES.has(tokens[k + 1]!.lower)) return null;
  return k < end && tokens[k]!.kind === 'word' && /(?:ed|[^i]n|t|d)$/.test(tokens[k]!.lower) ? plainOutcome(tokens[k]!.lower, 'finite') : null;
}
