import {
  CodeActionKind, CompletionRequest, FileChangeType, TextDocuments, TextDocumentSyncKind,
  type CancellationToken, type Connection, type DocumentUri, type InitializeParams, type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { writeCorrections } from '../engine/corrections/edit';
import { actorAt, actorItems } from './actors';
import { answerAssistant } from './assistant';
import { codeActionsAt } from './code-actions';
import { completionsAt } from './completion';
import { CorrectionFiles } from './corrections';
import { coverageItem, coverageText } from './coverage';
import { diagnosticsOf } from './diagnostics';
import { exportText, reportText } from './export';
import type { Host, Machine } from './host';
import { cardAt, hoverAt, hoverMeanwhile } from './hover';
import { Store } from '../indexing/store';
import { Library, type Held } from './library';
import { marksOf } from './marks';
import { OpenDocuments } from './open-documents';
import { originChanges, sidesOf } from './origins';
import { Paths } from './paths';
import {
  actorAtRequest, actorsRequest, assistantRequest, cardRequest, changedNotification, comparisonRequest, comparisonsRequest, coverageRequest, coverageTextRequest, eventsRequest, exportRequest, figureAtRequest, listArticlesRequest, marksRequest,
  originsRequest, clearIndexRequest, relistNotification, reportRequest, settingsNotification, sidesRequest, statusNotification, statusRequest, writeCorrectionsRequest,
  changeDecisionRequest, decideRequest, decisionsRequest, listDecisionsRequest, movedRequest, otherFiguresRequest, CORRECTIONS_PATH, REVIEW_FOLDER,
} from './protocol';
import { comparisonChanges, comparisonItem, eventChanges } from './queries';
import { Reader } from './reader';
import { ReviewFiles } from './review';
import { changeDecision, decide, decisionItems, otherFigures } from './review-queries';
import { definitionAt, highlightsAt, referencesAt } from './references';
import { DEFAULTS, languageFrom, settingsFrom, storageFrom } from './settings';
import { symbolsOf } from './symbols';
import { Debounced, unlessCancelled, within } from './timing';
import { WorkspaceIndex } from './workspace-index';

/** A hover that comes later than this is worse than none. */
const HOVER_PATIENCE = 150;
/** Changes are told once they have stopped for so long, while many files are read at the latest after the second. */
const CHANGE_QUIET = 150;
const CHANGE_LONGEST = 2000;
/** A view of the folder that takes longer than this is not made at every keystroke, but when changes are told. */
const CHEAP = 100;
const STATUS_INTERVAL = 100;

/** Serves one client over a connection that the caller has made and not yet listened on. */
export function startServer(connection: Connection, machine: Machine): void {
  let settings = DEFAULTS;
  const warn = (message: string) => connection.console.warn(message);
  const status = new Debounced(() => send(connection.sendNotification(statusNotification, index.status())), () => STATUS_INTERVAL);
  const tell = async () => {
    telling++;
    await library.prepare(() => host.pause());
    telling--;
    send(connection.sendNotification(changedNotification));
    [...documents.uris, ...corrections.uris, ...review.uris].forEach(publishDiagnostics);
    status.ask();
    waitingForChange.splice(0).forEach(go => go());
  };
  // while files come one after the other, a pause between two of them is no rest
  const change = new Debounced(() => void tell(), () => (index.isReady ? CHANGE_QUIET : Math.max(CHANGE_QUIET, library.cost)), () => Math.max(CHANGE_LONGEST, 10 * library.cost));
  const waitingForChange: (() => void)[] = [];
  /** Changes that a view is made ready for. */
  let telling = 0;
  /** A view of the folder would have to be made now, at a cost, while one is to be made soon anyway. */
  const isViewDue = () => (change.isPending || telling > 0) && library.cost > CHEAP;
  const viewMade = async (token: CancellationToken) => {
    if (isViewDue()) await unlessCancelled(new Promise<void>(resolve => waitingForChange.push(resolve)), token);
  };
  /** What needs a view of the folder and can wait until one is made for all that ask. */
  const ofFolder = <T>(answer: () => T) => async (token: CancellationToken): Promise<T> => {
    await viewMade(token);
    return answer();
  };

  const paths = new Paths();
  const host: Host = { ...machine, readFile: (uri, maxBytes) => machine.readFile(uri, maxBytes, paths.folders.map(folder => folder.uri)) };
  const library: Library = new Library(paths, { onChange: () => change.ask(), warn, now: () => host.now() });
  const review: ReviewFiles = new ReviewFiles(host, library, paths, {
    list: async () => {
      try {
        return await connection.sendRequest(listDecisionsRequest);
      } catch (error) {
        warn(`The decisions could not be listed: ${String(error)}`);
        return [];
      }
    },
    onRead: uri => { if (!change.isPending) publishDiagnostics(uri); },
  });
  const corrections: CorrectionFiles = new CorrectionFiles(host, library, paths, uri => { if (!change.isPending) publishDiagnostics(uri); });
  const reader = new Reader(host, library, warn);
  const documents: OpenDocuments = new OpenDocuments(library, reader, paths, () => index, () => settings, uri => { if (!change.isPending) publishDiagnostics(uri); });
  const index: WorkspaceIndex = new WorkspaceIndex(host, library, reader, {
    list: async () => {
      try {
        return await connection.sendRequest(listArticlesRequest);
      } catch (error) {
        warn(`The articles could not be listed: ${String(error)}`);
        return [];
      }
    },
    settings: () => settings,
    store: () => store,
    isOpen: uri => documents.has(uri),
    documentsIdle: () => documents.idle(),
    onListed: () => documents.recheck(),
    onStatus: () => {
      status.ask();
      // all is read: what was put off is due
      if (change.isPending && index.isReady) change.ask();
    },
  });
  let store: Promise<Store | undefined> = Promise.resolve(undefined);
  const synchronised = new TextDocuments(TextDocument);
  const diagnosed = new Set<DocumentUri>();

  connection.onInitialize(({ initializationOptions, workspaceFolders, capabilities }: InitializeParams): InitializeResult => {
    settings = settingsFrom(initializationOptions, DEFAULTS);
    library.speak(languageFrom(initializationOptions));
    const storage = storageFrom(initializationOptions);
    if (storage !== undefined && host.build !== undefined) store = Store.open({ files: host.storeIn(storage), digest: host.digest, build: host.build, warn });
    paths.change({ added: workspaceFolders ?? [], removed: [] });
    connection.onInitialized(() => {
      if (capabilities.textDocument?.completion?.dynamicRegistration) {
        // in that file alone: elsewhere one completes what one writes
        void connection.client.register(CompletionRequest.type, { documentSelector: [CORRECTIONS_PATH, `${REVIEW_FOLDER}/*.yaml`].map(path => ({ pattern: `**/${path}` })), triggerCharacters: [' ', '"'] });
      }
      void corrections.load();
      void review.load();
      if (capabilities.workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(folders => {
          // first, so that a change that makes no sense changes nothing
          paths.change(folders);
          index.reset();
          documents.restart();
          for (const document of synchronised.all()) for (const files of [corrections, review]) if (files.has(document.uri)) files.edited(document);
          void corrections.load();
          void review.load();
          void index.relist();
        });
      }
      void index.relist();
    });
    return {
      serverInfo: { name: 'Crosscheck' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        documentSymbolProvider: true,
        referencesProvider: true,
        definitionProvider: true,
        documentHighlightProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.onShutdown(async () => {
    status.cancel();
    change.cancel();
    await (await store)?.flush();
  });

  synchronised.onDidChangeContent(({ document }) => {
    const files = [corrections, review].find(held => held.has(document.uri));
    if (files) files.edited(document);
    else documents.changed(document);
  });
  synchronised.onDidClose(({ document: { uri } }) => {
    void corrections.closed(uri);
    void review.closed(uri);
    documents.closed(uri);
    publishDiagnostics(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const deleted = changes.filter(({ type }) => type === FileChangeType.Deleted);
    for (const { uri } of deleted) {
      corrections.deleted(uri);
      review.deleted(uri);
      index.remove(uri);
    }
    const changed = changes.filter(change => !deleted.includes(change)).map(({ uri }) => uri);
    void index.changed(changed.filter(uri => [corrections, review].filter(files => files.changed(uri)).length === 0));
  });
  connection.onNotification(relistNotification, () => void index.relist());
  connection.onNotification(settingsNotification, sent => {
    const before = settings;
    settings = settingsFrom(sent, before);
    if (settings.maxFileSize !== before.maxFileSize) index.retry();
    documents.uris.forEach(publishDiagnostics);
  });

  connection.onHover(async ({ textDocument: { uri }, position }, token) => {
    if (!settings.hover || !documents.has(uri)) return null;
    const { l10n } = library;
    const answer = await unlessCancelled(within(documents.current(uri).then(held => ({ held })), HOVER_PATIENCE), token);
    if (!answer || isViewDue()) return hoverMeanwhile(pending() ?? l10n.t('the last change'), l10n);
    return answer.held ? hoverAt(library, corrections, answer.held, position, pending()) : null;
  });
  connection.onDocumentSymbol(({ textDocument }, token) => inArticle(textDocument, token, held => symbolsOf(held, library)));
  connection.onReferences(({ textDocument, position, context }, token) => inArticle(textDocument, token, held => referencesAt(library, held, position, context.includeDeclaration)));
  connection.onDefinition(({ textDocument, position }, token) => inArticle(textDocument, token, held => definitionAt(library, held, position)));
  connection.onDocumentHighlight(({ textDocument, position }, token) => inArticle(textDocument, token, held => highlightsAt(library, held, position)));
  connection.onCodeAction((params, token) => review.has(params.textDocument.uri) ? review.actionsAt(params.textDocument.uri, params.range) : inArticle(params.textDocument, token, held => codeActionsAt(library, held, params)));

  connection.onRequest(marksRequest, async ({ uri }, token) => {
    await unlessCancelled(documents.current(uri), token);
    await viewMade(token);
    const marks = await inArticle({ uri }, token, held => marksOf(held, library.view));
    return marks ?? { uri, version: documents.version(uri) ?? 0, complete: true, article: false, marks: [] };
  });
  connection.onRequest(eventsRequest, ({ since }, token) => ofFolder(() => eventChanges(library, since))(token));
  connection.onRequest(comparisonsRequest, ({ since }, token) => ofFolder(() => comparisonChanges(library, since))(token));
  connection.onRequest(originsRequest, ({ since }, token) => ofFolder(() => originChanges(library, since))(token));
  connection.onRequest(sidesRequest, of => sidesOf(library, of));
  connection.onRequest(comparisonRequest, ({ figure }) => comparisonItem(library, figure));
  connection.onRequest(figureAtRequest, ({ uri, position }, token) =>
    inArticle({ uri }, token, held => library.view.figureAt(held.path, held.document.offsetAt(position))?.id ?? null));
  const sources = { library, paths, corrections };
  connection.onRequest(cardRequest, ({ uri, position }, token) => inArticle({ uri }, token, held => cardAt(library, corrections, held, position, pending())));
  connection.onRequest(actorsRequest, () => actorItems(sources));
  connection.onRequest(actorAtRequest, ({ uri, position }, token) => inArticle({ uri }, token, held => actorAt(sources, held, position)));
  connection.onRequest(writeCorrectionsRequest, ({ text, corrections: made }) => writeCorrections(text, made, library.l10n));
  const decisions = { library, paths, review };
  connection.onRequest(decisionsRequest, ofFolder(() => decisionItems(decisions)));
  connection.onRequest(decideRequest, made => decide(decisions, made));
  connection.onRequest(changeDecisionRequest, change => changeDecision(library, change));
  connection.onRequest(otherFiguresRequest, ({ figure }) => otherFigures(library, figure));
  connection.onRequest(movedRequest, ({ moves }) => review.moved(moves));
  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const document = corrections.textOf(uri) ?? review.textOf(uri);
    const folder = paths.folderOf(uri);
    return document && folder ? completionsAt(library, folder, document, position) : null;
  });
  connection.onRequest(coverageRequest, ofFolder(() => coverageItem(library)));
  connection.onRequest(coverageTextRequest, part => coverageText(library, part));
  connection.onRequest(reportRequest, params => reportText(library, params, index.status().skipped));
  connection.onRequest(exportRequest, params => exportText(library, params));
  connection.onRequest(assistantRequest, async (question, token) => {
    await viewMade(token);
    return answerAssistant(library, question, pending());
  });
  connection.onRequest(statusRequest, () => index.status());
  connection.onRequest(clearIndexRequest, async () => {
    await (await store)?.clear();
    index.reset();
    documents.restart();
    void index.relist();
  });

  /** Answers from the newest version of a document; null where it is no article. */
  async function inArticle<T>({ uri }: { readonly uri: DocumentUri }, token: CancellationToken, answer: (held: Held) => T): Promise<T | null> {
    const held = await unlessCancelled(documents.current(uri), token);
    return held ? answer(held) : null;
  }

  /** What is still to be read: "12 of 40 files"; null when all is. */
  function pending(): string | null {
    if (index.isReady) return null;
    const { done, total } = index.status();
    const { l10n } = library;
    return l10n.t('{0} of {1} files', done, total);
  }

  function publishDiagnostics(uri: DocumentUri): void {
    const held = documents.held(uri);
    const diagnostics = [corrections, review].find(files => files.has(uri) || files.uris.includes(uri))?.diagnosticsOf(uri, index.isReady) ?? (held ? diagnosticsOf(library, held, settings) : []);
    // of most documents there is nothing to say, and nothing to take back
    if (diagnostics.length === 0 && !diagnosed.delete(uri)) return;
    if (diagnostics.length > 0) diagnosed.add(uri);
    const version = documents.version(uri) ?? corrections.textOf(uri)?.version ?? review.textOf(uri)?.version;
    send(connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics }));
  }

  /** A message that can't be sent has no one left to read it. */
  function send(sent: Promise<void>): void {
    sent.catch(() => undefined);
  }

  synchronised.listen(connection);
  connection.listen();
}
