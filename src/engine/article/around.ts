/** What stands around a span of an article. */
import { overlaps } from './passage';
import type { Article, Range } from './model';

/** A sentence with a part of it marked; `mark` counts in `sentence`. */
export interface MarkedSentence {
  readonly sentence: string;
  readonly mark: Range;
}

/** The sentences of a paragraph that a span of the article touches; outside the paragraphs, and for an unknown article, the span's own text. */
export function sentenceAround(article: Article | undefined, span: Range & { readonly text: string }): MarkedSentence {
  const paragraph = article?.paragraphs.find(({ start, end }) => start <= span.start && span.end <= end);
  if (!paragraph) return { sentence: span.text, mark: { start: 0, end: span.text.length } };
  const { start, passage } = paragraph;
  const within = { start: span.start - start, end: span.end - start };
  const around = passage.sentences.filter(sentence => overlaps(sentence, within));
  const [from, to] = [around[0]?.start ?? 0, around.at(-1)?.end ?? passage.text.length];
  return { sentence: passage.text.slice(from, to), mark: { start: within.start - from, end: within.end - from } };
}
