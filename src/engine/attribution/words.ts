import closed from '../data/closed-class.json';
import sources from '../data/sources.json';
import type { Range } from '../article/model';
import { isAllCapitals, isCapitalised } from '../article/tokens';
import { WordClasses } from '../grammar/word-classes';
import { IRREGULAR_PASTS, TOLD } from './lexicon';
import type { Item, Unit } from './units';

type ClosedClass = Exclude<keyof typeof closed, 'source'>;
type SourceList = Exclude<keyof typeof sources, 'source' | 'anonymous' | 'act' | 'deed' | 'refused' | 'undone'> | 'irregularPast' | 'told';

const { source: _closedSource, ...closedClasses } = closed;
const { source: _listSource, anonymous: _phrases, act: _acts, deed: _deeds, refused: _refused, undone: _undone, ...sourceLists } = sources;

const CLOSED = new WordClasses<ClosedClass>(closedClasses);
const LISTS = new WordClasses<SourceList>({ ...sourceLists, irregularPast: IRREGULAR_PASTS, told: TOLD });
const MARKS = new WordClasses({
  comma: [','], semicolon: [';'], colon: [':'], stop: ['.'], question: ['?'], exclamation: ['!'], ellipsis: ['…', '...'],
  opens: ['('], closes: [')'], bracket: ['[', ']'], quotation: ['"', '“', '”'], hyphen: ['-'], dash: ['—', '–', '―', '-'], enDash: ['–'], longDash: ['—', '―'], slash: ['/'], ampersand: ['&'],
});

/** The closed classes, for `isA`. */
export const A = CLOSED.bit;
/** The lists of source nouns, media and times, for `isOn`. */
export const ON = LISTS.bit;
/** The marks, for `isMark`. */
export const M = MARKS.bit;

/** What spelling and class tell of an item alone. */
const TRAIT = { adverb: 1, nominal: 2, finite: 4, past: 8, regularPast: 16, capital: 32 } as const;

const NOT_NOMINAL = A.determiner | A.preposition | A.subordinator | A.subjectPronoun | A.coordinator | A.clauseLink | A.contracted | A.wh | A.be | A.modal | A.have;

/** An item with its classes: what is looked up once for each, and asked often. */
export function itemOf(kind: Item['kind'], text: string, lower: string, { start, end }: Range): Item {
  const mark = kind === 'punctuation' || kind === 'symbol' ? MARKS.of(text) : 0;
  if (kind === 'quote') return { kind, text, lower, start, end, closed: 0, lists: 0, mark, traits: 0 };
  // US, WHO, IT in capitals are names
  const all = CLOSED.of(lower);
  const closed = kind === 'word' && !isAllCapitals(text) ? all : 0;
  const lists = LISTS.of(lower);
  return { kind, text, lower, start, end, closed, lists, mark, traits: traitsOf(kind, text, lower, closed, all, lists) };
}

function traitsOf(kind: Item['kind'], text: string, lower: string, closed: number, all: number, lists: number): number {
  if (kind !== 'word') return kind === 'number' || (kind === 'symbol' && /^[$£€%]$/.test(text)) ? TRAIT.nominal : 0;
  const capital = isCapitalised(text);
  let traits = capital ? TRAIT.capital : 0;
  if (all & A.adverb || (text.endsWith('ly') && /^[a-z]{2,}ly$/.test(text) && !(all & A.notAdverb))) traits |= TRAIT.adverb;
  if (closed & A.nominalPronoun || !(closed & (capital ? NOT_NOMINAL : NOT_NOMINAL | A.objectPronoun | A.relative))) traits |= TRAIT.nominal;
  if (closed & (A.be | A.have | A.modal | A.contracted)) traits |= TRAIT.finite;
  if (lists & ON.irregularPast) traits |= TRAIT.past;
  if (lists & ON.told || (lower.endsWith('ed') && !lower.endsWith('eed') && /^[a-z]{2,}ed$/.test(lower))) traits |= TRAIT.regularPast;
  return traits;
}

/** Is the item a word of one of these closed classes? */
export function isA(item: Item | undefined, classes: number): boolean {
  return item !== undefined && (item.closed & classes) !== 0;
}

/** Is the item a word of any closed class? */
export function isClosedClass(item: Item): boolean {
  return item.closed !== 0;
}

/** Is the item on one of these lists of source nouns, media or times? */
export function isOn(item: Item | undefined, lists: number): boolean {
  return item !== undefined && (item.lists & lists) !== 0;
}

/** As `isOn`, of a word alone, in small letters. */
export function isWordOn(lower: string, lists: number): boolean {
  return (LISTS.of(lower) & lists) !== 0;
}

export function isMark(item: Item | undefined, marks: number): boolean {
  return item !== undefined && (item.mark & marks) !== 0;
}

/** A dash that stands for a pause, not one inside a compound. */
export function isDash(unit: Unit, at: number): boolean {
  const item = unit[at];
  if (!isMark(item, M.dash)) return false;
  return isMark(item, M.longDash) || item!.start !== unit[at - 1]?.end || unit[at + 1]?.start !== item!.end;
}

export function isAdverb(item: Item | undefined): boolean {
  return item !== undefined && (item.traits & TRAIT.adverb) !== 0;
}

export function isAuxiliary(item: Item | undefined): boolean {
  return isA(item, A.be | A.have | A.modal);
}

/** A word that by its spelling or class can stand in a noun phrase: noun, adjective, name. */
export function isNominal(item: Item | undefined): boolean {
  return item !== undefined && (item.traits & TRAIT.nominal) !== 0;
}

/** Does a finite verb, as far as spelling and neighbours tell, stand here? */
export function isVerbLike(unit: Unit, at: number): boolean {
  const item = unit[at];
  if (!item) return false;
  const { traits } = item;
  if (traits & TRAIT.finite) return true;
  if (traits & TRAIT.capital || !(traits & (TRAIT.past | TRAIT.regularPast))) return false;
  const previous = unit[at - 1];
  const nounSlot = previous !== undefined && (isA(previous, A.determiner | A.possessive) || previous.kind === 'clitic' || (isA(previous, A.preposition) && previous.text !== 'to'));
  return !nounSlot && ((traits & TRAIT.past) !== 0 || !adjectival(unit, at));
}

/** "displaced people", "recently elected officials": a participle before its noun at the start of a phrase. */
function adjectival(unit: Unit, at: number): boolean {
  const next = unit[at + 1];
  if (!unit[at]!.lower.endsWith('ed') || !isNominal(next) || isAdverb(next) || isA(next, A.nominalPronoun)) return false;
  const previous = unit[at - 1];
  const opens = previous === undefined || previous.kind === 'quote' || previous.kind === 'punctuation' || isA(previous, A.coordinator | A.preposition) || isAdverb(previous) || previous.kind === 'symbol';
  return opens && (!isCapitalised(next!.text) || previous?.kind === 'quote' || isMark(previous, M.comma));
}

/** Written as a name inside a sentence: "United States" is no form of "state". */
export function isNameLike(unit: Unit, at: number): boolean {
  return at > 0 && isCapitalised(unit[at]!.text) && unit[at - 1]!.kind !== 'quote' && !isMark(unit[at - 1], M.colon);
}
