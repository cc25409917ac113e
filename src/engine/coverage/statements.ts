/** Statements that several articles report: what the same source is told to have said in like words. */
import { overlaps, readPassage } from '../article/passage';
import { tokenize } from '../article/tokens';
import type { FolderReading } from '../corpus/folder';
import { termsOf } from '../lineage/terms';
import { byCodeUnit, push } from '../lists';
import type { ActorId, Mention } from '../schema';

/** How an article gives a statement: in the source's words, in its own, or in its own with some of the source's. */
export type StatementForm = 'quoted' | 'paraphrased' | 'partly quoted';

/** What one article lets a source say, once. */
export interface Statement extends Mention {
  /** Null for a source that is nobody known. */
  readonly speaker: ActorId | null;
  /** The source as the text names it. */
  readonly by: string;
  readonly form: StatementForm;
}

/** A statement with what it is known by, however it is worded. */
interface Worded {
  readonly statement: Statement;
  readonly terms: ReadonlySet<string>;
  /** Of a quotation: every `RUN` words in a row. */
  readonly runs: ReadonlySet<string>;
}

/** Fewer terms tell no statement from another: "the invasion", "was deeply concerned". */
const LEAST_TERMS = 3;
/** Two statements of one source are one where they share so many terms, so much of the shorter's weight, and of both's together. */
const LEAST_SHARED = 3;
const LEAST_PART = 0.55;
const LEAST_LIKENESS = 0.35;
/** Two quotations are one where they share so many words in a row, and so much of the shorter's weight. */
const RUN = 5;
const LEAST_QUOTED = 0.4;
/** A term is rare for a source that has it in no more of its statements than this, or than this share of them. */
const RARE = 4;
const RARE_SHARE = 0.125;
/** In sentences that are known to tell the same, so much of both's weight together is enough. */
const LEAST_ALIGNED = 0.15;
/** A term that more statements of one source hold than this leads to no candidates: it is what that source always speaks of. */
const COMMON = 40;

/** Groups of statements that two articles or more report, in the order of their first places. A statement is in one group. */
export function sharedStatements(folder: FolderReading): Statement[][] {
  const worded = statementsOf(folder).map(statement => ({ statement, terms: termsIn(statement.text), runs: runsIn(statement) })).filter(({ terms }) => terms.size >= LEAST_TERMS);
  const likeness = weighted(worded);
  const groups = new Map<Worded, Worded[]>();
  const bySpeaker = new Map<ActorId, Worded[]>();
  for (const each of worded) {
    groups.set(each, [each]);
    if (each.statement.speaker !== null) push(bySpeaker, each.statement.speaker, each);
  }
  for (const said of bySpeaker.values()) joinLike(said, groups, likeness);
  joinAligned(folder, worded, groups, likeness);
  const shared = [...new Set(worded.map(each => groups.get(each)!))].filter(group => new Set(group.map(({ statement }) => statement.article)).size > 1);
  return shared.map(group => group.map(({ statement }) => statement).sort((a, b) => byCodeUnit(a.article, b.article) || a.start - b.start));
}

/** All that the articles let somebody say, in the order of the articles and of their texts. */
export function statementsOf({ analysis, sources }: FolderReading): Statement[] {
  return analysis.articles.flatMap(({ path, attributions }) => attributions.flatMap(({ source, content, type }, i): Statement[] => (
    source === null ? [] : [{ ...content, article: path, speaker: sources.get(path)?.[i] ?? null, by: source.text, form: FORMS[type] }])));
}

const FORMS = { direct: 'quoted', indirect: 'paraphrased', mixed: 'partly quoted' } as const;

/** What a text is known by, however it is worded. */
export function termsIn(text: string): Set<string> {
  const passage = readPassage(text);
  return new Set(passage.sentences.flatMap(sentence => termsOf(passage, sentence).terms));
}

function runsIn({ text, form }: Statement): Set<string> {
  const words = form === 'quoted' ? tokenize(text).filter(({ kind }) => kind === 'word' || kind === 'number').map(({ lower }) => lower) : [];
  return new Set(words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' ')));
}

type Likeness = (a: Worded, b: Worded) => { readonly shared: readonly string[]; readonly part: number; readonly jaccard: number };

