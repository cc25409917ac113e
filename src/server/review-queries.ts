/** What the client shows of decisions, and what it writes for a new one. */
import type { DocumentUri } from 'vscode-languageserver';
import { sentenceAround } from '../engine/article/around';
import { formatReading } from '../engine/figures/in-words';
import { dimensionOf } from '../engine/figures/units';
import { AnchorText, selectorOf } from '../engine/review/anchor';
import { fileNameOf, withText, writeDecision } from '../engine/review/file';
import { REVIEW_FOLDER } from '../engine/review/path';
import type { AnchorEntry, Decision } from '../engine/review/schema';
import { DECISIONS } from '../engine/review/schema';
import type { Figure, FigureId } from '../engine/schema';
import type { Library } from './library';
import type { Paths } from './paths';
import type { DecisionChange, DecisionItem, NewDecision, OtherFigure, Refusable } from './protocol';
import { sourceOf } from './queries';
import type { ReviewFiles } from './review';
import { isShown } from './view';

/** As many figures as a list to choose from may hold. */
const MOST_OTHERS = 300;
/** A longer selection is no quotation. */
const LONGEST_QUOTE = 4000;

interface Sources {
  readonly library: Library;
  readonly paths: Paths;
  readonly review: ReviewFiles;
}

export function decisionItems({ library, review }: Sources): DecisionItem[] {
  const { decided, problems } = library.view.folder.review;
  const items = decided.flatMap((one): DecisionItem[] => {
    const file = review.fileOf(one);
    if (!file) return [];
    const { decision, text, by, date, finding, about } = one.decision;
    return [{
      file: file.uri, decision, text: text ?? null, by: by ?? null, date: date ?? null, finding: finding ?? null,
      places: about.map(({ article, exact }, i) => {
        const place = one.places[i];
        return { exact, source: place ? sourceOf(library.view, place.article) : article, location: (place && library.locate(place)) ?? null };
      }),
      problems: problems.filter(problem => problem.file === one.file).map(({ message }) => message),
    }];
  });
  const rank = (item: DecisionItem): number => (item.problems.length > 0 ? -1 : DECISIONS.indexOf(item.decision));
  return items.map((item, i) => ({ item, i })).sort((a, b) => rank(a.item) - rank(b.item) || a.i - b.i).map(({ item }) => item);
}

/** The file of a new decision. */
export function decide({ library, paths, review }: Sources, { decision, about, text, by, date }: NewDecision): Refusable<{ readonly file: DocumentUri; readonly text: string } | { readonly known: DocumentUri }> {
  const { view, l10n } = library;
  const finding = 'finding' in about ? view.findings.get(about.finding) : undefined;
  const spans = 'uri' in about ? spanAt(library, about.uri, about.range) : 'figures' in about ? about.figures.flatMap(id => view.figures.get(id) ?? []) : finding?.places ?? [];
  const held = spans.flatMap(({ article, start, end }) => {
    const one = library.at(article);
    return one ? [{ ...one, start, end }] : [];
  });
  if (held.length === 0) return { problem: l10n.t('The articles have changed meanwhile') };
  const folder = paths.folderOf(held[0]!.uri);
  if (!folder) return { problem: l10n.t('Decisions are kept with a folder; this article is in none that is open') };
  if (held.some(({ uri }) => paths.folderOf(uri)?.uri !== folder.uri)) return { problem: l10n.t('The two are in different folders, each of which keeps decisions on its own articles') };
  const entries = held.map(({ path, document, start, end }): AnchorEntry | null => {
    const selector = end - start > LONGEST_QUOTE ? null : selectorOf(new AnchorText(document.getText()), { start, end });
    return selector && { article: path.slice(folder.under.length), ...selector };
  });
  if (entries.includes(null)) return { problem: l10n.t('Select some words, and not too many') };
  const made: Decision = { version: 1, decision, ...(finding && { finding: finding.kind }), about: entries as AnchorEntry[], ...(text?.trim() && { text: text.trim() }), ...(by && { by }), date };
  // the same again says nothing new
  const known = decision === 'note' ? undefined : review.files.find(file => file.folder.uri === folder.uri && file.read.value && isSame(file.read.value, made));
  return known ? { known: known.uri } : { file: `${folder.uri}${REVIEW_FOLDER}/${fileNameOf(made)}`, text: writeDecision(made) };
}

export function changeDecision({ l10n }: Library, { text, note }: DecisionChange): Refusable<{ readonly text: string }> {
  const changed = withText(text, note);
  return changed === null ? { problem: l10n.t('The file has errors, which are to be mended first') } : { text: changed };
}

/** Figures that the one may be the same as: of the same dimension, most like it in what they measure first. */
export function otherFigures(library: Library, id: FigureId): OtherFigure[] {
  const { view, l10n } = library;
  const figure = view.figures.get(id);
  if (!figure) return [];
  const { dimension } = dimensionOf(figure.unit);
  const words = wordsOf(figure);
  const compared = new Set(view.relatedTo(id).map(({ other }) => other));
  const likeness = (other: Figure): number => (compared.has(other.id) ? 1 : 0) + [...wordsOf(other)].filter(word => words.has(word)).length / Math.max(1, words.size + wordsOf(other).size);
  return view.analysis.figures
    .filter(other => other.id !== id && isShown(other) && dimensionOf(other.unit).dimension === dimension)
    .map(other => ({ other, rank: likeness(other) })).sort((a, b) => b.rank - a.rank).slice(0, MOST_OTHERS)
    .map(({ other }) => ({
      id: other.id, value: formatReading(other, l10n), measure: other.measure || other.text, source: sourceOf(view, other.article), sentence: sentenceAround(library.at(other.article)?.reading.article, other).sentence, compared: compared.has(other.id),
    }));
}

function wordsOf({ measure, text }: Figure): Set<string> {
  return new Set(`${measure} ${text}`.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
}

function spanAt(library: Library, uri: DocumentUri, range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } }) {
  const held = library.get(uri);
  return held ? [{ article: held.path, start: held.document.offsetAt(range.start), end: held.document.offsetAt(range.end) }] : [];
}

function isSame(a: Decision, b: Decision): boolean {
  const said = ({ decision, finding, text, about }: Decision): string => JSON.stringify([decision, finding ?? null, text ?? '', about.map(({ article, exact, prefix, suffix }) => [article, exact, prefix, suffix])]);
  return said(a) === said(b);
}
