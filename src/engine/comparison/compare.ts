import classes from '../data/head-classes.json';
import predicates from '../data/predicates.json';
import type { ArticleFigure } from '../figures/model';
import { isPlain, kinOf, predicateOfHead } from '../figures/predicates';
import { SENTENCE, SEVERAL } from '../figures/scene';
import { dimensionOf } from '../figures/units';
import { ENGLISH, type L10n } from '../l10n';
import type { ArticleLink } from '../lineage/model';
import type { ArticleReading } from '../reading';
import type { Comparison, ComparisonId, FigureId, Relation } from '../schema';
import { matchAligned } from './aligned';
import { matchByNumber } from './by-number';
import { candidatesOf, type Candidate, type Candidates } from './candidates';
import { groupsOf } from './groups';
import { compatibleHead, countsAnyone, countsPersons, isNamed, isOneSided, nearHeads, sameCertainty, sameHead, sameKind, sameName, sameOutcome } from './heads';
import { labelOf, reasonOf, summaryOf } from './reasons';
import { cosine, likenessOfNeighbours, storyPairs, type StoryPair } from '../corpus/stories';
import { dateOf, isFormer, ofOtherTimes } from './times';
import { apart, daysApart, order, relationOfDates, relationOfValues } from './values';

export interface Match {
  readonly a: Candidate;
  readonly b: Candidate;
  readonly relation: Relation;
  readonly rounded: boolean;
  readonly score: number;
  /** It makes a group; else it only holds in one that others make. */
  readonly leads: boolean;
}

/** Likeness of story (names, 0 to 1) plus that of sentences that two figures need, by how well their numbers fit: set on news of many incidents. */
const ENOUGH = { agree: 0.2, compatible: 0.2, differ: 0.38, differInGroup: 0.2, untold: 0.3 };
/** How like sentences must be that say nothing of what they count: of any number, and of a small one, which is in every text. */
const ALIKE_SENTENCES = { told: 0.03, untold: 0.1 };
/** Articles at least so like in names tell one story. */
const ONE_STORY = 0.2;
/** What articles have of likeness that share a fact. */
const ONE_FACT = 0.15;
/** What articles far apart in time need on top, at most: another day brings another incident with the same numbers. */
const FAR_APART = 0.35;
/** As long as an incident stays in the news. */
const DAYS_OF_ONE_STORY = 7;
/** An incident is news for so many days at first. */
const DAYS_BEFORE = 1;
/** Counts below this are in every story. */
const SMALL = 20;
/** Beyond this many times, two numbers in one story are two things; or beyond the second where sources contradict each other. */
const FARTHEST = 3, FARTHEST_RIVALS = 10;
/** In a larger group only the pairs that make it are told: a table of hundreds of figures against each other helps nobody. */
const MOST_PAIRED = 40;
/** What "several" may be at least, and "dozens" is above. */
const FEW = 10;
/** As far apart as two numbers of like things may be of which one text says less. */
const ALIKE = 1.5, ALIKE_MOVED = 2;
/** Counts of like things below this are of many. */
const MANY = 100;
/** What befalls people who are counted by kind: the dead, of whom so many are women. */
const BY_KIND = new Set(predicates.byKind.map(kinOf));
/** Bare numbers that measure something. */
const SCALED = new Set(classes.scaled);
/** Nouns that say nothing of what is counted. */
const BROAD = new Set(classes.broad);
/** Within a tenth two numbers may well be one thing's. */
const NEAR = 1.1;
const SEVERITY: readonly Relation[] = ['agree', 'compatible', 'update', 'conflict'];

/**
 * Groups the figures of several articles that measure the same thing, and says how each pair relates.
 *
 * Articles that may tell one story are found by an inverted index over their names; within such a pair of articles, figures with one
 * key (dimension and outcome, or dimension and thing counted) are weighed: by what they count, by how like their sentences are, and by
 * how well the numbers fit, since an unusual number in two texts is itself a sign of one fact.
 * @param originOf the independent origin of an article, by path.
 * @param stories the articles that may tell one story, where they are known already.
 * @param links the articles that share an origin, with their sentences that tell the same.
 * @param l10n what the reasons are in.
 */
