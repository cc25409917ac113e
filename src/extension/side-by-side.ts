/** Sentences of two articles side by side, in the editor's own comparison, which marks the words that differ. */
import { EventEmitter, Uri, commands, l10n, window, workspace, type ExtensionContext, type TextDocumentContentProvider } from 'vscode';
import { SHOW_SIDES, sidesRequest, type SidesOf } from '../server/protocol';
import type { Client } from './client';
import { isRecord } from './places';

const SCHEME = 'crosscheck-sides';
type Side = 'left' | 'right';

/** The texts live nowhere but here: they are asked for anew whenever the folder says something else. */
class SidesContent implements TextDocumentContentProvider {
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly client: Client) {}

  refresh(): void {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEME) this.#changed.fire(uri);
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const { of, side } = JSON.parse(uri.query) as { readonly of: SidesOf; readonly side: Side };
    const sides = await this.client.ask(sidesRequest, of);
    return sides ? sides[side].text : l10n.t('These sentences are no longer in the folder as they were.');
  }
}

/** Shows what tells the same in two articles, or the two sentences of a finding. */
async function showSides(client: Client, of: SidesOf): Promise<void> {
  const sides = await client.ask(sidesRequest, of);
  if (!sides) {
    window.setStatusBarMessage(l10n.t('There is nothing to show side by side'), 3000);
    return;
  }
  const uri = (side: Side) => Uri.from({ scheme: SCHEME, path: `/${sides[side].label.replaceAll('/', '∕')}`, query: JSON.stringify({ of, side }) });
  await commands.executeCommand('vscode.diff', uri('left'), uri('right'), l10n.t('{0} ↔ {1}', sides.left.label, sides.right.label));
}

/** Whether a command's argument, which may come from anywhere, names what to show. */
function isSidesOf(value: unknown): value is SidesOf {
  if (!isRecord(value)) return false;
  const { link, finding } = value;
  return typeof finding === 'string' || (Array.isArray(link) && link.length === 2 && link.every(path => typeof path === 'string'));
}

export function registerSideBySide(context: ExtensionContext, client: Client): void {
  const content = new SidesContent(client);
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, content),
    client.onDidChangeIndex(() => content.refresh()),
    commands.registerCommand(SHOW_SIDES, async (argument: unknown) => {
      // an item of the tree of origins brings what it stands for
      const of = isRecord(argument) && 'sides' in argument ? argument.sides : argument;
      if (isSidesOf(of)) await showSides(client, of);
    }),
  );
}
