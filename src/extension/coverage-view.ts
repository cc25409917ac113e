/**
 * Coverage: what each article says of each figure, event and statement of the folder, and what it leaves out, in a panel. The page
 * (`media/coverage.js`) is told what to show and can ask for two things, that a place be opened and that what it shows be saved.
 */
import { ViewColumn, commands, l10n, window, type Disposable, type ExtensionContext, type Uri, type WebviewPanel } from 'vscode';
import * as z from 'zod/mini';
import { coverageRequest, coverageTextRequest, type ClaimKind, type CoverageFormat, type CoverageItem, type CoveragePart } from '../server/protocol';
import type { Client } from './client';
import { pageOptions, showPage } from './page';
import { reveal } from './places';
import { save } from './save';

const VIEW_TYPE = 'crosscheck.coverage';
export const OPEN_COVERAGE = 'crosscheck.openCoverage';

/** What the page may say. Articles are named by their paths, claims by their ids. */
const Message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('openArticle'), article: z.string() }),
  z.object({ type: z.literal('openPlace'), claim: z.string(), article: z.string(), telling: z.int() }),
  z.object({ type: z.literal('save'), format: z.enum(['csv', 'md', 'html']), articles: z.array(z.string()), claims: z.array(z.string()) }),
]);

const PAGE = { style: 'media/coverage.css', script: 'media/coverage.js' };

class CoverageView implements Disposable {
  #panel: WebviewPanel | undefined;
  /** As shown. */
  #coverage: CoverageItem | undefined;
  /** The article from which the panel was opened: its story is shown first. */
  #from: string | undefined;

  constructor(private readonly extensionUri: Uri, private readonly client: Client) {}

  open(from: string | undefined): void {
    if (this.#panel) return this.#panel.reveal();
    this.#from = from;
    this.adopt(window.createWebviewPanel(VIEW_TYPE, l10n.t('Coverage'), ViewColumn.Active, pageOptions(this.extensionUri)));
  }

  /** Takes over a panel, new or restored from the last session. */
  adopt(panel: WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    showPage(panel, this.extensionUri, PAGE, message => this.#receive(message));
  }

  async update(): Promise<void> {
    // a page that is hidden is gone, and asks anew when it comes back
    if (!this.#panel?.visible || this.client.state !== 'running') return;
    const coverage = await this.client.ask(coverageRequest);
    if (!coverage) return;
    this.#coverage = coverage;
    const from = coverage.articles.find(({ uri }) => uri === this.#from)?.article ?? null;
    await this.#panel?.webview.postMessage({ type: 'show', coverage, from, complete: this.client.isComplete, texts: texts() });
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  async #receive(received: unknown): Promise<void> {
    const { data: message } = Message.safeParse(received);
    if (!message) return;
    if (message.type === 'ready') return this.update();
    if (message.type === 'save') return this.#save(message);
    const index = this.#coverage?.articles.findIndex(({ article }) => article === message.article) ?? -1;
    if (message.type === 'openArticle') {
      const column = this.#coverage?.articles[index];
      if (column) await reveal(column.uri, { start: START, end: START });
    } else {
      const claim = this.#coverage?.claims.find(({ id }) => id === message.claim);
      const place = claim?.cells.find(({ article }) => article === index)?.tellings[message.telling];
      if (place) await reveal(place.uri, place.range);
    }
  }

  async #save(part: CoveragePart): Promise<void> {
    await save({
      client: this.client, title: l10n.t('Save Coverage'), fileName: `crosscheck-coverage.${part.format}`, formatName: FORMAT_NAMES[part.format],
      make: token => this.client.ask(coverageTextRequest, part, token),
    });
  }
}

const START = { line: 0, character: 0 };
const FORMAT_NAMES: Readonly<Record<CoverageFormat, string>> = { csv: 'CSV', md: 'Markdown', html: 'HTML' };

/** The page's own words; `{0}`, `{1}` … are filled in by the page. */
function texts() {
  const kinds: Readonly<Record<ClaimKind, string>> = { figure: l10n.t('Figure'), event: l10n.t('Event'), statement: l10n.t('Statement') };
  return {
    title: l10n.t('Coverage'),
    table: l10n.t('What each article says of each claim'),
    claim: l10n.t('Claim'),
    kinds,
    search: l10n.t('Search claims'),
    story: l10n.t('Story'),
    allArticles: l10n.t({ message: 'All articles ({0})', args: ['{0}'], comment: ['{0} is their number'] }),
    kind: l10n.t('Kind'),
    allKinds: l10n.t('All kinds'),
    onlyKinds: { figure: l10n.t('Figures'), event: l10n.t('Events'), statement: l10n.t('Statements') },
    told: l10n.t('Told by'),
    toldByAny: l10n.t('One origin or more'),
    toldBySeveral: l10n.t('Several origins'),
    toldByOne: l10n.t('One origin alone'),
    differing: l10n.t('Only what is told differently'),
    sort: l10n.t('Order'),
    sorts: { kind: l10n.t('By kind'), origins: l10n.t('By origins'), time: l10n.t('By date') },
    save: l10n.t('Save as'),
    onlyHere: l10n.t('only here'),
    oneOriginOnly: l10n.t('one origin only'),
    origins: l10n.t('{0} origins', '{0}'),
    sharedOrigin: l10n.t('One origin'),
    sharedOriginOf: l10n.t('One origin: {0}', '{0}'),
    differs: l10n.t('differs'),
    says: l10n.t('told differently'),
    open: l10n.t('Open in the article'),
    openArticle: l10n.t('Open the article'),
    summary: l10n.t('{0} of {1} claims, {2} articles, {3} origins', '{0}', '{1}', '{2}', '{3}'),
    none: l10n.t('No claim matches these filters.'),
    empty: l10n.t('No article of this folder reports a figure with its source or an event.'),
    reading: l10n.t('Reading the articles…'),
  };
}

export function registerCoverageView(context: ExtensionContext, client: Client): void {
  const view = new CoverageView(context.extensionUri, client);
  context.subscriptions.push(
    view,
    client.onDidChangeIndex(() => view.update()),
    client.onDidChangeState(() => view.update()),
    commands.registerCommand(OPEN_COVERAGE, () => view.open(window.activeTextEditor?.document.uri.toString())),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel(panel) {
        view.adopt(panel);
        return Promise.resolve();
      },
    }),
  );
}
