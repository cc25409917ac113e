/** Decisions in words and icons. */
import { ThemeColor, ThemeIcon, l10n } from 'vscode';
import type { DecisionKind, DecisionMark } from '../../server/protocol';

export function decisionText(decision: DecisionKind): string {
  switch (decision) {
    case 'same': return l10n.t('marked as the same');
    case 'not-same': return l10n.t('marked as not the same');
    case 'accepted': return l10n.t('accepted');
    case 'disputed': return l10n.t('disputed');
    case 'note': return l10n.t('note');
    case 'ignored': return l10n.t('ignored');
  }
}

export function decisionIcon(decision: DecisionKind): ThemeIcon {
  switch (decision) {
    case 'same': return new ThemeIcon('link');
    case 'not-same': return new ThemeIcon('debug-disconnect');
    case 'accepted': return new ThemeIcon('pass', new ThemeColor('crosscheck.figureSourcedUnderline'));
    case 'disputed': return new ThemeIcon('question', new ThemeColor('crosscheck.figureConflictUnderline'));
    case 'note': return new ThemeIcon('comment');
    case 'ignored': return new ThemeIcon('eye-closed');
  }
}

/** What is decided of a figure, each thing once: "accepted", "2 notes". */
export function decisionWords(decided: readonly DecisionMark[]): string[] {
  const notes = decided.filter(({ decision }) => decision === 'note').length;
  return [
    ...new Set(decided.flatMap(({ decision }) => (decision === 'note' ? [] : [decisionText(decision)]))),
    ...(notes === 0 ? [] : [notes === 1 ? l10n.t('1 note') : l10n.t('{0} notes', notes)]),
  ];
}
