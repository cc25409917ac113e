/** Figures in sentences that tell the same: there a number is known by its place, whatever the words for what it counts. */
import type { ArticleLink } from '../lineage/model';
import { dimensionOf } from '../figures/units';
import { push } from '../lists';
import type { Candidate, Candidates } from './candidates';
import type { Match } from './compare';
import { compatibleHead, sameOutcome } from './heads';
import { apart, order, relationOfDates, relationOfValues } from './values';
import { dateOf } from './times';

/** How sure it must be that two sentences tell the same, for one number in both to be one, and for two numbers to differ. */
const SURE = { alike: 0.5, differ: 0.75 };
/** Surer than what words alone tell. */
const SCORE = 3;
/** Beyond this many times a number is another thing's, or a slip that no reader takes for a rival. */
const FARTHEST = 3;

/** Pairs of figures that stand for each other in the aligned sentences of articles that share an origin. */
export function matchAligned(links: readonly ArticleLink[], candidates: ReadonlyMap<string, Candidates>): Match[] {
  return links.flatMap(({ articles: [a, b], aligned }) => {
    const left = bySentence(candidates.get(a)!), right = bySentence(candidates.get(b)!);
    return aligned.flatMap(({ a: one, b: other, score }) => matchSentences(left.get(keyOf(one)) ?? [], right.get(keyOf(other)) ?? [], score));
  });
}

function bySentence({ all }: Candidates): Map<string, Candidate[]> {
  const sentences = new Map<string, Candidate[]>();
  for (const candidate of all) push(sentences, keyOf(candidate.figure), candidate);
  return sentences;
}

function keyOf({ paragraph, sentence }: { readonly paragraph: number; readonly sentence: number }): string {
  return `${paragraph} ${sentence}`;
}

/** First what is the same, then what fits, then the one number that is left on each side of what is counted or measured alike. */
function matchSentences(left: readonly Candidate[], right: readonly Candidate[], sure: number): Match[] {
  const matches: Match[] = [];
  const open = (side: readonly Candidate[]): Candidate[] => side.filter(one => !matches.some(({ a, b }) => a === one || b === one));
  const take = (fits: (a: Candidate, b: Candidate) => Match | null): void => {
    for (const a of left) {
      const match = open(left).includes(a) ? open(right).map(b => (sameDimension(a, b) ? fits(a, b) : null)).find(found => found !== null) : null;
      if (match) matches.push(match);
    }
  };
  if (sure < SURE.alike) return matches;
  take((a, b) => (sameThing(a, b) ? withValues(a, b, 'agree') : null));
  take((a, b) => withValues(a, b, 'agree'));
  take((a, b) => (sameThing(a, b) ? withValues(a, b, 'compatible') : null));
  const alone = (a: Candidate, b: Candidate): boolean => open(left).filter(one => sameDimension(one, b)).length === 1 && open(right).filter(one => sameDimension(a, one)).length === 1;
  take((a, b) => (alone(a, b) ? withValues(a, b, 'compatible') : null));
  if (sure >= SURE.differ) take((a, b) => (alone(a, b) && sameThing(a, b) && apart(a.figure, b.figure) <= FARTHEST ? differing(a, b) : null));
  return matches;
}

function withValues(a: Candidate, b: Candidate, wanted: 'agree' | 'compatible'): Match | null {
  const values = relationOfValues(a.figure, b.figure);
  return values?.relation === wanted ? { a, b, ...values, score: SCORE, leads: true } : null;
}

function differing(a: Candidate, b: Candidate): Match {
  const dates = { a: dateOf(a), b: dateOf(b) };
  // one text with another number on the same day, or on none that is known: one of the two is wrong
  return { a, b, relation: order(dates.a, dates.b) === 0 ? 'conflict' : relationOfDates(a.figure, b.figure, dates), rounded: false, score: SCORE, leads: true };
}

function sameDimension({ figure: x }: Candidate, { figure: y }: Candidate): boolean {
  return (x.kind === 'share') === (y.kind === 'share') && (x.status === 'denied') === (y.status === 'denied') && dimensionOf(x.unit).dimension === dimensionOf(y.unit).dimension;
}

/** By its noun or by what is said of it. */
function sameThing({ figure: x }: Candidate, { figure: y }: Candidate): boolean {
  return compatibleHead(x, y) || (x.about.predicate !== null && sameOutcome(x, y));
}
