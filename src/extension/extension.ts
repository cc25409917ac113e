/** Desktop and remote: the server runs in a process of its own. */
import type { ExtensionContext } from 'vscode';
import { activateWith } from './activate';

export function activate(context: ExtensionContext): void {
  activateWith(context, async options => {
    const { LanguageClient, TransportKind } = await import('./language-client.node');
    const module = context.asAbsolutePath('dist/server.js');
    return new LanguageClient('crosscheck', 'Crosscheck', { module, transport: TransportKind.ipc }, options);
  });
}
