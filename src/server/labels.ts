/** Short labels that cards and views share. */
import type { L10n } from '../engine/l10n';
import type { Lineage, Relation } from '../engine/schema';
import type { DecisionKind } from './protocol';

/** How a figure stands to the one that was asked for. */
export function relationLabel(relation: Relation, l10n: L10n): string {
  switch (relation) {
    case 'agree': return `✓ ${l10n.t('agrees')}`;
    case 'compatible': return `≈ ${l10n.t('compatible')}`;
    case 'update': return `↗ ${l10n.t('update')}`;
    case 'conflict': return `≠ ${l10n.t('differs')}`;
  }
}

/** How articles of one origin are related. */
export function relatednessLabel(relation: Lineage['relation'], l10n: L10n): string {
  switch (relation) {
    case 'copy': return l10n.t('copy');
    case 'rewrite': return l10n.t('rewrite');
    case 'shared-origin': return l10n.t('one text behind them');
  }
}

export function decisionLabel(decision: DecisionKind, l10n: L10n): string {
  switch (decision) {
    case 'same': return l10n.t('marked as the same');
    case 'not-same': return l10n.t('marked as not the same');
    case 'accepted': return l10n.t('accepted');
    case 'disputed': return l10n.t('disputed');
    case 'note': return l10n.t('note');
    case 'ignored': return l10n.t('ignored');
  }
}

export function sourcesLabel(count: number, l10n: L10n): string {
  return l10n.plural(count, l10n.t('{0} source'), l10n.t('{0} sources'));
}
