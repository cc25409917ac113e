/** Notes, and the reasons of other decisions, as VS Code's own comment threads beside the words that they are about. */
import {
  CommentMode, CommentThreadCollapsibleState, MarkdownString, Range, Uri, commands, comments, l10n, window, workspace,
  type Comment, type CommentAuthorInformation, type CommentReply, type CommentThread, type CommentingRangeProvider, type ExtensionContext, type TextDocument,
} from 'vscode';
import { decisionsRequest, figureAtRequest, marksRequest, type DecisionItem, type DecisionSubject } from '../../server/protocol';
import type { Client } from '../client';
import { decisionText } from './words';
import type { DecisionWriter } from './writer';

const CONTROLLER = 'crosscheck.notes';

/** One note. VS Code shows and edits it; its file keeps it. */
class Note implements Comment {
  body: string | MarkdownString;
  mode = CommentMode.Preview;
  readonly contextValue = 'note';
  readonly author: CommentAuthorInformation;
  readonly label?: string;
  readonly timestamp?: Date;
  readonly file: string;
  readonly #text: string;

  constructor({ file, decision, text, by, date }: DecisionItem) {
    this.file = file;
    this.#text = text ?? '';
    this.author = { name: by ?? l10n.t('Reviewer') };
    if (decision !== 'note') this.label = decisionText(decision);
    if (date?.includes('T')) this.timestamp = new Date(date);
    this.body = shown(this.#text);
  }

  edit(): void {
    this.mode = CommentMode.Editing;
    this.body = this.#text;
  }

  cancel(): void {
    this.mode = CommentMode.Preview;
    this.body = shown(this.#text);
  }
}

/** A note may quote articles: it is shown as it stands, and obeyed in nothing. */
function shown(text: string): MarkdownString {
  return new MarkdownString().appendText(text);
}

class Notes {
  readonly #controller = comments.createCommentController(CONTROLLER, l10n.t('Crosscheck Notes'));
  #threads: CommentThread[] = [];
  /** Files that were written just now: their threads are shown open. */
  readonly #fresh = new Set<string>();
  /** VS Code has been told that an open document takes no notes, perhaps before the server knew it. */
  #refused = false;

  constructor(private readonly client: Client, private readonly writer: DecisionWriter) {
    this.#controller.options = { prompt: l10n.t('Add a note'), placeHolder: l10n.t('What is there to say of these words?') };
    this.#controller.commentingRangeProvider = this.#ranges;
  }

  /** Anywhere in an article. */
  readonly #ranges: CommentingRangeProvider = {
    provideCommentingRanges: async (document, token) => {
      if (!this.client.covers(document)) return [];
      const marks = await this.client.ask(marksRequest, { uri: document.uri.toString() }, token);
      if (marks?.article) return [new Range(0, 0, Math.max(0, document.lineCount - 1), 0)];
      this.#refused = true;
      return [];
    },
  };

  /** Shows the notes as they are now. */
  async update(): Promise<void> {
    if (this.#refused) {
      this.#refused = false;
      // VS Code asks again when it is set again
      this.#controller.commentingRangeProvider = this.#ranges;
    }
    const items = await this.client.ask(decisionsRequest);
    if (!items) return;
    const here = new Map<string, { readonly uri: Uri; readonly range: Range; readonly items: DecisionItem[] }>();
    for (const item of items) {
      if (item.text === null) continue;
      for (const { location } of item.places) {
        if (!location) continue;
        const { uri, range: { start, end } } = location;
        const key = `${uri} ${start.line}:${start.character}-${end.line}:${end.character}`;
        const known = here.get(key);
        if (known) known.items.push(item);
        else here.set(key, { uri: Uri.parse(uri), range: new Range(start.line, start.character, end.line, end.character), items: [item] });
      }
    }
    const left = [...this.#threads];
    this.#threads = [...here.values()].map(({ uri, range, items: told }) => {
      const index = left.findIndex(thread => String(thread.uri) === String(uri) && notesOf(thread).some(note => told.some(({ file }) => file === note.file)));
      const known = index < 0 ? undefined : left.splice(index, 1)[0];
      const notes = told.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)).map(item => new Note(item));
      if (!known) return this.#open(uri, range, notes);
      // what is being written is left alone
      if (notesOf(known).some(({ mode }) => mode === CommentMode.Editing)) return known;
      known.range = range;
      known.comments = notes;
      return known;
    });
    left.forEach(thread => thread.dispose());
    this.#fresh.clear();
  }

  clear(): void {
    this.#threads.splice(0).forEach(thread => thread.dispose());
  }

  /** Writes what was typed into a thread: a new one, or under notes that are there. */
  async add({ thread, text }: CommentReply): Promise<void> {
    if (text.trim() === '') return;
    const document = await workspace.openTextDocument(thread.uri);
    const about = await this.#subjectOf(document, thread.range ?? new Range(0, 0, 0, 0));
    const file = await this.writer.write('note', about, text);
    if (!file) return;
    this.#fresh.add(file.toString());
    if (!this.#threads.includes(thread)) thread.dispose();
  }

  dispose(): void {
    this.#controller.dispose();
  }

  #open(uri: Uri, range: Range, notes: readonly Note[]): CommentThread {
    const thread = this.#controller.createCommentThread(uri, range, notes);
    thread.label = l10n.t('Notes');
    thread.collapsibleState = notes.some(({ file }) => this.#fresh.has(file)) ? CommentThreadCollapsibleState.Expanded : CommentThreadCollapsibleState.Collapsed;
    return thread;
  }

  /** The selected words; where none are, the figure at the cursor, or its line. */
  async #subjectOf(document: TextDocument, range: Range): Promise<DecisionSubject> {
    const uri = document.uri.toString();
    const { line, character } = range.start;
    if (!range.isEmpty) return { uri, range: { start: { line, character }, end: { line: range.end.line, character: range.end.character } } };
    const figure = await this.client.ask(figureAtRequest, { uri, position: { line, character } });
    if (figure) return { figures: [figure] };
    return { uri, range: { start: { line, character: 0 }, end: { line, character: document.lineAt(line).text.length } } };
  }

  /** Has a thread shown anew, as after a note of it is edited. */
  redraw(note: Note): void {
    for (const thread of this.#threads) if (thread.comments.includes(note)) thread.comments = [...thread.comments];
  }
}