export function compareFigures(readings: readonly ArticleReading[], originOf: (path: string) => string, stories: readonly StoryPair[] = storyPairs(readings), links: readonly ArticleLink[] = [], l10n: L10n = ENGLISH): Comparison[] {
  const byArticle = candidatesOf(readings);
  const matches: Match[] = [];
  const together = likenessOfNeighbours(readings.length);
  for (const [a, b, likeness] of stories) matches.push(...matchArticles(byArticle[a]!, byArticle[b]!, likeness + together));
  const byPath = new Map(readings.map(({ article: { path } }, index) => [path, byArticle[index]!] as const));
  return groupsOf(withAligned(matches, matchAligned(links, byPath))).map(group => comparisonOf(group, originOf, l10n));
}

/** What sentences that tell the same say of two figures comes before what their words tell. */
function withAligned(matches: readonly Match[], aligned: readonly Match[]): Match[] {
  const known = new Set(aligned.map(keyOf));
  return [...matches.filter(match => !known.has(keyOf(match))), ...aligned];
}

function matchArticles(a: Candidates, b: Candidates, likeness: number): Match[] {
  const days = goesBackTo(a, b) || goesBackTo(b, a) ? 0 : daysApart(a.published, b.published) ?? 0;
  const first = weighAll(a, b, likeness, days);
  const { fitting, differing } = first.fitting.some(isTelling) ? weighAll(a, b, likeness + ONE_FACT, days) : first;
  const recalled = fitting.filter(match => isFormer(match.a.figure) !== isFormer(match.b.figure));
  const known = new Set(fitting.map(keyOf));
  const byNumber = matchByNumber(a, b, likeness + (fitting.some(isTelling) ? ONE_FACT : 0)).filter(match => !known.has(keyOf(match)));
  const rivals = nearestOf(differing).map(match => ({ ...match, leads: (match.score >= ENOUGH.differ || goesOn(match, recalled)) && contradicts(match, fitting) }));
  const led = new Set(rivals.filter(({ leads }) => leads).map(keyOf));
  const moved = byNumber.flatMap(match => movedOn(match, a, b)).filter(match => !led.has(keyOf(match)));
  return [...fitting, ...byNumber, ...rivals.filter(match => !moved.some(on => keyOf(on) === keyOf(match))), ...moved];
}

function keyOf({ a, b }: Pick<Match, 'a' | 'b'>): string {
  return `${a.index} ${b.index}`;
}

/** "2.3 million accounts"; "climbed to 3.1 million from 2.3 million": what the one article says, and what it has become in the other. */
function movedOn({ a, b, score }: Match, inA: Candidates, inB: Candidates): Match[] {
  if (isFormer(a.figure) === isFormer(b.figure)) return [];
  const current = (was: Candidate, all: Candidates): Candidate[] => all.all.filter(({ figure }) => figure.paragraph === was.figure.paragraph && figure.sentence === was.figure.sentence && figure.unit === was.figure.unit && figure.kind === was.figure.kind && !isFormer(figure) && figure.about.head === was.figure.about.head);
  const pairs = isFormer(a.figure) ? current(a, inA).map(one => [one, b] as const) : current(b, inB).map(other => [a, other] as const);
  return pairs.filter(([one, other]) => relationOfValues(one.figure, other.figure) === null && apart(one.figure, other.figure) <= FARTHEST).map(([one, other]) => ({ a: one, b: other, relation: 'update' as const, rounded: false, score: score - 1, leads: true }));
}

function weighAll(a: Candidates, b: Candidates, likeness: number, days: number): { readonly fitting: Match[]; readonly differing: Match[] } {
  const fitting: Match[] = [], differing: Match[] = [];
  for (const one of a.all) {
    const others = one.keys.length === 1 ? b.byKey.get(one.keys[0]!) ?? [] : new Set(one.keys.flatMap(key => b.byKey.get(key) ?? []));
    for (const other of others) {
      const match = weigh(one, other, likeness, days);
      if (match) (match.relation === 'agree' || match.relation === 'compatible' ? fitting : differing).push(match);
    }
  }
  return { fitting, differing };
}

/**
 * Of several numbers in one article that differ from one in the other, the nearest is its rival, and each that another mouth gives: the
 * rest are of a part, a place or a day of their own.
 */
