/** Decisions as the commands write them: one file each, through the editor, so that every step can be undone. */
import { Uri, WorkspaceEdit, commands, l10n, window, workspace } from 'vscode';
import { changeDecisionRequest, decideRequest, type DecisionKind, type DecisionSubject } from '../../server/protocol';
import type { Client } from '../client';
import { applyEdit, openFile, replace } from '../kept-files';
import { SECTION } from '../settings';

/** What a step left behind; `text` is null where the file is gone. */
interface Step {
  readonly file: Uri;
  readonly before: string | null;
  readonly after: string | null;
}

export class DecisionWriter {
  /** Decisions are written one after another. */
  #queue: Promise<unknown> = Promise.resolve();
  #last: Step | undefined;

  constructor(private readonly client: Client) {}

  /** Writes a new decision. The file where it stands now; undefined, with a message, where it can't be made. */
  write(decision: DecisionKind, about: DecisionSubject, text: string | null): Promise<Uri | undefined> {
    return this.#enqueue(async () => {
      const by = workspace.getConfiguration(SECTION).get<string>('review.name')?.trim();
      const answer = await this.client.ask(decideRequest, { decision, about, text, by: by || null, date: `${new Date().toISOString().slice(0, 19)}Z` });
      if (!answer) return undefined;
      if ('problem' in answer) {
        void window.showErrorMessage(l10n.t('The decision could not be written: {0}.', answer.problem));
        return undefined;
      }
      if ('known' in answer) {
        window.setStatusBarMessage(l10n.t('That is decided already'), 5000);
        return Uri.parse(answer.known);
      }
      const file = Uri.parse(answer.file);
      return await this.#put({ file, before: null, after: answer.text }) ? file : undefined;
    });
  }

  /** Gives a decision another note. */
  change(file: Uri, note: string): Promise<boolean> {
    return this.#enqueue(async () => {
      const document = await openFile(file);
      if (!document) return false;
      const before = document.getText();
      const answer = await this.client.ask(changeDecisionRequest, { text: before, note });
      if (!answer) return false;
      if ('problem' in answer) {
        void window.showErrorMessage(l10n.t('The decision could not be written: {0}.', answer.problem));
        await window.showTextDocument(document);
        return false;
      }
      return this.#put({ file, before, after: answer.text });
    });
  }

  /** Takes a decision back: its file goes. */
  remove(file: Uri): Promise<boolean> {
    return this.#enqueue(async () => {
      const before = (await openFile(file))?.getText();
      return before !== undefined && await this.#put({ file, before, after: null });
    });
  }

  /** Takes back the last step, unless its file has been changed since. */
  undo(): Promise<void> {
    return this.#enqueue(async () => {
      const last = this.#last;
      if (!last) return;
      const now = (await openFile(last.file))?.getText() ?? null;
      if (now !== last.after) {
        void window.showInformationMessage(l10n.t('The decision has been changed since; undo in the file itself.'));
        if (now !== null) await window.showTextDocument(last.file);
        return;
      }
      if (await this.#put({ file: last.file, before: now, after: last.before })) this.#note(undefined);
    });
  }

  async #put(step: Step): Promise<boolean> {
    const { file, before, after } = step;
    const edit = new WorkspaceEdit();
    const document = before !== null && after !== null ? await openFile(file) : undefined;
    if (after === null) edit.deleteFile(file, { ignoreIfNotExists: true });
    else if (document) replace(edit, document, after);
    else edit.createFile(file, { contents: new TextEncoder().encode(after) });
    if (!await applyEdit({ edit, document })) {
      void window.showErrorMessage(l10n.t('The decision could not be written: {0} was changed meanwhile.', workspace.asRelativePath(file)));
      return false;
    }
    this.#note(step);
    return true;
  }

  #note(step: Step | undefined): void {
    this.#last = step;
    void commands.executeCommand('setContext', 'crosscheck.canUndoDecision', step !== undefined);
  }

  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(task);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}
