/** The source × claim matrix of a folder: what each article says of what others say, and what it leaves out. */
import { contains } from '../article/passage';
import type { FolderReading } from '../corpus/folder';
import { formatDate } from '../dates/in-words';
import { differencesOf } from '../events/differences';
import type { Account } from '../events/model';
import { plain, shorten } from '../export/plain';
import { formatReading } from '../figures/in-words';
import { ENGLISH, type L10n } from '../l10n';
import { byCodeUnit, push } from '../lists';
import type { ActorId, Comparison, Event, Figure, FigureId, OriginId, Span } from '../schema';
import { aspectTerm, statusTerm, tellingInWords } from '../terms';
import { CLAIM_KINDS, type Cell, type Claim, type Column, type Coverage, type Telling } from './model';
import { sharedStatements, type Statement, type StatementForm } from './statements';
import { storiesOf } from './stories';

/** So many characters of a statement or of an event's words stand in a cell, and in a row's label. */
const WORDS_IN_CELL = 160;
const WORDS_IN_LABEL = 110;

/** When each article was published, EDTF, by its path. */
type Published = ReadonlyMap<string, string | null>;

/** A claim before its cells are laid out by articles. */
type Draft = Omit<Claim, 'cells' | 'origins' | 'onlyIn'> & { readonly tellings: readonly Telling[] };

/**
 * Everything that two origins or more report, and of what one origin alone reports that which is news: figures that have a source, and events.
 * What two articles of one origin let the same source say is a row, too: it shows who quotes and who paraphrases.
 * @param l10n what is said of the articles' words is in it.
 */
export function coverageOf(folder: FolderReading, l10n: L10n = ENGLISH): Coverage {
  const { originOf } = folder.lineage;
  const columns = columnsOf(folder);
  const order = new Map(columns.map(({ article }, i) => [article, i]));
  const figures = new Map(folder.analysis.figures.filter(({ kind }) => kind !== 'age').map(figure => [figure.id, figure]));
  const nameOf = namesIn(folder);
  const published: Published = new Map(folder.analysis.articles.map(article => [article.path, article.published.date]));
  const drafts = [...comparedFigures(folder, figures, published, l10n), ...singleFigures(folder, figures.values(), published, l10n), ...events(folder, figures, nameOf, l10n), ...statements(folder, nameOf, published, l10n)];
  const claims = drafts.map(({ tellings, ...draft }): Claim => {
    const cells = cellsOf(tellings, order);
    const origins = new Set(cells.map(({ article }) => originOf.get(article)!));
    const [only] = origins;
    return { ...draft, cells, origins: origins.size, onlyIn: origins.size === 1 ? only! : null };
  });
  claims.sort((a, b) => CLAIM_KINDS.indexOf(a.kind) - CLAIM_KINDS.indexOf(b.kind) || Number(b.differs) - Number(a.differs) || b.origins - a.origins || b.cells.length - a.cells.length
    || byCodeUnit(a.time ?? LAST, b.time ?? LAST) || byCodeUnit(a.label, b.label) || byCodeUnit(a.id, b.id));
  const told = new Set(claims.flatMap(({ cells }) => cells.map(({ article }) => article)));
  const articles = columns.filter(({ article }) => told.has(article));
  return { articles, claims, stories: storiesOf(articles, claims) };
}

const LAST = '\uffff';

/** All articles, an origin's side by side. */
function columnsOf({ analysis, lineage }: FolderReading): Column[] {
  const byOrigin = new Map<OriginId, Column[]>();
  for (const { path, outlet, title, published } of analysis.articles) {
    const origin = lineage.originOf.get(path)!;
    push(byOrigin, origin, { article: path, source: outlet ?? path.slice(path.lastIndexOf('/') + 1), title, published: published.date, origin });
  }
  return [...byOrigin.values()].sort((a, b) => b.length - a.length).flatMap(columns => columns.sort((a, b) => byCodeUnit(a.published ?? LAST, b.published ?? LAST)));
}

