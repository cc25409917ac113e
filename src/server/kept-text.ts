/** The text of a file that reviewers keep beside the articles. */
import type { DocumentUri } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { decode } from '../engine/article/decode';
import type { L10n } from '../engine/l10n';
import type { Host } from './host';

/** Reads a YAML file, or says why it can't be read. @param maxBytes larger files are nothing that anybody wrote. */
export async function readKept(host: Pick<Host, 'readFile'>, uri: DocumentUri, maxBytes: number, l10n: L10n): Promise<TextDocument | { readonly problem: string }> {
  const content = await host.readFile(uri, maxBytes).catch((error: unknown) => ({ problem: String(error) }));
  if ('problem' in content) return content;
  const decoded = decode(content.bytes);
  return 'problem' in decoded ? { problem: l10n.t('It is not a text file') } : TextDocument.create(uri, 'yaml', 0, decoded.text);
}