function nearestOf(differing: readonly Match[]): Match[] {
  const nearest = new Map<Candidate, { readonly other: Candidate; readonly far: number }>();
  const consider = (one: Candidate, other: Candidate): void => {
    const far = ratio(one.figure, other.figure);
    if (far < (nearest.get(one)?.far ?? Infinity)) nearest.set(one, { other, far });
  };
  for (const { a, b } of differing) {
    consider(a, b);
    consider(b, a);
  }
  const isRival = (one: Candidate, other: Candidate): boolean => {
    const best = nearest.get(one)!.other;
    return best === other || ratio(best.figure, other.figure) <= NEAR || isOfOthers(best.figure, other.figure);
  };
  return differing.filter(({ a, b }) => isRival(a, b) && isRival(b, a));
}

/** Do two mouths say them, each by name, or does one number stand for the other? */
function isOfOthers(a: ArticleFigure, b: ArticleFigure): boolean {
  return areRivals(a, b) && ((a.attribution !== null && b.attribution !== null) || isEcho(a) || isEcho(b));
}

/** One number that few things have, of which the same is said in both: their articles tell one fact, and so one story. */
function isTelling({ a, b, relation }: Match): boolean {
  return relation === 'agree' && tellingNumber(a.figure) > 0 && a.figure.about.predicate !== null && sameOutcome(a.figure, b.figure);
}

/** Does the one article name the day of the other, or one just before: what happened then, it tells again? */
function goesBackTo(later: Candidates, earlier: Candidates): boolean {
  return later.days.some(day => order(day, earlier.published) <= 0 && (daysApart(day, earlier.published) ?? Infinity) <= DAYS_BEFORE);
}

/** "54%, from 61% a week ago": it goes on from the 61% of the other article. */
function goesOn({ a, b }: Match, recalled: readonly Match[]): boolean {
  const isBefore = (was: ArticleFigure, is: ArticleFigure): boolean => isFormer(was) && was.paragraph === is.paragraph && was.sentence === is.sentence;
  return recalled.some(like => (like.a === a && isBefore(like.b.figure, b.figure)) || (like.b === b && isBefore(like.a.figure, a.figure)));
}

/**
 * A number that finds its like in the other article differs from another number there only where that article itself has two
 * sources that contradict each other: "two died, police say; rights groups say seven".
 */
function contradicts({ a, b }: Match, fitting: readonly Match[]): boolean {
  const likesOfA = fitting.flatMap(match => (match.a === a ? [match.b] : [])), likesOfB = fitting.flatMap(match => (match.b === b ? [match.a] : []));
  const near = apart(a.figure, b.figure) <= FARTHEST;
  if (likesOfA.length === 0 && likesOfB.length === 0) return near;
  // one poll asks about several things
  const ofOthers = a.figure.kind === 'share' ? isOfOthers : areRivals;
  const isRival = (like: Candidate, other: Candidate): boolean => ofOthers(like.figure, other.figure) || isFormer(like.figure) !== isFormer(other.figure);
  return (likesOfA.length === 0 || likesOfA.some(like => isRival(like, b))) && (likesOfB.length === 0 || likesOfB.some(like => isRival(like, a)));
}

/** Do two figures of one article come from different mouths, or is one set against the other: "3,000, against 2,100"? */
function areRivals(a: ArticleFigure, b: ArticleFigure): boolean {
  if (a.paragraph === b.paragraph && a.sentence === b.sentence && (isEcho(a) || isEcho(b)) && a.trend === null && b.trend === null) return true;
  const x = a.attribution, y = b.attribution;
  if (x === null || y === null) return x !== y;
  if (x.actor !== null && y.actor !== null) return x.actor !== y.actor;
  return x.text.toLowerCase() !== y.text.toLowerCase();
}

/** A bare number that counts what the number before it counts. */
function isEcho({ counted, text }: ArticleFigure): boolean {
  return counted !== null && !text.includes(counted);
}

/**
 * Do two figures of one key measure the same thing, and how do they relate? Null where they don't.
 * @param likeness of their articles, which appeared so many `days` apart.
 */