function notesOf({ comments: all }: CommentThread): Note[] {
  return all.filter(comment => comment instanceof Note);
}

export function registerNotes(context: ExtensionContext, client: Client, writer: DecisionWriter): void {
  const notes = new Notes(client, writer);
  const onNote = (name: string, run: (note: Note) => unknown) => commands.registerCommand(name, (value: unknown) => (value instanceof Note ? run(value) : undefined));
  context.subscriptions.push(
    notes,
    client.onDidChangeIndex(() => notes.update()),
    client.onDidChangeState(state => (state === 'idle' || state === 'failed' ? notes.clear() : notes.update())),
    commands.registerCommand('crosscheck.saveNewNote', (reply: CommentReply) => notes.add(reply)),
    commands.registerCommand('crosscheck.addNote', () => window.activeTextEditor && commands.executeCommand('workbench.action.addComment')),
    onNote('crosscheck.editNote', note => {
      note.edit();
      notes.redraw(note);
    }),
    onNote('crosscheck.cancelNote', note => {
      note.cancel();
      notes.redraw(note);
    }),
    onNote('crosscheck.saveNote', async note => {
      const text = typeof note.body === 'string' ? note.body : note.body.value;
      note.cancel();
      if (text.trim() !== '') await writer.change(Uri.parse(note.file), text);
      await notes.update();
    }),
    onNote('crosscheck.removeNote', note => writer.remove(Uri.parse(note.file))),
  );
  void notes.update();
}
