/** What the lightbulb offers to decide: of findings where they are told, of figures anywhere. */
import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { shorten } from '../engine/export/plain';
import type { Finding } from '../engine/findings/model';
import { foundIn } from './diagnostics';
import { rangeOf, type Held, type Library } from './library';
import { DECIDE, WRITE_DECISION, type DecisionArgument } from './protocol';
import { sourceOf } from './queries';
import { isShown } from './view';

/** At one place the first findings are offered, the rest in the comparison. */
const MOST_FINDINGS = 3;
const MOST_NAMES = 2;
const LONGEST_NAME = 40;

export function decisionsAt(library: Library, held: Held, { range, context }: CodeActionParams): CodeAction[] {
  const [start, end] = [held.document.offsetAt(range.start), held.document.offsetAt(range.end)];
  const touches = (span: { readonly start: number; readonly end: number }): boolean => span.start <= end && start <= span.end;
  const onFindings = foundIn(library, held).filter(({ place }) => touches(place)).flatMap(({ place, findings }) => {
    const at = rangeOf(held, place).start;
    const diagnostics = context.diagnostics.filter(({ source, code, range: { start } }) => source === 'Crosscheck' && code === findings[0]!.kind && start.line === at.line && start.character === at.character);
    return findings.slice(0, MOST_FINDINGS).flatMap(finding => onFinding(library, held, finding, diagnostics, findings.length > 1));
  });
  const figure = library.view.figuresOf(held.path).find(one => isShown(one) && touches(one));
  const { l10n } = library;
  const title = l10n.t('Decide on this figure…');
  return [...onFindings, ...(figure ? [{ title, kind: CodeActionKind.RefactorRewrite, command: { title, command: DECIDE, arguments: [figure.id] } }] : [])];
}

function onFinding(library: Library, held: Held, finding: Finding, diagnostics: Diagnostic[], several: boolean): CodeAction[] {
  const { view, l10n } = library;
  const others = finding.places.filter(({ article }) => article !== held.path).map(({ article }) => shorten(sourceOf(view, article), LONGEST_NAME));
  const names = [...new Set(others)];
  const which = several && names.length > 0 ? ` (${[...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? [l10n.t('{0} more', names.length - MOST_NAMES)] : [])].join(', ')})` : '';
  const action = (title: string, argument: DecisionArgument): CodeAction => ({
    title: title + which, kind: CodeActionKind.QuickFix, ...(diagnostics.length > 0 && { diagnostics }), command: { title, command: WRITE_DECISION, arguments: [argument] },
  });
  const figures = finding.kind === 'sources-differ' ? finding.places.flatMap(({ article, start }) => view.figureAt(article, start)?.id ?? []) : [];
  return [
    ...(figures.length === 2 ? [action(l10n.t('Mark as not the same'), { decision: 'not-same', about: { figures }, ask: false })] : []),
    action(l10n.t('Accept with a note…'), { decision: 'accepted', about: { finding: finding.id }, ask: true }),
    action(l10n.t('Ignore here'), { decision: 'ignored', about: { finding: finding.id }, ask: false }),
  ];
}