function namesIn({ analysis }: FolderReading): (id: ActorId) => string {
  const names = new Map(analysis.actors.map(({ id, name }) => [id, name]));
  return id => names.get(id) ?? '';
}

/** What each article tells, in the order of the columns; what it says twice stands once. */
function cellsOf(tellings: readonly Telling[], order: ReadonlyMap<string, number>): Cell[] {
  const byArticle = new Map<string, Telling[]>();
  for (const telling of [...tellings].sort((a, b) => a.start - b.start)) {
    const told = byArticle.get(telling.article) ?? [];
    if (!told.some(({ says, differs }) => says === telling.says && differs === telling.differs)) push(byArticle, telling.article, telling);
  }
  return [...byArticle].sort(([a], [b]) => order.get(a)! - order.get(b)!).map(([article, held]) => ({ article, tellings: held }));
}

/** Figures of several places that measure the same; told by one article alone, as any figure, if one of them has a source. */
function comparedFigures({ analysis, lineage }: FolderReading, figures: ReadonlyMap<FigureId, Figure>, published: Published, l10n: L10n): Draft[] {
  return analysis.comparisons.flatMap((comparison): Draft[] => {
    const compared = comparison.figures.flatMap(id => figures.get(id) ?? []);
    const origins = new Set(compared.map(({ article }) => lineage.originOf.get(article)));
    if (origins.size < 2 && !compared.some(({ attribution }) => attribution !== null)) return [];
    const { id, label, relation, reason } = comparison;
    const differing = inConflict(comparison);
    const asOf = compared.flatMap(figure => figure.asOf ?? []).sort(byCodeUnit);
    return [{ id, kind: 'figure', label, time: asOf.at(-1) ?? null, relation, differs: relation === 'conflict', reason, tellings: compared.map(figure => figureTelling(figure, label, published, differing.has(figure.id), l10n)) }];
  });
}

function inConflict({ pairs }: Comparison): ReadonlySet<FigureId> {
  return new Set(pairs.filter(({ relation }) => relation === 'conflict').flatMap(({ a, b }) => [a, b]));
}

/** Figures with a source that no other place gives; an article that gives one twice has one row for it. */
function singleFigures({ analysis }: FolderReading, figures: Iterable<Figure>, published: Published, l10n: L10n): Draft[] {
  const contents = new Map(analysis.articles.map(({ path, attributions }) => [path, attributions.map(({ content }) => content)]));
  const alike = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.comparison === null && figure.attribution !== null) push(alike, JSON.stringify([figure.article, figure.measure, formatReading(figure)]), figure);
  }
  return [...alike.values()].map((held): Draft => {
    const { id, asOf, counted, measure, text } = held[0]!;
    // of what nothing is counted, the source's words tell more than "duration in weeks"
    const label = counted === null ? inLabel(contentAround(held[0]!, contents.get(held[0]!.article) ?? []) ?? text) : measure;
    return { id, kind: 'figure', label, time: asOf, relation: null, differs: false, reason: null, tellings: held.map(figure => figureTelling(figure, label, published, false, l10n)) };
  });
}

/** The shortest of what is attributed to somebody that has the figure in it. */
function contentAround(figure: Figure, contents: readonly Span[]): string | undefined {
  return contents.filter(content => contains(content, figure)).sort((a, b) => a.text.length - b.text.length)[0]?.text;
}

/** A source's words as they name a row. */
function inLabel(text: string): string {
  return shorten(plain(text).replace(/^that /, ''), WORDS_IN_LABEL);
}

/** Its status is told where the claim's label doesn't tell it, and its date where it is not that of the article. */
function figureTelling(figure: Figure, label: string, published: Published, differs: boolean, l10n: L10n): Telling {
  const { article, start, end, text, attribution, status, asOf } = figure;
  const facts = [attribution && plain(attribution.text), asOf === null || asOf === published.get(article) ? null : l10n.t('as of {0}', formatDate(asOf, l10n))].filter(fact => fact !== null);
  const reading = formatReading(figure, l10n);
  return { article, start, end, text, differs, says: status === 'reported' || label.includes(status) ? reading : `${reading} (${statusTerm(status, l10n)})`, detail: facts.length > 0 ? facts.join(', ') : null };
}