function weigh(a: Candidate, b: Candidate, likeness: number, days: number): Match | null {
  const x = a.figure, y = b.figure;
  const values = relationOfValues(x, y);
  if ((x.unit !== 'count' && isFormer(x) !== isFormer(y) && !isRecalled(a, b, values?.relation ?? null)) || ofOtherTimes(a, b, values?.relation ?? null, Math.max(ratio(x, y), apart(x, y)) <= NEAR)) return null;
  if (ofOthersNamed(x, y) || isSeveral(x) !== isSeveral(y)) return null;
  if (values ? !compatibleHead(x, y) || (values.relation === 'compatible' && isOneSided(x, y)) || otherOutcome(x, y) || isStretched(x, y) : !canDiffer(x, y, days)) return null;
  const like = cosine(a.context, b.context);
  const score = likeness + like + sameScene(x, y) - timeApart(x, y, days);
  if (values) {
    const sure = score + (values.relation === 'agree' ? tellingNumber(x) : 0), told = tells(x) && tells(y);
    const silent = (isSilent(x) && isSilent(y) && x.kind !== 'duration') || isFew(x) || isFew(y);
    // "several debates", "three debates"; "two leaders", "two leaders"
    if ((!told && (x.about.predicate === null || y.about.predicate === null) && values.relation !== 'agree') || (silent && like < (!told || isFew(x) || isFew(y) ? ALIKE_SENTENCES.untold : likeness < ONE_STORY ? ALIKE_SENTENCES.told : 0))) return null;
    return sure >= (told ? ENOUGH[values.relation] : ENOUGH.untold) ? { a, b, ...values, score: sure + 1, leads: true } : null;
  }
  if (score < (likeness < ONE_STORY ? ENOUGH.differ : ENOUGH.differInGroup)) return null;
  return { a, b, relation: relationOfDates(x, y, { a: dateOf(a), b: dateOf(b) }), rounded: false, score, leads: false };
}

/** "Terms of two to 12 years": each of several has one of its own. */
function isSeveral({ about: { modifiers } }: ArticleFigure): boolean {
  return modifiers.includes(SEVERAL);
}

/** A sentence of one person and one of another: neither name says no more than the other. */
function ofOthersNamed({ about: { of: x } }: ArticleFigure, { about: { of: y } }: ArticleFigure): boolean {
  return x.length > 0 && y.length > 0 && !x.every(word => y.includes(word)) && !y.every(word => x.includes(word));
}

/** "From 61% a week ago", in an article later than the one that said so. */
function isRecalled(a: Candidate, b: Candidate, relation: Relation | null): boolean {
  const [former, current] = isFormer(a.figure) ? [a, b] : [b, a];
  return relation === 'agree' && order(current.published, former.published) < 0;
}

/** "At least 74" allows 195, but hardly of one thing of which nothing else is said. */
function isStretched(a: ArticleFigure, b: ArticleFigure): boolean {
  return ratio(a, b) > (a.about.predicate !== null && b.about.predicate !== null ? FARTHEST_RIVALS : a.about.predicate !== null || b.about.predicate !== null ? FARTHEST : ALIKE_MOVED);
}

/** How many times the one number as written is the other, whatever their bounds; 1 where one is none. */
function ratio(a: ArticleFigure, b: ArticleFigure): number {
  if (a.value === null || b.value === null || a.value <= 0 || b.value <= 0) return 1;
  const x = a.value * dimensionOf(a.unit).scale, y = b.value * dimensionOf(b.unit).scale;
  return Math.max(x / y, y / x);
}

/** Can different numbers be said of one thing here? */
function canDiffer(a: ArticleFigure, b: ArticleFigure, days: number): boolean {
  if (isFormer(a) !== isFormer(b) || a.about.part || b.about.part || a.bound === 'vague' || b.bound === 'vague' || !sameCertainty(a, b)) return false;
  if (isHoldings(a, b) || isLevels(a, b) || isAlike(a, b)) return true;
  // everyone has a sentence of his own
  if (a.about.of.length === 0 || b.about.of.length === 0) if (a.about.head === SENTENCE) return false;
  if (a.about.predicate === null || !sameOutcome(a, b) || !(sameHead(a, b) || isSameRole(a, b)) || !sameName(a, b) || elsewhere(a, b)) return false;
  // of one vote everybody who stands has a share of his own
  if (a.kind === 'share' && a.about.head !== null && nearHeads(a.about.head, 'vote')) return false;
  // an incident that is told weeks later with another number is another incident
  return apart(a, b) <= FARTHEST_RIVALS && !(a.kind === 'incident' && b.kind === 'incident' && days > 2 * DAYS_OF_ONE_STORY);
}

