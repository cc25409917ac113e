/** Tells what differs between two articles of one origin: what each has, in the order of their dates where these tell one. */
import { order } from '../comparison/values';
import type { CHANGE_KINDS, Found } from '../findings/model';
import { quoted, sentenceAt } from '../findings/places';
import type { ArticleReading } from '../reading';
import type { Mention } from '../schema';
import { overlaps } from '../article/passage';

type ChangeKind = (typeof CHANGE_KINDS)[number];

const LONGEST_WORD = 24;

/** What to say after both wordings. */
const ENDINGS: Readonly<Record<ChangeKind, string>> = {
  'hedge-changed': 'the hedge differs',
  'number-lost': 'the number is left open',
  'category-changed': 'what is counted differs',
  'source-changed': 'the source differs',
  'quotation-unmarked': 'the same words without quotation marks',
  'quotation-reworded': 'the quoted words differ',
  'agent-changed': 'who acts differs',
  'status-changed': 'how sure it is differs',
};

export class Teller {
  readonly found: Found[] = [];
  readonly #later: string | null;
  readonly #readings: ReadonlyMap<string, ArticleReading>;

  constructor(a: ArticleReading, b: ArticleReading) {
    this.#readings = new Map([a, b].map(reading => [reading.article.path, reading] as const));
    const before = order(a.article.published.date, b.article.published.date);
    this.#later = before === 0 ? null : (before < 0 ? b : a).article.path;
  }

  /** The words of `one` come first, unless its article is the later. Of words that differ from several places of the other article, the first is told. */
  tell(kind: ChangeKind, one: Mention, other: Mention, ending: string = ENDINGS[kind]): void {
    const places = one.article === this.#later ? [other, one] : [one, other];
    if (this.found.some(found => found.kind === kind && places.some(place => found.places.some(known => known.article === place.article && overlaps(known, place))))) return;
    this.found.push({ kind, message: this.#message(places, ending, kind === 'source-changed'), places, sentences: places.map(({ article, start }) => sentenceAt(this.#readings.get(article)!, start)) });
  }

  /** The word right before a place, in lower case; empty where none is. */
  wordBefore({ article: path, start }: Pick<Mention, 'article' | 'start'>): string {
    return /(\S+)\s$/.exec(this.#readings.get(path)!.article.text.slice(Math.max(0, start - LONGEST_WORD), start))?.[1]?.toLowerCase() ?? '';
  }

  /** @param short words that are no more than where the difference is are cut. */
  #message(places: readonly Mention[], ending: string, short: boolean): string {
    const [first, second] = places.map(({ article, text }) => `${quoted(short ? shortened(text) : text)} in ${article}`);
    return `${first!}, ${this.#later === null ? '' : 'later '}${second!}: ${ending}.`;
  }
}

/** As many words show which sentence is meant. */
const LEAD = 8;

function shortened(text: string): string {
  const words = text.split(/\s+/);
  return words.length > LEAD + 2 ? `${words.slice(0, LEAD).join(' ')} …` : text;
}