function events({ analysis, accounts }: FolderReading, figures: ReadonlyMap<FigureId, Figure>, nameOf: (id: ActorId) => string, l10n: L10n): Draft[] {
  const figuresIn = new Map<string, Figure[]>();
  for (const figure of figures.values()) push(figuresIn, figure.article, figure);
  const comparisons = new Map(analysis.comparisons.map(comparison => [comparison.id, comparison]));
  return analysis.events.map((event: Event): Draft => {
    const told = accounts.get(event.id) ?? [];
    const articles = new Set(told.map(({ article }) => article));
    const near = [...articles].flatMap(article => figuresIn.get(article) ?? []);
    const compared = [...new Set(near.map(({ comparison }) => comparison))].flatMap(id => (id === null ? [] : comparisons.get(id) ?? []));
    const differences = articles.size < 2 ? [] : differencesOf(told, nameOf, near, compared).filter(({ aspect }) => aspect !== 'status');
    const differing = new Set<Account>(differences.flatMap(({ tellings }) => tellings.flatMap(({ accounts: of }) => of)));
    const reasons = differences.map(({ aspect, tellings }) => `${aspectTerm(aspect, l10n)}: ${tellings.map(({ value }) => plain(tellingInWords(aspect, value, l10n))).join(' ≠ ')}`);
    return {
      id: event.id, kind: 'event', label: event.label, time: event.date, relation: null, differs: differences.length > 0, reason: reasons.length > 0 ? l10n.t('The sources differ on {0}', reasons.join('; ')) : null,
      tellings: told.map(account => eventTelling(account, differing.has(account), l10n)),
    };
  });
}

function eventTelling({ article, start, end, text, status, date }: Account, differs: boolean, l10n: L10n): Telling {
  const told = statusTerm(status, l10n);
  return { article, start, end, text, differs, says: date === null ? told : `${told}, ${formatDate(date, l10n)}`, detail: `“${shorten(text, WORDS_IN_CELL)}”` };
}

function statements(folder: FolderReading, nameOf: (id: ActorId) => string, published: Published, l10n: L10n): Draft[] {
  return sharedStatements(folder).map((group): Draft => {
    const [first] = group;
    const speaker = group.find(statement => statement.speaker !== null)?.speaker;
    const dates = group.flatMap(({ article }) => published.get(article) ?? []).sort(byCodeUnit);
    return {
      id: `statement:${first!.article}#${first!.start}`, kind: 'statement', label: `${speaker == null ? plain(first!.by) : nameOf(speaker)}: ${labelOf(group)}`,
      time: dates[0] ?? null, relation: null, differs: false, reason: null, tellings: group.map(statement => statementTelling(statement, l10n)),
    };
  });
}

/** The words that say it most briefly, but whole. */
function labelOf(group: readonly Statement[]): string {
  const texts = group.map(({ text }) => plain(text)).sort((a, b) => a.length - b.length || byCodeUnit(a, b));
  return inLabel(texts.find(text => text.length >= WHOLE) ?? texts.at(-1)!);
}

const WHOLE = 40;

function statementTelling({ article, start, end, text, by, form }: Statement, l10n: L10n): Telling {
  return { article, start, end, text, differs: false, says: shorten(text, WORDS_IN_CELL), detail: `${formTerm(form, l10n)}, ${plain(by)}` };
}

function formTerm(form: StatementForm, l10n: L10n): string {
  switch (form) {
    case 'quoted': return l10n.t('quoted');
    case 'paraphrased': return l10n.t('paraphrased');
    case 'partly quoted': return l10n.t('partly quoted');
  }
}
