/** What the decisions of reviewers come to in the articles as they are now: where each of them stands, and which can't be found any more. */
import { push } from '../lists';
import type { Address } from '../checked-yaml';
import type { Finding } from '../findings/model';
import type { ArticleFigure } from '../figures/model';
import type { L10n } from '../l10n';
import type { ArticleReading } from '../reading';
import type { FigureId, Mention } from '../schema';
import { AnchorText, MOST_CONTEXT, anchor, type Anchored, type Selector } from './anchor';
import type { AnchorEntry, Decision } from './schema';

/** One decision with what the paths of its folder's articles begin with: '' or 'folder/'. */
export interface FolderDecision {
  readonly decision: Decision;
  readonly under: string;
}

/** With its index among the decisions that were given. */
export interface NumberedDecision extends FolderDecision {
  readonly file: number;
}

/** A decision where it stands. */
export interface Decided {
  readonly decision: Decision;
  /** Its index among the decisions that were given. */
  readonly file: number;
  /** One for each entry of `about`; null where that can't be found. */
  readonly places: readonly (Mention | null)[];
  /** The figure at each of the places, where there is one. */
  readonly figures: readonly (FigureId | null)[];
  /** The findings that it is about. */
  readonly findings: readonly Finding['id'][];
}

export interface ReviewProblem {
  readonly file: number;
  readonly at: Address;
  readonly code: 'no-article' | 'not-found' | 'ambiguous' | 'no-figure' | 'contradiction';
  readonly message: string;
  /** The article that holds the words now, relative to the decision's folder, where the one that is named is gone and only one does. */
  readonly elsewhere?: string;
}

/** Pairs of figures that measure the same, and that don't. */
export interface DecidedPairs {
  readonly same: readonly (readonly [FigureId, FigureId])[];
  readonly apart: readonly (readonly [FigureId, FigureId])[];
}

/** Where the words of decisions stand, without looking twice while neither changes. */
export class Anchors {
  #texts = new Map<string, { readonly source: AnchorText; readonly found: Map<string, Anchored> }>();

  /** @param key of the selector. */
  find({ path, text }: { readonly path: string; readonly text: string }, selector: Selector): Anchored {
    let known = this.#texts.get(path);
    if (known?.source.text !== text) this.#texts.set(path, known = { source: new AnchorText(text), found: new Map() });
    const key = JSON.stringify(selector);
    let found = known.found.get(key);
    if (!found) known.found.set(key, found = anchor(known.source, selector));
    return found;
  }

  /** Forgets articles that are gone. */
  keep(paths: ReadonlySet<string>): void {
    for (const path of this.#texts.keys()) if (!paths.has(path)) this.#texts.delete(path);
  }
}

/** The decisions of a folder, found in its articles. */
export class Review {
  readonly decided: readonly Decided[];
  readonly problems: readonly ReviewProblem[];
  readonly pairs: DecidedPairs;

  /** @param readings the folder's articles. @param l10n what the problems are told in. */
  constructor(decisions: readonly NumberedDecision[], readings: readonly ArticleReading[], anchors: Anchors, l10n: L10n) {
    const problems: ReviewProblem[] = [];
    const byPath = new Map(readings.map(reading => [reading.article.path, reading]));
    anchors.keep(new Set(byPath.keys()));
    this.decided = decisions.map(({ decision, under, file }) => {
      const places = decision.about.map((entry, i): Mention | null => {
        const found = locate(entry, under, byPath, anchors);
        if (!('problem' in found)) return found;
        problems.push({ file, at: ['about', i, found.problem === 'no-article' ? 'article' : 'exact'], code: found.problem, ...explained(found.problem, entry, under, byPath, anchors, l10n) });
        return null;
      });
      const figures = places.map((place, i) => {
        const figure = place && figureIn(byPath.get(place.article)!.figures, place);
        if (place && !figure && (decision.decision === 'same' || decision.decision === 'not-same')) {
          problems.push({ file, at: ['about', i, 'exact'], code: 'no-figure', message: l10n.t('There is no figure in these words') });
        }
        return figure?.id ?? null;
      });
      return { decision, file, places, figures, findings: [] };
    });
    this.pairs = pairsOf(this.decided, problems, l10n);
    this.problems = problems;
  }
}

/** The decisions with the findings that each is about: those of its kind at its places. */
export function withFindings(decided: readonly Decided[], findings: readonly Finding[]): Decided[] {
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findings) push(byPlace, `${finding.kind} ${finding.places[0]!.article}`, finding);
  return decided.map(one => {
    const { decision: { finding: kind }, places } = one;
    if (kind == null || places.includes(null)) return one;
    const candidates = new Set(places.flatMap(place => byPlace.get(`${kind} ${place!.article}`) ?? []));
    return { ...one, findings: [...candidates].filter(finding => areSame(finding.places, places as readonly Mention[])).map(({ id }) => id) };
  });
}