/** "hit 600,000 commuters", "640,000 passengers were affected": large numbers that are near, of people whom the same befell; of the dead and the like each kind has its own. */
function isSameRole(a: ArticleFigure, b: ArticleFigure): boolean {
  const large = ({ value, unit, kind }: ArticleFigure): boolean => unit === 'count' && kind !== 'share' && (value ?? 0) >= SMALL;
  return large(a) && large(b) && !BY_KIND.has(kinOf(a.about.predicate ?? '')) && countsPersons(a) && countsPersons(b) && compatibleHead(a, b) && !isOneSided(a, b) && ratio(a, b) <= ALIKE;
}

/** "It runs 31 ships", "it has 30 vessels": many things of one kind, of which nothing is said but that they are there, in numbers that are near. */
function isHoldings(a: ArticleFigure, b: ArticleFigure): boolean {
  const many = ({ kind, value, bound, unit, about }: ArticleFigure): boolean => (kind === 'stock' || kind === 'other') && unit === 'count' && bound === 'exact' && about.predicate === null && about.head !== null && (value ?? 0) >= SMALL;
  return many(a) && many(b) && !countsPersons(a) && !countsPersons(b) && sameHead(a, b) && !elsewhere(a, b) && ratio(a, b) <= NEAR;
}


/** "Some 1,200 volunteers", "the 2,000 volunteers who came": many of one telling kind, of which no two things are said. */
function isAlike(a: ArticleFigure, b: ArticleFigure): boolean {
  const { head } = a.about;
  if (head === null || b.about.head === null || a.kind === 'share' || a.kind === 'duration' || a.kind === 'rule' || b.kind === 'rule' || countsAnyone(a) || countsAnyone(b) || BROAD.has(head) || BROAD.has(b.about.head)) return false;
  const large = ({ value, unit }: ArticleFigure): boolean => unit !== 'count' || (value ?? 0) >= MANY;
  return large(a) && large(b) && (a.about.predicate === null || b.about.predicate === null || sameOutcome(a, b)) && sameHead(a, b) && sameName(a, b) && sameKind(a, b) && !elsewhere(a, b) && ratio(a, b) <= (a.trend === null && b.trend === null ? ALIKE : ALIKE_MOVED);
}

/** "Unemployment rose to 5.9%", "the unemployment rate was 5.5%": one level by name, in numbers that are near. */
function isLevels(a: ArticleFigure, b: ArticleFigure): boolean {
  const isLevel = (figure: ArticleFigure): boolean => isNamed(figure) || (figure.about.head !== null && SCALED.has(figure.about.head));
  return isLevel(a) && isLevel(b) && a.about.head !== null && b.about.head !== null && sameHead(a, b) && sameName(a, b) && !differentPlace(a, b) && ratio(a, b) <= NEAR;
}

/** What grows or stands, and what is negotiated, is reported for months, an incident for days. */
function timeApart(a: ArticleFigure, b: ArticleFigure, days: number): number {
  if (days <= DAYS_OF_ONE_STORY) return 0;
  return Math.min(FAR_APART, 0.1 * Math.log2(days / DAYS_OF_ONE_STORY)) * (isLasting(a) && isLasting(b) ? 0.5 : 1);
}

function isLasting({ kind, status }: ArticleFigure): boolean {
  return (kind !== 'incident' && kind !== 'other') || status !== 'reported';
}

/** Is anything said of what it counts, or is the number itself telling? "Two times", "three kids" are in any text. */
function tells(figure: ArticleFigure): boolean {
  const { about, value, low, kind } = figure;
  return !isSilent(figure) || (about.head !== null && SCALED.has(about.head)) || kind === 'share' || (value ?? low ?? 0) >= SMALL;
}

/** Is nothing said of what it counts but what its noun says: "two leaders", "three suspects", "two counts"? */
function isSilent({ about: { head, predicate }, kind, value }: ArticleFigure): boolean {
  if (predicate === null) return true;
  return head !== null && predicateOfHead(head) === predicate && (value ?? 0) < SMALL && (kind === 'stock' || BROAD.has(head));
}

