/**
 * The card of what is at the cursor as a page of its own: what a hover shows to whoever points is read there by keyboard and by screen
 * readers. It is Markdown, which the editor's own preview shows.
 */
import { EventEmitter, Uri, commands, l10n, window, workspace, type ExtensionContext, type TextDocumentContentProvider } from 'vscode';
import { CARD_COMMANDS, cardRequest, type FindingKind } from '../server/protocol';
import type { Client } from './client';
import { findingText } from './findings';
import { isRecord, isRevealArguments } from './places';

const SCHEME = 'crosscheck-card';

interface At {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Cards live nowhere but here: they are asked for anew whenever the folder says something else. */
class CardContent implements TextDocumentContentProvider {
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly client: Client, private readonly meaningOf: (kind: FindingKind) => string) {}

  refresh(): void {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEME) this.#changed.fire(uri);
  }

  async provideTextDocumentContent({ query }: Uri): Promise<string> {
    const card = await this.client.ask(cardRequest, JSON.parse(query) as At);
    if (!card) return l10n.t('There is no figure, actor or finding here any more.');
    const findings = card.findings.map(({ kind, message }) => `- **${findingText(kind)}**: ${inert(message)}  \n  ${this.meaningOf(kind)}`);
    return [...(card.markdown === '' ? [] : [withPlaces(card.markdown)]), ...(findings.length > 0 ? [`## ${l10n.t('Findings')}`, findings.join('\n')] : [])].join('\n\n');
  }
}

/** Text of articles as it stands: nothing in it is markup. */
function inert(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$:@]/g, mark => `&#${mark.charCodeAt(0)};`);
}

/** A preview runs no commands, nor does it open files by their addresses: a way to a place says its line, and of others the words stay. */
function withPlaces(card: string): string {
  return card.replace(/\[((?:\\.|[^\]\\])*)\]\(command:([\w.]+)\?([^)]*)\)/g, (_link, label: string, command: string, query: string) => {
    const target: unknown = command === CARD_COMMANDS.reveal ? JSON.parse(decodeURIComponent(query)) : null;
    return Array.isArray(target) && isRevealArguments(target) ? l10n.t('{0}, line {1}', label, target[1].start.line + 1) : label;
  });
}

export function registerCardView(context: ExtensionContext, client: Client): void {
  const content = new CardContent(client, kind => meaningIn(context.extension.packageJSON, kind));
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, content),
    client.onDidChangeIndex(() => content.refresh()),
    commands.registerCommand('crosscheck.showCard', async () => {
      const editor = window.activeTextEditor;
      if (!editor) return;
      const { line, character } = editor.selection.active;
      const at: At = { uri: editor.document.uri.toString(), position: { line, character } };
      const card = await client.ask(cardRequest, at);
      if (!card) {
        window.setStatusBarMessage(l10n.t('No figure, actor or finding at the cursor'), 3000);
        return;
      }
      const name = card.words.replace(/[\s/\\]+/g, ' ').slice(0, 40);
      await commands.executeCommand('markdown.showPreviewToSide', Uri.from({ scheme: SCHEME, path: `/${name}`, query: JSON.stringify(at) }));
    }),
  );
}

/** What a kind of finding is, as its setting says it in the editor's language. */
function meaningIn(manifest: unknown, kind: FindingKind): string {
  const { contributes } = manifest as { readonly contributes: { readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly properties?: unknown }>> }[] } };
  const kinds = contributes.configuration.flatMap(({ properties }) => properties['crosscheck.problems']?.properties ?? [])[0];
  const setting = isRecord(kinds) ? kinds[kind] : undefined;
  return isRecord(setting) && typeof setting.description === 'string' ? setting.description : '';
}
