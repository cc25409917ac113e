/** Where one source goes by a label that says who stands behind it in one article, and by a plain one in another. */
import { stemmer } from 'stemmer';
import type { ArticleAttribution } from '../attribution/model';
import labels from '../data/source-labels.json';
import { FUNCTION_WORDS } from '../figures/function-words';
import { ENGLISH, type L10n } from '../l10n';
import { push } from '../lists';
import type { ArticleReading } from '../reading';
import type { ActorId, Mention } from '../schema';
import type { Found } from './model';
import { quoted, sentenceAt } from './places';

/** As long as a comma and the word after it. */
const SHORT = 8;
const AFTER = new Set(labels.after);
const BEFORE = new RegExp(`^(?:the |an? |its )?(?:${labels.before.join('|')})\\b`, 'i');

/** How one attribution names its source. */
interface Label {
  readonly reading: ArticleReading;
  readonly place: Mention;
  /** It says who stands behind it. */
  readonly loaded: boolean;
  /** What follows it says more of who it is, so that it is neither loaded nor plain. */
  readonly explained: boolean;
  readonly stems: ReadonlySet<string>;
}

/**
 * One finding for every source whose label is loaded in some articles and plain throughout others.
 * @param sources who is behind each attribution, by article.
 * @param l10n what the messages are in.
 */
export function labelsOf(readings: readonly ArticleReading[], sources: ReadonlyMap<string, readonly (ActorId | null)[]>, l10n: L10n = ENGLISH): Found[] {
  const byActor = new Map<ActorId, Label[]>();
  for (const reading of readings) {
    reading.attributions.forEach((attribution, k) => {
      const actor = sources.get(reading.article.path)?.[k];
      const label = actor ? labelOf(reading, attribution) : null;
      if (label) push(byActor, actor!, label);
    });
  }
  return [...byActor.values()].flatMap(all => foundIn(all, l10n));
}

function labelOf(reading: ArticleReading, { source, antecedent }: ArticleAttribution): Label | null {
  const span = antecedent ?? source;
  if (!span) return null;
  const words = span.text.toLowerCase().split(/[^\p{L}]+/u).filter(word => word.length > 2 && !FUNCTION_WORDS.has(word));
  const { start, end, text } = span;
  return { reading, place: { article: reading.article.path, start, end, text }, loaded: isLoaded(text), explained: isExplained(reading.article.text, end), stems: new Set(words.filter(word => !AFTER.has(word)).map(word => stemmer(word))) };
}

/** "the army-backed council", "the so-called council". */
function isLoaded(text: string): boolean {
  return BEFORE.test(text) || [...text.toLowerCase().matchAll(/\p{L}-(\p{L}+)/gu)].some(([, word]) => AFTER.has(word!));
}

/** "the council, a body set up by the army": what follows says who it is. */
function isExplained(text: string, end: number): boolean {
  return /^, (?:an?|the|which|who)\b/.test(text.slice(end, end + SHORT));
}

function foundIn(all: readonly Label[], l10n: L10n): Found[] {
  const loaded = firsts(all.filter(label => label.loaded));
  const articles = new Set(all.filter(label => label.loaded || label.explained).map(({ place }) => place.article));
  const plain = firsts(all.filter(({ loaded: is, explained, place, stems }) => !is && !explained && !articles.has(place.article) && loaded.some(label => [...stems].some(stem => label.stems.has(stem)))));
  if (loaded.length === 0 || plain.length === 0) return [];
  const told = [...loaded, ...plain];
  return [{
    kind: 'label-differs',
    message: l10n.t('{0} in {1}, {2} in {3}: one source, and the label differs.', quoted(loaded[0]!.place.text), loaded[0]!.place.article, quoted(plain[0]!.place.text), plain[0]!.place.article),
    places: told.map(({ place }) => place),
    sentences: told.map(({ reading, place }) => sentenceAt(reading, place.start)),
  }];
}

/** The first of each article. */
function firsts(all: readonly Label[]): Label[] {
  const seen = new Set<string>();
  return all.filter(({ place: { article } }) => !seen.has(article) && seen.add(article));
}
