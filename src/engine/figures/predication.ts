/**
 * What is said of a counted phrase that is the subject of its clause: "27 fans — nine of them children — have died". It is read from
 * the phrase on to the first verb that can be said of it, past insertions, relative clauses and prepositional phrases.
 */
import functionWords from '../data/function-words.json';
import words from '../data/measure-words.json';
import numbers from '../data/number-words.json';
import predicates from '../data/predicates.json';
import type { Token } from '../article/model';
import { isVenue } from './capacity';
import type { Clause, Hold } from './clause';
import { AUXILIARIES, DETERMINERS } from './function-words';
import { combinedStates, OF_SUBJECTS, plainPredicate, predicateOfState, predicateOfVerb } from './predicates';
import { isMove } from './trend';
import { isPlural, verbForms } from './words';

const PRONOUNS = new Set(functionWords.pronouns);
const ADVERBS = new Set(functionWords.adverbs);
const RELATIVE = new Set(words.relative);
const PHRASE_STARTS = new Set(words.phraseStarts);
const COPULAS = new Set(words.copulas.flatMap(verbForms));
const PASSIVE = new Set(words.passive);
const NEGATIONS = new Set(words.negations);
/** What stands in a phrase of place or means is no subject: "in the first two coaches were …". */
const GOVERNING = new Set(words.governing);
/** "None of the 26 pupils": the number is of those of whom something is said of some only. */
const QUANTIFIERS = new Set(words.quantifiers);
const LINKING = new Set(predicates.linkingVerbs.flatMap(verbForms));
const NUMBER_WORDS = new Set([...Object.keys(numbers.small), ...Object.keys(numbers.tens), 'another', 'dozens', 'hundreds', 'thousands', 'several']);
const PARTICLES = new Set(words.particles);
const WITH_PARTICLES = new Set(predicates.withParticles);
const INTRANSITIVE = new Set(predicates.intransitive.flatMap(verbForms));
/** As many tokens as may stand between a phrase and its verb, and in an insertion. */
const FARTHEST = 16, LONGEST_INSERTION = 30;

/** A class of outcome, or a verb's stem where it has none, and how it stands to the number. */
export interface Outcome {
  readonly name: string;
  readonly hold: Hold;
}

/** "… were killed", "… who have been detained", "… sheltering there", "… taken hostage", "… in custody". */
export function predicationOf(clause: Clause): Outcome | null {
  const { tokens, quantity, end } = clause;
  const resumed = insertionEnd(tokens, quantity.reach, end);
  if (resumed === null) return said(clause, quantity.reach);
  return said(clause, resumed) ?? (tokens[quantity.reach]!.text === ',' ? said(clause, quantity.reach) : null);
}

