/** Tells what differs between two articles of one origin: what each has, in the order of their dates where these tell one. */
import { order } from '../comparison/values';
import type { CHANGE_KINDS, Found } from '../findings/model';
import { quoted, sentenceAt } from '../findings/places';
import type { L10n } from '../l10n';
import type { ArticleReading } from '../reading';
import type { Mention } from '../schema';
import { overlaps } from '../article/passage';

type ChangeKind = (typeof CHANGE_KINDS)[number];

const LONGEST_WORD = 24;

export class Teller {
  readonly found: Found[] = [];
  readonly #later: string | null;
  readonly #readings: ReadonlyMap<string, ArticleReading>;

  constructor(a: ArticleReading, b: ArticleReading, private readonly l10n: L10n) {
    this.#readings = new Map([a, b].map(reading => [reading.article.path, reading] as const));
    const before = order(a.article.published.date, b.article.published.date);
    this.#later = before === 0 ? null : (before < 0 ? b : a).article.path;
  }

  /**
   * The words of `one` come first, unless its article is the later. Of words that differ from several places of the other article, the first is told.
   * @param only the article that alone gives a source.
   */
  tell(kind: ChangeKind, one: Mention, other: Mention, only: string | null = null): void {
    const places = one.article === this.#later ? [other, one] : [one, other];
    if (this.found.some(found => found.kind === kind && places.some(place => found.places.some(known => known.article === place.article && overlaps(known, place))))) return;
    this.found.push({ kind, message: this.#message(kind, places, only), places, sentences: places.map(({ article, start }) => sentenceAt(this.#readings.get(article)!, start)) });
  }

  /** The word right before a place, in lower case; empty where none is. */
  wordBefore({ article: path, start }: Pick<Mention, 'article' | 'start'>): string {
    return /(\S+)\s$/.exec(this.#readings.get(path)!.article.text.slice(Math.max(0, start - LONGEST_WORD), start))?.[1]?.toLowerCase() ?? '';
  }

  /** Words that are no more than where the difference is are cut. */
  #message(kind: ChangeKind, places: readonly Mention[], only: string | null): string {
    const { l10n } = this;
    const [a, b] = places.map(({ article, text }) => [quoted(kind === 'source-changed' ? shortened(text) : text), article] as const);
    const how = only === null ? endingOf(kind, l10n) : l10n.t('only {0} gives a source', only);
    return this.#later === null ? l10n.t('{0} in {1}, {2} in {3}: {4}.', ...a!, ...b!, how) : l10n.t('{0} in {1}, later {2} in {3}: {4}.', ...a!, ...b!, how);
  }
}

/** What to say after both wordings. */
function endingOf(kind: ChangeKind, l10n: L10n): string {
  switch (kind) {
    case 'hedge-changed': return l10n.t('the hedge differs');
    case 'number-lost': return l10n.t('the number is left open');
    case 'category-changed': return l10n.t('what is counted differs');
    case 'source-changed': return l10n.t('the source differs');
    case 'quotation-unmarked': return l10n.t('the same words without quotation marks');
    case 'quotation-reworded': return l10n.t('the quoted words differ');
    case 'agent-changed': return l10n.t('who acts differs');
    case 'status-changed': return l10n.t('how sure it is differs');
  }
}

/** As many words show which sentence is meant. */
const LEAD = 8;

function shortened(text: string): string {
  const words = text.split(/\s+/);
  return words.length > LEAD + 2 ? `${words.slice(0, LEAD).join(' ')} …` : text;
}
