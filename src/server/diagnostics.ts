import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver';
import { encodeAddress } from '../engine/export/markdown';
import { shorten } from '../engine/export/plain';
import type { Finding } from '../engine/findings/model';
import { formatReading } from '../engine/figures/in-words';
import { push } from '../engine/lists';
import type { Figure, Mention } from '../engine/schema';
import { rangeOf, type Held, type Library } from './library';
import { EXPLAIN_FINDING, type ProblemSeverity, type ServerSettings } from './protocol';
import { sourceOf } from './queries';

const SEVERITIES: Readonly<Record<Exclude<ProblemSeverity, 'off'>, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint, information: DiagnosticSeverity.Information, warning: DiagnosticSeverity.Warning, error: DiagnosticSeverity.Error,
};
/** The editor puts a diagnostic above the card, which tells the rest: it takes as little of the space as it can. */
const LONGEST = 160, LONGEST_RELATED = 90, LONGEST_NAME = 30, MOST_DIFFERING = 2, MOST_RELATED = 1;

/** Findings of one kind at one place of an article, one diagnostic. */
export interface FoundAt {
  readonly place: Mention;
  readonly findings: readonly Finding[];
}

/** What a reviewer should look at in an article: what is wrong with the file, and each kind of finding that is not switched off. */
export function diagnosticsOf(library: Library, held: Held, { problems }: Pick<ServerSettings, 'problems'>): Diagnostic[] {
  return [
    ...foundIn(library, held).flatMap(found => {
      const severity = problems[found.findings[0]!.kind];
      return severity === 'off' ? [] : diagnosticOf(library, held, found, SEVERITIES[severity]);
    }),
    ...held.reading.article.problems.map((problem): Diagnostic => ({
      range: rangeOf(held, problem), severity: DiagnosticSeverity.Information, source: 'Crosscheck', code: problem.code, message: problem.message,
    })),
  ];
}

/** An article's findings by their places in it. */
export function foundIn({ view }: Library, { path }: Held): FoundAt[] {
  const found = new Map<string, { readonly place: Mention; readonly findings: Finding[] }>();
  for (const { of: finding, ...place } of view.findingsOf(path)) {
    const key = `${finding.kind} ${place.start} ${place.end}`;
    const known = found.get(key);
    if (known) known.findings.push(finding);
    else found.set(key, { place, findings: [finding] });
  }
  return [...found.values()];
}

function diagnosticOf(library: Library, held: Held, { place, findings }: FoundAt, severity: DiagnosticSeverity): Diagnostic {
  const [first] = findings as [Finding];
  const { l10n } = library;
  const said = shorten(first.message, LONGEST);
  const differing = first.kind === 'sources-differ' ? differingFrom(library, place, findings) : null;
  const others = differing?.figures ?? findings.flatMap(({ places }) => places.filter(other => other.article !== place.article || other.start !== place.start));
  return {
    range: rangeOf(held, narrowed(place, first)),
    severity,
    source: 'Crosscheck',
    code: first.kind,
    codeDescription: { href: `command:${EXPLAIN_FINDING}?${encodeAddress(JSON.stringify([first.kind]))}` },
    message: differing?.message ?? (findings.length > 1 ? l10n.t('{0} (and {1} more)', said, findings.length - 1) : said),
    relatedInformation: others.slice(0, MOST_RELATED).flatMap(other => related(library, other)),
  };
}

/** What others say otherwise, as seen from the figure at a place: "Deaths: 12 here, 17 in the Post, 20 in the Star and 3 more". */
function differingFrom({ view, l10n }: Library, place: Mention, findings: readonly Finding[]): { readonly message: string; readonly figures: readonly Figure[] } | null {
  const own = view.figureAt(place.article, place.start);
  const label = own?.comparison == null ? undefined : view.comparisons.get(own.comparison)?.label;
  if (!own || label === undefined) return null;
  const inFindings = new Set(findings.flatMap(({ places }) => places.map(({ article, start }) => `${article} ${start}`)));
  const figures = view.relatedTo(own.id).flatMap(({ other, relation }) => {
    const figure = view.figures.get(other);
    return relation === 'conflict' && figure && inFindings.has(`${figure.article} ${figure.start}`) ? [figure] : [];
  });
  if (figures.length === 0) return null;
  const told = new Map<string, Figure[]>();
  for (const figure of figures) push(told, formatReading(figure, l10n), figure);
  const values = [...told].slice(0, MOST_DIFFERING).map(([value, [figure, ...same]]) => {
    const source = shorten(sourceOf(view, figure!.article), LONGEST_NAME);
    return same.length > 0 ? l10n.t('{0} in {1} and {2} more', value, source, same.length) : l10n.t('{0} in {1}', value, source);
  });
  const message = [l10n.t('{0}: {1} here', `${label.charAt(0).toUpperCase()}${label.slice(1)}`, formatReading(own, l10n)), ...values, ...(told.size > values.length ? ['…'] : [])].join(', ');
  return { message: shorten(message, LONGEST), figures };
}

/** Where a whole sentence lacks something, its first word stands for it: a line under all of it would hide the marks within. */
function narrowed(place: Mention, { sentences }: Finding): Pick<Mention, 'start' | 'end'> {
  const { start, end, text } = place;
  return sentences.some(sentence => sentence.article === place.article && sentence.start === start && sentence.end === end) ? { start, end: start + /^\S*/.exec(text)![0].length } : place;
}

function related(library: Library, place: Mention): DiagnosticRelatedInformation[] {
  const location = library.locate(place);
  return location ? [{ location, message: shorten(`${sourceOf(library.view, place.article)}: “${place.text}”`, LONGEST_RELATED) }] : [];
}
