/** What is said of the things that a number counts: killed, released, offered. Read by adjacency and word forms. */
import functionWords from '../data/function-words.json';
import words from '../data/measure-words.json';
import predicates from '../data/predicates.json';
import type { Token } from '../article/model';
import { FUNCTION_WORDS, type Clause, type Hold } from './clause';
import { Lexicon } from './lexicon';
import { isDetermined, tollOf, wordsBefore } from './naming';
import { isHyphen } from './numerals';
import { combinedStates, predicateOfHead, predicateOfNoun, predicateOfState, predicateOfVerb, predicateWith } from './predicates';
import { verbForms } from './words';

const AUXILIARIES = new Set(functionWords.auxiliaries);
const SKIPPED = new Set([...functionWords.determiners, ...functionWords.possessives, ...functionWords.adverbs, ...words.beforeObject]);
const RELATIVE = new Set(words.relative);
/** Between an act noun and its number: "the release of 40", "the offer was 4.5%". */
const NOUN_LINKS = new Set(words.nounLinks);
/** Before a number of the same things: "up from 19", "against 2,100". */
const COMPARING = new Set(words.comparing);
const PHRASE_STARTS = new Set(words.phraseStarts);
const REPORTING = new Set(words.reporting);
const EXCHANGE = new Lexicon(predicates.exchange.map(phrase => [phrase, true] as const));
const COPULAS = new Set(words.copulas.flatMap(verbForms));
const LINKING = new Set(predicates.linkingVerbs.flatMap(verbForms));

/** A class of outcome, or a verb's stem where it has none, and how it stands to the number. */
export interface Outcome {
  readonly name: string;
  readonly hold: Hold;
}

/** The outcome that the clause says of the quantity, whose counted noun is `head`; the nearest and surest sign first. */
export function outcomeOf(clause: Clause, head: string | null): Outcome | null {
  const { tokens, quantity, start, earlier } = clause;
  const inside = insidePhrase(clause);
  if (inside) return inside;
  // "half of the city's 2.3 million population is sheltering": what is said is said of the share
  if (earlier.some(({ quantity: whole }) => whole.kind === 'share' && quantity.last <= whole.reach)) return null;
  if (EXCHANGE.before(tokens, quantity.first, start) && earlier.length > 0) {
    const last = earlier.at(-1)!;
    if (last.predicate) return { name: last.predicate, hold: last.hold };
  }
  const toll = tollBefore(clause);
  if (toll) return toll;
  const before = beforePhrase(clause);
  if (before) return before;
  const after = afterPhrase(clause);
  if (after) return after;
  if (head !== null) {
    const implied = predicateOfHead(head);
    if (implied) return { name: implied, hold: 'implied' };
  }
  return inherited(clause) ?? (quantity.unit === 'count' ? null : nearest(clause)) ?? plainVerb(clause);
}

/** Of money and percentages, the nearest word of an outcome that is said of them: "costs the region $14m a day". */
function nearest({ tokens, quantity, start, end }: Clause): Outcome | null {
  const at = (k: number): Outcome | null => {
    const { lower } = tokens[k]!;
    const name = predicateOfNoun(lower) ?? (isDetermined(tokens, k) ? null : predicateOfVerb(lower));
    return name && predicateWith(name, 'money') ? { name, hold: 'nominal' } : null;
  };
  for (let k = quantity.first - 1; k >= Math.max(start, quantity.first - 12) && !/^[;:]$/.test(tokens[k]!.text); k--) {
    const found = at(k);
    if (found) return found;
  }
  for (let k = quantity.reach; k < Math.min(end, quantity.reach + 3) && tokens[k]!.kind !== 'punctuation'; k++) {
    const found = at(k);
    if (found) return found;
  }
  return null;
}