/** The findings that are not to be told any more: ignored, or accepted. */
export function settledBy(decided: readonly Decided[]): ReadonlyMap<Finding['id'], Decided> {
  const settling = decided.filter(({ decision: { decision } }) => decision === 'ignored' || decision === 'accepted');
  return new Map(settling.flatMap(one => one.findings.map(id => [id, one] as const)));
}

function areSame(a: readonly Mention[], b: readonly Mention[]): boolean {
  const covers = (one: readonly Mention[], other: readonly Mention[]): boolean => one.every(place => other.some(like => overlap(place, like) > 0));
  return covers(a, b) && covers(b, a);
}

function overlap(a: Mention, b: Mention): number {
  return a.article === b.article ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0;
}

/** The figure that shares most with a place. */
function figureIn(figures: readonly ArticleFigure[], place: Mention): ArticleFigure | undefined {
  let best: ArticleFigure | undefined;
  for (const figure of figures) if (overlap(figure, place) > (best ? overlap(best, place) : 0)) best = figure;
  return best;
}

type Sought = 'no-article' | 'not-found' | 'ambiguous';

function locate(entry: AnchorEntry, under: string, byPath: ReadonlyMap<string, ArticleReading>, anchors: Anchors): Mention | { readonly problem: Sought } {
  const article = byPath.get(pathOf(entry, under))?.article;
  if (!article) return { problem: 'no-article' };
  const anchored = anchors.find(article, selectorFrom(entry));
  if (!anchored.found) return { problem: anchored.why === 'missing' ? 'not-found' : 'ambiguous' };
  const { start, end } = anchored.found;
  return { article: article.path, start, end, text: article.text.slice(start, end) };
}

/** What is wrong in words, with where the words stand now if their article was renamed or moved. */
function explained(problem: Sought, entry: AnchorEntry, under: string, byPath: ReadonlyMap<string, ArticleReading>, anchors: Anchors, l10n: L10n): Pick<ReviewProblem, 'message' | 'elsewhere'> {
  if (problem === 'ambiguous') return { message: l10n.t('These words stand in several places that may be meant; none is taken') };
  if (problem === 'not-found') return { message: l10n.t('These words no longer stand in the article where they stood: they, or the text around them, have been changed') };
  const [word = ''] = entry.exact.split(/\s+/).sort((a, b) => b.length - a.length);
  const holding = [...byPath.values()].filter(({ article }) => article.path.startsWith(under) && article.text.includes(word) && anchors.find(article, selectorFrom(entry)).found !== null);
  const [only] = holding;
  const elsewhere = holding.length === 1 ? only!.article.path.slice(under.length) : undefined;
  if (elsewhere === undefined) return { message: l10n.t('There is no article “{0}”', entry.article) };
  return { message: l10n.t('There is no article “{0}”; the words stand in “{1}”', entry.article, elsewhere), elsewhere };
}

/** The articles that a decision names, by the engine's paths. */
export function pathsOf({ decision, under }: FolderDecision): string[] {
  return [...new Set(decision.about.map(entry => pathOf(entry, under)))];
}

function pathOf({ article }: AnchorEntry, under: string): string {
  return under + article.replaceAll('\\', '/').replace(/^\.?\//, '');
}

function selectorFrom({ exact, prefix, suffix, position }: AnchorEntry): Selector {
  const squeezed = (text: string): string => text.replace(/\s+/g, ' ');
  return { exact: squeezed(exact), prefix: prefix == null ? null : squeezed(prefix).slice(-MOST_CONTEXT), suffix: suffix == null ? null : squeezed(suffix).slice(0, MOST_CONTEXT), position: position ?? 0 };
}

/** Pairs on which decisions contradict each other are decided in neither way. */
function pairsOf(decided: readonly Decided[], problems: ReviewProblem[], l10n: L10n): DecidedPairs {
  const pairs = decided.flatMap(({ decision: { decision }, file, figures: [a, b] }) => {
    if ((decision !== 'same' && decision !== 'not-same') || !a || !b || a === b) return [];
    return [{ same: decision === 'same', file, pair: [a, b] as const, key: [a, b].sort().join('\n') }];
  });
  const ways = new Map<string, Set<boolean>>();
  for (const { key, same } of pairs) ways.set(key, new Set(ways.get(key)).add(same));
  for (const { key, file } of pairs) if (ways.get(key)!.size > 1) problems.push({ file, at: ['decision'], code: 'contradiction', message: l10n.t('Another file decides otherwise of the same two figures; neither is heeded') });
  const agreed = (same: boolean) => pairs.filter(one => one.same === same && ways.get(one.key)!.size === 1).map(({ pair }) => pair);
  return { same: agreed(true), apart: agreed(false) };
}
