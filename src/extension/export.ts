/** Commands that write the review, and what it is made of, to files. The server makes the text. */
import { commands, l10n, window, workspace, type ExtensionContext, type QuickPickItem } from 'vscode';
import { exportRequest, reportRequest, type Export, type ExportFormat, type ReportFormat } from '../server/protocol';
import type { Client } from './client';
import { save } from './save';

export function registerExports(context: ExtensionContext, client: Client): void {
  context.subscriptions.push(
    commands.registerCommand('crosscheck.exportReport', () => exportReport(client)),
    commands.registerCommand('crosscheck.exportData', () => exportData(client)),
  );
}

async function exportReport(client: Client): Promise<void> {
  const formats: readonly (QuickPickItem & { readonly format: ReportFormat })[] = [
    { format: 'html', label: l10n.t('Web page'), description: 'HTML', detail: l10n.t('For reading and printing, in light and dark. Loads nothing and runs nothing.') },
    { format: 'md', label: l10n.t('Markdown'), description: 'GFM', detail: l10n.t('For notes, wikis and pull requests.') },
  ];
  const title = l10n.t('Export Report');
  const chosen = await window.showQuickPick(formats, { title, placeHolder: l10n.t('The whole review, with its evidence, as one document') });
  if (!chosen) return;
  const { format, label } = chosen;
  await save({
    client, title, fileName: `crosscheck-report.${format}`, formatName: label,
    make: token => client.ask(reportRequest, { name: workspaceName(), date: today(), format }, token),
  });
}

async function exportData(client: Client): Promise<void> {
  const title = l10n.t('Export Data');
  const tables: readonly { readonly what: Export; readonly label: string; readonly detail: string }[] = [
    { what: 'figures', label: l10n.t('Figures'), detail: l10n.t('One row a figure: value, interval, unit, what it measures, source, date') },
    { what: 'events', label: l10n.t('Events'), detail: l10n.t('One row a place that tells an event') },
    { what: 'attributions', label: l10n.t('Attributions'), detail: l10n.t('One row an attribution: source, cue and content') },
  ];
  const items: readonly (QuickPickItem & { readonly what: Export; readonly format: ExportFormat; readonly ending: string })[] = [
    ...tables.flatMap(({ what, label, detail }) => [
      { what, format: 'csv' as const, ending: 'csv', label, description: 'CSV', detail },
      { what, format: 'json' as const, ending: 'json', label, description: 'JSON', detail: l10n.t('The objects of Crosscheck’s public schema') },
    ]),
    { what: 'annotations', format: 'json', ending: 'jsonld', label: l10n.t('Marks'), description: l10n.t('W3C Web Annotations'), detail: l10n.t('Every mark with its words, for other annotation tools') },
  ];
  const chosen = await window.showQuickPick(items, { title, placeHolder: l10n.t('What to export, and as what'), matchOnDescription: true });
  if (!chosen) return;
  const { what, format, ending, description } = chosen;
  await save({
    client, title, fileName: `crosscheck-${what}.${ending}`, formatName: description ?? ending,
    make: token => client.ask(exportRequest, { name: workspaceName(), what, format }, token),
  });
}

function workspaceName(): string {
  return workspace.name ?? 'articles';
}

/** Where the reader is: "2026-11-22". */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}
