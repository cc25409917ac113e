/** Relations between figures as trees and panels show them: an icon and a word. */
import { ThemeColor, ThemeIcon, l10n } from 'vscode';
import type { Relation } from '../engine/schema';

export function relationText(relation: Relation): string {
  switch (relation) {
    case 'conflict': return l10n.t('differs');
    case 'update': return l10n.t('changes over time');
    case 'compatible': return l10n.t('compatible');
    case 'agree': return l10n.t('same');
  }
}

export function relationIcon(relation: Relation): ThemeIcon {
  switch (relation) {
    case 'conflict': return new ThemeIcon('arrow-both', new ThemeColor('crosscheck.figureConflictUnderline'));
    case 'update': return new ThemeIcon('history', new ThemeColor('charts.blue'));
    case 'compatible': return new ThemeIcon('layers', new ThemeColor('crosscheck.figureSourcedUnderline'));
    case 'agree': return new ThemeIcon('check', new ThemeColor('crosscheck.figureSourcedUnderline'));
  }
}
