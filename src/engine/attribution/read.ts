import type { Passage, Range } from '../article/model';
import { sharedLength } from '../article/passage';
import { isAllCapitals, isCapitalised } from '../article/tokens';
import sources from '../data/sources.json';
import type { AttributionType } from '../schema';
import { channelOf, withoutViewer } from './channel';
import { contentOf } from './contents';
import { cuesOf, type Cue } from './cues';
import { sentenceCase } from './headline';
import { isPersonNoun } from './informants';
import { inflect } from './lexicon';
import type { PassageAttribution, PassageSource } from './model';
import { headOf, type Stretch, type Subject } from './phrases';
import { standingOf } from './subjects';
import { unitsOf, type Item, type Unit } from './units';
import { A, M, ON, isA, isDash, isMark, isOn, isWordOn, itemOf } from './words';

/** The most words that a transcript's speaker label has. */
const LABEL = 4;

/** The characters of a pair of quotation marks. */
const MARKS = 2;

/** Reads who says what in one passage: source, cue and content as far as the passage alone shows them. Pure; offsets count from the passage's start. */
export function readAttributions(passage: Passage): PassageAttribution[] {
  const units = unitsOf(passage).map(sentenceCase);
  const label = speakerLabel(passage);
  const found: PassageAttribution[] = label ? [label] : [];
  units.forEach((unit, index) => {
    const cues = cuesOf(unit);
    for (const cue of cues) {
      if (cue.citation || (index === 0 && label && unit[cue.first]!.start === label.cue.start)) continue;
      const attribution = attributionOf(passage, units, index, cue, cues);
      if (attribution) found.push(attribution);
    }
  });
  return found;
}

function attributionOf(passage: Passage, units: readonly Unit[], index: number, cue: Cue, cues: readonly Cue[]): PassageAttribution | null {
  const unit = units[index]!;
  if (cue.content === 'next') return index === units.length - 1 ? attribution(unit, cue, cues, null, 'indirect') : null;
  const stretch = contentOf(unit, cue, cues);
  const content = stretch && trimmed(unit, stretch);
  if (!content) return null;
  const quotes = unit.slice(stretch.first, stretch.last).some(item => item.kind === 'quote');
  const last = content.end >= unit.at(-1)!.start || (isMark(unit.at(-1), M.stop) && content.end >= unit.at(-2)!.end);
  const whole = quotes && (cue.content === 'before' || last) ? withFollowingQuotations(units, index, content) : last && cue.speech && !cue.phrase ? withParts(units, index, content) : content;
  return attribution(unit, cue, cues, whole, quotedShare(passage, whole, cue, unit));
}

function attribution(unit: Unit, cue: Cue, cues: readonly Cue[], content: Range | null, type: AttributionType): PassageAttribution {
  const named = cue.cited ?? cue.source;
  const source = named && withoutViewer(unit, named);
  const via = named && channelOf(unit, cue, cues);
  return {
    source: source && sourceOf(unit, source), cue: rangeOf(unit, cue), content, type, strength: cue.strength,
    anonymous: isAnonymous(unit, { ...cue, source }), via: via && rangeOf(unit, via), speech: cue.speech, phrase: cue.phrase, act: cue.phrase && isAct(unit, cue), supposed: cue.supposed ?? false,
  };
}

/** "RAO: We shall see." in a transcript: a name in capitals and a colon open the passage. */
function speakerLabel({ tokens, text, quotes }: Passage): PassageAttribution | null {
  let last = 0;
  while (last < LABEL && tokens[last]?.kind === 'word' && isAllCapitals(tokens[last]!.text)) last++;
  const [first, head, colon, next] = [tokens[0], tokens[last - 1], tokens[last], tokens[last + 1]];
  if (!first || !head || colon?.text !== ':' || !next?.spaced || quotes[0]?.start === 0 || tokens.slice(0, last).some(token => isWordOn(token.lower, ON.label))) return null;
  const source: PassageSource = { start: first.start, end: head.end, form: 'noun', head: { start: head.start, end: head.end }, definite: false, antecedent: null, standing: 'informant' };
  return { source, cue: { start: colon.start, end: colon.end }, content: { start: next.start, end: text.length }, type: 'indirect', strength: 'neutral', anonymous: false, via: null, speech: true, phrase: false, act: false, supposed: false };
}

const ACTS: ReadonlySet<string> = new Set([...sources.act.flatMap(lemma => inflect(lemma)), ...sources.deed]);

function isAct(unit: Unit, { first, last }: Stretch): boolean {
  return unit.slice(first, last).some(({ lower }) => ACTS.has(lower));
}

/** Quotations that stand alone behind an attributed one are the same speaker's: “…,” NAME said. “…” */
function withFollowingQuotations(units: readonly Unit[], index: number, content: Range): Range {
  let end = content.end;
  for (let next = index + 1; next < units.length && isQuotation(units[next]!); next++) {
    end = units[next]!.findLast(item => item.kind === 'quote')!.end;
  }
  return { start: content.start, end };
}