/** What is said from token `from` on. */
function said(clause: Clause, from: number): Outcome | null {
  const { tokens, end } = clause;
  const governed = isGoverned(clause);
  let finite = false, aside = false, passive = false, negated = false;
  const outcome = (name: string, hold: Hold): Outcome => ({ name, hold: negated ? 'denied' : hold });
  for (let k = from; k < Math.min(end, from + FARTHEST); k++) {
    const { lower, kind } = tokens[k]!;
    if (/^["“”'‘’]$/.test(lower)) continue;
    if (lower === ',' && k > from + 1) return null;
    // "14,000 drivers, of whom 9,000 were": said of some of them
    if ((lower === 'whom' || lower === 'which') && tokens[k - 1]!.lower === 'of') return null;
    if (lower === 'and' && !finite && isCountAt(tokens, k + 1)) {
      if (!isCoordinated(tokens, k + 2, end)) return null;
      aside = true;
      continue;
    }
    const combined = combinedStates.at(tokens, k, end);
    // "12,000 teachers in Brenn went on strike": only its subject does so
    if (combined && (!aside || finite || OF_SUBJECTS.has(combined.value))) return outcome(combined.value, finite ? 'finite' : 'participle');
    if (NEGATIONS.has(lower)) negated = true;
    if (AUXILIARIES.has(lower) || COPULAS.has(lower)) {
      if (governed) return null;
      finite = true;
      passive = PASSIVE.has(lower);
      continue;
    }
    const state = predicateOfState(lower), verb = predicateOfVerb(lower);
    const ofAside = aside && !finite;
    if ((state ?? verb) !== null && (!ofAside || (isOfSubject(lower) && !lower.endsWith('ing') && tokens[k + 1]?.lower !== 'by'))) {
      const name = (state ?? verb)!;
      if (isOtherSense(tokens, k, end, name) || (!passive && !INTRANSITIVE.has(lower) && !OF_SUBJECTS.has(name) && hasObject(tokens, k, end))) return null;
      return outcome(name, finite || !lower.endsWith('ing') ? 'finite' : 'participle');
    }
    // "were inside a ground"
    if (finite && (lower === 'in' || lower === 'inside') && DETERMINERS.has(tokens[k + 1]?.lower ?? '') && isVenue(tokens[k + 2]?.lower ?? '')) return outcome('attend', 'finite');
    // "are living in tents": the participle leads to where they are
    if (finite && /...(?:ed|ing)$/.test(lower) && combinedStates.at(tokens, k + 1, end)) continue;
    // "of the houses in the town of Sarhun were destroyed", "people travelling there": what stands between is said of something else
    if (PHRASE_STARTS.has(lower) || (!finite && kind === 'word' && /...(?:ed|ing)$/.test(lower))) aside = true;
    else if (!RELATIVE.has(lower) && !ADVERBS.has(lower) && !/..ly$/.test(lower) && (!aside || finite)) return null;
  }
  return null;
}

/** "approve", "died": what only those do who are its subject. */
function isOfSubject(word: string): boolean {
  return INTRANSITIVE.has(word) || OF_SUBJECTS.has(predicateOfVerb(word) ?? '');
}

/** Does a "not" stand before the verb at `k`, auxiliaries and adverbs between: "did not seriously injure"? */
export function isNegated(tokens: readonly Token[], k: number, start: number): boolean {
  for (let i = k - 1; i >= Math.max(start, k - 4); i--) {
    const { lower } = tokens[i]!;
    if (NEGATIONS.has(lower)) return true;
    if (!AUXILIARIES.has(lower) && !ADVERBS.has(lower) && !/..ly$/.test(lower)) return false;
  }
  return false;
}

/** What a verb of no class says by itself. */
export function plainOutcome(word: string, hold: Hold): Outcome | null {
  const name = LINKING.has(word) || AUXILIARIES.has(word) || isMove(word) || predicateOfVerb(word) !== null ? null : plainPredicate(word);
  return name === null ? null : { name, hold };
}

/** "in the first two coaches": the phrase belongs to a preposition, and the verb after it to another subject. */
function isGoverned({ tokens, quantity: { first }, start }: Clause): boolean {
  let k = first - 1;
  // "in which 11 captives would be freed"
  if (/^(?:which|whom)$/.test(tokens[k]?.lower ?? '')) return false;
  while (k >= start && (DETERMINERS.has(tokens[k]!.lower) || /(?:st|nd|rd|th)$/.test(tokens[k]!.lower))) k--;
  return k > start && GOVERNING.has(tokens[k]!.lower);
}

/** "none of the 26 pupils was killed": of the 26 nothing is said. */
export function isOfSome({ tokens, quantity: { first }, start }: Clause): boolean {
  let k = first - 1;
  // "one of the ship's 12 tanks"
  if (k - 2 >= start && tokens[k]!.kind === 'clitic') k -= 2;
  while (k >= start && DETERMINERS.has(tokens[k]!.lower)) k--;
  return k - 1 >= start && tokens[k]!.lower === 'of' && QUANTIFIERS.has(tokens[k - 1]!.lower);
}

/** "another five", "47": a number of its own. */
function isCountAt(tokens: readonly Token[], k: number): boolean {
  return tokens[k]?.kind === 'number' || NUMBER_WORDS.has(tokens[k]?.lower ?? '');
}

/** "and 47 schools had been damaged" goes on with the subject; "and 30 were injured" has its own. */
function isCoordinated(tokens: readonly Token[], from: number, end: number): boolean {
  for (let k = from; k < Math.min(end, from + 6); k++) {
    if (AUXILIARIES.has(tokens[k]!.lower)) return k > from && isPlural(tokens[k - 1]!.lower);
    if (tokens[k]!.kind !== 'word') return false;
  }
  return false;
}

/** The index where the clause goes on after an insertion that starts at `i`: "people, half of them children, have fled". Null where none starts, or none ends. */
function insertionEnd(tokens: readonly Token[], i: number, end: number): number | null {
  const opening = tokens[i]?.text ?? '';
  if (i >= end || !/^[,(—–-]$/.test(opening)) return null;
  const closing = opening === '(' ? ')' : opening;
  for (let k = i + 1; k < Math.min(end - 1, i + LONGEST_INSERTION); k++) {
    if (tokens[k]!.text !== closing) continue;
    if (closing !== ',' || opensPredicate(tokens, k + 1, end)) return k + 1;
  }
  return null;
}

/** "…, have fled", "…, died": after a comma a verb goes on with the clause. */
function opensPredicate(tokens: readonly Token[], k: number, end: number): boolean {
  const { lower } = tokens[k]!;
  return AUXILIARIES.has(lower) || INTRANSITIVE.has(lower) || combinedStates.at(tokens, k, end) !== null;
}

/** "carried out", "held up": a particle makes another verb of it. */
function isOtherSense(tokens: readonly Token[], k: number, end: number, name: string): boolean {
  return k + 1 < end && PARTICLES.has(tokens[k + 1]!.lower) && !WITH_PARTICLES.has(name);
}

/** "12 soldiers shot the driver": they shot, and were not shot. */
function hasObject(tokens: readonly Token[], k: number, end: number): boolean {
  const next = k + 1 < end ? tokens[k + 1]! : undefined;
  if (!next || next.lower === 'that' || next.lower === 'this' || next.lower === 'each') return false;
  return next.kind === 'number' || DETERMINERS.has(next.lower) || (PRONOUNS.has(next.lower) && !/^(?:who|whom|which|there|here)$/.test(next.lower));
}
