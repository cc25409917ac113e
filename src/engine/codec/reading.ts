/**
 * What an article says, as bytes, to be made an `ArticleReading` again beside the article's text: for a cache, and to cross from one
 * thread to another. The bytes hold neither the text nor what is quickly made from it, its tokens and sentences.
 */
import { proseOf, type ArticleSource } from '../article/article';
import type { Article, Paragraph, Quote } from '../article/model';
import { passageLater } from '../article/passage';
import type { ArticleReading, PassageReading } from '../reading';
import { ValueReader, ValueWriter } from './values';

/** What all that spans articles asks of a reading; it is written first. */
interface Stored {
  readonly layout: Omit<Article, 'path' | 'text' | 'paragraphs'>;
  readonly paragraphs: readonly (Omit<Paragraph, 'passage'> & { readonly quotes: readonly Quote[] })[];
  /** What the article has otherwise than its layout. */
  readonly article: Pick<Article, 'published' | 'problems'>;
  readonly resolved: Omit<ArticleReading, 'layout' | 'article' | 'passages'>;
}

/** What each passage says on its own, which only a change of the article, of its date or of a correction asks for; its offsets count from the passage's start. */
type StoredPassage = Omit<PassageReading, 'passage'>;

export function encodeReading(reading: ArticleReading): Uint8Array<ArrayBuffer> {
  const { layout: { path: _path, text, paragraphs, ...layout }, article: { published, problems }, passages, ...resolved } = reading;
  const stored: Stored = { layout, paragraphs: paragraphs.map(({ passage: { quotes }, ...place }) => ({ ...place, quotes })), article: { published, problems }, resolved };
  const writer = new ValueWriter(text).write(stored);
  passages.forEach(({ passage: _passage, ...read }, k) => writer.write(read satisfies StoredPassage, paragraphs[k]!.start));
  return writer.finished();
}

/**
 * The reading, which holds on to the bytes: passages are made when they are asked for, and not kept for longer than memory allows.
 * @param source of the same path and text.
 * @throws {RangeError} for bytes that `encodeReading` has not written, where that shows: a caller makes sure that they are its own.
 */
export function decodeReading(bytes: Uint8Array, source: ArticleSource): ArticleReading {
  const reader = new ValueReader(bytes, source.text);
  const { layout: shape, paragraphs: places, article: inferred, resolved } = reader.read() as Stored;
  const prose = proseOf(source);
  const paragraphs = places.map(({ quotes, ...place }): Paragraph => ({ ...place, passage: passageLater(prose.slice(place.start, place.end), quotes) }));
  const layout: Article = { ...source, ...shape, paragraphs };
  let kept: WeakRef<readonly PassageReading[]> | undefined;
  return {
    layout, article: { ...layout, ...inferred }, ...resolved,
    get passages() {
      let passages = kept?.deref();
      if (!passages) {
        const rest = reader.copy();
        kept = new WeakRef(passages = paragraphs.map(({ passage }) => ({ passage, ...rest.read() as StoredPassage })));
      }
      return passages;
    },
  };
}
