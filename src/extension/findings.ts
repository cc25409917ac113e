/** Kinds of findings as trees show them, and what each of them means. */
import { ThemeColor, ThemeIcon, Uri, commands, l10n, type ExtensionContext } from 'vscode';
import { EXPLAIN_FINDING, type FindingKind } from '../server/protocol';

export function findingText(kind: FindingKind): string {
  switch (kind) {
    case 'sources-differ': return l10n.t('Sources differ');
    case 'label-differs': return l10n.t('Label');
    case 'share-of-total': return l10n.t('Share and total');
    case 'sum-of-parts': return l10n.t('Total and parts');
    case 'duration-between-dates': return l10n.t('Duration and dates');
    case 'hedge-changed': return l10n.t('Hedge');
    case 'source-changed': return l10n.t('Source');
    case 'quotation-unmarked': return l10n.t('Quotation marks');
    case 'quotation-reworded': return l10n.t('Quoted words');
    case 'agent-changed': return l10n.t('Who acts');
    case 'status-changed': return l10n.t('Status');
    case 'number-lost': return l10n.t('Number');
    case 'category-changed': return l10n.t('Category');
  }
}

export function findingIcon(kind: FindingKind): ThemeIcon {
  return new ThemeIcon(kind === 'sources-differ' ? 'arrow-both' : 'diff-modified', new ThemeColor('crosscheck.figureConflictUnderline'));
}

/** A diagnostic's code leads to what the README says of its kind. */
export function registerFindings(context: ExtensionContext): void {
  context.subscriptions.push(commands.registerCommand(EXPLAIN_FINDING, async (kind: unknown) => {
    const readme = Uri.joinPath(context.extensionUri, 'README.md');
    await commands.executeCommand('markdown.showPreview', typeof kind === 'string' ? readme.with({ fragment: kind }) : readme);
  }));
}
