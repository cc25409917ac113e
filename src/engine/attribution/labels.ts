import { isAllCapitals, isCapitalised } from '../article/tokens';
import titles from '../data/titles.json';
import type { Cue } from './cues';
import { reportingNoun, verbReadings } from './lexicon';
import { isBareName, nounPhraseFrom, nounSubject, type Stretch } from './phrases';
import { isInformant, withName } from './subjects';
import type { Unit } from './units';
import { A, M, ON, isA, isDash, isMark, isOn, isVerbLike } from './words';

/** The most items that a label has: "the chief engineer, Anna Lind". */
const LONGEST = 8;

/** The fewest items that a headline's news has. */
const SHORTEST_NEWS = 2;

const OFFICES: ReadonlySet<string> = new Set([...titles.offices, ...titles.roles]);

const CUE = { strength: 'neutral', phrase: false, tense: null, via: null, speech: true } as const;

/** A source that only a mark ties to its words: "Minister: 12 dead", "12 dead - police", “Nobody was on it.” — NAME. */
export function labelCue(unit: Unit): Cue | null {
  if (!unit.some(item => isMark(item, M.colon | M.dash))) return null;
  return inFront(unit) ?? signature(unit) ?? behind(unit);
}

/** "Minister: 12 dead", "NAME on the toll: …"; before a quotation anybody: "The engineer: “…”". */
function inFront(unit: Unit): Cue | null {
  const opening = nounPhraseFrom(unit, 0, Math.min(unit.length, LONGEST));
  const phrase = opening && withName(unit, opening);
  if (!phrase || !isMark(unit[phrase.last], M.colon) || isOn(unit[phrase.last - 1], ON.label) || isInversion(unit, phrase)) return null;
  const source = { ...phrase, ...beforeTopic(unit, phrase) };
  const start = phrase.last + 1;
  const cue = { ...CUE, first: source.last, last: start, source, content: 'after', start } as const;
  // “Lind’s answer: “…””: the words are Lind’s
  if (unit[start]?.kind === 'quote') return reportingNoun(unit[source.last - 1]!.lower) ? null : cue;
  if (unit.length - start < SHORTEST_NEWS || isA(unit[0], A.determiner)) return null;
  if (isTeller(unit, source)) return cue;
  return isName(unit, source) ? { ...cue, supposed: true } : null;
}

/** Said NAME: “…” */
function isInversion(unit: Unit, { first, last }: Stretch): boolean {
  return last - first > 1 && verbReadings(unit[first]!.lower).some(({ past, verb }) => past && verb.takes.has('quote'));
}

/** “Nobody was on it.” — NAME, of Port Elgin */
function signature(unit: Unit): Cue | null {
  if (unit[0]?.kind !== 'quote' || !isDash(unit, 1)) return null;
  let last = 2;
  while (last < unit.length && unit[last]!.kind === 'word' && isCapitalised(unit[last]!.text)) last++;
  const name = { first: 2, last };
  if (!isName(unit, name) || !(last === unit.length || isMark(unit[last], M.comma | M.stop | M.opens) || unit[last]!.kind === 'quote')) return null;
  return { ...CUE, first: 1, last: 2, source: nounSubject(name), content: 'before', start: last };
}

/** "12 dead - police", “Nobody was on it”: NAME: a headline, since it has no full stop, and no determiner before its source. */
function behind(unit: Unit): Cue | null {
  let mark = unit.length - 1;
  while (mark > unit.length - LONGEST && mark > 0 && !isMark(unit[mark], M.colon) && !isDash(unit, mark)) mark--;
  const quoted = unit[mark - 1]?.kind === 'quote';
  if (!(quoted || mark >= SHORTEST_NEWS) || !(isMark(unit[mark], M.colon) || isDash(unit, mark))) return null;
  const phrase = nounPhraseFrom(unit, mark + 1);
  // “We lost it all”: farmer tells of flood
  const telling = quoted && phrase !== null && verbReadings(unit[phrase.last]?.lower ?? '').some(({ third, base, verb }) => (third || base) && verb.strength !== 'attitude');
  if (!phrase || !(phrase.last === unit.length || telling) || isA(unit[phrase.first], A.determiner)) return null;
  const source = beforeTopic(unit, phrase);
  const cue = { ...CUE, first: mark, last: mark + 1, source: nounSubject(source), content: 'before', start: unit.length } as const;
  if (isTeller(unit, source) || isAllCapitals(unit[source.last - 1]!.text)) return isOn(unit[source.last - 1], ON.outlet) ? null : cue;
  if (telling && isInformant(unit, nounSubject(source))) return cue;
  return quoted && isName(unit, source) ? { ...cue, supposed: true } : null;
}

/** "minister on the bridge" → "minister" */
function beforeTopic(unit: Unit, { first, last }: Stretch): Stretch {
  for (let at = first + 1; at < last; at++) if (unit[at]!.lower === 'on') return { first, last: at };
  return { first, last };
}

/** Somebody whose business it is to tell: "police", "UN official", "poll". */
function isTeller(unit: Unit, { last }: Stretch): boolean {
  const head = unit[last - 1]!;
  return isOn(head, ON.role | ON.body | ON.group | ON.tale) || OFFICES.has(head.lower);
}

/** One to five capitalised words. */
function isName(unit: Unit, { first, last }: Stretch): boolean {
  return last - first === 1 ? isCapitalised(unit[first]!.text) : isBareName(unit, first, last) && !isVerbLike(unit, first);
}
