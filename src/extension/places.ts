/** Places in articles, as links and tree items show them. */
import { MarkdownString, Range, Selection, TabInputWebview, TextEditorRevealType, ThemeIcon, TreeItem, Uri, ViewColumn, l10n, window, workspace, type Command } from 'vscode';
import { CARD_COMMANDS, visible, type Place, type RevealArguments } from '../server/protocol';

/** Opens a place and selects it. */
export async function reveal(...[uri, { start, end }]: RevealArguments): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  // Where the article is already in view, it is shown there.
  const column = window.visibleTextEditors.find(editor => editor.document === document)?.viewColumn;
  const editor = await window.showTextDocument(document, { viewColumn: column ?? textColumn() });
  // The file may have changed since: VS Code keeps a range within the text.
  const range = document.validateRange(new Range(start.line, start.character, end.line, end.character));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Text goes where text is: not on top of a panel that stands beside it. */
function textColumn(): ViewColumn {
  const onPanel = window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview;
  return window.activeTextEditor?.viewColumn ?? window.visibleTextEditors[0]?.viewColumn ?? (onPanel ? ViewColumn.Beside : ViewColumn.One);
}

/** Whether a command's arguments, which may come from anywhere, name a place. */
export function isRevealArguments(values: readonly unknown[]): values is RevealArguments {
  const [uri, range] = values;
  return typeof uri === 'string' && isRecord(range) && isPosition(range.start) && isPosition(range.end);
}

export function isPosition(value: unknown): value is { readonly line: number; readonly character: number } {
  return isRecord(value) && isIndex(value.line) && isIndex(value.character);
}

function isIndex(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function revealCommand(place: Place): Command {
  const target: RevealArguments = [place.uri, place.range];
  return { command: CARD_COMMANDS.reveal, title: '', arguments: [...target] };
}

/** A leaf that opens a place. */
export function placeItem(id: string, label: string, description: string, place: Place): TreeItem {
  const item = new TreeItem(label);
  item.id = id;
  item.description = description;
  item.iconPath = new ThemeIcon('quote');
  item.tooltip = plain(`${place.source}: “${place.text}”`);
  item.command = revealCommand(place);
  item.accessibilityInformation = { label: `${label}, ${description}` };
  return item;
}

/** Texts of articles are shown as they stand: nothing in them is a link, an image or a command. */
export function plain(...paragraphs: readonly string[]): MarkdownString {
  const markdown = new MarkdownString();
  paragraphs.forEach((paragraph, i) => markdown.appendText(visible(i === 0 ? paragraph : `\n\n${paragraph}`)));
  return markdown;
}

/** An item whose texts, which may come from articles, don't turn our own words around. */
export function shown(item: TreeItem): TreeItem {
  if (typeof item.label === 'string') item.label = visible(item.label);
  if (typeof item.description === 'string') item.description = visible(item.description);
  if (item.accessibilityInformation) item.accessibilityInformation = { ...item.accessibilityInformation, label: visible(item.accessibilityInformation.label) };
  return item;
}

/** How many different publishers stand behind some places: "3 sources", or "3 sources, 2 origins" where some of them come from one. */
export function sourcesText(places: readonly Place[], origins: number): string {
  const sources = new Set(places.map(place => place.source)).size;
  const told = sources === 1 ? l10n.t('1 source') : l10n.t('{0} sources', sources);
  if (origins === 0 || origins >= sources) return told;
  return `${told}, ${origins === 1 ? l10n.t('1 origin') : l10n.t('{0} origins', origins)}`;
}