/** "The death toll … rose to 17", "the number of dead has risen to 23". */
function tollBefore({ tokens, quantity, start }: Clause): Outcome | null {
  if (quantity.counted !== null || quantity.unit !== 'count') return null;
  for (const k of wordsBefore(tokens, quantity.first, start)) {
    const { lower } = tokens[k]!;
    const toll = tollOf(lower) ?? (tokens[k - 1]?.lower === 'of' && tokens[k - 2]?.lower === 'number' ? predicateOfState(lower) ?? predicateOfHead(lower) : null);
    if (toll) return { name: toll, hold: 'finite' };
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
    const { lower, kind } = tokens[k]!;
    const combined = combinedStates.before(tokens, k + 1, floor);
    if (combined && !AUXILIARIES.has(tokens[combined.first - 1]?.lower ?? '')) return { name: combined.value, hold: 'finite' };
    const noun = NOUN_LINKS.has(tokens[k + 1]?.lower ?? '') ? predicateOfNoun(lower) : null;
    if (noun) return { name: noun, hold: 'nominal' };
    const verb = /(?:ed|ing)$/.test(lower) || !isDetermined(tokens, k) ? predicateOfVerb(lower) : null;
    if (verb && kind === 'word') {
      // "were wounded, 12 of them": a passive's participle says nothing of an object
      if (AUXILIARIES.has(tokens[k - 1]?.lower ?? '') && /^(?:was|were|is|are|been|be|being)$/.test(tokens[k - 1]!.lower)) return null;
      return { name: verb, hold: lower.endsWith('ing') || tokens[k - 1]?.lower === 'to' || /^(?:would|could|will|may|might|should)$/.test(tokens[k - 1]?.lower ?? '') ? 'nominal' : 'finite' };
    }
    if (/^(?:taking|takes|took|take|taken)$/.test(lower) && /^(?:hostages?|captives?|prisoners?)$/.test(tokens[quantity.last - 1]?.lower ?? '')) return { name: 'take', hold: 'finite' };
    if (!SKIPPED.has(lower) && !isHyphen(tokens[k]) && !/^\p{Lu}/u.test(tokens[k]!.text)) return null;
  }
  return null;
}

/** "… were killed", "… who have been detained", "… sheltering there", "… taken hostage", "… in custody". */
function afterPhrase({ tokens, quantity, end }: Clause): Outcome | null {
  let finite = false, aside = false;
  const resumed = apposition(tokens, quantity.reach, end);
  for (let k = resumed; k < Math.min(end, resumed + 11); k++) {
    const { lower } = tokens[k]!;
    if (lower === ',' && k > resumed + 1) return null;
    const combined = combinedStates.at(tokens, k, end);
    if (combined && (!aside || finite)) return { name: combined.value, hold: finite ? 'finite' : 'participle' };
    if (AUXILIARIES.has(lower) || COPULAS.has(lower)) {
      finite = true;
      continue;
    }
    const state = predicateOfState(lower) ?? predicateOfVerb(lower);
    if (state && (!aside || finite)) return { name: state, hold: finite || !lower.endsWith('ing') ? 'finite' : 'participle' };
    // "of the houses in the town of Sarhun were destroyed": what stands between is said of the place
    if (PHRASE_STARTS.has(lower)) aside = true;
    else if (!RELATIVE.has(lower) && (!aside || finite)) return null;
  }
  return null;
}

/** "2.6 million people, half of them children, have fled": the index where the clause goes on after an apposition. */
function apposition(tokens: readonly Token[], i: number, end: number): number {
  if (tokens[i]?.text !== ',' || i >= end) return i;
  for (let k = i + 1; k < Math.min(end - 1, i + 12); k++) {
    if (tokens[k]!.text === ',') return AUXILIARIES.has(tokens[k + 1]!.lower) ? k + 1 : i;
  }
  return i;
}

/** "killed two men and three women", "12 dead and dozens more": a list passes its outcome on. */
function inherited({ tokens, quantity, earlier }: Clause): Outcome | null {
  const last = earlier.at(-1);
  if (!last?.predicate) return null;
  if (quantity.counted !== null && quantity.counted === last.quantity.counted && COMPARING.has(tokens[quantity.first - 1]?.lower ?? '')) return { name: last.predicate, hold: last.hold };
  if (quantity.first - last.quantity.last > 3) return null;
  for (let k = last.quantity.last; k < quantity.first; k++) if (!/^(?:,|and|or|plus|including)$/.test(tokens[k]!.lower)) return null;
  return { name: last.predicate, hold: last.hold };
}

/** The verb right before the phrase, of no class: its own form stands for it. */
function plainVerb({ tokens, quantity, start }: Clause): Outcome | null {
  const token = tokens[quantity.first - 1];
  if (!token || quantity.first - 1 < start || token.kind !== 'word' || AUXILIARIES.has(token.lower) || LINKING.has(token.lower) || REPORTING.has(token.lower) || FUNCTION_WORDS.has(token.lower)) return null;
  return /(?:ed|ing)$/.test(token.lower) && token.lower.length > 4 ? { name: token.lower.replace(/(?:ed|ing)$/, ''), hold: 'finite' } : null;
}
