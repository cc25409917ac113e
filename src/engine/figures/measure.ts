/** What a figure measures, in parts and in words. */
import measureWords from '../data/measure-words.json';
import predicates from '../data/predicates.json';
import trends from '../data/trends.json';
import { antecedentOf, askedBefore, coordinateOf, movedBefore, outcomeOfThose, shareBefore, sumMeant, wholeOf, type Said } from './anaphora';
import { CAPACITY, capacityOf } from './capacity';
import { categoryOf } from './category';
import type { Clause, Hold } from './clause';
import { minorUnit } from './currencies';
import { AUXILIARIES, DETERMINERS } from './function-words';
import { Lexicon } from './lexicon';
import type { Measure, Quantity } from './model';
import { nameBefore, rateBefore } from './naming';
import { isJoin } from './numerals';
import { countedPhrase } from './noun-phrase';
import { outcomeOf, stateWithin } from './outcome';
import { plainOutcome } from './predication';
import { isPerson } from './persons';
import { isPlain, isSpoken, predicateLabel, predicateOfHead, predicateOfNoun, predicateOfState, predicateOfVerb, predicateWith } from './predicates';
import { isProperty, propertyOf } from './properties';
import { eventOf, holderOf, isOfSeveral, lastingClass, lastingHead, nounOfLength, SENTENCE, SEVERAL, placeOf, sinceOf, type Place } from './scene';
import { isMove } from './trend';
import { subjectOf, type Subject } from './subject';
import { isSum, rateOf, sumOf } from './sums';
import { dimensionInWords, isMoney, nameOfUnit } from './units';
import { singular, verbForms } from './words';

const lexicon = (phrases: readonly string[]): Lexicon<true> => new Lexicon(phrases.map(phrase => [phrase, true] as const));
const ADDING = lexicon(measureWords.adding), PART_BEFORE = lexicon(measureWords.partBefore), PART_AFTER = lexicon(measureWords.partAfter), PART_LATER = lexicon(measureWords.partLater);
const RESTATING = lexicon(measureWords.restating);
const TOTALS = lexicon(measureWords.totals);
/** The modifier of a length that several make together. */
const TOTAL = 'total';
/** Between a toll and what it grew by. */
const BRINGING = new Set(measureWords.bringing);
/** Units of what a percentage moves by. */
const POINTS = new Set(['[pp]', '{bp}']);
/** What an index moves by. */
const MEASURED = new Set(trends.measuredNouns);
const COMPARATIVES = new Map(Object.entries(measureWords.comparatives) as [string, 'rise' | 'fall'][]);
/** "first estimate of", "an earlier death toll of": with as many words between. */
const SUPERSEDED = new Set(measureWords.superseded), ESTIMATES = new Set(measureWords.estimates), ESTIMATED = 3;
/** The modifier of what a number was before. */
const FORMER = 'former';
/** As far after a number as what it was before may stand: "4.8% in May from 7.4%". */
const BESIDE = 6;
const JOBS = new Set(measureWords.jobs), WORKFORCE = new Set(measureWords.workforce);
/** "took", and who or what says that it was a theft. */
const STEAL = 'steal', TAKING = new Set(measureWords.taking.flatMap(verbForms)), THIEVING = new Set(measureWords.thieving);
const FUNDING = new Set(predicates.funding);

export interface MeasureReading {
  readonly about: Measure;
  readonly hold: Hold;
  /** The words of the measure: "people killed in Gaza". */
  readonly words: string;
  /** What is counted, also where only a number before it says so: "68 men, up from 50". */
  readonly counted: string | null;
  /** What a measurement, a percentage or a sum is of. */
  readonly subject: Subject | null;
}

const NOTHING: Measure = { head: null, modifiers: [], predicate: null, place: null, event: null, part: false, of: [], occasion: null, period: null };

/**
 * Reads what a quantity measures from the clause around it.
 * @param said the quantities before it that a bare number may stand for.
 */
