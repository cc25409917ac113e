/** Names of actors, paths of articles and kinds, where the corrections file and those of decisions take them. */
import { CompletionItemKind, type CompletionItem, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { FINDING_KINDS } from '../engine/findings/model';
import { DECISIONS } from '../engine/review/schema';
import { ActorKind } from '../engine/schema';
import { actorKindTerm } from '../engine/terms';
import type { Library } from './library';
import type { Folder } from './paths';

const NAMES = new Set(['name', 'also', 'as']);
/** Text that stands for itself in YAML, in a list too. */
const PLAIN = /^(?!(?:true|false|null|yes|no)$)\p{L}[\p{L}\p{M}\p{N} .’'/_-]*$/iu;

export function completionsAt(library: Library, folder: Folder, document: TextDocument, position: Position): CompletionItem[] {
  const before = document.getText({ start: { line: 0, character: 0 }, end: position }).split('\n');
  const line = before.at(-1)!;
  const key = keyOf(before);
  // of a list within brackets the item that the cursor is in
  const start = /(?:[:[,]|^\s*-|^)\s*(?<item>["']?[^"'[,:]*)$/.exec(line)?.groups?.['item'] ?? '';
  const range = { start: { line: position.line, character: line.length - start.length }, end: position };
  const item = (text: string, kind: CompletionItemKind, detail: string): CompletionItem => {
    const newText = PLAIN.test(text) ? text : JSON.stringify(text);
    return { label: text, kind, detail, filterText: newText === text ? text : `"${text}`, textEdit: { range, newText } };
  };
  const { view, l10n } = library;
  if (key === 'kind') return ActorKind.options.map(kind => item(kind, CompletionItemKind.EnumMember, ''));
  if (key === 'decision') return DECISIONS.map(kind => item(kind, CompletionItemKind.EnumMember, ''));
  if (key === 'finding') return FINDING_KINDS.map(kind => item(kind, CompletionItemKind.EnumMember, ''));
  if (key === 'in' || key === 'article') return view.paths.filter(path => path.startsWith(folder.under)).map(path => item(path.slice(folder.under.length), CompletionItemKind.File, view.articles.get(path)?.outlet ?? ''));
  if (!key || !NAMES.has(key)) return [];
  const names = new Map(view.analysis.actors.filter(({ kind }) => kind !== 'place').flatMap(actor => [...view.correctionOf(actor.id)?.bases ?? [actor.name], ...actor.aliases].map(name => [name, actor] as const)).reverse());
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, actor]) => item(name, CompletionItemKind.Value, name === actor.name ? actorKindTerm(actor.kind, l10n) : `${actorKindTerm(actor.kind, l10n)}: ${actor.name}`));
}

/** The key whose value the last line is in: its own, or that of the list it is an item of. */
function keyOf(lines: readonly string[]): string | undefined {
  const line = lines.at(-1)!;
  const own = /^\s*(?:-\s+)?(\w+):\s/.exec(line)?.[1];
  if (own !== undefined || !/^\s*-\s/.test(line)) return own;
  const indent = line.search(/\S/);
  const above = lines.slice(0, -1).findLast(other => /\S/.test(other) && !/^\s*(?:-\s|#)/.test(other) && other.search(/\S/) <= indent);
  return above === undefined ? undefined : /^\s*(\w+):\s*(?:#.*)?$/.exec(above)?.[1];
}
