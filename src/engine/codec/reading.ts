/**
 * What an article says, as bytes, to be made an `ArticleReading` again beside the article's text: for a cache, and to cross from one
 * thread to another. The bytes hold neither the text nor what is quickly made from it, its tokens and sentences.
 */
import { proseOf, type ArticleSource } from '../article/article';
import type { Article, Paragraph, Quote } from '../article/model';
import { passageLater } from '../article/passage';
import type { ArticleReading, PassageReading } from '../reading';
import { ValueReader, ValueWriter } from './values';

/** The reading's parts as they are written, in this order; then each passage's own, whose offsets count from its start. */
interface Stored {
  readonly layout: Omit<Article, 'path' | 'text' | 'paragraphs'>;
  readonly paragraphs: readonly (Omit<Paragraph, 'passage'> & { readonly quotes: readonly Quote[] })[];
  /** What the article has otherwise than its layout. */
  readonly article: Pick<Article, 'published' | 'problems'>;
  readonly resolved: Omit<ArticleReading, 'layout' | 'article' | 'passages'>;
}

type StoredPassage = Omit<PassageReading, 'passage'>;

export function encodeReading(reading: ArticleReading): Uint8Array<ArrayBuffer> {
  const { layout: { path: _path, text, paragraphs, ...layout }, article: { published, problems }, passages, ...resolved } = reading;
  const stored: Stored = { layout, paragraphs: paragraphs.map(({ passage: { quotes }, ...place }) => ({ ...place, quotes })), article: { published, problems }, resolved };
  const writer = new ValueWriter(text).write(stored);
  passages.forEach(({ passage: _passage, ...read }, k) => writer.write(read satisfies StoredPassage, paragraphs[k]!.start));
  return writer.finished();
}

/**
 * @param source of the same path and text.
 * @throws {RangeError} for bytes that `encodeReading` has not written, where that shows: a caller makes sure that they are its own.
 */
export function decodeReading(bytes: Uint8Array, source: ArticleSource): ArticleReading {
  const reader = new ValueReader(bytes, source.text);
  const stored = reader.read() as Stored;
  const prose = proseOf(source);
  const paragraphs = stored.paragraphs.map(({ quotes, ...place }): Paragraph => ({ ...place, passage: passageLater(prose.slice(place.start, place.end), quotes) }));
  const layout: Article = { ...source, ...stored.layout, paragraphs };
  const passages = paragraphs.map(({ passage }): PassageReading => ({ passage, ...reader.read() as StoredPassage }));
  return { layout, article: { ...layout, ...stored.article }, passages, ...stored.resolved };
}