export function readMeasure(clause: Clause, said: readonly Said[]): MeasureReading {
  const reading = readNow(clause, said);
  return isFormer(clause) ? { ...reading, about: { ...reading.about, modifiers: [...reading.about.modifiers, FORMER] } } : reading;
}

function readNow(clause: Clause, said: readonly Said[]): MeasureReading {
  const { quantity: { kind, unit, counted } } = clause;
  if (kind === 'age') return { about: NOTHING, hold: 'none', words: 'age', counted, subject: null };
  const place = placeOf(clause);
  if (kind === 'duration') return readDuration(clause, place);
  const named = counted === null && unit === 'count' ? quotedAfter(clause) ?? nameBefore(clause) : null;
  const antecedent = counted === null && named === null && outcomeOf(clause, null) === null ? antecedentOf(clause, said) : null;
  if (antecedent) return { ...antecedent, about: { ...antecedent.about, part: false, modifiers: antecedent.about.modifiers.filter(word => word !== FORMER) } };
  const capacity = capacityOf(clause);
  if (capacity) return { about: { ...NOTHING, head: 'capacity', predicate: CAPACITY, place: place?.name ?? null }, hold: 'none', words: withPlace(capacity, place), counted, subject: null };
  const part = compoundOf(clause);
  if (part) return { about: { ...NOTHING, head: singular(part.counted.toLowerCase()), modifiers: [part.of.toLowerCase()] }, hold: 'none', words: `${part.counted} count of the ${part.of}`, counted: part.counted, subject: null };
  const same = restated(clause, said);
  if (same) return same;
  if (counted === null && isMoney(unit)) return readSum(clause, said, place);
  if (counted === null && (kind === 'share' || POINTS.has(unit))) return readRate(clause, said, place);
  if (counted === null && unit !== 'count') return readSize(clause, said, place);
  return readCount(clause, said, named, place);
}

/** "5.1 million litres, the equivalent of 4,400 tonnes", "60 miles (97 km)": the same in another unit. */
function restated({ tokens, quantity: { first, unit, counted, kind, sentence } }: Clause, said: readonly Said[]): MeasureReading | null {
  const last = said.at(-1);
  if (!last || counted !== null || unit === 'count' || kind === 'share' || last.quantity.sentence !== sentence || last.quantity.kind === 'share' || last.quantity.kind === 'duration' || last.quantity.unit === 'count' || last.quantity.unit === unit) return null;
  const from = tokens[last.quantity.reach]?.text === ',' ? last.quantity.reach + 1 : last.quantity.reach;
  const link = RESTATING.at(tokens, from, first);
  const isRestated = link ? link.next === first : from === first - 1 && tokens[from]!.text === '(';
  return isRestated && isMoney(unit) === isMoney(last.quantity.unit) ? { ...last.reading, counted: null } : null;
}

/** "Together they face 191 years", "the sentences add up to": of several, each of which has its own. */
function isTotal({ tokens, start, end }: Clause): boolean {
  for (let k = start; k < end; k++) if (TOTALS.at(tokens, k, end)) return true;
  return false;
}

/** "down from 68", "fell from 68 to 52", "to 4.8% from 7.4%", "compared with 68": it is what it was before. */
function isFormer(clause: Clause): boolean {
  const { tokens, quantity: { first, unit, counted }, earlier } = clause;
  const link = tokens[first - 1]?.lower, before = tokens[first - 2]?.lower ?? '';
  if ((link === 'of' || link === 'at') && isSuperseded(clause)) return true;
  const previous = earlier.at(-1)?.quantity;
  if (link === 'from') return isMove(before) || (counted === null && previous?.unit === unit && first - previous.last <= BESIDE);
  return link === 'with' && before === 'compared';
}