/** "several", "a few". */
function isFew({ bound, low }: ArticleFigure): boolean {
  return bound === 'vague' && (low ?? 0) < FEW;
}

/** An exact number that few things have, the same in two texts, is itself a sign of one fact: 1,200 more than 4. */
function tellingNumber({ value, bound, unit }: ArticleFigure): number {
  return value === null || bound === 'vague' || unit !== 'count' || value < SMALL ? 0 : Math.min(0.3, 0.1 * Math.log10(value));
}

/** One place, one kind of occurrence, one thing counted that is not just people: each makes one fact likelier. */
function sameScene(a: ArticleFigure, b: ArticleFigure): number {
  const same = (x: string | null, y: string | null): boolean => x !== null && x === y;
  return (same(a.about.place, b.about.place) ? 0.15 : 0) + (same(a.about.event, b.about.event) ? 0.05 : 0) + (a.about.head !== null && b.about.head !== null && nearHeads(a.about.head, b.about.head) && !countsAnyone(a) ? 0.1 : 0);
}

function otherOutcome(a: ArticleFigure, b: ArticleFigure): boolean {
  // "fouled 40 km of coast", "touched 75 km of shore": by verbs of no class much may be one
  if (a.unit !== 'count' && a.about.head !== null && a.about.predicate !== null && b.about.predicate !== null && isPlain(a.about.predicate) && isPlain(b.about.predicate) && sameHead(a, b)) return false;
  return a.about.predicate !== null && b.about.predicate !== null && kinOf(a.about.predicate) !== kinOf(b.about.predicate) && !sameOutcome(a, b);
}

function elsewhere(a: ArticleFigure, b: ArticleFigure): boolean {
  return differentPlace(a, b) && a.kind !== 'duration' && a.kind !== 'share';
}

function differentPlace({ about: { place: x } }: ArticleFigure, { about: { place: y } }: ArticleFigure): boolean {
  return x !== null && y !== null && !x.includes(y) && !y.includes(x);
}

/**
 * Every two figures of a group, and how they relate: what holds it together says so already, the rest measures the same thing by it.
 * Two numbers of one article differ only where its sources do.
 */
function related(members: readonly Candidate[], matches: readonly Match[]): readonly Pick<Match, 'a' | 'b' | 'relation' | 'rounded'>[] {
  if (members.length > MOST_PAIRED) return matches;
  const told = (a: Candidate, b: Candidate): boolean => a.article !== b.article || relationOfValues(a.figure, b.figure) !== null || (areRivals(a.figure, b.figure) && !isFormer(a.figure) && !isFormer(b.figure));
  const inOrder = [...members].sort((p, q) => p.index - q.index);
  const known = new Map(matches.map(match => [keyOf(match), match]));
  return inOrder.flatMap((a, i) => inOrder.slice(i + 1).filter(b => told(a, b)).map(b => known.get(keyOf({ a, b })) ?? known.get(keyOf({ a: b, b: a })) ?? {
    a, b, ...(relationOfValues(a.figure, b.figure) ?? { relation: relationOfDates(a.figure, b.figure, { a: dateOf(a), b: dateOf(b) }), rounded: false }),
  }));
}

function comparisonOf(matches: readonly Match[], originOf: (path: string) => string, l10n: L10n): Comparison {
  const members = new Map(matches.flatMap(({ a, b }) => [[a.index, a], [b.index, b]] as const));
  const figures = [...members.values()].sort((p, q) => p.index - q.index).map(({ figure }) => figure);
  const pairs = related([...members.values()], matches).map(({ a, b, relation, rounded }) => ({ a: a.figure.id, b: b.figure.id, relation, reason: reasonOf(a.figure, b.figure, relation, rounded, { a: dateOf(a), b: dateOf(b) }, l10n) }));
  const relation = SEVERITY[Math.max(...pairs.map(pair => SEVERITY.indexOf(pair.relation)))]!;
  return {
    id: `c-${figures[0]!.id}` as ComparisonId,
    label: labelOf(figures),
    figures: figures.map(({ id }): FigureId => id),
    relation,
    reason: summaryOf(figures, relation, pairs.find(pair => pair.relation === relation)!.reason, l10n),
    origins: new Set(figures.map(({ article }) => originOf(article))).size,
    pairs,
  };
}