/** How much two statements share: how many terms, and by their weight what part of the lighter and of both together. Terms are weighted by inverse document frequency over all statements. */
function weighted(all: readonly Worded[]): Likeness {
  const frequency = new Map<string, number>();
  for (const { terms } of all) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weigh = (terms: Iterable<string>) => [...terms].reduce((sum, term) => sum + Math.log(1 + all.length / frequency.get(term)!), 0);
  return (a, b) => {
    const common = [...a.terms].filter(term => b.terms.has(term));
    const both = weigh(common), one = weigh(a.terms), other = weigh(b.terms);
    return { shared: common, part: both / Math.min(one, other), jaccard: both / (one + other - both) };
  };
}

/** Of one speaker's statements, each joins the group of which most say the like. */
function joinLike(said: readonly Worded[], groups: Map<Worded, Worded[]>, likeness: Likeness): void {
  const all = new Map<string, number>();
  for (const { terms } of said) for (const term of terms) all.set(term, (all.get(term) ?? 0) + 1);
  const isRare = (term: string) => all.get(term)! <= Math.max(RARE, RARE_SHARE * said.length);
  /** 0 where they are not the same. */
  const likenessOf = (a: Worded, b: Worded): number => {
    const { shared, part, jaccard } = likeness(a, b);
    if (shared.length < LEAST_SHARED) return 0;
    if (a.statement.form === 'quoted' && b.statement.form === 'quoted') return part >= LEAST_QUOTED && intersects(a.runs, b.runs) ? part : 0;
    return part >= LEAST_PART && jaccard >= LEAST_LIKENESS && shared.some(isRare) ? jaccard : 0;
  };
  const holders = new Map<string, Worded[]>();
  for (const each of said) {
    const candidates = new Map<Worded[], number>();
    for (const term of each.terms) {
      const held = holders.get(term) ?? [];
      if (held.length > COMMON) continue;
      for (const group of new Set(held.map(holder => groups.get(holder)!))) candidates.set(group, (candidates.get(group) ?? 0) + 1);
    }
    let best: Worded[] | null = null, most = 0;
    for (const [group, terms] of candidates) {
      if (terms < LEAST_SHARED) continue;
      const like = group.map(other => likenessOf(each, other));
      const mean = like.reduce((sum, value) => sum + value, 0) / like.length;
      if (like.filter(value => value > 0).length * 2 > like.length && mean > most) [best, most] = [group, mean];
    }
    if (best) join(groups, best, groups.get(each)!);
    for (const term of each.terms) push(holders, term, each);
  }
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}

/** Statements of sources that may be one, in sentences that lineage has found to tell the same: each with the likest of the other sentence. */
function joinAligned({ lineage }: FolderReading, worded: readonly Worded[], groups: Map<Worded, Worded[]>, likeness: Likeness): void {
  const byArticle = new Map<string, Worded[]>();
  for (const each of worded) push(byArticle, each.statement.article, each);
  const within = (place: Mention) => (byArticle.get(place.article) ?? []).filter(({ statement }) => overlaps(statement, place));
  for (const { a, b } of lineage.links.flatMap(({ aligned }) => aligned)) {
    const others = within(b);
    for (const each of within(a)) {
      let best: Worded | null = null, most = LEAST_ALIGNED;
      for (const other of others) {
        const { jaccard } = likeness(each, other);
        if (jaccard >= most && mayBeOne(each.statement, other.statement)) [best, most] = [other, jaccard];
      }
      if (best) join(groups, groups.get(best)!, groups.get(each)!);
    }
  }
}

/** The same actor; or one of them is nobody known, and both are named in words that have one in common: "a senior official from Qatar", "a Qatari official". */
function mayBeOne(a: Statement, b: Statement): boolean {
  if (a.speaker !== null && b.speaker !== null) return a.speaker === b.speaker;
  const named = termsIn(a.by);
  return [...termsIn(b.by)].some(term => named.has(term));
}

function join(groups: Map<Worded, Worded[]>, into: Worded[], from: Worded[]): void {
  if (into === from) return;
  into.push(...from);
  for (const each of from) groups.set(each, into);
}