/** "its first estimate of 2,800 tonnes", "an initial toll of 12". */
function isSuperseded({ tokens, quantity: { first }, start }: Clause): boolean {
  for (let k = first - 2; k > Math.max(start, first - 2 - ESTIMATED); k--) if (ESTIMATES.has(tokens[k]!.lower)) return tokens.slice(Math.max(start, k - 2), k).some(({ lower }) => SUPERSEDED.has(lower));
  return false;
}

function readDuration(clause: Clause, place: Place | null): MeasureReading {
  const { quantity: { unit, counted } } = clause;
  const head = lastingHead(clause);
  const about = { ...NOTHING, head: head && lastingClass(head), modifiers: head === null ? [] : isTotal(clause) ? [TOTAL] : lastingClass(head) === SENTENCE && isOfSeveral(clause) ? [SEVERAL] : [], predicate: 'last', place: place?.name ?? null, of: head !== null && lastingClass(head) === SENTENCE ? holderOf(clause) : [] };
  const since = head === null ? sinceOf(clause) : null;
  return { about, hold: 'none', words: since ?? (head ? `length of the ${nounOfLength(head)}${inPlace(place)}` : `duration in ${unit}s`), counted, subject: null };
}

/** Of money the outcome is what is done with it, and the words are what the sum is called, or what it is the value of. */
function readSum(clause: Clause, said: readonly Said[], place: Place | null): MeasureReading {
  const { tokens, quantity } = clause;
  const { counted } = quantity;
  const found = outcomeOf(clause, null);
  const subject = subjectOf(clause, said), named = sumOf(clause);
  const paid = (found && predicateWith(found.name, 'money')) ?? stolen(clause, subject);
  // "pay £8m to the families" gives it to them
  const predicate = paid === 'pay' && tokens[quantity.reach]?.lower === 'to' && DETERMINERS.has(tokens[quantity.reach + 1]?.lower ?? '') ? 'give' : paid;
  // "the minimum wage will rise to" says more than that it is a wage
  const sum = named && subject && `${subject.head}${rateOf(quantity.unit)}` === named.words ? null : named;
  // "stole £4m"
  const done = predicate ?? (found && isPlain(found.name) ? found.name : null);
  const label = done && predicateLabel(done);
  const what = sum?.words ?? (subject ? inSubject(subject, isPrice(quantity, subject)) : label ? `money ${label}` : null);
  const words = what === null ? `amount in ${quantity.unit}` : sum ? what : `${what}${rateOf(quantity.unit)}`;
  const name = subject && (!named?.head || subject.words.includes(named.head)) ? partsOf(subject) : { head: named?.head ?? null, modifiers: [] };
  const about = { ...NOTHING, head: name.head, modifiers: named?.former ? [...name.modifiers, FORMER] : name.modifiers, predicate, place: place?.name ?? null, event: eventOf(clause), part: isPart(clause, predicate) };
  return { about, hold: found?.hold ?? 'none', words: withPlace(words, place), counted, subject };
}

/** "thieves took £2m", "a €52m heist", "put the haul at €46m": money of which a theft is told. */
function stolen({ tokens, quantity: { first }, start, end }: Clause, subject: Subject | null): string | null {
  if (subject !== null) return predicateOfNoun(subject.head) === STEAL ? STEAL : null;
  if (!TAKING.has(tokens[first - 1]?.lower ?? '')) return null;
  for (let k = start; k < end; k++) if (THIEVING.has(tokens[k]!.lower) || predicateOfNoun(tokens[k]!.lower) === STEAL) return STEAL;
  return null;
}

/** What a thing costs, rather than what there is of it: shares at 312p, crude at $84 a barrel. */
function isPrice({ unit }: Quantity, { head, qualified }: Subject): boolean {
  return !qualified && (unit.includes('/') || minorUnit(unit) !== undefined) && !isSum(head);
}

