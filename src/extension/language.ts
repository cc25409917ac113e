/** The language in which Crosscheck speaks: the editor's, where it has its messages in it. */
import { env, l10n } from 'vscode';
import type { ServerOptions } from '../server/protocol';

/** What the server needs to speak the editor's language; empty for English. */
export function serverWords(): Pick<ServerOptions, 'words'> {
  return l10n.bundle ? { words: { language: env.language, bundle: l10n.bundle } } : {};
}

/** BCP 47, for pages that write numbers and dates themselves. */
export function language(): string {
  return l10n.bundle ? env.language : 'en';
}
