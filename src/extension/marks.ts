/** Marks in the text: figures, actors and asides, as decorations of the editors in view. */
import {
  DecorationRangeBehavior, OverviewRulerLane, Range, ThemeColor, commands, l10n, languages, window, workspace,
  type Disposable, type ExtensionContext, type TextDocument, type TextEditor, type TextEditorDecorationType,
} from 'vscode';
import { marksRequest, type Mark, type Marks } from '../server/protocol';
import { LANGUAGES, type Client } from './client';
import { SECTION, marksShown, type MarkSetting } from './settings';

/** Marks rest while one types; VS Code moves those that are there along with the text. Milliseconds. */
const REST = 200;

const STYLES = ['sourced', 'unsourced', 'conflict', 'actor', 'aside'] as const;
type Style = (typeof STYLES)[number];

/** Told apart by shape as well as by colour: solid, dotted, double on a tint, thin dashes; none looks like the editor's own squiggles. */
function decorationTypes(): Record<Style, TextEditorDecorationType> {
  const underline = (color: string, borderStyle: string, width: number) => ({
    borderStyle, borderWidth: `0 0 ${width}px 0`, borderColor: new ThemeColor(`crosscheck.${color}`), rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
  return {
    sourced: window.createTextEditorDecorationType(underline('figureSourcedUnderline', 'solid', 2)),
    unsourced: window.createTextEditorDecorationType(underline('figureUnsourcedUnderline', 'dotted', 2)),
    conflict: window.createTextEditorDecorationType({
      ...underline('figureConflictUnderline', 'double', 3),
      backgroundColor: new ThemeColor('crosscheck.figureConflictBackground'),
      overviewRulerColor: new ThemeColor('crosscheck.figureConflictUnderline'),
      overviewRulerLane: OverviewRulerLane.Center,
    }),
    actor: window.createTextEditorDecorationType(underline('actorUnderline', 'dashed', 1)),
    aside: window.createTextEditorDecorationType({
      color: new ThemeColor('crosscheck.asideForeground'), fontStyle: 'italic', rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    }),
  };
}

function styleOf(mark: Mark): Style {
  return mark.kind === 'figure' ? mark.style : mark.kind;
}

function settingOf(style: Style): MarkSetting {
  return style === 'actor' ? 'actors' : style === 'aside' ? 'asides' : 'figures';
}

export class MarkPainter implements Disposable {
  readonly #client: Client;
  readonly #types = decorationTypes();
  /** Shown beside the language while the article in view is so long that its marks are not all there yet. */
  readonly #partial = languages.createLanguageStatusItem('crosscheck.partial', []);
  readonly #disposables: Disposable[];
  /** The marks of each open document as last told, to be shown at once in an editor that comes into view. */
  readonly #known = new Map<string, Marks>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(client: Client) {
    this.#client = client;
    this.#partial.name = l10n.t('Crosscheck Marks');
    this.#partial.text = l10n.t('Marks so far; still reading this article');
    this.#partial.busy = true;
    this.#disposables = [
      ...Object.values(this.#types),
      this.#partial,
      client.onDidChangeIndex(() => this.#refreshVisible()),
      client.onDidChangeState(state => {
        // While the server is down, starts again or has failed, what it said stays: it was true of this text.
        if (state === 'running') this.#refreshVisible();
        else if (state === 'idle') this.#forgetAll();
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && client.covers(document)) this.#refreshSoon(document);
      }),
      // A document that changes its language is closed and opened anew.
      workspace.onDidOpenTextDocument(document => this.#refreshSoon(document, 0)),
      workspace.onDidCloseTextDocument(document => this.#forget(document)),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(`${SECTION}.marks`)) window.visibleTextEditors.forEach(editor => this.#paint(editor));
      }),
      window.onDidChangeVisibleTextEditors(editors => editors.forEach(editor => {
        this.#paint(editor);
        this.#refreshSoon(editor.document, 0);
      })),
      window.onDidChangeActiveTextEditor(() => this.#tellContext()),
    ];
    this.#refreshVisible();
  }

  /** The figures marked in a document, in the order of the text. */
  figuresIn(document: TextDocument): readonly Range[] {
    const known = this.#known.get(document.uri.toString());
    if (known?.version !== document.version) return [];
    return known.marks.filter(mark => mark.kind === 'figure').map(toRange).sort((a, b) => a.start.compareTo(b.start));
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #refreshVisible(): void {
    for (const { document } of window.visibleTextEditors) this.#refreshSoon(document, 0);
  }

  /** A later call takes the place of one that waits, unless it would bring forward what rests while one types. */
  #refreshSoon(document: TextDocument, delay = REST): void {
    const key = document.uri.toString();
    if (delay === 0 && this.#timers.has(key)) return;
    clearTimeout(this.#timers.get(key));
    this.#timers.set(key, setTimeout(() => {
      this.#timers.delete(key);
      void this.#refresh(document);
    }, delay));
  }

  async #refresh(document: TextDocument): Promise<void> {
    if (document.isClosed || !this.#client.covers(document) || !editorsOf(document).length) return;
    const marks = await this.#client.ask(marksRequest, { uri: document.uri.toString() });
    // Marks of an older text would stand in the wrong place; the change that made it older has asked for new ones.
    if (!marks || document.isClosed || marks.version !== document.version) return;
    this.#known.set(document.uri.toString(), marks);
    for (const editor of editorsOf(document)) this.#paint(editor);
    this.#tellContext();
  }

  #paint(editor: TextEditor): void {
    const known = this.#known.get(editor.document.uri.toString());
    if (!known || known.version !== editor.document.version) return;
    const ranges: Record<Style, Range[]> = { sourced: [], unsourced: [], conflict: [], actor: [], aside: [] };
    for (const mark of known.marks) ranges[styleOf(mark)].push(toRange(mark));
    for (const style of STYLES) editor.setDecorations(this.#types[style], marksShown(settingOf(style)) ? ranges[style] : []);
  }

  #forget(document: TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    if (!this.#known.delete(key)) return;
    for (const editor of editorsOf(document)) this.#clear(editor);
    this.#tellContext();
  }

  #forgetAll(): void {
    this.#known.clear();
    window.visibleTextEditors.forEach(editor => this.#clear(editor));
    this.#tellContext();
  }

  #clear(editor: TextEditor): void {
    for (const style of STYLES) editor.setDecorations(this.#types[style], []);
  }

  #tellContext(): void {
    const document = window.activeTextEditor?.document;
    const known = document && this.#known.get(document.uri.toString());
    void commands.executeCommand('setContext', 'crosscheck.isArticle', known?.article === true);
    this.#partial.selector = known?.complete === false ? LANGUAGES.map(language => ({ language })) : [];
  }
}

/** Paints the marks for as long as the extension lives. */
export function registerMarks(context: ExtensionContext, client: Client): MarkPainter {
  const painter = new MarkPainter(client);
  context.subscriptions.push(painter);
  return painter;
}

function editorsOf(document: TextDocument): readonly TextEditor[] {
  return window.visibleTextEditors.filter(editor => editor.document.uri.toString() === document.uri.toString());
}

function toRange({ range: { start, end } }: Mark): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