/** A percentage without its whole: a rate, a change, or a share of those whom the sentence has counted. */
function readRate(clause: Clause, said: readonly Said[], place: Place | null): MeasureReading {
  const { tokens, quantity: { trend, counted, first, reach } } = clause;
  // "8% fewer than", "5% lower"
  const compared = COMPARATIVES.get(tokens[reach]?.lower ?? '') ?? null;
  const level = subjectOf(clause, said);
  const subject = level && compared !== null ? { ...level, change: compared } : level;
  const rate = trend === null ? rateBefore(clause) : null, link = tokens[first - 1]?.lower ?? '';
  const about = { ...NOTHING, place: place?.name ?? null };
  const share = compared === null && link !== 'by' && !isMove(link) ? shareBefore(clause) : null;
  if (share) return readAsked(clause, share, place);
  if (rate ?? subject) {
    const name = subject && (rate === null || subject.head === rate) ? partsOf(subject) : { head: rate, modifiers: [] };
    return { about: { ...about, ...name, predicate: fundedShare(clause, name.head) ?? predicateOfNoun(name.head ?? '') }, hold: 'none', words: withPlace(rate !== null && !subject?.words.includes(rate) ? rate : inSubject(subject!, false), place), counted, subject };
  }
  const asked = askedBefore(clause);
  if (asked) return readAsked(clause, asked, place);
  const found = outcomeOf(clause, null), whole = wholeOf(clause, said);
  // "3,000 cases, up 40%"
  const change = compared ?? (trend === null ? null : trend === 'up' ? 'rise' : 'fall');
  if (change !== null && whole?.counted) return { about: { ...about, head: `${change} in ${whole.about.head}` }, hold: 'none', words: withPlace(`${change} in ${whole.counted}`, place), counted, subject };
  const before = change === null ? null : movedBefore(clause, said);
  if (before) return { about: { ...about, head: `${change} in ${before.about.head ?? before.words}`, modifiers: before.about.modifiers.filter(word => word !== FORMER) }, hold: 'none', words: withPlace(`${change} in ${before.subject?.words ?? before.words}`, place), counted, subject };
  const predicate = found && predicateWith(found.name, 'persons');
  const label = predicate && predicateLabel(predicate);
  return {
    about: { ...about, predicate, event: eventOf(clause), part: isPart(clause, predicate) }, hold: found?.hold ?? 'none',
    words: withPlace(`${whole?.counted ? `share of ${whole.counted}` : 'percentage'}${label ? ` ${label}` : ''}`, place), counted, subject,
  };
}

/** "The appeal is 60 percent funded." */
function fundedShare({ tokens, quantity: { kind, reach } }: Clause, head: string | null): string | null {
  const said = kind === 'share' && head !== null && isSum(head) ? predicateOfVerb(tokens[reach]?.lower ?? '') : null;
  return said !== null && FUNDING.has(said) ? 'fund' : null;
}

/** "How many teachers have stopped working is disputed. The union claims four in five." */
function readAsked({ tokens, quantity: { counted, kind } }: Clause, { first, end }: { readonly first: number; readonly end: number }, place: Place | null): MeasureReading {
  const phrase = countedPhrase(tokens, first, end, false);
  const noun = phrase && tokens.slice(phrase.first, phrase.last).map(({ text }) => text).join(' ');
  let verb = phrase?.last ?? end;
  while (verb < end && (AUXILIARIES.has(tokens[verb]!.lower) || /.ly$/.test(tokens[verb]!.lower))) verb++;
  const predicate = stateWithin(tokens, verb, end) ?? plainOutcome(tokens[verb]?.lower ?? '', 'participle')?.name ?? null;
  const label = predicate && predicateLabel(predicate);
  return { about: { ...NOTHING, ...nounOf(noun), predicate, place: place?.name ?? null }, hold: 'finite', words: withPlace(`${kind === 'share' ? 'share of ' : ''}${noun ?? 'number'}${label ? ` ${label}` : ''}`, place), counted, subject: null };
}

