/** Where findings are: figures and sentences as mentions in their articles. */
import type { ArticleFigure } from '../figures/model';
import type { ArticleReading } from '../reading';
import type { Mention } from '../schema';

export function placeOf({ article, start, end, text }: ArticleFigure): Mention {
  return { article, start, end, text };
}

/** The sentence around a figure. */
export function sentenceAround({ article }: ArticleReading, { paragraph, sentence }: Pick<ArticleFigure, 'paragraph' | 'sentence'>): Mention {
  const { start: offset, passage } = article.paragraphs[paragraph]!;
  const { start, end } = passage.sentences[sentence]!;
  return { article: article.path, start: offset + start, end: offset + end, text: passage.text.slice(start, end) };
}

/** The sentence at a place in the article's text. */
export function sentenceAt(reading: ArticleReading, at: number): Mention {
  const { paragraphs } = reading.article;
  const paragraph = paragraphs.findIndex(({ end }) => at < end), { start, passage } = paragraphs[paragraph]!;
  return sentenceAround(reading, { paragraph, sentence: passage.sentences.findIndex(({ end }) => at < start + end) });
}

/** Each sentence once, in the order given. */
export function sentencesAround(places: readonly (readonly [reading: ArticleReading, figure: ArticleFigure])[]): Mention[] {
  const sentences = places.map(([reading, figure]) => sentenceAround(reading, figure));
  return sentences.filter((one, k) => sentences.findIndex(other => other.article === one.article && other.start === one.start) === k);
}

/** Words of a text in quotation marks, on one line. */
export function quoted(text: string): string {
  return `“${text.replace(/\s+/g, ' ').trim()}”`;
}