/** What parts the number that was told is told with it: "The ministry said 48 had been hurt. Of those, 12 were children." */
function withParts(units: readonly Unit[], index: number, content: Range): Range {
  const next = units[index + 1];
  if (!next || !/^(?:of|among)$/.test(next[0]!.lower) || !/^(?:those|them|these)$/.test(next[1]?.lower ?? '') || cuesOf(next).length > 0) return content;
  const end = isMark(next.at(-1), M.stop) ? next.at(-2)! : next.at(-1)!;
  return { start: content.start, end: end.end };
}

/** A quotation with at most a few words behind it, none of them a cue. */
function isQuotation(unit: Unit): boolean {
  return unit[0]!.kind === 'quote' && unit.length <= 8 && cuesOf(unit).length === 0;
}

/** Without the marks and the closing stop around it. */
function trimmed(unit: Unit, { first, last }: Stretch): Range | null {
  let a = first;
  let b = last;
  while (a < b && (isMark(unit[a], M.comma | M.colon | M.semicolon | M.stop | M.ellipsis) || isDash(unit, a))) a++;
  while (b > a && (isMark(unit[b - 1], M.comma | M.colon | M.semicolon | M.stop) || isDash(unit, b - 1))) b--;
  return a < b ? { start: unit[a]!.start, end: unit[b - 1]!.end } : null;
}

function rangeOf(unit: Unit, { first, last }: Stretch): Range {
  return { start: unit[first]!.start, end: unit[Math.max(first, last - 1)]!.end };
}

/** Direct where the content is quotation and little else, mixed where it holds some. */
function quotedShare(passage: Passage, content: Range, cue: Cue, unit: Unit): AttributionType {
  let quoted = 0;
  for (const quote of passage.quotes) quoted += sharedLength(passage.text, content, quote);
  if (quoted === 0) return 'indirect';
  let own = 0;
  for (const { first, last } of [cue, ...(cue.source ? [cue.source] : [])]) {
    own += sharedLength(passage.text, content, rangeOf(unit, { first, last }));
  }
  const all = sharedLength(passage.text, content) - own;
  return quoted >= 0.8 * all || quoted + MARKS >= all ? 'direct' : 'mixed';
}

const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);

function sourceOf(unit: Unit, source: Subject): PassageSource {
  const noun = unit[headOf(unit, source)]!;
  const head = source.antecedent ? unit[headOf(unit, source.antecedent)]! : noun;
  const { start, end } = rangeOf(unit, source);
  return {
    start, end,
    form: source.pronoun ?? (isOn(noun, ON.document) || isOn(noun, ON.medium) ? 'document' : 'noun'),
    head: { start: head.start, end: head.end },
    definite: source.pronoun === null && DEFINITE.has(unit[source.first]!.lower),
    antecedent: source.antecedent && rangeOf(unit, source.antecedent),
    standing: standingOf(unit, source),
  };
}

function isAnonymous(unit: Unit, { source, first, start }: Cue): boolean {
  if (!source) return true;
  if (source.pronoun !== null) return false;
  const at = headOf(unit, source);
  const head = unit[at]!;
  if (isOn(head, ON.role) && !(at > 0 && isCapitalised(head.text)) && !isIdentified(unit, source, head)) return true;
  if (isSomebody(unit, source, at)) return true;
  const clause = unit.slice(source.first, Math.max(first, start)).map(item => item.lower).join(' ');
  return sources.anonymous.some(words => clause.includes(words));
}

/** "a welder", "one fisherman", "meteorologists": people of whom the article tells no more than what they are. */
function isSomebody(unit: Unit, { first }: Stretch, head: number): boolean {
  const opener = unit[first]!;
  const { kind, lower } = unit[head]!;
  const noun = first === 0 && head === 0 ? itemOf(kind, lower, lower, unit[head]!) : unit[head]!;
  return isPersonNoun(noun) && (['a', 'an', 'one', 'some', 'several', 'many'].includes(opener.lower) || opener.kind === 'number' || (/[^s]s$/.test(noun.lower) && !isA(opener, A.determiner)));
}

/** "the prime minister" is one person, "Oslo police" one body, though neither is named. */
function isIdentified(unit: Unit, { first, last }: Stretch, head: Item): boolean {
  if (isOn(head, ON.office)) return isA(unit[first], A.possessive) || unit[first]!.lower === 'the';
  if (!isOn(head, ON.body)) return false;
  for (let k = first; k < last; k++) if (k > 0 && isCapitalised(unit[k]!.text)) return true;
  return last - first > 1 && isCapitalised(unit[first]!.text) && !isA(unit[first], A.determiner) && !/al$/.test(unit[first]!.text);
}