/** A number of units of which no stuff is counted: how long, how hot, how fast. */
function readSize(clause: Clause, said: readonly Said[], place: Place | null): MeasureReading {
  const { quantity: { unit, counted } } = clause;
  const subject = shortOf(clause) ?? subjectOf(clause, said), property = propertyOf(clause);
  const found = subject ? null : outcomeOf(clause, null);
  const noun = subject && (subject.change !== null ? null : predicateOfNoun(subject.head));
  const predicate = noun !== null ? predicateWith(noun, 'stuff') : found && predicateWith(found.name, 'stuff');
  const dimension = dimensionInWords(unit);
  const words = (property === 'weight' || dimension === 'distance' ? property : null) ?? (subject ? sizeOf(subject, dimension) : dimension ? `${dimension}${predicate && (dimension === 'area' || !isPlain(predicate)) ? ` ${predicateLabel(predicate)}` : ''}` : `amount in ${nameOfUnit(unit)}`);
  return { about: { ...NOTHING, ...(subject && partsOf(subject)), predicate, place: place?.name ?? null, event: eventOf(clause), part: isPart(clause, predicate) }, hold: found?.hold ?? 'none', words: withPlace(words, place), counted, subject };
}

/** "The state is short of 3,000 megawatts": it is a shortage. */
function shortOf({ tokens, quantity: { first } }: Clause): Subject | null {
  const isShort = tokens[first - 1]?.lower === 'of' && tokens[first - 2]?.lower === 'short';
  return isShort ? { words: 'shortage', head: 'shortage', change: null, qualified: false } : null;
}

/** "weight of the lorry", "speed of winds", "depth", "rise in water levels". */
function sizeOf(subject: Subject, dimension: string | null): string {
  const { head, words, qualified, change } = subject;
  if (change !== null || isProperty(head) || (!qualified && (dimension === null || dimension === 'distance'))) return inSubject(subject, false);
  return `${dimension === null || dimension === 'distance' ? 'size' : dimension} of ${qualified ? 'the ' : ''}${words}`;
}

function readCount(clause: Clause, said: readonly Said[], named: string | null, place: Place | null): MeasureReading {
  const { quantity } = clause;
  const stated = outcomeOf(clause, nounOf(quantity.counted ?? named).head);
  const inPoints = quantity.counted !== null && MEASURED.has(quantity.counted.toLowerCase()), hasNoun = quantity.last > quantity.after;
  // the points to which an index fell are what it is, those which it lost a change
  const isBare = quantity.counted === null ? named === null && (stated === null || isPlain(stated.name)) : inPoints && !hasNoun;
  const isChange = (inPoints && hasNoun) || (quantity.counted === 'times' && quantity.trend !== null);
  const subject = isBare || isChange ? subjectOf(clause, said) : null;
  const where = { place: place?.name ?? null, event: eventOf(clause) };
  if (subject) {
    const { words, change } = subject;
    if (change !== null && change !== 'rise' && WORKFORCE.has(subject.head)) return { about: { ...NOTHING, ...where, head: 'job', predicate: 'cut' }, hold: 'nominal', words: withPlace('jobs cut', place), counted: quantity.counted, subject: null };
    return { about: { ...NOTHING, ...where, predicate: change === null && isBare ? predicateOfHead(subject.head) : null, modifiers: change === null && isBare ? partsOf(subject).modifiers : [], head: change === null && isBare ? subject.head : `${change ?? 'change'} in ${subject.head}` }, hold: 'none', words: withPlace(isBare ? inSubject(subject, false) : `${change ?? 'change'} in ${words}`, place), counted: quantity.counted, subject };
  }
  const category = categoryOf(clause);
  if (category) {
    const predicate = category.of ?? outcomeOfThose(clause, said);
    const about = { ...NOTHING, ...where, head: category.head, modifiers: category.victims ? ['victim'] : [], predicate };
    const { counted } = category;
    return { about, hold: stated?.hold ?? 'none', words: withPlace(inWords({ ...quantity, counted }, category.head, predicate), place), counted, subject: null };
  }
  const beside = stated && named === null && quantity.counted === null ? coordinateOf(clause, said) : null;
  const counted = quantity.counted ?? named ?? wholeOf(clause, said)?.counted ?? (beside !== null && (isBare || !isPerson(nounOf(beside).head ?? '')) ? beside : null);
  const meant = quantity.kind === 'share' ? sumMeant(clause, said) : null;
  const noun = meant === null ? nounOf(counted) : { head: meant, modifiers: [] };
  const found = counted === quantity.counted || (isBare && stated !== null) ? stated : outcomeOf(clause, noun.head);
  const object = noun.head === null || isPerson(noun.head) ? 'persons' : JOBS.has(noun.head) ? 'jobs' : 'things';
  const predicate = (found && predicateWith(found.name, object)) ?? (object === 'jobs' && reducesStaff(clause, said) ? 'cut' : null) ?? (noun.head === null ? null : predicateOfHead(noun.head));
  // what is met, pledged or received of an appeal is how far it is funded
  const funded = quantity.kind === 'share' && noun.head !== null && isSum(noun.head) && (found === null || FUNDING.has(found.name)) ? 'fund' : predicate;
  const about = { ...NOTHING, ...noun, ...where, predicate: funded, part: isPart(clause, predicate) && !isOtherOutcome(clause, said, predicate) };
  return { about, hold: found?.hold ?? 'none', words: withPlace(inWords({ ...quantity, counted: meant ?? counted }, noun.head, funded), place), counted: quantity.counted, subject: null };
}

/** "reduce its workforce by 7,500 positions". */
function reducesStaff(clause: Clause, said: readonly Said[]): boolean {
  const subject = clause.tokens[clause.quantity.first - 1]?.lower === 'by' ? subjectOf(clause, said) : null;
  return subject !== null && subject.change !== 'rise' && WORKFORCE.has(subject.head);
}

/** What is counted in another's words: "killed about 30 'bandits'". */
function quotedAfter({ tokens, quantity: { reach }, end }: Clause): string | null {
  if (!/^["“'‘]$/.test(tokens[reach]?.text ?? '')) return null;
  const phrase = countedPhrase(tokens, reach + 1, end, false);
  return phrase && /^["”'’]$/.test(tokens[phrase.last]?.text ?? '') ? tokens.slice(phrase.first, phrase.last).map(({ text }) => text).join(' ') : null;
}

/** "a six-storey building" counts storeys, and of a building. */
function compoundOf({ tokens, quantity: { unit, counted, after, reach } }: Clause): { readonly counted: string; readonly of: string } | null {
  if (unit !== 'count' || counted === null || !isJoin(tokens, after) || isJoin(tokens, after + 2) || after + 2 >= reach) return null;
  return { counted: tokens[after + 1]!.text, of: tokens.slice(after + 2, reach).map(({ text }) => text).join(' ') };
}

/** The noun on which a subject rests, with what happened to it, and the words that narrow it. */
function partsOf({ words, head, change }: Subject): Pick<Measure, 'head' | 'modifiers'> {
  const { head: last, modifiers } = nounOf(words);
  return { head: change === null ? head : `${change} in ${head}`, modifiers: [...modifiers, ...(last === null ? [] : [last])].filter(word => singular(word) !== head) };
}

function inSubject({ words, change }: Subject, price: boolean): string {
  const what = price ? `price of ${words}` : words;
  return change === null ? what : `${change} in ${what}`;
}

/**
 * "another four", "including two children", "two of them", "nine of the injured", "rose to 21 after three died". "Two others were
 * injured", besides three killed, are all the injured.
 */
function isPart(clause: Clause, predicate: string | null): boolean {
  const { tokens, quantity, start, end, earlier } = clause;
  const alike = earlier.some(measured => measured.predicate === predicate);
  // "the toll rose by 12", "29 on the night"
  if (quantity.unit === 'count' && quantity.trend !== null && tokens[quantity.first - 1]?.lower === 'by') return true;
  for (let k = quantity.reach; k < Math.min(end, quantity.reach + 4); k++) if (PART_LATER.at(tokens, k, end)) return true;
  // "in December alone nine"
  if (tokens.slice(Math.max(start, quantity.first - 2), quantity.first).some(({ lower }) => lower === 'alone')) return true;
  if (tokens[quantity.after]?.lower === 'others' && predicate !== null && !alike) return false;
  if (ADDING.at(tokens, quantity.first, end) !== null || PART_BEFORE.before(tokens, quantity.first, start) !== null || PART_AFTER.at(tokens, quantity.after, end) !== null) return true;
  return isOfThose(clause) || (predicate !== null && addsToToll(clause, predicate));
}

/** "The blast killed 11. Another 27 are trapped": they are more people, but all those to whom it happened. */
function isOtherOutcome({ tokens, quantity, end }: Clause, said: readonly Said[], predicate: string | null): boolean {
  const before = said.filter(one => quantity.sentence - one.quantity.sentence <= 1).flatMap(({ reading }) => reading.about.predicate ?? []).filter(name => !isPlain(name));
  return predicate !== null && ADDING.at(tokens, quantity.first, end) !== null && before.length > 0 && !before.includes(predicate);
}

/** "nine of the injured", "one of the hostages". */
function isOfThose({ tokens, quantity: { after, value, unit, kind }, end }: Clause): boolean {
  if (unit !== 'count' || kind === 'share' || after + 2 >= end || tokens[after]!.lower !== 'of') return false;
  return value === 1 || (tokens[after + 1]!.lower === 'the' && predicateOfState(tokens[after + 2]!.lower) !== null);
}

/** "The toll rose to 21 after three people died": the smaller number is in the larger, which it brought about. */
function addsToToll({ tokens, quantity, earlier }: Clause, predicate: string): boolean {
  return earlier.some(({ quantity: toll, predicate: same }) => same === predicate && toll.value !== null && quantity.value !== null && quantity.value < toll.value
    && tokens.slice(toll.last, quantity.first).some(({ lower }) => BRINGING.has(lower)));
}

function inPlace(place: Place | null): string {
  return place ? ` ${place.words}` : '';
}

/** The place goes where the words don't name it yet. */
function withPlace(words: string, place: Place | null): string {
  return place && !words.toLowerCase().includes(place.name.toLowerCase()) ? `${words}${inPlace(place)}` : words;
}

function inWords({ kind, counted, unit }: Quantity, head: string | null, predicate: string | null): string {
  const label = predicate && predicateLabel(predicate);
  const implied = head !== null && predicate !== null && predicateOfHead(head) === predicate && !isSpoken(predicate);
  const state = head !== null && label !== null && predicateOfState(head) === predicate;
  // "wounded people" says it
  const said = counted !== null && predicate !== null && !state && counted.split(/[^\p{L}]+/u).some(word => predicateOfState(word.toLowerCase()) === predicate);
  const what = state ? 'people' : kind === 'share' ? (counted ? `share of ${counted}` : 'percentage')
    : counted ?? (unit !== 'count' ? `amount in ${nameOfUnit(unit)}` : label && !isPlain(predicate) ? 'people' : 'number');
  return `${what}${label && (state || (!implied && !said)) ? ` ${label}` : ''}`;
}

/** The head and the modifiers of a counted phrase, in lower case, the head in the singular. */
export function nounOf(counted: string | null): { readonly head: string | null; readonly modifiers: readonly string[] } {
  const words = (counted ?? '').toLowerCase().replaceAll('’', "'").split(/[^\p{L}\p{N}'.]+/u).map(word => word.replace(/'s?$|\.$/, '')).filter(word => word !== '');
  const head = words.at(-1);
  if (head === undefined) return { head: null, modifiers: [] };
  return { head: singular(head), modifiers: words.slice(0, -1).filter(word => !AUXILIARIES.has(word) && !/^(?:and|or|of|the|a|an|\d.*|million|billion)$/.test(word)) };
}
